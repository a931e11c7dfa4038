/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "import/ent-import-date.h"
#include "model/ent-types.h"

G_BEGIN_DECLS

/* What no field can begin with: it is told that fields stand in no quotation marks. */
#define ENT_IMPORT_NO_QUOTE '\n'

/* What is told of a name that is to be left out. */
#define ENT_IMPORT_LEAVE "-"

/* What the person may have told, or not. */
typedef enum
{
  ENT_IMPORT_UNTOLD,
  ENT_IMPORT_NO,
  ENT_IMPORT_YES,
} EntImportAnswer;

/* What a file is to give. */
typedef enum
{
  ENT_IMPORT_ANYTHING,
  ENT_IMPORT_MEMBERSHIPS,
  ENT_IMPORT_SOURCES,
  ENT_IMPORT_EVENTS,
} EntImportContent;

/**
 * EntImportOptions:
 * @columns: (nullable): what the columns mean, in their order or as HEAD=MEANING, with commas between
 * @encoding: (nullable): of a text, as iconv calls it
 * @separator: between the fields; NUL to be found out
 * @quote: what stands around fields, %ENT_IMPORT_NO_QUOTE if nothing does; NUL to be found out
 * @heads: whether the first row to read is that of the heads
 * @first_line: the line of the file, or the row of a sheet, where the first row to read stands; 0 to be found out
 * @sheet: (nullable): which sheet of a workbook, by its name or its number
 * @content: what the file is to give
 * @order: what comes first in 3/4/1999
 * @first_year: the earliest year that two digits stand for, such as 1930; 0 if that is not told
 * @last_day_included: whether ends are the last day on which something still holds
 * @january_is_year: whether the first of January stands for a year of which no more is known
 * @ties: whether all nodes of a network are nations, and its edges ties
 * @tie_kind: what edges between two nations are that do not say it
 * @tie_kind_told: whether @tie_kind is told
 * @event_kind: what events are of which no column says it
 * @event_kind_told: whether @event_kind is told
 * @grouping: (nullable): the grouping of all rows
 * @names: (nullable) (element-type utf8 utf8): ids by what the file says instead, folded; %ENT_IMPORT_LEAVE to leave it out
 * @cancellable: (nullable): ends the import soon, with nothing taken
 * @paste: whether it is a list that somebody wrote, not a table
 * @shows: whether the result keeps what is shown of the file: its rows, and how much of each column can be read
 * @adds: whether it is added to the data whose nations are meant, so that what that has already is not taken again
 *
 * What was told beforehand, so that it need not be asked.
 */
typedef struct
{
  const char      *columns;
  const char      *encoding;
  char             separator;
  char             quote;
  EntImportAnswer  heads;
  guint            first_line;
  const char      *sheet;
  EntImportContent content;
  EntImportOrder   order;
  int              first_year;
  EntImportAnswer  last_day_included;
  EntImportAnswer  january_is_year;
  gboolean         ties;
  EntTieKind       tie_kind;
  gboolean         tie_kind_told;
  EntEventKind     event_kind;
  gboolean         event_kind_told;
  const char      *grouping;
  GHashTable      *names;
  GCancellable    *cancellable;
  gboolean         paste;
  gboolean         shows;
  gboolean         adds;
} EntImportOptions;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-options.h"
#include "import/ent-import-words.h"

G_BEGIN_DECLS

/**
 * EntForeignColumn:
 * @meaning: what the column says
 * @system: of a column of nations, by what it names them
 * @has_system: whether that is told
 *
 * What a person has told of a column.
 */
typedef struct
{
  EntImportMeaning meaning;
  EntImportSystem  system;
  gboolean         has_system;
} EntForeignColumn;

/**
 * EntForeignAnswers:
 * @columns: (nullable) (element-type EntForeignColumn): of the columns in their order; %NULL as they are guessed
 * @content: what its rows are; found out if that is not told
 * @event_kind: what events are of which no column says it
 * @event_kind_told: whether @event_kind is told
 * @encoding: (nullable): of a text, as iconv calls it; %NULL to be found out
 * @separator: between fields; NUL to be found out
 * @quote: what stands around fields, %ENT_IMPORT_NO_QUOTE if nothing does; NUL to be found out
 * @heads: whether the first row to read is that of the heads
 * @first_line: the line where it stands; 0 to be found out
 * @sheet: (nullable): which sheet of a workbook
 * @first_year: the earliest year that two digits stand for; 0 if that is not told
 * @grouping: (nullable): the grouping of all rows
 * @names: (element-type utf8 utf8): ids of nations and roles, by what the file says instead, folded
 * @is_list: whether it is a list as people write it, not a table; found out if that is not told
 * @adds: whether it is to be added to what is open
 * @replaces: whether that is to be in the place of what the file brought before
 *
 * What a person has told of a file of others. All of it is owned.
 */
typedef struct
{
  GArray          *columns;
  EntImportContent content;
  EntEventKind     event_kind;
  gboolean         event_kind_told;
  char            *encoding;
  char             separator;
  char             quote;
  EntImportAnswer  heads;
  guint            first_line;
  char            *sheet;
  EntImportOrder   order;
  int              first_year;
  EntImportAnswer  last_day_included;
  EntImportAnswer  january_is_year;
  char            *grouping;
  GHashTable      *names;
  EntImportAnswer  is_list;
  gboolean         adds;
  gboolean         replaces;
} EntForeignAnswers;

EntForeignAnswers *ent_foreign_answers_new         (void);
EntForeignAnswers *ent_foreign_answers_copy        (const EntForeignAnswers *answers);
void               ent_foreign_answers_free        (EntForeignAnswers       *answers);
void               ent_foreign_answers_forget      (EntForeignAnswers       *answers);
void               ent_foreign_answers_name        (EntForeignAnswers       *answers,
                                                    const char              *text,
                                                    const char              *id);
char              *ent_foreign_answers_dup_key     (const char              *text);
void               ent_foreign_answers_forget_columns (EntForeignAnswers    *answers);
char              *ent_foreign_answers_dup_columns (const EntForeignAnswers *answers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntForeignAnswers, ent_foreign_answers_free)

G_END_DECLS

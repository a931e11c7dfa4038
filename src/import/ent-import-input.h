/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "import/ent-import-report.h"
#include "io/ent-problem.h"

G_BEGIN_DECLS

/**
 * EntImportInput:
 * @data: (array length=length): the bytes of a file or of the clipboard
 * @length: how many
 * @cancellable: (nullable): gives the reading up
 *
 * What a reader of a foreign format is given; all of it is borrowed.
 *
 * A reader takes an input and an #EntImportReport and returns what it has read,
 * whole, or %NULL. With %NULL the report says line, character and what was
 * expected, unless the reading was given up. What could be read but is not as
 * it should be, such as an edge to a node that is not there, is part of what is
 * returned, or a warning.
 */
typedef struct
{
  const char   *data;
  gsize         length;
  GCancellable *cancellable;
} EntImportInput;

/* How many nodes, edges or sources one input may hold, and how many attributes
 * and spells they may have together. */
#define ENT_IMPORT_MAX_ITEMS 1000000
#define ENT_IMPORT_MAX_VALUES 8000000

/* How deep elements, objects and lists may be nested. */
#define ENT_IMPORT_MAX_DEPTH 64

void ent_import_refuse          (EntImportReport *report,
                                 guint            line,
                                 guint            column,
                                 const char      *message);
void ent_import_refuse_problems (EntImportReport *report,
                                 EntProblemList  *problems);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-nations.h"
#include "import/ent-import-options.h"
#include "import/ent-import-result.h"
#include "import/ent-import-table.h"

G_BEGIN_DECLS

/* Tables in which a row says several things, as tables with a row for each. */

/**
 * EntImportShape:
 * @result: whose data has groupings that are known
 * @report: takes what is to be said if the table is unfolded
 * @nations: the nations that may be meant
 * @options: what is told beforehand
 * @table: what is read
 * @head_row: the row of its heads
 *
 * What the ways to unfold a table share. For this layer only.
 */
typedef struct
{
  EntImportResult        *result;
  EntImportReport        *report;
  EntImportNations       *nations;
  const EntImportOptions *options;
  EntImportTable         *table;
  guint                   head_row;
} EntImportShape;

EntImportTable *ent_import_shape_unfold         (EntImportResult        *result,
                                                 EntImportNations       *nations,
                                                 const EntImportOptions *options,
                                                 EntImportTable         *table);

EntImportTable *ent_import_shape_unfold_members (const EntImportShape   *shape);
EntImportTable *ent_import_shape_unfold_matrix  (const EntImportShape   *shape);
EntImportTable *ent_import_shape_unfold_years   (const EntImportShape   *shape);

const char     *ent_import_shape_get_head       (const EntImportShape   *shape,
                                                 guint                   column);
EntImportMeaning ent_import_shape_get_meaning   (const EntImportShape   *shape,
                                                 guint                   column);
guint           ent_import_shape_find           (const EntImportShape   *shape,
                                                 EntImportMeaning        meaning);
gboolean        ent_import_shape_is_nation      (const EntImportShape   *shape,
                                                 const char             *text);
void            ent_import_shape_add_text       (EntImportTable         *unfolded,
                                                 const char             *text);

#define ENT_IMPORT_SHAPE_NO_COLUMN G_MAXUINT

/* How many rows are looked at to find out what a table is. */
#define ENT_IMPORT_SHAPE_SAMPLE 200

G_END_DECLS

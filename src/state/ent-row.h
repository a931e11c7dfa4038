/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/ent-dataset.h"

G_BEGIN_DECLS

#define ENT_TYPE_ROW (ent_row_get_type ())
G_DECLARE_FINAL_TYPE (EntRow, ent_row, ENT, ROW, GObject)

/* EntRow: one record as an object, for lists that want objects. It keeps its
 * dataset alive and holds nothing else; what a list shows of it is asked for
 * when the row comes on the screen. Properties `title` and `subtitle`. */

EntRow     *ent_row_new          (EntDataset *dataset,
                                  EntRef      ref);
EntRef      ent_row_get_ref      (EntRow     *self);
char       *ent_row_dup_title    (EntRow     *self);
char       *ent_row_dup_subtitle (EntRow     *self);

G_END_DECLS

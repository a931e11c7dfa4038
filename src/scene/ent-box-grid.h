/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-geometry.h"

G_BEGIN_DECLS

/**
 * EntBoxGrid:
 *
 * Boxes with a number each, in the cells of a grid, so that which of them reach
 * into another one is found without looking at all.
 */
typedef struct _EntBoxGrid EntBoxGrid;

/**
 * EntBoxGridFunc:
 * @number: of a box that reaches into the one that was asked for
 * @data: what the caller gave
 *
 * Returns: whether that box is what was looked for
 */
typedef gboolean (*EntBoxGridFunc) (guint    number,
                                    gpointer data);

EntBoxGrid *ent_box_grid_new  (EntRect         extent,
                               guint           n_boxes);
void        ent_box_grid_free (EntBoxGrid     *self);
void        ent_box_grid_add  (EntBoxGrid     *self,
                               EntRect         box,
                               guint           number);
gboolean    ent_box_grid_any  (EntBoxGrid     *self,
                               EntRect         box,
                               EntBoxGridFunc  is_wanted,
                               gpointer        data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntBoxGrid, ent_box_grid_free)

G_END_DECLS

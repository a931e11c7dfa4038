/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/ent-geometry.h"

G_BEGIN_DECLS

/* More than these sets have no picture that can be read. */
#define ENT_EULER_MAX_SETS 5
#define ENT_EULER_MAX_PATTERNS (1u << ENT_EULER_MAX_SETS)

/**
 * EntEulerDisc:
 * @point: its middle
 * @foot: how far to either side of the middle, and how far below it, outlines go around it as well
 * @radius: of the disc
 * @sets: a bit for each set that it is in
 *
 * One of those that are in sets.
 */
typedef struct
{
  EntPoint point;
  EntPoint foot;
  double   radius;
  guint64  sets;
} EntEulerDisc;

/**
 * EntEuler:
 * @origin: the middle of the first cell
 * @step: from the middle of a cell to that of the next
 * @width: in cells
 * @height: in cells
 * @n_sets: how many
 * @fields: (array fixed-size=5): for each set a value for each cell, row by row:
 *   how far its outline is, negative inside; only near it is that exact
 * @regions: for each cell, row by row, a bit for each set that it is in
 * @is_repaired: whether outlines are other than those around the discs
 * @is_true: whether there is no region without a disc, no disc on the wrong side, and no outline in pieces
 *
 * Outlines of sets that show which combinations of them exist, and no other: each region has a disc of its own.
 */
typedef struct
{
  EntPoint origin;
  double   step;
  guint    width;
  guint    height;
  guint    n_sets;
  float   *fields[ENT_EULER_MAX_SETS];
  guint8  *regions;
  gboolean is_repaired;
  gboolean is_true;
} EntEuler;

EntEuler *ent_euler_new         (const EntEulerDisc *discs,
                                 guint               n_discs,
                                 const double       *offsets,
                                 guint               n_sets,
                                 GCancellable       *cancellable,
                                 GError            **error);
void      ent_euler_free        (EntEuler           *euler);
EntPoint  ent_euler_get_point   (const EntEuler     *euler,
                                 guint               column,
                                 guint               row);
guint     ent_euler_find_region (const EntEuler     *euler,
                                 EntPoint            point);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntEuler, ent_euler_free)

G_END_DECLS

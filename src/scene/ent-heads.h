/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-geometry.h"
#include "scene/ent-camera.h"

G_BEGIN_DECLS

/**
 * EntHeads:
 * @whole: the picture with its heads; empty where nothing is held
 * @body: the part of it that moves under a hand; what is beside it are heads
 * @least_zoom: at which everything in it can still be read
 *
 * What of a picture stays in sight at the edges of a page while the rest is
 * scrolled: names of rows, heads of columns, numbers at the rims. In world units.
 */
typedef struct
{
  EntRect whole;
  EntRect body;
  double  least_zoom;
} EntHeads;

#define ENT_HEADS_NONE ((EntHeads) { .whole = ENT_RECT_EMPTY, .body = ENT_RECT_EMPTY, .least_zoom = 0 })

/* Of three parts side by side, or one below the other. */
#define ENT_N_PARTS 3
#define ENT_PART_MIDDLE 1

/**
 * EntPanes:
 * @heads: what is held
 * @is_held: whether heads stay in sight, since the picture is larger than the room
 * @camera: of the body
 * @shift_x: how far heads on the left, the body, and heads on the right are moved, in px
 * @shift_y: likewise above, in the middle and below
 * @edge_x: where on the page the body begins and ends
 * @edge_y: likewise
 *
 * Where the parts of a picture are on a page: three by three panes, each of
 * which looks at the same world with a camera that is only shifted. Without
 * heads the middle pane is all there is. A small value.
 */
typedef struct
{
  EntHeads  heads;
  gboolean  is_held;
  EntCamera camera;
  double    shift_x[ENT_N_PARTS];
  double    shift_y[ENT_N_PARTS];
  double    edge_x[2];
  double    edge_y[2];
} EntPanes;

gboolean  ent_heads_is_empty      (const EntHeads *heads);
EntCamera ent_heads_fit           (const EntHeads *heads,
                                   EntRect         room,
                                   double          max_zoom);
EntCamera ent_heads_limit         (const EntHeads *heads,
                                   EntCamera       camera,
                                   EntRect         room);
EntPanes  ent_panes_new           (const EntHeads *heads,
                                   EntCamera       camera,
                                   EntRect         room);
gboolean  ent_panes_is_one        (const EntPanes *panes);
EntCamera ent_panes_get_camera    (const EntPanes *panes,
                                   guint           column,
                                   guint           row);
EntRect   ent_panes_get_rect      (const EntPanes *panes,
                                   guint           column,
                                   guint           row,
                                   EntRect         page);
EntCamera ent_panes_camera_at     (const EntPanes *panes,
                                   EntPoint        page);
EntPoint  ent_panes_get_shift     (const EntPanes *panes,
                                   EntRect         world);
EntRect   ent_panes_rect_to_page  (const EntPanes *panes,
                                   EntRect         world);
EntPoint  ent_panes_reveal        (const EntPanes *panes,
                                   EntRect         world,
                                   EntRect         room);

G_END_DECLS

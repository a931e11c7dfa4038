/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scene/ent-scene.h"

G_BEGIN_DECLS

/**
 * EntCut:
 * @shape: the body of a disc or a pill with its rim
 * @corner: how round its corners are
 * @box: what is cut out with it; on whole px where it stands
 *
 * Where a body is in the image of a canvas, in px. A small value.
 */
typedef struct
{
  EntRect shape;
  double  corner;
  EntRect box;
} EntCut;

EntCut           ent_cut_new           (const EntSceneItem *item,
                                        EntCamera           camera);
EntCut           ent_cut_between       (const EntCut       *from,
                                        const EntCut       *to,
                                        double              way);
EntCut           ent_cut_on_pixels     (const EntCut       *cut);
GdkTexture      *ent_cut_new_texture   (const EntCut       *cut,
                                        cairo_surface_t    *image);
void             ent_cut_take_out      (const EntCut       *cut,
                                        cairo_surface_t    *image,
                                        const GdkRGBA      *ground);
cairo_surface_t *ent_cuts_paint        (GskRenderNode      *node,
                                        EntRect             page,
                                        int                 scale,
                                        const GdkRGBA      *ground);
GdkTexture      *ent_cuts_take_texture (cairo_surface_t    *image);

G_END_DECLS

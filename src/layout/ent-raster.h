/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Pictures of cells, row by row: what outlines are repaired on. Distances and
 * widths are in cells. */

/* Further away than anything on a raster. */
#define ENT_RASTER_FAR 1e6f

GArray *ent_raster_label             (const guint8 *values,
                                      guint         width,
                                      guint         height,
                                      guint        *labels);
void    ent_raster_erode             (const guint8 *mask,
                                      guint         width,
                                      guint         height,
                                      guint8       *eroded);
void    ent_raster_dilate            (const guint8 *mask,
                                      guint         width,
                                      guint         height,
                                      guint8       *dilated);
void    ent_raster_measure_distances (const guint8 *mask,
                                      gboolean      value,
                                      guint         width,
                                      guint         height,
                                      float        *distances);
void    ent_raster_blur              (float        *values,
                                      guint         width,
                                      guint         height,
                                      double        sigma);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-pipeline.h"

G_BEGIN_DECLS

/* Looking at a part of the time of a picture that shows all dates at once. Each
 * returns whether the picture has a time axis; nothing happens otherwise. */

gboolean ent_time_zoom_by       (EntPipeline *pipeline,
                                 double       x,
                                 double       factor);
gboolean ent_time_zoom_by_day   (EntPipeline *pipeline,
                                 double       factor);
gboolean ent_time_zoom_move     (EntPipeline *pipeline,
                                 double       dx);
gboolean ent_time_zoom_to       (EntPipeline *pipeline,
                                 EntPeriod    part);
gboolean ent_time_zoom_to_whole (EntPipeline *pipeline);

gboolean ent_time_zoom_find_day (EntPipeline *pipeline,
                                 double       x,
                                 EntDay      *day);
gboolean ent_time_zoom_find_line (EntPipeline *pipeline,
                                  EntRect     *line);

G_END_DECLS

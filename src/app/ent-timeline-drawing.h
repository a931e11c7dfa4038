/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-state.h"
#include "state/ent-time-axis.h"
#include "state/ent-time-counts.h"

G_BEGIN_DECLS

/* The height of the time line, in px. */
#define ENT_TIMELINE_DRAWING_HEIGHT 78

/**
 * EntTimelineDrawing:
 * @widget: on which it is drawn
 * @state: whose colours are used
 * @axis: where each day stands
 * @counts: the bars
 * @day: that of the handle
 * @bars: (nullable): the bars as ent_timeline_drawing_new_bars() drew them: hundreds of
 *   groupings make tens of thousands of parts, which are the same on each day
 *
 * What the time line shows. Everything is borrowed.
 */
typedef struct
{
  GtkWidget         *widget;
  EntState          *state;
  const EntTimeAxis *axis;
  EntTimeCounts     *counts;
  EntDay             day;
  GskRenderNode     *bars;
} EntTimelineDrawing;

void           ent_timeline_drawing_snapshot (const EntTimelineDrawing *drawing,
                                              GtkSnapshot              *snapshot);
GskRenderNode *ent_timeline_drawing_new_bars (const EntTimelineDrawing *drawing);
void           ent_timeline_drawing_add_bar  (GtkSnapshot              *snapshot,
                                              EntState                 *state,
                                              guint32                   grouping,
                                              const graphene_rect_t    *bar);
gboolean       ent_timeline_drawing_is_bar   (const EntTimelineDrawing *drawing,
                                              double                    x,
                                              double                    y);

G_END_DECLS

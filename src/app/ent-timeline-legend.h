/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-timeline-scale.h"

G_BEGIN_DECLS

#define ENT_TYPE_TIMELINE_LEGEND (ent_timeline_legend_get_type ())
G_DECLARE_FINAL_TYPE (EntTimelineLegend, ent_timeline_legend, ENT, TIMELINE_LEGEND, GtkWidget)

/* EntTimelineLegend: which colour in the bars of the time line is whose, in one
 * line; those that find no room in it are counted. */

void ent_timeline_legend_set_scale (EntTimelineLegend *self,
                                    EntTimelineScale  *scale,
                                    EntState          *state);

G_END_DECLS

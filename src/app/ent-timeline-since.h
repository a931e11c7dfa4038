/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-timeline-scale.h"

G_BEGIN_DECLS

#define ENT_TYPE_TIMELINE_SINCE (ent_timeline_since_get_type ())
G_DECLARE_FINAL_TYPE (EntTimelineSince, ent_timeline_since, ENT, TIMELINE_SINCE, GtkWidget)

/* EntTimelineSince: the day that is compared, as a second handle on the time line
 * and a bar from it to the day shown. It lies over the time line, takes the
 * pointer at its handle alone, and is there only while days are compared. Left
 * and Right go to the days before changes, Page Up and Page Down by a year, Home
 * to the beginning of the time line and End to the day before the one shown. */

void   ent_timeline_since_set_scale (EntTimelineSince *self,
                                     EntPipeline      *pipeline,
                                     EntTimelineScale *scale);
EntDay ent_timeline_since_get_day   (EntTimelineSince *self);

G_END_DECLS

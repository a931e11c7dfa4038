/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-pipeline.h"
#include "state/ent-time-counts.h"

G_BEGIN_DECLS

#define ENT_TYPE_TIMELINE_SCALE (ent_timeline_scale_get_type ())
G_DECLARE_FINAL_TYPE (EntTimelineScale, ent_timeline_scale, ENT, TIMELINE_SCALE, GtkWidget)

/* EntTimelineScale: the period of the view as a slider: events per year, or of a
 * part of two years or less per month, or changes where there are none, as bars
 * stacked by grouping, dates below, a handle at the day shown. Left and Right go to
 * the dates on which something changes, Page Up and Page Down by a year, Home and
 * End to the ends. Years and months are chosen as ent-timeline-years says. A part of
 * it is looked at as ent-timeline-zoom says, and a picture that spans time shows the
 * same part. Signals `counted` when the bars are
 * others and `zoomed` when another part is seen. CSS name: `timeline`. */

void      ent_timeline_scale_set_pipeline (EntTimelineScale *self,
                                          EntPipeline      *pipeline);
void      ent_timeline_scale_set_news     (EntTimelineScale *self,
                                           const char       *news);
EntPeriod ent_timeline_scale_get_period   (EntTimelineScale *self);
EntTimeCounts *ent_timeline_scale_get_counts (EntTimelineScale *self);
EntDay    ent_timeline_scale_get_day_at   (EntTimelineScale *self,
                                          double            x);
double    ent_timeline_scale_get_x        (EntTimelineScale *self,
                                          EntDay            day);
gboolean  ent_timeline_scale_is_bar       (EntTimelineScale *self,
                                           double            x,
                                           double            y);
double    ent_timeline_scale_get_handle_x (EntTimelineScale *self);
void      ent_timeline_scale_zoom         (EntTimelineScale *self,
                                           double            x,
                                           double            factor);
void      ent_timeline_scale_pan          (EntTimelineScale *self,
                                           double            share);
void      ent_timeline_scale_show_whole   (EntTimelineScale *self);
gboolean  ent_timeline_scale_is_zoomed    (EntTimelineScale *self);
EntPeriod ent_timeline_scale_get_bar_days (EntTimelineScale *self,
                                           EntDay            day);
char     *ent_timeline_scale_dup_bar_text (EntTimelineScale *self,
                                           EntDay            day);

G_END_DECLS

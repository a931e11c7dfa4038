/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-chart.h"
#include "scene/ent-scene.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_PIPELINE (ent_pipeline_get_type ())
G_DECLARE_FINAL_TYPE (EntPipeline, ent_pipeline, ENT, PIPELINE, GObject)

/* EntPipeline: takes the stages to where an EntState is, step by step: one
 * worker task for the arranging, and a serial so that a late result never
 * replaces a newer one. Read-only properties `graph`, `slice`, `arrangement`,
 * `scene`, `busy`, one notification each. Main thread only.
 *
 * Graph and slice follow the state at once. Until the graph has been arranged
 * there is no arrangement, and the scene is still the one before, of the same
 * dataset. Where arranging takes long, a sketch is shown meanwhile. */

EntPipeline  *ent_pipeline_new           (EntState      *state,
                                          const EntMeasure *measure);
EntState     *ent_pipeline_get_state     (EntPipeline   *self);
EntGraph     *ent_pipeline_get_graph     (EntPipeline   *self);
EntGraph     *ent_pipeline_get_history   (EntPipeline   *self);
gboolean      ent_pipeline_find_change   (EntPipeline   *self,
                                          int            direction,
                                          EntDay        *day);
EntSlice     *ent_pipeline_get_slice     (EntPipeline   *self);
const EntChart *ent_pipeline_get_chart   (EntPipeline   *self);
EntArrangement *ent_pipeline_get_arrangement (EntPipeline *self);
EntScene     *ent_pipeline_get_scene     (EntPipeline   *self);
EntView      *ent_pipeline_get_shown_view (EntPipeline  *self);
EntSlice     *ent_pipeline_get_shown_slice (EntPipeline *self);
EntView      *ent_pipeline_new_seen_view (EntPipeline   *self);
EntRect       ent_pipeline_get_bounds    (EntPipeline   *self);
gboolean      ent_pipeline_find_time     (EntPipeline   *self,
                                          EntChartTime  *time);
gboolean      ent_pipeline_get_busy      (EntPipeline   *self);
void          ent_pipeline_set_page      (EntPipeline   *self,
                                          double         width_px,
                                          double         height_px);
void          ent_pipeline_guess_page    (EntPipeline   *self,
                                          double         width_px,
                                          double         height_px);
const EntMeasure *ent_pipeline_get_measure (EntPipeline  *self);
void          ent_pipeline_set_text_scale (EntPipeline   *self,
                                           double         scale);
void          ent_pipeline_put_places    (EntPipeline   *self,
                                          EntPlaces     *places);
EntPlaces    *ent_pipeline_keep_places   (EntPipeline   *self);
void          ent_pipeline_arrange       (EntPipeline   *self);
gboolean      ent_pipeline_get_shows_sketch (EntPipeline *self);
void          ent_pipeline_stop_at_sketch (EntPipeline  *self);
gboolean      ent_pipeline_get_can_take_back (EntPipeline *self);
void          ent_pipeline_take_back     (EntPipeline   *self);
gboolean      ent_pipeline_get_can_drag  (EntPipeline   *self);
void          ent_pipeline_drag          (EntPipeline   *self,
                                          EntThing       thing,
                                          EntPoint       point);
void          ent_pipeline_drop          (EntPipeline   *self);
void          ent_pipeline_cancel_drag   (EntPipeline   *self);
void          ent_pipeline_pin           (EntPipeline   *self,
                                          EntThing       thing);

G_END_DECLS

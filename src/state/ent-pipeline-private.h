/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-stages.h"
#include "state/ent-pipeline.h"
#include "state/ent-remembered-arrangements.h"

G_BEGIN_DECLS

struct _EntPipeline
{
  GObject parent_instance;

  /* owned */
  EntState         *state;
  EntRememberedArrangements *remembered;
  GCancellable     *cancellable; /* of the arranging that runs, if one does */
  guint64           serial;      /* of the arranging asked for last */
  gint              done;        /* atomic: the serial, but for its upper half, of the arranging that was done last, which may not be taken yet */
  EntView          *wanted_view; /* whose pins the arranging that runs keeps */
  EntMeasure        measure;
  double            width_px;    /* of the page; 0 until it is known */
  double            height_px;
  gboolean          is_page_guessed; /* it may turn out to be another one */
  gboolean          has_kept_places; /* whatever the page is */
  EntStages        *stages;      /* where the state is, as far as it is arranged */

  /* what was arranged last, of the network before while an arranging runs; owned */
  EntArrangement   *placed;      /* (nullable) */
  EntView          *placed_view; /* (nullable): whose pins the places are of */

  /* of a view that is arranged for its day alone; owned */
  EntGraph         *history;     /* (nullable): its network for all dates */
  EntGraph         *history_of;  /* (nullable): the network of its day */

  /* a thing being dragged */
  EntThing          dragged;
  EntPoint          drag_point;
  EntArrangement   *before_drag; /* (nullable), owned */

  gboolean          shows_sketch; /* the stages' arrangement is a rough one */
  guint             sketch_source; /* shows the newest; 0 where none waits */
  gint64            sketched_us;  /* when one of the arranging that runs was shown last, or 0 */
  gboolean          is_arranging; /* the view is losing its pins to an arranging about to start */
};

void ent_pipeline_update           (EntPipeline     *self,
                                    EntViewFields    fields);
void ent_pipeline_take_arrangement (EntPipeline     *self,
                                    EntArrangement  *arrangement);
void ent_pipeline_start_arranging  (EntPipeline     *self,
                                    EntArrangement  *from);
void ent_pipeline_cancel_arranging (EntPipeline     *self);
void ent_pipeline_settle_on        (EntPipeline     *self,
                                    EntView         *view,
                                    EntArrangement  *arrangement);
void ent_pipeline_send_sketch      (EntPipeline     *self,
                                    guint64          serial,
                                    gint64           begun_us,
                                    EntArrangement  *sketch);
void ent_pipeline_end_drag         (EntPipeline     *self);

G_END_DECLS

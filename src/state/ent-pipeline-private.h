/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-layout.h"
#include "state/ent-pipeline.h"
#include "state/ent-remembered-positions.h"

G_BEGIN_DECLS

struct _EntPipeline
{
  GObject parent_instance;

  /* owned */
  EntState         *state;
  EntRememberedPositions *remembered;
  GCancellable     *cancellable; /* of the layout that runs, if one does */
  guint64           serial;      /* of the layout asked for last */
  EntView          *wanted_view; /* whose pins the layout that runs keeps */
  EntMeasure        measure;
  double            width_px;    /* of the page; 0 until it is known */
  double            height_px;

  /* finished stages, owned; graph and slice are those of the state */
  EntGraph         *graph;
  EntExtents       *extents;
  EntSlice         *slice;
  EntPositions     *positions; /* (nullable): of the graph */
  EntScene         *scene;     /* (nullable) */

  /* what the scene shows, which is the network before while a layout runs; owned */
  EntView          *shown_view;  /* (nullable) */
  EntSlice         *shown_slice; /* (nullable): %NULL while it is the present one */
  EntGraph         *placed_graph;
  EntPositions     *placed;
  EntView          *placed_view; /* whose pins the places are of */

  /* a node being dragged */
  EntRef            dragged;
  EntPoint          drag_point;
  EntPositions     *before_drag; /* (nullable), owned */

  gboolean          is_arranging; /* the view is losing its pins to a layout about to start */
};

void ent_pipeline_update         (EntPipeline     *self,
                                  EntViewFields    fields);
void ent_pipeline_drop_network   (EntPipeline     *self);
void ent_pipeline_take_positions (EntPipeline     *self,
                                  EntPositions    *positions);
void ent_pipeline_rebuild_scene  (EntPipeline     *self);
void ent_pipeline_start_layout   (EntPipeline     *self,
                                  EntLayoutEffort  effort,
                                  EntPositions    *start);
void ent_pipeline_cancel_layout  (EntPipeline     *self);
void ent_pipeline_end_drag       (EntPipeline     *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-chart.h"
#include "charts/ent-excerpt.h"

G_BEGIN_DECLS

/**
 * EntStages:
 *
 * The way from a view of a dataset to its picture: network, network on the day,
 * arrangement, scene, and the caption around it on a page. Each stage is made
 * of those before it and kept until they are others. Three drivers go this way:
 * EntPicture in a row, for files, EntSeries from day to day, and EntPipeline
 * step by step, with the arranging in a worker, for the window. One owner; one thread.
 */
typedef struct _EntStages EntStages;

/* What became another. */
typedef enum
{
  ENT_STAGE_GRAPH       = 1 << 0,
  ENT_STAGE_SLICE       = 1 << 1,
  ENT_STAGE_ARRANGEMENT = 1 << 2, /* gone, as it was of another network */
  ENT_STAGE_SCENE       = 1 << 3, /* drawn anew, or gone, as it was of another dataset */
} EntStageChanges;

/**
 * EntArranging:
 *
 * What it takes to arrange a chart, so that a worker can do it while the stages
 * go on changing.
 */
typedef struct _EntArranging EntArranging;

EntStages       *ent_stages_new             (const EntMeasure *measure,
                                             EntMedium         medium);
void             ent_stages_free            (EntStages        *stages);
void             ent_stages_set_page        (EntStages        *stages,
                                             double            width_px,
                                             double            height_px);
EntStageChanges  ent_stages_set_view        (EntStages        *stages,
                                             EntDataset       *dataset,
                                             EntView          *view,
                                             EntViewFields     fields);
void             ent_stages_drop_network    (EntStages        *stages);
void             ent_stages_set_places      (EntStages        *stages,
                                             EntPlaces        *places);
void             ent_stages_take_arrangement (EntStages       *stages,
                                             EntArrangement   *arrangement);
EntArrangement  *ent_stages_reuse           (EntStages        *stages,
                                             EntArrangement   *arrangement);

const EntChart  *ent_stages_get_chart       (EntStages        *stages);
EntGraph        *ent_stages_get_graph       (EntStages        *stages);
EntSlice        *ent_stages_get_slice       (EntStages        *stages);
EntArrangement  *ent_stages_get_arrangement (EntStages        *stages);
EntPlaces       *ent_stages_keep_places     (EntStages        *stages);
EntScene        *ent_stages_get_scene       (EntStages        *stages);
EntView         *ent_stages_get_shown_view  (EntStages        *stages);
EntSlice        *ent_stages_get_shown_slice (EntStages        *stages);
EntRect          ent_stages_get_bounds      (EntStages        *stages);
gboolean         ent_stages_find_time       (EntStages        *stages,
                                             EntChartTime     *time);
EntScene        *ent_stages_new_caption     (EntStages        *stages,
                                             EntInsets        *insets);
EntScene        *ent_stages_new_caption_of  (EntStages        *stages,
                                             const EntExcerpt *excerpt,
                                             EntInsets        *insets);

EntArranging    *ent_arranging_new          (EntStages        *stages,
                                             EntArrangement   *from);
EntArrangement  *ent_arranging_run          (EntArranging     *arranging,
                                             EntSketchFunc     sketch,
                                             gpointer          sketch_data,
                                             GCancellable     *cancellable,
                                             GError          **error);
void             ent_arranging_free         (EntArranging     *arranging);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntStages, ent_stages_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntArranging, ent_arranging_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-slice.h"
#include "layout/ent-extents.h"
#include "layout/ent-positions.h"
#include "model/ent-dataset-builder.h"
#include "scene/ent-scene.h"
#include "view/ent-view.h"

/* What the tests of scenes and captions have in common: a view taken through
 * all stages, with the measure that does not depend on fonts. */
typedef struct
{
  EntDataset   *dataset;
  EntView      *view;
  EntGraph     *graph;
  EntExtents   *extents;
  EntPositions *positions;
  EntSlice     *slice;
  EntScene     *scene;
} Stage;

EntDataset *stage_load_dataset (const char *file);
EntDatasetBuilder *stage_builder_new (const char *title);
EntDataset *stage_new_generations (void);
EntDataset *stage_new_set_system (GRand      *rand,
                                guint       n_groupings,
                                GStrv      *groupings);
void        stage_init         (Stage      *stage,
                                EntDataset *dataset,
                                EntView    *view);
void        stage_place        (Stage      *stage,
                                const char *places);
void        stage_arrange      (Stage      *stage);
void        stage_draw         (Stage      *stage,
                                EntDay      day);
void        stage_draw_since   (Stage      *stage,
                                EntDay      day,
                                EntDay      since);
void        stage_draw_places  (Stage      *stage,
                                const char *data,
                                const char *groupings,
                                const char *day);
void        stage_check_golden (const char *name,
                                const char *text);
void        stage_clear        (Stage      *stage);
EntRef      stage_ref          (Stage      *stage,
                                EntKind     kind,
                                const char *id);
EntDay      stage_day          (const char *iso);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Stage, stage_clear)

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-stages.h"

#include "charts/ent-caption.h"

struct _EntStages
{
  const EntMeasure *measure; /* borrowed for good */
  EntMedium         medium;
  double            width_px;
  double            height_px;

  /* owned; nothing before the first view */
  EntView          *view;
  EntGraph         *graph;
  EntSlice         *slice;
  EntDay            since;       /* of the view of the slice */
  EntArrangement   *arrangement; /* (nullable): of the graph */
  EntScene         *scene;       /* (nullable): of the slice; of the one before while there is no arrangement */
  EntView          *shown_view;  /* (nullable): what the scene is of */
  EntSlice         *shown_slice; /* (nullable): likewise; %NULL while it is the present one */
  EntPlaces        *places;      /* (nullable): where to put everything, until it is arranged */
};

struct _EntArranging
{
  const EntChart *chart;
  EntChartInput   input; /* its view, graph and places are owned */
  EntArrangement *from;  /* (nullable), owned */
};

/**
 * ent_stages_new:
 * @measure: how text is measured; must outlive the stages
 * @medium: where the picture is looked at
 *
 * Returns: (transfer full): stages without a view
 */
EntStages *
ent_stages_new (const EntMeasure *measure,
                EntMedium         medium)
{
  EntStages *stages;

  g_return_val_if_fail (measure != NULL, NULL);

  stages = g_new0 (EntStages, 1);
  stages->measure = measure;
  stages->medium = medium;
  return stages;
}

/**
 * ent_stages_free:
 * @stages: (transfer full): stages
 */
void
ent_stages_free (EntStages *stages)
{
  g_return_if_fail (stages != NULL);

  g_clear_pointer (&stages->view, ent_view_unref);
  g_clear_pointer (&stages->graph, ent_graph_unref);
  g_clear_pointer (&stages->slice, ent_slice_free);
  g_clear_pointer (&stages->arrangement, ent_arrangement_unref);
  g_clear_pointer (&stages->scene, ent_scene_unref);
  g_clear_pointer (&stages->shown_view, ent_view_unref);
  g_clear_pointer (&stages->shown_slice, ent_slice_free);
  g_clear_pointer (&stages->places, ent_places_unref);
  g_free (stages);
}

/**
 * ent_stages_set_page:
 * @stages: stages
 * @width_px: of the page
 * @height_px: of the page
 *
 * What is arranged from now on is made for a page of this size.
 */
void
ent_stages_set_page (EntStages *stages,
                     double     width_px,
                     double     height_px)
{
  g_return_if_fail (stages != NULL);

  stages->width_px = width_px;
  stages->height_px = height_px;
}

static EntChartInput
make_input (EntStages *stages)
{
  return (EntChartInput) {
    .view = stages->view,
    .graph = stages->graph,
    .slice = stages->slice,
    .measure = stages->measure,
    .medium = stages->medium,
    .width_px = stages->width_px,
    .height_px = stages->height_px,
    .places = stages->places,
  };
}

/**
 * ent_stages_drop_network:
 * @stages: stages
 *
 * Lets the next ent_stages_set_view() make the network anew, as when texts are
 * measured in another way. The scene stays until then.
 */
void
ent_stages_drop_network (EntStages *stages)
{
  g_return_if_fail (stages != NULL);

  g_clear_pointer (&stages->graph, ent_graph_unref);
  if (stages->shown_slice == NULL)
    stages->shown_slice = g_steal_pointer (&stages->slice);
  g_clear_pointer (&stages->slice, ent_slice_free);
  g_clear_pointer (&stages->arrangement, ent_arrangement_unref);
  g_clear_pointer (&stages->places, ent_places_unref);
}

/* The scene shows what is wanted, unless it waits for an arrangement. */
static void
keep_shown (EntStages *stages)
{
  if (stages->scene != NULL && stages->arrangement == NULL)
    return;
  g_clear_pointer (&stages->shown_slice, ent_slice_free);
  g_clear_pointer (&stages->shown_view, ent_view_unref);
  if (stages->scene != NULL)
    stages->shown_view = ent_view_ref (stages->view);
}

static EntStageChanges
update_graph (EntStages  *stages,
              EntDataset *dataset,
              gboolean    is_other_picture)
{
  g_autoptr (EntQuery) query = ent_view_get_query (stages->view, dataset);
  gboolean other_dataset = stages->graph != NULL && ent_graph_get_dataset (stages->graph) != dataset;
  EntStageChanges changes = ENT_STAGE_GRAPH;

  if (stages->graph != NULL && !other_dataset && !is_other_picture && ent_query_equal (ent_graph_get_query (stages->graph), query))
    return 0;

  if (stages->arrangement != NULL)
    changes |= ENT_STAGE_ARRANGEMENT;
  ent_stages_drop_network (stages);
  stages->graph = ent_graph_new (dataset, query);
  /* The rows in a scene are those of its dataset. */
  if (other_dataset && stages->scene != NULL)
    {
      g_clear_pointer (&stages->scene, ent_scene_unref);
      changes |= ENT_STAGE_SCENE;
    }
  return changes;
}

static EntStageChanges
update_slice (EntStages *stages)
{
  EntDay day = ent_view_get_day (stages->view);
  EntDay since = ent_view_get_since (stages->view);
  EntSlice *last = stages->slice;

  if (last != NULL && ent_slice_get_day (last) == day && stages->since == since)
    return 0;

  stages->since = since;
  /* Moving back in time is not an event: nobody joins or leaves. */
  if (since == ENT_DAY_MIN && last != NULL && ent_slice_get_day (last) < day)
    stages->slice = ent_slice_new (stages->graph, day, last);
  else
    stages->slice = ent_view_new_slice (stages->view, stages->graph);
  g_clear_pointer (&last, ent_slice_free);
  return ENT_STAGE_SLICE;
}

static void
draw (EntStages *stages)
{
  EntChartInput input = make_input (stages);

  g_clear_pointer (&stages->scene, ent_scene_unref);
  stages->scene = ent_chart_of_view (stages->view)->draw (&input, stages->arrangement);
}

/**
 * ent_stages_set_view:
 * @stages: stages
 * @dataset: the data
 * @view: what is to be shown of it
 * @fields: what of @view may be other than before
 *
 * Brings network, slice and scene to where @view is. Most changes, such as the
 * many of a date that moves, do not ask for another network, so that none of
 * its memberships is looked at. Another network, or the same in another chart or order, has no
 * arrangement until ent_stages_take_arrangement() gives it one; until then the scene is the one
 * before, of the same dataset.
 *
 * Returns: what became another
 */
EntStageChanges
ent_stages_set_view (EntStages     *stages,
                     EntDataset    *dataset,
                     EntView       *view,
                     EntViewFields  fields)
{
  EntStageChanges changes = 0;
  EntView *old_view;
  gboolean is_other_picture;

  g_return_val_if_fail (stages != NULL && dataset != NULL && view != NULL, 0);

  old_view = stages->view;
  is_other_picture = old_view != NULL && ent_view_diff (old_view, view) & ENT_VIEW_PICTURE;
  stages->view = ent_view_ref (view);
  g_clear_pointer (&old_view, ent_view_unref);
  if (stages->graph == NULL || is_other_picture || fields & ent_view_get_query_fields (view))
    changes |= update_graph (stages, dataset, is_other_picture);
  changes |= update_slice (stages);
  if ((changes & ENT_STAGE_SLICE || fields & (ENT_VIEW_SPOKES | ENT_VIEW_TIME)) && stages->arrangement != NULL)
    {
      draw (stages);
      changes |= ENT_STAGE_SCENE;
    }
  keep_shown (stages);
  return changes;
}

/**
 * ent_stages_set_places:
 * @stages: stages with a view
 * @places: where everything stood when the view was saved; a reference is kept
 *
 * What is arranged next goes there, as far as the present network is the same.
 */
void
ent_stages_set_places (EntStages *stages,
                       EntPlaces *places)
{
  g_return_if_fail (stages != NULL && stages->graph != NULL && places != NULL);

  ent_places_ref (places);
  g_clear_pointer (&stages->places, ent_places_unref);
  stages->places = places;
}

/**
 * ent_stages_take_arrangement:
 * @stages: stages with a view
 * @arrangement: (transfer full): where everything in the present network stands
 *
 * Draws the scene anew.
 */
void
ent_stages_take_arrangement (EntStages      *stages,
                             EntArrangement *arrangement)
{
  g_return_if_fail (stages != NULL && arrangement != NULL);
  g_return_if_fail (ent_arrangement_get_graph (arrangement) == stages->graph);

  g_clear_pointer (&stages->places, ent_places_unref);
  g_clear_pointer (&stages->arrangement, ent_arrangement_unref);
  stages->arrangement = arrangement;
  draw (stages);
  keep_shown (stages);
}

/**
 * ent_stages_reuse:
 * @stages: stages with a view
 * @arrangement: an arrangement of some network
 *
 * Returns: (transfer full) (nullable): the same for the present network; %NULL when it is of
 *   another, or of another chart, or is made anew as fast
 */
EntArrangement *
ent_stages_reuse (EntStages      *stages,
                  EntArrangement *arrangement)
{
  const EntChart *chart;
  EntChartInput input;

  g_return_val_if_fail (stages != NULL && arrangement != NULL, NULL);

  chart = ent_chart_of_view (stages->view);
  input = make_input (stages);
  if (ent_arrangement_get_chart (arrangement) != ent_view_get_chart (stages->view) || chart->reuse == NULL)
    return NULL;
  return chart->reuse (&input, arrangement);
}

/**
 * ent_stages_get_chart:
 * @stages: stages with a view
 *
 * Returns: (transfer none): the chart in which it is shown
 */
const EntChart *
ent_stages_get_chart (EntStages *stages)
{
  g_return_val_if_fail (stages != NULL && stages->view != NULL, NULL);

  return ent_chart_of_view (stages->view);
}

/**
 * ent_stages_get_graph:
 * @stages: stages with a view
 *
 * Returns: (transfer none): the network of the view
 */
EntGraph *
ent_stages_get_graph (EntStages *stages)
{
  g_return_val_if_fail (stages != NULL, NULL);

  return stages->graph;
}

/**
 * ent_stages_get_slice:
 * @stages: stages with a view
 *
 * Returns: (transfer none): the network on the view's day
 */
EntSlice *
ent_stages_get_slice (EntStages *stages)
{
  g_return_val_if_fail (stages != NULL, NULL);

  return stages->slice;
}

/**
 * ent_stages_get_arrangement:
 * @stages: stages
 *
 * Returns: (transfer none) (nullable): where everything stands; %NULL until it is arranged
 */
EntArrangement *
ent_stages_get_arrangement (EntStages *stages)
{
  g_return_val_if_fail (stages != NULL, NULL);

  return stages->arrangement;
}

/**
 * ent_stages_keep_places:
 * @stages: stages with an arrangement
 *
 * Returns: (transfer full): where everything stands, to be saved; nothing in
 *   particular where a chart finds it again by itself
 */
EntPlaces *
ent_stages_keep_places (EntStages *stages)
{
  const EntChart *chart;

  g_return_val_if_fail (stages != NULL && stages->arrangement != NULL, NULL);

  chart = ent_chart_of_view (stages->view);
  return chart->keep != NULL ? chart->keep (stages->arrangement) : ent_places_new ((EntPlacesThrift) { .text_scale = 1 });
}

/**
 * ent_stages_get_scene:
 * @stages: stages
 *
 * Returns: (transfer none) (nullable): the picture
 */
EntScene *
ent_stages_get_scene (EntStages *stages)
{
  g_return_val_if_fail (stages != NULL, NULL);

  return stages->scene;
}

/**
 * ent_stages_get_shown_view:
 * @stages: stages
 *
 * Returns: (transfer none) (nullable): the view that the scene is of, which is
 *   the one before while there is no arrangement; %NULL without a scene
 */
EntView *
ent_stages_get_shown_view (EntStages *stages)
{
  g_return_val_if_fail (stages != NULL, NULL);

  return stages->shown_view;
}

/**
 * ent_stages_get_shown_slice:
 * @stages: stages
 *
 * Returns: (transfer none) (nullable): the network as the scene shows it; %NULL without a scene
 */
EntSlice *
ent_stages_get_shown_slice (EntStages *stages)
{
  g_return_val_if_fail (stages != NULL, NULL);

  if (stages->scene == NULL)
    return NULL;
  return stages->shown_slice != NULL ? stages->shown_slice : stages->slice;
}

/**
 * ent_stages_get_bounds:
 * @stages: stages
 *
 * What a camera has to show so that nothing is cut off on any date.
 *
 * Returns: a part of the world, empty when there is no picture
 */
EntRect
ent_stages_get_bounds (EntStages *stages)
{
  EntRect bounds = ENT_RECT_EMPTY;

  g_return_val_if_fail (stages != NULL, bounds);

  if (stages->scene != NULL)
    bounds = ent_scene_get_bounds (stages->scene);
  if (stages->arrangement != NULL)
    bounds = ent_rect_union (bounds, ent_chart_of_view (stages->view)->get_bounds (stages->arrangement));
  return bounds;
}

/**
 * ent_stages_find_time:
 * @stages: stages
 * @time: (out): the time axis of the picture
 *
 * Returns: whether it has one
 */
gboolean
ent_stages_find_time (EntStages    *stages,
                      EntChartTime *time)
{
  const EntChart *chart;

  g_return_val_if_fail (stages != NULL && time != NULL, FALSE);

  if (stages->arrangement == NULL)
    return FALSE;
  chart = ent_chart_of_view (stages->view);
  return chart->find_time != NULL && chart->find_time (stages->arrangement, stages->view, time);
}

/**
 * ent_stages_new_caption:
 * @stages: stages with a view
 * @insets: (out): room along the edges of the page that the picture must leave free
 *
 * Returns: (transfer full): title, legend and sources on the page; without what
 *   only a scene can tell where there is no arrangement
 */
EntScene *
ent_stages_new_caption (EntStages *stages,
                        EntInsets *insets)
{
  g_return_val_if_fail (stages != NULL && insets != NULL, NULL);

  return ent_stages_new_caption_of (stages, &ENT_EXCERPT_WHOLE, insets);
}

/**
 * ent_stages_new_caption_of:
 * @stages: stages with a view
 * @excerpt: what of the picture the page holds
 * @insets: (out): room along the edges of the page that the picture must leave free
 *
 * Returns: (transfer full): as of ent_stages_new_caption()
 */
EntScene *
ent_stages_new_caption_of (EntStages        *stages,
                           const EntExcerpt *excerpt,
                           EntInsets        *insets)
{
  EntCaptionDay day;
  EntCaptionInput input;

  g_return_val_if_fail (stages != NULL && excerpt != NULL && insets != NULL, NULL);

  day = (EntCaptionDay) { stages->slice, stages->arrangement != NULL ? stages->scene : NULL };
  input = (EntCaptionInput) { stages->view, &day, 1, excerpt, ENT_MEDIUM_FILE, stages->measure, stages->width_px, stages->height_px, 0 };
  return ent_caption_new_page (&input, NULL, insets);
}

/**
 * ent_arranging_new:
 * @stages: stages with a view and a page
 * @from: (nullable): the arrangement to grow out of, if it is of the same chart; %NULL to arrange afresh
 *
 * Returns: (transfer full): what it takes to arrange the present network
 */
EntArranging *
ent_arranging_new (EntStages      *stages,
                   EntArrangement *from)
{
  EntArranging *arranging;
  g_autoptr (EntScene) caption = NULL;

  g_return_val_if_fail (stages != NULL && stages->graph != NULL, NULL);

  arranging = g_new0 (EntArranging, 1);
  arranging->chart = ent_chart_of_view (stages->view);
  arranging->input = make_input (stages);
  arranging->input.slice = NULL;
  ent_view_ref (stages->view);
  ent_graph_ref (stages->graph);
  if (stages->places != NULL)
    ent_places_ref (stages->places);
  if (from != NULL && ent_arrangement_get_chart (from) == ent_view_get_chart (stages->view))
    arranging->from = ent_arrangement_ref (from);
  /* How much room the caption leaves is known before the picture is. */
  caption = ent_caption_new_scene (stages->view, stages->slice, NULL, ENT_MEDIUM_FILE, stages->measure, stages->width_px, stages->height_px,
                                   &arranging->input.insets);
  return arranging;
}

/**
 * ent_arranging_run:
 * @arranging: what it takes
 * @sketch: (nullable): takes a rough arrangement, if this takes long
 * @sketch_data: for @sketch
 * @cancellable: (nullable): cancels it
 * @error: set when cancelled
 *
 * Any thread, one at a time.
 *
 * Returns: (transfer full): an arrangement, or %NULL with @error set
 */
EntArrangement *
ent_arranging_run (EntArranging   *arranging,
                   EntSketchFunc   sketch,
                   gpointer        sketch_data,
                   GCancellable   *cancellable,
                   GError        **error)
{
  g_return_val_if_fail (arranging != NULL, NULL);

  return arranging->chart->arrange (&arranging->input, arranging->from, sketch, sketch_data, cancellable, error);
}

/**
 * ent_arranging_free:
 * @arranging: (transfer full): what it takes
 */
void
ent_arranging_free (EntArranging *arranging)
{
  ent_view_unref (arranging->input.view);
  ent_graph_unref (arranging->input.graph);
  g_clear_pointer (&arranging->input.places, ent_places_unref);
  g_clear_pointer (&arranging->from, ent_arrangement_unref);
  g_free (arranging);
}

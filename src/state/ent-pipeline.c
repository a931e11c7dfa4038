/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-pipeline-private.h"

#include "charts/ent-caption.h"
#include "charts/ent-network.h"
#include "paint/ent-picture.h"
#include "state/ent-layout-start.h"

G_DEFINE_FINAL_TYPE (EntPipeline, ent_pipeline, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_GRAPH,
  PROP_SLICE,
  PROP_POSITIONS,
  PROP_SCENE,
  PROP_BUSY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What a worker needs and gives back; nothing in it changes meanwhile. */
typedef struct
{
  guint64         serial;
  EntGraph       *graph;   /* owned */
  EntExtents     *extents; /* owned */
  EntPositions   *start;   /* (nullable), owned */
  EntView        *view;    /* owned */
  EntLayoutPage   page;
  EntLayoutEffort effort;
} LayoutJob;

static void
layout_job_free (gpointer data)
{
  LayoutJob *job = data;

  ent_graph_unref (job->graph);
  ent_extents_unref (job->extents);
  g_clear_pointer (&job->start, ent_positions_unref);
  ent_view_unref (job->view);
  g_free (job);
}

static void
notify (EntPipeline *self,
        guint        prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

void
ent_pipeline_take_positions (EntPipeline  *self,
                             EntPositions *positions)
{
  g_clear_pointer (&self->positions, ent_positions_unref);
  self->positions = positions;
  notify (self, PROP_POSITIONS);
}

void
ent_pipeline_cancel_layout (EntPipeline *self)
{
  if (!self->cancellable)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->wanted_view, ent_view_unref);
  self->serial++;
  notify (self, PROP_BUSY);
}

void
ent_pipeline_rebuild_scene (EntPipeline *self)
{
  if (!self->positions || !self->slice)
    return;
  g_clear_pointer (&self->scene, ent_scene_unref);
  self->scene = ent_network_new_scene (self->slice, self->extents, self->positions, &self->measure);
  notify (self, PROP_SCENE);
}

/* The scene shows what the state wants, unless a layout is to come first. */
static void
keep_shown (EntPipeline *self)
{
  if (self->scene && !self->positions)
    return;
  g_clear_pointer (&self->shown_slice, ent_slice_free);
  g_clear_pointer (&self->shown_view, ent_view_unref);
  if (self->scene)
    self->shown_view = ent_view_ref (ent_state_get_view (self->state));
}

/* The places are those of the present graph and pins: show and remember them. */
static void
settle_on (EntPipeline  *self,
           EntView      *view,
           EntPositions *positions)
{
  g_clear_pointer (&self->placed_graph, ent_graph_unref);
  g_clear_pointer (&self->placed, ent_positions_unref);
  g_clear_pointer (&self->placed_view, ent_view_unref);
  self->placed_graph = ent_graph_ref (self->graph);
  self->placed = ent_positions_ref (positions);
  self->placed_view = ent_view_ref (view);
  ent_remembered_positions_add (self->remembered, self->graph, view, positions);
  ent_pipeline_take_positions (self, ent_positions_ref (positions));
  ent_pipeline_rebuild_scene (self);
  keep_shown (self);
}

static void
run_layout (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  LayoutJob *job = task_data;
  GError *error = NULL;
  EntPositions *positions = ent_layout_run (job->graph, job->extents, job->page, job->effort, job->start, ENT_PICTURE_SEED, cancellable, &error);

  if (positions)
    g_task_return_pointer (task, positions, (GDestroyNotify) ent_positions_unref);
  else
    g_task_return_error (task, error);
}

static void
layout_done_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (EntPipeline) self = user_data;
  const LayoutJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntPositions) positions = g_task_propagate_pointer (G_TASK (result), &error);

  /* Somebody wanted something else meanwhile. */
  if (job->serial != self->serial)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->wanted_view, ent_view_unref);
  notify (self, PROP_BUSY);
  if (positions)
    settle_on (self, job->view, positions);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("No layout: %s", error->message);
  g_object_thaw_notify (G_OBJECT (self));
}

/* How much room the caption leaves is known before the picture is. */
static EntLayoutPage
get_page (EntPipeline *self)
{
  EntInsets insets;
  g_autoptr (EntScene) caption = ent_caption_new_scene (ent_state_get_view (self->state), self->slice, NULL, &self->measure,
                                                        self->width_px, self->height_px, &insets);

  return (EntLayoutPage) { .width = self->width_px, .height = self->height_px, .top = insets.top, .bottom = insets.bottom,
                           .day = ent_slice_get_day (self->slice) };
}

/* Lays out what the state wants now, in a worker. Takes @start. */
void
ent_pipeline_start_layout (EntPipeline     *self,
                           EntLayoutEffort  effort,
                           EntPositions    *start)
{
  g_autoptr (GTask) task = NULL;
  LayoutJob *job = g_new0 (LayoutJob, 1);

  ent_pipeline_cancel_layout (self);
  self->cancellable = g_cancellable_new ();
  self->wanted_view = ent_view_ref (ent_state_get_view (self->state));
  self->serial++;

  job->serial = self->serial;
  job->graph = ent_graph_ref (self->graph);
  job->extents = ent_extents_ref (self->extents);
  job->start = start;
  job->view = ent_view_ref (self->wanted_view);
  job->page = get_page (self);
  job->effort = effort;

  /* The task may end its life in the worker, so it must not hold the pipeline:
   * the callback does, which runs here. */
  task = g_task_new (NULL, self->cancellable, layout_done_cb, g_object_ref (self));
  g_task_set_source_tag (task, ent_pipeline_start_layout);
  g_task_set_task_data (task, job, layout_job_free);
  g_task_run_in_thread (task, run_layout);
  notify (self, PROP_BUSY);
}

/* Most changes (date, theme, words) leave network and pins alone. */
static gboolean
has_or_awaits_places (EntPipeline *self,
                      EntView     *view)
{
  if (self->cancellable)
    return !(ent_view_diff (self->wanted_view, view) & ENT_VIEW_PINS);
  return self->positions && !(ent_view_diff (self->placed_view, view) & ENT_VIEW_PINS);
}

/* Remembered places of the present graph and pins are taken as they are; others are laid out. */
static void
find_places (EntPipeline *self)
{
  EntView *view = ent_state_get_view (self->state);
  g_autoptr (EntPositions) remembered = ent_remembered_positions_lookup (self->remembered, self->graph, view);
  g_autoptr (EntPositions) start = NULL;
  EntLayoutEffort effort;

  if (remembered)
    {
      ent_pipeline_cancel_layout (self);
      settle_on (self, view, remembered);
      return;
    }
  if (self->width_px == 0)
    return;

  start = ent_layout_start_new (self->graph, view, self->placed_graph, self->placed, &effort);
  ent_pipeline_start_layout (self, effort, g_steal_pointer (&start));
}

/* The next update makes the network anew. */
void
ent_pipeline_drop_network (EntPipeline *self)
{
  ent_pipeline_cancel_layout (self);
  g_clear_pointer (&self->graph, ent_graph_unref);
  g_clear_pointer (&self->extents, ent_extents_unref);
  if (!self->shown_slice)
    self->shown_slice = g_steal_pointer (&self->slice);
  g_clear_pointer (&self->slice, ent_slice_free);
}

static gboolean
update_graph (EntPipeline *self)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);
  g_autoptr (EntQuery) query = ent_view_get_query (ent_state_get_view (self->state), dataset);
  gboolean other_dataset = self->graph && ent_graph_get_dataset (self->graph) != dataset;

  if (self->graph && !other_dataset && ent_query_equal (ent_graph_get_query (self->graph), query))
    return FALSE;

  ent_pipeline_drop_network (self);
  self->graph = ent_graph_new (dataset, query);
  self->extents = ent_network_measure (self->graph, &self->measure);
  notify (self, PROP_GRAPH);
  if (self->positions)
    ent_pipeline_take_positions (self, NULL);
  if (other_dataset && self->scene)
    {
      /* Its rows are those of the old dataset. */
      g_clear_pointer (&self->scene, ent_scene_unref);
      notify (self, PROP_SCENE);
    }
  return TRUE;
}

static gboolean
update_slice (EntPipeline *self)
{
  EntDay day = ent_view_get_day (ent_state_get_view (self->state));
  g_autoptr (EntSlice) last = NULL;

  if (self->slice && ent_slice_get_day (self->slice) == day)
    return FALSE;

  /* Going back in time nobody joins or leaves. */
  last = g_steal_pointer (&self->slice);
  self->slice = ent_slice_new (self->graph, day, last && ent_slice_get_day (last) < day ? last : NULL);
  notify (self, PROP_SLICE);
  return TRUE;
}

/* Brings all stages to where the state is, of whose view @fields are others.
 * Most changes, such as the many of a date that moves, do not ask for another
 * network, so that none of its memberships is looked at. */
void
ent_pipeline_update (EntPipeline   *self,
                     EntViewFields  fields)
{
  gboolean new_graph, new_slice;

  g_object_freeze_notify (G_OBJECT (self));
  new_graph = fields & ent_view_get_query_fields (ent_state_get_view (self->state)) && update_graph (self);
  new_slice = update_slice (self);
  if (new_graph)
    ent_pipeline_end_drag (self);
  if (new_slice)
    ent_pipeline_rebuild_scene (self);
  if (!self->is_arranging && !has_or_awaits_places (self, ent_state_get_view (self->state)))
    find_places (self);
  keep_shown (self);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
ent_pipeline_dispose (GObject *object)
{
  EntPipeline *self = ENT_PIPELINE (object);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->state)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (ent_pipeline_parent_class)->dispose (object);
}

static void
ent_pipeline_finalize (GObject *object)
{
  EntPipeline *self = ENT_PIPELINE (object);

  ent_pipeline_end_drag (self);
  g_clear_pointer (&self->wanted_view, ent_view_unref);
  g_clear_pointer (&self->shown_view, ent_view_unref);
  g_clear_pointer (&self->shown_slice, ent_slice_free);
  g_clear_pointer (&self->scene, ent_scene_unref);
  g_clear_pointer (&self->slice, ent_slice_free);
  g_clear_pointer (&self->positions, ent_positions_unref);
  g_clear_pointer (&self->extents, ent_extents_unref);
  g_clear_pointer (&self->graph, ent_graph_unref);
  g_clear_pointer (&self->placed_graph, ent_graph_unref);
  g_clear_pointer (&self->placed, ent_positions_unref);
  g_clear_pointer (&self->placed_view, ent_view_unref);
  g_clear_pointer (&self->remembered, ent_remembered_positions_free);

  G_OBJECT_CLASS (ent_pipeline_parent_class)->finalize (object);
}

static void
ent_pipeline_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  EntPipeline *self = ENT_PIPELINE (object);

  switch (prop_id)
    {
    case PROP_GRAPH:
      g_value_set_pointer (value, self->graph);
      break;
    case PROP_SLICE:
      g_value_set_pointer (value, self->slice);
      break;
    case PROP_POSITIONS:
      g_value_set_pointer (value, self->positions);
      break;
    case PROP_SCENE:
      g_value_set_pointer (value, self->scene);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, ent_pipeline_get_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_pipeline_class_init (EntPipelineClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ent_pipeline_dispose;
  object_class->finalize = ent_pipeline_finalize;
  object_class->get_property = ent_pipeline_get_property;

  /* Pointers are borrowed: the values are counted types without a GType. */
  properties[PROP_GRAPH] = g_param_spec_pointer ("graph", NULL, NULL, flags);
  properties[PROP_SLICE] = g_param_spec_pointer ("slice", NULL, NULL, flags);
  properties[PROP_POSITIONS] = g_param_spec_pointer ("positions", NULL, NULL, flags);
  properties[PROP_SCENE] = g_param_spec_pointer ("scene", NULL, NULL, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_pipeline_init (EntPipeline *self)
{
  self->remembered = ent_remembered_positions_new ();
}

/**
 * ent_pipeline_new:
 * @state: what to show; a reference is kept
 * @measure: how text is measured; its user data must outlive the pipeline
 *
 * Follows @state from now on. Graph and slice are there at once; the first
 * layout starts when ent_pipeline_set_page() has said what shape it should have.
 *
 * Returns: (transfer full): a pipeline
 */
EntPipeline *
ent_pipeline_new (EntState         *state,
                  const EntMeasure *measure)
{
  EntPipeline *self;

  g_return_val_if_fail (ENT_IS_STATE (state), NULL);
  g_return_val_if_fail (measure, NULL);

  self = g_object_new (ENT_TYPE_PIPELINE, NULL);
  self->state = g_object_ref (state);
  self->measure = *measure;
  g_signal_connect_swapped (state, "view-changed", G_CALLBACK (ent_pipeline_update), self);
  ent_pipeline_update (self, ENT_VIEW_ALL);
  return self;
}

/**
 * ent_pipeline_get_state:
 * @self: a pipeline
 *
 * Returns: (transfer none): the state it follows
 */
EntState *
ent_pipeline_get_state (EntPipeline *self)
{
  g_return_val_if_fail (ENT_IS_PIPELINE (self), NULL);

  return self->state;
}

/**
 * ent_pipeline_get_graph:
 * @self: a pipeline
 *
 * Returns: (transfer none): the network of the state's view
 */
EntGraph *
ent_pipeline_get_graph (EntPipeline *self)
{
  g_return_val_if_fail (ENT_IS_PIPELINE (self), NULL);

  return self->graph;
}

/**
 * ent_pipeline_get_slice:
 * @self: a pipeline
 *
 * Returns: (transfer none): the network on the view's date
 */
EntSlice *
ent_pipeline_get_slice (EntPipeline *self)
{
  g_return_val_if_fail (ENT_IS_PIPELINE (self), NULL);

  return self->slice;
}

/**
 * ent_pipeline_get_positions:
 * @self: a pipeline
 *
 * Returns: (transfer none) (nullable): the places of the graph's nodes; %NULL until its layout is done
 */
EntPositions *
ent_pipeline_get_positions (EntPipeline *self)
{
  g_return_val_if_fail (ENT_IS_PIPELINE (self), NULL);

  return self->positions;
}

/**
 * ent_pipeline_get_scene:
 * @self: a pipeline
 *
 * Returns: (transfer none) (nullable): the picture; the one before while a
 *   layout runs, %NULL until the first layout of a dataset is done
 */
EntScene *
ent_pipeline_get_scene (EntPipeline *self)
{
  g_return_val_if_fail (ENT_IS_PIPELINE (self), NULL);

  return self->scene;
}

/**
 * ent_pipeline_get_shown_view:
 * @self: a pipeline
 *
 * Returns: (transfer none) (nullable): the view that the scene is of, which is
 *   the one before while a layout runs; %NULL without a scene
 */
EntView *
ent_pipeline_get_shown_view (EntPipeline *self)
{
  g_return_val_if_fail (ENT_IS_PIPELINE (self), NULL);

  return self->shown_view;
}

/**
 * ent_pipeline_get_shown_slice:
 * @self: a pipeline
 *
 * Returns: (transfer none) (nullable): the network as the scene shows it; %NULL without a scene
 */
EntSlice *
ent_pipeline_get_shown_slice (EntPipeline *self)
{
  g_return_val_if_fail (ENT_IS_PIPELINE (self), NULL);

  if (!self->scene)
    return NULL;
  return self->shown_slice ? self->shown_slice : self->slice;
}

/**
 * ent_pipeline_get_bounds:
 * @self: a pipeline
 *
 * What a camera has to show so that nothing is cut off on any date: the
 * picture, and every node of the network with its label, present or not.
 *
 * Returns: a part of the world, empty when there is no picture
 */
EntRect
ent_pipeline_get_bounds (EntPipeline *self)
{
  EntRect bounds = ENT_RECT_EMPTY;

  g_return_val_if_fail (ENT_IS_PIPELINE (self), bounds);

  if (self->scene)
    bounds = ent_scene_get_bounds (self->scene);
  if (self->positions)
    bounds = ent_rect_union (bounds, ent_positions_get_bounds (self->positions, self->extents));
  return bounds;
}

/**
 * ent_pipeline_get_busy:
 * @self: a pipeline
 *
 * Returns: whether a layout runs
 */
gboolean
ent_pipeline_get_busy (EntPipeline *self)
{
  g_return_val_if_fail (ENT_IS_PIPELINE (self), FALSE);

  return self->cancellable != NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-pipeline-private.h"

G_DEFINE_FINAL_TYPE (EntPipeline, ent_pipeline, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_GRAPH,
  PROP_SLICE,
  PROP_ARRANGEMENT,
  PROP_SCENE,
  PROP_BUSY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What a worker does; nothing in it changes meanwhile. */
typedef struct
{
  guint64       serial;
  gint64        begun_us;
  EntPipeline  *pipeline;  /* borrowed: whoever waits for the task holds it */
  EntView      *view;      /* owned */
  EntArranging *arranging; /* owned */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  ent_view_unref (job->view);
  ent_arranging_free (job->arranging);
  g_free (job);
}

static void
notify (EntPipeline *self,
        guint        prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
notify_changes (EntPipeline     *self,
                EntStageChanges  changes)
{
  if (changes & ENT_STAGE_GRAPH)
    notify (self, PROP_GRAPH);
  if (changes & ENT_STAGE_SLICE)
    notify (self, PROP_SLICE);
  if (changes & ENT_STAGE_ARRANGEMENT)
    notify (self, PROP_ARRANGEMENT);
  if (changes & ENT_STAGE_SCENE)
    notify (self, PROP_SCENE);
}

/* Shows an arrangement of the present network. Takes it. */
void
ent_pipeline_take_arrangement (EntPipeline    *self,
                               EntArrangement *arrangement)
{
  self->shows_sketch = FALSE;
  ent_stages_take_arrangement (self->stages, arrangement);
  notify_changes (self, ENT_STAGE_ARRANGEMENT | ENT_STAGE_SCENE);
}

void
ent_pipeline_cancel_arranging (EntPipeline *self)
{
  if (!self->cancellable)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->sketch_source, g_source_remove);
  g_clear_pointer (&self->wanted_view, ent_view_unref);
  self->serial++;
  notify (self, PROP_BUSY);
}

/* The arrangement is of the present network and pins: show it, and go on from it. Takes it. */
void
ent_pipeline_settle_on (EntPipeline    *self,
                        EntView        *view,
                        EntArrangement *arrangement)
{
  g_clear_pointer (&self->placed, ent_arrangement_unref);
  g_clear_pointer (&self->placed_view, ent_view_unref);
  self->placed = ent_arrangement_ref (arrangement);
  self->placed_view = ent_view_ref (view);
  ent_pipeline_take_arrangement (self, arrangement);
}

/* Likewise, and find it again when the same is wanted later. */
static void
settle_and_remember (EntPipeline    *self,
                     EntView        *view,
                     EntArrangement *arrangement)
{
  ent_remembered_arrangements_add (self->remembered, view, arrangement);
  ent_pipeline_settle_on (self, view, arrangement);
}

/* In the worker. Takes @sketch. */
static void
send_sketch (EntArrangement *sketch,
             gpointer        data)
{
  const Job *job = data;

  ent_pipeline_send_sketch (job->pipeline, job->serial, job->begun_us, sketch);
}

static void
run_job (GTask        *task,
         gpointer      source,
         gpointer      task_data,
         GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  EntArrangement *arrangement = ent_arranging_run (job->arranging, send_sketch, job, cancellable, &error);

  g_atomic_int_set (&job->pipeline->done, (gint) job->serial);
  if (arrangement)
    g_task_return_pointer (task, arrangement, (GDestroyNotify) ent_arrangement_unref);
  else
    g_task_return_error (task, error);
}

static void
job_done_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (EntPipeline) self = user_data;
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntArrangement) arrangement = g_task_propagate_pointer (G_TASK (result), &error);

  /* Somebody wanted something else meanwhile. */
  if (job->serial != self->serial)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->sketch_source, g_source_remove);
  g_clear_pointer (&self->wanted_view, ent_view_unref);
  notify (self, PROP_BUSY);
  if (arrangement)
    settle_and_remember (self, job->view, g_steal_pointer (&arrangement));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("No arrangement: %s", error->message);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Arranges what the state wants now, in a worker, out of @from or afresh. */
void
ent_pipeline_start_arranging (EntPipeline    *self,
                              EntArrangement *from)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  ent_pipeline_cancel_arranging (self);
  self->cancellable = g_cancellable_new ();
  self->wanted_view = ent_view_ref (ent_state_get_view (self->state));
  self->serial++;
  self->sketched_us = 0;

  job->serial = self->serial;
  job->begun_us = g_get_monotonic_time ();
  job->pipeline = self;
  job->view = ent_view_ref (self->wanted_view);
  job->arranging = ent_arranging_new (self->stages, from);

  /* The task may end its life in the worker, so it must not hold the pipeline:
   * the callback does, which runs here. */
  task = g_task_new (NULL, self->cancellable, job_done_cb, g_object_ref (self));
  g_task_set_source_tag (task, ent_pipeline_start_arranging);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_job);
  notify (self, PROP_BUSY);
}

/* Most changes (date, theme, words) leave network and pins alone. */
static gboolean
has_or_awaits_places (EntPipeline *self,
                      EntView     *view)
{
  if (self->cancellable)
    return !(ent_view_diff (self->wanted_view, view) & ENT_VIEW_PINS);
  return self->placed && ent_stages_get_arrangement (self->stages) && !(ent_view_diff (self->placed_view, view) & ENT_VIEW_PINS);
}

/* A remembered arrangement of the present network and pins is taken as it is; others are made. */
static void
find_places (EntPipeline *self)
{
  EntView *view = ent_state_get_view (self->state);
  EntArrangement *remembered = ent_remembered_arrangements_lookup (self->remembered, ent_stages_get_graph (self->stages), view);
  EntArrangement *reused = remembered ? ent_stages_reuse (self->stages, remembered) : NULL;

  if (reused)
    {
      ent_pipeline_cancel_arranging (self);
      settle_and_remember (self, view, reused);
    }
  else if (self->width_px > 0)
    ent_pipeline_start_arranging (self, self->placed);
}

/* Brings all stages to where the state is, of whose view @fields are others. */
void
ent_pipeline_update (EntPipeline   *self,
                     EntViewFields  fields)
{
  EntView *view = ent_state_get_view (self->state);
  EntStageChanges changes;

  g_object_freeze_notify (G_OBJECT (self));
  changes = ent_stages_set_view (self->stages, ent_state_get_dataset (self->state), view, fields);
  notify_changes (self, changes);
  if (changes & ENT_STAGE_GRAPH)
    {
      ent_pipeline_cancel_arranging (self);
      ent_pipeline_end_drag (self);
      self->shows_sketch = FALSE;
    }
  if (!self->is_arranging && !has_or_awaits_places (self, view))
    find_places (self);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
ent_pipeline_dispose (GObject *object)
{
  EntPipeline *self = ENT_PIPELINE (object);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->sketch_source, g_source_remove);
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
  g_clear_pointer (&self->stages, ent_stages_free);
  g_clear_pointer (&self->placed, ent_arrangement_unref);
  g_clear_pointer (&self->placed_view, ent_view_unref);
  g_clear_pointer (&self->remembered, ent_remembered_arrangements_free);
  g_clear_pointer (&self->history, ent_graph_unref);
  g_clear_pointer (&self->history_of, ent_graph_unref);

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
      g_value_set_pointer (value, ent_stages_get_graph (self->stages));
      break;
    case PROP_SLICE:
      g_value_set_pointer (value, ent_stages_get_slice (self->stages));
      break;
    case PROP_ARRANGEMENT:
      g_value_set_pointer (value, ent_stages_get_arrangement (self->stages));
      break;
    case PROP_SCENE:
      g_value_set_pointer (value, ent_stages_get_scene (self->stages));
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
  properties[PROP_ARRANGEMENT] = g_param_spec_pointer ("arrangement", NULL, NULL, flags);
  properties[PROP_SCENE] = g_param_spec_pointer ("scene", NULL, NULL, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_pipeline_init (EntPipeline *self)
{
  self->remembered = ent_remembered_arrangements_new ();
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
  self->stages = ent_stages_new (&self->measure, ENT_MEDIUM_SCREEN);
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

  return ent_stages_get_graph (self->stages);
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

  return ent_stages_get_slice (self->stages);
}

/**
 * ent_pipeline_get_chart:
 * @self: a pipeline
 *
 * Returns: (transfer none): the chart in which the state's view is shown
 */
const EntChart *
ent_pipeline_get_chart (EntPipeline *self)
{
  g_return_val_if_fail (ENT_IS_PIPELINE (self), NULL);

  return ent_stages_get_chart (self->stages);
}

/**
 * ent_pipeline_get_arrangement:
 * @self: a pipeline
 *
 * Returns: (transfer none) (nullable): where everything stands; %NULL until the network is arranged
 */
EntArrangement *
ent_pipeline_get_arrangement (EntPipeline *self)
{
  g_return_val_if_fail (ENT_IS_PIPELINE (self), NULL);

  return ent_stages_get_arrangement (self->stages);
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

  return ent_stages_get_scene (self->stages);
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

  return ent_stages_get_shown_view (self->stages);
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

  return ent_stages_get_shown_slice (self->stages);
}

static gboolean
shows_changes (EntPipeline *self)
{
  EntScene *scene = ent_pipeline_get_scene (self);
  const EntSceneItem *items = scene ? ent_scene_get_items (scene) : NULL;

  for (guint i = 0; scene && i < ent_scene_get_n_items (scene); i++)
    if (items[i].is_node && items[i].marks & (ENT_MARK_JOINING | ENT_MARK_LEAVING | ENT_MARK_NEW_ROLE))
      return TRUE;
  return FALSE;
}

/**
 * ent_pipeline_new_seen_view:
 * @self: a pipeline
 *
 * The scene may bear marks of change against the date shown before, of which the
 * state's view knows nothing.
 *
 * Returns: (transfer full): the state's view, which makes the picture with the
 *   marks that the scene has
 */
EntView *
ent_pipeline_new_seen_view (EntPipeline *self)
{
  g_autoptr (EntView) since = NULL;
  EntView *view;

  g_return_val_if_fail (ENT_IS_PIPELINE (self), NULL);

  view = ent_state_get_view (self->state);
  if (ent_view_get_since (view) > ENT_DAY_MIN || !shows_changes (self))
    return ent_view_ref (view);
  since = ent_view_with_since (view, ent_slice_get_since (ent_pipeline_get_shown_slice (self)));
  return ent_view_with_difference (since, ENT_DIFFERENCE_MARKS);
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
  g_return_val_if_fail (ENT_IS_PIPELINE (self), ENT_RECT_EMPTY);

  return ent_stages_get_bounds (self->stages);
}

/**
 * ent_pipeline_find_time:
 * @self: a pipeline
 * @time: (out): the time axis of the picture
 *
 * Returns: whether it has one
 */
gboolean
ent_pipeline_find_time (EntPipeline  *self,
                        EntChartTime *time)
{
  g_return_val_if_fail (ENT_IS_PIPELINE (self), FALSE);

  return ent_stages_find_time (self->stages, time);
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

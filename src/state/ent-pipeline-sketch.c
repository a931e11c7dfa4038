/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-pipeline-private.h"

/* What is shown of a picture that takes long, until it is finished: how far it has come, from time to time. */

/* A picture that is there sooner needs no rough one before it. */
#define SKETCH_MS 400

/* Whoever looks is given time to see how one turns into the next. */
#define PAUSE_MS 600

/* Nor does one pay that takes longer to be drawn than anybody has waited: of so many things in a millisecond. */
#define DRAWN_IN_MS 30

/* On its way from the worker, and until it is shown. */
typedef struct
{
  EntPipeline    *pipeline; /* held on the way from the worker; then it holds this */
  guint64         serial;   /* of the arranging that it is a sketch of */
  gint64          begun_us; /* when that began */
  EntArrangement *sketch;   /* owned */
} Message;

static void
message_free (gpointer data)
{
  Message *message = data;

  ent_arrangement_unref (message->sketch);
  g_free (message);
}

/* The arranging may be done by now, so that its picture is on its way, or another one be wanted. */
static gboolean
is_late (const Message *message)
{
  EntPipeline *self = message->pipeline;

  return !self->cancellable || message->serial != self->serial || (guint) g_atomic_int_get (&self->done) == (guint) message->serial;
}

/* When it may be shown, on the monotonic clock. */
static gint64
find_due_us (const Message *message)
{
  gint64 drawing_ms = ent_graph_get_n_nodes (ent_arrangement_get_graph (message->sketch)) / DRAWN_IN_MS;

  return MAX (message->begun_us + MAX (SKETCH_MS, drawing_ms) * 1000, message->pipeline->sketched_us + MAX (PAUSE_MS, drawing_ms) * 1000);
}

static gboolean
show_cb (gpointer data)
{
  const Message *message = data;
  EntPipeline *self = message->pipeline;

  self->sketch_source = 0;
  if (is_late (message))
    return G_SOURCE_REMOVE;
  g_object_freeze_notify (G_OBJECT (self));
  ent_pipeline_take_arrangement (self, ent_arrangement_ref (message->sketch));
  self->shows_sketch = TRUE;
  g_object_thaw_notify (G_OBJECT (self));
  self->sketched_us = g_get_monotonic_time ();
  return G_SOURCE_REMOVE;
}

/* Of those that come before one is shown the newest is. */
static gboolean
receive_cb (gpointer data)
{
  Message *message = data;
  g_autoptr (EntPipeline) self = message->pipeline;
  gint64 wait_ms = (find_due_us (message) - g_get_monotonic_time ()) / 1000;

  if (is_late (message))
    {
      message_free (message);
      return G_SOURCE_REMOVE;
    }
  g_clear_handle_id (&self->sketch_source, g_source_remove);
  self->sketch_source = g_timeout_add_full (G_PRIORITY_DEFAULT, (guint) CLAMP (wait_ms, 0, G_MAXINT), show_cb, message, message_free);
  return G_SOURCE_REMOVE;
}

/* Shows a sketch if the arranging @serial, which began at @begun_us of the
 * monotonic clock, takes long, and lately nothing else of it was shown. In its worker, which the pipeline
 * outlives. Takes @sketch. */
void
ent_pipeline_send_sketch (EntPipeline    *self,
                          guint64         serial,
                          gint64          begun_us,
                          EntArrangement *sketch)
{
  Message *message = g_new (Message, 1);

  *message = (Message) { g_object_ref (self), serial, begun_us, sketch };
  g_idle_add_full (G_PRIORITY_DEFAULT, receive_cb, message, NULL);
}

/**
 * ent_pipeline_get_shows_sketch:
 * @self: a pipeline
 *
 * Returns: whether the scene is of a rough arrangement, because the finished one
 *   takes long or was not waited for
 */
gboolean
ent_pipeline_get_shows_sketch (EntPipeline *self)
{
  g_return_val_if_fail (ENT_IS_PIPELINE (self), FALSE);

  return self->shows_sketch;
}

/**
 * ent_pipeline_stop_at_sketch:
 * @self: a pipeline
 *
 * Stops the layout that runs and keeps the sketch that is shown, if one is.
 */
void
ent_pipeline_stop_at_sketch (EntPipeline *self)
{
  EntArrangement *sketch;

  g_return_if_fail (ENT_IS_PIPELINE (self));

  if (!self->cancellable || !self->shows_sketch)
    return;
  g_object_freeze_notify (G_OBJECT (self));
  ent_pipeline_cancel_arranging (self);
  sketch = ent_arrangement_ref (ent_stages_get_arrangement (self->stages));
  ent_pipeline_settle_on (self, ent_state_get_view (self->state), sketch);
  self->shows_sketch = TRUE;
  g_object_thaw_notify (G_OBJECT (self));
}

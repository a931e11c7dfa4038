/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-pipeline-private.h"

/* What is shown of a picture that takes long, until it is finished. */

/* A picture that is there sooner needs no rough one before it. */
#define SKETCH_MS 400

/* On its way from the worker. */
typedef struct
{
  EntPipeline    *pipeline; /* owned */
  guint64         serial;   /* of the arranging that it is a sketch of */
  EntArrangement *sketch;   /* owned */
} Message;

static void
message_free (gpointer data)
{
  Message *message = data;

  g_object_unref (message->pipeline);
  ent_arrangement_unref (message->sketch);
  g_free (message);
}

/* The arranging may be done by now, or another one be wanted. */
static gboolean
receive_cb (gpointer data)
{
  const Message *message = data;
  EntPipeline *self = message->pipeline;

  if (!self->cancellable || message->serial != self->serial)
    return G_SOURCE_REMOVE;
  g_object_freeze_notify (G_OBJECT (self));
  ent_pipeline_take_arrangement (self, ent_arrangement_ref (message->sketch));
  self->shows_sketch = TRUE;
  g_object_thaw_notify (G_OBJECT (self));
  return G_SOURCE_REMOVE;
}

/* Shows a sketch if the arranging @serial, which began at @begun_us of the
 * monotonic clock, takes long. In its worker, which the pipeline outlives. Takes @sketch. */
void
ent_pipeline_send_sketch (EntPipeline    *self,
                          guint64         serial,
                          gint64          begun_us,
                          EntArrangement *sketch)
{
  Message *message = g_new (Message, 1);
  gint64 waited_ms = (g_get_monotonic_time () - begun_us) / 1000;

  *message = (Message) { g_object_ref (self), serial, sketch };
  g_timeout_add_full (G_PRIORITY_DEFAULT, (guint) CLAMP (SKETCH_MS - waited_ms, 0, SKETCH_MS), receive_cb, message, message_free);
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

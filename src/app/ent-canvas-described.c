/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

/* What a screen reader hears of a node. To write that of hundreds takes longer than there is time in a frame: that of
 * those which lie below so many is written when nothing has changed for a moment, so many a turn. */
#define N_AT_ONCE 100
#define N_A_TURN 100
#define PAUSE_MS 80

/* Returns: whether all of them are described now. */
static gboolean
describe (EntCanvas *self,
          guint      n_nodes)
{
  EntScene *scene = ent_canvas_get_scene (self);
  EntSlice *slice = self->pipeline ? ent_pipeline_get_slice (self->pipeline) : NULL;

  /* Other data come with another scene. */
  if (!scene || !slice || ent_graph_get_dataset (ent_slice_get_graph (slice)) != self->dataset)
    return TRUE;
  return ent_canvas_nodes_describe (self->nodes, ent_pipeline_get_chart (self->pipeline), scene, slice, n_nodes);
}

static gboolean
describe_more_cb (gpointer data)
{
  EntCanvas *self = data;

  if (!describe (self, N_A_TURN))
    return G_SOURCE_CONTINUE;
  self->describe_source = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
pause_over_cb (gpointer data)
{
  EntCanvas *self = data;

  self->describe_source = g_idle_add_full (G_PRIORITY_LOW, describe_more_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

/* To be called when nodes are shown. */
void
ent_canvas_describe_nodes (EntCanvas *self)
{
  ent_canvas_forget_describing (self);
  if (!describe (self, N_AT_ONCE))
    self->describe_source = g_timeout_add (PAUSE_MS, pause_over_cb, self);
}

/* The one that has the focus now is not to wait for its turn. */
void
ent_canvas_describe_focus (EntCanvas *self)
{
  if (self->describe_source != 0)
    describe (self, 0);
}

void
ent_canvas_forget_describing (EntCanvas *self)
{
  g_clear_handle_id (&self->describe_source, g_source_remove);
}

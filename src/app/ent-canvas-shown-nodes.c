/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

/* The nodes as keyboard and screen reader find them. To make widgets for hundreds, and to write what is heard of each,
 * takes longer than a frame: what is more than these comes when nothing has changed for a moment, so many a turn. */
#define N_AT_ONCE 100
#define N_A_TURN 50
#define PAUSE_MS 80

/* Returns: whether all are there and described now. */
static gboolean
go_on (EntCanvas *self,
       gboolean   are_there,
       guint      n_nodes)
{
  EntScene *scene = ent_canvas_get_scene (self);
  EntSlice *slice = self->pipeline ? ent_pipeline_get_slice (self->pipeline) : NULL;

  /* Other data come with another scene. */
  if (!scene || !slice || ent_graph_get_dataset (ent_slice_get_graph (slice)) != self->dataset)
    return TRUE;
  if (!are_there && !ent_canvas_nodes_complete (self->nodes, scene, n_nodes))
    return FALSE;
  return ent_canvas_nodes_describe (self->nodes, ent_pipeline_get_chart (self->pipeline), scene, slice, n_nodes);
}

static gboolean
go_on_cb (gpointer data)
{
  EntCanvas *self = data;

  if (!go_on (self, FALSE, N_A_TURN))
    return G_SOURCE_CONTINUE;
  self->nodes_source = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
pause_over_cb (gpointer data)
{
  EntCanvas *self = data;

  self->nodes_source = g_idle_add_full (G_PRIORITY_LOW, go_on_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

static void
go_on_later (EntCanvas *self)
{
  ent_canvas_forget_nodes (self);
  self->nodes_source = g_timeout_add (PAUSE_MS, pause_over_cb, self);
}

/* To be called when another picture is shown. */
void
ent_canvas_show_nodes (EntCanvas *self)
{
  gboolean are_there = ent_canvas_nodes_show (self->nodes, ent_canvas_get_scene (self), N_AT_ONCE);

  ent_canvas_forget_nodes (self);
  if (!are_there || !go_on (self, TRUE, N_AT_ONCE))
    go_on_later (self);
}

/* Nodes that have come near the window may be walked to. */
void
ent_canvas_follow_camera (EntCanvas *self)
{
  EntScene *scene = ent_canvas_get_scene (self);
  EntPanes panes = ent_viewport_get_panes (self->viewport);
  EntRect page = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };

  if (scene && ent_canvas_nodes_follow (self->nodes, &panes, page))
    go_on_later (self);
}

/* The one that has the focus now is not to wait for its turn. */
void
ent_canvas_describe_focus (EntCanvas *self)
{
  if (self->nodes_source != 0)
    go_on (self, TRUE, 0);
}

void
ent_canvas_forget_nodes (EntCanvas *self)
{
  g_clear_handle_id (&self->nodes_source, g_source_remove);
}

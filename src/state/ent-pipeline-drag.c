/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-pipeline-private.h"

#include <glib/gi18n.h>

#include "words/ent-record-words.h"

/* What a person does to the places themselves. */

void
ent_pipeline_end_drag (EntPipeline *self)
{
  self->dragged = ENT_THING_NOTHING;
  g_clear_pointer (&self->before_drag, ent_arrangement_unref);
}

/**
 * ent_pipeline_arrange:
 * @self: a pipeline
 *
 * Lays the network out afresh for the present page, without the places there
 * are. Pins are released, which is a step that can be taken back.
 */
void
ent_pipeline_arrange (EntPipeline *self)
{
  g_autoptr (EntView) view = NULL;

  g_return_if_fail (ENT_IS_PIPELINE (self));

  if (self->width_px == 0)
    return;
  ent_pipeline_end_drag (self);
  view = ent_view_without_pins (ent_state_get_view (self->state));
  self->is_arranging = TRUE;
  ent_state_set_view (self->state, view, _("Arrange"));
  self->is_arranging = FALSE;
  ent_pipeline_start_arranging (self, NULL);
}

/**
 * ent_pipeline_get_can_drag:
 * @self: a pipeline
 *
 * Returns: whether things in the picture can be moved, which the chart decides
 */
gboolean
ent_pipeline_get_can_drag (EntPipeline *self)
{
  g_return_val_if_fail (ENT_IS_PIPELINE (self), FALSE);

  /* What stands where it does for a moment only cannot be moved. */
  if (self->cancellable && self->shows_sketch)
    return FALSE;
  return ent_stages_get_arrangement (self->stages) && ent_stages_get_chart (self->stages)->move;
}

/**
 * ent_pipeline_drag:
 * @self: a pipeline
 * @thing: a node that is shown
 * @point: where its middle is to be, in world units
 *
 * Moves one node while it is being dragged; everything that hangs on it
 * follows. Nothing happens while the graph has no places yet. To be ended by
 * ent_pipeline_drop() or ent_pipeline_cancel_drag().
 */
void
ent_pipeline_drag (EntPipeline *self,
                   EntThing     thing,
                   EntPoint     point)
{
  EntArrangement *at;
  EntArrangement *moved;

  g_return_if_fail (ENT_IS_PIPELINE (self));

  at = ent_stages_get_arrangement (self->stages);
  moved = ent_pipeline_get_can_drag (self) ? ent_stages_get_chart (self->stages)->move (at, thing, point) : NULL;
  if (!moved)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  ent_pipeline_cancel_arranging (self);
  if (!self->before_drag)
    self->before_drag = ent_arrangement_ref (at);
  self->dragged = thing;
  self->drag_point = point;
  ent_pipeline_take_arrangement (self, moved);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Pins a node to a place. The layout starts from what is seen. */
static void
hold (EntPipeline *self,
      EntThing     thing,
      EntPoint     point,
      const char  *format)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);
  EntRef ref = ent_thing_get_record (thing);
  g_autofree char *name = ent_record_dup_title (dataset, ref, ent_view_get_day (ent_state_get_view (self->state)));
  g_autofree char *what = NULL;
  g_autoptr (EntView) view = NULL;

  g_clear_pointer (&self->placed, ent_arrangement_unref);
  self->placed = ent_arrangement_ref (ent_stages_get_arrangement (self->stages));
  view = ent_view_with_pin (ent_state_get_view (self->state), ref.kind, ent_dataset_get_record (dataset, ref)->id, point);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  what = g_strdup_printf (format, name);
#pragma GCC diagnostic pop
  ent_state_set_view (self->state, view, what);
}

/**
 * ent_pipeline_pin:
 * @self: a pipeline
 * @thing: a node that is shown
 *
 * Pins a node where it stands, as one step that can be taken back. Nothing
 * happens while the graph has no places yet.
 */
void
ent_pipeline_pin (EntPipeline *self,
                  EntThing     thing)
{
  EntScene *scene;
  const EntSceneItem *item;

  g_return_if_fail (ENT_IS_PIPELINE (self));

  scene = ent_pipeline_get_scene (self);
  item = scene && ent_pipeline_get_can_drag (self) && !self->before_drag ? ent_scene_find_node (scene, thing) : NULL;
  if (item)
    /* Translators: a step that can be undone; %s is a nation or a grouping. */
    hold (self, thing, item->point, _("Pin %s"));
}

/**
 * ent_pipeline_drop:
 * @self: a pipeline
 *
 * Ends a drag: the node is pinned where it is, as one step that can be taken
 * back, and what it was dropped upon makes room.
 */
void
ent_pipeline_drop (EntPipeline *self)
{
  EntThing thing;

  g_return_if_fail (ENT_IS_PIPELINE (self));

  if (!self->before_drag)
    return;

  thing = self->dragged;
  ent_pipeline_end_drag (self);
  /* Translators: a step that can be undone; %s is a nation or a grouping. */
  hold (self, thing, self->drag_point, _("Move %s"));
}

/**
 * ent_pipeline_cancel_drag:
 * @self: a pipeline
 *
 * Ends a drag as if it had not been.
 */
void
ent_pipeline_cancel_drag (EntPipeline *self)
{
  g_return_if_fail (ENT_IS_PIPELINE (self));

  if (!self->before_drag)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  ent_pipeline_take_arrangement (self, ent_arrangement_ref (self->before_drag));
  ent_pipeline_end_drag (self);
  ent_pipeline_update (self, 0);
  g_object_thaw_notify (G_OBJECT (self));
}

/* The state wants what is shown already, as far as it concerns the layout. */
static gboolean
wants_what_is_shown (EntPipeline *self)
{
  return self->placed_view && ent_state_get_dataset (self->state) == ent_graph_get_dataset (ent_arrangement_get_graph (self->placed))
         && !(ent_view_diff (self->placed_view, ent_state_get_view (self->state)) & (ENT_VIEW_WISH | ENT_VIEW_PICTURE | ENT_VIEW_PINS));
}

/* Takes steps until what is shown is what is wanted; none if no step leads there. */
static gboolean
retrace (EntPipeline *self,
         gboolean     (*can_step) (EntState *),
         void         (*step) (EntState *),
         void         (*unstep) (EntState *))
{
  guint n_steps = 0;

  for (; !wants_what_is_shown (self) && can_step (self->state); n_steps++)
    step (self->state);
  if (wants_what_is_shown (self))
    return TRUE;
  for (; n_steps > 0; n_steps--)
    unstep (self->state);
  return FALSE;
}

/**
 * ent_pipeline_get_can_take_back:
 * @self: a pipeline
 *
 * Returns: whether a layout runs because of a change that can be taken back
 */
gboolean
ent_pipeline_get_can_take_back (EntPipeline *self)
{
  g_return_val_if_fail (ENT_IS_PIPELINE (self), FALSE);

  return self->cancellable && self->placed_view && (ent_stages_get_arrangement (self->stages) || !wants_what_is_shown (self));
}

/* A network that is arranged anew has places to go back to. */
static void
drop_sketch (EntPipeline *self)
{
  if (self->shows_sketch && ent_arrangement_get_graph (self->placed) == ent_stages_get_graph (self->stages))
    ent_pipeline_take_arrangement (self, ent_arrangement_ref (self->placed));
}

/**
 * ent_pipeline_take_back:
 * @self: a pipeline
 *
 * Stops the layout that runs, and goes back to the step that is shown, be it
 * by undoing what has been done since or by doing again what has been undone.
 */
void
ent_pipeline_take_back (EntPipeline *self)
{
  g_return_if_fail (ENT_IS_PIPELINE (self));

  if (!ent_pipeline_get_can_take_back (self))
    return;

  g_object_freeze_notify (G_OBJECT (self));
  /* Steps between are not laid out. */
  g_signal_handlers_block_by_func (self->state, ent_pipeline_update, self);
  if (retrace (self, ent_state_get_can_undo, ent_state_undo, ent_state_redo)
      || retrace (self, ent_state_get_can_redo, ent_state_redo, ent_state_undo))
    {
      ent_pipeline_cancel_arranging (self);
      drop_sketch (self);
    }
  g_signal_handlers_unblock_by_func (self->state, ent_pipeline_update, self);
  ent_pipeline_update (self, ENT_VIEW_ALL);
  g_object_thaw_notify (G_OBJECT (self));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

/* What happens to the thing that is pointed at: it is lifted at once; when the
 * pointer stays, the rest fades and a card says what it is. */

/* A pointer that crosses the picture is to make no flash. */
#define DWELL_MS 300

/* What the pointer itself covers of a line. */
#define POINTER_PX 16.0

static char *
write_card (EntCanvas *self,
            EntThing   thing)
{
  EntSlice *slice = ent_pipeline_get_shown_slice (self->pipeline);
  g_auto (EntDescription) says = { 0 };

  if (!slice || !ent_pipeline_get_chart (self->pipeline)->describe (slice, thing, &says))
    return NULL;
  /* Names come from files: nothing in them is markup. */
  return g_markup_printf_escaped ("<b>%s</b>%s%s%s%s%s<small>%s</small>", says.name, says.roles ? "\n" : "", says.roles ? says.roles : "",
                                  says.changes ? "\n" : "", says.changes ? says.changes : "",
                                  says.since ? "\n" : "", says.since ? says.since : "");
}

static gboolean
dwells_cb (gpointer data)
{
  EntCanvas *self = data;
  g_autofree char *markup = NULL;

  self->dwell_source = 0;
  self->is_dwelling = TRUE;
  if (ent_canvas_pointer_is_idle (self->pointer))
    markup = write_card (self, ent_state_get_hover (ent_canvas_get_state (self)));
  ent_canvas_card_say (self->card, markup);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Another thing is pointed at, or none. */
void
ent_canvas_follow_hover (EntCanvas *self)
{
  g_clear_handle_id (&self->dwell_source, g_source_remove);
  self->is_dwelling = FALSE;
  ent_canvas_card_say (self->card, NULL);
  if (ent_state_get_hover (ent_canvas_get_state (self)).kind != ENT_THING_NONE)
    self->dwell_source = g_timeout_add (DWELL_MS, dwells_cb, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* An event's nations are brought out like what is pointed at; a nation or a
 * grouping that is selected stays so while its details are read. */
double
ent_canvas_get_fade (EntCanvas *self)
{
  EntThing selection = ent_state_get_selection (ent_canvas_get_state (self));

  if (self->is_dwelling || ent_vicinity_get_steps (self->vicinity) > 0)
    return ENT_FADE_GLANCE;
  if (selection.kind == ENT_THING_NONE)
    return 0;
  if (selection.kind == ENT_THING_PAIR || selection.kind == ENT_THING_SEVERAL)
    return ENT_FADE_SELECTION;
  return ent_thing_is (selection, ENT_KIND_NATION) || ent_thing_is (selection, ENT_KIND_GROUPING) ? ENT_FADE_SELECTION : ENT_FADE_GLANCE;
}

/* A node with its name; of a line the place where it is pointed at. */
static EntRect
get_pointed_at (EntCanvas *self,
                EntScene  *scene,
                EntThing   thing)
{
  const EntSceneItem *items = ent_scene_get_items (scene);
  EntPoint point = ent_canvas_pointer_get_point (self->pointer);
  EntPanes panes = ent_viewport_get_panes (self->viewport);
  EntRect box = ENT_RECT_EMPTY;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (items[i].shape != ENT_SHAPE_PATH && ent_thing_equal (items[i].thing, thing))
      box = ent_rect_union (box, ent_panes_rect_to_page (&panes, items[i].bounds));
  if (ent_rect_is_empty (box))
    return ent_rect_grow ((EntRect) { point.x, point.y, point.x, point.y }, POINTER_PX);
  return box;
}

/* Puts the card beside what it is about, with @width and @height of the canvas. */
void
ent_canvas_allocate_card (EntCanvas *self,
                          int        width,
                          int        height)
{
  EntScene *scene = ent_canvas_get_scene (self);
  EntInsets insets = ent_viewport_get_insets (self->viewport);

  if (scene)
    ent_canvas_card_allocate (self->card, get_pointed_at (self, scene, ent_state_get_hover (ent_canvas_get_state (self))),
                              (EntRect) { insets.left, insets.top, width - insets.right, height - insets.bottom });
}

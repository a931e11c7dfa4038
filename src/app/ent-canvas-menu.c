/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

#include "app/ent-context-menu.h"
#include "app/ent-thing-menu.h"

/* The menu of what is pointed at, or has the focus, in the picture. */

/* What keys mean: the node that has the focus, or else what is selected. */
static EntThing
find_by_keys (EntCanvas *self)
{
  EntThing focus = ent_canvas_nodes_get_focus (self->nodes);

  return focus.kind != ENT_THING_NONE ? focus : ent_state_get_selection (ent_canvas_get_state (self));
}

/* Where the node is; the middle of the canvas where there is none. */
static GdkRectangle
find_place (EntCanvas *self,
            EntScene  *scene,
            EntThing   thing)
{
  const EntSceneItem *item = ent_scene_find_node (scene, thing);
  EntPanes panes = ent_viewport_get_panes (self->viewport);
  EntRect box;

  if (!item)
    return (GdkRectangle) { gtk_widget_get_width (GTK_WIDGET (self)) / 2, gtk_widget_get_height (GTK_WIDGET (self)) / 2, 1, 1 };
  box = ent_panes_rect_to_page (&panes, item->bounds);
  return (GdkRectangle) { (int) box.x0, (int) box.y0, (int) (box.x1 - box.x0), (int) (box.y1 - box.y0) };
}

static GMenuModel *
make_menu (EntMenuPlace *place,
           gpointer      data)
{
  EntCanvas *self = data;
  EntScene *scene = ent_canvas_get_scene (self);
  EntThing thing;

  /* While another data set is being drawn, rows of the picture mean nothing. */
  if (!scene)
    return NULL;
  if (place->by_keys)
    {
      thing = find_by_keys (self);
      place->at = find_place (self, scene, thing);
    }
  else if (place->by_touch)
    thing = ent_canvas_pick_touch (self, (EntPoint) { place->at.x, place->at.y });
  else
    thing = ent_canvas_pick (self, (EntPoint) { place->at.x, place->at.y });
  return ent_thing_menu_new_canvas (ent_canvas_get_state (self), thing);
}

void
ent_canvas_add_menu (EntCanvas *self)
{
  ent_context_menu_attach (GTK_WIDGET (self), make_menu, self);
}

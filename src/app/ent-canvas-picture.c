/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

#include "state/ent-pick.h"

/* The picture itself: what is painted of it, and where its parts are. */

/* Has what is wanted now painted, if what is painted falls short of it. */
void
ent_canvas_request_painting (EntCanvas *self)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  EntPanes panes = ent_viewport_get_panes (self->viewport);
  EntCanvasWish wish = {
    .scene = ent_canvas_get_scene (self),
    .camera = ent_canvas_surface_snap (ent_viewport_get_camera (self->viewport), scale),
    .theme = self->pipeline ? ent_view_get_theme (ent_state_get_view (ent_canvas_get_state (self))) : ENT_THEME_LIGHT,
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
    .scale = scale,
    .holds_heads = panes.is_held,
  };

  ent_canvas_surface_request (self->surface, &wish);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The node that has the focus, where that shows. */
EntThing
ent_canvas_get_visible_focus (EntCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root)) ? ent_canvas_nodes_get_focus (self->nodes) : ENT_THING_NOTHING;
}

/* Where the parts of the picture are seen, each on whole device pixels. */
EntPanes
ent_canvas_get_snapped_panes (EntCanvas *self)
{
  EntPanes panes = ent_viewport_get_panes (self->viewport);
  EntCamera camera = ent_canvas_surface_snap (panes.camera, gtk_widget_get_scale_factor (GTK_WIDGET (self)));

  return ent_panes_new (&panes.heads, camera, ent_viewport_get_page_room (self->viewport));
}

/* What a click at a point of the canvas means. */
EntThing
ent_canvas_pick (EntCanvas *self,
                 EntPoint   point)
{
  return ent_pick_click (ent_canvas_get_scene (self), ent_viewport_get_camera_at (self->viewport, point), point);
}

/* What a finger means there. */
EntThing
ent_canvas_pick_touch (EntCanvas *self,
                       EntPoint   point)
{
  return ent_pick_touch (ent_canvas_get_scene (self), ent_viewport_get_camera_at (self->viewport, point), point);
}

void
ent_canvas_snapshot_picture (EntCanvas   *self,
                             GtkSnapshot *snapshot)
{
  EntState *state = ent_canvas_get_state (self);
  g_autoptr (EntThings) lead = ent_things_new ();
  g_autoptr (EntThings) related = ent_things_new ();
  g_autoptr (EntThings) selected = ent_canvas_list_selected (self);
  EntEmphasis emphasis = {
    .lead = lead,
    .related = related,
    .fade = ent_canvas_get_fade (self),
    .selection = ent_state_get_selection (state),
    .selected = selected,
    .focus = ent_canvas_get_visible_focus (self),
  };
  EntPanes panes = ent_canvas_get_snapped_panes (self);

  ent_canvas_relate (self, lead, related);
  ent_canvas_surface_snapshot (self->surface, snapshot, &panes, &emphasis);
}

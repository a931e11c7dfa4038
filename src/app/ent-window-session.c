/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-window-private.h"

/* How a window comes back as it was: what it shows, where things stand in it,
 * how it is looked at and what is selected. */

/* How it is looked at, for ent_window_look_again(). */
static void
keep_look (EntWindow      *self,
           EntSavedWindow *look)
{
  EntViewport *viewport = ent_canvas_get_viewport (self->canvas);
  EntCamera camera = ent_viewport_get_camera (viewport);
  EntPoint middle = ent_camera_to_world (camera, (EntPoint) { gtk_widget_get_width (GTK_WIDGET (self->canvas)) / 2.0,
                                                              gtk_widget_get_height (GTK_WIDGET (self->canvas)) / 2.0 });

  if (ent_viewport_get_moved (viewport))
    *look = (EntSavedWindow) { CLAMP (camera.zoom, ENT_ZOOM_LEAST, ENT_ZOOM_MAX), middle.x, middle.y, NULL };
  look->selected = ent_thing_to_key (ent_state_get_selection (self->state), ent_state_get_dataset (self->state));
}

/* ent_window_new_saved_view:
 * @view: what is to be saved of the window's document
 *
 * Returns: (transfer full): @view, with the data set it is of, where everything
 *   stands, and how it is looked at */
EntSavedView *
ent_window_new_saved_view (EntWindow *self,
                           EntView   *view)
{
  EntDocument *document = ent_state_get_document (self->state);
  EntSavedView *saved = ent_saved_view_new (view, ent_document_get_dataset (document));

  saved->places = ent_pipeline_keep_places (self->pipeline);
  keep_look (self, &saved->window);
  if (!ent_document_get_bundled (document))
    {
      saved->file_name = g_file_get_basename (ent_document_get_file (document));
      saved->uri = g_file_is_native (ent_document_get_file (document)) ? g_file_get_uri (ent_document_get_file (document)) : NULL;
    }
  return saved;
}

/* A picture has come that can be looked at. */
static void
scene_changed_cb (EntWindow *self)
{
  EntPoint middle = { gtk_widget_get_width (GTK_WIDGET (self->canvas)) / 2.0, gtk_widget_get_height (GTK_WIDGET (self->canvas)) / 2.0 };
  EntSavedWindow look = self->look;

  if (look.zoom == 0 || middle.x <= 0 || ent_pipeline_get_arrangement (self->pipeline) == NULL)
    return;
  self->look.zoom = 0;
  ent_viewport_move_to (ent_canvas_get_viewport (self->canvas),
                        (EntCamera) { look.zoom, middle.x - look.zoom * look.x, middle.y - look.zoom * look.y });
}

/* ent_window_look_again:
 * Selects what @look has selected, and looks at the picture in the same way as
 * soon as it is there. To be called when the state has taken the view. */
void
ent_window_look_again (EntWindow            *self,
                       const EntSavedWindow *look)
{
  if (look->selected != NULL)
    ent_state_set_selection (self->state, ent_thing_from_key (look->selected, ent_state_get_dataset (self->state)));
  self->look = *look;
  self->look.selected = NULL;
  if (look->zoom == 0)
    ent_viewport_fit (ent_canvas_get_viewport (self->canvas));
  else if (!ent_pipeline_get_busy (self->pipeline))
    scene_changed_cb (self);
}

/* Of data of one's own only the file is remembered, among the recent ones. */
static EntSavedView *
make_session_cb (gpointer data)
{
  EntWindow *self = data;

  ent_window_remember (self);
  if (!ent_document_get_bundled (ent_state_get_document (self->state)) || ent_pipeline_get_busy (self->pipeline))
    return NULL;
  return ent_window_new_saved_view (self, ent_state_get_view (self->state));
}

/* ent_window_add_session:
 * Lets a new window be remembered whenever things have settled. */
void
ent_window_add_session (EntWindow *self)
{
  g_autoptr (GFile) file = ent_session_new_file ();

  self->session = ent_session_new (file, make_session_cb, self);
  g_signal_connect_object (self->pipeline, "notify::scene", G_CALLBACK (scene_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pipeline, "notify::scene", G_CALLBACK (ent_session_touch), self->session, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "view-changed", G_CALLBACK (ent_session_touch), self->session, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "notify::selection", G_CALLBACK (ent_session_touch), self->session, G_CONNECT_SWAPPED);
  g_signal_connect_object (ent_canvas_get_viewport (self->canvas), "moved", G_CALLBACK (ent_session_touch), self->session,
                           G_CONNECT_SWAPPED);
}

/* ent_window_take_session:
 * @day: on which it is to be shown
 *
 * Shows @document, which a window that resumes has read, as it was shown last.
 *
 * Returns: whether there was something to come back */
gboolean
ent_window_take_session (EntWindow   *self,
                         EntDocument *document,
                         EntDay       day)
{
  g_autoptr (EntSavedView) saved = g_steal_pointer (&self->resumed);
  g_autoptr (EntView) dated = NULL;
  g_autoptr (EntView) view = NULL;
  g_autofree char *left_out = NULL;

  if (saved == NULL || !ent_document_get_bundled (document)
      || !ent_saved_view_suit (saved, ent_document_get_dataset (document), &left_out, NULL))
    return FALSE;
  dated = ent_view_with_day (saved->view, day);
  view = ent_view_with_theme (dated, ent_view_get_theme (ent_state_get_view (self->state)));
  ent_state_set_document (self->state, document, view);
  if (saved->places != NULL)
    ent_pipeline_put_places (self->pipeline, saved->places);
  ent_window_look_again (self, &saved->window);
  return TRUE;
}

/**
 * ent_window_resume:
 * @self: a new window, whose bundled data is being read or comes next
 *
 * Lets it be shown as it was when the program was last there.
 */
void
ent_window_resume (EntWindow *self)
{
  g_autoptr (GFile) file = ent_session_new_file ();
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ENT_IS_WINDOW (self));

  g_clear_pointer (&self->resumed, ent_saved_view_free);
  self->resumed = ent_session_read (file, &error);
  if (error != NULL)
    {
      /* Translators: %s is what is wrong with a file */
      g_autofree char *text = g_strdup_printf (_("What was shown last does not come back: %s"), error->message);

      ent_window_toast (self, text);
    }
}

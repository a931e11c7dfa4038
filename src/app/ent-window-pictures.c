/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-export-dialog.h"
#include "app/ent-export-dress.h"
#include "app/ent-export-job.h"
#include "app/ent-export-names.h"
#include "app/ent-picture-content.h"
#include "app/ent-print.h"
#include "app/ent-toast-guard.h"
#include "app/ent-window-private.h"
#include "base/ent-shown.h"

/* How the picture of a window gets out of it. */

/* Pixels of a copy for each px of the screen: it may be shown larger. */
#define COPY_SCALE 2

/* What is seen of the picture between its words, in world units. */
static EntRect
get_visible_part (EntCanvas *canvas)
{
  EntViewport *viewport = ent_canvas_get_viewport (canvas);
  EntCamera camera = ent_viewport_get_camera (viewport);
  EntRect room = ent_insets_get_room (ent_viewport_get_insets (viewport), gtk_widget_get_width (GTK_WIDGET (canvas)),
                                      gtk_widget_get_height (GTK_WIDGET (canvas)));
  EntPoint corner = ent_camera_to_world (camera, (EntPoint) { room.x0, room.y0 });
  EntPoint opposite = ent_camera_to_world (camera, (EntPoint) { room.x1, room.y1 });

  return (EntRect) { corner.x, corner.y, opposite.x, opposite.y };
}

static void
export_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  EntWindow *self = data;
  GtkWidget *dialog = ent_export_dialog_new (GTK_WINDOW (self), self->pipeline, self->settings,
                                             gtk_widget_get_width (GTK_WIDGET (self->canvas)),
                                             gtk_widget_get_height (GTK_WIDGET (self->canvas)));

  ent_export_dialog_set_visible_part (ENT_EXPORT_DIALOG (dialog), get_visible_part (self->canvas));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The picture as on the screen, in the dress in which pictures were exported last. */
static EntExportOrder *
make_order (EntWindow *self)
{
  g_autoptr (EntView) seen = ent_pipeline_new_seen_view (self->pipeline);
  g_autoptr (EntView) view = ent_export_dress_apply (self->settings, seen);
  EntExportOptions options = {
    .width = MAX (1, gtk_widget_get_width (GTK_WIDGET (self->canvas))),
    .height = MAX (1, gtk_widget_get_height (GTK_WIDGET (self->canvas))),
    .scale = COPY_SCALE,
  };

  return ent_export_order_new (ent_state_get_document (self->state), view, ent_pipeline_get_arrangement (self->pipeline), &options);
}

static GdkContentProvider *
make_content (const EntExportCopy *copy)
{
  GdkContentProvider *contents[] = {
    gdk_content_provider_new_for_bytes (ent_export_format_get_info (ENT_EXPORT_PNG)->mime_type, copy->png),
    gdk_content_provider_new_for_bytes (ent_export_format_get_info (ENT_EXPORT_SVG)->mime_type, copy->svg),
    gdk_content_provider_new_typed (G_TYPE_STRING, copy->text),
  };

  return gdk_content_provider_new_union (contents, G_N_ELEMENTS (contents));
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (EntWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntExportCopy) copy = ent_export_job_copy_finish (result, &error);
  g_autoptr (GdkContentProvider) content = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (copy == NULL)
    {
      ent_window_toast (self, error->message);
      return;
    }
  content = make_content (copy);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  ent_window_toast (self, _("Copied as pixels, drawing and text"));
}

/* A copy that is still being made gives way to the new one. */
static void
copy_picture_activated (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  EntWindow *self = data;
  g_autoptr (EntExportOrder) order = make_order (self);

  g_cancellable_cancel (self->copying);
  g_clear_object (&self->copying);
  self->copying = g_cancellable_new ();
  ent_export_job_copy_async (order, self->copying, copied_cb, g_object_ref (self));
}

/* A drag without Ctrl moves the picture, or what is in it. */
static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            EntWindow     *self)
{
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (source));
  g_autoptr (EntExportOrder) order = NULL;
  g_autofree char *name = NULL;

  if ((modifiers & GDK_CONTROL_MASK) == 0 || ent_pipeline_get_scene (self->pipeline) == NULL)
    return NULL;
  order = make_order (self);
  name = ent_export_names_dup_file (order->view, ENT_EXPORT_PNG);
  return ent_picture_content_new (order, name);
}

static void
add_drag_source (EntWindow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  /* Before the canvas takes hold of something. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), GTK_EVENT_CONTROLLER (source));
}

static void
printed_cb (GtkPrintOperation       *operation,
            GtkPrintOperationResult  result,
            EntWindow               *self)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR || self->state == NULL)
    return;
  gtk_print_operation_get_error (operation, &error);
  ent_window_toast (self, error->message);
}

static void
print_activated (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  EntWindow *self = data;
  g_autoptr (EntView) seen = ent_pipeline_new_seen_view (self->pipeline);
  g_autoptr (EntView) view = ent_export_dress_apply (self->settings, seen);
  g_autoptr (GtkPrintOperation) operation = ent_print_new (ent_state_get_document (self->state), view);

  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, 0);
  gtk_print_operation_set_job_name (operation, gtk_window_get_title (GTK_WINDOW (self)));
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

static void
folder_opened_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (EntWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (self), result, &error) && self->state != NULL)
    ent_window_toast (self, _("No application can show this folder"));
}

/* What is to be shown, and by which window. */
typedef struct
{
  EntWindow *window; /* owned */
  GFile     *file;   /* owned */
} Showing;

static void
showing_free (Showing *showing)
{
  g_object_unref (showing->window);
  g_object_unref (showing->file);
  g_free (showing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Showing, showing_free)

/* Where no file manager can point at a file, its folder is opened. */
static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Showing) showing = data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (showing->file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (answer == NULL && uri != NULL && showing->window->state != NULL)
    gtk_show_uri_full (GTK_WINDOW (showing->window), uri, GDK_CURRENT_TIME, NULL, folder_opened_cb, g_object_ref (showing->window));
}

static void
show_in_folder_activated (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       data)
{
  EntWindow *self = data;
  const char *uris[] = { g_variant_get_string (parameter, NULL), NULL };
  g_autoptr (GFile) file = g_file_new_for_uri (uris[0]);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  g_autofree char *folder_uri = folder != NULL ? g_file_get_uri (folder) : NULL;
  Showing *showing;

  if (bus == NULL)
    {
      if (folder_uri != NULL)
        gtk_show_uri_full (GTK_WINDOW (self), folder_uri, GDK_CURRENT_TIME, NULL, folder_opened_cb, g_object_ref (self));
      return;
    }
  showing = g_new (Showing, 1);
  *showing = (Showing) { g_object_ref (self), g_object_ref (file) };
  g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1", "org.freedesktop.FileManager1", "ShowItems",
                          g_variant_new ("(^ass)", uris, ""), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, shown_cb, showing);
}

/* A toast has one button of its own; the other stands beside its words, as an
 * icon, so that they have room in a narrow window. */
static GtkWidget *
new_toast_title (const char *text,
                 const char *uri)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new_from_icon_name ("folder-symbolic");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Show in Folder"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show in Folder"), -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uri);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-in-folder");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

/* ent_window_add_pictures:
 * Adds to a new window all the ways of taking its picture along. */
void
ent_window_add_pictures (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "export", .activate = export_activated },
    { .name = "copy-picture", .activate = copy_picture_activated },
    { .name = "print", .activate = print_activated },
    { .name = "show-in-folder", .activate = show_in_folder_activated, .parameter_type = "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  add_drag_source (self);
}

/**
 * ent_window_toast_saved:
 * @file: a picture or data that was saved, or a folder of these
 *
 * Says that it is saved and offers to open it, or to show where it is.
 */
void
ent_window_toast_saved (EntWindow *self,
                        GFile     *file)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autofree char *uri = NULL;
  AdwToast *toast;

  g_return_if_fail (ENT_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  name = ent_shown_file_name (file);
  text = g_strdup_printf (_("Saved “%s”"), name);
  uri = g_file_get_uri (file);
  toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, new_toast_title (text, uri));
  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_action_name (toast, "win.open-saved");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_set_timeout (toast, 10);
  ent_toast_guard_add (self->toasts, toast, ENT_TOAST_LAST);
}

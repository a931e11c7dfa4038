/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-export-dialog.h"
#include "app/ent-export-dress.h"
#include "app/ent-export-job.h"
#include "app/ent-window-private.h"

/* How the picture of a window gets out of it. */

/* Pixels of a copy for each px of the screen: it may be shown larger. */
#define COPY_SCALE 2

static void
export_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  EntWindow *self = data;

  gtk_window_present (GTK_WINDOW (ent_export_dialog_new (GTK_WINDOW (self), self->pipeline, self->settings,
                                                         gtk_widget_get_width (GTK_WIDGET (self->canvas)),
                                                         gtk_widget_get_height (GTK_WIDGET (self->canvas)))));
}

/* The picture as on the screen, in the dress in which pictures were exported last. */
static EntExportOrder *
make_order (EntWindow *self)
{
  g_autoptr (EntView) view = ent_export_dress_apply (self->settings, ent_state_get_view (self->state));
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

/* ent_window_add_pictures:
 * Adds to a new window all the ways of taking its picture along. */
void
ent_window_add_pictures (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "export", .activate = export_activated },
    { .name = "copy-picture", .activate = copy_picture_activated },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

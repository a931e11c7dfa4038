/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-paste.h"

#include <glib/gi18n.h>
#include <string.h>

#include "state/ent-pasted-file.h"

#define PAGE "text/html"

/* What is pasted is held in memory; nobody copies more than this. */
#define MAX_BYTES (64 * 1024 * 1024)

static void
give_up (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s", _("There is no text to be pasted"));
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (GBytes) content = NULL;
  GError *error = NULL;
  GFile *file;

  if (text == NULL || *g_strchug (text) == '\0')
    {
      give_up (task);
      return;
    }
  content = g_bytes_new (text, strlen (text));
  file = ent_pasted_file_new (content, FALSE, &error);
  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
read_text (GTask *task)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (g_task_get_source_object (task));

  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_STRING)
      || gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/plain;charset=utf-8")
      || gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/plain"))
    gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, g_object_ref (task));
  else
    give_up (task);
}

static void
spliced_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (source);
  g_autoptr (GBytes) page = NULL;
  GFile *file = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) >= 0 && g_memory_output_stream_get_data_size (memory) <= MAX_BYTES)
    {
      page = g_memory_output_stream_steal_as_bytes (memory);
      file = ent_pasted_file_new (page, TRUE, NULL);
    }
  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    read_text (task); /* of a page without a table the words are better */
}

static void
page_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) memory = NULL;

  if (stream == NULL)
    {
      read_text (task);
      return;
    }
  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, NULL,
                                spliced_cb, g_object_ref (task));
}

/* ent_paste_async:
 * @widget: where it is pasted
 * @callback: called when it is there
 * @user_data: for @callback */
void
ent_paste_async (GtkWidget           *widget,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  g_autoptr (GTask) task = g_task_new (widget, NULL, callback, user_data);

  g_task_set_source_tag (task, ent_paste_async);
  if (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), PAGE))
    gdk_clipboard_read_async (clipboard, (const char *[]) { PAGE, NULL }, G_PRIORITY_DEFAULT, NULL, page_read_cb, g_object_ref (task));
  else
    read_text (task);
}

/* ent_paste_finish:
 * Returns: (transfer full) (nullable): a file of what was copied; %NULL with @error set */
GFile *
ent_paste_finish (GAsyncResult  *result,
                  GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ent_paste_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

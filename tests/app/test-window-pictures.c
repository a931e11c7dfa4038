/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/app/window-helpers.h"

/* How the picture of a window gets out of it. */

static gboolean
says (WindowFixture *fixture,
      const char    *text)
{
  return helper_find_label (GTK_WIDGET (fixture->window->toasts), text) != NULL;
}

static gboolean
says_copied (gpointer data)
{
  return says (data, "Copied as pixels, drawing and text");
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
is_written (gpointer data)
{
  return *(gboolean *) data;
}

/* What a program gets that asks for @mime_type. */
static GBytes *
paste (WindowFixture *fixture,
       const char    *mime_type)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean written = FALSE;

  gdk_content_provider_write_mime_type_async (gdk_clipboard_get_content (clipboard), mime_type, stream, G_PRIORITY_DEFAULT, NULL,
                                              written_cb, &written);
  helper_wait (is_written, &written);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_copy (WindowFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_settings_set_strv (fixture->settings, "export-without", (const char *const[]) { "sources", NULL });
  helper_wait (window_is_idle, fixture->window);
  window_act (fixture, "copy-picture");
  helper_wait (says_copied, fixture);
  g_settings_reset (fixture->settings, "export-without");

  png = paste (fixture, "image/png");
  texture = gdk_texture_new_from_bytes (png, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 2 * gtk_widget_get_width (GTK_WIDGET (fixture->window->canvas)));

  svg = paste (fixture, "image/svg+xml");
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), "<svg"));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), ">India<"));
  g_assert_null (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), ">Sources"));

  text = helper_read_clipboard (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (text, ==, "Beta\nNetwork of 2 nations and 1 grouping, as of 1 June 2012. Beta has 2 members.");
}

/* The window goes while a worker makes the copy. */
static void
test_copy_and_close (WindowFixture *fixture,
                     gconstpointer  data)
{
  helper_wait (window_is_idle, fixture->window);
  window_act (fixture, "copy-picture");
  window_act (fixture, "copy-picture");
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  for (guint i = 0; i < 50; i++)
    g_main_context_iteration (NULL, FALSE);
}

#define ADD(path, func) WINDOW_ADD ("window/pictures/" path, func)

HELPER_MAIN (
    ADD ("copy", test_copy)
        ADD ("copy-and-close", test_copy_and_close))

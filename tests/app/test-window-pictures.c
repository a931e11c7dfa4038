/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "app/ent-picture-content.h"
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
ask (GdkContentProvider *content,
     const char         *mime_type)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean written = FALSE;

  gdk_content_provider_write_mime_type_async (content, mime_type, stream, G_PRIORITY_DEFAULT, NULL, written_cb, &written);
  helper_wait (is_written, &written);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static GBytes *
paste (WindowFixture *fixture,
       const char    *mime_type)
{
  return ask (gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window))), mime_type);
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

static GtkDragSource *
find_drag_source (WindowFixture *fixture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window->canvas));

  for (guint i = 0;; i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      g_assert_nonnull (controller);
      if (GTK_IS_DRAG_SOURCE (controller))
        return GTK_DRAG_SOURCE (controller);
    }
}

/* Without Ctrl the canvas has the drag. */
static void
test_drag_without_ctrl (WindowFixture *fixture,
                        gconstpointer  data)
{
  GdkContentProvider *content = NULL;

  helper_wait (window_is_idle, fixture->window);
  g_signal_emit_by_name (find_drag_source (fixture), "prepare", 10.0, 10.0, &content);
  g_assert_null (content);
}

static void
assert_begins (GBytes     *bytes,
               const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_cmpuint (length, >, strlen (text));
  g_assert_cmpmem (data, strlen (text), text, strlen (text));
}

/* Who takes files is given one, with the name it would be saved by. */
static void
test_dragged (WindowFixture *fixture,
              gconstpointer  data)
{
  EntState *state = window_get_state (fixture);
  EntExportOptions options = { .width = 400, .height = 300, .scale = 1 };
  g_autoptr (EntExportOrder) order = ent_export_order_new (ent_state_get_document (state), ent_state_get_view (state), NULL, &options);
  g_autoptr (GdkContentProvider) content = ent_picture_content_new (order, "beta-2012-06-01.png");
  g_autoptr (GBytes) png = ask (content, "image/png");
  g_autoptr (GBytes) svg = ask (content, "image/svg+xml");
  g_autoptr (GBytes) text = ask (content, "text/plain;charset=utf-8");
  g_autoptr (GBytes) list = ask (content, "text/uri-list");
  g_autofree char *uri = g_strchomp (g_strndup (g_bytes_get_data (list, NULL), g_bytes_get_size (list)));
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) saved = g_file_load_bytes (file, NULL, NULL, NULL);

  assert_begins (png, "\x89PNG");
  assert_begins (svg, "<?xml");
  assert_begins (text, "Beta\n");
  g_assert_cmpstr (name, ==, "beta-2012-06-01.png");
  g_assert_nonnull (saved);
  g_assert_true (g_bytes_equal (saved, png));
  g_file_delete (file, NULL, NULL);
}

static void
test_toast (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) picture = g_file_get_child (fixture->folder, "a & b.png");

  ent_window_toast_saved (fixture->window, picture);
  g_assert_true (says (fixture, "Saved “a & b.png”"));
}

/* A file manager, on the bus of this test. */
typedef struct
{
  GDBusConnection *bus;
  GDBusNodeInfo   *info;
  guint            object;
  guint            name;
  gboolean         is_there;
  char            *shown;
} FileManager;

static void
method_called_cb (GDBusConnection       *bus,
                  const char            *sender,
                  const char            *path,
                  const char            *interface,
                  const char            *method,
                  GVariant              *parameters,
                  GDBusMethodInvocation *invocation,
                  gpointer               data)
{
  FileManager *manager = data;
  g_autofree const char **uris = NULL;

  g_variant_get (parameters, "(^a&s&s)", &uris, NULL);
  manager->shown = g_strjoinv (" ", (char **) uris);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
name_acquired_cb (GDBusConnection *bus,
                  const char      *name,
                  gpointer         data)
{
  ((FileManager *) data)->is_there = TRUE;
}

static gboolean
is_there (gpointer data)
{
  return ((FileManager *) data)->is_there;
}

static gboolean
has_shown (gpointer data)
{
  return ((FileManager *) data)->shown != NULL;
}

static void
manager_start (FileManager *manager)
{
  static const char xml[] = "<node><interface name='org.freedesktop.FileManager1'><method name='ShowItems'>"
                            "<arg type='as' direction='in'/><arg type='s' direction='in'/></method></interface></node>";
  static const GDBusInterfaceVTable vtable = { method_called_cb };

  manager->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  manager->info = g_dbus_node_info_new_for_xml (xml, NULL);
  manager->object = g_dbus_connection_register_object (manager->bus, "/org/freedesktop/FileManager1", manager->info->interfaces[0], &vtable,
                                                       manager, NULL, NULL);
  manager->name = g_bus_own_name_on_connection (manager->bus, "org.freedesktop.FileManager1", G_BUS_NAME_OWNER_FLAGS_NONE, name_acquired_cb,
                                                NULL, manager, NULL);
  helper_wait (is_there, manager);
}

static void
manager_stop (FileManager *manager)
{
  g_bus_unown_name (manager->name);
  g_dbus_connection_unregister_object (manager->bus, manager->object);
  g_dbus_node_info_unref (manager->info);
  g_object_unref (manager->bus);
  g_free (manager->shown);
}

static void
test_show_in_folder (WindowFixture *fixture,
                     gconstpointer  data)
{
  FileManager manager = { 0 };
  g_autoptr (GFile) picture = g_file_get_child (fixture->folder, "a & b.png");
  g_autofree char *uri = g_file_get_uri (picture);
  GtkWidget *button;

  manager_start (&manager);
  ent_window_toast_saved (fixture->window, picture);
  button = helper_find_tooltip (GTK_WIDGET (fixture->window->toasts), GTK_TYPE_BUTTON, "Show in Folder");
  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Show in Folder");
  g_signal_emit_by_name (button, "clicked");
  helper_wait (has_shown, &manager);
  g_assert_cmpstr (manager.shown, ==, uri);
  manager_stop (&manager);
}

static gboolean
says_that_no_application_can (gpointer data)
{
  return says (data, "No application can show this folder");
}

static void
test_show_without_file_manager (WindowFixture *fixture,
                                gconstpointer  data)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "show-in-folder", g_variant_new_string ("unheard-of:/folder/picture"));
  helper_wait (says_that_no_application_can, fixture);
}

#define ADD(path, func) WINDOW_ADD ("window/pictures/" path, func)

HELPER_MAIN (
    ADD ("copy", test_copy)
        ADD ("copy-and-close", test_copy_and_close)
            ADD ("drag-without-ctrl", test_drag_without_ctrl)
                ADD ("dragged", test_dragged)
                    ADD ("toast", test_toast)
                        ADD ("show-in-folder", test_show_in_folder)
                            ADD ("show-without-file-manager", test_show_without_file_manager))

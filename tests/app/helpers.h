/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tests/state/state-fixture.h"

/* What the tests of widgets share: the small world of the tests of state, and
 * ways to find a widget in a tree and to wait for something. */

static inline EntState *
helper_new_state (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));

  return fixture_new_state (dataset, view);
}

/* The @nth widget of a type below @root, in the order of the tree. */
static inline GtkWidget *
helper_find_nth (GtkWidget *root,
                 GType      type,
                 guint     *nth)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (g_type_is_a (G_OBJECT_TYPE (child), type) && (*nth)-- == 0)
        return child;
      found = helper_find_nth (child, type, nth);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline GtkWidget *
helper_find (GtkWidget *root,
             GType      type,
             guint      nth)
{
  return helper_find_nth (root, type, &nth);
}

/* The first label below @root that shows @text. */
static inline GtkWidget *
helper_find_label (GtkWidget  *root,
                   const char *text)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *label = helper_find (root, GTK_TYPE_LABEL, i);

      if (label == NULL || g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
        return label;
    }
}

/* Waits until @done says so; fails the test after a minute, which a slow machine under the sanitizers may need. */
static inline void
helper_wait (gboolean (*done) (gpointer data),
             gpointer data)
{
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (!done (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, FALSE);
    }
}

static inline void
helper_text_read_cb (GObject      *clipboard,
                     GAsyncResult *result,
                     gpointer      data)
{
  char **text = data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  if (*text == NULL)
    *text = g_strdup ("");
}

static inline gboolean
helper_has_text (gpointer data)
{
  return *(char **) data != NULL;
}

/* What has been copied from @widget's display. */
static inline char *
helper_read_clipboard (GtkWidget *widget)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, helper_text_read_cb, &text);
  helper_wait (helper_has_text, &text);
  return text;
}

/* The first widget of a type below @root with the tooltip @text. */
static inline GtkWidget *
helper_find_tooltip (GtkWidget  *root,
                     GType       type,
                     const char *text)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *widget = helper_find (root, type, i);

      if (widget == NULL || g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
        return widget;
    }
}

/* Puts @child in a window that is on the screen. */
static inline GtkWidget *
helper_show (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 600, 500);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  return window;
}

/* A folder of its own for what the program keeps of a person and for its data,
 * so that a test neither sees nor changes what the one who runs it has. */
static inline char *
helper_enter_home (void)
{
  char *home = g_dir_make_tmp ("entente-home-XXXXXX", NULL);

  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_setenv ("XDG_CACHE_HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_setenv ("ENTENTE_DATA_DIR", home, TRUE);
  return home;
}

/* Removes a folder with the files and folders in it. */
static inline void
helper_remove_folder (GFile *folder)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                                                    G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    helper_remove_folder (child);
  g_file_delete (folder, NULL, NULL);
}

static inline int
helper_run (char *home)
{
  g_autoptr (GFile) folder = g_file_new_for_path (home);
  int result = g_test_run ();

  helper_remove_folder (folder);
  g_free (home);
  return result;
}

/* A tooltip of GTK 4.8 that was about to come up looks for the surface of a window
 * that has been closed meanwhile. On a busy machine that is now and then a window
 * of a test that is over, and no fault of what is tested. */
static inline gboolean
helper_is_fatal (const char     *domain,
                 GLogLevelFlags  level,
                 const char     *message,
                 gpointer        data)
{
  return !g_str_has_prefix (message, "gdk_surface_get_device_position: assertion 'GDK_IS_SURFACE (surface)' failed");
}

/* That of g_test ends the test by itself. */
static inline void
helper_log (const char     *domain,
            GLogLevelFlags  level,
            const char     *message,
            gpointer        before)
{
  if (helper_is_fatal (domain, level, message, NULL))
    ((GLogFunc) before) (domain, level, message, NULL);
}

/* Without a window manager a window that opens takes the keys from another one
 * without telling its entry, whose cursor then blinks on and complains. */
static inline void
helper_still_cursor (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
}

#define HELPER_MAIN(...)                                                    \
  int                                                                       \
  main (int    argc,                                                        \
        char **argv)                                                        \
  {                                                                         \
    char *home = helper_enter_home ();                                      \
                                                                            \
    if (!gtk_init_check ())                                                 \
      {                                                                     \
        g_print ("1..0 # SKIP no display\n");                               \
        g_free (home);                                                      \
        return 0;                                                           \
      }                                                                     \
    adw_init ();                                                            \
    helper_still_cursor ();                                                 \
    g_test_init (&argc, &argv, NULL);                                       \
    g_test_log_set_fatal_handler (helper_is_fatal, NULL);                   \
    g_log_set_default_handler (helper_log, (gpointer) g_log_set_default_handler (g_log_default_handler, NULL)); \
    __VA_ARGS__                                                             \
    return helper_run (home);                                               \
  }

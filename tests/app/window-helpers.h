/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-application.h"
#include "app/ent-window-private.h"
#include "tests/app/helpers.h"

/* What the tests of windows share: the program itself, and a folder for files
 * with the bundled data in it, which is called “World” and has three groupings:
 *
 *   alpha: IND, CHN
 *   beta:  IND, RUS
 *   gamma: RUS
 *
 * Beta was shown last, on 1 June 2012. */
typedef struct
{
  EntApplication *application; /* one for all tests: it stands on the bus until the process ends */
  GSettings *settings;
  GFile *folder;
  GFile *bundled;
  EntWindow *window; /* (nullable) */
} WindowFixture;

#define WINDOW_WORLD                                                                                                        \
  ", \"sources\": [{\"id\": \"page\", \"type\": \"webpage\", \"title\": \"A page\"}]"                                       \
  ", \"nations\": ["                                                                                                        \
  "{\"id\": \"IND\", \"name\": \"India\", \"sources\": [\"page\"]}, "                                                       \
  "{\"id\": \"CHN\", \"name\": \"China\", \"sources\": [\"page\"]}, "                                                       \
  "{\"id\": \"RUS\", \"name\": \"Russia\", \"sources\": [\"page\"]}]"                                                       \
  ", \"groupings\": ["                                                                                                      \
  "{\"id\": \"alpha\", \"name\": \"Alpha\", \"kind\": \"dialogue\", \"from\": \"2000\", \"sources\": [\"page\"]}, "         \
  "{\"id\": \"beta\", \"name\": \"Beta\", \"kind\": \"dialogue\", \"from\": \"2001\", \"sources\": [\"page\"]}, "           \
  "{\"id\": \"gamma\", \"name\": \"Gamma\", \"kind\": \"dialogue\", \"from\": \"2002\", \"sources\": [\"page\"]}]"          \
  ", \"memberships\": ["                                                                                                    \
  "{\"nation\": \"IND\", \"grouping\": \"alpha\", \"role\": \"member\", \"from\": \"2000\", \"sources\": [\"page\"]}, "     \
  "{\"nation\": \"CHN\", \"grouping\": \"alpha\", \"role\": \"member\", \"from\": \"2000\", \"sources\": [\"page\"]}, "     \
  "{\"nation\": \"IND\", \"grouping\": \"beta\", \"role\": \"member\", \"from\": \"2001\", \"sources\": [\"page\"]}, "      \
  "{\"nation\": \"RUS\", \"grouping\": \"beta\", \"role\": \"member\", \"from\": \"2001\", \"sources\": [\"page\"]}, "      \
  "{\"nation\": \"RUS\", \"grouping\": \"gamma\", \"role\": \"member\", \"from\": \"2002\", \"sources\": [\"page\"]}]"

/* What comes after the title. */
#define WINDOW_ODD WINDOW_WORLD ", \"unheard\": 1"          /* a warning */
#define WINDOW_FAULTY WINDOW_WORLD ", \"license\": 1"       /* an error */

static inline GFile *
window_write (WindowFixture *fixture,
              const char    *name,
              const char    *title,
              const char    *rest)
{
  g_autofree char *text = g_strdup_printf ("{\"format\": \"entente\", \"version\": 1, \"title\": \"%s\", \"updated\": \"2020-01-01\"%s}",
                                           title, rest);
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, name);

  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
  return g_steal_pointer (&file);
}

static inline EntWindow *
window_find (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ENT_IS_WINDOW (l->data) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

static inline gboolean
window_is_there (gpointer data)
{
  return window_find () != NULL;
}

/* Starts the program without a file. */
static inline void
window_start (WindowFixture *fixture)
{
  g_application_activate (G_APPLICATION (fixture->application));
  helper_wait (window_is_there, NULL);
  fixture->window = window_find ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static inline void
window_set_up_without (WindowFixture *fixture,
                       gconstpointer  data)
{
  static EntApplication *application;
  g_autoptr (GFile) session = NULL;
  g_autoptr (GFile) answers = NULL;

  if (application == NULL)
    {
      g_autoptr (GError) error = NULL;

      application = ent_application_new ();
      g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
    }
  session = ent_session_new_file ();
  g_file_delete (session, NULL, NULL); /* of the test before */
  answers = g_file_new_build_filename (g_get_user_data_dir (), "entente", "import-answers.gvariant", NULL);
  g_file_delete (answers, NULL, NULL); /* likewise */
  fixture->application = application;
  fixture->folder = g_file_new_for_path (g_getenv ("ENTENTE_DATA_DIR"));
  fixture->bundled = window_write (fixture, "entente.json", "World", WINDOW_WORLD);

  fixture->settings = g_settings_new ("io.github.entente.Entente");
  g_settings_set_strv (fixture->settings, "groupings", (const char *const[]) { "beta", "unknown", NULL });
  g_settings_set_string (fixture->settings, "day", "2012-06-01");
  g_settings_set_boolean (fixture->settings, "show-hints", FALSE);
  g_settings_reset (fixture->settings, "show-groupings");
  g_settings_reset (fixture->settings, "show-details");
  g_settings_reset (fixture->settings, "window-width");
  g_settings_reset (fixture->settings, "window-height");
}

static inline void
window_set_up (WindowFixture *fixture,
               gconstpointer  data)
{
  window_set_up_without (fixture, data);
  window_start (fixture);
}

static inline void
window_tear_down (WindowFixture *fixture,
                  gconstpointer  data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *window;

  /* Some go with others. */
  while ((window = g_list_model_get_item (windows, 0)) != NULL)
    {
      gtk_window_destroy (window);
      g_object_unref (window);
    }
  g_object_unref (fixture->folder);
  g_object_unref (fixture->bundled);
  g_object_unref (fixture->settings);
}

static inline EntState *
window_get_state (WindowFixture *fixture)
{
  return ent_window_get_state (fixture->window);
}

static inline const char *
window_get_title (WindowFixture *fixture)
{
  return gtk_window_get_title (GTK_WINDOW (fixture->window));
}

static inline void
window_act (WindowFixture *fixture,
            const char    *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), name, NULL);
}

static inline gboolean
window_can (WindowFixture *fixture,
            const char    *name)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), name);
}

static inline gboolean
window_is_idle (gpointer data)
{
  EntPipeline *pipeline = ent_window_get_pipeline (data);

  return ent_pipeline_get_scene (pipeline) != NULL && !ent_pipeline_get_busy (pipeline);
}

static inline gboolean
window_has_read (gpointer data)
{
  EntWindow *window = data;

  return !gtk_spinner_get_spinning (window->reading_spinner);
}

/* Opens a file in the window that is there and waits for what comes of it. */
static inline void
window_open (WindowFixture *fixture,
             GFile         *file)
{
  ent_window_open (fixture->window, file);
  g_assert_false (window_has_read (fixture->window));
  helper_wait (window_has_read, fixture->window);
}

/* The first window of a type, whether the application knows it or not. */
static inline GtkWidget *
window_find_toplevel (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (g_type_is_a (G_OBJECT_TYPE (l->data), type))
      return l->data;
  return NULL;
}

/* Whether a file is among those opened last. */
static inline gboolean
window_is_recent (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  gboolean found = FALSE;

  for (GList *l = infos; l != NULL; l = l->next)
    found = found || g_str_equal (gtk_recent_info_get_uri (l->data), uri);
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
  return found;
}

#define WINDOW_ADD(path, func) g_test_add ("/app/" path, WindowFixture, NULL, window_set_up, func, window_tear_down);

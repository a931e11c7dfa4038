/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include <glib/gstdio.h>

#include "app/ent-problems-dialog.h"
#include "helpers.h"
#include "io/ent-json-reader.h"

typedef struct
{
  GtkApplication *application;
  GSettings *settings;
  EntWindow *window;
  char *folder;
} Fixture;

static gboolean
is_idle (gpointer data)
{
  EntPipeline *pipeline = ent_window_get_pipeline (data);

  return ent_pipeline_get_scene (pipeline) != NULL && !ent_pipeline_get_busy (pipeline);
}

/* One for all tests: it stands on the bus until the process ends. */
static GtkApplication *
get_application (void)
{
  static GtkApplication *application;

  if (application == NULL)
    {
      g_autoptr (GError) error = NULL;

      application = GTK_APPLICATION (adw_application_new ("io.github.entente.Test", G_APPLICATION_NON_UNIQUE));
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
    }
  return application;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);

  fixture->folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  fixture->application = get_application ();
  fixture->settings = g_settings_new ("io.github.entente.Entente");
  g_settings_set_strv (fixture->settings, "groupings", (const char *const[]) { "beta", "unknown", NULL });
  g_settings_set_string (fixture->settings, "day", "2012-06-01");
  fixture->window = ent_window_new (fixture->application, fixture->settings, dataset, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->settings);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
act (Fixture    *fixture,
     const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), name, NULL);
}

static gboolean
is_enabled (Fixture    *fixture,
            const char *name)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), name);
}

static void
test_first_view (Fixture       *fixture,
                 gconstpointer  data)
{
  EntView *view = ent_state_get_view (ent_window_get_state (fixture->window));

  g_assert_cmpuint (g_strv_length ((char **) ent_view_get_groupings (view)), ==, 1);
  g_assert_true (ent_view_shows_grouping (view, "beta"));
  g_assert_cmpint (ent_view_get_day (view), ==, ent_day_new (2012, 6, 1));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "World");
}

static void
test_comes_to_rest (Fixture       *fixture,
                    gconstpointer  data)
{
  helper_wait (is_idle, fixture->window);
}

static void
test_bundled_data (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, &problems, NULL, &error);

  g_assert_no_error (error);
  ent_window_set_dataset (fixture->window, dataset, NULL, NULL);
  helper_wait (is_idle, fixture->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
test_actions (Fixture       *fixture,
              gconstpointer  data)
{
  EntState *state = ent_window_get_state (fixture->window);
  g_autoptr (EntView) view = ent_view_with_grouping (ent_state_get_view (state), "alpha", TRUE);

  g_assert_false (is_enabled (fixture, "undo"));
  g_assert_false (is_enabled (fixture, "redo"));
  g_assert_false (is_enabled (fixture, "clear-selection"));
  ent_state_set_view (state, view, "Show Alpha");
  g_assert_true (is_enabled (fixture, "undo"));
  act (fixture, "undo");
  g_assert_false (ent_view_shows_grouping (ent_state_get_view (state), "alpha"));
  g_assert_true (is_enabled (fixture, "redo"));
  act (fixture, "redo");
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (state), "alpha"));

  ent_state_set_selection (state, ent_thing_of (ent_ref (ENT_KIND_NATION, 0)));
  act (fixture, "clear-selection");
  g_assert_cmpint (ent_state_get_selection (state).kind, ==, ENT_THING_NONE);
  act (fixture, "back");
  g_assert_cmpint (ent_thing_get_record (ent_state_get_selection (state)).kind, ==, ENT_KIND_NATION);
}

static void
test_remembers (Fixture       *fixture,
                gconstpointer  data)
{
  EntState *state = ent_window_get_state (fixture->window);
  g_auto (GStrv) groupings = NULL;
  g_autofree char *day = NULL;

  ent_state_set_day (state, ent_day_new (2006, 5, 1));
  gtk_window_close (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  while (g_main_context_iteration (NULL, FALSE))
    ;
  day = g_settings_get_string (fixture->settings, "day");
  groupings = g_settings_get_strv (fixture->settings, "groupings");
  g_assert_cmpstr (day, ==, "2006-05-01");
  g_assert_cmpuint (g_strv_length (groupings), ==, 1);
  g_assert_cmpstr (groupings[0], ==, "beta");
}

static EntProblemsDialog *
find_problems (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ENT_IS_PROBLEMS_DIALOG (l->data))
      return l->data;
  return NULL;
}

static gboolean
has_problems (gpointer data)
{
  return find_problems () != NULL;
}

static GFile *
write_file (Fixture    *fixture,
            const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, "data.json", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

static void
test_faulty_file (Fixture       *fixture,
                  gconstpointer  data)
{
  EntDataset *before = ent_state_get_dataset (ent_window_get_state (fixture->window));
  g_autoptr (GFile) file = write_file (fixture, "{\"format\": \"entente\", \"version\": 1, \"title\": \"T\", \"updated\": \"2005-02-31\"}");
  g_autofree char *text = NULL;

  ent_window_open (fixture->window, file);
  helper_wait (has_problems, NULL);
  text = ent_problems_dialog_dup_text (find_problems ());
  g_assert_nonnull (strstr (text, "updated"));
  g_assert_true (ent_state_get_dataset (ent_window_get_state (fixture->window)) == before);
  gtk_window_destroy (GTK_WINDOW (find_problems ()));
  g_file_delete (file, NULL, NULL);
}

static void
test_missing_file (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all.json");

  ent_window_open (fixture->window, file);
  helper_wait (has_problems, NULL);
  gtk_window_destroy (GTK_WINDOW (find_problems ()));
}

static gboolean
is_opened (gpointer data)
{
  EntDataset *dataset = ent_state_get_dataset (ent_window_get_state (data));

  return g_str_equal (ent_dataset_get_title (dataset), "T");
}

static void
test_sound_file (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GFile) file = write_file (fixture, "{\"format\": \"entente\", \"version\": 1, \"title\": \"T\", \"updated\": \"2005-02-28\"}");

  ent_window_open (fixture->window, file);
  helper_wait (is_opened, fixture->window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "data.json");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_file_delete (file, NULL, NULL);
}

/* What a file manager hands over: only the toolkit can drop, so its signal is given. */
static void
test_dropped_file (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GFile) file = write_file (fixture, "{\"format\": \"entente\", \"version\": 1, \"title\": \"T\", \"updated\": \"2005-02-28\"}");
  g_autoptr (GSList) files = g_slist_append (NULL, file);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &taken);
    }
  g_assert_true (taken);
  helper_wait (is_opened, fixture->window);
  g_file_delete (file, NULL, NULL);
}

#define ADD(path, func) g_test_add ("/app/window/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (
  ADD ("first-view", test_first_view)
  ADD ("comes-to-rest", test_comes_to_rest)
  ADD ("bundled-data", test_bundled_data)
  ADD ("actions", test_actions)
  ADD ("remembers", test_remembers)
  ADD ("open/faulty", test_faulty_file)
  ADD ("open/missing", test_missing_file)
  ADD ("open/sound", test_sound_file)
  ADD ("open/dropped", test_dropped_file))

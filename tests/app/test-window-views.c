/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include "app/ent-export-job.h"
#include "app/ent-problems-dialog.h"
#include "tests/app/window-helpers.h"
#include "view/ent-view-file.h"

#define HEAD "{\"format\": \"entente-view\", \"version\": 1, \"at\": \"2010-03-04\", "

static GFile *
write_view (WindowFixture *fixture,
            const char    *name,
            const char    *rest)
{
  g_autofree char *text = g_strconcat (HEAD, rest, "}", NULL);
  GFile *file = g_file_get_child (fixture->folder, name);

  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
  return file;
}

static EntView *
get_view (WindowFixture *fixture)
{
  return ent_state_get_view (window_get_state (fixture));
}

static EntPoint
get_point (WindowFixture *fixture,
           const char    *id)
{
  EntScene *scene = ent_pipeline_get_scene (ent_window_get_pipeline (fixture->window));
  EntDataset *dataset = ent_state_get_dataset (window_get_state (fixture));
  EntRef ref = ent_ref (ENT_KIND_NATION, ent_dataset_lookup (dataset, ENT_KIND_NATION, id));

  return ent_scene_find_node (scene, ent_thing_of (ref))->point;
}

static char *
take_problems (void)
{
  GtkWidget *dialog = window_find_toplevel (ENT_TYPE_PROBLEMS_DIALOG);
  char *text;

  g_assert_nonnull (dialog);
  text = ent_problems_dialog_dup_text (ENT_PROBLEMS_DIALOG (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
  return text;
}

/* A view of what is open is a step of its own. */
static void
test_of_what_is_open (WindowFixture *fixture,
                      gconstpointer  data)
{
  g_autoptr (GFile) file = write_view (fixture, "a.entente-view",
                                       "\"groupings\": [\"alpha\", \"gamma\"], \"arrange\": \"date\", \"title\": \"Mine\"");
  EntDocument *document = ent_state_get_document (window_get_state (fixture));

  window_open (fixture, file);
  g_assert_true (ent_state_get_document (window_get_state (fixture)) == document);
  g_assert_true (ent_view_shows_grouping (get_view (fixture), "gamma"));
  g_assert_false (ent_view_shows_grouping (get_view (fixture), "beta"));
  g_assert_cmpint (ent_view_get_day (get_view (fixture)), ==, ent_day_new (2010, 3, 4));
  g_assert_cmpstr (ent_view_get_title (get_view (fixture)), ==, "Mine");
  g_assert_true (window_is_recent (file));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (fixture->window->undo_button), ==, "Undo Open “a.entente-view”");

  window_act (fixture, "undo");
  g_assert_true (ent_view_shows_grouping (get_view (fixture), "beta"));
  g_assert_false (window_can (fixture, "undo"));
}

static guint
count_changes (WindowFixture *fixture)
{
  guint n_changes;

  ent_graph_get_dates_of_change (ent_pipeline_get_history (ent_window_get_pipeline (fixture->window)), &n_changes);
  return n_changes;
}

/* What was made for its day is arranged for all dates when the date moves, and then nothing moves any more. */
static void
test_grows (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) first = write_view (fixture, "a.entente-view", "\"groupings\": [\"alpha\"], \"arrange\": \"date\"");
  g_autoptr (GFile) second = write_view (fixture, "b.entente-view", "\"groupings\": [\"beta\"], \"arrange\": \"date\"");
  g_autoptr (EntView) more = NULL;

  window_open (fixture, first);
  window_open (fixture, second);
  g_assert_cmpint (ent_view_get_arrange (get_view (fixture)), ==, ENT_ARRANGE_DATE);
  g_assert_true (ent_view_shows_grouping (get_view (fixture), "beta"));
  g_assert_cmpuint (count_changes (fixture), >, 0); /* one can step through time */
  ent_state_set_day (window_get_state (fixture), ent_day_new (2011, 1, 1));
  g_assert_cmpint (ent_view_get_arrange (get_view (fixture)), ==, ENT_ARRANGE_PERIOD);

  window_open (fixture, second);
  more = ent_view_with_grouping (get_view (fixture), "gamma", TRUE);
  ent_state_set_view (window_get_state (fixture), more, "More");
  g_assert_cmpint (ent_view_get_arrange (get_view (fixture)), ==, ENT_ARRANGE_PERIOD);
  window_act (fixture, "undo");
  g_assert_cmpint (ent_view_get_arrange (get_view (fixture)), ==, ENT_ARRANGE_DATE);
}

/* A view of other data brings its file along, and undo takes both back. */
static void
test_of_other_data (WindowFixture *fixture,
                    gconstpointer  data)
{
  g_autoptr (GFile) dataset = window_write (fixture, "mine.json", "Data of mine", WINDOW_ODD);
  g_autoptr (GFile) file = write_view (fixture, "a.entente-view", "\"groupings\": [\"alpha\"], \"dataset\": {\"file\": \"mine.json\"}");

  window_open (fixture, file);
  g_assert_cmpstr (window_get_title (fixture), ==, "mine.json");
  g_assert_true (ent_view_shows_grouping (get_view (fixture), "alpha"));
  g_assert_true (window_can (fixture, "show-warnings"));
  window_act (fixture, "undo");
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
  window_act (fixture, "redo");
  g_assert_cmpstr (window_get_title (fixture), ==, "mine.json");
  g_assert_false (ent_view_shows_grouping (get_view (fixture), "beta"));
}

/* What cannot be opened leaves everything as it was, and says what to do. */
static void
test_refused (WindowFixture *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *rest;
    const char *message;
  } cases[] = {
    { "\"groupings\": [\"xyz\"]", "a.entente-view: groupings: the data set “World” has none of those that are to be shown (xyz)" },
    { "\"groupings\": [\"alpha\"], \"dataset\": {\"file\": \"no.json\", \"title\": \"Gone\"}",
      "a.entente-view: dataset: this shows the data set “no.json” (“Gone”), which is not in the folder “" },
    { "\"groupings\": [\"alpha\"], \"dataset\": {\"file\": \"faulty.json\"}", "a.entente-view: its data set “faulty.json” cannot be opened: " },
    { "\"groupings\": 1", "a.entente-view: groupings: a list of texts was expected" },
  };
  g_autoptr (GFile) faulty = window_write (fixture, "faulty.json", "Faulty", WINDOW_FAULTY);
  EntView *before = get_view (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = write_view (fixture, "a.entente-view", cases[i].rest);
      g_autofree char *text = NULL;

      window_open (fixture, file);
      text = take_problems ();
      if (strstr (text, cases[i].message) == NULL)
        g_error ("“%s” should be in: %s", cases[i].message, text);
      g_assert_true (get_view (fixture) == before);
      g_assert_false (window_can (fixture, "undo"));
    }
}

static void
test_left_out (WindowFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GFile) part = write_view (fixture, "a.entente-view", "\"groupings\": [\"alpha\", \"xyz\"], \"hide\": [\"QQQ\"]");
  g_autoptr (GFile) old = write_view (fixture, "b.entente-view", "\"groupings\": [\"alpha\"], \"dataset\": {\"updated\": \"2001-02-03\"}");

  window_open (fixture, part);
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->window), "Not in the data set, and left out: xyz, QQQ"));
  g_assert_true (ent_view_shows_grouping (get_view (fixture), "alpha"));
  g_assert_null (ent_view_get_groupings (get_view (fixture))[1]);
}

static void
test_other_state_of_the_data (WindowFixture *fixture,
                              gconstpointer  data)
{
  g_autoptr (GFile) old = write_view (fixture, "b.entente-view", "\"groupings\": [\"alpha\"], \"dataset\": {\"updated\": \"2001-02-03\"}");

  window_open (fixture, old);
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->window),
                                       "“World” is of 1 January 2020; the view was made when it was of 2001-02-03"));
}

/* Saved and opened again, everything stands where somebody has put it. */
static void
test_saved (WindowFixture *fixture,
            gconstpointer  data)
{
  EntPipeline *pipeline = ent_window_get_pipeline (fixture->window);
  g_autoptr (GFile) dataset = window_write (fixture, "mine.json", "Data of mine", WINDOW_WORLD);
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "a.entente-view");
  g_autoptr (EntView) more = NULL;
  EntPoint point;

  window_open (fixture, dataset);
  helper_wait (window_is_idle, fixture->window);
  more = ent_view_with_grouping (get_view (fixture), "alpha", TRUE);
  ent_state_set_view (window_get_state (fixture), more, "More");
  helper_wait (window_is_idle, fixture->window);
  ent_pipeline_drag (pipeline, ent_thing_of (ent_ref (ENT_KIND_NATION, 0)), (EntPoint) { 432, -21 });
  ent_pipeline_drop (pipeline);
  helper_wait (window_is_idle, fixture->window);
  point = get_point (fixture, "RUS");

  window_act (fixture, "release-pins");
  helper_wait (window_is_idle, fixture->window);
  point = get_point (fixture, "RUS");
  ent_window_save_view (fixture->window, file);
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->window), "Saved “a.entente-view”"));

  window_act (fixture, "open-bundled");
  helper_wait (window_has_read, fixture->window);
  helper_wait (window_is_idle, fixture->window);
  window_open (fixture, file);
  helper_wait (window_is_idle, fixture->window);
  g_assert_cmpstr (window_get_title (fixture), ==, "mine.json");
  g_assert_cmpfloat (get_point (fixture, "RUS").x, ==, point.x);
  g_assert_cmpfloat (get_point (fixture, "RUS").y, ==, point.y);
}

/* The data set is never written over. */
static void
test_not_onto_the_data (WindowFixture *fixture,
                        gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_load_contents (fixture->bundled, NULL, &before, NULL, NULL, NULL));
  ent_window_save_view (fixture->window, fixture->bundled);
  g_assert_true (g_file_load_contents (fixture->bundled, NULL, &after, NULL, NULL, NULL));
  g_assert_cmpstr (after, ==, before);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_export_job_save_finish (result, &file, &error));
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
drop (WindowFixture *fixture,
      GFile         *file)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  g_autoptr (GSList) files = g_slist_append (NULL, file);
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
  helper_wait (window_has_read, fixture->window);
}

/* A picture of the window, dropped onto it, gives the diagram back. */
static void
test_dropped_picture (WindowFixture *fixture,
                      gconstpointer  data)
{
  static const EntExportFormat formats[] = { ENT_EXPORT_PNG, ENT_EXPORT_SVG };
  EntState *state = window_get_state (fixture);
  EntPipeline *pipeline = ent_window_get_pipeline (fixture->window);

  helper_wait (window_is_idle, fixture->window);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      const EntExportOptions options = { .format = formats[i], .width = 600, .height = 400, .scale = 1 };
      g_autoptr (EntExportOrder) order = ent_export_order_new (ent_state_get_document (state), get_view (fixture),
                                                               ent_pipeline_get_arrangement (pipeline), &options);
      g_autoptr (GFile) file = g_file_get_child (fixture->folder, "picture");
      g_autoptr (EntView) other = ent_view_with_groupings (get_view (fixture), (const char *const[]) { "gamma", NULL });
      EntPoint point = get_point (fixture, "IND");
      gboolean is_saved = FALSE;

      ent_export_job_save_async (order, NULL, file, NULL, saved_cb, &is_saved);
      helper_wait (is_true, &is_saved);
      ent_state_set_view (state, other, "Other");
      helper_wait (window_is_idle, fixture->window);

      drop (fixture, file);
      helper_wait (window_is_idle, fixture->window);
      g_assert_null (window_find_toplevel (ENT_TYPE_PROBLEMS_DIALOG));
      g_assert_true (ent_view_shows_grouping (get_view (fixture), "beta"));
      g_assert_cmpfloat (get_point (fixture, "IND").x, ==, point.x);
      g_assert_cmpfloat (get_point (fixture, "IND").y, ==, point.y);
    }
}

/* A window may be made for a view. */
static void
test_first (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = write_view (fixture, "a.entente-view",
                                       "\"groupings\": [\"gamma\"], \"places\": {\"nodes\": ["
                                       "{\"grouping\": \"gamma\", \"x\": 1, \"y\": 2}, {\"nation\": \"RUS\", \"x\": 300, \"y\": 200}]}");

  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
  helper_wait (window_is_there, NULL);
  fixture->window = window_find ();
  helper_wait (window_is_idle, fixture->window);
  g_assert_true (ent_view_shows_grouping (get_view (fixture), "gamma"));
  g_assert_false (window_can (fixture, "undo"));
  g_assert_cmpfloat (get_point (fixture, "RUS").x, ==, 300);
  g_assert_cmpfloat (get_point (fixture, "RUS").y, ==, 200);
}

#define FIRST "/app/window/views/first"
#define ADD(path, func) WINDOW_ADD ("window/views/" path, func)

HELPER_MAIN (
    ADD ("of-what-is-open", test_of_what_is_open)
        ADD ("grows", test_grows)
            ADD ("of-other-data", test_of_other_data)
                ADD ("refused", test_refused)
                    ADD ("left-out", test_left_out)
                        ADD ("other-state-of-the-data", test_other_state_of_the_data)
                            ADD ("saved", test_saved)
                                ADD ("not-onto-the-data", test_not_onto_the_data)
                                    ADD ("dropped-picture", test_dropped_picture)
                                        g_test_add (FIRST, WindowFixture, NULL, window_set_up_without, test_first, window_tear_down);)

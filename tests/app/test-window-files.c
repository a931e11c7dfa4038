/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include "app/ent-problems-dialog.h"
#include "tests/app/window-helpers.h"

static EntDocument *
get_document (WindowFixture *fixture)
{
  return ent_state_get_document (window_get_state (fixture));
}

static GtkWidget *
find_problems (void)
{
  return window_find_toplevel (ENT_TYPE_PROBLEMS_DIALOG);
}

/* What the problems dialogue that is open says, which is closed. */
static char *
take_problems (void)
{
  char *text;

  g_assert_nonnull (find_problems ());
  text = ent_problems_dialog_dup_text (ENT_PROBLEMS_DIALOG (find_problems ()));
  gtk_window_destroy (GTK_WINDOW (find_problems ()));
  return text;
}

static void
test_sound (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = window_write (fixture, "mine.json", "Data of mine", WINDOW_WORLD);

  window_open (fixture, file);
  g_assert_null (find_problems ());
  g_assert_true (g_file_equal (ent_document_get_file (get_document (fixture)), file));
  g_assert_cmpstr (window_get_title (fixture), ==, "mine.json");
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (window_get_state (fixture)), "beta"));
  g_assert_false (window_can (fixture, "show-warnings"));
  g_assert_null (helper_find_label (GTK_WIDGET (fixture->window), "Opened with 1 warning"));
}

static void
check_failure (WindowFixture *fixture,
               GFile         *file,
               const char    *reason)
{
  EntDocument *before = get_document (fixture);
  EntView *view = ent_state_get_view (window_get_state (fixture));
  g_autofree char *text = NULL;

  window_open (fixture, file);
  text = take_problems ();
  g_assert_nonnull (strstr (text, reason));
  g_assert_true (get_document (fixture) == before);
  g_assert_true (ent_state_get_view (window_get_state (fixture)) == view);
  g_assert_false (ent_state_get_can_undo (window_get_state (fixture)));
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
}

static void
test_faulty (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) file = window_write (fixture, "mine.json", "Data of mine", WINDOW_FAULTY);

  check_failure (fixture, file, "license");
}

static void
test_missing (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "missing.json");

  check_failure (fixture, file, "there is no such file");
}

/* Undo leads back to the other file, and everything that speaks of a file with it. */
static void
test_undo (WindowFixture *fixture,
           gconstpointer  data)
{
  EntState *state = window_get_state (fixture);
  g_autoptr (GFile) one = window_write (fixture, "one.json", "The one", WINDOW_ODD);
  g_autoptr (GFile) two = window_write (fixture, "two.json", "The other", WINDOW_WORLD);
  g_autofree char *text = NULL;

  window_open (fixture, one);
  window_open (fixture, two);
  g_assert_cmpstr (window_get_title (fixture), ==, "two.json");

  window_act (fixture, "undo");
  g_assert_cmpstr (window_get_title (fixture), ==, "one.json");
  g_assert_cmpstr (adw_window_title_get_title (fixture->window->title), ==, "one.json");
  g_assert_cmpstr (ent_dataset_get_title (ent_state_get_dataset (state)), ==, "The one");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (fixture->window->redo_button), ==, "Redo Open “two.json”");

  window_act (fixture, "undo");
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
  g_assert_cmpstr (ent_dataset_get_title (ent_state_get_dataset (state)), ==, "World");
  g_assert_false (window_can (fixture, "undo"));

  window_act (fixture, "redo");
  g_assert_cmpstr (window_get_title (fixture), ==, "one.json");
  g_assert_cmpstr (ent_dataset_get_title (ent_state_get_dataset (state)), ==, "The one");
  window_act (fixture, "redo");
  g_assert_cmpstr (window_get_title (fixture), ==, "two.json");
  g_assert_cmpstr (ent_dataset_get_title (ent_state_get_dataset (state)), ==, "The other");
}

static void
test_warnings (WindowFixture *fixture,
               gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autoptr (GFile) odd = window_write (fixture, "odd.json", "Odd", WINDOW_ODD);
  g_autoptr (GFile) sound = window_write (fixture, "sound.json", "Sound", WINDOW_WORLD);
  g_autofree char *text = NULL;

  window_open (fixture, odd);
  g_assert_nonnull (helper_find_label (window, "Opened with 1 warning"));
  g_assert_true (window_can (fixture, "show-warnings"));
  window_act (fixture, "show-warnings");
  g_assert_nonnull (helper_find_label (find_problems (), "Problems in “odd.json”"));
  text = take_problems ();
  g_assert_nonnull (strstr (text, "odd.json: unheard"));

  window_open (fixture, sound);
  g_assert_false (window_can (fixture, "show-warnings"));
  window_act (fixture, "undo");
  g_assert_true (window_can (fixture, "show-warnings"));
  window_act (fixture, "show-warnings");
  g_assert_nonnull (helper_find_label (find_problems (), "Problems in “odd.json”"));
  gtk_window_destroy (GTK_WINDOW (find_problems ()));
  window_act (fixture, "redo");
  g_assert_false (window_can (fixture, "show-warnings"));
}

/* “Show” would show those of another file. */
static void
test_warnings_go_with_their_file (WindowFixture *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GFile) odd = window_write (fixture, "odd.json", "Odd", WINDOW_ODD);
  g_autoptr (GFile) odder = window_write (fixture, "odder.json", "Odder", WINDOW_ODD);

  window_open (fixture, odd);
  g_assert_cmpstr (adw_toast_get_button_label (fixture->window->warnings_toast), ==, "_Show");
  window_act (fixture, "undo");
  g_assert_null (adw_toast_get_button_label (fixture->window->warnings_toast));

  window_open (fixture, odder);
  g_assert_cmpstr (adw_toast_get_button_label (fixture->window->warnings_toast), ==, "_Show");
}

/* What a file manager hands over: only the toolkit can drop, so its signal is given. */
static gboolean
drop (WindowFixture *fixture,
      GSList        *files)
{
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
  return taken;
}

static void
test_dropped (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = window_write (fixture, "mine.json", "Data of mine", WINDOW_WORLD);
  g_autoptr (GSList) files = g_slist_append (NULL, file);

  g_assert_false (drop (fixture, NULL));
  g_assert_true (drop (fixture, files));
  helper_wait (window_has_read, fixture->window);
  g_assert_cmpstr (window_get_title (fixture), ==, "mine.json");
}

#define ADD(path, func) WINDOW_ADD ("window/files/" path, func)

HELPER_MAIN (
  ADD ("sound", test_sound)
  ADD ("faulty", test_faulty)
  ADD ("missing", test_missing)
  ADD ("undo", test_undo)
  ADD ("warnings", test_warnings)
  ADD ("warnings-go-with-their-file", test_warnings_go_with_their_file)
  ADD ("dropped", test_dropped))

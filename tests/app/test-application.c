/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-help.h"
#include "app/ent-problems-dialog.h"
#include "tests/app/window-helpers.h"

static guint
count_windows (gboolean visible_only)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint n = 0;

  for (GList *l = windows; l != NULL; l = l->next)
    n += ENT_IS_WINDOW (l->data) && (!visible_only || gtk_widget_get_visible (l->data));
  return n;
}

static EntWindow *
find_titled (const char *title)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ENT_IS_WINDOW (l->data) && gtk_widget_get_visible (l->data) && g_strcmp0 (gtk_window_get_title (l->data), title) == 0)
      return l->data;
  return NULL;
}

static gboolean
is_there (gpointer title)
{
  return find_titled (title) != NULL;
}

static GtkWidget *
find_problems (void)
{
  return window_find_toplevel (ENT_TYPE_PROBLEMS_DIALOG);
}

static gboolean
has_problems (gpointer data)
{
  return find_problems () != NULL;
}

/* As the command line and a file manager do. */
static void
open_files (WindowFixture *fixture,
            GFile         *file,
            GFile         *other)
{
  GFile *files[] = { file, other };

  g_application_open (G_APPLICATION (fixture->application), files, other != NULL ? 2 : 1, "");
}

static void
test_without_a_file (WindowFixture *fixture,
                     gconstpointer  data)
{
  window_start (fixture);
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
  g_assert_true (ent_document_get_bundled (ent_state_get_document (window_get_state (fixture))));
  g_assert_false (window_can (fixture, "undo"));
  g_assert_null (find_problems ());
  /* The menu has an entry of its own for it. */
  g_assert_false (window_is_recent (fixture->bundled));
}

static void
test_started_again (WindowFixture *fixture,
                    gconstpointer  data)
{
  window_start (fixture);
  g_application_activate (G_APPLICATION (fixture->application));
  g_assert_cmpuint (count_windows (FALSE), ==, 1);
}

static void
test_with_a_file (WindowFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr (GFile) file = window_write (fixture, "with.json", "With a file", WINDOW_ODD);

  g_assert_false (window_is_recent (file));
  open_files (fixture, file, NULL);
  helper_wait (is_there, (char *) "with.json");
  fixture->window = find_titled ("with.json");
  g_assert_cmpuint (count_windows (FALSE), ==, 1);
  g_assert_true (window_is_recent (file));
  g_assert_false (window_can (fixture, "undo"));
  g_assert_true (window_can (fixture, "show-warnings"));
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->window), "Opened with 1 warning"));
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (window_get_state (fixture)), "beta"));
}

static void
test_with_two_files (WindowFixture *fixture,
                     gconstpointer  data)
{
  g_autoptr (GFile) one = window_write (fixture, "one.json", "One", WINDOW_WORLD);
  g_autoptr (GFile) two = window_write (fixture, "two.json", "Two", WINDOW_WORLD);

  open_files (fixture, one, two);
  helper_wait (is_there, (char *) "one.json");
  helper_wait (is_there, (char *) "two.json");
  g_assert_cmpuint (count_windows (FALSE), ==, 2);
}

/* One is told what is wrong, and has something to look at. */
static void
test_with_a_faulty_file (WindowFixture *fixture,
                         gconstpointer  data)
{
  g_autoptr (GFile) file = window_write (fixture, "faulty.json", "Faulty", WINDOW_FAULTY);
  g_autofree char *text = NULL;

  open_files (fixture, file, NULL);
  helper_wait (is_there, (char *) "World");
  fixture->window = find_titled ("World");
  text = ent_problems_dialog_dup_text (ENT_PROBLEMS_DIALOG (find_problems ()));
  g_assert_nonnull (strstr (text, "license"));
  g_assert_nonnull (helper_find_label (find_problems (), "“faulty.json” Could Not Be Opened"));
  g_assert_cmpuint (count_windows (FALSE), ==, 1);
  g_assert_false (window_can (fixture, "undo"));
  g_assert_false (window_is_recent (file));
}

static void
test_faulty_file_beside_a_window (WindowFixture *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GFile) file = window_write (fixture, "faulty.json", "Faulty", WINDOW_FAULTY);
  EntDocument *before;

  window_start (fixture);
  before = ent_state_get_document (window_get_state (fixture));
  open_files (fixture, file, NULL);
  helper_wait (has_problems, NULL);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (find_problems ())) == GTK_WINDOW (fixture->window));
  g_assert_cmpuint (count_windows (FALSE), ==, 1);
  g_assert_true (ent_state_get_document (window_get_state (fixture)) == before);
}

/* There is a window all the same, from which a file can be opened. */
static void
test_faulty_bundled_data (WindowFixture *fixture,
                          gconstpointer  data)
{
  g_autoptr (GFile) bundled = window_write (fixture, "entente.json", "World", WINDOW_FAULTY);
  g_autoptr (GFile) file = window_write (fixture, "mine.json", "Mine", WINDOW_WORLD);
  g_auto (GStrv) groupings = NULL;

  window_start (fixture);
  g_assert_nonnull (find_problems ());
  g_assert_cmpstr (window_get_title (fixture), ==, "No Data");
  g_assert_cmpstr (adw_window_title_get_subtitle (fixture->window->title), ==, "");
  gtk_window_destroy (GTK_WINDOW (find_problems ()));

  /* Nothing was shown, which is nothing to remember. */
  gtk_window_close (GTK_WINDOW (fixture->window));
  groupings = g_settings_get_strv (fixture->settings, "groupings");
  g_assert_cmpstr (groupings[0], ==, "beta");

  window_start (fixture);
  window_open (fixture, file);
  g_assert_cmpstr (window_get_title (fixture), ==, "mine.json");
  g_assert_false (window_can (fixture, "undo"));
}

/* Where it was looked for, and what can be done; nothing was open before. */
static void
test_no_bundled_data (WindowFixture *fixture,
                      gconstpointer  data)
{
  g_autofree char *path = g_file_get_parse_name (fixture->bundled);
  g_autofree char *advice = g_strdup_printf ("Entente looked for its own data in “%s”. Install it anew, start a program that is not installed "
                                             "with tools/run, or open another file.",
                                             path);
  g_autofree char *text = NULL;

  g_assert_true (g_file_delete (fixture->bundled, NULL, NULL));
  window_start (fixture);
  g_assert_nonnull (helper_find_label (find_problems (), advice));
  text = ent_problems_dialog_dup_text (ENT_PROBLEMS_DIALOG (find_problems ()));
  g_assert_nonnull (strstr (text, "there is no such file"));
  g_assert_nonnull (strstr (text, advice));
}

static void
act (WindowFixture *fixture,
     const char    *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), name, NULL);
}

static void
test_quit (WindowFixture *fixture,
           gconstpointer  data)
{
  g_autofree char *day = NULL;

  window_start (fixture);
  ent_state_set_day (window_get_state (fixture), ent_day_new (2009, 2, 3));
  open_files (fixture, fixture->bundled, NULL);
  g_assert_cmpuint (count_windows (TRUE), ==, 1);
  g_assert_cmpuint (count_windows (FALSE), ==, 2);

  act (fixture, "quit");
  g_assert_cmpuint (count_windows (FALSE), ==, 0);
  day = g_settings_get_string (fixture->settings, "day");
  g_assert_cmpstr (day, ==, "2009-02-03");
}

/* What a window does with Ctrl+Q by itself, whatever the application knows of it. */
static gboolean
press_quit (GtkWidget *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *keys = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (keys, "<Control>q"))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, window, NULL);
        }
    }
  return FALSE;
}

/* A dialogue keeps the keys from the window behind it, and none is left open. */
static void
test_quit_from_a_dialogue (WindowFixture *fixture,
                           gconstpointer  data)
{
  static const char *const actions[] = { "export", "show-help-overlay", "show-warnings" };

  for (guint i = 0; i < G_N_ELEMENTS (actions) + 1; i++)
    {
      g_autoptr (GList) windows = NULL;
      GtkWidget *dialogue = NULL;

      window_start (fixture);
      if (i < G_N_ELEMENTS (actions))
        window_act (fixture, actions[i]);
      else
        act (fixture, "about");
      windows = gtk_window_list_toplevels ();
      for (GList *l = windows; l != NULL; l = l->next)
        if (!ENT_IS_WINDOW (l->data) && gtk_widget_get_visible (l->data))
          dialogue = l->data;
      g_assert_nonnull (dialogue);
      g_assert_true (press_quit (dialogue));
      g_assert_cmpuint (count_windows (FALSE), ==, 0);
    }
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* Nor does a popover, of whatever class, keep the key to itself. */
static void
test_quit_from_a_popover (WindowFixture *fixture,
                          gconstpointer  data)
{
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *popover;

      window_start (fixture);
      popover = i == 0 ? gtk_widget_get_ancestor (GTK_WIDGET (fixture->window->search), GTK_TYPE_POPOVER)
                       : helper_find (GTK_WIDGET (fixture->window), i == 1 ? GTK_TYPE_POPOVER_MENU : GTK_TYPE_POPOVER, i == 1 ? 0 : 1);
      g_assert_nonnull (popover);
      gtk_popover_popup (GTK_POPOVER (popover));
      helper_wait (is_mapped, popover);
      g_assert_true (press_quit (popover));
      g_assert_cmpuint (count_windows (FALSE), ==, 0);
    }
}

static void
test_about (WindowFixture *fixture,
            gconstpointer  data)
{
  GtkWidget *about;

  window_start (fixture);
  act (fixture, "about");
  about = window_find_toplevel (ADW_TYPE_ABOUT_WINDOW);
  g_assert_nonnull (about);
  g_assert_cmpstr (adw_about_window_get_application_name (ADW_ABOUT_WINDOW (about)), ==, "Entente");
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (about)) == GTK_WINDOW (fixture->window));
}

static void
test_help_overlay (WindowFixture *fixture,
                   gconstpointer  data)
{
  window_start (fixture);
  window_act (fixture, "show-help-overlay");
  g_assert_nonnull (window_find_toplevel (GTK_TYPE_SHORTCUTS_WINDOW));
}

static char *
dup_help_folder (const char *language)
{
  g_autoptr (GFile) page = NULL;
  g_autoptr (GFile) folder = NULL;

  g_setenv ("LANGUAGE", language, TRUE);
  page = ent_help_find ();
  g_assert_nonnull (page);
  folder = g_file_get_parent (page);
  return g_file_get_basename (folder);
}

/* In the language of the person, else in English. */
static void
test_help (WindowFixture *fixture,
           gconstpointer  data)
{
  static const char *const cases[][2] = {
    { "de", "de" }, { "de_AT", "de" }, { "", "C" }, { "tlh", "C" }, { "en_GB:de", "C" }, { "tlh:de", "de" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = dup_help_folder (cases[i][0]);

      g_assert_cmpstr (folder, ==, cases[i][1]);
    }
  g_setenv ("LANGUAGE", "", TRUE);
}

/* Without it the window says so. */
static void
test_no_help (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autofree char *set = g_strdup (g_getenv ("ENTENTE_HELP_DIR"));

  window_start (fixture);
  g_setenv ("ENTENTE_HELP_DIR", g_file_peek_path (fixture->folder), TRUE);
  act (fixture, "help");
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->window), "The help is not installed"));
  g_setenv ("ENTENTE_HELP_DIR", set, TRUE);
}

/* A key that leads nowhere is found when an action is renamed. */
static void
test_keys_lead_to_actions (WindowFixture *fixture,
                           gconstpointer  data)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (fixture->application));

  window_start (fixture);
  g_assert_cmpuint (g_strv_length (actions), >=, 12);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      g_assert_true (g_action_parse_detailed_name (actions[i], &name, &target, NULL));
      if (g_str_has_prefix (name, "win."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (fixture->window), name + strlen ("win.")));
      else if (g_str_has_prefix (name, "app."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (fixture->application), name + strlen ("app.")));
    }
}

#define ADD(path, func) g_test_add ("/app/application/" path, WindowFixture, NULL, window_set_up_without, func, window_tear_down);

HELPER_MAIN (
    ADD ("without-a-file", test_without_a_file)
        ADD ("started-again", test_started_again)
            ADD ("with-a-file", test_with_a_file)
                ADD ("with-two-files", test_with_two_files)
                    ADD ("with-a-faulty-file", test_with_a_faulty_file)
                        ADD ("faulty-file-beside-a-window", test_faulty_file_beside_a_window)
                            ADD ("faulty-bundled-data", test_faulty_bundled_data)
                                ADD ("no-bundled-data", test_no_bundled_data)
                                    ADD ("quit", test_quit)
                                        ADD ("quit-from-a-dialogue", test_quit_from_a_dialogue)
                                            ADD ("quit-from-a-popover", test_quit_from_a_popover)
                                                ADD ("about", test_about)
                                                    ADD ("help-overlay", test_help_overlay)
                                                        ADD ("help", test_help)
                                                            ADD ("no-help", test_no_help)
                                                                ADD ("keys-lead-to-actions", test_keys_lead_to_actions))

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include <string.h>

#include "app/ent-story-row.h"
#include "app/ent-story-show.h"
#include "app/ent-view-thumbnail.h"
#include "tests/app/window-helpers.h"

static EntKeptStories *
get_stories (void)
{
  return ent_window_get_kept_stories ();
}

static EntStory *
get_story (guint position)
{
  return ent_kept_story_get_story (ent_kept_stories_get (get_stories (), position));
}

/* The days of the steps, with their notes. */
static char *
list (guint position)
{
  EntStory *story = get_story (position);
  GString *text = g_string_new (ent_story_get_name (story));

  for (guint i = 0; i < ent_story_get_n_steps (story); i++)
    {
      EntSavedView *saved = ent_story_step_get_saved (ent_story_get_step (story, i));
      g_autofree char *day = ent_day_to_iso (ent_view_get_day (saved->view));

      g_string_append_printf (text, " | %s %.4s %s", saved->name, day, saved->note != NULL ? saved->note : "-");
    }
  return g_string_free (text, FALSE);
}

#define ASSERT_STORY(position, expected)        \
  {                                             \
    g_autofree char *steps = list (position);   \
    g_assert_cmpstr (steps, ==, expected);      \
  }

static void
set_up (WindowFixture *fixture,
        gconstpointer  data)
{
  helper_remove_folder (ent_kept_list_get_folder (ENT_KEPT_LIST (get_stories ())));
  g_assert_true (ent_kept_stories_read (get_stories (), NULL));
  window_set_up (fixture, data);
  g_settings_reset (fixture->settings, "story");
  helper_wait (window_is_idle, fixture->window);
}

static void
go_to (WindowFixture *fixture,
       int            year)
{
  ent_state_set_day (window_get_state (fixture), ent_day_new (year, 6, 1));
  helper_wait (window_is_idle, fixture->window);
}

/* “Story” with steps of 2012, 2013 and 2014. */
static void
add_three (WindowFixture *fixture)
{
  for (int year = 2012; year < 2015; year++)
    {
      go_to (fixture, year);
      window_act (fixture, "add-step");
    }
}

static EntStoryWindow *
open_stories (WindowFixture *fixture)
{
  window_act (fixture, "stories");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window->story_window));
  return fixture->window->story_window;
}

static GtkWidget *
find_row (EntStoryWindow *window,
          guint           nth)
{
  return helper_find (GTK_WIDGET (window), ENT_TYPE_STORY_ROW, nth);
}

static void
act (EntStoryWindow *window,
     const char     *name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), name, NULL));
}

/* India is in both, which is said of the picture. */
static void
show_both (WindowFixture *fixture)
{
  g_autoptr (EntView) view = ent_view_with_groupings (ent_state_get_view (window_get_state (fixture)),
                                                      (const char *const[]) { "alpha", "beta", NULL });

  ent_state_set_view (window_get_state (fixture), view, "Both");
  helper_wait (window_is_idle, fixture->window);
}

/* What is added is there at once, on the disk as well. */
static void
test_add (WindowFixture *fixture,
          gconstpointer  data)
{
  g_autoptr (EntKeptStories) again = ent_kept_stories_new (ent_kept_list_get_folder (ENT_KEPT_LIST (get_stories ())));

  add_three (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_stories ())), ==, 1);
  ASSERT_STORY (0, "Story | Beta 2012 - | Beta 2013 - | Beta 2014 -");
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->window), "Added to “Story” as step 1"));
  g_assert_true (ent_kept_stories_read (again, NULL));
  g_assert_cmpuint (ent_story_get_n_steps (ent_kept_story_get_story (ent_kept_stories_get (again, 0))), ==, 3);
}

static gboolean
is_painted (gpointer thumbnail)
{
  return ent_view_thumbnail_is_there (thumbnail);
}

static void
test_words (WindowFixture *fixture,
            gconstpointer  data)
{
  EntStoryWindow *window;
  GtkWidget *row, *entry;

  add_three (fixture);
  window = open_stories (fixture);
  helper_wait (is_painted, helper_find (find_row (window, 1), ENT_TYPE_VIEW_THUMBNAIL, 0));
  row = find_row (window, 1);
  gtk_widget_activate_action (row, "row.edit", NULL);
  entry = helper_find (row, GTK_TYPE_ENTRY, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Beta");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Two & three");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (helper_find (row, GTK_TYPE_TEXT_VIEW, 0))), " Said here\n", -1);
  g_signal_emit_by_name (entry, "activate");
  ASSERT_STORY (0, "Story | Beta 2012 - | Two & three 2013 Said here | Beta 2014 -");
  g_assert_nonnull (helper_find_label (find_row (window, 1), "Said here"));
  g_assert_nonnull (helper_find_label (find_row (window, 1), "2"));
  act (window, "story.undo");
  ASSERT_STORY (0, "Story | Beta 2012 - | Beta 2013 - | Beta 2014 -");
  act (window, "story.redo");
  ASSERT_STORY (0, "Story | Beta 2012 - | Two & three 2013 Said here | Beta 2014 -");
}

/* Rows of steps that stay where they are stay themselves, with their thumbnails. */
static void
test_order (WindowFixture *fixture,
            gconstpointer  data)
{
  EntStoryWindow *window;
  GtkWidget *first;

  add_three (fixture);
  window = open_stories (fixture);
  first = find_row (window, 0);
  gtk_widget_activate_action (find_row (window, 2), "row.move-up", NULL);
  ASSERT_STORY (0, "Story | Beta 2012 - | Beta 2014 - | Beta 2013 -");
  g_assert_true (find_row (window, 0) == first);
  g_assert_nonnull (helper_find_label (find_row (window, 1), "2"));
  g_assert_nonnull (helper_find_label (find_row (window, 1), "1 June 2014"));
  g_assert_true (gtk_widget_has_focus (find_row (window, 1)));
  gtk_widget_activate_action (find_row (window, 2), "row.move-down", NULL); /* there is no lower */
  gtk_widget_activate_action (find_row (window, 0), "row.move-down", NULL);
  ASSERT_STORY (0, "Story | Beta 2014 - | Beta 2012 - | Beta 2013 -");
  gtk_widget_activate_action (find_row (window, 1), "row.delete", NULL);
  ASSERT_STORY (0, "Story | Beta 2014 - | Beta 2013 -");
  g_assert_true (gtk_widget_has_focus (find_row (window, 1)));
  act (window, "story.undo");
  ASSERT_STORY (0, "Story | Beta 2014 - | Beta 2012 - | Beta 2013 -");
}

/* From the list of all to one, which then takes what is added. */
static void
test_several (WindowFixture *fixture,
              gconstpointer  data)
{
  EntStoryWindow *window;
  GtkWidget *name;

  add_three (fixture);
  window = open_stories (fixture);
  g_assert_nonnull (ent_story_window_get_story (window));
  act (window, "story.back");
  g_assert_null (ent_story_window_get_story (window));
  g_assert_nonnull (helper_find_label (GTK_WIDGET (window), "3 steps"));
  act (window, "story.new");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Stories");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_stories ())), ==, 2);
  name = helper_find (GTK_WIDGET (window), ADW_TYPE_ENTRY_ROW, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Story (2)");
  gtk_editable_set_text (GTK_EDITABLE (name), "Africa");
  g_signal_emit_by_name (name, "apply");
  window_act (fixture, "add-step");
  ASSERT_STORY (1, "Africa | Beta 2014 -");
  gtk_editable_set_text (GTK_EDITABLE (name), "  "); /* nothing is no name */
  g_signal_emit_by_name (name, "apply");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Africa");
  act (window, "story.delete");
  g_assert_null (ent_story_window_get_story (window));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_stories ())), ==, 1);
  act (window, "story.undo");
  ASSERT_STORY (1, "Africa | Beta 2014 -");
}

/* A step leads back to what the window showed, which can be undone. */
static void
test_open_step (WindowFixture *fixture,
                gconstpointer  data)
{
  EntStoryWindow *window;
  GtkWidget *row;

  add_three (fixture);
  window = open_stories (fixture);
  row = find_row (window, 0);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  g_assert_cmpint (ent_view_get_day (ent_state_get_view (window_get_state (fixture))), ==, ent_day_new (2012, 6, 1));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (fixture->window->undo_button), ==, "Undo Open “Beta”");
}

static gboolean
shows_picture (gpointer show)
{
  return ent_story_show_is_painted (show);
}

static void
press (EntStoryShow *show,
       guint         keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (show));
  gboolean pressed = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (GTK_EVENT_CONTROLLER (controller)), "ent-story-show") != 0)
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (controller) && !pressed; j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (controller, j);

          if (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (gtk_shortcut_get_trigger (shortcut))) == keyval)
            pressed = gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (show), NULL);
        }
    }
  g_assert_true (pressed);
}

static EntStoryShow *
show_story (WindowFixture *fixture)
{
  GtkWidget *show;

  window_act (fixture, "show-story");
  show = window_find_toplevel (ENT_TYPE_STORY_SHOW);
  g_assert_nonnull (show);
  gtk_test_widget_wait_for_draw (show);
  helper_wait (shows_picture, show);
  return ENT_STORY_SHOW (show);
}

/* Arrows, and the keys that a clicker sends; there is nothing before the first and after the last. */
static void
test_show (WindowFixture *fixture,
           gconstpointer  data)
{
  static const struct
  {
    guint keyval;
    guint step;
  } keys[] = {
    { GDK_KEY_Page_Down, 1 }, { GDK_KEY_Right, 2 }, { GDK_KEY_Page_Up, 1 }, { GDK_KEY_Left, 0 },      { GDK_KEY_space, 1 },
    { GDK_KEY_Home, 0 },      { GDK_KEY_End, 2 },   { GDK_KEY_Up, 1 },      { GDK_KEY_Down, 2 },      { GDK_KEY_BackSpace, 1 },
  };
  g_autoptr (EntStory) story = NULL;
  g_autofree char *file_name = NULL;
  EntStoryShow *show;

  show_both (fixture);
  add_three (fixture);
  file_name = g_strdup (ent_kept_story_get_file_name (ent_kept_stories_get (get_stories (), 0)));
  story = ent_story_with_words (get_story (0), 1, "The second", "What is said");
  g_assert_true (ent_kept_stories_change (get_stories (), file_name, story, "Words", NULL));
  show = show_story (fixture);
  g_assert_true (g_str_has_prefix (ent_story_show_get_words (show), "Step 1 of 3. Alpha and Beta. "));
  g_assert_nonnull (strstr (ent_story_show_get_words (show), "India")); /* the picture in words */
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      press (show, keys[i].keyval);
      g_assert_cmpuint (ent_story_show_get_step (show), ==, keys[i].step);
    }
  g_assert_nonnull (helper_find_label (GTK_WIDGET (show), "The second"));
  g_assert_nonnull (helper_find_label (GTK_WIDGET (show), "What is said"));
  g_assert_nonnull (helper_find_label (GTK_WIDGET (show), "Step 2 of 3"));
  g_assert_true (g_str_has_prefix (ent_story_show_get_words (show), "Step 2 of 3. The second. What is said"));
  helper_wait (shows_picture, show);
  press (show, GDK_KEY_Escape);
  g_assert_null (window_find_toplevel (ENT_TYPE_STORY_SHOW));
  /* The window is as it was. */
  g_assert_cmpint (ent_view_get_day (ent_state_get_view (window_get_state (fixture))), ==, ent_day_new (2014, 6, 1));
}

/* Who guesses is told nothing, neither by the picture nor by a screen reader. */
static void
test_quiz (WindowFixture *fixture,
           gconstpointer  data)
{
  EntStoryShow *show;
  gboolean hides_names, hides_flags;

  show_both (fixture);
  add_three (fixture);
  show = show_story (fixture);
  press (show, GDK_KEY_n);
  g_object_get (show, "hide-names", &hides_names, "hide-flags", &hides_flags, NULL);
  g_assert_true (hides_names && !hides_flags);
  helper_wait (shows_picture, show);
  g_assert_null (strstr (ent_story_show_get_words (show), "India"));
  press (show, GDK_KEY_Right);
  helper_wait (shows_picture, show);
  g_assert_null (strstr (ent_story_show_get_words (show), "India"));
  press (show, GDK_KEY_f);
  press (show, GDK_KEY_n);
  g_object_get (show, "hide-names", &hides_names, "hide-flags", &hides_flags, NULL);
  g_assert_true (!hides_names && hides_flags);
  press (show, GDK_KEY_f);
  helper_wait (shows_picture, show);
  g_assert_nonnull (strstr (ent_story_show_get_words (show), "India"));
}

/* Without a story to be shown the list of all comes up and says so. */
static void
test_nothing_to_show (WindowFixture *fixture,
                      gconstpointer  data)
{
  window_act (fixture, "show-story");
  g_assert_null (window_find_toplevel (ENT_TYPE_STORY_SHOW));
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->window->story_window), "Choose a story to be shown"));
  act (fixture->window->story_window, "story.new");
  window_act (fixture, "show-story");
  g_assert_null (window_find_toplevel (ENT_TYPE_STORY_SHOW));
}

/* Other data is read for the step that is of it; where it is gone, it is said. */
static void
test_other_data (WindowFixture *fixture,
                 gconstpointer  data)
{
  g_autoptr (GFile) mine = window_write (fixture, "mine.json", "Data of mine", WINDOW_WORLD);
  EntStoryShow *show;

  window_open (fixture, mine);
  helper_wait (window_is_idle, fixture->window);
  window_act (fixture, "add-step");
  window_open (fixture, fixture->bundled);
  helper_wait (window_is_idle, fixture->window);
  window_act (fixture, "add-step");
  show = show_story (fixture);
  press (show, GDK_KEY_Right);
  helper_wait (shows_picture, show);
  press (show, GDK_KEY_Escape);
}

static gboolean
says_problem (gpointer show)
{
  GtkWidget *label = helper_find (show, GTK_TYPE_LABEL, 0);

  return gtk_widget_get_visible (label) && strstr (gtk_label_get_label (GTK_LABEL (label)), "gone.json") != NULL;
}

static void
test_missing_data (WindowFixture *fixture,
                   gconstpointer  data)
{
  g_autoptr (GFile) gone = window_write (fixture, "gone.json", "Data that goes", WINDOW_WORLD);

  window_open (fixture, gone);
  helper_wait (window_is_idle, fixture->window);
  window_act (fixture, "add-step");
  window_open (fixture, fixture->bundled);
  helper_wait (window_is_idle, fixture->window);
  g_assert_true (g_file_delete (gone, NULL, NULL));
  window_act (fixture, "show-story");
  gtk_test_widget_wait_for_draw (window_find_toplevel (ENT_TYPE_STORY_SHOW));
  helper_wait (says_problem, window_find_toplevel (ENT_TYPE_STORY_SHOW));
}

static gboolean
is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
says_saved (gpointer window)
{
  return helper_find_label (GTK_WIDGET (((EntWindow *) window)->story_window), "Saved “x.pdf”") != NULL;
}

static gboolean
says_there (gpointer window)
{
  return helper_find_label (GTK_WIDGET (((EntWindow *) window)->story_window), "3 files of the 3 are in the folder already.") != NULL;
}

/* A page for each step, or a numbered file, which replaces none. */
static void
test_export (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) folder = g_file_get_child (fixture->folder, "pages");
  g_autoptr (GFile) file = g_file_get_child (folder, "x.pdf");
  g_autoptr (GFile) last = g_file_get_child (folder, "Story-003-2014-06-01.png");

  add_three (fixture);
  open_stories (fixture);
  g_assert_true (g_file_make_directory (folder, NULL, NULL));
  ent_window_export_story (fixture->window, TRUE, file);
  helper_wait (is_there, (gpointer) g_file_peek_path (file));
  helper_wait (says_saved, fixture->window);
  ent_window_export_story (fixture->window, FALSE, folder);
  helper_wait (is_there, (gpointer) g_file_peek_path (last));
  ent_window_export_story (fixture->window, FALSE, folder);
  helper_wait (says_there, fixture->window);
  helper_remove_folder (folder);
}

/* A story of somebody else is kept, and opened beside the window. */
static void
test_open_file (WindowFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "theirs.entente-story");
  g_autoptr (GFile) broken = g_file_get_child (fixture->folder, "broken.entente-story");

  add_three (fixture);
  ent_window_copy_story (fixture->window, file);
  ent_window_open (fixture->window, file);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_stories ())), ==, 2);
  ASSERT_STORY (1, "Story | Beta 2012 - | Beta 2013 - | Beta 2014 -");
  g_assert_cmpstr (ent_story_window_get_story (fixture->window->story_window), ==,
                   ent_kept_story_get_file_name (ent_kept_stories_get (get_stories (), 1)));
  g_assert_true (g_file_set_contents (g_file_peek_path (broken), "{}", -1, NULL));
  ent_window_open (fixture->window, broken);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_stories ())), ==, 2);
  g_file_delete (file, NULL, NULL);
  g_file_delete (broken, NULL, NULL);
}

/* Without a window, the bundled data comes with it. */
static void
test_start_with_file (WindowFixture *fixture,
                      gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "theirs.entente-story");

  add_three (fixture);
  ent_window_copy_story (fixture->window, file);
  window_tear_down (fixture, data);
  window_set_up_without (fixture, data);
  g_application_open (G_APPLICATION (fixture->application), (GFile *[]) { file }, 1, "");
  helper_wait (window_is_there, NULL);
  fixture->window = window_find ();
  helper_wait (window_is_idle, fixture->window);
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
  g_assert_nonnull (ent_story_window_get_story (fixture->window->story_window));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window->story_window)));
  g_file_delete (file, NULL, NULL);
}

#define ADD(path, func) g_test_add ("/app/window-stories/" path, WindowFixture, NULL, set_up, func, window_tear_down);

HELPER_MAIN (ADD ("add", test_add)
                 ADD ("open-file", test_open_file)
                     ADD ("start-with-file", test_start_with_file)
                         ADD ("export", test_export)
                             ADD ("words", test_words)
                                 ADD ("order", test_order)
                                     ADD ("several", test_several)
                                         ADD ("open-step", test_open_step)
                                             ADD ("show", test_show)
                                                 ADD ("quiz", test_quiz)
                                                     ADD ("nothing-to-show", test_nothing_to_show)
                                                         ADD ("other-data", test_other_data)
                                                             ADD ("missing-data", test_missing_data))

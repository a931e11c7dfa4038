/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include "tests/app/window-addition.h"

/* What becomes of what is open when somebody else writes its file. */

#define OTHERS WINDOW_WORLD ", \"description\": \"By others\""

static GFile *
open_mine (WindowFixture *fixture)
{
  GFile *file = window_write (fixture, "mine.json", "Mine", WINDOW_WORLD);

  window_open (fixture, file);
  return file;
}

static gboolean
asks (gpointer data)
{
  const EntWindow *window = data;

  return gtk_revealer_get_reveal_child (window->disk_bar);
}

static gboolean
does_not_ask (gpointer data)
{
  return !asks (data);
}

/* As another program does, and waits for what is said of it. */
static void
write_by_others (WindowFixture *fixture,
                 const char    *rest)
{
  g_object_unref (window_write (fixture, "mine.json", "Mine", rest));
  helper_wait (asks, fixture->window);
  g_assert_cmpstr (gtk_label_get_label (fixture->window->disk_label), ==, "“mine.json” was changed by another program.");
}

static const char *
get_description (WindowFixture *fixture)
{
  return ent_dataset_get_description (ent_state_get_dataset (window_get_state (fixture)));
}

static guint
count_groupings (WindowFixture *fixture)
{
  return ent_dataset_get_n_rows (ent_state_get_dataset (window_get_state (fixture)), ENT_KIND_GROUPING);
}

static gboolean
is_saved (gpointer data)
{
  const EntWindow *window = data;

  return !window->is_saving;
}

static void
save (WindowFixture *fixture)
{
  window_act (fixture, "save");
  helper_wait (is_saved, fixture->window);
}

static void
assert_file (GFile      *file,
             const char *part)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  g_assert_nonnull (strstr (text, part));
}

static void
test_reload (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) file = open_mine (fixture);

  write_by_others (fixture, OTHERS);
  g_assert_cmpstr (get_description (fixture), ==, NULL);
  window_act (fixture, "reload");
  helper_wait (does_not_ask, fixture->window);
  g_assert_cmpstr (get_description (fixture), ==, "By others");
  g_assert_cmpstr (window_get_title (fixture), ==, "mine.json");
  g_assert_cmpstr (ent_state_get_undo_what (window_get_state (fixture)), ==, "Reload");
  window_act (fixture, "undo");
  g_assert_cmpstr (get_description (fixture), ==, NULL);
  g_assert_cmpstr (window_get_title (fixture), ==, "• mine.json");
}

/* What was added and not saved is added to what others have made of it; what was
 * saved and taken out by others stays out. */
static void
test_reload_with_additions (WindowFixture *fixture,
                            gconstpointer  data)
{
  g_autoptr (GFile) file = open_mine (fixture);

  window_add_grouping (fixture, "Harbour Pact");
  save (fixture);
  window_add_grouping (fixture, "River Pact");
  g_assert_cmpuint (count_groupings (fixture), ==, 5);
  write_by_others (fixture, OTHERS);
  window_act (fixture, "reload");
  helper_wait (does_not_ask, fixture->window);
  g_assert_cmpstr (get_description (fixture), ==, "By others");
  g_assert_cmpuint (count_groupings (fixture), ==, 4);
  g_assert_cmpstr (window_get_title (fixture), ==, "• mine.json");
  save (fixture);
  assert_file (file, "river-pact");
  assert_file (file, "By others");
}

static void
test_keep_mine (WindowFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = open_mine (fixture);

  window_add_grouping (fixture, "Harbour Pact");
  write_by_others (fixture, OTHERS);
  save (fixture);
  assert_file (file, "By others"); /* nobody has been asked */
  g_assert_true (asks (fixture->window));

  window_act (fixture, "keep-mine");
  g_assert_false (asks (fixture->window));
  write_by_others (fixture, WINDOW_WORLD ", \"description\": \"By others again\"");
  save (fixture);
  assert_file (file, "By others again");

  window_act (fixture, "keep-mine");
  save (fixture);
  assert_file (file, "harbour-pact");
  g_assert_cmpstr (window_get_title (fixture), ==, "mine.json");
}

/* The bar comes up when somebody saves, also where the file system said nothing. */
static void
test_noticed_by_saving (WindowFixture *fixture,
                        gconstpointer  data)
{
  g_autoptr (GFile) file = open_mine (fixture);

  window_add_grouping (fixture, "Harbour Pact");
  g_clear_object (&fixture->window->monitor);
  g_object_unref (window_write (fixture, "mine.json", "Mine", OTHERS));
  save (fixture);
  helper_wait (asks, fixture->window);
  assert_file (file, "By others");
}

static gboolean
has_differences (gpointer data)
{
  GtkWidget *window = window_find_toplevel (ADW_TYPE_WINDOW);

  return window != NULL && g_strcmp0 (gtk_window_get_title (GTK_WINDOW (window)), "From What Is Open to the File") == 0;
}

static void
test_differences (WindowFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr (GFile) file = open_mine (fixture);
  g_autofree char *text = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  window_add_grouping (fixture, "Harbour Pact");
  write_by_others (fixture, OTHERS);
  window_act (fixture, "show-differences");
  helper_wait (has_differences, NULL);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (helper_find (window_find_toplevel (ADW_TYPE_WINDOW), GTK_TYPE_TEXT_VIEW, 0)));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_nonnull (strstr (text, "description: + \"By others\""));
  g_assert_nonnull (strstr (text, "  - harbour-pact\n"));
}

/* Saving in one window is the work of somebody else in the other one. */
static void
test_two_windows (WindowFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr (GFile) file = open_mine (fixture);
  EntWindow *other = ent_window_new (GTK_APPLICATION (fixture->application), fixture->settings);

  ent_window_open (other, file);
  helper_wait (window_has_read, other);
  window_add_grouping (fixture, "Harbour Pact");
  save (fixture);
  helper_wait (asks, other);
  g_assert_false (asks (fixture->window));
  g_action_group_activate_action (G_ACTION_GROUP (other), "reload", NULL);
  helper_wait (does_not_ask, other);
  g_assert_cmpuint (ent_dataset_get_n_rows (ent_state_get_dataset (ent_window_get_state (other)), ENT_KIND_GROUPING), ==, 4);
}

static gboolean
has_looked (gpointer data)
{
  const EntWindow *window = data;

  return window->disk_state != NULL;
}

/* What holds the same is the same, however new. */
static void
test_touched (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = open_mine (fixture);

  g_clear_pointer (&fixture->window->disk_state, g_free);
  g_object_unref (window_write (fixture, "mine.json", "Mine", WINDOW_WORLD));
  helper_wait (has_looked, fixture->window);
  g_assert_false (asks (fixture->window));
  g_assert_cmpstr (window_get_title (fixture), ==, "mine.json");
}

static gboolean
is_marked (gpointer data)
{
  return g_str_equal (gtk_window_get_title (data), "• mine.json");
}

static void
test_gone (WindowFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) file = open_mine (fixture);

  g_assert_true (g_file_delete (file, NULL, NULL));
  helper_wait (is_marked, fixture->window);
  g_assert_false (asks (fixture->window));
  save (fixture);
  assert_file (file, "gamma");
  g_assert_cmpstr (window_get_title (fixture), ==, "mine.json");
}

#define ADD(path, func) WINDOW_ADD ("window-disk/" path, func)

HELPER_MAIN (
    ADD ("reload", test_reload)
        ADD ("reload-with-additions", test_reload_with_additions)
            ADD ("keep-mine", test_keep_mine)
                ADD ("noticed-by-saving", test_noticed_by_saving)
                    ADD ("differences", test_differences)
                        ADD ("two-windows", test_two_windows)
                            ADD ("touched", test_touched)
                                ADD ("gone", test_gone))

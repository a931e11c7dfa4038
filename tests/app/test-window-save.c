/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include "tests/app/window-addition.h"

/* Saving what is open, and what is asked before it would be lost. */

#define TABLE "nation,grouping,from\nIndia,Club,1994\nRussia,Club,1995\n"
#define PACT "\"id\": \"harbour-pact\""

static char *
read_file (GFile *file)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  return text;
}

static GFile *
open_mine (WindowFixture *fixture)
{
  GFile *file = window_write (fixture, "mine.json", "Mine", WINDOW_ODD);

  window_open (fixture, file);
  return file;
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
  g_assert_true (fixture->window->is_saving);
  helper_wait (is_saved, fixture->window);
}

static AdwMessageDialog *
find_question (void)
{
  return ADW_MESSAGE_DIALOG (window_find_toplevel (ADW_TYPE_MESSAGE_DIALOG));
}

static void
answer (const char *response)
{
  AdwMessageDialog *question = find_question ();

  g_assert_nonnull (question);
  g_assert_cmpstr (adw_message_dialog_get_heading (question), ==, "Save Changes?");
  adw_message_dialog_response (question, response);
}

/* A file that nobody changed is the same to the byte; what was added and taken
 * back leaves no trace. */
static void
test_save (WindowFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) file = open_mine (fixture);
  g_autofree char *before = read_file (file);
  g_autofree char *unchanged = NULL;
  g_autofree char *larger = NULL;
  g_autofree char *again = NULL;

  save (fixture);
  unchanged = read_file (file);
  g_assert_cmpstr (unchanged, ==, before);

  window_add_grouping (fixture, "Harbour Pact");
  g_assert_cmpstr (window_get_title (fixture), ==, "• mine.json");
  g_assert_cmpstr (adw_window_title_get_title (fixture->window->title), ==, "• mine.json");
  save (fixture);
  g_assert_cmpstr (window_get_title (fixture), ==, "mine.json");
  larger = read_file (file);
  g_assert_nonnull (strstr (larger, PACT));
  g_assert_nonnull (strstr (larger, "\"unheard\": 1"));

  window_act (fixture, "undo");
  g_assert_cmpstr (window_get_title (fixture), ==, "• mine.json");
  window_act (fixture, "redo");
  g_assert_cmpstr (window_get_title (fixture), ==, "mine.json");
  window_act (fixture, "undo");
  save (fixture);
  g_assert_cmpstr (window_get_title (fixture), ==, "mine.json");
  again = read_file (file);
  g_assert_cmpstr (again, ==, before);
}

/* The work goes on in the other file, on the way back as well. */
static void
test_save_as (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "harbours.json");
  g_autofree char *bundled = read_file (fixture->bundled);
  g_autofree char *larger = NULL;
  g_autofree char *smaller = NULL;
  g_autofree char *bundled_after = NULL;

  window_add_grouping (fixture, "Harbour Pact");
  g_assert_cmpstr (window_get_title (fixture), ==, "World"); /* what is added to it is kept */
  ent_window_save (fixture->window, file, FALSE);
  helper_wait (is_saved, fixture->window);
  g_assert_cmpstr (window_get_title (fixture), ==, "harbours.json");
  g_assert_true (window_is_recent (file));
  larger = read_file (file);
  g_assert_nonnull (strstr (larger, PACT));

  window_act (fixture, "undo");
  g_assert_cmpstr (window_get_title (fixture), ==, "• harbours.json");
  save (fixture);
  smaller = read_file (file);
  bundled_after = read_file (fixture->bundled);
  g_assert_cmpstr (smaller, ==, bundled);
  g_assert_cmpstr (bundled_after, ==, bundled);
  g_file_delete (file, NULL, NULL);
}

static void
test_save_copy (WindowFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = window_write (fixture, "mine.json", "Mine", WINDOW_WORLD);
  g_autoptr (GFile) copy = g_file_get_child (fixture->folder, "copy.json");
  g_autofree char *text = NULL;

  window_open (fixture, file);
  window_add_grouping (fixture, "Harbour Pact");
  ent_window_save (fixture->window, copy, TRUE);
  helper_wait (is_saved, fixture->window);
  g_assert_cmpstr (window_get_title (fixture), ==, "• mine.json");
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->window), "Saved “copy.json”"));
  text = read_file (copy);
  g_assert_nonnull (strstr (text, PACT));
  g_file_delete (copy, NULL, NULL);
}

static void
test_bundled (WindowFixture *fixture,
              gconstpointer  data)
{
  window_act (fixture, "save");
  g_assert_false (fixture->window->is_saving);
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->window),
                                       "What you add to the bundled data is kept by itself. “Save As” makes a file of your own of it."));
  ent_window_save (fixture->window, fixture->bundled, FALSE);
  helper_wait (is_saved, fixture->window);
  g_assert_cmpstr (adw_message_dialog_get_heading (find_question ()), ==, "Not Saved");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (find_question ()), "it is the data set itself"));
}

/* A table of others stays one; what was made of it is a file of its own. */
static void
test_foreign (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) table = g_file_get_child (fixture->folder, "members.csv");
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "members.json");
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (table), TABLE, -1, NULL));
  window_open (fixture, table);
  g_assert_cmpstr (window_get_title (fixture), ==, "members.csv");
  g_assert_null (ent_document_get_own_file (ent_state_get_document (window_get_state (fixture))));
  window_add_grouping (fixture, "Harbour Pact");
  g_assert_cmpstr (window_get_title (fixture), ==, "• members.csv");
  g_assert_false (window_can (fixture, "revert"));
  ent_window_save (fixture->window, file, FALSE);
  helper_wait (is_saved, fixture->window);
  g_assert_cmpstr (window_get_title (fixture), ==, "members.json");
  g_assert_true (g_file_equal (ent_document_get_own_file (ent_state_get_document (window_get_state (fixture))), file));
  after = read_file (table);
  g_assert_cmpstr (after, ==, TABLE);
  window_open (fixture, file);
  g_assert_cmpuint (ent_dataset_get_n_rows (ent_state_get_dataset (window_get_state (fixture)), ENT_KIND_GROUPING), ==, 2);
  g_file_delete (table, NULL, NULL);
  g_file_delete (file, NULL, NULL);
}

static gboolean
is_unchanged (gpointer data)
{
  return g_str_equal (gtk_window_get_title (data), "mine.json");
}

static void
test_revert (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) file = open_mine (fixture);

  g_assert_false (window_can (fixture, "revert"));
  window_add_grouping (fixture, "Harbour Pact");
  g_assert_true (window_can (fixture, "revert"));
  window_act (fixture, "revert");
  helper_wait (is_unchanged, fixture->window);
  g_assert_cmpuint (ent_dataset_get_n_rows (ent_state_get_dataset (window_get_state (fixture)), ENT_KIND_GROUPING), ==, 3);
  g_assert_cmpstr (ent_state_get_undo_what (window_get_state (fixture)), ==, "Revert");
  window_act (fixture, "undo");
  g_assert_cmpstr (window_get_title (fixture), ==, "• mine.json");
}

static gboolean
is_closed (gpointer data)
{
  return window_find () == NULL;
}

static void
test_close (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = open_mine (fixture);
  g_autofree char *text = NULL;

  window_add_grouping (fixture, "Harbour Pact");
  gtk_window_close (GTK_WINDOW (fixture->window));
  answer ("cancel");
  g_assert_true (window_find () == fixture->window);

  gtk_window_close (GTK_WINDOW (fixture->window));
  answer ("save");
  helper_wait (is_closed, NULL);
  text = read_file (file);
  g_assert_nonnull (strstr (text, PACT));
}

static void
test_discard (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = open_mine (fixture);
  g_autofree char *before = read_file (file);
  g_autofree char *after = NULL;

  window_add_grouping (fixture, "Harbour Pact");
  gtk_window_close (GTK_WINDOW (fixture->window));
  answer ("discard");
  helper_wait (is_closed, NULL);
  after = read_file (file);
  g_assert_cmpstr (after, ==, before);
}

static gboolean
is_other (gpointer data)
{
  return g_str_equal (gtk_window_get_title (data), "other.json");
}

static void
test_open (WindowFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) file = open_mine (fixture);
  g_autoptr (GFile) other = window_write (fixture, "other.json", "Other", WINDOW_WORLD);

  window_add_grouping (fixture, "Harbour Pact");
  ent_window_open (fixture->window, other);
  g_assert_true (window_has_read (fixture->window));
  answer ("cancel");
  g_assert_true (window_has_read (fixture->window));
  ent_window_open (fixture->window, other);
  answer ("discard");
  helper_wait (is_other, fixture->window);
  g_assert_cmpstr (window_get_title (fixture), ==, "other.json");
}

#define ADD(path, func) WINDOW_ADD ("window-save/" path, func)

HELPER_MAIN (
    ADD ("save", test_save)
        ADD ("save-as", test_save_as)
            ADD ("save-copy", test_save_copy)
                ADD ("bundled", test_bundled)
                    ADD ("foreign", test_foreign)
                        ADD ("revert", test_revert)
                            ADD ("close", test_close)
                                ADD ("discard", test_discard)
                                    ADD ("open", test_open))

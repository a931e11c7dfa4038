/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include "app/ent-additions-window.h"
#include "io/ent-added-file.h"
#include "io/ent-added.h"
#include "tests/app/window-addition.h"

/* What is added to the bundled data is kept, comes back, and can be taken away. */

static void
set_up (WindowFixture *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) kept = ent_added_file_new ();

  g_file_delete (kept, NULL, NULL); /* of the test before */
  window_set_up (fixture, data);
}

/* As another window does. */
static void
keep (EntAdded *added)
{
  g_autoptr (GFile) file = ent_added_file_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) come = g_ptr_array_new ();

  g_ptr_array_add (come, added);
  g_assert_true (ent_added_file_change (file, none, come, NULL));
}

static guint
count_kept (void)
{
  g_autoptr (GFile) file = ent_added_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = ent_added_file_read (file, &error);

  g_assert_no_error (error);
  return list->len;
}

static gboolean
has (WindowFixture *fixture,
     const char    *id)
{
  return ent_dataset_lookup (ent_state_get_dataset (window_get_state (fixture)), ENT_KIND_GROUPING, id) != ENT_ROW_NONE;
}

static gboolean
is_gone (gpointer data)
{
  return window_find () == NULL;
}

/* As if the program were started again. */
static void
start_again (WindowFixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  helper_wait (is_gone, NULL);
  window_start (fixture);
}

static void
test_comes_back (WindowFixture *fixture,
                 gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->bundled), &before, NULL, NULL));
  g_assert_false (window_can (fixture, "additions"));
  window_add_grouping (fixture, "Harbour Pact");
  g_assert_cmpuint (count_kept (), ==, 1);
  g_assert_cmpstr (window_get_title (fixture), ==, "World");

  start_again (fixture);
  g_assert_true (has (fixture, "harbour-pact"));
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (window_get_state (fixture)), "harbour-pact"));
  g_assert_cmpuint (ent_document_get_warnings (ent_state_get_document (window_get_state (fixture)))->len, ==, 0);
  window_add_grouping (fixture, "River Pact");
  g_assert_cmpuint (count_kept (), ==, 2);

  start_again (fixture);
  g_assert_true (has (fixture, "harbour-pact"));
  g_assert_true (has (fixture, "river-pact"));
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->bundled), &after, NULL, NULL));
  g_assert_cmpstr (after, ==, before);
}

static void
test_undo (WindowFixture *fixture,
           gconstpointer  data)
{
  window_add_grouping (fixture, "Harbour Pact");
  window_act (fixture, "undo");
  g_assert_cmpuint (count_kept (), ==, 0);
  window_act (fixture, "redo");
  g_assert_cmpuint (count_kept (), ==, 1);
}

/* Names in another language are the same data: what is undone then is no longer kept. */
static void
test_other_names (WindowFixture *fixture,
                  gconstpointer  data)
{
  EntDataset *before;

  window_add_grouping (fixture, "Harbour Pact");
  before = ent_state_get_dataset (window_get_state (fixture));
  g_settings_set_string (fixture->settings, "names-language", "de");
  helper_wait (window_has_read, fixture->window);
  g_assert_true (ent_state_get_dataset (window_get_state (fixture)) != before);
  g_assert_true (has (fixture, "harbour-pact"));
  g_assert_cmpuint (count_kept (), ==, 1);
  window_act (fixture, "undo");
  g_assert_false (has (fixture, "harbour-pact"));
  g_assert_cmpuint (count_kept (), ==, 0);
  g_settings_reset (fixture->settings, "names-language");
}

static gboolean
lacks_pact (gpointer data)
{
  return !has (data, "harbour-pact");
}

static void
take_away (WindowFixture *fixture)
{
  GtkWidget *dialog;
  GtkWidget *label;

  window_act (fixture, "additions");
  dialog = window_find_toplevel (ENT_TYPE_ADDITIONS_WINDOW);
  g_assert_nonnull (helper_find_label (dialog, "Harbour Pact, as typed"));
  label = helper_find_label (dialog, "Take Away");
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  helper_wait (lacks_pact, fixture);
}

static void
test_take_away (WindowFixture *fixture,
                gconstpointer  data)
{
  EntState *state = window_get_state (fixture);

  window_add_grouping (fixture, "Harbour Pact");
  window_add_grouping (fixture, "River Pact");
  take_away (fixture);
  g_assert_nonnull (window_find_toplevel (ENT_TYPE_ADDITIONS_WINDOW)); /* there is another one */
  g_assert_cmpuint (count_kept (), ==, 1);
  g_assert_true (has (fixture, "river-pact"));
  g_assert_false (ent_view_shows_grouping (ent_state_get_view (state), "harbour-pact"));
  g_assert_cmpstr (ent_state_get_undo_what (state), ==, "Take Away “Harbour Pact, as typed”");
  window_act (fixture, "undo");
  g_assert_true (has (fixture, "harbour-pact"));
  g_assert_cmpuint (count_kept (), ==, 2);
}

static void
test_take_away_all (WindowFixture *fixture,
                    gconstpointer  data)
{
  window_add_grouping (fixture, "Harbour Pact");
  take_away (fixture);
  g_assert_null (window_find_toplevel (ENT_TYPE_ADDITIONS_WINDOW));
  g_assert_false (window_can (fixture, "additions"));
  g_assert_cmpuint (count_kept (), ==, 0);
}

/* What another window has added is not taken away by going back to before it came. */
static void
test_other_window (WindowFixture *fixture,
                   gconstpointer  data)
{
  g_autoptr (EntAdded) other = ent_added_new ("Elsewhere", ent_day_new (2026, 11, 29));

  ent_added_take_text (other, ENT_KIND_SOURCE, g_strdup ("{\"id\": \"elsewhere\", \"type\": \"document\", \"title\": \"Elsewhere\"}"));
  keep (other);
  window_add_grouping (fixture, "Harbour Pact");
  g_assert_cmpuint (count_kept (), ==, 2);
  window_open (fixture, fixture->bundled);
  g_assert_cmpuint (ent_document_get_added (ent_state_get_document (window_get_state (fixture)))->len, ==, 2);
  window_act (fixture, "undo");
  g_assert_cmpuint (ent_document_get_added (ent_state_get_document (window_get_state (fixture)))->len, ==, 1);
  g_assert_cmpuint (count_kept (), ==, 2);
}

static gboolean
has_one_left_out (gpointer data)
{
  return ent_document_get_left_out (ent_state_get_document (window_get_state (data)))->len == 1;
}

static void
take_left_out (WindowFixture *fixture)
{
  GtkWidget *dialog;
  GtkWidget *row;

  g_assert_cmpuint (ent_document_get_left_out (ent_state_get_document (window_get_state (fixture)))->len, ==, 2);
  window_act (fixture, "additions");
  dialog = window_find_toplevel (ENT_TYPE_ADDITIONS_WINDOW);
  row = gtk_widget_get_ancestor (helper_find_label (dialog, "Left out, as it no longer goes with the data"), ADW_TYPE_ACTION_ROW);
  g_signal_emit_by_name (gtk_widget_get_ancestor (helper_find_label (row, "Take Away"), GTK_TYPE_BUTTON), "clicked");
  helper_wait (has_one_left_out, fixture);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_true (has (fixture, "river-pact"));
}

/* A newer version of the data may have a grouping of that name, or no longer
 * have a nation; a file that cannot be read is nobody's to replace. */
static void
test_does_not_fit (WindowFixture *fixture,
                   gconstpointer  data)
{
  g_autoptr (GFile) file = ent_added_file_new ();
  g_autoptr (EntAdded) other = ent_added_new ("Elsewhere", ent_day_new (2026, 11, 29));
  g_autofree char *text = NULL;

  ent_added_take_text (other, ENT_KIND_MEMBERSHIP,
                       g_strdup ("{\"nation\": \"CHN\", \"grouping\": \"river-pact\", \"role\": \"member\", \"sources\": [\"page\"]}"));
  window_add_grouping (fixture, "Harbour Pact");
  window_add_grouping (fixture, "River Pact");
  g_object_unref (window_write (fixture, "entente.json", "World",
                                ", \"sources\": [{\"id\": \"page\", \"type\": \"webpage\", \"title\": \"A page\"}]"
                                ", \"nations\": [{\"id\": \"IND\", \"name\": \"India\", \"sources\": [\"page\"]},"
                                " {\"id\": \"RUS\", \"name\": \"Russia\", \"sources\": [\"page\"]}]"
                                ", \"groupings\": [{\"id\": \"harbour-pact\", \"name\": \"HP\", \"kind\": \"alliance\", \"sources\": [\"page\"]}]"));
  keep (other);
  start_again (fixture);
  g_assert_true (has (fixture, "river-pact"));
  g_assert_cmpuint (ent_document_get_warnings (ent_state_get_document (window_get_state (fixture)))->len, ==, 2);
  g_assert_cmpuint (count_kept (), ==, 3);
  take_left_out (fixture);
  g_assert_cmpuint (count_kept (), ==, 2);
  window_act (fixture, "undo");
  g_assert_cmpuint (count_kept (), ==, 3);

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "broken", -1, NULL));
  start_again (fixture);
  g_assert_false (has (fixture, "river-pact"));
  g_assert_cmpuint (ent_document_get_warnings (ent_state_get_document (window_get_state (fixture)))->len, ==, 1);
  window_add_grouping (fixture, "Lake Pact");
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "broken");
}

#define ADD(path, func) g_test_add ("/app/window-additions/" path, WindowFixture, NULL, set_up, func, window_tear_down);

HELPER_MAIN (
    ADD ("comes-back", test_comes_back)
        ADD ("undo", test_undo)
            ADD ("other-names", test_other_names)
                ADD ("take-away", test_take_away)
                    ADD ("take-away-all", test_take_away_all)
                        ADD ("other-window", test_other_window)
                            ADD ("does-not-fit", test_does_not_fit))

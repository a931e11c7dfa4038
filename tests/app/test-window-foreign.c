/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include "app/ent-problems-dialog.h"
#include "tests/app/window-helpers.h"

/* Tables and networks of others, opened in a window. */

#define TABLE "country,organisation,joined\nIndia,Harbour Pact,1994\nChina,Harbour Pact,1995-03-01\n"

static GFile *
write_text (WindowFixture *fixture,
            const char    *name,
            const char    *text)
{
  GFile *file = g_file_get_child (fixture->folder, name);

  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
  return file;
}

static GtkWidget *
find_problems (void)
{
  return window_find_toplevel (ENT_TYPE_PROBLEMS_DIALOG);
}

static gboolean
has_grouping (WindowFixture *fixture,
              const char    *id)
{
  return ent_dataset_lookup (ent_state_get_dataset (window_get_state (fixture)), ENT_KIND_GROUPING, id) != ENT_ROW_NONE;
}

static guint
count_memberships (WindowFixture *fixture)
{
  return ent_dataset_get_n_rows (ent_state_get_dataset (window_get_state (fixture)), ENT_KIND_MEMBERSHIP);
}

static void
press (const char *text)
{
  GtkWidget *label = helper_find_label (find_problems (), text);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
}

static void
test_table (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", TABLE);

  window_open (fixture, file);
  g_assert_null (find_problems ());
  g_assert_cmpstr (window_get_title (fixture), ==, "pact.csv");
  g_assert_true (has_grouping (fixture, "harbour-pact"));
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (window_get_state (fixture)), "harbour-pact"));
  g_assert_cmpuint (count_memberships (fixture), ==, 2);
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->window), "2 rows taken"));

  window_act (fixture, "undo");
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
}

/* A row at fault is left out, which is said, and where. */
static void
test_left_out (WindowFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", TABLE "Russia,Harbour Pact,31.2.1999\n");
  g_autofree char *text = NULL;

  window_open (fixture, file);
  g_assert_null (find_problems ());
  g_assert_cmpuint (count_memberships (fixture), ==, 2);
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->window), "2 rows taken, 1 left out"));
  window_act (fixture, "show-warnings");
  text = ent_problems_dialog_dup_text (ENT_PROBLEMS_DIALOG (find_problems ()));
  g_assert_true (g_str_has_prefix (text, "pact.csv:4: joined: "));
  g_assert_nonnull (helper_find_label (find_problems (), "Line 4"));
}

static void
test_asked (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", TABLE "Atlantis,Harbour Pact,1999\n");
  g_autofree char *text = NULL;

  window_open (fixture, file);
  g_assert_nonnull (helper_find_label (find_problems (), "Open “pact.csv” Without Some of Its Rows?"));
  g_assert_nonnull (helper_find_label (find_problems (), "Line 4"));
  text = ent_problems_dialog_dup_text (ENT_PROBLEMS_DIALOG (find_problems ()));
  g_assert_nonnull (strstr (text, "Atlantis"));
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
  press ("Cancel");
  g_assert_null (find_problems ());
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
  g_assert_false (ent_state_get_can_undo (window_get_state (fixture)));

  window_open (fixture, file);
  press ("Open Without These");
  g_assert_null (find_problems ());
  g_assert_cmpstr (window_get_title (fixture), ==, "pact.csv");
  g_assert_cmpuint (count_memberships (fixture), ==, 2);
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->window), "2 rows taken, 1 left out"));
}

/* Nothing is opened where nothing could be taken; a broken data set stays one. */
static void
test_nothing_taken (WindowFixture *fixture,
                    gconstpointer  data)
{
  g_autoptr (GFile) table = write_text (fixture, "pact.csv", "country,organisation,joined\nAtlantis,Harbour Pact,1994\n");
  g_autoptr (GFile) broken = write_text (fixture, "mine.json", "{\"format\": \"entente\", \"groupings\": [");
  g_autofree char *text = NULL;

  window_open (fixture, table);
  g_assert_nonnull (helper_find_label (find_problems (), "“pact.csv” Could Not Be Opened"));
  g_assert_nonnull (helper_find_label (find_problems (), "Line 2"));
  gtk_window_destroy (GTK_WINDOW (find_problems ()));
  g_assert_cmpstr (window_get_title (fixture), ==, "World");

  window_open (fixture, broken);
  text = ent_problems_dialog_dup_text (ENT_PROBLEMS_DIALOG (find_problems ()));
  g_assert_true (g_str_has_prefix (text, "mine.json:1:"));
}

static void
test_network (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.dot", "graph { India -- \"Harbour Pact\"; Russia -- \"Harbour Pact\"; }\n");

  window_open (fixture, file);
  g_assert_cmpstr (window_get_title (fixture), ==, "pact.dot");
  g_assert_true (has_grouping (fixture, "harbour-pact"));
  g_assert_cmpuint (count_memberships (fixture), ==, 2);
}

#define ADD(path, func) WINDOW_ADD ("window/foreign/" path, func)

HELPER_MAIN (
    ADD ("table", test_table)
        ADD ("left-out", test_left_out)
            ADD ("asked", test_asked)
                ADD ("nothing-taken", test_nothing_taken)
                    ADD ("network", test_network))

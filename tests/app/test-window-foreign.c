/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include "app/ent-problems-dialog.h"
#include "tests/app/import-helpers.h"

/* Tables and networks of others, opened in a window. */

static GtkWidget *
find_problems (void)
{
  return window_find_toplevel (ENT_TYPE_PROBLEMS_DIALOG);
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

/* What is asked can be left, and then the rows are left out. */
static void
test_asked (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", TABLE "Atlantis,Harbour Pact,1999\n");

  window_open (fixture, file);
  wait_for ("Atlantis");
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
  gtk_window_close (GTK_WINDOW (find_assistant ()));
  helper_wait (is_gone, NULL);
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
  g_assert_false (ent_state_get_can_undo (window_get_state (fixture)));

  window_open (fixture, file);
  wait_for ("Atlantis");
  press ("Next");
  wait_for ("Line 4");
  press ("Open");
  helper_wait (is_gone, NULL);
  g_assert_cmpstr (window_get_title (fixture), ==, "pact.csv");
  g_assert_cmpuint (count_memberships (fixture), ==, 2);
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->window), "2 rows taken, 1 left out"));
}

/* Each answer is tried at once on the whole file, for all cells that say the same, and stays in sight. */
static void
test_answered (WindowFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", TABLE "Atlantis,Harbour Pact,3/4/1999\nATLANTIS,River Pact,5/6/2001\n");
  EntDataset *dataset;
  GtkWidget *asked;

  window_open (fixture, file);
  helper_wait (has_row, (gpointer) "Atlantis");
  asked = find_row ("Atlantis");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (asked)), ==, "2 rows");
  choose ("Atlantis", GTK_TYPE_DROP_DOWN, "Russia");
  choose ("such as “3/4/1999”", ADW_TYPE_COMBO_ROW, "Month Before Day: 4 March 1999");
  press ("Next");
  wait_for ("4 rows, 2 of them with a remark");
  g_assert_nonnull (helper_find_label (find_assistant (), "Atlantis"));
  press ("Open");
  helper_wait (is_gone, NULL);
  dataset = ent_state_get_dataset (window_get_state (fixture));
  g_assert_cmpuint (ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP), ==, 4);
  for (guint32 row = 0, n = 0; row < 4; row++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, row);

      if (g_str_equal (ent_dataset_get_nation (dataset, membership->nation)->record.id, "RUS"))
        g_assert_cmpint (membership->span.from.earliest, ==, n++ == 0 ? ent_day_new (1999, 3, 4) : ent_day_new (2001, 5, 6));
    }
}

/* What was answered for one is said of all others; nothing on the way names an option of the command line. */
static void
test_likewise (WindowFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", TABLE "Total,Harbour Pact,1999\nAtlantis,Harbour Pact,1.2.99\nSum,Harbour Pact,2000\n");

  window_open (fixture, file);
  wait_for ("Total");
  g_assert_false (can_press ((gpointer) "All Others Likewise"));
  choose ("Total", GTK_TYPE_DROP_DOWN, "Leave Out");
  press ("All Others Likewise");
  choose ("such as “1.2.99”", ADW_TYPE_COMBO_ROW, "1930 to 2029");
  press ("Next");
  wait_for ("country: “Total” is left out, as was told");
  wait_for ("country: “Sum” is left out, as was told");
  wait_for ("3 rows");
  for (guint i = 0;; i++)
    {
      GtkWidget *label = helper_find (find_assistant (), GTK_TYPE_LABEL, i);

      if (label == NULL)
        break;
      g_assert_null (strstr (gtk_label_get_text (GTK_LABEL (label)), "--"));
    }
  press ("Open");
  helper_wait (is_gone, NULL);
  g_assert_cmpuint (count_memberships (fixture), ==, 2);
}

/* No heads: columns are told what they are, and all rows are of one grouping. */
static void
test_columns (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", "India;1994\nChina;1995\n");
  GtkWidget *label;

  window_open (fixture, file);
  wait_for ("1994 · 1995\nwhat stands in it says so");
  choose ("column 2", ADW_TYPE_COMBO_ROW, "From");
  label = helper_find_label (find_assistant (), "Grouping of all rows");
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW)), "Harbour Pact");
  press ("Next");
  wait_for ("2 rows");
  press ("Open");
  helper_wait (is_gone, NULL);
  g_assert_cmpstr (window_get_title (fixture), ==, "pact.csv");
  g_assert_true (has_grouping (fixture, "harbour-pact"));
  g_assert_cmpuint (count_memberships (fixture), ==, 2);
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
  wait_for ("Atlantis");
  press ("Next");
  wait_for ("Line 2");
  g_assert_false (can_press ((gpointer) "Open"));
  gtk_window_close (GTK_WINDOW (find_assistant ()));
  helper_wait (is_gone, NULL);
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

/* What an answer does is seen in a part of a large file, and then in all of it. */
static void
test_large (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new ("country,organisation,joined\n");
  g_autoptr (GFile) file = NULL;

  for (guint i = 0; i < 40000; i++)
    g_string_append_printf (text, "India,Pact %u,19%02u\n", i, i % 100);
  file = write_text (fixture, "pacts.csv", text->str);
  import (fixture, file);
  wait_for ("40000 rows, 3 columns, UTF-8");
  press ("Next");
  choose ("organisation", ADW_TYPE_COMBO_ROW, "Note");
  wait_for ("1 to 20 of 40000; those with a cross are not taken");
  press ("Next");
  wait_for ("no column has groupings for certain");
  gtk_window_close (GTK_WINDOW (find_assistant ()));
  helper_wait (is_gone, NULL);
}

#define ADD(path, func) WINDOW_ADD ("window/foreign/" path, func)

HELPER_MAIN (
    ADD ("table", test_table)
        ADD ("left-out", test_left_out)
            ADD ("asked", test_asked)
                ADD ("answered", test_answered)
                    ADD ("likewise", test_likewise)
                        ADD ("columns", test_columns)
                            ADD ("nothing-taken", test_nothing_taken)
                                ADD ("network", test_network)
                                    ADD ("large", test_large))

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include <glib/gstdio.h>

#include "tests/app/import-helpers.h"

/* What others have written, brought into the data that is open. */

static const char *
get_chosen (const char *text)
{
  GtkWidget *row = find_row (text);
  GtkDropDown *choice = GTK_DROP_DOWN (helper_find (row, GTK_TYPE_DROP_DOWN, 0));

  return gtk_string_object_get_string (gtk_drop_down_get_selected_item (choice));
}

/* What was told of a file is told of the next one with the same heads; names in all files; until it is forgotten. */
static void
test_remembered (WindowFixture *fixture,
                 gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", TABLE "Atlantis,Harbour Pact,3/4/1999\n");

  window_open (fixture, file);
  wait_for ("Atlantis");
  choose ("Atlantis", GTK_TYPE_DROP_DOWN, "Russia");
  choose ("such as “3/4/1999”", ADW_TYPE_COMBO_ROW, "Month Before Day: 4 March 1999");
  go_to_result ();
  press ("Open");
  helper_wait (is_gone, NULL);

  g_object_unref (write_text (fixture, "pact.csv", TABLE "ATLANTIS,River Pact,7/8/1999\n"));
  import (fixture, file);
  wait_for ("columns and dates, 1 name");
  press ("Next");
  press ("Next");
  helper_wait (has_row, (gpointer) "ATLANTIS");
  g_assert_cmpstr (get_chosen ("ATLANTIS"), ==, "Russia");
  press ("Back");
  press ("Back");
  press ("Forget");
  press ("Next");
  press ("Next");
  wait_for ("such as “7/8/1999”");
  g_assert_cmpstr (get_chosen ("ATLANTIS"), ==, "Not Told");
  gtk_window_close (GTK_WINDOW (find_assistant ()));
  helper_wait (is_gone, NULL);

  import (fixture, file);
  wait_for ("3 rows, 3 columns, UTF-8");
  g_assert_null (helper_find_label (find_assistant (), "columns and dates, 1 name"));
  gtk_window_close (GTK_WINDOW (find_assistant ()));
}

static guint
count_remarks (void)
{
  guint n = 0;

  for (guint i = 0;; i++)
    {
      GtkWidget *row = helper_find (find_assistant (), ADW_TYPE_ACTION_ROW, i);

      if (row == NULL)
        return n;
      n += g_object_get_data (G_OBJECT (row), "line") != NULL;
    }
}

/* Remarks are filtered and copied, and lead to the row that they are of. */
static void
test_remarks (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", TABLE "Atlantis,Harbour Pact,1999\nRussia,Harbour Pact,31.2.1999\n");
  g_autofree char *report = NULL;
  GtkWidget *filter;

  import (fixture, file);
  go_to_result ();
  g_assert_cmpuint (count_remarks (), ==, 3);
  filter = gtk_widget_get_ancestor (helper_find_label (find_assistant (), "Remarks"), ADW_TYPE_PREFERENCES_GROUP);
  filter = helper_find (filter, GTK_TYPE_DROP_DOWN, 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (filter), 1);
  g_assert_cmpuint (count_remarks (), ==, 1);
  wait_for ("country: no nation is called “Atlantis”");
  press ("Copy Report");
  report = helper_read_clipboard (GTK_WIDGET (fixture->window));
  g_assert_true (g_str_has_prefix (report, "Line 4: country: no nation is called “Atlantis”\nLine 5: "));
  g_signal_emit_by_name (find_row ("Line 4"), "activated");
  wait_for ("2 of 4: Columns");
  wait_for ("1 to 4 of 4; those with a cross are not taken");
  g_assert_nonnull (helper_find_label (find_assistant (), "✗ 4"));
  gtk_window_close (GTK_WINDOW (find_assistant ()));
  helper_wait (is_gone, NULL);
}


static guint
count_groupings (WindowFixture *fixture)
{
  return ent_dataset_get_n_rows (ent_state_get_dataset (window_get_state (fixture)), ENT_KIND_GROUPING);
}

/* What is added is kept, and would be there in the next test. */
static void
undo_all (WindowFixture *fixture)
{
  while (ent_state_get_can_undo (window_get_state (fixture)))
    window_act (fixture, "undo");
}

/* Beside what is open, as one step; what is there already is not there twice. */
static void
test_add (WindowFixture *fixture,
          gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", TABLE "India,Alpha,2000\nRussia,Beta,2003\n");
  EntState *state = window_get_state (fixture);

  import (fixture, file);
  go_to_result ();
  wait_for ("Already there");
  wait_for ("the data has another date for it: since 2001");
  press ("Add");
  helper_wait (is_gone, NULL);
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
  g_assert_cmpstr (ent_state_get_undo_what (state), ==, "Add “pact.csv”");
  g_assert_cmpuint (count_groupings (fixture), ==, 4);
  g_assert_cmpuint (count_memberships (fixture), ==, 7);
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (state), "harbour-pact"));
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (state), "beta"));
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->window), "2 memberships added"));

  window_act (fixture, "undo");
  g_assert_cmpuint (count_groupings (fixture), ==, 3);
  g_assert_cmpuint (count_memberships (fixture), ==, 5);
  g_assert_false (ent_state_get_can_undo (state));
}

/* A file that was mended brings what it brings now, in the place of what it brought before. */
static void
test_replace (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", TABLE);

  import (fixture, file);
  go_to_result ();
  press ("Add");
  helper_wait (is_gone, NULL);
  g_assert_cmpuint (count_memberships (fixture), ==, 7);

  g_object_unref (write_text (fixture, "pact.csv", "country,organisation,joined\nRussia,Harbour Pact,1996\n"));
  import (fixture, file);
  go_to_result ();
  wait_for ("Replace what this file brought before");
  press ("Add");
  helper_wait (is_gone, NULL);
  g_assert_cmpuint (count_groupings (fixture), ==, 4);
  g_assert_cmpuint (count_memberships (fixture), ==, 6);
  g_assert_cmpuint (ent_document_get_added (ent_state_get_document (window_get_state (fixture)))->len, ==, 1);

  import (fixture, file);
  go_to_result ();
  gtk_switch_set_active (GTK_SWITCH (helper_find (find_assistant (), GTK_TYPE_SWITCH, 0)), FALSE);
  wait_for ("the data has it already");
  g_assert_false (can_press ((gpointer) "Add"));

  /* As data of its own it is whole. */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (helper_find (find_assistant (), GTK_TYPE_CHECK_BUTTON, 1)), TRUE);
  press ("Open");
  helper_wait (is_gone, NULL);
  g_assert_cmpstr (window_get_title (fixture), ==, "pact.csv");
  g_assert_cmpuint (count_memberships (fixture), ==, 1);
  undo_all (fixture);
}

static gboolean
has_toast (gpointer window)
{
  return helper_find_label (window, "There is no text to be pasted") != NULL;
}

static void
paste (WindowFixture *fixture,
       const char    *type,
       const char    *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_for_bytes (type, bytes);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), content);
  window_act (fixture, "paste");
}

/* What was copied elsewhere, be it a list, the table of a page or a page without one. */
static void
test_paste (WindowFixture *fixture,
            gconstpointer  data)
{
  paste (fixture, "text/plain;charset=utf-8", "Harbour Pact: India and China, since 2005\n");
  go_to_result ();
  press ("Add");
  helper_wait (is_gone, NULL);
  g_assert_true (has_grouping (fixture, "harbour-pact"));
  g_assert_cmpuint (count_memberships (fixture), ==, 7);

  paste (fixture, "text/html", "<meta charset='utf-8'><p>of the page</p><table><tr><th>country<th>organisation<th>joined"
                               "<tr><td>Russia<td>River Pact<td>1999</table>");
  go_to_result ();
  press ("Add");
  helper_wait (is_gone, NULL);
  g_assert_true (has_grouping (fixture, "river-pact"));
  g_assert_cmpuint (count_memberships (fixture), ==, 8);

  paste (fixture, "image/png", "none");
  helper_wait (has_toast, fixture->window);
  g_assert_null (find_assistant ());
  undo_all (fixture);
}

/* In the assistant another text can be read instead. */
static void
test_paste_instead (WindowFixture *fixture,
                    gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", TABLE);

  import (fixture, file);
  wait_for ("2 rows, 3 columns, UTF-8");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), "country\torganisation\tjoined\nRussia\tRiver Pact\t1999\n");
  press ("Paste Instead");
  wait_for ("1 row, 3 columns, UTF-8");
  go_to_result ();
  press ("Add");
  helper_wait (is_gone, NULL);
  g_assert_true (has_grouping (fixture, "river-pact"));
  g_assert_false (has_grouping (fixture, "harbour-pact"));
  undo_all (fixture);
}

/* What is dropped and none of ours is asked about, be there a question or not; of several files that is said. */
static void
test_drop (WindowFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", TABLE);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  GSList rest = { file, NULL }, files = { file, &rest };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &is_taken);
    }
  g_assert_true (is_taken);
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->window), "“pact.csv” is opened; drop the other files one by one"));
  go_to_result ();
  press ("Add");
  helper_wait (is_gone, NULL);
  g_assert_cmpuint (count_memberships (fixture), ==, 7);
  undo_all (fixture);
}

/* What was seen is what is added, whatever became of the file meanwhile. */
static void
test_file_gone_meanwhile (WindowFixture *fixture,
                          gconstpointer  data)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("country,organisation,joined\nIndia,Pact %u,1994\n", i);
      g_autofree char *id = g_strdup_printf ("pact-%u", i);
      g_autoptr (GFile) file = write_text (fixture, "pact.csv", text);

      import (fixture, file);
      wait_for ("1 row, 3 columns, UTF-8");
      if (i < 2)
        g_assert_true (g_file_delete (file, NULL, NULL));
      if (i == 1)
        g_assert_true (g_file_make_directory (file, NULL, NULL));
      if (i == 2)
        g_assert_cmpint (g_chmod (g_file_peek_path (file), 0), ==, 0);
      go_to_result ();
      press ("Add");
      helper_wait (is_gone, NULL);
      g_assert_true (has_grouping (fixture, id));
      undo_all (fixture);
      g_file_delete (file, NULL, NULL);
    }
}

/* A table with a column for each grouping is shown as what it was unfolded into. */
static void
test_unfolded (WindowFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "marks.csv", "country,Harbour Pact,Lake League\nIndia,x,observer since 2004\nChina,,x\n");
  const guint n_memberships = count_memberships (fixture);

  import (fixture, file);
  wait_for ("3 rows, 5 columns, UTF-8");
  go_to_result ();
  press ("Add");
  helper_wait (is_gone, NULL);
  g_assert_true (has_grouping (fixture, "harbour-pact"));
  g_assert_true (has_grouping (fixture, "lake-league"));
  g_assert_cmpuint (count_memberships (fixture), ==, n_memberships + 3);
  undo_all (fixture);
}

#define ADD(path, func) WINDOW_ADD ("window/import/" path, func)

HELPER_MAIN (
    ADD ("remembered", test_remembered)
        ADD ("remarks", test_remarks)
            ADD ("add", test_add)
                ADD ("replace", test_replace)
                    ADD ("paste", test_paste)
                        ADD ("paste-instead", test_paste_instead)
                            ADD ("drop", test_drop)
                                ADD ("file-gone-meanwhile", test_file_gone_meanwhile)
                                    ADD ("unfolded", test_unfolded))

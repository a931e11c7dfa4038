/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include "app/ent-import-assistant.h"
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

static GtkWidget *
find_assistant (void)
{
  return window_find_toplevel (ENT_TYPE_IMPORT_ASSISTANT);
}

static gboolean
has_label (gpointer text)
{
  return find_assistant () != NULL && helper_find_label (find_assistant (), text) != NULL;
}

/* Until the assistant has read the file anew, which it does after a pause. */
static void
wait_for (const char *text)
{
  helper_wait (has_label, (gpointer) text);
}

/* The row that says @text, not a cell of the file that does. */
static GtkWidget *
find_row (const char *text)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *label = helper_find (find_assistant (), GTK_TYPE_LABEL, i);

      if (label == NULL)
        return NULL;
      if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text) && gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW) != NULL)
        return gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);
    }
}

static gboolean
has_row (gpointer text)
{
  return find_assistant () != NULL && find_row (text) != NULL;
}

static GtkWidget *
find_button (const char *text)
{
  GtkWidget *label = helper_find_label (find_assistant (), text);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;
}

static gboolean
can_press (gpointer text)
{
  GtkWidget *button = find_button (text);

  return button != NULL && gtk_widget_is_sensitive (button);
}

static gboolean
has_toast (gpointer window)
{
  return helper_find_label (window, "There is no text to be pasted") != NULL;
}

static void
press (const char *text)
{
  helper_wait (can_press, (gpointer) text);
  g_signal_emit_by_name (find_button (text), "clicked");
}

static gboolean
is_gone (gpointer data)
{
  return find_assistant () == NULL;
}

/* Chooses a word in the drop-down or combo row beside @text. */
static void
choose (const char *text,
        GType       type,
        const char *word)
{
  g_autoptr (GListModel) words = NULL;
  GtkWidget *row, *choice;

  helper_wait (has_row, (gpointer) text);
  row = find_row (text);
  choice = type == ADW_TYPE_COMBO_ROW ? row : helper_find (row, type, 0);
  g_object_get (choice, "model", &words, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (words); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (words, i);

      if (!g_str_equal (gtk_string_object_get_string (item), word))
        continue;
      g_object_set (choice, "selected", i, NULL);
      return;
    }
  g_assert_not_reached ();
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

static void
import (WindowFixture *fixture,
        GFile         *file)
{
  ent_window_ask_foreign (fixture->window, file, TRUE);
}

static gboolean
is_there (gpointer data)
{
  return find_assistant () != NULL;
}

static void
go_to_result (void)
{
  helper_wait (is_there, NULL);
  while (find_button ("Add") == NULL && find_button ("Open") == NULL)
    press ("Next");
}

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

/* No heads: columns are told what they are, and all rows are of one grouping. */
static void
test_columns (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", "India;1994\nChina;1995\n");
  GtkWidget *label;

  window_open (fixture, file);
  wait_for ("1994 · 1995");
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

#define ADD(path, func) WINDOW_ADD ("window/foreign/" path, func)

HELPER_MAIN (
    ADD ("table", test_table)
        ADD ("left-out", test_left_out)
            ADD ("asked", test_asked)
                ADD ("answered", test_answered)
                    ADD ("likewise", test_likewise)
                        ADD ("remembered", test_remembered)
                            ADD ("remarks", test_remarks)
                                ADD ("large", test_large)
                                    ADD ("columns", test_columns)
                                        ADD ("nothing-taken", test_nothing_taken)
                                            ADD ("network", test_network)
                                                ADD ("add", test_add)
                                                    ADD ("replace", test_replace)
                                                        ADD ("paste", test_paste)
                                                            ADD ("paste-instead", test_paste_instead)
                                                                ADD ("drop", test_drop))

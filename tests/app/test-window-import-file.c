/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-import-rows.h"
#include "app/ent-window-private.h"

#include "tests/app/import-helpers.h"

/* How a table of others is cut into rows and fields: what is found out says why, and can be told. */

#define LISTED \
  "Members of the pact\n\n'country';'organisation';'joined'\nIndia;'Pact; the first';1994\nRussia;'Harbour Pact';1995\nChina;Harbour Pact;1996\n"

static GtkSpinButton *
find_spin (void)
{
  return GTK_SPIN_BUTTON (helper_find (find_row ("First Row to Read"), GTK_TYPE_SPIN_BUTTON, 0));
}

static void
test_reasons (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", LISTED);

  import (fixture, file);
  wait_for ("3 rows, 3 columns, UTF-8");
  g_assert_nonnull (find_row ("UTF-8: all of it can be read so"));
  g_assert_nonnull (find_row ("Semicolon: 4 of the first 5 rows have 3 fields"));
  g_assert_nonnull (find_row ("Apostrophes ': 5 fields of the first rows stand in them"));
  g_assert_nonnull (find_row ("Heads: words of heads are “country”, “organisation”, “joined”"));
  g_assert_nonnull (find_row ("Line 3: 1 row above it is not used"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_spin ())), ==, "Automatic");
  g_assert_nonnull (helper_find_label (find_assistant (), "✗ 1"));
  gtk_window_close (GTK_WINDOW (find_assistant ()));
  helper_wait (is_gone, NULL);
}

/* Each can be told, and is seen at once in the rows of the file. */
static void
test_told (WindowFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", LISTED);

  import (fixture, file);
  wait_for ("3 rows, 3 columns, UTF-8");
  choose ("Quotation Mark", ADW_TYPE_COMBO_ROW, "Double Quotes \"");
  wait_for ("3 rows, 4 columns, UTF-8");
  g_assert_nonnull (helper_find_label (find_assistant (), "'country'"));
  choose ("Quotation Mark", ADW_TYPE_COMBO_ROW, "Automatic");
  wait_for ("3 rows, 3 columns, UTF-8");
  g_assert_nonnull (helper_find_label (find_assistant (), "Pact; the first"));

  gtk_spin_button_set_value (find_spin (), 4);
  wait_for ("✗ 3");
  g_assert_nonnull (find_row ("No Heads: none of the first rows has words that are heads"));
  choose ("Heads", ADW_TYPE_COMBO_ROW, "First Row Has Heads");
  wait_for ("2 rows, 3 columns, UTF-8");
  choose ("Heads", ADW_TYPE_COMBO_ROW, "No Heads");
  wait_for ("3 rows, 3 columns, UTF-8");
  gtk_spin_button_set_value (find_spin (), 0);
  wait_for ("5 rows, 3 columns, UTF-8");
  gtk_window_close (GTK_WINDOW (find_assistant ()));
  helper_wait (is_gone, NULL);
}

/* A text of which nobody knows the encoding can be told it. */
static void
test_encoding (WindowFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", "country,organisation\n\xb3\xb1\xbf,Harbour Pact\nRussia,Harbour Pact\n");

  import (fixture, file);
  helper_wait (has_row, (gpointer) "Encoding");
  g_assert_true (gtk_widget_get_visible (find_row ("Encoding")));
  choose ("Encoding", ADW_TYPE_COMBO_ROW, "WINDOWS-1250");
  wait_for ("2 rows, 2 columns, WINDOWS-1250");
  gtk_window_close (GTK_WINDOW (find_assistant ()));
  helper_wait (is_gone, NULL);
}

#define EVENTS \
  "What,When,Sort,Who\n" \
  "First talks,2019-05-12,feast,India and China\nSecond talks,2020-02,summit,Russia\n"

static guint
count_events (WindowFixture *fixture)
{
  return ent_dataset_get_n_rows (ent_state_get_dataset (window_get_state (fixture)), ENT_KIND_EVENT);
}

/* A sheet of events: what its rows, columns and kinds are is told in the window, and they become events of what is open. */
static void
test_events (WindowFixture *fixture,
             gconstpointer  data)
{
  const guint n_before = count_events (fixture);
  g_autoptr (GFile) file = write_text (fixture, "talks.csv", EVENTS);

  import (fixture, file);
  helper_wait (has_row, (gpointer) "A Membership: it has no titles, days and kinds of events");
  choose ("Each Row Is", ADW_TYPE_COMBO_ROW, "An Event");
  choose ("Heads", ADW_TYPE_COMBO_ROW, "First Row Has Heads");
  wait_for ("2 rows, 4 columns, UTF-8");
  choose ("What", ADW_TYPE_COMBO_ROW, "Title");
  choose ("When", ADW_TYPE_COMBO_ROW, "Day, or First Day");
  choose ("Who", ADW_TYPE_COMBO_ROW, "Nations");
  choose ("Sort", ADW_TYPE_COMBO_ROW, "Kind");
  choose ("feast", GTK_TYPE_DROP_DOWN, "Visit");
  go_to_result ();
  press ("Add");
  helper_wait (is_gone, NULL);
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->window), "2 events added"));
  g_assert_cmpuint (count_events (fixture), ==, n_before + 2);
  g_assert_cmpuint (ent_dataset_lookup (ent_state_get_dataset (window_get_state (fixture)), ENT_KIND_EVENT, "first-talks-2019"), !=, ENT_ROW_NONE);

  window_act (fixture, "undo");
  g_assert_cmpuint (count_events (fixture), ==, n_before);
}

/* Codes are read by the list that is told. */
static void
test_codes (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = write_text (fixture, "codes.csv", "country,organisation,period,source\nCHN,Harbour Pact,1999–2003,Yearbook\n"
                                                             "IND,Harbour Pact,since 2004,Yearbook\n");

  import (fixture, file);
  choose ("country", ADW_TYPE_COMBO_ROW, "Nation: M49");
  helper_wait (has_row, (gpointer) "CHN");
  choose ("country", ADW_TYPE_COMBO_ROW, "Nation: ISO, Three Letters");
  go_to_result ();
  press ("Add");
  helper_wait (is_gone, NULL);
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->window), "2 memberships added"));
  g_assert_cmpuint (ent_dataset_lookup (ent_state_get_dataset (window_get_state (fixture)), ENT_KIND_SOURCE, "yearbook"), !=, ENT_ROW_NONE);
  window_act (fixture, "undo");
}

#define LINES \
  "{\n  \"format\": \"entente\", \"version\": 1, \"title\": \"Mine\", \"updated\": \"2020-01-01\",\n" \
  "  \"nations\": [\n" \
  "    {\"id\": \"IND\", \"name\": \"India\", \"sources\": [\"page\"]},\n" \
  "    {\"id\": \"CHN\", \"name\": \"China\", \"sources\": [\"page\"]}\n  ],\n" \
  "  \"groupings\": [\n" \
  "    {\"id\": \"alpha\", \"name\": \"Alpha\", \"kind\": \"other\", \"from\": \"2001\", \"sources\": [\"page\"]}\n  ],\n" \
  "  \"memberships\": [\n" \
  "    {\"nation\": \"IND\", \"grouping\": \"alpha\", \"role\": \"member\", \"from\": \"2001\", \"sources\": [\"page\"]}\n  ],\n" \
  "  \"sources\": [\n" \
  "    {\"id\": \"page\", \"type\": \"webpage\", \"title\": \"A page\"}\n  ]\n}\n"

static gboolean
is_saved (gpointer data)
{
  const EntWindow *window = data;

  return !window->is_saving;
}

/* What is imported into a file and saved is added to it: of its lines each stands there as before. */
static void
test_only_added (WindowFixture *fixture,
                 gconstpointer  data)
{
  g_autoptr (GFile) mine = write_text (fixture, "mine.json", LINES);
  g_autoptr (GFile) file = write_text (fixture, "pact.csv", TABLE);
  g_auto (GStrv) before = g_strsplit (LINES, "\n", -1);
  g_auto (GStrv) after = NULL;
  g_autofree char *text = NULL;
  guint at = 0, n_after;

  window_open (fixture, mine);
  import (fixture, file);
  go_to_result ();
  press ("Add");
  helper_wait (is_gone, NULL);
  window_act (fixture, "save");
  helper_wait (is_saved, fixture->window);
  g_assert_true (g_file_get_contents (g_file_peek_path (mine), &text, NULL, NULL));
  g_test_message ("%s", text);
  after = g_strsplit (text, "\n", -1);
  n_after = g_strv_length (after);
  g_assert_cmpuint (n_after, >, g_strv_length (before));
  for (guint i = 0; before[i] != NULL; i++)
    {
      while (at < n_after && !g_str_equal (after[at], before[i]))
        at++;
      g_assert_cmpuint (at++, <, n_after);
    }
}

/* A button may be let go of when what it was pressed for has gone. */
static void
test_rows_gone (WindowFixture *fixture,
                gconstpointer  data)
{
  GtkWidget *rows = g_object_ref_sink (g_object_new (ENT_TYPE_IMPORT_ROWS, NULL));

  ent_import_rows_update (ENT_IMPORT_ROWS (rows), NULL);
  for (guint i = 0; i < 2; i++)
    g_signal_emit_by_name (helper_find (rows, GTK_TYPE_BUTTON, i), "clicked");
  g_assert_false (gtk_widget_get_visible (rows));
  g_object_unref (rows);
}

#define ADD(path, func) WINDOW_ADD ("window/import-file/" path, func)

HELPER_MAIN (
    ADD ("reasons", test_reasons) ADD ("told", test_told) ADD ("encoding", test_encoding) ADD ("events", test_events) ADD ("codes", test_codes)
        ADD ("only-added", test_only_added) ADD ("rows-gone", test_rows_gone))

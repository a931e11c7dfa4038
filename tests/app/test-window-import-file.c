/* SPDX-License-Identifier: GPL-3.0-or-later */
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

#define ADD(path, func) WINDOW_ADD ("window/import-file/" path, func)

HELPER_MAIN (
    ADD ("reasons", test_reasons) ADD ("told", test_told) ADD ("encoding", test_encoding) ADD ("events", test_events) ADD ("codes", test_codes))

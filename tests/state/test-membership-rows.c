/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of memberships: what stands in it is what the data says, and it can be sorted, searched and taken along. */
#include "state/ent-membership-rows.h"

#include <string.h>

#include "base/ent-fold.h"
#include "io/ent-json-reader.h"
#include "state/ent-membership-text.h"
#include "tests/state/fixture.h"

static EntDataset *
load_bundled (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (GError) error = NULL;
  EntDataset *dataset = ent_json_reader_read_file (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

static EntMembershipRows *
make (EntDataset        *dataset,
      const char *const *groupings,
      EntDay             day)
{
  g_autoptr (EntView) view = ent_view_new (groupings, day);
  g_autoptr (EntQuery) query = ent_view_get_query (view, dataset);
  g_autoptr (EntGraph) graph = ent_graph_new (dataset, query);
  g_autoptr (EntSlice) slice = ent_slice_new (graph, day, NULL);

  return ent_membership_rows_new (slice);
}

static guint
find_row (EntMembershipRows *rows,
          const char        *nation)
{
  for (guint row = 0; row < ent_membership_rows_get_n (rows); row++)
    if (g_str_equal (ent_dataset_get_nation (ent_membership_rows_get_dataset (rows), ent_membership_rows_get_nation (rows, row))->record.id, nation))
      return row;
  g_assert_not_reached ();
}

static guint
find_column (EntMembershipRows *rows,
             const char        *id)
{
  for (guint column = 0; column < ent_membership_rows_get_n_columns (rows); column++)
    if (g_str_equal (ent_membership_rows_get_id (rows, column), id))
      return column;
  g_assert_not_reached ();
}

static void
assert_cell (EntMembershipRows *rows,
             const char        *nation,
             const char        *column,
             const char        *text)
{
  g_autofree char *found = ent_membership_rows_dup_text (rows, find_row (rows, nation), find_column (rows, column));

  g_assert_cmpstr (found, ==, text);
}

/* Each cell, against the tables of the data: a role that the nation has there on the day, or nothing. */
static void
test_says_what_the_data_says (void)
{
  static const char *const groupings[] = { "sco", "brics", "g20", "au", "nato", "eu", "csto", "asean", NULL };
  g_autoptr (EntDataset) dataset = load_bundled ();
  const EntDay days[] = { ent_day_new (2003, 5, 1), ent_day_new (2017, 6, 9), ent_day_new (2026, 1, 1) };
  guint n_members = 0;

  for (guint d = 0; d < G_N_ELEMENTS (days); d++)
    {
      g_autoptr (EntMembershipRows) rows = make (dataset, groupings, days[d]);

      for (guint row = 0; row < ent_membership_rows_get_n (rows); row++)
        {
          EntRows memberships = ent_dataset_get_memberships_of_nation (dataset, ent_membership_rows_get_nation (rows, row));
          guint n_here = 0;
          g_autofree char *count = ent_membership_rows_dup_text (rows, row, ENT_MEMBERSHIP_COUNT);

          for (guint column = ENT_N_MEMBERSHIP_COLUMNS; column < ent_membership_rows_get_n_columns (rows); column++)
            {
              g_autofree char *text = ent_membership_rows_dup_text (rows, row, column);
              guint32 grouping = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, ent_membership_rows_get_id (rows, column));
              EntRole best = ENT_ROLE_SUSPENDED;

              for (guint i = 0; i < memberships.n_rows; i++)
                {
                  const EntMembership *membership = ent_dataset_get_membership (dataset, memberships.rows[i]);

                  if (membership->grouping == grouping && membership->role < best
                      && ent_dataset_get_membership_presence (dataset, memberships.rows[i], days[d]) != ENT_PRESENCE_ABSENT)
                    best = membership->role;
                }
              if (best == ENT_ROLE_SUSPENDED)
                g_assert_cmpstr (text, ==, "");
              else
                g_assert_true (g_str_has_prefix (text, ent_role_to_text (best)));
              n_here += best == ENT_ROLE_MEMBER;
            }
          g_assert_cmpuint ((guint) g_ascii_strtoull (count, NULL, 10), ==, n_here);
          n_members += n_here;
        }
    }
  g_assert_cmpuint (n_members, >, 400);
}

/* Year, suspension and doubt; before its groupings there is nothing of a nation. */
static void
test_words (void)
{
  static const char *const groupings[] = { "sco", "brics", "au", NULL };
  g_autoptr (EntDataset) dataset = load_bundled ();
  g_autoptr (EntMembershipRows) rows = make (dataset, groupings, ent_day_new (2022, 6, 1));
  g_autofree char *india = ent_membership_rows_dup_words (rows, find_row (rows, "IND"), find_column (rows, "sco"));
  g_autofree char *none = ent_membership_rows_dup_words (rows, find_row (rows, "BRA"), find_column (rows, "sco"));

  assert_cell (rows, "IND", "sco", "Member 2017");
  assert_cell (rows, "IND", "#nation", "India");
  assert_cell (rows, "IND", "#region", "Southern Asia");
  assert_cell (rows, "IND", "#memberships", "2");
  assert_cell (rows, "BRA", "sco", "");
  assert_cell (rows, "MLI", "au", "Member 2002, suspended");
  g_assert_cmpstr (india, ==, "India, SCO: Member 2017");
  g_assert_cmpstr (none, ==, "Brazil, SCO: none");
}

static int
compare_by (gconstpointer a,
            gconstpointer b,
            gpointer      data)
{
  gpointer *both = data;

  return ent_membership_rows_compare (both[0], GPOINTER_TO_UINT (both[1]), *(const guint *) a, *(const guint *) b);
}

static void
assert_order (EntMembershipRows *rows,
              const char        *column,
              const char        *expected)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint row = 0; row < ent_membership_rows_get_n (rows); row++)
    g_array_append_val (order, row);
  g_array_sort_with_data (order, compare_by, (gpointer[]) { rows, GUINT_TO_POINTER (find_column (rows, column)) });
  for (guint i = 0; i < order->len; i++)
    {
      guint32 nation = ent_membership_rows_get_nation (rows, g_array_index (order, guint, i));

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ent_dataset_get_nation (ent_membership_rows_get_dataset (rows), nation)->record.id);
    }
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_order (void)
{
  static const char *const groupings[] = { "alpha", "beta", NULL };
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntMembershipRows) rows = make (dataset, groupings, ent_day_new (2007, 1, 1));
  g_autoptr (EntMembershipRows) later = make (dataset, groupings, ent_day_new (2015, 1, 1));
  g_autoptr (EntMembershipRows) other = make (dataset, groupings + 1, ent_day_new (2015, 1, 1));

  assert_order (rows, "#nation", "AAA BBB CCC DDD EEE");
  assert_order (rows, "#memberships", "BBB CCC AAA DDD EEE");
  /* Members, then an observer, then who is not in it. */
  assert_order (rows, "beta", "BBB CCC DDD EEE AAA");
  assert_order (later, "alpha", "AAA BBB CCC DDD EEE");
  assert_cell (rows, "EEE", "beta", "Observer 2005");
  assert_cell (later, "EEE", "beta", "Member 2010");
  g_assert_true (ent_membership_rows_is_alike (rows, later));
  g_assert_false (ent_membership_rows_is_alike (rows, other));
}

static guint
count_matches (EntMembershipRows *rows,
               const char        *text)
{
  g_autofree char *folded = ent_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  guint n = 0;

  for (guint row = 0; row < ent_membership_rows_get_n (rows); row++)
    n += ent_membership_rows_matches (rows, row, (const char *const *) words);
  return n;
}

/* By name, region and groupings; all words have to be there. */
static void
test_find (void)
{
  static const char *const groupings[] = { "ric", "brics", "sco", NULL };
  g_autoptr (EntDataset) dataset = load_bundled ();
  g_autoptr (EntMembershipRows) rows = make (dataset, groupings, ent_day_new (2026, 1, 1));

  g_assert_cmpuint (count_matches (rows, ""), ==, ent_membership_rows_get_n (rows));
  g_assert_cmpuint (count_matches (rows, "Indi"), ==, 1);
  g_assert_cmpuint (count_matches (rows, "RIC SCO"), ==, 3);
  g_assert_cmpuint (count_matches (rows, "BRICS SCO"), >, 3);
  g_assert_cmpuint (count_matches (rows, "central asia"), ==, 4);
  g_assert_cmpuint (count_matches (rows, "RIC Atlantis"), ==, 0);
}

/* What a spreadsheet is given. */
static void
test_text (void)
{
  static const char *const groupings[] = { "beta", "alpha", NULL };
  const guint which[] = { 4, 0 }, columns[] = { ENT_MEMBERSHIP_NATION, ENT_N_MEMBERSHIP_COLUMNS, ENT_N_MEMBERSHIP_COLUMNS + 1 };
  g_autoptr (GArray) rows_wanted = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (guint)), which, G_N_ELEMENTS (which));
  g_autoptr (GArray) columns_wanted = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (guint)), columns, G_N_ELEMENTS (columns));
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntMembershipRows) rows = make (dataset, groupings, ent_day_new (2007, 1, 1));
  g_autofree char *tsv = ent_membership_text_new_tsv (rows, rows_wanted, columns_wanted);
  g_autofree char *csv = ent_membership_text_new_csv (rows, rows_wanted, columns_wanted);

  g_assert_cmpstr (tsv, ==, "Nation\tBeta\tAlpha\nEland\tObserver 2005\t\nAland\t\tMember 2000\n");
  g_assert_cmpstr (csv, ==, "Nation,Beta,Alpha\r\nEland,Observer 2005,\r\nAland,,Member 2000\r\n");
}

/* In a range the highest role stands there, with its end if that came; a text says which days it is of. */
static void
test_range (void)
{
  static const char *const groupings[] = { "sco", "g8", NULL };
  const guint which[] = { 0 }, columns[] = { ENT_MEMBERSHIP_NATION, ENT_MEMBERSHIP_COUNT };
  g_autoptr (GArray) rows_wanted = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (guint)), which, G_N_ELEMENTS (which));
  g_autoptr (GArray) columns_wanted = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (guint)), columns, G_N_ELEMENTS (columns));
  g_autoptr (EntDataset) dataset = load_bundled ();
  g_autoptr (EntView) view = ent_view_new (groupings, ent_day_new (2020, 1, 1));
  g_autoptr (EntView) since = ent_view_with_since (view, ent_day_new (2010, 1, 1));

  for (EntRange range = ENT_RANGE_ANY_TIME; range <= ENT_RANGE_THROUGHOUT; range++)
    {
      g_autoptr (EntView) ranged = ent_view_with_range (since, range);
      g_autoptr (EntQuery) query = ent_view_get_query (ranged, dataset);
      g_autoptr (EntGraph) graph = ent_graph_new (dataset, query);
      g_autoptr (EntSlice) slice = ent_slice_new (graph, ent_day_new (2020, 1, 1), NULL);
      g_autoptr (EntMembershipRows) rows = ent_membership_rows_new (slice);
      g_autofree char *tsv = ent_membership_text_new_tsv (rows, rows_wanted, columns_wanted);

      if (range == ENT_RANGE_ANY_TIME)
        {
          assert_cell (rows, "IND", "sco", "Member 2017");
          assert_cell (rows, "RUS", "g8", "Member 1997–2014");
          assert_cell (rows, "RUS", "#memberships", "2");
          g_assert_true (g_str_has_prefix (tsv, "Nation, at any time 2010-01-01/2020-01-01\tMemberships\n"));
        }
      else
        {
          assert_cell (rows, "CHN", "sco", "Member 2001");
          assert_cell (rows, "RUS", "#memberships", "1");
          g_assert_true (g_str_has_prefix (tsv, "Nation, throughout 2010-01-01/2020-01-01\tMemberships\n"));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/membership-rows/says-what-the-data-says", test_says_what_the_data_says);
  g_test_add_func ("/state/membership-rows/words", test_words);
  g_test_add_func ("/state/membership-rows/order", test_order);
  g_test_add_func ("/state/membership-rows/find", test_find);
  g_test_add_func ("/state/membership-rows/text", test_text);
  g_test_add_func ("/state/membership-rows/range", test_range);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-row-filter.h"

#include "tests/state/details-fixture.h"

typedef struct
{
  EntDataset   *dataset;
  EntRowFilter *filter;
  guint         n_changes;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->dataset = details_new_dataset ();
  fixture->filter = ent_row_filter_new (fixture->dataset);
  g_signal_connect_swapped (fixture->filter, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->filter);
  ent_dataset_unref (fixture->dataset);
}

static EntRowList *
list_all (Fixture *fixture,
          EntKind  kind)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 row = 0; row < ent_dataset_get_n_rows (fixture->dataset, kind); row++)
    g_array_append_val (rows, row);
  return ent_row_list_new_of_kind (fixture->dataset, kind, (EntRows) { (const guint32 *) (gpointer) rows->data, rows->len });
}

/* The records that are let through, by their rows: “012”. */
static void
assert_rows (Fixture    *fixture,
             EntKind     kind,
             EntRef      about,
             const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (EntRowList) all = list_all (fixture, kind);
  g_autoptr (EntRowList) list = ent_row_filter_apply (fixture->filter, all, about);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "%u", ent_row_list_get_ref (list, i).row);
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpuint (ent_row_filter_count (fixture->filter, all, about), ==, n_rows);
  if (n_rows < g_list_model_get_n_items (G_LIST_MODEL (all)))
    g_assert_true (ent_row_filter_concerns (fixture->filter, kind, about));
}

static void
choose (Fixture    *fixture,
        EntFacet    facet,
        const char *name)
{
  for (guint value = 0; value < ent_row_filter_get_n (fixture->filter, facet); value++)
    if (g_str_equal (ent_row_filter_get_name (fixture->filter, facet, value), name))
      {
        ent_row_filter_choose (fixture->filter, facet, value, TRUE);
        g_assert_true (ent_row_filter_get_chosen (fixture->filter, facet, value));
        return;
      }
  g_assert_not_reached ();
}

/* One of those that are chosen is enough, and what has no such kind stays. */
static void
test_kinds (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_true (ent_row_filter_is_none (fixture->filter));
  assert_rows (fixture, ENT_KIND_EVENT, ENT_REF_NONE, "012");
  choose (fixture, ENT_FACET_EVENT_KIND, "Summit");
  g_assert_false (ent_row_filter_is_none (fixture->filter));
  assert_rows (fixture, ENT_KIND_EVENT, ENT_REF_NONE, "1");
  assert_rows (fixture, ENT_KIND_QUOTE, ENT_REF_NONE, "01");
  assert_rows (fixture, ENT_KIND_MEMBERSHIP, ENT_REF_NONE, "0123");
  g_assert_false (ent_row_filter_concerns (fixture->filter, ENT_KIND_QUOTE, ENT_REF_NONE));
  choose (fixture, ENT_FACET_EVENT_KIND, "Visit");
  assert_rows (fixture, ENT_KIND_EVENT, ENT_REF_NONE, "12");
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  ent_row_filter_choose (fixture->filter, ENT_FACET_EVENT_KIND, ENT_EVENT_VISIT, TRUE);
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  ent_row_filter_choose (fixture->filter, ENT_FACET_EVENT_KIND, ENT_EVENT_VISIT, FALSE);
  assert_rows (fixture, ENT_KIND_EVENT, ENT_REF_NONE, "1");

  ent_row_filter_clear (fixture->filter);
  g_assert_true (ent_row_filter_is_none (fixture->filter));
  g_assert_cmpuint (fixture->n_changes, ==, 4);
  choose (fixture, ENT_FACET_ROLE, "Observer");
  assert_rows (fixture, ENT_KIND_MEMBERSHIP, ENT_REF_NONE, "1");
  assert_rows (fixture, ENT_KIND_EVENT, ENT_REF_NONE, "012");
  ent_row_filter_choose (fixture->filter, ENT_FACET_TIE_KIND, ENT_TIE_COOPERATION, TRUE);
  assert_rows (fixture, ENT_KIND_TIE, ENT_REF_NONE, "");
}

static void
test_grouping (Fixture       *fixture,
               gconstpointer  data)
{
  EntRef club = fixture_ref (fixture->dataset, ENT_KIND_GROUPING, "club");

  choose (fixture, ENT_FACET_GROUPING, "Union");
  assert_rows (fixture, ENT_KIND_EVENT, ENT_REF_NONE, "1");
  assert_rows (fixture, ENT_KIND_QUOTE, ENT_REF_NONE, "1");
  assert_rows (fixture, ENT_KIND_MEMBERSHIP, fixture_ref (fixture->dataset, ENT_KIND_NATION, "AAA"), "3");
  assert_rows (fixture, ENT_KIND_MEMBERSHIP, club, "0123");
  g_assert_false (ent_row_filter_concerns (fixture->filter, ENT_KIND_MEMBERSHIP, club));
  assert_rows (fixture, ENT_KIND_TIE, ENT_REF_NONE, "0");
}

/* On the page of a nation of that region others of it are asked for. */
static void
test_region (Fixture       *fixture,
             gconstpointer  data)
{
  EntRef aland = fixture_ref (fixture->dataset, ENT_KIND_NATION, "AAA");

  g_assert_cmpuint (ent_row_filter_get_n (fixture->filter, ENT_FACET_REGION), ==, 1);
  choose (fixture, ENT_FACET_REGION, "Europe");
  assert_rows (fixture, ENT_KIND_EVENT, ENT_REF_NONE, "012");
  assert_rows (fixture, ENT_KIND_EVENT, aland, "");
  assert_rows (fixture, ENT_KIND_QUOTE, ENT_REF_NONE, "0");
  assert_rows (fixture, ENT_KIND_MEMBERSHIP, ENT_REF_NONE, "03");
  assert_rows (fixture, ENT_KIND_MEMBERSHIP, aland, "0123");
  assert_rows (fixture, ENT_KIND_TIE, ENT_REF_NONE, "0");
  assert_rows (fixture, ENT_KIND_TIE, aland, "");
}

static void
set_days (Fixture *fixture,
          EntDay   first,
          EntDay   last)
{
  ent_row_filter_set_period (fixture->filter, (EntPeriod) { first, last });
}

static void
test_years (Fixture       *fixture,
            gconstpointer  data)
{
  set_days (fixture, ent_day_new (2003, 4, 5), ENT_DAY_MAX);
  assert_rows (fixture, ENT_KIND_EVENT, ENT_REF_NONE, "12");
  set_days (fixture, ent_day_new (2003, 4, 5), ent_day_new (2006, 4, 30));
  assert_rows (fixture, ENT_KIND_EVENT, ENT_REF_NONE, "2");
  /* The second day of a summit of two. */
  set_days (fixture, ent_day_new (2006, 5, 2), ent_day_new (2006, 12, 31));
  assert_rows (fixture, ENT_KIND_EVENT, ENT_REF_NONE, "1");
  assert_rows (fixture, ENT_KIND_QUOTE, ENT_REF_NONE, "0");
  /* What has ended, what has not begun. */
  set_days (fixture, ent_day_new (2015, 1, 1), ENT_DAY_MAX);
  assert_rows (fixture, ENT_KIND_MEMBERSHIP, ENT_REF_NONE, "023");
  set_days (fixture, ENT_DAY_MIN, ent_day_new (2001, 4, 30));
  assert_rows (fixture, ENT_KIND_MEMBERSHIP, ENT_REF_NONE, "013");
  assert_rows (fixture, ENT_KIND_TIE, ENT_REF_NONE, "");
  assert_rows (fixture, ENT_KIND_SOURCE, ENT_REF_NONE, "01");
}

/* What there is to choose from on a page. */
static void
test_values (Fixture       *fixture,
             gconstpointer  data)
{
  EntRef aland = fixture_ref (fixture->dataset, ENT_KIND_NATION, "AAA");
  g_autoptr (EntRowList) quotes = list_all (fixture, ENT_KIND_QUOTE);
  g_autoptr (EntRowList) events = list_all (fixture, ENT_KIND_EVENT);
  g_autoptr (EntRowList) roles = list_all (fixture, ENT_KIND_MEMBERSHIP);
  gboolean kinds[ENT_N_EVENT_KINDS] = { FALSE };
  gboolean groupings[2] = { FALSE, FALSE };
  gboolean regions[1] = { FALSE };

  ent_row_filter_find_values (fixture->filter, ENT_FACET_EVENT_KIND, quotes, ENT_REF_NONE, kinds);
  g_assert_false (kinds[ENT_EVENT_SUMMIT]);
  ent_row_filter_find_values (fixture->filter, ENT_FACET_EVENT_KIND, events, ENT_REF_NONE, kinds);
  g_assert_true (kinds[ENT_EVENT_SUMMIT]);
  g_assert_false (kinds[ENT_EVENT_DISPUTE]);
  ent_row_filter_find_values (fixture->filter, ENT_FACET_GROUPING, roles, fixture_ref (fixture->dataset, ENT_KIND_GROUPING, "club"), groupings);
  g_assert_false (groupings[0]);
  ent_row_filter_find_values (fixture->filter, ENT_FACET_GROUPING, roles, aland, groupings);
  g_assert_true (groupings[0] && groupings[1]);
  ent_row_filter_find_values (fixture->filter, ENT_FACET_REGION, events, aland, regions);
  g_assert_false (regions[0]);
  ent_row_filter_find_values (fixture->filter, ENT_FACET_REGION, events, ENT_REF_NONE, regions);
  g_assert_true (regions[0]);
}

/* The same file in another language keeps what was chosen, another one does not. */
static void
test_other_dataset (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (EntDataset) again = details_new_dataset ();
  EntPeriod period = { ent_day_new (2003, 1, 1), ENT_DAY_MAX };

  choose (fixture, ENT_FACET_GROUPING, "Union");
  ent_row_filter_set_period (fixture->filter, period);
  ent_row_filter_set_dataset (fixture->filter, again, TRUE);
  g_assert_true (ent_row_filter_get_chosen (fixture->filter, ENT_FACET_GROUPING, 1));
  g_assert_cmpint (ent_row_filter_get_period (fixture->filter).first, ==, period.first);
  ent_row_filter_set_dataset (fixture->filter, fixture->dataset, FALSE);
  g_assert_true (ent_row_filter_is_none (fixture->filter));
  assert_rows (fixture, ENT_KIND_EVENT, ENT_REF_NONE, "012");
}

static void
assert_text (Fixture    *fixture,
             EntDay      first,
             EntDay      last,
             const char *expected)
{
  g_autofree char *text = NULL;

  set_days (fixture, first, last);
  text = ent_row_filter_dup_text (fixture->filter);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  EntDay first = ent_day_new (2001, 1, 1);
  EntDay last = ent_day_new (2001, 12, 31);

  assert_text (fixture, ENT_DAY_MIN, ENT_DAY_MAX, "");
  assert_text (fixture, first, last, "2001");
  assert_text (fixture, first, ENT_DAY_MAX, "from 2001");
  assert_text (fixture, ENT_DAY_MIN, last, "up to 2001");
  choose (fixture, ENT_FACET_REGION, "Europe");
  choose (fixture, ENT_FACET_EVENT_KIND, "Visit");
  choose (fixture, ENT_FACET_EVENT_KIND, "Summit");
  choose (fixture, ENT_FACET_GROUPING, "Club");
  assert_text (fixture, first, ent_day_new (2006, 12, 31), "Summit, Visit · Club · Europe · 2001–2006");
}

#define ADD(name) g_test_add ("/state/row-filter/" #name, Fixture, NULL, set_up, test_##name, tear_down);

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (kinds)
  ADD (grouping)
  ADD (region)
  ADD (years)
  ADD (values)
  ADD (other_dataset)
  ADD (words)
  return g_test_run ();
}

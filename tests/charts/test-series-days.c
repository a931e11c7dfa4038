/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-series-days.h"

#include "tests/charts/stage.h"

static EntGraph *
new_graph (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "ric", "brics", "sco", NULL }, stage_day ("2026-01-01"));
  g_autoptr (EntQuery) query = ent_view_get_query (view, dataset);

  return ent_graph_new (dataset, query);
}

static char *
dup_texts (GArray *days)
{
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *iso = ent_day_to_iso (g_array_index (days, EntDay, i));

      g_string_append_printf (texts, "%s%s", i > 0 ? " " : "", iso);
    }
  return g_string_free (texts, FALSE);
}

static void
assert_days (EntSeriesWish  wish,
             const char    *expected)
{
  g_autoptr (EntGraph) graph = new_graph ();
  g_autoptr (GArray) days = ent_series_days_list (graph, &wish);
  g_autofree char *texts = dup_texts (days);

  g_assert_cmpstr (texts, ==, expected);
}

static void
test_changes (void)
{
  assert_days ((EntSeriesWish) { .kind = ENT_SERIES_CHANGES, .from = stage_day ("2001-01-01"), .until = stage_day ("2009-12-31") },
               "2001-06-15 2002-09-01 2002-09-30 2004-06-17 2005-07-05 2009-06-16");
  assert_days ((EntSeriesWish) { .kind = ENT_SERIES_CHANGES, .from = stage_day ("2001-06-16"), .until = stage_day ("2001-12-31") }, "");
}

static void
test_years (void)
{
  assert_days ((EntSeriesWish) { .kind = ENT_SERIES_YEARS, .from = stage_day ("2009-01-01"), .until = stage_day ("2011-01-01") },
               "2009-01-01 2010-01-01 2011-01-01");
  assert_days ((EntSeriesWish) { .kind = ENT_SERIES_YEARS, .from = stage_day ("2009-01-02"), .until = stage_day ("2010-12-31") }, "2010-01-01");
}

/* An open end is not that of all time. */
static void
test_open_years (void)
{
  g_autoptr (EntGraph) graph = new_graph ();
  EntSeriesWish wish = { .kind = ENT_SERIES_YEARS, .from = ENT_DAY_MIN, .until = ENT_DAY_MAX };
  g_autoptr (GArray) days = ent_series_days_list (graph, &wish);
  EntPeriod period = ent_query_get_period (ent_graph_get_query (graph));

  g_assert_cmpuint (days->len, >, 20);
  g_assert_cmpint (g_array_index (days, EntDay, 0), >=, period.first);
  g_assert_cmpuint (ent_series_days_count (graph, g_array_index (days, EntDay, 0)), >, 0);
  g_assert_cmpint (g_array_index (days, EntDay, days->len - 1), <=, period.last);
}

/* In the order of time, each once. */
static void
test_dates (void)
{
  g_autoptr (GArray) named = g_array_new (FALSE, FALSE, sizeof (EntDay));
  static const char *const texts[] = { "2018-01-01", "1066-10-14", "2010-01-01", "2018-01-01" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      EntDay day = stage_day (texts[i]);

      g_array_append_val (named, day);
    }
  assert_days ((EntSeriesWish) { .kind = ENT_SERIES_DATES, .days = named, .from = ENT_DAY_MIN, .until = ENT_DAY_MAX },
               "1066-10-14 2010-01-01 2018-01-01");
  assert_days ((EntSeriesWish) { .kind = ENT_SERIES_DATES, .days = named, .from = stage_day ("2011-01-01"), .until = ENT_DAY_MAX }, "2018-01-01");
}

/* The first of those that look alike is kept. */
static void
test_skip_unchanged (void)
{
  EntSeriesWish wish = {
    .kind = ENT_SERIES_YEARS,
    .from = stage_day ("2012-01-01"),
    .until = stage_day ("2018-01-01"),
  };

  assert_days (wish, "2012-01-01 2013-01-01 2014-01-01 2015-01-01 2016-01-01 2017-01-01 2018-01-01");
  wish.skip_unchanged = TRUE;
  assert_days (wish, "2012-01-01 2013-01-01 2016-01-01 2018-01-01");
}

static void
test_thin_out (void)
{
  static const struct
  {
    guint       n_days;
    guint       n_most;
    const char *left;
  } cases[] = {
    { 3, 4, "0 1 2" }, { 4, 4, "0 1 2 3" }, { 7, 4, "0 2 4 6" }, { 18, 9, "0 2 4 6 9 11 13 15 17" }, { 100, 1, "99" }, { 5, 2, "0 4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (EntDay));
      g_autoptr (GString) left = g_string_new (NULL);

      for (EntDay day = 0; day < cases[i].n_days; day++)
        g_array_append_val (days, day);
      ent_series_days_thin_out (days, cases[i].n_most);
      for (guint k = 0; k < days->len; k++)
        g_string_append_printf (left, "%s%d", k > 0 ? " " : "", (int) g_array_index (days, EntDay, k));
      g_assert_cmpstr (left->str, ==, cases[i].left);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/series-days/changes", test_changes);
  g_test_add_func ("/charts/series-days/years", test_years);
  g_test_add_func ("/charts/series-days/open-years", test_open_years);
  g_test_add_func ("/charts/series-days/dates", test_dates);
  g_test_add_func ("/charts/series-days/skip-unchanged", test_skip_unchanged);
  g_test_add_func ("/charts/series-days/thin-out", test_thin_out);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random set systems: how often a layout is clean, and how large. The floors of
 * the former are what was measured, those of the latter a thirtieth less. */
#include "layout/ent-layout.h"

#include "layout/ent-merit.h"
#include "layout-fixture.h"

/* A random system of twelve groupings that no places suit on all dates. */
#define SEED_TOO_FULL 7

typedef struct
{
  guint    n_groupings;
  gboolean over_time;
  guint    n_draws;
  guint    least_clean;
  double   least_zoom; /* at which pictures fit their page, in the mean */
} Series;

static const Series series[] = {
  { 3, FALSE, 40, 40, 1.21 }, { 4, FALSE, 40, 40, 1.17 }, { 5, FALSE, 40, 40, 1.10 }, { 6, FALSE, 40, 40, 1.01 },
  { 3, TRUE, 20, 20, 1.23 },  { 4, TRUE, 20, 20, 1.14 },  { 5, TRUE, 20, 20, 1.01 },  { 6, TRUE, 20, 16, 0.88 },
};

static double
get_zoom (EntGraph     *graph,
          EntExtents   *extents,
          EntPositions *positions)
{
  g_autoptr (EntWork) work = ent_work_new (graph, extents, FIXTURE_PAGE, positions, NULL);
  g_autoptr (EntOutlines) outlines = ent_outlines_new (work);

  return ent_merit_measure (outlines).zoom;
}

static gboolean
is_clean (guint     n_groupings,
          gboolean  over_time,
          guint     draw,
          double   *zoom)
{
  EntRandom random;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (EntGraph) graph = NULL;
  g_autoptr (EntExtents) extents = NULL;
  g_autoptr (EntPositions) positions = NULL;
  EntLayoutReport report;

  ent_random_init (&random, 1000 * n_groupings + draw);
  rows = fixture_random_rows (&random, n_groupings, over_time);
  graph = fixture_graph_new (n_groupings, (FixtureRow *) rows->data, rows->len, ENT_ROLES_ALL, over_time ? 2001 : 2026, 2026);
  extents = fixture_measure (graph);
  positions = ent_layout_run (&(EntLayoutOrder) { graph, extents, FIXTURE_PAGE, ENT_LAYOUT_COLD, NULL, 1 }, NULL, NULL);
  fixture_assert_sane (graph, positions);
  *zoom = get_zoom (graph, extents, positions);
  ent_layout_check (graph, extents, positions, &report);
  if (report.strangers + report.crossings + report.overlaps > 0)
    g_test_message ("draw %u: %u strangers, %u crossings, %u overlaps", draw, report.strangers, report.crossings,
                    report.overlaps);

  return report.strangers + report.crossings + report.overlaps == 0;
}

static void
test_series (gconstpointer data)
{
  const Series *self = data;
  guint n_clean = 0;
  double sum = 0;

  for (guint draw = 0; draw < self->n_draws; draw++)
    {
      double zoom;

      n_clean += is_clean (self->n_groupings, self->over_time, draw, &zoom);
      sum += zoom;
    }
  g_test_message ("%u of %u clean, mean zoom %.3f", n_clean, self->n_draws, sum / self->n_draws);
  g_assert_cmpuint (n_clean, >=, self->least_clean);
  g_assert_cmpfloat (sum / self->n_draws, >=, self->least_zoom);
}

/* Far more than a picture can hold, 70 groupings of 250 nations: finite, and done. */
static void
test_crowd (void)
{
  EntRandom random;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (EntGraph) graph = NULL;
  g_autoptr (EntExtents) extents = NULL;
  g_autoptr (EntPositions) positions = NULL;

  ent_random_init (&random, 70);
  rows = fixture_random_rows (&random, 70, FALSE);
  for (guint i = rows->len; i-- > 0;)
    {
      FixtureRow *row = &g_array_index (rows, FixtureRow, i);

      row->nation %= 250;
      if (!g_hash_table_add (seen, GUINT_TO_POINTER (row->grouping * 250 + row->nation + 1)))
        g_array_remove_index (rows, i);
    }
  graph = fixture_graph_new (70, (FixtureRow *) rows->data, rows->len, ENT_ROLES_ALL, 2026, 2026);
  extents = fixture_measure (graph);
  positions = ent_layout_run (&(EntLayoutOrder) { graph, extents, FIXTURE_PAGE, ENT_LAYOUT_COLD, NULL, 1 }, NULL, NULL);
  fixture_assert_sane (graph, positions);
}

/* Where not all dates can be had, those of the day shown are. */
static void
test_day_comes_first (void)
{
  EntLayoutPage page = FIXTURE_PAGE;
  EntRandom random;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (EntGraph) graph = NULL;
  g_autoptr (EntExtents) extents = NULL;
  EntLayoutReport whole, on_day;

  ent_random_init (&random, SEED_TOO_FULL);
  rows = fixture_random_rows (&random, 12, TRUE);
  graph = fixture_graph_new (12, (FixtureRow *) rows->data, rows->len, ENT_ROLES_ALL, 2001, 2026);
  extents = fixture_measure (graph);
  for (int year = 2004; year <= 2024; year += 10)
    {
      g_autoptr (EntPositions) positions = NULL;
      g_autoptr (EntPositions) warm = NULL;

      page.day = ent_day_new (year, 6, 1);
      positions = ent_layout_run (&(EntLayoutOrder) { graph, extents, page, ENT_LAYOUT_COLD, NULL, 1 }, NULL, NULL);
      ent_layout_check (graph, extents, positions, &whole);
      g_assert_cmpuint (whole.strangers + whole.crossings, >, 0);
      ent_layout_check_day (graph, extents, positions, page.day, &on_day);
      g_assert_cmpuint (on_day.strangers + on_day.crossings, ==, 0);
      /* Growing from there for another day is not worse on that day than staying. */
      page.day = ent_day_new (year + 1, 6, 1);
      warm = ent_layout_run (&(EntLayoutOrder) { graph, extents, page, ENT_LAYOUT_WARM, positions, 1 }, NULL, NULL);
      ent_layout_check_day (graph, extents, positions, page.day, &whole);
      ent_layout_check_day (graph, extents, warm, page.day, &on_day);
      g_assert_cmpuint (on_day.strangers + on_day.crossings, <=, whole.strangers + whole.crossings);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    {
      g_autofree char *path = g_strdup_printf ("/layout/systems/%s/%u-groupings", series[i].over_time ? "period" : "day",
                                               series[i].n_groupings);

      g_test_add_data_func (path, &series[i], test_series);
    }
  g_test_add_func ("/layout/systems/day-comes-first", test_day_comes_first);
  if (g_test_slow ())
    g_test_add_func ("/layout/systems/crowd", test_crowd);
  return g_test_run ();
}

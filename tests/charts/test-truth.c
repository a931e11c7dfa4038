/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/charts/truth.h"

#include <math.h>

#include "layout/ent-layout.h"

/* Every day on which something changes in the bundled data: nothing drawn lies. */
static void
test_bundled_data (gconstpointer data)
{
  const char *list = data;
  g_auto (GStrv) groupings = g_strsplit (list, ",", -1);
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (EntView) view = ent_view_new ((const char *const *) groupings, ent_dataset_get_updated (dataset));
  g_auto (Stage) stage = { 0 };
  const EntDay *days;
  guint n_days;

  stage_init (&stage, dataset, view);
  stage_arrange (&stage);
  days = ent_graph_get_dates_of_change (stage.graph, &n_days);
  g_assert_cmpuint (n_days, >, 5);
  for (guint i = 0; i < n_days; i++)
    {
      g_autofree char *day = ent_day_to_iso (days[i]);

      stage_draw (&stage, days[i]);
      g_test_message ("%s", day);
      g_assert_cmpuint (truth_count_lies (&stage), ==, 0);
      g_assert_cmpuint (truth_count_overlaps (&stage), ==, 0);
      for (guint item = 0; item < ent_scene_get_n_items (stage.scene); item++)
        g_assert_cmpuint (ent_scene_get_items (stage.scene)[item].marks & (ENT_MARK_CUT_OUT | ENT_MARK_WITHHELD), ==, 0);
    }
}

/* Whatever is drawn of any set system, however hard, does not lie; and boxes lie
 * on one another only where the layout says that it found no room. */
static void
test_set_systems (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260531);
  guint n_pictures = 0, n_bitten = 0, n_withheld = 0, n_overlapping = 0;

  for (guint draw = 0; draw < 400; draw++)
    {
      g_auto (GStrv) groupings = NULL;
      g_autoptr (EntDataset) dataset = stage_new_set_system (rand, 1 + draw % 6, &groupings);
      g_autoptr (EntView) view = ent_view_new ((const char *const *) groupings, stage_day ("2020-06-01"));
      g_auto (Stage) stage = { 0 };
      EntLayoutReport report;
      const EntDay *days;
      guint n_days;

      stage_init (&stage, dataset, view);
      stage_arrange (&stage);
      ent_layout_check (stage.graph, stage.extents, stage.positions, &report);
      days = ent_graph_get_dates_of_change (stage.graph, &n_days);
      for (guint i = 0; i < n_days; i += 3)
        {
          stage_draw (&stage, days[i]);
          g_assert_cmpuint (truth_count_lies (&stage), ==, 0);
          n_overlapping += report.overlaps == 0 && truth_count_overlaps (&stage) > 0;
          n_pictures++;
          for (guint item = 0; item < ent_scene_get_n_items (stage.scene); item++)
            {
              const EntSceneItem *drawn = &ent_scene_get_items (stage.scene)[item];

              n_bitten += drawn->layer == ENT_LAYER_AREA && drawn->marks & ENT_MARK_CUT_OUT;
              n_withheld += drawn->layer == ENT_LAYER_TAG && drawn->marks & ENT_MARK_WITHHELD;
            }
        }
    }
  g_test_message ("%u pictures: %u outlines with bites, %u withheld, %u pictures with overlaps that nobody spoke of", n_pictures, n_bitten,
                  n_withheld, n_overlapping);
  g_assert_cmpuint (n_pictures, >, 1000);
  g_assert_cmpuint (n_overlapping, ==, 0);
}

/* Who left stands where it was, but in no outline of others. */
static void
test_who_left (gconstpointer data)
{
  g_auto (GStrv) ids = g_strsplit (data, ",", -1);
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (EntView) view = ent_view_new ((const char *const *) ids, ent_dataset_get_updated (dataset));
  g_auto (Stage) stage = { 0 };
  guint n_days, n_gone = 0;
  const EntDay *days;

  stage_init (&stage, dataset, view);
  stage_arrange (&stage);
  days = ent_graph_get_dates_of_change (stage.graph, &n_days);
  for (guint i = 5; i < n_days; i += 5)
    {
      stage_draw_since (&stage, days[i], days[i - 5]);
      g_assert_cmpuint (truth_count_lies (&stage), ==, 0);
      for (guint item = 0; item < ent_scene_get_n_items (stage.scene); item++)
        n_gone += (ent_scene_get_items (stage.scene)[item].marks & ENT_MARK_GONE) != 0;
    }
  g_assert_cmpuint (n_gone, >, 0);
}

static guint
count_marked (Stage    *stage,
              EntLayer  layer,
              guint     marks)
{
  const EntSceneItem *items = ent_scene_get_items (stage->scene);
  guint n = 0;

  for (guint i = 0; i < ent_scene_get_n_items (stage->scene); i++)
    n += items[i].layer == layer && items[i].marks & marks;
  return n;
}

typedef struct
{
  const char *name;
  const char *groupings;
  const char *since;
  const char *day;
  guint       n_old; /* groupings that had other members */
  gboolean    worded;
} Stretch;

static const Stretch stretches[] = {
  { "brics-sco", "brics,sco", "2016-01-01", "2026-01-01", 2, TRUE },
  { "europe", "nato,eu", "1990-01-01", "2025-01-01", 2, TRUE },
  { "left", "eu,g7,quad", "2019-01-01", "2021-01-01", 1, TRUE },
  { "all-changed", "warsaw-pact,cis,csto", "1985-01-01", "1995-01-01", 1, TRUE },
  { "nothing-changed", "g7,quad", "2020-01-01", "2026-01-01", 0, FALSE },
};

/* Two days in one picture: the outlines of both are true, without bays, and words lie on nothing. */
static void
test_two_days (gconstpointer data)
{
  const Stretch *stretch = data;
  g_auto (GStrv) ids = g_strsplit (stretch->groupings, ",", -1);
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (EntView) plain = ent_view_new ((const char *const *) ids, stage_day (stretch->day));
  g_autoptr (EntView) arranged = ent_view_with_arrange (plain, ENT_ARRANGE_DATE);
  g_autoptr (EntView) view = ent_view_with_since (arranged, stage_day (stretch->since));
  g_auto (Stage) stage = { 0 };

  stage_init (&stage, dataset, view);
  stage_arrange (&stage);
  stage_draw_since (&stage, stage_day (stretch->day), stage_day (stretch->since));
  g_assert_cmpuint (truth_count_lies (&stage), ==, 0);
  g_assert_cmpuint (truth_count_overlaps (&stage), ==, 0);
  g_assert_cmpuint (count_marked (&stage, ENT_LAYER_AREA, ENT_MARK_BEFORE), ==, stretch->n_old);
  g_assert_cmpuint (count_marked (&stage, ENT_LAYER_BORDER, ENT_MARK_BEFORE), ==, stretch->n_old);
  g_assert_cmpuint (count_marked (&stage, ENT_LAYER_AREA, ENT_MARK_CUT_OUT), ==, 0);
  g_assert_cmpuint (count_marked (&stage, ENT_LAYER_TAG, ENT_MARK_WITHHELD), ==, 0);
  g_assert_cmpint (count_marked (&stage, ENT_LAYER_NAME, ENT_MARK_ASIDE) > 0, ==, stretch->worded);
}

/* Whatever two days of whatever groupings: what is drawn does not lie. */
static void
test_two_days_of_set_systems (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261129);
  guint n_old = 0, n_words = 0;

  for (guint draw = 0; draw < 150; draw++)
    {
      g_auto (GStrv) groupings = NULL;
      g_autoptr (EntDataset) dataset = stage_new_set_system (rand, 1 + draw % 6, &groupings);
      g_autoptr (EntView) plain = ent_view_new ((const char *const *) groupings, stage_day ("2020-06-01"));
      EntDay since = ent_day_new (g_rand_int_range (rand, 2002, 2018), 6, 1);
      g_autoptr (EntView) view = ent_view_with_since (plain, since);
      g_auto (Stage) stage = { 0 };

      stage_init (&stage, dataset, view);
      stage_arrange (&stage);
      for (guint years = 0; years < 3; years++)
        {
          stage_draw_since (&stage, since + 300 + 700 * (EntDay) years, since);
          g_assert_cmpuint (truth_count_lies (&stage), ==, 0);
          n_old += count_marked (&stage, ENT_LAYER_AREA, ENT_MARK_BEFORE);
          n_words += count_marked (&stage, ENT_LAYER_NAME, ENT_MARK_ASIDE);
        }
    }
  g_test_message ("%u old outlines, %u lines of words", n_old, n_words);
  g_assert_cmpuint (n_old, >, 200);
  g_assert_cmpuint (n_words, >, 300);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/charts/truth/bundled-data/three", "ric,brics,sco", test_bundled_data);
  g_test_add_data_func ("/charts/truth/bundled-data/four", "ric,brics,sco,g20", test_bundled_data);
  g_test_add_data_func ("/charts/truth/who-left/oil", "opec,arab-league,gcc", test_who_left);
  g_test_add_data_func ("/charts/truth/who-left/cold-war", "nato,warsaw-pact,seato,arab-league", test_who_left);
  g_test_add_func ("/charts/truth/set-systems", test_set_systems);
  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    {
      g_autofree char *path = g_strconcat ("/charts/truth/two-days/", stretches[i].name, NULL);

      g_test_add_data_func (path, &stretches[i], test_two_days);
    }
  g_test_add_func ("/charts/truth/two-days-of-set-systems", test_two_days_of_set_systems);
  return g_test_run ();
}

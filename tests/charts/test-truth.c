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

static void
add_nations (EntDatasetBuilder *builder,
             guint              n_nations)
{
  static const char *const sources[] = { "s", NULL };

  ent_dataset_builder_add (builder, &(EntRecordDraft) {
    .kind = ENT_KIND_SOURCE, .id = "s", .kind_id = "book", .title = "Lots", .latitude_deg = NAN, .longitude_deg = NAN,
  });
  for (guint i = 0; i < n_nations; i++)
    {
      char id[] = { 'Q', (char) ('A' + i / 26), (char) ('A' + i % 26), 0 };
      g_autofree char *name = g_strdup_printf ("Nation %u", i);

      ent_dataset_builder_add (builder, &(EntRecordDraft) {
        .kind = ENT_KIND_NATION, .index = i, .id = id, .name = name, .sources = sources, .latitude_deg = NAN, .longitude_deg = NAN,
      });
    }
}

static EntDataset *
draw_set_system (GRand *rand,
                 guint  n_groupings,
                 GStrv *groupings)
{
  static const char *const sources[] = { "s", NULL };
  g_autoptr (EntDatasetBuilder) builder = stage_builder_new ("Drawn by lot");
  guint n_nations = (guint) g_rand_int_range (rand, 2, 14);
  guint n_memberships = 0;

  add_nations (builder, n_nations);
  *groupings = g_new0 (char *, n_groupings + 1);
  for (guint g = 0; g < n_groupings; g++)
    {
      (*groupings)[g] = g_strdup_printf ("g%u", g);
      ent_dataset_builder_add (builder, &(EntRecordDraft) {
        .kind = ENT_KIND_GROUPING, .index = g, .id = (*groupings)[g], .name = (*groupings)[g], .kind_id = "other",
        .from = "2000-01-01", .sources = sources, .latitude_deg = NAN, .longitude_deg = NAN,
      });
      for (guint i = 0; i < n_nations; i++)
        {
          char id[] = { 'Q', (char) ('A' + i / 26), (char) ('A' + i % 26), 0 };
          g_autofree char *from = g_strdup_printf ("20%02d-01-01", g_rand_int_range (rand, 0, 20));

          if (g_rand_int_range (rand, 0, 5) > 1)
            continue;
          ent_dataset_builder_add (builder, &(EntRecordDraft) {
            .kind = ENT_KIND_MEMBERSHIP, .index = n_memberships++, .nation = id, .grouping = (*groupings)[g],
            .role = g_rand_int_range (rand, 0, 5) == 0 ? "observer" : "member", .from = from, .sources = sources,
            .latitude_deg = NAN, .longitude_deg = NAN,
          });
        }
    }
  return ent_dataset_builder_freeze (builder);
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
      g_autoptr (EntDataset) dataset = draw_set_system (rand, 1 + draw % 6, &groupings);
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
  return g_test_run ();
}

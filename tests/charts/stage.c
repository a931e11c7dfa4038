/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/charts/stage.h"

#include <math.h>

#include "io/ent-json-reader.h"
#include "layout/ent-layout.h"
#include "charts/ent-network.h"

/* Reads a file of tests/data, or any other file by its whole path. */
EntDataset *
stage_load_dataset (const char *file)
{
  g_autofree char *path = g_path_is_absolute (file) ? g_strdup (file)
                                                    : g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  g_autoptr (GFile) gfile = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EntDataset *dataset = ent_json_reader_read_file (gfile, NULL, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

static void
problem_cb (EntProblemLevel  level,
            const char      *path,
            const char      *message,
            gpointer         user_data)
{
  g_error ("%s: %s", path ? path : "dataset", message);
}

/* For a data set made by a test, which must be sound; complete to the end of 2020. */
EntDatasetBuilder *
stage_builder_new (const char *title)
{
  EntDatasetBuilder *builder = ent_dataset_builder_new (problem_cb, NULL);

  ent_dataset_builder_set_title (builder, title);
  ent_dataset_builder_set_updated (builder, "2020-12-31");
  return builder;
}

EntDay
stage_day (const char *iso)
{
  EntDate date;

  g_assert_true (ent_date_parse (iso, &date, NULL));
  return date.earliest;
}

/* Ten groupings, all crimson: one from 2000 to 2010, the others from 2010 on. */
EntDataset *
stage_new_generations (void)
{
  static const char *const sources[] = { "s", NULL };
  g_autoptr (EntDatasetBuilder) builder = stage_builder_new ("Generations");

  ent_dataset_builder_add (builder, &(EntRecordDraft) {
    .kind = ENT_KIND_SOURCE, .id = "s", .kind_id = "webpage", .title = "S", .latitude_deg = NAN, .longitude_deg = NAN,
  });
  ent_dataset_builder_add (builder, &(EntRecordDraft) {
    .kind = ENT_KIND_NATION, .id = "AAA", .kind_id = "state", .name = "Aland", .latitude_deg = NAN, .longitude_deg = NAN, .sources = sources,
  });
  for (guint g = 0; g < 10; g++)
    {
      char id[] = { (char) ('a' + g), 0 };
      char name[] = { (char) ('A' + g), 0 };

      ent_dataset_builder_add (builder, &(EntRecordDraft) {
        .kind = ENT_KIND_GROUPING, .index = g, .id = id, .name = name, .kind_id = "other", .color = "crimson",
        .from = g == 0 ? "2000-01-01" : "2010-01-01", .until = g == 0 ? "2010-06-01" : NULL, .sources = sources,
        .latitude_deg = NAN, .longitude_deg = NAN,
      });
      ent_dataset_builder_add (builder, &(EntRecordDraft) {
        .kind = ENT_KIND_MEMBERSHIP, .index = g, .nation = "AAA", .grouping = id, .role = "member",
        .from = g == 0 ? "2000-01-01" : "2010-01-01", .until = g == 0 ? "2010-06-01" : NULL, .sources = sources,
        .latitude_deg = NAN, .longitude_deg = NAN,
      });
    }
  return ent_dataset_builder_freeze (builder);
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

EntDataset *
stage_new_set_system (GRand *rand,
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

/* Takes the view up to the sizes of its nodes; all places are (0, 0). */
void
stage_init (Stage      *stage,
            EntDataset *dataset,
            EntView    *view)
{
  g_autoptr (EntQuery) query = ent_view_get_query (view, dataset);

  *stage = (Stage) { .dataset = ent_dataset_ref (dataset), .view = ent_view_ref (view) };
  stage->graph = ent_graph_new (dataset, query);
  stage->extents = ent_network_measure (stage->graph, ENT_NETWORK_NO_THRIFT, ent_text_get_fixed_measure ());
  stage->positions = ent_positions_new (ent_graph_get_n_nodes (stage->graph), ent_graph_get_n_edges (stage->graph));
}

EntRef
stage_ref (Stage      *stage,
           EntKind     kind,
           const char *id)
{
  guint32 row = ent_dataset_lookup (stage->dataset, kind, id);

  g_assert_cmpuint (row, !=, ENT_ROW_NONE);
  return ent_ref (kind, row);
}

/* Sets places from lines such as “sco 120 40”; groupings are written in lower
 * case, nations in upper case. Spokes bow a little. */
void
stage_place (Stage      *stage,
             const char *places)
{
  g_auto (GStrv) lines = g_strsplit (places, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 3);
      guint node;

      if (g_strv_length (words) < 3)
        continue;
      if (ent_graph_lookup_node (stage->graph,
                                 stage_ref (stage, g_ascii_isupper (words[0][0]) ? ENT_KIND_NATION : ENT_KIND_GROUPING, words[0]),
                                 &node))
        ent_positions_set (stage->positions, node,
                           (EntPoint) { g_ascii_strtod (words[1], NULL), g_ascii_strtod (words[2], NULL) });
    }
  for (guint e = 0; e < ent_graph_get_n_edges (stage->graph); e++)
    ent_positions_set_bow (stage->positions, e, 0.07);
}

/* Lays the network out. */
void
stage_arrange (Stage *stage)
{
  g_autoptr (GError) error = NULL;
  EntLayoutPage page = { .width = 1200, .height = 750, .top = 60, .bottom = 60 };

  g_clear_pointer (&stage->positions, ent_positions_unref);
  stage->positions = ent_layout_run (&(EntLayoutOrder) { stage->graph, stage->extents, page, ENT_LAYOUT_COLD, NULL, 1 }, NULL, &error);
  g_assert_no_error (error);
}

void
stage_draw (Stage  *stage,
            EntDay  day)
{
  stage_draw_since (stage, day, ENT_DAY_MIN);
}

/* With marks of what changed after @since. */
void
stage_draw_since (Stage  *stage,
                  EntDay  day,
                  EntDay  since)
{
  g_autoptr (EntSlice) before = since > ENT_DAY_MIN ? ent_slice_new (stage->graph, since, NULL) : NULL;

  g_clear_pointer (&stage->slice, ent_slice_free);
  g_clear_pointer (&stage->scene, ent_scene_unref);
  stage->slice = ent_slice_new (stage->graph, day, before);
  stage->scene = ent_network_new_scene (stage->slice, stage->extents, stage->positions, NULL,
                                        ent_view_choose_spokes (stage->view, ENT_MEDIUM_SCREEN), ENT_NETWORK_NO_THRIFT,
                                        ent_text_get_fixed_measure ());
}

/* A view of the test data on a day, with the places that stand beside the data. */
void
stage_draw_places (Stage      *stage,
                   const char *data,
                   const char *groupings,
                   const char *day)
{
  g_autofree char *data_file = g_strconcat (data, ".json", NULL);
  g_autofree char *file = g_strconcat (data, ".places", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  g_autofree char *places = NULL;
  g_auto (GStrv) ids = g_strsplit (groupings, ",", -1);
  g_autoptr (EntDataset) dataset = stage_load_dataset (data_file);
  g_autoptr (EntView) view = ent_view_new ((const char *const *) ids, stage_day (day));

  g_assert_true (g_file_get_contents (path, &places, NULL, NULL));
  stage_init (stage, dataset, view);
  stage_place (stage, places);
  stage_draw (stage, stage_day (day));
}

/* Compares lines with those of a golden file, or makes the file anew. */
void
stage_check_golden (const char *name,
                    const char *text)
{
  g_autofree char *file = g_strconcat (name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", file, NULL);
  g_autofree char *expected = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) expected_lines = NULL;

  if (g_getenv ("ENT_UPDATE_GOLDEN"))
    {
      g_assert_true (g_file_set_contents (path, text, -1, NULL));
      return;
    }
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  expected_lines = g_strsplit (expected, "\n", -1);
  for (guint i = 0; lines[i] && expected_lines[i]; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

void
stage_clear (Stage *stage)
{
  g_clear_pointer (&stage->dataset, ent_dataset_unref);
  g_clear_pointer (&stage->view, ent_view_unref);
  g_clear_pointer (&stage->graph, ent_graph_unref);
  g_clear_pointer (&stage->extents, ent_extents_unref);
  g_clear_pointer (&stage->positions, ent_positions_unref);
  g_clear_pointer (&stage->slice, ent_slice_free);
  g_clear_pointer (&stage->scene, ent_scene_unref);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Presets chosen one after the other in a window look as they do in a file. */
#include "io/ent-json-reader.h"
#include "paint/ent-picture.h"
#include "state/ent-document.h"
#include "tests/state/wait-for-layout.h"

#define WIDTH_PX 1600
#define HEIGHT_PX 1000

static void
show (EntState   *state,
      const char *ids)
{
  g_auto (GStrv) groupings = g_strsplit (ids, ",", -1);
  g_autoptr (EntView) view = ent_view_with_groupings (ent_state_get_view (state), (const char *const *) groupings);

  ent_state_set_view (state, view, "Show");
}

static void
assert_looks_as_in_a_file (EntPipeline *pipeline)
{
  EntState *state = ent_pipeline_get_state (pipeline);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntPicture) picture
      = ent_picture_new (ent_state_get_dataset (state), ent_state_get_view (state), NULL, WIDTH_PX, HEIGHT_PX, NULL, &error);
  g_autofree char *wanted = NULL;
  g_autofree char *dump = NULL;

  g_assert_no_error (error);
  wait_for_layout (pipeline);
  wanted = ent_scene_dump (ent_picture_get_scene (picture), ent_state_get_dataset (state));
  dump = ent_scene_dump (ent_pipeline_get_scene (pipeline), ent_state_get_dataset (state));
  g_assert_cmpstr (dump, ==, wanted);
}

static EntState *
new_state (void)
{
  static const char *const groupings[] = { "ric", "sco", "brics", NULL };
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, NULL, NULL, &error);
  g_autoptr (EntDocument) document = NULL;
  g_autoptr (EntView) plain = NULL;
  g_autoptr (EntView) view = NULL;

  g_assert_no_error (error);
  document = ent_document_new (dataset, NULL, NULL, NULL);
  plain = ent_view_new (groupings, ent_dataset_get_updated (dataset));
  /* Of its own a window shows more lines than a file where there are few groupings. */
  view = ent_view_with_spokes (plain, ENT_SPOKES_OUTER);
  return ent_state_new (document, view);
}

static void
test_presets_look_as_in_a_file (void)
{
  g_autoptr (EntState) state = new_state ();
  g_autoptr (EntPipeline) pipeline = ent_pipeline_new (state, ent_text_get_measure ());

  ent_pipeline_set_page (pipeline, WIDTH_PX, HEIGHT_PX);
  assert_looks_as_in_a_file (pipeline);
  show (state, "gcc,arab-league,opec,opec-plus");
  assert_looks_as_in_a_file (pipeline);
  show (state, "g7,g20,p5,brics,ibsa,mikta");
  assert_looks_as_in_a_file (pipeline);
  show (state, "quad,aukus,anzus,five-eyes,asean,sco");
  assert_looks_as_in_a_file (pipeline);
  /* The first one again, its groupings in the order of the preset, without another layout. */
  show (state, "ric,brics,sco");
  g_assert_false (ent_pipeline_get_busy (pipeline));
  assert_looks_as_in_a_file (pipeline);
}

static guint
count_outlines (EntPipeline *pipeline)
{
  EntGraph *graph = ent_pipeline_get_graph (pipeline);
  guint n = 0;

  for (guint node = 0; node < ent_graph_get_n_groupings (graph); node++)
    n += ent_scene_find_area (ent_pipeline_get_scene (pipeline), ent_thing_of (ent_graph_get_ref (graph, node))) != NULL;
  return n;
}

/* What is chosen beside a preset, one by one, costs no outline. */
static void
test_one_more_keeps_every_outline (void)
{
  g_autoptr (EntState) state = new_state ();
  g_autoptr (EntPipeline) pipeline = ent_pipeline_new (state, ent_text_get_measure ());

  ent_pipeline_set_page (pipeline, WIDTH_PX, HEIGHT_PX);
  show (state, "oas,celac,caricom,mercosur,pacific-alliance,alba");
  wait_for_layout (pipeline);
  g_assert_cmpuint (count_outlines (pipeline), ==, 6);
  show (state, "oas,celac,caricom,mercosur,pacific-alliance,alba,usmca");
  wait_for_layout (pipeline);
  g_assert_cmpuint (count_outlines (pipeline), ==, 7);
  show (state, "oas,celac,caricom,mercosur,pacific-alliance,alba,usmca,g7");
  wait_for_layout (pipeline);
  g_assert_cmpuint (count_outlines (pipeline), ==, 8);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/presets/look-as-in-a-file", test_presets_look_as_in_a_file);
  g_test_add_func ("/state/presets/one-more-keeps-every-outline", test_one_more_keeps_every_outline);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>

#include "charts/ent-caption.h"
#include "charts/ent-network.h"
#include "layout/ent-work.h"
#include "tests/charts/truth.h"
#include "tests/scene-items.h"

/* A picture that is compared, item by item, with how it was. The places are
 * given, so that these change with the chart and not with the layout. */
typedef struct
{
  const char *name; /* of the file in tests/golden, without its ending */
  const char *data; /* of the data set and the places in tests/data, likewise */
  const char *groupings;
  const char *day;
} Golden;

static const Golden goldens[] = {
  { "three-2002", "ric-brics-sco", "ric,brics,sco", "2002-12-31" },
  { "three-2011", "ric-brics-sco", "ric,brics,sco", "2011-01-01" },
  { "three-2018", "ric-brics-sco", "ric,brics,sco", "2018-01-01" },
  { "three-2026", "ric-brics-sco", "ric,brics,sco", "2026-01-01" },
  { "uncertain-suspended-disputed", "edge-cases", "lone,ring", "2003-06-01" },
  { "possibly", "edge-cases", "ring", "2001-07-01" },
  { "bite", "edge-cases", "ring", "2002-06-01" },
  { "no-member-left", "edge-cases", "gone", "2005-01-01" },
  { "empty", "edge-cases", "late", "2005-01-01" },
};

static void
stage_golden (Stage        *stage,
              const Golden *golden)
{
  stage_draw_places (stage, golden->data, golden->groupings, golden->day);
}

static void
test_golden (gconstpointer data)
{
  const Golden *golden = data;
  g_auto (Stage) stage = { 0 };
  g_autofree char *dump = NULL;

  stage_golden (&stage, golden);
  dump = ent_scene_dump (stage.scene, stage.dataset);
  stage_check_golden (golden->name, dump);
}

static const EntSceneItem *
find (Stage      *stage,
      EntKind     kind,
      const char *id,
      EntLayer    layer)
{
  return scene_find_item (stage->scene, stage_ref (stage, kind, id), layer);
}

static void
test_sizes (void)
{
  g_auto (Stage) stage = { 0 };
  guint node;

  stage_golden (&stage, &goldens[3]);
  g_assert_true (ent_graph_lookup_node (stage.graph, stage_ref (&stage, ENT_KIND_NATION, "CHN"), &node));
  g_assert_cmpfloat (ent_extents_get (stage.extents, node).radius, ==, 22);
  g_assert_cmpfloat (ent_extents_get (stage.extents, node).up, ==, 24);
  g_assert_cmpfloat_with_epsilon (ent_extents_get (stage.extents, node).down, 22 + 3 + 1.25 * 12.5, 1e-9);
  g_assert_true (ent_graph_lookup_node (stage.graph, stage_ref (&stage, ENT_KIND_NATION, "PAK"), &node));
  g_assert_cmpfloat (ent_extents_get (stage.extents, node).radius, ==, 20);
  g_assert_true (ent_graph_lookup_node (stage.graph, stage_ref (&stage, ENT_KIND_NATION, "MNG"), &node));
  g_assert_cmpfloat (ent_extents_get (stage.extents, node).radius, ==, 14);
  g_assert_true (ent_graph_lookup_node (stage.graph, stage_ref (&stage, ENT_KIND_GROUPING, "sco"), &node));
  g_assert_cmpfloat (ent_extents_get (stage.extents, node).radius, ==, 0);
  g_assert_cmpfloat_with_epsilon (ent_extents_get (stage.extents, node).half_width, (3 * 0.56 * 13 + 22) / 2, 1e-9);
}

/* Who is absent on the day leaves no trace, and all that is there is drawn. */
static void
test_absent_is_not_drawn (void)
{
  g_auto (Stage) stage = { 0 };

  stage_golden (&stage, &goldens[0]);
  g_assert_null (find (&stage, ENT_KIND_GROUPING, "brics", ENT_LAYER_TAG));
  g_assert_null (find (&stage, ENT_KIND_GROUPING, "brics", ENT_LAYER_AREA));
  g_assert_null (find (&stage, ENT_KIND_NATION, "BRA", ENT_LAYER_BODY));
  g_assert_null (find (&stage, ENT_KIND_NATION, "BRA", ENT_LAYER_NAME));
  g_assert_nonnull (find (&stage, ENT_KIND_GROUPING, "ric", ENT_LAYER_BORDER));
  g_assert_nonnull (find (&stage, ENT_KIND_NATION, "UZB", ENT_LAYER_BODY));
}

static void
test_places_stay (void)
{
  g_auto (Stage) early = { 0 };
  g_auto (Stage) late = { 0 };
  const EntSceneItem *a, *b;

  stage_golden (&early, &goldens[0]);
  stage_golden (&late, &goldens[3]);
  a = find (&early, ENT_KIND_NATION, "IND", ENT_LAYER_BODY);
  b = find (&late, ENT_KIND_NATION, "IND", ENT_LAYER_BODY);
  g_assert_cmpfloat (a->point.x, ==, b->point.x);
  g_assert_cmpfloat (a->radius, ==, b->radius);
}

static void
test_no_member_left (void)
{
  g_auto (Stage) stage = { 0 };

  stage_golden (&stage, &goldens[7]);
  g_assert_nonnull (find (&stage, ENT_KIND_GROUPING, "gone", ENT_LAYER_TAG));
  g_assert_null (find (&stage, ENT_KIND_GROUPING, "gone", ENT_LAYER_BORDER));
  g_assert_nonnull (find (&stage, ENT_KIND_NATION, "EEE", ENT_LAYER_BODY));
}

static void
test_marks (void)
{
  g_auto (Stage) stage = { 0 };
  g_auto (Stage) bite = { 0 };
  const EntSceneItem *disc;

  stage_golden (&stage, &goldens[4]);
  disc = find (&stage, ENT_KIND_NATION, "AAA", ENT_LAYER_BODY);
  g_assert_cmpuint (disc->marks & ENT_MARK_SUSPENDED, !=, 0);
  g_assert_cmpuint (disc->n_arcs, ==, 1);
  g_assert_cmphex (disc->arcs[0], ==, find (&stage, ENT_KIND_GROUPING, "ring", ENT_LAYER_TAG)->rgb);
  disc = find (&stage, ENT_KIND_NATION, "EEE", ENT_LAYER_BODY);
  g_assert_cmpuint (disc->marks & ENT_MARK_QUIET, !=, 0);
  g_assert_cmpstr (disc->text, ==, "EEE");

  stage_golden (&bite, &goldens[6]);
  g_assert_cmpuint (find (&bite, ENT_KIND_GROUPING, "ring", ENT_LAYER_BORDER)->marks & ENT_MARK_CUT_OUT, !=, 0);
}

/* Two outlines that cross without a common member would lie: one goes, and
 * says so. */
static void
test_false_overlap_is_withheld (void)
{
  static const char *const groupings[] = { "ring", "late", NULL };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("edge-cases.json");
  g_autoptr (EntView) view = ent_view_new (groupings, stage_day ("2012-01-01"));
  g_auto (Stage) stage = { 0 };
  const EntSceneItem *pill;

  stage_init (&stage, dataset, view);
  stage_place (&stage, "AAA 0 0\nBBB 260 0\nCCC 130 200\nDDD 600 0\nFFF 180 -55\nlate 180 -90\nring 0 100\n");
  stage_draw (&stage, stage_day ("2012-01-01"));
  pill = find (&stage, ENT_KIND_GROUPING, "late", ENT_LAYER_TAG);
  g_assert_cmpuint (pill->marks & ENT_MARK_WITHHELD, !=, 0);
  g_assert_null (find (&stage, ENT_KIND_GROUPING, "late", ENT_LAYER_BORDER));
  g_assert_nonnull (find (&stage, ENT_KIND_GROUPING, "ring", ENT_LAYER_BORDER));
  g_assert_cmpuint (truth_count_lies (&stage), ==, 0);
}

/* Groupings of one nation each, all in one place: no outline but one can be drawn. */
static double
get_alpha_of_withheld (guint n_groupings)
{
  static const char *const sources[] = { "s", NULL };
  g_autoptr (EntDatasetBuilder) builder = stage_builder_new ("In one place");
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) groupings = NULL;
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = NULL;
  g_auto (Stage) stage = { 0 };
  double alpha = 0;

  ent_dataset_builder_add (builder, &(EntRecordDraft) {
    .kind = ENT_KIND_SOURCE, .id = "s", .kind_id = "webpage", .title = "S", .latitude_deg = NAN, .longitude_deg = NAN,
  });
  for (guint g = 0; g < n_groupings; g++)
    {
      char nation[] = { 'Q', 'A', (char) ('A' + g), 0 };
      char id[] = { (char) ('a' + g), 0 };

      g_strv_builder_add (ids, id);
      ent_dataset_builder_add (builder, &(EntRecordDraft) {
        .kind = ENT_KIND_NATION, .index = g, .id = nation, .kind_id = "state", .name = nation, .sources = sources,
        .latitude_deg = NAN, .longitude_deg = NAN,
      });
      ent_dataset_builder_add (builder, &(EntRecordDraft) {
        .kind = ENT_KIND_GROUPING, .index = g, .id = id, .kind_id = "other", .name = id, .from = "2000-01-01", .sources = sources,
        .latitude_deg = NAN, .longitude_deg = NAN,
      });
      ent_dataset_builder_add (builder, &(EntRecordDraft) {
        .kind = ENT_KIND_MEMBERSHIP, .index = g, .nation = nation, .grouping = id, .role = "member", .from = "2000-01-01",
        .sources = sources, .latitude_deg = NAN, .longitude_deg = NAN,
      });
    }
  dataset = ent_dataset_builder_freeze (builder);
  groupings = g_strv_builder_end (ids);
  view = ent_view_new ((const char *const *) groupings, stage_day ("2010-01-01"));
  stage_init (&stage, dataset, view);
  stage_draw (&stage, stage_day ("2010-01-01"));
  for (guint i = 0; i < ent_scene_get_n_items (stage.scene); i++)
    if (ent_scene_get_items (stage.scene)[i].layer == ENT_LAYER_LINE)
      alpha = MAX (alpha, ent_scene_get_items (stage.scene)[i].stroke_alpha);
  return alpha;
}

/* Spokes that stand for an outline are strong, unless there are too many of them. */
static gboolean
has_text (EntScene   *scene,
          const char *text)
{
  const EntSceneItem *items = ent_scene_get_items (scene);

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (items[i].text && strstr (items[i].text, text))
      return TRUE;
  return FALSE;
}

/* Lines alone say who belongs to so many groupings, whatever lines are wished for; the caption tells. */
static void
test_multitude_has_no_outlines (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_auto (GStrv) groupings = NULL;
  g_autoptr (EntDataset) dataset = stage_new_set_system (rand, ENT_MULTITUDE + 1, &groupings);
  g_autoptr (EntView) plain = ent_view_new ((const char *const *) groupings, stage_day ("2026-01-01"));
  g_autoptr (EntView) view = ent_view_with_spokes (plain, ENT_SPOKES_NONE);
  g_autoptr (EntScene) caption = NULL;
  g_auto (Stage) stage = { 0 };
  const EntSceneItem *items;
  EntInsets insets;
  guint n_lines = 0;

  stage_init (&stage, dataset, view);
  stage_arrange (&stage);
  stage_draw (&stage, stage_day ("2026-01-01"));
  items = ent_scene_get_items (stage.scene);
  for (guint i = 0; i < ent_scene_get_n_items (stage.scene); i++)
    {
      g_assert_cmpint (items[i].layer, !=, ENT_LAYER_AREA);
      g_assert_cmpint (items[i].layer, !=, ENT_LAYER_BORDER);
      n_lines += items[i].layer == ENT_LAYER_LINE && items[i].dash == ENT_DASH_SOLID && (items[i].marks & ENT_MARK_RESTING) == 0;
    }
  g_assert_cmpuint (n_lines, >, ENT_MULTITUDE);
  caption = ent_caption_new_scene (view, stage.slice, stage.scene, ENT_MEDIUM_FILE, ent_text_get_fixed_measure (), 1200, 750, &insets);
  g_assert_true (has_text (caption, "Lines alone say who belongs to what"));
}

static void
test_spokes_of_many_withheld (void)
{
  g_assert_cmpfloat (get_alpha_of_withheld (4), ==, 0.9);
  g_assert_cmpfloat (get_alpha_of_withheld (14), <, 0.6);
}

/* Both want crimson; the later one takes another. */
static void
test_colors_differ (void)
{
  static const char *const groupings[] = { "ring", "late", NULL };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("edge-cases.json");
  g_autoptr (EntView) view = ent_view_new (groupings, stage_day ("2012-01-01"));
  g_auto (Stage) stage = { 0 };
  EntRef ring;

  stage_init (&stage, dataset, view);
  stage_draw (&stage, stage_day ("2012-01-01"));
  ring = stage_ref (&stage, ENT_KIND_GROUPING, "ring");
  g_assert_cmphex (find (&stage, ENT_KIND_GROUPING, "ring", ENT_LAYER_TAG)->rgb, ==, ent_dataset_get_grouping (dataset, ring.row)->color);
  g_assert_cmphex (find (&stage, ENT_KIND_GROUPING, "late", ENT_LAYER_TAG)->rgb, !=, ent_dataset_get_grouping (dataset, ring.row)->color);
}

/* Against an earlier day the scene says who came, who went and who has another role. */
static void
test_changes (void)
{
  const guint changes = ENT_MARK_JOINING | ENT_MARK_LEAVING | ENT_MARK_NEW_ROLE | ENT_MARK_GONE;
  static const struct
  {
    const char *nation;
    const char *since;
    guint       marks;
  } cases[] = {
    { "EGY", "2023-12-31", ENT_MARK_NEW_ROLE }, /* a partner of the SCO that became a member of BRICS was invited before */
    { "CHN", "2023-12-31", 0 },
    { "EGY", "2020-12-31", ENT_MARK_JOINING },
    { "CHN", "2000-12-31", ENT_MARK_JOINING },
  };
  g_auto (Stage) stage = { 0 };
  g_auto (Stage) gone = { 0 };
  const EntSceneItem *disc;

  stage_golden (&stage, &goldens[3]);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      stage_draw_since (&stage, stage_day ("2024-01-01"), stage_day (cases[i].since));
      g_assert_cmphex (find (&stage, ENT_KIND_NATION, cases[i].nation, ENT_LAYER_BODY)->marks & changes, ==, cases[i].marks);
    }
  stage_draw (&stage, stage_day ("2024-01-01"));
  g_assert_cmphex (find (&stage, ENT_KIND_NATION, "EGY", ENT_LAYER_BODY)->marks & changes, ==, 0);

  /* Who left has a pale disc and its name, and is no member. */
  stage_golden (&gone, &goldens[7]);
  g_assert_null (find (&gone, ENT_KIND_NATION, "FFF", ENT_LAYER_BODY));
  stage_draw_since (&gone, stage_day ("2005-01-01"), stage_day ("2000-06-01"));
  disc = find (&gone, ENT_KIND_NATION, "FFF", ENT_LAYER_BODY);
  g_assert_cmphex (disc->marks & changes, ==, ENT_MARK_LEAVING | ENT_MARK_GONE);
  g_assert_cmphex (disc->marks & ENT_MARK_QUIET, !=, 0);
  g_assert_nonnull (find (&gone, ENT_KIND_NATION, "FFF", ENT_LAYER_NAME));
  g_assert_null (find (&gone, ENT_KIND_GROUPING, "gone", ENT_LAYER_BORDER));
}

/* Labels are for people: in their language, and measured as they are read. */
static void
test_labels_of_a_language (void)
{
  g_auto (Stage) english = { 0 };
  g_auto (Stage) german = { 0 };
  guint node;

  stage_golden (&english, &goldens[3]);
  g_setenv ("LANGUAGE", "de", TRUE);
  g_assert_nonnull (setlocale (LC_ALL, ""));
  stage_golden (&german, &goldens[3]);
  g_setenv ("LANGUAGE", "", TRUE);
  g_assert_nonnull (setlocale (LC_ALL, "C"));

  g_assert_cmpstr (find (&english, ENT_KIND_NATION, "KAZ", ENT_LAYER_NAME)->text, ==, "Kazakhstan");
  g_assert_cmpstr (find (&german, ENT_KIND_NATION, "KAZ", ENT_LAYER_NAME)->text, ==, "Kasachstan");
  g_assert_true (ent_graph_lookup_node (german.graph, stage_ref (&german, ENT_KIND_NATION, "RUS"), &node));
  g_assert_cmpfloat (ent_extents_get (german.extents, node).half_width, >,
                     ent_extents_get (english.extents, node).half_width);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    {
      g_autofree char *path = g_strconcat ("/charts/network/golden/", goldens[i].name, NULL);

      g_test_add_data_func (path, &goldens[i], test_golden);
    }
  g_test_add_func ("/charts/network/sizes", test_sizes);
  g_test_add_func ("/charts/network/absent-is-not-drawn", test_absent_is_not_drawn);
  g_test_add_func ("/charts/network/places-stay", test_places_stay);
  g_test_add_func ("/charts/network/no-member-left", test_no_member_left);
  g_test_add_func ("/charts/network/marks", test_marks);
  g_test_add_func ("/charts/network/false-overlap-is-withheld", test_false_overlap_is_withheld);
  g_test_add_func ("/charts/network/multitude-has-no-outlines", test_multitude_has_no_outlines);
  g_test_add_func ("/charts/network/spokes-of-many-withheld", test_spokes_of_many_withheld);
  g_test_add_func ("/charts/network/colors-differ", test_colors_differ);
  g_test_add_func ("/charts/network/changes", test_changes);
  g_test_add_func ("/charts/network/labels-of-a-language", test_labels_of_a_language);
  return g_test_run ();
}

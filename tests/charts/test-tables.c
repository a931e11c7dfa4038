/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The linear diagram, the columns and the matrix: what can be read from their
 * pictures is what the tables of the data say. */
#include <math.h>
#include <string.h>

#include "charts/ent-stages.h"
#include "graph/ent-combinations.h"
#include "tests/charts/stage.h"
#include "tests/scene-items.h"

#define TEN "g20,brics,sco,g7,asean,quad,ibsa,ric,eaeu,csto"

typedef struct
{
  EntDataset *dataset;
  EntView    *view;
  EntStages  *stages;
} Table;

static void
table_clear (Table *table)
{
  g_clear_pointer (&table->stages, ent_stages_free);
  g_clear_pointer (&table->view, ent_view_unref);
  g_clear_pointer (&table->dataset, ent_dataset_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

static EntArrangement *
arrange (EntStages *stages)
{
  g_autoptr (EntArranging) arranging = ent_arranging_new (stages, NULL);
  g_autoptr (GError) error = NULL;
  EntArrangement *arrangement = ent_arranging_run (arranging, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return arrangement;
}

/* The groupings, or all where @list is %NULL, in a chart. */
static void
table_open_on (Table        *table,
               EntDataset   *dataset,
               const char   *list,
               const char   *day,
               EntChartKind  chart,
               EntMedium     medium)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  g_autoptr (EntView) network = NULL;

  for (guint32 row = 0; list == NULL && row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    g_strv_builder_add (all, ent_dataset_get_grouping (dataset, row)->record.id);
  ids = list != NULL ? g_strsplit (list, ",", -1) : g_strv_builder_end (all);
  network = ent_view_new ((const char *const *) ids, stage_day (day));
  *table = (Table) { ent_dataset_ref (dataset), ent_view_with_chart (network, chart), NULL };
  table->stages = ent_stages_new (ent_text_get_fixed_measure (), medium);
  ent_stages_set_page (table->stages, 1200, 750);
  ent_stages_set_view (table->stages, dataset, table->view, ENT_VIEW_ALL);
  ent_stages_take_arrangement (table->stages, arrange (table->stages));
}

static void
table_open (Table        *table,
            EntDataset   *dataset,
            const char   *list,
            const char   *day,
            EntChartKind  chart)
{
  table_open_on (table, dataset, list, day, chart, ENT_MEDIUM_SCREEN);
}

static void
table_move (Table  *table,
            EntDay  day)
{
  EntView *moved = ent_view_with_day (table->view, day);

  ent_view_unref (table->view);
  table->view = moved;
  ent_stages_set_view (table->stages, table->dataset, table->view, ENT_VIEW_DAY);
}

static EntDataset *
load_bundled (void)
{
  return stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
}

/* Whether the tables say that a nation has some of the roles in a grouping on the day. */
static gboolean
has_role (EntDataset *dataset,
          guint32     nation,
          guint32     grouping,
          EntDay      day,
          EntRoles    roles)
{
  EntRows rows = ent_dataset_get_memberships_of_nation (dataset, nation);
  EntSpan life = ent_dataset_get_life (dataset, grouping);

  for (guint i = 0; i < rows.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, rows.rows[i]);

      if (membership->grouping == grouping && roles & 1u << membership->role && ent_span_presence (life, day) != ENT_PRESENCE_ABSENT
          && ent_dataset_get_membership_presence (dataset, rows.rows[i], day) != ENT_PRESENCE_ABSENT)
        return TRUE;
    }
  return FALSE;
}

/* Whether a picture of combinations shows a nation in a grouping: where the
 * nation's mark stands above something in the grouping's colour at its row. */
static gboolean
shows_member (Table  *table,
              EntRef  nation,
              EntRef  grouping)
{
  EntScene *scene = ent_stages_get_scene (table->stages);
  const EntSceneItem *items = ent_scene_get_items (scene);
  const EntSceneItem *flag = ent_scene_find_node (scene, ent_thing_of (nation));
  const EntSceneItem *row = ent_scene_find_node (scene, ent_thing_of (grouping));
  const EntSceneItem *column = NULL;
  gboolean linear = ent_view_get_chart (table->view) == ENT_CHART_LINEAR;

  if (!flag || !row)
    return FALSE;
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (items[i].is_node && items[i].thing.kind == ENT_THING_COMBINATION && fabs (items[i].point.x - flag->point.x) <= items[i].half_width)
      column = &items[i];
  g_assert_nonnull (column);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (items[i].shape == ENT_SHAPE_PATH && items[i].fill == ENT_COLOR_GROUPING_LINE && (items[i].marks & ENT_MARK_RESTING) == 0
        && items[i].layer == ENT_LAYER_BODY && fabs (items[i].point.y - row->point.y) < 0.01
        && ent_rect_contains (items[i].bounds, (EntPoint) { linear ? flag->point.x : column->point.x, row->point.y }))
      return TRUE;
  return FALSE;
}

/* In which role a matrix shows a nation in a grouping: a member, another role, or none. */
static EntRoles
find_square (Table  *table,
             EntRef  nation,
             EntRef  grouping)
{
  EntScene *scene = ent_stages_get_scene (table->stages);
  const EntSceneItem *items = ent_scene_get_items (scene);
  const EntSceneItem *heads[] = { ent_scene_find_node (scene, ent_thing_of (nation)), ent_scene_find_node (scene, ent_thing_of (grouping)) };

  if (!heads[0] || !heads[1])
    return 0;
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    for (guint turn = 0; turn < 2; turn++)
      if (ent_thing_is (items[i].thing, ENT_KIND_MEMBERSHIP) && items[i].hit == ENT_HIT_BOX && items[i].shape == ENT_SHAPE_PATH
          && fabs (items[i].point.x - heads[turn]->point.x) < 0.5 && fabs (items[i].point.y - heads[1 - turn]->point.y) < 0.5)
        return items[i].fill == ENT_COLOR_GROUPING_PILL || (items[i].fill == ENT_COLOR_GROUPING_LINE && items[i].radius > 1.5
                                                            && items[i].stroke == ENT_COLOR_NONE)
                   ? 1u << ENT_ROLE_MEMBER
                   : ENT_ROLES_ALL & ~(1u << ENT_ROLE_MEMBER | 1u << ENT_ROLE_SUSPENDED);
  return 0;
}

/* What is read from the picture against what the tables say. Returns how many memberships were read. */
static guint
check (Table  *table,
       EntDay  day)
{
  const EntRoles others = ENT_ROLES_ALL & ~(1u << ENT_ROLE_MEMBER | 1u << ENT_ROLE_SUSPENDED);
  EntGraph *graph = ent_stages_get_graph (table->stages);
  guint n_read = 0;

  for (guint g = 0; g < ent_graph_get_n_groupings (graph); g++)
    for (guint n = ent_graph_get_n_groupings (graph); n < ent_graph_get_n_nodes (graph); n++)
      {
        EntRef grouping = ent_graph_get_ref (graph, g), nation = ent_graph_get_ref (graph, n);
        gboolean member = has_role (table->dataset, nation.row, grouping.row, day, 1u << ENT_ROLE_MEMBER);

        if (ent_view_get_chart (table->view) != ENT_CHART_MATRIX)
          g_assert_cmpint (shows_member (table, nation, grouping), ==, member);
        else if (member)
          g_assert_cmphex (find_square (table, nation, grouping), ==, 1u << ENT_ROLE_MEMBER);
        else
          g_assert_cmphex (find_square (table, nation, grouping), ==,
                           has_role (table->dataset, nation.row, grouping.row, day, others) ? others : 0);
        n_read += member;
      }
  return n_read;
}

typedef struct
{
  const char  *name;
  EntChartKind chart;
} Case;

static const Case cases[] = { { "linear", ENT_CHART_LINEAR }, { "columns", ENT_CHART_COLUMNS }, { "matrix", ENT_CHART_MATRIX } };

/* On each day on which something changes, of every preset, with places that stay. */
static void
test_presets (gconstpointer data)
{
  const Case *chart = data;
  g_autoptr (EntDataset) dataset = load_bundled ();
  guint n_read = 0, n_days = 0;

  for (guint32 preset = 0; preset < ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET); preset++)
    {
      EntRows groupings = ent_dataset_get_preset (dataset, preset)->groupings;
      g_autoptr (GString) list = g_string_new (NULL);
      g_auto (Table) table = { 0 };
      const EntDay *dates;
      guint n_dates;

      for (guint i = 0; i < groupings.n_rows; i++)
        g_string_append_printf (list, "%s%s", i > 0 ? "," : "", ent_dataset_get_grouping (dataset, groupings.rows[i])->record.id);
      table_open (&table, dataset, list->str, "2026-01-01", chart->chart);
      dates = ent_graph_get_dates_of_change (ent_stages_get_graph (table.stages), &n_dates);
      for (guint i = 0; i < n_dates; i += chart->chart == ENT_CHART_MATRIX ? 5 : 3)
        {
          table_move (&table, dates[i]);
          n_read += check (&table, dates[i]);
          n_days++;
        }
    }
  g_test_message ("%u memberships on %u days", n_read, n_days);
  g_assert_cmpuint (n_read, >, 5000);
}

/* Whatever groupings there are, drawn by lot. */
static void
test_set_systems (gconstpointer data)
{
  const Case *chart = data;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261129);
  guint n_read = 0;

  for (guint draw = 0; draw < 150; draw++)
    {
      g_auto (GStrv) groupings = NULL;
      g_autoptr (EntDataset) dataset = stage_new_set_system (rand, 1 + draw % 6, &groupings);
      g_autofree char *list = g_strjoinv (",", groupings);
      g_auto (Table) table = { 0 };
      const EntDay *dates;
      guint n_dates;

      table_open (&table, dataset, list, "2020-06-01", chart->chart);
      dates = ent_graph_get_dates_of_change (ent_stages_get_graph (table.stages), &n_dates);
      for (guint i = 0; i < n_dates; i += 3)
        {
          table_move (&table, dates[i]);
          n_read += check (&table, dates[i]);
        }
    }
  g_assert_cmpuint (n_read, >, 1000);
}

/* All groupings at once: the smallest marks there are on a page, which has all of them. */
static void
test_all (gconstpointer data)
{
  const Case *chart = data;
  g_autoptr (EntDataset) dataset = load_bundled ();
  g_auto (Table) table = { 0 };
  EntRect bounds;

  table_open_on (&table, dataset, NULL, "2026-01-01", chart->chart, ENT_MEDIUM_FILE);
  g_assert_cmpuint (check (&table, stage_day ("2026-01-01")), >, 1000);
  bounds = ent_scene_get_bounds (ent_stages_get_scene (table.stages));
  g_assert_cmpfloat (bounds.x1 - bounds.x0, <, 1200);
  g_assert_cmpfloat (bounds.y1 - bounds.y0, <, 850);
}

/* In a window they are larger than it, and can be read: every name of a row or column is there, and none too small. */
static void
test_scrolls (gconstpointer data)
{
  const Case *chart = data;
  g_autoptr (EntDataset) dataset = load_bundled ();
  g_auto (Table) table = { 0 };
  EntScene *scene;
  EntHeads heads;
  guint n_names = 0;

  table_open (&table, dataset, NULL, "2026-01-01", chart->chart);
  g_assert_cmpuint (check (&table, stage_day ("2026-01-01")), >, 1000);
  scene = ent_stages_get_scene (table.stages);
  heads = ent_scene_get_heads (scene);
  g_assert_cmpfloat (heads.whole.x1, >, 1300);
  g_assert_cmpfloat (heads.whole.y1, >, 900);
  g_assert_cmpfloat (heads.least_zoom, >, 0.5);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &ent_scene_get_items (scene)[i];

      if (item->shape != ENT_SHAPE_TEXT)
        continue;
      n_names += ent_thing_is (item->thing, ENT_KIND_NATION) || ent_thing_is (item->thing, ENT_KIND_GROUPING);
      g_assert_cmpfloat (item->text_style.size * heads.least_zoom, >=, 7);
    }
  g_assert_cmpuint (n_names, >, chart->chart == ENT_CHART_COLUMNS ? 80 : 280);
  /* What marks a membership is in the body, and what is named in a head. */
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &ent_scene_get_items (scene)[i];

      if (item->is_node && ent_thing_is (item->thing, ENT_KIND_MEMBERSHIP))
        g_assert_true (ent_rect_contains (heads.body, item->point));
      else if (item->is_node && ent_thing_is (item->thing, ENT_KIND_GROUPING))
        g_assert_false (ent_rect_contains (heads.body, item->point));
    }
}

/* Imprecise dates, suspension and dispute. */
static void
test_edge_cases (gconstpointer data)
{
  const Case *chart = data;
  static const char *const days[] = { "2000-06-01", "2001-07-01", "2002-06-01", "2003-06-01", "2005-01-01", "2012-01-01" };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("edge-cases.json");

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_auto (Table) table = { 0 };

      table_open (&table, dataset, "lone,ring,late,gone", days[i], chart->chart);
      check (&table, stage_day (days[i]));
    }
}

/* Each combination stands there once, with the number of its nations, and all of them with all members. */
static void
test_numbers (gconstpointer data)
{
  const Case *chart = data;
  g_autoptr (EntDataset) dataset = load_bundled ();
  g_auto (Table) table = { 0 };
  g_autoptr (EntCombinations) combinations = NULL;
  const EntSceneItem *items;
  guint n_nations = 0, n_numbers = 0;

  table_open (&table, dataset, TEN, "2026-01-01", chart->chart);
  combinations = ent_combinations_new (ent_stages_get_slice (table.stages));
  items = ent_scene_get_items (ent_stages_get_scene (table.stages));
  for (guint i = 0; i < ent_scene_get_n_items (ent_stages_get_scene (table.stages)); i++)
    if (items[i].text && items[i].thing.kind == ENT_THING_COMBINATION)
      {
        n_nations += (guint) g_ascii_strtoull (items[i].text, NULL, 10);
        n_numbers++;
      }
  g_assert_cmpuint (n_numbers, ==, ent_combinations_get_n (combinations));
  g_assert_cmpuint (n_nations, ==, 42);
}

/* From the first node arrow keys lead to all of them, and from each back to the first. */
static void
test_walk (gconstpointer data)
{
  const Case *chart = data;
  static const int ways[][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };
  g_autoptr (EntDataset) dataset = load_bundled ();
  g_auto (Table) table = { 0 };
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (EntThing));
  g_autofree gboolean *leads = NULL;
  g_autofree gboolean *reached = NULL;
  EntScene *scene;
  gboolean has_more = TRUE;

  table_open (&table, dataset, TEN, "2026-01-01", chart->chart);
  scene = ent_stages_get_scene (table.stages);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (ent_scene_get_items (scene)[i].is_node)
      {
        g_assert_true (ent_scene_find_node (scene, ent_scene_get_items (scene)[i].thing) == &ent_scene_get_items (scene)[i]);
        g_array_append_val (nodes, ent_scene_get_items (scene)[i].thing);
      }
  g_assert_cmpuint (nodes->len, >, 60);
  leads = g_new0 (gboolean, nodes->len * nodes->len);
  reached = g_new0 (gboolean, 2 * nodes->len);
  for (guint i = 0; i < nodes->len; i++)
    for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
      {
        EntThing next = ent_chart_of_view (table.view)->step (scene, g_array_index (nodes, EntThing, i), ways[way][0], ways[way][1]);

        for (guint j = 0; j < nodes->len; j++)
          if (ent_thing_equal (g_array_index (nodes, EntThing, j), next))
            leads[i * nodes->len + j] = TRUE;
      }
  /* In the first half who is reached from the first node, in the second from whom that is reached. */
  reached[0] = reached[nodes->len] = TRUE;
  while (has_more)
    {
      has_more = FALSE;
      for (guint i = 0; i < nodes->len; i++)
        for (guint j = 0; j < nodes->len; j++)
          if (leads[i * nodes->len + j])
            {
              has_more = has_more || (reached[i] && !reached[j]) || (reached[nodes->len + j] && !reached[nodes->len + i]);
              reached[j] = reached[j] || reached[i];
              reached[nodes->len + i] = reached[nodes->len + i] || reached[nodes->len + j];
            }
    }
  for (guint i = 0; i < 2 * nodes->len; i++)
    {
      g_autofree char *key = ent_thing_to_key (g_array_index (nodes, EntThing, i % nodes->len), dataset);

      if (!reached[i])
        g_error ("%s cannot be %s", key, i < nodes->len ? "reached" : "left");
    }
}

/* What is said of each node is what the tables say. */
static void
test_words (gconstpointer data)
{
  const Case *chart = data;
  static const char *const groupings[] = { "brics", "sco", NULL };
  g_autoptr (EntDataset) dataset = load_bundled ();
  g_auto (Table) table = { 0 };
  g_auto (EntDescription) both = { 0 };
  g_auto (EntDescription) one = { 0 };
  g_auto (EntDescription) none = { 0 };
  g_autofree char *found = NULL;
  const EntChart *of;
  EntSlice *slice;
  static const char *const only[] = { "sco", NULL };
  static const char *const absent[] = { "ric", NULL };

  table_open (&table, dataset, "ric,brics,sco", "2026-01-01", chart->chart);
  of = ent_chart_of_view (table.view);
  slice = ent_stages_get_slice (table.stages);
  g_assert_true (of->describe (slice, ent_thing_of_combination (groupings), &both));
  g_assert_cmpstr (both.name, ==, "Exactly BRICS and SCO");
  g_assert_cmpstr (both.roles, ==, "1 nation: Iran\nAt least BRICS and SCO: 4 nations");
  g_assert_true (of->describe (slice, ent_thing_of_combination (only), &one));
  g_assert_cmpstr (one.name, ==, "SCO only");
  g_assert_cmpstr (one.roles, ==, "6 nations: Belarus, Kazakhstan, Kyrgyzstan, Pakistan, Tajikistan, Uzbekistan\nAt least SCO: 10 nations");
  g_assert_false (of->describe (slice, ent_thing_of_combination (absent), &none));
  if (of->find == NULL)
    return;
  found = of->find (slice);
  g_assert_cmpstr (found, ==, "China, India and Russia are in all three; Iran is in BRICS and SCO. "
                              "Of 4 combinations the largest are BRICS only and SCO only, 6 each.");
}

/* A combination is brought out with its nations and groupings, and a nation with its combination. */
static void
test_relate (void)
{
  static const char *const groupings[] = { "brics", "sco", NULL };
  g_autoptr (EntDataset) dataset = load_bundled ();
  EntThing iran = ent_thing_of (ent_ref (ENT_KIND_NATION, ent_dataset_lookup (dataset, ENT_KIND_NATION, "IRN")));
  EntThing china = ent_thing_of (ent_ref (ENT_KIND_NATION, ent_dataset_lookup (dataset, ENT_KIND_NATION, "CHN")));
  EntThing both = ent_thing_of_combination (groupings);

  for (guint i = 0; i < 2; i++)
    {
      g_auto (Table) table = { 0 };
      g_autoptr (EntThings) lead = ent_things_new ();
      g_autoptr (EntThings) related = ent_things_new ();

      table_open (&table, dataset, "ric,brics,sco", "2026-01-01", ENT_CHART_LINEAR);
      ent_chart_of_view (table.view)->relate (ent_stages_get_slice (table.stages), i == 0 ? both : iran, lead, related);
      g_assert_true (ent_things_has (lead, i == 0 ? both : iran));
      g_assert_true (ent_things_has (related, both));
      g_assert_true (ent_things_has (related, iran));
      g_assert_false (ent_things_has (related, china));
    }
}

/* Pictures that are compared, item by item, with how they were. */
static void
test_golden (gconstpointer data)
{
  const Case *chart = data;
  g_autoptr (EntDataset) three = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntDataset) edges = stage_load_dataset ("edge-cases.json");

  for (guint i = 0; i < 2; i++)
    {
      g_auto (Table) table = { 0 };
      g_autofree char *dump = NULL;
      g_autofree char *name = g_strconcat (chart->name, i == 0 ? "-three" : "-uncertain", NULL);

      table_open (&table, i == 0 ? three : edges, i == 0 ? "ric,brics,sco" : "lone,ring", i == 0 ? "2018-01-01" : "2003-06-01", chart->chart);
      dump = ent_scene_dump (ent_stages_get_scene (table.stages), table.dataset);
      stage_check_golden (name, dump);
    }
}

/* Where nobody is there, nothing is drawn; the page says why. */
static void
test_empty (gconstpointer data)
{
  const Case *chart = data;
  g_autoptr (EntDataset) dataset = stage_load_dataset ("edge-cases.json");
  g_auto (Table) table = { 0 };
  g_autoptr (EntScene) caption = NULL;
  EntInsets insets;
  gboolean says = FALSE;

  table_open (&table, dataset, "late", "2005-01-01", chart->chart);
  for (guint i = 0; i < ent_scene_get_n_items (ent_stages_get_scene (table.stages)); i++)
    g_assert_false (ent_scene_get_items (ent_stages_get_scene (table.stages))[i].is_node);
  caption = ent_stages_new_caption (table.stages, &insets);
  for (guint i = 0; i < ent_scene_get_n_items (caption); i++)
    says = says || (ent_scene_get_items (caption)[i].text && strstr (ent_scene_get_items (caption)[i].text, "did not exist on"));
  g_assert_true (says);
}

static void
add_test (const char    *name,
          const Case    *chart,
          GTestDataFunc  test)
{
  g_autofree char *path = g_strdup_printf ("/charts/tables/%s/%s", chart->name, name);

  g_test_add_data_func (path, chart, test);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      add_test ("golden", &cases[i], test_golden);
      add_test ("presets", &cases[i], test_presets);
      add_test ("set-systems", &cases[i], test_set_systems);
      add_test ("all", &cases[i], test_all);
      add_test ("scrolls", &cases[i], test_scrolls);
      add_test ("edge-cases", &cases[i], test_edge_cases);
      add_test ("walk", &cases[i], test_walk);
      add_test ("words", &cases[i], test_words);
      add_test ("empty", &cases[i], test_empty);
      if (cases[i].chart != ENT_CHART_MATRIX)
        add_test ("numbers", &cases[i], test_numbers);
    }
  g_test_add_func ("/charts/tables/relate", test_relate);
  return g_test_run ();
}

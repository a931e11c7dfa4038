/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keyboard walk of the linear diagram, the columns and the matrix: each step leads where the data says that
 * the neighbour is, which is found without the program's own search. */
#include <math.h>

#include "charts/ent-stages.h"
#include "graph/ent-combinations.h"
#include "tests/charts/stage.h"

#define TEN "g20,brics,sco,g7,asean,quad,ibsa,ric,eaeu,csto"

/* A picture, and its heads from left to right or from above. */
typedef struct
{
  EntDataset *dataset;
  EntView    *view;
  EntStages  *stages;
  EntScene   *scene; /* borrowed */
} Picture;

static void
picture_clear (Picture *picture)
{
  g_clear_pointer (&picture->stages, ent_stages_free);
  g_clear_pointer (&picture->view, ent_view_unref);
  g_clear_pointer (&picture->dataset, ent_dataset_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static void
picture_open (Picture           *picture,
              EntDataset        *dataset,
              const char *const *groupings,
              EntDay             day,
              EntChartKind       chart)
{
  g_autoptr (EntView) network = ent_view_new (groupings, day);
  g_autoptr (EntArranging) arranging = NULL;
  g_autoptr (GError) error = NULL;

  *picture = (Picture) { ent_dataset_ref (dataset), ent_view_with_chart (network, chart), NULL, NULL };
  picture->stages = ent_stages_new (ent_text_get_fixed_measure (), ENT_MEDIUM_SCREEN);
  ent_stages_set_page (picture->stages, 1200, 750);
  ent_stages_set_view (picture->stages, dataset, picture->view, ENT_VIEW_ALL);
  arranging = ent_arranging_new (picture->stages, NULL);
  ent_stages_take_arrangement (picture->stages, ent_arranging_run (arranging, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  picture->scene = ent_stages_get_scene (picture->stages);
}

static void
picture_move (Picture *picture,
              EntDay   day)
{
  EntView *moved = ent_view_with_day (picture->view, day);

  ent_view_unref (picture->view);
  picture->view = moved;
  ent_stages_set_view (picture->stages, picture->dataset, picture->view, ENT_VIEW_DAY);
  picture->scene = ent_stages_get_scene (picture->stages);
}

static EntThing
step (Picture  *picture,
      EntThing  from,
      double    dx,
      double    dy)
{
  return ent_chart_of_view (picture->view)->step (picture->scene, from, dx, dy);
}

static void
assert_step (Picture  *picture,
             EntThing  from,
             double    dx,
             double    dy,
             EntThing  expected)
{
  EntThing found = step (picture, from, dx, dy);
  g_autofree char *from_key = ent_thing_to_key (from, picture->dataset);
  g_autofree char *found_key = ent_thing_to_key (found, picture->dataset);
  g_autofree char *expected_key = ent_thing_to_key (expected, picture->dataset);

  if (!ent_thing_equal (found, expected))
    g_error ("From %s by %g, %g to %s, not to %s", from_key, dx, dy, found_key, expected_key);
}

/* ------------------------------------------------------------------------ */
/* Heads */

typedef struct
{
  EntThing thing;
  double   place;
} Head;

static int
compare_heads (gconstpointer a,
               gconstpointer b)
{
  const Head *left = a, *right = b;

  return (left->place > right->place) - (left->place < right->place);
}

/* The nodes of a kind, from left to right or from above; each thing once. */
static GArray *
list_heads (Picture  *picture,
            EntKind   kind,
            gboolean  is_across)
{
  GArray *heads = g_array_new (FALSE, FALSE, sizeof (Head));
  const EntSceneItem *items = ent_scene_get_items (picture->scene);

  for (guint i = 0; i < ent_scene_get_n_items (picture->scene); i++)
    if (items[i].is_node && ent_thing_is (items[i].thing, kind))
      g_array_append_vals (heads, &(Head) { items[i].thing, is_across ? items[i].point.x : items[i].point.y }, 1);
  g_array_sort (heads, compare_heads);
  return heads;
}

static EntThing
get_head (GArray *heads,
          int     i)
{
  return i >= 0 && i < (int) heads->len ? g_array_index (heads, Head, i).thing : ENT_THING_NOTHING;
}

/* ------------------------------------------------------------------------ */
/* Matrix */

/* What the tables say that the cell of a nation and a grouping stands for on the day: the first of its roles,
 * and of several rows of that role the first one. */
static EntThing
find_cell (Picture  *picture,
           EntThing  nation,
           EntThing  grouping)
{
  EntRows rows = ent_dataset_get_memberships_of_nation (picture->dataset, ent_thing_get_record (nation).row);
  EntDay day = ent_view_get_day (picture->view);
  const EntMembership *best = NULL;
  EntThing cell = ENT_THING_NOTHING;

  for (guint i = 0; i < rows.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (picture->dataset, rows.rows[i]);

      if (membership->grouping != ent_thing_get_record (grouping).row || membership->role == ENT_ROLE_SUSPENDED
          || ent_dataset_get_membership_presence (picture->dataset, rows.rows[i], day) == ENT_PRESENCE_ABSENT
          || (best != NULL && best->role <= membership->role))
        continue;
      best = membership;
      cell = ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, rows.rows[i]));
    }
  return cell;
}

/* Walks along a row or a column, with its head in front: to the next cell that is filled, back to the one before, and
 * from the first one to the head. Returns how many cells it has. */
static guint
walk_line (Picture  *picture,
           EntThing  head,
           GArray   *across,
           gboolean  is_row,
           gboolean  are_nations_across)
{
  double dx = is_row ? 1 : 0, dy = is_row ? 0 : 1;
  EntThing last = head;
  guint n = 0;

  for (guint i = 0; i < across->len; i++)
    {
      EntThing other = get_head (across, (int) i);
      EntThing cell = are_nations_across ? find_cell (picture, other, head) : find_cell (picture, head, other);

      if (cell.kind == ENT_THING_NONE)
        continue;
      assert_step (picture, last, dx, dy, cell);
      assert_step (picture, cell, -dx, -dy, last);
      last = cell;
      n++;
    }
  assert_step (picture, last, dx, dy, ENT_THING_NOTHING);
  return n;
}

static guint
check_matrix (Picture *picture)
{
  const EntSceneItem *items = ent_scene_get_items (picture->scene);
  g_autoptr (GArray) nations_across = list_heads (picture, ENT_KIND_NATION, TRUE);
  g_autoptr (GArray) nations_down = list_heads (picture, ENT_KIND_NATION, FALSE);
  gboolean is_turned = nations_across->len > 1 && g_array_index (nations_across, Head, 1).place - g_array_index (nations_across, Head, 0).place > 1;
  g_autoptr (GArray) columns = list_heads (picture, is_turned ? ENT_KIND_NATION : ENT_KIND_GROUPING, TRUE);
  g_autoptr (GArray) rows = list_heads (picture, is_turned ? ENT_KIND_GROUPING : ENT_KIND_NATION, FALSE);
  guint n_by_rows = 0, n_by_columns = 0, n_nodes = 0;

  for (guint i = 0; i < rows->len; i++)
    n_by_rows += walk_line (picture, get_head (rows, (int) i), columns, TRUE, is_turned);
  for (guint i = 0; i < columns->len; i++)
    n_by_columns += walk_line (picture, get_head (columns, (int) i), rows, FALSE, !is_turned);
  for (int i = 0; i < (int) rows->len; i++)
    {
      assert_step (picture, get_head (rows, i), 0, 1, get_head (rows, i + 1));
      assert_step (picture, get_head (rows, i), 0, -1, get_head (rows, i - 1));
    }
  for (int i = 0; i < (int) columns->len; i++)
    {
      assert_step (picture, get_head (columns, i), 1, 0, get_head (columns, i + 1));
      assert_step (picture, get_head (columns, i), -1, 0, get_head (columns, i - 1));
    }
  /* And nothing else is walked to: a cell has one node, whatever roles overlap. */
  for (guint i = 0; i < ent_scene_get_n_items (picture->scene); i++)
    n_nodes += items[i].is_node;
  g_assert_cmpuint (n_by_rows, ==, n_by_columns);
  g_assert_cmpuint (n_nodes, ==, n_by_rows + rows->len + columns->len);
  return n_by_rows;
}

/* ------------------------------------------------------------------------ */
/* Combinations */

/* The combination that each nation is in, by the day's own list. */
static EntThing
find_combination (Picture         *picture,
                  EntCombinations *combinations,
                  EntThing         nation)
{
  EntGraph *graph = ent_stages_get_graph (picture->stages);
  const EntCombination *combination;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  guint node;

  g_assert_true (ent_graph_lookup_node (graph, ent_thing_get_record (nation), &node));
  combination = ent_combinations_get (combinations, ent_combinations_find_nation (combinations, node));
  for (guint i = 0; i < combination->n_groupings; i++)
    g_strv_builder_add (ids, ent_dataset_get_grouping (picture->dataset, ent_graph_get_ref (graph, combination->groupings[i]).row)->record.id);
  list = g_strv_builder_end (ids);
  return ent_thing_of_combination ((const char *const *) list);
}

static GArray *
list_combinations (Picture *picture)
{
  GArray *heads = g_array_new (FALSE, FALSE, sizeof (Head));
  const EntSceneItem *items = ent_scene_get_items (picture->scene);

  for (guint i = 0; i < ent_scene_get_n_items (picture->scene); i++)
    if (items[i].is_node && items[i].thing.kind == ENT_THING_COMBINATION)
      g_array_append_vals (heads, &(Head) { items[i].thing, items[i].point.x }, 1);
  g_array_sort (heads, compare_heads);
  return heads;
}

/* From combination to combination, up to a nation of it and down again; rows one after the other. */
static guint
check_combinations (Picture *picture)
{
  g_autoptr (EntCombinations) all = ent_combinations_new (ent_stages_get_slice (picture->stages));
  g_autoptr (GArray) combinations = list_combinations (picture);
  g_autoptr (GArray) groupings = list_heads (picture, ENT_KIND_GROUPING, FALSE);
  g_autoptr (GArray) nations = list_heads (picture, ENT_KIND_NATION, TRUE);

  for (int i = 0; i < (int) combinations->len; i++)
    {
      EntThing here = get_head (combinations, i), nation = step (picture, here, 0, -1);

      assert_step (picture, here, 1, 0, get_head (combinations, i + 1));
      if (i > 0)
        assert_step (picture, here, -1, 0, get_head (combinations, i - 1));
      else
        g_assert_true (ent_thing_is (step (picture, here, -1, 0), ENT_KIND_GROUPING));
      g_assert_true (ent_thing_is (nation, ENT_KIND_NATION));
      g_assert_true (ent_thing_equal (find_combination (picture, all, nation), here));
    }
  for (int i = 0; i < (int) groupings->len; i++)
    {
      assert_step (picture, get_head (groupings, i), 0, 1, get_head (groupings, i + 1));
      assert_step (picture, get_head (groupings, i), 0, -1, get_head (groupings, i - 1));
      assert_step (picture, get_head (groupings, i), 1, 0, get_head (combinations, 0));
    }
  /* Downwards from any nation one comes past others of its combination to that, and to no other. */
  for (guint i = 0; i < nations->len; i++)
    {
      EntThing combination = find_combination (picture, all, get_head (nations, (int) i)), at = get_head (nations, (int) i);

      for (guint n = 0; ent_thing_is (at, ENT_KIND_NATION); n++)
        {
          g_assert_true (ent_thing_equal (find_combination (picture, all, at), combination));
          g_assert_cmpuint (n, <, nations->len);
          at = step (picture, at, 0, 1);
        }
      g_assert_true (ent_thing_equal (at, combination));
    }
  return nations->len;
}

/* ------------------------------------------------------------------------ */

typedef struct
{
  const char  *name;
  EntChartKind chart;
} Case;

static const Case cases[] = { { "linear", ENT_CHART_LINEAR }, { "columns", ENT_CHART_COLUMNS }, { "matrix", ENT_CHART_MATRIX } };

static guint
check (Picture *picture)
{
  return ent_view_get_chart (picture->view) == ENT_CHART_MATRIX ? check_matrix (picture) : check_combinations (picture);
}

/* The groupings that one looks at most, and all there are. */
static void
test_bundled (gconstpointer data)
{
  const Case *chart = data;
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  g_auto (GStrv) ten = g_strsplit (TEN, ",", -1);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_auto (Picture) some = { 0 };
  g_auto (Picture) whole = { 0 };

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    g_strv_builder_add (ids, ent_dataset_get_grouping (dataset, row)->record.id);
  all = g_strv_builder_end (ids);
  picture_open (&some, dataset, (const char *const *) ten, ent_day_new (2026, 1, 1), chart->chart);
  g_assert_cmpuint (check (&some), >, 40);
  picture_move (&some, ent_day_new (2010, 7, 1));
  g_assert_cmpuint (check (&some), >, 30);
  picture_open (&whole, dataset, (const char *const *) all, ent_day_new (2026, 1, 1), chart->chart);
  g_assert_cmpuint (check (&whole), >, 200);
}

/* Random systems, on days on which some of it is not there. */
static void
test_set_systems (gconstpointer data)
{
  const Case *chart = data;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261130);
  guint n = 0;

  for (guint draw = 0; draw < 60; draw++)
    {
      g_auto (GStrv) groupings = NULL;
      g_autoptr (EntDataset) dataset = stage_new_set_system (rand, 1 + draw % 6, &groupings);
      g_auto (Picture) picture = { 0 };
      const EntDay *dates;
      guint n_dates;

      picture_open (&picture, dataset, (const char *const *) groupings, stage_day ("2020-06-01"), chart->chart);
      dates = ent_graph_get_dates_of_change (ent_stages_get_graph (picture.stages), &n_dates);
      for (guint i = 0; i < n_dates; i += 5)
        {
          picture_move (&picture, dates[i]);
          n += check (&picture);
        }
    }
  g_assert_cmpuint (n, >, 300);
}

/* Who has several roles at once is walked to once. */
static void
test_overlapping_roles (gconstpointer data)
{
  const Case *chart = data;
  static const char *const groupings[] = { "pact", "quay", "reef", NULL };
  static const char *const days[] = { "2001-06-01", "2002-06-01", "2003-06-01", "2004-06-01", "2010-01-01" };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("overlapping-roles.json");
  g_auto (Picture) picture = { 0 };

  picture_open (&picture, dataset, groupings, stage_day ("2004-06-01"), chart->chart);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      picture_move (&picture, stage_day (days[i]));
      g_assert_cmpuint (check (&picture), >, 0);
    }
}

static void
add_test (const char    *name,
          const Case    *chart,
          GTestDataFunc  test)
{
  g_autofree char *path = g_strdup_printf ("/charts/tables-walk/%s/%s", chart->name, name);

  g_test_add_data_func (path, chart, test);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      add_test ("bundled", &cases[i], test_bundled);
      add_test ("set-systems", &cases[i], test_set_systems);
      add_test ("overlapping-roles", &cases[i], test_overlapping_roles);
    }
  return g_test_run ();
}

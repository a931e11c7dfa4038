/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The orders of rows and columns that can be chosen: what stands before what in
 * the picture, against what the tables of the data say. */
#include "charts/ent-chart.h"
#include "charts/ent-stages.h"
#include "scene/ent-text.h"
#include "tests/charts/stage.h"

#define DAY "2026-01-01"

typedef struct
{
  EntDataset *dataset;
  EntStages  *stages;
} Picture;

static void
picture_clear (Picture *picture)
{
  ent_stages_free (picture->stages);
  ent_dataset_unref (picture->dataset);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static void
arrange (EntStages *stages)
{
  g_autoptr (EntArranging) arranging = ent_arranging_new (stages, NULL);
  g_autoptr (GError) error = NULL;
  EntArrangement *arrangement = ent_arranging_run (arranging, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  ent_stages_take_arrangement (stages, arrangement);
}

static EntView *
new_view (const char   *groupings,
          EntChartKind  chart,
          EntOrder      order)
{
  g_auto (GStrv) ids = g_strsplit (groupings, ",", -1);
  g_autoptr (EntView) network = ent_view_new ((const char *const *) ids, stage_day (DAY));
  g_autoptr (EntView) view = ent_view_with_chart (network, chart);

  return ent_view_with_order (view, order);
}

static void
picture_open (Picture *picture,
              EntView *view)
{
  picture->dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  picture->stages = ent_stages_new (ent_text_get_fixed_measure (), ENT_MEDIUM_SCREEN);
  ent_stages_set_page (picture->stages, 1200, 750);
  ent_stages_set_view (picture->stages, picture->dataset, view, ENT_VIEW_ALL);
  arrange (picture->stages);
}

static int
compare_x (gconstpointer a,
           gconstpointer b)
{
  double left = (*(const EntSceneItem *const *) a)->point.x, right = (*(const EntSceneItem *const *) b)->point.x;

  return (left > right) - (left < right);
}

static int
compare_y (gconstpointer a,
           gconstpointer b)
{
  double left = (*(const EntSceneItem *const *) a)->point.y, right = (*(const EntSceneItem *const *) b)->point.y;

  return (left > right) - (left < right);
}

/* The nodes that stand for nations, groupings or combinations, as they follow each other. */
static GPtrArray *
list_nodes (Picture      *picture,
            EntThingKind  thing,
            EntKind       kind,
            int           (*compare) (gconstpointer, gconstpointer))
{
  EntScene *scene = ent_stages_get_scene (picture->stages);
  GPtrArray *nodes = g_ptr_array_new ();

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &ent_scene_get_items (scene)[i];

      if (item->is_node && item->thing.kind == thing && (thing == ENT_THING_COMBINATION || ent_thing_is (item->thing, kind)))
        g_ptr_array_add (nodes, (gpointer) item);
    }
  g_ptr_array_sort (nodes, compare);
  g_assert_cmpuint (nodes->len, >, 2);
  return nodes;
}

static guint32
get_row (GPtrArray *nodes,
         guint      i)
{
  return ent_thing_get_record (((const EntSceneItem *) g_ptr_array_index (nodes, i))->thing).row;
}

/* ------------------------------------------------------------------------ */
/* Lines over time */

/* For how many days a nation was a member; since when. A nation that never was one has 0 and the last day there is. */
static gint64
count_days (EntDataset *dataset,
            guint32     nation,
            const char *grouping,
            EntDay     *since)
{
  EntRows rows = ent_dataset_get_memberships_of_nation (dataset, nation);
  gint64 n = 0;

  *since = ENT_DAY_MAX;
  for (guint i = 0; i < rows.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, rows.rows[i]);
      EntDate until = membership->span.until;
      EntDay begin = ent_date_get_day (membership->span.from), end = ent_dataset_get_updated (dataset);

      if (membership->grouping != ent_dataset_lookup (dataset, ENT_KIND_GROUPING, grouping) || membership->role != ENT_ROLE_MEMBER)
        continue;
      if (ent_date_is_set (until))
        end = MIN (end, ent_date_get_day (until));
      *since = MIN (*since, begin);
      n += end - begin;
    }
  return n;
}

/* Nations that left and came back are in ASEAN, and others never were members. */
static void
test_lines (gconstpointer data)
{
  EntOrder order = GPOINTER_TO_UINT (data);
  static const char *const groupings[] = { "sco", "commonwealth", "eu" };

  for (guint g = 0; g < G_N_ELEMENTS (groupings); g++)
    {
      g_autoptr (EntView) view = new_view (groupings[g], ENT_CHART_LINES, order);
      g_auto (Picture) picture = { 0 };
      g_autoptr (GPtrArray) nodes = NULL;

      picture_open (&picture, view);
      nodes = list_nodes (&picture, ENT_THING_RECORD, ENT_KIND_NATION, compare_y);
      for (guint i = 0; i + 1 < nodes->len; i++)
        {
          guint32 nation = get_row (nodes, i), next = get_row (nodes, i + 1);
          EntDay since, next_since;
          gint64 days = count_days (picture.dataset, nation, groupings[g], &since);
          gint64 next_days = count_days (picture.dataset, next, groupings[g], &next_since);

          if (order == ENT_ORDER_NAME)
            g_assert_cmpint (ent_dataset_compare_nation_names (picture.dataset, nation, next, stage_day (DAY)), <, 0);
          else if (order == ENT_ORDER_LENGTH)
            g_assert_cmpint (days, >=, next_days);
          else
            g_assert_cmpint (since, <=, next_since);
        }
    }
}

/* What a chart does not know is to it as if nothing had been chosen. */
static void
test_unknown (void)
{
  for (EntChartKind chart = 0; chart < ENT_N_CHARTS; chart++)
    for (EntOrder order = 0; order < ENT_N_ORDERS; order++)
      {
        g_autoptr (EntView) view = new_view ("sco", chart, order);
        const EntOrder *known = ent_chart_of_kind (chart)->orders;
        EntOrder expected = known ? known[0] : ENT_ORDER_AUTO;

        for (guint i = 0; known && known[i] != ENT_ORDER_AUTO; i++)
          if (known[i] == order)
            expected = order;
        g_assert_cmpint (ent_chart_get_order (view), ==, expected);
      }
}

/* ------------------------------------------------------------------------ */
/* Combinations */

/* The groupings of a combination as bits, that which was chosen first the highest; and how many nations it has. */
static guint
read_combination (Picture            *picture,
                  const EntSceneItem *node,
                  guint              *n_groupings,
                  guint              *n_nations)
{
  EntGraph *graph = ent_stages_get_graph (picture->stages);
  guint n = ent_graph_get_n_groupings (graph), bits = 0;
  EntDay day = stage_day (DAY);

  *n_groupings = *n_nations = 0;
  for (guint g = 0; g < n; g++)
    {
      const char *id = ent_dataset_get_record (picture->dataset, ent_graph_get_ref (graph, g))->id;
      g_auto (GStrv) ids = g_strsplit (node->thing.groupings, ",", -1);

      if (g_strv_contains ((const char *const *) ids, id))
        {
          bits |= 1u << (n - 1 - g);
          ++*n_groupings;
        }
    }
  for (guint nation = n; nation < ent_graph_get_n_nodes (graph); nation++)
    {
      guint own = 0;

      for (guint g = 0; g < n; g++)
        {
          g_autoptr (GArray) members = ent_dataset_get_members_at (picture->dataset, ent_graph_get_ref (graph, g).row, day, 1u << ENT_ROLE_MEMBER);

          for (guint i = 0; i < members->len; i++)
            if (ent_dataset_get_membership (picture->dataset, g_array_index (members, guint32, i))->nation == ent_graph_get_ref (graph, nation).row)
              own |= 1u << (n - 1 - g);
        }
      *n_nations += own == bits;
    }
  return bits;
}

static void
check_columns (Picture  *picture,
               EntOrder  order)
{
  g_autoptr (GPtrArray) nodes = list_nodes (picture, ENT_THING_COMBINATION, 0, compare_x);
  guint n_groupings = G_MAXUINT, n_nations = G_MAXUINT, bits = G_MAXUINT;

  for (guint i = 0; i < nodes->len; i++)
    {
      const EntSceneItem *node = g_ptr_array_index (nodes, i);
      g_autofree char *place = ent_stages_get_chart (picture->stages)->locate (ent_stages_get_scene (picture->stages), node->thing);
      g_autofree char *expected = g_strdup_printf ("Column %u of %u", i + 1, nodes->len);
      guint next_groupings, next_nations, next_bits = read_combination (picture, node, &next_groupings, &next_nations);

      g_assert_cmpstr (place, ==, expected);
      g_assert_cmpuint (next_nations, >, 0);
      if (order == ENT_ORDER_SIZE)
        g_assert_cmpuint (next_nations, <=, n_nations);
      if (order == ENT_ORDER_GROUPINGS)
        g_assert_true (next_groupings < n_groupings || (next_groupings == n_groupings && next_nations <= n_nations));
      if (order == ENT_ORDER_OWN)
        g_assert_cmpuint (next_bits, <, bits);
      n_groupings = next_groupings;
      n_nations = next_nations;
      bits = next_bits;
    }
}

static void
check_rows (Picture  *picture,
            EntOrder  order)
{
  EntGraph *graph = ent_stages_get_graph (picture->stages);
  g_autoptr (GPtrArray) nodes = list_nodes (picture, ENT_THING_RECORD, ENT_KIND_GROUPING, compare_y);
  guint last = G_MAXUINT;

  for (guint i = 0; i < nodes->len; i++)
    {
      g_autoptr (GArray) members = ent_dataset_get_members_at (picture->dataset, get_row (nodes, i), stage_day (DAY), 1u << ENT_ROLE_MEMBER);

      if (order == ENT_ORDER_OWN)
        g_assert_cmpuint (get_row (nodes, i), ==, ent_graph_get_ref (graph, i).row);
      else
        g_assert_cmpuint (members->len, <=, last);
      last = members->len;
    }
}

static void
test_combinations (gconstpointer data)
{
  EntOrder order = GPOINTER_TO_UINT (data);
  static const EntChartKind charts[] = { ENT_CHART_LINEAR, ENT_CHART_COLUMNS };

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (EntView) view = new_view ("quad,brics,g20,sco,g7,asean", charts[i], order);
      g_auto (Picture) picture = { 0 };

      picture_open (&picture, view);
      check_columns (&picture, order);
      check_rows (&picture, order);
    }
}

/* Another order is another arrangement of the same, and the same again is none. */
static void
test_changes (void)
{
  g_autoptr (EntView) view = new_view ("sco", ENT_CHART_LINES, ENT_ORDER_AUTO);
  g_autoptr (EntView) by_name = ent_view_with_order (view, ENT_ORDER_NAME);
  g_auto (Picture) picture = { 0 };

  picture_open (&picture, view);
  ent_stages_set_view (picture.stages, picture.dataset, view, ENT_VIEW_ORDER);
  g_assert_nonnull (ent_stages_get_arrangement (picture.stages));
  ent_stages_set_view (picture.stages, picture.dataset, by_name, ENT_VIEW_ORDER);
  g_assert_null (ent_stages_get_arrangement (picture.stages));
  g_assert_true (ent_stages_get_shown_view (picture.stages) == view);
  arrange (picture.stages);
  g_assert_true (ent_stages_get_shown_view (picture.stages) == by_name);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/charts/orders/lines/joining", GUINT_TO_POINTER (ENT_ORDER_AUTO), test_lines);
  g_test_add_data_func ("/charts/orders/lines/length", GUINT_TO_POINTER (ENT_ORDER_LENGTH), test_lines);
  g_test_add_data_func ("/charts/orders/lines/name", GUINT_TO_POINTER (ENT_ORDER_NAME), test_lines);
  g_test_add_func ("/charts/orders/unknown", test_unknown);
  g_test_add_data_func ("/charts/orders/combinations/size", GUINT_TO_POINTER (ENT_ORDER_SIZE), test_combinations);
  g_test_add_data_func ("/charts/orders/combinations/groupings", GUINT_TO_POINTER (ENT_ORDER_GROUPINGS), test_combinations);
  g_test_add_data_func ("/charts/orders/combinations/own", GUINT_TO_POINTER (ENT_ORDER_OWN), test_combinations);
  g_test_add_func ("/charts/orders/changes", test_changes);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers at the rims of charts of rows and columns, the years in them, and their order: read from the picture and
 * compared with the tables of the data. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "charts/ent-stages.h"
#include "tests/charts/diagram.h"
#include "tests/charts/stage.h"

typedef struct
{
  EntDataset *dataset;
  EntStages  *stages;
  EntView    *view;
} Shown;

static void
shown_clear (Shown *shown)
{
  g_clear_pointer (&shown->stages, ent_stages_free);
  g_clear_pointer (&shown->view, ent_view_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shown, shown_clear)

static void
show (Shown             *shown,
      EntDataset        *dataset,
      const char *const *groupings,
      EntDay             day,
      EntChartKind       chart)
{
  g_autoptr (EntView) network = ent_view_new (groupings, day);
  g_autoptr (EntArranging) arranging = NULL;

  *shown = (Shown) { dataset, ent_stages_new (ent_text_get_fixed_measure (), ENT_MEDIUM_SCREEN), ent_view_with_chart (network, chart) };
  ent_stages_set_page (shown->stages, 1200, 750);
  ent_stages_set_view (shown->stages, dataset, shown->view, ENT_VIEW_ALL);
  arranging = ent_arranging_new (shown->stages, NULL);
  ent_stages_take_arrangement (shown->stages, ent_arranging_run (arranging, NULL, NULL, NULL, NULL));
}

static void
move (Shown  *shown,
      EntDay  day)
{
  EntView *view = ent_view_with_day (shown->view, day);

  ent_view_unref (shown->view);
  shown->view = view;
  ent_stages_set_view (shown->stages, shown->dataset, view, ENT_VIEW_DAY);
}

static gboolean
is_number (const char *text)
{
  return text != NULL && *text != '\0' && strspn (text, "0123456789") == strlen (text);
}

/* How many of the groupings that are shown a nation is a member of, or how many nations are members of a grouping. */
static guint
count (Shown  *shown,
       EntRef  ref,
       EntDay  day)
{
  EntGraph *graph = ent_stages_get_graph (shown->stages);
  guint n = 0, n_groupings = ent_graph_get_n_groupings (graph);
  guint begin = ref.kind == ENT_KIND_GROUPING ? n_groupings : 0, end = ref.kind == ENT_KIND_GROUPING ? ent_graph_get_n_nodes (graph) : n_groupings;

  for (guint node = begin; node < end; node++)
    {
      guint32 other = ent_graph_get_ref (graph, node).row;

      n += ref.kind == ENT_KIND_GROUPING ? diagram_is_member (shown->dataset, other, ref.row, day)
                                         : diagram_is_member (shown->dataset, ref.row, other, day);
    }
  return n;
}

/* The year in which a nation became a member of a grouping, or, if it never was one, had its first role there. */
static int
find_year (Shown   *shown,
           guint32  nation,
           guint32  grouping)
{
  EntRows rows = ent_dataset_get_memberships_of_nation (shown->dataset, nation);
  EntDay first[2] = { ENT_DAY_MAX, ENT_DAY_MAX };

  for (guint i = 0; i < rows.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (shown->dataset, rows.rows[i]);

      if (membership->grouping == grouping && ent_date_is_set (membership->span.from))
        first[membership->role == ENT_ROLE_MEMBER] = MIN (first[membership->role == ENT_ROLE_MEMBER], ent_date_get_day (membership->span.from));
    }
  return ent_day_get_year (first[1] < ENT_DAY_MAX ? first[1] : first[0]);
}

/* Each number beside a name, and each year in a square or behind a row. */
static guint
check_numbers (Shown  *shown,
               EntDay  day)
{
  EntScene *scene = ent_stages_get_scene (shown->stages);
  guint n_read = 0;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &ent_scene_get_items (scene)[i];
      EntRef ref;

      if (item->shape != ENT_SHAPE_TEXT || !is_number (item->text))
        continue;
      if (item->thing.kind == ENT_THING_PAIR)
        {
          g_assert_cmpint (atoi (item->text), ==, find_year (shown, item->thing.pair.nation, item->thing.pair.grouping));
          n_read++;
        }
      if (item->thing.kind != ENT_THING_RECORD)
        continue;
      ref = ent_thing_get_record (item->thing);
      n_read++;
      if (ref.kind == ENT_KIND_MEMBERSHIP)
        g_assert_cmpint (atoi (item->text), ==,
                         ent_day_get_year (ent_dataset_get_membership (shown->dataset, ref.row)->span.from.earliest) % 100);
      else
        g_assert_cmpuint ((guint) atoi (item->text), ==, count (shown, ref, day));
    }
  return n_read;
}

/* The middle of the first item of a kind that stands for a node and says something; NAN without. */
static EntPoint
find_name (Shown *shown,
           guint  node)
{
  EntScene *scene = ent_stages_get_scene (shown->stages);
  EntThing thing = ent_thing_of (ent_graph_get_ref (ent_stages_get_graph (shown->stages), node));
  const EntSceneItem *item = ent_scene_find_node (scene, thing);

  return item != NULL ? (EntPoint) { (item->bounds.x0 + item->bounds.x1) / 2, (item->bounds.y0 + item->bounds.y1) / 2 } : (EntPoint) { NAN, NAN };
}

/* In a matrix the fullest corner is the upper left one: of the members of the first half of the groupings more stand in
 * the first half of the nations than in the second. */
static void
check_corner (Shown  *shown,
              EntDay  day)
{
  EntGraph *graph = ent_stages_get_graph (shown->stages);
  guint n_groupings = ent_graph_get_n_groupings (graph);
  double sum_x = 0, sum_y = 0, sum_xy = 0, n = 0;

  for (guint g = 0; g < n_groupings; g++)
    for (guint node = n_groupings; node < ent_graph_get_n_nodes (graph); node++)
      {
        EntPoint column = find_name (shown, g), row = find_name (shown, node);

        if (isnan (column.x) || isnan (row.x)
            || !diagram_is_member (shown->dataset, ent_graph_get_ref (graph, node).row, ent_graph_get_ref (graph, g).row, day))
          continue;
        sum_x += column.x + column.y;
        sum_y += row.x + row.y;
        sum_xy += (column.x + column.y) * (row.x + row.y);
        n++;
      }
  /* Whichever of both are the rows, what one is farther on in goes along with the other. */
  if (n > 0)
    g_assert_cmpfloat (sum_xy / n - sum_x / n * sum_y / n, >=, -1e-6);
}

/* In a linear diagram columns of many groupings stand on the left. */
static void
check_columns (Shown *shown)
{
  EntScene *scene = ent_stages_get_scene (shown->stages);
  double sum_x = 0, sum_n = 0, sum_xn = 0, n = 0, last_x = -INFINITY;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &ent_scene_get_items (scene)[i];
      double x, n_in = 1;

      if (item->shape != ENT_SHAPE_TEXT || item->thing.kind != ENT_THING_COMBINATION || !is_number (item->text))
        continue;
      x = (item->bounds.x0 + item->bounds.x1) / 2;
      for (const char *p = item->thing.groupings; *p != '\0'; p++)
        n_in += *p == ',';
      g_assert_cmpfloat (x, >, last_x);
      last_x = x;
      sum_x += n;
      sum_n += n_in;
      sum_xn += n * n_in;
      n++;
    }
  if (n > 0)
    g_assert_cmpfloat (sum_xn / n - sum_x / n * sum_n / n, <=, 1e-6);
}

static void
test_presets (gconstpointer data)
{
  EntChartKind chart = GPOINTER_TO_UINT (data);
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  guint n_read = 0;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET); row++)
    {
      const EntPreset *preset = ent_dataset_get_preset (dataset, row);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) groupings = NULL;
      g_auto (Shown) shown = { 0 };
      EntDay day = stage_day ("2026-01-01");
      const EntDay *dates;
      guint n_dates;

      for (guint g = 0; g < preset->groupings.n_rows; g++)
        g_strv_builder_add (builder, ent_dataset_get_grouping (dataset, preset->groupings.rows[g])->record.id);
      groupings = g_strv_builder_end (builder);
      show (&shown, dataset, (const char *const *) groupings, day, chart);
      n_read += check_numbers (&shown, day);
      if (chart == ENT_CHART_MATRIX)
        check_corner (&shown, day);
      else if (chart == ENT_CHART_LINEAR)
        check_columns (&shown);
      dates = ent_graph_get_dates_of_change (ent_stages_get_graph (shown.stages), &n_dates);
      for (guint i = 0; i < n_dates; i += 5)
        {
          move (&shown, dates[i]);
          n_read += check_numbers (&shown, dates[i]);
        }
    }
  g_test_message ("%u numbers", n_read);
  g_assert_cmpuint (n_read, >, 500);
}

static gboolean
names (const char *said,
       const char *name)
{
  return name != NULL && strstr (said, name) != NULL;
}

/* What a screen reader says of each stop of each chart names the nation and the grouping that it is about. */
static void
test_names (gconstpointer data)
{
  static const char *const three[] = { "ric", "brics", "sco", NULL };
  EntChartKind chart = GPOINTER_TO_UINT (data);
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  EntDay day = stage_day ("2026-01-01");
  g_auto (Shown) shown = { 0 };
  guint n_named = 0;
  EntScene *scene;

  show (&shown, dataset, three, day, chart);
  scene = ent_stages_get_scene (shown.stages);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &ent_scene_get_items (scene)[i];
      g_auto (EntDescription) says = { 0 };
      EntRef ref;

      if (!item->is_node)
        continue;
      g_assert_true (ent_chart_of_kind (chart)->describe (ent_stages_get_slice (shown.stages), item->thing, &says));
      g_assert_nonnull (says.name);
      g_assert_cmpstr (says.name, !=, "");
      if (item->thing.kind != ENT_THING_RECORD)
        continue;
      ref = ent_thing_get_record (item->thing);
      g_test_message ("%s", says.name);
      if (ref.kind == ENT_KIND_NATION)
        g_assert_true (names (says.name, ent_dataset_get_nation_name_at (dataset, ref.row, day)));
      else if (ref.kind == ENT_KIND_GROUPING)
        g_assert_true (names (says.name, ent_dataset_get_grouping (dataset, ref.row)->name)
                       || names (says.name, ent_dataset_get_grouping_name (dataset, ref.row)));
      else if (ref.kind == ENT_KIND_MEMBERSHIP)
        g_assert_true (names (says.name, ent_dataset_get_nation_name_at (dataset, ent_dataset_get_membership (dataset, ref.row)->nation, day)));
      else if (ref.kind == ENT_KIND_EVENT)
        g_assert_true (names (says.name, ent_dataset_get_event (dataset, ref.row)->title));
      n_named++;
    }
  g_assert_cmpuint (n_named, >, 10);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/charts/numbers/matrix", GUINT_TO_POINTER (ENT_CHART_MATRIX), test_presets);
  g_test_add_data_func ("/charts/numbers/linear", GUINT_TO_POINTER (ENT_CHART_LINEAR), test_presets);
  g_test_add_data_func ("/charts/numbers/lines", GUINT_TO_POINTER (ENT_CHART_LINES), test_presets);
  g_test_add_data_func ("/charts/numbers/columns", GUINT_TO_POINTER (ENT_CHART_COLUMNS), test_presets);
  for (guint chart = 0; chart < ENT_N_CHARTS; chart++)
    {
      g_autofree char *path = g_strconcat ("/charts/numbers/names/", ent_view_get_chart_id (chart), NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (chart), test_names);
    }
  return g_test_run ();
}

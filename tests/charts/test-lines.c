/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>

#include "charts/ent-lines.h"
#include "scene/ent-walk.h"
#include "tests/charts/stage.h"

/* How far a bar may be from its days, in world units: what one sees. */
#define NEAR 1.0

typedef struct
{
  const char *name; /* of the file in tests/golden, without its ending */
  const char *data;
  const char *groupings;
  const char *day;
} Golden;

static const Golden goldens[] = {
  { "lines-sco", "ric-brics-sco.json", "sco", "2018-01-01" },
  { "lines-three", "ric-brics-sco.json", "ric,brics,sco", "2026-01-01" },
  { "lines-uncertain", "edge-cases.json", "lone,ring", "2003-06-01" },
};

/* What the chart is given on a day; its view and slice are the stage's. */
static EntChartInput
make_input (Stage *stage)
{
  return (EntChartInput) {
    .view = stage->view,
    .graph = stage->graph,
    .slice = stage->slice,
    .measure = ent_text_get_fixed_measure (),
    .medium = ENT_MEDIUM_SCREEN, /* where each block has its name */
    .width_px = 1200,
    .height_px = 750,
    .insets = { .top = 60, .bottom = 60 },
  };
}

static void
draw (Stage  *stage,
      EntDay  day)
{
  EntChartInput input;
  g_autoptr (EntArrangement) at = NULL;

  g_clear_pointer (&stage->slice, ent_slice_free);
  g_clear_pointer (&stage->scene, ent_scene_unref);
  stage->slice = ent_slice_new (stage->graph, day, NULL);
  input = make_input (stage);
  at = ent_lines_chart.arrange (&input, NULL, NULL, NULL, NULL, NULL);
  stage->scene = ent_lines_chart.draw (&input, at);
}

static void
draw_view (Stage      *stage,
           EntDataset *dataset,
           const char *groupings,
           EntDay      day)
{
  g_auto (GStrv) ids = g_strsplit (groupings, ",", -1);
  g_autoptr (EntView) view = ent_view_new ((const char *const *) ids, day);

  stage_init (stage, dataset, view);
  draw (stage, day);
}

static void
test_golden (gconstpointer data)
{
  const Golden *golden = data;
  g_autoptr (EntDataset) dataset = stage_load_dataset (golden->data);
  g_auto (Stage) stage = { 0 };
  g_autofree char *dump = NULL;

  draw_view (&stage, dataset, golden->groupings, stage_day (golden->day));
  dump = ent_scene_dump (stage.scene, stage.dataset);
  stage_check_golden (golden->name, dump);
}

/* The time axis as it can be read from the years that stand on it. */
typedef struct
{
  double x;
  double days;    /* at @x */
  double per_day; /* in world units */
} Axis;

static Axis
read_axis (EntScene *scene)
{
  const EntSceneItem *items = ent_scene_get_items (scene);
  double x[2] = { 0 }, days[2] = { 0 };
  guint n = 0;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &items[i];
      char *end = NULL;
      double year = item->text ? g_ascii_strtod (item->text, &end) : 0;

      if (item->shape != ENT_SHAPE_TEXT || item->thing.kind != ENT_THING_NONE || *end != '\0' || year < 1000)
        continue;
      x[n > 0] = (item->bounds.x0 + item->bounds.x1) / 2;
      days[n > 0] = (double) ent_day_new ((int) year, 1, 1);
      n++;
    }
  g_assert_cmpuint (n, >=, 2);
  return (Axis) { x[0], days[0], (x[1] - x[0]) / (days[1] - days[0]) };
}

static double
get_x (Axis   axis,
       EntDay day)
{
  return axis.x + ((double) day - axis.days) * axis.per_day;
}

/* A bar of its only membership, or nothing. */
static const EntSceneItem *
find_bar (Stage   *stage,
          guint32  membership)
{
  const EntSceneItem *items = ent_scene_get_items (stage->scene), *found = NULL;

  for (guint i = 0; i < ent_scene_get_n_items (stage->scene); i++)
    if (items[i].shape == ENT_SHAPE_BAR && ent_thing_equal (items[i].thing, ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, membership))))
      {
        g_assert_null (found);
        found = &items[i];
      }
  return found;
}

/* Who the row of a bar is about: the last name at its height or above. */
static EntRef
find_head (Stage              *stage,
           const EntSceneItem *bar)
{
  const EntSceneItem *items = ent_scene_get_items (stage->scene), *head = NULL;

  for (guint i = 0; i < ent_scene_get_n_items (stage->scene); i++)
    if ((items[i].shape == ENT_SHAPE_DISC || items[i].shape == ENT_SHAPE_PILL) && items[i].point.y <= bar->point.y + 0.01
        && (!head || items[i].point.y > head->point.y))
      head = &items[i];
  g_assert_nonnull (head);
  return ent_thing_get_record (head->thing);
}

static void
check_role (const EntSceneItem  *bar,
            const EntMembership *membership)
{
  gboolean is_disputed = membership->record.disputed != NULL;

  switch (membership->role)
    {
    case ENT_ROLE_MEMBER:
      g_assert_cmpfloat (bar->fill_alpha, ==, 1);
      g_assert_true (is_disputed || bar->stroke == ENT_COLOR_NONE);
      g_assert_cmphex (bar->marks & ENT_MARK_SUSPENDED, ==, 0);
      break;
    case ENT_ROLE_SUSPENDED:
      g_assert_cmphex (bar->marks & ENT_MARK_SUSPENDED, !=, 0);
      break;
    case ENT_ROLE_CANDIDATE:
    case ENT_ROLE_INVITED:
      g_assert_cmpint (bar->fill, ==, ENT_COLOR_NONE);
      g_assert_cmpint (bar->dash, ==, ENT_DASH_DOTTED);
      break;
    default:
      g_assert_cmpfloat (bar->fill_alpha, <, 0.5);
      g_assert_cmpint (bar->stroke, !=, ENT_COLOR_NONE);
      g_assert_cmpint (bar->dash, ==, ENT_DASH_SOLID);
      break;
    }
}

/* An end lies at its day, and fades over the days it may mean. */
static void
check_end (Axis    axis,
           EntDate date,
           double  outer,
           double  soft,
           double  direction)
{
  double x0 = get_x (axis, date.earliest), x1 = get_x (axis, date.latest);

  if (date.earliest == date.latest && !date.uncertain && !date.approximate)
    {
      g_assert_cmpfloat (soft, ==, 0);
      g_assert_cmpfloat_with_epsilon (outer, x0, NEAR);
      return;
    }
  g_assert_cmpfloat (soft, >, 0);
  /* The middle of what fades is the middle of what may be meant, unless the bar is shorter than that. */
  g_assert_cmpfloat (fabs (outer - (direction > 0 ? x0 : x1)), <=, 8);
}

/* Reads every membership of the period from the picture: who, what, from when until when. */
static void
check_truth (Stage *stage)
{
  Axis axis = read_axis (stage->scene);
  EntPeriod period = ent_query_get_period (ent_graph_get_query (stage->graph));
  double goes_on = get_x (axis, ent_dataset_get_updated (stage->dataset));
  guint n_bars = 0, n_found = 0;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (stage->dataset, ENT_KIND_MEMBERSHIP); row++)
    {
      const EntMembership *membership = ent_dataset_get_membership (stage->dataset, row);
      const EntSceneItem *bar = find_bar (stage, row);
      EntRef head;
      gboolean is_shown = ent_graph_lookup_node (stage->graph, ent_ref (ENT_KIND_GROUPING, membership->grouping), NULL)
                          && ent_dataset_membership_touches (stage->dataset, row, period);

      g_assert_cmpint (bar != NULL, ==, is_shown);
      if (!bar)
        continue;
      n_found++;
      head = find_head (stage, bar);
      g_assert_cmpuint (head.row, ==, head.kind == ENT_KIND_NATION ? membership->nation : membership->grouping);
      check_role (bar, membership);
      if (bar->half_width <= 1.51) /* too short to say anything but that it was */
        continue;
      if (ent_date_is_set (membership->span.from))
        check_end (axis, membership->span.from, bar->point.x - bar->half_width, bar->soft[0], 1);
      else
        g_assert_cmpfloat (bar->soft[0], >, 0);
      g_assert_cmpint (bar->ends[1] == ENT_BAR_END_ARROW, ==, !ent_date_is_set (membership->span.until));
      if (ent_date_is_set (membership->span.until))
        check_end (axis, membership->span.until, bar->point.x + bar->half_width, bar->soft[1], -1);
      else
        g_assert_cmpfloat_with_epsilon (bar->point.x + bar->half_width, goes_on, NEAR);
    }
  for (guint i = 0; i < ent_scene_get_n_items (stage->scene); i++)
    n_bars += ent_scene_get_items (stage->scene)[i].shape == ENT_SHAPE_BAR;
  g_assert_cmpuint (n_bars, ==, n_found);
}

/* The line of the day stands where its day is on the axis. */
static void
check_date (Stage *stage)
{
  const EntSceneItem *items = ent_scene_get_items (stage->scene);
  Axis axis = read_axis (stage->scene);
  guint n = 0;

  for (guint i = 0; i < ent_scene_get_n_items (stage->scene); i++)
    if (items[i].shape == ENT_SHAPE_PATH && items[i].stroke == ENT_COLOR_ACCENT)
      {
        n++;
        g_assert_cmpfloat_with_epsilon ((items[i].bounds.x0 + items[i].bounds.x1) / 2, get_x (axis, ent_slice_get_day (stage->slice)), NEAR);
      }
  g_assert_cmpuint (n, ==, 1);
}

/* Every preset of the bundled data, at its dates of change. */
static void
test_presets (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET); row++)
    {
      const EntPreset *preset = ent_dataset_get_preset (dataset, row);
      g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
      g_auto (GStrv) groupings = NULL;
      g_autofree char *list = NULL;
      g_auto (Stage) stage = { 0 };
      const EntDay *days;
      guint n_days;

      for (guint i = 0; i < preset->groupings.n_rows; i++)
        g_strv_builder_add (ids, ent_dataset_get_grouping (dataset, preset->groupings.rows[i])->record.id);
      groupings = g_strv_builder_end (ids);
      list = g_strjoinv (",", groupings);
      g_test_message ("%s", list);
      draw_view (&stage, dataset, list, ent_dataset_get_updated (dataset));
      check_truth (&stage);
      days = ent_graph_get_dates_of_change (stage.graph, &n_days);
      for (guint i = 0; i < n_days; i += 1 + n_days / 12)
        {
          draw (&stage, days[i]);
          check_date (&stage);
        }
    }
}

/* A date as data writes it, of any precision. */
static char *
draw_date (GRand *rand,
           int    first,
           int    last)
{
  int year = g_rand_int_range (rand, first, last), month = g_rand_int_range (rand, 1, 13);

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      return g_strdup_printf ("%d", year);
    case 1:
      return g_strdup_printf ("%d-%02d", year, month);
    default:
      return g_strdup_printf ("%d-%02d-%02d", year, month, g_rand_int_range (rand, 1, 29));
    }
}

static EntDataset *
draw_system (GRand *rand)
{
  static const char *const sources[] = { "s", NULL };
  g_autoptr (EntDatasetBuilder) builder = stage_builder_new ("Drawn by lot");
  guint n_nations = (guint) g_rand_int_range (rand, 2, 20), n_memberships = 0;

  ent_dataset_builder_add (builder, &(EntRecordDraft) {
    .kind = ENT_KIND_SOURCE, .id = "s", .kind_id = "book", .title = "Lots", .latitude_deg = NAN, .longitude_deg = NAN,
  });
  for (guint i = 0; i < n_nations; i++)
    {
      char id[] = { 'Q', 'A', (char) ('A' + i), 0 };

      ent_dataset_builder_add (builder, &(EntRecordDraft) {
        .kind = ENT_KIND_NATION, .index = i, .id = id, .name = id, .sources = sources, .latitude_deg = NAN, .longitude_deg = NAN,
      });
    }
  for (guint g = 0; g < 3; g++)
    {
      char grouping[] = { (char) ('a' + g), 0 };

      ent_dataset_builder_add (builder, &(EntRecordDraft) {
        .kind = ENT_KIND_GROUPING, .index = g, .id = grouping, .name = grouping, .kind_id = "other", .from = "1980-01-01",
        .sources = sources, .latitude_deg = NAN, .longitude_deg = NAN,
      });
      for (guint i = 0; i < n_nations; i++)
        for (EntRole role = 0; role < ENT_N_ROLES; role++)
          {
            char id[] = { 'Q', 'A', (char) ('A' + i), 0 };
            g_autofree char *from = draw_date (rand, 1985, 2000);
            g_autofree char *until = draw_date (rand, 2001, 2020);

            if (g_rand_int_range (rand, 0, 5) > 1)
              continue;
            ent_dataset_builder_add (builder, &(EntRecordDraft) {
              .kind = ENT_KIND_MEMBERSHIP, .index = n_memberships++, .nation = id, .grouping = grouping, .role = ent_role_to_id (role),
              .from = g_rand_int_range (rand, 0, 6) == 0 ? NULL : from, .until = g_rand_boolean (rand) ? until : NULL,
              .sources = sources, .latitude_deg = NAN, .longitude_deg = NAN,
            });
          }
    }
  return ent_dataset_builder_freeze (builder);
}

static void
test_systems (void)
{
  static const char *const choices[] = { "a", "a,b,c" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261129);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (EntDataset) dataset = draw_system (rand);
      g_auto (Stage) stage = { 0 };

      draw_view (&stage, dataset, choices[i % 2], stage_day ("2020-06-01"));
      if (ent_graph_get_n_edges (stage.graph) == 0)
        continue;
      check_truth (&stage);
      check_date (&stage);
    }
}

static EntThing
go (Stage    *stage,
    EntThing  from,
    double    dx,
    double    dy)
{
  return ent_lines_chart.step (stage->scene, from, dx, dy);
}

/* Every thing is reached from the first one with the arrow keys, and leads back to it. */
static void
check_walk (Stage *stage)
{
  static const double ways[4][2] = { { 1, 0 }, { 0, 1 }, { -1, 0 }, { 0, -1 } };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (ent_thing_hash, ent_thing_hash_equal, g_free, NULL);
  g_autoptr (GQueue) queue = g_queue_new ();
  EntThing first = ent_walk_first (stage->scene);
  guint n_nodes = 0;

  g_queue_push_tail (queue, g_memdup2 (&first, sizeof first));
  g_hash_table_add (seen, g_memdup2 (&first, sizeof first));
  while (!g_queue_is_empty (queue))
    {
      g_autofree EntThing *from = g_queue_pop_head (queue);

      for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
        {
          EntThing to = go (stage, *from, ways[way][0], ways[way][1]);

          if (to.kind == ENT_THING_NONE || !g_hash_table_add (seen, g_memdup2 (&to, sizeof to)))
            continue;
          g_queue_push_tail (queue, g_memdup2 (&to, sizeof to));
        }
    }
  for (guint i = 0; i < ent_scene_get_n_items (stage->scene); i++)
    {
      const EntSceneItem *item = &ent_scene_get_items (stage->scene)[i];
      EntThing at = item->thing;

      if (!item->is_node)
        continue;
      n_nodes++;
      g_assert_true (g_hash_table_contains (seen, &item->thing));
      /* Leftwards one comes to the name of the row; above all rows there is none. */
      for (EntThing next = at; next.kind != ENT_THING_NONE; next = go (stage, at, -1, 0))
        at = next;
      g_assert_true (item->shape != ENT_SHAPE_BAR || ent_thing_is (at, ENT_KIND_NATION) || ent_thing_is (at, ENT_KIND_GROUPING));
      /* And upwards from name to name to the first one. */
      for (EntThing next = at; ent_thing_is (next, ENT_KIND_NATION) || ent_thing_is (next, ENT_KIND_GROUPING); next = go (stage, at, 0, -1))
        at = next;
      g_assert_true (item->shape != ENT_SHAPE_BAR || ent_thing_equal (at, first));
    }
  g_assert_cmpuint (n_nodes, ==, g_hash_table_size (seen));
}

static void
test_walk (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  static const char *const choices[] = { "sco", "ric,brics,sco", "au" };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_auto (Stage) stage = { 0 };

      draw_view (&stage, dataset, choices[i], ent_dataset_get_updated (dataset));
      check_walk (&stage);
    }
}

/* The only nation whose groupings are shown gives way to their names. */
static void
test_nation (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) hidden = NULL;
  static const char *const groupings[] = { "ric", "brics", "sco", NULL };
  g_autoptr (EntView) all = ent_view_new (groupings, stage_day ("2026-01-01"));
  g_autoptr (EntView) view = NULL;
  g_auto (Stage) stage = { 0 };
  guint n_pills = 0;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION); row++)
    if (!g_str_equal (ent_dataset_get_nation (dataset, row)->record.id, "IND"))
      g_strv_builder_add (ids, ent_dataset_get_nation (dataset, row)->record.id);
  hidden = g_strv_builder_end (ids);
  view = ent_view_with_hidden (all, (const char *const *) hidden);
  stage_init (&stage, dataset, view);
  draw (&stage, stage_day ("2026-01-01"));
  for (guint i = 0; i < ent_scene_get_n_items (stage.scene); i++)
    {
      const EntSceneItem *item = &ent_scene_get_items (stage.scene)[i];

      g_assert_cmpint (item->shape, !=, ENT_SHAPE_DISC);
      n_pills += item->shape == ENT_SHAPE_PILL;
      if (item->shape == ENT_SHAPE_BAR)
        g_assert_cmpint (find_head (&stage, item).kind, ==, ENT_KIND_GROUPING);
    }
  g_assert_cmpuint (n_pills, ==, 3);
  check_walk (&stage);
}

static void
check_words (Stage      *stage,
             EntThing    thing,
             const char *name,
             const char *roles,
             const char *since)
{
  g_auto (EntDescription) says = { 0 };

  g_assert_true (ent_lines_chart.describe (stage->slice, thing, &says));
  g_assert_cmpstr (says.name, ==, name);
  g_assert_cmpstr (says.roles, ==, roles);
  g_assert_cmpstr (says.since, ==, since);
}

static void
test_words (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_auto (Stage) stage = { 0 };
  EntThing india;
  EntRows rows;

  draw_view (&stage, dataset, "sco", stage_day ("2018-01-01"));
  india = ent_thing_of (stage_ref (&stage, ENT_KIND_NATION, "IND"));
  check_words (&stage, india, "India", "SCO: Observer, 5 July 2005 – 9 June 2017\nSCO: Member, since 9 June 2017", NULL);
  rows = ent_dataset_get_memberships_of_nation (dataset, india.record.row);
  for (guint i = 0; i < rows.n_rows; i++)
    if (find_bar (&stage, rows.rows[i]) && ent_dataset_get_membership (dataset, rows.rows[i])->role == ENT_ROLE_OBSERVER)
      check_words (&stage, ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, rows.rows[i])), "India", "Observer at SCO", "5 July 2005 – 9 June 2017");
}

/* The sentence below the title says who came first and last, as of the day. */
static void
test_finding (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_auto (Stage) stage = { 0 };
  g_autofree char *early = NULL;
  g_autofree char *late = NULL;

  draw_view (&stage, dataset, "sco", stage_day ("2002-01-01"));
  early = ent_lines_chart.find (stage.slice);
  g_assert_cmpstr (early, ==, "All at once: 6 nations (15 June 2001).");
  draw (&stage, stage_day ("2018-01-01"));
  late = ent_lines_chart.find (stage.slice);
  g_assert_cmpstr (late, ==, "First: 6 nations (15 June 2001); last until now: India and Pakistan (9 June 2017).");
}

/* Who is selected is brought out with all its roles, also those that it has no more. */
static void
test_related (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntThings) lead = ent_things_new (), related = ent_things_new ();
  g_auto (Stage) stage = { 0 };
  EntThing india;
  EntRows rows;

  draw_view (&stage, dataset, "sco", stage_day ("2018-01-01"));
  india = ent_thing_of (stage_ref (&stage, ENT_KIND_NATION, "IND"));
  ent_lines_chart.relate (stage.slice, india, lead, related);
  g_assert_true (ent_things_has (lead, india));
  rows = ent_dataset_get_memberships_of_nation (dataset, india.record.row);
  for (guint i = 0; i < rows.n_rows; i++)
    g_assert_cmpint (ent_things_has (related, ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, rows.rows[i]))), ==,
                     find_bar (&stage, rows.rows[i]) != NULL);
  g_assert_false (ent_things_has (related, ent_thing_of (stage_ref (&stage, ENT_KIND_NATION, "CHN"))));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    {
      g_autofree char *path = g_strdup_printf ("/charts/lines/golden/%s", goldens[i].name);

      g_test_add_data_func (path, &goldens[i], test_golden);
    }
  g_test_add_func ("/charts/lines/presets", test_presets);
  g_test_add_func ("/charts/lines/systems", test_systems);
  g_test_add_func ("/charts/lines/walk", test_walk);
  g_test_add_func ("/charts/lines/nation", test_nation);
  g_test_add_func ("/charts/lines/words", test_words);
  g_test_add_func ("/charts/lines/finding", test_finding);
  g_test_add_func ("/charts/lines/related", test_related);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "charts/ent-caption-private.h"
#include "charts/ent-legend-private.h"
#include "charts/ent-map-private.h"
#include "scene/ent-walk.h"
#include "tests/charts/stage.h"

/* What the chart is given on a day; its view and slice are the stage's. */
static void
draw (Stage  *stage,
      EntDay  day)
{
  EntChartInput input = {
    .view = stage->view, .graph = stage->graph, .measure = ent_text_get_fixed_measure (), .medium = ENT_MEDIUM_FILE,
    .width_px = 1200, .height_px = 750, .insets = { .top = 60, .bottom = 60 },
  };
  g_autoptr (EntArrangement) at = NULL;

  g_clear_pointer (&stage->slice, ent_slice_free);
  g_clear_pointer (&stage->scene, ent_scene_unref);
  stage->slice = input.slice = ent_slice_new (stage->graph, day, NULL);
  at = ent_map_chart.arrange (&input, NULL, NULL, NULL, NULL, NULL);
  stage->scene = ent_map_chart.draw (&input, at);
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

/* What is drawn, without the coast lines. */
static void
test_golden (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (GRegex) path = g_regex_new (" path M.*", 0, 0, NULL);
  g_auto (Stage) stage = { 0 };
  g_autofree char *dump = NULL;
  g_autofree char *shortened = NULL;

  draw_view (&stage, dataset, "ric,brics,sco", stage_day ("2026-01-01"));
  dump = ent_scene_dump (stage.scene, stage.dataset);
  shortened = g_regex_replace_literal (path, dump, -1, 0, " path", 0, NULL);
  stage_check_golden ("map-three", shortened);
}

/* What the data says a nation is on a day: as ids of groupings, members first, and other roles after a slash. */
static char *
get_roles (Stage   *stage,
           guint32  nation,
           EntDay   day)
{
  g_auto (GStrv) ids = g_strdupv ((char **) ent_view_get_groupings (stage->view));
  EntRows rows = ent_dataset_get_memberships_of_nation (stage->dataset, nation);
  GString *members = g_string_new (NULL), *others = g_string_new ("/");

  for (guint g = 0; ids[g]; g++)
    {
      guint32 grouping = ent_dataset_lookup (stage->dataset, ENT_KIND_GROUPING, ids[g]);
      gboolean is_member = FALSE, is_other = FALSE;

      for (guint i = 0; i < rows.n_rows; i++)
        {
          const EntMembership *membership = ent_dataset_get_membership (stage->dataset, rows.rows[i]);

          if (membership->grouping != grouping || membership->role == ENT_ROLE_SUSPENDED
              || ent_dataset_get_membership_presence (stage->dataset, rows.rows[i], day) == ENT_PRESENCE_ABSENT)
            continue;
          is_member |= membership->role == ENT_ROLE_MEMBER;
          is_other |= membership->role != ENT_ROLE_MEMBER;
        }
      if (is_member)
        g_string_append_printf (members, "%s,", ids[g]);
      else if (is_other)
        g_string_append_printf (others, "%s,", ids[g]);
    }
  /* Who is a member of one is drawn as such. */
  if (members->len > 0)
    g_string_truncate (others, 1);
  g_string_append (members, others->str);
  g_string_free (others, TRUE);
  return g_string_free (members, FALSE);
}

static const char *
get_grouping_of_color (Stage   *stage,
                       guint32  rgb)
{
  guint n;
  const guint32 *colors = ent_scene_get_colors (stage->scene, &n);

  for (guint g = 0; g < n; g++)
    if (colors[g] == rgb)
      return ent_dataset_get_record (stage->dataset, ent_graph_get_ref (stage->graph, g))->id;
  g_assert_not_reached ();
}

static gboolean
is_hatch (const EntSceneItem *item)
{
  return item->fill_alpha == ENT_MAP_HATCH_ALPHA || (item->fill == ENT_COLOR_NONE && item->dash == ENT_DASH_DOTTED);
}

/* The same, as the picture says it: by the colours of what stands for the nation, full or hatched. */
static char *
read_roles (Stage    *stage,
            EntThing  thing)
{
  const EntSceneItem *items = ent_scene_get_items (stage->scene);
  GString *members = g_string_new (NULL), *others = g_string_new ("/");
  guint n;

  ent_scene_get_colors (stage->scene, &n);
  for (guint g = 0; g < n; g++)
    for (guint i = 0; i < ent_scene_get_n_items (stage->scene); i++)
      {
        const EntSceneItem *item = &items[i];
        const char *id;

        if (!ent_thing_equal (item->thing, thing) || item->rgb == 0)
          continue;
        id = get_grouping_of_color (stage, item->rgb);
        if (!g_str_equal (id, ent_dataset_get_record (stage->dataset, ent_graph_get_ref (stage->graph, g))->id))
          continue;
        g_string_append_printf (is_hatch (item) ? others : members, "%s,", id);
        break;
      }
  g_string_append (members, others->str);
  g_string_free (others, TRUE);
  return g_string_free (members, FALSE);
}

static guint
count_ids (const char *roles)
{
  guint n = 0;

  for (; *roles != '\0' && *roles != '/'; roles++)
    n += *roles == ',';
  return n;
}

/* Whether a disc stands for a nation of which only the number or nothing can be said. */
static gboolean
is_neutral_disc (Stage    *stage,
                 EntThing  thing)
{
  const EntSceneItem *node = ent_scene_find_node (stage->scene, thing);
  const EntSceneItem *items = ent_scene_get_items (stage->scene);

  if (!node || node->hit_rank != ENT_MAP_RANK_DISC)
    return FALSE;
  for (guint i = 0; i < ent_scene_get_n_items (stage->scene); i++)
    if (ent_thing_equal (items[i].thing, thing) && (items[i].fill == ENT_COLOR_CAPTION || items[i].stroke == ENT_COLOR_CAPTION))
      return TRUE;
  return FALSE;
}

/* Every nation is on the map as what it is on the day, or not at all. */
static guint
check_truth (Stage *stage)
{
  EntDay day = ent_slice_get_day (stage->slice);
  guint n_checked = 0;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (stage->dataset, ENT_KIND_NATION); row++)
    {
      const EntNation *nation = ent_dataset_get_nation (stage->dataset, row);
      EntThing thing = ent_thing_of (ent_ref (ENT_KIND_NATION, row));
      g_autofree char *is = get_roles (stage, row, day);
      g_autofree char *seems = read_roles (stage, thing);
      const EntSceneItem *node = ent_scene_find_node (stage->scene, thing);

      if (g_str_equal (is, "/"))
        {
          g_assert_null (node);
          g_assert_cmpstr (seems, ==, "/");
          continue;
        }
      if (nation->kind == ENT_NATION_UNION || (isnan (nation->capital.latitude_deg) && !node))
        continue;
      g_assert_nonnull (node);
      n_checked++;
      if (is_neutral_disc (stage, thing))
        {
          /* With a ground and a disc that says no more than that there are several. */
          g_assert_true (count_ids (is) > 2 || count_ids (is) == 0);
          continue;
        }
      /* Of other roles two colours have room. */
      if (count_ids (is) == 0 && count_ids (strchr (is, '/') + 1) > 2)
        continue;
      if (!g_str_equal (is, seems))
        g_test_message ("%s", nation->name);
      g_assert_cmpstr (seems, ==, is);
    }
  return n_checked;
}

static void
test_presets (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  guint n_checked = 0;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET); row++)
    {
      const EntPreset *preset = ent_dataset_get_preset (dataset, row);
      g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
      g_auto (GStrv) groupings = NULL;
      g_autofree char *list = NULL;
      g_auto (Stage) stage = { 0 };
      const EntDay *days;
      guint n_days;

      if (preset->groupings.n_rows > ENT_MAP_MAX_GROUPINGS)
        continue;
      for (guint i = 0; i < preset->groupings.n_rows; i++)
        g_strv_builder_add (ids, ent_dataset_get_grouping (dataset, preset->groupings.rows[i])->record.id);
      groupings = g_strv_builder_end (ids);
      list = g_strjoinv (",", groupings);
      g_test_message ("%s", list);
      draw_view (&stage, dataset, list, ent_dataset_get_updated (dataset));
      n_checked += check_truth (&stage);
      days = ent_graph_get_dates_of_change (stage.graph, &n_days);
      for (guint i = 0; i < n_days; i += 1 + n_days / 6)
        {
          draw (&stage, days[i]);
          n_checked += check_truth (&stage);
        }
    }
  g_assert_cmpuint (n_checked, >, 300);
}

/* A nation as it is in other data, in some of the groupings a, b, c and d. */
static void
add_nation (EntDatasetBuilder *builder,
            GRand             *rand,
            const EntNation   *nation,
            guint              index,
            guint             *n_memberships)
{
  static const char *const sources[] = { "s", NULL };
  static const char *const roles[] = { "member", "observer", "candidate", "member" };

  ent_dataset_builder_add (builder, &(EntRecordDraft) {
    .kind = ENT_KIND_NATION, .index = index, .id = nation->record.id, .name = nation->name, .iso2 = nation->iso2,
    .place_name = nation->capital.name, .latitude_deg = nation->capital.latitude_deg, .longitude_deg = nation->capital.longitude_deg,
    .sources = sources,
  });
  for (guint g = 0; g < 4; g++)
    {
      char id[] = { (char) ('a' + g), 0 };

      if (g_rand_boolean (rand))
        ent_dataset_builder_add (builder, &(EntRecordDraft) {
          .kind = ENT_KIND_MEMBERSHIP, .index = (*n_memberships)++, .nation = nation->record.id, .grouping = id,
          .role = roles[g_rand_int_range (rand, 0, 4)], .from = "1990-01-01", .until = g_rand_int_range (rand, 0, 3) ? NULL : "2010",
          .sources = sources, .latitude_deg = NAN, .longitude_deg = NAN,
        });
    }
}

static EntDataset *
draw_system (GRand      *rand,
             EntDataset *bundled)
{
  static const char *const sources[] = { "s", NULL };
  g_autoptr (EntDatasetBuilder) builder = stage_builder_new ("Drawn by lot");
  guint n_memberships = 0, n_nations = 0;

  ent_dataset_builder_add (builder, &(EntRecordDraft) {
    .kind = ENT_KIND_SOURCE, .id = "s", .kind_id = "book", .title = "Lots", .latitude_deg = NAN, .longitude_deg = NAN,
  });
  for (guint g = 0; g < 4; g++)
    {
      char id[] = { (char) ('a' + g), 0 };

      ent_dataset_builder_add (builder, &(EntRecordDraft) {
        .kind = ENT_KIND_GROUPING, .index = g, .id = id, .name = id, .kind_id = "other", .from = "1980-01-01", .sources = sources,
        .latitude_deg = NAN, .longitude_deg = NAN,
      });
    }
  for (guint32 row = 0; row < ent_dataset_get_n_rows (bundled, ENT_KIND_NATION); row++)
    {
      const EntNation *nation = ent_dataset_get_nation (bundled, row);

      if (nation->kind == ENT_NATION_STATE && g_rand_int_range (rand, 0, 4) == 0)
        add_nation (builder, rand, nation, n_nations++, &n_memberships);
    }
  return ent_dataset_builder_freeze (builder);
}

/* Groupings drawn by lot, of real nations. */
static void
test_systems (void)
{
  g_autoptr (EntDataset) bundled = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261129);

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (EntDataset) dataset = draw_system (rand, bundled);
      g_auto (Stage) stage = { 0 };

      draw_view (&stage, dataset, "a,b,c,d", stage_day ("2009-06-01"));
      g_assert_cmpuint (check_truth (&stage), >, 15);
      draw (&stage, stage_day ("2012-06-01"));
      g_assert_cmpuint (check_truth (&stage), >, 10);
    }
}

/* Discs of small nations keep clear of each other. */
static void
test_small (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  g_auto (Stage) stage = { 0 };
  const EntSceneItem *items;
  guint n_discs = 0;

  draw_view (&stage, dataset, "nato,eu,commonwealth,csto", stage_day ("2026-01-01"));
  items = ent_scene_get_items (stage.scene);
  for (guint i = 0; i < ent_scene_get_n_items (stage.scene); i++)
    {
      if (!items[i].is_node || items[i].hit_rank != ENT_MAP_RANK_DISC)
        continue;
      n_discs++;
      for (guint j = 0; j < i; j++)
        if (items[j].is_node && items[j].hit_rank == ENT_MAP_RANK_DISC)
          g_assert_cmpfloat (ent_point_distance (items[i].point, items[j].point), >=, 2 * items[i].radius - 0.5);
    }
  g_assert_cmpuint (n_discs, >, 15);
}

/* Those around the Pacific have it in the middle, others the Atlantic. */
static void
test_middle (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  static const struct
  {
    const char *groupings;
    gboolean    is_pacific;
  } cases[] = { { "apec", TRUE }, { "ric,brics,sco", FALSE }, { "asean", FALSE }, { "g20", FALSE }, { "quad", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Stage) stage = { 0 };
      EntChartInput input = { .measure = ent_text_get_fixed_measure (), .width_px = 1200, .height_px = 750 };
      EntMapPlan *plan;

      draw_view (&stage, dataset, cases[i].groupings, stage_day ("2026-01-01"));
      input.view = stage.view;
      input.graph = stage.graph;
      plan = ent_map_plan_new (&input);
      g_test_message ("%s: %g", cases[i].groupings, plan->projection.middle);
      g_assert_cmpint (plan->projection.middle > 100, ==, cases[i].is_pacific);
      ent_map_plan_free (plan);
    }
}

static gboolean
leads_to (Stage              *stage,
          const EntSceneItem *from,
          const EntSceneItem *to)
{
  static const double ways[4][2] = { { 1, 0 }, { 0, 1 }, { -1, 0 }, { 0, -1 } };

  for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
    if (ent_thing_equal (ent_map_chart.step (stage->scene, from->thing, ways[way][0], ways[way][1]), to->thing))
      return TRUE;
  return FALSE;
}

/* How many of the nodes are reached from the first one; or, backwards, from how many it is. */
static guint
count_reached (Stage     *stage,
               GPtrArray *nodes,
               gboolean   is_back)
{
  EntThing first = ent_walk_first (stage->scene);
  g_autofree gboolean *reached = g_new0 (gboolean, nodes->len);
  gboolean grows = TRUE;
  guint n_reached = 1;

  for (guint i = 0; i < nodes->len; i++)
    reached[i] = ent_thing_equal (((const EntSceneItem *) nodes->pdata[i])->thing, first);
  while (grows)
    {
      grows = FALSE;
      for (guint i = 0; i < nodes->len; i++)
        for (guint j = 0; j < nodes->len && reached[i]; j++)
          if (!reached[j] && leads_to (stage, nodes->pdata[is_back ? j : i], nodes->pdata[is_back ? i : j]))
            {
              reached[j] = grows = TRUE;
              n_reached++;
            }
    }
  return n_reached;
}

/* Somebody's choice is the middle, whoever is shown; each capital stands as far from it as on the earth. */
static void
test_chosen_middle (void)
{
  static const gint32 middles[] = { -180, -90, 0, 11, 77, 160, 180 };
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));

  for (guint m = 0; m < G_N_ELEMENTS (middles); m++)
    {
      static const char *const ids[] = { "apec", NULL };
      g_autoptr (EntView) plain = ent_view_new (ids, stage_day ("2026-01-01"));
      g_autoptr (EntView) view = ent_view_with_middle (plain, middles[m]);
      g_auto (Stage) stage = { 0 };
      guint n = 0;

      stage_init (&stage, dataset, view);
      draw (&stage, stage_day ("2026-01-01"));
      g_assert_cmpfloat (ent_map_choose_middle (view, stage.graph), ==, middles[m]);
      for (guint i = ent_graph_get_n_groupings (stage.graph); i < ent_graph_get_n_nodes (stage.graph); i++)
        {
          EntRef ref = ent_graph_get_ref (stage.graph, i);
          EntPlace capital = ent_dataset_get_nation (dataset, ref.row)->capital;
          const EntSceneItem *node = ent_scene_find_node (stage.scene, ent_thing_of (ref));
          double offset = ent_map_get_offset (capital.longitude_deg, middles[m]);
          double middle_x = (ent_scene_get_bounds (stage.scene).x0 + ent_scene_get_bounds (stage.scene).x1) / 2;

          /* Countries are large, and the middle of Russia is far from its capital. */
          if (!node || g_str_equal (ent_dataset_get_record (dataset, ref)->id, "RUS") || isnan (offset) || fabs (offset) < 40 || fabs (offset) > 130)
            continue;
          g_assert_cmpint (node->point.x > middle_x, ==, offset > 0);
          n++;
        }
      g_assert_cmpuint (n, >=, 3);
    }
}

/* Every thing is reached from the first one with the arrow keys, and from every thing the first one. */
static void
test_walk (void)
{
  static const char *const choices[] = { "ric,brics,sco", "nato,eu,commonwealth,csto", "apec", "au" };
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));

  for (guint c = 0; c < G_N_ELEMENTS (choices); c++)
    {
      g_auto (Stage) stage = { 0 };
      g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

      draw_view (&stage, dataset, choices[c], stage_day ("2026-01-01"));
      for (guint i = 0; i < ent_scene_get_n_items (stage.scene); i++)
        if (ent_scene_get_items (stage.scene)[i].is_node)
          g_ptr_array_add (nodes, (gpointer) &ent_scene_get_items (stage.scene)[i]);
      g_assert_cmpuint (nodes->len, >, 20);
      g_assert_cmpuint (count_reached (&stage, nodes, FALSE), ==, nodes->len);
      g_assert_cmpuint (count_reached (&stage, nodes, TRUE), ==, nodes->len);
    }
}

/* On a page of several days the legend explains what there is on any of them, and
 * does not count: RIC and BRICS without SCO were India's alone, before it joined. */
static void
test_legend_of_days (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  g_auto (Stage) before = { 0 }, now = { 0 };
  g_auto (EntCaptionFacts) facts = { 0 };
  g_autoptr (GArray) entries = NULL;
  EntCaptionDay days[2];
  guint n_found = 0;

  draw_view (&before, dataset, "ric,brics,sco", stage_day ("2010-01-01"));
  draw_view (&now, dataset, "ric,brics,sco", stage_day ("2026-01-01"));
  days[0] = (EntCaptionDay) { before.slice, before.scene };
  days[1] = (EntCaptionDay) { now.slice, now.scene };
  ent_caption_facts_init (&facts, days, 2);
  entries = ent_map_chart.list_legend (&facts);
  for (guint i = 0; i < entries->len; i++)
    {
      const char *text = g_array_index (entries, EntLegendEntry, i).text;

      g_assert_null (strstr (text, " · "));
      n_found += g_str_equal (text, "RIC + BRICS") || g_str_equal (text, "BRICS + SCO");
    }
  g_assert_cmpuint (n_found, ==, 2);
}

/* The numbers of the legend sum up to those of the line below the title. */
static void
test_legend (void)
{
  static const char *const choices[] = { "ric,brics,sco", "nato,eu,commonwealth,csto", "g20,g7,quad,brics,sco,eu" };
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));

  for (guint c = 0; c < G_N_ELEMENTS (choices); c++)
    {
      g_auto (Stage) stage = { 0 };
      g_auto (EntCaptionFacts) facts = { 0 };
      g_autoptr (GArray) entries = NULL;
      guint sum = 0;

      draw_view (&stage, dataset, choices[c], stage_day ("2026-01-01"));
      ent_caption_facts_init (&facts, &(EntCaptionDay) { stage.slice, stage.scene }, 1);
      entries = ent_map_chart.list_legend (&facts);
      for (guint i = 0; i < entries->len; i++)
        {
          const char *text = g_array_index (entries, EntLegendEntry, i).text;
          const char *dot = g_strrstr (text, " · ");

          sum += dot ? (guint) g_ascii_strtoull (dot + strlen (" · "), NULL, 10) : 0;
        }
      g_assert_cmpuint (facts.n_members, >, 10);
      g_assert_cmpuint (sum, ==, facts.n_members + facts.n_others);
    }
}

/* Where there is nobody, the page is left to the words that say so. */
static void
test_empty (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_auto (Stage) stage = { 0 };
  g_auto (EntCaptionFacts) facts = { 0 };
  g_autoptr (GArray) entries = NULL;
  EntCaptionDay day;

  draw_view (&stage, dataset, "ric,brics,sco", stage_day ("2026-01-01"));
  g_assert_cmpuint (ent_scene_get_n_items (stage.scene), >, 20);
  draw (&stage, stage_day ("1950-01-01"));
  g_assert_cmpuint (ent_scene_get_n_items (stage.scene), ==, 0);
  /* Nothing is drawn that would have to be explained. */
  day = (EntCaptionDay) { stage.slice, stage.scene };
  ent_caption_facts_init (&facts, &day, 1);
  entries = ent_map_chart.list_legend (&facts);
  g_assert_cmpuint (entries->len, ==, 0);
}

static void
test_words (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_auto (Stage) stage = { 0 };
  g_auto (EntDescription) says = { 0 };

  draw_view (&stage, dataset, "ric,brics,sco", stage_day ("2026-01-01"));
  g_assert_true (ent_map_chart.describe (stage.slice, ent_thing_of (stage_ref (&stage, ENT_KIND_NATION, "IRN")), &says));
  g_assert_cmpstr (says.name, ==, "Iran");
  g_assert_cmpstr (says.roles, ==, "Member of BRICS and SCO");
}

/* A grouping is no thing on the map; its nations are brought out. */
static void
test_related (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntThings) lead = ent_things_new (), related = ent_things_new ();
  g_auto (Stage) stage = { 0 };

  draw_view (&stage, dataset, "ric,brics,sco", stage_day ("2026-01-01"));
  ent_map_chart.relate (stage.slice, ent_thing_of (stage_ref (&stage, ENT_KIND_GROUPING, "ric")), lead, related);
  g_assert_true (ent_things_has (lead, ent_thing_of (stage_ref (&stage, ENT_KIND_NATION, "IND"))));
  g_assert_false (ent_things_has (lead, ent_thing_of (stage_ref (&stage, ENT_KIND_NATION, "BRA"))));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/map/golden", test_golden);
  g_test_add_func ("/charts/map/presets", test_presets);
  g_test_add_func ("/charts/map/systems", test_systems);
  g_test_add_func ("/charts/map/small", test_small);
  g_test_add_func ("/charts/map/middle", test_middle);
  g_test_add_func ("/charts/map/chosen-middle", test_chosen_middle);
  g_test_add_func ("/charts/map/walk", test_walk);
  g_test_add_func ("/charts/map/legend", test_legend);
  g_test_add_func ("/charts/map/legend-of-days", test_legend_of_days);
  g_test_add_func ("/charts/map/empty", test_empty);
  g_test_add_func ("/charts/map/words", test_words);
  g_test_add_func ("/charts/map/related", test_related);
  return g_test_run ();
}

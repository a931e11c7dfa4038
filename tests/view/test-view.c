/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "tests/charts/stage.h"

static const char *const ric_sco[] = { "ric", "sco", NULL };
static const char *const nothing[] = { NULL };

static void
test_defaults (void)
{
  g_autoptr (EntView) view = ent_view_new (ric_sco, 100);
  guint n_pins;

  g_assert_cmpuint (g_strv_length ((char **) ent_view_get_groupings (view)), ==, 2);
  g_assert_null (ent_view_get_hidden (view)[0]);
  g_assert_cmpuint (ent_view_get_roles (view), ==, ENT_ROLES_ALL);
  g_assert_cmpint (ent_view_get_day (view), ==, 100);
  g_assert_cmpint (ent_view_get_arrange (view), ==, ENT_ARRANGE_PERIOD);
  g_assert_cmpint (ent_view_get_theme (view), ==, ENT_THEME_LIGHT);
  g_assert_cmpint (ent_view_get_parts (view), ==, ENT_PARTS_ALL);
  g_assert_null (ent_view_get_title (view));
  g_assert_null (ent_view_get_caption (view));
  ent_view_get_pins (view, &n_pins);
  g_assert_cmpuint (n_pins, ==, 0);
}

static void
test_groupings (void)
{
  static const char *const twice[] = { "sco", "ric", "SCO", NULL };
  g_autoptr (EntView) view = ent_view_new (twice, 0);
  g_autoptr (EntView) more = ent_view_with_grouping (view, "brics", TRUE);
  g_autoptr (EntView) fewer = ent_view_with_grouping (more, "SCO", FALSE);

  g_assert_cmpuint (g_strv_length ((char **) ent_view_get_groupings (view)), ==, 2);
  g_assert_true (ent_view_shows_grouping (view, "Ric"));
  g_assert_false (ent_view_shows_grouping (view, "brics"));
  g_assert_cmpstr (ent_view_get_groupings (more)[2], ==, "brics");
  g_assert_cmpstr (ent_view_get_groupings (fewer)[0], ==, "ric");
  g_assert_cmpstr (ent_view_get_groupings (fewer)[1], ==, "brics");
  g_assert_null (ent_view_get_groupings (fewer)[2]);
}

/* Each builder changes what it says and nothing else, and leaves its view alone. */
static void
test_changes (void)
{
  static const char *const hidden[] = { "IND", NULL };
  g_autoptr (EntView) view = ent_view_new (ric_sco, 0);
  g_autoptr (EntView) same = ent_view_new (ric_sco, 0);
  const struct
  {
    EntView      *view;
    EntViewFields field;
  } changed[] = {
    { ent_view_with_groupings (view, nothing), ENT_VIEW_GROUPINGS },
    { ent_view_with_hidden (view, hidden), ENT_VIEW_HIDDEN },
    { ent_view_with_roles (view, 1u << ENT_ROLE_MEMBER), ENT_VIEW_ROLES },
    { ent_view_with_ties (view, 1u << ENT_TIE_DIALOGUE), ENT_VIEW_TIES },
    { ent_view_with_chart (view, ENT_CHART_LINES), ENT_VIEW_CHART },
    { ent_view_with_order (view, ENT_ORDER_NAME), ENT_VIEW_ORDER },
    { ent_view_with_middle (view, -70), ENT_VIEW_MIDDLE },
    { ent_view_with_time (view, 7, ENT_DAY_MIN), ENT_VIEW_TIME_FROM },
    { ent_view_with_time (view, ENT_DAY_MIN, 9), ENT_VIEW_TIME_UNTIL },
    { ent_view_with_arrange (view, ENT_ARRANGE_DATE), ENT_VIEW_ARRANGE },
    { ent_view_with_day (view, 5), ENT_VIEW_DAY },
    { ent_view_with_since (view, -5), ENT_VIEW_SINCE },
    { ent_view_with_range (view, ENT_RANGE_THROUGHOUT), ENT_VIEW_RANGE },
    { ent_view_with_difference (view, ENT_DIFFERENCE_MARKS), ENT_VIEW_DIFFERENCE },
    { ent_view_with_spokes (view, ENT_SPOKES_NONE), ENT_VIEW_SPOKES },
    { ent_view_with_theme (view, ENT_THEME_DARK), ENT_VIEW_THEME },
    { ent_view_with_parts (view, ENT_PARTS_TITLE), ENT_VIEW_PARTS },
    { ent_view_with_title (view, "Words"), ENT_VIEW_TITLE },
    { ent_view_with_caption (view, "More words"), ENT_VIEW_CAPTION },
    { ent_view_with_pin (view, ENT_KIND_NATION, "IND", (EntPoint) { 1, 2 }), ENT_VIEW_PINS },
  };
  EntViewFields all = 0;

  g_assert_true (ent_view_equal (view, same));
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    {
      g_assert_cmpuint (ent_view_diff (view, changed[i].view), ==, changed[i].field);
      g_assert_false (ent_view_equal (view, changed[i].view));
      for (guint j = 0; j < i; j++)
        g_assert_cmpuint (ent_view_diff (changed[i].view, changed[j].view), ==, changed[i].field | changed[j].field);
      all |= changed[i].field;
    }
  g_assert_cmpuint (all, ==, ENT_VIEW_ALL);
  g_assert_true (ent_view_equal (view, same));
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    ent_view_unref (changed[i].view);
}

static void
test_no_change_gives_the_same_view (void)
{
  g_autoptr (EntView) view = ent_view_new (ric_sco, 7);
  g_autoptr (EntView) day = ent_view_with_day (view, 7);
  g_autoptr (EntView) grouping = ent_view_with_grouping (view, "RIC", TRUE);
  g_autoptr (EntView) pins = ent_view_without_pins (view);
  g_autoptr (EntView) title = ent_view_with_title (view, NULL);
  g_autoptr (EntView) capitals = ent_view_with_groupings (view, (const char *const[]) { "RIC", "ric", "Sco", NULL });

  g_assert_true (view == day);
  g_assert_true (view == grouping);
  g_assert_true (view == pins);
  g_assert_true (view == title);
  g_assert_true (view == capitals);
}

static void
test_pins (void)
{
  g_autoptr (EntView) view = ent_view_new (ric_sco, 0);
  g_autoptr (EntView) first = ent_view_with_pin (view, ENT_KIND_NATION, "RUS", (EntPoint) { 1, 2 });
  g_autoptr (EntView) second = ent_view_with_pin (first, ENT_KIND_NATION, "CHN", (EntPoint) { 3, 4 });
  g_autoptr (EntView) moved = ent_view_with_pin (second, ENT_KIND_NATION, "rus", (EntPoint) { 5, 6 });
  g_autoptr (EntView) other_way = ent_view_with_pin (view, ENT_KIND_NATION, "CHN", (EntPoint) { 3, 4 });
  g_autoptr (EntView) other_way_round = ent_view_with_pin (other_way, ENT_KIND_NATION, "RUS", (EntPoint) { 5, 6 });
  g_autoptr (EntView) none = ent_view_without_pins (moved);
  guint n_pins;
  const EntPin *pins = ent_view_get_pins (moved, &n_pins);

  g_assert_cmpuint (n_pins, ==, 2);
  g_assert_cmpstr (pins[0].id, ==, "CHN");
  g_assert_cmpfloat (pins[1].point.x, ==, 5);
  g_assert_true (ent_view_equal (moved, other_way_round));
  g_assert_true (ent_view_equal (none, view));
}

static void
test_period (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  EntDay updated = ent_dataset_get_updated (dataset);
  g_autoptr (EntView) view = ent_view_new (ric_sco, stage_day ("2010-01-01"));
  g_autoptr (EntView) later = ent_view_with_day (view, updated + 10);
  g_autoptr (EntView) date = ent_view_with_arrange (view, ENT_ARRANGE_DATE);
  g_autoptr (EntView) none = ent_view_with_groupings (view, nothing);
  EntPeriod period = ent_view_get_period (view, dataset);

  g_assert_cmpint (period.first, ==, stage_day ("2001-06-15"));
  g_assert_cmpint (period.last, ==, updated);
  g_assert_cmpint (ent_view_get_period (later, dataset).last, ==, updated);
  period = ent_view_get_period (date, dataset);
  g_assert_cmpint (period.first, ==, stage_day ("2010-01-01"));
  g_assert_cmpint (period.last, ==, period.first);
  period = ent_view_get_period (none, dataset);
  g_assert_cmpint (period.first, <=, period.last);
}

/* A layer beside groupings, but all there is where the data has none. */
static void
test_ties (void)
{
  g_autoptr (EntDataset) alone = stage_load_dataset ("ties-only.json");
  g_autoptr (EntDataset) beside = stage_load_dataset ("ties-beside.json");
  g_autoptr (EntView) view = ent_view_new (NULL, 0);
  g_autoptr (EntView) some = ent_view_with_ties (view, 1u << ENT_TIE_DIALOGUE);
  g_autoptr (EntView) of_pact = ent_view_with_grouping (some, "pact", TRUE);
  g_autoptr (EntQuery) query = ent_view_get_query (some, beside);

  g_assert_cmpuint (ent_view_find_ties (view, alone), ==, ENT_TIE_KINDS_ALL);
  g_assert_cmpuint (ent_view_find_ties (view, beside), ==, 0);
  g_assert_cmpuint (ent_view_find_ties (some, alone), ==, 1u << ENT_TIE_DIALOGUE);
  g_assert_cmpuint (ent_query_get_ties (query), ==, 1u << ENT_TIE_DIALOGUE);
  g_assert_cmpuint (ent_view_get_query_fields (view) & ENT_VIEW_TIES, !=, 0);

  /* They make the period where no grouping does. */
  g_assert_cmpint (ent_view_get_period (view, alone).first, ==, stage_day ("1950-01-01"));
  g_assert_cmpint (ent_view_get_period (view, alone).last, ==, stage_day ("2026-01-01"));
  g_assert_cmpint (ent_view_get_period (of_pact, beside).first, ==, stage_day ("1950-01-01"));
  g_assert_cmpint (ent_view_get_period (view, beside).first, ==, stage_day ("2026-01-01"));
}

static void
test_period_takes_in_announced_changes (void)
{
  static const char *const sources[] = { "s", NULL };
  static const char *const groupings[] = { "fixture", NULL };
  static const char *const ending[] = { "ending", NULL };
  static const char *const to_come[] = { "fixture", "to-come", NULL };
  const EntRecordDraft drafts[] = {
    { .kind = ENT_KIND_SOURCE, .id = "s", .kind_id = "webpage", .title = "A page" },
    { .kind = ENT_KIND_NATION, .id = "IND", .name = "India", .sources = sources, .latitude_deg = NAN, .longitude_deg = NAN },
    { .kind = ENT_KIND_GROUPING, .id = "fixture", .name = "F", .kind_id = "dialogue", .from = "2000", .sources = sources },
    { .kind = ENT_KIND_MEMBERSHIP, .nation = "IND", .grouping = "fixture", .role = "member", .from = "2001", .until = "2031-03-01",
      .sources = sources },
    { .kind = ENT_KIND_GROUPING, .id = "ending", .name = "E", .kind_id = "dialogue", .from = "2000", .until = "2035-06-01",
      .sources = sources },
    { .kind = ENT_KIND_GROUPING, .id = "to-come", .name = "T", .kind_id = "dialogue", .from = "2040-02-01", .sources = sources },
  };
  g_autoptr (EntDatasetBuilder) builder = stage_builder_new ("Announced");
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = ent_view_new (groupings, stage_day ("2010-01-01"));
  g_autoptr (EntView) view_ending = ent_view_with_groupings (view, ending);
  g_autoptr (EntView) view_to_come = ent_view_with_groupings (view, to_come);

  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    ent_dataset_builder_add (builder, &drafts[i]);
  dataset = ent_dataset_builder_freeze (builder);

  g_assert_cmpint (ent_view_get_period (view, dataset).first, ==, stage_day ("2000-01-01"));
  g_assert_cmpint (ent_view_get_period (view, dataset).last, ==, stage_day ("2031-03-01"));
  /* of a grouping itself, too */
  g_assert_cmpint (ent_view_get_period (view_ending, dataset).last, ==, stage_day ("2035-06-01"));
  g_assert_cmpint (ent_view_get_period (view_to_come, dataset).last, ==, stage_day ("2040-02-01"));
}

/* A grouping that ends after its last membership changes then, too. */
static void
test_period_takes_in_the_end_of_a_grouping (void)
{
  static const char *const sources[] = { "s", NULL };
  static const char *const groupings[] = { "fixture", NULL };
  const EntRecordDraft drafts[] = {
    { .kind = ENT_KIND_SOURCE, .id = "s", .kind_id = "webpage", .title = "A page" },
    { .kind = ENT_KIND_NATION, .id = "IND", .name = "India", .sources = sources, .latitude_deg = NAN, .longitude_deg = NAN },
    { .kind = ENT_KIND_GROUPING, .id = "fixture", .name = "F", .kind_id = "dialogue", .from = "2000", .until = "2032-05",
      .sources = sources },
    { .kind = ENT_KIND_MEMBERSHIP, .nation = "IND", .grouping = "fixture", .role = "member", .from = "2001", .until = "2031-03-01",
      .sources = sources },
  };
  g_autoptr (EntDatasetBuilder) builder = stage_builder_new ("Ending");
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = ent_view_new (groupings, stage_day ("2010-01-01"));

  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    ent_dataset_builder_add (builder, &drafts[i]);
  dataset = ent_dataset_builder_freeze (builder);

  g_assert_cmpint (ent_view_get_period (view, dataset).last, ==, stage_day ("2032-05-31"));
}

static void
test_query_leaves_out_unknown_ids (void)
{
  static const char *const groupings[] = { "brics", "never-heard-of", "RIC", NULL };
  static const char *const hidden[] = { "XYZ", "ind", NULL };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) all = ent_view_new (groupings, 0);
  g_autoptr (EntView) view = ent_view_with_hidden (all, hidden);
  g_autoptr (EntQuery) query = ent_view_get_query (view, dataset);
  EntRows rows = ent_query_get_groupings (query);

  g_assert_cmpuint (rows.n_rows, ==, 2);
  g_assert_cmpuint (rows.rows[0], ==, ent_dataset_lookup (dataset, ENT_KIND_GROUPING, "brics"));
  g_assert_cmpuint (rows.rows[1], ==, ent_dataset_lookup (dataset, ENT_KIND_GROUPING, "ric"));
  rows = ent_query_get_hidden (query);
  g_assert_cmpuint (rows.n_rows, ==, 1);
  g_assert_cmpuint (rows.rows[0], ==, ent_dataset_lookup (dataset, ENT_KIND_NATION, "IND"));
}

/* The axis spans what happened: neither what was never dated nor the year 9999. */
static void
test_period_spans_what_happened (void)
{
  static const char *const sources[] = { "s", NULL };
  static const struct
  {
    const char *from, *until, *joined, *left; /* (nullable) */
    const char *first, *last;
  } cases[] = {
    { "1949", "9999-12-31", "1950", "9999-12-31", "1949-01-01", "2026-06-01" },
    { "0001-01-01", NULL, "1950", "9999-12-31", "1950-01-01", "2026-06-01" },
    { "1949", NULL, "1950", "Y17002", "1949-01-01", "2026-06-01" },
    { "[..1949]", NULL, "1950", NULL, "1949-12-31", "2026-06-01" },
    { NULL, NULL, "[..1816]", NULL, "1816-12-31", "2026-06-01" },
    { NULL, NULL, "1950", "[1990..]", "1950-01-01", "2026-06-01" },
    { "1949", NULL, "1950", "2030-05-01", "1949-01-01", "2030-05-01" },
    { "-0477", "-0403", "-0470", "-0403", "-0477-01-01", "-0403-12-31" },
    { "Y-170000002", NULL, "Y-170000002", NULL, "Y-17974-01-02", "2026-06-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const EntRecordDraft drafts[] = {
        { .kind = ENT_KIND_SOURCE, .id = "s", .kind_id = "webpage", .title = "A page" },
        { .kind = ENT_KIND_NATION, .id = "IND", .name = "India", .sources = sources, .latitude_deg = NAN, .longitude_deg = NAN },
        { .kind = ENT_KIND_GROUPING, .id = "g", .name = "G", .kind_id = "dialogue", .from = cases[i].from, .until = cases[i].until,
          .sources = sources },
        { .kind = ENT_KIND_MEMBERSHIP, .nation = "IND", .grouping = "g", .role = "member", .from = cases[i].joined,
          .until = cases[i].left, .sources = sources },
      };
      g_autoptr (EntDatasetBuilder) builder = stage_builder_new ("Typed");
      g_autoptr (EntDataset) dataset = NULL;
      g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "g", NULL }, 0);
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;
      EntPeriod period;

      ent_dataset_builder_set_updated (builder, "2026-06-01");
      for (guint j = 0; j < G_N_ELEMENTS (drafts); j++)
        ent_dataset_builder_add (builder, &drafts[j]);
      dataset = ent_dataset_builder_freeze (builder);
      period = ent_view_get_period (view, dataset);
      first = ent_day_to_iso (period.first);
      last = ent_day_to_iso (period.last);
      g_test_message ("%u", i);
      g_assert_cmpstr (first, ==, cases[i].first);
      g_assert_cmpstr (last, ==, cases[i].last);

      /* The slider ends today, but not for what has ended. */
      g_assert_cmpint (ent_view_get_axis (view, dataset, stage_day ("2026-11-28"), FALSE).last, ==,
                       period.last == stage_day ("-0403-12-31") ? period.last : MAX (period.last, stage_day ("2026-11-28")));
      g_assert_cmpint (ent_view_get_axis (view, dataset, stage_day ("2190-01-01"), TRUE).last, ==, period.last);
    }
}

/* What is a year old may be kept up; of later years older data knows nothing. */
static void
test_axis_of_old_data (void)
{
  static const struct
  {
    const char *today, *last;
    gboolean    is_kept_up;
  } cases[] = {
    { "2015-12-31", "2015-12-31", FALSE },
    { "2016-01-02", "2014-12-31", FALSE },
    { "2016-01-02", "2016-01-02", TRUE },
    { "2010-01-01", "2014-12-31", TRUE },
  };
  g_autoptr (EntDatasetBuilder) builder = stage_builder_new ("Old");
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "g", NULL }, stage_day ("2012-01-01"));

  ent_dataset_builder_set_updated (builder, "2014-12-31");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "s", .kind_id = "webpage", .title = "A page" });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_GROUPING,
                                                        .id = "g",
                                                        .name = "G",
                                                        .kind_id = "dialogue",
                                                        .from = "1949",
                                                        .sources = (const char *const[]) { "s", NULL } });
  dataset = ent_dataset_builder_freeze (builder);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntPeriod axis = ent_view_get_axis (view, dataset, stage_day (cases[i].today), cases[i].is_kept_up);
      g_autofree char *last = ent_day_to_iso (axis.last);

      g_assert_cmpstr (last, ==, cases[i].last);
      g_assert_cmpint (axis.first, ==, stage_day ("1949-01-01"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/view/defaults", test_defaults);
  g_test_add_func ("/view/view/groupings", test_groupings);
  g_test_add_func ("/view/view/changes", test_changes);
  g_test_add_func ("/view/view/no-change-gives-the-same-view", test_no_change_gives_the_same_view);
  g_test_add_func ("/view/view/pins", test_pins);
  g_test_add_func ("/view/view/period", test_period);
  g_test_add_func ("/view/view/ties", test_ties);
  g_test_add_func ("/view/view/period/spans-what-happened", test_period_spans_what_happened);
  g_test_add_func ("/view/view/period/takes-in-announced-changes", test_period_takes_in_announced_changes);
  g_test_add_func ("/view/view/period/takes-in-the-end-of-a-grouping", test_period_takes_in_the_end_of_a_grouping);
  g_test_add_func ("/view/view/axis/of-old-data", test_axis_of_old_data);
  g_test_add_func ("/view/view/query-leaves-out-unknown-ids", test_query_leaves_out_unknown_ids);
  return g_test_run ();
}

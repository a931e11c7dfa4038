/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines over time of which a part is seen: what of the axis is there, and where
 * bars and events of these days stand. */
#include <math.h>
#include <string.h>

#include "charts/ent-stages.h"
#include "scene/ent-text.h"
#include "tests/charts/stage.h"

typedef struct
{
  EntDataset *dataset;
  EntView    *view;
  EntStages  *stages;
} Lines;

static void
lines_clear (Lines *lines)
{
  ent_stages_free (lines->stages);
  ent_view_unref (lines->view);
  ent_dataset_unref (lines->dataset);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lines, lines_clear)

static void
lines_open (Lines      *lines,
            const char *groupings)
{
  g_auto (GStrv) ids = g_strsplit (groupings, ",", -1);
  g_autoptr (EntView) network = ent_view_new ((const char *const *) ids, stage_day ("2020-01-01"));
  g_autoptr (EntArranging) arranging = NULL;

  lines->dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  lines->view = ent_view_with_chart (network, ENT_CHART_LINES);
  lines->stages = ent_stages_new (ent_text_get_fixed_measure (), ENT_MEDIUM_FILE);
  ent_stages_set_page (lines->stages, 1500, 940);
  ent_stages_set_view (lines->stages, lines->dataset, lines->view, ENT_VIEW_ALL);
  arranging = ent_arranging_new (lines->stages, NULL);
  ent_stages_take_arrangement (lines->stages, ent_arranging_run (arranging, NULL, NULL, NULL, NULL));
}

/* Nothing is arranged anew: rows stay where they are. */
static EntChartTime
lines_see (Lines  *lines,
           EntDay  from,
           EntDay  until)
{
  EntView *view = ent_view_with_time (lines->view, from, until);
  EntArrangement *at = ent_stages_get_arrangement (lines->stages);
  EntChartTime time;

  ent_view_unref (lines->view);
  lines->view = view;
  ent_stages_set_view (lines->stages, lines->dataset, view, ENT_VIEW_TIME);
  g_assert_true (ent_stages_get_arrangement (lines->stages) == at);
  g_assert_true (ent_stages_find_time (lines->stages, &time));
  return time;
}

static double
get_x (EntChartTime time,
       EntDay       day)
{
  double share = (double) (day - time.seen.first) / (double) (time.seen.last - time.seen.first);

  return time.box.x0 + CLAMP (share, 0, 1) * (time.box.x1 - time.box.x0);
}

static const EntSceneItem *
find_node (Lines   *lines,
           EntKind  kind,
           guint32  row)
{
  return ent_scene_find_node (ent_stages_get_scene (lines->stages), ent_thing_of (ent_ref (kind, row)));
}

static gboolean
is_exact (EntDate date)
{
  return ent_date_is_set (date) && date.earliest == date.latest && !date.uncertain && !date.approximate;
}

/* Bars of memberships that are known to the day. Returns how many are seen. */
static guint
check_bars (Lines        *lines,
            EntChartTime  time)
{
  EntGraph *graph = ent_stages_get_graph (lines->stages);
  guint n_seen = 0;

  for (guint i = 0; i < ent_graph_get_n_edges (graph); i++)
    {
      guint32 row = ent_graph_get_edges (graph)[i].membership;
      EntSpan span = ent_dataset_get_membership (lines->dataset, row)->span;
      gboolean is_open = !ent_date_is_set (span.until);
      EntDay first = span.from.earliest, last = is_open ? ent_dataset_get_updated (lines->dataset) : span.until.latest;
      const EntSceneItem *bar = find_node (lines, ENT_KIND_MEMBERSHIP, row);

      if (!is_exact (span.from) || (!is_open && !is_exact (span.until)))
        continue;
      if (last < time.seen.first || first > time.seen.last)
        {
          g_assert_null (bar);
          continue;
        }
      g_assert_nonnull (bar);
      n_seen++;
      g_assert_cmpfloat_with_epsilon (bar->point.x - bar->half_width, get_x (time, first), 0.01);
      if (2 * bar->half_width > 4)
        g_assert_cmpfloat_with_epsilon (bar->point.x + bar->half_width, get_x (time, last), 0.01);
      g_assert_cmpint (bar->ends[0], ==, first < time.seen.first ? ENT_BAR_END_CUT : ENT_BAR_END_ROUND);
      g_assert_cmpint (bar->ends[1], ==, last > time.seen.last ? ENT_BAR_END_CUT : is_open ? ENT_BAR_END_ARROW : ENT_BAR_END_ROUND);
    }
  return n_seen;
}

/* Where there are so few events that each is a tick of its own. */
static void
check_events (Lines        *lines,
              EntChartTime  time)
{
  guint n = 0;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (lines->dataset, ENT_KIND_EVENT); row++)
    {
      const EntSceneItem *tick = find_node (lines, ENT_KIND_EVENT, row);
      EntDate date = ent_dataset_get_event (lines->dataset, row)->from;

      if (!tick)
        continue;
      n++;
      g_assert_cmpint (date.latest, >=, time.seen.first);
      g_assert_cmpint (date.earliest, <=, time.seen.last);
      if (date.earliest == date.latest)
        g_assert_cmpfloat_with_epsilon (tick->point.x, get_x (time, date.earliest), 0.01);
    }
  g_assert_cmpuint (n, >, 0);
}

/* A name of the axis stands where its day begins, and not upon another. */
static void
check_names (Lines        *lines,
             EntChartTime  time,
             const char   *name,
             EntDay        day)
{
  EntScene *scene = ent_stages_get_scene (lines->stages);
  const EntSceneItem *items = ent_scene_get_items (scene), *found = NULL, *last = NULL;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      if (items[i].shape != ENT_SHAPE_TEXT || items[i].thing.kind != ENT_THING_NONE || items[i].fill != ENT_COLOR_CAPTION
          || items[i].bounds.y1 > time.box.y0)
        continue;
      if (last)
        g_assert_cmpfloat (items[i].bounds.x0, >, last->bounds.x1);
      last = &items[i];
      if (g_str_equal (items[i].text, name))
        found = last;
    }
  g_assert_nonnull (found);
  g_assert_cmpfloat_with_epsilon ((found->bounds.x0 + found->bounds.x1) / 2, get_x (time, day), 0.01);
}

static void
test_parts (void)
{
  const struct
  {
    EntDay      from, until;
    const char *name;
    EntDay      day;
  } cases[] = {
    { ent_day_new (2004, 3, 1), ent_day_new (2020, 1, 1), "2010", ent_day_new (2010, 1, 1) },
    { ent_day_new (2016, 6, 1), ent_day_new (2018, 2, 1), "January 2017", ent_day_new (2017, 1, 1) },
    { ent_day_new (2017, 6, 1), ent_day_new (2017, 6, 21), "1 June 2017", ent_day_new (2017, 6, 1) },
  };
  g_auto (Lines) lines = { 0 };

  lines_open (&lines, "sco");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntChartTime time = lines_see (&lines, cases[i].from, cases[i].until);

      g_assert_cmpint (time.seen.first, ==, cases[i].from);
      g_assert_cmpint (time.seen.last, ==, cases[i].until);
      g_assert_cmpuint (check_bars (&lines, time), >, 5);
      check_events (&lines, time);
      if (i < 2)
        check_names (&lines, time, cases[i].name, cases[i].day);
    }
}

/* What is too short, or where there is nothing, is as if nothing had been chosen. */
static void
test_limits (void)
{
  g_auto (Lines) lines = { 0 };
  EntChartTime whole, time;
  EntDay first = ent_day_new (2010, 1, 1);

  lines_open (&lines, "sco");
  whole = lines_see (&lines, ENT_DAY_MIN, ENT_DAY_MIN);
  g_assert_cmpint (whole.seen.first, ==, whole.whole.first);
  g_assert_cmpint (whole.seen.last, ==, whole.whole.last);
  g_assert_cmpuint (check_bars (&lines, whole), >, 20);
  time = lines_see (&lines, first, first + 3);
  g_assert_cmpint (time.seen.first, ==, whole.whole.first);
  time = lines_see (&lines, ent_day_new (1500, 1, 1), ent_day_new (1600, 1, 1));
  g_assert_cmpint (time.seen.first, ==, whole.whole.first);
  time = lines_see (&lines, ent_day_new (1500, 1, 1), first);
  g_assert_cmpint (time.seen.first, ==, whole.whole.first);
  g_assert_cmpint (time.seen.last, ==, first);
  time = lines_see (&lines, first, ENT_DAY_MIN);
  g_assert_cmpint (time.seen.first, ==, first);
  g_assert_cmpint (time.seen.last, ==, whole.whole.last);
}

/* Whether the words around the picture have a part. */
static gboolean
says (Lines      *lines,
      const char *part)
{
  EntInsets insets;
  g_autoptr (EntScene) caption = ent_stages_new_caption (lines->stages, &insets);

  for (guint i = 0; i < ent_scene_get_n_items (caption); i++)
    {
      const char *text = ent_scene_get_items (caption)[i].text;

      if (text && strstr (text, part))
        return TRUE;
    }
  return FALSE;
}

/* Counts and sentences are of all the time, so that a file says that it shows a part. */
static void
test_words (void)
{
  g_auto (Lines) lines = { 0 };

  lines_open (&lines, "sco");
  g_assert_false (says (&lines, "Only the time"));
  lines_see (&lines, ent_day_new (2010, 1, 1), ent_day_new (2012, 1, 1));
  g_assert_true (says (&lines, "Only the time from 1 January 2010 to 1 January 2012 is shown"));
  lines_see (&lines, ent_day_new (2010, 1, 1), ENT_DAY_MIN);
  g_assert_true (says (&lines, "Only the time from 1 January 2010 on is shown"));
  lines_see (&lines, ENT_DAY_MIN, ent_day_new (2010, 1, 1));
  g_assert_true (says (&lines, "Only the time until 1 January 2010 is shown"));
}

/* No other chart has such an axis. */
static void
test_others (void)
{
  for (EntChartKind kind = 0; kind < ENT_N_CHARTS; kind++)
    g_assert_cmpint (ent_chart_of_kind (kind)->find_time != NULL, ==, ent_chart_kind_spans_time (kind));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/lines-time/parts", test_parts);
  g_test_add_func ("/charts/lines-time/limits", test_limits);
  g_test_add_func ("/charts/lines-time/words", test_words);
  g_test_add_func ("/charts/lines-time/others", test_others);
  return g_test_run ();
}

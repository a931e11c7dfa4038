/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-stages.h"

#include "tests/charts/stage.h"

typedef struct
{
  EntDataset *dataset;
  EntView    *view;
  EntStages  *stages;
} Fixture;

static EntArrangement *
arrange (EntStages      *stages,
         EntArrangement *from)
{
  g_autoptr (EntArranging) arranging = ent_arranging_new (stages, from);

  return ent_arranging_run (arranging, NULL, NULL, NULL, NULL);
}

static EntStageChanges
show (Fixture *fixture,
      EntView *view)
{
  EntViewFields fields = ent_view_diff (fixture->view, view);

  ent_view_unref (fixture->view);
  fixture->view = ent_view_ref (view);
  return ent_stages_set_view (fixture->stages, fixture->dataset, view, fields);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->dataset = stage_load_dataset ("ric-brics-sco.json");
  fixture->view = ent_view_new ((const char *const[]) { "ric", "brics", "sco", NULL }, stage_day ("2011-01-01"));
  fixture->stages = ent_stages_new (ent_text_get_fixed_measure (), ENT_MEDIUM_SCREEN);
  ent_stages_set_page (fixture->stages, 1200, 750);
  g_assert_cmpint (ent_stages_set_view (fixture->stages, fixture->dataset, fixture->view, ENT_VIEW_ALL), ==,
                   ENT_STAGE_GRAPH | ENT_STAGE_SLICE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ent_stages_free (fixture->stages);
  ent_view_unref (fixture->view);
  ent_dataset_unref (fixture->dataset);
}

static void
test_waits_for_an_arrangement (Fixture       *fixture,
                               gconstpointer  data)
{
  g_assert_null (ent_stages_get_arrangement (fixture->stages));
  g_assert_null (ent_stages_get_scene (fixture->stages));
  g_assert_null (ent_stages_get_shown_view (fixture->stages));
  g_assert_null (ent_stages_get_shown_slice (fixture->stages));
  g_assert_true (ent_rect_is_empty (ent_stages_get_bounds (fixture->stages)));

  ent_stages_take_arrangement (fixture->stages, arrange (fixture->stages, NULL));
  g_assert_nonnull (ent_stages_get_scene (fixture->stages));
  g_assert_true (ent_stages_get_shown_view (fixture->stages) == fixture->view);
  g_assert_true (ent_stages_get_shown_slice (fixture->stages) == ent_stages_get_slice (fixture->stages));
  g_assert_false (ent_rect_is_empty (ent_stages_get_bounds (fixture->stages)));
}

/* A date needs no other network and no other places; a theme not even another scene. */
static void
test_makes_anew_what_is_stale (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (EntView) later = ent_view_with_day (fixture->view, stage_day ("2018-01-01"));
  g_autoptr (EntView) dark = ent_view_with_theme (later, ENT_THEME_DARK);
  g_autoptr (EntView) fewer_lines = ent_view_with_spokes (dark, ENT_SPOKES_NONE);
  g_autoptr (EntView) fewer = ent_view_with_grouping (dark, "ric", FALSE);
  EntArrangement *arrangement;
  EntGraph *graph;
  EntScene *scene;

  ent_stages_take_arrangement (fixture->stages, arrange (fixture->stages, NULL));
  arrangement = ent_stages_get_arrangement (fixture->stages);
  graph = ent_stages_get_graph (fixture->stages);

  g_assert_cmpint (show (fixture, later), ==, ENT_STAGE_SLICE | ENT_STAGE_SCENE);
  g_assert_true (ent_stages_get_arrangement (fixture->stages) == arrangement);
  g_assert_true (ent_stages_get_graph (fixture->stages) == graph);
  g_assert_cmpint (ent_slice_get_day (ent_stages_get_slice (fixture->stages)), ==, stage_day ("2018-01-01"));

  scene = ent_stages_get_scene (fixture->stages);
  g_assert_cmpint (show (fixture, dark), ==, 0);
  g_assert_true (ent_stages_get_scene (fixture->stages) == scene);
  g_assert_true (ent_stages_get_shown_view (fixture->stages) == dark);

  g_assert_cmpint (show (fixture, fewer_lines), ==, ENT_STAGE_SCENE);
  g_assert_true (ent_stages_get_arrangement (fixture->stages) == arrangement);
  g_assert_cmpint (show (fixture, dark), ==, ENT_STAGE_SCENE);
  scene = ent_stages_get_scene (fixture->stages);

  /* Another network has no places: the picture is still the one before, with its words. */
  g_assert_cmpint (show (fixture, fewer), ==, ENT_STAGE_GRAPH | ENT_STAGE_SLICE | ENT_STAGE_ARRANGEMENT);
  g_assert_null (ent_stages_get_arrangement (fixture->stages));
  g_assert_true (ent_stages_get_scene (fixture->stages) == scene);
  g_assert_true (ent_stages_get_shown_view (fixture->stages) == dark);
  g_assert_cmpuint (ent_graph_get_n_groupings (ent_slice_get_graph (ent_stages_get_shown_slice (fixture->stages))), ==, 3);
  g_assert_cmpuint (ent_graph_get_n_groupings (ent_slice_get_graph (ent_stages_get_slice (fixture->stages))), ==, 2);

  ent_stages_take_arrangement (fixture->stages, arrange (fixture->stages, NULL));
  g_assert_cmpuint (ent_graph_get_n_groupings (ent_slice_get_graph (ent_stages_get_shown_slice (fixture->stages))), ==, 2);
  g_assert_true (ent_stages_get_shown_view (fixture->stages) == fewer);
}

static void
check_since (Fixture    *fixture,
             const char *day,
             const char *since,
             const char *expected)
{
  g_autoptr (EntView) at = ent_view_with_day (fixture->view, stage_day (day));
  g_autoptr (EntView) view = ent_view_with_since (at, since != NULL ? stage_day (since) : ENT_DAY_MIN);

  show (fixture, view);
  g_assert_cmpint (ent_slice_get_since (ent_stages_get_slice (fixture->stages)), ==, expected != NULL ? stage_day (expected) : ENT_DAY_MIN);
}

/* Without a day to compare with, it is the one shown before if the date moves
 * forward; with one it is always that, as long as it is earlier. */
static void
test_compares (Fixture       *fixture,
               gconstpointer  data)
{
  check_since (fixture, "2012-01-01", NULL, "2011-01-01");
  check_since (fixture, "2010-01-01", NULL, NULL);
  check_since (fixture, "2018-01-01", "2008-01-01", "2008-01-01");
  check_since (fixture, "2012-01-01", "2008-01-01", "2008-01-01");
  check_since (fixture, "2008-01-01", "2008-01-01", NULL);
  check_since (fixture, "2012-01-01", "2011-01-01", "2011-01-01");
  check_since (fixture, "2012-01-01", NULL, NULL);
}

/* The rows in a scene mean nothing in another dataset. */
static void
test_another_dataset_ends_the_scene (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (EntDataset) other = stage_load_dataset ("edge-cases.json");

  ent_stages_take_arrangement (fixture->stages, arrange (fixture->stages, NULL));
  g_assert_cmpint (ent_stages_set_view (fixture->stages, other, fixture->view, ENT_VIEW_ALL), ==,
                   ENT_STAGE_GRAPH | ENT_STAGE_SLICE | ENT_STAGE_ARRANGEMENT | ENT_STAGE_SCENE);
  g_assert_null (ent_stages_get_scene (fixture->stages));
  g_assert_null (ent_stages_get_shown_slice (fixture->stages));
}

/* The same groupings in another order are the same picture; other ones are not. */
static void
test_reuse (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntView) turned = ent_view_with_groupings (fixture->view, (const char *const[]) { "sco", "ric", "brics", NULL });
  g_autoptr (EntView) fewer = ent_view_with_grouping (fixture->view, "ric", FALSE);
  g_autoptr (EntArrangement) first = arrange (fixture->stages, NULL);
  EntArrangement *reused;
  EntRect bounds;

  ent_stages_take_arrangement (fixture->stages, ent_arrangement_ref (first));
  bounds = ent_stages_get_bounds (fixture->stages);

  show (fixture, turned);
  reused = ent_stages_reuse (fixture->stages, first);
  g_assert_nonnull (reused);
  ent_stages_take_arrangement (fixture->stages, reused);
  g_assert_cmpfloat (ent_stages_get_bounds (fixture->stages).x0, ==, bounds.x0);
  g_assert_cmpfloat (ent_stages_get_bounds (fixture->stages).y1, ==, bounds.y1);

  show (fixture, fewer);
  g_assert_null (ent_stages_reuse (fixture->stages, first));
}

/* Every chart of the table does what a driver asks of it. */
static void
test_chart (Fixture       *fixture,
            gconstpointer  data)
{
  const EntChart *chart = ent_stages_get_chart (fixture->stages);
  EntThing china = ent_thing_of (ent_ref (ENT_KIND_NATION, ent_dataset_lookup (fixture->dataset, ENT_KIND_NATION, "CHN")));
  g_autoptr (EntThings) lead = ent_things_new ();
  g_autoptr (EntThings) related = ent_things_new ();
  g_auto (EntDescription) says = { 0 };
  g_auto (EntDescription) silent = { 0 };
  g_autoptr (EntArrangement) moved = NULL;
  EntThing next;

  ent_stages_take_arrangement (fixture->stages, arrange (fixture->stages, NULL));
  g_assert_cmpint (chart->kind, ==, ENT_CHART_NETWORK);
  g_assert_true (chart->describe (ent_stages_get_slice (fixture->stages), china, &says));
  g_assert_cmpstr (says.name, ==, "China");
  g_assert_cmpstr (says.roles, ==, "Member of RIC, BRICS and SCO");
  g_assert_nonnull (says.since);
  g_assert_false (chart->describe (ent_stages_get_slice (fixture->stages), ENT_THING_NOTHING, &silent));

  chart->relate (ent_stages_get_slice (fixture->stages), china, lead, related);
  g_assert_cmpuint (ent_things_get_n (lead), ==, 1);
  g_assert_cmpuint (ent_things_get_n (related), ==, 1 + 3 + 3);

  /* On 1 January 2011 Uzbekistan has nothing to do with BRICS yet. */
  g_clear_pointer (&lead, ent_things_free);
  g_clear_pointer (&related, ent_things_free);
  lead = ent_things_new ();
  related = ent_things_new ();
  chart->relate (ent_stages_get_slice (fixture->stages),
                 ent_thing_of (ent_ref (ENT_KIND_NATION, ent_dataset_lookup (fixture->dataset, ENT_KIND_NATION, "UZB"))), lead, related);
  g_assert_cmpuint (ent_things_get_n (related), ==, 3);

  next = chart->step (ent_stages_get_scene (fixture->stages), china, 1, 0);
  g_assert_false (ent_thing_equal (next, china));

  moved = chart->move (ent_stages_get_arrangement (fixture->stages), china, (EntPoint) { 5000, 0 });
  g_assert_nonnull (moved);
  g_assert_cmpfloat (chart->get_bounds (moved).x1, >, 5000);
  g_assert_cmpfloat (chart->get_bounds (ent_stages_get_arrangement (fixture->stages)).x1, <, 5000);
  g_assert_null (chart->move (ent_stages_get_arrangement (fixture->stages), ENT_THING_NOTHING, (EntPoint) { 0, 0 }));
}

/* BRICS was founded in 2009: it is on no day of the period, and widens nothing. */
static void
test_what_is_never_there_takes_no_room (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (EntView) earlier = ent_view_with_day (fixture->view, stage_day ("2005-01-01"));
  g_autoptr (EntView) of_day = ent_view_with_arrange (earlier, ENT_ARRANGE_DATE);
  EntRect shown, all;

  show (fixture, of_day);
  ent_stages_take_arrangement (fixture->stages, arrange (fixture->stages, NULL));
  shown = ent_scene_get_bounds (ent_stages_get_scene (fixture->stages));
  all = ent_stages_get_bounds (fixture->stages);
  g_assert_cmpfloat (all.x0, >=, shown.x0);
  g_assert_cmpfloat (all.y0, >=, shown.y0);
  g_assert_cmpfloat (all.x1, <=, shown.x1);
  g_assert_cmpfloat (all.y1, <=, shown.y1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/charts/stages/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("waits-for-an-arrangement", test_waits_for_an_arrangement);
  ADD ("makes-anew-what-is-stale", test_makes_anew_what_is_stale);
  ADD ("compares", test_compares);
  ADD ("another-dataset-ends-the-scene", test_another_dataset_ends_the_scene);
  ADD ("reuse", test_reuse);
  ADD ("chart", test_chart);
  ADD ("what-is-never-there-takes-no-room", test_what_is_never_there_takes_no_room);
#undef ADD
  return g_test_run ();
}

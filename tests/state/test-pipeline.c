/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-pipeline.h"

#include "charts/ent-network-places.h"

#include "tests/scene-items.h"
#include "tests/state/state-fixture.h"
#include "tests/state/wait-for-layout.h"


typedef struct
{
  EntDataset  *dataset;
  EntState    *state;
  EntPipeline *pipeline;
  guint        n_scenes;
} Fixture;

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  *count += 1;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 1, 1));

  fixture->dataset = fixture_new_dataset ("One", NULL);
  fixture->state = fixture_new_state (fixture->dataset, view);
  fixture->pipeline = ent_pipeline_new (fixture->state, ent_text_get_fixed_measure ());
  g_signal_connect (fixture->pipeline, "notify::scene", G_CALLBACK (count_cb), &fixture->n_scenes);
}

static void
set_page (Fixture *fixture)
{
  ent_pipeline_set_page (fixture->pipeline, 800, 600);
}

static void
set_up_picture (Fixture       *fixture,
                gconstpointer  data)
{
  set_up (fixture, data);
  set_page (fixture);
  wait_for_layout (fixture->pipeline);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  wait_until_gone (fixture->pipeline);
  g_assert_finalize_object (fixture->state);
  ent_dataset_unref (fixture->dataset);
}

static EntPoint
get_place (Fixture    *fixture,
           EntKind     kind,
           const char *id)
{
  EntRef ref = fixture_ref (ent_state_get_dataset (fixture->state), kind, id);
  guint node;

  g_assert_true (ent_graph_lookup_node (ent_pipeline_get_graph (fixture->pipeline), ref, &node));
  return ent_positions_get (ent_network_get_places (ent_pipeline_get_arrangement (fixture->pipeline))->positions, node);
}

static void
assert_point (EntPoint a,
              EntPoint b)
{
  g_assert_cmpfloat (a.x, ==, b.x);
  g_assert_cmpfloat (a.y, ==, b.y);
}

static gboolean
shows (Fixture    *fixture,
       const char *id)
{
  return scene_find_item (ent_pipeline_get_scene (fixture->pipeline), fixture_ref (fixture->dataset, ENT_KIND_NATION, id), ENT_LAYER_BODY) != NULL;
}

static void
show_gamma (Fixture  *fixture,
            gboolean  shown)
{
  g_autoptr (EntView) view = ent_view_with_grouping (ent_state_get_view (fixture->state), "gamma", shown);

  ent_state_set_view (fixture->state, view, shown ? "Show Gamma" : "Hide Gamma");
}

static void
test_panels_do_not_wait (Fixture       *fixture,
                         gconstpointer  data)
{
  g_assert_cmpuint (ent_graph_get_n_groupings (ent_pipeline_get_graph (fixture->pipeline)), ==, 2);
  g_assert_cmpint (ent_slice_get_day (ent_pipeline_get_slice (fixture->pipeline)), ==, ent_day_new (2006, 1, 1));
  g_assert_null (ent_pipeline_get_scene (fixture->pipeline));
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));

  set_page (fixture);
  g_assert_true (ent_pipeline_get_busy (fixture->pipeline));
  g_assert_null (ent_pipeline_get_arrangement (fixture->pipeline));
  wait_for_layout (fixture->pipeline);
  g_assert_nonnull (ent_pipeline_get_arrangement (fixture->pipeline));
  g_assert_cmpuint (fixture->n_scenes, ==, 1);
}

static void
test_first_layout_waits_for_its_page (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (EntPipeline) other = ent_pipeline_new (fixture->state, ent_text_get_fixed_measure ());
  Fixture wanted = *fixture;
  EntPoint place;

  set_page (fixture);
  ent_pipeline_set_page (fixture->pipeline, 400, 900);
  wait_for_layout (fixture->pipeline);
  g_assert_cmpuint (fixture->n_scenes, ==, 1);

  wanted.pipeline = other;
  ent_pipeline_set_page (other, 400, 900);
  wait_for_layout (wanted.pipeline);
  place = get_place (&wanted, ENT_KIND_NATION, "AAA");
  assert_point (get_place (fixture, ENT_KIND_NATION, "AAA"), place);

  /* From then on places are kept. */
  ent_pipeline_set_page (fixture->pipeline, 900, 400);
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  assert_point (get_place (fixture, ENT_KIND_NATION, "AAA"), place);
}

static void
test_guessed_page (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (EntPipeline) other = ent_pipeline_new (fixture->state, ent_text_get_fixed_measure ());
  Fixture wanted = *fixture;
  EntPoint place;

  ent_pipeline_guess_page (fixture->pipeline, 800, 600);
  wait_for_layout (fixture->pipeline);
  place = get_place (fixture, ENT_KIND_NATION, "AAA");
  ent_pipeline_set_page (fixture->pipeline, 800, 600);
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  assert_point (get_place (fixture, ENT_KIND_NATION, "AAA"), place);

  wanted.pipeline = other;
  ent_pipeline_guess_page (other, 400, 900);
  wait_for_layout (other);
  ent_pipeline_set_page (other, 800, 600);
  g_assert_true (ent_pipeline_get_busy (other));
  wait_for_layout (other);
  assert_point (get_place (&wanted, ENT_KIND_NATION, "AAA"), place);
  ent_pipeline_set_page (other, 900, 400);
  g_assert_false (ent_pipeline_get_busy (other));
}

/* What stands where it once stood does so on any page. */
static void
test_guessed_page_of_kept_places (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (EntPipeline) other = ent_pipeline_new (fixture->state, ent_text_get_fixed_measure ());
  g_autoptr (EntPlaces) places = NULL;

  set_page (fixture);
  wait_for_layout (fixture->pipeline);
  places = ent_pipeline_keep_places (fixture->pipeline);
  ent_pipeline_put_places (other, places);
  ent_pipeline_guess_page (other, 400, 900);
  wait_for_layout (other);
  ent_pipeline_set_page (other, 900, 400);
  g_assert_false (ent_pipeline_get_busy (other));
}

static void
test_no_date_is_laid_out_anew (Fixture       *fixture,
                               gconstpointer  data)
{
  EntArrangement *arrangement = ent_pipeline_get_arrangement (fixture->pipeline);

  for (int year = 1995; year < 2040; year++)
    {
      ent_state_set_day (fixture->state, ent_day_new (year, 7, 1));
      g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
      g_assert_true (ent_pipeline_get_arrangement (fixture->pipeline) == arrangement);
    }
}

static void
test_empty_view_has_an_empty_scene (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (EntView) view = ent_view_with_groupings (ent_state_get_view (fixture->state), (const char *const[]) { NULL });

  ent_state_set_view (fixture->state, view, "Hide all");
  set_page (fixture);
  wait_for_layout (fixture->pipeline);
  g_assert_nonnull (ent_pipeline_get_scene (fixture->pipeline));
  g_assert_cmpuint (ent_scene_get_n_items (ent_pipeline_get_scene (fixture->pipeline)), ==, 0);
}

static void
test_date_moves_nothing (Fixture       *fixture,
                         gconstpointer  data)
{
  EntArrangement *arrangement = ent_pipeline_get_arrangement (fixture->pipeline);

  g_assert_true (shows (fixture, "EEE"));
  ent_state_set_day (fixture->state, ent_day_new (2003, 1, 1));
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  g_assert_true (ent_pipeline_get_arrangement (fixture->pipeline) == arrangement);
  g_assert_true (shows (fixture, "DDD"));
  ent_state_set_day (fixture->state, ent_day_new (2000, 6, 1));
  g_assert_false (shows (fixture, "DDD"));
}

/* What is exported has the marks that are seen. */
static void
test_seen_view (Fixture       *fixture,
                gconstpointer  data)
{
  EntView *view = ent_state_get_view (fixture->state);
  g_autoptr (EntView) at_first = ent_pipeline_new_seen_view (fixture->pipeline);
  g_autoptr (EntView) earlier = NULL;
  g_autoptr (EntView) later = NULL;

  g_assert_true (at_first == view);
  ent_state_set_day (fixture->state, ent_day_new (2000, 6, 1));
  earlier = ent_pipeline_new_seen_view (fixture->pipeline);
  g_assert_cmpint (ent_view_get_since (earlier), ==, ENT_DAY_MIN);
  ent_state_set_day (fixture->state, ent_day_new (2003, 1, 1));
  later = ent_pipeline_new_seen_view (fixture->pipeline);
  g_assert_cmpuint (ent_view_diff (later, ent_state_get_view (fixture->state)), ==, ENT_VIEW_SINCE | ENT_VIEW_DIFFERENCE);
  g_assert_cmpint (ent_view_get_since (later), ==, ent_day_new (2000, 6, 1));
}

static void
test_words_and_theme_change_no_scene (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (EntView) view = ent_view_with_title (ent_state_get_view (fixture->state), "A title");
  guint n_scenes = fixture->n_scenes;

  ent_state_set_view (fixture->state, view, "Change title");
  ent_state_set_theme (fixture->state, ENT_THEME_DARK);
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  g_assert_cmpuint (fixture->n_scenes, ==, n_scenes);
}

static void
test_grouping_warms_up (Fixture       *fixture,
                        gconstpointer  data)
{
  EntScene *scene = ent_pipeline_get_scene (fixture->pipeline);

  show_gamma (fixture, TRUE);
  g_assert_cmpuint (ent_graph_get_n_groupings (ent_pipeline_get_graph (fixture->pipeline)), ==, 3);
  g_assert_true (ent_pipeline_get_busy (fixture->pipeline));
  g_assert_null (ent_pipeline_get_arrangement (fixture->pipeline));
  /* The old picture stays until the new one is there. */
  g_assert_true (ent_pipeline_get_scene (fixture->pipeline) == scene);

  wait_for_layout (fixture->pipeline);
  g_assert_true (shows (fixture, "FFF"));
}

static void
test_way_back_leads_to_the_same_places (Fixture       *fixture,
                                        gconstpointer  data)
{
  EntPoint before = get_place (fixture, ENT_KIND_NATION, "BBB");
  EntPoint with_gamma;

  show_gamma (fixture, TRUE);
  wait_for_layout (fixture->pipeline);
  with_gamma = get_place (fixture, ENT_KIND_NATION, "BBB");

  ent_state_undo (fixture->state);
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  assert_point (get_place (fixture, ENT_KIND_NATION, "BBB"), before);
  ent_state_redo (fixture->state);
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  assert_point (get_place (fixture, ENT_KIND_NATION, "BBB"), with_gamma);
}

static void
test_late_result_is_dropped (Fixture       *fixture,
                             gconstpointer  data)
{
  show_gamma (fixture, TRUE);
  g_assert_true (ent_pipeline_get_busy (fixture->pipeline));
  show_gamma (fixture, FALSE);
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));

  /* Whatever the worker still sends. */
  for (guint i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_cmpuint (ent_graph_get_n_groupings (ent_pipeline_get_graph (fixture->pipeline)), ==, 2);
  g_assert_cmpuint (ent_positions_get_n_nodes (ent_network_get_places (ent_pipeline_get_arrangement (fixture->pipeline))->positions), ==,
                    ent_graph_get_n_nodes (ent_pipeline_get_graph (fixture->pipeline)));
  g_assert_false (shows (fixture, "FFF"));
}

static void
test_date_does_not_restart_a_layout (Fixture       *fixture,
                                     gconstpointer  data)
{
  guint n_busy = 0;

  show_gamma (fixture, TRUE);
  g_signal_connect (fixture->pipeline, "notify::busy", G_CALLBACK (count_cb), &n_busy);
  ent_state_set_day (fixture->state, ent_day_new (2007, 1, 1));
  ent_state_set_day (fixture->state, ent_day_new (2008, 1, 1));
  g_assert_cmpuint (n_busy, ==, 0);
  wait_for_layout (fixture->pipeline);
  g_assert_true (shows (fixture, "FFF"));
}

/* The linker has the pipeline call this in place of ent_view_get_query(), which
 * looks at every membership of the groupings shown. */
EntQuery *__real_ent_view_get_query (EntView    *view,
                                     EntDataset *dataset);
EntQuery *__wrap_ent_view_get_query (EntView    *view,
                                     EntDataset *dataset);

static guint n_queries;

EntQuery *
__wrap_ent_view_get_query (EntView    *view,
                           EntDataset *dataset)
{
  n_queries++;
  return __real_ent_view_get_query (view, dataset);
}

static void
test_only_another_wish_is_another_query (Fixture       *fixture,
                                         gconstpointer  data)
{
  EntGraph *graph = ent_pipeline_get_graph (fixture->pipeline);
  g_autoptr (EntView) titled = ent_view_with_title (ent_state_get_view (fixture->state), "Words");
  g_autoptr (EntView) dated = NULL;
  g_autoptr (EntView) later = NULL;
  guint n_before = n_queries;

  g_assert_cmpuint (n_before, >, 0);
  for (guint i = 0; i < 100; i++)
    ent_state_set_day (fixture->state, ent_day_new (2007, 1, 1) + (EntDay) i);
  ent_state_set_theme (fixture->state, ENT_THEME_DARK);
  ent_state_set_view (fixture->state, titled, "Title");
  g_assert_cmpuint (n_queries, ==, n_before);
  g_assert_true (ent_pipeline_get_graph (fixture->pipeline) == graph);

  /* Arranged for its date, a view asks for another network on each. */
  dated = ent_view_with_arrange (ent_state_get_view (fixture->state), ENT_ARRANGE_DATE);
  ent_state_set_view (fixture->state, dated, "Arrange for the date");
  later = ent_view_with_day (dated, ent_day_new (2009, 1, 1));
  ent_state_open_view (fixture->state, later, "Open");
  g_assert_cmpuint (n_queries, ==, n_before + 2);
  g_assert_cmpint (ent_query_get_period (ent_graph_get_query (ent_pipeline_get_graph (fixture->pipeline))).first, ==,
                   ent_day_new (2009, 1, 1));

  /* Whoever moves on gets one for all dates; what there is to move to was known before. */
  graph = ent_pipeline_get_history (fixture->pipeline);
  g_assert_true (graph == ent_pipeline_get_history (fixture->pipeline));
  ent_state_set_day (fixture->state, ent_day_new (2010, 1, 1));
  g_assert_true (ent_query_equal (ent_graph_get_query (graph), ent_graph_get_query (ent_pipeline_get_graph (fixture->pipeline))));
  g_assert_cmpint (ent_view_get_arrange (ent_state_get_view (fixture->state)), ==, ENT_ARRANGE_PERIOD);
}

static void
test_drag_pins_and_undo_returns (Fixture       *fixture,
                                 gconstpointer  data)
{
  EntRef ref = fixture_ref (fixture->dataset, ENT_KIND_NATION, "AAA");
  EntPoint before = get_place (fixture, ENT_KIND_NATION, "AAA");
  EntPoint there = { before.x - 300, before.y + 20 };
  guint n_scenes = fixture->n_scenes;
  guint n_pins;

  ent_pipeline_drag (fixture->pipeline, ent_thing_of (ref), (EntPoint) { before.x - 100, before.y });
  ent_pipeline_drag (fixture->pipeline, ent_thing_of (ref), there);
  g_assert_cmpuint (fixture->n_scenes, ==, n_scenes + 2);
  g_assert_false (ent_state_get_can_undo (fixture->state));

  ent_pipeline_drop (fixture->pipeline);
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Move Aland");
  wait_for_layout (fixture->pipeline);
  assert_point (get_place (fixture, ENT_KIND_NATION, "AAA"), there);
  ent_view_get_pins (ent_state_get_view (fixture->state), &n_pins);
  g_assert_cmpuint (n_pins, ==, 1);

  ent_state_undo (fixture->state);
  g_assert_false (ent_state_get_can_undo (fixture->state));
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  assert_point (get_place (fixture, ENT_KIND_NATION, "AAA"), before);
}

static void
test_cancelled_drag_leaves_nothing (Fixture       *fixture,
                                    gconstpointer  data)
{
  EntRef ref = fixture_ref (fixture->dataset, ENT_KIND_NATION, "AAA");
  EntPoint before = get_place (fixture, ENT_KIND_NATION, "AAA");

  ent_pipeline_drag (fixture->pipeline, ent_thing_of (ref), (EntPoint) { before.x - 100, before.y });
  ent_pipeline_cancel_drag (fixture->pipeline);
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  assert_point (get_place (fixture, ENT_KIND_NATION, "AAA"), before);

  /* An end without a beginning does nothing. */
  ent_pipeline_drop (fixture->pipeline);
  g_assert_false (ent_state_get_can_undo (fixture->state));
}

static void
test_arrange_releases_pins (Fixture       *fixture,
                            gconstpointer  data)
{
  EntRef ref = fixture_ref (fixture->dataset, ENT_KIND_NATION, "AAA");
  EntPoint before = get_place (fixture, ENT_KIND_NATION, "AAA");
  EntPoint there = { before.x - 300, before.y + 20 };
  guint n_pins;

  ent_pipeline_drag (fixture->pipeline, ent_thing_of (ref), there);
  ent_pipeline_drop (fixture->pipeline);
  wait_for_layout (fixture->pipeline);
  ent_pipeline_arrange (fixture->pipeline);
  g_assert_true (ent_pipeline_get_busy (fixture->pipeline));
  wait_for_layout (fixture->pipeline);

  ent_view_get_pins (ent_state_get_view (fixture->state), &n_pins);
  g_assert_cmpuint (n_pins, ==, 0);
  /* The same network on the same page: the same picture. */
  assert_point (get_place (fixture, ENT_KIND_NATION, "AAA"), before);
  ent_state_undo (fixture->state);
  assert_point (get_place (fixture, ENT_KIND_NATION, "AAA"), there);
}

static void
test_other_dataset_keeps_places_by_id (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr (EntDataset) other = fixture_new_dataset ("Two", "ZZZ");

  fixture_open (fixture->state, other, ent_state_get_view (fixture->state));
  /* Rows mean something else now. */
  g_assert_null (ent_pipeline_get_scene (fixture->pipeline));
  wait_for_layout (fixture->pipeline);
  g_assert_nonnull (ent_pipeline_get_scene (fixture->pipeline));
  g_assert_nonnull (scene_find_item (ent_pipeline_get_scene (fixture->pipeline), fixture_ref (other, ENT_KIND_NATION, "AAA"), ENT_LAYER_BODY));

  ent_state_undo (fixture->state);
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  g_assert_true (shows (fixture, "AAA"));
}

/* Words and drawing change together. */
static void
test_shown_stays_until_the_layout_is_done (Fixture       *fixture,
                                           gconstpointer  data)
{
  EntView *view = ent_state_get_view (fixture->state);

  g_assert_true (ent_pipeline_get_shown_view (fixture->pipeline) == view);
  show_gamma (fixture, TRUE);
  ent_state_set_day (fixture->state, ent_day_new (2008, 1, 1));
  g_assert_true (ent_view_equal (ent_pipeline_get_shown_view (fixture->pipeline), view));
  g_assert_cmpuint (ent_graph_get_n_groupings (ent_slice_get_graph (ent_pipeline_get_shown_slice (fixture->pipeline))), ==, 2);
  g_assert_cmpint (ent_slice_get_day (ent_pipeline_get_shown_slice (fixture->pipeline)), ==, ent_day_new (2006, 1, 1));

  wait_for_layout (fixture->pipeline);
  g_assert_true (ent_view_equal (ent_pipeline_get_shown_view (fixture->pipeline), ent_state_get_view (fixture->state)));
  g_assert_true (ent_pipeline_get_shown_slice (fixture->pipeline) == ent_pipeline_get_slice (fixture->pipeline));
}

static void
test_nothing_is_shown_before_the_first_layout (Fixture       *fixture,
                                               gconstpointer  data)
{
  g_assert_null (ent_pipeline_get_shown_view (fixture->pipeline));
  g_assert_null (ent_pipeline_get_shown_slice (fixture->pipeline));
  set_page (fixture);
  /* There is nothing to go back to. */
  g_assert_false (ent_pipeline_get_can_take_back (fixture->pipeline));
  wait_for_layout (fixture->pipeline);
  g_assert_nonnull (ent_pipeline_get_shown_view (fixture->pipeline));
}

static void
test_change_is_taken_back (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (EntView) before = ent_view_ref (ent_state_get_view (fixture->state));
  g_autoptr (EntView) fewer = NULL;

  g_assert_false (ent_pipeline_get_can_take_back (fixture->pipeline));
  show_gamma (fixture, TRUE);
  fewer = ent_view_with_grouping (ent_state_get_view (fixture->state), "alpha", FALSE);
  ent_state_set_view (fixture->state, fewer, "Hide Alpha");
  g_assert_true (ent_pipeline_get_can_take_back (fixture->pipeline));

  /* Both steps, as neither has been seen. */
  ent_pipeline_take_back (fixture->pipeline);
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  g_assert_true (ent_view_equal (ent_state_get_view (fixture->state), before));
  g_assert_nonnull (ent_pipeline_get_arrangement (fixture->pipeline));
  g_assert_true (shows (fixture, "AAA"));
  g_assert_false (ent_state_get_can_undo (fixture->state));
}

/* What was undone while its own picture had never been made is done again. */
static void
test_undo_is_taken_back (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (EntView) fewer = NULL;

  show_gamma (fixture, TRUE);
  fewer = ent_view_with_grouping (ent_state_get_view (fixture->state), "alpha", FALSE);
  ent_state_set_view (fixture->state, fewer, "Hide Alpha");
  wait_for_layout (fixture->pipeline);
  ent_state_undo (fixture->state);
  g_assert_true (ent_pipeline_get_can_take_back (fixture->pipeline));
  ent_pipeline_take_back (fixture->pipeline);
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  g_assert_true (ent_view_equal (ent_state_get_view (fixture->state), fewer));
}

static void
test_arranging_is_taken_back (Fixture       *fixture,
                              gconstpointer  data)
{
  EntRef ref = fixture_ref (fixture->dataset, ENT_KIND_NATION, "AAA");
  EntPoint before = get_place (fixture, ENT_KIND_NATION, "AAA");
  EntPoint there = { before.x - 300, before.y + 20 };

  ent_pipeline_arrange (fixture->pipeline);
  ent_pipeline_take_back (fixture->pipeline);
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  assert_point (get_place (fixture, ENT_KIND_NATION, "AAA"), before);

  ent_pipeline_drag (fixture->pipeline, ent_thing_of (ref), there);
  ent_pipeline_drop (fixture->pipeline);
  wait_for_layout (fixture->pipeline);
  ent_pipeline_arrange (fixture->pipeline);
  ent_pipeline_take_back (fixture->pipeline);
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  assert_point (get_place (fixture, ENT_KIND_NATION, "AAA"), there);
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Move Aland");
}

/* Names are larger, and have the room for it. */
static void
test_larger_texts_are_laid_out_anew (Fixture       *fixture,
                                     gconstpointer  data)
{
  EntThing aland = ent_thing_of (fixture_ref (fixture->dataset, ENT_KIND_GROUPING, "alpha"));
  const EntSceneItem *before = ent_scene_find_node (ent_pipeline_get_scene (fixture->pipeline), aland);
  double size = before->text_style.size, half_width = before->half_width;
  const EntSceneItem *after;

  ent_pipeline_set_text_scale (fixture->pipeline, 1);
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  ent_pipeline_set_text_scale (fixture->pipeline, 1.5);
  g_assert_true (ent_pipeline_get_busy (fixture->pipeline));
  /* It is no change of the view. */
  g_assert_false (ent_pipeline_get_can_take_back (fixture->pipeline));
  wait_for_layout (fixture->pipeline);
  after = ent_scene_find_node (ent_pipeline_get_scene (fixture->pipeline), aland);
  g_assert_cmpfloat (after->text_style.size, ==, 1.5 * size);
  g_assert_cmpfloat (after->half_width, >, half_width);
}

static void
test_bounds_hold_all_dates (Fixture       *fixture,
                            gconstpointer  data)
{
  EntRect now = ent_pipeline_get_bounds (fixture->pipeline);
  EntPoint place = get_place (fixture, ENT_KIND_NATION, "EEE");

  ent_state_set_day (fixture->state, ent_day_new (2000, 6, 1));
  g_assert_false (shows (fixture, "EEE"));
  g_assert_true (ent_rect_contains (ent_pipeline_get_bounds (fixture->pipeline), place));
  g_assert_true (ent_rect_contains (now, place));
}

#define ADD(path, set, func) g_test_add ("/state/pipeline/" path, Fixture, NULL, set, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("first-layout-waits-for-its-page", set_up, test_first_layout_waits_for_its_page);
  ADD ("guessed-page", set_up, test_guessed_page);
  ADD ("guessed-page-of-kept-places", set_up, test_guessed_page_of_kept_places);
  ADD ("no-date-is-laid-out-anew", set_up_picture, test_no_date_is_laid_out_anew);
  ADD ("panels-do-not-wait", set_up, test_panels_do_not_wait);
  ADD ("empty-view-has-an-empty-scene", set_up, test_empty_view_has_an_empty_scene);
  ADD ("date-moves-nothing", set_up_picture, test_date_moves_nothing);
  ADD ("seen-view", set_up_picture, test_seen_view);
  ADD ("words-and-theme-change-no-scene", set_up_picture, test_words_and_theme_change_no_scene);
  ADD ("grouping-warms-up", set_up_picture, test_grouping_warms_up);
  ADD ("way-back-leads-to-the-same-places", set_up_picture, test_way_back_leads_to_the_same_places);
  ADD ("late-result-is-dropped", set_up_picture, test_late_result_is_dropped);
  ADD ("date-does-not-restart-a-layout", set_up_picture, test_date_does_not_restart_a_layout);
  ADD ("only-another-wish-is-another-query", set_up, test_only_another_wish_is_another_query);
  ADD ("drag-pins-and-undo-returns", set_up_picture, test_drag_pins_and_undo_returns);
  ADD ("cancelled-drag-leaves-nothing", set_up_picture, test_cancelled_drag_leaves_nothing);
  ADD ("arrange-releases-pins", set_up_picture, test_arrange_releases_pins);
  ADD ("other-dataset-keeps-places-by-id", set_up_picture, test_other_dataset_keeps_places_by_id);
  ADD ("shown-stays-until-the-layout-is-done", set_up_picture, test_shown_stays_until_the_layout_is_done);
  ADD ("nothing-is-shown-before-the-first-layout", set_up, test_nothing_is_shown_before_the_first_layout);
  ADD ("change-is-taken-back", set_up_picture, test_change_is_taken_back);
  ADD ("undo-is-taken-back", set_up_picture, test_undo_is_taken_back);
  ADD ("arranging-is-taken-back", set_up_picture, test_arranging_is_taken_back);
  ADD ("larger-texts-are-laid-out-anew", set_up_picture, test_larger_texts_are_laid_out_anew);
  ADD ("bounds-hold-all-dates", set_up_picture, test_bounds_hold_all_dates);

  return g_test_run ();
}

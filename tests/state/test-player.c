/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-player.h"

#include "tests/state/state-fixture.h"

/* Alpha begins in 2000, Beta in 2001, with an observer from 2005 who joins in 2010; the data ends with 2019. */

typedef struct
{
  EntState    *state;
  EntPipeline *pipeline;
  EntPlayer   *player;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2002, 6, 1));

  fixture->state = fixture_new_state (dataset, view);
  fixture->pipeline = ent_pipeline_new (fixture->state, ent_text_get_fixed_measure ());
  fixture->player = ent_player_new (fixture->pipeline);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->player);
  g_assert_finalize_object (fixture->pipeline);
  g_assert_finalize_object (fixture->state);
}

static void
check_day (Fixture *fixture,
           EntDay   day)
{
  g_assert_cmpint (ent_view_get_day (ent_state_get_view (fixture->state)), ==, day);
}

static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  ent_player_set_playing (fixture->player, TRUE);
  check_day (fixture, ent_day_new (2002, 6, 1));
  g_assert_true (ent_player_step (fixture->player));
  check_day (fixture, ent_day_new (2005, 1, 1));
  g_assert_true (ent_player_get_playing (fixture->player));
  g_assert_false (ent_player_step (fixture->player));
  check_day (fixture, ent_day_new (2010, 1, 1));
  g_assert_false (ent_player_get_playing (fixture->player));
  g_assert_false (ent_state_get_can_undo (fixture->state));
}

static void
test_years (Fixture       *fixture,
            gconstpointer  data)
{
  guint n = 1;

  ent_player_set_pace (fixture->player, "years");
  ent_player_set_playing (fixture->player, TRUE);
  g_assert_true (ent_player_step (fixture->player));
  check_day (fixture, ent_day_new (2003, 6, 1));
  while (ent_player_step (fixture->player))
    n++;
  check_day (fixture, ent_day_new (2020, 1, 1));
  g_assert_cmpuint (n, ==, 17);
}

/* At the end it begins anew. */
static void
test_anew (Fixture       *fixture,
           gconstpointer  data)
{
  ent_state_set_day (fixture->state, ent_day_new (2015, 1, 1));
  ent_player_set_playing (fixture->player, TRUE);
  check_day (fixture, ent_day_new (2000, 1, 1));
  g_assert_true (ent_player_get_playing (fixture->player));
}

static void
test_anew_since (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (EntView) since = ent_view_with_since (ent_state_get_view (fixture->state), ent_day_new (2003, 1, 1));

  ent_state_set_view (fixture->state, since, "Compare");
  ent_state_set_day (fixture->state, ent_day_new (2015, 1, 1));
  ent_player_set_playing (fixture->player, TRUE);
  check_day (fixture, ent_day_new (2003, 1, 1));
}

/* Whatever somebody does stops it; another theme is nobody's deed. */
static void
test_touched (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntView) more = ent_view_with_grouping (ent_state_get_view (fixture->state), "gamma", TRUE);

  ent_player_set_playing (fixture->player, TRUE);
  ent_state_set_theme (fixture->state, ENT_THEME_DARK);
  g_assert_true (ent_player_get_playing (fixture->player));
  ent_state_set_day (fixture->state, ent_day_new (2003, 1, 1));
  g_assert_false (ent_player_get_playing (fixture->player));
  ent_player_set_playing (fixture->player, TRUE);
  ent_state_set_view (fixture->state, more, "Show");
  g_assert_false (ent_player_get_playing (fixture->player));
  ent_player_set_playing (fixture->player, TRUE);
  ent_state_set_selection (fixture->state, ent_thing_of (ent_ref (ENT_KIND_NATION, 0)));
  g_assert_false (ent_player_get_playing (fixture->player));
  ent_player_set_playing (fixture->player, TRUE);
  ent_player_set_pace (fixture->player, "years");
  g_assert_false (ent_player_get_playing (fixture->player));
}

/* Nothing is shown: there is nothing to play. */
static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntView) nothing = ent_view_with_groupings (ent_state_get_view (fixture->state), (const char *const[]) { NULL });

  ent_state_set_view (fixture->state, nothing, "Hide");
  ent_player_set_playing (fixture->player, TRUE);
  g_assert_false (ent_player_get_playing (fixture->player));
}

static gboolean
has_moved (Fixture *fixture)
{
  return ent_view_get_day (ent_state_get_view (fixture->state)) == ent_day_new (2005, 1, 1);
}

/* By itself. */
static void
test_alone (Fixture       *fixture,
            gconstpointer  data)
{
  ent_player_set_playing (fixture->player, TRUE);
  while (!has_moved (fixture))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (ent_player_get_playing (fixture->player));
}

#define ADD(path, func) g_test_add ("/state/player/" path, Fixture, NULL, set_up, func, tear_down);

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("changes", test_changes)
  ADD ("years", test_years)
  ADD ("anew", test_anew)
  ADD ("anew-since", test_anew_since)
  ADD ("touched", test_touched)
  ADD ("nothing", test_nothing)
  ADD ("alone", test_alone)
  return g_test_run ();
}

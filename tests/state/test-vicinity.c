/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-vicinity.h"

#include "tests/state/state-fixture.h"
#include "view/ent-view-choice.h"

/* In 2006 Aland is in Alpha, with Beland and Celand, who are in Beta with Deland, where Eland observes. */

typedef struct
{
  EntState    *state;
  EntPipeline *pipeline;
  EntVicinity *vicinity;
} Fixture;

static void
settle (Fixture *fixture)
{
  while (ent_pipeline_get_busy (fixture->pipeline) || ent_pipeline_get_scene (fixture->pipeline) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 6, 1));

  fixture->state = fixture_new_state (dataset, view);
  fixture->pipeline = ent_pipeline_new (fixture->state, ent_text_get_fixed_measure ());
  fixture->vicinity = ent_vicinity_new ();
  ent_vicinity_set_pipeline (fixture->vicinity, fixture->pipeline);
  ent_pipeline_set_page (fixture->pipeline, 800, 600);
  settle (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->vicinity);
  g_assert_finalize_object (fixture->pipeline);
  g_assert_finalize_object (fixture->state);
}

static void
choose (Fixture    *fixture,
        EntKind     kind,
        const char *id)
{
  ent_state_set_selection (fixture->state, ent_thing_of (fixture_ref (ent_state_get_dataset (fixture->state), kind, id)));
}

static void
assert_text (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *text = ent_vicinity_dup_text (fixture->vicinity);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_false (ent_vicinity_step (fixture->vicinity, 1));
  choose (fixture, ENT_KIND_NATION, "AAA");
  assert_text (fixture, NULL);
  g_assert_false (ent_vicinity_can_step (fixture->vicinity, -1));
  g_assert_true (ent_vicinity_step (fixture->vicinity, 1));
  assert_text (fixture, "Aland · 1 step · 1 grouping, 0 nations");
  g_assert_true (ent_vicinity_step (fixture->vicinity, 1));
  assert_text (fixture, "Aland · 2 steps · 1 grouping, 2 nations");
  g_assert_true (ent_vicinity_step (fixture->vicinity, 1));
  assert_text (fixture, "Aland · 3 steps · 2 groupings, 2 nations");
  g_assert_true (ent_vicinity_step (fixture->vicinity, 1));
  assert_text (fixture, "Aland · 4 steps · 2 groupings, 4 nations");
  /* There is no more to see. */
  g_assert_false (ent_vicinity_step (fixture->vicinity, 1));
  g_assert_true (ent_vicinity_step (fixture->vicinity, -1));
  g_assert_cmpuint (ent_vicinity_get_steps (fixture->vicinity), ==, 3);
  ent_vicinity_leave (fixture->vicinity);
  assert_text (fixture, NULL);
}

static void
test_follows_the_selection (Fixture       *fixture,
                            gconstpointer  data)
{
  choose (fixture, ENT_KIND_NATION, "AAA");
  for (guint i = 0; i < 3; i++)
    ent_vicinity_step (fixture->vicinity, 1);
  choose (fixture, ENT_KIND_GROUPING, "alpha");
  assert_text (fixture, "Alpha · 3 steps · 1 grouping, 5 nations");
  choose (fixture, ENT_KIND_EVENT, "meeting");
  g_assert_cmpuint (ent_vicinity_get_steps (fixture->vicinity), ==, 0);
  choose (fixture, ENT_KIND_NATION, "AAA");
  g_assert_cmpuint (ent_vicinity_get_steps (fixture->vicinity), ==, 0);
}

/* The lines there come along; who is in the middle leads alone. */
static void
test_related (Fixture       *fixture,
              gconstpointer  data)
{
  EntDataset *dataset = ent_state_get_dataset (fixture->state);
  g_autoptr (EntThings) lead = ent_things_new ();
  g_autoptr (EntThings) related = ent_things_new ();

  choose (fixture, ENT_KIND_NATION, "AAA");
  ent_vicinity_relate (fixture->vicinity, lead, related);
  g_assert_cmpuint (ent_things_get_n (related), ==, 0);
  ent_vicinity_step (fixture->vicinity, 1);
  ent_vicinity_step (fixture->vicinity, 1);
  ent_vicinity_relate (fixture->vicinity, lead, related);
  g_assert_cmpuint (ent_things_get_n (lead), ==, 1);
  for (guint32 row = 0; row < 3; row++)
    g_assert_true (ent_things_has (related, ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, row))));
  g_assert_false (ent_things_has (related, ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, 3))));
  g_assert_false (ent_things_has (related, ent_thing_of (fixture_ref (dataset, ENT_KIND_NATION, "DDD"))));
}

static void
count_cb (guint *n_notified)
{
  (*n_notified)++;
}

/* On another day others are near. */
static void
test_follows_the_day (Fixture       *fixture,
                      gconstpointer  data)
{
  guint n_notified = 0;

  choose (fixture, ENT_KIND_GROUPING, "beta");
  ent_vicinity_step (fixture->vicinity, 1);
  assert_text (fixture, "Beta · 1 step · 0 groupings, 4 nations");
  g_signal_connect_swapped (fixture->vicinity, "notify::steps", G_CALLBACK (count_cb), &n_notified);
  ent_state_set_day (fixture->state, ent_day_new (2001, 6, 1));
  g_assert_cmpuint (n_notified, ==, 1);
  assert_text (fixture, "Beta · 1 step · 0 groupings, 3 nations");
}

static void
assert_ids (const char *const *ids,
            const char        *expected)
{
  g_autofree char *joined = g_strjoinv (" ", (char **) ids);

  g_assert_cmpstr (joined, ==, expected);
}

/* What is beyond is left out, on whatever day, and the step can be taken back; what
 * was left out before stays so. */
static void
test_keeps_only (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (EntView) all = ent_view_with_nation (ent_state_get_view (fixture->state), "CCC", FALSE);
  EntView *view;

  ent_state_set_view (fixture->state, all, "Hide Celand");
  settle (fixture);
  g_assert_false (ent_vicinity_can_keep_only (fixture->vicinity));
  choose (fixture, ENT_KIND_NATION, "AAA");
  g_assert_false (ent_vicinity_can_keep_only (fixture->vicinity));
  ent_vicinity_keep_only (fixture->vicinity);
  g_assert_true (ent_state_get_view (fixture->state) == all);

  ent_vicinity_step (fixture->vicinity, 1);
  ent_vicinity_step (fixture->vicinity, 1);
  assert_text (fixture, "Aland · 2 steps · 1 grouping, 1 nation");
  g_assert_true (ent_vicinity_can_keep_only (fixture->vicinity));
  ent_vicinity_keep_only (fixture->vicinity);
  settle (fixture);
  view = ent_state_get_view (fixture->state);
  assert_ids (ent_view_get_groupings (view), "alpha");
  assert_ids (ent_view_get_hidden (view), "CCC DDD EEE");
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Only Aland and Neighbours");

  /* It is still looked at, and there is nothing beyond it any more. */
  assert_text (fixture, "Aland · 2 steps · 1 grouping, 1 nation");
  g_assert_false (ent_vicinity_can_keep_only (fixture->vicinity));
  ent_vicinity_step (fixture->vicinity, -1);
  g_assert_true (ent_vicinity_can_keep_only (fixture->vicinity));
  ent_state_undo (fixture->state);
  settle (fixture);
  g_assert_true (ent_state_get_view (fixture->state) == all);
  g_assert_true (ent_vicinity_can_keep_only (fixture->vicinity));
}

/* Who comes later is no reason to leave somebody out, and is left out with the others. */
static void
test_keeps_only_on_all_days (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (EntView) beta = NULL;

  ent_state_set_day (fixture->state, ent_day_new (2001, 6, 1));
  choose (fixture, ENT_KIND_GROUPING, "beta");
  ent_vicinity_step (fixture->vicinity, 1);
  assert_text (fixture, "Beta · 1 step · 0 groupings, 3 nations");
  ent_vicinity_keep_only (fixture->vicinity);
  settle (fixture);
  assert_ids (ent_view_get_groupings (ent_state_get_view (fixture->state)), "beta");
  assert_ids (ent_view_get_hidden (ent_state_get_view (fixture->state)), "AAA EEE");

  beta = ent_view_with_hidden (ent_state_get_view (fixture->state), NULL);
  ent_state_set_view (fixture->state, beta, "Show Eland");
  settle (fixture);
  g_assert_false (ent_vicinity_can_keep_only (fixture->vicinity));
  ent_state_set_day (fixture->state, ent_day_new (2006, 6, 1));
  g_assert_false (ent_vicinity_can_keep_only (fixture->vicinity));
}

#define ADD(path, func) g_test_add ("/state/vicinity/" path, Fixture, NULL, set_up, func, tear_down);

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("steps", test_steps)
  ADD ("follows-the-selection", test_follows_the_selection)
  ADD ("related", test_related)
  ADD ("follows-the-day", test_follows_the_day)
  ADD ("keeps-only", test_keeps_only)
  ADD ("keeps-only-on-all-days", test_keeps_only_on_all_days)
  return g_test_run ();
}

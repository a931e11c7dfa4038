/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/state/state-fixture.h"

#include "io/ent-foreign-names.h"
#include "model/ent-search.h"
#include "state/ent-finder.h"

typedef struct
{
  EntState  *state;
  EntFinder *finder;
  guint      n_changes;
} Fixture;

static void
count_change_cb (EntFinder *finder,
                 Fixture   *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("One", "BRA");
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));

  fixture->state = fixture_new_state (dataset, view);
  fixture->finder = ent_finder_new (fixture->state);
  g_signal_connect (fixture->finder, "changed", G_CALLBACK (count_change_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->finder);
  g_object_unref (fixture->state);
}

static guint
count_found (Fixture    *fixture,
             const char *text)
{
  g_autoptr (GPtrArray) sections = ent_finder_find (fixture->finder, text, 10);

  return sections->len;
}

static void
wait_for_change (Fixture *fixture)
{
  guint n_before = fixture->n_changes;

  while (fixture->n_changes == n_before)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_finds_at_once (Fixture       *fixture,
                    gconstpointer  data)
{
  g_assert_cmpuint (count_found (fixture, "beland"), >, 0);
  g_assert_cmpuint (count_found (fixture, "nobody"), ==, 0);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

/* Until the worker is done there are nations and groupings to be found, and events and all else afterwards. */
static void
test_finds_meanwhile (Fixture       *fixture,
                      gconstpointer  data)
{
  ent_finder_prepare (fixture->finder);
  g_assert_cmpuint (count_found (fixture, "beland"), ==, 1);
  g_assert_cmpuint (count_found (fixture, "meeting"), ==, 0);
  g_assert_false (ent_finder_get_ready (fixture->finder));
  wait_for_change (fixture);
  g_assert_true (ent_finder_get_ready (fixture->finder));
  g_assert_cmpuint (count_found (fixture, "beland"), >, 1);
  g_assert_cmpuint (count_found (fixture, "meeting"), >, 0);
}

/* The names in all languages come from a worker, and others than before are found. */
static void
test_names_follow (Fixture       *fixture,
                   gconstpointer  data)
{
  if (g_hash_table_size (ent_foreign_names_get ()) == 0)
    {
      g_test_skip ("iso-codes is not installed");
      return;
    }
  g_assert_cmpuint (count_found (fixture, "Brasil"), ==, 0);
  ent_finder_prepare (fixture->finder);
  wait_for_change (fixture);
  g_assert_cmpuint (count_found (fixture, "Brasil"), >, 0);
  g_assert_cmpuint (count_found (fixture, "beland"), >, 0);

  /* It is prepared once. */
  ent_finder_prepare (fixture->finder);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static void
test_follows_the_dataset (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (EntDataset) other = fixture_new_dataset ("Two", "ZZZ");

  g_assert_cmpuint (count_found (fixture, "ZZZ"), ==, 0);
  /* What the worker makes of the one before comes too late. */
  ent_finder_prepare (fixture->finder);
  fixture_open (fixture->state, other, ent_state_get_view (fixture->state));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpuint (count_found (fixture, "ZZZ"), >, 0);
  while (G_OBJECT (fixture->finder)->ref_count > 1) /* the callback has the other */
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpuint (count_found (fixture, "ZZZ"), >, 0);
  ent_finder_prepare (fixture->finder);
  wait_for_change (fixture);
  g_assert_cmpuint (count_found (fixture, "ZZZ"), >, 0);
}

/* Who asked may be gone before the worker is done: it ends on this thread. */
static void
test_freed_while_preparing (Fixture       *fixture,
                            gconstpointer  data)
{
  gpointer finder = fixture->finder;

  g_object_add_weak_pointer (finder, &finder);
  ent_finder_prepare (fixture->finder);
  g_object_unref (fixture->finder);
  while (finder != NULL)
    g_main_context_iteration (NULL, TRUE);
  fixture->finder = ent_finder_new (fixture->state);
}

#define ADD(path, func) g_test_add ("/state/finder/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("finds-at-once", test_finds_at_once);
  ADD ("finds-meanwhile", test_finds_meanwhile);
  ADD ("names-follow", test_names_follow);
  ADD ("follows-the-dataset", test_follows_the_dataset);
  ADD ("freed-while-preparing", test_freed_while_preparing);

  return g_test_run ();
}

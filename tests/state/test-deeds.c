/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-deeds.h"

#include "tests/state/state-fixture.h"
#include "view/ent-view-choice.h"

/* On 1 June 2012, with alpha and beta. */
static EntState *
new_state (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));

  return fixture_new_state (dataset, view);
}

static EntThing
find (EntState   *state,
      EntKind     kind,
      const char *id)
{
  return ent_thing_of (fixture_ref (ent_state_get_dataset (state), kind, id));
}

/* What can be done with @thing, in the order of a menu. */
static void
assert_can (EntState   *state,
            EntThing    thing,
            const char *expected)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *joined = NULL;
  guint n_deeds;
  const EntDeed *deeds = ent_deeds_get (&n_deeds);

  for (guint i = 0; i < n_deeds; i++)
    if (ent_deed_can (&deeds[i], state, thing))
      g_ptr_array_add (ids, (gpointer) deeds[i].id);
  g_ptr_array_add (ids, NULL);
  joined = g_strjoinv (" ", (char **) ids->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

/* Does it, as a step with that name, which can be taken back. */
static void
act (EntState   *state,
     const char *id,
     EntThing    thing,
     const char *what)
{
  g_autoptr (EntView) before = ent_view_ref (ent_state_get_view (state));
  g_autoptr (EntView) after = NULL;

  ent_deed_do (ent_deeds_lookup (id), state, thing);
  g_assert_cmpstr (ent_state_get_undo_what (state), ==, what);
  after = ent_view_ref (ent_state_get_view (state));
  ent_state_undo (state);
  g_assert_true (ent_view_equal (ent_state_get_view (state), before));
  ent_state_redo (state);
  g_assert_true (ent_view_equal (ent_state_get_view (state), after));
}

static void
assert_groupings (EntState   *state,
                  const char *expected)
{
  g_autofree char *joined = g_strjoinv (" ", (char **) ent_view_get_groupings (ent_state_get_view (state)));

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_what_can_be_done (void)
{
  g_autoptr (EntState) state = new_state ();

  assert_can (state, ENT_THING_NOTHING, "");
  assert_can (state, find (state, ENT_KIND_GROUPING, "alpha"), "hide only move-down read copy-name");
  assert_can (state, find (state, ENT_KIND_GROUPING, "gamma"), "show only read copy-name");
  assert_can (state, find (state, ENT_KIND_NATION, "BBB"), "hide read copy-name");
  assert_can (state, find (state, ENT_KIND_NATION, "FFF"), "show-in-picture show-all read copy-name");
  assert_can (state, ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, 0)), "read copy-fact");
  assert_can (state, ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, 8)), "show-in-picture read copy-fact");
  assert_can (state, find (state, ENT_KIND_EVENT, "meeting"), "read copy-fact");
  assert_can (state, find (state, ENT_KIND_QUOTE, "saying"), "read copy-quote");
  assert_can (state, find (state, ENT_KIND_SOURCE, "source"), "copy-citation");
  ent_state_set_selection (state, find (state, ENT_KIND_QUOTE, "saying"));
  assert_can (state, find (state, ENT_KIND_QUOTE, "saying"), "copy-quote");
}

static void
test_groupings (void)
{
  g_autoptr (EntState) state = new_state ();

  act (state, "show", find (state, ENT_KIND_GROUPING, "gamma"), "Show Gamma");
  assert_groupings (state, "alpha beta gamma");
  act (state, "hide", find (state, ENT_KIND_GROUPING, "alpha"), "Hide Alpha");
  assert_groupings (state, "beta gamma");
  act (state, "only", find (state, ENT_KIND_GROUPING, "alpha"), "Only Alpha");
  assert_groupings (state, "alpha");
  assert_can (state, find (state, ENT_KIND_GROUPING, "alpha"), "hide read copy-name");
}

static void
test_order (void)
{
  g_autoptr (EntState) state = new_state ();
  EntThing alpha = find (state, ENT_KIND_GROUPING, "alpha");

  ent_deed_do (ent_deeds_lookup ("show"), state, find (state, ENT_KIND_GROUPING, "gamma"));
  act (state, "move-down", alpha, "Move Alpha");
  assert_groupings (state, "beta alpha gamma");
  act (state, "move-down", alpha, "Move Alpha");
  assert_groupings (state, "beta gamma alpha");
  assert_can (state, alpha, "hide only move-up read copy-name");
  act (state, "move-up", alpha, "Move Alpha");
  assert_groupings (state, "beta alpha gamma");
}

static void
test_nations (void)
{
  g_autoptr (EntState) state = new_state ();
  EntThing beland = find (state, ENT_KIND_NATION, "BBB");

  act (state, "hide", beland, "Hide Beland");
  g_assert_true (ent_view_hides_nation (ent_state_get_view (state), "BBB"));
  assert_can (state, beland, "bring-back read copy-name");
  act (state, "bring-back", beland, "Bring Back Beland");
  g_assert_false (ent_view_hides_nation (ent_state_get_view (state), "BBB"));

  ent_deed_do (ent_deeds_lookup ("hide"), state, beland);
  ent_deed_do (ent_deeds_lookup ("hide"), state, find (state, ENT_KIND_NATION, "CCC"));
  ent_deeds_show_hidden (state);
  g_assert_null (ent_view_get_hidden (ent_state_get_view (state))[0]);
  g_assert_cmpstr (ent_state_get_undo_what (state), ==, "Show Hidden Nations");
}

/* On a day before it took part, a grouping is not one of its own. */
static void
test_all_groupings_of_a_nation (void)
{
  g_autoptr (EntState) state = new_state ();
  EntThing beland = find (state, ENT_KIND_NATION, "BBB");

  ent_deed_do (ent_deeds_lookup ("only"), state, find (state, ENT_KIND_GROUPING, "gamma"));
  ent_state_set_day (state, ent_day_new (2000, 6, 1));
  act (state, "show-all", beland, "Show All Groupings of Beland");
  assert_groupings (state, "gamma alpha");
  assert_can (state, beland, "hide read copy-name");
  ent_state_set_day (state, ent_day_new (2012, 6, 1));
  act (state, "show-all", beland, "Show All Groupings of Beland");
  assert_groupings (state, "gamma alpha beta");
}

static void
test_pins (void)
{
  g_autoptr (EntState) state = new_state ();
  g_autoptr (EntView) pinned = ent_view_with_pin (ent_state_get_view (state), ENT_KIND_NATION, "BBB", (EntPoint) { 1, 2 });

  ent_state_set_view (state, pinned, "Move Beland");
  assert_can (state, find (state, ENT_KIND_NATION, "BBB"), "hide release read copy-name");
  assert_can (state, find (state, ENT_KIND_NATION, "CCC"), "hide read copy-name");
  act (state, "release", find (state, ENT_KIND_NATION, "BBB"), "Release Beland");
  g_assert_false (ent_view_has_pin (ent_state_get_view (state), ENT_KIND_NATION, "BBB"));
}

static void
assert_text (EntState   *state,
             const char *id,
             EntThing    thing,
             const char *expected)
{
  g_autofree char *text = ent_deed_dup_text (ent_deeds_lookup (id), state, thing);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_copies (void)
{
  g_autoptr (EntState) state = new_state ();

  assert_text (state, "copy-name", find (state, ENT_KIND_NATION, "BBB"), "Beland");
  assert_text (state, "copy-fact", ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, 7)),
               "Eland has been a member of Beta since 1 January 2010. [“A page”.]");
  assert_text (state, "copy-quote", find (state, ENT_KIND_QUOTE, "saying"), "“We agree.”\n— A Speaker (Aland), 1 May 2006. [“A page”.]");
  assert_text (state, "copy-citation", find (state, ENT_KIND_SOURCE, "source"), "“A page”.");
  assert_text (state, "copy-name", find (state, ENT_KIND_QUOTE, "saying"), NULL);
  assert_text (state, "hide", find (state, ENT_KIND_NATION, "BBB"), NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/deeds/what-can-be-done", test_what_can_be_done);
  g_test_add_func ("/state/deeds/groupings", test_groupings);
  g_test_add_func ("/state/deeds/order", test_order);
  g_test_add_func ("/state/deeds/nations", test_nations);
  g_test_add_func ("/state/deeds/all-groupings-of-a-nation", test_all_groupings_of_a_nation);
  g_test_add_func ("/state/deeds/pins", test_pins);
  g_test_add_func ("/state/deeds/copies", test_copies);

  return g_test_run ();
}

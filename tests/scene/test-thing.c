/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-thing.h"

#include "tests/state/fixture.h"

/* The same thing in two datasets in which the rows differ. */
static void
assert_survives (EntDataset *dataset,
                 EntDataset *other,
                 EntThing    thing,
                 const char *key,
                 EntThing    expected)
{
  g_autofree char *found = ent_thing_to_key (thing, dataset);

  g_assert_cmpstr (found, ==, key);
  g_assert_true (ent_thing_equal (ent_thing_from_key (found, dataset), thing));
  g_assert_true (ent_thing_equal (ent_thing_from_key (found, other), expected));
}

static void
test_keys (void)
{
  g_autoptr (EntDataset) one = fixture_new_dataset ("One", NULL);
  g_autoptr (EntDataset) two = fixture_new_dataset ("Two", "XXX");
  EntThing beta = ent_thing_of (fixture_ref (one, ENT_KIND_GROUPING, "beta"));
  const char *both[] = { "beta", "alpha", NULL };
  EntPeriod span = { ent_day_new (2001, 2, 3), ent_day_new (2004, 5, 6) };

  assert_survives (one, two, beta, "grouping/beta", beta);
  assert_survives (one, two, ent_thing_of (fixture_ref (one, ENT_KIND_NATION, "AAA")), "nation/AAA",
                   ent_thing_of (fixture_ref (two, ENT_KIND_NATION, "AAA")));
  assert_survives (one, two, ent_thing_of (fixture_ref (one, ENT_KIND_EVENT, "meeting")), "event/meeting",
                   ent_thing_of (fixture_ref (two, ENT_KIND_EVENT, "meeting")));
  /* What has no id is known by what it joins, as what, and since when. */
  assert_survives (one, two, ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, 7)), "membership/EEE/beta/member/2010-01-01",
                   ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, 7)));
  assert_survives (one, two, ent_thing_of_pair (fixture_ref (one, ENT_KIND_NATION, "EEE").row, beta.record.row), "pair/EEE/beta",
                   ent_thing_of_pair (fixture_ref (two, ENT_KIND_NATION, "EEE").row, beta.record.row));
  assert_survives (one, two, ent_thing_of_combination (both), "combination/alpha,beta", ent_thing_of_combination (both));
  assert_survives (one, two, ent_thing_of_span (span), "span/2001-02-03/2004-05-06", ent_thing_of_span (span));
  g_assert_null (ent_thing_to_key (ENT_THING_NOTHING, one));
}

/* What another dataset does not know, and what is no key, is nothing. */
static void
test_unknown_keys (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("One", NULL);
  const char *keys[] = {
    NULL, "", "nation", "nation/", "nation/ZZZ", "planet/AAA", "event/none", "membership/EEE/beta/member/2011", "membership/ZZZ/beta/member/2010-01-01",
    "tie/AAA/BBB/friendship-treaty/2000", "pair/AAA", "pair/AAA/delta", "pair/ZZZ/beta", "combination/", "combination/alpha,delta", "span/2001",
    "span/2001-02-30/2002", "source/none/more",
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_cmpint (ent_thing_from_key (keys[i], dataset).kind, ==, ENT_THING_NONE);
}

static void
test_equal (void)
{
  const char *ab[] = { "alpha", "beta", NULL };
  const char *ba[] = { "beta", "alpha", NULL };
  const char *none[] = { NULL };
  EntThing turned = ent_thing_of_combination (ba);
  EntThing things[] = {
    ENT_THING_NOTHING,
    ent_thing_of (ent_ref (ENT_KIND_NATION, 1)),
    ent_thing_of (ent_ref (ENT_KIND_NATION, 2)),
    ent_thing_of (ent_ref (ENT_KIND_GROUPING, 1)),
    ent_thing_of_pair (1, 2),
    ent_thing_of_pair (2, 1),
    ent_thing_of_combination (ab),
    ent_thing_of_span ((EntPeriod) { -5, 1 }),
    ent_thing_of_span ((EntPeriod) { -5, 2 }),
  };

  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    for (guint j = 0; j < G_N_ELEMENTS (things); j++)
      {
        g_assert_cmpint (ent_thing_equal (things[i], things[j]), ==, i == j);
        g_assert_cmpint (ent_thing_compare (things[i], things[j]), ==, -ent_thing_compare (things[j], things[i]));
      }
  g_assert_true (ent_thing_equal (ent_thing_of_combination (ab), ent_thing_of_combination (ba)));
  g_assert_cmpuint (ent_thing_hash (&things[6]), ==, ent_thing_hash (&turned));
  g_assert_true (ent_thing_hash_equal (&things[6], &turned));
  g_assert_cmpint (ent_thing_of_combination (none).kind, ==, ENT_THING_NONE);
  g_assert_cmpint (ent_thing_of (ENT_REF_NONE).kind, ==, ENT_THING_NONE);
}

static void
test_sets (void)
{
  g_autoptr (EntThings) things = ent_things_new ();
  g_autoptr (EntThings) copy = NULL;

  for (guint32 row = 10; row > 0; row--)
    ent_things_add (things, ent_thing_of (ent_ref (ENT_KIND_NATION, row)));
  ent_things_add (things, ent_thing_of (ent_ref (ENT_KIND_NATION, 3)));
  ent_things_add (things, ENT_THING_NOTHING);
  g_assert_cmpuint (ent_things_get_n (things), ==, 10);
  g_assert_true (ent_things_has (things, ent_thing_of (ent_ref (ENT_KIND_NATION, 3))));
  g_assert_false (ent_things_has (things, ent_thing_of (ent_ref (ENT_KIND_NATION, 11))));
  g_assert_false (ent_things_has (things, ENT_THING_NOTHING));

  copy = ent_things_copy (things);
  g_assert_true (ent_things_equal (things, copy));
  ent_things_add (copy, ent_thing_of (ent_ref (ENT_KIND_NATION, 11)));
  g_assert_false (ent_things_equal (things, copy));
  g_assert_false (ent_things_has (things, ent_thing_of (ent_ref (ENT_KIND_NATION, 11))));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/thing/keys", test_keys);
  g_test_add_func ("/scene/thing/unknown-keys", test_unknown_keys);
  g_test_add_func ("/scene/thing/equal", test_equal);
  g_test_add_func ("/scene/thing/sets", test_sets);
  return g_test_run ();
}

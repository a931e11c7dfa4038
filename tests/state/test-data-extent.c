/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-data-extent.h"

#include "fixture.h"
#include "scene/ent-several.h"

/* How many memberships, nations and groupings are chosen. */
static void
check (EntDataset    *dataset,
       EntView       *view,
       EntDataExtent  extent,
       EntThing       selection,
       const char    *expected)
{
  g_autoptr (EntDataChoice) choice = ent_data_extent_choose (extent, dataset, view, selection);
  g_autofree char *found = g_strdup_printf ("%u %u %u", ent_data_choice_count (choice, ENT_KIND_MEMBERSHIP),
                                            ent_data_choice_count (choice, ENT_KIND_NATION), ent_data_choice_count (choice, ENT_KIND_GROUPING));

  g_assert_cmpstr (found, ==, expected);
}

static void
test_extents (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", "ZZZ");
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2002, 6, 1));
  g_autoptr (EntView) blank = ent_view_new ((const char *const[]) { NULL }, ent_day_new (2012, 6, 1));

  check (dataset, view, ENT_DATA_EXTENT_ALL, ENT_THING_NOTHING, "9 7 3");
  check (dataset, view, ENT_DATA_EXTENT_GROUPINGS, ENT_THING_NOTHING, "8 5 2");
  check (dataset, view, ENT_DATA_EXTENT_PICTURE, ENT_THING_NOTHING, "6 4 2");
  check (dataset, view, ENT_DATA_EXTENT_SELECTION, ENT_THING_NOTHING, "0 0 0");
  check (dataset, blank, ENT_DATA_EXTENT_GROUPINGS, ENT_THING_NOTHING, "0 0 0");
  check (dataset, blank, ENT_DATA_EXTENT_PICTURE, ENT_THING_NOTHING, "0 0 0");
}

static void
test_selections (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));
  const EntRef beland = fixture_ref (dataset, ENT_KIND_NATION, "BBB"), deland = fixture_ref (dataset, ENT_KIND_NATION, "DDD");
  const EntRef beta = fixture_ref (dataset, ENT_KIND_GROUPING, "beta"), gamma = fixture_ref (dataset, ENT_KIND_GROUPING, "gamma");
  const EntRef both[] = { beland, deland }, mixed[] = { beland, deland, beta };
  const EntPeriod early = { ent_day_new (1999, 1, 1), ent_day_new (2000, 12, 31) };

  check (dataset, view, ENT_DATA_EXTENT_SELECTION, ent_thing_of (beland), "2 1 2");
  check (dataset, view, ENT_DATA_EXTENT_SELECTION, ent_thing_of (gamma), "1 1 1");
  check (dataset, view, ENT_DATA_EXTENT_SELECTION, ent_thing_of_pair (beland.row, beta.row), "1 1 1");
  check (dataset, view, ENT_DATA_EXTENT_SELECTION, ent_several_new (dataset, both, 2), "3 2 2");
  check (dataset, view, ENT_DATA_EXTENT_SELECTION, ent_several_new (dataset, mixed, 3), "2 2 1");
  check (dataset, view, ENT_DATA_EXTENT_SELECTION, ent_thing_of_span (early), "3 3 1");
  check (dataset, view, ENT_DATA_EXTENT_SELECTION, ent_thing_of (fixture_ref (dataset, ENT_KIND_EVENT, "meeting")), "0 1 1");
}

/* Who is in exactly these, and nobody else. */
static void
test_combinations (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));

  check (dataset, view, ENT_DATA_EXTENT_SELECTION, ent_thing_of_combination ((const char *const[]) { "alpha", "beta", NULL }), "4 2 2");
  check (dataset, view, ENT_DATA_EXTENT_SELECTION, ent_thing_of_combination ((const char *const[]) { "alpha", NULL }), "1 1 1");
  check (dataset, view, ENT_DATA_EXTENT_SELECTION, ent_thing_of_combination ((const char *const[]) { "gamma", NULL }), "0 0 0");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/state/data-extent/extents", test_extents);
  g_test_add_func ("/state/data-extent/selections", test_selections);
  g_test_add_func ("/state/data-extent/combinations", test_combinations);

  return g_test_run ();
}

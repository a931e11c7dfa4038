/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-related.h"

#include "tests/state/fixture.h"

static void
assert_related (EntDataset *dataset,
                EntRef      ref,
                guint       n_expected,
                const char *first,
                const char *second)
{
  g_autoptr (GArray) related = ent_related_new (dataset, ref);
  const char *expected[] = { first, second };

  g_assert_cmpuint (related->len, ==, n_expected);
  for (guint i = 0; i < n_expected; i++)
    g_assert_cmpstr (ent_dataset_get_record (dataset, g_array_index (related, EntRef, i))->id, ==, expected[i]);
}

static void
test_what_goes_with_what (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("One", NULL);

  assert_related (dataset, ENT_REF_NONE, 0, NULL, NULL);
  assert_related (dataset, fixture_ref (dataset, ENT_KIND_NATION, "AAA"), 0, NULL, NULL);
  assert_related (dataset, fixture_ref (dataset, ENT_KIND_GROUPING, "alpha"), 0, NULL, NULL);
  assert_related (dataset, fixture_ref (dataset, ENT_KIND_SOURCE, "source"), 0, NULL, NULL);
  assert_related (dataset, fixture_ref (dataset, ENT_KIND_EVENT, "meeting"), 2, "BBB", "alpha");
  assert_related (dataset, fixture_ref (dataset, ENT_KIND_QUOTE, "saying"), 2, "AAA", "DDD");
  assert_related (dataset, ent_ref (ENT_KIND_MEMBERSHIP, 0), 2, "AAA", "alpha");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/related/what-goes-with-what", test_what_goes_with_what);

  return g_test_run ();
}

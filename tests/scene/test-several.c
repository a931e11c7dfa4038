/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-several.h"

#include "tests/state/fixture.h"

static char *
write_ids (EntDataset *dataset,
           EntThing    thing)
{
  g_autoptr (GArray) records = ent_several_list (dataset, thing);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", ent_dataset_get_record (dataset, g_array_index (records, EntRef, i))->id);
  return g_string_free (text, FALSE);
}

#define assert_ids(thing, expected) \
  G_STMT_START { g_autofree char *ids = write_ids (dataset, thing); g_assert_cmpstr (ids, ==, expected); } G_STMT_END

static void
test_toggle (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  EntThing a = ent_thing_of (fixture_ref (dataset, ENT_KIND_NATION, "AAA")), b = ent_thing_of (fixture_ref (dataset, ENT_KIND_NATION, "BBB"));
  EntThing alpha = ent_thing_of (fixture_ref (dataset, ENT_KIND_GROUPING, "alpha"));
  EntThing event = ent_thing_of (fixture_ref (dataset, ENT_KIND_EVENT, "meeting"));
  EntThing selection = ENT_THING_NOTHING;

  selection = ent_several_toggle (dataset, selection, b);
  g_assert_true (ent_thing_equal (selection, b));
  selection = ent_several_toggle (dataset, selection, a);
  g_assert_cmpint (selection.kind, ==, ENT_THING_SEVERAL);
  assert_ids (selection, "AAA BBB");
  /* The other way round it is the same. */
  g_assert_true (ent_thing_equal (selection, ent_several_toggle (dataset, a, b)));
  selection = ent_several_toggle (dataset, selection, alpha);
  assert_ids (selection, "AAA BBB alpha");
  selection = ent_several_toggle (dataset, selection, a);
  g_assert_true (ent_thing_equal (selection, ent_thing_of_pair (b.record.row, alpha.record.row)));
  assert_ids (selection, "BBB alpha");
  selection = ent_several_toggle (dataset, selection, alpha);
  g_assert_true (ent_thing_equal (selection, b));
  selection = ent_several_toggle (dataset, selection, b);
  g_assert_cmpint (selection.kind, ==, ENT_THING_NONE);

  /* What is no nation or grouping is never one of several. */
  g_assert_true (ent_thing_equal (ent_several_toggle (dataset, a, event), a));
  g_assert_true (ent_thing_equal (ent_several_toggle (dataset, event, a), a));
  g_assert_true (ent_thing_equal (ent_several_toggle (dataset, a, ENT_THING_NOTHING), a));
  /* A membership stands for its two ends. */
  assert_ids (ent_several_toggle (dataset, ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, 7)), a), "AAA EEE beta");
}

static void
test_keys (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("One", NULL);
  g_autoptr (EntDataset) other = fixture_new_dataset ("Two", "XXX");
  EntThing a = ent_thing_of (fixture_ref (dataset, ENT_KIND_NATION, "AAA"));
  EntThing selection = ent_several_toggle (dataset, a, ent_thing_of (fixture_ref (dataset, ENT_KIND_NATION, "CCC")));
  g_autofree char *key = NULL;
  g_autofree char *ids = NULL;

  selection = ent_several_toggle (dataset, selection, ent_thing_of (fixture_ref (dataset, ENT_KIND_GROUPING, "beta")));
  key = ent_thing_to_key (selection, dataset);
  g_assert_cmpstr (key, ==, "several/AAA,CCC/beta");
  /* The rows are others there. */
  ids = write_ids (other, ent_thing_from_key (key, other));
  g_assert_cmpstr (ids, ==, "AAA CCC beta");
  /* As much of it as there is. */
  g_assert_true (ent_thing_equal (ent_thing_from_key ("several/AAA,ZZZ/none", dataset), a));
  g_assert_cmpint (ent_thing_from_key ("several/ZZZ/", dataset).kind, ==, ENT_THING_NONE);
  g_assert_cmpint (ent_thing_from_key ("several/AAA,BBB", dataset).kind, ==, ENT_THING_SEVERAL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/several/toggle", test_toggle);
  g_test_add_func ("/scene/several/keys", test_keys);

  return g_test_run ();
}

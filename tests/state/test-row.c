/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-row.h"

#include "tests/state/fixture.h"

static void
assert_row (EntDataset *dataset,
            EntRef      ref,
            const char *title,
            const char *subtitle)
{
  g_autoptr (EntRow) row = ent_row_new (dataset, ref);
  g_autofree char *found_title = NULL;
  g_autofree char *found_subtitle = NULL;

  g_object_get (row, "title", &found_title, "subtitle", &found_subtitle, NULL);
  g_assert_cmpstr (found_title, ==, title);
  g_assert_cmpstr (found_subtitle, ==, subtitle);
}

static void
test_kinds (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);

  assert_row (dataset, fixture_ref (dataset, ENT_KIND_NATION, "AAA"), "Aland", "");
  assert_row (dataset, fixture_ref (dataset, ENT_KIND_GROUPING, "beta"), "Beta", "");
  assert_row (dataset, fixture_ref (dataset, ENT_KIND_EVENT, "meeting"), "A meeting", "1 May 2006");
  assert_row (dataset, fixture_ref (dataset, ENT_KIND_QUOTE, "saying"), "A Speaker (Aland)", "1 May 2006");
  assert_row (dataset, fixture_ref (dataset, ENT_KIND_SOURCE, "source"), "A page", "");
  assert_row (dataset, ENT_REF_NONE, "", "");
}

static void
test_keeps_dataset (void)
{
  EntDataset *dataset = fixture_new_dataset ("World", NULL);
  EntRow *row = ent_row_new (dataset, fixture_ref (dataset, ENT_KIND_NATION, "AAA"));
  g_autofree char *title = NULL;

  ent_dataset_unref (dataset);
  title = ent_row_dup_title (row);
  g_assert_cmpstr (title, ==, "Aland");
  g_assert_finalize_object (row);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/row/kinds", test_kinds);
  g_test_add_func ("/state/row/keeps-dataset", test_keeps_dataset);
  return g_test_run ();
}

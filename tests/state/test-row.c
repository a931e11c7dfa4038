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
  assert_row (dataset, fixture_ref (dataset, ENT_KIND_QUOTE, "saying"), "A Speaker", "1 May 2006");
  assert_row (dataset, fixture_ref (dataset, ENT_KIND_SOURCE, "source"), "A page", "");
  assert_row (dataset, ENT_REF_NONE, "", "");
}

static void
test_membership (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autofree char *title = ent_record_dup_title (dataset, ent_ref (ENT_KIND_MEMBERSHIP, 0));
  g_autofree char *subtitle = ent_record_dup_subtitle (dataset, ent_ref (ENT_KIND_MEMBERSHIP, 0));

  g_assert_cmpstr (title, ==, "Aland in Alpha");
  g_assert_nonnull (strstr (subtitle, "2000"));
}

static void
test_escape (void)
{
  static const struct
  {
    const char *text;
    const char *shown;
  } cases[] = {
    { "", "" },
    { "<b>plain</b> & more", "<b>plain</b> & more" },
    { "two\nlines\tand a tab", "two\nlines\tand a tab" },
    { "bell\x07", "bell\\u0007" },
    { "turned\xe2\x80\xae" "around", "turned\\u202earound" },
    { "Ærø – “quoted”", "Ærø – “quoted”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = ent_record_escape (cases[i].text);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
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
  g_test_add_func ("/state/row/membership", test_membership);
  g_test_add_func ("/state/row/escape", test_escape);
  g_test_add_func ("/state/row/keeps-dataset", test_keeps_dataset);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view-records.h"

#include "tests/state/fixture.h"

/* The records as KIND ROW, sorted, with blanks between them: memberships as the
 * fixture numbers them, groupings and events in the order of their tables. */
static void
check (EntView    *view,
       EntDataset *dataset,
       const char *expected)
{
  static const char letters[ENT_N_KINDS] = { [ENT_KIND_GROUPING] = 'g', [ENT_KIND_MEMBERSHIP] = 'm', [ENT_KIND_EVENT] = 'e', [ENT_KIND_TIE] = 't' };
  g_autoptr (GArray) records = ent_view_list_records (view, dataset);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      const EntRef ref = g_array_index (records, EntRef, i);

      g_string_append_printf (text, "%s%c%u", i > 0 ? " " : "", letters[ref.kind], ref.row);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_day (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) first = fixture_new_view (ent_day_new (2000, 6, 1));
  g_autoptr (EntView) meeting = fixture_new_view (ent_day_new (2006, 5, 1));
  g_autoptr (EntView) later = fixture_new_view (ent_day_new (2012, 6, 1));
  g_autoptr (EntView) none = fixture_new_view (ent_day_new (1990, 1, 1));

  check (none, dataset, "");
  check (first, dataset, "g0 m0 m1 m2");
  check (meeting, dataset, "g0 g1 m0 m1 m2 m3 m4 m5 m6 e0");
  check (later, dataset, "g0 g1 m0 m1 m2 m3 m4 m5 m7");
}

static void
test_wishes (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 6, 1));
  g_autoptr (EntView) members = ent_view_with_roles (view, 1u << ENT_ROLE_MEMBER);
  g_autoptr (EntView) without = ent_view_with_hidden (members, (const char *const[]) { "BBB", NULL });

  check (members, dataset, "g0 g1 m0 m1 m2 m3 m4 m5");
  check (without, dataset, "g0 g1 m0 m2 m4 m5");
}

static void
test_range (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));
  g_autoptr (EntView) since = ent_view_with_since (view, ent_day_new (2006, 1, 1));
  g_autoptr (EntView) any_time = ent_view_with_range (since, ENT_RANGE_ANY_TIME);
  g_autoptr (EntView) throughout = ent_view_with_range (since, ENT_RANGE_THROUGHOUT);

  check (since, dataset, "g0 g1 m0 m1 m2 m3 m4 m5 m7");
  check (any_time, dataset, "g0 g1 m0 m1 m2 m3 m4 m5 m6 m7 e0");
  check (throughout, dataset, "g0 g1 m0 m1 m2 m3 m4 m5 e0");
}

/* The chart of lines shows all dates at once. */
static void
test_all_dates (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));
  g_autoptr (EntView) lines = ent_view_with_chart (view, ENT_CHART_LINES);

  check (lines, dataset, "g0 g1 m0 m1 m2 m3 m4 m5 m6 m7 e0");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/records/day", test_day);
  g_test_add_func ("/view/records/wishes", test_wishes);
  g_test_add_func ("/view/records/range", test_range);
  g_test_add_func ("/view/records/all-dates", test_all_dates);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-range.h"
#include "model/ent-tie-presence.h"
#include "tests/model/fixture.h"

/* Dates that are known to the day, to the month, to the year, and not at all;
 * a nation that ends before its membership does, and one that begins within a year. */
static EntDataset *
new_dataset (void)
{
  static const char *const nations[] = { "A", "B", NULL };
  g_autoptr (Fixture) fixture = fixture_new ();
  EntDataset *dataset;

  fixture_add_nation (fixture, "A");
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "B", .from = "2003", .until = "2008-02-01" });
  fixture_add_grouping (fixture, "x", "2001-06", "2009-09");
  fixture_add_grouping (fixture, "y", NULL, NULL);
  fixture_add_membership (fixture, "A", "x", "member", "2002-03-04", "2005-06-07");
  fixture_add_membership (fixture, "A", "x", "observer", "2005", "2006");
  fixture_add_membership (fixture, "B", "x", "member", NULL, NULL);
  fixture_add_membership (fixture, "A", "y", "member", NULL, "2004-04");
  fixture_add_membership (fixture, "B", "y", "member", "2004-02", "2004-02");
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_TIE, .nations = nations, .from = "2002-02-02", .until = "2007~" });
  dataset = ent_dataset_builder_freeze (fixture->builder);
  g_assert_nonnull (dataset);
  return dataset;
}

static EntPresence
get_presence_on (EntDataset *dataset,
                 EntRef      ref,
                 EntDay      day)
{
  if (ref.kind == ENT_KIND_GROUPING)
    return ent_span_presence (ent_dataset_get_life (dataset, ref.row), day);
  return ref.kind == ENT_KIND_TIE ? ent_tie_presence_at (dataset, ref.row, day) : ent_dataset_get_membership_presence (dataset, ref.row, day);
}

/* Looks at every day. */
static EntPresence
count (EntDataset *dataset,
       EntRef      ref,
       EntPeriod   days,
       EntRange    range)
{
  EntPresence presence = get_presence_on (dataset, ref, days.first);

  for (EntDay day = days.first; day <= days.last; day++)
    {
      EntPresence on_day = get_presence_on (dataset, ref, day);

      presence = range == ENT_RANGE_THROUGHOUT ? MIN (presence, on_day) : MAX (presence, on_day);
    }
  return presence;
}

static void
is_as_counted (void)
{
  static const EntKind kinds[] = { ENT_KIND_GROUPING, ENT_KIND_MEMBERSHIP, ENT_KIND_TIE };
  g_autoptr (EntDataset) dataset = new_dataset ();
  EntDay end = fixture_day ("2010-01-01");
  guint n_seen[ENT_N_RANGES][3] = { 0 };

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, kinds[kind]); row++)
      for (EntDay first = fixture_day ("2001-01-01"); first < end; first += 61)
        for (EntDay last = first; last < end; last += 83)
          for (EntRange range = ENT_RANGE_ANY_TIME; range < ENT_N_RANGES; range++)
            {
              EntRef ref = ent_ref (kinds[kind], row);
              EntPresence presence = ent_range_get_presence (dataset, ref, (EntPeriod) { first, last }, range);

              g_assert_cmpint (presence, ==, count (dataset, ref, (EntPeriod) { first, last }, range));
              n_seen[range][presence]++;
            }
  for (EntRange range = ENT_RANGE_ANY_TIME; range < ENT_N_RANGES; range++)
    for (EntPresence presence = 0; presence < 3; presence++)
      g_assert_cmpuint (n_seen[range][presence], >, 0);
}

static void
none_is_the_last_day (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();
  EntRef ref = ent_ref (ENT_KIND_MEMBERSHIP, 0);
  EntPeriod days = { fixture_day ("2003-01-01"), fixture_day ("2006-01-01") };

  g_assert_cmpint (ent_range_get_presence (dataset, ref, days, ENT_RANGE_NONE), ==, ENT_PRESENCE_ABSENT);
  g_assert_cmpint (ent_range_get_presence (dataset, ref, days, ENT_RANGE_ANY_TIME), ==, ENT_PRESENCE_CERTAINLY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/range/is-as-counted", is_as_counted);
  g_test_add_func ("/model/range/none-is-the-last-day", none_is_the_last_day);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/ent-absence.h"

#include "tests/state/fixture.h"

static void
add (EntDatasetBuilder *builder,
     EntKind            kind,
     guint              index,
     const char        *id,
     const char        *from,
     const char        *until)
{
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = kind,
                                                        .index = index,
                                                        .id = id,
                                                        .name = id,
                                                        .kind_id = kind == ENT_KIND_NATION ? "state" : "organisation",
                                                        .from = from,
                                                        .until = until,
                                                        .latitude_deg = NAN,
                                                        .longitude_deg = NAN,
                                                        .sources = (const char *const[]) { "source", NULL } });
}

static EntDataset *
new_dataset (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);

  ent_dataset_builder_set_title (builder, "Absences");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  add (builder, ENT_KIND_NATION, 0, "AAA", NULL, NULL);
  add (builder, ENT_KIND_NATION, 1, "OLD", "1918-10-28", "1993-01-01");
  add (builder, ENT_KIND_GROUPING, 0, "pact", "1955-05-14", "1991-07-01");
  add (builder, ENT_KIND_GROUPING, 1, "vague", "1970", "198X");
  fixture_add_membership (builder, 0, "AAA", "pact", "member", "1955-05-14", "1980-01-01");
  fixture_add_membership (builder, 1, "AAA", "vague", "member", "1970", "198X");
  return ent_dataset_builder_freeze (builder);
}

static void
assert_label (EntDataset *dataset,
              const char *id,
              EntDay      day,
              const char *expected)
{
  g_autofree char *label = ent_absence_dup_label (dataset, ent_dataset_lookup (dataset, ENT_KIND_GROUPING, id), day);

  g_assert_cmpstr (label, ==, expected);
}

static void
assert_sentence (EntDataset *dataset,
                 EntKind     kind,
                 const char *id,
                 EntDay      day,
                 const char *expected)
{
  g_autofree char *sentence = ent_absence_dup_sentence (dataset, fixture_ref (dataset, kind, id), day);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_labels (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();

  assert_label (dataset, "pact", ent_day_new (1955, 5, 13), "founded 1955");
  assert_label (dataset, "pact", ent_day_new (1955, 5, 14), NULL);
  assert_label (dataset, "pact", ent_day_new (1991, 6, 30), NULL);
  assert_label (dataset, "pact", ent_day_new (1991, 7, 1), "ended 1991");
}

static void
test_vague (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();

  assert_label (dataset, "vague", ent_day_new (1969, 12, 31), "founded 1970");
  assert_label (dataset, "vague", ent_day_new (1970, 1, 1), NULL);
  assert_label (dataset, "vague", ent_day_new (1989, 12, 30), NULL);
  assert_label (dataset, "vague", ent_day_new (1989, 12, 31), "ended 1980s");
}

static void
test_groupings (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();

  assert_sentence (dataset, ENT_KIND_GROUPING, "pact", ent_day_new (1950, 1, 1), "Not yet founded on 1 January 1950.");
  assert_sentence (dataset, ENT_KIND_GROUPING, "pact", ent_day_new (1960, 1, 1), NULL);
  assert_sentence (dataset, ENT_KIND_GROUPING, "pact", ent_day_new (1985, 1, 1), "Without a member on 1 January 1985.");
  assert_sentence (dataset, ENT_KIND_GROUPING, "pact", ent_day_new (1995, 1, 1), "No longer existed on 1 January 1995.");
}

static void
test_nations (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();

  assert_sentence (dataset, ENT_KIND_NATION, "AAA", ent_day_new (1800, 1, 1), NULL);
  assert_sentence (dataset, ENT_KIND_NATION, "OLD", ent_day_new (1900, 1, 1), "Did not exist yet on 1 January 1900.");
  assert_sentence (dataset, ENT_KIND_NATION, "OLD", ent_day_new (1950, 1, 1), NULL);
  assert_sentence (dataset, ENT_KIND_NATION, "OLD", ent_day_new (1993, 1, 1), "No longer existed on 1 January 1993.");
  g_assert_null (ent_absence_dup_sentence (dataset, ENT_REF_NONE, 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/absence/labels", test_labels);
  g_test_add_func ("/words/absence/vague", test_vague);
  g_test_add_func ("/words/absence/groupings", test_groupings);
  g_test_add_func ("/words/absence/nations", test_nations);

  return g_test_run ();
}

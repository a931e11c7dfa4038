/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/ent-passage.h"

#include "tests/state/fixture.h"

static EntDataset *
new_dataset (void)
{
  static const char *const sources[] = { "source", NULL };
  static const EntNationNameDraft names[] = { { .name = "Ava", .official_name = "Kingdom of Ava", .until = "1885" }, { .name = "Pegu",
                                                                                                                       .from = "1900" } };
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);

  ent_dataset_builder_set_title (builder, "Passages");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "MMR", .name = "Myanmar", .sources = sources,
                                                        .names = { names, G_N_ELEMENTS (names) },
                                                        .aliases = (const char *const[]) { "Birma", "Burma", NULL }, .note = "Burma until 1989.",
                                                        .latitude_deg = NAN, .longitude_deg = NAN });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = "meeting", .title = "A meeting", .kind_id = "summit",
                                                        .from = "2006-05-01", .summary = "They agreed on steel and, after a long night of talks in the "
                                                        "old palace by the river, on a common bank for steel pipes.",
                                                        .latitude_deg = NAN, .longitude_deg = NAN, .sources = sources });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_QUOTE, .id = "saying", .text = "We agree.", .speaker = "A Speaker",
                                                        .language = "en", .date = "2006-05-01", .note = "Said twenty times.", .sources = sources });
  return ent_dataset_builder_freeze (builder);
}

static void
check (EntKind     kind,
       const char *id,
       const char *wanted,
       const char *expected)
{
  g_autoptr (EntDataset) dataset = new_dataset ();
  g_autofree char *passage = ent_passage_find (dataset, fixture_ref (dataset, kind, id), wanted);

  g_assert_cmpstr (passage, ==, expected);
}

static void
test_texts (void)
{
  check (ENT_KIND_NATION, "MMR", "burma", "Burma");
  check (ENT_KIND_NATION, "MMR", "burma 1989", "Burma until 1989.");
  check (ENT_KIND_NATION, "MMR", "myanmar", "Myanmar");
  check (ENT_KIND_NATION, "MMR", "ava", "Ava"); /* of another time */
  check (ENT_KIND_NATION, "MMR", "kingdom ava", "Kingdom of Ava");
  check (ENT_KIND_NATION, "MMR", "pegu", "Pegu"); /* which has no official name */
  check (ENT_KIND_NATION, "MMR", "asia", NULL);
}

/* What was said is told in any case; the note where it has more of the words. */
static void
test_quotes (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();
  g_autofree char *said = ent_passage_dup_said (dataset, 0, "agree");
  g_autofree char *as_well = ent_passage_dup_said (dataset, 0, "twenty times");

  g_assert_cmpstr (said, ==, "“We agree.”");
  g_assert_cmpstr (as_well, ==, "“We agree.”");
  check (ENT_KIND_QUOTE, "saying", "agree", NULL);
  check (ENT_KIND_QUOTE, "saying", "twenty times", "Said twenty times.");
}

/* A long text is told from shortly before the words that stand together. */
static void
test_cut (void)
{
  check (ENT_KIND_EVENT, "meeting", "steel pipes", "…on a common bank for steel pipes.");
  check (ENT_KIND_EVENT, "meeting", "agreed",
         "They agreed on steel and, after a long night of talks in the old palace by the river, on a common bank for "
         "steel pipes.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/passage/texts", test_texts);
  g_test_add_func ("/words/passage/quotes", test_quotes);
  g_test_add_func ("/words/passage/cut", test_cut);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/ent-cited-fact.h"

#include "tests/state/fixture.h"

#define SOURCES .latitude_deg = NAN, .longitude_deg = NAN, .sources = (const char *const[]) { "source", NULL }

static void
check (EntDataset *dataset,
       EntRef      ref,
       const char *expected)
{
  g_autofree char *text = ent_cited_fact_new (dataset, ref, ent_dataset_get_updated (dataset));

  g_assert_cmpstr (text, ==, expected);
}

/* The tense is that of the day of the data, 1 January 2020. */
static void
test_memberships (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;

  ent_dataset_builder_set_title (builder, "Words");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page",
                                                        .publisher = "A paper", .issued = "2001-09", .url = "https://example.org/a" });
  fixture_add_nation (builder, 0, "IND", "India");
  fixture_add_grouping (builder, 0, "sco", "SCO", "2001-06-15");
  fixture_add_membership (builder, 0, "IND", "sco", "observer", "2005-07-05", "2017-06-09");
  fixture_add_membership (builder, 1, "IND", "sco", "member", "2017-06-09", NULL);
  fixture_add_membership (builder, 2, "IND", "sco", "associate", NULL, NULL);
  fixture_add_membership (builder, 3, "IND", "sco", "suspended", "2031", NULL);
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .index = 4, .nation = "IND", .grouping = "sco",
                                                        .role = "partner", .from = "2018", .disputed = "India denies it.", SOURCES });
  dataset = ent_dataset_builder_freeze (builder);

  check (dataset, ent_ref (ENT_KIND_MEMBERSHIP, 0),
         "India was an observer at SCO (5 July 2005 – 9 June 2017). [“A page”. A paper, September 2001. https://example.org/a.]");
  check (dataset, ent_ref (ENT_KIND_MEMBERSHIP, 1),
         "India has been a member of SCO since 9 June 2017. [“A page”. A paper, September 2001. https://example.org/a.]");
  check (dataset, ent_ref (ENT_KIND_MEMBERSHIP, 2),
         "India is an associate of SCO. [“A page”. A paper, September 2001. https://example.org/a.]");
  check (dataset, ent_ref (ENT_KIND_MEMBERSHIP, 3),
         "India is to be suspended from SCO (since 2031). [“A page”. A paper, September 2001. https://example.org/a.]");
  check (dataset, ent_ref (ENT_KIND_MEMBERSHIP, 4),
         "India has been a partner of SCO since 2018. Disputed: India denies it. [“A page”. A paper, September 2001. https://example.org/a.]");
}

static void
test_other_records (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;

  ent_dataset_builder_set_title (builder, "Words");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  fixture_add_nation (builder, 0, "IND", "India");
  fixture_add_nation (builder, 1, "NGA", "Nigeria");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_TIE, .kind_id = "friendship-treaty", .from = "1971", .until = "1991",
                                                        .nations = (const char *const[]) { "IND", "NGA", NULL }, SOURCES });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = "meeting", .title = "A meeting", .kind_id = "summit",
                                                        .from = "2006-05-01", .until = "2006-05-03", .place_name = "Delhi", SOURCES });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_QUOTE, .id = "saying", .text = "We agree.", .speaker = "A Speaker",
                                                        .office = "Prime Minister", .nation = "IND", .date = "2006-05-01", SOURCES });
  dataset = ent_dataset_builder_freeze (builder);

  check (dataset, ent_ref (ENT_KIND_TIE, 0), "India – Nigeria: Treaty of friendship, 1971 – 1991. [“A page”.]");
  check (dataset, ent_ref (ENT_KIND_EVENT, 0), "A meeting, 1–3 May 2006, Delhi. [“A page”.]");
  check (dataset, ent_ref (ENT_KIND_QUOTE, 0), "“We agree.”\n— A Speaker (India), Prime Minister, 1 May 2006. [“A page”.]");
  check (dataset, ent_ref (ENT_KIND_NATION, 0), NULL);
  check (dataset, ENT_REF_NONE, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/cited-fact/memberships", test_memberships);
  g_test_add_func ("/words/cited-fact/other-records", test_other_records);

  return g_test_run ();
}

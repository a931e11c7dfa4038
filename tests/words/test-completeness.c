/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/ent-completeness.h"

#include "tests/state/fixture.h"

static const char *const source[] = { "source", NULL };

static EntDataset *
new_dataset (const EntClaimDraft *claims,
             guint                n_claims,
             gboolean             has_event)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);

  ent_dataset_builder_set_title (builder, "Claims");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = "pact", .name = "Pact", .kind_id = "alliance",
                                                        .complete = { claims, n_claims }, .latitude_deg = NAN, .longitude_deg = NAN,
                                                        .sources = source });
  if (has_event)
    ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = "talk", .title = "Talk", .kind_id = "summit",
                                                          .from = "2001", .groupings = (const char *const[]) { "pact", NULL },
                                                          .latitude_deg = NAN, .longitude_deg = NAN, .sources = source });
  return ent_dataset_builder_freeze (builder);
}

static void
assert_text (const EntClaimDraft *claims,
             guint                n_claims,
             gboolean             has_event,
             const char          *expected)
{
  g_autoptr (EntDataset) dataset = new_dataset (claims, n_claims, has_event);
  g_autofree char *text = ent_completeness_dup_text (dataset, 0);

  g_assert_cmpstr (text, ==, expected);
}

static void
claims_are_lines (void)
{
  static const EntClaimDraft claims[] = {
    { .kind = "summit", .from = "2001", .until = "2019-12" },
    { .kind = "accession", .from = "2010-05-03", .until = "2010-05-03", .note = "numbered ones" },
  };

  assert_text (claims, 1, TRUE, "Summits complete from 2001 until December 2019\nOthers may be missing");
  assert_text (claims, 2, FALSE,
               "Summits complete from 2001 until December 2019\n"
               "Accessions complete from 3 May 2010 until 3 May 2010 · numbered ones\n"
               "Others may be missing");
}

/* Where there is nothing, there is nothing to be doubted. */
static void
events_without_a_claim_may_lack_some (void)
{
  assert_text (NULL, 0, TRUE, "Not known to be complete");
  assert_text (NULL, 0, FALSE, NULL);
}

static void
every_kind_has_words (void)
{
  for (EntEventKind kind = 0; kind < ENT_N_EVENT_KINDS; kind++)
    {
      const EntClaimDraft claim = { .kind = ent_event_kind_to_id (kind), .from = "2001", .until = "2002" };
      g_autoptr (EntDataset) dataset = new_dataset (&claim, 1, FALSE);
      g_autofree char *text = ent_completeness_dup_text (dataset, 0);

      g_assert_nonnull (strstr (text, " complete from 2001 until 2002\n"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/completeness/claims-are-lines", claims_are_lines);
  g_test_add_func ("/words/completeness/events-without-a-claim", events_without_a_claim_may_lack_some);
  g_test_add_func ("/words/completeness/every-kind-has-words", every_kind_has_words);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/ent-record-words.h"

#include "tests/state/fixture.h"

static EntDataset *
new_dataset (void)
{
  static const char *const sources[] = { "source", NULL };
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);

  ent_dataset_builder_set_title (builder, "Words");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page",
                                                        .publisher = "A paper", .issued = "2001-09" });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "bare", .kind_id = "webpage", .title = "Bare" });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "IND", .name = "India", .sources = sources,
                                                        .official_name = "Republic of India", .latitude_deg = NAN, .longitude_deg = NAN });
  fixture_add_nation (builder, 1, "NER", "Niger");
  fixture_add_nation (builder, 2, "NGA", "Nigeria");
  fixture_add_grouping (builder, 0, "sco", "SCO", "2001-06-15");
  fixture_add_membership (builder, 0, "IND", "sco", "observer", "2005-07-05", "2017-06-09");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_TIE, .kind_id = "friendship-treaty", .from = "1971", .until = "1991",
                                                        .nations = (const char *const[]) { "IND", "NGA", NULL }, .sources = sources });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = "meeting", .title = "A meeting", .kind_id = "summit",
                                                        .from = "2006-05-01", .until = "2006-05-03", .place_name = "Delhi",
                                                        .latitude_deg = NAN, .longitude_deg = NAN, .sources = sources });
  return ent_dataset_builder_freeze (builder);
}

static void
check (EntDataset *dataset,
       EntRef      ref,
       const char *title,
       const char *subtitle)
{
  g_autofree char *found_title = ent_record_dup_title (dataset, ref, ent_dataset_get_updated (dataset));
  g_autofree char *found_subtitle = ent_record_dup_subtitle (dataset, ref, ent_dataset_get_updated (dataset));

  g_assert_cmpstr (found_title, ==, title);
  g_assert_cmpstr (found_subtitle, ==, subtitle);
}

static void
test_kinds (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();

  check (dataset, fixture_ref (dataset, ENT_KIND_SOURCE, "source"), "A page", "A paper · September 2001");
  check (dataset, fixture_ref (dataset, ENT_KIND_SOURCE, "bare"), "Bare", "");
  check (dataset, fixture_ref (dataset, ENT_KIND_NATION, "IND"), "India", "Republic of India");
  check (dataset, fixture_ref (dataset, ENT_KIND_NATION, "NER"), "Niger", "");
  check (dataset, fixture_ref (dataset, ENT_KIND_GROUPING, "sco"), "SCO", "");
  check (dataset, ent_ref (ENT_KIND_MEMBERSHIP, 0), "India in SCO", "Observer · 5 July 2005 – 9 June 2017");
  check (dataset, ent_ref (ENT_KIND_TIE, 0), "India – Nigeria", "Treaty of friendship · 1971 – 1991");
  check (dataset, fixture_ref (dataset, ENT_KIND_EVENT, "meeting"), "A meeting", "1–3 May 2006 · Delhi");
  check (dataset, ENT_REF_NONE, "", "");
}

/* A quote whose words and day do not matter. */
static void
check_speaker (const char *speaker,
               const char *office,
               const char *nation,
               const char *title,
               const char *subtitle)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;

  ent_dataset_builder_set_title (builder, "Quotes");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  fixture_add_nation (builder, 0, "BRA", "Brazil");
  fixture_add_nation (builder, 1, "IDN", "Indonesia");
  fixture_add_nation (builder, 2, "NER", "Niger");
  fixture_add_nation (builder, 3, "XAU", "African Union");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_QUOTE, .id = "q", .text = "So it is.", .speaker = speaker,
                                                        .office = office, .nation = nation, .date = "2019",
                                                        .sources = (const char *const[]) { "source", NULL } });
  dataset = ent_dataset_builder_freeze (builder);
  check (dataset, ent_ref (ENT_KIND_QUOTE, 0), title, subtitle);
}

/* The nation is said once: not where the speaker or the office names it, and
 * never as if an international body were that of a nation. */
static void
test_speakers (void)
{
  check_speaker ("Prabowo Subianto", "President", "IDN", "Prabowo Subianto (Indonesia)", "President · 2019");
  check_speaker ("Prabowo Subianto", NULL, "IDN", "Prabowo Subianto (Indonesia)", "2019");
  check_speaker ("Dilma Rousseff", "President of the New Development Bank", "BRA", "Dilma Rousseff (Brazil)",
                 "President of the New Development Bank · 2019");
  check_speaker ("Moussa Faki Mahamat", "Chairperson of the African Union Commission", "XAU", "Moussa Faki Mahamat",
                 "Chairperson of the African Union Commission · 2019");
  check_speaker ("Ministry of Foreign Affairs of Indonesia", "Ministry", "IDN", "Ministry of Foreign Affairs of Indonesia", "Ministry · 2019");
  check_speaker ("Amadou Abdramane", "Envoy to Nigeria", "NER", "Amadou Abdramane (Niger)", "Envoy to Nigeria · 2019");
  check_speaker ("Jens Stoltenberg", "Secretary General of NATO", NULL, "Jens Stoltenberg", "Secretary General of NATO · 2019");
}

static char *
name_nation (const EntNation *nation)
{
  return g_str_equal (nation->name, "Indonesia") ? g_strdup ("Indonesien") : NULL;
}

/* Words for people have the name in their language; the one written is another
 * name. Whether a speaker names the nation is a question of what is written. */
static void
test_other_language (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autofree char *other_names = NULL;
  g_autofree char *none = NULL;

  ent_dataset_builder_set_title (builder, "Quotes");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_set_nation_names (builder, name_nation);
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "IDN", .name = "Indonesia",
                                                        .aliases = (const char *const[]) { "RI", NULL },
                                                        .latitude_deg = NAN, .longitude_deg = NAN,
                                                        .sources = (const char *const[]) { "source", NULL } });
  fixture_add_nation (builder, 1, "BRA", "Brazil");
  fixture_add_grouping (builder, 0, "g20", "G20", "1999");
  fixture_add_membership (builder, 0, "IDN", "g20", "member", "1999", NULL);
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_QUOTE, .id = "person", .text = "Yes.", .speaker = "A. B.",
                                                        .nation = "IDN", .date = "2019",
                                                        .sources = (const char *const[]) { "source", NULL } });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_QUOTE, .id = "body", .text = "No.", .speaker = "Government of Indonesia",
                                                        .nation = "IDN", .date = "2019",
                                                        .sources = (const char *const[]) { "source", NULL } });
  dataset = ent_dataset_builder_freeze (builder);

  check (dataset, fixture_ref (dataset, ENT_KIND_NATION, "IDN"), "Indonesien", "");
  check (dataset, ent_ref (ENT_KIND_MEMBERSHIP, 0), "Indonesien in G20", "Member · since 1999");
  check (dataset, fixture_ref (dataset, ENT_KIND_QUOTE, "person"), "A. B. (Indonesien)", "2019");
  check (dataset, fixture_ref (dataset, ENT_KIND_QUOTE, "body"), "Government of Indonesia", "2019");
  other_names = ent_record_dup_other_names (dataset, 0);
  none = ent_record_dup_other_names (dataset, 1);
  g_assert_cmpstr (other_names, ==, "Indonesia and RI");
  g_assert_null (none);
}

static void
check_title (EntDataset *dataset,
             EntRef      ref,
             EntDay      day,
             const char *title)
{
  g_autofree char *found = ent_record_dup_title (dataset, ref, day);

  g_assert_cmpstr (found, ==, title);
}

/* A nation is called as on the day shown; what has a time of its own, as then. */
static void
test_names_of_the_day (void)
{
  static const EntNationNameDraft soviet = { .name = "Soviet Union", .official_name = "USSR", .until = "1991-12-26" };
  const char *const sources[] = { "source", NULL };
  const EntDay in_1960 = ent_day_new (1960, 1, 1), in_2020 = ent_day_new (2020, 1, 1);
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autofree char *subtitle = NULL;
  EntRef russia;

  ent_dataset_builder_set_title (builder, "Names");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "RUS", .name = "Russia", .names = { &soviet, 1 },
                                                        .latitude_deg = NAN, .longitude_deg = NAN, .sources = sources });
  fixture_add_nation (builder, 1, "IND", "India");
  fixture_add_grouping (builder, 0, "pact", "Pact", "1955-05-14");
  fixture_add_membership (builder, 0, "RUS", "pact", "member", "1955-05-14", "1991-07-01");
  fixture_add_membership (builder, 1, "RUS", "pact", "observer", "2005-07-05", NULL);
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_TIE, .kind_id = "friendship-treaty", .from = "1971", .until = "1991",
                                                        .nations = (const char *const[]) { "IND", "RUS", NULL }, .sources = sources });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_QUOTE, .id = "q", .text = "So it is.", .speaker = "A minister",
                                                        .nation = "RUS", .date = "1961", .sources = sources });
  dataset = ent_dataset_builder_freeze (builder);
  russia = fixture_ref (dataset, ENT_KIND_NATION, "RUS");

  check_title (dataset, russia, in_1960, "Soviet Union");
  check_title (dataset, russia, in_2020, "Russia");
  subtitle = ent_record_dup_subtitle (dataset, russia, in_1960);
  g_assert_cmpstr (subtitle, ==, "USSR");
  check_title (dataset, ent_ref (ENT_KIND_MEMBERSHIP, 0), in_1960, "Soviet Union in Pact");
  check_title (dataset, ent_ref (ENT_KIND_MEMBERSHIP, 0), in_2020, "Soviet Union in Pact");
  check_title (dataset, ent_ref (ENT_KIND_MEMBERSHIP, 1), in_1960, "Russia in Pact");
  check_title (dataset, ent_ref (ENT_KIND_TIE, 0), in_2020, "India – Soviet Union");
  check_title (dataset, fixture_ref (dataset, ENT_KIND_QUOTE, "q"), in_2020, "A minister (Soviet Union)");
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/record-words/kinds", test_kinds);
  g_test_add_func ("/words/record-words/speakers", test_speakers);
  g_test_add_func ("/words/record-words/other-language", test_other_language);
  g_test_add_func ("/words/record-words/names-of-the-day", test_names_of_the_day);
  g_test_add_func ("/words/record-words/escape", test_escape);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-details.h"
#include "state/ent-details-shared.h"

#include "tests/state/details-fixture.h"

#define DEFINITIONS \
  "heading “What the numbers mean”\n" \
  "named Of the smaller: “Which part of the members of the smaller grouping belong to the other one as well.”\n" \
  "named Jaccard index: “Which part of all nations that belong to one or both belong to both: 0 for none, 1 for all (P. Jaccard, 1901).”\n" \
  "named Years: “Days up to the date shown, divided by 365.2425, the mean length of a year.”\n" \
  "named At least, perhaps: “Memberships that are disputed, or whose dates are not exactly known, are not counted where they are not certain.”\n"

static char *
write_facts (EntDataset *dataset,
             EntDay      day,
             guint       n_groupings)
{
  static const guint32 groupings[] = { 0, 1, 2 };
  g_autoptr (GPtrArray) facts = ent_facts_new ();
  GString *text = g_string_new (NULL);

  ent_details_shared_add_facts (facts, dataset, (EntRows) { groupings, n_groupings }, (EntPeriod) { day, day }, ENT_RANGE_NONE);
  details_append_facts (text, dataset, facts);
  return g_string_free (text, FALSE);
}

/* Alpha has A, B and C since 2000; Beta has B, C and D since 2001 and E since 2010. */
static void
test_two (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autofree char *facts = write_facts (dataset, ent_day_new (2012, 6, 1), 2);

  g_assert_cmpstr (facts, ==,
                   "text “Beland and Celand are in both.”\n"
                   "heading “In both (2)”\n"
                   "row BBB “Alpha since 1 January 2000, Beta since 1 January 2001; together for 11.4 years”\n"
                   "row CCC “Alpha since 1 January 2000, Beta since 1 January 2001; together for 11.4 years”\n"
                   "heading “Only in Alpha (1)”\n"
                   "row AAA “since 1 January 2000”\n"
                   "heading “Only in Beta (2)”\n"
                   "row DDD “since 1 January 2001”\n"
                   "row EEE “since 1 January 2010”\n"
                   "heading “Two at a time”\n"
                   "named Alpha and Beta: “2 members in common: 67 % of the smaller, Jaccard index 0.40\n"
                   "A common member for 11.4 years, since 1 January 2001”\n"
                   DEFINITIONS);
}

/* Nobody is in Gamma and in another one. */
static void
test_three (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autofree char *facts = write_facts (dataset, ent_day_new (2003, 1, 1), 3);

  g_assert_nonnull (strstr (facts, "\nheading “In exactly Alpha and Beta (2)”\nrow BBB"));
  g_assert_nonnull (strstr (facts, "\nheading “Only in Gamma (1)”\nrow FFF “since 1 January 2002”\n"));
  g_assert_nonnull (strstr (facts, "\nnamed Alpha and Gamma: “0 members in common: 0 % of the smaller, Jaccard index 0.00\n"
                                   "Never a common member”\n"));
  g_assert_nonnull (strstr (facts, "\nnamed Beta and Gamma: "));
}

static void
test_before_all (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autofree char *facts = write_facts (dataset, ent_day_new (1990, 1, 1), 2);

  g_assert_cmpstr (facts, ==,
                   "heading “Two at a time”\n"
                   "named Alpha and Beta: “0 members in common: – of the smaller, Jaccard index –\nNever a common member”\n"
                   DEFINITIONS);
}

/* Nobody says since when the union is certainly in the club. */
static void
test_perhaps (void)
{
  g_autoptr (EntDataset) dataset = details_new_dataset ();
  g_autofree char *facts = write_facts (dataset, ent_day_new (2012, 6, 1), 2);

  g_assert_nonnull (strstr (facts, "\nheading “In both (1)”\n"
                                   "row AAA “Club since 1 January 1950, Union since 1 January 1958; together for 54.4 years”\n"));
  g_assert_nonnull (strstr (facts, "\nheading “In none for certain”\nrow UUU “perhaps in Club”\n"));
}

static void
test_tables (void)
{
  static const guint32 groupings[] = { 0, 1 };
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  EntPeriod days = { ent_day_new (2012, 6, 1), ent_day_new (2012, 6, 1) };
  g_autofree char *nations = ent_details_shared_dup_nations (dataset, (EntRows) { groupings, 2 }, days, ENT_RANGE_NONE);
  g_autofree char *pairs = ent_details_shared_dup_pairs (dataset, (EntRows) { groupings, 2 }, days, ENT_RANGE_NONE);

  g_assert_cmpstr (nations, ==,
                   "Nation,Code,Exactly in,Perhaps in,Alpha,Beta,First day in all,Years in all\r\n"
                   "Beland,BBB,Alpha and Beta,,2000-01-01,2001-01-01,2001-01-01,11.4\r\n"
                   "Celand,CCC,Alpha and Beta,,2000-01-01,2001-01-01,2001-01-01,11.4\r\n"
                   "Aland,AAA,Alpha,,2000-01-01,,2000-01-01,12.4\r\n"
                   "Deland,DDD,Beta,,,2001-01-01,2001-01-01,11.4\r\n"
                   "Eland,EEE,Beta,,,2010-01-01,2010-01-01,2.4\r\n");
  g_assert_cmpstr (pairs, ==,
                   "Grouping,Other,Members,Of the other,Shared,Share of the smaller,Jaccard index,First day in common,Years in common,Uncertain\r\n"
                   "Alpha,Beta,3,4,2,0.667,0.400,2001-01-01,11.4,\r\n");
}

/* Alpha loses AAA in 2005, who joins Beta in 2008, and CCC in 2011. */
static EntDataset *
new_leavers (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);

  ent_dataset_builder_set_title (builder, "Leavers");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  fixture_add_nation (builder, 0, "AAA", "Aland");
  fixture_add_nation (builder, 1, "BBB", "Beland");
  fixture_add_nation (builder, 2, "CCC", "Celand");
  fixture_add_grouping (builder, 0, "alpha", "Alpha", "2000-01-01");
  fixture_add_grouping (builder, 1, "beta", "Beta", "2001-01-01");
  fixture_add_membership (builder, 0, "AAA", "alpha", "member", "2000-01-01", "2005");
  fixture_add_membership (builder, 1, "AAA", "beta", "member", "2008-01-01", NULL);
  fixture_add_membership (builder, 2, "BBB", "alpha", "member", "2000-01-01", NULL);
  fixture_add_membership (builder, 3, "BBB", "beta", "member", "2001-01-01", NULL);
  fixture_add_membership (builder, 4, "CCC", "alpha", "member", "2000-01-01", "2011-01-01");
  return ent_dataset_builder_freeze (builder);
}

/* Whoever was there at some time counts, and from when until when is said. */
static void
test_any_time (void)
{
  static const guint32 groupings[] = { 0, 1 };
  EntPeriod days = { ent_day_new (2003, 1, 1), ent_day_new (2012, 6, 1) };
  g_autoptr (EntDataset) dataset = new_leavers ();
  g_autoptr (GPtrArray) facts = ent_facts_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *nations = ent_details_shared_dup_nations (dataset, (EntRows) { groupings, 2 }, days, ENT_RANGE_ANY_TIME);
  g_autofree char *pairs = ent_details_shared_dup_pairs (dataset, (EntRows) { groupings, 2 }, days, ENT_RANGE_ANY_TIME);

  ent_details_shared_add_facts (facts, dataset, (EntRows) { groupings, 2 }, days, ENT_RANGE_ANY_TIME);
  details_append_facts (text, dataset, facts);
  g_assert_true (g_str_has_prefix (text->str,
                                   "text “At some time: Aland and Beland are in both.”\n"
                                   "heading “In both (2)”\n"
                                   "row AAA “Alpha 1 January 2000 – 2005, Beta since 1 January 2008; never at once”\n"
                                   "row BBB “Alpha since 1 January 2000, Beta since 1 January 2001; together for 11.4 years”\n"
                                   "heading “Only in Alpha (1)”\n"
                                   "row CCC “1 January 2000 – 1 January 2011”\n"));
  g_assert_nonnull (strstr (text->str, "named In common: “Whoever belonged to both at some time"));
  g_assert_cmpstr (nations, ==,
                   "Nation,Code,\"Exactly in, at any time 2003-01-01/2012-06-01\",Perhaps in,Alpha,Beta,First day in all,Years in all\r\n"
                   "Aland,AAA,Alpha and Beta,,2000-01-01/2005,2008-01-01,,\r\n"
                   "Beland,BBB,Alpha and Beta,,2000-01-01,2001-01-01,2001-01-01,11.4\r\n"
                   "Celand,CCC,Alpha,,2000-01-01/2011-01-01,,2000-01-01,11.0\r\n");
  g_assert_nonnull (strstr (pairs, ",\"Shared, at any time 2003-01-01/2012-06-01\","));
  g_assert_nonnull (strstr (pairs, "\nAlpha,Beta,3,2,2,"));
}

static void
test_throughout (void)
{
  static const guint32 groupings[] = { 0, 1 };
  EntPeriod days = { ent_day_new (2003, 1, 1), ent_day_new (2012, 6, 1) };
  g_autoptr (EntDataset) dataset = new_leavers ();
  g_autofree char *nations = ent_details_shared_dup_nations (dataset, (EntRows) { groupings, 2 }, days, ENT_RANGE_THROUGHOUT);

  g_assert_cmpstr (nations, ==,
                   "Nation,Code,\"Exactly in, throughout 2003-01-01/2012-06-01\",Perhaps in,Alpha,Beta,First day in all,Years in all\r\n"
                   "Beland,BBB,Alpha and Beta,,2000-01-01,2001-01-01,2001-01-01,11.4\r\n");
}

/* Sixteen groupings have 120 pairs. */
static void
test_many (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (GPtrArray) facts = ent_facts_new ();
  guint32 groupings[16];
  guint n_pairs = 0;

  ent_dataset_builder_set_title (builder, "World");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  fixture_add_nation (builder, 0, "AAA", "Aland");
  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    {
      g_autofree char *id = g_strdup_printf ("g%02u", i);

      groupings[i] = i;
      fixture_add_grouping (builder, i, id, id, "2000-01-01");
      if (i >= G_N_ELEMENTS (groupings) - 2)
        fixture_add_membership (builder, i, "AAA", id, "member", "2000-01-01", NULL);
    }
  dataset = ent_dataset_builder_freeze (builder);
  ent_details_shared_add_facts (facts, dataset, (EntRows) { groupings, G_N_ELEMENTS (groupings) },
                                (EntPeriod) { ent_day_new (2012, 6, 1), ent_day_new (2012, 6, 1) }, ENT_RANGE_NONE);
  for (guint i = 0; i < facts->len; i++)
    {
      const EntFact *fact = g_ptr_array_index (facts, i);

      if (fact->kind != ENT_FACT_NAMED || strstr (fact->text, "in common:") == NULL)
        continue;
      /* The one pair that shares somebody comes first. */
      if (n_pairs++ == 0)
        g_assert_cmpstr (fact->name, ==, "g14 and g15");
    }
  g_assert_cmpuint (n_pairs, ==, 66);
}

/* Of very many a heading names a dozen groupings, a nation tells of as many, and the last nations are only counted. */
static void
test_multitude (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (GPtrArray) facts = ent_facts_new ();
  const EntPeriod days = { ent_day_new (2012, 6, 1), ent_day_new (2012, 6, 1) };
  guint32 groupings[20];
  guint n_memberships = 0, n_rows = 0;
  gboolean has_rest = FALSE;

  ent_dataset_builder_set_title (builder, "World");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    {
      g_autofree char *id = g_strdup_printf ("g%02u", i);

      groupings[i] = i;
      fixture_add_grouping (builder, i, id, id, "2000-01-01");
    }
  /* Seventy nations in all groupings but one, each three lacking another. */
  for (guint n = 0; n < 70; n++)
    {
      g_autofree char *nation = g_strdup_printf ("N%02u", n);

      fixture_add_nation (builder, n, nation, nation);
      for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
        {
          g_autofree char *id = g_strdup_printf ("g%02u", i);

          if (i != n % G_N_ELEMENTS (groupings))
            fixture_add_membership (builder, n_memberships++, nation, id, "member", "2000-01-01", NULL);
        }
    }
  dataset = ent_dataset_builder_freeze (builder);
  ent_details_shared_add_facts (facts, dataset, (EntRows) { groupings, G_N_ELEMENTS (groupings) }, days, ENT_RANGE_NONE);
  for (guint i = 0; i < facts->len; i++)
    {
      const EntFact *fact = g_ptr_array_index (facts, i);

      n_rows += fact->kind == ENT_FACT_ROW;
      if (fact->kind == ENT_FACT_HEADING && g_str_has_prefix (fact->text, "In exactly g01"))
        g_assert_cmpstr (fact->text, ==, "In exactly g01, g02, g03, g04, g05, g06, g07, g08, g09, g10, g11, g12 and 7 more (4)");
      if (fact->kind == ENT_FACT_ROW)
        g_assert_nonnull (strstr (fact->text, "2000, 7 more; together for "));
      has_rest |= fact->kind == ENT_FACT_TEXT && g_str_has_suffix (fact->text, " more nations are in the table that can be copied.");
    }
  /* No combination is cut off. */
  g_assert_cmpuint (n_rows, >=, 60);
  g_assert_cmpuint (n_rows, <, 64);
  g_assert_true (has_rest);
}

/* The tab is there for several groupings, and says what is so on the day. */
static void
test_tab (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));
  g_autoptr (EntView) then = ent_view_with_day (view, ent_day_new (2000, 6, 1));
  g_autoptr (EntView) one = ent_view_new ((const char *const[]) { "alpha", NULL }, ent_day_new (2012, 6, 1));
  g_autoptr (EntDetails) details = ent_details_new (dataset, view, ENT_THING_NOTHING);
  g_autoptr (EntDetails) of_one = ent_details_new (dataset, one, ENT_THING_NOTHING);
  g_autoptr (EntDetails) nation = ent_details_new (dataset, view, ent_thing_of (fixture_ref (dataset, ENT_KIND_NATION, "AAA")));
  EntDetailsTab *tab = ent_details_find_tab (details, "shared");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *table = NULL;

  g_assert_null (ent_details_find_tab (of_one, "shared"));
  g_assert_null (ent_details_find_tab (nation, "shared"));
  g_assert_nonnull (tab);
  before = ent_details_dup_copy (details, tab, ENT_DETAILS_COPY_TEXT);
  g_assert_true (g_str_has_prefix (before,
                                   "Alpha and Beta, 1 June 2012\n"
                                   "\n"
                                   "Beland and Celand are in both.\n"
                                   "\n"
                                   "In both (2)\n"
                                   "Beland: Alpha since 1 January 2000, Beta since 1 January 2001; together for 11.4 years\n"));
  g_assert_true (ent_details_update (details, then, ENT_VIEW_DAY));
  after = ent_details_dup_copy (details, tab, ENT_DETAILS_COPY_TEXT);
  g_assert_nonnull (strstr (after, "1 June 2000\n"));
  g_assert_nonnull (strstr (after, "\nOnly in Alpha (3)\nAland: since 1 January 2000\n"));
  table = ent_details_dup_copy (details, tab, ENT_DETAILS_COPY_TABLE);
  g_assert_nonnull (strstr (table, "\r\nCeland,CCC,Alpha,,2000-01-01,,2000-01-01,0.4\r\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/details-shared/two", test_two);
  g_test_add_func ("/state/details-shared/three", test_three);
  g_test_add_func ("/state/details-shared/before-all", test_before_all);
  g_test_add_func ("/state/details-shared/perhaps", test_perhaps);
  g_test_add_func ("/state/details-shared/tables", test_tables);
  g_test_add_func ("/state/details-shared/many", test_many);
  g_test_add_func ("/state/details-shared/any-time", test_any_time);
  g_test_add_func ("/state/details-shared/throughout", test_throughout);
  g_test_add_func ("/state/details-shared/multitude", test_multitude);
  g_test_add_func ("/state/details-shared/tab", test_tab);

  return g_test_run ();
}

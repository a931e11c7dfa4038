/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-details.h"

#include "scene/ent-several.h"
#include "tests/state/details-fixture.h"

/* Title and summary, then each tab with what it lists or says. */
static char *
write_page_of (EntDataset *dataset,
               EntThing    thing,
               EntView    *view)
{
  g_autoptr (EntDetails) details = ent_details_new (dataset, view, thing);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s | %s\n", details->title, details->summary ? details->summary : "-");
  for (guint i = 0; i < details->tabs->len; i++)
    {
      EntDetailsTab *tab = g_ptr_array_index (details->tabs, i);

      g_string_append_printf (text, "[%s] %s", tab->id, tab->title);
      for (guint j = 0; tab->records != NULL && j < g_list_model_get_n_items (G_LIST_MODEL (tab->records)); j++)
        {
          EntRef ref = ent_row_list_get_ref (tab->records, j);
          const char *id = ent_dataset_get_record (dataset, ref)->id;

          if (id != NULL)
            g_string_append_printf (text, " %s", id);
          else
            g_string_append_printf (text, " %u", ref.row);
        }
      g_string_append_c (text, '\n');
      if (tab->records == NULL)
        details_append_facts (text, dataset, ent_details_get_facts (details, tab));
    }
  return g_string_free (text, FALSE);
}

static char *
write_page (EntDataset *dataset,
            EntThing    thing,
            EntDay      day)
{
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "alpha", "beta", NULL }, day);

  return write_page_of (dataset, thing, view);
}

static EntThing
several (EntDataset        *dataset,
         const char *const *nations,
         const char *const *groupings)
{
  EntThing thing = ENT_THING_NOTHING;

  for (guint i = 0; nations[i] != NULL; i++)
    thing = ent_several_toggle (dataset, thing, ent_thing_of (fixture_ref (dataset, ENT_KIND_NATION, nations[i])));
  for (guint i = 0; groupings != NULL && groupings[i] != NULL; i++)
    thing = ent_several_toggle (dataset, thing, ent_thing_of (fixture_ref (dataset, ENT_KIND_GROUPING, groupings[i])));
  return thing;
}

static void
assert_page (EntDataset *dataset,
             EntThing    thing,
             EntDay      day,
             const char *expected)
{
  g_autofree char *page = write_page (dataset, thing, day);

  g_assert_cmpstr (page, ==, expected);
}

static EntView *
new_view_of_range (EntRange range)
{
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "alpha", "beta", NULL }, ent_day_new (2012, 6, 1));
  g_autoptr (EntView) since = ent_view_with_since (view, ent_day_new (1990, 1, 1));

  return ent_view_with_range (since, range);
}

static void
assert_page_of_range (EntDataset *dataset,
                      EntThing    thing,
                      EntRange    range,
                      const char *expected)
{
  g_autoptr (EntView) view = new_view_of_range (range);
  g_autofree char *page = write_page_of (dataset, thing, view);

  g_assert_cmpstr (page, ==, expected);
}

/* B and C are in Alpha and Beta; what A says of B, both events and their tie belong to the two. */
static void
test_two_nations (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntDataset) facts = details_new_dataset ();

  assert_page (dataset, several (dataset, LIST ("CCC", "BBB"), NULL), ent_day_new (2012, 6, 1),
               "Beland and Celand | -\n"
               "[together] Together\n"
               "heading “Both are members”\n"
               "row alpha “12.4 years, since 1 January 2000”\n"
               "row beta “11.4 years, since 1 January 2001”\n"
               "heading “Nations selected”\n"
               "links BBB CCC\n");
  assert_page (facts, several (facts, LIST ("AAA", "BBB"), NULL), ent_day_new (2012, 6, 1),
               "Aland and Beland | -\n"
               "[together] Together\n"
               "text “They share no grouping of the data for certain on 1 June 2012.”\n"
               "text “Nor does any chain of groupings lead from one to the other.”\n"
               "heading “Nations selected”\n"
               "links AAA BBB\n"
               "[events] Events 2 late between\n"
               "[quotes] Quotes 1 first\n"
               "[ties] Ties 1 0\n"
               "[sources] Sources page book\n");
}

/* They were together, and are linked by others now. */
static void
test_chain_and_past (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;

  ent_dataset_builder_set_title (builder, "World");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  fixture_add_nation (builder, 0, "AAA", "Aland");
  fixture_add_nation (builder, 1, "BBB", "Beland");
  fixture_add_nation (builder, 2, "CCC", "Celand");
  fixture_add_grouping (builder, 0, "old", "Old", "1990-01-01");
  fixture_add_grouping (builder, 1, "ab", "Ab", "1990-01-01");
  fixture_add_grouping (builder, 2, "bc", "Bc", "1990-01-01");
  fixture_add_membership (builder, 0, "AAA", "old", "member", "1990-01-01", "1995-01-01");
  fixture_add_membership (builder, 1, "CCC", "old", "member", "1991-01-01", NULL);
  fixture_add_membership (builder, 2, "AAA", "ab", "member", "1990-01-01", NULL);
  fixture_add_membership (builder, 3, "BBB", "ab", "member", "1990-01-01", NULL);
  fixture_add_membership (builder, 4, "BBB", "bc", "member", "1990-01-01", NULL);
  fixture_add_membership (builder, 5, "CCC", "bc", "member", "1990-01-01", NULL);
  dataset = ent_dataset_builder_freeze (builder);
  assert_page (dataset, several (dataset, LIST ("AAA", "CCC"), NULL), ent_day_new (2000, 1, 1),
               "Aland and Celand | -\n"
               "[together] Together\n"
               "text “They share no grouping of the data for certain on 1 January 2000.”\n"
               "heading “The shortest way from one to the other”\n"
               "row ab “Aland and Beland are members”\n"
               "row bc “Beland and Celand are members”\n"
               "heading “Both were members at once”\n"
               "row old “4.0 years, from 1 January 1991 to 1 January 1995”\n"
               "heading “Nations selected”\n"
               "links AAA CCC\n");
  assert_page_of_range (dataset, several (dataset, LIST ("AAA", "CCC"), NULL), ENT_RANGE_ANY_TIME,
                        "Aland and Celand | -\n"
                        "[together] Together\n"
                        "heading “Both were members at any time between 1 January 1990 and 1 June 2012”\n"
                        "row old “4.0 years, from 1 January 1991 to 1 January 1995”\n"
                        "heading “Nations selected”\n"
                        "links AAA CCC\n");
}

/* Of a range of days the page says so: at any time in them, or on each of them. */
static void
test_range (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  EntThing two = several (dataset, LIST ("BBB", "DDD"), NULL);

  assert_page_of_range (dataset, two, ENT_RANGE_ANY_TIME,
                        "Beland and Deland | -\n"
                        "[together] Together\n"
                        "heading “Both were members at any time between 1 January 1990 and 1 June 2012”\n"
                        "row beta “11.4 years, since 1 January 2001”\n"
                        "heading “Nations selected”\n"
                        "links BBB DDD\n");
  assert_page_of_range (dataset, two, ENT_RANGE_THROUGHOUT,
                        "Beland and Deland | -\n"
                        "[together] Together\n"
                        "text “They share no grouping of the data for certain throughout, from 1 January 1990 to 1 June 2012.”\n"
                        "text “Nor does any chain of groupings lead from one to the other.”\n"
                        "heading “Both were members at once, but not throughout”\n"
                        "row beta “11.4 years, since 1 January 2001”\n"
                        "heading “Nations selected”\n"
                        "links BBB DDD\n");
  assert_page_of_range (dataset, several (dataset, LIST ("BBB", "CCC", "EEE"), NULL), ENT_RANGE_ANY_TIME,
                        "Beland, Celand and Eland | -\n"
                        "[together] Together\n"
                        "heading “All were members at any time between 1 January 1990 and 1 June 2012”\n"
                        "row beta “2.4 years, since 1 January 2010”\n"
                        "heading “Nations selected”\n"
                        "links BBB CCC EEE\n");
  assert_page_of_range (dataset, several (dataset, LIST ("BBB", "CCC", "FFF"), NULL), ENT_RANGE_ANY_TIME,
                        "Beland, Celand and Feland | -\n"
                        "[together] Together\n"
                        "text “There is no grouping of the data in which all of them were at any time between 1 January 1990 and 1 June 2012.”\n"
                        "heading “Nations selected”\n"
                        "links BBB CCC FFF\n");
}

/* What is copied says of which days it is. */
static void
test_copy_of_range (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = new_view_of_range (ENT_RANGE_ANY_TIME);
  g_autoptr (EntDetails) details = ent_details_new (dataset, view, several (dataset, LIST ("BBB", "DDD"), NULL));
  g_autofree char *text = ent_details_dup_copy (details, ent_details_find_tab (details, "together"), ENT_DETAILS_COPY_TEXT);

  g_assert_true (g_str_has_prefix (text, "Beland and Deland, at any time between 1 January 1990 and 1 June 2012\n"));
}

static void
test_many (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);

  assert_page (dataset, several (dataset, LIST ("AAA", "BBB", "CCC"), NULL), ent_day_new (2012, 6, 1),
               "Aland, Beland and Celand | -\n"
               "[together] Together\n"
               "heading “All are members”\n"
               "row alpha “12.4 years, since 1 January 2000”\n"
               "heading “Nations selected”\n"
               "links AAA BBB CCC\n");
  assert_page (dataset, several (dataset, LIST ("AAA", "BBB", "CCC", "DDD", "FFF"), NULL), ent_day_new (2012, 6, 1),
               "5 nations | -\n"
               "[together] Together\n"
               "text “There is no grouping of the data in which all of them are.”\n"
               "heading “Nations selected”\n"
               "links AAA BBB CCC DDD FFF\n");
  assert_page (dataset, several (dataset, LIST ("AAA", "BBB", "CCC", "DDD"), LIST ("alpha")), ent_day_new (1999, 6, 1),
               "4 nations and 1 grouping | -\n"
               "[together] Together\n"
               "text “There is no grouping of the data in which all of them are.”\n"
               "heading “Nations selected”\n"
               "links AAA BBB CCC DDD\n"
               "heading “Groupings selected”\n"
               "links alpha\n");
}

/* Those that are selected, not those that are shown. */
static void
test_groupings (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autofree char *page = write_page (dataset, several (dataset, LIST (NULL), LIST ("gamma", "alpha")), ent_day_new (2012, 6, 1));

  g_assert_true (g_str_has_prefix (page,
                                   "Alpha and Gamma | -\n"
                                   "[shared] Shared\n"
                                   "text “No nation is in more than one of them.”\n"
                                   "heading “Only in Alpha (3)”\n"));
  g_assert_nonnull (strstr (page, "named Alpha and Gamma: "));
  g_assert_null (strstr (page, "Beta"));
  g_assert_nonnull (strstr (page, "[together] Selected\nheading “Groupings selected”\nlinks alpha gamma\n"));
}

/* The story of a membership: all roles in the order of time, whichever of them was clicked. */
static void
test_membership (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autofree char *clicked = NULL;

  assert_page (dataset, several (dataset, LIST ("EEE"), LIST ("beta")), ent_day_new (2012, 6, 1),
               "Eland in Beta | Member of Beta\n"
               "[memberships] Roles 2 6 7\n"
               "[sources] Sources source\n");
  assert_page (dataset, several (dataset, LIST ("BBB"), LIST ("alpha")), ent_day_new (2012, 6, 1),
               "Beland in Alpha | Member of Alpha\n"
               "[memberships] Roles 1 1\n"
               "[events] Events 1 meeting\n"
               "[sources] Sources source\n");
  assert_page (dataset, several (dataset, LIST ("AAA"), LIST ("gamma")), ent_day_new (2012, 6, 1),
               "Aland in Gamma | Not in Gamma on 1 June 2012\n"
               "[together] Selected\n"
               "heading “Nations selected”\n"
               "links AAA\n"
               "heading “Groupings selected”\n"
               "links gamma\n");
  clicked = write_page (dataset, ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, 7)), ent_day_new (2012, 6, 1));
  g_assert_nonnull (strstr (clicked, "\n[memberships] Roles 2 6 7\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/details-several/two-nations", test_two_nations);
  g_test_add_func ("/state/details-several/chain-and-past", test_chain_and_past);
  g_test_add_func ("/state/details-several/range", test_range);
  g_test_add_func ("/state/details-several/copy-of-range", test_copy_of_range);
  g_test_add_func ("/state/details-several/many", test_many);
  g_test_add_func ("/state/details-several/groupings", test_groupings);
  g_test_add_func ("/state/details-several/membership", test_membership);

  return g_test_run ();
}

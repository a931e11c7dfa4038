/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-details.h"

#include "tests/state/details-fixture.h"

static EntView *
new_view (EntDay day)
{
  return ent_view_new ((const char *const[]) { "club", "unknown", "union", NULL }, day);
}

/* The whole page: title, subtitle, summary, then each tab with what it lists. */
static char *
write_page (EntDataset *dataset,
            EntDetails *details)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s | %s | %s\n", details->title, details->subtitle ? details->subtitle : "-",
                          details->summary ? details->summary : "-");
  for (guint i = 0; i < details->tabs->len; i++)
    {
      const EntDetailsTab *tab = g_ptr_array_index (details->tabs, i);

      g_string_append_printf (text, "[%s] %s (%s)", tab->id, tab->title, tab->name);
      for (guint j = 0; tab->records != NULL && j < g_list_model_get_n_items (G_LIST_MODEL (tab->records)); j++)
        {
          EntRef ref = ent_row_list_get_ref (tab->records, j);
          const char *id = ent_dataset_get_record (dataset, ref)->id;

          g_string_append_printf (text, " %s", id != NULL ? id : "");
          if (id == NULL)
            g_string_append_printf (text, "%u", ref.row);
        }
      g_string_append_c (text, '\n');
      if (tab->facts != NULL)
        details_append_facts (text, dataset, tab->facts);
    }
  return g_string_free (text, FALSE);
}

static void
assert_page (EntRef      about,
             const char *expected)
{
  g_autoptr (EntDataset) dataset = details_new_dataset ();
  g_autoptr (EntView) view = new_view (ent_day_new (2013, 6, 1));
  g_autoptr (EntDetails) details = ent_details_new (dataset, view, ent_thing_of (about));
  g_autofree char *page = write_page (dataset, details);

  g_assert_cmpstr (page, ==, expected);
}

static EntRef
find (EntKind     kind,
      const char *id)
{
  g_autoptr (EntDataset) dataset = details_new_dataset ();

  return fixture_ref (dataset, kind, id);
}

static void
test_overview (void)
{
  assert_page (ENT_REF_NONE,
               "Club and Union | - | 2 members on 1 June 2013\n"
               "[events] Events 2 (Events 2) late early\n"
               "[quotes] Quotes 2 (Quotes 2) second first\n"
               "[shared] Shared (Shared)\n"
               "[about] About (About)\n"
               "text “Select a nation or a grouping in the picture to read about it. Move the date to see who belonged to what at the time.”\n"
               "named Data: “World”\n"
               "text “All there is.”\n"
               "named Updated: “1 January 2020”\n"
               "named Licence of the data: “CC0”\n"
               "[sources] Sources (Sources 2) page book\n");
}

/* As in the title of the picture: up to eight groupings are named, more are counted. */
static void
test_many_groupings (void)
{
  static const char *const ids[] = { "a", "b", "c", "d", "e", "f", "g", "h", "i", NULL };
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) nine = NULL;
  g_autoptr (EntView) eight = NULL;
  g_autoptr (EntDetails) of_nine = NULL;
  g_autoptr (EntDetails) of_eight = NULL;

  ent_dataset_builder_set_title (builder, "Many");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "page", .kind_id = "webpage", .title = "A page" });
  for (guint i = 0; ids[i]; i++)
    details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .index = i, .id = ids[i], .name = ids[i], .kind_id = "organisation",
                                             .from = "2000-01-01" });
  dataset = ent_dataset_builder_freeze (builder);
  nine = ent_view_new (ids, ent_day_new (2013, 6, 1));
  eight = ent_view_new (ids + 1, ent_day_new (2013, 6, 1));
  of_nine = ent_details_new (dataset, nine, ENT_THING_NOTHING);
  of_eight = ent_details_new (dataset, eight, ENT_THING_NOTHING);

  g_assert_cmpstr (of_nine->title, ==, "9 groupings");
  g_assert_cmpstr (of_eight->title, ==, "b, c, d, e, f, g, h and i");
}

/* Where ties alone are shown, they are what there is to read about. */
static void
test_ties_alone (void)
{
  g_autoptr (EntDataset) dataset = details_new_dataset ();
  g_autoptr (EntView) none = ent_view_new (NULL, ent_day_new (2013, 6, 1));
  g_autoptr (EntView) view = ent_view_with_ties (none, ENT_TIE_KINDS_ALL);
  g_autoptr (EntDetails) without = ent_details_new (dataset, none, ENT_THING_NOTHING);
  g_autoptr (EntDetails) overview = ent_details_new (dataset, view, ENT_THING_NOTHING);
  g_autoptr (EntDetails) nation = ent_details_new (dataset, view, ent_thing_of (fixture_ref (dataset, ENT_KIND_NATION, "AAA")));
  EntDetailsTab *tab = ent_details_find_tab (overview, "ties");

  g_assert_null (ent_details_find_tab (without, "ties"));
  g_assert_nonnull (tab);
  g_assert_cmpstr (tab->title, ==, "Ties 1");
  g_assert_cmpstr (overview->summary, ==, "1 tie on 1 June 2013");
  g_assert_cmpstr (nation->summary, ==, "1 tie on 1 June 2013");
  g_assert_false (ent_details_update (overview, none, ENT_VIEW_TIES));
}

static void
test_nation (void)
{
  assert_page (find (ENT_KIND_NATION, "AAA"),
               "Aland | Republic of Aland | Member of Club and Union\n"
               "[events] Events 3 (Events 3) late between early\n"
               "[quotes] Quotes 1 (Quotes 1) first\n"
               "[memberships] Roles (Roles 2) 0 3\n"
               "[ties] Ties (Ties 1) 0\n"
               "[about] About (About)\n"
               "named Official name: “Republic of Aland”\n"
               "named Also called: “Alandia, The Isles”\n"
               "named Capital: “Alatown”\n"
               "named Region: “Europe”\n"
               "sourced Source: page\n"
               "[sources] Sources (Sources 2) page book\n");
}

static void
test_former_state (void)
{
  assert_page (find (ENT_KIND_NATION, "OLD"),
               "Oldland | - | No longer existed on 1 June 2013.\n"
               "[about] About (About)\n"
               "named Kind: “Former state”\n"
               "named Existed: “28 October 1918 – 1 January 1993”\n"
               "text “Became two.”\n"
               "sourced Source: page\n"
               "[sources] Sources (Sources 1) page\n");
}

static void
test_union (void)
{
  assert_page (find (ENT_KIND_NATION, "UUU"),
               "The Union | - | Member of Club\n"
               "[quotes] Quotes 1 (Quotes 1) first\n"
               "[memberships] Roles (Roles 1) 2\n"
               "[about] About (About)\n"
               "named Kind: “Union”\n"
               "heading “Who belongs to it”\n"
               "pills union\n"
               "sourced Source: page\n"
               "[sources] Sources (Sources 1) page\n");
}

static void
test_grouping (void)
{
  assert_page (find (ENT_KIND_GROUPING, "club"),
               "Club | A long name of a club | 2 members on 1 June 2013\n"
               "[events] Events 2 (Events 2) late early\n"
               "[quotes] Quotes 1 (Quotes 1) first\n"
               "[members] Members (Members 3) 0 2 1\n"
               "[about] About (About)\n"
               "text “A club of states.”\n"
               "named Kind: “Organisation”\n"
               "named Exists: “since 1 January 1950”\n"
               "named Headquarters: “Alatown”\n"
               "web “Website” <https://example.org/>\n"
               "named Events: “Summits complete from 1950 until 2013\nOthers may be missing”\n"
               "sourced Source: book\n"
               "[sources] Sources (Sources 2) page book\n");
}

static void
test_grouping_that_is_a_member (void)
{
  assert_page (find (ENT_KIND_GROUPING, "union"),
               "Union | - | 1 member on 1 June 2013\n"
               "[events] Events 1 (Events 1) late\n"
               "[quotes] Quotes 1 (Quotes 1) second\n"
               "[members] Members (Members 1) 3\n"
               "[about] About (About)\n"
               "named Kind: “Union”\n"
               "named Exists: “since 1 January 1958 (uncertain)”\n"
               "heading “Where it is a member itself”\n"
               "links UUU\n"
               "named Events: “Not known to be complete”\n"
               "doubt “The date is uncertain.”\n"
               "sourced Source: page\n"
               "[sources] Sources (Sources 2) page book\n");
}

static void
test_membership (void)
{
  assert_page (ent_ref (ENT_KIND_MEMBERSHIP, 1),
               "Beland in Club | Observer · 1 January 1999 (uncertain) – 1 January 2015 | -\n"
               "[about] About (About)\n"
               "links BBB\n"
               "pills club\n"
               "named Role: “Observer”\n"
               "named Since: “1 January 1999 (uncertain)”\n"
               "named Until: “1 January 2015”\n"
               "text “A note.”\n"
               "doubt “The date is uncertain.”\n"
               "doubt “Disputed: it never joined”\n"
               "sourced Source: page\n"
               "[events] Events 1 (Events 1) late\n"
               "[quotes] Quotes 1 (Quotes 1) first\n"
               "[sources] Sources (Sources 2) page book\n");
}

static void
test_founding_membership (void)
{
  assert_page (ent_ref (ENT_KIND_MEMBERSHIP, 0),
               "Aland in Club | Member · since 1 January 1950 | -\n"
               "[about] About (About)\n"
               "links AAA\n"
               "pills club\n"
               "named Role: “Member”\n"
               "named Since: “1 January 1950”\n"
               "text “Founding member”\n"
               "sourced Source: page\n"
               "[events] Events 2 (Events 2) late early\n"
               "[quotes] Quotes 1 (Quotes 1) first\n"
               "[sources] Sources (Sources 2) page book\n");
}

static void
test_tie (void)
{
  assert_page (ent_ref (ENT_KIND_TIE, 0),
               "Aland – Beland | 2+2 · since 1 May 2001 | -\n"
               "[about] About (About)\n"
               "links AAA BBB\n"
               "named Kind: “Dialogue”\n"
               "named When: “since 1 May 2001”\n"
               "sourced Source: page\n"
               "[events] Events 2 (Events 2) late between\n"
               "[quotes] Quotes 1 (Quotes 1) first\n"
               "[sources] Sources (Sources 2) page book\n");
}

static void
test_event (void)
{
  assert_page (find (ENT_KIND_EVENT, "late"),
               "A summit | 1 May 2006 (uncertain) – 2 May 2006 · Betown | -\n"
               "[about] About (About)\n"
               "text “They met.”\n"
               "named Kind: “Summit”\n"
               "pills club union\n"
               "text “In haste.”\n"
               "doubt “The date is uncertain.”\n"
               "doubt “Disputed: the host says twice”\n"
               "heading “Nations concerned”\n"
               "links AAA BBB\n"
               "sourced Sources: page book\n"
               "[quotes] Quotes 1 (Quotes 1) first\n"
               "[sources] Sources (Sources 2) page book\n");
}

static void
test_quote (void)
{
  assert_page (find (ENT_KIND_QUOTE, "first"),
               "A Speaker (Aland) | 2 May 2006 | -\n"
               "[about] About (About)\n"
               "quote ““We agree.””\n"
               "links late\n"
               "heading “Spoke for”\n"
               "links AAA\n"
               "heading “Is about”\n"
               "pills club\n"
               "links BBB UUU\n"
               "sourced Source: page\n"
               "[sources] Sources (Sources 1) page\n");
}

static void
test_uncertain_quote (void)
{
  assert_page (find (ENT_KIND_QUOTE, "second"),
               "Another | Minister · 1 January 2007 (uncertain) | -\n"
               "[about] About (About)\n"
               "quote ““We do not.””\n"
               "named Occasion: “At home”\n"
               "heading “Is about”\n"
               "pills union\n"
               "doubt “The date is uncertain.”\n"
               "sourced Source: page\n"
               "[sources] Sources (Sources 1) page\n");
}

static void
test_source (void)
{
  assert_page (find (ENT_KIND_SOURCE, "page"),
               "A page | A ministry · 3 February 2010 | -\n"
               "[about] About (About)\n"
               "named Author: “Doe, Jane”\n"
               "sourced Source: page\n"
               "[sources] Sources (Sources 1) page\n");
}

static void
test_uncertain_source (void)
{
  assert_page (find (ENT_KIND_SOURCE, "book"),
               "A book | 2011 (uncertain) | -\n"
               "[about] About (About)\n"
               "named Published in: “A series”\n"
               "sourced Source: book\n"
               "doubt “The date is uncertain.”\n"
               "[sources] Sources (Sources 1) book\n");
}

static void
test_nothing_shown (void)
{
  g_autoptr (EntDataset) dataset = details_new_dataset ();
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { NULL }, 0);
  g_autoptr (EntDetails) details = ent_details_new (dataset, view, ENT_THING_NOTHING);

  g_assert_cmpstr (details->title, ==, "World");
  g_assert_cmpstr (details->summary, ==, "0 members on 1 January 1970");
  g_assert_null (ent_details_find_tab (details, "events"));
}

static void
assert_range (EntRef      about,
              EntRange    range,
              const char *summary)
{
  g_autoptr (EntDataset) dataset = details_new_dataset ();
  g_autoptr (EntView) view = new_view (ent_day_new (2013, 6, 1));
  g_autoptr (EntView) since = ent_view_with_since (view, ent_day_new (1940, 1, 1));
  g_autoptr (EntView) ranged = ent_view_with_range (since, range);
  g_autoptr (EntDetails) details = ent_details_new (dataset, ranged, ent_thing_of (about));
  g_autoptr (EntDetails) other = ent_details_new (dataset, since, ent_thing_of (about));

  g_assert_cmpstr (details->summary, ==, summary);
  /* What changed is a question about two days. */
  g_assert_null (ent_details_find_tab (details, ENT_DETAILS_CHANGES));
  g_assert_nonnull (ent_details_find_tab (other, ENT_DETAILS_CHANGES));
  g_assert_false (ent_details_update (other, ranged, ENT_VIEW_RANGE));
}

/* Where several days are taken together, pages speak of them. */
static void
test_range (void)
{
  EntRef nation = find (ENT_KIND_NATION, "BBB"), grouping = find (ENT_KIND_GROUPING, "club");

  assert_range (ENT_REF_NONE, ENT_RANGE_ANY_TIME, "2 members at any time since 1 January 1940");
  assert_range (ENT_REF_NONE, ENT_RANGE_THROUGHOUT, "0 members throughout since 1 January 1940");
  assert_range (grouping, ENT_RANGE_ANY_TIME, "2 members at any time since 1 January 1940");
  assert_range (nation, ENT_RANGE_ANY_TIME, "Observer at Club");
  assert_range (nation, ENT_RANGE_THROUGHOUT, "In none of the groupings shown on these days");
}

static void
assert_update (EntRef      about,
               EntDay      day,
               gboolean    suffices,
               const char *summary)
{
  g_autoptr (EntDataset) dataset = details_new_dataset ();
  g_autoptr (EntView) view = new_view (ent_day_new (2013, 6, 1));
  g_autoptr (EntView) later = ent_view_with_day (view, day);
  g_autoptr (EntDetails) details = ent_details_new (dataset, view, ent_thing_of (about));

  g_assert_cmpint (ent_details_update (details, later, ENT_VIEW_DAY), ==, suffices);
  g_assert_cmpstr (details->summary, ==, summary);
}

/* The date changes words; where it changes what a list has at its top, the
 * page is to be made anew. */
static void
test_update (void)
{
  EntRef nation = find (ENT_KIND_NATION, "BBB"), grouping = find (ENT_KIND_GROUPING, "club"), union_ = find (ENT_KIND_NATION, "OLD");

  assert_update (ENT_REF_NONE, ent_day_new (1955, 1, 1), TRUE, "1 member on 1 January 1955");
  assert_update (nation, ent_day_new (2014, 1, 1), TRUE, "Observer at Club");
  assert_update (nation, ent_day_new (2016, 1, 1), FALSE, "Observer at Club");
  assert_update (grouping, ent_day_new (2014, 1, 1), TRUE, "2 members on 1 January 2014");
  assert_update (grouping, ent_day_new (2016, 1, 1), FALSE, "2 members on 1 June 2013");
  assert_update (union_, ent_day_new (1910, 1, 1), TRUE, "Did not exist yet on 1 January 1910.");
  assert_update (union_, ent_day_new (1955, 1, 1), TRUE, "In none of the groupings shown on 1 January 1955");
}

/* A name of another time, and what the nation is called today. A flag that changed
 * makes no other name. */
static void
test_names_of_other_times (void)
{
  static const EntNationNameDraft names[] = {
    { .name = "Soviet Union", .flag = "older", .until = "1955-08-19" },
    { .name = "Soviet Union", .official_name = "USSR", .flag = "old", .from = "1955-08-19", .until = "1991-12-26" },
    { .name = "Russia", .flag = "azure", .from = "1991-12-26", .until = "1993-12-11" },
  };
  const char *const sources[] = { "source", NULL };
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) then = new_view (ent_day_new (1960, 1, 1));
  g_autoptr (EntView) still = ent_view_with_day (then, ent_day_new (1961, 1, 1));
  g_autoptr (EntView) today = ent_view_with_day (then, ent_day_new (2013, 1, 1));
  g_autoptr (EntDetails) details = NULL;
  g_autofree char *page = NULL;

  ent_dataset_builder_set_title (builder, "Names");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "RUS", .name = "Russia",
                                                        .names = { names, G_N_ELEMENTS (names) },
                                                        .latitude_deg = NAN, .longitude_deg = NAN, .sources = sources });
  dataset = ent_dataset_builder_freeze (builder);
  details = ent_details_new (dataset, then, ent_thing_of (ent_ref (ENT_KIND_NATION, 0)));
  page = write_page (dataset, details);
  g_assert_cmpstr (page, ==,
                   "Soviet Union | USSR | In none of the groupings shown on 1 January 1960\n"
                   "[about] About (About)\n"
                   "named Official name: “USSR”\n"
                   "named Name today: “Russia”\n"
                   "named Names of other times: “Soviet Union · until 26 December 1991”\n"
                   "sourced Source: source\n"
                   "[sources] Sources (Sources 1) source\n");

  g_assert_true (ent_details_update (details, still, ENT_VIEW_DAY));
  g_assert_false (ent_details_update (details, today, ENT_VIEW_DAY));
}

/* Colours and lists are made anew; what does not show on the page is nothing to it. */
static void
test_update_of_other_fields (void)
{
  g_autoptr (EntDataset) dataset = details_new_dataset ();
  g_autoptr (EntView) view = new_view (ent_day_new (2013, 6, 1));
  g_autoptr (EntDetails) details = ent_details_new (dataset, view, ENT_THING_NOTHING);

  g_assert_true (ent_details_update (details, view, ENT_VIEW_PINS));
  g_assert_false (ent_details_update (details, view, ENT_VIEW_GROUPINGS));
  g_assert_false (ent_details_update (details, view, ENT_VIEW_THEME | ENT_VIEW_DAY));
}

#define ADD(path, func) g_test_add_func ("/state/details/" path, func)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("overview", test_overview);
  ADD ("overview/many-groupings", test_many_groupings);
  ADD ("overview/ties-alone", test_ties_alone);
  ADD ("nation", test_nation);
  ADD ("former-state", test_former_state);
  ADD ("union", test_union);
  ADD ("grouping", test_grouping);
  ADD ("grouping-that-is-a-member", test_grouping_that_is_a_member);
  ADD ("membership", test_membership);
  ADD ("founding-membership", test_founding_membership);
  ADD ("tie", test_tie);
  ADD ("event", test_event);
  ADD ("quote", test_quote);
  ADD ("uncertain-quote", test_uncertain_quote);
  ADD ("source", test_source);
  ADD ("uncertain-source", test_uncertain_source);
  ADD ("nothing-shown", test_nothing_shown);
  ADD ("update", test_update);
  ADD ("range", test_range);
  ADD ("update-of-other-fields", test_update_of_other_fields);
  ADD ("names-of-other-times", test_names_of_other_times);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-details-card.h"

#include "tests/state/details-fixture.h"

static void
assert_card (EntKind     kind,
             const char *id,
             guint32     row,
             EntRef      about,
             EntDay      day,
             const char *expected)
{
  g_autoptr (EntDataset) dataset = details_new_dataset ();
  EntRef ref = id != NULL ? fixture_ref (dataset, kind, id) : ent_ref (kind, row);
  g_autoptr (EntDetailsCard) card = ent_details_card_new (dataset, ref, about, (EntPeriod) { day, day }, ENT_RANGE_NONE);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s%s\n", card->name, card->is_absent ? " (absent)" : "");
  details_append_facts (text, dataset, card->facts);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_event (void)
{
  assert_card (ENT_KIND_EVENT, "late", 0, ENT_REF_NONE, 0,
               "A summit · 1 May 2006 (uncertain) – 2 May 2006 · Betown\n"
               "sourced page book “1 May 2006 (uncertain) – 2 May 2006 · Betown”\n"
               "title “A summit”\n"
               "summary “They met.”\n"
               "text “In haste.”\n"
               "doubt “The date is uncertain.”\n"
               "doubt “Disputed: the host says twice”\n"
               "pills club union\n");
}

/* The page of a grouping need not name it on every card. */
static void
test_event_of_its_grouping (void)
{
  assert_card (ENT_KIND_EVENT, "early", 0, ent_ref (ENT_KIND_GROUPING, 0), 0,
               "A founding · 1 January 1950\n"
               "sourced page “1 January 1950”\n"
               "title “A founding”\n");
  assert_card (ENT_KIND_EVENT, "early", 0, ent_ref (ENT_KIND_NATION, 0), 0,
               "A founding · 1 January 1950\n"
               "sourced page “1 January 1950”\n"
               "title “A founding”\n"
               "pills club\n");
}

static void
test_quote (void)
{
  assert_card (ENT_KIND_QUOTE, "first", 0, ENT_REF_NONE, 0,
               "A Speaker (Aland) · 2 May 2006\n"
               "quote ““We agree.””\n"
               "title “A Speaker (Aland)”\n"
               "sourced page “2 May 2006”\n");
  assert_card (ENT_KIND_QUOTE, "second", 0, ENT_REF_NONE, 0,
               "Another · Minister · 1 January 2007 (uncertain)\n"
               "quote ““We do not.””\n"
               "title “Another”\n"
               "quiet “Minister”\n"
               "sourced page “1 January 2007 (uncertain) · At home”\n"
               "doubt “The date is uncertain.”\n");
}

static void
test_membership (void)
{
  assert_card (ENT_KIND_MEMBERSHIP, NULL, 0, ent_ref (ENT_KIND_NATION, 0), ent_day_new (2013, 1, 1),
               "Aland in Club · Member · since 1 January 1950\n"
               "pills club “Member, founding”\n"
               "sourced page “since 1 January 1950”\n");
  assert_card (ENT_KIND_MEMBERSHIP, NULL, 1, ent_ref (ENT_KIND_GROUPING, 0), ent_day_new (2016, 1, 1),
               "Beland in Club · Observer · 1 January 1999 (uncertain) – 1 January 2015 (absent)\n"
               "links BBB “Observer”\n"
               "sourced page “1 January 1999 (uncertain) – 1 January 2015”\n"
               "text “A note.”\n"
               "doubt “The date is uncertain.”\n"
               "doubt “Disputed: it never joined”\n");
  assert_card (ENT_KIND_MEMBERSHIP, NULL, 2, ent_ref (ENT_KIND_GROUPING, 0), ent_day_new (2012, 6, 1),
               "The Union in Club · Member · since 2012\n"
               "links UUU “Member”\n"
               "sourced page “since 2012”\n"
               "doubt “Not certain on the day shown.”\n");
}

static void
test_tie (void)
{
  assert_card (ENT_KIND_TIE, NULL, 0, ent_ref (ENT_KIND_NATION, 0), 0,
               "Aland – Beland · 2+2 · since 1 May 2001\n"
               "links BBB\n"
               "title “2+2”\n"
               "sourced page “since 1 May 2001”\n");
  assert_card (ENT_KIND_TIE, NULL, 0, ent_ref (ENT_KIND_NATION, 1), 0,
               "Aland – Beland · 2+2 · since 1 May 2001\n"
               "links AAA\n"
               "title “2+2”\n"
               "sourced page “since 1 May 2001”\n");
}

static void
test_source (void)
{
  assert_card (ENT_KIND_SOURCE, "page", 0, ENT_REF_NONE, 0,
               "A page · A ministry · 3 February 2010\n"
               "web “A page” <https://example.org/page>\n"
               "quiet “Doe, Jane”\n"
               "quiet “A ministry · 3 February 2010”\n");
  assert_card (ENT_KIND_SOURCE, "book", 0, ENT_REF_NONE, 0,
               "A book · 2011 (uncertain)\n"
               "web “A book”\n"
               "quiet “2011 (uncertain)”\n"
               "doubt “The date is uncertain.”\n");
}

#define ADD(path, func) g_test_add_func ("/state/details-card/" path, func)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("event", test_event);
  ADD ("event-of-its-grouping", test_event_of_its_grouping);
  ADD ("quote", test_quote);
  ADD ("membership", test_membership);
  ADD ("tie", test_tie);
  ADD ("source", test_source);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/fixture.h"

#include "model/ent-search.h"

static void
add_nation (Fixture    *fixture,
            const char *id,
            const char *name,
            const char *official_name,
            const char *alias)
{
  const char *aliases[] = { alias, NULL };

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = id, .name = name, .official_name = official_name,
                                           .aliases = aliases });
}

static void
add_event (Fixture    *fixture,
           const char *id,
           const char *title,
           const char *from)
{
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = id, .title = title, .from = from });
}

static EntSearch *
new_search (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;

  add_nation (fixture, "BGD", "Bangladesh", "People’s Republic of Bangladesh", NULL);
  add_nation (fixture, "CHE", "Schweiz", NULL, "Große Straße");
  add_nation (fixture, "CIV", "Côte d’Ivoire", NULL, "Ivory Coast");
  add_nation (fixture, "GIN", "Guinea", NULL, NULL);
  add_nation (fixture, "GNB", "Guinea-Bissau", NULL, NULL);
  add_nation (fixture, "GNQ", "Equatorial Guinea", NULL, NULL);
  add_nation (fixture, "IND", "India", "Republic of India", "Bharat");
  add_nation (fixture, "TUR", "Türkiye", "Republic of Türkiye", "Diyarbakır");
  add_nation (fixture, "XAA", "Island of Guinea fowl", NULL, NULL);
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = "sco", .name = "SCO", .from = "2001",
                                           .full_name = "Shanghai Cooperation Organisation" });
  add_event (fixture, "sco-2018", "Summit in Qingdao", "2018-06-09");
  add_event (fixture, "e-2019", "Summit in Bishkek with India", "2019-06-13");
  add_event (fixture, "e-2017", "Summit in Astana with India", "2017-06-08");
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_QUOTE, .id = "q-1", .text = "To India, in Ｂishkek", .speaker = "Sergei Lavrov",
                                           .date = "2022" });
  dataset = fixture_freeze (fixture);

  return ent_search_new (dataset, NULL);
}

static const char *
get_id (EntRef ref)
{
  static const char *const nations[] = { "BGD", "CHE", "CIV", "GIN", "GNB", "GNQ", "IND", "TUR", "XAA" };
  static const char *const events[] = { "sco-2018", "e-2019", "e-2017" };

  if (ref.kind == ENT_KIND_NATION)
    return nations[ref.row];
  if (ref.kind == ENT_KIND_EVENT)
    return events[ref.row];

  return ref.kind == ENT_KIND_GROUPING ? "sco" : "q-1";
}

/* The ids of all that was found, section by section. */
static void
assert_found (const char *text,
              guint       limit,
              const char *expected)
{
  g_autoptr (EntSearch) search = new_search ();
  g_autoptr (GPtrArray) sections = ent_search_find (search, text, limit);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < sections->len; i++)
    {
      const EntSearchSection *section = g_ptr_array_index (sections, i);

      for (guint j = 0; j < section->refs->len; j++)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", get_id (g_array_index (section->refs, EntRef, j)));
    }
  g_test_message ("“%s”", text);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
folds (void)
{
  assert_found ("turk", 10, "TUR");
  assert_found ("TÜRKİYE", 10, "TUR");
  assert_found ("diyarbakir", 10, "TUR");
  assert_found ("Diyarbakır", 10, "TUR");
  assert_found ("Cote d'Ivoire", 10, "CIV");
  assert_found ("côte d’iv", 10, "CIV");
  assert_found ("grosse strasse", 10, "CHE");
  assert_found ("STRAẞE", 10, "CHE");
  assert_found ("ｉｎｄｉａ bharat", 10, "IND");
  assert_found ("bishkek lavrov", 10, "q-1");
}

static char *
name_nation (const EntNation *nation)
{
  return g_str_equal (nation->name, "India") ? g_strdup ("Indien") : NULL;
}

/* A nation is found by the name people read and by the one written. */
static void
finds_either_name (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntSearch) search = NULL;
  static const char *const texts[] = { "Indien", "India", "indi" };

  add_nation (fixture, "IND", "India", NULL, NULL);
  ent_dataset_builder_set_nation_names (fixture->builder, name_nation);
  dataset = fixture_freeze (fixture);
  search = ent_search_new (dataset, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) found = ent_search_find (search, texts[i], 10);

      g_assert_cmpuint (found->len, ==, 1);
    }
}

/* By whatever a nation was called, and by what it is called. */
static void
finds_names_of_other_times (void)
{
  static const EntNationNameDraft name = { .name = "Zaire", .official_name = "Republic of Zaire", .until = "1997-05-17" };
  static const char *const texts[] = { "zaire", "republic of zaire", "congo" };
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntSearch) search = NULL;

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "COD", .name = "DR Congo", .names = { &name, 1 } });
  dataset = fixture_freeze (fixture);
  search = ent_search_new (dataset, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) found = ent_search_find (search, texts[i], 10);

      g_assert_cmpuint (found->len, ==, 1);
    }
}

static void
finds_in_names_ids_and_texts (void)
{
  assert_found ("civ", 10, "CIV");
  assert_found ("people republic", 10, "BGD");
  assert_found ("coop shang", 10, "sco");
  assert_found ("qingdao", 10, "sco-2018");
  assert_found ("Lavrov", 10, "q-1");
}

static void
all_words_must_match (void)
{
  assert_found ("guinea bissau", 10, "GNB");
  assert_found ("guinea bissaux", 10, "");
  assert_found ("india atlantis", 10, "");
}

static void
nothing_finds_nothing (void)
{
  assert_found ("", 10, "");
  assert_found ("  ,;’ ", 10, "");
  assert_found ("zzz", 10, "");
  assert_found ("india", 0, "");
}

static void
best_come_first (void)
{
  /* Just that name, names that begin so, names that hold it. */
  assert_found ("guinea", 10, "GIN GNB GNQ XAA");
  assert_found (" Guinea ", 2, "GIN GNB");
  /* Nations, then groupings, then events and quotes, newest first. */
  assert_found ("india", 10, "IND e-2019 e-2017 q-1");
  assert_found ("sco", 10, "sco sco-2018");
  assert_found ("summit", 10, "e-2019 sco-2018 e-2017");
}

static GArray *
get_refs (GPtrArray *sections,
          guint      section)
{
  return ((EntSearchSection *) g_ptr_array_index (sections, section))->refs;
}

/* Of many results the few asked for are those at the head of all. */
static void
few_of_many_are_the_best (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntSearch) search = NULL;
  g_autoptr (GPtrArray) all = NULL;

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *from = g_strdup_printf ("%04u", 1000 + i * 7 % 400);

      add_event (fixture, id, "Summit", from);
    }
  dataset = fixture_freeze (fixture);
  search = ent_search_new (dataset, NULL);
  all = ent_search_find (search, "summit", G_MAXUINT);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpuint (get_refs (all, 0)->len, ==, 500);
  for (guint limit = 0; limit < 40; limit++)
    {
      g_autoptr (GPtrArray) found = ent_search_find (search, "summit", limit);
      GArray *refs = get_refs (found, 0);

      g_assert_cmpmem (refs->data, refs->len * sizeof (EntRef), get_refs (all, 0)->data, limit * sizeof (EntRef));
      g_assert_cmpuint (((EntSearchSection *) g_ptr_array_index (found, 0))->n_found, ==, 500);
    }
}

/* All of it as it stands, whole words, beginnings; the newest only then. */
static void
ranks (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntSearch) search = NULL;
  g_autoptr (GPtrArray) found = NULL;
  static const guint32 expected[] = { 1, 0, 3, 2, 4 };

  add_event (fixture, "a", "Pact of steel", "2001");
  add_event (fixture, "b", "The steel pact", "2000");
  add_event (fixture, "c", "Pacts on steelworks", "2003");
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = "d", .title = "A pact", .summary = "On steel", .from = "2004" });
  add_event (fixture, "e", "Steely and compact pacts", "1999");
  add_event (fixture, "f", "A steal", "2020");
  dataset = fixture_freeze (fixture);
  search = ent_search_new (dataset, NULL);
  found = ent_search_find (search, "steel pact", 10);
  g_assert_cmpuint (found->len, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (g_array_index (get_refs (found, 0), EntRef, i).row, ==, expected[i]);
  g_assert_cmpuint (get_refs (found, 0)->len, ==, G_N_ELEMENTS (expected));
}

/* Names of what a record concerns count, less than its own words; those of
 * its sources do not suffice. */
static void
finds_by_links (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntSearch) search = NULL;
  g_autoptr (GPtrArray) ties = NULL;
  g_autoptr (GPtrArray) both = NULL;
  g_autoptr (GPtrArray) source = NULL;
  static const char *const one[] = { "AAA", NULL };

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "AAA", .name = "Atlantis" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "BBB", .name = "Brobdingnag" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = "g", .name = "League", .from = "2000" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "t", .title = "Times of whales" });
  fixture_add_membership (fixture, "AAA", "g", "member", "2000", NULL);
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_TIE, .nations = (const char *const[]) { "AAA", "BBB", NULL }, .title = "Pact",
                                           .from = "1990", .note = "On fish" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = "x", .title = "Fishing for whales", .from = "2001", .nations = one });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = "y", .title = "Fish in Atlantis", .from = "2000",
                                           .sources = (const char *const[]) { "t", NULL } });
  dataset = fixture_freeze (fixture);
  search = ent_search_new (dataset, NULL);

  ties = ent_search_find (search, "atlantis brobdingnag fish", 10);
  g_assert_cmpuint (ties->len, ==, 1);
  g_assert_cmpint (g_array_index (get_refs (ties, 0), EntRef, 0).kind, ==, ENT_KIND_TIE);

  both = ent_search_find (search, "fish atl", 10);
  g_assert_cmpuint (g_array_index (get_refs (both, 0), EntRef, 0).row, ==, 1);
  g_assert_cmpuint (g_array_index (get_refs (both, 0), EntRef, 1).row, ==, 0);

  /* The event with this source has no word of it; a membership needs words of its own. */
  source = ent_search_find (search, "whales", 10);
  g_assert_cmpuint (source->len, ==, 2);
  g_assert_cmpuint (get_refs (source, 0)->len, ==, 1);
  g_assert_cmpint (g_array_index (get_refs (source, 1), EntRef, 0).kind, ==, ENT_KIND_SOURCE);
  g_ptr_array_unref (source);
  source = ent_search_find (search, "atlantis league", 10);
  g_assert_cmpuint (source->len, ==, 0);
}

/* One letter or two begin a name, and mean no word in the middle of a text. */
static void
few_letters_begin_names_only (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntSearch) search = NULL;
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GPtrArray) three = NULL;

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = "x", .title = "Steel", .from = "2000", .summary = "A large steel mill" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = "y", .title = "A large steel mill", .from = "2000" });
  dataset = fixture_freeze (fixture);
  search = ent_search_new (dataset, NULL);

  two = ent_search_find (search, "la", 10);
  g_assert_cmpuint (get_refs (two, 0)->len, ==, 1);
  g_assert_cmpuint (g_array_index (get_refs (two, 0), EntRef, 0).row, ==, 1);
  three = ent_search_find (search, "lar", 10);
  g_assert_cmpuint (get_refs (three, 0)->len, ==, 2);
}

static void
more_names_are_names (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntSearch) search = NULL;
  g_autoptr (GPtrArray) found = NULL;
  const char *const of_brazil[] = { "Brasil", "Brésil", NULL };

  add_nation (fixture, "BRA", "Brazil", NULL, NULL);
  g_hash_table_insert (names, (char *) "BRA", (gpointer) of_brazil);
  dataset = fixture_freeze (fixture);
  search = ent_search_new (dataset, names);
  found = ent_search_find (search, "bresil", 10);
  g_assert_cmpuint (found->len, ==, 1);
}

static void
empty_dataset_has_an_index (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = fixture_freeze (fixture);
  g_autoptr (EntSearch) search = ent_search_new (dataset, NULL);
  g_autoptr (GPtrArray) found = ent_search_find (search, "india", 10);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/search/folds", folds);
  g_test_add_func ("/model/search/finds-either-name", finds_either_name);
  g_test_add_func ("/model/search/finds-names-of-other-times", finds_names_of_other_times);
  g_test_add_func ("/model/search/finds-in-names-ids-and-texts", finds_in_names_ids_and_texts);
  g_test_add_func ("/model/search/all-words-must-match", all_words_must_match);
  g_test_add_func ("/model/search/nothing-finds-nothing", nothing_finds_nothing);
  g_test_add_func ("/model/search/best-come-first", best_come_first);
  g_test_add_func ("/model/search/few-of-many-are-the-best", few_of_many_are_the_best);
  g_test_add_func ("/model/search/ranks", ranks);
  g_test_add_func ("/model/search/finds-by-links", finds_by_links);
  g_test_add_func ("/model/search/few-letters-begin-names-only", few_letters_begin_names_only);
  g_test_add_func ("/model/search/more-names-are-names", more_names_are_names);
  g_test_add_func ("/model/search/empty-dataset-has-an-index", empty_dataset_has_an_index);

  return g_test_run ();
}

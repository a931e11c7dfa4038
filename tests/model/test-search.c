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

  return ent_search_new (dataset);
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

static void
assert_found (const char *text,
              guint       limit,
              const char *expected)
{
  g_autoptr (EntSearch) search = new_search ();
  g_autoptr (GArray) found = ent_search_find (search, text, limit);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", get_id (g_array_index (found, EntRef, i)));
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
  search = ent_search_new (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GArray) found = ent_search_find (search, texts[i], 10);

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

/* Of many results the few asked for are those at the head of all. */
static void
few_of_many_are_the_best (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntSearch) search = NULL;
  g_autoptr (GArray) all = NULL;

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *from = g_strdup_printf ("%04u", 1000 + i * 7 % 400);

      add_event (fixture, id, "Summit", from);
    }
  dataset = fixture_freeze (fixture);
  search = ent_search_new (dataset);
  all = ent_search_find (search, "summit", G_MAXUINT);
  g_assert_cmpuint (all->len, ==, 500);
  for (guint limit = 0; limit < 40; limit++)
    {
      g_autoptr (GArray) found = ent_search_find (search, "summit", limit);

      g_assert_cmpmem (found->data, found->len * sizeof (EntRef), all->data, limit * sizeof (EntRef));
    }
}

static void
fold_serves_others_too (void)
{
  g_autofree char *folded = ent_search_fold ("TÜRKİYE – Ｇ20");
  g_autofree char *nothing = ent_search_fold ("");

  g_assert_cmpstr (folded, ==, "turkiye – g20");
  g_assert_cmpstr (nothing, ==, "");
}

static void
empty_dataset_has_an_index (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = fixture_freeze (fixture);
  g_autoptr (EntSearch) search = ent_search_new (dataset);
  g_autoptr (GArray) found = ent_search_find (search, "s", 10);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/search/folds", folds);
  g_test_add_func ("/model/search/finds-either-name", finds_either_name);
  g_test_add_func ("/model/search/finds-in-names-ids-and-texts", finds_in_names_ids_and_texts);
  g_test_add_func ("/model/search/all-words-must-match", all_words_must_match);
  g_test_add_func ("/model/search/nothing-finds-nothing", nothing_finds_nothing);
  g_test_add_func ("/model/search/best-come-first", best_come_first);
  g_test_add_func ("/model/search/few-of-many-are-the-best", few_of_many_are_the_best);
  g_test_add_func ("/model/search/fold-serves-others-too", fold_serves_others_too);
  g_test_add_func ("/model/search/empty-dataset-has-an-index", empty_dataset_has_an_index);

  return g_test_run ();
}

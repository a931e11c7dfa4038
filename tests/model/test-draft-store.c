/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-draft-store.h"

#include <math.h>

static const char *const one[] = { "a", NULL };
static const char *const two[] = { "a", "b", NULL };
static const char *const none[] = { NULL };

/* Dates stand in the words of a draft, whatever their length. */
static void
dates_are_kept_whole (void)
{
  static const char *const dates[] = { "", "1950", "1950-01", "1950-01-", "1950-01-02", "1950-01-02/2001-02-03", "[1814-01-01..1816]?" };
  g_autoptr (EntArena) arena = ent_arena_new ();
  g_autoptr (EntDraftStore) store = ent_draft_store_new (ENT_KIND_EVENT);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *from = g_strdup (dates[i]), *until = g_strdup (dates[G_N_ELEMENTS (dates) - 1 - i]);

      ent_draft_store_add (store, &(EntRecordDraft) { .from = from, .until = until, .title = "Meeting", .latitude_deg = i,
                                                      .longitude_deg = NAN }, arena);
    }
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      EntRecordDraft draft = ent_draft_store_get (store, i);

      g_assert_cmpstr (draft.from, ==, dates[i]);
      g_assert_cmpstr (draft.until, ==, dates[G_N_ELEMENTS (dates) - 1 - i]);
      g_assert_cmpstr (draft.title, ==, "Meeting");
      g_assert_cmpfloat (draft.latitude_deg, ==, i);
    }
}

/* All kinds of fields, those of one draft between others that have none. */
static void
drafts_come_back_as_they_were (void)
{
  static const EntAuthor authors[] = { { .literal = "A Ministry" }, { .family = "Rao", .given = "N.", .unknown_keys = "{}" } };
  static const EntNationNameDraft names[] = { { .name = "Ceylon", .until = "1972" } };
  static const EntClaimDraft claims[] = { { .kind = "summit", .from = "1961" }, { .until = "1989", .note = "Numbered ones." } };
  EntRecordDraft empty = { .kind = ENT_KIND_NATION, .index = 7, .latitude_deg = NAN, .longitude_deg = NAN };
  EntRecordDraft full = { .kind = ENT_KIND_NATION, .index = 8, .id = "LKA", .doi = "10.1", .sources = two, .groupings = none,
                          .latitude_deg = NAN, .longitude_deg = 79.9, .founding = TRUE, .authors = { authors, 2 }, .names = { names, 1 },
                          .complete = { claims, 2 } };
  g_autoptr (EntArena) arena = ent_arena_new ();
  g_autoptr (EntDraftStore) store = ent_draft_store_new (ENT_KIND_NATION);
  EntRecordDraft draft;

  ent_draft_store_add (store, &empty, arena);
  ent_draft_store_add (store, &full, arena);
  ent_draft_store_add (store, &empty, arena);
  g_assert_cmpuint (ent_draft_store_get_n (store), ==, 3);
  g_assert_cmpuint (ent_draft_store_get_index (store, 1), ==, 8);

  draft = ent_draft_store_get (store, 1);
  g_assert_cmpint (draft.kind, ==, ENT_KIND_NATION);
  g_assert_cmpuint (draft.index, ==, 8);
  g_assert_cmpstr (draft.id, ==, "LKA");
  g_assert_cmpstr (draft.doi, ==, "10.1");
  g_assert_null (draft.name);
  g_assert_cmpstrv ((char **) draft.sources, (char **) two);
  g_assert_cmpstrv ((char **) draft.groupings, (char **) none);
  g_assert_null (draft.nations);
  g_assert_true (isnan (draft.latitude_deg));
  g_assert_cmpfloat (draft.longitude_deg, ==, 79.9);
  g_assert_true (draft.founding);
  g_assert_cmpuint (draft.authors.n_authors, ==, 2);
  g_assert_cmpstr (draft.authors.authors[0].literal, ==, "A Ministry");
  g_assert_null (draft.authors.authors[0].family);
  g_assert_cmpstr (draft.authors.authors[1].given, ==, "N.");
  g_assert_cmpstr (draft.authors.authors[1].unknown_keys, ==, "{}");
  g_assert_cmpuint (draft.names.n_names, ==, 1);
  g_assert_cmpstr (draft.names.names[0].name, ==, "Ceylon");
  g_assert_null (draft.names.names[0].from);
  g_assert_cmpstr (draft.names.names[0].until, ==, "1972");
  g_assert_cmpuint (draft.complete.n_claims, ==, 2);
  g_assert_cmpstr (draft.complete.claims[0].kind, ==, "summit");
  g_assert_null (draft.complete.claims[0].until);
  g_assert_cmpstr (draft.complete.claims[1].note, ==, "Numbered ones.");

  draft = ent_draft_store_get (store, 2);
  g_assert_cmpuint (draft.index, ==, 7);
  g_assert_null (draft.id);
  g_assert_null (draft.sources);
  g_assert_false (draft.founding);
  g_assert_cmpuint (draft.authors.n_authors, ==, 0);
  g_assert_cmpuint (draft.complete.n_claims, ==, 0);
}

static void
assert_all_come (EntDraftWalk walk,
                 guint        n_drafts,
                 guint        large)
{
  EntRecordDraft draft;
  guint n = 0;

  for (; ent_draft_walk_next (&walk, &draft); n++)
    {
      g_assert_cmpuint (draft.index, ==, n);
      g_assert_cmpstr (draft.title, ==, "Meeting");
      g_assert_cmpuint (g_strv_length ((char **) draft.sources), ==, n == large ? 100000 : 1);
    }
  g_assert_cmpuint (n, ==, n_drafts);
}

/* More than a block holds, with a draft that is larger than one. In the last
 * walk a sanitizer sees whether one is given back too early. */
static void
a_walk_comes_to_all (void)
{
  const guint n_drafts = 30000, large = 9999;
  g_autoptr (EntArena) arena = ent_arena_new ();
  g_autoptr (EntDraftStore) store = ent_draft_store_new (ENT_KIND_EVENT);
  g_autofree const char **many = g_new (const char *, 100001);

  for (guint i = 0; i < 100000; i++)
    many[i] = "a";
  many[100000] = NULL;
  for (guint i = 0; i < n_drafts; i++)
    ent_draft_store_add (store, &(EntRecordDraft) { .index = i, .title = "Meeting", .sources = i == large ? many : one,
                                                    .latitude_deg = NAN, .longitude_deg = NAN }, arena);

  assert_all_come (ent_draft_store_walk (store), n_drafts, large);
  assert_all_come (ent_draft_store_use_up (store), n_drafts, large);
  g_assert_cmpuint (ent_draft_store_get_index (store, large), ==, large);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/draft-store/drafts-come-back-as-they-were", drafts_come_back_as_they_were);
  g_test_add_func ("/model/draft-store/dates-are-kept-whole", dates_are_kept_whole);
  g_test_add_func ("/model/draft-store/a-walk-comes-to-all", a_walk_comes_to_all);

  return g_test_run ();
}

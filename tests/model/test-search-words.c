/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-search-words.h"

static void
assert_split (const char *text,
              const char *expected)
{
  g_autoptr (GArray) words = ent_search_words_split (text);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const EntSearchWord *word = &g_array_index (words, EntSearchWord, i);

      g_string_append_printf (found, "%s%s", i == 0 ? "" : word->joined ? "+" : " ", word->folded);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
splits (void)
{
  assert_split ("", "");
  assert_split (" – ", "");
  assert_split ("India–Russia 2+2", "india+russia 2+2");
  assert_split ("T-90S, Su-30MKI", "t+90+s su+30+mki");
  assert_split ("g20", "g+20");
  assert_split ("Côte d’Ivoire", "cote d+ivoire");
  assert_split ("Cafe\xcc\x81 noir", "cafe noir");
  assert_split ("-90", "90");
}

static void
singular (void)
{
  g_autofree char *visits = ent_search_words_singular ("visits");
  g_autofree char *countries = ent_search_words_singular ("countries");

  g_assert_cmpstr (visits, ==, "visit");
  g_assert_cmpstr (countries, ==, "country");
  g_assert_null (ent_search_words_singular ("gas"));
  g_assert_null (ent_search_words_singular ("congress"));
  g_assert_null (ent_search_words_singular ("visit"));
}

static void
assert_marked (const char *wanted,
               const char *text,
               const char *expected)
{
  g_autoptr (GArray) ranges = ent_search_words_mark (wanted, text);
  g_autoptr (GString) marked = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      EntTextRange range = g_array_index (ranges, EntTextRange, i);

      g_string_append_len (marked, text + at, (gssize) (range.begin - at));
      g_string_append_printf (marked, "[%.*s]", (int) (range.end - range.begin), text + range.begin);
      at = range.end;
    }
  g_string_append (marked, text + at);
  g_assert_cmpstr (marked->str, ==, expected);
}

static void
marks (void)
{
  assert_marked ("", "India", "India");
  assert_marked ("indi rus", "India and Russia", "[India] and [Russia]");
  assert_marked ("TURK", "In Türkiye", "In [Türkiye]");
  assert_marked ("t-90", "T-90S and t or 90", "[T-90]S and t or 90");
  assert_marked ("t90", "a T-90", "a [T-90]");
  assert_marked ("2+2", "2 of 2+2 in 2022", "2 of [2+2] in 2022");
  assert_marked ("visits", "A visit, visits and visitors", "A [visit], [visits] and visitors");
}

static void
counts (void)
{
  g_assert_cmpuint (ent_search_words_count ("", "India"), ==, 0);
  g_assert_cmpuint (ent_search_words_count ("india", "India and India"), ==, 1);
  g_assert_cmpuint (ent_search_words_count ("ind russ", "Russian and Indian"), ==, 2);
  g_assert_cmpuint (ent_search_words_count ("t-90 tank", "T-90S"), ==, 1);
  g_assert_cmpuint (ent_search_words_count ("t-90", "90 of t"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/search-words/splits", splits);
  g_test_add_func ("/model/search-words/singular", singular);
  g_test_add_func ("/model/search-words/marks", marks);
  g_test_add_func ("/model/search-words/counts", counts);

  return g_test_run ();
}

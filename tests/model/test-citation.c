/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-citation.h"

static EntDate
parse (const char *text)
{
  EntDate date;

  g_assert_true (ent_date_parse (text, &date, NULL));
  return date;
}

static void
assert_text (EntSource   source,
             const char *expected)
{
  g_autofree char *text = ent_citation_dup_text (&source);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_whole (void)
{
  const EntAuthor putin = { .family = "Putin", .given = "Vladimir" };

  assert_text ((EntSource) { .title = "Kazan Declaration", .authors = { &putin, 1 }, .publisher = "Kremlin",
                             .issued = parse ("2024-10-23"), .url = "https://example.org/kazan" },
               "Putin, Vladimir. “Kazan Declaration”. Kremlin, 23 October 2024. https://example.org/kazan.");
}

static void
test_parts_missing (void)
{
  assert_text ((EntSource) { .title = "Treaty" }, "“Treaty”.");
  assert_text ((EntSource) { .title = "Treaty", .publisher = "UN" }, "“Treaty”. UN.");
  assert_text ((EntSource) { .title = "Treaty", .issued = parse ("1955") }, "“Treaty”. 1955.");
  assert_text ((EntSource) { .title = "Treaty", .url = "https://a.example/" }, "“Treaty”. https://a.example/.");
}

static void
test_container (void)
{
  assert_text ((EntSource) { .title = "Leaders meet", .container = "The Hindu", .publisher = "Kasturi & Sons", .issued = parse ("2022-01") },
               "“Leaders meet”. The Hindu, Kasturi & Sons, January 2022.");
  assert_text ((EntSource) { .title = "Leaders meet", .container = "TASS", .publisher = "TASS" }, "“Leaders meet”. TASS.");
}

static void
test_punctuation (void)
{
  const EntAuthor lavrov = { .family = "Lavrov", .given = "S." };

  assert_text ((EntSource) { .title = "Who joins?", .authors = { &lavrov, 1 }, .publisher = "Reuters Inc." },
               "Lavrov, S. “Who joins?” Reuters Inc.");
  assert_text ((EntSource) { .title = "The “Spirit” of Shanghai" }, "“The ‘Spirit’ of Shanghai”.");
}

static void
test_authors (void)
{
  const EntAuthor authors[] = {
    { .family = "Rao", .given = "N." },
    { .literal = "A Ministry" },
    { .family = "Li" },
    { .literal = "Sukarno", .family = "Ignored", .given = "Too" },
  };
  g_autofree char *all = ent_citation_dup_authors (&(EntSource) { .authors = { authors, G_N_ELEMENTS (authors) } });
  g_autofree char *none = ent_citation_dup_authors (&(EntSource) { .title = "Treaty" });

  g_assert_cmpstr (all, ==, "Rao, N.; A Ministry; Li; Sukarno");
  g_assert_null (none);
}

static void
test_one_line (void)
{
  assert_text ((EntSource) { .title = " Two\nlines  and \xe2\x80\xae more\t" }, "“Two lines and more”.");
}

static void
test_read_on (void)
{
  assert_text ((EntSource) { .title = "Members", .publisher = "OPEC", .accessed = parse ("2026-05-02") },
               "“Members”. OPEC, read on 2 May 2026.");
  assert_text ((EntSource) { .title = "Members", .issued = parse ("2020"), .accessed = parse ("2026-05-02") }, "“Members”. 2020.");
}

static void
test_url (void)
{
  g_autofree char *url = ent_citation_dup_url (&(EntSource) { .title = "A", .url = "https://a.example/", .doi = "10.1/b" });
  g_autofree char *doi = ent_citation_dup_url (&(EntSource) { .title = "A", .doi = "10.1/b" });

  g_assert_cmpstr (url, ==, "https://a.example/");
  g_assert_cmpstr (doi, ==, "https://doi.org/10.1/b");
  g_assert_null (ent_citation_dup_url (&(EntSource) { .title = "A" }));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/citation/authors", test_authors);
  g_test_add_func ("/model/citation/whole", test_whole);
  g_test_add_func ("/model/citation/parts-missing", test_parts_missing);
  g_test_add_func ("/model/citation/container", test_container);
  g_test_add_func ("/model/citation/punctuation", test_punctuation);
  g_test_add_func ("/model/citation/one-line", test_one_line);
  g_test_add_func ("/model/citation/read-on", test_read_on);
  g_test_add_func ("/model/citation/url", test_url);

  return g_test_run ();
}

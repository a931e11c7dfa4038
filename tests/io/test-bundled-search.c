/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people looked for in the bundled data, and what they meant. */

#include "io/ent-json-reader.h"
#include "model/ent-search.h"

typedef struct
{
  EntDataset *dataset;
  EntSearch  *search;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));

  fixture->dataset = ent_json_reader_read_file (file, NULL, NULL, NULL);
  g_assert_nonnull (fixture->dataset);
  fixture->search = ent_search_new (fixture->dataset, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ent_search_free (fixture->search);
  ent_dataset_unref (fixture->dataset);
}

/* A record as a line: its id or, for a tie, its title. */
static const char *
get_name (EntDataset *dataset,
          EntRef      ref)
{
  const char *id = ent_dataset_get_record (dataset, ref)->id;

  return ref.kind == ENT_KIND_TIE ? ent_dataset_get_tie (dataset, ref.row)->title : id;
}

static const EntSearchSection *
find_section (GPtrArray *sections,
              EntKind    kind)
{
  for (guint i = 0; i < sections->len; i++)
    if (((EntSearchSection *) g_ptr_array_index (sections, i))->kind == kind)
      return g_ptr_array_index (sections, i);

  return NULL;
}

/* Checks that the first of a kind are these, with blanks between them. */
static void
assert_section (Fixture    *fixture,
                const char *text,
                EntKind     kind,
                const char *expected)
{
  g_autoptr (GPtrArray) sections = ent_search_find (fixture->search, text, 5);
  g_autoptr (GString) names = g_string_new (NULL);
  const EntSearchSection *section = find_section (sections, kind);

  for (guint i = 0; section != NULL && i < section->refs->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", get_name (fixture->dataset, g_array_index (section->refs, EntRef, i)));
  g_test_message ("“%s”", text);
  if (!g_str_has_prefix (names->str, expected))
    g_assert_cmpstr (names->str, ==, expected);
}

/* Checks that of all results these come first. */
static void
assert_first (Fixture    *fixture,
              const char *text,
              EntKind     kind,
              const char *expected)
{
  g_autoptr (GPtrArray) sections = ent_search_find (fixture->search, text, 5);

  g_test_message ("“%s”", text);
  g_assert_cmpuint (sections->len, >, 0);
  g_assert_cmpint (((EntSearchSection *) g_ptr_array_index (sections, 0))->kind, ==, kind);
  assert_section (fixture, text, kind, expected);
}

static void
test_marks_in_words (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char *const spellings[] = { "T-90", "t90", "T90S", "t 90 tanks" };

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    assert_first (fixture, spellings[i], ENT_KIND_EVENT, i < 2 ? "ir-t90-2009 ir-t90-2006 ir-t90-2001" : "ir-t90-200");
  assert_first (fixture, "Su-30", ENT_KIND_EVENT, "ir-su30-2000");
  assert_first (fixture, "2+2", ENT_KIND_GROUPING, "india-russia-2plus2");
  assert_section (fixture, "2+2", ENT_KIND_EVENT, "ir-22-2021 ir-summit-21");
  assert_section (fixture, "2+2", ENT_KIND_TIE, "Joint foreign and defence ministerial dialogue (2+2) 2+2 dialogue of foreign and defence ministers");
}

static void
test_phrases (Fixture       *fixture,
              gconstpointer  data)
{
  /* The wording stands in the summary of the one and in the note of the other. */
  assert_first (fixture, "privileged strategic partnership", ENT_KIND_EVENT, "ir-summit-11");
  assert_section (fixture, "privileged strategic partnership", ENT_KIND_QUOTE, "lavrov-2022-relationship");
  assert_first (fixture, "twenty times", ENT_KIND_QUOTE, "lavrov-2022-twenty-times");
}

/* No text of theirs has all of the words. */
static void
test_what_they_concern (Fixture       *fixture,
                        gconstpointer  data)
{
  assert_first (fixture, "india china border", ENT_KIND_TIE, "India–China boundary question");
  assert_first (fixture, "putin visits india", ENT_KIND_EVENT, "ir-summit-23");
  assert_section (fixture, "g20 2019", ENT_KIND_EVENT, "g20-summit-14");
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  assert_first (fixture, "BrahMos", ENT_KIND_EVENT, "ir-brahmos-1998");
  assert_section (fixture, "BrahMos", ENT_KIND_TIE, "BrahMos joint venture");
  assert_first (fixture, "Osaka", ENT_KIND_EVENT, "apec-summit-1995 g20-summit-14 ric-summit-2019");
  assert_first (fixture, "gaganyaan", ENT_KIND_EVENT, "ir-gaganyaan-20");
  /* The newest first; what begins so (Lacalle Pou) last. */
  assert_first (fixture, "LAC", ENT_KIND_EVENT, "ic-cbm-1996 ic-bpta-1993");
  assert_section (fixture, "Ushakov", ENT_KIND_QUOTE, "ushakov-2025 ushakov-2024 ushakov-2021-a");
  assert_section (fixture, "Ushakov", ENT_KIND_EVENT, "ric-ushakov-2021");
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *text;
    EntKind     kind;
    const char *id;
  } cases[] = {
    { "India", ENT_KIND_NATION, "IND" },       { "ind", ENT_KIND_NATION, "IND" },       { "Burma", ENT_KIND_NATION, "MMR" },
    { "Swaziland", ENT_KIND_NATION, "SWZ" },   { "Holland", ENT_KIND_NATION, "NLD" },   { "Persia", ENT_KIND_NATION, "IRN" },
    { "Ivory Coast", ENT_KIND_NATION, "CIV" }, { "turkiye", ENT_KIND_NATION, "TUR" },   { "Turkey", ENT_KIND_NATION, "TUR" },
    { "BRICS", ENT_KIND_GROUPING, "brics" },   { "coe", ENT_KIND_GROUPING, "council-of-europe" },
    { "EU", ENT_KIND_GROUPING, "eu" },         { "G20", ENT_KIND_GROUPING, "g20" },     { "g-20", ENT_KIND_GROUPING, "g20" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_first (fixture, cases[i].text, cases[i].kind, cases[i].id);
}

#define ADD(path, func) g_test_add ("/io/bundled-search/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("marks-in-words", test_marks_in_words);
  ADD ("phrases", test_phrases);
  ADD ("what-they-concern", test_what_they_concern);
  ADD ("words", test_words);
  ADD ("names", test_names);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-json-reader.h"

#include <string.h>

#include "base/ent-shown.h"

#define N_MUTATIONS 3000

static const EntProblem *
problem_at (GPtrArray *problems,
            guint      index)
{
  g_assert_cmpuint (index, <, problems->len);

  return g_ptr_array_index (problems, index);
}

/* All that the reader says about a refused file can be printed. */
static void
assert_harmless (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *text = ent_problem_to_text (problem_at (problems, i), NULL);

      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_false (ent_shown_needs_escapes (text));
    }
}

/* Reads an exact copy, so that a sanitizer sees a read beyond its end. Whatever
 * the text is, there is a dataset without an error or none with one. */
static EntDataset *
read_text (const char  *text,
           gsize        length,
           GPtrArray  **problems)
{
  g_autofree char *copy = g_memdup2 (text, length);
  g_autoptr (GError) error = NULL;
  EntDataset *dataset = ent_json_reader_read_data (copy, length, "test.json", problems, &error);

  g_assert_true ((dataset == NULL) == (error != NULL));
  if (dataset == NULL)
    g_assert_false (problem_at (*problems, 0)->warning);
  assert_harmless (*problems);
  for (guint i = 0; i < (*problems)->len; i++)
    g_assert_true (problem_at (*problems, i)->warning || dataset == NULL);

  return dataset;
}

static char *
data_file (const char *folder,
           const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", folder, name, NULL);
}

static char *
load (const char *folder,
      const char *name)
{
  g_autofree char *path = data_file (folder, name);
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

/* “KEY: value” in an .expect file; empty if there is none. */
static char *
expectation (const char *expect,
             const char *key)
{
  g_auto (GStrv) lines = g_strsplit (expect, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], key))
      return g_strstrip (g_strdup (lines[i] + strlen (key)));

  return g_strdup ("");
}

/* A place is a path, LINE:COLUMN, or empty for any. */
static gboolean
is_at (const EntProblem *problem,
       const char       *place)
{
  g_autofree char *position = g_strdup_printf ("%u:%u", problem->line, problem->column);

  return *place == '\0' || g_strcmp0 (problem->path, place) == 0 || g_str_equal (position, place);
}

static void
assert_expected (GPtrArray  *problems,
                 const char *expect,
                 gboolean    warning)
{
  g_autofree char *place = expectation (expect, "place:");
  g_autofree char *message = expectation (expect, "message:");
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const EntProblem *problem = problem_at (problems, i);
      g_autofree char *text = ent_problem_to_text (problem, NULL);

      if (problem->warning == warning && is_at (problem, place) && strstr (problem->message, message) != NULL)
        return;
      g_string_append_printf (found, "\n  %s", text);
    }
  g_error ("expected at “%s”: “%s”; found:%s", place, message, found->str);
}

static void
accepted (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = data_file ("accept", name);
  g_autofree char *expect_path = g_strndup (path, strlen (path) - strlen (".json"));
  g_autofree char *expect_name = g_strconcat (expect_path, ".expect", NULL);
  g_autofree char *expect = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  dataset = ent_json_reader_read_file (file, &problems, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (dataset);
  if (g_file_get_contents (expect_name, &expect, NULL, NULL))
    assert_expected (problems, expect, TRUE);
  else
    g_assert_cmpuint (problems->len, ==, 0);
}

static void
refused (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = data_file ("refuse", name);
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".json"));
  g_autofree char *expect_name = g_strconcat (stem, ".expect", NULL);
  g_autofree char *expect = load ("refuse", expect_name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_json_reader_read_file (file, &problems, NULL, &error));
  g_assert_true (error->domain == ENT_READ_ERROR);
  g_assert_true (strstr (error->message, name) != NULL);
  assert_expected (problems, expect, FALSE);
  assert_harmless (problems);
}

static void
bundled_data_is_sound (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, &problems, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (dataset);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (ent_dataset_lookup (dataset, ENT_KIND_NATION, "IND"), !=, ENT_ROW_NONE);
}

/* What Entente does not know, and how known things were written, is there for
 * whoever writes the data back. */
static void
what_was_read_is_kept (void)
{
  static const char text[] =
      "{\"format\": \"entente\", \"version\": 1, \"title\": \"T\", \"updated\": \"2026-01-01\", \"zeal\": 1, \"$schema\": \"a/b\","
      "\"sources\": [{\"id\": \"s\", \"type\": \"book\", \"title\": \"S\", \"abstract\": \"Say \\\"x\\\"\\n\","
      "  \"author\": [{\"orcid\": 7, \"family\": \"Rao\", \"given\": \"N.\"}, {\"literal\": \"A Ministry\"}]}],"
      "\"nations\": [{\"wikidata\": \"Q668\", \"id\": \"IND\", \"iso2\": \"In\", \"name\": \"India\", \"area\": {\"value\": 0.1, \"unit\": null, \"big\": 1e30},"
      "  \"capital\": {\"name\": \"Delhi\", \"height\": 216.0}, \"codes\": [true, -3, []], \"sources\": [\"s\"]}],"
      "\"groupings\": [{\"id\": \"a\", \"name\": \"A\", \"kind\": \"alliance\", \"from\": \"2001\", \"color\": \"teal\", \"sources\": [\"s\"]},"
      "  {\"id\": \"b\", \"name\": \"B\", \"kind\": \"alliance\", \"from\": \"2001\", \"color\": \"#0F8a7e\", \"sources\": [\"s\"]},"
      "  {\"id\": \"c\", \"name\": \"C\", \"kind\": \"alliance\", \"from\": \"2001\", \"sources\": [\"s\"]}],"
      "\"quotes\": [{\"id\": \"q\", \"text\": \"T\", \"speaker\": \"P\", \"date\": \"2001\", \"sources\": [\"s\"]}]}";
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (EntDataset) dataset = read_text (text, strlen (text), &problems);
  const EntSource *source;
  const EntNation *nation;

  g_assert_nonnull (dataset);
  g_assert_cmpstr (ent_dataset_get_unknown_keys (dataset), ==, "{\"zeal\": 1, \"$schema\": \"a/b\"}");

  source = ent_dataset_get_source (dataset, 0);
  g_assert_cmpstr (source->record.unknown_keys, ==, "{\"abstract\": \"Say \\\"x\\\"\\n\"}");
  g_assert_cmpstr (source->authors.authors[0].unknown_keys, ==, "{\"orcid\": 7}");
  g_assert_null (source->authors.authors[1].unknown_keys);

  nation = ent_dataset_get_nation (dataset, 0);
  g_assert_cmpstr (nation->record.unknown_keys, ==,
                   "{\"wikidata\": \"Q668\", \"area\": {\"value\": 0.1, \"unit\": null, \"big\": 1e+30}, \"codes\": [true, -3, []]}");
  g_assert_cmpstr (nation->iso2, ==, "In");
  g_assert_cmpstr (nation->capital.unknown_keys, ==, "{\"height\": 216.0}");

  g_assert_cmpstr (ent_dataset_get_grouping (dataset, 0)->color_text, ==, "teal");
  g_assert_cmphex (ent_dataset_get_grouping (dataset, 0)->color, ==, 0x1a918a);
  g_assert_cmpstr (ent_dataset_get_grouping (dataset, 1)->color_text, ==, "#0F8a7e");
  g_assert_null (ent_dataset_get_grouping (dataset, 2)->color_text);
  g_assert_null (ent_dataset_get_grouping (dataset, 2)->record.unknown_keys);
  g_assert_null (ent_dataset_get_quote (dataset, 0)->language); /* not said, so not made up */
}

static void
fields_arrive (void)
{
  g_autofree char *text = load ("accept", "every-field.json");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (EntDataset) dataset = read_text (text, strlen (text), &problems);
  const EntSource *source;
  const EntNation *nation;
  const EntGrouping *grouping;
  const EntEvent *event;
  const EntQuote *quote;

  g_assert_nonnull (dataset);
  source = ent_dataset_get_source (dataset, 0);
  g_assert_cmpuint (source->authors.n_authors, ==, 3);
  g_assert_cmpstr (source->authors.authors[0].family, ==, "Rao");
  g_assert_cmpstr (source->authors.authors[0].given, ==, "N.");
  g_assert_cmpstr (source->authors.authors[1].literal, ==, "A Ministry");
  g_assert_cmpstr (source->authors.authors[2].family, ==, "Li");
  g_assert_null (source->authors.authors[2].given);
  g_assert_cmpstr (source->container, ==, "C");
  g_assert_cmpstr (source->url, ==, "http://example.org/a");
  g_assert_cmpstr (source->doi, ==, "10.1000/1");
  g_assert_cmpint (source->issued.earliest, ==, ent_day_new (2020, 1, 1));
  g_assert_true (source->accessed.approximate);

  nation = ent_dataset_get_nation (dataset, ent_dataset_lookup (dataset, ENT_KIND_NATION, "EUU"));
  g_assert_cmpstr (nation->official_name, ==, "European Union");
  g_assert_cmpstr (nation->flag, ==, "eu");
  g_assert_cmpuint (nation->n_names, ==, 2);
  g_assert_cmpstr (nation->names[0].name, ==, "EC");
  g_assert_cmpstr (nation->names[0].official_name, ==, "European Communities");
  g_assert_cmpstr (nation->names[0].flag, ==, "eu-1955");
  g_assert_cmpint (nation->names[0].span.from.earliest, ==, ent_day_new (1967, 7, 1));
  g_assert_cmpint (nation->names[0].span.until.earliest, ==, ent_day_new (1993, 11, 1));
  g_assert_cmpstr (nation->names[1].name, ==, "EEC");
  g_assert_null (nation->names[1].flag);
  g_assert_cmpstr (nation->capital.name, ==, "Brussels");
  g_assert_cmpfloat (nation->capital.latitude_deg, ==, 50.85);
  g_assert_cmpfloat (nation->capital.longitude_deg, ==, 4.35);
  g_assert_cmpuint (nation->grouping, ==, ent_dataset_lookup (dataset, ENT_KIND_GROUPING, "eu"));
  g_assert_cmpstr (nation->record.disputed, ==, "d");

  grouping = ent_dataset_get_grouping (dataset, nation->grouping);
  g_assert_cmphex (grouping->color, ==, 0x0f8a7e);
  g_assert_cmpstr (grouping->headquarters, ==, "Brussels");
  g_assert_cmpuint (grouping->n_claims, ==, 2);
  g_assert_cmpint (grouping->complete[0].kind, ==, ENT_EVENT_SUMMIT);
  g_assert_cmpint (grouping->complete[0].from.earliest, ==, ent_day_new (1961, 1, 1));
  g_assert_cmpint (grouping->complete[0].until.latest, ==, ent_day_new (2020, 6, 30));
  g_assert_cmpstr (grouping->complete[0].note, ==, "n");
  g_assert_cmpint (grouping->complete[1].kind, ==, ENT_EVENT_TREATY);
  g_assert_null (grouping->complete[1].note);

  event = ent_dataset_get_event (dataset, 0);
  g_assert_cmpstr (event->summary, ==, "S");
  g_assert_cmpstr (event->place.name, ==, "Astana");

  quote = ent_dataset_get_quote (dataset, 0);
  g_assert_cmpstr (quote->occasion, ==, "At the summit");
  g_assert_cmpuint (quote->event, ==, 0);
  g_assert_cmpuint (quote->nations.n_rows, ==, 1);
}

static void
every_prefix_is_refused (void)
{
  g_autofree char *text = g_strchomp (load ("accept", "every-field.json"));
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GPtrArray) problems = NULL;

      g_assert_null (read_text (text, i, &problems));
      g_assert_cmpuint (problem_at (problems, 0)->line, >, 0);
    }
}

/* Whatever is done to the bytes, there is an answer. */
static void
mutations_have_an_answer (void)
{
  static const char tokens[][8] = { "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "1e999", "-", "\\u0000", "\xff", "\"id\"", "XX", "?" };
  g_autofree char *text = load ("accept", "every-field.json");
  g_autoptr (GRand) random = g_rand_new_with_seed (20020914);
  guint n_accepted = 0;

  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (GString) mutant = g_string_new (text);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (EntDataset) dataset = NULL;
      guint n_changes = g_rand_int_range (random, 1, 4);

      for (guint j = 0; j < n_changes; j++)
        {
          gsize at = g_rand_int_range (random, 0, mutant->len);
          gsize n = g_rand_int_range (random, 1, 40);

          n = MIN (n, mutant->len - at);
          switch (g_rand_int_range (random, 0, 4))
            {
            case 0:
              mutant->str[at] = g_rand_int_range (random, 0, 256);
              break;
            case 1:
              g_string_erase (mutant, at, n);
              break;
            case 2:
              g_string_insert (mutant, at, tokens[g_rand_int_range (random, 0, G_N_ELEMENTS (tokens))]);
              break;
            default:
              {
                g_autofree char *piece = g_strndup (mutant->str + at, n);

                g_string_insert (mutant, g_rand_int_range (random, 0, mutant->len), piece);
              }
            }
        }
      dataset = read_text (mutant->str, mutant->len, &problems);
      n_accepted += dataset != NULL;
    }

  /* Both happen, or the mutations say nothing. */
  g_assert_cmpuint (n_accepted, >, 0);
  g_assert_cmpuint (n_accepted, <, N_MUTATIONS / 2);
}

static void
all_problems_are_found_in_one_run (void)
{
  const char *text =
      "{\"format\": \"entente\", \"version\": 2, \"title\": 7, \"updated\": \"2026-05-31\", \"colour\": 1,\n"
      " \"nations\": [{\"id\": 5, \"name\": \"A\", \"iso2\": [], \"sources\": [\"s\"]}, 3],\n"
      " \"memberships\": [{\"nation\": \"IND\", \"grouping\": \"sco\", \"role\": \"member\", \"role\": \"x\", \"sources\": []}]}";
  static const char *const places[] = { "3:73", "version", "title", "nations[0].id", "nations[0].iso2", "nations[1]", "nations[0].sources[0]",
                                        "memberships[0].nation", "memberships[0].grouping", "memberships[0].role", "memberships[0].sources" };
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_null (read_text (text, strlen (text), &problems));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      guint n_found = 0;

      for (guint j = 0; j < problems->len; j++)
        n_found += is_at (problem_at (problems, j), places[i]);
      if (n_found != 1)
        g_error ("%u problems at %s", n_found, places[i]);
    }
  assert_expected (problems, "place: colour\nmessage: not known", TRUE);
}

static void
problems_are_bounded (void)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": \"entente\", \"version\": 1, \"title\": \"T\", \"updated\": \"2026-05-31\", \"ties\": [1");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < 5000; i++)
    g_string_append (text, ", 1");
  g_string_append (text, "]}");

  g_assert_null (ent_json_reader_read_data (text->str, text->len, "many.json", &problems, &error));
  g_assert_error (error, ENT_READ_ERROR, ENT_READ_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "many.json: 5000 problems; first: ties[0]: "));
  g_assert_cmpuint (problems->len, ==, ENT_MAX_PROBLEMS);
}

static void
errors_have_codes (void)
{
  static const struct
  {
    const char  *text;
    EntReadError code;
  } cases[] = {
    { "", ENT_READ_ERROR_MALFORMED },
    { "{]", ENT_READ_ERROR_MALFORMED },
    { "{}", ENT_READ_ERROR_INVALID },
    { "[]", ENT_READ_ERROR_INVALID },
    { "{\"format\": \"entente\", \"format\": \"entente\"}", ENT_READ_ERROR_MALFORMED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ent_json_reader_read_data (cases[i].text, strlen (cases[i].text), NULL, NULL, &error));
      g_assert_error (error, ENT_READ_ERROR, (int) cases[i].code);
    }
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *folder;
    void        (*func) (gconstpointer data);
  } folders[] = { { "accept", accepted }, { "refuse", refused } };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = data_file (folders[i].folder, "");
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;
      guint n_files = 0;

      g_assert_nonnull (dir);
      while ((name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_suffix (name, ".json"))
          {
            g_autofree char *test = g_strdup_printf ("/io/json-reader/%s/%s", folders[i].folder, name);

            g_test_add_data_func_full (test, g_strdup (name), folders[i].func, g_free);
            n_files++;
          }
      g_assert_cmpuint (n_files, >, 0);
    }
  g_test_add_func ("/io/json-reader/bundled-data-is-sound", bundled_data_is_sound);
  g_test_add_func ("/io/json-reader/fields-arrive", fields_arrive);
  g_test_add_func ("/io/json-reader/what-was-read-is-kept", what_was_read_is_kept);
  g_test_add_func ("/io/json-reader/every-prefix-is-refused", every_prefix_is_refused);
  g_test_add_func ("/io/json-reader/mutations-have-an-answer", mutations_have_an_answer);
  g_test_add_func ("/io/json-reader/all-problems-are-found-in-one-run", all_problems_are_found_in_one_run);
  g_test_add_func ("/io/json-reader/problems-are-bounded", problems_are_bounded);
  g_test_add_func ("/io/json-reader/errors-have-codes", errors_have_codes);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-nation-names.h"

#include <gio/gio.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "io/ent-json-reader.h"
#include "io/ent-name-language.h"

/* Needs iso-codes; the languages come with it and need no locale of their own. */

#define BEGINNING "{\"format\": \"entente\", \"version\": 1, \"title\": \"T\", \"updated\": \"2026-01-01\"," \
                  "\"sources\": [{\"id\": \"s\", \"type\": \"book\", \"title\": \"S\"}], \"nations\": ["

static void
set_language (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  g_assert_nonnull (setlocale (LC_ALL, ""));
}

static void
check (const char *language,
       const char *id,
       const char *name,
       const char *expected)
{
  g_autofree char *translation = NULL;

  set_language (language);
  translation = ent_nation_names_translate (id, name);
  if (g_strcmp0 (translation, expected) != 0)
    g_error ("%s “%s” in %s: “%s”, not “%s”", id, name, language, translation, expected);
}

static void
test_common (void)
{
  check ("de", "DEU", "Germany", "Deutschland");
  check ("fr", "DEU", "Germany", "Allemagne");
  check ("ru", "DEU", "Germany", "Германия");
  check ("de", "deu", "GERMANY", "Deutschland");  /* without regard to case */
  check ("de", "KOR", "South Korea", "Südkorea"); /* not “Korea, Republik” */
  check ("fr", "KOR", "South Korea", "Corée du Sud");
  check ("ru", "TZA", "Tanzania", "Танзания");
  check ("pt", "CIV", "Côte d’Ivoire", "Costa do Marfim");         /* whatever the apostrophe */
  check ("pt", "CIV", "co\314\202te D'IVOIRE", "Costa do Marfim"); /* and the accents */
  check ("de", "STP", "São Tomé and Príncipe", "São Tomé und Príncipe");
  check ("de", "KOR", "Korea, Republic of", "Südkorea"); /* as short, whichever English name the data has */
}

static void
test_short_form (void)
{
  check ("de", "PSE", "Palestine", "Palästina");
  check ("fr", "FSM", "Micronesia", "Micronésie");
  check ("de", "VAT", "Holy See", "Heiliger Stuhl"); /* as short as the data's own */
  check ("de", "VAT", "Holy See (Vatican City State)", "Heiliger Stuhl (Staat Vatikanstadt)");
  check ("de", "KOR", "Korea", NULL); /* which of the two? */
  check ("fr", "SLB", "Solomon Islands", "Îles Salomon");
  check ("fr", "COD", "DR Congo", "République démocratique du Congo");
  check ("pt", "COD", "DR Congo", "República Democrática do Congo"); /* “Congo” would be the other one */
  check ("pl", "COD", "DR Congo", "Demokratyczna Republika Konga");
  check ("de", "SHN", "Saint Helena, Ascension and Tristan da Cunha", "St. Helena, Ascension und Tristan da Cunha");
  check ("fr", "VIR", "Virgin Islands, U.S.", "Îles Vierges, États-Unis");
}

static void
test_kept (void)
{
  check ("de", "DEU", "Alemania", NULL); /* chosen by the author */
  check ("de", "DEU", "France", NULL);   /* another one's name */
  check ("de", "DEU", "", NULL);
  check ("de", "XXX", "Germany", NULL);
  check ("de", "", "Germany", NULL);
  check ("de", "../DEU", "Germany", NULL);
  check ("de", "COG", "DR Congo", NULL);
  check ("de", "EUE", "European Union", NULL); /* Entente's own translations are not bound here */
  check ("tlh", "DEU", "Germany", NULL);       /* no such translation */
  check ("fr", "RUS", "Soviet Union", NULL);   /* not “Russie”: that is today's */
}

static void
test_english (void)
{
  check ("", "DEU", "Germany", NULL);
  check ("en", "DEU", "Germany", NULL);
  check ("en_GB:de", "DEU", "Germany", NULL); /* the first that is wanted, not the first that can be had */
  check ("C", "DEU", "Germany", NULL);
  check ("C.UTF-8:de", "DEU", "Germany", NULL);
  check ("tlh:de", "DEU", "Germany", "Deutschland");
  check ("enm:de", "DEU", "Germany", "Deutschland"); /* only begins like English */

  g_setenv ("LANGUAGE", "de", TRUE);
  setlocale (LC_ALL, "C");
  g_assert_null (ent_nation_names_translate ("DEU", "Germany"));
}

static EntDataset *
read_data (const char *nations)
{
  g_autofree char *text = g_strconcat (BEGINNING, nations, "]}", NULL);
  g_autoptr (GError) error = NULL;
  EntDataset *dataset = ent_json_reader_read_data (text, strlen (text), NULL, NULL, &error);

  g_assert_no_error (error);

  return dataset;
}

static void
test_reader (void)
{
  g_autoptr (EntDataset) dataset = NULL;
  const EntNation *nation;

  set_language ("de");
  dataset = read_data ("{\"id\": \"ZAF\", \"name\": \"South Africa\", \"aliases\": [\"RSA\"], \"sources\": [\"s\"]},"
                       "{\"id\": \"FRA\", \"name\": \"France\", \"sources\": [\"s\"]},"
                       "{\"id\": \"IND\", \"name\": \"Bharat\", \"aliases\": [\"India\"], \"sources\": [\"s\"]},"
                       "{\"id\": \"IRN\", \"name\": \"Iran\", \"sources\": [\"s\"]},"
                       "{\"id\": \"MKD\", \"name\": \"N. Macedonia\", \"officialName\": \"North Macedonia\", \"sources\": [\"s\"]}");

  g_assert_cmpstr (ent_dataset_get_nation_name (dataset, 0), ==, "Südafrika");
  g_assert_cmpstr (ent_dataset_get_nation_name (dataset, 1), ==, "Frankreich");
  g_assert_cmpstr (ent_dataset_get_nation_name (dataset, 2), ==, "Bharat");
  g_assert_cmpstr (ent_dataset_get_nation_name (dataset, 3), ==, "Iran");
  g_assert_cmpstr (ent_dataset_get_nation_name (dataset, 4), ==, "Nordmazedonien"); /* by its name in full */

  /* What was read stays as it was written. */
  nation = ent_dataset_get_nation (dataset, 0);
  g_assert_cmpstr (nation->name, ==, "South Africa");
  g_assert_cmpstr (nation->aliases[0], ==, "RSA");
  g_assert_null (nation->aliases[1]);
  g_assert_cmpstr (ent_dataset_get_nation (dataset, 4)->name, ==, "N. Macedonia");
}

/* A name in the bundled data that no rule knows would stay in English, and one
 * as in an index would not fit below a flag. */
static void
test_bundled (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  const char *const languages[] = { "de", "fr", "ru", "es" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntDataset) dataset = NULL;

      set_language (languages[i]);
      dataset = ent_json_reader_read_file (file, NULL, NULL, &error);
      g_assert_no_error (error);

      for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION); row++)
        {
          const EntNation *nation = ent_dataset_get_nation (dataset, row);
          const char *name = ent_dataset_get_nation_name (dataset, row);

          if ((nation->kind != ENT_NATION_STATE && nation->kind != ENT_NATION_TERRITORY) || nation->record.id[0] == 'X')
            continue;
          /* Names of islands stay as they are, and this one has a comma in Spanish. */
          if (strchr (name, ',') != NULL && !g_str_equal (nation->record.id, "VGB"))
            g_error ("%s “%s” stands as in an index in %s", nation->record.id, name, languages[i]);
          if (g_str_equal (name, nation->name) && strpbrk (name, "&.") != NULL)
            g_error ("%s “%s” has no name in %s", nation->record.id, name, languages[i]);
        }
    }
  set_language ("");
}

/* Names may be in another language than all other words. */
static void
test_chosen (void)
{
  ent_name_language_choose ("fr");
  check ("de", "DEU", "Germany", "Allemagne");
  check ("", "DEU", "Germany", "Allemagne");
  check ("fr", "VIR", "Virgin Islands, U.S.", "Îles Vierges, États-Unis");
  ent_name_language_choose ("en");
  check ("de", "DEU", "Germany", NULL);

  /* What Entente translates itself comes in that language, too, or not at all. */
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("ENT_TEST_TRANSLATIONS"));
  ent_name_language_choose ("de");
  check ("fr", "RUS", "Soviet Union", "Sowjetunion");
  check ("fr", "ARE", "UAE", "VAE");
  ent_name_language_choose ("pt_BR");
  check ("de", "RUS", "Soviet Union", NULL);
  check ("de", "CZE", "Czechia", "Chéquia");

  /* One that nobody has leaves the person's own. */
  ent_name_language_choose ("tlh");
  check ("de", "DEU", "Germany", "Deutschland");
  ent_name_language_choose ("../locale/fr");
  check ("de", "DEU", "Germany", "Deutschland");
  ent_name_language_choose ("");
  check ("de", "DEU", "Germany", "Deutschland");
}

static gpointer
translate_often (gpointer data)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *translation = ent_nation_names_translate ("DEU", "Germany");

      g_assert_cmpstr (translation, ==, "Deutschland");
    }

  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  set_language ("de");
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("translate", translate_often, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/nation-names/threads", test_threads); /* first, so that they meet while loading */
  g_test_add_func ("/io/nation-names/common", test_common);
  g_test_add_func ("/io/nation-names/short-form", test_short_form);
  g_test_add_func ("/io/nation-names/kept", test_kept);
  g_test_add_func ("/io/nation-names/english", test_english);
  g_test_add_func ("/io/nation-names/reader", test_reader);
  g_test_add_func ("/io/nation-names/bundled", test_bundled);
  g_test_add_func ("/io/nation-names/chosen", test_chosen);

  return g_test_run ();
}

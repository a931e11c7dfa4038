/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-nations.h"
#include "import/ent-import-suggest.h"
#include "io/ent-foreign-names.h"
#include "io/ent-json-reader.h"

static EntImportNations *
get_nations (void)
{
  static EntImportNations *nations = NULL;

  if (nations == NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, &problems, NULL, NULL);

      nations = ent_import_nations_new (dataset);
    }
  return nations;
}

/* The id that is found, or those that may be meant, with bars between them. */
static char *
find (EntImportSystem  system,
      const char      *text,
      const char      *year)
{
  EntImportNations *nations = get_nations ();
  EntDataset *dataset = ent_import_nations_get_dataset (nations);
  g_auto (EntImportFound) found = { 0 };
  EntSpan span = { 0 };
  GString *ids = g_string_new (NULL);

  if (year != NULL)
    g_assert_true (ent_date_parse (year, &span.from, NULL));
  ent_import_nations_find (nations, system, text, span, &found);
  if (found.row != ENT_ROW_NONE)
    g_string_append (ids, ent_dataset_get_nation (dataset, found.row)->record.id);
  else
    for (guint i = 0; i < found.rows->len; i++)
      g_string_append_printf (ids, "|%s", ent_dataset_get_nation (dataset, g_array_index (found.rows, guint32, i))->record.id);
  return g_string_free (ids, FALSE);
}

static void
check (EntImportSystem  system,
       const char      *text,
       const char      *year,
       const char      *expected)
{
  g_autofree char *found = find (system, text, year);

  g_test_message ("“%s”", text);
  g_assert_cmpstr (found, ==, expected);
}

static void
names (void)
{
  static const char *const cases[][2] = {
    { "NOR", "NOR" },
    { "Norway", "NOR" },
    { "NORWAY ", "NOR" },
    { "Korea, Republic of", "KOR" },
    { "Korea, Rep.", "KOR" },
    { "Korea, Dem. People's Rep.", "PRK" },
    { "Congo, Dem. Rep.", "COD" },
    { "Gambia, The", "GMB" },
    { "Iran (Islamic Republic of)", "IRN" },
    { "Venezuela, RB", "VEN" },
    { "Egypt, Arab Rep.", "EGY" },
    { "Yemen, Rep.", "YEM" },
    { "Bosnia & Herzegovina", "BIH" },
    { "Bosnia and Herz.", "BIH" },
    { "Czech Rep.", "CZE" },
    { "Cote d'Ivoire", "CIV" },
    { "Côte d’Ivoire", "CIV" },
    { "St. Lucia", "LCA" },
    { "U.S.A.", "USA" },
    { "U.K.", "GBR" },
    { "Trinidad and Tobago", "TTO" },
    { "Österreich", "AUT" },
    { "日本", "JPN" },
    { "Perú", "PER" },
    { "Korea Republic", "KOR" }, /* words in another order */
    { "China PR", "CHN" },
    { "Republic of Turkey", "TUR" },
    { "Cote D Ivoire", "CIV" },
    { "U.S.S.R.", "RUS" },
    { "Micronesia, Fed. Sts.", "FSM" },
    { "Korea (South)", "KOR" },
    { "Korea (ROK)", "KOR" },
    { "Congo (Kinshasa)", "COD" },
    { "Congo (DRC)", "COD" },
    { "刚果（金）", "COD" },
    { "Congo (former)", "" }, /* which of the two is not told */
    { "Ireland (Northern)", "" },
    { "Iceland (observer)", "ISL" },
    { "Myanmar/Burma", "MMR" },
    { "China (Taiwan)", "|CHN|TWN" },
    { "Norway/Iceland", "" },
    { "🇳🇴 Norway", "NOR" },
    { "🇳🇴", "NOR" },
    { "🇳🇴 the fjords", "NOR" },
    { "Norway[1]", "NOR" },
    { "Norway [note 2]*", "NOR" },
    { "Norway¹", "NOR" },
    { "Atlantis", "" },
    { "CA", "" }, /* may be a state of the United States */
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (ENT_IMPORT_NAMES, cases[i][0], NULL, cases[i][1]);
}

/* Whatever the language, as far as iso-codes or the table of short names has it. */
static void
languages (void)
{
  static const char *const cases[][2] = {
    { "Россия", "RUS" },       { "Германия", "DEU" }, { "中国", "CHN" },
    { "Estados Unidos", "USA" }, { "Deutschland", "DEU" }, { "Corée du Sud", "KOR" },
    { "Corea del Sur", "KOR" }, { "كندا", "CAN" },      { "إيران", "IRN" },
    { "ایران", "IRN" },         { "Turquie", "TUR" },   { "대한민국", "KOR" },
    { "Ελλάδα", "GRC" },        { "ישראל", "ISR" },     { "Großbritannien", "GBR" },
    { "Trinité-et-Tobago", "TTO" },
    { "टोगो", "TGO" }, /* a vowel apart from Tonga */
    { "टोंगा", "TON" },
  };

  if (g_hash_table_size (ent_foreign_names_get ()) == 0)
    {
      g_test_skip ("iso-codes is not installed");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (ENT_IMPORT_NAMES, cases[i][0], NULL, cases[i][1]);
}

/* Translators slip. Many languages outvote few; where they do not, the language of the file decides, or nobody. */
static void
shared_names (void)
{
  EntImportNations *nations = get_nations ();

  if (g_hash_table_size (ent_foreign_names_get ()) == 0)
    {
      g_test_skip ("iso-codes is not installed");
      return;
    }
  check (ENT_IMPORT_NAMES, "República Dominicana", NULL, "DOM");
  check (ENT_IMPORT_NAMES, "Poblacht Dhaonlathach an Chongó", NULL, "|COD|DZA");
  check (ENT_IMPORT_NAMES, "فلسطين", NULL, "PSE");
  check (ENT_IMPORT_NAMES, "Nigeri", NULL, "|NER|NGA");
  ent_import_nations_set_language (nations, "sq");
  check (ENT_IMPORT_NAMES, "Nigeri", NULL, "NGA");
  ent_import_nations_set_language (nations, "rw");
  check (ENT_IMPORT_NAMES, "Nigeri", NULL, "NER");
  ent_import_nations_set_language (nations, NULL);
  check (ENT_IMPORT_NAMES, "Nigeri", NULL, "|NER|NGA");
}

/* Each name of the table is found, and as that of whom it stands for. */
static void
short_names (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("ENTENTE_DATA_DIR"), "nation-names.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_names = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = *lines[i] != '#' ? g_strsplit (lines[i], "\t", -1) : NULL;

      if (cells == NULL || g_strv_length (cells) != 3 || g_str_equal (cells[0], "id"))
        continue;
      check (ENT_IMPORT_NAMES, cells[2], NULL, cells[0]);
      n_names++;
    }
  g_assert_cmpuint (n_names, >, 300);
}

/* A name that passed from one to another is that of the day, unless somebody else has it for good. */
static void
names_of_a_time (void)
{
  check (ENT_IMPORT_NAMES, "Yugoslavia", "1965", "YUG");
  check (ENT_IMPORT_NAMES, "Yugoslavia", "2000", "|SRB|YUG");
  check (ENT_IMPORT_NAMES, "Soviet Union", "1960", "RUS");
}

static void
codes (void)
{
  check (ENT_IMPORT_ISO2, "NO", NULL, "NOR");
  check (ENT_IMPORT_ISO2, "no", NULL, "");
  check (ENT_IMPORT_M49, "578", NULL, "NOR");
  check (ENT_IMPORT_M49, "4", NULL, "AFG");
  check (ENT_IMPORT_M49, "004", NULL, "AFG");
  check (ENT_IMPORT_COW, "385.0", NULL, "NOR");
  check (ENT_IMPORT_QID, "http://www.wikidata.org/entity/Q20", NULL, "NOR");
  check (ENT_IMPORT_QID, "Q114", NULL, "KEN");
  check (ENT_IMPORT_COW_LETTERS, "GDR", "1980", "DDR");
}

/* Numbers of the Correlates of War and of Gleditsch and Ward depend on the year. */
static void
codes_of_a_time (void)
{
  check (ENT_IMPORT_COW, "260", "1960", "DEU");
  check (ENT_IMPORT_COW, "255", "1995", "DEU");
  check (ENT_IMPORT_COW, "255", "1960", "|DEU");
  check (ENT_IMPORT_COW, "265", "1973", "DDR");
  check (ENT_IMPORT_COW, "345", "1960", "YUG");
  check (ENT_IMPORT_COW, "345", "2010", "SRB");
  check (ENT_IMPORT_GW, "260", "2010", "DEU");
  check (ENT_IMPORT_GW, "345", "2000", "SRB");
  check (ENT_IMPORT_GW, "340", "2010", "SRB");
}

static void
check_suggested (const char *text,
                 const char *expected)
{
  EntDataset *dataset = ent_import_nations_get_dataset (get_nations ());
  g_autoptr (GArray) rows = ent_import_suggest (get_nations (), text, 3);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (ids, "|%s", ent_dataset_get_nation (dataset, g_array_index (rows, guint32, i))->record.id);
  g_test_message ("“%s”", text);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
suggestions (void)
{
  check_suggested ("Icelandd", "|ISL|IRL");
  check_suggested ("Nroway", "|NOR");
  check_suggested ("Switz", "|CHE");
  check_suggested ("SouthKorea", "|KOR");
  check_suggested ("Guinea", "|GIN|GNB|GNQ");
  check_suggested ("Austrla", "|AUT");
  check_suggested ("Atlantis", "");
  check_suggested ("xy", "");
}

/* As far as heads are words of one language. */
static void
language_of_heads (void)
{
  static const char *const german[] = { "Land", "Organisation", "Rolle", NULL };
  static const char *const chinese[] = { "国家", "加入", NULL };
  static const char *const either[] = { "Country", "Land", NULL };
  static const char *const none[] = { "organisation", "x", NULL };

  g_assert_cmpstr (ent_import_words_find_language (german), ==, "de");
  g_assert_cmpstr (ent_import_words_find_language (chinese), ==, "zh");
  g_assert_null (ent_import_words_find_language (either));
  g_assert_null (ent_import_words_find_language (none));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/nations/names", names);
  g_test_add_func ("/import/nations/languages", languages);
  g_test_add_func ("/import/nations/shared-names", shared_names);
  g_test_add_func ("/import/nations/short-names", short_names);
  g_test_add_func ("/import/nations/names-of-a-time", names_of_a_time);
  g_test_add_func ("/import/nations/codes", codes);
  g_test_add_func ("/import/nations/codes-of-a-time", codes_of_a_time);
  g_test_add_func ("/import/nations/suggestions", suggestions);
  g_test_add_func ("/import/nations/language-of-heads", language_of_heads);

  return g_test_run ();
}

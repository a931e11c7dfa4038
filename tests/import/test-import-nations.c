/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-nations.h"
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
    { "Atlantis", "" },
    { "CA", "" }, /* may be a state of the United States */
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (ENT_IMPORT_NAMES, cases[i][0], NULL, cases[i][1]);
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
suggestions (void)
{
  g_autofree char *near_name = ent_import_nations_suggest (get_nations (), "Icelandd");
  g_autofree char *none = ent_import_nations_suggest (get_nations (), "Atlantis");

  g_assert_cmpstr (near_name, ==, "Iceland");
  g_assert_null (none);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/nations/names", names);
  g_test_add_func ("/import/nations/names-of-a-time", names_of_a_time);
  g_test_add_func ("/import/nations/codes", codes);
  g_test_add_func ("/import/nations/codes-of-a-time", codes_of_a_time);
  g_test_add_func ("/import/nations/suggestions", suggestions);

  return g_test_run ();
}

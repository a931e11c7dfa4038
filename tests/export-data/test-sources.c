/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <locale.h>

#include "export-data/ent-data-json-record.h"
#include "round-trip.h"

#define DATA \
  "{\"format\": \"entente\", \"version\": 1, \"title\": \"T\", \"updated\": \"2020-01-01\"," \
  " \"groupings\": [{\"id\": \"a\", \"kind\": \"other\", \"name\": \"A\", \"from\": \"1990\", \"sources\": [\"s1\"]}," \
  "  {\"id\": \"b\", \"kind\": \"other\", \"name\": \"B\", \"from\": \"1990\", \"sources\": [\"s2\"]}]," \
  " \"sources\": [{\"id\": \"s1\", \"type\": \"article-newspaper\", \"title\": \"50 % & {more}_#1\"," \
  "   \"author\": [{\"family\": \"Doe\", \"given\": \"Jo\"}, {\"literal\": \"Foreign Office\"}], \"container-title\": \"The Paper\"," \
  "   \"URL\": \"https://example.org/a_b~c?d=1&e=%20\", \"issued\": \"2004-05?\", \"accessed\": \"2020-01-02\"}," \
  "  {\"id\": \"s2\", \"type\": \"report\", \"title\": \"R\", \"publisher\": \"P\", \"language\": \"en\", \"issued\": \"200X\"}]}"

static char *
write_sources (EntDataFormat  format,
               const char    *grouping)
{
  g_autoptr (EntDataset) dataset = read_data (DATA);
  const guint32 row = grouping != NULL ? ent_dataset_lookup (dataset, ENT_KIND_GROUPING, grouping) : 0;
  g_autoptr (EntDataChoice) choice = ent_data_choice_new (dataset, (EntRows) { &row, grouping != NULL ? 1 : 0 }, (EntRows) { 0 });

  return make_text (choice, format);
}

static void
bibtex (void)
{
  g_autofree char *all = write_sources (ENT_DATA_BIBTEX, NULL);
  g_autofree char *of_b = write_sources (ENT_DATA_BIBTEX, "b");

  g_assert_cmpstr (all, ==,
                   "@article{s1,\n"
                   "  title = {50 \\% \\& \\{more\\}\\_\\#1},\n"
                   "  author = {Doe, Jo and {Foreign Office}},\n"
                   "  journal = {The Paper},\n"
                   "  date = {2004-05?},\n"
                   "  url = {https://example.org/a_b~c?d=1&e=%20},\n"
                   "  urldate = {2020-01-02}\n"
                   "}\n\n"
                   "@techreport{s2,\n"
                   "  title = {R},\n"
                   "  institution = {P},\n"
                   "  date = {200X},\n"
                   "  language = {en}\n"
                   "}\n\n");
  g_assert_true (g_str_has_prefix (of_b, "@techreport{s2,\n"));
}

static void
csl (void)
{
  g_autofree char *text = write_sources (ENT_DATA_CSL_JSON, NULL);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  g_autofree char *line = json_to_string (root, FALSE);

  g_assert_cmpstr (line, ==,
                   "[{\"id\":\"s1\",\"type\":\"article-newspaper\",\"title\":\"50 % & {more}_#1\","
                   "\"author\":[{\"family\":\"Doe\",\"given\":\"Jo\"},{\"literal\":\"Foreign Office\"}],\"container-title\":\"The Paper\","
                   "\"URL\":\"https://example.org/a_b~c?d=1&e=%20\",\"issued\":{\"date-parts\":[[2004,5]],\"circa\":true},"
                   "\"accessed\":{\"date-parts\":[[2020,1,2]]}},"
                   "{\"id\":\"s2\",\"type\":\"report\",\"title\":\"R\",\"publisher\":\"P\",\"language\":\"en\",\"issued\":{\"raw\":\"200X\"}}]");
}

/* All sources of the bundled data come back with their titles and addresses. */
static void
round_trips (void)
{
  static const EntDataFormat formats[] = { ENT_DATA_CSL_JSON, ENT_DATA_BIBTEX };
  g_autoptr (EntDataset) bundled = load_bundled ();
  g_autoptr (EntImportNations) nations = ent_import_nations_new (bundled);
  g_autoptr (EntDataChoice) choice = ent_data_choice_new (bundled, (EntRows) { 0 }, (EntRows) { 0 });
  const EntImportOptions options = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (EntImportResult) result = ent_import_result_new (bundled);
      g_autofree char *text = make_text (choice, formats[i]);

      ent_import (result, nations, &options, text, strlen (text));
      g_assert_cmpuint (json_array_get_length (result->sources), ==, ent_dataset_get_n_rows (bundled, ENT_KIND_SOURCE));
      for (guint32 row = 0; row < ent_dataset_get_n_rows (bundled, ENT_KIND_SOURCE); row++)
        {
          const EntSource *source = ent_dataset_get_source (bundled, row);
          JsonObject *came = json_array_get_object_element (result->sources, row);

          g_assert_cmpstr (json_object_get_string_member (came, "title"), ==, source->title);
          g_assert_cmpstr (json_object_get_string_member_with_default (came, "URL", NULL), ==, source->url);
          g_assert_cmpstr (json_object_get_string_member_with_default (came, "id", NULL), ==, source->record.id);
        }
    }
}

/* The table of the sources comes back with all that it has. */
static void
table_round_trips (void)
{
  static const EntDataFormat formats[] = { ENT_DATA_CSV, ENT_DATA_XLSX };
  g_autoptr (EntDataset) bundled = load_bundled ();
  g_autoptr (EntImportNations) nations = ent_import_nations_new (bundled);
  g_autoptr (EntDataChoice) choice = ent_data_choice_new (bundled, (EntRows) { 0 }, (EntRows) { 0 });
  const EntImportOptions options = { .content = ENT_IMPORT_SOURCES };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (EntImportResult) result = ent_import_result_new (bundled);
      g_autoptr (GBytes) bytes = NULL;

      if (!ent_data_format_is_built (formats[i]))
        continue;
      bytes = ent_data_out_make_table (choice, ENT_KIND_SOURCE, formats[i], NULL);
      ent_import (result, nations, &options, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_assert_cmpuint (json_array_get_length (result->sources), ==, ent_dataset_get_n_rows (bundled, ENT_KIND_SOURCE));
      for (guint32 row = 0; row < ent_dataset_get_n_rows (bundled, ENT_KIND_SOURCE); row++)
        {
          g_autoptr (JsonNode) came = json_node_init_object (json_node_alloc (), json_array_get_object_element (result->sources, row));
          g_autoptr (JsonObject) record = ent_data_json_record_new (choice, ent_ref (ENT_KIND_SOURCE, row));
          g_autoptr (JsonNode) went = json_node_init_object (json_node_alloc (), record);

          g_assert_true (json_node_equal (came, went));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-data/sources/bibtex", bibtex);
  g_test_add_func ("/export-data/sources/csl", csl);
  g_test_add_func ("/export-data/sources/round-trips", round_trips);

  g_test_add_func ("/export-data/sources/table-round-trips", table_round_trips);

  return g_test_run ();
}

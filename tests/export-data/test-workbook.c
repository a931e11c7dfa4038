/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-losses.h"
#include "export-data/ent-data-workbook.h"

#include <locale.h>

#include "import/ent-import-xlsx.h"
#include "round-trip.h"

#define DATA \
  "{\"format\": \"entente\", \"version\": 1, \"title\": \"T\", \"updated\": \"2020-01-01\"," \
  " \"sources\": [{\"id\": \"s\", \"type\": \"document\", \"title\": \"2001-02-03\", \"issued\": \"2001-02-03\"}]," \
  " \"nations\": [{\"id\": \"NOR\", \"kind\": \"state\", \"name\": \"Norway\", \"sources\": [\"s\"]}]," \
  " \"groupings\": [{\"id\": \"harbour\", \"kind\": \"other\", \"name\": \"=Harbour\", \"from\": \"1850\", \"sources\": [\"s\"]}]," \
  " \"memberships\": [" \
  "  {\"nation\": \"NOR\", \"grouping\": \"harbour\", \"role\": \"member\", \"founding\": true," \
  "   \"from\": \"1851-02-03\", \"until\": \"1899-12-31\", \"sources\": [\"s\"]}," \
  "  {\"nation\": \"NOR\", \"grouping\": \"harbour\", \"role\": \"observer\", \"from\": \"1900-03-01\", \"until\": \"1960?\"," \
  "   \"note\": \"2001-02-03\", \"sources\": [\"s\"]}," \
  "  {\"nation\": \"NOR\", \"grouping\": \"harbour\", \"role\": \"member\", \"disputed\": \"why\"," \
  "   \"from\": \"1970\", \"until\": \"1980-05-06~\", \"sources\": [\"s\"]}]}"

static EntDataChoice *
choose (const char *json)
{
  g_autoptr (EntDataset) dataset = read_data (json);

  return ent_data_choice_new (dataset, (EntRows) { 0 }, (EntRows) { 0 });
}

/* Our own reader is the judge, which was made for workbooks of others. */
static EntImportTable *
read_sheet (GBytes     *bytes,
            const char *sheet)
{
  g_autoptr (EntImportReport) report = ent_import_report_new ();
  EntImportInput input = { 0 };
  g_autoptr (EntImportZip) zip = NULL;

  input.data = g_bytes_get_data (bytes, &input.length);
  zip = ent_import_zip_new (&input, report);
  g_assert_nonnull (zip);
  return ent_import_xlsx_read (zip, sheet, NULL, report);
}

static void
check_row (EntImportTable *table,
           guint           row,
           const char     *expected)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < ent_import_table_get_n_cells (table, row); i++)
    {
      const char *kind = ent_import_table_get_kind (table, row, i) == ENT_IMPORT_CELL_DATE   ? "#"
                         : ent_import_table_get_kind (table, row, i) == ENT_IMPORT_CELL_TEXT ? ""
                                                                                             : "!";

      g_string_append_printf (line, "%s%s%s", i > 0 ? "|" : "", *ent_import_table_get_text (table, row, i) != '\0' ? kind : "",
                              ent_import_table_get_text (table, row, i));
    }
  g_assert_cmpstr (line->str, ==, expected);
}

/* Days are dates where Excel counts right; what is less precise, marked or older is a text, and so is what looks like
 * a date or a formula but is none. */
static void
cells (void)
{
  g_autoptr (EntDataChoice) choice = choose (DATA);
  g_autoptr (GBytes) bytes = ent_data_workbook_write (choice, NULL);
  g_autoptr (EntImportTable) memberships = read_sheet (bytes, "memberships");
  g_autoptr (EntImportTable) sources = read_sheet (bytes, "sources");
  g_autoptr (EntImportTable) first = read_sheet (bytes, NULL);
  g_autoptr (EntImportTable) nations = read_sheet (bytes, "nations");
  g_autoptr (EntImportTable) ties = read_sheet (bytes, "ties");

  check_row (memberships, 0, "nation|nation id|grouping|grouping id|role|founding|from|until|note|sources");
  check_row (memberships, 1, "Norway|NOR|=Harbour|harbour|member|yes|1851-02-03|1899-12-31||s");
  check_row (memberships, 2, "Norway|NOR|=Harbour|harbour|observer||#1900-03-01|1960?|2001-02-03|s");
  check_row (memberships, 3, "Norway|NOR|=Harbour|harbour|member||1970|1980-05-06~||s");
  check_row (sources, 1, "s|document|2001-02-03|#2001-02-03");
  check_row (first, 1, "Norway|NOR|=Harbour|harbour|member|yes|1851-02-03|1899-12-31||s");
  g_assert_cmpuint (ent_import_table_get_n_rows (nations), ==, 2);
  g_assert_null (ties);
}

static void
one_table (void)
{
  g_autoptr (EntDataChoice) choice = choose (DATA);
  g_autoptr (GBytes) bytes = ent_data_workbook_write_table (choice, ENT_KIND_MEMBERSHIP, NULL);
  g_autoptr (GBytes) again = ent_data_workbook_write_table (choice, ENT_KIND_MEMBERSHIP, NULL);
  g_autoptr (GBytes) empty = ent_data_workbook_write_table (choice, ENT_KIND_EVENT, NULL);
  g_autoptr (EntImportTable) memberships = read_sheet (bytes, NULL);
  g_autoptr (EntImportTable) sources = read_sheet (bytes, "sources");

  check_row (memberships, 0, "nation|grouping|role|founding|from|until|sources|note|disputed");
  check_row (memberships, 1, "NOR|harbour|member|true|1851-02-03|1899-12-31|s");
  g_assert_null (sources);
  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_nonnull (empty);
}

/* A cell that Excel cannot hold is named, and no half of a workbook is made. */
static void
limits (void)
{
  g_autoptr (GString) sources = g_string_new (NULL);
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autofree char *json = NULL;
  g_autoptr (EntDataChoice) choice = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 4000; i++)
    {
      g_string_append_printf (sources, "%s{\"id\": \"source-%u\", \"type\": \"document\", \"title\": \"S\"}", i > 0 ? "," : "", i);
      g_string_append_printf (ids, "%s\"source-%u\"", i > 0 ? "," : "", i);
    }
  json = g_strdup_printf ("{\"format\": \"entente\", \"version\": 1, \"title\": \"T\", \"updated\": \"2020-01-01\", \"sources\": [%s],"
                          " \"nations\": [{\"id\": \"NOR\", \"kind\": \"state\", \"name\": \"Norway\", \"sources\": [%s]}]}",
                          sources->str, ids->str);
  choice = choose (json);
  bytes = ent_data_workbook_write (choice, &error);
  g_assert_null (bytes);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "sheet “nations”, row 2: "));
}

static void
losses (void)
{
  g_autoptr (EntDataChoice) choice = choose (DATA);
  g_autoptr (GPtrArray) lost = ent_data_losses_list (choice, ENT_DATA_XLSX);

  g_assert_cmpuint (lost->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (lost, 0), ==, "what is disputed about memberships (1)");
}

static void
round_trips (void)
{
  const EntImportOptions options = { 0 };

  check_round_trips (ENT_DATA_XLSX, &options, TRUE);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-data/workbook/cells", cells);
  g_test_add_func ("/export-data/workbook/one-table", one_table);
  g_test_add_func ("/export-data/workbook/limits", limits);
  g_test_add_func ("/export-data/workbook/losses", losses);
  g_test_add_func ("/export-data/workbook/round-trips", round_trips);

  return g_test_run ();
}

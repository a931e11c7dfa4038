/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbook.h"

#include "import/ent-import-ods.h"
#include "import/ent-import-sheet-dates.h"
#include "import/ent-import-xlsx.h"

#include "reading.h"

typedef EntImportTable *(*BookReader) (EntImportZip *zip,
                                       const char *sheet,
                                       GCancellable *cancellable,
                                       EntImportReport *report);

static char *
read_book (BookReader  reader,
           GByteArray *bytes,
           gsize       length,
           const char *sheet)
{
  g_autofree char *copy = g_memdup2 (bytes->data, length);
  const EntImportInput input = { copy, length, NULL };
  g_autoptr (EntImportReport) report = ent_import_report_new ();
  g_autoptr (EntImportZip) zip = ent_import_zip_new (&input, report);
  g_autoptr (EntImportTable) table = zip != NULL ? reader (zip, sheet, NULL, report) : NULL;
  g_autofree char *rows = table != NULL ? dump_table (table) : g_strdup ("");
  g_autofree char *said = dump_report (report);

  g_assert_true (table != NULL || ent_import_report_get_n_at (report, ENT_IMPORT_ERROR) > 0);
  return g_strconcat (rows, said, NULL);
}

static void
check_bytes (BookReader  reader,
             GByteArray *bytes,
             const char *sheet,
             const char *expected)
{
  g_autofree char *all = read_book (reader, bytes, bytes->len, sheet);

  g_assert_cmpstr (all, ==, expected);
  g_byte_array_unref (bytes);
}

#define OTHER_SHEET "note 0: the workbook has 2 sheets, of which “Members” is read\n"

static void
check_xlsx (const char *rows,
            const char *expected)
{
  g_autofree char *sheet = g_strconcat (XLSX_SHEET_HEAD, rows, "</worksheet>", NULL);
  g_autofree char *all = g_strconcat (expected, OTHER_SHEET, NULL);

  check_bytes (ent_import_xlsx_read, make_xlsx (sheet, ""), NULL, all);
}

static void
cells_of_excel (void)
{
  check_xlsx ("<row r='2'><c r='B2' t='s'><v>0</v></c><c t='s'><v>1</v></c><c r='E2' t='inlineStr'><is><t>x </t></is></c></row>"
              "<row r='3'><c t='inlineStr'><is><t>a_x000D_b_x0041</t></is></c><c t='str'><v>_x005F_x0041_ _x0000_</v></c></row>"
              "<row r='4'><c t='b'><v>1</v></c><c t='e'><v>#REF!</v></c><c t='d'><v>1994-05-01T00:00:00</v></c><c t='str'><f>A1</f><v>y</v></c>"
              "<c><v>1994.0</v></c><c><v>0.5</v></c></row></sheetData>",
              "2||Norway|Iceland ||x \n3|a\rb_x0041|_x0041_ _x0000_\n4|?true|!#REF!|@1994-05-01|y|#1994|#0.5\n");
}

/* Style 1 has a format of its own, 2 one that only looks like one, 3 a known one. */
static void
dates_of_excel (void)
{
  check_xlsx ("<row><c s='1'><v>34455</v></c><c s='2'><v>34455</v></c><c s='3'><v>34455.75</v></c><c s='1'><v>60</v></c><c s='9'><v>1</v>"
              "</c></row></sheetData>",
              "1|@1994-05-01|#34455|@1994-05-01|#60|#1\n");
  check_bytes (ent_import_xlsx_read, make_xlsx (XLSX_SHEET_HEAD "<row><c s='1'><v>32993</v></c></row></sheetData>"
                                                                "</worksheet>", "<workbookPr date1904='1'/>"),
               NULL, "1|@1994-05-01\n" OTHER_SHEET);
}

static void
serial_numbers (void)
{
  static const struct
  {
    double      serial;
    gboolean    since_1904;
    const char *date;
  } cases[] = {
    { 1, FALSE, "1900-01-01" }, { 59, FALSE, "1900-02-28" }, { 60, FALSE, NULL }, { 61, FALSE, "1900-03-01" }, { 0.5, FALSE, NULL },
    { -1, FALSE, NULL }, { 2958465, FALSE, "9999-12-31" }, { 2958466, FALSE, NULL }, { 0, TRUE, "1904-01-01" }, { 1462, TRUE, "1908-01-02" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = ent_import_sheet_serial_to_date (cases[i].serial, cases[i].since_1904);

      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

static void
formats_of_dates (void)
{
  static const struct
  {
    const char *code;
    gboolean    is_date;
  } cases[] = {
    { "yyyy-mm-dd", TRUE }, { "D.M.YY", TRUE }, { "[$-407]d. mmmm", TRUE }, { "General", FALSE }, { "0.00", FALSE }, { "\"day\" 0", FALSE },
    { "[Red]0", FALSE }, { "0\\d", FALSE }, { "0;yyyy", FALSE }, { "_d0", FALSE }, { "\"open", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ent_import_sheet_is_date_format (164, cases[i].code), ==, cases[i].is_date);
  g_assert_true (ent_import_sheet_is_date_format (14, NULL));
  g_assert_false (ent_import_sheet_is_date_format (13, NULL));
}

/* Down only, and not over cells that are there. */
static void
merged_cells (void)
{
  check_xlsx ("<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row><row><c r='B2'><v>2</v></c></row><row><c r='A3'><v>3</v></c><c><v>3</v></c></row>"
              "<row><c r='B4'><v>4</v></c></row></sheetData><mergeCells><mergeCell ref='A1:A3'/><mergeCell ref='B1:C1'/><mergeCell "
              "ref='nonsense'/></mergeCells>",
              "1|Norway|Iceland \n2|Norway|#2\n3|#3|#3\n4||#4\n");
}

static void
formulas_without_values (void)
{
  check_bytes (ent_import_xlsx_read,
               make_xlsx (XLSX_SHEET_HEAD "<row r='7'><c><f>A1+1</f></c><c t='str'><f>T(1)</f><v></v></c><c><f>A1</f></c></row></sheetData>"
                                          "</worksheet>", ""),
               "Members",
               "7|!=A1+1||!=A1\nwarning 7: a cell has a formula without a value; open the workbook in a spreadsheet and save it, "
               "so that formulas are worked out\n");
}

static void
sheets_are_chosen (void)
{
  const char *sheet = XLSX_SHEET_HEAD "</sheetData></worksheet>";

  check_bytes (ent_import_xlsx_read, make_xlsx (sheet, ""), "Old", "1|old\n");
  check_bytes (ent_import_xlsx_read, make_xlsx (sheet, ""), "1", "1|old\n");
  check_bytes (ent_import_xlsx_read, make_xlsx (sheet, ""), "2", "");
  check_bytes (ent_import_xlsx_read, make_xlsx (sheet, ""), "3", "error 0: the workbook has no sheet “3”\n");
}

static void
broken_workbooks_are_refused (void)
{
  check_bytes (ent_import_xlsx_read, make_xlsx (XLSX_SHEET_HEAD "<row><c t='s'><v>2</v></c></row></sheetData></worksheet>", ""), "Members",
               "error 1: a cell has the number of a text that is not there; the workbook is not whole (character 1 of the line)\n"
               "error 0: the part “xl/worksheets/sheet1.xml” of the workbook cannot be read\n");
  check_bytes (ent_import_xlsx_read, make_xlsx (XLSX_SHEET_HEAD "<row><c r='12'/></row></sheetData></worksheet>", ""), "Members",
               "error 1: the place of a cell, such as “B12”, was expected (character 94 of the line)\n"
               "error 0: the part “xl/worksheets/sheet1.xml” of the workbook cannot be read\n");
  check_bytes (ent_import_xlsx_read, make_xlsx (XLSX_SHEET_HEAD "<row><c r='XFD1'><v>1</v></c></row></sheetData></worksheet>", ""), "Members",
               "error 1: the sheet is too large: more than 4,096 columns, 50,000,000 cells or 256 MiB (character 1 of the line)\n"
               "error 0: the part “xl/worksheets/sheet1.xml” of the workbook cannot be read\n");
  check_bytes (ent_import_xlsx_read, make_xlsx ("<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/hostname'>]><worksheet>&y;</worksheet>", ""), "Members",
               "error 1: a document type (DOCTYPE) is refused, since it can name other files and grow without end; "
               "take it out and try again (character 1 of the line)\n"
               "error 0: the part “xl/worksheets/sheet1.xml” of the workbook cannot be read\n");
}

#define ODS_HEAD "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' xmlns:calcext='c'><office:body><office:spreadsheet>"
#define ODS_TAIL "</office:spreadsheet></office:body></office:document-content>"

static void
check_ods (const char *content,
           const char *sheet,
           const char *expected)
{
  const Part parts[] = { { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" }, { "content.xml", content } };

  check_bytes (ent_import_ods_read, make_zip_of (parts, G_N_ELEMENTS (parts), NULL), sheet, expected);
}

static void
cells_of_opendocument (void)
{
  check_ods (ODS_HEAD "<table:table table:name='A'><table:table-header-rows><table:table-row><table:table-cell office:value-type='string'>"
                      "<text:p>Har<text:span>bour</text:span><text:s text:c='2'/>Pact</text:p><office:annotation><text:p>no</text:p>"
                      "</office:annotation></table:table-cell>"
                      "<table:table-cell table:number-columns-repeated='2'/><table:table-cell office:value-type='float' office:value='1994'><text:p>"
                      "1.994</text:p></table:table-cell>"
                      "</table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated='3'><table:table-cell "
                      "table:number-columns-repeated='16384'/></table:table-row>"
                      "<table:table-row><table:table-cell office:value-type='date' office:date-value='1994-05-01T00:00:00' "
                      "table:number-columns-repeated='2'/>"
                      "<table:table-cell office:value-type='boolean' office:boolean-value='true'/><table:table-cell office:value-type='string'>"
                      "<text:p>#REF!</text:p></table:table-cell></table:table-row>"
                      "<table:table-row table:number-rows-repeated='1048571'><table:table-cell/></table:table-row></table:table>" ODS_TAIL,
             NULL, "1|Harbour  Pact|||#1994\n5|@1994-05-01|@1994-05-01|?true|!#REF!\n");
}

static void
spans_of_opendocument (void)
{
  check_ods (ODS_HEAD "<table:table table:name='A'><table:table-row><table:table-cell table:number-rows-spanned='2'><text:p>Pact</text:p>"
                      "</table:table-cell>"
                      "<table:table-cell><text:p>Norway</text:p></table:table-cell></table:table-row><table:table-row><table:covered-table-cell/>"
                      "<table:table-cell><text:p>Kenya</text:p>"
                      "</table:table-cell></table:table-row><table:table-row table:number-rows-repeated='2'><table:table-cell/><table:table-cell>"
                      "<text:p>x</text:p></table:table-cell>"
                      "</table:table-row></table:table><table:table table:name='B'/>" ODS_TAIL,
             NULL, "1|Pact|Norway\n2|Pact|Kenya\n3||x\n4||x\nnote 0: the workbook has 2 sheets, of which “A” is read\n");
  check_ods (ODS_HEAD "<table:table table:name='A'/><table:table table:name='B'><table:table-row><table:table-cell><text:p>b</text:p>"
                      "</table:table-cell></table:table-row></table:table>" ODS_TAIL,
             "B", "1|b\n");
  check_ods (ODS_HEAD ODS_TAIL, NULL, "error 0: the workbook has no sheet “”\n");
  check_ods (ODS_HEAD "<table:table><table:table-row table:number-rows-repeated='900000'><table:table-cell><text:p>b</text:p>"
                      "</table:table-cell></table:table-row></table:table>" ODS_TAIL,
             NULL, "error 1: a row that is not empty is repeated more than 100,000 times (character 1 of the line)\n");
}

static void
passwords_are_named (void)
{
  const Part plain[] = { { "content.xml", "x" } };
  const Part protected[] = { { "content.xml", "x" }, { "META-INF/manifest.xml", "<manifest:encryption-data/>" } };

  check_bytes (ent_import_ods_read, make_zip_of (plain, 1, "secret"), NULL, "error 0: the file is protected with a password; save it without one\n");
  check_bytes (ent_import_ods_read, make_zip_of (protected, 2, NULL), NULL, "error 0: the file is protected with a password; save it without one\n");
}

static void
archives_are_held_to_limits (void)
{
  const Part outside[] = { { "a", "x" }, { "xl/../../b", "x" } };
  g_autofree char *zeros = g_strnfill (3 << 20, ' ');
  const Part bomb[] = { { "content.xml", zeros } };

  check_bytes (ent_import_ods_read, make_zip_of (outside, 2, NULL), NULL, "error 0: the archive has an entry “xl/../../b”, which leads out of it\n");
  check_bytes (ent_import_ods_read, make_zip_of (outside, 1, NULL), NULL, "error 0: the archive has no entry “content.xml”\n");
  check_bytes (ent_import_ods_read, make_zip_of (bomb, 1, NULL), NULL,
               "error 0: the archive would become too large: more than 64 MiB an entry, 256 MiB in all, or 200 times its size\n");
}

/* A workbook that is cut off anywhere is refused, and says so once. */
static void
parts_are_not_taken_for_the_whole (void)
{
  g_autoptr (GByteArray) bytes = make_xlsx (XLSX_SHEET_HEAD "<row><c><v>1</v></c></row></sheetData></worksheet>", "");

  for (gsize length = 0; length < bytes->len; length += 7)
    {
      g_autofree char *all = read_book (ent_import_xlsx_read, bytes, length, NULL);

      g_assert_true (g_str_has_prefix (all, "error"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/workbook/cells-of-excel", cells_of_excel);
  g_test_add_func ("/import/workbook/dates-of-excel", dates_of_excel);
  g_test_add_func ("/import/workbook/serial-numbers", serial_numbers);
  g_test_add_func ("/import/workbook/formats-of-dates", formats_of_dates);
  g_test_add_func ("/import/workbook/merged-cells", merged_cells);
  g_test_add_func ("/import/workbook/formulas-without-values", formulas_without_values);
  g_test_add_func ("/import/workbook/sheets-are-chosen", sheets_are_chosen);
  g_test_add_func ("/import/workbook/broken-workbooks-are-refused", broken_workbooks_are_refused);
  g_test_add_func ("/import/workbook/cells-of-opendocument", cells_of_opendocument);
  g_test_add_func ("/import/workbook/spans-of-opendocument", spans_of_opendocument);
  g_test_add_func ("/import/workbook/passwords-are-named", passwords_are_named);
  g_test_add_func ("/import/workbook/archives-are-held-to-limits", archives_are_held_to_limits);
  g_test_add_func ("/import/workbook/parts-are-not-taken-for-the-whole", parts_are_not_taken_for_the_whole);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "import/ent-import-csv-form.h"
#include "import/ent-import-csv.h"
#include "import/ent-import-options.h"
#include "import/ent-import-text.h"

static void
check (const char *bytes,
       gsize       length,
       const char *told,
       const char *text,
       const char *encoding)
{
  g_autoptr (EntImportReport) report = ent_import_report_new ();
  g_autofree char *found = NULL;
  gsize text_length = 0;
  g_autofree char *read = ent_import_text_decode (bytes, length, told, report, &text_length, &found, NULL);

  g_assert_cmpstr (read, ==, text);
  g_assert_cmpstr (found, ==, encoding);
  if (text == NULL)
    g_assert_cmpuint (ent_import_report_get_n_messages (report), ==, 1);
  else
    g_assert_cmpuint (text_length, ==, strlen (text));
}

#define CHECK(bytes, told, text, encoding) check (bytes, sizeof (bytes) - 1, told, text, encoding)

static void
encodings (void)
{
  CHECK ("Perú;1", NULL, "Perú;1", "UTF-8");
  CHECK ("\xef\xbb\xbf" "Perú", NULL, "Perú", "UTF-8");
  CHECK ("\xff\xfeP\0e\0\xfa\0", NULL, "Peú", "UTF-16LE");
  CHECK ("\xfe\xff\0P\0e\0\xfa", NULL, "Peú", "UTF-16BE");
  CHECK ("P\0e\0r\0\xfa\0;\0001\0", NULL, "Perú;1", "UTF-16LE");
  CHECK ("Espa\xf1" "a;Per\xfa;1", NULL, "España;Perú;1", "windows-1252");
  CHECK ("C\xf4te d\x92Ivoire", NULL, "Côte d’Ivoire", "windows-1252");
  CHECK ("\xcd\xee\xf0\xe2\xe5\xe3\xe8\xff", "windows-1251", "Норвегия", "windows-1251");
  /* In Windows-1252 these would be no letters, so it is another encoding. */
  CHECK ("Wyspa \xb3\xb1\xbf", NULL, NULL, NULL);
  CHECK ("a\xff", "UTF-8", NULL, NULL);
  CHECK ("a\0b\1c", NULL, NULL, NULL);
}

static void
check_form (const char *text,
            char        separator,
            char        quote)
{
  EntImportCsvForm form = { 0 };

  g_test_message ("%s", text);
  ent_import_csv_find_form (&form, text, strlen (text));
  g_assert_cmpint (form.separator, ==, separator);
  g_assert_cmpint (form.quote, ==, quote);
}

static void
separators (void)
{
  check_form ("a,b\n1,2\n", ',', '"');
  check_form ("a;b\n1,5;2\n3,5;4,5\n", ';', '"');
  check_form ("a\tb c, d\n1\t2\n", '\t', '"');
  check_form ("a|b\n1|2\n", '|', '"');
  check_form ("\"a;b;c\",d\n\"1;2\n3\",4\n", ',', '"');
  check_form ("\"a\"\";b;c\",d\n\"1;2\n3\",4\n", ',', '"');
  check_form ("sep=|\na,b|c\n", '|', '"');
  check_form ("Harbour Pact\nNorway\nIceland, since 2007\n", '\0', '"');
}

/* Apostrophes stand around fields if all that begin with one end with one. */
static void
quotes (void)
{
  check_form ("a,b\n'x,y',1\n'z',2\n", ',', '\'');
  check_form ("a,b\n'x,y',1\n\"z\",2\n'z',2\n", ',', '"');
  check_form ("a,b\n's Gravenhage,1\n'z',2\n'y',3\n", ',', '"');
}

/* What speaks for a form is counted for whatever form is told, too. */
static void
reasons (void)
{
  static const char text[] = "a;b\n1;\"2\"\n3;4\nfive\n";
  EntImportCsvForm form = { 0 }, told = { .separator = ',', .quote = ENT_IMPORT_NO_QUOTE };
  g_autofree char *separator = NULL;
  g_autofree char *quote = NULL;

  ent_import_csv_find_form (&form, text, sizeof text - 1);
  separator = ent_import_csv_form_dup_separator_reason (&form);
  g_assert_cmpstr (separator, ==, "3 of the first 4 rows have 2 fields");
  quote = ent_import_csv_form_dup_quote_reason (&form);
  g_assert_cmpstr (quote, ==, "1 field of the first rows stands in them");

  ent_import_csv_find_form (&told, text, sizeof text - 1);
  g_assert_cmpint (told.separator, ==, ',');
  g_assert_cmpint (told.quote, ==, ENT_IMPORT_NO_QUOTE);
  g_assert_cmpuint (told.n_alike, ==, 0);
  g_assert_cmpuint (told.n_quoted, ==, 0);
}

/* Lines are counted as editors count them, be they ended by one or two characters, or in quotes. */
static void
lines (void)
{
  static const char text[] = "a,b\r\n\"two\r\nlines\",\"say \"\"so\"\"\"\r\n\r\nlast, blank \rmac,end";
  g_autoptr (EntImportReport) report = ent_import_report_new ();
  g_autoptr (EntImportTable) table = ent_import_csv_read (text, sizeof text - 1, ',', '"', NULL, report);

  g_assert_cmpuint (ent_import_table_get_n_rows (table), ==, 4);
  g_assert_cmpuint (ent_import_table_get_line (table, 1), ==, 2);
  g_assert_cmpstr (ent_import_table_get_text (table, 1, 0), ==, "two\nlines");
  g_assert_cmpstr (ent_import_table_get_text (table, 1, 1), ==, "say \"so\"");
  g_assert_cmpuint (ent_import_table_get_line (table, 2), ==, 5);
  g_assert_cmpstr (ent_import_table_get_text (table, 2, 1), ==, "blank");
  g_assert_cmpuint (ent_import_table_get_line (table, 3), ==, 6);
  g_assert_cmpuint (ent_import_report_get_n_messages (report), ==, 0);
}

/* What stands behind a quote that is not closed is not read, and that is said. */
static void
open_quotes (void)
{
  static const char text[] = "a,b\n1,2\n3,\"four\n5,6\n";
  g_autoptr (EntImportReport) report = ent_import_report_new ();
  g_autoptr (EntImportTable) table = ent_import_csv_read (text, sizeof text - 1, ',', '"', NULL, report);

  g_assert_cmpuint (ent_import_table_get_n_rows (table), ==, 2);
  g_assert_cmpuint (ent_import_report_get_count (report, ENT_IMPORT_LEFT_OUT), ==, 1);
  g_assert_cmpuint (ent_import_report_get_message (report, 0)->line, ==, 3);
}

/* Other marks may stand around fields, or none at all. */
static void
other_quotes (void)
{
  static const char text[] = "'a,''b','c\nd'\n\"e\",f\n";
  g_autoptr (EntImportReport) report = ent_import_report_new ();
  g_autoptr (EntImportTable) table = ent_import_csv_read (text, sizeof text - 1, ',', '\'', NULL, report);
  g_autoptr (EntImportTable) bare = ent_import_csv_read (text, sizeof text - 1, ',', ENT_IMPORT_NO_QUOTE, NULL, report);

  g_assert_cmpuint (ent_import_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (ent_import_table_get_text (table, 0, 0), ==, "a,'b");
  g_assert_cmpstr (ent_import_table_get_text (table, 0, 1), ==, "c\nd");
  g_assert_cmpstr (ent_import_table_get_text (table, 1, 0), ==, "\"e\"");
  g_assert_cmpuint (ent_import_table_get_n_rows (bare), ==, 3);
  g_assert_cmpstr (ent_import_table_get_text (bare, 2, 0), ==, "\"e\"");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/text/encodings", encodings);
  g_test_add_func ("/import/csv/separators", separators);
  g_test_add_func ("/import/csv/quotes", quotes);
  g_test_add_func ("/import/csv/reasons", reasons);
  g_test_add_func ("/import/csv/lines", lines);
  g_test_add_func ("/import/csv/other-quotes", other_quotes);
  g_test_add_func ("/import/csv/open-quotes", open_quotes);

  return g_test_run ();
}

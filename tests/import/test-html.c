/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-html.h"

#include "reading.h"

static void
spans_are_unrolled (void)
{
  check_table (ent_import_html_read,
               "<meta charset='utf-8'><table><thead><tr><th>A<th colspan=2>B</thead><tbody>\n<tr><td rowspan=3>x<td>1<td rowspan='2'>2<tr>"
               "<td>3\n<tr><td>4</td><td>5</td></tr>"
               "</table>",
               "1|A|B|B\n2|x|1|2\n2|x|3|2\n3|x|4|5\n");
  check_table (ent_import_html_read, "<table><tr><td rowspan=0>x<td>1<tr><td>2<tr></table>", "1|x|1\n1|x|2\n1|x|\n");
}

static void
texts_of_cells (void)
{
  check_table (ent_import_html_read,
               "<html><body><table><tr><td> C&ocirc;te&nbsp;d’<b>Iv</b>oire<sup>[1]</sup><td><span style='display: none'>0001</span>1<br>"
               "May<style>a{}</style>"
               "<td><p>a</p><p>b</p><td><table><tr><td>in</td><td>ner</td></tr></table></table>",
               "1|Côte d’Ivoire|1 May|a b|in ner\nnote 1: the page has 2 tables, of which the largest is read\n");
}

static void
the_largest_table_is_read (void)
{
  check_table (ent_import_html_read, "<table><tr><td>1</table><p>text</p>\n<table><tr><td>a<td>b</table>", "2|a|b\n");
}

static void
pages_that_are_cut_off (void)
{
  check_table (ent_import_html_read, "<table><tr><td>a</td></tr>\n<tr><td>b</td><",
               "1|a\n2|b\nwarning 0: a table is not closed with </table>; the page may not be whole\n");
}

/* A cell is text, whatever its bytes are; the parser hands on what is none. */
static void
bytes_that_are_no_letters (void)
{
  check_table (ent_import_html_read, "<html><table ><tr><th\xc3>\xc3",
               "1|\xef\xbf\xbd\nwarning 0: a table is not closed with </table>; the page may not be whole\n");
}

static void
encodings (void)
{
  check_table (ent_import_html_read, "<html><head><meta charset=windows-1252></head><table><tr><td>C\xf4te</table>", "1|Côte\n");
}

static void
what_cannot_be_read_is_refused (void)
{
  g_autoptr (GString) wide = g_string_new ("<table><tr>");

  for (guint i = 0; i < 5; i++)
    g_string_append (wide, "<td colspan=1000>x");
  check_table (ent_import_html_read, "", "error 1: there is no table on the page (character 1 of the line)\n");
  check_table (ent_import_html_read, "<html><p>Norway</html>", "error 1: there is no table on the page (character 1 of the line)\n");
  check_table (ent_import_html_read, wide->str, "error 1: it has more than 4,096 columns (character 1 of the line)\n");
}

/* A page that is read to a certain depth only is not taken for the whole. */
static void
deep_pages (void)
{
  g_autoptr (GString) text = g_string_new ("<table><tr><td>");

  for (guint i = 0; i < 200; i++)
    g_string_append (text, "<div>");
  g_string_append (text, "x");
  check_table (ent_import_html_read, text->str, "1|x\nwarning 0: a table is not closed with </table>; the page may not be whole\n");
  g_string_prepend (text, "<table><tr><td>y</td></tr></table>");
  for (guint i = 0; i < 100; i++)
    g_string_append (text, "<div>");
  check_table (ent_import_html_read, text->str,
               "error 1: the page is nested too deeply, or broken beyond reading (character 1315 of the line)\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/html/spans-are-unrolled", spans_are_unrolled);
  g_test_add_func ("/import/html/texts-of-cells", texts_of_cells);
  g_test_add_func ("/import/html/the-largest-table-is-read", the_largest_table_is_read);
  g_test_add_func ("/import/html/pages-that-are-cut-off", pages_that_are_cut_off);
  g_test_add_func ("/import/html/bytes-that-are-no-letters", bytes_that_are_no_letters);
  g_test_add_func ("/import/html/encodings", encodings);
  g_test_add_func ("/import/html/what-cannot-be-read-is-refused", what_cannot_be_read_is_refused);
  g_test_add_func ("/import/html/deep-pages", deep_pages);

  return g_test_run ();
}

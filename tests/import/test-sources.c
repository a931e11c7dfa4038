/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-bibtex.h"
#include "import/ent-import-csl.h"
#include "import/ent-import-ris.h"

#include "reading.h"

typedef JsonArray *(*SourceReader) (const EntImportInput *input,
                                    EntImportReport *report);

/* A line for each source as JSON, then the report, then its counts. */
static void
check (SourceReader  reader,
       const char   *text,
       const char   *expected)
{
  g_autofree char *copy = g_memdup2 (text, strlen (text));
  const EntImportInput input = { copy, strlen (text), NULL };
  g_autoptr (EntImportReport) report = ent_import_report_new ();
  g_autoptr (JsonArray) sources = reader (&input, report);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *said = dump_report (report);

  for (guint i = 0; sources != NULL && i < json_array_get_length (sources); i++)
    {
      g_autofree char *source = json_to_string (json_array_get_element (sources, i), FALSE);

      g_string_append_printf (all, "%s\n", source);
    }
  g_string_append_printf (all, "%s%u taken, %u left out\n", said, ent_import_report_get_count (report, ENT_IMPORT_TAKEN),
                          ent_import_report_get_count (report, ENT_IMPORT_LEFT_OUT));
  g_assert_cmpstr (all->str, ==, expected);
}

static void
bibtex (void)
{
  check (ent_import_bibtex_read,
         "Text between entries. @string{MQ = \"Made-up Quarterly\"}\n@comment{x}\n@article{berg1999, author = {Berg, Anna and {United Nations} and "
         "Jan van der Meer and others}, title = {The {H}arbour Pact -- {\\\"o}, \\'{e}, \\v c, \\ss{} \\& ``more''},\n"
         "journal = MQ # { 2}, year = 1999, month = mar, day = 12, volume = 3, doi = {10.1000/xyz}, note = \"said {\"}so{\"}\"}\n"
         "@online(pact, title = {Members}, url = {https://example.org/pact}, urldate = {2020-02-03}, date = {2019-11})",
         "{\"type\":\"article-journal\",\"title\":\"The Harbour Pact – ö, é, č, ß & “more”\",\"container-title\":\"Made-up Quarterly 2\","
         "\"DOI\":\"10.1000/xyz\",\"author\":[{\"family\":\"Berg\",\"given\":\"Anna\"},{\"literal\":\"United Nations\"},"
         "{\"family\":\"van der Meer\",\"given\":\"Jan\"}],\"issued\":\"1999-03-12\",\"note\":\"volume 3; said \\\"so\\\"\",\"id\":\"berg1999\"}\n"
         "{\"type\":\"webpage\",\"title\":\"Members\",\"URL\":\"https://example.org/pact\",\"issued\":\"2019-11\","
         "\"accessed\":\"2020-02-03\",\"id\":\"pact\"}\n"
         "2 taken, 0 left out\n");
}

/* Others stay whole, be the broken one in the middle or at the end. */
static void
broken_entries (void)
{
  check (ent_import_bibtex_read, "@book{a, title = {No end\n@book{b, title = {B}}\n@book{c, title = \"C}\n@book{d, title}\n@misc{e, title = {E}",
         "{\"type\":\"book\",\"title\":\"B\",\"id\":\"b\"}\n"
         "error 1: the entry “a” is not closed with a brace\nerror 3: the entry “c” is not closed with a brace\n"
         "error 4: in the entry “d” on line 4 “NAME = {VALUE},” was expected\nerror 5: the entry “e” is not closed with a brace\n"
         "1 taken, 4 left out\n");
  check (ent_import_bibtex_read, "@book{a, title = {A\n@book{b, title = {B}}\n}}",
         "{\"type\":\"book\",\"title\":\"B\",\"id\":\"b\"}\nerror 1: the entry “a” is not closed with a brace\n1 taken, 1 left out\n");
  check (ent_import_bibtex_read, "@book{a, author = {X}}\n@book{b, title={T}, url = {file:///etc/passwd}}",
         "{\"type\":\"book\",\"title\":\"T\",\"id\":\"b\"}\nerror 1: the entry “a” has no title\n"
         "warning 2: the address of “b” is left out, since it is none of the web\n1 taken, 1 left out\n");
}

static void
ids (void)
{
  check (ent_import_bibtex_read, "@book{Bérg:99, title = {A}}\n@book{berg-99, title = {B}}\n@book{Bérg:99, title = {A}}",
         "{\"type\":\"book\",\"title\":\"A\",\"id\":\"berg-99\"}\n{\"type\":\"book\",\"title\":\"B\",\"id\":\"berg-99-2\"}\n"
         "note 3: the entry “Bérg:99” says again what was said\n2 taken, 1 left out\n");
}

static void
ris (void)
{
  check (ent_import_ris_read,
         "TY  - JOUR\r\nID  - x1\r\nAU  - Berg, Anna\r\nTI  - The Harbour\r\n  Pact\r\nJO  - Quarterly\r\nPY  - 1999///\r\nDA  - "
         "1999/03/12/\r\nY2  - 2020/02/03\r\n"
         "SP  - 4\r\nEP  - 9\r\nVL  - 3\r\nUR  - https://example.org/\r\nER  - \r\n\r\nTY  - STAT\nTI  - A law\nER  -\n",
         "{\"type\":\"article-journal\",\"author\":[{\"family\":\"Berg\",\"given\":\"Anna\"}],\"title\":\"The Harbour Pact\","
         "\"container-title\":\"Quarterly\","
         "\"issued\":\"1999-03-12\",\"accessed\":\"2020-02-03\",\"note\":\"volume 3; pages 4–9\",\"URL\":\"https://example.org/\",\"id\":\"x1\"}\n"
         "{\"type\":\"legislation\",\"title\":\"A law\",\"id\":\"a-law\"}\n2 taken, 0 left out\n");
  check (ent_import_ris_read, "AU  - Berg\nTY  - BOOK\nTI  - A\nTY  - BOOK\nTI  - B\nER  - \nTY  - BOOK\nID  - c\n",
         "{\"type\":\"book\",\"title\":\"B\",\"id\":\"b\"}\nwarning 1: “TY  - ” was expected before “AU”\nerror 2: the entry “A” is not "
         "closed with “ER  - ”\n"
         "error 7: the entry “c” is not closed with “ER  - ”\n1 taken, 2 left out\n");
}

static void
csl (void)
{
  check (ent_import_csl_read,
         "[{\"id\": 7, \"type\": \"paper-conference\", \"title\": \"T\", \"author\": [{\"family\": \"Berg\", \"given\": \"A.\"}, "
         "{\"literal\": \"UN\"}], "
         "\"issued\": {\"date-parts\": [[1999, \"3\"]]}, \"accessed\": {\"raw\": \"2020-02-03\"}, \"volume\": 3, \"unknown\": {\"x\": [1]}},"
         "\n7, {\"id\": \"x\"}]",
         "{\"type\":\"article\",\"title\":\"T\",\"author\":[{\"family\":\"Berg\",\"given\":\"A.\"},{\"literal\":\"UN\"}],\"issued\":\"1999-03\","
         "\"accessed\":\"2020-02-03\",\"note\":\"volume 3\",\"id\":\"7\"}\nerror 2: an entry must be an object\nerror 2: the entry “x” has no title\n"
         "1 taken, 2 left out\n");
  check (ent_import_csl_read, "{}", "error 1: a list of sources was expected (character 1 of the line)\n0 taken, 0 left out\n");
  check (ent_import_csl_read, "[{\"title\": \"A\"}",
         "error 1: a comma or “]” was expected, but the file ends here (character 16 of the line)\n0 taken, 0 left out\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/sources/bibtex", bibtex);
  g_test_add_func ("/import/sources/broken-entries", broken_entries);
  g_test_add_func ("/import/sources/ids", ids);
  g_test_add_func ("/import/sources/ris", ris);
  g_test_add_func ("/import/sources/csl", csl);

  return g_test_run ();
}

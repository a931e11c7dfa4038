/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-file-kind.h"

#include <string.h>

#include "io/ent-json-reader.h"

#define OWN "; Entente reads its own JSON, described in docs/data-format.md"
#define WRITE OWN ": write the data as that first"
#define IMPORT OWN ": “entente import” makes that of it"
#define EXPORT OWN ": take the rows out of it and write them as memberships"
#define UNPACK "; unpack it, and open the JSON file that is in it"
#define FETCH ", saved in place of the data set; download the JSON file itself"
#define SHOWS ", which holds no data that can be read" OWN

/* What is said of each file in tests/data/foreign, or how that begins. */
static const struct
{
  const char *name;
  const char *message;
} samples[] = {
  { "answer.json", "this is the answer to a SPARQL query" IMPORT },
  { "blank.json", "the file is empty" },
  { "book.ods", "this is an OpenDocument spreadsheet (ODS)" IMPORT },
  { "book.xls", "this is a document of an old Office, such as an Excel workbook" EXPORT },
  { "book.xlsx", "this is an Excel workbook (XLSX)" IMPORT },
  { "bytes.bin", "this is a file that is not text" SHOWS },
  { "cytoscape-list.json", "this is a network in Cytoscape's JSON" IMPORT },
  { "cytoscape.json", "this is a network in Cytoscape's JSON" IMPORT },
  { "data.json.bz2", "this is a bzip2 archive" UNPACK },
  { "data.json.gz", "this is a gzip archive" UNPACK },
  { "data.json.xz", "this is an xz archive" UNPACK },
  { "data.sqlite", "this is an SQLite database" EXPORT },
  { "data.tar", "this is a tar archive" UNPACK },
  { "data.zip", "this is a ZIP archive" UNPACK },
  { "directed.gv", "this is a network in DOT (Graphviz)" IMPORT },
  { "document.pdf", "this is a PDF document" SHOWS },
  { "dump.sql", "this is a dump of a database (SQL)" EXPORT },
  { "edges.json", "this is a network in node-link JSON" IMPORT },
  { "empty.json", "the file is empty" },
  { "excel-mark.csv", "this is a table in CSV" IMPORT },
  { "graph-format.json", "this is a network in the JSON Graph Format" IMPORT },
  { "heading-only.csv", "this is a table in CSV" IMPORT },
  { "late-view.json", "this is a view of Entente, which says what a picture shows; open the data set that it was made of" },
  { "latin-1-pair.json", "the file must be UTF-8 text, this is probably Windows-1252 (Latin-1)" },
  { "latin-1.csv", "this is a table in CSV" IMPORT },
  { "latin-1.json", "the file must be UTF-8 text, this is probably Windows-1252 (Latin-1)" },
  { "lines.jsonl", "this is a file of JSON Lines, an object on each line" WRITE },
  { "linked.ttl", "this is linked data in Turtle" WRITE },
  { "list.yaml", "this is a YAML file" WRITE },
  { "map.geojson", "this is a map in GeoJSON" WRITE },
  { "map.topojson", "this is a map in TopoJSON" WRITE },
  { "marked.yml", "this is a YAML file" WRITE },
  { "membership-list.csv", "this is a table in CSV" IMPORT },
  { "membership-list.gexf", "this is a GEXF network" IMPORT },
  { "network.dot", "this is a network in DOT (Graphviz)" IMPORT },
  { "network.gml", "this is a GML network" IMPORT },
  { "network.graphml", "this is a GraphML network" IMPORT },
  { "network.net", "this is a Pajek network" IMPORT },
  { "node-link.json", "this is a network in node-link JSON" IMPORT },
  { "other.xml", "this is an XML file" WRITE },
  { "page.html", "this is a web page" FETCH },
  { "page.xhtml", "this is a web page" FETCH },
  { "picture.gif", "this is a GIF picture" SHOWS },
  { "picture.jpg", "this is a JPEG picture" SHOWS },
  { "picture.png", "this is a PNG picture" SHOWS },
  { "picture.svg", "this is an SVG picture" SHOWS },
  { "picture.webp", "this is a WebP picture" SHOWS },
  { "pointer.json", "this is a pointer of Git LFS" FETCH },
  { "records.json", "this is a table in JSON" IMPORT },
  { "schema.json", "this is a JSON Schema" SHOWS },
  { "semicolons.csv", "this is a table in CSV, with semicolons" IMPORT },
  { "sources.bib", "this is a list of sources in BibTeX" IMPORT },
  { "sources.json", "this is a list of sources in CSL-JSON" IMPORT },
  { "sources.ris", "this is a list of sources in RIS" IMPORT },
  { "table.toml", "this is a TOML or INI file" WRITE },
  { "table.tsv", "this is a table in TSV" IMPORT },
  { "text.docx", "this is a Word document (DOCX)" SHOWS },
  { "title-above.csv", "this is a table in CSV" IMPORT },
  { "utf-16be-marked.json", "the file must be UTF-8 text, this is UTF-16BE" },
  { "utf-16be.json", "the file must be UTF-8 text, this is UTF-16BE" },
  { "utf-16le-marked.json", "the file must be UTF-8 text, this is UTF-16LE" },
  { "utf-16le.json", "the file must be UTF-8 text, this is UTF-16LE" },
  { "utf-32be-marked.json", "the file must be UTF-8 text, this is UTF-32BE" },
  { "utf-32be.json", "the file must be UTF-8 text, this is UTF-32BE" },
  { "utf-32le-marked.json", "the file must be UTF-8 text, this is UTF-32LE" },
  { "utf-32le.json", "the file must be UTF-8 text, this is UTF-32LE" },
  { "view.json", "this is a view of Entente, which says what a picture shows; open the data set that it was made of" },
  { "windows-1251.json", "the file must be UTF-8 text, this is probably Windows-1251 (Cyrillic)" },
  { "windows-1252.json", "the file must be UTF-8 text, this is probably Windows-1252 (Latin-1)" },
  { "zeros.json", "the file holds nothing but zero bytes; it was never written to its end" },
};

static char *
sample_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", "foreign", name, NULL);
}

/* As the window and the commands read it: there is one problem, which is this. */
static void
sample (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autofree char *path = sample_path (samples[index].name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_json_reader_read_file (file, &problems, NULL, &error));
  g_assert_error (error, ENT_READ_ERROR, ENT_READ_ERROR_MALFORMED);
  g_assert_cmpuint (problems->len, ==, 1);
  if (!g_str_has_prefix (((EntProblem *) g_ptr_array_index (problems, 0))->message, samples[index].message))
    g_error ("%s: “%s” should begin: %s", samples[index].name, samples[index].message,
             ((EntProblem *) g_ptr_array_index (problems, 0))->message);
}

/* A sample that nobody expects anything of would test nothing. */
static void
all_samples (void)
{
  g_autofree char *path = sample_path ("");
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (samples));
}

/* What the scan and the reader have better words for, or what is sound. */
static void
ours (void)
{
  static const char *const texts[] = {
    "{}", "[]", "[1, 2]", "null", "12", "\"nodes,links\"", "{", "{\"nodes\": [", "{\"format\": \"entente\", \"nodes\": [], \"links\": []}",
    "{\"nodes\": [], \"links\": [], \"format\": \"entente\"}", "{\"format\": \"graphml\"}", "{\"title\": \"nodes\", \"updated\": \"links\"}",
    "{\"a\": {\"nodes\": 1, \"links\": 2}}", "{\"a\": \"\\\"nodes\\\": \", \"links\": 1}", "// {\n{}", "# {\n{}", "'nodes'",
    "Hello", "Hello, world", "Hello, world\n", "[true]\n", "\xef\xbb\xbf{}", "{\"format\": \"entente\", \"title\": \"\xff\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *exact = g_memdup2 (texts[i], strlen (texts[i])); /* a read beyond is seen by a sanitizer */
      g_autoptr (EntProblemList) problems = ent_problem_list_new ();

      if (!ent_file_kind_check (exact, strlen (texts[i]), problems))
        {
          g_autoptr (GPtrArray) list = ent_problem_list_to_array (problems);

          g_error ("%s: %s", texts[i], ((EntProblem *) g_ptr_array_index (list, 0))->message);
        }
    }
}

/* Any beginning of a sample is an answer or none, and never a fault. */
static void
every_beginning (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = sample_path (samples[i].name);
      g_autofree char *content = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      for (gsize n = 0; n <= MIN (length, 300); n++)
        {
          g_autofree char *exact = g_memdup2 (content, n);
          g_autoptr (EntProblemList) problems = ent_problem_list_new ();
          gboolean known = !ent_file_kind_check (exact, n, problems);

          g_assert_cmpuint (ent_problem_list_get_n_errors (problems), ==, known ? 1 : 0);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strconcat ("/io/file-kind/", samples[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), sample);
    }
  g_test_add_func ("/io/file-kind/all-samples", all_samples);
  g_test_add_func ("/io/file-kind/ours", ours);
  g_test_add_func ("/io/file-kind/every-beginning", every_beginning);

  return g_test_run ();
}

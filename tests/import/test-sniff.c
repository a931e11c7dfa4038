/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-sniff.h"

#include <string.h>

static const struct
{
  const char     *text;
  EntImportFormat format;
} cases[] = {
  { "", ENT_IMPORT_FORMAT_TEXT },
  { "country;grouping\nNorway;Pact", ENT_IMPORT_FORMAT_TEXT },
  { "[1] Norway, Iceland", ENT_IMPORT_FORMAT_TEXT },
  { "<3 Norway", ENT_IMPORT_FORMAT_TEXT },
  { "graph of nations", ENT_IMPORT_FORMAT_TEXT },
  { "PK\3\4", ENT_IMPORT_FORMAT_ZIP },
  { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ENT_IMPORT_FORMAT_OLE },
  { "\xef\xbb\xbf <?xml version='1.0'?><!-- x --><g:gexf>", ENT_IMPORT_FORMAT_GEXF },
  { "<?xml version='1.0'?>\n<!DOCTYPE graphml [<!ENTITY x 'y'>]>", ENT_IMPORT_FORMAT_GRAPHML },
  { "<!doctype html>", ENT_IMPORT_FORMAT_HTML },
  { "<meta charset='utf-8'><table>", ENT_IMPORT_FORMAT_HTML },
  { "<?xml version='1.0'?><svg/>", ENT_IMPORT_FORMAT_XML },
  { "{\"memberships\": []}", ENT_IMPORT_FORMAT_OWN },
  { "{\"head\": {}, \"results\": {}}", ENT_IMPORT_FORMAT_ANSWER },
  { "{\"nodes\": []}", ENT_IMPORT_FORMAT_NODE_LINK },
  { "[ {\"data\": {}}]", ENT_IMPORT_FORMAT_NODE_LINK },
  { "[{\"type\": \"book\", \"title\": \"x\"}]", ENT_IMPORT_FORMAT_CSL },
  { "{\"items\": []}", ENT_IMPORT_FORMAT_CSL },
  { "[{\"item\": 1}]", ENT_IMPORT_FORMAT_ANSWER },
  { "{\"nodes\": [", ENT_IMPORT_FORMAT_ANSWER },
  { "# x\ngraph [", ENT_IMPORT_FORMAT_GML },
  { "// x\nstrict digraph \"a\" {", ENT_IMPORT_FORMAT_DOT },
  { "% x\n*Vertices 3", ENT_IMPORT_FORMAT_PAJEK },
  { "@book{a,", ENT_IMPORT_FORMAT_BIBTEX },
  { "?a\t?b\n", ENT_IMPORT_FORMAT_ANSWER_TSV },
  { "? a\t?b\n", ENT_IMPORT_FORMAT_TEXT },
  { "\nTY  - BOOK", ENT_IMPORT_FORMAT_RIS },
};

static void
formats_are_told (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (ent_import_sniff (cases[i].text, strlen (cases[i].text)), ==, cases[i].format);
    }
  g_assert_cmpint (ent_import_sniff ("\xff\xfe<\0g\0e\0x\0f\0>\0", 14), ==, ENT_IMPORT_FORMAT_GEXF);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/sniff/formats-are-told", formats_are_told);

  return g_test_run ();
}

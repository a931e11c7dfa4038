/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-answer.h"
#include "import/ent-import-json-lines.h"

#include "reading.h"

static void
answers_of_sparql (void)
{
  check_table (ent_import_answer_read,
               "{\"head\": {\"vars\": [\"nation\", \"end\", \"label\"]}, \"results\": {\"bindings\": [\n"
               "{\"label\": {\"type\": \"literal\", \"value\": \"Nor\\nway\", \"xml:lang\": \"en\"}, \"nation\": {\"value\": "
               "\"http://www.wikidata.org/entity/Q20\", \"type\": \"uri\"}},\n"
               "{\"end\": {\"type\": \"bnode\", \"value\": \"t1\"}, \"nation\": {\"type\": \"uri\", \"value\": "
               "\"http://www.wikidata.org/entity/Q20-1\"}}]}}",
               "1|nation|end|label\n2|Q20||Nor\nway\n3|http://www.wikidata.org/entity/Q20-1|_:t1|\n");
}

static void
lists_of_objects (void)
{
  check_table (ent_import_answer_read,
               "[{\"item\": \"http://www.wikidata.org/entity/Q20\", \"year\": 1994, \"n\": null},\n{\"other\": true, \"year\": [1, 2]}]",
               "1|item|year|n|other\n1|Q20|1994|\n2||1; 2||true\n");
  check_table (ent_import_answer_read, "[]", "1\n");
}

static void
broken_files_are_refused (void)
{
  check_table (ent_import_answer_read, "{\"head\": {}}",
               "error 1: an answer to a query has the lists “vars” in “head” and “bindings” in “results” (character 1 of the line)\n");
  check_table (ent_import_answer_read, "[{},\n 7]", "error 2: each row must be an object (character 2 of the line)\n");
  check_table (ent_import_answer_read, "7", "error 1: a table in JSON is the answer to a query or a list of objects (character 1 of the line)\n");
  check_table (ent_import_answer_read, "[{\"a\": 1}", "error 1: a comma or “]” was expected, but the file ends here (character 10 of the line)\n");
}

static void
terms_become_texts (void)
{
  check_table (ent_import_answer_read_tsv,
               "?nation\t?end\r\n<http://www.wikidata.org/entity/Q20>\t\"1994-01-01T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>\r\n"
               "\"Nor\\\"w\\tay\"@en\t_:t1\n<http://example.org/>\t\"plain\"\n\"\t\"a\"b\n",
               "1|nation|end\n2|Q20|1994-01-01T00:00:00Z\n3|Nor\"w\tay|_:t1\n4|http://example.org/|plain\n5|\"|\"a\"b\n");
}

/* A row keeps its line; what is no object ends all. */
static void
objects_on_lines (void)
{
  check_table (ent_import_json_lines_read, "\n{\"a\": \"x\\ny\", \"b\": 1}\r\n\n  {\"b\": 2, \"c\": \"z\"}\n", "2|a|b|c\n2|x\ny|1\n4||2|z\n");
  check_table (ent_import_json_lines_read, "{\"a\": 1}\n{\"a\": }\n", "error 2: a value was expected, here stands “}” (character 7 of the line)\n");
  check_table (ent_import_json_lines_read, "{\"a\": 1}\n7", "error 2: each row must be an object (character 1 of the line)\n");
  check_table (ent_import_json_lines_read, "{\"a\": 1}\n{\"a\": 1\n{\"a\": 1}",
               "error 2: a comma or “}” was expected, but the file ends here (character 8 of the line)\n");
  check_table (ent_import_json_lines_read, "{\"a\": 1}\n{\"a\"",
               "error 2: a key must be followed by a colon, but the file ends here (character 5 of the line)\n");
}

static gboolean
is_of_lines (const char *text)
{
  return ent_import_json_lines_is (&(EntImportInput) { text, strlen (text), NULL });
}

static void
lines_are_known (void)
{
  g_assert_true (is_of_lines ("{\"a\": 1}\n{\"a\": 2}"));
  g_assert_true (is_of_lines ("\xef\xbb\xbf{\"a\": 1}\n\n{ broken"));
  g_assert_false (is_of_lines ("{\"a\": 1}\n"));
  g_assert_false (is_of_lines ("{\"a\":\n{\"a\": 2}}"));
  g_assert_false (is_of_lines ("[{\"a\": 1},\n{\"a\": 2}]"));
  g_assert_false (is_of_lines (""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/answer/answers-of-sparql", answers_of_sparql);
  g_test_add_func ("/import/answer/lists-of-objects", lists_of_objects);
  g_test_add_func ("/import/answer/broken-files-are-refused", broken_files_are_refused);
  g_test_add_func ("/import/answer/terms-become-texts", terms_become_texts);
  g_test_add_func ("/import/answer/objects-on-lines", objects_on_lines);
  g_test_add_func ("/import/answer/lines-are-known", lines_are_known);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-answer.h"

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
  static const char *const cells[][2] = {
    { "?nation", "?end" },
    { "<http://www.wikidata.org/entity/Q20>", "\"1994-01-01T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>" },
    { "\"Nor\\\"way\"@en", "_:t1" },
    { "<http://example.org/>", "\"plain\"" },
    { "\"", "\"a\"b" },
  };
  g_autoptr (EntImportTable) table = ent_import_table_new (NULL);
  g_autofree char *dump = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      ent_import_table_begin_row (table, i + 1);
      for (guint k = 0; k < 2; k++)
        ent_import_table_add (table, ENT_IMPORT_CELL_TEXT, cells[i][k], -1);
    }
  table = ent_import_answer_plain (g_steal_pointer (&table));
  dump = dump_table (table);
  g_assert_cmpstr (dump, ==, "1|nation|end\n2|Q20|1994-01-01T00:00:00Z\n3|Nor\"way|_:t1\n4|http://example.org/|plain\n5|\"|\"a\"b\n");
}

static void
other_tables_stay (void)
{
  EntImportTable *table = ent_import_table_new (NULL);
  g_autoptr (EntImportTable) plain = NULL;

  ent_import_table_begin_row (table, 1);
  ent_import_table_add (table, ENT_IMPORT_CELL_TEXT, "<a>", -1);
  plain = ent_import_answer_plain (table);
  g_assert_true (plain == table);
  g_assert_cmpstr (ent_import_table_get_text (plain, 0, 0), ==, "<a>");
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
  g_test_add_func ("/import/answer/other-tables-stay", other_tables_stay);

  return g_test_run ();
}

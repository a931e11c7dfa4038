/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-node-link.h"

#include "reading.h"

static void
nodes_and_links (void)
{
  check_network (ent_import_node_link_read,
                 "\xef\xbb\xbf{\"directed\": true, \"links\": [{\"source\": \"a\", \"target\": 2, \"since\": 1994, \"weight\": 2.5, "
                 "\"tags\": [\"x\", [1], true]},\n"
                 "{\"source\": {\"x\": 1, \"id\": \"a\"}, \"target\": \"zz\", \"none\": null, \"directed\": false}],\n"
                 "\"nodes\": [{\"id\": \"a\", \"label\": \"Nor\\nway\", \"kind\": \"state\"},\n{\"id\": 2, \"deep\": {\"y\": 1}}]}",
                 "3 a “Nor\nway” kind=state\n4 2\n1 a->2 × 2.5 since=1994 weight=2.5 tags=x; true\n2 a--?zz directed=false\n");
}

/* Without ids edges count nodes from 0, and may say from and to. */
static void
ends_without_ids (void)
{
  check_network (ent_import_node_link_read, "{\"nodes\": [{\"name\": \"A\"}, {\"name\": \"B\"}], \"edges\": [{\"from\": 0, \"to\": 1}]}",
                 "1 0 name=A\n1 1 name=B\n1 0--1\n");
  check_network (ent_import_node_link_read, "{\"nodes\": [{\"id\": 1}], \"edges\": [{\"source\": 1, \"target\": 1, \"from\": \"1994\", "
                                            "\"to\": \"2003\"}]}",
                 "1 1\n1 1--1 from=1994 to=2003\n");
}

static void
other_shapes (void)
{
  const char *expected = "1 a name=A\n1 b\n1 a--b x=1\n";

  check_network (ent_import_node_link_read,
                 "{\"elements\": {\"nodes\": [{\"data\": {\"id\": \"a\", \"name\": \"A\"}, \"position\": {\"x\": 1}}, {\"data\": {\"id\": \"b\"}}],"
                 "\"edges\": [{\"data\": {\"id\": \"e\", \"source\": \"a\", \"target\": \"b\", \"x\": 1}}]}}", expected);
  check_network (ent_import_node_link_read,
                 "{\"elements\": [{\"data\": {\"id\": \"a\", \"name\": \"A\"}}, {\"data\": {\"id\": \"b\"}}, {\"data\": {\"source\": \"a\", "
                 "\"target\": \"b\", \"x\": 1}}]}", expected);
  check_network (ent_import_node_link_read,
                 "[{\"data\": {\"id\": \"a\", \"name\": \"A\"}}, {\"data\": {\"id\": \"b\"}}, {\"data\": {\"source\": \"a\", \"target\": "
                 "\"b\", \"x\": 1}}]", expected);
  check_network (ent_import_node_link_read,
                 "{\"graph\": {\"nodes\": {\"a\": {\"metadata\": {\"name\": \"A\"}}, \"b\": {}}, \"edges\": [{\"source\": \"a\", "
                 "\"target\": \"b\", \"metadata\": {\"x\": 1}}]}}", expected);
  check_network (ent_import_node_link_read,
                 "{\"nodes\": [{\"key\": \"a\", \"attributes\": {\"name\": \"A\"}}, {\"key\": \"b\"}], \"edges\": [{\"source\": \"a\", "
                 "\"target\": \"b\", \"attributes\": {\"x\": 1}}]}", expected);
}

static void
broken_files_are_refused (void)
{
  check_network (ent_import_node_link_read, "{\"nodes\": [\n{\"id\": 1},]}",
                 "error 2: a comma must not stand before a closing bracket, here stands “]}” (character 11 of the line)\n");
  check_network (ent_import_node_link_read, "{\"nodes\": [{\"id\": 1, \"id\": 2}]}",
                 "error 1: the key “id” stands twice in this object, first on line 1 (character 22 of the line)\n");
  check_network (ent_import_node_link_read, "7", "error 1: a network in JSON is an object or a list (character 1 of the line)\n");
  check_network (ent_import_node_link_read, "{\"links\": []}", "error 1: there is no list “nodes” in it (character 1 of the line)\n");
  check_network (ent_import_node_link_read, "{\"nodes\": 7}", "error 1: a list was expected (character 11 of the line)\n");
  check_network (ent_import_node_link_read, "{\"nodes\": [{\"label\": \"é\\n\"},\n [\"x\", 7]]}",
                 "error 2: a node or an edge must be an object (character 2 of the line)\n");
  check_network (ent_import_node_link_read, "[{\"data\": {\"id\": 1}}, "
                                            "7]", "error 1: a node or an edge must be an object (character 23 of the line)\n");
  check_network (ent_import_node_link_read, "{\"nodes\": [], \"links\": [\n  {\"source\": 1}]}",
                 "error 2: an edge must have a “source” and a “target” (character 3 of the line)\n");
}

static void
nodes_that_stand_twice_are_named (void)
{
  check_network (ent_import_node_link_read, "{\"nodes\": [{\"id\": 1},\n{\"id\": \"1\"}]}",
                 "1 1\nwarning 2: the node “1” stands twice, first on line 1; both are taken for one\n");
}

static void
parts_are_not_taken_for_the_whole (void)
{
  check_no_part (ent_import_node_link_read, "{\"nodes\": [{\"id\": \"a\\u00e9\"}], \"links\": []}");
  check_cancelled (ent_import_node_link_read, "{\"nodes\": [{\"id\": 1}]}");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/node-link/nodes-and-links", nodes_and_links);
  g_test_add_func ("/import/node-link/ends-without-ids", ends_without_ids);
  g_test_add_func ("/import/node-link/other-shapes", other_shapes);
  g_test_add_func ("/import/node-link/broken-files-are-refused", broken_files_are_refused);
  g_test_add_func ("/import/node-link/nodes-that-stand-twice-are-named", nodes_that_stand_twice_are_named);
  g_test_add_func ("/import/node-link/parts-are-not-taken-for-the-whole", parts_are_not_taken_for_the_whole);

  return g_test_run ();
}

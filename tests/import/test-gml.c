/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-gml.h"

#include "reading.h"

static void
nodes_and_edges (void)
{
  check_network (ent_import_gml_read,
                 "# a comment\nCreator \"somebody\"\ngraph [\n  directed 1\n  node [ id 1 label \"C&ocirc;te &#100; &x; \" kind \"state\"\n"
                 "    graphics [ x 1.5 point [ y 2 ] ] ]\n  node\n  [\n    id 2\n  ]\n"
                 "  edge [ source 1 target 2 weight 2.5 since 1994 ]\n  edge [ source 2 target 3 ]\n]\n",
                 "5 1 “Côte d &x; ” kind=state\n8 2\n11 1->2 × 2.5 weight=2.5 since=1994\n12 2->?3\n");
  check_network (ent_import_gml_read, "graph [ node [ id a label \"A\" ] node [ id a label \"B\" ] edge [ source a target a ] ]",
                 "1 a “B”\n1 a--a\nwarning 1: the node “a” stands twice, first on line 1; both are taken for one\n");
}

static void
broken_files_are_refused (void)
{
  check_network (ent_import_gml_read, "", "error 1: there is no “graph [” in it (character 1 of the line)\n");
  check_network (ent_import_gml_read, "graph [\n node [ id 1 ]", "error 1: this list is not closed with “]” (character 1 of the line)\n");
  check_network (ent_import_gml_read, "graph [\n node [ id 1 ",
                 "error 2: this list is not closed with “]” (character 14 of the line)\n");
  check_network (ent_import_gml_read, "graph [\n node [ id \"1\n ] ]",
                 "error 2: this text is not closed with a double quote (character 1 of the line)\n");
  check_network (ent_import_gml_read, "graph [\n node [ label \"a\" ] ]",
                 "error 2: this node has no “id” (character 20 of the line)\n");
  check_network (ent_import_gml_read, "graph [\n edge [ source 1 ] ]",
                 "error 2: this edge has no “source” or no “target” (character 19 of the line)\n");
  check_network (ent_import_gml_read, "graph [\n node [ 12 ] ]",
                 "error 2: a key or “]” was expected, here stands “12 ] ]” (character 9 of the line)\n");
  check_network (ent_import_gml_read, "graph [ directed ]",
                 "error 1: a value or “[” was expected, here stands “]” (character 18 of the line)\n");
  check_network (ent_import_gml_read, "graph [ graphics [ x 1 ",
                 "error 1: this list is not closed with “]” (character 24 of the line)\n");
}

/* What nobody reads is gone over, up to a depth that no sane file has. */
static void
depth_is_limited (void)
{
  g_autoptr (GString) deep = g_string_new ("graph [ node [ id 1 label \"A\" x ");
  g_autoptr (GString) deeper = NULL;

  for (guint i = 0; i < ENT_IMPORT_MAX_DEPTH; i++)
    g_string_append (deep, i == 0 ? "[" : " y [");
  deeper = g_string_new (deep->str);
  for (guint i = 0; i < ENT_IMPORT_MAX_DEPTH; i++)
    g_string_append (deep, "]");
  g_string_append (deep, " ] ]");
  check_network (ent_import_gml_read, deep->str, "1 1 “A”\n");
  g_string_append (deeper, " y [ ");
  check_network (ent_import_gml_read, deeper->str, "error 1: lists are nested more than 64 deep (character 290 of the line)\n");
}

static void
parts_are_not_taken_for_the_whole (void)
{
  check_no_part (ent_import_gml_read, "graph [ node [ id 1 label \"A\" ] edge [ source 1 target 1 ] ]");
  check_cancelled (ent_import_gml_read, "graph [ node [ id 1 label \"A\" ] edge [ source 1 target 1 ] ]");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/gml/nodes-and-edges", nodes_and_edges);
  g_test_add_func ("/import/gml/broken-files-are-refused", broken_files_are_refused);
  g_test_add_func ("/import/gml/depth-is-limited", depth_is_limited);
  g_test_add_func ("/import/gml/parts-are-not-taken-for-the-whole", parts_are_not_taken_for_the_whole);

  return g_test_run ();
}

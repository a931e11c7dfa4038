/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-dot.h"

#include "reading.h"

static void
nodes_and_edges (void)
{
  check_network (ent_import_dot_read,
                 "// a comment\n/* another\n one */ strict graph \"my net\" {\n# a line of the preprocessor\n rankdir=LR; node [kind=state]\n"
                 " a [label=\"Nor\\\nway\\n(NO)\"]\n b:port:n -- {c \"d \\\"e\\\"\" + \"f\"} -- g [since=1994, weight=2]\n node "
                 "[kind=alliance] h [label=\"\\N\"]}",
                 "6 a “Norway (NO)” kind=state\n8 b kind=state\n8 c kind=state\n8 d \"e\"f kind=state\n8 g kind=state\n9 h kind=alliance\n"
                 "8 b--c × 2 since=1994 weight=2\n8 b--d \"e\"f × 2 since=1994 weight=2\n"
                 "8 c--g × 2 since=1994 weight=2\n8 d \"e\"f--g × 2 since=1994 weight=2\n");
  /* What holds of nodes holds of those that follow. */
  check_network (ent_import_dot_read, "graph {a; node [x=y] a -- b}", "1 a\n1 b x=y\n1 a--b\n");
  check_network (ent_import_dot_read, "digraph {a -> b -> -1.5; edge [x=y] a -> \xc3\xa9}", "1 a\n1 b\n1 -1.5\n1 é\n1 a->b\n1 b->-1.5\n1 a->é x=y\n");
}

static void
labels_in_html (void)
{
  check_network (ent_import_dot_read, "graph {a [label=<<b>C&ocirc;te</b><br/>d&rsquo;Ivoire\n>]}", "1 a “Côte  d’Ivoire”\n");
}

/* Attributes hold to the end of their braces. */
static void
clusters_are_groupings (void)
{
  check_network (ent_import_dot_read,
                 "graph {\nsubgraph cluster_0 { label=\"Harbour Pact\"; from=1994; node [x=y]\na; b }\nsubgraph other {c}\nd}",
                 "3 a x=y\n3 b x=y\n2 cluster_0 “Harbour Pact” group from=1994\n4 c\n5 d\n3 a--cluster_0 from=1994\n3 b--cluster_0 from=1994\n");
}

static void
broken_files_are_refused (void)
{
  g_autoptr (GString) deep = g_string_new ("graph ");

  for (guint i = 0; i < ENT_IMPORT_MAX_DEPTH + 1; i++)
    g_string_append_c (deep, '{');
  check_network (ent_import_dot_read, "", "error 1: “graph” or “digraph” was expected, but the file ends here (character 1 of the line)\n");
  check_network (ent_import_dot_read, "graph [", "error 1: “{” was expected, here stands “[” (character 7 of the line)\n");
  check_network (ent_import_dot_read, "graph {\n a -> b }",
                 "error 2: in a “graph” edges are written “--”, here stands “-> b }” (character 4 of the line)\n");
  check_network (ent_import_dot_read, "digraph {\n a -- b }",
                 "error 2: in a “digraph” edges are written “->”, here stands “-- b }” (character 4 of the line)\n");
  check_network (ent_import_dot_read, "graph { a -- ]", "error 1: the name of a node was expected, here stands “]” (character 14 of the line)\n");
  check_network (ent_import_dot_read, "graph { a [b=] }",
                 "error 1: the value of an attribute was expected, here stands “] }” (character 14 of the line)\n");
  check_network (ent_import_dot_read, "graph { a [b=c }", "error 1: an attribute or “]” was expected, here stands “}” (character 16 of the line)\n");
  check_network (ent_import_dot_read, "graph { node a }", "error 1: “[” was expected, here stands “a }” (character 14 of the line)\n");
  check_network (ent_import_dot_read, "graph {\n a", "error 2: a statement or “}” was expected, but the file ends here (character 3 of the line)\n");
  check_network (ent_import_dot_read, "graph {\n \"a\n }", "error 2: this text is not closed with a double quote (character 1 of the line)\n");
  check_network (ent_import_dot_read, "graph {\n <a", "error 2: this text is not closed with “>” (character 4 of the line)\n");
  check_network (ent_import_dot_read, "graph { /* a", "error 1: this comment is not closed with “*/” (character 13 of the line)\n");
  check_network (ent_import_dot_read, "graph { a:; }", "error 1: the port of a node was expected, here stands “; }” (character 11 of the line)\n");
  check_network (ent_import_dot_read, "graph { \"a\" + b }",
                 "error 1: a text in double quotes was expected, here stands “b }” (character 15 of the line)\n");
  check_network (ent_import_dot_read, "graph { * }",
                 "error 1: a name, a text in double quotes or a sign of DOT was expected, here stands “* }” (character 9 of the line)\n");
  check_network (ent_import_dot_read, deep->str, "error 1: subgraphs are nested more than 64 deep (character 72 of the line)\n");
}

static void
parts_are_not_taken_for_the_whole (void)
{
  check_no_part (ent_import_dot_read, "graph x {a -- {b c} [d=\"e\"] subgraph cluster {f [g=<h>]}}");
  check_cancelled (ent_import_dot_read, "graph x {a -- {b c} [d=\"e\"]}");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/dot/nodes-and-edges", nodes_and_edges);
  g_test_add_func ("/import/dot/labels-in-html", labels_in_html);
  g_test_add_func ("/import/dot/clusters-are-groupings", clusters_are_groupings);
  g_test_add_func ("/import/dot/broken-files-are-refused", broken_files_are_refused);
  g_test_add_func ("/import/dot/parts-are-not-taken-for-the-whole", parts_are_not_taken_for_the_whole);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-graphml.h"

#include "reading.h"

#define HEAD "<?xml version='1.0'?>\n<graphml xmlns='http://graphml.graphdrawing.org/xmlns'>\n"

static void
keys_and_their_defaults (void)
{
  check_network (ent_import_graphml_read,
                 HEAD "<key id='d0' for='node' attr.name='label'/><key id='d1' for='edge' attr.name='role'><default>member</default></key>"
                      "<key id='w' for='edge' attr.name='weight'/><key id='d2' for='all' attr.name='note'><default>x</default></key>\n"
                      "<graph edgedefault='undirected'><node id='a'><data key='d0'>Norway</data></node>\n<node id='b'><data key='d2'>"
                      "y</data></node>\n"
                      "<edge source='a' target='b'><data key='d1'>observer</data></edge>\n<edge source='b' target='zz' directed='true'>"
                      "<data key='w'>3</data></edge></graph></graphml>",
                 "4 a label=Norway note=x\n5 b note=y\n6 a--b role=observer note=x\n7 b->?zz × 3 weight=3 role=member note=x\n");
}

static void
graphs_in_nodes (void)
{
  check_network (ent_import_graphml_read,
                 HEAD "<graph edgedefault='directed'><node id='a'><graph edgedefault='undirected'><node id='b'/><node id='c'/>"
                      "<edge source='b' target='c'/></graph></node><edge source='a' target='c'/></graph></graphml>",
                 "3 a\n3 b\n3 c\n3 b--c\n3 a->c\n");
}

static void
labels_of_yed (void)
{
  check_network (ent_import_graphml_read,
                 "<graphml xmlns:y='http://www.yworks.com/xml/graphml'><key id='d6' for='node' yfiles.type='nodegraphics'/><key id='d10' "
                 "for='edge' yfiles.type='edgegraphics'/>"
                 "<graph edgedefault='directed'><node id='n0'><data key='d6'><y:ShapeNode><y:Geometry x='1'/><y:NodeLabel a='b'>Norway\n"
                 "<y:LabelModel/></y:NodeLabel>"
                 "<y:NodeLabel>second</y:NodeLabel></y:ShapeNode></data></node>"
                 "<edge source='n0' target='n0'><data key='d10'><y:PolyLineEdge><y:EdgeLabel>since 1994</y:EdgeLabel></y:PolyLineEdge>"
                 "</data></edge></graph></graphml>",
                 "1 n0 “Norway”\n2 n0->n0 label=since 1994\n");
}

static void
hyperedges_are_groupings (void)
{
  check_network (ent_import_graphml_read,
                 HEAD "<key id='s' for='edge' attr.name='since'/><graph><node id='a'/><node id='b'/>\n<hyperedge id='h'><data key='s'>"
                      "1994</data><endpoint node='a'/>\n"
                      "<endpoint node='b'/></hyperedge></graph></graphml>",
                 "3 a\n3 b\n4 h group since=1994\n4 a--h since=1994\n5 b--h since=1994\n");
}

static void
broken_files_are_refused (void)
{
  check_network (ent_import_graphml_read, "<gexf/>", "error 1: a GraphML network begins with <graphml> (character 1 of the line)\n");
  check_network (ent_import_graphml_read, "<graphml/>", "error 1: there is no <graph> in it (character 1 of the line)\n");
  check_network (ent_import_graphml_read, "<graphml><key/><graph/></graphml>",
                 "error 1: a key must have the attribute “id” (character 10 of the line)\n");
  check_network (ent_import_graphml_read, "<graphml><graph><node/></graph></graphml>",
                 "error 1: a node must have the attribute “id” (character 17 of the line)\n");
  check_network (ent_import_graphml_read, "<graphml><graph>\n<edge target='a'/></graph></graphml>",
                 "error 2: an edge must have the attributes “source” and “target” (character 1 of the line)\n");
  check_network (ent_import_graphml_read, "<?xml version='1.0'?>\n<!DOCTYPE graphml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n"
                                          "<graphml>&x;</graphml>",
                 "error 2: a document type (DOCTYPE) is refused, since it can name other files and grow without end; "
                 "take it out and try again (character 1 of the line)\n");
}

static void
nodes_that_stand_twice_are_named (void)
{
  check_network (ent_import_graphml_read, "<graphml><graph><node id='a'/>\n<node id='a'/></graph></graphml>",
                 "1 a\nwarning 2: the node “a” stands twice, first on line 1; both are taken for one\n");
}

static void
parts_are_not_taken_for_the_whole (void)
{
  check_no_part (ent_import_graphml_read, "<graphml><key id='a'/><graph><node id='a'><data key='a'>x</data></node></graph></graphml>");
  check_cancelled (ent_import_graphml_read, "<graphml><graph/></graphml>");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/graphml/keys-and-their-defaults", keys_and_their_defaults);
  g_test_add_func ("/import/graphml/graphs-in-nodes", graphs_in_nodes);
  g_test_add_func ("/import/graphml/labels-of-yed", labels_of_yed);
  g_test_add_func ("/import/graphml/hyperedges-are-groupings", hyperedges_are_groupings);
  g_test_add_func ("/import/graphml/broken-files-are-refused", broken_files_are_refused);
  g_test_add_func ("/import/graphml/nodes-that-stand-twice-are-named", nodes_that_stand_twice_are_named);
  g_test_add_func ("/import/graphml/parts-are-not-taken-for-the-whole", parts_are_not_taken_for_the_whole);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-gexf.h"

#include "reading.h"

#define HEAD "<?xml version='1.0'?>\n<gexf xmlns='http://www.gexf.net/1.2draft' version='1.2'><graph defaultedgetype='undirected' " \
  "timeformat='date'>\n"
#define TAIL "</graph></gexf>\n"

static void
nodes_and_edges (void)
{
  check_network (ent_import_gexf_read,
                 HEAD
                 "<attributes class='node'><attribute id='0' title='kind' type='string'><default>state</default></attribute></attributes>\n"
                 "<attributes class='edge'><attribute id='0' title='role'/></attributes>\n"
                 "<nodes><node id='n' label='Norway'/>\n<node id='g' label='Harbour Pact &amp; Co'><attvalues><attvalue for='0' "
                 "value='alliance'/></attvalues></node></nodes>\n"
                 "<edges><edge id='e' source='n' target='g' weight='2.5' label='x'><attvalues><attvalue for='0' value='observer'/>"
                 "</attvalues></edge>\n"
                 "<edge source='g' target='n' type='directed'/>\n<edge source='n' target='zz'/></edges>" TAIL,
                 "5 n “Norway” kind=state\n6 g “Harbour Pact & Co” kind=alliance\n"
                 "7 n--g × 2.5 label=x role=observer\n8 g->n\n9 n--?zz\n");
}

/* Written and left-out ends, days that are part of the spell and days that are not. */
static void
spells (void)
{
  check_network (ent_import_gexf_read,
                 HEAD "<nodes><node id='a' start='1994-05-01'/><node id='b' start='-Infinity' end='Infinity'/></nodes>"
                      "<edges><edge source='a' target='b' startopen='1990' endopen='1995'/>"
                      "<edge source='a' target='b'><spells><spell end='2003-02-09'/>"
                      "<spell start='2005-01-01' endopen='2008-01-01'/></spells></edge></edges>" TAIL,
                 "3 a [1994-05-01,]\n3 b\n3 a--b (1990,1995)\n3 a--b [,2003-02-09] [2005-01-01,2008-01-01)\n");
}

/* GEXF 1.1 has slices, 1.3 moments and lists of intervals. */
static void
other_versions (void)
{
  check_network (ent_import_gexf_read,
                 "<gexf xmlns='http://www.gephi.org/gexf/1.1draft'><graph timetype='integer'><nodes>"
                 "<node id='a'><slices><slice start='1990' end='1995'/></slices></node></nodes></graph></gexf>",
                 "1 a [1990,1995]\n");
  check_network (ent_import_gexf_read,
                 "<gexf xmlns='http://gexf.net/1.3' xmlns:viz='http://gexf.net/1.3/viz'><graph timerepresentation='timestamp'><nodes>"
                 "<node id='a' timestamp='2001-01-01'><viz:color r='1'/></node><node id='b' timestamps='&lt;[1994, 1996]&gt;'/>"
                 "<node id='c' intervals='&lt;[1994, 1996]; [1999, 2001)&gt;'/></nodes></graph></gexf>",
                 "1 a [2001-01-01,2001-01-01]\n1 b [1994,1994] [1996,1996]\n1 c [1994,1996] [1999,2001)\n");
  check_network (ent_import_gexf_read, "<gexf><graph><nodes><node id='a'><nodes><node id='b'/></nodes></node></nodes></graph></gexf>",
                 "1 a\n1 b\n");
}

static void
what_is_doubtful_is_said (void)
{
  check_network (ent_import_gexf_read, HEAD "<nodes><node id='a' label='A'/>\n<node id='a' label='B'/></nodes>" TAIL,
                 "3 a “B”\nwarning 4: the node “a” stands twice, first on line 3; both are taken for one\n");
  check_network (ent_import_gexf_read,
                 HEAD "<attributes class='node' mode='dynamic'><attribute id='k' title='size'/></attributes><nodes><node id='a'><attvalues>"
                      "<attvalue for='k' value='1' end='1999'/><attvalue for='k' value='2' start='2000'/></attvalues></node></nodes>" TAIL,
                 "3 a size=2\nwarning 3: “size” has values that change in time; the last one is taken for the whole time\n");
}

/* Who was an observer first and then a member is both, each at its time. */
static void
roles_that_change (void)
{
  check_network (ent_import_gexf_read,
                 HEAD "<attributes class='edge' mode='dynamic'><attribute id='r' title='role'/><attribute id='n' title='note'/></attributes>"
                      "<nodes><node id='a'/><node id='b'/></nodes><edges><edge source='a' target='b' start='1990' endopen='2003'><attvalues>"
                      "<attvalue for='n' value='x'/><attvalue for='r' value='observer' end='1994'/><attvalue for='r' value='member' start='1995'/>"
                      "</attvalues></edge></edges>" TAIL,
                 "3 a\n3 b\n3 a--b note=x role=observer [1990,1994]\n3 a--b note=x role=member [1995,2003)\n");
}

static void
broken_files_are_refused (void)
{
  check_network (ent_import_gexf_read, "", "error 1: the file is empty (character 1 of the line)\n");
  check_network (ent_import_gexf_read, "<svg/>", "error 1: a GEXF network begins with <gexf> (character 1 of the line)\n");
  check_network (ent_import_gexf_read, "<gexf>\n</gexf>", "error 2: there is no <graph> in it (character 1 of the line)\n");
  check_network (ent_import_gexf_read, HEAD "<nodes>\n <node label='A'/></nodes>" TAIL,
                 "error 4: a node must have the attribute “id” (character 2 of the line)\n");
  check_network (ent_import_gexf_read, HEAD "<edges><edge\n source='a'/></edges>" TAIL,
                 "error 3: an edge must have the attributes “source” and “target” (character 8 of the line)\n");
  check_network (ent_import_gexf_read, HEAD "<nodes></edges>" TAIL,
                 "error 3: this is no sound XML: Opening and ending tag mismatch: nodes line 3 and edges (character 16 of the line)\n");
  check_network (ent_import_gexf_read, HEAD "<nodes><node id='&other;'/></nodes>" TAIL,
                 "error 3: this is no sound XML: Entity 'other' not defined (character 25 of the line)\n");
}

/* Whatever it declares, it is not looked at. */
static void
document_types_are_refused (void)
{
  check_network (ent_import_gexf_read, "<?xml version='1.0'?>\n <!DOCTYPE gexf [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><gexf>&x;</gexf>",
                 "error 2: a document type (DOCTYPE) is refused, since it can name other files and grow without end; "
                 "take it out and try again (character 2 of the line)\n");
  check_network (ent_import_gexf_read, "<!DOCTYPE gexf SYSTEM \"http://localhost/gexf.dtd\"><gexf/>",
                 "error 1: a document type (DOCTYPE) is refused, since it can name other files and grow without end; "
                 "take it out and try again (character 1 of the line)\n");
}

static void
depth_ends_at_the_limit (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ENT_IMPORT_MAX_DEPTH + 1; i++)
    g_string_append (text, "<a>");
  check_network (ent_import_gexf_read, "<gexf><graph/></gexf>", "");
  check_network (ent_import_gexf_read, text->str, "error 1: elements are nested more than 64 deep (character 193 of the line)\n");
}

static void
other_encodings (void)
{
  const char *text = "<?xml version='1.0' encoding='UTF-16'?><gexf><graph><nodes><node id='é'/></nodes></graph></gexf>";
  g_autofree char *wide = NULL;
  gsize length;

  check_network (ent_import_gexf_read, "<?xml version='1.0' encoding='ISO-8859-1'?><gexf><graph><nodes><node id='\xe9'/></nodes></graph></gexf>",
                 "1 é\n");
  wide = g_convert (text, -1, "UTF-16", "UTF-8", NULL, &length, NULL);
  check_network_bytes (ent_import_gexf_read, wide, length, "1 é\n");
}

static void
parts_are_not_taken_for_the_whole (void)
{
  check_no_part (ent_import_gexf_read, "<gexf><graph><nodes><node id='a'/></nodes></graph></gexf>");
  check_cancelled (ent_import_gexf_read, "<gexf><graph/></gexf>");
}

/* Lines are counted beyond what libxml2 keeps with an element. */
static void
far_lines_are_known (void)
{
  g_autoptr (GString) text = g_string_new ("<gexf><graph><nodes>");

  for (guint i = 0; i < 70000; i++)
    g_string_append_c (text, '\n');
  g_string_append (text, "<node id='a'/></nodes></graph></gexf>");
  check_network (ent_import_gexf_read, text->str, "70001 a\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/gexf/nodes-and-edges", nodes_and_edges);
  g_test_add_func ("/import/gexf/spells", spells);
  g_test_add_func ("/import/gexf/other-versions", other_versions);
  g_test_add_func ("/import/gexf/what-is-doubtful-is-said", what_is_doubtful_is_said);
  g_test_add_func ("/import/gexf/roles-that-change", roles_that_change);
  g_test_add_func ("/import/gexf/broken-files-are-refused", broken_files_are_refused);
  g_test_add_func ("/import/gexf/document-types-are-refused", document_types_are_refused);
  g_test_add_func ("/import/gexf/depth-ends-at-the-limit", depth_ends_at_the_limit);
  g_test_add_func ("/import/gexf/other-encodings", other_encodings);
  g_test_add_func ("/import/gexf/parts-are-not-taken-for-the-whole", parts_are_not_taken_for_the_whole);
  g_test_add_func ("/import/gexf/far-lines-are-known", far_lines_are_known);

  return g_test_run ();
}

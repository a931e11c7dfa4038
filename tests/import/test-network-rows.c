/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-network-rows.h"

#include <locale.h>

#include "import/ent-import-dot.h"
#include "import/ent-import-gexf.h"
#include "import/ent-import-node-link.h"
#include "import/ent-import-pajek.h"
#include "io/ent-json-reader.h"
#include "reading.h"

#define HEADS "1|nation|grouping"
#define TIMES "|from|from precision|until|until precision"

static EntImportNations *nations;

/* The rows of a network, then what is said, then how many edges were asked for
 * and left out. */
static void
check (NetworkReader  reader,
       const char    *text,
       const char    *expected)
{
  const EntImportInput input = { text, strlen (text), NULL };
  g_autoptr (EntImportReport) report = ent_import_report_new ();
  g_autoptr (EntImportNetwork) network = reader (&input, report);
  g_autoptr (EntImportTable) table = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *said = NULL;
  g_autofree char *all = NULL;

  g_assert_nonnull (network);
  table = ent_import_network_to_rows (network, nations, report);
  rows = table != NULL ? dump_table (table) : g_strdup ("");
  said = dump_report (report);
  all = g_strdup_printf ("%s%s%u asked, %u left out\n", rows, said, ent_import_report_get_count (report, ENT_IMPORT_ASKED),
                         ent_import_report_get_count (report, ENT_IMPORT_LEFT_OUT));
  g_assert_cmpstr (all, ==, expected);
}

/* Three of five in a hundred are enough, so that a name nobody knows stays a nation. */
static void
by_an_attribute (void)
{
  check (ent_import_dot_read,
         "graph {\n node [kind=state] Norway; Iceland; Atlantis\n node [kind=pact] Harbour; Kenya\n Norway -- Harbour [role=observer]\n"
         "Harbour -- Atlantis\n Kenya -- Iceland}",
         HEADS "|role\n4|Norway|Harbour|observer\n5|Atlantis|Harbour|\n6|Iceland|Kenya|\n0 asked, 0 left out\n");
}

static void
by_modes (void)
{
  check (ent_import_pajek_read, "*Vertices 4 3\n1 \"Norway\"\n2 \"Atlantis\"\n3 \"Kenya\"\n4 \"Pact\"\n*Edges\n1 4 1 [1994-2003]\n4 2\n4 3\n",
         HEADS TIMES "\n7|Norway|Pact|1994|day|2004-01-01|day\n8|Atlantis|Pact||day||day\n9|Kenya|Pact||day||day\n0 asked, 0 left out\n");
}

static void
by_groups (void)
{
  check (ent_import_dot_read, "graph { subgraph cluster_a { label=\"Pact\" from=1994 Norway Atlantis Iceland } }",
         HEADS "|from\n1|Norway|Pact|1994\n1|Atlantis|Pact|1994\n1|Iceland|Pact|1994\n0 asked, 0 left out\n");
}

/* What stands beside the clusters goes by its name. */
static void
groups_and_names (void)
{
  check (ent_import_dot_read, "graph { subgraph cluster_a { Norway Atlantis Iceland }\nKenya -- Pact }",
         HEADS "\n1|Norway|cluster_a\n1|Atlantis|cluster_a\n1|Iceland|cluster_a\n2|Kenya|Pact\n0 asked, 0 left out\n");
}

/* Two words for one thing are one column, unless an edge has both. */
static void
words_for_one_thing (void)
{
  check (ent_import_dot_read, "graph { Norway -- Pact [from=1994]; Kenya -- Pact [since=2004] }",
         HEADS "|from\n1|Norway|Pact|1994\n1|Kenya|Pact|2004\n0 asked, 0 left out\n");
  check (ent_import_dot_read, "graph { Norway -- Pact [from=1994]; Kenya -- Pact [from=2004, since=2005] }",
         HEADS "|from|since\n1|Norway|Pact|1994|\n1|Kenya|Pact|2004|2005\n0 asked, 0 left out\n");
}

/* An edge without times may say its dates in words. */
static void
times_and_words (void)
{
  check (ent_import_gexf_read,
         "<gexf><graph><attributes class='edge'><attribute id='0' title='since'/></attributes><nodes><node id='Norway'/><node id='Kenya'/>"
         "<node id='Pact'/></nodes>"
         "<edges><edge source='Norway' target='Pact' start='1994'/>"
         "<edge source='Kenya' target='Pact'><attvalues><attvalue for='0' value='2004'/></attvalues></edge></edges></graph></gexf>",
         HEADS TIMES "|since\n1|Norway|Pact|1994|day||day|\n1|Kenya|Pact|2004|day||day|2004\n0 asked, 0 left out\n");
}

/* A spell is a day where a date is a year. What was written beside it holds
 * unless the spell was changed since, or there is not one for each. */
static void
written_dates (void)
{
  static const char network[] =
      "<gexf><graph timeformat='date'><nodes><node id='Norway'><attvalues><attvalue for='nation id' value='NOR'/></attvalues></node>"
      "<node id='Pact'><attvalues><attvalue for='grouping id' value='old-pact'/></attvalues></node></nodes><edges>"
      "<edge source='Norway' target='Pact'><attvalues><attvalue for='dates' value='%s'/></attvalues>"
      "<spells><spell start='1994-01-01' end='2003-12-30'/></spells></edge></edges></graph></gexf>";
  static const char *const cases[][2] = {
    { "1994? to 2003", "1994?|day|2003|day" },
    { "1995? to 2003", "1994-01-01|day|2003-12-31|day" },
    { "1994? to 2004", "1994-01-01|day|2003-12-31|day" },
    { "1994? to ..", "1994-01-01|day|2003-12-31|day" },
    { "1994? to 2003; 2005 to ..", "1994-01-01|day|2003-12-31|day" },
    { "once", "1994-01-01|day|2003-12-31|day" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) parts = g_strsplit (network, "%s", 2);
      g_autofree char *text = g_strconcat (parts[0], cases[i][0], parts[1], NULL);
      g_autofree char *expected = g_strconcat (HEADS TIMES "|nation id|grouping id\n1|Norway|Pact|", cases[i][1],
                                               "|NOR|old-pact\n0 asked, 0 left out\n", NULL);

      check (ent_import_gexf_read, text, expected);
    }
}

static void
by_names (void)
{
  check (ent_import_dot_read, "graph { Norway -- Pact; Club -- Kenya; Alone; Iceland }",
         HEADS "\n1|Norway|Pact\n1|Kenya|Club\nnote 1: 2 nodes have no edges and make no memberships\n0 asked, 0 left out\n");
}

static void
what_cannot_be_told_is_asked (void)
{
  check (ent_import_dot_read, "graph { Norway -- Pact; Pact -- Club }",
         "ask 0: which nodes are nations? Neither their names nor an attribute tell; an attribute “kind” that is “nation” for some would\n"
         "2 asked, 0 left out\n");
  check (ent_import_dot_read, "graph { Norway -- Kenya; Norway -- Norway }",
         "error 1: the edge leads back to where it begins\n0 asked, 1 left out\n");
  check (ent_import_gexf_read,
         "<gexf><graph timeformat='double'><nodes><node id='Norway'/><node id='Pact'/></nodes><edges><edge source='Norway' target='Pact'>"
         "<spells><spell start='757382400000'/><spell start='1994.0'/></spells></edge></edges></graph></gexf>",
         HEADS TIMES "\n1|Norway|Pact|1994|day||day\n"
                     "ask 1: the time “757382400000–” is neither of days nor of years; write it as one of them\n1 asked, 0 left out\n");
}

static void
edges_without_a_node_are_left_out (void)
{
  check (ent_import_node_link_read,
         "{\"nodes\": [{\"id\": \"Norway\", \"type\": \"a\"}, {\"id\": \"Pact\", \"type\": \"b\"}, {\"id\": \"Club\", \"type\": \"b\"}],\n"
         "\"links\": [{\"source\": \"Norway\", \"target\": \"zz\"},\n{\"source\": \"Pact\", \"target\": \"Club\"}, {\"source\": \"Pact\", "
         "\"target\": \"Norway\"}]}",
         HEADS "\n3|Norway|Pact\nerror 2: an edge leads to “zz”, and there is no such node\nerror 3: the edge joins two groupings\n"
               "0 asked, 2 left out\n");
}

/* “type” is a role only if its values are, and “label” only then, too. */
static void
words_of_edges (void)
{
  check (ent_import_dot_read, "graph { Norway -- Pact [type=undirected, country=x] }",
         HEADS "|edge: type|edge: country\n1|Norway|Pact|undirected|x\n0 asked, 0 left out\n");
  check (ent_import_dot_read, "graph { Norway -- Pact [label=observer] }", HEADS "|role\n1|Norway|Pact|observer\n0 asked, 0 left out\n");
  check (ent_import_dot_read, "graph { Norway -- Pact [label=close] }", HEADS "|label\n1|Norway|Pact|close\n0 asked, 0 left out\n");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (EntDataset) dataset = NULL;
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  dataset = ent_json_reader_read_file (file, NULL, NULL, NULL);
  g_assert_nonnull (dataset);
  nations = ent_import_nations_new (dataset);

  g_test_add_func ("/import/network-rows/by-an-attribute", by_an_attribute);
  g_test_add_func ("/import/network-rows/by-modes", by_modes);
  g_test_add_func ("/import/network-rows/by-groups", by_groups);
  g_test_add_func ("/import/network-rows/groups-and-names", groups_and_names);
  g_test_add_func ("/import/network-rows/words-for-one-thing", words_for_one_thing);
  g_test_add_func ("/import/network-rows/times-and-words", times_and_words);
  g_test_add_func ("/import/network-rows/written-dates", written_dates);
  g_test_add_func ("/import/network-rows/by-names", by_names);
  g_test_add_func ("/import/network-rows/what-cannot-be-told-is-asked", what_cannot_be_told_is_asked);
  g_test_add_func ("/import/network-rows/edges-without-a-node-are-left-out", edges_without_a_node_are_left_out);
  g_test_add_func ("/import/network-rows/words-of-edges", words_of_edges);
  status = g_test_run ();
  ent_import_nations_free (nations);

  return status;
}

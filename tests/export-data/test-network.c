/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "round-trip.h"

#define DATA \
  "{\"format\": \"entente\", \"version\": 1, \"title\": \"T & U\", \"updated\": \"2020-01-01\"," \
  " \"sources\": [{\"id\": \"s\", \"type\": \"document\", \"title\": \"S\"}]," \
  " \"nations\": [{\"id\": \"NOR\", \"kind\": \"state\", \"name\": \"Norway\", \"sources\": [\"s\"]}," \
  "  {\"id\": \"KEN\", \"kind\": \"state\", \"name\": \"Kenya\", \"from\": \"1963-12-12\", \"sources\": [\"s\"]}]," \
  " \"groupings\": [{\"id\": \"reef\", \"kind\": \"alliance\", \"name\": \"<Reef\\\\n>\", \"from\": \"1950\", \"sources\": [\"s\"]}]," \
  " \"memberships\": [" \
  "  {\"nation\": \"NOR\", \"grouping\": \"reef\", \"role\": \"member\", \"from\": \"1970-02\", \"note\": \"back\", \"sources\": [\"s\"]}," \
  "  {\"nation\": \"NOR\", \"grouping\": \"reef\", \"role\": \"member\", \"from\": \"1951-02-03\", \"until\": \"1960?\", \"sources\": [\"s\"]}," \
  "  {\"nation\": \"KEN\", \"grouping\": \"reef\", \"role\": \"observer\", \"note\": \"\\\"q\\\"\", \"sources\": [\"s\"]}]," \
  " \"ties\": [{\"nations\": [\"NOR\", \"KEN\"], \"kind\": \"cooperation\", \"title\": \"Fish\", \"from\": \"1990-01-02\", \"sources\": [\"s\"]}]}"

static void
check_text (EntDataFormat  format,
            const char    *expected)
{
  g_autoptr (EntDataset) dataset = read_data (DATA);
  g_autoptr (EntDataChoice) choice = ent_data_choice_new (dataset, (EntRows) { 0 }, (EntRows) { 0 });
  g_autofree char *text = make_text (choice, format);

  g_assert_cmpstr (text, ==, expected);
}

static void
gexf (void)
{
  check_text (ENT_DATA_GEXF,
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
              "  <meta lastmodifieddate=\"2020-01-01\">\n"
              "    <creator>Entente</creator>\n"
              "    <description>T &amp; U</description>\n"
              "  </meta>\n"
              "  <graph mode=\"dynamic\" defaultedgetype=\"undirected\" timeformat=\"date\" timerepresentation=\"interval\">\n"
              "    <attributes class=\"node\" mode=\"static\">\n"
              "      <attribute id=\"kind\" title=\"kind\" type=\"string\"/>\n"
              "      <attribute id=\"sort\" title=\"sort\" type=\"string\"/>\n"
              "      <attribute id=\"nation id\" title=\"nation id\" type=\"string\"/>\n"
              "      <attribute id=\"grouping id\" title=\"grouping id\" type=\"string\"/>\n"
              "    </attributes>\n"
              "    <attributes class=\"edge\" mode=\"static\">\n"
              "      <attribute id=\"role\" title=\"role\" type=\"string\"/>\n"
              "      <attribute id=\"tie\" title=\"tie\" type=\"string\"/>\n"
              "      <attribute id=\"title\" title=\"title\" type=\"string\"/>\n"
              "      <attribute id=\"note\" title=\"note\" type=\"string\"/>\n"
              "      <attribute id=\"dates\" title=\"dates\" type=\"string\"/>\n"
              "    </attributes>\n"
              "    <nodes>\n"
              "      <node id=\"nation-NOR\" label=\"Norway\"><attvalues><attvalue for=\"kind\" value=\"nation\"/>"
              "<attvalue for=\"sort\" value=\"state\"/>"
              "<attvalue for=\"nation id\" value=\"NOR\"/></attvalues></node>\n"
              "      <node id=\"nation-KEN\" label=\"Kenya\"><attvalues><attvalue for=\"kind\" value=\"nation\"/>"
              "<attvalue for=\"sort\" value=\"state\"/>"
              "<attvalue for=\"nation id\" value=\"KEN\"/></attvalues><spells><spell start=\"1963-12-12\"/></spells></node>\n"
              "      <node id=\"grouping-reef\" label=\"&lt;Reef\\n&gt;\"><attvalues><attvalue for=\"kind\" value=\"grouping\"/>"
              "<attvalue for=\"sort\" value=\"alliance\"/>"
              "<attvalue for=\"grouping id\" value=\"reef\"/></attvalues><spells><spell start=\"1950-01-01\"/></spells></node>\n"
              "    </nodes>\n"
              "    <edges>\n"
              "      <edge id=\"0\" source=\"nation-NOR\" target=\"grouping-reef\" kind=\"member\"><attvalues>"
              "<attvalue for=\"role\" value=\"member\"/>"
              "<attvalue for=\"dates\" value=\"1951-02-03 to 1960?; 1970-02 to ..\"/></attvalues>"
              "<spells><spell start=\"1951-02-03\" end=\"1960-12-30\"/><spell start=\"1970-02-01\"/></spells></edge>\n"
              "      <edge id=\"1\" source=\"nation-KEN\" target=\"grouping-reef\" kind=\"observer\"><attvalues>"
              "<attvalue for=\"role\" value=\"observer\"/><attvalue for=\"note\" value=\"&quot;q&quot;\"/></attvalues></edge>\n"
              "      <edge id=\"2\" source=\"nation-NOR\" target=\"nation-KEN\" kind=\"cooperation\"><attvalues>"
              "<attvalue for=\"tie\" value=\"cooperation\"/><attvalue for=\"title\" value=\"Fish\"/></attvalues>"
              "<spells><spell start=\"1990-01-02\"/></spells></edge>\n"
              "    </edges>\n"
              "  </graph>\n"
              "</gexf>\n");
}

static void
gexf_round_trips (void)
{
  const EntImportOptions options = { 0 };

  check_round_trips (ENT_DATA_GEXF, &options, FALSE);
}

static void
graphml (void)
{
  g_autoptr (EntDataset) dataset = read_data (DATA);
  g_autoptr (EntDataChoice) choice = ent_data_choice_new (dataset, (EntRows) { 0 }, (EntRows) { 0 });
  g_autofree char *text = make_text (choice, ENT_DATA_GRAPHML);
  g_autofree char *edge = NULL;
  const char *first = strstr (text, "    <edge ");

  g_assert_nonnull (strstr (text, "  <key id=\"node-nation-id\" for=\"node\" attr.name=\"nation id\" attr.type=\"string\"/>\n"));
  g_assert_nonnull (strstr (text, "    <node id=\"grouping-reef\"><data key=\"node-label\">&lt;Reef\\n&gt;</data>"
                                  "<data key=\"node-kind\">grouping</data>"
                                  "<data key=\"node-sort\">alliance</data><data key=\"node-grouping-id\">reef</data></node>\n"));
  g_assert_nonnull (first);
  edge = g_strndup (first, strcspn (first, "\n"));
  g_assert_cmpstr (edge, ==,
                   "    <edge id=\"e0\" source=\"nation-NOR\" target=\"grouping-reef\"><data key=\"edge-role\">member</data>"
                   "<data key=\"edge-from\">1951-02-03</data><data key=\"edge-until\">1960?</data></edge>");
}

static void
dot (void)
{
  check_text (ENT_DATA_DOT,
              "graph {\n"
              "  \"nation-NOR\" [\"label\"=\"Norway\", \"kind\"=\"nation\", \"sort\"=\"state\", \"nation id\"=\"NOR\"];\n"
              "  \"nation-KEN\" [\"label\"=\"Kenya\", \"kind\"=\"nation\", \"sort\"=\"state\", \"nation id\"=\"KEN\"];\n"
              "  \"grouping-reef\" [\"label\"=\"<Reef\\\\n>\", \"kind\"=\"grouping\", \"sort\"=\"alliance\", \"grouping id\"=\"reef\", "
              "\"shape\"=\"box\"];\n"
              "  \"nation-NOR\" -- \"grouping-reef\" [\"role\"=\"member\", \"from\"=\"1951-02-03\", \"until\"=\"1960?\"];\n"
              "  \"nation-NOR\" -- \"grouping-reef\" [\"role\"=\"member\", \"from\"=\"1970-02\", \"note\"=\"back\"];\n"
              "  \"nation-KEN\" -- \"grouping-reef\" [\"role\"=\"observer\", \"note\"=\"\\\"q\\\"\"];\n"
              "  \"nation-NOR\" -- \"nation-KEN\" [\"tie\"=\"cooperation\", \"title\"=\"Fish\", \"from\"=\"1990-01-02\", "
              "\"style\"=\"dashed\"];\n"
              "}\n");
}

static void
graphml_round_trips (void)
{
  const EntImportOptions options = { 0 };

  check_round_trips (ENT_DATA_GRAPHML, &options, TRUE);
}

static void
dot_round_trips (void)
{
  const EntImportOptions options = { 0 };

  check_round_trips (ENT_DATA_DOT, &options, TRUE);
}

static void
add_tie (GPtrArray  *lines,
         EntDataset *dataset,
         guint32     nations[2],
         EntTieKind  kind,
         EntSpan     span,
         const char *title,
         const char *note)
{
  g_autofree char *from = ent_date_is_set (span.from) ? ent_date_to_edtf (span.from) : g_strdup ("");
  g_autofree char *until = ent_date_is_set (span.until) ? ent_date_to_edtf (span.until) : g_strdup ("");

  g_ptr_array_add (lines, g_strdup_printf ("%s %s %s %s/%s %s %s", ent_dataset_get_nation (dataset, nations[0])->record.id,
                                           ent_dataset_get_nation (dataset, nations[1])->record.id, ent_tie_kind_to_id (kind), from, until,
                                           title != NULL ? title : "", note != NULL ? note : ""));
}

/* Ties come back as what they were, since their edges say of which kind they are. */
static void
ties_round_trip (void)
{
  const EntDataFormat formats[] = { ENT_DATA_GEXF, ENT_DATA_GRAPHML, ENT_DATA_DOT };
  const EntImportOptions options = { 0 };
  g_autoptr (EntDataset) bundled = load_bundled ();
  g_autoptr (EntImportNations) nations = ent_import_nations_new (bundled);
  g_autoptr (EntDataChoice) choice = ent_data_choice_new (bundled, (EntRows) { 0 }, (EntRows) { 0 });
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *expected = NULL;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (bundled, ENT_KIND_TIE); row++)
    {
      const EntTie *tie = ent_dataset_get_tie (bundled, row);
      guint32 both[] = { tie->nations[0], tie->nations[1] };

      add_tie (lines, bundled, both, tie->kind, tie->span, tie->title, tie->record.note);
    }
  expected = join_lines (lines);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = make_text (choice, formats[i]);
      g_autoptr (EntImportResult) result = ent_import_result_new (bundled);
      g_autoptr (GPtrArray) came = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *joined = NULL;

      ent_import (result, nations, &options, text, strlen (text));
      for (guint j = 0; j < result->ties->len; j++)
        {
          EntImportTie *tie = &g_array_index (result->ties, EntImportTie, j);

          add_tie (came, bundled, tie->nations, tie->kind, tie->span, tie->title, tie->note);
        }
      joined = join_lines (came);
      g_assert_cmpstr (joined, ==, expected);
      g_assert_cmpuint (ent_import_report_get_n_at (result->report, ENT_IMPORT_ASK), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-data/network/gexf", gexf);
  g_test_add_func ("/export-data/network/gexf-round-trips", gexf_round_trips);
  g_test_add_func ("/export-data/network/graphml", graphml);
  g_test_add_func ("/export-data/network/graphml-round-trips", graphml_round_trips);
  g_test_add_func ("/export-data/network/dot", dot);
  g_test_add_func ("/export-data/network/dot-round-trips", dot_round_trips);
  g_test_add_func ("/export-data/network/ties-round-trip", ties_round_trip);

  return g_test_run ();
}

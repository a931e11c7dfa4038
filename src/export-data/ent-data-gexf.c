/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-gexf.h"

#include "export-data/ent-data-network.h"
#include "export-data/ent-data-xml.h"

static gboolean
has_start (EntSpan span)
{
  return ent_date_is_set (span.from) && span.from.earliest > ENT_DAY_MIN;
}

static gboolean
has_end (EntSpan span)
{
  return ent_date_is_set (span.until) && span.until.latest < ENT_DAY_MAX;
}

static gboolean
has_spell (EntSpan span)
{
  return has_start (span) || has_end (span);
}

/* The first and the last day on which it may hold. */
static void
append_spell (GString *text,
              EntSpan  span)
{
  g_autofree char *start = has_start (span) ? ent_day_to_iso (span.from.earliest) : NULL;
  g_autofree char *end = has_end (span) ? ent_day_to_iso (span.until.latest - 1) : NULL;

  g_string_append (text, "<spell");
  ent_data_xml_append_attribute (text, "start", start);
  ent_data_xml_append_attribute (text, "end", end);
  g_string_append (text, "/>");
}

static void
append_value (GString    *text,
              const char *id,
              const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (text, "<attvalue for=\"%s\"", id);
  ent_data_xml_append_attribute (text, "value", value);
  g_string_append (text, "/>");
}

static void
append_columns (GString           *text,
                const char        *class,
                const char *const *names)
{
  g_string_append_printf (text, "    <attributes class=\"%s\" mode=\"static\">\n", class);
  for (guint i = 0; names[i] != NULL; i++)
    g_string_append_printf (text, "      <attribute id=\"%s\" title=\"%s\" type=\"string\"/>\n", names[i], names[i]);
  g_string_append (text, "    </attributes>\n");
}

static void
append_node (GString           *text,
             const EntDataNode *node)
{
  g_string_append (text, "      <node");
  ent_data_xml_append_attribute (text, "id", node->id);
  ent_data_xml_append_attribute (text, "label", node->label);
  g_string_append (text, "><attvalues>");
  append_value (text, "kind", node->kind);
  append_value (text, "sort", node->sort);
  append_value (text, ent_data_node_get_id_name (node), node->data_id);
  g_string_append (text, "</attvalues>");
  if (has_spell (node->span))
    {
      g_string_append (text, "<spells>");
      append_spell (text, node->span);
      g_string_append (text, "</spells>");
    }
  g_string_append (text, "</node>\n");
}

static gboolean
is_exact (EntDate date)
{
  return !ent_date_is_set (date) || (date.precision == ENT_PRECISION_DAY && !date.uncertain && !date.approximate && date.n_unspecified == 0);
}

/* The dates as the data writes them, where spells are more precise than it is. */
static char *
dup_dates (const EntDataEdge *edges,
           guint              n_edges)
{
  GString *text = g_string_new (NULL);
  gboolean all_exact = TRUE;

  for (guint i = 0; i < n_edges; i++)
    {
      const EntSpan span = edges[i].span;
      g_autofree char *from = ent_date_is_set (span.from) ? ent_date_to_edtf (span.from) : g_strdup ("..");
      g_autofree char *until = ent_date_is_set (span.until) ? ent_date_to_edtf (span.until) : g_strdup ("..");

      all_exact &= is_exact (span.from) && is_exact (span.until);
      g_string_append_printf (text, "%s%s to %s", i > 0 ? "; " : "", from, until);
    }
  return g_string_free (text, all_exact);
}

/* What all of the edges say; %NULL if they do not agree. */
static const char *
get_note (const EntDataEdge *edges,
          guint              n_edges)
{
  for (guint i = 1; i < n_edges; i++)
    if (g_strcmp0 (edges[i].note, edges[0].note) != 0)
      return NULL;

  return edges[0].note;
}

/* Edges that differ in their times only are one with several spells, since programs merge what is parallel. */
static void
append_edge (GString              *text,
             const EntDataNetwork *network,
             const EntDataEdge    *edges,
             guint                 n_edges,
             guint                 number)
{
  g_autofree char *dates = dup_dates (edges, n_edges);
  g_autofree char *id = g_strdup_printf ("%u", number);

  g_string_append (text, "      <edge");
  ent_data_xml_append_attribute (text, "id", id);
  ent_data_xml_append_attribute (text, "source", g_array_index (network->nodes, EntDataNode, edges->ends[0]).id);
  ent_data_xml_append_attribute (text, "target", g_array_index (network->nodes, EntDataNode, edges->ends[1]).id);
  ent_data_xml_append_attribute (text, "kind", edges->role != NULL ? edges->role : edges->tie);
  g_string_append (text, "><attvalues>");
  append_value (text, "role", edges->role);
  append_value (text, "tie", edges->tie);
  append_value (text, "title", edges->title);
  append_value (text, "note", get_note (edges, n_edges));
  append_value (text, "dates", dates);
  g_string_append (text, "</attvalues>");
  if (has_spell (edges->span))
    {
      g_string_append (text, "<spells>");
      for (guint i = 0; i < n_edges; i++)
        append_spell (text, edges[i].span);
      g_string_append (text, "</spells>");
    }
  g_string_append (text, "</edge>\n");
}

static void
append_edges (GString              *text,
              const EntDataNetwork *network)
{
  const EntDataEdge *edges = (const EntDataEdge *) (gpointer) network->edges->data;
  guint number = 0;

  for (guint i = 0, n; i < network->edges->len; i += n)
    {
      n = 1;
      /* Ties have titles of their own, and what has neither start nor end has no spell. */
      while (i + n < network->edges->len && edges[i].role != NULL && has_spell (edges[i].span) && has_spell (edges[i + n].span)
             && ent_data_edge_is_same (&edges[i], &edges[i + n]))
        n++;
      append_edge (text, network, &edges[i], n, number++);
    }
}

/**
 * ent_data_gexf_write:
 * @choice: which records
 *
 * Writes GEXF 1.3: nodes are nations and groupings, edges memberships and ties,
 * spells the times of both, with the first and the last day on which they may hold.
 *
 * Returns: (transfer full): the text of a file
 */
char *
ent_data_gexf_write (EntDataChoice *choice)
{
  static const char *const node_columns[] = { "kind", "sort", "nation id", "grouping id", NULL };
  static const char *const edge_columns[] = { "role", "tie", "title", "note", "dates", NULL };
  EntDataset *dataset = ent_data_choice_get_dataset (choice);
  g_autoptr (EntDataNetwork) network = ent_data_network_new (choice);
  g_autofree char *updated = ent_day_to_iso (ent_dataset_get_updated (dataset));
  GString *text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n");

  g_string_append_printf (text, "  <meta lastmodifieddate=\"%s\">\n", updated);
  ent_data_xml_append_element (text, "    ", "creator", "Entente");
  ent_data_xml_append_element (text, "    ", "description", ent_dataset_get_title (dataset));
  g_string_append (text, "  </meta>\n"
                         "  <graph mode=\"dynamic\" defaultedgetype=\"undirected\" timeformat=\"date\" timerepresentation=\"interval\">\n");
  append_columns (text, "node", node_columns);
  append_columns (text, "edge", edge_columns);
  g_string_append (text, "    <nodes>\n");
  for (guint i = 0; i < network->nodes->len; i++)
    append_node (text, &g_array_index (network->nodes, EntDataNode, i));
  g_string_append (text, "    </nodes>\n    <edges>\n");
  append_edges (text, network);
  g_string_append (text, "    </edges>\n  </graph>\n</gexf>\n");
  return g_string_free (text, FALSE);
}

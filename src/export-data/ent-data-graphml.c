/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-graphml.h"

#include "export-data/ent-data-network.h"
#include "export-data/ent-data-xml.h"

/* Ids of keys are names of XML, which have no blanks. */
static char *
dup_key (const char *name)
{
  return g_strdelimit (g_strdup (name), " ", '-');
}

static void
append_keys (GString           *text,
             const char        *owner,
             const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *id = dup_key (names[i]);

      g_string_append_printf (text, "  <key id=\"%s-%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"string\"/>\n", owner, id, owner, names[i]);
    }
}

static void
append_data (GString    *text,
             const char *owner,
             const char *name,
             const char *value)
{
  g_autofree char *id = dup_key (name);
  g_autofree char *escaped = NULL;

  if (value == NULL)
    return;
  escaped = g_markup_escape_text (value, -1);
  g_string_append_printf (text, "<data key=\"%s-%s\">%s</data>", owner, id, escaped);
}

static void
append_node (GString           *text,
             const EntDataNode *node)
{
  g_string_append (text, "    <node");
  ent_data_xml_append_attribute (text, "id", node->id);
  g_string_append_c (text, '>');
  append_data (text, "node", "label", node->label);
  append_data (text, "node", "kind", node->kind);
  append_data (text, "node", "sort", node->sort);
  append_data (text, "node", ent_data_node_get_id_name (node), node->data_id);
  g_string_append (text, "</node>\n");
}

static void
append_edge (GString              *text,
             const EntDataNetwork *network,
             guint                 number)
{
  const EntDataEdge *edge = &g_array_index (network->edges, EntDataEdge, number);
  g_autofree char *from = ent_date_is_set (edge->span.from) ? ent_date_to_edtf (edge->span.from) : NULL;
  g_autofree char *until = ent_date_is_set (edge->span.until) ? ent_date_to_edtf (edge->span.until) : NULL;

  g_string_append_printf (text, "    <edge id=\"e%u\"", number);
  ent_data_xml_append_attribute (text, "source", g_array_index (network->nodes, EntDataNode, edge->ends[0]).id);
  ent_data_xml_append_attribute (text, "target", g_array_index (network->nodes, EntDataNode, edge->ends[1]).id);
  g_string_append_c (text, '>');
  append_data (text, "edge", "role", edge->role);
  append_data (text, "edge", "tie", edge->tie);
  append_data (text, "edge", "title", edge->title);
  append_data (text, "edge", "from", from);
  append_data (text, "edge", "until", until);
  append_data (text, "edge", "note", edge->note);
  g_string_append (text, "</edge>\n");
}

/**
 * ent_data_graphml_write:
 * @choice: which records
 *
 * Writes GraphML: nodes are nations and groupings, edges memberships and ties,
 * one for each time that somebody had a role, with dates as the data has them.
 *
 * Returns: (transfer full): the text of a file
 */
char *
ent_data_graphml_write (EntDataChoice *choice)
{
  static const char *const node_names[] = { "label", "kind", "sort", "nation id", "grouping id", NULL };
  static const char *const edge_names[] = { "role", "tie", "title", "from", "until", "note", NULL };
  g_autoptr (EntDataNetwork) network = ent_data_network_new (choice);
  GString *text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");

  append_keys (text, "node", node_names);
  append_keys (text, "edge", edge_names);
  g_string_append (text, "  <graph edgedefault=\"undirected\">\n");
  for (guint i = 0; i < network->nodes->len; i++)
    append_node (text, &g_array_index (network->nodes, EntDataNode, i));
  for (guint i = 0; i < network->edges->len; i++)
    append_edge (text, network, i);
  g_string_append (text, "  </graph>\n</graphml>\n");
  return g_string_free (text, FALSE);
}

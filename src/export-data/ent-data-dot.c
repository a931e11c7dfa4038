/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-dot.h"

#include <string.h>

#include "export-data/ent-data-network.h"

/* In a label a backslash makes something else of the letter behind it unless it is
 * written twice. Elsewhere it is a backslash; there is no way to write one before
 * a quote or the end, so a blank keeps them apart. */
static void
append_quoted (GString    *text,
               const char *value,
               gboolean    is_label)
{
  g_string_append_c (text, '"');
  for (; *value != '\0'; value++)
    {
      if (*value == '"' || (*value == '\\' && is_label))
        g_string_append_c (text, '\\');
      g_string_append_c (text, *value);
      if (*value == '\\' && !is_label && (value[1] == '"' || value[1] == '\0'))
        g_string_append_c (text, ' ');
    }
  g_string_append_c (text, '"');
}

static void
append_attribute (GString    *text,
                  const char *name,
                  const char *value)
{
  if (value == NULL)
    return;
  g_string_append (text, text->str[text->len - 1] == '[' ? "" : ", ");
  append_quoted (text, name, FALSE);
  g_string_append_c (text, '=');
  append_quoted (text, value, strcmp (name, "label") == 0);
}

static void
append_node (GString           *text,
             const EntDataNode *node)
{
  g_string_append (text, "  ");
  append_quoted (text, node->id, FALSE);
  g_string_append (text, " [");
  append_attribute (text, "label", node->label);
  append_attribute (text, "kind", node->kind);
  append_attribute (text, "sort", node->sort);
  append_attribute (text, ent_data_node_get_id_name (node), node->data_id);
  append_attribute (text, "shape", strcmp (node->kind, "grouping") == 0 ? "box" : NULL);
  g_string_append (text, "];\n");
}

static void
append_edge (GString              *text,
             const EntDataNetwork *network,
             const EntDataEdge    *edge)
{
  g_autofree char *from = ent_date_is_set (edge->span.from) ? ent_date_to_edtf (edge->span.from) : NULL;
  g_autofree char *until = ent_date_is_set (edge->span.until) ? ent_date_to_edtf (edge->span.until) : NULL;

  g_string_append (text, "  ");
  append_quoted (text, g_array_index (network->nodes, EntDataNode, edge->ends[0]).id, FALSE);
  g_string_append (text, " -- ");
  append_quoted (text, g_array_index (network->nodes, EntDataNode, edge->ends[1]).id, FALSE);
  g_string_append (text, " [");
  append_attribute (text, "role", edge->role);
  append_attribute (text, "tie", edge->tie);
  append_attribute (text, "title", edge->title);
  append_attribute (text, "from", from);
  append_attribute (text, "until", until);
  append_attribute (text, "note", edge->note);
  append_attribute (text, "style", edge->tie != NULL ? "dashed" : NULL);
  g_string_append (text, "];\n");
}

/**
 * ent_data_dot_write:
 * @choice: which records
 *
 * Writes DOT for Graphviz: nodes are nations and groupings, edges memberships
 * and ties, one for each time that somebody had a role.
 *
 * Returns: (transfer full): the text of a file
 */
char *
ent_data_dot_write (EntDataChoice *choice)
{
  g_autoptr (EntDataNetwork) network = ent_data_network_new (choice);
  GString *text = g_string_new ("graph {\n");

  for (guint i = 0; i < network->nodes->len; i++)
    append_node (text, &g_array_index (network->nodes, EntDataNode, i));
  for (guint i = 0; i < network->edges->len; i++)
    append_edge (text, network, &g_array_index (network->edges, EntDataEdge, i));
  g_string_append (text, "}\n");
  return g_string_free (text, FALSE);
}

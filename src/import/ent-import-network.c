/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-network.h"

#include <glib/gi18n.h>

#include "base/ent-arena.h"
#include "import/ent-import-input.h"

/* How many attributes, or spells, a node or an edge may have: they are lists. */
#define MAX_OF_ITEM 1000

struct _EntImportNetwork
{
  EntArena           *arena; /* all that nodes and edges point to */
  GPtrArray          *nodes; /* EntImportNode, in the arena */
  GPtrArray          *edges; /* EntImportEdge, in the arena */
  GHashTable         *rows;  /* id → row of its node */
  guint               n_values;
  EntImportTimeFormat time_format;
  const char         *limit; /* what was too much, or NULL */
};

/**
 * ent_import_network_new:
 *
 * Returns: (transfer full): a network without nodes
 */
EntImportNetwork *
ent_import_network_new (void)
{
  EntImportNetwork *self = g_new0 (EntImportNetwork, 1);

  self->arena = ent_arena_new ();
  self->nodes = g_ptr_array_new ();
  self->edges = g_ptr_array_new ();
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/**
 * ent_import_network_free:
 * @network: (transfer full) (nullable): a network
 */
void
ent_import_network_free (EntImportNetwork *network)
{
  if (network == NULL)
    return;

  g_hash_table_unref (network->rows);
  g_ptr_array_unref (network->nodes);
  g_ptr_array_unref (network->edges);
  ent_arena_free (network->arena);
  g_free (network);
}

/**
 * ent_import_network_keep:
 * @network: a network
 * @text: a text
 *
 * Returns: (transfer none): a copy that lives as long as @network
 */
const char *
ent_import_network_keep (EntImportNetwork *network,
                         const char       *text)
{
  g_return_val_if_fail (network != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return ent_arena_intern (network->arena, text);
}

/**
 * ent_import_network_add_node:
 * @network: a network
 * @id: what edges call it
 * @line: where it stands
 * @is_new: (out) (optional): whether there was none with this id
 *
 * Returns: (transfer none): the node with this id
 */
EntImportNode *
ent_import_network_add_node (EntImportNetwork *network,
                             const char       *id,
                             guint             line,
                             gboolean         *is_new)
{
  EntImportNode *node;

  g_return_val_if_fail (network != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  node = ent_import_network_find_node (network, id);
  if (is_new != NULL)
    *is_new = node == NULL;
  if (node != NULL)
    return node;

  if (network->nodes->len == ENT_IMPORT_MAX_ITEMS)
    network->limit = N_("it has more than 1,000,000 nodes");
  node = ent_arena_alloc (network->arena, sizeof (EntImportNode));
  *node = (EntImportNode) { .item.line = line, .id = ent_import_network_keep (network, id) };
  g_hash_table_insert (network->rows, (gpointer) node->id, GUINT_TO_POINTER (network->nodes->len));
  g_ptr_array_add (network->nodes, node);

  return node;
}

/**
 * ent_import_network_add_edge:
 * @network: a network
 * @source: id of a node, which may follow later
 * @target: id of another one
 * @line: where it stands
 *
 * Returns: (transfer none): the new edge
 */
EntImportEdge *
ent_import_network_add_edge (EntImportNetwork *network,
                             const char       *source,
                             const char       *target,
                             guint             line)
{
  EntImportEdge *edge;

  g_return_val_if_fail (network != NULL, NULL);
  g_return_val_if_fail (source != NULL && target != NULL, NULL);

  if (network->edges->len == ENT_IMPORT_MAX_ITEMS)
    network->limit = N_("it has more than 1,000,000 edges");
  edge = ent_arena_alloc (network->arena, sizeof (EntImportEdge));
  *edge = (EntImportEdge) {
    .item.line = line,
    .ends = { ENT_IMPORT_NO_NODE, ENT_IMPORT_NO_NODE },
    .end_ids = { ent_import_network_keep (network, source), ent_import_network_keep (network, target) },
    .weight = 1,
  };
  g_ptr_array_add (network->edges, edge);

  return edge;
}

/* @n_before: how many the item has already */
static void
count_value (EntImportNetwork *self,
             guint             n_before)
{
  if (n_before >= MAX_OF_ITEM)
    self->limit = N_("a node or an edge has more than 1,000 attributes or times");
  if (++self->n_values > ENT_IMPORT_MAX_VALUES)
    self->limit = N_("its nodes and edges have more than 8,000,000 attributes and times");
}

/**
 * ent_import_network_add_attribute:
 * @network: a network
 * @item: one of its nodes or edges
 * @name: the attribute
 * @value: its value
 *
 * Sets an attribute; an earlier value of the same name gives way.
 */
void
ent_import_network_add_attribute (EntImportNetwork *network,
                                  EntImportItem    *item,
                                  const char       *name,
                                  const char       *value)
{
  EntImportAttribute **place;
  guint n_before = 0;

  g_return_if_fail (network != NULL);
  g_return_if_fail (item != NULL);
  g_return_if_fail (name != NULL && value != NULL);

  for (place = &item->attributes; *place != NULL; place = &(*place)->next, n_before++)
    if (g_str_equal ((*place)->name, name))
      {
        (*place)->value = ent_import_network_keep (network, value);
        return;
      }

  count_value (network, n_before);
  *place = ent_arena_alloc (network->arena, sizeof (EntImportAttribute));
  **place = (EntImportAttribute) { .name = ent_import_network_keep (network, name), .value = ent_import_network_keep (network, value) };
}

/**
 * ent_import_network_add_spell:
 * @network: a network
 * @item: one of its nodes or edges
 * @from: (nullable): its beginning
 * @until: (nullable): its end
 *
 * Returns: (transfer none): the new spell, the last of @item, whose days are both part of it
 */
EntImportSpell *
ent_import_network_add_spell (EntImportNetwork *network,
                              EntImportItem    *item,
                              const char       *from,
                              const char       *until)
{
  EntImportSpell **place;
  guint n_before = 0;

  g_return_val_if_fail (network != NULL, NULL);
  g_return_val_if_fail (item != NULL, NULL);

  for (place = &item->spells; *place != NULL; place = &(*place)->next)
    n_before++;
  count_value (network, n_before);
  *place = ent_arena_alloc (network->arena, sizeof (EntImportSpell));
  **place = (EntImportSpell) {
    .from = from != NULL ? ent_import_network_keep (network, from) : NULL,
    .until = until != NULL ? ent_import_network_keep (network, until) : NULL,
  };

  return *place;
}

/**
 * ent_import_network_get_limit:
 * @network: a network
 *
 * Returns: (nullable): which limit the file goes beyond, as an untranslated
 *   clause; %NULL if none
 */
const char *
ent_import_network_get_limit (EntImportNetwork *network)
{
  g_return_val_if_fail (network != NULL, NULL);

  return network->limit;
}

/**
 * ent_import_network_link:
 * @network: a network that has all its nodes
 *
 * Finds the nodes of each edge. One may stay without, since its node is
 * nowhere; whoever makes something of the edges says so.
 */
void
ent_import_network_link (EntImportNetwork *network)
{
  g_return_if_fail (network != NULL);

  for (guint i = 0; i < network->edges->len; i++)
    {
      EntImportEdge *edge = g_ptr_array_index (network->edges, i);

      for (guint k = 0; k < 2; k++)
        {
          gpointer row;

          if (g_hash_table_lookup_extended (network->rows, edge->end_ids[k], NULL, &row))
            edge->ends[k] = GPOINTER_TO_UINT (row);
        }
    }
}

/**
 * ent_import_network_set_time_format:
 * @network: a network
 * @format: how its times are written
 */
void
ent_import_network_set_time_format (EntImportNetwork    *network,
                                    EntImportTimeFormat  format)
{
  g_return_if_fail (network != NULL);

  network->time_format = format;
}

/**
 * ent_import_network_get_time_format:
 * @network: a network
 *
 * Returns: how its times are written
 */
EntImportTimeFormat
ent_import_network_get_time_format (EntImportNetwork *network)
{
  g_return_val_if_fail (network != NULL, ENT_IMPORT_TIME_UNKNOWN);

  return network->time_format;
}

/**
 * ent_import_network_get_n_nodes:
 * @network: a network
 *
 * Returns: how many nodes it has
 */
guint
ent_import_network_get_n_nodes (EntImportNetwork *network)
{
  g_return_val_if_fail (network != NULL, 0);

  return network->nodes->len;
}

/**
 * ent_import_network_get_node:
 * @network: a network
 * @row: one of its nodes
 *
 * Returns: (transfer none): the node
 */
EntImportNode *
ent_import_network_get_node (EntImportNetwork *network,
                             guint             row)
{
  g_return_val_if_fail (network != NULL, NULL);
  g_return_val_if_fail (row < network->nodes->len, NULL);

  return g_ptr_array_index (network->nodes, row);
}

/**
 * ent_import_network_find_node:
 * @network: a network
 * @id: what edges call a node
 *
 * Returns: (transfer none) (nullable): the node
 */
EntImportNode *
ent_import_network_find_node (EntImportNetwork *network,
                              const char       *id)
{
  gpointer row;

  g_return_val_if_fail (network != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!g_hash_table_lookup_extended (network->rows, id, NULL, &row))
    return NULL;
  return g_ptr_array_index (network->nodes, GPOINTER_TO_UINT (row));
}

/**
 * ent_import_network_get_n_edges:
 * @network: a network
 *
 * Returns: how many edges it has
 */
guint
ent_import_network_get_n_edges (EntImportNetwork *network)
{
  g_return_val_if_fail (network != NULL, 0);

  return network->edges->len;
}

/**
 * ent_import_network_get_edge:
 * @network: a network
 * @row: one of its edges
 *
 * Returns: (transfer none): the edge
 */
EntImportEdge *
ent_import_network_get_edge (EntImportNetwork *network,
                             guint             row)
{
  g_return_val_if_fail (network != NULL, NULL);
  g_return_val_if_fail (row < network->edges->len, NULL);

  return g_ptr_array_index (network->edges, row);
}

/**
 * ent_import_item_lookup:
 * @item: a node or an edge
 * @name: the name of an attribute
 *
 * Returns: (nullable) (transfer none): its value
 */
const char *
ent_import_item_lookup (const EntImportItem *item,
                        const char          *name)
{
  g_return_val_if_fail (item != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (const EntImportAttribute *attribute = item->attributes; attribute != NULL; attribute = attribute->next)
    if (g_str_equal (attribute->name, name))
      return attribute->value;

  return NULL;
}

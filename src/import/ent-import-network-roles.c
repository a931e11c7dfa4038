/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-network-roles.h"

/* An attribute that tells sorts of nodes apart has so many values at most. */
#define MAX_SORTS 4

/* Nodes of one sort are nations if so many of a hundred have the names of some. */
#define ENOUGH_PERCENT 60

/* What attributes are called that tell sorts apart. */
static const char *const sort_names[] = {
  "kind", "type", "class", "mode", "bipartite", "category", "sort", "group", "set", "layer", "art", "typ", "klasse", "classe", "tipo", "clase", NULL,
};

/* A sort of nodes. */
typedef struct
{
  guint n_nodes;
  guint n_nations;
} Sort;

/**
 * ent_import_node_get_name:
 * @node: a node
 *
 * Returns: (transfer none): what people call it: its label, else an attribute
 *   that is a name, else its id
 */
const char *
ent_import_node_get_name (const EntImportNode *node)
{
  static const char *const names[] = { "label", "name", "title", "labels" };

  g_return_val_if_fail (node != NULL, NULL);

  if (node->label != NULL)
    return node->label;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (const EntImportAttribute *attribute = node->item.attributes; attribute != NULL; attribute = attribute->next)
      if (g_ascii_strcasecmp (attribute->name, names[i]) == 0 && *attribute->value != '\0')
        return attribute->value;

  return node->id;
}

static gboolean
is_enough (const Sort *sort)
{
  return sort->n_nations * 100 >= sort->n_nodes * ENOUGH_PERCENT && sort->n_nodes > 0;
}

static const char *
find_value (const EntImportNode *node,
            const char          *name)
{
  for (const EntImportAttribute *attribute = node->item.attributes; attribute != NULL; attribute = attribute->next)
    if (g_ascii_strcasecmp (attribute->name, name) == 0)
      return attribute->value;

  return NULL;
}

/* By an attribute: some of its values are those of nations, and some are not.
 * All nodes must have it. */
static gboolean
find_by_attribute (EntImportNetwork *network,
                   const gboolean   *is_nation,
                   const char       *name,
                   GArray           *roles)
{
  guint n_nodes = ent_import_network_get_n_nodes (network), n_of_nations = 0;
  const char *values[MAX_SORTS];
  Sort sorts[MAX_SORTS] = { { 0 } };
  guint n_sorts = 0;

  for (guint i = 0; i < n_nodes; i++)
    {
      const char *value = find_value (ent_import_network_get_node (network, i), name);
      guint sort = 0;

      while (value != NULL && sort < n_sorts && !g_str_equal (values[sort], value))
        sort++;
      if (value == NULL || sort == MAX_SORTS)
        return FALSE;
      if (sort == n_sorts)
        values[n_sorts++] = value;
      sorts[sort].n_nodes++;
      sorts[sort].n_nations += (guint) is_nation[i];
    }
  for (guint i = 0; i < n_sorts; i++)
    n_of_nations += (guint) is_enough (&sorts[i]);
  if (n_sorts < 2 || n_of_nations == 0 || n_of_nations == n_sorts)
    return FALSE;

  for (guint i = 0; i < n_nodes; i++)
    {
      const char *value = find_value (ent_import_network_get_node (network, i), name);
      guint sort = 0;

      while (!g_str_equal (values[sort], value))
        sort++;
      g_array_index (roles, EntImportNodeRole, i) = is_enough (&sorts[sort]) ? ENT_IMPORT_NODE_NATION : ENT_IMPORT_NODE_GROUPING;
    }

  return TRUE;
}

/* By nodes that stand for others: whoever belongs to one is a nation. What else
 * is there goes by its name. */
static gboolean
find_by_groups (EntImportNetwork *network,
                const gboolean   *is_nation,
                GArray           *roles)
{
  guint n_nodes = ent_import_network_get_n_nodes (network);
  g_autofree gboolean *is_member = g_new0 (gboolean, n_nodes + 1);
  Sort members = { 0 };

  for (guint i = 0; i < ent_import_network_get_n_edges (network); i++)
    {
      const EntImportEdge *edge = ent_import_network_get_edge (network, i);

      if (edge->ends[0] != ENT_IMPORT_NO_NODE && edge->ends[1] != ENT_IMPORT_NO_NODE
          && ent_import_network_get_node (network, edge->ends[1])->is_group)
        is_member[edge->ends[0]] = TRUE;
    }
  for (guint i = 0; i < n_nodes; i++)
    if (is_member[i])
      {
        members.n_nodes++;
        members.n_nations += (guint) is_nation[i];
      }
  if (!is_enough (&members))
    return FALSE;

  for (guint i = 0; i < n_nodes; i++)
    g_array_index (roles, EntImportNodeRole, i) = !ent_import_network_get_node (network, i)->is_group && (is_member[i] || is_nation[i])
                                                    ? ENT_IMPORT_NODE_NATION : ENT_IMPORT_NODE_GROUPING;

  return TRUE;
}

/* By the modes of a network of two. */
static gboolean
find_by_mode (EntImportNetwork *network,
              const gboolean   *is_nation,
              GArray           *roles)
{
  guint n_nodes = ent_import_network_get_n_nodes (network);
  Sort sorts[3] = { { 0 } };
  guint8 of_nations;

  for (guint i = 0; i < n_nodes; i++)
    {
      guint8 mode = ent_import_network_get_node (network, i)->mode;

      sorts[mode].n_nodes++;
      sorts[mode].n_nations += (guint) is_nation[i];
    }
  if (sorts[0].n_nodes > 0 || is_enough (&sorts[1]) == is_enough (&sorts[2]))
    return FALSE;

  of_nations = is_enough (&sorts[1]) ? 1 : 2;
  for (guint i = 0; i < n_nodes; i++)
    g_array_index (roles, EntImportNodeRole, i) = ent_import_network_get_node (network, i)->mode == of_nations
                                                    ? ENT_IMPORT_NODE_NATION : ENT_IMPORT_NODE_GROUPING;

  return TRUE;
}

/* By names: whoever is no nation is a grouping, if each edge joins one to the
 * other; all may be nations, too. */
static gboolean
find_by_names (EntImportNetwork *network,
               const gboolean   *is_nation,
               GArray           *roles)
{
  guint n_nodes = ent_import_network_get_n_nodes (network), n_nations = 0;

  for (guint i = 0; i < n_nodes; i++)
    n_nations += (guint) is_nation[i];
  for (guint i = 0; n_nations < n_nodes && i < ent_import_network_get_n_edges (network); i++)
    {
      const EntImportEdge *edge = ent_import_network_get_edge (network, i);

      if (edge->ends[0] != ENT_IMPORT_NO_NODE && edge->ends[1] != ENT_IMPORT_NO_NODE && edge->ends[0] != edge->ends[1]
          && is_nation[edge->ends[0]] == is_nation[edge->ends[1]])
        return FALSE;
    }
  for (guint i = 0; i < n_nodes; i++)
    g_array_index (roles, EntImportNodeRole, i) = is_nation[i] ? ENT_IMPORT_NODE_NATION : ENT_IMPORT_NODE_GROUPING;

  return n_nations > 0;
}

/**
 * ent_import_network_roles_find:
 * @network: a network
 * @nations: the nations that may be meant
 * @roles: (element-type EntImportNodeRole): takes what each node is
 *
 * Returns: whether it could be told
 */
gboolean
ent_import_network_roles_find (EntImportNetwork *network,
                               EntImportNations *nations,
                               GArray           *roles)
{
  g_autofree gboolean *is_nation = NULL;
  guint n_nodes;

  g_return_val_if_fail (network != NULL, FALSE);
  g_return_val_if_fail (nations != NULL, FALSE);
  g_return_val_if_fail (roles != NULL, FALSE);

  n_nodes = ent_import_network_get_n_nodes (network);
  is_nation = g_new (gboolean, n_nodes + 1);
  g_array_set_size (roles, n_nodes);
  for (guint i = 0; i < n_nodes; i++)
    {
      is_nation[i] = ent_import_nations_knows (nations, ENT_IMPORT_NAMES, ent_import_node_get_name (ent_import_network_get_node (network, i)));
      g_array_index (roles, EntImportNodeRole, i) = ENT_IMPORT_NODE_UNKNOWN;
    }
  for (guint i = 0; sort_names[i] != NULL; i++)
    if (find_by_attribute (network, is_nation, sort_names[i], roles))
      return TRUE;

  return find_by_groups (network, is_nation, roles) || find_by_mode (network, is_nation, roles) || find_by_names (network, is_nation, roles);
}

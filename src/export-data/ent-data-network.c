/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-network.h"

#include <string.h>

static void
clear_node (gpointer data)
{
  g_free (((EntDataNode *) data)->id);
}

static void
add_nodes (EntDataNetwork *network,
           EntDataChoice  *choice,
           guint          *nations,
           guint          *groupings)
{
  EntDataset *dataset = ent_data_choice_get_dataset (choice);

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION); row++)
    if (ent_data_choice_has (choice, ENT_KIND_NATION, row))
      {
        const EntNation *nation = ent_dataset_get_nation (dataset, row);
        const EntDataNode node = { g_strconcat ("nation-", nation->record.id, NULL), nation->record.id, nation->name, "nation",
                                   ent_nation_kind_to_id (nation->kind), nation->span };

        nations[row] = network->nodes->len;
        g_array_append_val (network->nodes, node);
      }
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    if (ent_data_choice_has (choice, ENT_KIND_GROUPING, row))
      {
        const EntGrouping *grouping = ent_dataset_get_grouping (dataset, row);
        const EntDataNode node = { g_strconcat ("grouping-", grouping->record.id, NULL), grouping->record.id, grouping->name, "grouping",
                                   ent_grouping_kind_to_id (grouping->kind), grouping->span };

        groupings[row] = network->nodes->len;
        g_array_append_val (network->nodes, node);
      }
}

/* By ends, then by role or kind, then by time. Ids of roles and kinds are each one text. */
static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  const EntDataEdge *left = a, *right = b;
  int order = (left->tie != NULL) - (right->tie != NULL);

  for (guint i = 0; i < 2 && order == 0; i++)
    order = (left->ends[i] > right->ends[i]) - (left->ends[i] < right->ends[i]);
  if (order == 0)
    order = left->role != NULL ? g_strcmp0 (left->role, right->role) : g_strcmp0 (left->tie, right->tie);
  if (order == 0)
    order = ent_date_compare (left->span.from, right->span.from);
  return order != 0 ? order : ent_date_compare (left->span.until, right->span.until);
}

static void
add_edges (EntDataNetwork *network,
           EntDataChoice  *choice,
           const guint    *nations,
           const guint    *groupings)
{
  EntDataset *dataset = ent_data_choice_get_dataset (choice);

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP); row++)
    if (ent_data_choice_has (choice, ENT_KIND_MEMBERSHIP, row))
      {
        const EntMembership *membership = ent_dataset_get_membership (dataset, row);
        const EntDataEdge edge = { { nations[membership->nation], groupings[membership->grouping] }, ent_role_to_id (membership->role), NULL, NULL,
                                   membership->record.note, ent_membership_get_written (membership) };

        g_array_append_val (network->edges, edge);
      }
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_TIE); row++)
    if (ent_data_choice_has (choice, ENT_KIND_TIE, row))
      {
        const EntTie *tie = ent_dataset_get_tie (dataset, row);
        const EntDataEdge edge = { { nations[tie->nations[0]], nations[tie->nations[1]] }, NULL, ent_tie_kind_to_id (tie->kind), tie->title,
                                   tie->record.note, tie->span };

        g_array_append_val (network->edges, edge);
      }
  g_array_sort (network->edges, compare_edges);
}

/**
 * ent_data_node_get_id_name:
 * @node: a node
 *
 * Returns: what the import calls its id in the data
 */
const char *
ent_data_node_get_id_name (const EntDataNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  return strcmp (node->kind, "nation") == 0 ? "nation id" : "grouping id";
}

/**
 * ent_data_network_new:
 * @choice: which records
 *
 * Returns: (transfer full): nations and groupings with what joins them; it is
 *   valid as long as the data set
 */
EntDataNetwork *
ent_data_network_new (EntDataChoice *choice)
{
  EntDataset *dataset = ent_data_choice_get_dataset (choice);
  g_autofree guint *nations = g_new0 (guint, ent_dataset_get_n_rows (dataset, ENT_KIND_NATION) + 1);
  g_autofree guint *groupings = g_new0 (guint, ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING) + 1);
  EntDataNetwork *network = g_new (EntDataNetwork, 1);

  network->nodes = g_array_new (FALSE, FALSE, sizeof (EntDataNode));
  g_array_set_clear_func (network->nodes, clear_node);
  network->edges = g_array_new (FALSE, FALSE, sizeof (EntDataEdge));
  add_nodes (network, choice, nations, groupings);
  add_edges (network, choice, nations, groupings);
  return network;
}

/**
 * ent_data_network_free:
 * @network: (transfer full) (nullable): a network
 */
void
ent_data_network_free (EntDataNetwork *network)
{
  if (network == NULL)
    return;
  g_array_unref (network->nodes);
  g_array_unref (network->edges);
  g_free (network);
}

/**
 * ent_data_edge_is_same:
 * @a: an edge
 * @b: another one
 *
 * Returns: whether they differ in nothing but time, note and title
 */
gboolean
ent_data_edge_is_same (const EntDataEdge *a,
                       const EntDataEdge *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->ends[0] == b->ends[0] && a->ends[1] == b->ends[1] && g_strcmp0 (a->role, b->role) == 0 && g_strcmp0 (a->tie, b->tie) == 0;
}

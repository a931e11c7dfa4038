/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-remembered-positions.h"

#include <math.h>

/* As many pictures as someone walks back through; a picture of a hundred nodes
 * takes some 10 kB. */
#define MAX_REMEMBERED 100

typedef struct
{
  EntDataset   *dataset;   /* owned */
  EntQuery     *query;     /* owned */
  EntView      *view;      /* of which the pins count, owned */
  EntPositions *positions; /* owned */
} Entry;

struct _EntRememberedPositions
{
  GQueue entries; /* Entry, the one used last first */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  ent_dataset_unref (entry->dataset);
  ent_query_unref (entry->query);
  ent_view_unref (entry->view);
  ent_positions_unref (entry->positions);
  g_free (entry);
}

static GList *
find_entry (EntRememberedPositions *remembered,
            EntGraph               *graph,
            EntView                *view)
{
  for (GList *link = remembered->entries.head; link; link = link->next)
    {
      const Entry *entry = link->data;

      if (entry->dataset == ent_graph_get_dataset (graph) && ent_query_equal (entry->query, ent_graph_get_query (graph)) &&
          !(ent_view_diff (entry->view, view) & ENT_VIEW_PINS))
        return link;
    }
  return NULL;
}

/**
 * ent_remembered_positions_new:
 *
 * Returns: (transfer full): an empty memory
 */
EntRememberedPositions *
ent_remembered_positions_new (void)
{
  EntRememberedPositions *remembered = g_new0 (EntRememberedPositions, 1);

  g_queue_init (&remembered->entries);
  return remembered;
}

/**
 * ent_remembered_positions_free:
 * @remembered: (transfer full): a memory
 */
void
ent_remembered_positions_free (EntRememberedPositions *remembered)
{
  g_return_if_fail (remembered);

  g_queue_clear_full (&remembered->entries, entry_free);
  g_free (remembered);
}

/**
 * ent_remembered_positions_lookup:
 * @remembered: a memory
 * @graph: a network
 * @view: the view it was made for; its pins count
 *
 * Time: linear in what is remembered, at most a hundred.
 *
 * Returns: (nullable) (transfer none): where the nodes of @graph were
 */
EntPositions *
ent_remembered_positions_lookup (EntRememberedPositions *remembered,
                                 EntGraph               *graph,
                                 EntView                *view)
{
  GList *link;

  g_return_val_if_fail (remembered, NULL);
  g_return_val_if_fail (graph, NULL);
  g_return_val_if_fail (view, NULL);

  link = find_entry (remembered, graph, view);
  if (!link)
    return NULL;
  g_queue_unlink (&remembered->entries, link);
  g_queue_push_head_link (&remembered->entries, link);
  return ((const Entry *) link->data)->positions;
}

/**
 * ent_remembered_positions_add:
 * @remembered: a memory
 * @graph: a network
 * @view: the view it was made for
 * @positions: where its nodes are; a reference is kept
 *
 * Replaces what was remembered of the same network with the same pins. The
 * one not used for longest is forgotten when there are more than a hundred.
 */
void
ent_remembered_positions_add (EntRememberedPositions *remembered,
                              EntGraph               *graph,
                              EntView                *view,
                              EntPositions           *positions)
{
  GList *link;
  Entry *entry;

  g_return_if_fail (remembered);
  g_return_if_fail (graph);
  g_return_if_fail (view);
  g_return_if_fail (positions);

  link = find_entry (remembered, graph, view);
  if (link)
    {
      entry_free (link->data);
      g_queue_delete_link (&remembered->entries, link);
    }

  entry = g_new (Entry, 1);
  entry->dataset = ent_dataset_ref (ent_graph_get_dataset (graph));
  entry->query = ent_query_ref (ent_graph_get_query (graph));
  entry->view = ent_view_ref (view);
  entry->positions = ent_positions_ref (positions);
  g_queue_push_head (&remembered->entries, entry);
  while (remembered->entries.length > MAX_REMEMBERED)
    entry_free (g_queue_pop_tail (&remembered->entries));
}

static gboolean
find_old_node (EntGraph *graph,
               guint     node,
               EntGraph *old_graph,
               guint    *old_node)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);
  EntDataset *old_dataset = ent_graph_get_dataset (old_graph);
  EntRef ref = ent_graph_get_ref (graph, node);

  if (dataset != old_dataset)
    {
      const EntRecord *record = ent_dataset_get_record (dataset, ref);

      ref.row = ent_dataset_lookup (old_dataset, ref.kind, record->id);
      if (ref.row == ENT_ROW_NONE)
        return FALSE;
    }
  return ent_graph_lookup_node (old_graph, ref, old_node);
}

static void
apply_pins (EntPositions *positions,
            EntGraph     *graph,
            EntView      *view)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);
  guint n_pins;
  const EntPin *pins = ent_view_get_pins (view, &n_pins);

  for (guint i = 0; i < n_pins; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, pins[i].kind, pins[i].id);
      guint node;

      if (row == ENT_ROW_NONE || !ent_graph_lookup_node (graph, ent_ref (pins[i].kind, row), &node))
        continue;
      ent_positions_set (positions, node, pins[i].point);
      ent_positions_set_pinned (positions, node, TRUE);
    }
}

/**
 * ent_remembered_positions_carry:
 * @graph: the network that needs places
 * @view: its view, whose pins hold
 * @old_graph: (nullable): the network shown before, perhaps of another dataset
 * @old_positions: (nullable): where its nodes are
 * @n_carried: (out): how many nodes of @graph have an old place
 *
 * What a layout starts from: nodes that were there before keep their places,
 * by kind and id, pinned ones are where their pins are, and the others are NAN.
 *
 * Returns: (transfer full): places for @graph
 */
EntPositions *
ent_remembered_positions_carry (EntGraph     *graph,
                                EntView      *view,
                                EntGraph     *old_graph,
                                EntPositions *old_positions,
                                guint        *n_carried)
{
  guint n_nodes;
  EntPositions *positions;

  g_return_val_if_fail (graph, NULL);
  g_return_val_if_fail (view, NULL);
  g_return_val_if_fail (!old_graph == !old_positions, NULL);
  g_return_val_if_fail (n_carried, NULL);

  n_nodes = ent_graph_get_n_nodes (graph);
  positions = ent_positions_new (n_nodes, ent_graph_get_n_edges (graph));
  *n_carried = 0;
  for (guint node = 0; node < n_nodes; node++)
    {
      EntPoint point = { NAN, NAN };
      guint old_node;

      if (old_graph && find_old_node (graph, node, old_graph, &old_node))
        {
          point = ent_positions_get (old_positions, old_node);
          *n_carried += 1;
        }
      ent_positions_set (positions, node, point);
    }
  if (old_graph == graph)
    for (guint edge = 0; edge < ent_graph_get_n_edges (graph); edge++)
      ent_positions_set_bow (positions, edge, ent_positions_get_bow (old_positions, edge));
  apply_pins (positions, graph, view);
  return positions;
}

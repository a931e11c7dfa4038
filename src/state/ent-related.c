/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-related.h"

static void
add_ref (GArray  *related,
         EntKind  kind,
         guint32  row)
{
  EntRef ref = ent_ref (kind, row);

  if (row != ENT_ROW_NONE)
    g_array_append_val (related, ref);
}

static void
add_rows (GArray  *related,
          EntKind  kind,
          EntRows  rows)
{
  for (guint i = 0; i < rows.n_rows; i++)
    add_ref (related, kind, rows.rows[i]);
}

/* A node's memberships of the day, and who is at their other ends. */
static void
add_neighbours (GArray   *related,
                EntSlice *slice,
                EntRef    ref)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  const EntEdge *edges = ent_graph_get_edges (graph);
  EntRows incident;
  guint node;

  if (!ent_graph_lookup_node (graph, ref, &node))
    return;

  incident = ent_graph_get_incident (graph, node);
  for (guint i = 0; i < incident.n_rows; i++)
    {
      const EntEdge *edge = &edges[incident.rows[i]];
      guint other = edge->grouping == node ? edge->nation : edge->grouping;
      EntRef other_ref = ent_graph_get_ref (graph, other);

      if (ent_slice_get_edge (slice, incident.rows[i]) == ENT_PRESENCE_ABSENT)
        continue;
      add_ref (related, ENT_KIND_MEMBERSHIP, edge->membership);
      g_array_append_val (related, other_ref);
    }
}

/**
 * ent_related_new:
 * @slice: the network on the day shown
 * @ref: what is selected or hovered, or %ENT_REF_NONE
 *
 * A nation brings out its memberships of the day and their groupings, a
 * grouping its memberships and their nations, a membership and a tie their two
 * ends, an event its nations and groupings, a quote also the nation it was
 * spoken for. Something may be named twice: an end of two memberships is.
 *
 * Time: linear in the neighbours.
 *
 * Returns: (transfer full) (element-type EntRef): what goes with @ref, without it
 */
GArray *
ent_related_new (EntSlice *slice,
                 EntRef    ref)
{
  GArray *related = g_array_new (FALSE, FALSE, sizeof (EntRef));
  EntDataset *dataset;

  g_return_val_if_fail (slice, related);

  dataset = ent_graph_get_dataset (ent_slice_get_graph (slice));
  switch (ref.kind)
    {
    case ENT_KIND_NATION:
    case ENT_KIND_GROUPING:
      add_neighbours (related, slice, ref);
      break;

    case ENT_KIND_MEMBERSHIP:
      {
        const EntMembership *membership = ent_dataset_get_membership (dataset, ref.row);

        add_ref (related, ENT_KIND_NATION, membership->nation);
        add_ref (related, ENT_KIND_GROUPING, membership->grouping);
        break;
      }

    case ENT_KIND_TIE:
      {
        const EntTie *tie = ent_dataset_get_tie (dataset, ref.row);

        add_ref (related, ENT_KIND_NATION, tie->nations[0]);
        add_ref (related, ENT_KIND_NATION, tie->nations[1]);
        break;
      }

    case ENT_KIND_EVENT:
      {
        const EntEvent *event = ent_dataset_get_event (dataset, ref.row);

        add_rows (related, ENT_KIND_NATION, event->nations);
        add_rows (related, ENT_KIND_GROUPING, event->groupings);
        break;
      }

    case ENT_KIND_QUOTE:
      {
        const EntQuote *quote = ent_dataset_get_quote (dataset, ref.row);

        add_ref (related, ENT_KIND_NATION, quote->nation);
        add_rows (related, ENT_KIND_NATION, quote->nations);
        add_rows (related, ENT_KIND_GROUPING, quote->groupings);
        break;
      }

    case ENT_KIND_NONE:
    case ENT_KIND_SOURCE:
    case ENT_N_KINDS:
      break;
    }
  return related;
}

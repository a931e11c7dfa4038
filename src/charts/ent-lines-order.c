/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-collate.h"
#include "charts/ent-lines-private.h"

/* In which order the lanes stand: by joining, by length, or by name. The lanes
 * of one nation or grouping stay together, at the place of the first of them. */

/* For how many days a role lasted, up to the day of the data; of dates that are not
 * known to the day, their middles. */
static gint64
measure_span (const EntMembership *membership,
              EntDataset          *dataset)
{
  EntDay updated = ent_dataset_get_updated (dataset);
  EntDate from = membership->span.from, until = membership->span.until;
  EntDay begin, end = ent_date_is_set (until) && until.latest < ENT_DAY_MAX ? ent_date_get_day (until) : updated;

  if (!ent_date_is_set (from))
    from = ent_dataset_get_life (dataset, membership->grouping).from;
  if (!ent_date_is_set (from))
    return 0;
  begin = ent_date_get_day (from);
  end = MIN (end, updated);
  return end > begin ? (gint64) end - begin : 0;
}

/* Since when a nation is in a grouping, and for how long: as a member, or else in whatever role; where
 * a nation's groupings are shown, always in whatever role. */
static void
find_joined (EntLinesLane  *lane,
             EntDataset    *dataset,
             const EntEdge *edges,
             gboolean       in_any_role)
{
  gboolean found = FALSE;

  for (guint i = 0; i < lane->n_edges; i++)
    if (edges[lane->first_edge + i].role == ENT_ROLE_MEMBER && !in_any_role)
      lane->is_member = TRUE;
  for (guint i = 0; i < lane->n_edges; i++)
    {
      const EntEdge *edge = &edges[lane->first_edge + i];
      const EntMembership *membership = ent_dataset_get_membership (dataset, edge->membership);

      /* Who is suspended goes on being a member. */
      if (edge->role != ENT_ROLE_SUSPENDED && (!lane->is_member || edge->role == ENT_ROLE_MEMBER))
        lane->length += measure_span (membership, dataset);
      if (lane->is_member && edge->role != ENT_ROLE_MEMBER)
        continue;
      if (!found || ent_date_compare (membership->span.from, lane->joined) < 0)
        lane->joined = membership->span.from;
      found = TRUE;
    }
}

typedef struct
{
  EntGraph     *graph;
  EntOrder      order;
  EntDay        day;     /* of the names */
  guint         block;   /* which node gives a block its name: 0 the nation, 1 the grouping */
  EntLinesLane *leaders; /* by node: the lane that comes first in its block */
} Order;

static guint
get_block_node (const Order        *order,
                const EntLinesLane *lane)
{
  return order->block == 0 ? lane->nation : lane->grouping;
}

/* Members come first, and of these who joined first, or was one for longest. */
static int
compare_joining (const Order        *order,
                 const EntLinesLane *a,
                 const EntLinesLane *b)
{
  if (a->is_member != b->is_member)
    return a->is_member ? -1 : 1;
  if (order->order == ENT_ORDER_LENGTH && a->length != b->length)
    return a->length > b->length ? -1 : 1;
  return ent_date_compare (a->joined, b->joined);
}

static int
compare_names (const Order *order,
               guint        node,
               guint        other)
{
  EntDataset *dataset = ent_graph_get_dataset (order->graph);
  guint32 row = ent_graph_get_ref (order->graph, node).row, other_row = ent_graph_get_ref (order->graph, other).row;

  if (order->block == 0)
    return ent_dataset_compare_nation_names (dataset, row, other_row, order->day);
  return ent_collate (ent_dataset_get_grouping_name (dataset, row), ent_dataset_get_grouping_name (dataset, other_row));
}

/* Blocks, which are of different nodes. */
static int
compare_blocks (const Order *order,
                guint        node,
                guint        other)
{
  int result = order->order == ENT_ORDER_NAME ? 0 : compare_joining (order, &order->leaders[node], &order->leaders[other]);

  /* Groupings that begin on one day stay as they were chosen. */
  if (result == 0 && (order->block == 0 || order->order == ENT_ORDER_NAME))
    result = compare_names (order, node, other);
  return result != 0 ? result : (node > other) - (node < other);
}

static int
compare_lanes (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const EntLinesLane *left = a, *right = b;
  const Order *order = data;
  guint node = get_block_node (order, left), other = get_block_node (order, right);
  int result;

  if (node != other)
    return compare_blocks (order, node, other);
  result = compare_joining (order, left, right);
  return result != 0 ? result : (left->grouping > right->grouping) - (left->grouping < right->grouping);
}

/* Numbers the blocks, whose lanes follow each other. */
static void
list_blocks (EntLinesPlan *plan,
             const Order  *order)
{
  for (guint i = 0; i < plan->lanes->len; i++)
    {
      EntLinesLane *lane = &g_array_index (plan->lanes, EntLinesLane, i);
      guint node = get_block_node (order, lane);
      EntLinesBlock *last = plan->blocks->len > 0 ? &g_array_index (plan->blocks, EntLinesBlock, plan->blocks->len - 1) : NULL;

      if (last == NULL || last->node != node)
        g_array_append_vals (plan->blocks, &(EntLinesBlock) { node, i, 0 }, 1);
      last = &g_array_index (plan->blocks, EntLinesBlock, plan->blocks->len - 1);
      last->n_lanes++;
      lane->block = plan->blocks->len - 1;
    }
}

/**
 * ent_lines_sort:
 * @plan: with lanes
 * @input: what is to be arranged
 *
 * Brings the lanes into the order of the view, and finds the blocks of them.
 */
void
ent_lines_sort (EntLinesPlan        *plan,
                const EntChartInput *input)
{
  g_autofree EntLinesLane *leaders = g_new0 (EntLinesLane, ent_graph_get_n_nodes (input->graph) + 1);
  Order order = {
    .graph = input->graph,
    .order = ent_chart_get_order (input->view),
    .day = ent_query_get_period (ent_graph_get_query (input->graph)).last,
    .block = plan->nation != ENT_ROW_NONE,
    .leaders = leaders,
  };

  for (guint i = 0; i < plan->lanes->len; i++)
    {
      EntLinesLane *lane = &g_array_index (plan->lanes, EntLinesLane, i);
      EntLinesLane *leader = &leaders[get_block_node (&order, lane)];

      find_joined (lane, ent_graph_get_dataset (input->graph), ent_graph_get_edges (input->graph), plan->nation != ENT_ROW_NONE);
      if (leader->n_edges == 0 || compare_joining (&order, lane, leader) < 0)
        *leader = *lane;
    }
  g_array_sort_with_data (plan->lanes, compare_lanes, &order);
  list_blocks (plan, &order);
}

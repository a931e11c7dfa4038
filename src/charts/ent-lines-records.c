/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-lines-private.h"

/* What happened and was said beside the lanes. */

/* Whether one of the rows is shown as a node. */
static gboolean
concerns (EntGraph *graph,
          EntKind   kind,
          EntRows   rows)
{
  for (guint i = 0; i < rows.n_rows; i++)
    if (ent_graph_lookup_node (graph, ent_ref (kind, rows.rows[i]), NULL))
      return TRUE;
  return FALSE;
}

static int
compare_events (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;
  int result = ent_date_compare (ent_dataset_get_event (data, left)->from, ent_dataset_get_event (data, right)->from);

  return result != 0 ? result : (left > right) - (left < right);
}

static int
compare_quotes (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;
  int result = ent_date_compare (ent_dataset_get_quote (data, left)->date, ent_dataset_get_quote (data, right)->date);

  return result != 0 ? result : (left > right) - (left < right);
}

/**
 * ent_lines_is_exact:
 * @date: a date that is set
 *
 * Returns: whether it is known to the day, beyond doubt
 */
gboolean
ent_lines_is_exact (EntDate date)
{
  return date.earliest == date.latest && !date.uncertain && !date.approximate;
}

/**
 * ent_lines_find_nation:
 * @graph: a network
 *
 * Returns: the row of the only nation that has roles in it, if there are
 *   several groupings; else %ENT_ROW_NONE
 */
guint32
ent_lines_find_nation (EntGraph *graph)
{
  const EntEdge *edges = ent_graph_get_edges (graph);
  guint n_edges = ent_graph_get_n_edges (graph);

  if (n_edges == 0 || ent_graph_get_n_groupings (graph) < 2)
    return ENT_ROW_NONE;
  for (guint i = 1; i < n_edges; i++)
    if (edges[i].nation != edges[0].nation)
      return ENT_ROW_NONE;
  return ent_graph_get_ref (graph, edges[0].nation).row;
}

/**
 * ent_lines_list_events:
 * @graph: what is shown
 * @nation: the only nation, or %ENT_ROW_NONE
 *
 * Returns: (transfer full) (element-type guint32): the events with a date that
 *   concern the nation, or one of the groupings, by date
 */
GArray *
ent_lines_list_events (EntGraph *graph,
                       guint32   nation)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_EVENT); row++)
    {
      const EntEvent *event = ent_dataset_get_event (dataset, row);

      if (ent_date_is_set (event->from)
          && (nation != ENT_ROW_NONE ? ent_rows_contain (event->nations, nation) : concerns (graph, ENT_KIND_GROUPING, event->groupings)))
        g_array_append_val (rows, row);
    }
  g_array_sort_with_data (rows, compare_events, dataset);
  return rows;
}

/**
 * ent_lines_list_quotes:
 * @graph: what is shown
 * @nation: the only nation, or %ENT_ROW_NONE
 *
 * Returns: (transfer full) (element-type guint32): the quotes with a date by or
 *   about the nation, or about one of the groupings, by date
 */
GArray *
ent_lines_list_quotes (EntGraph *graph,
                       guint32   nation)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_QUOTE); row++)
    {
      const EntQuote *quote = ent_dataset_get_quote (dataset, row);

      if (ent_date_is_set (quote->date)
          && (nation != ENT_ROW_NONE ? quote->nation == nation || ent_rows_contain (quote->nations, nation)
                                     : concerns (graph, ENT_KIND_GROUPING, quote->groupings)))
        g_array_append_val (rows, row);
    }
  g_array_sort_with_data (rows, compare_quotes, dataset);
  return rows;
}

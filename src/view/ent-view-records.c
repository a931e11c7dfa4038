/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view-records.h"

static void
add (GArray *records,
     EntRef  ref)
{
  g_array_append_val (records, ref);
}

static gboolean
is_there (EntDataset *dataset,
          EntRef      ref,
          EntPeriod   days,
          EntRange    range)
{
  return ent_range_get_presence (dataset, ref, days, range) != ENT_PRESENCE_ABSENT;
}

/* The days that the picture is of, and how it looks at them. */
static EntRange
find_days (EntView    *view,
           EntDataset *dataset,
           EntPeriod  *days)
{
  if (!ent_chart_kind_spans_time (ent_view_get_chart (view)))
    return ent_view_get_days (view, days);
  *days = ent_view_get_period (view, dataset);
  return ENT_RANGE_ANY_TIME;
}

/* A meeting is none of several days, but it happens on one of them. */
static gboolean
is_on (const EntEvent *event,
       EntPeriod       days)
{
  const EntDay last = ent_date_is_set (event->until) ? event->until.latest : event->from.latest;

  return event->from.earliest <= days.last && last >= days.first;
}

static void
add_memberships (GArray    *records,
                 EntGraph  *graph,
                 EntPeriod  days,
                 EntRange   range)
{
  const EntEdge *edges = ent_graph_get_edges (graph);

  for (guint edge = 0; edge < ent_graph_get_n_edges (graph); edge++)
    if (ent_range_get_role_presence (ent_graph_get_dataset (graph), edges[edge].membership, days, range) != ENT_PRESENCE_ABSENT)
      add (records, ent_ref (ENT_KIND_MEMBERSHIP, edges[edge].membership));
}

static void
add_ties (GArray    *records,
          EntGraph  *graph,
          EntPeriod  days,
          EntRange   range)
{
  const EntTieLine *ties = ent_graph_get_ties (graph);

  for (guint tie = 0; tie < ent_graph_get_n_ties (graph); tie++)
    if (is_there (ent_graph_get_dataset (graph), ent_ref (ENT_KIND_TIE, ties[tie].tie), days, range))
      add (records, ent_ref (ENT_KIND_TIE, ties[tie].tie));
}

static void
add_events (GArray     *records,
            EntDataset *dataset,
            GHashTable *groupings,
            EntPeriod   days)
{
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_EVENT); row++)
    {
      const EntEvent *event = ent_dataset_get_event (dataset, row);
      gboolean is_named = FALSE;

      for (guint i = 0; i < event->groupings.n_rows && !is_named; i++)
        is_named = g_hash_table_contains (groupings, GUINT_TO_POINTER (event->groupings.rows[i] + 1));
      if (is_named && is_on (event, days))
        add (records, ent_ref (ENT_KIND_EVENT, row));
    }
}

/**
 * ent_view_list_records:
 * @view: a view
 * @dataset: what it is a view of
 *
 * Finds what a picture of the view is of: the groupings that are there, the
 * memberships of the roles and nations shown that hold, possibly at least, the
 * ties shown, and what happened to the groupings, all on the date, in its range,
 * or, in a chart of all dates, ever. Where it compares two dates, it is of the
 * later one.
 *
 * Returns: (transfer full) (element-type EntRef): the records, each once
 */
GArray *
ent_view_list_records (EntView    *view,
                       EntDataset *dataset)
{
  g_autoptr (EntQuery) query = NULL;
  g_autoptr (EntGraph) graph = NULL;
  g_autoptr (GHashTable) groupings = g_hash_table_new (NULL, NULL);
  GArray *records;
  EntPeriod days;
  EntRange range;

  g_return_val_if_fail (view && dataset, NULL);

  records = g_array_new (FALSE, FALSE, sizeof (EntRef));
  query = ent_view_get_query (view, dataset);
  graph = ent_graph_new (dataset, query);
  range = find_days (view, dataset, &days);
  for (guint node = 0; node < ent_graph_get_n_groupings (graph); node++)
    {
      const EntRef ref = ent_graph_get_ref (graph, node);

      if (!is_there (dataset, ref, days, range))
        continue;
      add (records, ref);
      g_hash_table_add (groupings, GUINT_TO_POINTER (ref.row + 1));
    }
  add_memberships (records, graph, days, range);
  add_ties (records, graph, days, range);
  add_events (records, dataset, groupings, days);
  return records;
}

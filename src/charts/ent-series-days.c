/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-series-days.h"

#include "graph/ent-slice.h"
#include "model/ent-history.h"

static gboolean
is_wished (const EntSeriesWish *wish,
           EntDay               day)
{
  return day >= wish->from && day <= wish->until;
}

static void
add_day (GArray              *days,
         const EntSeriesWish *wish,
         EntDay               day)
{
  if (is_wished (wish, day))
    g_array_append_val (days, day);
}

static void
add_changes (GArray              *days,
             EntGraph            *graph,
             const EntSeriesWish *wish)
{
  guint n_dates;
  const EntDay *dates = ent_graph_get_dates_of_change (graph, &n_dates);

  for (guint i = 0; i < n_dates; i++)
    add_day (days, wish, dates[i]);
}

/* An open end is that of what happens: before there is nothing to see. */
static void
add_years (GArray              *days,
           EntGraph            *graph,
           const EntSeriesWish *wish)
{
  EntPeriod period = ent_query_get_period (ent_graph_get_query (graph));
  guint n_dates;
  const EntDay *dates = ent_graph_get_dates_of_change (graph, &n_dates);
  EntDay from = wish->from > ENT_DAY_MIN ? wish->from : n_dates > 0 ? dates[0] : period.first;
  EntDay until = wish->until < ENT_DAY_MAX ? wish->until : period.last;

  for (int year = ent_day_get_year (from); from <= until && year <= ent_day_get_year (until); year++)
    {
      EntDay day = ent_day_new (year, 1, 1);

      if (day >= from && day <= until)
        g_array_append_val (days, day);
    }
}

/* Names and flags are of the day, too. */
static gboolean
looks_alike (EntDataset *dataset,
             guint32     nation,
             EntDay      day,
             EntDay      other)
{
  return g_strcmp0 (ent_dataset_get_nation_name_at (dataset, nation, day), ent_dataset_get_nation_name_at (dataset, nation, other)) == 0
         && g_strcmp0 (ent_dataset_get_nation_flag_at (dataset, nation, day), ent_dataset_get_nation_flag_at (dataset, nation, other)) == 0;
}

static gboolean
is_same (EntSlice *slice,
         EntSlice *other)
{
  EntGraph *graph = ent_slice_get_graph (slice);

  for (guint edge = 0; edge < ent_graph_get_n_edges (graph); edge++)
    if (ent_slice_get_edge (slice, edge) != ent_slice_get_edge (other, edge))
      return FALSE;
  for (guint tie = 0; tie < ent_graph_get_n_ties (graph); tie++)
    if (ent_slice_get_tie (slice, tie) != ent_slice_get_tie (other, tie))
      return FALSE;
  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    {
      EntRef ref = ent_graph_get_ref (graph, node);

      if (ent_slice_get_node (slice, node) != ent_slice_get_node (other, node))
        return FALSE;
      if (ref.kind == ENT_KIND_NATION && ent_slice_get_node (slice, node) != ENT_PRESENCE_ABSENT
          && !looks_alike (ent_graph_get_dataset (graph), ref.row, ent_slice_get_day (slice), ent_slice_get_day (other)))
        return FALSE;
    }
  return TRUE;
}

/* The first of those that look alike stays. */
static void
leave_out_unchanged (GArray   *days,
                     EntGraph *graph)
{
  g_autoptr (EntSlice) last = NULL;
  guint n_kept = 0;

  for (guint i = 0; i < days->len; i++)
    {
      EntDay day = g_array_index (days, EntDay, i);
      EntSlice *slice = ent_slice_new (graph, day, NULL);

      if (last != NULL && is_same (slice, last))
        {
          ent_slice_free (slice);
          continue;
        }
      g_clear_pointer (&last, ent_slice_free);
      last = slice;
      g_array_index (days, EntDay, n_kept++) = day;
    }
  g_array_set_size (days, n_kept);
}

/**
 * ent_series_days_list:
 * @graph: the network that is shown
 * @wish: which days of it
 *
 * Returns: (transfer full) (element-type EntDay): the days of the series,
 *   ascending, each once; empty where there is none such
 */
GArray *
ent_series_days_list (EntGraph            *graph,
                      const EntSeriesWish *wish)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (EntDay));

  g_return_val_if_fail (graph != NULL && wish != NULL, days);

  switch (wish->kind)
    {
    case ENT_SERIES_CHANGES:
      add_changes (days, graph, wish);
      break;
    case ENT_SERIES_YEARS:
      add_years (days, graph, wish);
      break;
    case ENT_SERIES_DATES:
    default:
      for (guint i = 0; wish->days != NULL && i < wish->days->len; i++)
        add_day (days, wish, g_array_index (wish->days, EntDay, i));
    }
  ent_history_sort_dates (days);
  if (wish->skip_unchanged)
    leave_out_unchanged (days, graph);
  return days;
}

/**
 * ent_series_days_thin_out:
 * @days: (element-type EntDay): days, ascending
 * @n_most: how many there may be, at least one
 *
 * Leaves out days where there are too many: the first and the last stay, and
 * between them every so manieth. Of one day alone it is the last.
 */
void
ent_series_days_thin_out (GArray *days,
                          guint   n_most)
{
  guint n_days;

  g_return_if_fail (days != NULL && n_most > 0);

  n_days = days->len;
  if (n_days <= n_most)
    return;
  if (n_most == 1)
    g_array_index (days, EntDay, 0) = g_array_index (days, EntDay, n_days - 1);
  for (guint i = 1; i < n_most; i++)
    g_array_index (days, EntDay, i) = g_array_index (days, EntDay, (i * (n_days - 1) * 2 / (n_most - 1) + 1) / 2);
  g_array_set_size (days, n_most);
}

/**
 * ent_series_days_count:
 * @graph: the network that is shown
 * @day: a day
 *
 * Returns: how much there is to see on that day: roles and ties
 */
guint
ent_series_days_count (EntGraph *graph,
                       EntDay    day)
{
  g_autoptr (EntSlice) slice = NULL;
  guint n = 0;

  g_return_val_if_fail (graph != NULL, 0);

  slice = ent_slice_new (graph, day, NULL);
  for (guint edge = 0; edge < ent_graph_get_n_edges (graph); edge++)
    n += ent_slice_get_edge (slice, edge) != ENT_PRESENCE_ABSENT;
  for (guint tie = 0; tie < ent_graph_get_n_ties (graph); tie++)
    n += ent_slice_get_tie (slice, tie) != ENT_PRESENCE_ABSENT;
  return n;
}

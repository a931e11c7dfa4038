/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/ent-tie-lines.h"

#include "model/ent-tie-presence.h"

/* Nobody could tell more lines between the same two nations from each other;
 * whatever comes after these lies upon the first of them. */
#define MOST_PARTED 64

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const EntTieLine *first = a;
  const EntTieLine *second = b;

  for (guint end = 0; end < 2; end++)
    if (first->nations[end] != second->nations[end])
      return first->nations[end] < second->nations[end] ? -1 : 1;

  return (first->tie > second->tie) - (first->tie < second->tie);
}

/* Which nations, by row, have an edge. */
static gboolean *
find_participants (EntDataset    *dataset,
                   const EntEdge *edges,
                   guint          n_edges)
{
  gboolean *takes_part = g_new0 (gboolean, ent_dataset_get_n_rows (dataset, ENT_KIND_NATION) + 1);

  for (guint i = 0; i < n_edges; i++)
    takes_part[edges[i].nation] = TRUE;

  return takes_part;
}

static gboolean
is_over_before (EntDataset *dataset,
                guint32     tie,
                guint32     next)
{
  EntDate until = ent_dataset_get_tie (dataset, tie)->span.until;
  EntDate from = ent_dataset_get_tie (dataset, next)->span.from;

  return ent_date_is_set (until) && ent_date_is_set (from) && until.latest <= from.earliest;
}

/* Whether two ties of the same nations hold at the same time, possibly at least. */
static gboolean
meet (EntDataset *dataset,
      guint32     a,
      guint32     b)
{
  return !is_over_before (dataset, a, b) && !is_over_before (dataset, b, a);
}

static gboolean
is_lane_free (EntDataset       *dataset,
              const EntTieLine *lines,
              guint             line)
{
  for (guint i = 0; i < line; i++)
    if (lines[i].lane == lines[line].lane && meet (dataset, lines[i].tie, lines[line].tie))
      return FALSE;

  return TRUE;
}

/* Of the lines of two nations, each takes the first lane in which it meets no other. */
static void
assign_lanes (EntDataset *dataset,
              EntTieLine *lines,
              guint       n_lines)
{
  guint n_lanes = 1;

  for (guint i = 1; i < MIN (n_lines, MOST_PARTED); i++)
    {
      while (!is_lane_free (dataset, lines, i))
        lines[i].lane++;
      n_lanes = MAX (n_lanes, lines[i].lane + 1);
    }
  for (guint i = 0; i < n_lines; i++)
    lines[i].n_lanes = n_lanes;
}

/**
 * ent_tie_lines_new:
 * @dataset: the data
 * @query: which ties to take in
 * @edges: (array length=n_edges): memberships that are taken in, with rows of nations
 * @n_edges: how many
 * @is_hidden: by row of nation
 *
 * Returns: (transfer full) (element-type EntTieLine): the ties of the query,
 *   with rows of nations where the nodes are to stand, by nations and row
 */
GArray *
ent_tie_lines_new (EntDataset     *dataset,
                   EntQuery       *query,
                   const EntEdge  *edges,
                   guint           n_edges,
                   const gboolean *is_hidden)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (EntTieLine));
  EntTieKinds kinds = ent_query_get_ties (query);
  g_autofree gboolean *takes_part = NULL;
  guint n_ties = kinds != 0 ? ent_dataset_get_n_rows (dataset, ENT_KIND_TIE) : 0;
  gboolean all = ent_query_get_groupings (query).n_rows == 0;

  takes_part = find_participants (dataset, edges, n_edges);
  for (guint32 row = 0; row < n_ties; row++)
    {
      const EntTie *tie = ent_dataset_get_tie (dataset, row);
      guint32 a = MIN (tie->nations[0], tie->nations[1]);
      guint32 b = MAX (tie->nations[0], tie->nations[1]);
      EntTieLine line = { { a, b }, row, 0, 1 };

      if ((kinds & 1u << tie->kind) != 0 && a != b && !is_hidden[a] && !is_hidden[b] && (all || takes_part[a] || takes_part[b])
          && ent_tie_presence_touches (dataset, row, ent_query_get_period (query)))
        g_array_append_val (lines, line);
    }
  g_array_sort (lines, compare_lines);

  for (guint first = 0, end; first < lines->len; first = end)
    {
      EntTieLine *line = &g_array_index (lines, EntTieLine, first);

      for (end = first + 1; end < lines->len && g_array_index (lines, EntTieLine, end).nations[0] == line->nations[0]
                            && g_array_index (lines, EntTieLine, end).nations[1] == line->nations[1]; end++)
        ;
      assign_lanes (dataset, line, end - first);
    }

  return lines;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/ent-combinations.h"

#include <string.h>

struct _EntCombinations
{
  guint   n_groupings; /* of the network */
  guint   n_nodes;
  GArray *combinations; /* EntCombination, owned; what they point to is below */
  guint8 *cells;        /* for each combination whether each grouping is in it, owned */
  guint  *groupings;    /* of all combinations, owned */
  guint  *nations;      /* likewise, owned */
  guint   n_nations;
  guint  *places; /* by node: its combination, owned */
};

/* What the order of the nations is found with. */
typedef struct
{
  EntSlice     *slice;
  const guint8 *members; /* nation by grouping */
  const guint  *counts;  /* by nation: in how many it is */
  guint         n_groupings;
} Sorting;

static const guint8 *
get_row (const Sorting *sorting,
         guint          nation)
{
  return sorting->members + (nation - sorting->n_groupings) * sorting->n_groupings;
}

/* Few groupings first, then those that come first in the query. */
static int
compare_rows (const Sorting *sorting,
              guint          a,
              guint          b)
{
  guint n_a = sorting->counts[a - sorting->n_groupings], n_b = sorting->counts[b - sorting->n_groupings];

  return n_a != n_b ? (n_a > n_b) - (n_a < n_b) : memcmp (get_row (sorting, b), get_row (sorting, a), sorting->n_groupings);
}

static int
compare_nations (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const Sorting *sorting = data;
  EntGraph *graph = ent_slice_get_graph (sorting->slice);
  guint left = *(const guint *) a, right = *(const guint *) b;
  int order = compare_rows (sorting, left, right);

  if (order != 0)
    return order;
  return ent_dataset_compare_nation_names (ent_graph_get_dataset (graph), ent_graph_get_ref (graph, left).row,
                                           ent_graph_get_ref (graph, right).row, ent_slice_get_day (sorting->slice));
}

/* For each nation and each grouping whether it is a member on the day, and of how many each is. */
static guint8 *
list_members (EntSlice *slice,
              guint    *counts)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  guint n_groupings = ent_graph_get_n_groupings (graph);
  const EntEdge *edges = ent_graph_get_edges (graph);
  guint8 *members = g_new0 (guint8, (gsize) (ent_graph_get_n_nodes (graph) - n_groupings) * n_groupings + 1);

  for (guint e = 0; e < ent_graph_get_n_edges (graph); e++)
    {
      guint8 *member = &members[(edges[e].nation - n_groupings) * n_groupings + edges[e].grouping];

      if (*member || edges[e].role != ENT_ROLE_MEMBER || ent_slice_get_edge (slice, e) == ENT_PRESENCE_ABSENT
          || ent_slice_get_node (slice, edges[e].grouping) == ENT_PRESENCE_ABSENT)
        continue;
      *member = 1;
      counts[edges[e].nation - n_groupings]++;
    }
  return members;
}

/* Puts the nation at @at of those in order into its combination, the last one or a new one. */
static void
add_nation (EntCombinations *combinations,
            const Sorting   *sorting,
            guint            at,
            guint           *n_used)
{
  guint n_groupings = sorting->n_groupings, nation = combinations->nations[at];
  const guint8 *row = get_row (sorting, nation);
  GArray *all = combinations->combinations;

  if (all->len == 0 || memcmp (combinations->cells + (all->len - 1) * n_groupings, row, n_groupings) != 0)
    {
      EntCombination combination = { combinations->groupings + *n_used, 0, combinations->nations + at, 0 };

      memcpy (combinations->cells + all->len * n_groupings, row, n_groupings);
      for (guint g = 0; g < n_groupings; g++)
        if (row[g])
          combinations->groupings[*n_used + combination.n_groupings++] = g;
      *n_used += combination.n_groupings;
      g_array_append_val (all, combination);
    }
  g_array_index (all, EntCombination, all->len - 1).n_nations++;
  combinations->places[nation] = all->len - 1;
}

/**
 * ent_combinations_new:
 * @slice: a network on a day
 *
 * Time: O(n log n) in the nations, times the groupings.
 *
 * Returns: (transfer full): the combinations that exist on the day: those of
 *   few groupings first, then in the order of the query
 */
EntCombinations *
ent_combinations_new (EntSlice *slice)
{
  EntCombinations *combinations;
  EntGraph *graph;
  g_autofree guint8 *members = NULL;
  g_autofree guint *counts = NULL;
  Sorting sorting;
  guint n_groupings, n_nodes, n_used = 0;

  g_return_val_if_fail (slice, NULL);

  graph = ent_slice_get_graph (slice);
  n_groupings = ent_graph_get_n_groupings (graph);
  n_nodes = ent_graph_get_n_nodes (graph);
  counts = g_new0 (guint, n_nodes - n_groupings + 1);
  members = list_members (slice, counts);
  sorting = (Sorting) { slice, members, counts, n_groupings };

  combinations = g_new0 (EntCombinations, 1);
  combinations->n_groupings = n_groupings;
  combinations->n_nodes = n_nodes;
  combinations->combinations = g_array_new (FALSE, FALSE, sizeof (EntCombination));
  combinations->nations = g_new0 (guint, n_nodes + 1);
  combinations->places = g_new (guint, n_nodes + 1);
  for (guint nation = 0; nation < n_nodes; nation++)
    {
      combinations->places[nation] = ENT_NO_COMBINATION;
      if (nation >= n_groupings && counts[nation - n_groupings] > 0)
        combinations->nations[combinations->n_nations++] = nation;
    }
  combinations->cells = g_new0 (guint8, (gsize) combinations->n_nations * n_groupings + 1);
  combinations->groupings = g_new0 (guint, (gsize) combinations->n_nations * n_groupings + 1);
  g_qsort_with_data (combinations->nations, (int) combinations->n_nations, sizeof (guint), compare_nations, &sorting);
  for (guint i = 0; i < combinations->n_nations; i++)
    add_nation (combinations, &sorting, i, &n_used);
  return combinations;
}

static gpointer
make_combinations (EntSlice *slice)
{
  return ent_combinations_new (slice);
}

static void
free_combinations (gpointer data)
{
  ent_combinations_free (data);
}

/**
 * ent_combinations_of:
 * @slice: a network on a day
 *
 * Returns: (transfer none): its combinations, found once; they live as long as @slice
 */
EntCombinations *
ent_combinations_of (EntSlice *slice)
{
  g_return_val_if_fail (slice, NULL);

  return ent_slice_remember (slice, make_combinations, free_combinations);
}

/**
 * ent_combinations_free:
 * @combinations: (transfer full): combinations
 */
void
ent_combinations_free (EntCombinations *combinations)
{
  g_return_if_fail (combinations);

  g_array_unref (combinations->combinations);
  g_free (combinations->cells);
  g_free (combinations->groupings);
  g_free (combinations->nations);
  g_free (combinations->places);
  g_free (combinations);
}

/**
 * ent_combinations_get_n:
 * @combinations: combinations
 *
 * Returns: how many exist
 */
guint
ent_combinations_get_n (EntCombinations *combinations)
{
  g_return_val_if_fail (combinations, 0);

  return combinations->combinations->len;
}

/**
 * ent_combinations_get:
 * @combinations: combinations
 * @i: which
 *
 * Returns: (transfer none): one of them
 */
const EntCombination *
ent_combinations_get (EntCombinations *combinations,
                      guint            i)
{
  g_return_val_if_fail (combinations && i < combinations->combinations->len, NULL);

  return &g_array_index (combinations->combinations, EntCombination, i);
}

/**
 * ent_combinations_get_cells:
 * @combinations: combinations
 *
 * Returns: (transfer none) (array): for each combination and each grouping of
 *   the network 1 if it is in it, else 0; a row for each combination
 */
const guint8 *
ent_combinations_get_cells (EntCombinations *combinations)
{
  g_return_val_if_fail (combinations, NULL);

  return combinations->cells;
}

/**
 * ent_combinations_get_n_nations:
 * @combinations: combinations
 *
 * Returns: how many nations there are in all of them together
 */
guint
ent_combinations_get_n_nations (EntCombinations *combinations)
{
  g_return_val_if_fail (combinations, 0);

  return combinations->n_nations;
}

/**
 * ent_combinations_count_members:
 * @combinations: combinations
 * @grouping: node of a grouping
 *
 * Returns: how many nations are members of it
 */
guint
ent_combinations_count_members (EntCombinations *combinations,
                                guint            grouping)
{
  guint n = 0;

  g_return_val_if_fail (combinations && grouping < combinations->n_groupings, 0);

  for (guint i = 0; i < combinations->combinations->len; i++)
    if (combinations->cells[i * combinations->n_groupings + grouping])
      n += g_array_index (combinations->combinations, EntCombination, i).n_nations;
  return n;
}

/**
 * ent_combinations_count_with:
 * @combinations: combinations
 * @combination: which
 *
 * Returns: how many nations are in all of its groupings, whatever else they are in
 */
guint
ent_combinations_count_with (EntCombinations *combinations,
                             guint            combination)
{
  const EntCombination *of;
  guint n = 0;

  g_return_val_if_fail (combinations && combination < combinations->combinations->len, 0);

  of = &g_array_index (combinations->combinations, EntCombination, combination);
  for (guint i = 0; i < combinations->combinations->len; i++)
    {
      const guint8 *cells = combinations->cells + i * combinations->n_groupings;
      gboolean has_all = TRUE;

      for (guint g = 0; g < of->n_groupings; g++)
        has_all = has_all && cells[of->groupings[g]];
      if (has_all)
        n += g_array_index (combinations->combinations, EntCombination, i).n_nations;
    }
  return n;
}

/**
 * ent_combinations_find_nation:
 * @combinations: combinations
 * @nation: node of a nation
 *
 * Returns: which combination it is in, or %ENT_NO_COMBINATION
 */
guint
ent_combinations_find_nation (EntCombinations *combinations,
                              guint            nation)
{
  g_return_val_if_fail (combinations && nation < combinations->n_nodes, ENT_NO_COMBINATION);

  return combinations->places[nation];
}

/**
 * ent_combinations_find_groupings:
 * @combinations: combinations
 * @groupings: (array length=n_groupings): nodes of groupings, ascending
 * @n_groupings: how many
 *
 * Returns: the combination of exactly these, or %ENT_NO_COMBINATION when none exists
 */
guint
ent_combinations_find_groupings (EntCombinations *combinations,
                                 const guint     *groupings,
                                 guint            n_groupings)
{
  g_return_val_if_fail (combinations && (groupings || n_groupings == 0), ENT_NO_COMBINATION);

  for (guint i = 0; i < combinations->combinations->len; i++)
    {
      const EntCombination *other = &g_array_index (combinations->combinations, EntCombination, i);

      if (other->n_groupings == n_groupings && memcmp (other->groupings, groupings, n_groupings * sizeof (guint)) == 0)
        return i;
    }
  return ENT_NO_COMBINATION;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-offsets.h"

#include "layout/ent-extents.h"
#include "layout/ent-sets.h"

#define HIGHEST_RANK 6 /* unless a grouping holds more than that many others */

static double
step_for (guint highest)
{
  return highest <= 3 ? 7 : highest <= 5 ? 6 : 5;
}

/* The lowest rank that is above all that @grouping contains, and that no
 * grouping ranked before with a common member has. */
static guint
rank_of (const guint64 *sets,
         guint          n_words,
         const guint   *order,
         guint          n_ranked,
         const guint   *ranks,
         guint          grouping)
{
  const guint64 *own = sets + grouping * n_words;
  guint taken = 0; /* a bit per rank below the highest */
  guint rank = 0;

  for (guint i = 0; i < n_ranked; i++)
    {
      const guint64 *other = sets + order[i] * n_words;

      if (ent_set_count_common (own, other, n_words) == 0)
        continue;
      if (ranks[order[i]] < HIGHEST_RANK)
        taken |= 1u << ranks[order[i]];
      if (ent_set_is_within (other, own, n_words))
        rank = MAX (rank, ranks[order[i]] + 1);
    }
  while (rank < HIGHEST_RANK && (taken >> rank & 1))
    rank++;

  return rank;
}

static gboolean
is_before (EntGraph    *graph,
           const guint *sizes,
           guint        a,
           guint        b)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);

  if (sizes[a] != sizes[b])
    return sizes[a] < sizes[b];

  return g_strcmp0 (ent_dataset_get_record (dataset, ent_graph_get_ref (graph, a))->id,
                    ent_dataset_get_record (dataset, ent_graph_get_ref (graph, b))->id) < 0;
}

/**
 * ent_offsets_new:
 * @graph: the network
 *
 * How far each grouping's outline lies from the anchors of its members, so that nested and crossing outlines stay apart: 30 + step · rank.
 *
 * The ranks are those of the whole period (everyone who is a member on any
 * day of it), so that outlines do not breathe when the date moves.
 *
 * Returns: (transfer full): an offset in world units per grouping node; free with g_free()
 */
double *
ent_offsets_new (EntGraph *graph)
{
  guint n_groupings;
  guint n_words;
  guint highest = 0;
  g_autofree guint64 *sets = NULL;
  g_autofree guint *sizes = NULL;
  g_autofree guint *order = NULL;
  g_autofree guint *ranks = NULL;
  double *offsets;

  g_return_val_if_fail (graph != NULL, NULL);

  n_groupings = ent_graph_get_n_groupings (graph);
  sets = ent_sets_new_members (graph, &n_words);
  sizes = g_new (guint, n_groupings);
  order = g_new (guint, n_groupings);
  ranks = g_new0 (guint, n_groupings);
  offsets = g_new (double, MAX (1, n_groupings));

  /* smallest first, equal ones by id, so that neither the query's order counts nor the file's */
  for (guint g = 0; g < n_groupings; g++)
    {
      guint i = g;

      sizes[g] = ent_set_count (sets + g * n_words, n_words);
      for (; i > 0 && is_before (graph, sizes, g, order[i - 1]); i--)
        order[i] = order[i - 1];
      order[i] = g;
    }

  for (guint i = 0; i < n_groupings; i++)
    {
      ranks[order[i]] = rank_of (sets, n_words, order, i, ranks, order[i]);
      highest = MAX (highest, ranks[order[i]]);
    }
  for (guint g = 0; g < n_groupings; g++)
    offsets[g] = ENT_LEAST_OFFSET + step_for (highest) * ranks[g];

  return offsets;
}

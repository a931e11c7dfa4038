/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-leaf-order.h"

#include <string.h>

/* Items as the leaves of a tree of clusters, in the order that suits the tree
 * best: average linkage, then the optimal leaf order of Bar-Joseph, Gifford and
 * Jaakkola (2001). Each cluster can be turned round; of all orders that this
 * gives, the one with the least sum of distances between neighbours is found. */

/* A cluster: an item, or two clusters. */
typedef struct
{
  guint  children[2]; /* clusters; meaningless for an item */
  guint *leaves;      /* owned; those of the first child come first */
  guint  n_leaves;
  guint  n_first; /* how many of them are the first child's; 0 for an item */
} Cluster;

typedef struct
{
  const double *distances;
  guint         n;
  Cluster      *clusters; /* the items, then a cluster for each merger; owned */
  double       *best;     /* by two items: the shortest path of the least cluster that has both, from one to the other; owned */
} Tree;

static double
get_distance (const Tree *tree,
              guint       a,
              guint       b)
{
  return tree->distances[a * tree->n + b];
}

static double *
get_best (const Tree *tree,
          guint       a,
          guint       b)
{
  return &tree->best[a * tree->n + b];
}

/* ------------------------------------------------------------------------ */
/* The tree */

static void
merge (Tree  *tree,
       guint  into,
       guint  a,
       guint  b)
{
  const Cluster *first = &tree->clusters[a], *second = &tree->clusters[b];
  guint *leaves = g_new (guint, first->n_leaves + second->n_leaves);

  memcpy (leaves, first->leaves, first->n_leaves * sizeof (guint));
  memcpy (leaves + first->n_leaves, second->leaves, second->n_leaves * sizeof (guint));
  tree->clusters[into] = (Cluster) { { a, b }, leaves, first->n_leaves + second->n_leaves, first->n_leaves };
}

/* The two nearest of those that are left, the first ones of several. */
static void
find_nearest (const double *between,
              guint         n,
              const guint  *left,
              guint         n_left,
              guint        *a,
              guint        *b)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < n_left; i++)
    for (guint j = i + 1; j < n_left; j++)
      if (between[left[i] * n + left[j]] < least)
        {
          least = between[left[i] * n + left[j]];
          *a = i;
          *b = j;
        }
}

/* Average linkage: the distance of two clusters is the mean of those of their
 * items. A merger takes the place of its first cluster. */
static void
build (Tree *tree)
{
  guint n = tree->n, n_left = n;
  g_autofree double *between = g_memdup2 (tree->distances, (gsize) n * n * sizeof (double));
  g_autofree guint *left = g_new (guint, n);     /* places that are left */
  g_autofree guint *clusters = g_new (guint, n); /* by place */

  for (guint i = 0; i < n; i++)
    {
      left[i] = clusters[i] = i;
      tree->clusters[i] = (Cluster) { .leaves = g_memdup2 (&i, sizeof (guint)), .n_leaves = 1 };
    }
  for (guint merger = n; n_left > 1; merger++)
    {
      guint a = 0, b = 1, first, second;
      double n_first, n_second;

      find_nearest (between, n, left, n_left, &a, &b);
      first = left[a];
      second = left[b];
      n_first = tree->clusters[clusters[first]].n_leaves;
      n_second = tree->clusters[clusters[second]].n_leaves;
      for (guint i = 0; i < n_left; i++)
        between[first * n + left[i]] = between[left[i] * n + first]
          = (n_first * between[first * n + left[i]] + n_second * between[second * n + left[i]]) / (n_first + n_second);
      merge (tree, merger, clusters[first], clusters[second]);
      clusters[first] = merger;
      memmove (&left[b], &left[b + 1], (n_left - b - 1) * sizeof (guint));
      n_left--;
    }
}

/* ------------------------------------------------------------------------ */
/* The order */

/* The leaves at which a cluster can end that begins with @leaf: those of the
 * child that does not have it. */
static void
get_ends (const Cluster  *cluster,
          gboolean        is_of_first,
          const guint   **ends,
          guint          *n_ends)
{
  gboolean is_item = cluster->n_leaves == 1;

  *ends = is_item ? cluster->leaves : is_of_first ? cluster->leaves + cluster->n_first : cluster->leaves;
  *n_ends = is_item ? 1 : is_of_first ? cluster->n_leaves - cluster->n_first : cluster->n_first;
}

/* The shortest path through @cluster from its leaf number @at and on to @to. */
static double
find_way_to (const Tree    *tree,
             const Cluster *cluster,
             guint          at,
             guint          to,
             guint         *end)
{
  guint leaf = cluster->leaves[at], n_ends;
  const guint *ends;
  double least = G_MAXDOUBLE;

  get_ends (cluster, at < cluster->n_first, &ends, &n_ends);
  for (guint i = 0; i < n_ends; i++)
    {
      double length = *get_best (tree, leaf, ends[i]) + get_distance (tree, ends[i], to);

      if (length >= least)
        continue;
      least = length;
      if (end)
        *end = ends[i];
    }
  return least;
}

/* For each leaf of the first child and each of the second the shortest path
 * from one to the other through all of @cluster. */
static void
find_paths (Tree          *tree,
            const Cluster *cluster)
{
  const Cluster *first = &tree->clusters[cluster->children[0]], *second = &tree->clusters[cluster->children[1]];
  g_autofree double *ways = g_new (double, tree->n);

  for (guint i = 0; i < first->n_leaves; i++)
    {
      guint u = first->leaves[i];

      for (guint k = 0; k < second->n_leaves; k++)
        ways[second->leaves[k]] = find_way_to (tree, first, i, second->leaves[k], NULL);
      for (guint j = 0; j < second->n_leaves; j++)
        {
          guint w = second->leaves[j], n_ends;
          const guint *ends;
          double least = G_MAXDOUBLE;

          get_ends (second, j < second->n_first, &ends, &n_ends);
          for (guint k = 0; k < n_ends; k++)
            least = MIN (least, ways[ends[k]] + *get_best (tree, ends[k], w));
          *get_best (tree, u, w) = *get_best (tree, w, u) = least;
        }
    }
}

static guint
find_leaf (const Cluster *cluster,
           guint          leaf)
{
  guint at = 0;

  while (cluster->leaves[at] != leaf)
    at++;
  return at;
}

/* Writes the shortest path through @cluster from one leaf to another. */
static void
write_path (const Tree    *tree,
            const Cluster *cluster,
            guint          from,
            guint          to,
            guint         *order)
{
  const Cluster *near, *far;
  guint first_end = from, second_begin = to, n_ends, far_to, near_from;
  const guint *begins;
  double least = G_MAXDOUBLE;
  gboolean is_turned;

  if (cluster->n_leaves == 1)
    {
      *order = from;
      return;
    }
  is_turned = find_leaf (cluster, from) >= cluster->n_first;
  near = &tree->clusters[cluster->children[is_turned]];
  far = &tree->clusters[cluster->children[!is_turned]];
  near_from = find_leaf (near, from);
  far_to = find_leaf (far, to);
  get_ends (far, far_to < far->n_first, &begins, &n_ends);
  for (guint k = 0; k < n_ends; k++)
    {
      guint end = from;
      double length = find_way_to (tree, near, near_from, begins[k], &end) + *get_best (tree, begins[k], to);

      if (length >= least)
        continue;
      least = length;
      first_end = end;
      second_begin = begins[k];
    }
  write_path (tree, near, from, first_end, order);
  write_path (tree, far, second_begin, to, order + near->n_leaves);
}

/**
 * ent_leaf_order_new:
 * @distances: (array): those of each two items, @n_items times @n_items, the same both ways
 * @n_items: how many
 *
 * Time: O(@n_items³).
 *
 * Returns: (transfer full): the items such that what is alike stands together
 */
guint *
ent_leaf_order_new (const double *distances,
                    guint         n_items)
{
  Tree tree = { .distances = distances, .n = n_items };
  guint *order = g_new0 (guint, MAX (n_items, 1));
  const Cluster *root;
  guint from = 0, to = 0;
  double least = G_MAXDOUBLE;

  g_return_val_if_fail (distances || n_items == 0, order);

  if (n_items < 2)
    return order;
  tree.clusters = g_new0 (Cluster, 2 * n_items - 1);
  tree.best = g_new0 (double, (gsize) n_items *n_items);
  build (&tree);
  for (guint c = n_items; c < 2 * n_items - 1; c++)
    find_paths (&tree, &tree.clusters[c]);
  root = &tree.clusters[2 * n_items - 2];
  for (guint i = 0; i < root->n_first; i++)
    for (guint j = root->n_first; j < n_items; j++)
      if (*get_best (&tree, root->leaves[i], root->leaves[j]) < least)
        {
          from = root->leaves[i];
          to = root->leaves[j];
          least = *get_best (&tree, from, to);
        }
  write_path (&tree, root, from, to, order);

  for (guint c = 0; c < 2 * n_items - 1; c++)
    g_free (tree.clusters[c].leaves);
  g_free (tree.clusters);
  g_free (tree.best);
  return order;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is joined to whom, and how many steps lie between. */
#include "base/ent-random.h"
#include "layout/ent-hops.h"

#define N 90

/* Loops and repetitions go, rows are ascending, and both ends know of each other. */
static void
test_rows (void)
{
  static const guint ends[] = { 3, 1, 1, 3, 0, 3, 2, 2, 4, 0, 3, 1 };
  static const guint starts[] = { 0, 2, 3, 3, 5, 6, 6 };
  static const guint neighbours[] = { 3, 4, 3, 0, 1, 0 };
  g_autoptr (EntAdjacency) adjacency = ent_adjacency_new (6, ends, 6);

  g_assert_cmpmem (adjacency->starts, sizeof starts, starts, sizeof starts);
  g_assert_cmpmem (adjacency->neighbours, adjacency->starts[6] * sizeof (guint), neighbours, sizeof neighbours);
}

static void
test_parts (void)
{
  static const guint ends[] = { 4, 0, 1, 3, 3, 5 };
  static const guint expected[] = { 0, 1, 2, 1, 0, 1 };
  static const guint second[] = { 1, 3, 5 };
  static const guint numbers[] = { 0, 0, 0, 1, 1, 2 };
  static const guint starts[] = { 0, 1, 3, 4 };
  static const guint neighbours[] = { 1, 0, 2, 1 };
  g_autoptr (EntAdjacency) adjacency = ent_adjacency_new (6, ends, 3);
  g_autoptr (EntAdjacency) part = ent_adjacency_new_part (adjacency, second, 3, numbers);
  guint n_components;
  g_autofree guint *components = ent_adjacency_find_components (adjacency, &n_components);

  g_assert_cmpuint (n_components, ==, 3);
  g_assert_cmpmem (components, sizeof expected, expected, sizeof expected);
  g_assert_cmpuint (part->n, ==, 3);
  g_assert_cmpmem (part->starts, sizeof starts, starts, sizeof starts);
  g_assert_cmpmem (part->neighbours, sizeof neighbours, neighbours, sizeof neighbours);
}

static EntAdjacency *
new_path (guint n)
{
  g_autofree guint *ends = g_new (guint, 2 * n);

  for (guint i = 0; i + 1 < n; i++)
    {
      ends[2 * i] = i;
      ends[2 * i + 1] = i + 1;
    }

  return ent_adjacency_new (n, ends, n - 1);
}

/* Every way of walking finds the same: along a path it is known how far it is. */
static void
test_path (void)
{
  static const guint lengths[] = { 2, 50, 119, 122, 400 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      guint n = lengths[i], sources[] = { 0, n / 2, n - 1 };
      g_autoptr (EntAdjacency) path = new_path (n);
      g_autoptr (EntHops) hops = ent_hops_new (path);

      g_assert_cmpuint (hops->depth, ==, n - 1);
      ent_hops_walk (hops, path, sources, 3);
      g_assert_cmpuint (hops->longest, ==, n - 1);
      for (guint node = 0; node < n; node++)
        for (guint k = 0; k < ENT_N_HOP_SOURCES; k++)
          g_assert_cmpuint (hops->rows[node * ENT_N_HOP_SOURCES + k], ==,
                            k >= 3 ? 0 : (guint) ABS ((int) node - (int) sources[k]));
    }
}

/* A way of more steps than a number holds is told in larger units. */
static void
test_very_long_path (void)
{
  guint n = 150000, source = 0;
  g_autoptr (EntAdjacency) path = new_path (n);
  g_autoptr (EntHops) hops = ent_hops_new (path);

  ent_hops_walk (hops, path, &source, 1);
  g_assert_cmpuint (hops->unit, >, 1);
  g_assert_cmpuint (hops->rows[(gsize) (n - 1) * ENT_N_HOP_SOURCES], ==, (n - 1) / hops->unit);
}

/* No neighbour is farther off by more than a step, and whoever is not the source has a neighbour that is nearer. */
static void
check (EntHops      *hops,
       EntAdjacency *adjacency)
{
  for (guint node = 0; node < adjacency->n; node++)
    for (guint k = 0; k < hops->n_sources; k++)
      {
        guint steps = hops->rows[node * ENT_N_HOP_SOURCES + k], nearest = G_MAXUINT;

        for (guint i = adjacency->starts[node]; i < adjacency->starts[node + 1]; i++)
          {
            guint other = hops->rows[adjacency->neighbours[i] * ENT_N_HOP_SOURCES + k];

            g_assert_cmpint (ABS ((int) steps - (int) other), <=, 1);
            nearest = MIN (nearest, other);
          }
        g_assert_true (node == hops->sources[k] ? steps == 0 : nearest + 1 == steps);
        g_assert_cmpuint (steps, <=, hops->longest);
      }
  for (guint k = hops->n_sources; k < hops->width; k++)
    g_assert_cmpuint (hops->rows[k], ==, 0);
}

/* Fewer sources after many leave nothing of those before. */
static void
walk_twice (EntHops      *hops,
            EntAdjacency *adjacency)
{
  guint sources[ENT_N_HOP_SOURCES];

  for (guint i = 0; i < ENT_N_HOP_SOURCES; i++)
    sources[i] = i * 37 % adjacency->n;
  ent_hops_walk (hops, adjacency, sources, ENT_N_HOP_SOURCES);
  check (hops, adjacency);
  ent_hops_walk (hops, adjacency, sources, 5);
  check (hops, adjacency);
}

/* A network made by chance. */
static void
test_chance (void)
{
  EntRandom random;
  guint ends[2 * N];
  g_autoptr (EntAdjacency) adjacency = NULL;
  g_autoptr (EntHops) hops = NULL;

  ent_random_init (&random, 7);
  for (guint i = 1; i < N; i++)
    {
      ends[2 * i - 2] = i;
      ends[2 * i - 1] = (guint) (ent_random_double (&random) * i);
    }
  adjacency = ent_adjacency_new (N, ends, N - 1);
  hops = ent_hops_new (adjacency);
  walk_twice (hops, adjacency);
}

/* A mesh is walked through in few passes. */
static void
test_mesh (void)
{
  enum { SIDE = 70 };
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (EntAdjacency) adjacency = NULL;
  g_autoptr (EntHops) hops = NULL;

  for (guint i = 0; i < SIDE * SIDE; i++)
    {
      guint right[] = { i, i + 1 }, below[] = { i, i + SIDE };

      if (i % SIDE + 1 < SIDE)
        g_array_append_vals (ends, right, 2);
      if (i / SIDE + 1 < SIDE)
        g_array_append_vals (ends, below, 2);
    }
  adjacency = ent_adjacency_new (SIDE * SIDE, (const guint *) (gconstpointer) ends->data, ends->len / 2);
  hops = ent_hops_new (adjacency);
  walk_twice (hops, adjacency);
  g_assert_false (hops->is_tangled);
  hops->is_tangled = TRUE;
  walk_twice (hops, adjacency);
}

/* Where ways lead to and fro between what is as far from an end, passes do not find them soon: the tips of the bristles of a
 * brush, of which each is joined to the next by a step further out, seen from the end of its handle. */
static void
test_bristles (void)
{
  enum { N_BRISTLES = 40, LENGTH = 70, N_JOINTS = N_BRISTLES - 1, HANDLE = 100 };
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (EntAdjacency) adjacency = NULL;
  g_autoptr (EntHops) hops = NULL;

  for (guint i = 0; i < N_BRISTLES; i++)
    for (guint k = 0; k < LENGTH; k++)
      {
        guint edge[] = { k == 0 ? 0 : i * LENGTH + k, i * LENGTH + k + 1 };

        g_array_append_vals (ends, edge, 2);
      }
  for (guint i = 0; i < N_JOINTS; i++)
    {
      guint joint = N_BRISTLES * LENGTH + 1 + i;
      guint edges[] = { (i + 1) * LENGTH, joint, joint, (i + 2) * LENGTH };

      g_array_append_vals (ends, edges, 4);
    }
  for (guint i = 0; i < HANDLE; i++)
    {
      guint first = N_BRISTLES * LENGTH + 1 + N_JOINTS;
      guint edge[] = { i == 0 ? 0 : first + i - 1, first + i };

      g_array_append_vals (ends, edge, 2);
    }
  adjacency = ent_adjacency_new (N_BRISTLES * LENGTH + 1 + N_JOINTS + HANDLE, (const guint *) (gconstpointer) ends->data, ends->len / 2);
  hops = ent_hops_new (adjacency);
  walk_twice (hops, adjacency);
  g_assert_true (hops->is_tangled);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/hops/rows", test_rows);
  g_test_add_func ("/layout/hops/parts", test_parts);
  g_test_add_func ("/layout/hops/path", test_path);
  g_test_add_func ("/layout/hops/very-long-path", test_very_long_path);
  g_test_add_func ("/layout/hops/chance", test_chance);
  g_test_add_func ("/layout/hops/mesh", test_mesh);
  g_test_add_func ("/layout/hops/bristles", test_bristles);

  return g_test_run ();
}

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
      guint depth = ent_hops_estimate_depth (path);
      g_autoptr (EntHops) hops = ent_hops_new (n, depth);

      g_assert_cmpuint (depth, ==, n - 1);
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
  g_autoptr (EntHops) hops = ent_hops_new (n, ent_hops_estimate_depth (path));

  ent_hops_walk (hops, path, &source, 1);
  g_assert_cmpuint (hops->unit, >, 1);
  g_assert_cmpuint (hops->rows[(gsize) (n - 1) * ENT_N_HOP_SOURCES], ==, (n - 1) / hops->unit);
}

/* Of a network made by chance: no neighbour is farther off by more than a step, and whoever is not the
 * source has a neighbour that is nearer. Fewer sources after many leave nothing of those before. */
static void
test_chance (void)
{
  EntRandom random;
  guint ends[2 * N], sources[ENT_N_HOP_SOURCES];
  g_autoptr (EntAdjacency) adjacency = NULL;
  g_autoptr (EntHops) hops = NULL;

  ent_random_init (&random, 7);
  for (guint i = 1; i < N; i++)
    {
      ends[2 * i - 2] = i;
      ends[2 * i - 1] = (guint) (ent_random_double (&random) * i);
    }
  adjacency = ent_adjacency_new (N, ends, N - 1);
  hops = ent_hops_new (N, ent_hops_estimate_depth (adjacency));
  for (guint i = 0; i < ENT_N_HOP_SOURCES; i++)
    sources[i] = i;
  for (guint n_sources = ENT_N_HOP_SOURCES; n_sources > 0; n_sources = n_sources == ENT_N_HOP_SOURCES ? 5 : 0)
    {
      ent_hops_walk (hops, adjacency, sources, n_sources);
      for (guint node = 0; node < N; node++)
        for (guint k = 0; k < n_sources; k++)
          {
            guint steps = hops->rows[node * ENT_N_HOP_SOURCES + k], nearest = G_MAXUINT;

            for (guint i = adjacency->starts[node]; i < adjacency->starts[node + 1]; i++)
              {
                guint other = hops->rows[adjacency->neighbours[i] * ENT_N_HOP_SOURCES + k];

                g_assert_cmpint (ABS ((int) steps - (int) other), <=, 1);
                nearest = MIN (nearest, other);
              }
            g_assert_true (node == sources[k] ? steps == 0 : nearest + 1 == steps);
          }
      for (guint k = n_sources; k < hops->width; k++)
        g_assert_cmpuint (hops->rows[k], ==, 0);
    }
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

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Large networks, whose nodes stand as far apart as they have steps between them. */
#include "layout/ent-hop-stress.h"

#include <math.h>

#include "base/ent-crew.h"
#include "base/ent-random.h"
#include "layout/ent-hops.h"
#include "layout/ent-pull.h"

/* Not the layout's own seed: measured where it looked, it would come out better than it is. */
#define SEED 99

typedef struct
{
  float *x, *y;
} Places;

static void
places_clear (Places *places)
{
  g_free (places->x);
  g_free (places->y);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Places, places_clear)

static void
take_places (EntHopStress *stress,
             guint         n,
             Places       *places)
{
  places_clear (places);
  places->x = g_new0 (float, MAX (1, n));
  places->y = g_new0 (float, MAX (1, n));
  for (guint node = 0; node < n; node++)
    {
      EntPoint point = ent_hop_stress_get (stress, node);

      g_assert_true (isfinite (point.x) && isfinite (point.y));
      places->x[node] = (float) point.x;
      places->y[node] = (float) point.y;
    }
}

static void
arrange_in (EntAdjacency *adjacency,
            guint         n_threads,
            Places       *places)
{
  g_autoptr (EntHopStress) stress = NULL;

  ent_crew_set_size (n_threads);
  stress = ent_hop_stress_new (adjacency, 1, NULL);
  while (ent_hop_stress_descend (stress))
    ;
  ent_crew_set_size (0);
  take_places (stress, adjacency->n, places);
}

static void
arrange (EntAdjacency *adjacency,
         Places       *places)
{
  arrange_in (adjacency, 1, places);
}

/* From 64 nodes to all: the mean square of how far each is from where it would be at the best scale. */
static double
measure_stress (EntAdjacency *adjacency,
                const Places *places)
{
  g_autoptr (EntHops) hops = ent_hops_new (adjacency);
  guint sources[ENT_N_HOP_SOURCES];
  double sum = 0, squares = 0, n = 0;
  EntRandom random;

  ent_random_init (&random, SEED);
  for (guint i = 0; i < ENT_N_HOP_SOURCES; i++)
    sources[i] = (guint) (ent_random_double (&random) * adjacency->n);
  ent_hops_walk (hops, adjacency, sources, ENT_N_HOP_SOURCES);
  for (guint node = 0; node < adjacency->n; node++)
    for (guint i = 0; i < ENT_N_HOP_SOURCES; i++)
      {
        double steps = hops->unit * hops->rows[(gsize) node * ENT_N_HOP_SOURCES + i];
        double share = hypot ((double) places->x[node] - (double) places->x[sources[i]],
                              (double) places->y[node] - (double) places->y[sources[i]]) / steps;

        if (!(steps > 0))
          continue;
        sum += share;
        squares += share * share;
        n++;
      }

  return 1 - sum * sum / (squares * n);
}

static EntAdjacency *
new_grid (guint side)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < side * side; i++)
    {
      guint right[] = { i, i + 1 }, below[] = { i, i + side };

      if (i % side + 1 < side)
        g_array_append_vals (ends, right, 2);
      if (i / side + 1 < side)
        g_array_append_vals (ends, below, 2);
    }

  return ent_adjacency_new (side * side, (const guint *) (gconstpointer) ends->data, ends->len / 2);
}

/* Each new node joins three, more often those that have many. */
static EntAdjacency *
new_scale_free (guint n)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  EntRandom random;

  ent_random_init (&random, 3);
  for (guint node = 3; node < n; node++)
    for (guint i = 0; i < 3; i++)
      {
        guint at = (guint) (ent_random_double (&random) * ends->len);
        guint edge[] = { node, node < 6 ? i : g_array_index (ends, guint, at) };

        g_array_append_vals (ends, edge, 2);
      }

  return ent_adjacency_new (n, (const guint *) (gconstpointer) ends->data, ends->len / 2);
}

/* The stress that is known to be within reach for each, and little more. */
static void
test_stress (void)
{
  static const struct
  {
    gboolean is_grid;
    guint    size;
    double   most;
  } cases[] = { { TRUE, 20, 0.0135 }, { TRUE, 60, 0.012 }, { FALSE, 600, 0.17 }, { FALSE, 4000, 0.175 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntAdjacency) adjacency = cases[i].is_grid ? new_grid (cases[i].size) : new_scale_free (cases[i].size);
      g_auto (Places) places = { 0 };

      arrange (adjacency, &places);
      g_assert_cmpfloat (measure_stress (adjacency, &places), <, cases[i].most);
    }
}

/* The first guess is one already, and from round to round it gets better. */
static void
test_refinement (void)
{
  EntAdjacency *networks[] = { new_scale_free (600), new_scale_free (4000), new_grid (60) };
  static const double most[] = { 0.25, 0.25, 0.06 };

  for (guint i = 0; i < G_N_ELEMENTS (networks); i++)
    {
      g_autoptr (EntAdjacency) adjacency = networks[i];
      g_autoptr (EntHopStress) stress = ent_hop_stress_new (adjacency, 1, NULL);
      g_auto (Places) places = { 0 };
      double first, second;

      take_places (stress, adjacency->n, &places);
      first = measure_stress (adjacency, &places);
      g_assert_true (ent_hop_stress_descend (stress));
      take_places (stress, adjacency->n, &places);
      second = measure_stress (adjacency, &places);
      while (ent_hop_stress_descend (stress))
        ;
      take_places (stress, adjacency->n, &places);
      g_test_message ("stress %.4f, %.4f, %.4f", first, second, measure_stress (adjacency, &places));
      g_assert_cmpfloat (first, <, most[i]);
      g_assert_cmpfloat (second, <, first);
      g_assert_cmpfloat (measure_stress (adjacency, &places), <, second);
    }
}

/* Those joined to one node alone do not stand on one point. */
static void
test_leaves (void)
{
  enum { N_LEAVES = 2000 };
  guint ends[2 * N_LEAVES];
  g_autoptr (EntAdjacency) adjacency = NULL;
  g_auto (Places) places = { 0 };
  double mean = 0;

  for (guint i = 0; i < N_LEAVES; i++)
    {
      ends[2 * i] = 0;
      ends[2 * i + 1] = i + 1;
    }
  adjacency = ent_adjacency_new (N_LEAVES + 1, ends, N_LEAVES);
  arrange (adjacency, &places);
  for (guint i = 1; i <= N_LEAVES; i++)
    mean += hypot ((double) (places.x[i] - places.x[0]), (double) (places.y[i] - places.y[0])) / N_LEAVES;
  g_assert_cmpfloat (mean, >, 0.7);
  g_assert_cmpfloat (mean, <, 1.5);
}

static void
test_small (void)
{
  static const guint ends[] = { 0, 1 };

  for (guint n = 0; n <= 2; n++)
    {
      g_autoptr (EntAdjacency) adjacency = ent_adjacency_new (n, ends, n == 2);
      g_auto (Places) places = { 0 };

      arrange (adjacency, &places);
      if (n == 2)
        g_assert_cmpfloat_with_epsilon (hypot ((double) (places.x[1] - places.x[0]), (double) (places.y[1] - places.y[0])), 1, 0.01);
    }
}

static void
test_same_to_the_bit (void)
{
  g_autoptr (EntAdjacency) adjacency = new_scale_free (2500);
  g_auto (Places) first = { 0 };
  g_auto (Places) second = { 0 };

  arrange (adjacency, &first);
  arrange (adjacency, &second);
  g_assert_cmpmem (first.x, adjacency->n * sizeof (float), second.x, adjacency->n * sizeof (float));
  g_assert_cmpmem (first.y, adjacency->n * sizeof (float), second.y, adjacency->n * sizeof (float));
}

/* In a shallow network and in a deep one. */
static void
test_threads (void)
{
  static const guint n_threads[] = { 2, 3, 8, 0 };
  EntAdjacency *networks[] = { new_scale_free (6000), new_grid (75) };

  for (guint i = 0; i < G_N_ELEMENTS (networks); i++)
    {
      g_autoptr (EntAdjacency) adjacency = networks[i];
      g_auto (Places) alone = { 0 };

      arrange_in (adjacency, 1, &alone);
      for (guint k = 0; k < G_N_ELEMENTS (n_threads); k++)
        {
          g_auto (Places) shared = { 0 };

          arrange_in (adjacency, n_threads[k], &shared);
          g_assert_cmpmem (alone.x, adjacency->n * sizeof (float), shared.x, adjacency->n * sizeof (float));
          g_assert_cmpmem (alone.y, adjacency->n * sizeof (float), shared.y, adjacency->n * sizeof (float));
        }
    }
}

static void
test_cancel (void)
{
  g_autoptr (EntAdjacency) adjacency = new_scale_free (2500);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EntHopStress) stress = ent_hop_stress_new (adjacency, 1, cancellable);

  g_cancellable_cancel (cancellable);
  g_assert_false (ent_hop_stress_descend (stress));
}

/* The sum that is written out, of as many as there are and of those that fill up with nothing. */
static void
test_pull (void)
{
  guint16 wanted[16] = { 0 };
  float x[16] = { 0 }, y[16] = { 0 }, weights[8] = { 0 };
  double expected_x = 0, expected_y = 0, expected = 0, squares = 0;
  EntPull pull = { 0 };

  for (guint steps = 1; steps < 8; steps++)
    weights[steps] = 1.0f / (float) (steps * steps);
  for (guint i = 0; i < 11; i++)
    {
      double dx, dy, move;

      wanted[i] = (guint16) (i % 7 + 1);
      x[i] = (float) (i * 3 % 5) - 2;
      y[i] = (float) (i * 7 % 11) - 4;
      dx = 0.25 - (double) x[i];
      dy = 0.75 - (double) y[i];
      move = (double) weights[wanted[i]] * (wanted[i] / hypot (dx, dy) - 1);
      expected_x += move * dx;
      expected_y += move * dy;
      expected += (double) weights[wanted[i]];
      squares += wanted[i] * wanted[i] * (double) x[i];
    }
  ent_pull_add (&pull, 0.25f, 0.75f, wanted, 16, weights, x, y);
  g_assert_cmpfloat_with_epsilon ((double) pull.x, expected_x, 1e-4);
  g_assert_cmpfloat_with_epsilon ((double) pull.y, expected_y, 1e-4);
  g_assert_cmpfloat_with_epsilon ((double) pull.weight, expected, 1e-5);
  g_assert_cmpfloat_with_epsilon ((double) ent_pull_sum_squares (wanted, 16, x), squares, 1e-3);
}

/* Looked at once for both ends, each two do what they do looked at from each end. */
static void
test_exchange (void)
{
  enum { N = 16, N_NODES = 13 };
  float x[N] = { 0 }, y[N] = { 0 }, weights[5] = { 0 }, pulls_x[N] = { 0 }, pulls_y[N] = { 0 };

  for (guint steps = 1; steps < G_N_ELEMENTS (weights); steps++)
    weights[steps] = 1.0f / (float) (steps * steps);
  for (guint i = 0; i < N_NODES; i++)
    {
      x[i] = (float) (i * 3 % 5) - 2;
      y[i] = (float) (i * 7 % 11) - 4;
    }
  for (guint i = 0; i < N_NODES; i++)
    {
      float nearness[N] = { 0 };
      EntPull pull = { 0 };

      for (guint k = i + 1; k < N_NODES; k++)
        nearness[k] = 1.0f / (float) ((i + k) % 4 + 1);
      ent_pull_exchange (&pull, x[i], y[i], nearness, N, x, y, pulls_x, pulls_y);
      pulls_x[i] += pull.x;
      pulls_y[i] += pull.y;
    }
  for (guint i = 0; i < N_NODES; i++)
    {
      guint16 wanted[N] = { 0 };
      EntPull pull = { 0 };

      for (guint k = 0; k < N_NODES; k++)
        wanted[k] = k != i ? (guint16) ((i + k) % 4 + 1) : 0;
      ent_pull_add (&pull, x[i], y[i], wanted, N, weights, x, y);
      g_assert_cmpfloat_with_epsilon ((double) pulls_x[i], (double) pull.x, 1e-4);
      g_assert_cmpfloat_with_epsilon ((double) pulls_y[i], (double) pull.y, 1e-4);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/hop-stress/pull", test_pull);
  g_test_add_func ("/layout/hop-stress/exchange", test_exchange);
  g_test_add_func ("/layout/hop-stress/stress", test_stress);
  g_test_add_func ("/layout/hop-stress/refinement", test_refinement);
  g_test_add_func ("/layout/hop-stress/leaves", test_leaves);
  g_test_add_func ("/layout/hop-stress/small", test_small);
  g_test_add_func ("/layout/hop-stress/same-to-the-bit", test_same_to_the_bit);
  g_test_add_func ("/layout/hop-stress/threads", test_threads);
  g_test_add_func ("/layout/hop-stress/cancel", test_cancel);

  return g_test_run ();
}

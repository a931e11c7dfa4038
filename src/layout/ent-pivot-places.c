/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-pivot-places.h"

#include <math.h>

#define MOST_SAMPLED 4000
#define N_ITERATIONS 60
#define NOISE 0.3 /* of a step: leaves of one node, which are equally far from all, would stand on one point */

#define N ENT_N_HOP_SOURCES

typedef struct
{
  const EntHops *hops;
  guint          every;     /* one node of so many is sampled */
  double         scale;     /* of squares, so that those of deep networks stay small */
  double         columns[N]; /* their means */
  double         mean;
} Centring;

/* The square of each distance of a node, less the means of its row and of the column. */
static void
centre_row (const Centring *centring,
            guint           node,
            double         *row)
{
  const guint16 *hops = &centring->hops->rows[(gsize) node * N];
  guint n = centring->hops->n_sources;
  double mean = 0;

  for (guint i = 0; i < n; i++)
    {
      row[i] = (double) hops[i] * hops[i] * centring->scale;
      mean += row[i] / n;
    }
  for (guint i = 0; i < n; i++)
    row[i] -= mean + centring->columns[i] - centring->mean;
}

static void
find_means (Centring *centring)
{
  const EntHops *hops = centring->hops;
  guint n_sampled = (hops->n + centring->every - 1) / centring->every;

  for (guint node = 0; node < hops->n; node += centring->every)
    for (guint i = 0; i < hops->n_sources; i++)
      {
        double hop = hops->rows[(gsize) node * N + i];

        centring->columns[i] += hop * hop * centring->scale / n_sampled;
      }
  for (guint i = 0; i < hops->n_sources; i++)
    centring->mean += centring->columns[i] / hops->n_sources;
}

static void
multiply_rows (const Centring *centring,
               double          product[N][N])
{
  guint n = centring->hops->n_sources;
  double row[N];

  for (guint node = 0; node < centring->hops->n; node += centring->every)
    {
      centre_row (centring, node, row);
      for (guint i = 0; i < n; i++)
        for (guint k = 0; k < n; k++)
          product[i][k] += row[i] * row[k];
    }
}

/* Takes @other's direction out of @vector and makes it one long. */
static void
straighten (double       *vector,
            const double *other,
            guint         n)
{
  double along = 0, squares = 0;

  for (guint i = 0; i < n && other != NULL; i++)
    along += vector[i] * other[i];
  for (guint i = 0; i < n && other != NULL; i++)
    vector[i] -= along * other[i];
  for (guint i = 0; i < n; i++)
    squares += vector[i] * vector[i];
  for (guint i = 0; i < n && squares > 0; i++)
    vector[i] /= sqrt (squares);
}

/* The two directions in which the rows differ most, by power iteration. */
static void
find_directions (double     product[N][N],
                 guint      n,
                 EntRandom *random,
                 double     directions[2][N])
{
  for (guint axis = 0; axis < 2; axis++)
    {
      double *vector = directions[axis];

      for (guint i = 0; i < n; i++)
        vector[i] = ent_random_double (random) - 0.5;
      straighten (vector, axis > 0 ? directions[0] : NULL, n);
      for (guint k = 0; k < N_ITERATIONS; k++)
        {
          double image[N] = { 0 };

          for (guint i = 0; i < n; i++)
            for (guint j = 0; j < n; j++)
              image[i] += product[i][j] * vector[j];
          for (guint i = 0; i < n; i++)
            vector[i] = image[i];
          straighten (vector, axis > 0 ? directions[0] : NULL, n);
        }
    }
}

/* The size at which distances between places fit those wanted best, near ones counting most. */
static double
find_size (const EntHops *hops,
           const guint   *sources,
           guint          every,
           const float   *x,
           const float   *y)
{
  double products = 0, squares = 0;

  for (guint node = 0; node < hops->n; node += every)
    for (guint i = 0; i < hops->n_sources; i++)
      {
        double hop = hops->rows[(gsize) node * N + i];
        double length = hypot ((double) x[node] - (double) x[sources[i]], (double) y[node] - (double) y[sources[i]]);

        if (hop > 0)
          {
            products += length / hop;
            squares += length * length / (hop * hop);
          }
      }

  return squares > 0 ? products / squares : 1;
}

/* Who is no step away from a column is its source. */
static void
find_sources (const EntHops *hops,
              guint         *sources)
{
  for (guint node = hops->n; node-- > 0;)
    for (guint i = 0; i < hops->n_sources; i++)
      if (hops->rows[(gsize) node * N + i] == 0)
        sources[i] = node;
}

/**
 * ent_pivot_places_find:
 * @hops: how far all nodes are from some, which are chosen by chance
 * @random: for the directions looked at first, and for a little noise
 * @x: (out): as many as there are nodes, in units of @hops
 * @y: (out): likewise
 *
 * Places from which low stress is soon reached: those two directions in which
 * the distances differ most.
 *
 * Literature: U. Brandes, C. Pich, “Eigensolver Methods for Progressive
 * Multidimensional Scaling of Large Data”, Graph Drawing 2006, LNCS 4372 (2007).
 *
 * Time: O(nodes · sources).
 */
void
ent_pivot_places_find (const EntHops *hops,
                       EntRandom     *random,
                       float         *x,
                       float         *y)
{
  Centring centring = { .hops = hops, .every = (hops->n + MOST_SAMPLED - 1) / MOST_SAMPLED, };
  double product[N][N] = { { 0 } }, directions[2][N] = { { 0 } }, row[N], size;
  guint sources[N] = { 0 };

  if (hops->n == 0)
    return;
  centring.scale = 1 / MAX (1, (double) hops->longest * hops->longest);
  find_means (&centring);
  multiply_rows (&centring, product);
  find_directions (product, hops->n_sources, random, directions);
  for (guint node = 0; node < hops->n; node++)
    {
      double across = 0, down = 0;

      centre_row (&centring, node, row);
      for (guint i = 0; i < hops->n_sources; i++)
        {
          across += row[i] * directions[0][i];
          down += row[i] * directions[1][i];
        }
      x[node] = (float) across;
      y[node] = (float) down;
    }

  find_sources (hops, sources);
  size = find_size (hops, sources, centring.every, x, y);
  for (guint node = 0; node < hops->n; node++)
    {
      x[node] = (float) (size * (double) x[node] + NOISE * (ent_random_double (random) - 0.5));
      y[node] = (float) (size * (double) y[node] + NOISE * (ent_random_double (random) - 0.5));
    }
}

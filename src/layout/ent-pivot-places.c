/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-pivot-places.h"

#include <math.h>

#include "base/ent-crew.h"
#include "layout/ent-pull.h"

#define MOST_SAMPLED 250
#define N_NODES_AT_ONCE 2048
#define N_ITERATIONS 30
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
           guint          every,
           const float   *x,
           const float   *y)
{
  double products = 0, squares = 0;

  for (guint node = 0; node < hops->n; node += every)
    for (guint i = 0; i < hops->n_sources; i++)
      {
        double hop = hops->rows[(gsize) node * N + i];
        double length = hypot ((double) x[node] - (double) x[hops->sources[i]], (double) y[node] - (double) y[hops->sources[i]]);

        if (hop > 0)
          {
            products += length / hop;
            squares += length * length / (hop * hop);
          }
      }

  return squares > 0 ? products / squares : 1;
}

/* All nodes along both directions. */
typedef struct
{
  const EntHops *hops;
  float          factors[2][N]; /* by source: of the square of how far it is */
  float         *places[2];
} Image;

/* What centre_row() would take off each square is the same for all nodes, or a share of all squares. */
static void
set_factors (Image          *image,
             const Centring *centring,
             double          directions[2][N])
{
  guint n = image->hops->n_sources;

  for (guint axis = 0; axis < 2; axis++)
    {
      double sum = 0;

      for (guint i = 0; i < n; i++)
        sum += directions[axis][i];
      for (guint i = 0; i < n; i++)
        image->factors[axis][i] = (float) (centring->scale * (directions[axis][i] - sum / n));
    }
}

static void
project_some (guint    first,
              guint    end,
              gpointer data)
{
  const Image *image = data;

  for (guint node = first; node < end; node++)
    for (guint axis = 0; axis < 2; axis++)
      image->places[axis][node]
          = ent_pull_sum_squares (&image->hops->rows[(gsize) node * N], image->hops->width, image->factors[axis]);
}

/* Around their middle, as large as they want to be, and none on another's place. */
static void
adjust (const EntHops *hops,
        guint          every,
        EntRandom     *random,
        float         *x,
        float         *y)
{
  double size = find_size (hops, every, x, y);
  double across = 0, down = 0;

  for (guint node = 0; node < hops->n; node++)
    {
      across += (double) x[node] / hops->n;
      down += (double) y[node] / hops->n;
    }
  for (guint node = 0; node < hops->n; node++)
    {
      x[node] = (float) (size * ((double) x[node] - across) + NOISE * (ent_random_double (random) - 0.5));
      y[node] = (float) (size * ((double) y[node] - down) + NOISE * (ent_random_double (random) - 0.5));
    }
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
  Centring centring = { .hops = hops, .every = hops->n / MOST_SAMPLED | 1 }; /* odd: nodes may alternate in kind */
  Image image = { .hops = hops, .places = { x, y } };
  double product[N][N] = { { 0 } }, directions[2][N] = { { 0 } };

  if (hops->n == 0)
    return;
  centring.scale = 1 / MAX (1, (double) hops->longest * hops->longest);
  find_means (&centring);
  multiply_rows (&centring, product);
  find_directions (product, hops->n_sources, random, directions);
  set_factors (&image, &centring, directions);
  ent_crew_share (hops->n, hops->is_shared ? N_NODES_AT_ONCE : hops->n, project_some, &image);
  adjust (hops, centring.every, random, x, y);
}

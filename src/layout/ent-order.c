/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-order.h"

#include <math.h>
#include <string.h>

#include "layout/ent-leaf-order.h"
#include "layout/ent-order-many.h"

/* The number of runs is half the sum of the differences between neighbours, with
 * an empty item at both ends: to make them few is to find a short tour
 * (Lenstra, 1974). The tour begins as the leaves of a tree of clusters, and is
 * made shorter by turning pieces round (2-opt) and by moving short ones
 * elsewhere (or-opt) until nothing helps. */

/* Pieces that are moved elsewhere, by their length. */
#define MAX_MOVED 3

/* More items than these have too many pairs. */
#define MAX_ITEMS 600

/* What makes a tour shorter. Which one comes first is a matter of luck, so both are tried. */
typedef enum
{
  PASS_TURN,
  PASS_MOVE,
  N_PASSES,
} Pass;

/* A tour of stops; the last stop there is, the empty one, closes it. */
typedef struct
{
  guint16 *distances; /* of each two stops, owned */
  guint    n_stops;
  guint   *stops; /* owned */
} Tour;

static int
get_distance (const Tour *tour,
              guint       a,
              guint       b)
{
  return tour->distances[a * tour->n_stops + b];
}

static guint
get_stop (const Tour *tour,
          guint       at)
{
  return tour->stops[at % tour->n_stops];
}

static guint
count_differences (const guint8 *a,
                   const guint8 *b,
                   guint         n_features)
{
  guint n = 0;

  for (guint f = 0; f < n_features; f++)
    n += (a[f] != 0) != (b[f] != 0);
  return n;
}

/* After Jaccard: what two items have in common of all that one of them has. */
static double
get_unlikeness (const guint8 *a,
                const guint8 *b,
                guint         n_features)
{
  guint n_both = 0, n_any = 0;

  for (guint f = 0; f < n_features; f++)
    {
      n_both += a[f] && b[f];
      n_any += a[f] || b[f];
    }
  return n_any > 0 ? 1.0 - (double) n_both / n_any : 0;
}

static guint *
find_leaf_order (const guint8 *cells,
                 guint         n_items,
                 guint         n_features)
{
  g_autofree double *distances = g_new0 (double, (gsize) n_items *n_items + 1);

  for (guint i = 0; i < n_items; i++)
    for (guint j = i + 1; j < n_items; j++)
      distances[i * n_items + j] = distances[j * n_items + i]
        = get_unlikeness (cells + i * n_features, cells + j * n_features, n_features);
  return ent_leaf_order_new (distances, n_items);
}

static void
tour_init (Tour         *tour,
           const guint8 *cells,
           guint         n_items,
           guint         n_features)
{
  g_autofree guint8 *empty = g_new0 (guint8, n_features + 1);

  tour->n_stops = n_items + 1;
  tour->stops = g_new (guint, tour->n_stops);
  tour->distances = g_new0 (guint16, (gsize) tour->n_stops * tour->n_stops);
  for (guint i = 0; i < tour->n_stops; i++)
    for (guint j = 0; j < tour->n_stops; j++)
      tour->distances[i * tour->n_stops + j] = (guint16) count_differences (i < n_items ? cells + i * n_features : empty,
                                                                            j < n_items ? cells + j * n_features : empty, n_features);
}

static void
tour_clear (Tour *tour)
{
  g_clear_pointer (&tour->stops, g_free);
  g_clear_pointer (&tour->distances, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tour, tour_clear)

static void
reverse (guint *stops,
         guint  n)
{
  for (guint i = 0; i < n / 2; i++)
    {
      guint stop = stops[i];

      stops[i] = stops[n - 1 - i];
      stops[n - 1 - i] = stop;
    }
}

/* Turns pieces round where that is shorter. */
static gboolean
turn_pieces (Tour *tour)
{
  gboolean is_shorter = FALSE;

  for (guint i = 0; i + 1 < tour->n_stops; i++)
    {
      guint a = tour->stops[i], b = tour->stops[i + 1], best = 0;
      int least = 0;

      for (guint j = i + 2; j < tour->n_stops; j++)
        {
          guint c = tour->stops[j], d = get_stop (tour, j + 1);
          int gain = get_distance (tour, a, c) + get_distance (tour, b, d) - get_distance (tour, a, b) - get_distance (tour, c, d);

          if (gain < least)
            {
              least = gain;
              best = j;
            }
        }
      if (least == 0)
        continue;
      reverse (tour->stops + i + 1, best - i);
      is_shorter = TRUE;
    }
  return is_shorter;
}

/* Where in the tour without its piece from @at on it adds least; returns by how much the tour gets shorter. */
static int
find_gap (const Tour *tour,
          guint       at,
          guint       length,
          guint      *gap,
          gboolean   *is_turned)
{
  guint first = tour->stops[at], last = tour->stops[at + length - 1];
  guint before = tour->stops[at - 1], after = get_stop (tour, at + length);
  int old = get_distance (tour, before, first) + get_distance (tour, last, after) - get_distance (tour, before, after);
  int least = old;

  for (guint i = 0; i < tour->n_stops; i++)
    {
      guint a = tour->stops[i], b = get_stop (tour, i + 1);
      int plain, turned;

      if (i + 1 >= at && i < at + length)
        continue;
      plain = get_distance (tour, a, first) + get_distance (tour, last, b) - get_distance (tour, a, b);
      turned = get_distance (tour, a, last) + get_distance (tour, first, b) - get_distance (tour, a, b);
      if (MIN (plain, turned) >= least)
        continue;
      least = MIN (plain, turned);
      *gap = i;
      *is_turned = turned < plain;
    }
  return old - least;
}

/* Puts a piece between the stops @gap and @gap + 1. */
static void
move_piece (Tour     *tour,
            guint     at,
            guint     length,
            guint     gap,
            gboolean  is_turned)
{
  guint piece[MAX_MOVED];

  memcpy (piece, tour->stops + at, length * sizeof (guint));
  if (is_turned)
    reverse (piece, length);
  if (gap < at)
    memmove (tour->stops + gap + 1 + length, tour->stops + gap + 1, (at - gap - 1) * sizeof (guint));
  else
    memmove (tour->stops + at, tour->stops + at + length, (gap + 1 - at - length) * sizeof (guint));
  memcpy (tour->stops + (gap < at ? gap + 1 : gap + 1 - length), piece, length * sizeof (guint));
}

/* Moves short pieces to where they make the tour shorter. The first stop is none of them. */
static gboolean
move_pieces (Tour *tour)
{
  gboolean is_shorter = FALSE;

  for (guint length = 1; length <= MAX_MOVED; length++)
    for (guint at = 1; at + length <= tour->n_stops; at++)
      {
        guint gap = 0;
        gboolean is_turned = FALSE;

        if (find_gap (tour, at, length, &gap, &is_turned) <= 0)
          continue;
        move_piece (tour, at, length, gap, is_turned);
        is_shorter = TRUE;
      }
  return is_shorter;
}

/* Each step makes the tour shorter by a whole number, so there is an end.
 * Returns how long it is then. */
static guint
shorten (Tour *tour,
         Pass  first)
{
  guint n_idle = 0, length = 0;

  for (Pass pass = first; n_idle < N_PASSES; pass = (pass + 1) % N_PASSES)
    n_idle = (pass == PASS_TURN ? turn_pieces (tour) : move_pieces (tour)) ? 0 : n_idle + 1;
  for (guint i = 0; i < tour->n_stops; i++)
    length += (guint) get_distance (tour, tour->stops[i], get_stop (tour, i + 1));
  return length;
}

static gboolean
is_empty (const guint8 *features,
          guint         n_features)
{
  for (guint f = 0; f < n_features; f++)
    if (features[f])
      return FALSE;
  return TRUE;
}

/* The tour from the empty stop on, as an order of all stops but that. */
static void
write_order (const Tour  *tour,
             const guint *items,
             guint       *order)
{
  guint begin = 0;

  while (tour->stops[begin] != tour->n_stops - 1)
    begin++;
  for (guint i = 0; i + 1 < tour->n_stops; i++)
    order[i] = items[get_stop (tour, begin + 1 + i)];
}

/**
 * ent_order_new:
 * @cells: (array): for each item its features, @n_features each: 0 or not
 * @n_items: how many
 * @n_features: of each item, fewer than 65,536
 * @cancellable: (nullable): leaves more than 600 items in any order, soon
 *
 * Items without any feature go last.
 *
 * Time: O(@n_items³) for up to 600 items, some 60 ms for 532 of 195 features; more of them
 * take that of ent_order_many_new(), and have some 5 % more runs than they need to.
 *
 * Returns: (transfer full): the items in an order in which the features make few runs
 */
guint *
ent_order_new (const guint8 *cells,
               guint         n_items,
               guint         n_features,
               GCancellable *cancellable)
{
  g_autofree guint8 *filled = g_new0 (guint8, (gsize) n_items * n_features + 1);
  g_autofree guint *items = g_new (guint, n_items + 1); /* those with a feature */
  g_autofree guint *leaves = NULL;
  g_auto (Tour) tour = { 0 };
  guint *order = g_new (guint, n_items + 1);
  guint n_filled = 0, n_empty = 0, least = G_MAXUINT;

  g_return_val_if_fail (cells || n_items == 0 || n_features == 0, order);

  for (guint i = 0; i < n_items; i++)
    if (is_empty (cells + i * n_features, n_features))
      order[n_items - 1 - n_empty++] = i;
    else
      {
        memcpy (filled + n_filled * n_features, cells + i * n_features, n_features);
        items[n_filled++] = i;
      }
  reverse (order + n_filled, n_empty);
  if (n_filled > MAX_ITEMS)
    {
      leaves = ent_order_many_new (filled, n_filled, n_features, cancellable);
      for (guint i = 0; i < n_filled; i++)
        order[i] = items[leaves[i]];
      return order;
    }

  tour_init (&tour, filled, n_filled, n_features);
  leaves = find_leaf_order (filled, n_filled, n_features);
  for (Pass first = 0; first < N_PASSES; first++)
    {
      guint length;

      tour.stops[0] = n_filled;
      memcpy (tour.stops + 1, leaves, n_filled * sizeof (guint));
      length = shorten (&tour, first);
      if (length < least)
        write_order (&tour, items, order);
      least = MIN (least, length);
    }
  return order;
}

/**
 * ent_order_turn:
 * @order: (inout): items in an order that is as good the other way round
 * @n_items: how many
 * @values: (array): a value of each item; NAN where it has none
 *
 * Turns @order round where that lets the values descend along it. What has no value and stands at the end stays there.
 */
void
ent_order_turn (guint        *order,
                guint         n_items,
                const double *values)
{
  double sum = 0, n = 0, places = 0, slope = 0;

  g_return_if_fail ((order && values) || n_items == 0);

  while (n_items > 0 && isnan (values[order[n_items - 1]]))
    n_items--;
  for (guint i = 0; i < n_items; i++)
    if (!isnan (values[order[i]]))
      {
        sum += values[order[i]];
        places += i;
        n++;
      }
  for (guint i = 0; i < n_items; i++)
    if (!isnan (values[order[i]]))
      slope += (i - places / n) * (values[order[i]] - sum / n);
  if (slope > 1e-9)
    reverse (order, n_items);
}

/**
 * ent_order_count_runs:
 * @cells: (array): as for ent_order_new()
 * @n_items: how many
 * @n_features: of each item
 * @order: (array length=n_items): the items in an order
 *
 * Returns: in how many runs the features of the items lie, all features together
 */
guint
ent_order_count_runs (const guint8 *cells,
                      guint         n_items,
                      guint         n_features,
                      const guint  *order)
{
  guint n = 0;

  g_return_val_if_fail ((cells && order) || n_items == 0, 0);

  for (guint i = 0; i < n_items; i++)
    for (guint f = 0; f < n_features; f++)
      n += cells[order[i] * n_features + f] && (i == 0 || !cells[order[i - 1] * n_features + f]);
  return n;
}

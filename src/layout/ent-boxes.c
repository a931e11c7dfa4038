/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-boxes.h"

#include <math.h>

#include "layout/ent-neighbours.h"

#define PILL_GIVES_WAY 0.7 /* of what a pill and a nation lack */
#define LET_PASS 0.05      /* ignored, since taking away a share at a time never ends at nothing */

/* How far two boxes reach into each other from side to side, gap included. */
static inline double
measure_across (const EntWork *work,
                guint          a,
                guint          b,
                double         gap)
{
  return work->extents[a].half_width + work->extents[b].half_width + gap - fabs (work->places[b].x - work->places[a].x);
}

static inline double
measure_down (const EntWork *work,
              guint          a,
              guint          b,
              double         gap)
{
  const EntExtent *first = &work->extents[a];
  const EntExtent *second = &work->extents[b];
  double dy = work->places[b].y - work->places[a].y;

  return (dy >= 0 ? first->down + second->up : first->up + second->down) + gap - fabs (dy);
}

/* Whether two boxes reach into each other, gap included, and how far. Most do not lie one above the other. */
static inline gboolean
measure_overlap (const EntWork *work,
                 guint          a,
                 guint          b,
                 double         gap,
                 double        *across,
                 double        *down)
{
  *across = measure_across (work, a, b, gap);
  if (!(*across > 0))
    return FALSE;
  *down = measure_down (work, a, b, gap);

  return *down > 0;
}

/**
 * ent_boxes_overlap:
 * @work: the working arrays
 * @a: a body
 * @b: another one
 * @gap: how near they may be, in world units
 *
 * Returns: whether the boxes of two bodies, labels included, are nearer than @gap
 */
gboolean
ent_boxes_overlap (EntWork *work,
                   guint    a,
                   guint    b,
                   double   gap)
{
  double across, down;

  return measure_overlap (work, a, b, gap, &across, &down);
}

/* How much of a move each of two bodies makes: half of it each, except that a
 * pill moves more than a nation, and that a body that cannot move leaves all of it
 * to the other. Returns FALSE when neither can move. */
static gboolean
share_out (EntWork *work,
           guint    a,
           guint    b,
           double  *of_a,
           double  *of_b)
{
  gboolean mixed = a < work->n_inner && b >= work->n_inner;
  double weight_a = work->mobility[a] * (mixed ? 1 - PILL_GIVES_WAY : 0.5);
  double weight_b = work->mobility[b] * (mixed ? PILL_GIVES_WAY : 0.5);

  if (weight_a + weight_b <= 0)
    return FALSE;
  *of_a = weight_a / (weight_a + weight_b);
  *of_b = weight_b / (weight_a + weight_b);

  return TRUE;
}

static void
push_apart (EntWork *work,
            guint    a,
            guint    b,
            double   across,
            double   down)
{
  EntPoint *first = &work->places[a];
  EntPoint *second = &work->places[b];
  double of_a, of_b;

  if (!share_out (work, a, b, &of_a, &of_b))
    return;

  if (across != 0)
    {
      double sign = second->x >= first->x ? 1 : -1;

      first->x -= sign * across * of_a;
      second->x += sign * across * of_b;
    }
  else
    {
      double sign = second->y >= first->y ? 1 : -1;

      first->y -= sign * down * of_a;
      second->y += sign * down * of_b;
    }
}

/* Whether a pill takes part at all: not when it is idle, and not when its
 * grouping is too small to hold it. */
static gboolean
takes_part (EntWork  *work,
            guint     body,
            gboolean  with_pills)
{
  if (body < work->n_inner)
    return TRUE;
  if (ent_work_is_idle (work, body - work->n_inner))
    return FALSE;

  return work->pinned[body] || (with_pills && work->holdings[body - work->n_inner]->len > 2);
}

/* Two nations alone in a grouping stand so far apart that its pill fits between
 * them: side by side, or one below the other if the pill is narrow enough for
 * the outline there. */
static void
make_room_for_pill (EntWork *work,
                    guint    grouping,
                    double   share)
{
  const EntExtent *pill = &work->extents[ent_work_pill (work, grouping)];
  guint a = g_array_index (work->holdings[grouping], guint, 0);
  guint b = g_array_index (work->holdings[grouping], guint, 1);
  gboolean narrow = pill->half_width + ENT_BOX_GAP <= work->offsets[grouping];
  double lack_across, lack_down;

  lack_across = measure_across (work, a, b, 0) + 2 * (pill->half_width + ENT_BOX_GAP);
  lack_down = narrow ? measure_down (work, a, b, 0) + pill->up + pill->down + 2 * ENT_BOX_GAP : G_MAXDOUBLE;
  if (lack_across <= 0 || lack_down <= 0)
    return;
  if (lack_across < lack_down)
    push_apart (work, a, b, share * lack_across, 0);
  else
    push_apart (work, a, b, 0, share * lack_down);
}

/**
 * ent_boxes_separate:
 * @work: the working arrays
 * @share: how much of each overlap is made good at once
 * @gap: what boxes keep from each other, in world units
 * @with_pills: whether all pills take part, or only those that are pinned
 *
 * Moves boxes of inner nations and pills that are too near each other apart,
 * along the axis in which they overlap least. Two that come near each other only by
 * what is done to others meet in the next call.
 *
 * Time: O(bodies · neighbours).
 *
 * Returns: how many pairs were too near
 */
guint
ent_boxes_separate (EntWork  *work,
                    double    share,
                    double    gap,
                    gboolean  with_pills)
{
  EntNeighbours *near = work->neighbours = ent_neighbours_update (work->neighbours, work, gap);
  guint n_pairs = 0;

  for (guint g = 0; g < work->n_groupings && with_pills; g++)
    if (work->holdings[g]->len == 2)
      make_room_for_pill (work, g, share / 2);

  for (guint a = 0; a < near->n; a++)
    {
      if (!takes_part (work, a, with_pills))
        continue;
      for (guint k = near->first[a]; k < near->first[a + 1]; k++)
        {
          guint b = g_array_index (near->partners, guint, k);
          double across, down;

          if (!measure_overlap (work, a, b, gap, &across, &down) || !takes_part (work, b, with_pills))
            continue;
          n_pairs += MIN (across, down) > LET_PASS;
          if (across < down)
            push_apart (work, a, b, share * across, 0);
          else
            push_apart (work, a, b, 0, share * down);
        }
    }

  return n_pairs;
}

/* A body, the left rim of its box when the round began, and how high it is now. */
typedef struct
{
  guint  body;
  double left;
  double y;
} Rim;

static int
compare_rims (gconstpointer a,
              gconstpointer b)
{
  const Rim *first = a, *second = b;

  if (first->left < second->left || first->left > second->left)
    return first->left < second->left ? -1 : 1;
  return (first->body > second->body) - (first->body < second->body);
}

/* All bodies from left to right. From round to round few change places, so they are
 * sorted anew from the order of the round before. */
static Rim *
sort_rims (EntWork *work)
{
  Rim *rims = g_new (Rim, MAX (1, work->n_bodies));
  gboolean is_known = work->from_left != NULL;

  if (!is_known)
    work->from_left = g_new (guint, MAX (1, work->n_bodies));
  for (guint i = 0; i < work->n_bodies; i++)
    {
      guint body = is_known ? work->from_left[i] : i;
      Rim rim = { body, work->places[body].x - work->extents[body].half_width, work->places[body].y };
      guint k = i;

      for (; is_known && k > 0 && compare_rims (&rim, &rims[k - 1]) < 0; k--)
        rims[k] = rims[k - 1];
      rims[k] = rim;
    }
  if (!is_known)
    qsort (rims, work->n_bodies, sizeof (Rim), compare_rims);
  for (guint i = 0; i < work->n_bodies; i++)
    work->from_left[i] = rims[i].body;
  return rims;
}

/* Boxes whose middles are so far one above the other do not touch. */
static double
find_reach (EntWork *work,
            double   gap)
{
  double up = 0, down = 0;

  for (guint body = 0; body < work->n_bodies; body++)
    if (isfinite (work->extents[body].half_width))
      {
        up = MAX (up, work->extents[body].up);
        down = MAX (down, work->extents[body].down);
      }

  return up + down + gap;
}

/**
 * ent_boxes_spread:
 * @work: the working arrays
 * @share: how much of each overlap is made good at once
 * @gap: what boxes keep from each other, in world units
 *
 * As ent_boxes_separate(), but of all bodies alike.
 *
 * Time: O(n · log n) in the bodies, and in the pairs that lie one above the other.
 *
 * Returns: how many pairs were too near
 */
guint
ent_boxes_spread (EntWork *work,
                  double   share,
                  double   gap)
{
  g_autofree Rim *rims = sort_rims (work);
  double reach = find_reach (work, gap);
  guint n_pairs = 0;

  for (guint i = 0; i < work->n_bodies; i++)
    {
      guint a = rims[i].body;
      double right = rims[i].left + 2 * work->extents[a].half_width + gap;

      for (guint k = i + 1; k < work->n_bodies && !(rims[k].left > right); k++)
        {
          guint b = rims[k].body;
          double across, down;

          if (fabs (rims[k].y - rims[i].y) >= reach || !measure_overlap (work, a, b, gap, &across, &down))
            continue;
          n_pairs += MIN (across, down) > LET_PASS;
          if (across < down)
            push_apart (work, a, b, share * across, 0);
          else
            push_apart (work, a, b, 0, share * down);
          rims[i].y = work->places[a].y;
          rims[k].y = work->places[b].y;
        }
    }

  return n_pairs;
}

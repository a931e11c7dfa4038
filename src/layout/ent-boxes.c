/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-boxes.h"

#include <math.h>

#define PILL_GIVES_WAY 0.7 /* of what a pill and a nation lack */

/* How far two boxes reach into each other, gap included, across and down. */
static gboolean
measure_overlap (EntFrame *frame,
                 guint     a,
                 guint     b,
                 double    gap,
                 double   *across,
                 double   *down)
{
  const EntExtent *first = &frame->extents[a];
  const EntExtent *second = &frame->extents[b];
  double dy;

  *across = first->half_width + second->half_width + gap - fabs (frame->places[b].x - frame->places[a].x);
  if (*across <= 0)
    return FALSE;

  dy = frame->places[b].y - frame->places[a].y;
  *down = (dy >= 0 ? first->down + second->up : first->up + second->down) + gap - fabs (dy);

  return *down > 0;
}

/* Whether two boxes are nearer than @gap. */
gboolean
ent_boxes_overlap (EntFrame *frame,
                   guint     a,
                   guint     b,
                   double    gap)
{
  double across, down;

  return measure_overlap (frame, a, b, gap, &across, &down);
}

/* How @a and @b share a move: in halves, a pill more than a nation, a body that cannot move nothing. */
static gboolean
share_out (EntFrame *frame,
           guint     a,
           guint     b,
           double   *of_a,
           double   *of_b)
{
  gboolean mixed = a < frame->n_inner && b >= frame->n_inner;
  double weight_a = frame->mobility[a] * (mixed ? 1 - PILL_GIVES_WAY : 0.5);
  double weight_b = frame->mobility[b] * (mixed ? PILL_GIVES_WAY : 0.5);

  if (weight_a + weight_b <= 0)
    return FALSE;
  *of_a = weight_a / (weight_a + weight_b);
  *of_b = weight_b / (weight_a + weight_b);

  return TRUE;
}

static void
push_apart (EntFrame *frame,
            guint     a,
            guint     b,
            double    across,
            double    down)
{
  EntPoint *first = &frame->places[a];
  EntPoint *second = &frame->places[b];
  double of_a, of_b;

  if (!share_out (frame, a, b, &of_a, &of_b))
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

/*
 * ent_boxes_separate:
 * @share: how much of each overlap is made good at once
 * @gap: what boxes keep from each other
 * @with_pills: whether all pills take part, or only those that are pinned
 *
 * Moves boxes of inner nations and pills that are too near each other apart,
 * along the axis in which they overlap least.
 *
 * Time: O(bodies²).
 *
 * Returns: how many pairs were too near
 */
guint
ent_boxes_separate (EntFrame *frame,
                    double    share,
                    double    gap,
                    gboolean  with_pills)
{
  guint n = ent_frame_first_outer (frame);
  guint n_pairs = 0;

  for (guint a = 0; a < n; a++)
    {
      if (a >= frame->n_inner
          && (ent_frame_is_idle (frame, a - frame->n_inner) || (!with_pills && !frame->pinned[a])))
        continue;
      for (guint b = a + 1; b < n; b++)
        {
          double across, down;

          if (!measure_overlap (frame, a, b, gap, &across, &down))
            continue;
          if (b >= frame->n_inner
              && (ent_frame_is_idle (frame, b - frame->n_inner) || (!with_pills && !frame->pinned[b])))
            continue;
          n_pairs++;
          if (across < down)
            push_apart (frame, a, b, share * across, 0);
          else
            push_apart (frame, a, b, 0, share * down);
        }
    }

  return n_pairs;
}

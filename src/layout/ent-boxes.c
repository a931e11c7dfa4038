/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-boxes.h"

#include <math.h>

#define PILL_GIVES_WAY 0.7 /* of what a pill and a nation lack */
#define LET_PASS 0.05      /* shares of an overlap never make it nothing */

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
  double dy = frame->places[b].y - frame->places[a].y;

  *across = first->half_width + second->half_width + gap - fabs (frame->places[b].x - frame->places[a].x);
  *down = (dy >= 0 ? first->down + second->up : first->up + second->down) + gap - fabs (dy);

  return *across > 0 && *down > 0;
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

/* Whether a pill takes part at all: not when it is idle, and not when its
 * grouping is too small to hold it. */
static gboolean
takes_part (EntFrame *frame,
            guint     body,
            gboolean  with_pills)
{
  if (body < frame->n_inner)
    return TRUE;
  if (ent_frame_is_idle (frame, body - frame->n_inner))
    return FALSE;

  return frame->pinned[body] || (with_pills && frame->holdings[body - frame->n_inner]->len > 2);
}

/* Two nations alone in a grouping stand so far apart that its pill fits between
 * them: side by side, or one below the other if the pill is narrow enough for
 * the outline there. */
static void
make_room_for_pill (EntFrame *frame,
                    guint     grouping,
                    double    share)
{
  const EntExtent *pill = &frame->extents[ent_frame_pill (frame, grouping)];
  guint a = g_array_index (frame->holdings[grouping], guint, 0);
  guint b = g_array_index (frame->holdings[grouping], guint, 1);
  gboolean narrow = pill->half_width + ENT_BOX_GAP <= frame->offsets[grouping];
  double across, down, lack_across, lack_down;

  measure_overlap (frame, a, b, 0, &across, &down);
  lack_across = across + 2 * (pill->half_width + ENT_BOX_GAP);
  lack_down = narrow ? down + pill->up + pill->down + 2 * ENT_BOX_GAP : G_MAXDOUBLE;
  if (lack_across <= 0 || lack_down <= 0)
    return;
  if (lack_across < lack_down)
    push_apart (frame, a, b, share * lack_across, 0);
  else
    push_apart (frame, a, b, 0, share * lack_down);
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

  for (guint g = 0; g < frame->n_groupings && with_pills; g++)
    if (frame->holdings[g]->len == 2)
      make_room_for_pill (frame, g, share / 2);

  for (guint a = 0; a < n; a++)
    {
      if (!takes_part (frame, a, with_pills))
        continue;
      for (guint b = a + 1; b < n; b++)
        {
          double across, down;

          if (!measure_overlap (frame, a, b, gap, &across, &down) || !takes_part (frame, b, with_pills))
            continue;
          n_pairs += MIN (across, down) > LET_PASS;
          if (across < down)
            push_apart (frame, a, b, share * across, 0);
          else
            push_apart (frame, a, b, 0, share * down);
        }
    }

  return n_pairs;
}

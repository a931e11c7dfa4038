/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-crossings.h"

#define LONGEST_MOVE 30.0

static double
reach (const EntOutline *outline,
       EntPoint          axis,
       double            sign)
{
  double farthest = -G_MAXDOUBLE;

  for (guint i = 0; i < outline->n_corners; i++)
    farthest = MAX (farthest, sign * (outline->corners[i].x * axis.x + outline->corners[i].y * axis.y));

  return sign * farthest;
}

/* Corners that reach beyond @limit along the axis go back. */
static void
draw_back (EntWork          *work,
           const EntOutline *outline,
           EntPoint          axis,
           double            sign,
           double            limit,
           double            share)
{
  for (guint i = 0; i < outline->n_corners; i++)
    {
      double beyond = sign * (outline->corners[i].x * axis.x + outline->corners[i].y * axis.y - limit);
      double move = share * MIN (LONGEST_MOVE, beyond);

      if (beyond > 0)
        ent_work_push (work, outline->hull[i], -sign * axis.x * move, -sign * axis.y * move);
    }
}

/**
 * ent_crossings_part:
 * @work: the working arrays
 * @a: an outline, up to date
 * @b: another one without a common member, up to date
 * @share: how much of what is lacking is made good at once
 * @margin: the gap that is wanted between the two, in world units; they are left alone while they do
 *   not touch and this is 0
 *
 * Draws two outlines a step apart: a line is set across the gap between their
 * hulls, and every corner keeps to its side of it.
 *
 * Time: O(corners²) when near each other, else constant.
 */
void
ent_crossings_part (EntWork    *work,
                    EntOutline *a,
                    EntOutline *b,
                    double      share,
                    double      margin)
{
  double needed = a->offset + b->offset + margin;
  EntPoint axis;
  double middle;

  if (a->n_corners == 0 || b->n_corners == 0 || !ent_outlines_are_near (a, b, needed)
      || ent_polygons_separation (a->corners, a->n_corners, b->corners, b->n_corners, &axis) >= needed)
    return;

  middle = (reach (a, axis, 1) + reach (b, axis, -1)) / 2 + (a->offset - b->offset) / 2;
  draw_back (work, a, axis, 1, middle - a->offset - margin / 2, share);
  draw_back (work, b, axis, -1, middle + b->offset + margin / 2, share);
}

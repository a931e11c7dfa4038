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
 * @outlines: the outlines
 * @pair: two of them without a common member, up to date
 * @share: how much of what is lacking is made good at once
 * @margin: the gap that is wanted between the two, in world units; they are left alone while they do
 *   not touch and this is 0
 *
 * Draws two outlines a step apart: a line is set across the gap between their
 * hulls, and every corner keeps to its side of it.
 *
 * Time: as of ent_outlines_are_apart().
 */
void
ent_crossings_part (EntOutlines    *outlines,
                    EntOutlinePair *pair,
                    double          share,
                    double          margin)
{
  const EntOutline *a = ent_outlines_get (outlines, pair->a);
  const EntOutline *b = ent_outlines_get (outlines, pair->b);
  double middle;

  if (ent_outlines_are_apart (outlines, pair, a->offset + b->offset + margin))
    return;

  middle = (reach (a, pair->axis, 1) + reach (b, pair->axis, -1)) / 2 + (a->offset - b->offset) / 2;
  draw_back (outlines->work, a, pair->axis, 1, middle - a->offset - margin / 2, share);
  draw_back (outlines->work, b, pair->axis, -1, middle + b->offset + margin / 2, share);
}

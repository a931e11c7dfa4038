/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-faults.h"

#include "layout/ent-boxes.h"

/* Faults of half a pixel are ignored, since nobody can see them. */
#define TOLERANCE 0.5

/**
 * ent_faults_count_strangers:
 * @outlines: the outlines, up to date
 * @n_bodies: only bodies below this are looked at
 * @depth: (out) (optional): how far the strangers are from standing clear, in world units, summed up
 *
 * Counts the nations that stand in an outline, or less than 3 from it, on a
 * date on which they are present and no members.
 *
 * Returns: how many there are, summed over all dates, or on the day the page shows
 *   if only that one counts
 */
guint
ent_faults_count_strangers (EntOutlines *outlines,
                            guint        n_bodies,
                            double      *depth)
{
  guint n = 0;

  if (depth != NULL)
    *depth = 0;

  for (guint i = 0; i < outlines->outlines->len; i++)
    {
      EntOutline *outline = ent_outlines_get (outlines, i);

      for (guint k = 0; k < outline->n_strangers && outline->strangers[k].body < n_bodies; k++)
        {
          EntStranger *stranger = &outline->strangers[k];
          guint n_dates = outlines->day_only ? (guint) stranger->on_day : stranger->n_dates;
          double lack;

          if (n_dates == 0)
            continue;
          lack = ent_outline_depth_of (outline, outlines->work, stranger);
          if (lack <= TOLERANCE)
            continue;
          n += n_dates;
          if (depth != NULL)
            *depth += lack;
        }
    }

  return n;
}

static gboolean
do_cross (EntOutlines    *outlines,
          EntOutlinePair *pair)
{
  double needed = ent_outlines_get (outlines, pair->a)->offset + ent_outlines_get (outlines, pair->b)->offset;

  return !ent_outlines_are_apart (outlines, pair, needed - TOLERANCE);
}

/**
 * ent_faults_count_crossings:
 * @outlines: the outlines, up to date
 *
 * Counts the pairs of outlines without a common member that touch.
 *
 * Returns: how many there are, summed over all dates, or on the day the page shows
 *   if only that one counts
 */
guint
ent_faults_count_crossings (EntOutlines *outlines)
{
  guint n = 0;

  for (guint i = 0; i < outlines->pairs->len; i++)
    {
      EntOutlinePair *pair = &g_array_index (outlines->pairs, EntOutlinePair, i);
      guint n_dates = outlines->day_only ? (guint) pair->on_day : pair->n_dates;

      if (n_dates > 0 && do_cross (outlines, pair))
        n += n_dates;
    }

  return n;
}

/**
 * ent_faults_count_overlaps:
 * @work: the working arrays
 * @n_bodies: only bodies below this are looked at
 * @gap: how near boxes may be, in world units
 *
 * Returns: how many pairs of boxes are nearer than @gap
 */
guint
ent_faults_count_overlaps (EntWork *work,
                           guint    n_bodies,
                           double   gap)
{
  guint n = 0;

  for (guint a = 0; a < n_bodies; a++)
    for (guint b = a + 1; b < n_bodies; b++)
      n += ent_boxes_overlap (work, a, b, gap);

  return n;
}

/**
 * ent_faults_are_none:
 * @outlines: the outlines; all are brought up to date
 *
 * Returns: whether no stranger among the inner nations and no crossing is left on any date
 */
gboolean
ent_faults_are_none (EntOutlines *outlines)
{
  ent_outlines_update (outlines);

  return ent_faults_count_strangers (outlines, outlines->work->n_inner, NULL) == 0
         && ent_faults_count_crossings (outlines) == 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-time-zoom.h"

#include <math.h>

#include "state/ent-time-axis.h"

static double
get_share (const EntChartTime *time,
           double              x)
{
  return CLAMP ((x - time->box.x0) / MAX (1, time->box.x1 - time->box.x0), 0, 1);
}

static EntDay
get_day (const EntChartTime *time,
         double              share)
{
  return time->seen.first + (EntDay) lround ((double) (time->seen.last - time->seen.first) * share);
}

/* All of it is no part that somebody chose: it grows with what is shown. */
static void
see (EntPipeline        *pipeline,
     const EntChartTime *time,
     EntPeriod           part)
{
  EntState *state = ent_pipeline_get_state (pipeline);

  if (part.first <= time->whole.first && part.last >= time->whole.last)
    ent_state_set_time (state, ENT_DAY_MIN, ENT_DAY_MIN);
  else
    ent_state_set_time (state, part.first, part.last);
}

/* The day at @share of the axis stays where it is. */
static void
zoom (EntPipeline        *pipeline,
      const EntChartTime *time,
      double              share,
      double              factor)
{
  EntDay longest = time->whole.last - time->whole.first;
  double wanted = (double) (time->seen.last - time->seen.first) / factor;
  EntDay length = (EntDay) lround (CLAMP (wanted, MIN (ENT_TIME_AXIS_SHORTEST, longest), longest));
  EntDay first = get_day (time, share) - (EntDay) lround ((double) length * share);

  see (pipeline, time, ent_time_axis_move ((EntPeriod) { first, first + length }, time->whole, 0));
}

/**
 * ent_time_zoom_by:
 * @pipeline: a pipeline
 * @x: what stays where it is, in world units
 * @factor: more than 1 to look at a shorter part
 *
 * Returns: whether the picture has a time axis
 */
gboolean
ent_time_zoom_by (EntPipeline *pipeline,
                  double       x,
                  double       factor)
{
  EntChartTime time;

  g_return_val_if_fail (ENT_IS_PIPELINE (pipeline) && factor > 0, FALSE);

  if (!ent_pipeline_find_time (pipeline, &time))
    return FALSE;
  zoom (pipeline, &time, get_share (&time, x), factor);
  return TRUE;
}

/**
 * ent_time_zoom_by_day:
 * @pipeline: a pipeline
 * @factor: more than 1 to look at a shorter part, around the day that is shown
 *
 * Returns: whether the picture has a time axis
 */
gboolean
ent_time_zoom_by_day (EntPipeline *pipeline,
                      double       factor)
{
  EntChartTime time;
  EntDay day;

  g_return_val_if_fail (ENT_IS_PIPELINE (pipeline) && factor > 0, FALSE);

  if (!ent_pipeline_find_time (pipeline, &time))
    return FALSE;
  day = CLAMP (ent_view_get_day (ent_state_get_view (ent_pipeline_get_state (pipeline))), time.seen.first, time.seen.last);
  zoom (pipeline, &time, (double) (day - time.seen.first) / (double) MAX (1, time.seen.last - time.seen.first), factor);
  return TRUE;
}

/**
 * ent_time_zoom_move:
 * @pipeline: a pipeline
 * @dx: how far what is seen moves on, in world units
 *
 * Returns: whether the picture has a time axis, of which a part is seen
 */
gboolean
ent_time_zoom_move (EntPipeline *pipeline,
                    double       dx)
{
  EntChartTime time;
  double per_unit;

  g_return_val_if_fail (ENT_IS_PIPELINE (pipeline), FALSE);

  if (!ent_pipeline_find_time (pipeline, &time) || time.seen.last - time.seen.first >= time.whole.last - time.whole.first)
    return FALSE;
  per_unit = (double) (time.seen.last - time.seen.first) / MAX (1, time.box.x1 - time.box.x0);
  see (pipeline, &time, ent_time_axis_move (time.seen, time.whole, (EntDay) lround (dx * per_unit)));
  return TRUE;
}

/**
 * ent_time_zoom_to:
 * @pipeline: a pipeline
 * @part: the days to be seen, as far as the picture has them
 *
 * Returns: whether the picture has a time axis
 */
gboolean
ent_time_zoom_to (EntPipeline *pipeline,
                  EntPeriod    part)
{
  EntChartTime time;

  g_return_val_if_fail (ENT_IS_PIPELINE (pipeline), FALSE);

  if (!ent_pipeline_find_time (pipeline, &time))
    return FALSE;
  see (pipeline, &time, ent_time_axis_move (part, time.whole, 0));
  return TRUE;
}

/**
 * ent_time_zoom_to_whole:
 * @pipeline: a pipeline
 *
 * Returns: whether the picture has a time axis, all of which is seen now
 */
gboolean
ent_time_zoom_to_whole (EntPipeline *pipeline)
{
  EntChartTime time;

  g_return_val_if_fail (ENT_IS_PIPELINE (pipeline), FALSE);

  if (!ent_pipeline_find_time (pipeline, &time))
    return FALSE;
  see (pipeline, &time, time.whole);
  return TRUE;
}

/**
 * ent_time_zoom_find_day:
 * @pipeline: a pipeline
 * @x: in world units
 * @day: (out): the day that stands there, or at the nearer end of the axis
 *
 * Returns: whether the picture has a time axis
 */
gboolean
ent_time_zoom_find_day (EntPipeline *pipeline,
                        double       x,
                        EntDay      *day)
{
  EntChartTime time;

  g_return_val_if_fail (ENT_IS_PIPELINE (pipeline) && day != NULL, FALSE);

  if (!ent_pipeline_find_time (pipeline, &time))
    return FALSE;
  *day = get_day (&time, get_share (&time, x));
  return TRUE;
}

/**
 * ent_time_zoom_find_line:
 * @pipeline: a pipeline
 * @line: (out): where the line of the day shown stands, in world units, and how high the axis is
 *
 * Returns: whether it is seen
 */
gboolean
ent_time_zoom_find_line (EntPipeline *pipeline,
                         EntRect     *line)
{
  EntChartTime time;
  EntDay day;

  g_return_val_if_fail (ENT_IS_PIPELINE (pipeline) && line != NULL, FALSE);

  if (!ent_pipeline_find_time (pipeline, &time))
    return FALSE;
  day = ent_view_get_day (ent_state_get_view (ent_pipeline_get_state (pipeline)));
  *line = time.box;
  line->x0 = line->x1 = time.box.x0 + (time.box.x1 - time.box.x0) * (double) (day - time.seen.first)
                                          / (double) MAX (1, time.seen.last - time.seen.first);
  return day >= time.seen.first && day <= time.seen.last;
}

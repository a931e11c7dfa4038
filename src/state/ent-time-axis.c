/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-time-axis.h"

#include <math.h>

/**
 * ent_time_axis_get_length:
 * @axis: an axis
 *
 * Returns: how long the line is, in px
 */
double
ent_time_axis_get_length (const EntTimeAxis *axis)
{
  return MAX (1, axis->width - 2 * ENT_TIME_AXIS_MARGIN);
}

/**
 * ent_time_axis_get_x:
 * @axis: an axis
 * @day: a day
 *
 * Returns: where it stands, in px from the left edge of the widget; a day beyond an end stands at it
 */
double
ent_time_axis_get_x (const EntTimeAxis *axis,
                     EntDay             day)
{
  double n_days = MAX (1, axis->period.last - axis->period.first);

  return ENT_TIME_AXIS_MARGIN + ent_time_axis_get_length (axis) * CLAMP (day - axis->period.first, 0, n_days) / n_days;
}

/**
 * ent_time_axis_get_day:
 * @axis: an axis
 * @x: in px from the left edge of the widget
 *
 * Returns: the day at that place, within the period
 */
EntDay
ent_time_axis_get_day (const EntTimeAxis *axis,
                       double             x)
{
  double share = CLAMP ((x - ENT_TIME_AXIS_MARGIN) / ent_time_axis_get_length (axis), 0, 1);

  return axis->period.first + (EntDay) lround ((axis->period.last - axis->period.first) * share);
}

/**
 * ent_time_axis_move:
 * @part: a part of @whole
 * @whole: days
 * @n_days: how far it is moved towards the end
 *
 * Returns: a part of the same length, as far on as there are days
 */
EntPeriod
ent_time_axis_move (EntPeriod part,
                    EntPeriod whole,
                    EntDay    n_days)
{
  EntDay length = MIN (part.last - part.first, whole.last - whole.first);
  EntDay first = CLAMP (part.first + n_days, whole.first, whole.last - length);

  return (EntPeriod) { first, first + length };
}

/**
 * ent_time_axis_zoom:
 * @axis: an axis, whose period is a part of @whole
 * @whole: days
 * @x: in px from the left edge of the widget
 * @factor: less than 1 for a shorter part
 *
 * Returns: another part of @whole, in which the day at @x stays where it is as far
 *   as there are days; no shorter than %ENT_TIME_AXIS_SHORTEST
 */
EntPeriod
ent_time_axis_zoom (const EntTimeAxis *axis,
                    EntPeriod          whole,
                    double             x,
                    double             factor)
{
  EntDay longest = whole.last - whole.first;
  double share = CLAMP ((x - ENT_TIME_AXIS_MARGIN) / ent_time_axis_get_length (axis), 0, 1);
  double wanted = (axis->period.last - axis->period.first) * factor;
  EntDay length = (EntDay) lround (CLAMP (wanted, MIN (ENT_TIME_AXIS_SHORTEST, longest), longest));
  EntDay first = ent_time_axis_get_day (axis, x) - (EntDay) lround (length * share);

  return ent_time_axis_move ((EntPeriod) { first, first + length }, whole, 0);
}

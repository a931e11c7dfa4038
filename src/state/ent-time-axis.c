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

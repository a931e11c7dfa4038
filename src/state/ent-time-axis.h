/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-day.h"

G_BEGIN_DECLS

/* The shortest part of a period that is looked at: two months. */
#define ENT_TIME_AXIS_SHORTEST 61

/* Room for half a handle at both ends of an axis, in px. */
#define ENT_TIME_AXIS_MARGIN 10

/**
 * EntTimeAxis:
 * @period: the days of the axis
 * @width: of the widget it lies in, in px
 *
 * Where the days of a period stand, from left to right in all languages. The
 * names of its ticks are in ent-axis-ticks.
 */
typedef struct
{
  EntPeriod period;
  double    width;
} EntTimeAxis;

double ent_time_axis_get_length (const EntTimeAxis *axis);
double ent_time_axis_get_x      (const EntTimeAxis *axis,
                                 EntDay             day);
EntDay ent_time_axis_get_day    (const EntTimeAxis *axis,
                                 double             x);
EntPeriod ent_time_axis_zoom    (const EntTimeAxis *axis,
                                 EntPeriod          whole,
                                 double             x,
                                 double             factor);
EntPeriod ent_time_axis_move    (EntPeriod          part,
                                 EntPeriod          whole,
                                 EntDay             n_days);

G_END_DECLS

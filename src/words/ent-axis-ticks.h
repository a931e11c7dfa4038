/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-day.h"

G_BEGIN_DECLS

/* Of a period that is shorter the ticks are months, and then days; years would
 * leave it with a single tick or none. */
#define ENT_AXIS_MONTHS_BELOW_DAYS 731

/* EntAxisTick: a mark on the axis of a period, at which a year, a month or a day
 * begins; a long one with its name below it, or a short one without. */
typedef struct
{
  EntDay day;
  char  *text; /* (nullable), owned */
} EntAxisTick;

/**
 * EntAxisMeasure:
 * @text: a name
 * @data: what was handed over with the function
 *
 * Returns: the width of @text, in px
 */
typedef int (*EntAxisMeasure) (const char *text,
                               gpointer    data);

GArray *ent_axis_ticks_new (EntPeriod      period,
                            double         width,
                            EntAxisMeasure measure,
                            gpointer       data);

G_END_DECLS

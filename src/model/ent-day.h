/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntDay:
 *
 * A day of the proleptic Gregorian calendar, as the number of days since
 * 1970-01-01. %ENT_DAY_MIN and %ENT_DAY_MAX stand for “before everything”
 * and “after everything”; both leave room to count on from them.
 */
typedef gint64 EntDay;

#define ENT_DAY_MIN (G_MININT64 / 4)
#define ENT_DAY_MAX (G_MAXINT64 / 4)

/* No year is further from the year 0 than this. */
#define ENT_YEAR_MAX 999999999

/**
 * EntPeriod:
 * @first: first day
 * @last: last day, included
 *
 * A stretch of days that a query looks at.
 */
typedef struct
{
  EntDay first;
  EntDay last;
} EntPeriod;

EntDay      ent_day_new            (int     year,
                                    int     month,
                                    int     day);
void        ent_day_get_ymd        (EntDay  day,
                                    int    *year,
                                    int    *month,
                                    int    *mday);
int         ent_day_get_year       (EntDay  day);
int         ent_day_get_n_in_month (int     year,
                                    int     month);
EntDay      ent_day_add_years      (EntDay  day,
                                    int     n_years);
EntDay      ent_day_today          (void);
char       *ent_day_to_iso         (EntDay  day);
char       *ent_day_to_text        (EntDay  day);
const char *ent_day_get_month_name (int     month);
char       *ent_day_year_to_iso    (int     year);
char       *ent_day_year_to_text   (int     year);

G_END_DECLS

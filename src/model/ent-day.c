/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-day.h"

#include <glib/gi18n.h>

#define DAYS_IN_ERA 146097 /* of 400 years, after which the calendar repeats */
#define MIN_BARE_YEAR 1000
#define DAYS_BEFORE_1970 719468 /* since 1 March of the year 0 */

static const char *const month_names[] = {
  N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
  N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
};

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* What whole times @size fits into @number, downwards also below 0. */
static gint64
divide_down (gint64 number,
             gint64 size)
{
  return number >= 0 ? number / size : -((-number + size - 1) / size);
}

/**
 * ent_day_get_n_in_month:
 * @year: a year
 * @month: 1 to 12
 *
 * Returns: how many days the month has
 */
int
ent_day_get_n_in_month (int year,
                        int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

/**
 * ent_day_new:
 * @year: of the astronomical count, in which 0 is 1 BC and −1 is 2 BC; at most
 *   %ENT_YEAR_MAX from 0
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Days since 1970-01-01, counted in years that begin in March, so that the
 * leap day is the last of its year.
 *
 * Returns: the day
 */
EntDay
ent_day_new (int year,
             int month,
             int day)
{
  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  gint64 y = month <= 2 ? (gint64) year - 1 : year;
  int m = month <= 2 ? month + 9 : month - 3;
  gint64 era = divide_down (y, 400);
  gint64 of_era = y - era * 400;

  return era * DAYS_IN_ERA + 365 * of_era + of_era / 4 - of_era / 100 + (153 * m + 2) / 5 + day - 1 - DAYS_BEFORE_1970;
}

/**
 * ent_day_get_ymd:
 * @day: a day; what is further away than any year counts as the end of all years
 * @year: (out) (optional): its year, as for ent_day_new()
 * @month: (out) (optional): its month, from 1
 * @mday: (out) (optional): its day of the month, from 1
 */
void
ent_day_get_ymd (EntDay  day,
                 int    *year,
                 int    *month,
                 int    *mday)
{
  gint64 days = CLAMP (day, ent_day_new (-ENT_YEAR_MAX, 1, 1), ent_day_new (ENT_YEAR_MAX, 12, 31)) + DAYS_BEFORE_1970;
  gint64 era = divide_down (days, DAYS_IN_ERA);
  int of_era = (int) (days - era * DAYS_IN_ERA);
  int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int m = (5 * of_year + 2) / 153;
  int month_number = m < 10 ? m + 3 : m - 9;

  if (mday != NULL)
    *mday = of_year - (153 * m + 2) / 5 + 1;
  if (month != NULL)
    *month = month_number;
  if (year != NULL)
    *year = (int) (year_of_era + era * 400) + (month_number <= 2 ? 1 : 0);
}

/**
 * ent_day_get_year:
 * @day: a day
 *
 * Returns: its year, as for ent_day_new()
 */
int
ent_day_get_year (EntDay day)
{
  int year;

  ent_day_get_ymd (day, &year, NULL, NULL);
  return year;
}

/**
 * ent_day_add_years:
 * @day: a day
 * @n_years: how many years later, or, if negative, earlier
 *
 * Returns: the same day of that year; the 28th where it has no 29 February
 */
EntDay
ent_day_add_years (EntDay day,
                   int    n_years)
{
  int year, month, mday;

  ent_day_get_ymd (day, &year, &month, &mday);
  return ent_day_new (year + n_years, month, MIN (mday, ent_day_get_n_in_month (year + n_years, month)));
}

/**
 * ent_day_today:
 *
 * Returns: today, by the clock and time zone of the person
 */
EntDay
ent_day_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return ent_day_new (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

/**
 * ent_day_year_to_iso:
 * @year: a year, as for ent_day_new()
 *
 * Returns: (transfer full): `2002`, `-0043` or `Y17002`
 */
char *
ent_day_year_to_iso (int year)
{
  if (ABS (year) > 9999)
    return g_strdup_printf ("Y%d", year);
  return g_strdup_printf ("%s%04d", year < 0 ? "-" : "", ABS (year));
}

/**
 * ent_day_to_iso:
 * @day: a day
 *
 * Returns: (transfer full): `2002-09-14`, which ent_date_parse_day() reads again
 */
char *
ent_day_to_iso (EntDay day)
{
  int year, month, mday;
  g_autofree char *text = NULL;

  ent_day_get_ymd (day, &year, &month, &mday);
  text = ent_day_year_to_iso (year);
  return g_strdup_printf ("%s-%02d-%02d", text, month, mday);
}

/**
 * ent_day_get_month_name:
 * @month: 1 to 12
 *
 * Returns: its name in English, to be translated
 */
const char *
ent_day_get_month_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  return month_names[month - 1];
}

/**
 * ent_day_year_to_text:
 * @year: a year, as for ent_day_new()
 *
 * A year of less than four digits has its era, since “28 February 6” reads as no
 * date, and could not be typed so.
 *
 * Returns: (transfer full): “2002”, “AD 6”, or “44 BC” for −43, in the person's language
 */
char *
ent_day_year_to_text (int year)
{
  if (year >= MIN_BARE_YEAR)
    return g_strdup_printf ("%d", year);
  if (year > 0)
    /* Translators: a year of the first thousand */
    return g_strdup_printf (_("AD %d"), year);
  /* Translators: a year before the year 1 */
  return g_strdup_printf (_("%d BC"), 1 - year);
}

/**
 * ent_day_to_text:
 * @day: a day
 *
 * Returns: (transfer full): “14 September 2002”, in the person's language
 */
char *
ent_day_to_text (EntDay day)
{
  int year, month, mday;
  g_autofree char *year_text = NULL;

  ent_day_get_ymd (day, &year, &month, &mday);
  year_text = ent_day_year_to_text (year);
  /* Translators: day of the month, name of the month, year */
  return g_strdup_printf (_("%1$d %2$s %3$s"), mday, _(month_names[month - 1]), year_text);
}

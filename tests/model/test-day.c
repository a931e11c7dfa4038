/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-date.h"
#include "model/ent-day.h"

static void
day_counts_from_1970 (void)
{
  g_assert_cmpint (ent_day_new (1970, 1, 1), ==, 0);
  g_assert_cmpint (ent_day_new (1969, 12, 31), ==, -1);
  g_assert_cmpint (ent_day_new (2000, 3, 1), ==, 11017);
  g_assert_cmpint (ent_day_new (2026, 11, 23), ==, 20780);
}

static void
day_survives_both_ways (void)
{
  EntDay first = ent_day_new (-4800, 1, 1);
  EntDay last = ent_day_new (9999, 12, 31);
  int year_before = -4801, month_before = 12, mday_before = 31;

  for (EntDay day = first; day <= last; day++)
    {
      int year, month, mday;

      ent_day_get_ymd (day, &year, &month, &mday);
      g_assert_cmpint (ent_day_new (year, month, mday), ==, day);
      /* Each day follows the one before, as a calendar has it. */
      if (mday != mday_before + 1)
        {
          g_assert_cmpint (mday, ==, 1);
          g_assert_cmpint (month, ==, month_before % 12 + 1);
          g_assert_cmpint (year, ==, year_before + (month == 1));
          /* The calendar of GLib begins in the year 1, and repeats after 400 years. */
          g_assert_cmpint (mday_before, ==, g_date_get_days_in_month (month_before, (GDateYear) (year_before + 4900 + 300)));
        }
      year_before = year;
      month_before = month;
      mday_before = mday;
    }
}

/* The Julian day count begins on 24 November 4714 BC of this calendar. */
static void
day_counts_before_our_era (void)
{
  int year, month, mday;

  g_assert_cmpint (ent_day_new (1, 1, 1) - ent_day_new (0, 12, 31), ==, 1);
  g_assert_cmpint (ent_day_new (1970, 1, 1) - ent_day_new (-4713, 11, 24), ==, 2440588);
  g_assert_cmpint (ent_day_new (0, 3, 1) - ent_day_new (0, 2, 28), ==, 2);
  ent_day_get_ymd (ent_day_new (-ENT_YEAR_MAX, 1, 1), &year, &month, &mday);
  g_assert_cmpint (year, ==, -ENT_YEAR_MAX);
  g_assert_cmpint (month, ==, 1);
  g_assert_cmpint (mday, ==, 1);
  g_assert_cmpint (ent_day_get_year (ENT_DAY_MIN), ==, -ENT_YEAR_MAX);
  g_assert_cmpint (ent_day_get_year (ENT_DAY_MAX), ==, ENT_YEAR_MAX);
}

static void
years_are_counted (void)
{
  g_assert_cmpint (ent_day_add_years (ent_day_new (2024, 2, 29), 1), ==, ent_day_new (2025, 2, 28));
  g_assert_cmpint (ent_day_add_years (ent_day_new (2024, 2, 29), -4), ==, ent_day_new (2020, 2, 29));
  g_assert_cmpint (ent_day_add_years (ent_day_new (2001, 12, 31), -2), ==, ent_day_new (1999, 12, 31));
}

static void
day_is_written_and_read (void)
{
  static const struct
  {
    int         year, month, mday;
    const char *iso, *text;
  } cases[] = {
    { 2002, 9, 14, "2002-09-14", "14 September 2002" },
    { 998, 1, 1, "0998-01-01", "1 January AD 998" },
    { 1, 1, 1, "0001-01-01", "1 January AD 1" },
    { 999, 12, 31, "0999-12-31", "31 December AD 999" },
    { 1000, 1, 1, "1000-01-01", "1 January 1000" },
    { 0, 12, 31, "0000-12-31", "31 December 1 BC" },
    { -43, 3, 15, "-0043-03-15", "15 March 44 BC" },
    { -9999, 1, 1, "-9999-01-01", "1 January 10000 BC" },
    { -11999, 5, 1, "Y-11999-05-01", "1 May 12000 BC" },
    { 17002, 5, 1, "Y17002-05-01", "1 May 17002" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntDay day = ent_day_new (cases[i].year, cases[i].month, cases[i].mday);
      g_autofree char *iso = ent_day_to_iso (day);
      g_autofree char *text = ent_day_to_text (day);
      EntDay read = 0;

      g_assert_cmpstr (iso, ==, cases[i].iso);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true (ent_date_parse_day (iso, &read, NULL));
      g_assert_cmpint (read, ==, day);
    }
}

static void
day_takes_null_for_what_is_not_asked (void)
{
  int year;

  ent_day_get_ymd (0, &year, NULL, NULL);
  g_assert_cmpint (year, ==, 1970);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/day/counts-from-1970", day_counts_from_1970);
  g_test_add_func ("/model/day/survives-both-ways", day_survives_both_ways);
  g_test_add_func ("/model/day/counts-before-our-era", day_counts_before_our_era);
  g_test_add_func ("/model/day/years-are-counted", years_are_counted);
  g_test_add_func ("/model/day/is-written-and-read", day_is_written_and_read);
  g_test_add_func ("/model/day/takes-null", day_takes_null_for_what_is_not_asked);

  return g_test_run ();
}

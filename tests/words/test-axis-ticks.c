/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/ent-axis-ticks.h"

#include <string.h>

#include "model/ent-date.h"

/* Eight px a letter. */
static int
measure (const char *text,
         gpointer    data)
{
  return 8 * (int) g_utf8_strlen (text, -1);
}

/* “2025-11 [December 2025] …”: the days of the ticks, named ones by name. */
static char *
list_ticks (const char *first,
            const char *last,
            double      width)
{
  EntPeriod period = { 0 };
  g_autoptr (GArray) ticks = NULL;
  GString *text = g_string_new (NULL);

  g_assert_true (ent_date_parse_day (first, &period.first, NULL));
  g_assert_true (ent_date_parse_day (last, &period.last, NULL));
  ticks = ent_axis_ticks_new (period, width, measure, NULL);
  for (guint i = 0; i < ticks->len; i++)
    {
      EntAxisTick tick = g_array_index (ticks, EntAxisTick, i);
      g_autofree char *day = ent_day_to_iso (tick.day);

      g_assert_cmpint (tick.day, >=, period.first);
      g_assert_cmpint (tick.day, <=, period.last);
      if (i > 0)
        g_assert_cmpint (tick.day, >, g_array_index (ticks, EntAxisTick, i - 1).day);
      g_string_append_printf (text, tick.text != NULL ? "%s[%s]" : "%s%s", i > 0 ? " " : "", tick.text != NULL ? tick.text : day);
    }
  return g_string_free (text, FALSE);
}

static void
assert_ticks (const char *first,
              const char *last,
              double      width,
              const char *expected)
{
  g_autofree char *ticks = list_ticks (first, last, width);

  g_assert_cmpstr (ticks, ==, expected);
}

static void
test_years (void)
{
  assert_ticks ("2019-06-01", "2023-03-01", 400, "[2020] [2021] [2022] [2023]");
  assert_ticks ("2019-06-01", "2023-03-01", 100, "[2020] 2021-01-01 [2022] 2023-01-01");
  assert_ticks ("1996-01-01", "2024-12-31", 100,
                "1996-01-01 1998-01-01 [2000] 2002-01-01 2004-01-01 2006-01-01 2008-01-01 2010-01-01 2012-01-01 2014-01-01 2016-01-01 "
                "2018-01-01 [2020] 2022-01-01 2024-01-01");
}

static void
test_eras (void)
{
  g_autofree char *ticks = list_ticks ("-0250-01-01", "0150-12-31", 500);

  g_assert_nonnull (strstr (ticks, "[200 BC]"));
  g_assert_nonnull (strstr (ticks, "[AD 100]"));
}

/* Shorter than two years. */
static void
test_months (void)
{
  assert_ticks ("2025-11-22", "2026-03-01", 900, "[December 2025] [January 2026] [February 2026] [March 2026]");
  assert_ticks ("2025-11-22", "2026-04-30", 400, "2025-12-01 [January 2026] 2026-02-01 2026-03-01 [April 2026]");
  assert_ticks ("2026-01-22", "2026-12-31", 120,
                "2026-02-01 2026-03-01 2026-04-01 2026-05-01 2026-06-01 2026-07-01 2026-08-01 2026-09-01 2026-10-01 2026-11-01 2026-12-01");
}

static void
test_days (void)
{
  assert_ticks ("2026-01-30", "2026-02-02", 900, "[30 January 2026] [31 January 2026] [1 February 2026] [2 February 2026]");
  assert_ticks ("2026-01-30", "2026-02-02", 400, "[30 January 2026] 2026-01-31 [1 February 2026] 2026-02-02");
  assert_ticks ("2026-01-30", "2026-01-30", 400, "[30 January 2026]");
  assert_ticks ("2026-01-30", "2026-02-02", 0, "[30 January 2026] 2026-01-31 2026-02-01 2026-02-02");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/axis-ticks/years", test_years);
  g_test_add_func ("/words/axis-ticks/eras", test_eras);
  g_test_add_func ("/words/axis-ticks/months", test_months);
  g_test_add_func ("/words/axis-ticks/days", test_days);
  return g_test_run ();
}

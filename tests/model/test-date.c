/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "model/ent-date.h"

static EntDate
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  EntDate date = { 0 };

  if (!ent_date_parse (text, &date, &error))
    g_error ("%s: %s", text, error->message);

  return date;
}

static void
assert_range (const char *text,
              const char *earliest,
              const char *latest)
{
  EntDate date = parse (text);
  g_autofree char *first = ent_day_to_iso (date.earliest);
  g_autofree char *last = ent_day_to_iso (date.latest);

  g_assert_cmpstr (first, ==, earliest);
  g_assert_cmpstr (last, ==, latest);
}

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
  EntDay first = ent_day_new (1, 1, 1);
  EntDay last = ent_day_new (9999, 12, 31);
  int year_before = 0, month_before = 12, mday_before = 31;

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
          g_assert_cmpint (mday_before, ==, g_date_get_days_in_month (month_before, MAX (year_before, 1)));
        }
      year_before = year;
      month_before = month;
      mday_before = mday;
    }
}

static void
day_takes_null_for_what_is_not_asked (void)
{
  int year;

  ent_day_get_ymd (0, &year, NULL, NULL);
  g_assert_cmpint (year, ==, 1970);
}

static void
parse_reads_ranges (void)
{
  assert_range ("2002-09-14", "2002-09-14", "2002-09-14");
  assert_range ("2002-09", "2002-09-01", "2002-09-30");
  assert_range ("2000-02", "2000-02-01", "2000-02-29");
  assert_range ("1900-02", "1900-02-01", "1900-02-28");
  assert_range ("2002", "2002-01-01", "2002-12-31");
  assert_range ("2002-XX", "2002-01-01", "2002-12-31");
  assert_range ("2002-XX-XX", "2002-01-01", "2002-12-31");
  assert_range ("2002-09-XX", "2002-09-01", "2002-09-30");
  assert_range ("201X", "2010-01-01", "2019-12-31");
  assert_range ("19XX", "1900-01-01", "1999-12-31");
  assert_range ("0001-01-01", "0001-01-01", "0001-01-01");
  assert_range ("9999-12-31", "9999-12-31", "9999-12-31");
  assert_range ("2004-02-29~", "2004-02-29", "2004-02-29");
}

static void
parse_reads_marks (void)
{
  static const struct
  {
    const char *text;
    gboolean uncertain, approximate;
  } cases[] = { { "2002", FALSE, FALSE }, { "2002?", TRUE, FALSE }, { "2002-09~", FALSE, TRUE }, { "2002-09-14%", TRUE, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntDate date = parse (cases[i].text);

      g_assert_cmpint (date.uncertain, ==, cases[i].uncertain);
      g_assert_cmpint (date.approximate, ==, cases[i].approximate);
    }
}

static void
parse_refuses (void)
{
  static const struct
  {
    const char *text;
    EntDateError code;
  } cases[] = {
    { "", ENT_DATE_ERROR_SYNTAX },
    { "?", ENT_DATE_ERROR_SYNTAX },
    { "02", ENT_DATE_ERROR_SYNTAX },
    { "2002-", ENT_DATE_ERROR_SYNTAX },
    { "2002-9", ENT_DATE_ERROR_SYNTAX },
    { "2002-09-", ENT_DATE_ERROR_SYNTAX },
    { "2002-09-1", ENT_DATE_ERROR_SYNTAX },
    { "2002-09-14T00:00", ENT_DATE_ERROR_SYNTAX },
    { "2002/09/14", ENT_DATE_ERROR_SYNTAX },
    { "14.09.2002", ENT_DATE_ERROR_SYNTAX },
    { " 2002", ENT_DATE_ERROR_SYNTAX },
    { "2002 ", ENT_DATE_ERROR_SYNTAX },
    { "-2002", ENT_DATE_ERROR_SYNTAX },
    { "+002", ENT_DATE_ERROR_SYNTAX },
    { "20020914", ENT_DATE_ERROR_SYNTAX },
    { "12002", ENT_DATE_ERROR_SYNTAX },
    { "2X02", ENT_DATE_ERROR_SYNTAX },
    { "201x", ENT_DATE_ERROR_SYNTAX },
    { "201X-09", ENT_DATE_ERROR_SYNTAX },
    { "2002-XX-14", ENT_DATE_ERROR_SYNTAX },
    { "2002??", ENT_DATE_ERROR_SYNTAX },
    { "2002?-09", ENT_DATE_ERROR_SYNTAX },
    { "2002-21-", ENT_DATE_ERROR_SYNTAX },
    { "٢٠٠٢", ENT_DATE_ERROR_SYNTAX },
    { "0000", ENT_DATE_ERROR_IMPOSSIBLE },
    { "2002-00", ENT_DATE_ERROR_IMPOSSIBLE },
    { "2002-13", ENT_DATE_ERROR_IMPOSSIBLE },
    { "2002-02-31", ENT_DATE_ERROR_IMPOSSIBLE },
    { "1900-02-29", ENT_DATE_ERROR_IMPOSSIBLE },
    { "2002-09-00", ENT_DATE_ERROR_IMPOSSIBLE },
    { "2002-09-31?", ENT_DATE_ERROR_IMPOSSIBLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      EntDate date = { 1, 2, ENT_PRECISION_DAY, 1, 1 };

      g_test_message ("“%s”", cases[i].text);
      g_assert_false (ent_date_parse (cases[i].text, &date, &error));
      g_assert_error (error, ENT_DATE_ERROR, (int) cases[i].code);
      g_assert_cmpint (date.earliest, ==, 1);
    }
}

static void
parse_says_why (void)
{
  g_autoptr (GError) impossible = NULL;
  g_autoptr (GError) bidi = NULL;
  g_autoptr (GError) huge = NULL;
  g_autofree char *text = g_strnfill (100000, '7');
  EntDate date;

  g_assert_false (ent_date_parse ("2021-02-31", &date, &impossible));
  g_assert_cmpstr (impossible->message, ==, "“2021-02-31”: February 2021 has no day 31");

  /* What would turn the message around is shown as text, and a book is not shown whole. */
  g_assert_false (ent_date_parse ("\u202e2002 été", &date, &bidi));
  g_assert_nonnull (strstr (bidi->message, "“\\u202e2002 été”"));
  g_assert_false (ent_date_parse (text, &date, &huge));
  g_assert_cmpuint (strlen (huge->message), <, 400);
}

static void
edtf_is_what_was_read (void)
{
  static const char *const texts[] = {
    "2002", "2002-09", "2002-09-14", "201X", "20XX", "2002?", "2002-09~", "2002-09-14%", "201X?", "0001", "000X", "9999-12",
  };
  g_autofree char *none = ent_date_to_edtf ((EntDate) { 0 });

  g_assert_cmpstr (none, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = ent_date_to_edtf (parse (texts[i]));

      g_assert_cmpstr (text, ==, texts[i]);
    }
}

static void
text_is_for_people (void)
{
  static const char *const cases[][2] = {
    { "2002-09-14", "14 September 2002" },
    { "2002-09", "September 2002" },
    { "2002", "2002" },
    { "201X", "2010s" },
    { "19XX", "1900s" },
    { "2002~", "about 2002" },
    { "2002?", "2002 (uncertain)" },
    { "2002-09%", "about September 2002 (uncertain)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ent_date_to_text (parse (cases[i][0]));

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
compare_orders_by_the_earliest_day (void)
{
  EntDate none = { 0 };
  /* Of those that may begin on the same day the exact one comes first. */
  static const char *const ranked[] = { "2010-01-01", "2010-01", "2010", "201X", "2010-01-02", "2010-02", "2011" };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (ranked); i++)
    {
      g_assert_cmpint (ent_date_compare (parse (ranked[i]), parse (ranked[i + 1])), <, 0);
      g_assert_cmpuint (ent_date_get_sort_key (parse (ranked[i])), <, ent_date_get_sort_key (parse (ranked[i + 1])));
      g_assert_cmpint (ent_date_compare (parse (ranked[i + 1]), parse (ranked[i])), >, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ranked); i++)
    {
      g_assert_cmpint (ent_date_compare (none, parse (ranked[i])), <, 0);
      g_assert_cmpuint (ent_date_get_sort_key (none), <, ent_date_get_sort_key (parse (ranked[i])));
      g_assert_cmpint (ent_date_compare (parse (ranked[i]), parse (ranked[i])), ==, 0);
    }
  g_assert_cmpint (ent_date_compare (none, none), ==, 0);
}

static void
equal_sees_marks_and_precision (void)
{
  g_assert_true (ent_date_equal (parse ("2002"), parse ("2002")));
  g_assert_true (ent_date_equal ((EntDate) { 0 }, (EntDate) { 0 }));
  g_assert_false (ent_date_equal (parse ("2002"), parse ("2002?")));
  g_assert_false (ent_date_equal (parse ("2002"), parse ("2003")));
  g_assert_false (ent_date_equal (parse ("2002"), (EntDate) { 0 }));
}

static EntSpan
span (const char *from,
      const char *until)
{
  EntSpan result = { { 0 }, { 0 } };

  if (from != NULL)
    result.from = parse (from);
  if (until != NULL)
    result.until = parse (until);

  return result;
}

static void
assert_presence (EntSpan      of,
                 const char  *day,
                 EntPresence  presence)
{
  g_test_message ("%s", day);
  g_assert_cmpint (ent_span_presence (of, parse (day).earliest), ==, presence);
}

static void
span_is_half_open (void)
{
  EntSpan exact = span ("2005-07-05", "2017-06-09");

  assert_presence (exact, "2005-07-04", ENT_PRESENCE_ABSENT);
  assert_presence (exact, "2005-07-05", ENT_PRESENCE_CERTAINLY);
  assert_presence (exact, "2017-06-08", ENT_PRESENCE_CERTAINLY);
  assert_presence (exact, "2017-06-09", ENT_PRESENCE_ABSENT);
}

static void
span_holds_possibly_inside_an_imprecise_end (void)
{
  EntSpan vague = span ("2002-09", "2010");

  assert_presence (vague, "2002-08-31", ENT_PRESENCE_ABSENT);
  assert_presence (vague, "2002-09-01", ENT_PRESENCE_POSSIBLY);
  assert_presence (vague, "2002-09-29", ENT_PRESENCE_POSSIBLY);
  assert_presence (vague, "2002-09-30", ENT_PRESENCE_CERTAINLY);
  assert_presence (vague, "2009-12-31", ENT_PRESENCE_CERTAINLY);
  assert_presence (vague, "2010-01-01", ENT_PRESENCE_POSSIBLY);
  assert_presence (vague, "2010-12-30", ENT_PRESENCE_POSSIBLY);
  assert_presence (vague, "2010-12-31", ENT_PRESENCE_ABSENT);
  /* Both ends in one year: never sure. */
  assert_presence (span ("2002", "2002"), "2002-06-15", ENT_PRESENCE_POSSIBLY);
}

static void
span_may_be_open (void)
{
  assert_presence (span ("2005", NULL), "9999-12-31", ENT_PRESENCE_CERTAINLY);
  assert_presence (span (NULL, "2005"), "0001-01-01", ENT_PRESENCE_CERTAINLY);
  assert_presence (span (NULL, "2005"), "2005-12-31", ENT_PRESENCE_ABSENT);
  assert_presence (span (NULL, NULL), "2005-01-01", ENT_PRESENCE_CERTAINLY);
}

static void
span_text_is_for_people (void)
{
  const struct
  {
    EntSpan span;
    const char *text;
  } cases[] = {
    { span ("2017-06-09", NULL), "since 9 June 2017" },
    { span ("2005", "2017"), "2005 – 2017" },
    { span ("2005-07-05", "2017-06-09"), "5 July 2005 – 9 June 2017" },
    { span (NULL, "2017-06"), "until June 2017" },
    { span (NULL, NULL), "beginning not known" },
    { span ("2002~", NULL), "since about 2002" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ent_span_to_text (cases[i].span);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
range_to_text (void)
{
  static const struct
  {
    const char *first;
    const char *last; /* (nullable) */
    const char *text;
  } cases[] = {
    { "2025-07-06", NULL, "6 July 2025" },
    { "2025-07-06", "2025-07-06", "6 July 2025" },
    { "2025-07-06", "2025-07-07", "6–7 July 2025" },
    { "2025-08-31", "2025-09-01", "31 August – 1 September 2025" },
    { "2025-12-30", "2026-01-02", "30 December 2025 – 2 January 2026" },
    { "2025-07", "2025-09", "July 2025 – September 2025" },
    { "2025-07-06?", "2025-07-07", "6 July 2025 (uncertain) – 7 July 2025" },
    { "2025-07-06", "2025-07-07~", "6 July 2025 – about 7 July 2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntDate first = { 0 }, last = { 0 };
      g_autofree char *text = NULL;

      g_assert_true (ent_date_parse (cases[i].first, &first, NULL));
      g_assert_true (cases[i].last == NULL || ent_date_parse (cases[i].last, &last, NULL));
      text = ent_date_range_to_text (first, last);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/date/day/counts-from-1970", day_counts_from_1970);
  g_test_add_func ("/model/date/day/survives-both-ways", day_survives_both_ways);
  g_test_add_func ("/model/date/day/takes-null", day_takes_null_for_what_is_not_asked);
  g_test_add_func ("/model/date/parse/reads-ranges", parse_reads_ranges);
  g_test_add_func ("/model/date/parse/reads-marks", parse_reads_marks);
  g_test_add_func ("/model/date/parse/refuses", parse_refuses);
  g_test_add_func ("/model/date/parse/says-why", parse_says_why);
  g_test_add_func ("/model/date/edtf-is-what-was-read", edtf_is_what_was_read);
  g_test_add_func ("/model/date/text-is-for-people", text_is_for_people);
  g_test_add_func ("/model/date/range/says-once-what-is-common", range_to_text);
  g_test_add_func ("/model/date/compare/orders-by-the-earliest-day", compare_orders_by_the_earliest_day);
  g_test_add_func ("/model/date/equal-sees-marks-and-precision", equal_sees_marks_and_precision);
  g_test_add_func ("/model/span/is-half-open", span_is_half_open);
  g_test_add_func ("/model/span/holds-possibly-inside-an-imprecise-end", span_holds_possibly_inside_an_imprecise_end);
  g_test_add_func ("/model/span/may-be-open", span_may_be_open);
  g_test_add_func ("/model/span/text-is-for-people", span_text_is_for_people);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "model/ent-date.h"
#include "tests/model/dates.h"

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
day_is_one_day (void)
{
  static const char *const texts[] = { "2002", "2002-09", "2002-09-14?", "2002-09-14~", "2002-09-XX", "2002-21", "-0043", "Y17002",
                                       "[2002-09-14..]", "2002-09-14/2002-09-15" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      EntDay day = 7;

      g_assert_false (ent_date_parse_day (texts[i], &day, &error));
      g_assert_error (error, ENT_DATE_ERROR, ENT_DATE_ERROR_IMPRECISE);
      g_assert_nonnull (strstr (error->message, texts[i]));
      g_assert_cmpint (day, ==, 7);
    }
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
  assert_range ("20XX", "2000-01-01", "2099-12-31");
  assert_range ("000X", "0000-01-01", "0009-12-31");
  assert_range ("0001-01-01", "0001-01-01", "0001-01-01");
  assert_range ("9999-12-31", "9999-12-31", "9999-12-31");
  assert_range ("2004-02-29~", "2004-02-29", "2004-02-29");
}

/* The features of level 1, as the standard lists them. */
static void
parse_reads_level_1 (void)
{
  /* years with a letter in front */
  assert_range ("Y170000002", "Y170000002-01-01", "Y170000002-12-31");
  assert_range ("Y-170000002", "Y-170000002-01-01", "Y-170000002-12-31");
  assert_range ("Y17002", "Y17002-01-01", "Y17002-12-31");
  /* seasons */
  assert_range ("2001-21", "2001-03-01", "2001-05-31");
  assert_range ("2001-22", "2001-06-01", "2001-08-31");
  assert_range ("2001-23", "2001-09-01", "2001-11-30");
  assert_range ("2003-24", "2003-12-01", "2004-02-29");
  assert_range ("-0043-24", "-0043-12-01", "-0042-02-28");
  /* qualified as a whole */
  assert_range ("1984?", "1984-01-01", "1984-12-31");
  assert_range ("2004-06~", "2004-06-01", "2004-06-30");
  assert_range ("2004-06-11%", "2004-06-11", "2004-06-11");
  assert_range ("2001-21?", "2001-03-01", "2001-05-31");
  assert_range ("Y17002~", "Y17002-01-01", "Y17002-12-31");
  /* digits that are not specified, from the right */
  assert_range ("201X", "2010-01-01", "2019-12-31");
  assert_range ("20XX", "2000-01-01", "2099-12-31");
  assert_range ("2004-XX", "2004-01-01", "2004-12-31");
  assert_range ("1985-04-XX", "1985-04-01", "1985-04-30");
  assert_range ("1985-XX-XX", "1985-01-01", "1985-12-31");
  /* negative years */
  assert_range ("-1985", "-1985-01-01", "-1985-12-31");
  assert_range ("-0477-04", "-0477-04-01", "-0477-04-30");
  assert_range ("-0043-03-15", "-0043-03-15", "-0043-03-15");
  assert_range ("-0004-02", "-0004-02-01", "-0004-02-29");
  assert_range ("-004X", "-0049-01-01", "-0040-12-31");
  assert_range ("-04XX", "-0499-01-01", "-0400-12-31");
  assert_range ("0000", "0000-01-01", "0000-12-31");
  /* intervals between two dates: a day in between */
  assert_range ("1964/2008", "1964-01-01", "2008-12-31");
  assert_range ("2004-06/2006-08", "2004-06-01", "2006-08-31");
  assert_range ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08");
  assert_range ("2004-02-01/2005-02", "2004-02-01", "2005-02-28");
  assert_range ("2005/2006-02", "2005-01-01", "2006-02-28");
  assert_range ("1984~/2004-06?", "1984-01-01", "2004-06-30");
  assert_range ("-0477/-0403", "-0477-01-01", "-0403-12-31");
  assert_range ("2001-21/2003-24", "2001-03-01", "2004-02-29");
}

static void
assert_open (const char *text,
             gboolean    open_before,
             const char *end)
{
  EntDate date = parse (text);
  g_autofree char *known = ent_day_to_iso (open_before ? date.latest : date.earliest);

  g_test_message ("%s", text);
  g_assert_cmpint (date.precision, ==, ENT_PRECISION_RANGE);
  g_assert_cmpstr (known, ==, end);
  g_assert_true (date.earliest == ENT_DAY_MIN || !open_before);
  g_assert_true (date.latest == ENT_DAY_MAX || open_before);
}

static void
parse_reads_open_and_unknown_ends (void)
{
  assert_open ("1985-04-12/..", FALSE, "1985-04-12");
  assert_open ("1985-04/..", FALSE, "1985-04-01");
  assert_open ("1985/..", FALSE, "1985-01-01");
  assert_open ("../1985-04-12", TRUE, "1985-04-12");
  assert_open ("../1985-04", TRUE, "1985-04-30");
  assert_open ("../1985", TRUE, "1985-12-31");
  assert_open ("1985-04-12/", FALSE, "1985-04-12");
  assert_open ("1985-04/", FALSE, "1985-04-01");
  assert_open ("1985/", FALSE, "1985-01-01");
  assert_open ("/1985-04-12", TRUE, "1985-04-12");
  assert_open ("/1985-04", TRUE, "1985-04-30");
  assert_open ("/1985", TRUE, "1985-12-31");
  assert_open ("[..1816]", TRUE, "1816-12-31");
  assert_open ("[1816..]", FALSE, "1816-01-01");
  assert_open ("[..1816-01-01]", TRUE, "1816-01-01");
  assert_range ("[1814..1816]", "1814-01-01", "1816-12-31");
  assert_range ("[-0043..0014-08-19]", "-0043-01-01", "0014-08-19");
}

static void
parse_reads_marks (void)
{
  static const struct
  {
    const char *text;
    gboolean    uncertain, approximate;
  } cases[] = { { "2002", FALSE, FALSE }, { "2002?", TRUE, FALSE }, { "2002-09~", FALSE, TRUE }, { "2002-09-14%", TRUE, TRUE },
                { "-0470~", FALSE, TRUE }, { "2002?/2003", TRUE, FALSE }, { "[2002..2003~]", FALSE, TRUE }, { "2002?/2003~", TRUE, TRUE } };

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
    const char  *text;
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
    { "-44", ENT_DATE_ERROR_SYNTAX },
    { "--0044", ENT_DATE_ERROR_SYNTAX },
    { "−0044", ENT_DATE_ERROR_SYNTAX },
    { "-0477-4", ENT_DATE_ERROR_SYNTAX },
    { "Y", ENT_DATE_ERROR_SYNTAX },
    { "Y2002", ENT_DATE_ERROR_SYNTAX },
    { "Y-2002", ENT_DATE_ERROR_SYNTAX },
    { "Y017002", ENT_DATE_ERROR_SYNTAX },
    { "y17002", ENT_DATE_ERROR_SYNTAX },
    { "Y17E7", ENT_DATE_ERROR_SYNTAX },
    { "Y17002-05", ENT_DATE_ERROR_SYNTAX },
    { "-12002", ENT_DATE_ERROR_SYNTAX },
    { "XXXX", ENT_DATE_ERROR_SYNTAX },
    { "2XXX", ENT_DATE_ERROR_SYNTAX },
    { "20X2", ENT_DATE_ERROR_SYNTAX },
    { "201u", ENT_DATE_ERROR_SYNTAX },
    { "201XX", ENT_DATE_ERROR_SYNTAX },
    { "2002-1X", ENT_DATE_ERROR_SYNTAX },
    { "2002-X1", ENT_DATE_ERROR_SYNTAX },
    { "2002-09-1X", ENT_DATE_ERROR_SYNTAX },
    { "2001-21-01", ENT_DATE_ERROR_SYNTAX },
    { "2001-21-XX", ENT_DATE_ERROR_SYNTAX },
    { "201X-21", ENT_DATE_ERROR_SYNTAX },
    { "2004-01-01T10:10:10Z", ENT_DATE_ERROR_SYNTAX },
    { "..", ENT_DATE_ERROR_SYNTAX },
    { "/", ENT_DATE_ERROR_SYNTAX },
    { "../..", ENT_DATE_ERROR_SYNTAX },
    { "/..", ENT_DATE_ERROR_SYNTAX },
    { "../", ENT_DATE_ERROR_SYNTAX },
    { "unknown/2006", ENT_DATE_ERROR_SYNTAX },
    { "2004-06-01/open", ENT_DATE_ERROR_SYNTAX },
    { "1964/2008/2010", ENT_DATE_ERROR_SYNTAX },
    { "1964 / 2008", ENT_DATE_ERROR_SYNTAX },
    { ".../1985", ENT_DATE_ERROR_SYNTAX },
    { "[..]", ENT_DATE_ERROR_SYNTAX },
    { "[]", ENT_DATE_ERROR_SYNTAX },
    { "[1816]", ENT_DATE_ERROR_SYNTAX },
    { "[1814,1816]", ENT_DATE_ERROR_SYNTAX },
    { "[1814..1816", ENT_DATE_ERROR_SYNTAX },
    { "1814..1816]", ENT_DATE_ERROR_SYNTAX },
    { "1814..1816", ENT_DATE_ERROR_SYNTAX },
    { "{1814..1816}", ENT_DATE_ERROR_SYNTAX },
    { "[1814..1816]?", ENT_DATE_ERROR_SYNTAX },
    { "[1814/1816]", ENT_DATE_ERROR_SYNTAX },
    { "[1814..1815..1816]", ENT_DATE_ERROR_SYNTAX },
    { "[[1814..1816]..1817]", ENT_DATE_ERROR_SYNTAX },
    { "1964/2008-13", ENT_DATE_ERROR_IMPOSSIBLE },
    { "[1964-02-30..]", ENT_DATE_ERROR_IMPOSSIBLE },
    { "2008/1964", ENT_DATE_ERROR_IMPOSSIBLE },
    { "[1816..1814]", ENT_DATE_ERROR_IMPOSSIBLE },
    { "-0403/-0477", ENT_DATE_ERROR_IMPOSSIBLE },
    { "-0000", ENT_DATE_ERROR_IMPOSSIBLE },
    { "-0000-01", ENT_DATE_ERROR_IMPOSSIBLE },
    { "-0001-02-29", ENT_DATE_ERROR_IMPOSSIBLE },
    { "Y1000000000", ENT_DATE_ERROR_IMPOSSIBLE },
    { "Y-99999999999999999999", ENT_DATE_ERROR_IMPOSSIBLE },
    { "2001-20", ENT_DATE_ERROR_IMPOSSIBLE },
    { "2001-25", ENT_DATE_ERROR_IMPOSSIBLE },
    { "2001-41", ENT_DATE_ERROR_IMPOSSIBLE },
    { "2002-09-32", ENT_DATE_ERROR_IMPOSSIBLE },
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

/* The message tells how the thing that was meant is written. */
static void
parse_says_what_to_write (void)
{
  static const char *const cases[][2] = {
    { "12002", "Y17002" },
    { "Y2002", "without Y" },
    { "Y17002-05", "stands alone" },
    { "-44", "-0043 (44 BC)" },
    { "-0000", "0000" },
    { "2001-25", "21 to 24" },
    { "XXXX", "201X" },
    { "1814-1816", "[1814..1816]" },
    { "before 1816", "[..1816]" },
    { "/", "left out" },
    { "[..]", "left out" },
    { "[1816....]", "is not a date" },
    { "[....1816]", "is not a date" },
    { "1816/1814", "ends before it begins" },
    { "2004-01-01T10:10:10Z", "write the day alone" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      EntDate date;

      g_assert_false (ent_date_parse (cases[i][0], &date, &error));
      if (strstr (error->message, cases[i][1]) == NULL || strstr (error->message, cases[i][0]) == NULL)
        g_error ("%s: %s", cases[i][0], error->message);
    }
}

static void
edtf_is_what_was_read (void)
{
  static const char *const texts[] = {
    "2002", "2002-09", "2002-09-14", "201X", "20XX", "2002?", "2002-09~", "2002-09-14%", "201X?", "0001", "000X", "9999-12",
    "2004-XX", "1985-04-XX", "1985-XX-XX", "1985-XX-XX~", "2001-21", "2001-22?", "2001-23", "2001-24%", "-0043", "-0043-03-15",
    "-0043-21", "-0043-24", "0000", "00XX", "-00XX", "-000X", "-04XX", "-004X~", "Y170000002", "Y-170000002", "Y17002?",
    "1964/2008", "2004-06-XX/2006-08", "1985-04-12/..", "1985-04-12/", "../1985", "/1985", "1984~/2004-06%", "-000X/000X",
    "[1814..1816]", "[..1816-01-01]", "[1816..]", "[-00XX..000X]", "[2003-24..2004-24]",
  };
  g_autofree char *none = ent_date_to_edtf ((EntDate) { 0 });

  g_assert_cmpstr (none, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = ent_date_to_edtf (parse (texts[i]));

      g_assert_cmpstr (text, ==, texts[i]);
    }
}

static char *
make_random_single (void)
{
  static const char *const marks[] = { "", "", "", "?", "~", "%" };
  const char *mark = marks[g_test_rand_int_range (0, G_N_ELEMENTS (marks))];
  int year = g_test_rand_int_range (-600, 2100), month = g_test_rand_int_range (1, 13);
  const char *sign = year < 0 ? "-" : "";

  switch (g_test_rand_int_range (0, 9))
    {
    case 0:
      return g_strdup_printf ("%s%02dXX%s", sign, ABS (year) / 100, mark);
    case 1:
      return g_strdup_printf ("%s%03dX%s", sign, ABS (year) / 10, mark);
    case 2:
      return g_strdup_printf ("%s%04d%s", sign, ABS (year), mark);
    case 3:
      return g_strdup_printf ("%s%04d-%02d%s", sign, ABS (year), g_test_rand_int_range (21, 25), mark);
    case 4:
      return g_strdup_printf ("%s%04d-%02d%s", sign, ABS (year), month, mark);
    case 5:
      return g_strdup_printf ("%s%04d-%02d-%02d%s", sign, ABS (year), month, g_test_rand_int_range (1, 29), mark);
    case 6:
      return g_strdup_printf ("%s%04d-%s%s", sign, ABS (year), g_test_rand_bit () ? "XX" : "XX-XX", mark);
    case 7:
      return g_strdup_printf ("%s%04d-%02d-XX%s", sign, ABS (year), month, mark);
    default:
      return g_strdup_printf ("Y%s%d%s", g_test_rand_bit () ? "-" : "", g_test_rand_int_range (10000, ENT_YEAR_MAX), mark);
    }
}

/* What is read is written again, and means the same. */
static void
random_dates_survive (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *first = make_random_single ();
      g_autofree char *last = make_random_single ();
      gboolean is_set = g_test_rand_bit ();
      gboolean has_first = g_test_rand_bit (), has_last = !has_first || g_test_rand_bit ();
      const char *nothing = !is_set && g_test_rand_bit () ? ".." : "";
      g_autofree char *range = g_strdup_printf (is_set ? "[%s..%s]" : "%s/%s", has_first ? first : nothing, has_last ? last : nothing);
      const char *text = i % 2 == 0 ? first : range;
      g_autofree char *written = NULL;
      EntDate date;

      if (!ent_date_parse (text, &date, NULL))
        {
          /* Nothing is wrong with these but the order of two ends, and a year 0 with a sign. */
          g_assert_true (has_first && has_last && text == range);
          continue;
        }
      g_assert_cmpint (date.earliest, <=, date.latest);
      written = ent_date_to_edtf (date);
      g_assert_cmpstr (written, ==, text);
      g_assert_true (ent_date_equal (date, parse (written)));
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
    { "0998", "AD 998" },
    { "0000", "1 BC" },
    { "-0043", "44 BC" },
    { "-0043-03", "March 44 BC" },
    { "-0043-03-15?", "15 March 44 BC (uncertain)" },
    { "-04XX", "500–401 BC" },
    { "-004X", "50–41 BC" },
    { "000X", "1 BC – AD 9" },
    { "00XX", "1 BC – AD 99" },
    { "001X", "10s" },
    { "-000X", "10–1 BC" },
    { "-00XX", "100–1 BC" },
    { "[-002X..-000X]", "between 30–21 BC and 10–1 BC" },
    { "2001-21", "spring 2001" },
    { "2001-22", "summer 2001" },
    { "2001-23~", "about autumn 2001" },
    { "-0043-24", "winter 44 BC" },
    { "Y17002", "17002" },
    { "2004-XX", "2004" },
    { "[1814..1816]", "between 1814 and 1816" },
    { "1812/1816-01-01", "between 1812 and 1 January 1816" },
    { "[..1816]", "1816 or earlier" },
    { "../1816-05~", "about May 1816 or earlier" },
    { "[1816..]", "1816 or later" },
    { "1985-04-12/", "12 April 1985 or later" },
    { "[2001-24..201X]", "between winter 2001 and 2010s" },
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

/* What has no first day stands where it last can. */
static void
compare_places_open_dates (void)
{
  static const char *const ranked[] = { "Y-17002", "-04XX", "-0477", "-0043-03-15", "0000", "0001", "[1814..1816]", "[..1816-01-01]",
                                        "1816", "[1816..]", "../1817" };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (ranked); i++)
    {
      g_assert_cmpint (ent_date_compare (parse (ranked[i]), parse (ranked[i + 1])), <, 0);
      g_assert_cmpuint (ent_date_get_sort_key (parse (ranked[i])), <, ent_date_get_sort_key (parse (ranked[i + 1])));
    }
}

static void
equal_sees_marks_and_precision (void)
{
  g_assert_false (ent_date_equal (parse ("2002"), parse ("2002-XX")));
  g_assert_false (ent_date_equal (parse ("2002-XX"), parse ("2002-XX-XX")));
  g_assert_false (ent_date_equal (parse ("1814/1816"), parse ("[1814..1816]")));
  g_assert_false (ent_date_equal (parse ("../1816"), parse ("/1816")));
  g_assert_false (ent_date_equal (parse ("1814?/1816"), parse ("1814/1816?")));

  g_assert_true (ent_date_equal (parse ("2002"), parse ("2002")));
  g_assert_true (ent_date_equal ((EntDate) { 0 }, (EntDate) { 0 }));
  g_assert_false (ent_date_equal (parse ("2002"), parse ("2002?")));
  g_assert_false (ent_date_equal (parse ("2002"), parse ("2003")));
  g_assert_false (ent_date_equal (parse ("2002"), (EntDate) { 0 }));
}

/* A range is as doubtful as its ends, and is of one day at least; only in an
 * interval an end can be there and not known. */
static void
ranges_keep_what_their_ends_say (void)
{
  EntDate set = parse ("[..1816]"), interval = parse ("/1816");

  g_assert_true (parse ("2002/2003?").uncertain);
  g_assert_true (parse ("2002?/2003").uncertain);
  g_assert_false (parse ("2002~/2003").uncertain);
  g_assert_true (parse ("2002/2003~").approximate);
  g_assert_true (parse ("2002~/2003").approximate);
  g_assert_false (parse ("2002?/2003").approximate);
  g_assert_true (parse ("2002/2003%").uncertain && parse ("2002%/2003").approximate);
  assert_range ("2002-09-14/2002-09-14", "2002-09-14", "2002-09-14");
  assert_range ("[2002-09-14..2002-09-14]", "2002-09-14", "2002-09-14");
  g_assert_false (set.ends[0].is_unknown);
  g_assert_true (interval.ends[0].is_unknown);
  g_assert_false (interval.ends[1].is_unknown);
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
    { "-0043-03-15", "-0043-03-17", "15–17 March 44 BC" },
    { "-0043-03-31", "-0043-04-01", "31 March – 1 April 44 BC" },
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
  g_test_add_func ("/model/date/day/is-one-day", day_is_one_day);
  g_test_add_func ("/model/date/parse/reads-ranges", parse_reads_ranges);
  g_test_add_func ("/model/date/parse/reads-level-1", parse_reads_level_1);
  g_test_add_func ("/model/date/parse/reads-open-and-unknown-ends", parse_reads_open_and_unknown_ends);
  g_test_add_func ("/model/date/parse/says-what-to-write", parse_says_what_to_write);
  g_test_add_func ("/model/date/parse/random-dates-survive", random_dates_survive);
  g_test_add_func ("/model/date/compare/places-open-dates", compare_places_open_dates);
  g_test_add_func ("/model/date/parse/reads-marks", parse_reads_marks);
  g_test_add_func ("/model/date/parse/refuses", parse_refuses);
  g_test_add_func ("/model/date/parse/says-why", parse_says_why);
  g_test_add_func ("/model/date/edtf-is-what-was-read", edtf_is_what_was_read);
  g_test_add_func ("/model/date/text-is-for-people", text_is_for_people);
  g_test_add_func ("/model/date/range/says-once-what-is-common", range_to_text);
  g_test_add_func ("/model/date/compare/orders-by-the-earliest-day", compare_orders_by_the_earliest_day);
  g_test_add_func ("/model/date/equal-sees-marks-and-precision", equal_sees_marks_and_precision);
  g_test_add_func ("/model/date/ranges-keep-what-their-ends-say", ranges_keep_what_their_ends_say);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-date.h"
#include "tests/model/dates.h"

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
  /* On some day between two, and at the latest or the earliest on one. */
  assert_presence (span ("[1814..1816]", NULL), "1813-12-31", ENT_PRESENCE_ABSENT);
  assert_presence (span ("[1814..1816]", NULL), "1815-06-01", ENT_PRESENCE_POSSIBLY);
  assert_presence (span ("[1814..1816]", NULL), "1816-12-31", ENT_PRESENCE_CERTAINLY);
  assert_presence (span ("../1816-01-01", NULL), "-0043-01-01", ENT_PRESENCE_POSSIBLY);
  assert_presence (span ("../1816-01-01", NULL), "1816-01-01", ENT_PRESENCE_CERTAINLY);
  assert_presence (span ("[1816..]", NULL), "1815-12-31", ENT_PRESENCE_ABSENT);
  assert_presence (span ("[1816..]", NULL), "2026-01-01", ENT_PRESENCE_POSSIBLY);
  assert_presence (span ("1800", "[1816..]"), "1815-12-31", ENT_PRESENCE_CERTAINLY);
  assert_presence (span ("1800", "[1816..]"), "2026-01-01", ENT_PRESENCE_POSSIBLY);
  assert_presence (span ("1800", "[..1816]"), "1815-12-31", ENT_PRESENCE_POSSIBLY);
  assert_presence (span ("1800", "[..1816]"), "1816-12-31", ENT_PRESENCE_ABSENT);
  assert_presence (span ("-0477", "-0403"), "-0470-06-01", ENT_PRESENCE_CERTAINLY);
  /* Both ends in one year: never sure. */
  assert_presence (span ("2002", "2002"), "2002-06-15", ENT_PRESENCE_POSSIBLY);
}

static void
span_of_no_day_is_empty (void)
{
  g_assert_true (ent_span_is_empty (span ("2002-09-14", "2002-09-14")));
  g_assert_true (ent_span_is_empty (span ("2002-09-14", "2002-09-13")));
  g_assert_false (ent_span_is_empty (span ("2002-09-14", "2002-09-15")));
  g_assert_false (ent_span_is_empty (span ("2002", "2002")));
  g_assert_true (ent_span_is_empty (span ("-0403", "-0477")));
  g_assert_false (ent_span_is_empty (span ("-0477", "-0403")));
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
    EntSpan     span;
    const char *text;
  } cases[] = {
    { span ("2017-06-09", NULL), "since 9 June 2017" },
    { span ("2005", "2017"), "2005 – 2017" },
    { span ("2005-07-05", "2017-06-09"), "5 July 2005 – 9 June 2017" },
    { span (NULL, "2017-06"), "until June 2017" },
    { span (NULL, NULL), "beginning not known" },
    { span ("2002~", NULL), "since about 2002" },
    { span ("-0477", "-0403"), "478 BC – 404 BC" },
    { span ("[..1816]", NULL), "since 1816 or earlier" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ent_span_to_text (cases[i].span);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/span/is-half-open", span_is_half_open);
  g_test_add_func ("/model/span/holds-possibly-inside-an-imprecise-end", span_holds_possibly_inside_an_imprecise_end);
  g_test_add_func ("/model/span/of-no-day-is-empty", span_of_no_day_is_empty);
  g_test_add_func ("/model/span/may-be-open", span_may_be_open);
  g_test_add_func ("/model/span/text-is-for-people", span_text_is_for_people);

  return g_test_run ();
}

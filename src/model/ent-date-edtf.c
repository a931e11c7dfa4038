/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-date.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/ent-shown.h"

/* Dates as data files write them: EDTF (ISO 8601-2), level 1, and sets of one range. */

G_DEFINE_QUARK (ent-date-error-quark, ent_date_error)

/* The seasons of the standard, which are those of the north here: of three
 * whole months each, beginning in March; winter ends in the next year. */
#define FIRST_SEASON 21
#define LAST_SEASON 24

#define MAX_YEAR_DIGITS 9 /* of ENT_YEAR_MAX */

/* A text, and the part of it that is to be read, which holds no NUL. */
typedef struct
{
  const char *text; /* all of it, for messages */
  const char *p;
  const char *end;
  gboolean    is_day; /* a day is wanted, even of a year with more than four digits */
  GError    **error;
} Reading;

/* ------------------------------------------------------------------------ */
/* Reading */

static gboolean
fail_syntax (const Reading *reading)
{
  g_autofree char *shown = ent_shown (reading->text);

  g_set_error (reading->error, ENT_DATE_ERROR, ENT_DATE_ERROR_SYNTAX,
               _("“%s” is not a date; write 2002, 2002-09, 2002-09-14 or -0043 (44 BC), with ? for uncertain or ~ for approximate, "
                 "201X for the 2010s, [1814..1816] for a day between, [..1816] for 1816 or earlier"), shown);
  return FALSE;
}

/* @format takes the text that is wrong. */
static gboolean
fail (const Reading *reading,
      EntDateError   code,
      const char    *format)
{
  g_autofree char *shown = ent_shown (reading->text);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (reading->error, ENT_DATE_ERROR, (int) code, format, shown);
#pragma GCC diagnostic pop
  return FALSE;
}

static gsize
count_left (const Reading *reading)
{
  return (gsize) (reading->end - reading->p);
}

static gboolean
take (Reading *reading,
      char     c)
{
  if (reading->p >= reading->end || *reading->p != c)
    return FALSE;
  reading->p++;
  return TRUE;
}

/* Digits from @p on, and what number they are as long as they fit. */
static guint
count_digits (const Reading *reading,
              int           *number)
{
  guint n = 0;

  *number = 0;
  for (const char *p = reading->p; p < reading->end && g_ascii_isdigit (*p); p++)
    if (n++ < MAX_YEAR_DIGITS)
      *number = *number * 10 + (*p - '0');
  return n;
}

/* Behind a `Y` and perhaps a minus: a year that four digits cannot hold. */
static gboolean
read_long_year (Reading  *reading,
                gboolean  is_negative,
                int      *year)
{
  gboolean has_zero = reading->p < reading->end && *reading->p == '0';
  guint n_digits = count_digits (reading, year);

  if (n_digits == 0 || has_zero)
    return fail_syntax (reading);
  if (n_digits <= 4)
    return fail (reading, ENT_DATE_ERROR_SYNTAX, _("“%s”: a year of four digits or less is written without Y, with zeros in front"));
  if (n_digits > MAX_YEAR_DIGITS)
    return fail (reading, ENT_DATE_ERROR_IMPOSSIBLE, _("“%s”: a year has nine digits at most"));

  reading->p += n_digits;
  if (is_negative)
    *year = -*year;
  if (reading->p < reading->end && !reading->is_day)
    return fail (reading, ENT_DATE_ERROR_SYNTAX, _("“%s”: a year with Y stands alone, without a month"));
  return TRUE;
}

/* A year, decade or century: `2002`, `-0043`, `200X`, `20XX`, `Y17002`. Says
 * from which to which year it goes. */
static gboolean
read_year (Reading *reading,
           int     *first,
           int     *last)
{
  gboolean is_long = take (reading, 'Y');
  gboolean is_negative = take (reading, '-');
  guint n_digits, n_unknown = 0;
  int width = 1;

  if (is_long)
    {
      if (!read_long_year (reading, is_negative, first))
        return FALSE;
      *last = *first;
      return TRUE;
    }

  n_digits = count_digits (reading, first);
  if (n_digits > 4 && n_digits < 8)
    return fail (reading, ENT_DATE_ERROR_SYNTAX, _("“%s”: a year of more than four digits is written with Y in front, such as Y17002"));
  for (; n_digits + n_unknown < count_left (reading) && reading->p[n_digits + n_unknown] == 'X'; n_unknown++)
    width *= n_unknown < 2 ? 10 : 1;
  if (n_digits + n_unknown != 4 || n_unknown > 2)
    return fail_syntax (reading);
  if (is_negative && n_unknown == 0 && *first == 0)
    return fail (reading, ENT_DATE_ERROR_IMPOSSIBLE, _("“%s”: 1 BC is the year 0000, without a sign, and 2 BC is -0001"));

  reading->p += 4;
  *first *= width;
  *last = *first + width - 1;
  if (is_negative)
    {
      int nearest = *first;

      *first = -*last;
      *last = -nearest;
    }
  return TRUE;
}

/* Behind a hyphen: two digits, or `XX` for digits that are not known (as 0). */
static gboolean
read_two (Reading  *reading,
          int      *number,
          gboolean *is_unknown)
{
  const char *p = reading->p + 1;

  if (count_left (reading) < 3 || *reading->p != '-')
    return fail_syntax (reading);
  *number = 0;
  *is_unknown = p[0] == 'X' && p[1] == 'X';
  if (!*is_unknown)
    {
      if (!g_ascii_isdigit (p[0]) || !g_ascii_isdigit (p[1]))
        return fail_syntax (reading);
      *number = (p[0] - '0') * 10 + (p[1] - '0');
    }
  reading->p += 3;
  return TRUE;
}

/* A season behind its year, which nothing follows. */
static gboolean
set_season (const Reading *reading,
            int            year,
            int            season,
            EntDate       *date)
{
  int first_month = 3 * (season - FIRST_SEASON + 1);
  int last_month = season == LAST_SEASON ? 2 : first_month + 2;
  int last_year = season == LAST_SEASON ? year + 1 : year;

  if (reading->p < reading->end)
    return fail_syntax (reading);
  date->precision = ENT_PRECISION_SEASON;
  date->earliest = ent_day_new (year, first_month, 1);
  date->latest = ent_day_new (last_year, last_month, ent_day_get_n_in_month (last_year, last_month));
  return TRUE;
}

static gboolean
fail_month (const Reading *reading,
            int            month)
{
  g_set_error (reading->error, ENT_DATE_ERROR, ENT_DATE_ERROR_IMPOSSIBLE,
               _("“%1$s”: there is no month %2$d; months are 01 to 12, and 21 to 24 are spring, summer, autumn and winter"),
               reading->text, month);
  return FALSE;
}

static gboolean
fail_day (const Reading *reading,
          int            year,
          int            month,
          int            day)
{
  g_autofree char *year_text = ent_day_year_to_text (year);

  g_set_error (reading->error, ENT_DATE_ERROR, ENT_DATE_ERROR_IMPOSSIBLE, _("“%1$s”: %2$s %3$s has no day %4$d"), reading->text,
               _(ent_day_get_month_name (month)), year_text, day);
  return FALSE;
}

/* From the first day of a year to the last of a year. */
static void
set_years (EntDate *date,
           int      first,
           int      last)
{
  date->precision = first == last ? ENT_PRECISION_YEAR : last - first < 10 ? ENT_PRECISION_DECADE : ENT_PRECISION_CENTURY;
  date->earliest = ent_day_new (first, 1, 1);
  date->latest = ent_day_new (last, 12, 31);
}

/* Month and day behind the year. */
static gboolean
read_month_and_day (Reading *reading,
                    int      year,
                    EntDate *date)
{
  int month, day = 0, n_days;
  gboolean month_unknown, day_unknown = TRUE, has_day;

  if (!read_two (reading, &month, &month_unknown))
    return FALSE;
  if (month >= FIRST_SEASON && month <= LAST_SEASON)
    return set_season (reading, year, month, date);
  has_day = reading->p < reading->end;
  if (has_day && *reading->p == 'T')
    return fail_syntax (reading);
  if (has_day && !read_two (reading, &day, &day_unknown))
    return FALSE;
  if (reading->p < reading->end && *reading->p == 'T')
    return fail (reading, ENT_DATE_ERROR_SYNTAX, _("“%s”: a time of day is not read here; write the day alone"));
  if (reading->p < reading->end || (month_unknown && !day_unknown))
    return fail_syntax (reading);

  date->n_unspecified = (guint8) (month_unknown + (has_day && day_unknown)) & 3;
  if (month_unknown)
    {
      set_years (date, year, year);
      return TRUE;
    }
  if (month < 1 || month > 12)
    return fail_month (reading, month);
  n_days = ent_day_get_n_in_month (year, month);
  if (!day_unknown && (day < 1 || day > n_days))
    return fail_day (reading, year, month, day);

  date->precision = day_unknown ? ENT_PRECISION_MONTH : ENT_PRECISION_DAY;
  date->earliest = ent_day_new (year, month, day_unknown ? 1 : day);
  date->latest = day_unknown ? date->earliest + n_days - 1 : date->earliest;
  return TRUE;
}

/* Anything but a range. */
static gboolean
read_single (Reading *reading,
             EntDate *date)
{
  int first = 0, last = 0;

  if (reading->p < reading->end && (reading->end[-1] == '?' || reading->end[-1] == '~' || reading->end[-1] == '%'))
    {
      reading->end--;
      date->uncertain = *reading->end != '~';
      date->approximate = *reading->end != '?';
    }
  if (!read_year (reading, &first, &last))
    return FALSE;
  if (reading->p < reading->end)
    return first == last ? read_month_and_day (reading, first, date) : fail_syntax (reading);

  set_years (date, first, last);
  return TRUE;
}

/* One end of a range; nothing, or `..` in an interval, for one that is not given. */
static gboolean
read_end (const Reading *reading,
          const char    *begin,
          const char    *end,
          gboolean       is_interval,
          EntDate       *date)
{
  Reading part = { reading->text, begin, end, FALSE, reading->error };

  *date = (EntDate) { ENT_DAY_MIN, ENT_DAY_MAX };
  if (begin == end || (is_interval && end - begin == 2 && strncmp (begin, "..", 2) == 0))
    return TRUE;
  return read_single (&part, date);
}

static EntDateEnd
make_end (const EntDate *date,
          gboolean       is_unknown)
{
  return (EntDateEnd) { date->precision & 7, date->n_unspecified, is_unknown & 1, date->uncertain, date->approximate };
}

/* A range, from before @divider to behind it. */
static gboolean
read_range (const Reading *reading,
            const char    *divider,
            gsize          divider_length,
            EntDate       *date)
{
  gboolean is_interval = *divider == '/';
  const char *last_begin = divider + divider_length;
  EntDate first, last;

  if (!read_end (reading, reading->p, divider, is_interval, &first) || !read_end (reading, last_begin, reading->end, is_interval, &last))
    return FALSE;
  if (!ent_date_is_set (first) && !ent_date_is_set (last))
    return fail (reading, ENT_DATE_ERROR_SYNTAX, _("“%s” says nothing; a date that is not known is left out"));
  if (last.latest < first.earliest)
    return fail (reading, ENT_DATE_ERROR_IMPOSSIBLE, _("“%s” ends before it begins"));

  *date = (EntDate) {
    .earliest = first.earliest,
    .latest = last.latest,
    .precision = ENT_PRECISION_RANGE,
    .uncertain = first.uncertain | last.uncertain,
    .approximate = first.approximate | last.approximate,
    .is_interval = is_interval & 1,
    .ends = { make_end (&first, is_interval && divider == reading->p), make_end (&last, is_interval && last_begin == reading->end) },
  };
  return TRUE;
}

static gboolean
read_any (Reading *reading,
          EntDate *date)
{
  const char *divider;

  if (count_left (reading) > 2 && *reading->p == '[' && reading->end[-1] == ']')
    {
      reading->p++;
      reading->end--;
      divider = g_strstr_len (reading->p, reading->end - reading->p, "..");
      return divider != NULL ? read_range (reading, divider, 2, date) : fail_syntax (reading);
    }
  divider = memchr (reading->p, '/', count_left (reading));
  return divider != NULL ? read_range (reading, divider, 1, date) : read_single (reading, date);
}

/**
 * ent_date_parse:
 * @text: a date in EDTF, level 1, or a set of one range
 * @date: (out caller-allocates): what it means; untouched on error
 * @error: return location for an #EntDateError
 *
 * The errors are %ENT_DATE_ERROR_SYNTAX and %ENT_DATE_ERROR_IMPOSSIBLE.
 *
 * Returns: whether @text is a date
 */
gboolean
ent_date_parse (const char  *text,
                EntDate     *date,
                GError     **error)
{
  EntDate result = { 0 };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  Reading reading = { text, text, text + strlen (text), FALSE, error };

  if (!read_any (&reading, &result))
    return FALSE;
  *date = result;
  return TRUE;
}

/**
 * ent_date_parse_day:
 * @text: one day, as ent_day_to_iso() writes it
 * @day: (out): the day; untouched on error
 * @error: return location for an #EntDateError
 *
 * Returns: whether @text is one day, and no more or less certain than that
 */
gboolean
ent_date_parse_day (const char  *text,
                    EntDay      *day,
                    GError     **error)
{
  EntDate date = { 0 };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (day != NULL, FALSE);

  Reading reading = { text, text, text + strlen (text), TRUE, error };

  if (!read_any (&reading, &date))
    return FALSE;
  if (date.precision != ENT_PRECISION_DAY || date.uncertain || date.approximate)
    return fail (&reading, ENT_DATE_ERROR_IMPRECISE, _("one day was expected, such as 2017-06-09, this is “%s”"));
  *day = date.earliest;
  return TRUE;
}

/* ------------------------------------------------------------------------ */
/* Writing */

/* A decade or a century: years before the year 0 count downwards, and of those
 * that end with it `-000X` and `-00XX` do. */
static char *
write_years (int      year,
             gboolean is_last,
             int      width)
{
  gboolean is_negative = year < 0 || (is_last && year == 0);

  return g_strdup_printf ("%s%0*d%s", is_negative ? "-" : "", width == 10 ? 3 : 2, ABS (year) / width, width == 10 ? "X" : "XX");
}

/* A date that is no range, by its first or its last day. */
static char *
write_single (EntDay     day,
              gboolean   is_last,
              EntDateEnd end)
{
  static const char *const unspecified[] = { "", "-XX", "-XX-XX" };
  const char *mark = end.uncertain && end.approximate ? "%" : end.uncertain ? "?" : end.approximate ? "~" : "";
  const char *rest = unspecified[MIN (end.n_unspecified, 2)];
  int year, month, mday;
  g_autofree char *year_text = NULL;

  ent_day_get_ymd (day, &year, &month, &mday);
  if (end.precision == ENT_PRECISION_SEASON && month < 3)
    year--;
  year_text = end.precision == ENT_PRECISION_CENTURY  ? write_years (year, is_last, 100)
              : end.precision == ENT_PRECISION_DECADE ? write_years (year, is_last, 10)
                                                      : ent_day_year_to_iso (year);
  switch ((EntPrecision) end.precision)
    {
    case ENT_PRECISION_CENTURY:
    case ENT_PRECISION_DECADE:
    case ENT_PRECISION_YEAR:
      return g_strconcat (year_text, rest, mark, NULL);
    case ENT_PRECISION_SEASON:
      return g_strdup_printf ("%s-%02d%s", year_text, FIRST_SEASON + (month < 3 ? 3 : month / 3 - 1), mark);
    case ENT_PRECISION_MONTH:
      return g_strdup_printf ("%s-%02d%s%s", year_text, month, rest, mark);
    case ENT_PRECISION_DAY:
      return g_strdup_printf ("%s-%02d-%02d%s", year_text, month, mday, mark);
    case ENT_PRECISION_NONE:
    case ENT_PRECISION_RANGE:
    default:
      return g_strdup ("");
    }
}

static char *
write_range (EntDate date)
{
  g_autofree char *first = write_single (date.earliest, FALSE, date.ends[0]);
  g_autofree char *last = write_single (date.latest, TRUE, date.ends[1]);

  if (!date.is_interval)
    return g_strdup_printf ("[%s..%s]", first, last);
  return g_strdup_printf ("%s/%s", *first != '\0' || date.ends[0].is_unknown ? first : "..",
                          *last != '\0' || date.ends[1].is_unknown ? last : "..");
}

/**
 * ent_date_to_edtf:
 * @date: a date
 *
 * Returns: (transfer full): @date as it was read; "" for no date
 */
char *
ent_date_to_edtf (EntDate date)
{
  if (date.precision == ENT_PRECISION_RANGE)
    return write_range (date);
  return write_single (date.earliest, FALSE, make_end (&date, FALSE));
}

/**
 * ent_date_get_end:
 * @date: a range
 * @which: 0 for its beginning, 1 for its end
 *
 * Returns: that end as a date of its own; no date if it is open or not known
 */
EntDate
ent_date_get_end (EntDate date,
                  guint   which)
{
  g_autofree char *text = NULL;
  EntDate end = { 0 };

  g_return_val_if_fail (date.precision == ENT_PRECISION_RANGE && which < 2, end);

  /* What is written says all that the range kept of it. */
  text = write_single (which == 0 ? date.earliest : date.latest, which == 1, date.ends[which]);
  if (*text != '\0')
    ent_date_parse (text, &end, NULL);
  return end;
}

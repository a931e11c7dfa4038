/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-date.h"

#include <string.h>
#include <time.h>

#include <glib/gi18n.h>

#include "base/ent-shown.h"

G_DEFINE_QUARK (ent-date-error-quark, ent_date_error)

static const char *const month_names[] = {
  N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
  N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
};

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
days_in_month (int year,
               int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

/**
 * ent_day_new:
 * @year: 1 to 9999
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

  int y = month <= 2 ? year - 1 : year;
  int m = month <= 2 ? month + 9 : month - 3;

  return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719468;
}

/**
 * ent_day_get_ymd:
 * @day: a day in the years 1 to 9999
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, from 1
 * @mday: (out) (optional): its day of the month, from 1
 */
void
ent_day_get_ymd (EntDay day,
                 int   *year,
                 int   *month,
                 int   *mday)
{
  int days = CLAMP (day, -719162, 2932896) + 719468;
  int era = days / 146097;
  int of_era = days % 146097;
  int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int m = (5 * of_year + 2) / 153;
  int month_number = m < 10 ? m + 3 : m - 9;

  if (mday != NULL)
    *mday = of_year - (153 * m + 2) / 5 + 1;
  if (month != NULL)
    *month = month_number;
  if (year != NULL)
    *year = year_of_era + era * 400 + (month_number <= 2 ? 1 : 0);
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
 * ent_day_to_iso:
 * @day: a day
 *
 * Returns: (transfer full): `2002-09-14`
 */
char *
ent_day_to_iso (EntDay day)
{
  int year, month, mday;

  ent_day_get_ymd (day, &year, &month, &mday);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, mday);
}

/**
 * ent_date_get_month_name:
 * @month: 1 to 12
 *
 * Returns: its name in English, to be translated
 */
const char *
ent_date_get_month_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  return month_names[month - 1];
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

  ent_day_get_ymd (day, &year, &month, &mday);
  /* Translators: day of the month, name of the month, year */
  return g_strdup_printf (_("%1$d %2$s %3$d"), mday, _(month_names[month - 1]), year);
}

/* Reads two digits, or `XX` for digits that are not known (as 0). */
static gboolean
read_two (const char *text,
          int        *number,
          gboolean   *unknown)
{
  *unknown = text[0] == 'X' && text[1] == 'X';
  if (*unknown)
    {
      *number = 0;
      return TRUE;
    }
  if (!g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]))
    return FALSE;

  *number = (text[0] - '0') * 10 + (text[1] - '0');
  return TRUE;
}

/* Reads `2002`, `200X` or `20XX`; @width is the number of years it may mean. */
static gboolean
read_year (const char *text,
           int        *year,
           int        *width)
{
  int known = 4;

  *year = 0;
  while (known > 2 && text[known - 1] == 'X')
    known--;
  for (int i = 0; i < known; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *year = *year * 10 + (text[i] - '0');
    }

  *width = known == 4 ? 1 : known == 3 ? 10 : 100;
  *year *= *width;
  return TRUE;
}

static gboolean
fail_syntax (const char *text,
             GError    **error)
{
  g_autofree char *shown = ent_shown (text);

  g_set_error (error, ENT_DATE_ERROR, ENT_DATE_ERROR_SYNTAX,
               _("“%s” is not a date; write 2002, 2002-09 or 2002-09-14, with ? for uncertain or ~ for approximate"), shown);
  return FALSE;
}

/* Reads month and day behind the year, from @rest on. */
static gboolean
read_month_and_day (const char *text,
                    const char *rest,
                    gsize       length,
                    int         year,
                    EntDate    *date,
                    GError    **error)
{
  int month, day = 0;
  gboolean month_unknown, day_unknown = FALSE;

  if (!(length == 3 || length == 6) || rest[0] != '-' || !read_two (rest + 1, &month, &month_unknown))
    return fail_syntax (text, error);
  if (length == 6 && (rest[3] != '-' || !read_two (rest + 4, &day, &day_unknown)))
    return fail_syntax (text, error);
  if (length == 6 && month_unknown && !day_unknown)
    return fail_syntax (text, error);

  if (!month_unknown && (month < 1 || month > 12))
    {
      g_set_error (error, ENT_DATE_ERROR, ENT_DATE_ERROR_IMPOSSIBLE, _("“%s”: there is no month %d"), text, month);
      return FALSE;
    }
  if (month_unknown)
    return TRUE; /* The whole year, as already set. */

  int last = days_in_month (year, month);

  if (length == 6 && !day_unknown && (day < 1 || day > last))
    {
      g_set_error (error, ENT_DATE_ERROR, ENT_DATE_ERROR_IMPOSSIBLE,
                   _("“%1$s”: %2$s %3$d has no day %4$d"), text, _(month_names[month - 1]), year, day);
      return FALSE;
    }

  gboolean exact = length == 6 && !day_unknown;

  date->precision = exact ? ENT_PRECISION_DAY : ENT_PRECISION_MONTH;
  date->earliest = ent_day_new (year, month, exact ? day : 1);
  date->latest = ent_day_new (year, month, exact ? day : last);
  return TRUE;
}

/**
 * ent_date_parse:
 * @text: a date in EDTF, level 1
 * @date: (out caller-allocates): what it means; untouched on error
 * @error: return location for an #EntDateError
 *
 * The errors are %ENT_DATE_ERROR_SYNTAX and %ENT_DATE_ERROR_IMPOSSIBLE.
 *
 * Returns: whether @text is a date
 */
gboolean
ent_date_parse (const char *text,
                EntDate    *date,
                GError    **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  EntDate result = { 0 };
  gsize length = strlen (text);
  int year, width;

  if (length > 0 && strchr ("?~%", text[length - 1]) != NULL)
    {
      result.uncertain = text[length - 1] != '~';
      result.approximate = text[length - 1] != '?';
      length--;
    }
  if (length < 4 || length > 10 || !read_year (text, &year, &width))
    return fail_syntax (text, error);
  if (width == 1 && year == 0)
    {
      g_set_error (error, ENT_DATE_ERROR, ENT_DATE_ERROR_IMPOSSIBLE, _("“%s”: the years begin with 0001"), text);
      return FALSE;
    }

  result.precision = width == 1 ? ENT_PRECISION_YEAR : width == 10 ? ENT_PRECISION_DECADE : ENT_PRECISION_CENTURY;
  result.earliest = ent_day_new (MAX (year, 1), 1, 1);
  result.latest = ent_day_new (year + width - 1, 12, 31);
  if (length > 4)
    {
      if (width != 1)
        return fail_syntax (text, error);
      if (!read_month_and_day (text, text + 4, length - 4, year, &result, error))
        return FALSE;
    }

  *date = result;
  return TRUE;
}

/**
 * ent_date_to_edtf:
 * @date: a date
 *
 * Returns: (transfer full): @date as a data file writes it; "" for no date
 */
char *
ent_date_to_edtf (EntDate date)
{
  const char *mark = date.uncertain && date.approximate ? "%" : date.uncertain ? "?" : date.approximate ? "~" : "";
  int year, month, mday;

  ent_day_get_ymd (date.latest, &year, &month, &mday);
  switch ((EntPrecision) date.precision)
    {
    case ENT_PRECISION_CENTURY:
      return g_strdup_printf ("%02dXX%s", year / 100, mark);
    case ENT_PRECISION_DECADE:
      return g_strdup_printf ("%03dX%s", year / 10, mark);
    case ENT_PRECISION_YEAR:
      return g_strdup_printf ("%04d%s", year, mark);
    case ENT_PRECISION_MONTH:
      return g_strdup_printf ("%04d-%02d%s", year, month, mark);
    case ENT_PRECISION_DAY:
      return g_strdup_printf ("%04d-%02d-%02d%s", year, month, mday, mark);
    case ENT_PRECISION_NONE:
    default:
      return g_strdup ("");
    }
}

static char *
exact_to_text (EntDate date)
{
  int year, month;

  ent_day_get_ymd (date.latest, &year, &month, NULL);
  switch ((EntPrecision) date.precision)
    {
    case ENT_PRECISION_CENTURY:
      /* Translators: a century, such as “1900s” */
      return g_strdup_printf (_("%d00s"), year / 100);
    case ENT_PRECISION_DECADE:
      /* Translators: a decade, such as “2010s” */
      return g_strdup_printf (_("%d0s"), year / 10);
    case ENT_PRECISION_YEAR:
      return g_strdup_printf ("%d", year);
    case ENT_PRECISION_MONTH:
      /* Translators: name of the month, year */
      return g_strdup_printf (_("%1$s %2$d"), _(month_names[month - 1]), year);
    case ENT_PRECISION_DAY:
      return ent_day_to_text (date.latest);
    case ENT_PRECISION_NONE:
    default:
      return g_strdup (_("not known"));
    }
}

/**
 * ent_date_to_text:
 * @date: a date
 *
 * Returns: (transfer full): @date for people: “14 September 2002”, “about 2002”,
 *   “2002 (uncertain)”, “not known” for no date
 */
char *
ent_date_to_text (EntDate date)
{
  g_autofree char *exact = exact_to_text (date);

  if (date.approximate && date.uncertain)
    return g_strdup_printf (_("about %s (uncertain)"), exact);
  if (date.approximate)
    return g_strdup_printf (_("about %s"), exact);
  if (date.uncertain)
    return g_strdup_printf (_("%s (uncertain)"), exact);
  return g_steal_pointer (&exact);
}

/**
 * ent_date_range_to_text:
 * @first: when it began
 * @last: its last day, or no date when it took no longer than @first
 *
 * Says once what both dates have in common.
 *
 * Returns: (transfer full): “6–7 July 2025”, “31 August – 1 September 2025”,
 *   “30 December 2025 – 2 January 2026”
 */
char *
ent_date_range_to_text (EntDate first,
                        EntDate last)
{
  int first_year, first_month, first_day, last_year, last_month, last_day;
  g_autofree char *from = ent_date_to_text (first);
  g_autofree char *until = NULL;

  if (!ent_date_is_set (last) || ent_date_equal (first, last))
    return g_steal_pointer (&from);

  ent_day_get_ymd (first.latest, &first_year, &first_month, &first_day);
  ent_day_get_ymd (last.latest, &last_year, &last_month, &last_day);
  if (first_year == last_year && first.precision == ENT_PRECISION_DAY && last.precision == ENT_PRECISION_DAY
      && !first.approximate && !first.uncertain && !last.approximate && !last.uncertain)
    {
      if (first_month == last_month)
        /* Translators: first and last day of the month, name of the month, year; such as “6–7 July 2025” */
        return g_strdup_printf (_("%1$d–%2$d %3$s %4$d"), first_day, last_day, _(month_names[last_month - 1]), last_year);
      /* Translators: day and name of a month, day and name of another month, year; such as “31 August – 1 September 2025” */
      return g_strdup_printf (_("%1$d %2$s – %3$d %4$s %5$d"), first_day, _(month_names[first_month - 1]), last_day,
                              _(month_names[last_month - 1]), last_year);
    }
  until = ent_date_to_text (last);
  return g_strdup_printf (_("%1$s – %2$s"), from, until);
}

/**
 * ent_date_is_exact_day:
 * @date: a date
 *
 * Returns: whether @date is one day, and nobody doubts which
 */
gboolean
ent_date_is_exact_day (EntDate date)
{
  return date.precision == ENT_PRECISION_DAY && !date.uncertain && !date.approximate;
}

/**
 * ent_date_is_set:
 * @date: a date
 *
 * Returns: whether there is a date at all
 */
gboolean
ent_date_is_set (EntDate date)
{
  return date.precision != ENT_PRECISION_NONE;
}

/**
 * ent_date_equal:
 * @a: a date
 * @b: another
 *
 * Returns: whether both are written the same
 */
gboolean
ent_date_equal (EntDate a,
                EntDate b)
{
  return a.precision == b.precision && a.earliest == b.earliest && a.latest == b.latest
         && a.uncertain == b.uncertain && a.approximate == b.approximate;
}

/**
 * ent_date_compare:
 * @a: a date
 * @b: another
 *
 * Orders by the earliest day, then by the latest; no date comes first.
 *
 * Returns: negative, 0 or positive, as for qsort()
 */
int
ent_date_compare (EntDate a,
                  EntDate b)
{
  if (!ent_date_is_set (a) || !ent_date_is_set (b))
    return (int) ent_date_is_set (a) - (int) ent_date_is_set (b);
  if (a.earliest != b.earliest)
    return a.earliest < b.earliest ? -1 : 1;
  if (a.latest != b.latest)
    return a.latest < b.latest ? -1 : 1;
  return 0;
}

/**
 * ent_date_get_sort_key:
 * @date: a date
 *
 * Returns: a number that orders dates as ent_date_compare() does
 */
guint64
ent_date_get_sort_key (EntDate date)
{
  if (!ent_date_is_set (date))
    return 0;
  return (guint64) ((guint32) date.earliest ^ 0x80000000u) << 32 | ((guint32) date.latest ^ 0x80000000u);
}

/**
 * ent_span_presence:
 * @span: a span
 * @day: a day
 *
 * On a day inside an imprecise end a span holds possibly. A missing beginning
 * counts as “always”, a missing end as “for good”.
 *
 * Returns: whether @span holds on @day
 */
EntPresence
ent_span_presence (EntSpan span,
                   EntDay  day)
{
  EntPresence presence = ENT_PRESENCE_CERTAINLY;

  if (ent_date_is_set (span.from))
    {
      if (day < span.from.earliest)
        return ENT_PRESENCE_ABSENT;
      if (day < span.from.latest)
        presence = ENT_PRESENCE_POSSIBLY;
    }
  if (ent_date_is_set (span.until))
    {
      if (day >= span.until.latest)
        return ENT_PRESENCE_ABSENT;
      if (day >= span.until.earliest)
        presence = ENT_PRESENCE_POSSIBLY;
    }

  return presence;
}

/**
 * ent_span_is_empty:
 * @span: a span
 *
 * Returns: whether it certainly ends before or when it begins, so that there is
 *   no day on which it may hold
 */
gboolean
ent_span_is_empty (EntSpan span)
{
  return ent_date_is_set (span.from) && ent_date_is_set (span.until) && span.until.latest <= span.from.earliest;
}

/**
 * ent_span_to_text:
 * @span: a span
 *
 * Returns: (transfer full): “since 9 June 2017”, “5 July 2005 – 9 June 2017”,
 *   “until 2017”, or “beginning not known”
 */
char *
ent_span_to_text (EntSpan span)
{
  g_autofree char *from = ent_date_to_text (span.from);
  g_autofree char *until = ent_date_to_text (span.until);

  if (!ent_date_is_set (span.from) && !ent_date_is_set (span.until))
    return g_strdup (_("beginning not known"));
  if (!ent_date_is_set (span.until))
    return g_strdup_printf (_("since %s"), from);
  if (!ent_date_is_set (span.from))
    return g_strdup_printf (_("until %s"), until);
  /* Translators: a span of time, from one date to another */
  return g_strdup_printf (_("%1$s – %2$s"), from, until);
}

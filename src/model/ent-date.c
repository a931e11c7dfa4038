/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-date.h"

#include <glib/gi18n.h>

/* A decade or a century. */
static char *
years_to_text (EntDate date,
               int     width)
{
  int first = ent_day_get_year (date.earliest);
  int last = ent_day_get_year (date.latest);
  g_autofree char *first_text = NULL;
  g_autofree char *last_text = NULL;

  if (first >= width && width == 100)
    /* Translators: a century, such as “1900s” */
    return g_strdup_printf (_("%d00s"), first / 100);
  if (first >= width)
    /* Translators: a decade, such as “2010s” */
    return g_strdup_printf (_("%d0s"), first / 10);
  /* Around the year 0 the digits no longer tell which years these are. */
  if (last <= 0)
    /* Translators: first and last year of a decade or century before the year 1 */
    return g_strdup_printf (_("%1$d–%2$d BC"), 1 - first, 1 - last);
  first_text = ent_day_year_to_text (first);
  last_text = ent_day_year_to_text (last);
  return g_strdup_printf (_("%1$s – %2$s"), first_text, last_text);
}

static char *
season_to_text (EntDate date)
{
  int year, month;
  g_autofree char *text = NULL;

  ent_day_get_ymd (date.earliest, &year, &month, NULL);
  text = ent_day_year_to_text (year);
  switch (month)
    {
    case 3:
      /* Translators: a season and its year */
      return g_strdup_printf (_("spring %s"), text);
    case 6:
      return g_strdup_printf (_("summer %s"), text);
    case 9:
      return g_strdup_printf (_("autumn %s"), text);
    default:
      return g_strdup_printf (_("winter %s"), text);
    }
}

static char *
month_to_text (EntDate date)
{
  int year, month;
  g_autofree char *text = NULL;

  ent_day_get_ymd (date.latest, &year, &month, NULL);
  text = ent_day_year_to_text (year);
  /* Translators: name of the month, year */
  return g_strdup_printf (_("%1$s %2$s"), _(ent_day_get_month_name (month)), text);
}

/* A date without its marks, if it is no range. */
static char *
exact_to_text (EntDate date)
{
  switch ((EntPrecision) date.precision)
    {
    case ENT_PRECISION_CENTURY:
      return years_to_text (date, 100);
    case ENT_PRECISION_DECADE:
      return years_to_text (date, 10);
    case ENT_PRECISION_YEAR:
      return ent_day_year_to_text (ent_day_get_year (date.latest));
    case ENT_PRECISION_SEASON:
      return season_to_text (date);
    case ENT_PRECISION_MONTH:
      return month_to_text (date);
    case ENT_PRECISION_DAY:
      return ent_day_to_text (date.latest);
    case ENT_PRECISION_NONE:
    case ENT_PRECISION_RANGE:
    default:
      return g_strdup (_("not known"));
    }
}

static char *
range_to_text (EntDate date)
{
  EntDate first = ent_date_get_end (date, 0);
  EntDate last = ent_date_get_end (date, 1);
  g_autofree char *first_text = ent_date_to_text (first);
  g_autofree char *last_text = ent_date_to_text (last);

  if (!ent_date_is_set (first))
    /* Translators: a date that is not known but for its last possible day */
    return g_strdup_printf (_("%s or earlier"), last_text);
  if (!ent_date_is_set (last))
    /* Translators: a date that is not known but for its first possible day */
    return g_strdup_printf (_("%s or later"), first_text);
  /* Translators: a date that is not known but for its first and last possible day */
  return g_strdup_printf (_("between %1$s and %2$s"), first_text, last_text);
}

/**
 * ent_date_to_text:
 * @date: a date
 *
 * Returns: (transfer full): @date for people: “14 September 2002”, “about 2002”,
 *   “2002 (uncertain)”, “between 1814 and 1816”, “not known” for no date
 */
char *
ent_date_to_text (EntDate date)
{
  g_autofree char *exact = NULL;

  if (date.precision == ENT_PRECISION_RANGE)
    return range_to_text (date);
  exact = exact_to_text (date);
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
  g_autofree char *year = NULL;

  if (!ent_date_is_set (last) || ent_date_equal (first, last))
    return g_steal_pointer (&from);

  ent_day_get_ymd (first.latest, &first_year, &first_month, &first_day);
  ent_day_get_ymd (last.latest, &last_year, &last_month, &last_day);
  if (first_year == last_year && first.precision == ENT_PRECISION_DAY && last.precision == ENT_PRECISION_DAY
      && !first.approximate && !first.uncertain && !last.approximate && !last.uncertain)
    {
      year = ent_day_year_to_text (last_year);
      if (first_month == last_month)
        /* Translators: first and last day of the month, name of the month, year; such as “6–7 July 2025” */
        return g_strdup_printf (_("%1$d–%2$d %3$s %4$s"), first_day, last_day, _(ent_day_get_month_name (last_month)), year);
      /* Translators: day and name of a month, day and name of another month, year; such as “31 August – 1 September 2025” */
      return g_strdup_printf (_("%1$d %2$s – %3$d %4$s %5$s"), first_day, _(ent_day_get_month_name (first_month)), last_day,
                              _(ent_day_get_month_name (last_month)), year);
    }
  until = ent_date_to_text (last);
  return g_strdup_printf (_("%1$s – %2$s"), from, until);
}

/**
 * ent_date_new_between:
 * @earliest: the first day it may be; %ENT_DAY_MIN if any before will do
 * @latest: the last one; %ENT_DAY_MAX likewise
 *
 * Returns: a date that means any of these days: a day, a month or a year where
 *   they are just those of one, else some day between two
 */
EntDate
ent_date_new_between (EntDay earliest,
                      EntDay latest)
{
  EntDate date = { .earliest = earliest, .latest = latest, .precision = ENT_PRECISION_DAY };
  int year, month, day, last_year, last_month, last_day;

  if (earliest == latest)
    return date;
  date.precision = ENT_PRECISION_RANGE;
  date.is_interval = TRUE;
  if (earliest > ENT_DAY_MIN)
    date.ends[0].precision = ENT_PRECISION_DAY;
  if (latest < ENT_DAY_MAX)
    date.ends[1].precision = ENT_PRECISION_DAY;
  if (earliest == ENT_DAY_MIN || latest == ENT_DAY_MAX)
    return date;

  ent_day_get_ymd (earliest, &year, &month, &day);
  ent_day_get_ymd (latest, &last_year, &last_month, &last_day);
  if (year != last_year || day != 1 || last_day != ent_day_get_n_in_month (last_year, last_month))
    return date;
  if (month == last_month)
    return (EntDate) { .earliest = earliest, .latest = latest, .precision = ENT_PRECISION_MONTH };
  if (month == 1 && last_month == 12)
    return (EntDate) { .earliest = earliest, .latest = latest, .precision = ENT_PRECISION_YEAR };
  return date;
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
 * ent_date_get_day:
 * @date: a date
 *
 * Returns: the one day at which @date stands on a time axis and in a list: the
 *   first it may mean, or the last where any day before that will do
 */
EntDay
ent_date_get_day (EntDate date)
{
  return date.earliest > ENT_DAY_MIN ? date.earliest : date.latest;
}

static gboolean
ends_are_equal (EntDateEnd a,
                EntDateEnd b)
{
  return a.precision == b.precision && a.n_unspecified == b.n_unspecified && a.is_unknown == b.is_unknown
         && a.uncertain == b.uncertain && a.approximate == b.approximate;
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
         && a.uncertain == b.uncertain && a.approximate == b.approximate && a.n_unspecified == b.n_unspecified
         && a.is_interval == b.is_interval && ends_are_equal (a.ends[0], b.ends[0]) && ends_are_equal (a.ends[1], b.ends[1]);
}

/**
 * ent_date_compare:
 * @a: a date
 * @b: another
 *
 * Orders by ent_date_get_day(), then by the latest day; no date comes first.
 *
 * Returns: negative, 0 or positive, as for qsort()
 */
int
ent_date_compare (EntDate a,
                  EntDate b)
{
  EntDay day_a = ent_date_get_day (a);
  EntDay day_b = ent_date_get_day (b);

  if (!ent_date_is_set (a) || !ent_date_is_set (b))
    return (int) ent_date_is_set (a) - (int) ent_date_is_set (b);
  if (day_a != day_b)
    return day_a < day_b ? -1 : 1;
  if (a.latest != b.latest)
    return a.latest < b.latest ? -1 : 1;
  return 0;
}

/**
 * ent_date_get_sort_key:
 * @date: a date
 *
 * Returns: a number that orders dates as ent_date_compare() does, as far as
 *   their days are no more than 45,000 years apart; what stands above its
 *   %ENT_DATE_KEY_BITS lowest bits tells the day
 */
guint64
ent_date_get_sort_key (EntDate date)
{
  const EntDay limit = (G_GINT64_CONSTANT (1) << (63 - ENT_DATE_KEY_BITS)) - 1; /* further away than any year */
  const EntDay longest = (1 << ENT_DATE_KEY_BITS) - 1;
  EntDay day = CLAMP (ent_date_get_day (date), -limit, limit);

  if (!ent_date_is_set (date))
    return 0;
  return (guint64) (day + limit + 1) << ENT_DATE_KEY_BITS | (guint64) CLAMP (date.latest - day, 0, longest);
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

/* The first day on which a span certainly held; where its beginning is not
 * known that is the day before its end, or @today if it goes on. */
static EntDay
get_certain_day (EntSpan span,
                 EntDay  today)
{
  if (ent_date_is_set (span.from))
    return span.from.latest;
  if (!ent_date_is_set (span.until))
    return today;
  return span.until.precision == ENT_PRECISION_DAY ? span.until.earliest - 1 : ENT_DAY_MAX;
}

/**
 * ent_span_overlaps:
 * @a: a span
 * @b: another one
 * @today: the day up to which they are known
 *
 * Returns: whether they share a day on which both certainly hold
 */
gboolean
ent_span_overlaps (EntSpan a,
                   EntSpan b,
                   EntDay  today)
{
  EntDay from = MAX (get_certain_day (a, today), get_certain_day (b, today));
  EntDay until = MIN (ent_date_is_set (a.until) ? a.until.earliest : ENT_DAY_MAX,
                      ent_date_is_set (b.until) ? b.until.earliest : ENT_DAY_MAX);

  return from < until;
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

/**
 * ent_span_get_nearest_day:
 * @span: a span
 * @day: a day
 *
 * What has a time of its own has the names of that time.
 *
 * Returns: @day, or the day of @span that is nearest to it
 */
EntDay
ent_span_get_nearest_day (EntSpan span,
                          EntDay  day)
{
  if (ent_date_is_set (span.until))
    day = MIN (day, span.until.earliest - 1);
  return ent_date_is_set (span.from) ? MAX (day, span.from.earliest) : day;
}

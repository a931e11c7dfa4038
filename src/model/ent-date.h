/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntDay:
 *
 * A day of the proleptic Gregorian calendar, as the number of days since
 * 1970-01-01. %ENT_DAY_MIN and %ENT_DAY_MAX stand for “before everything”
 * and “after everything”.
 */
typedef gint32 EntDay;

#define ENT_DAY_MIN G_MININT32
#define ENT_DAY_MAX G_MAXINT32

/**
 * EntPrecision:
 * @ENT_PRECISION_NONE: no date at all: unknown as a beginning, open as an end
 *
 * How much of a date is known.
 */
typedef enum
{
  ENT_PRECISION_NONE,
  ENT_PRECISION_CENTURY,
  ENT_PRECISION_DECADE,
  ENT_PRECISION_YEAR,
  ENT_PRECISION_MONTH,
  ENT_PRECISION_DAY,
} EntPrecision;

/**
 * EntDate:
 * @earliest: the first day the date may mean
 * @latest: the last day the date may mean
 * @precision: how much of it is known
 * @uncertain: marked `?`: the source itself is in doubt
 * @approximate: marked `~`: about that time
 *
 * A date as it is written down: a range of days with marks. The zero value is
 * “no date”.
 *
 * Syntax and meaning follow EDTF (ISO 8601-2:2019), level 1: `2002`, `2002-09`,
 * `2002-09-14`, `201X`, `20XX`, `2002-XX`, `2002-09-XX`, `2002-XX-XX`, each
 * perhaps followed by `?`, `~` or `%`.
 */
typedef struct
{
  EntDay  earliest;
  EntDay  latest;
  guint8  precision; /* EntPrecision */
  guint8  uncertain : 1;
  guint8  approximate : 1;
} EntDate;

/**
 * EntSpan:
 * @from: when it begins; no date if that is not known
 * @until: the first day on which it no longer holds; no date if it goes on
 *
 * A stretch of time between two dates as written, half open: [from, until).
 */
typedef struct
{
  EntDate from;
  EntDate until;
} EntSpan;

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

/**
 * EntPresence:
 *
 * Whether something holds on a day.
 */
typedef enum
{
  ENT_PRESENCE_ABSENT,
  ENT_PRESENCE_POSSIBLY,
  ENT_PRESENCE_CERTAINLY,
} EntPresence;

#define ENT_DATE_ERROR (ent_date_error_quark ())

typedef enum
{
  ENT_DATE_ERROR_SYNTAX,     /* not a date in EDTF level 1 */
  ENT_DATE_ERROR_IMPOSSIBLE, /* a date there never was, such as 31 February */
} EntDateError;

GQuark      ent_date_error_quark   (void);

EntDay      ent_day_new            (int            year,
                                    int            month,
                                    int            day);
void        ent_day_get_ymd        (EntDay         day,
                                    int           *year,
                                    int           *month,
                                    int           *mday);
EntDay      ent_day_today          (void);
char       *ent_day_to_iso         (EntDay         day);
char       *ent_day_to_text        (EntDay         day);
const char *ent_date_get_month_name (int           month);

gboolean    ent_date_parse         (const char    *text,
                                    EntDate       *date,
                                    GError       **error);
char       *ent_date_to_edtf       (EntDate        date);
char       *ent_date_to_text       (EntDate        date);
char       *ent_date_range_to_text (EntDate        first,
                                    EntDate        last);
gboolean    ent_date_is_exact_day  (EntDate        date);
gboolean    ent_date_is_set        (EntDate        date);
gboolean    ent_date_equal         (EntDate        a,
                                    EntDate        b);
int         ent_date_compare       (EntDate        a,
                                    EntDate        b);
guint64     ent_date_get_sort_key  (EntDate        date);

EntPresence ent_span_presence      (EntSpan        span,
                                    EntDay         day);
gboolean    ent_span_is_empty      (EntSpan        span);
char       *ent_span_to_text       (EntSpan        span);

G_END_DECLS

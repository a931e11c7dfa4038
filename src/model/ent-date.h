/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-day.h"

G_BEGIN_DECLS

/**
 * EntPrecision:
 * @ENT_PRECISION_NONE: no date at all: unknown as a beginning, open as an end
 * @ENT_PRECISION_RANGE: some day between two others, one of which may be open
 *
 * How much of a date is known.
 */
typedef enum
{
  ENT_PRECISION_NONE,
  ENT_PRECISION_RANGE,
  ENT_PRECISION_CENTURY,
  ENT_PRECISION_DECADE,
  ENT_PRECISION_YEAR,
  ENT_PRECISION_SEASON,
  ENT_PRECISION_MONTH,
  ENT_PRECISION_DAY,
} EntPrecision;

/**
 * EntDateEnd:
 * @precision: an #EntPrecision; %ENT_PRECISION_NONE for an end that is open or not known
 * @n_unspecified: how many parts are written `XX`
 * @is_unknown: not known, as against open: nothing is written, instead of `..`
 * @uncertain: marked `?`
 * @approximate: marked `~`
 *
 * How one end of a range is written; which day it is the range says itself.
 */
typedef struct
{
  guint8 precision : 3;
  guint8 n_unspecified : 2;
  guint8 is_unknown : 1;
  guint8 uncertain : 1;
  guint8 approximate : 1;
} EntDateEnd;

/**
 * EntDate:
 * @earliest: the first day the date may mean; %ENT_DAY_MIN if any day before
 *   @latest will do
 * @latest: the last day the date may mean; %ENT_DAY_MAX likewise
 * @precision: how much of it is known
 * @uncertain: marked `?`: the source itself is in doubt
 * @approximate: marked `~`: about that time
 * @n_unspecified: how many of month and day are written `XX`
 * @is_interval: of a range: written with `/`, and not as a set in brackets
 * @ends: of a range: how its first and its last day are written
 *
 * A date as it is written down: a range of days with marks. The zero value is
 * “no date”.
 *
 * Syntax and meaning follow EDTF (ISO 8601-2:2019), level 1, and of level 2 the
 * set of one range, such as `[1814..1816]`. What is read is listed in
 * docs/data-format.md. A date is one day, so an interval, just as a set, says
 * between which days it lies.
 */
typedef struct
{
  EntDay     earliest;
  EntDay     latest;
  guint8     precision; /* EntPrecision */
  guint8     uncertain : 1;
  guint8     approximate : 1;
  guint8     n_unspecified : 2;
  guint8     is_interval : 1;
  EntDateEnd ends[2];
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

/* Below the day in ent_date_get_sort_key(). */
#define ENT_DATE_KEY_BITS 24

#define ENT_DATE_ERROR (ent_date_error_quark ())

typedef enum
{
  ENT_DATE_ERROR_SYNTAX,     /* not a date as data files write it */
  ENT_DATE_ERROR_IMPOSSIBLE, /* a date there never was, such as 31 February */
  ENT_DATE_ERROR_IMPRECISE,  /* a date, but not one day */
} EntDateError;

GQuark      ent_date_error_quark   (void);

gboolean    ent_date_parse         (const char    *text,
                                    EntDate       *date,
                                    GError       **error);
gboolean    ent_date_parse_day     (const char    *text,
                                    EntDay        *day,
                                    GError       **error);
EntDate     ent_date_new_between   (EntDay         earliest,
                                    EntDay         latest);
char       *ent_date_to_edtf       (EntDate        date);
EntDate     ent_date_get_end       (EntDate        date,
                                    guint          which);
char       *ent_date_to_text       (EntDate        date);
char       *ent_date_range_to_text (EntDate        first,
                                    EntDate        last);
gboolean    ent_date_is_set        (EntDate        date);
EntDay      ent_date_get_day       (EntDate        date);
gboolean    ent_date_equal         (EntDate        a,
                                    EntDate        b);
int         ent_date_compare       (EntDate        a,
                                    EntDate        b);
guint64     ent_date_get_sort_key  (EntDate        date);

EntPresence ent_span_presence      (EntSpan        span,
                                    EntDay         day);
gboolean    ent_span_overlaps      (EntSpan        a,
                                    EntSpan        b,
                                    EntDay         today);
gboolean    ent_span_is_empty      (EntSpan        span);
char       *ent_span_to_text       (EntSpan        span);
EntDay      ent_span_get_nearest_day (EntSpan      span,
                                    EntDay         day);

G_END_DECLS

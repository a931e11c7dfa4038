/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* The mean length of a year of the Gregorian calendar. */
#define ENT_STAY_DAYS_PER_YEAR 365.2425

/**
 * EntStay:
 * @first: its first day
 * @until: the first day that is no longer part of it; %ENT_DAY_MAX if it goes on
 * @certain: whether it is so beyond doubt: dates are known, and nobody disputes it
 *
 * A stretch of days on which a nation was in a grouping, or on which several
 * such things were so at once. Stays of one list follow each other, and two
 * that touch differ in @certain.
 */
typedef struct
{
  EntDay   first;
  EntDay   until;
  gboolean certain;
} EntStay;

/**
 * EntStayTime:
 * @days: for how many days it was so beyond doubt
 * @days_at_most: for how many it may have been
 * @first: the first day on which it was so, as precisely as that is known; no
 *   date if it never was
 *
 * What a list of stays comes to by a day.
 */
typedef struct
{
  gint64  days;
  gint64  days_at_most;
  EntDate first;
} EntStayTime;

GArray     *ent_stays_new       (EntDataset *dataset,
                                 guint32     nation,
                                 guint32     grouping,
                                 EntRoles    roles);
GArray     *ent_stays_intersect (GArray     *stays,
                                 GArray     *others);
GArray     *ent_stays_unite     (GArray     *stays,
                                 GArray     *others);
EntStayTime ent_stays_measure   (GArray     *stays,
                                 EntDay      day);
double      ent_stays_to_years  (gint64      days);
EntSpan     ent_stays_find_span (EntDataset *dataset,
                                 guint32     nation,
                                 guint32     grouping,
                                 EntRoles    roles,
                                 EntPeriod   days);

G_END_DECLS

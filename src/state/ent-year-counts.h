/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-thing.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntYearCounts:
 *
 * How many events each year of a period has, by grouping of a view: the bars
 * above the time line. An event counts once, for the first shown grouping whose
 * event it is; an event of no grouping counts, in a series of its own at the
 * end, when all its nations (two at least) belong to shown groupings. Series
 * are in the order of the view.
 *
 * Of what is selected all events are counted, those of none of the shown
 * groupings in the series at the end.
 *
 * Data without a single event has its changes counted in their place: the
 * beginnings and ends of the memberships of each shown grouping, in the roles
 * that are shown, as far as their dates are known.
 */
typedef struct _EntYearCounts EntYearCounts;

EntYearCounts *ent_year_counts_new            (EntDataset    *dataset,
                                               EntView       *view,
                                               EntThing       thing,
                                               EntPeriod      period);
void           ent_year_counts_free           (EntYearCounts *counts);
gboolean       ent_year_counts_get_of_changes (EntYearCounts *counts);
gboolean       ent_year_counts_get_of_thing   (EntYearCounts *counts);
int            ent_year_counts_get_first_year (EntYearCounts *counts);
guint          ent_year_counts_get_n_years    (EntYearCounts *counts);
guint          ent_year_counts_get_n_series   (EntYearCounts *counts);
guint32        ent_year_counts_get_grouping   (EntYearCounts *counts,
                                               guint          series);
guint          ent_year_counts_get            (EntYearCounts *counts,
                                               guint          year,
                                               guint          series);
guint          ent_year_counts_get_year_total (EntYearCounts *counts,
                                               guint          year);
guint          ent_year_counts_get_highest    (EntYearCounts *counts);
void           ent_year_counts_get_totals     (EntYearCounts *counts,
                                               guint         *of_groupings,
                                               guint         *others);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntYearCounts, ent_year_counts_free)

G_END_DECLS

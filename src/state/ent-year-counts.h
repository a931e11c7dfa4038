/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"
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
 * Data without a single event has its changes counted in their place: the
 * beginnings and ends of the memberships of each shown grouping, in the roles
 * that are shown, as far as their dates are known.
 */
typedef struct _EntYearCounts EntYearCounts;

EntYearCounts *ent_year_counts_new            (EntDataset    *dataset,
                                               EntView       *view,
                                               EntPeriod      period);
void           ent_year_counts_free           (EntYearCounts *counts);
gboolean       ent_year_counts_get_of_changes (EntYearCounts *counts);
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
void           ent_year_counts_get_totals     (EntYearCounts *counts,
                                               guint         *of_groupings,
                                               guint         *between_nations);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntYearCounts, ent_year_counts_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-thing.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntTimeCounts:
 *
 * How many events each year of a period has, or each month of some years, by
 * grouping of a view: the bars above the time line. An event counts once, for the first shown grouping whose
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
typedef struct _EntTimeCounts EntTimeCounts;

EntTimeCounts *ent_time_counts_new            (EntDataset    *dataset,
                                               EntView       *view,
                                               EntThing       thing,
                                               EntPeriod      period);
EntTimeCounts *ent_time_counts_new_of_months  (EntDataset    *dataset,
                                               EntView       *view,
                                               EntThing       thing,
                                               EntPeriod      years);
void           ent_time_counts_free           (EntTimeCounts *counts);
gboolean       ent_time_counts_get_of_months  (EntTimeCounts *counts);
gboolean       ent_time_counts_get_of_changes (EntTimeCounts *counts);
gboolean       ent_time_counts_get_of_thing   (EntTimeCounts *counts);
guint          ent_time_counts_get_n          (EntTimeCounts *counts);
EntPeriod      ent_time_counts_get_days       (EntTimeCounts *counts,
                                               int            bar);
gboolean       ent_time_counts_find           (EntTimeCounts *counts,
                                               EntDay         day,
                                               int           *bar);
guint          ent_time_counts_get_n_series   (EntTimeCounts *counts);
guint32        ent_time_counts_get_grouping   (EntTimeCounts *counts,
                                               guint          series);
guint          ent_time_counts_get            (EntTimeCounts *counts,
                                               guint          bar,
                                               guint          series);
guint          ent_time_counts_get_bar_total  (EntTimeCounts *counts,
                                               guint          bar);
guint          ent_time_counts_get_vague      (EntTimeCounts *counts,
                                               guint          bar);
guint          ent_time_counts_get_highest    (EntTimeCounts *counts);
void           ent_time_counts_get_totals     (EntTimeCounts *counts,
                                               guint         *of_groupings,
                                               guint         *others);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntTimeCounts, ent_time_counts_free)

G_END_DECLS

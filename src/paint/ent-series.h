/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-series-days.h"
#include "paint/ent-picture.h"

G_BEGIN_DECLS

/**
 * EntSeries:
 *
 * Pictures of several days that can be laid on each other: one layout, one
 * camera, one size of text and one room for the words, so that nothing moves
 * from one to the next but what changes. Each picture is made when it is asked
 * for. One owner; one thread at a time.
 */
typedef struct _EntSeries EntSeries;

GArray     *ent_series_find_days   (EntDataset           *dataset,
                                    EntView              *view,
                                    const EntSeriesWish  *wish);
EntSeries  *ent_series_new         (EntDataset           *dataset,
                                    EntView              *view,
                                    GArray               *days,
                                    EntArrangement       *arrangement,
                                    double                width_px,
                                    double                height_px,
                                    GCancellable         *cancellable,
                                    GError              **error);
void        ent_series_free        (EntSeries            *series);
void        ent_series_set_file_name (EntSeries          *series,
                                    const char           *file_name);
EntDataset *ent_series_get_dataset (EntSeries            *series);
EntView    *ent_series_get_view    (EntSeries            *series);
guint       ent_series_get_n       (EntSeries            *series);
EntDay      ent_series_get_day     (EntSeries            *series,
                                    guint                 nth);
EntPicture *ent_series_new_picture (EntSeries            *series,
                                    guint                 nth);
GArray     *ent_series_list_slices (EntSeries            *series);
EntPicture *ent_series_new_sheet   (EntDataset           *dataset,
                                    EntView              *view,
                                    GArray               *days,
                                    EntArrangement       *arrangement,
                                    double                width_px,
                                    double                height_px,
                                    GCancellable         *cancellable,
                                    GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSeries, ent_series_free)

G_END_DECLS

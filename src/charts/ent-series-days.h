/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"

G_BEGIN_DECLS

/**
 * EntSeriesKind:
 * @ENT_SERIES_CHANGES: each day on which something in the picture changes
 * @ENT_SERIES_YEARS: the first of January of each year
 * @ENT_SERIES_DATES: days that were named
 *
 * Which days a series of pictures shows.
 */
typedef enum
{
  ENT_SERIES_CHANGES,
  ENT_SERIES_YEARS,
  ENT_SERIES_DATES,
} EntSeriesKind;

/**
 * EntSeriesWish:
 * @kind: which days
 * @days: (nullable) (element-type EntDay): those that were named, in any order; borrowed
 * @from: none before this; %ENT_DAY_MIN for the beginning of the period
 * @until: none after this; %ENT_DAY_MAX for its end
 * @skip_unchanged: whether days that look like those before are left out
 *
 * What is asked of a series. A plain value.
 */
typedef struct
{
  EntSeriesKind kind;
  GArray       *days;
  EntDay        from;
  EntDay        until;
  gboolean      skip_unchanged;
} EntSeriesWish;

GArray *ent_series_days_list     (EntGraph            *graph,
                                  const EntSeriesWish *wish);
void    ent_series_days_thin_out (GArray              *days,
                                  guint                n_most);
guint   ent_series_days_count    (EntGraph            *graph,
                                  EntDay               day);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-series-days.h"
#include "paint/ent-export.h"

G_BEGIN_DECLS

/**
 * EntCliSeries:
 * @series: (nullable): which days
 * @from: (nullable): none before this
 * @until: (nullable): none after this
 * @sheet: (nullable): how many cells
 * @throughout: of one picture: whether what held on each day is wanted
 * @skip_unchanged: whether days that look like those before are left out
 *
 * What a call says of several days, each in a picture or all in one, as it is written. To be cleared
 * with ent_cli_series_clear().
 */
typedef struct
{
  char    *series;
  char    *from;
  char    *until;
  char    *sheet;
  gboolean throughout;
  gboolean skip_unchanged;
} EntCliSeries;

void     ent_cli_series_add_entries (EntCliSeries           *call,
                                     GArray                 *entries);
void     ent_cli_series_clear       (EntCliSeries           *call);
gboolean ent_cli_series_parse       (const EntCliSeries     *call,
                                     const char             *output,
                                     EntExportFormat         format,
                                     EntSeriesWish          *wish,
                                     guint                  *n_cells,
                                     GError                **error);
GArray  *ent_cli_series_find_days   (const EntSeriesWish    *wish,
                                     guint                   n_cells,
                                     EntDataset             *dataset,
                                     EntView                *view,
                                     gboolean                allow_empty,
                                     GError                **error);
gboolean ent_cli_series_write       (GArray                 *days,
                                     EntDataset             *dataset,
                                     const char             *path,
                                     EntView                *view,
                                     const EntExportOptions *options,
                                     const char             *output,
                                     GError                **error);

G_END_DECLS

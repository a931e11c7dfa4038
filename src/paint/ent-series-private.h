/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-stages.h"
#include "paint/ent-series.h"

G_BEGIN_DECLS

EntView   *ent_series_new_view   (EntView         *view);
EntStages *ent_series_new_stages (EntDataset      *dataset,
                                  EntView         *view,
                                  GArray          *days,
                                  EntArrangement  *arrangement,
                                  double           width_px,
                                  double           height_px,
                                  GCancellable    *cancellable,
                                  GError         **error);
void       ent_series_go_to      (EntStages       *stages,
                                  EntDataset      *dataset,
                                  EntView         *view,
                                  EntDay           day);

G_END_DECLS

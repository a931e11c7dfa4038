/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-chart.h"

G_BEGIN_DECLS

/* Nations where they are on the earth, in the colours of their groupings. */

extern const EntChart ent_map_chart;

double ent_map_choose_middle (EntView  *view,
                              EntGraph *graph);

G_END_DECLS

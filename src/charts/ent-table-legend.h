/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-chart.h"

G_BEGIN_DECLS

/* What charts that are tables have to explain. */

GArray *ent_table_legend_list (EntCaptionFacts *facts);

G_END_DECLS

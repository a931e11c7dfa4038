/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-chart.h"

G_BEGIN_DECLS

/* Rows of nations or groupings over the years: a bar for each membership. */

extern const EntChart ent_lines_chart;

G_END_DECLS

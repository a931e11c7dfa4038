/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-chart.h"

G_BEGIN_DECLS

/* The linear diagram: a row for each grouping, a column for each combination
 * that exists, as wide as it has members, and a bar where they meet. */

extern const EntChart ent_linear_chart;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-chart.h"

G_BEGIN_DECLS

/* Columns, after UpSet (Lex and others, 2014): a column for each combination
 * that exists, the largest first, with its nations as flags above the groupings
 * that it is made of. */

extern const EntChart ent_columns_chart;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-chart.h"

G_BEGIN_DECLS

/* The matrix: nations against groupings, with a square for each role, in the
 * order in which equal ones stand together. */

extern const EntChart ent_matrix_chart;

G_END_DECLS

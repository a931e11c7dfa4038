/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-chart.h"

G_BEGIN_DECLS

/* The Euler diagram: nations in the outlines of all groupings of which they are
 * members, and in no other. Each region of the picture is a combination that
 * exists: where outlines overlap there is a nation. */

extern const EntChart ent_euler_chart;

G_END_DECLS

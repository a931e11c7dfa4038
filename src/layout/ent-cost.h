/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-outlines.h"

G_BEGIN_DECLS

/* What a start, or a finished candidate, costs: the one that costs least is kept. */

double ent_cost_of_start   (EntOutlines *outlines,
                            double       stress);
double ent_cost_of_looks   (EntOutlines *outlines);
double ent_cost_of_picture (EntOutlines *outlines);

G_END_DECLS

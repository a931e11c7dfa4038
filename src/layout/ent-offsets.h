/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"

G_BEGIN_DECLS

/* The distance at which outlines are drawn around the discs of their members. */

double *ent_offsets_new (EntGraph *graph);

G_END_DECLS

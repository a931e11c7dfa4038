/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"

G_BEGIN_DECLS

guint32 *ent_grouping_colors_new (EntGraph *graph);

G_END_DECLS

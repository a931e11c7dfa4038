/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"

G_BEGIN_DECLS

GArray *ent_tie_lines_new (EntDataset     *dataset,
                           EntQuery       *query,
                           const EntEdge  *edges,
                           guint           n_edges,
                           const gboolean *is_hidden);

G_END_DECLS

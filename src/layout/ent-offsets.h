/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"

G_BEGIN_DECLS

/**
 * ent_offsets_new:
 * @graph: the network
 *
 * How far each grouping's outline lies from the middles of its members'
 * discs, so that nested and crossing outlines stay apart: 30 + step · rank.
 *
 * The ranks are those of the whole period (everyone who is a member on any
 * day of it), so that outlines do not breathe when the date moves.
 *
 * Returns: (transfer full): an offset in world units per grouping node; free with g_free()
 */
double *ent_offsets_new (EntGraph *graph);

G_END_DECLS

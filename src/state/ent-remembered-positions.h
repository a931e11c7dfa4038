/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"
#include "layout/ent-positions.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntRememberedPositions:
 *
 * Remembers where everything was for each network that was shown, so that a
 * way back leads to the very same picture. One owner.
 */
typedef struct _EntRememberedPositions EntRememberedPositions;

EntRememberedPositions *ent_remembered_positions_new    (void);
void                    ent_remembered_positions_free   (EntRememberedPositions *remembered);
EntPositions           *ent_remembered_positions_lookup (EntRememberedPositions *remembered,
                                                         EntGraph               *graph,
                                                         EntView                *view);
void                    ent_remembered_positions_add    (EntRememberedPositions *remembered,
                                                         EntGraph               *graph,
                                                         EntView                *view,
                                                         EntPositions           *positions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntRememberedPositions, ent_remembered_positions_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-arrangement.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntRememberedArrangements:
 *
 * Remembers where everything was for each network that was shown, so that a
 * way back leads to the very same picture. One owner.
 */
typedef struct _EntRememberedArrangements EntRememberedArrangements;

EntRememberedArrangements *ent_remembered_arrangements_new    (void);
void                       ent_remembered_arrangements_free   (EntRememberedArrangements *remembered);
EntArrangement            *ent_remembered_arrangements_lookup (EntRememberedArrangements *remembered,
                                                               EntGraph                  *graph,
                                                               EntView                   *view);
void                       ent_remembered_arrangements_add    (EntRememberedArrangements *remembered,
                                                               EntView                   *view,
                                                               EntArrangement            *arrangement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntRememberedArrangements, ent_remembered_arrangements_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-tie-distances.h"

G_BEGIN_DECLS

/* More nations than this are placed by the number of steps between them alone, and no page
 * has room for all their names. */
#define ENT_TIE_CROWD 300

typedef struct _EntTieCrowd EntTieCrowd;

EntTieCrowd *ent_tie_crowd_new     (EntWork         *work,
                                    EntTieDistances *distances,
                                    double           unit,
                                    guint64          seed);
void         ent_tie_crowd_free    (EntTieCrowd     *self);
gboolean     ent_tie_crowd_descend (EntTieCrowd     *self);
void         ent_tie_crowd_place   (EntTieCrowd     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntTieCrowd, ent_tie_crowd_free)

G_END_DECLS

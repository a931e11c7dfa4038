/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-tie-distances.h"

G_BEGIN_DECLS

/* More nations than this are placed by the number of steps between them alone, and no page
 * has room for all their names. */
#define ENT_TIE_CROWD 300

void ent_tie_crowd_place (EntWork         *work,
                          EntTieDistances *distances,
                          double           unit,
                          guint64          seed,
                          gboolean         roughly);

G_END_DECLS

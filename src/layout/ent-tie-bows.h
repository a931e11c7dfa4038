/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-work.h"

G_BEGIN_DECLS

double ent_tie_bows_get_plain (EntGraph         *graph,
                               const EntTieLine *line);
void   ent_tie_bows_choose    (EntWork          *work,
                               EntPositions     *start,
                               const gboolean   *stayed,
                               EntPositions     *positions);

G_END_DECLS

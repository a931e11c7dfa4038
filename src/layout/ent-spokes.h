/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-work.h"

G_BEGIN_DECLS

/* The lines from pills to discs, and how they bow around what is in their way. */

void ent_spokes_bow (EntWork        *work,
                     EntPositions   *start,
                     const gboolean *stayed,
                     EntPositions   *positions);

G_END_DECLS

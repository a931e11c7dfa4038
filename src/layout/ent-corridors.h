/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-work.h"

G_BEGIN_DECLS

/**
 * EntCorridors:
 *
 * All bodies in the cells of a grid, so that a line is held against those alone
 * that lie along it.
 */
typedef struct _EntCorridors EntCorridors;

EntCorridors *ent_corridors_new    (EntWork      *work);
void          ent_corridors_free   (EntCorridors *corridors);
void          ent_corridors_gather (EntCorridors *corridors,
                                    EntPoint      from,
                                    EntPoint      to,
                                    double        half_width,
                                    GArray       *bodies);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCorridors, ent_corridors_free)

G_END_DECLS

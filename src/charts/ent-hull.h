/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-scene.h"

G_BEGIN_DECLS

/**
 * EntHullDisc:
 * @point: middle of the disc
 * @radius: of the disc
 * @label: box of its label, or an empty one
 * @foot: of a member: how far to either side of the middle, and how far below it, the outline goes around as well
 *
 * A nation, as an outline sees it.
 */
typedef struct
{
  EntPoint point;
  double   radius;
  EntRect  label;
  EntPoint foot;
} EntHullDisc;

/**
 * EntHullResult:
 * @ENT_HULL_CONVEX: the offset convex hull; no stranger touches it
 * @ENT_HULL_BITTEN: the same with bays and holes around strangers
 * @ENT_HULL_WITHHELD: no outline holds all members and no stranger
 */
typedef enum
{
  ENT_HULL_CONVEX,
  ENT_HULL_BITTEN,
  ENT_HULL_WITHHELD,
} EntHullResult;

/**
 * EntHullCache:
 *
 * Outlines that were traced before.
 */
typedef struct _EntHullCache EntHullCache;

EntHullResult ent_hull_trace    (EntHullCache      *cache,
                                 const EntHullDisc *members,
                                 guint              n_members,
                                 double             offset,
                                 const EntHullDisc *strangers,
                                 guint              n_strangers,
                                 GArray            *segments);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-hull.h"

G_BEGIN_DECLS

EntHullCache *ent_hull_cache_new    (void);
EntHullCache *ent_hull_cache_ref    (EntHullCache      *cache);
void          ent_hull_cache_unref  (EntHullCache      *cache);
GBytes       *ent_hull_cache_key    (const EntHullDisc *members,
                                     guint              n_members,
                                     double             offset,
                                     const EntHullDisc *touching,
                                     guint              n_touching);
gboolean      ent_hull_cache_lookup (EntHullCache      *cache,
                                     GBytes            *key,
                                     GArray            *segments,
                                     EntHullResult     *result);
void          ent_hull_cache_add    (EntHullCache      *cache,
                                     GBytes            *key,
                                     const EntSegment  *segments,
                                     guint              n_segments,
                                     EntHullResult      result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntHullCache, ent_hull_cache_unref)

G_END_DECLS

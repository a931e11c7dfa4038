/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_FINDER (ent_finder_get_type ())
G_DECLARE_FINAL_TYPE (EntFinder, ent_finder, ENT, FINDER, GObject)

/* EntFinder: finds records of the dataset of a window. The index is made when
 * it is first needed; one that knows the nations' names in all languages
 * follows from a worker. Signal `changed`: the same search may find something
 * else. Main thread only. */

EntFinder *ent_finder_new       (EntState   *state);
void       ent_finder_prepare   (EntFinder  *self);
GPtrArray *ent_finder_find      (EntFinder  *self,
                                 const char *text,
                                 guint       limit);
gboolean   ent_finder_get_ready (EntFinder  *self);

G_END_DECLS

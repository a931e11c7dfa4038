/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/ent-added.h"

G_BEGIN_DECLS

/* EntOrigin: in which state the file of some documents was seen last, and which
 * additions were saved in it. All
 * documents of one opening share it, so that each of them knows whether it holds
 * what the file holds, also when another one of them was saved. Any thread. */
typedef struct _EntOrigin EntOrigin;

EntOrigin *ent_origin_new       (const char *state);
EntOrigin *ent_origin_ref       (EntOrigin  *origin);
void       ent_origin_unref     (EntOrigin  *origin);
char      *ent_origin_dup_state (EntOrigin  *origin);
void       ent_origin_set_state (EntOrigin  *origin,
                                 const char *state);
void       ent_origin_set_saved (EntOrigin  *origin,
                                 GPtrArray  *added);
gboolean   ent_origin_has_saved (EntOrigin  *origin,
                                 EntAdded   *added);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntOrigin, ent_origin_unref)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* EntOrigin: in which state the file of some documents was seen last. All
 * documents of one opening share it, so that each of them knows whether it holds
 * what the file holds, also when another one of them was saved. Any thread. */
typedef struct _EntOrigin EntOrigin;

EntOrigin *ent_origin_new       (const char *state);
EntOrigin *ent_origin_ref       (EntOrigin  *origin);
void       ent_origin_unref     (EntOrigin  *origin);
char      *ent_origin_dup_state (EntOrigin  *origin);
void       ent_origin_set_state (EntOrigin  *origin,
                                 const char *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntOrigin, ent_origin_unref)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* EntArena: memory that is given back all at once: the texts and lists of one
 * dataset, an interned text kept once. One owner; not for several threads while
 * it still grows. */
typedef struct _EntArena EntArena;

EntArena          *ent_arena_new       (void);
void               ent_arena_free      (EntArena          *arena);
const char        *ent_arena_intern    (EntArena          *arena,
                                        const char        *text);
guint32            ent_arena_get_number (const char       *interned);
guint              ent_arena_get_n_interned (EntArena     *arena);
const char        *ent_arena_copy_text (EntArena          *arena,
                                        const char        *text);
const char *const *ent_arena_copy_strv (EntArena          *arena,
                                        const char *const *texts);
gpointer           ent_arena_alloc     (EntArena          *arena,
                                        gsize              size);
gpointer           ent_arena_copy      (EntArena          *arena,
                                        gconstpointer      data,
                                        gsize              size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntArena, ent_arena_free)

G_END_DECLS

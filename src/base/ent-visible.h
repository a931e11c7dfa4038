/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can be seen of a text, and which texts a reader takes for the same. */

char    *ent_visible_clean    (const char *text);
gboolean ent_visible_is_clean (const char *text);
gboolean ent_visible_is_empty (const char *text);
guint    ent_visible_get_longest_word (const char *text);
char    *ent_visible_fold     (const char *text);
char    *ent_visible_skeleton (const char *text);

G_END_DECLS

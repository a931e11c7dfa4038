/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ids in order, each once, in an array that ends with NULL and never changes.
 * Views that differ in something else share it: a view of five hundred
 * groupings is copied with every date. */

char   **ent_view_ids_new     (const char *const *ids);
char   **ent_view_ids_ref     (char             **ids);
void     ent_view_ids_unref   (char             **ids);
gboolean ent_view_ids_equal   (char             **a,
                               char             **b);
gboolean ent_view_ids_contain (const char *const *ids,
                               const char        *id);

G_END_DECLS

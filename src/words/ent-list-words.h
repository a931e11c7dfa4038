/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Several texts as one, as people write it. */

char *ent_list_enumerate   (const char *const *names,
                            guint              n_names);
char *ent_list_join_names  (const char *const *names,
                            guint              n_names);
char *ent_list_join_pieces (const char        *first,
                            const char        *second);

G_END_DECLS

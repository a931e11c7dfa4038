/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How text that somebody else wrote is shown without being able to do harm:
 * control characters and marks that turn the direction of writing become
 * visible escapes. */

/* How many characters of a value a message shows. */
#define ENT_SHOWN_MAX_CHARS 60

gboolean ent_shown_is_harmful    (gunichar    c);
gboolean ent_shown_needs_escapes (const char *text);
char    *ent_shown               (const char *text);
char    *ent_shown_file_name     (GFile      *file);
char    *ent_shown_escape        (const char *text,
                                  gssize      length,
                                  guint       max_chars);

G_END_DECLS

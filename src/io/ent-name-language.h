/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In which language nations are named: that of the person, or one that was
 * chosen for them alone. */

void        ent_name_language_choose        (const char *id);
gboolean    ent_name_language_is_english    (void);
const char *ent_name_language_translate     (const char *text);
const char *ent_name_language_translate_own (const char *text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *ent_import_name_key      (const char  *name);
GStrv     ent_import_name_keys     (const char  *name,
                                    gboolean     is_alone);
gboolean  ent_import_name_split    (const char  *name,
                                    char       **base,
                                    char       **bracket);
char     *ent_import_name_dup_bag  (const char  *key);
char     *ent_import_name_dup_bare (const char  *name);

G_END_DECLS

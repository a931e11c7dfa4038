/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How many versions of a file are kept, the newest ones. */
#define ENT_REPLACED_FILES_MAX 5

GFile     *ent_replaced_files_new_folder (GFile    *file);
GPtrArray *ent_replaced_files_list       (GFile    *file);
gboolean   ent_replaced_files_keep       (GFile    *file,
                                          GBytes   *content,
                                          GError  **error);

G_END_DECLS

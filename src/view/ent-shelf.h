/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Folders of files that a person keeps: what is there, and names for more. */

GPtrArray *ent_shelf_list_files (GFile       *folder,
                                 const char  *suffix,
                                 GError     **error);
char      *ent_shelf_make_stem  (const char  *name,
                                 const char  *otherwise);
char      *ent_shelf_find_name  (GFile       *folder,
                                 const char  *name,
                                 const char  *otherwise,
                                 const char  *suffix);

G_END_DECLS

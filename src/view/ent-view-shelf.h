/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "view/ent-saved-view.h"

G_BEGIN_DECLS

/* A folder of view files that a person keeps, in an order of that person's own.
 * The file `order` names the others, one a line; what it does not name comes
 * after, so that losing it loses no view. Each change is one file, written whole
 * or not at all. Any thread, one at a time. */

/**
 * EntShelfEntry:
 * @file_name: of a view file, without its folder
 * @saved: (nullable): what is in it
 * @problem: (nullable): why it cannot be read, in words; the file is left alone
 *
 * A file on the shelf. All is owned.
 */
typedef struct
{
  char         *file_name;
  EntSavedView *saved;
  char         *problem;
} EntShelfEntry;

GFile     *ent_view_shelf_new_folder  (void);
void       ent_shelf_entry_free       (EntShelfEntry      *entry);
GPtrArray *ent_view_shelf_read        (GFile              *folder,
                                       GError            **error);
char      *ent_view_shelf_find_name   (GFile              *folder,
                                       const char         *name);
gboolean   ent_view_shelf_write       (GFile              *folder,
                                       const char         *file_name,
                                       EntSavedView       *saved,
                                       GError            **error);
gboolean   ent_view_shelf_remove      (GFile              *folder,
                                       const char         *file_name,
                                       GError            **error);
gboolean   ent_view_shelf_write_order (GFile              *folder,
                                       const char *const  *file_names,
                                       GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntShelfEntry, ent_shelf_entry_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntImportListItem:
 * @name: what is left when the rest is out
 * @code: (nullable): that of the flag that stood beside it, in two letters
 * @role: (nullable): as written
 * @from: (nullable): as written
 * @until: (nullable): as written
 * @note: (nullable): what was not understood
 * @bracket: (nullable): what stood in a bracket that says nothing but, perhaps, who is meant
 *
 * A name of a list with what stands beside it; all owned.
 */
typedef struct
{
  char *name;
  char *code;
  char *role;
  char *from;
  char *until;
  char *note;
  char *bracket;
} EntImportListItem;

char     *ent_import_list_dup_bare  (const char        *line);
void      ent_import_list_item_read (EntImportListItem *item,
                                     const char        *text);
gboolean  ent_import_list_item_take (EntImportListItem *item,
                                     const char        *written);
void      ent_import_list_item_clear (EntImportListItem *item);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntImportListItem, ent_import_list_item_clear)

G_END_DECLS

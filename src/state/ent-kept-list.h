/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENT_TYPE_KEPT_LIST (ent_kept_list_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntKeptList, ent_kept_list, ENT, KEPT_LIST, GObject)

/**
 * EntKeptListClass:
 * @item_type: what is listed
 * @get_file_name: of the file of an item, without the folder
 * @get_name: what a person calls an item
 *
 * A GListModel of what a person keeps as files of a folder. Who derives from it
 * says what these are, and reads and writes them. Main thread only.
 */
struct _EntKeptListClass
{
  GObjectClass parent_class;

  GType        item_type;
  const char *(*get_file_name) (gpointer item);
  const char *(*get_name)      (gpointer item);
};

void     ent_kept_list_set_folder   (EntKeptList *self,
                                     GFile       *folder);
GFile   *ent_kept_list_get_folder   (EntKeptList *self);
guint    ent_kept_list_get_n        (EntKeptList *self);
gpointer ent_kept_list_get          (EntKeptList *self,
                                     guint        position);
guint    ent_kept_list_find         (EntKeptList *self,
                                     const char  *file_name);
char    *ent_kept_list_suggest_name (EntKeptList *self,
                                     const char  *wanted);
void     ent_kept_list_splice       (EntKeptList *self,
                                     guint        position,
                                     guint        n_removed,
                                     gpointer    *added,
                                     guint        n_added);

G_END_DECLS

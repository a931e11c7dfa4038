/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view-shelf.h"

#include <string.h>

#include "base/ent-file-replace.h"
#include "view/ent-shelf.h"
#include "view/ent-view-file.h"

#define ORDER "order"

/**
 * ent_view_shelf_new_folder:
 *
 * Returns: (transfer full): the folder in which a person's views are kept; it may
 *   not be there yet
 */
GFile *
ent_view_shelf_new_folder (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "entente", "views", NULL);

  return g_file_new_for_path (path);
}

/**
 * ent_shelf_entry_free:
 * @entry: (transfer full): a file on the shelf
 */
void
ent_shelf_entry_free (EntShelfEntry *entry)
{
  g_return_if_fail (entry);

  g_clear_pointer (&entry->saved, ent_saved_view_free);
  g_free (entry->file_name);
  g_free (entry->problem);
  g_free (entry);
}

static EntShelfEntry *
read_entry (GFile      *folder,
            const char *file_name)
{
  g_autoptr (GFile) file = g_file_get_child (folder, file_name);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  EntShelfEntry *entry = g_new0 (EntShelfEntry, 1);
  gsize length;

  entry->file_name = g_strdup (file_name);
  if (g_file_load_contents (file, NULL, &text, &length, NULL, &error))
    entry->saved = ent_saved_view_from_json (text, length, &error);
  if (!entry->saved)
    entry->problem = g_strdup (error->message);
  return entry;
}

/* The names in the order that was written last, as far as it is known. */
static char **
read_order (GFile *folder)
{
  g_autoptr (GFile) file = g_file_get_child (folder, ORDER);
  g_autofree char *text = NULL;

  return g_file_load_contents (file, NULL, &text, NULL, NULL, NULL) ? g_strsplit (text, "\n", -1) : g_new0 (char *, 1);
}

/**
 * ent_view_shelf_read:
 * @folder: where views are kept
 * @error: where to put why the folder cannot be read; one that is not there is empty
 *
 * Reads all views that are kept, and says which files cannot be read.
 *
 * Returns: (transfer full) (nullable) (element-type EntShelfEntry): the files in their order
 */
GPtrArray *
ent_view_shelf_read (GFile   *folder,
                     GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_shelf_entry_free);
  g_autoptr (GPtrArray) names = NULL;
  g_auto (GStrv) order = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  names = ent_shelf_list_files (folder, ENT_VIEW_FILE_SUFFIX, error);
  if (!names)
    return NULL;
  order = read_order (folder);
  for (char **name = order; *name; name++)
    {
      guint at;

      if (!g_ptr_array_find_with_equal_func (names, *name, g_str_equal, &at))
        continue;
      g_ptr_array_add (entries, read_entry (folder, *name));
      g_ptr_array_remove_index (names, at);
    }
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (entries, read_entry (folder, g_ptr_array_index (names, i)));
  return g_steal_pointer (&entries);
}

/**
 * ent_view_shelf_find_name:
 * @folder: where views are kept
 * @name: what a person calls a view
 *
 * Returns: (transfer full): the name of a file that is not there yet
 */
char *
ent_view_shelf_find_name (GFile      *folder,
                          const char *name)
{
  return ent_shelf_find_name (folder, name, "view", ENT_VIEW_FILE_SUFFIX);
}

/**
 * ent_view_shelf_write:
 * @folder: where views are kept; made if it is not there
 * @file_name: of the view
 * @saved: what it is
 * @error: an #EntFileReplaceError
 *
 * Returns: whether it is kept
 */
gboolean
ent_view_shelf_write (GFile         *folder,
                      const char    *file_name,
                      EntSavedView  *saved,
                      GError       **error)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);
  g_return_val_if_fail (file_name && saved, FALSE);

  file = g_file_get_child (folder, file_name);
  g_file_make_directory_with_parents (folder, NULL, NULL); /* what is wrong with it, writing says */
  return ent_view_file_write (saved, file, NULL, error);
}

/**
 * ent_view_shelf_remove:
 * @folder: where views are kept
 * @file_name: of a view
 * @error: a #GIOErrorEnum
 *
 * Returns: whether it is gone
 */
gboolean
ent_view_shelf_remove (GFile       *folder,
                       const char  *file_name,
                       GError     **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);
  g_return_val_if_fail (file_name, FALSE);

  file = g_file_get_child (folder, file_name);
  if (g_file_delete (file, NULL, &cause) || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/**
 * ent_view_shelf_write_order:
 * @folder: where views are kept
 * @file_names: (array zero-terminated=1): of all views, in order
 * @error: an #EntFileReplaceError
 *
 * Returns: whether the order is kept
 */
gboolean
ent_view_shelf_write_order (GFile              *folder,
                            const char *const  *file_names,
                            GError            **error)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);
  g_return_val_if_fail (file_names, FALSE);

  file = g_file_get_child (folder, ORDER);
  text = g_strjoinv ("\n", (char **) file_names);
  return ent_file_replace_whole (file, NULL, text, strlen (text), error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-folder.h"

#include "export-data/ent-data-out.h"
#include "export-data/ent-data-table.h"

/* Of a table; %NULL where it has no records. */
static GFile *
get_file (EntDataChoice *choice,
          GFile         *folder,
          EntKind        kind)
{
  g_autofree char *name = NULL;

  if (ent_data_choice_count (choice, kind) == 0)
    return NULL;
  name = g_strconcat (ent_data_table_to_id (kind), ".csv", NULL);
  return g_file_get_child (folder, name);
}

static gboolean
write_table (EntDataChoice  *choice,
             EntKind         kind,
             GFile          *file,
             GFile          *keep,
             gboolean        mark,
             GError        **error)
{
  GBytes *bytes = ent_data_out_make_table (choice, kind, ENT_DATA_CSV, error);
  g_autoptr (GBytes) finished = mark ? ent_data_out_mark (bytes) : bytes;

  return finished != NULL && ent_data_out_to_file (finished, file, keep, error);
}

/* One that is there already is as good as one that was made. */
static gboolean
make_folder (GFile   *folder,
             GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (g_file_make_directory (folder, NULL, &cause) || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/**
 * ent_data_folder_count_there:
 * @choice: which records
 * @folder: where to
 * @n_files: (out): how many files they make
 *
 * Returns: how many of these are there already
 */
guint
ent_data_folder_count_there (EntDataChoice *choice,
                             GFile         *folder,
                             guint         *n_files)
{
  guint n_there = 0;

  g_return_val_if_fail (choice != NULL && n_files != NULL, 0);
  g_return_val_if_fail (G_IS_FILE (folder), 0);

  *n_files = 0;
  for (EntKind kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    {
      g_autoptr (GFile) file = get_file (choice, folder, kind);

      *n_files += file != NULL;
      n_there += file != NULL && g_file_query_exists (file, NULL);
    }
  return n_there;
}

/**
 * ent_data_folder_write:
 * @choice: which records
 * @folder: where to; made if it is not there
 * @keep: (nullable): the file that the data is from, which is never replaced
 * @mark: whether each file begins with the mark of UTF-8
 * @cancellable: (nullable): to give up
 * @error: an #EntFileReplaceError, or %G_IO_ERROR_CANCELLED
 *
 * Writes a file for each table that has records, with all that it has. Each file
 * is written whole or not at all; where one fails, those that were not there
 * before are taken away. Any thread.
 *
 * Returns: whether all were written
 */
gboolean
ent_data_folder_write (EntDataChoice  *choice,
                       GFile          *folder,
                       GFile          *keep,
                       gboolean        mark,
                       GCancellable   *cancellable,
                       GError        **error)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_written = TRUE;

  g_return_val_if_fail (choice != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  if (!make_folder (folder, error))
    return FALSE;
  for (EntKind kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS && is_written; kind++)
    {
      g_autoptr (GFile) file = get_file (choice, folder, kind);
      const gboolean is_new = file != NULL && !g_file_query_exists (file, NULL);

      if (file == NULL)
        continue;
      is_written = !g_cancellable_set_error_if_cancelled (cancellable, error) && write_table (choice, kind, file, keep, mark, error);
      if (is_written && is_new)
        g_ptr_array_add (made, g_steal_pointer (&file));
    }
  for (guint i = 0; i < made->len && !is_written; i++)
    g_file_delete (g_ptr_array_index (made, i), NULL, NULL);
  return is_written;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-replaced-files.h"

#include <string.h>

#include "base/ent-file-replace.h"
#include "base/ent-write.h"

/* What saving has replaced. It is kept in a folder of the person's, one for each
 * file: beside the file it would be in the way of whoever lists or shares that
 * folder. */

/* What names are sorted by, and told from others. */
#define TIME_FORMAT "%Y-%m-%dT%H-%M-%S"

/* Of the name of the file, so that there is room for the time. */
#define MAX_NAME_BYTES 200

#define N_DIGITS 12 /* of the address of a file: two of one name are different files */

/**
 * ent_replaced_files_new_folder:
 * @file: a file
 *
 * Returns: (transfer full): where what it held before is kept; it may not be there yet
 */
GFile *
ent_replaced_files_new_folder (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  g_autofree char *path = NULL;

  sum[N_DIGITS] = '\0';
  path = g_build_filename (g_get_user_data_dir (), "entente", "replaced", sum, NULL);
  return g_file_new_for_path (path);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *one = g_file_get_basename (*(GFile *const *) a);
  g_autofree char *other = g_file_get_basename (*(GFile *const *) b);

  return strcmp (one, other);
}

/**
 * ent_replaced_files_list:
 * @file: a file
 *
 * Returns: (transfer full) (element-type GFile): what it held before, the oldest first
 */
GPtrArray *
ent_replaced_files_list (GFile *file)
{
  g_autoptr (GFile) folder = ent_replaced_files_new_folder (file);
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (folder), 0, NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_ascii_isdigit (*name))
      g_ptr_array_add (files, g_file_get_child (folder, name));
  g_ptr_array_sort (files, compare_names);
  return files;
}

/* When it was replaced, and what it was called: the end of a long name has its ending. */
static GFile *
new_file (GFile *folder,
          GFile *file)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, TIME_FORMAT);
  g_autofree char *base = g_file_get_basename (file);
  const char *end = base + (strlen (base) > MAX_NAME_BYTES ? strlen (base) - MAX_NAME_BYTES : 0);
  g_autofree char *name = NULL;

  while ((*end & 0xc0) == 0x80)
    end++;
  name = g_strdup_printf ("%s.%06dZ %s", time, g_date_time_get_microsecond (now), end);
  return g_file_get_child (folder, name);
}

static gboolean
write_file (GFile   *file,
            GBytes  *content,
            GError **error)
{
  g_autoptr (EntFileReplace) replace = ent_file_replace_new (file, NULL, error);
  int fd = replace != NULL ? ent_file_replace_open (replace, error) : -1;

  return fd >= 0 && ent_write_all (fd, g_bytes_get_data (content, NULL), g_bytes_get_size (content), error)
         && ent_file_replace_commit (replace, error);
}

/**
 * ent_replaced_files_keep:
 * @file: a file that is about to be replaced
 * @content: what it holds
 * @error: where to put why that cannot be kept
 *
 * Keeps @content and lets go of the oldest where there are too many.
 *
 * Returns: whether it is on the disk
 */
gboolean
ent_replaced_files_keep (GFile   *file,
                         GBytes  *content,
                         GError **error)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) kept = NULL;
  g_autoptr (GPtrArray) files = NULL;

  g_return_val_if_fail (G_IS_FILE (file) && content != NULL, FALSE);

  folder = ent_replaced_files_new_folder (file);
  kept = new_file (folder, file);
  g_mkdir_with_parents (g_file_peek_path (folder), 0700); /* what is wrong with it, writing says */
  if (!write_file (kept, content, error))
    return FALSE;
  files = ent_replaced_files_list (file);
  for (guint i = 0; i + ENT_REPLACED_FILES_MAX < files->len; i++)
    g_file_delete (g_ptr_array_index (files, i), NULL, NULL);
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-shelf.h"

#include <string.h>

/* Of a file's name, beside its ending and a number: file systems stop at 255 bytes. */
#define MAX_STEM_CHARS 40

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * ent_shelf_list_files:
 * @folder: a folder; one that is not there is empty
 * @suffix: how the names of the files end
 * @error: where to put why it cannot be read
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the names of the files
 *   that are there, whatever is in them, in the order of their bytes
 */
GPtrArray *
ent_shelf_list_files (GFile       *folder,
                      const char  *suffix,
                      GError     **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileEnumerator) files
    = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, NULL, &cause);
  GFileInfo *info;

  if (!files && g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_steal_pointer (&names);
  while (files && g_file_enumerator_iterate (files, &info, NULL, NULL, &cause) && info)
    if (g_str_has_suffix (g_file_info_get_name (info), suffix))
      g_ptr_array_add (names, g_strdup (g_file_info_get_name (info)));
  if (cause)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

/**
 * ent_shelf_make_stem:
 * @name: what a person calls something
 * @otherwise: what its file is called if there is no letter in @name
 *
 * Returns: (transfer full): what people know again in a folder, and what every file system takes
 */
char *
ent_shelf_make_stem (const char *name,
                     const char *otherwise)
{
  g_autofree char *valid = NULL;
  GString *stem;
  glong n_chars = 0;

  g_return_val_if_fail (name && otherwise, NULL);

  stem = g_string_new (NULL);
  valid = g_utf8_make_valid (name, -1);
  for (const char *at = valid; *at && n_chars < MAX_STEM_CHARS; at = g_utf8_next_char (at), n_chars++)
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (stem, g_utf8_get_char (at));
    else if (stem->len > 0 && stem->str[stem->len - 1] != '-')
      g_string_append_c (stem, '-');
  if (stem->len == 0)
    g_string_append (stem, otherwise);
  return g_string_free (stem, FALSE);
}

/**
 * ent_shelf_find_name:
 * @folder: a folder; it need not be there
 * @name: what a person calls something
 * @otherwise: what its file is called if there is no letter in @name
 * @suffix: how the name of the file is to end
 *
 * Returns: (transfer full): the name of a file that is not there yet
 */
char *
ent_shelf_find_name (GFile      *folder,
                     const char *name,
                     const char *otherwise,
                     const char *suffix)
{
  g_autofree char *stem = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (name && otherwise && suffix, NULL);

  stem = ent_shelf_make_stem (name, otherwise);
  for (guint n = 1;; n++)
    {
      g_autofree char *number = n > 1 ? g_strdup_printf ("-%u", n) : g_strdup ("");
      g_autofree char *file_name = g_strconcat (stem, number, suffix, NULL);
      g_autoptr (GFile) file = g_file_get_child (folder, file_name);

      if (!g_file_query_exists (file, NULL))
        return g_steal_pointer (&file_name);
    }
}

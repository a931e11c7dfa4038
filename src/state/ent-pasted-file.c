/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-pasted-file.h"

#include <glib/gi18n.h>
#include <string.h>

/* How many are kept. */
#define MOST_KEPT 20

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Names begin with their time, so that the oldest come first. */
static void
remove_oldest (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_texts);
  for (guint i = 0; i + MOST_KEPT < names->len; i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (folder, g_ptr_array_index (names, i), NULL);

      g_file_delete (file, NULL, NULL);
    }
}

/* The part of a page that holds tables, without what programs put around it, as UTF-8. */
static GBytes *
cut_page (GBytes *content)
{
  gsize length;
  const char *data = g_bytes_get_data (content, &length);
  const gboolean is_wide = length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0);
  g_autofree char *narrow = is_wide ? g_convert_with_fallback (data, (gssize) length, "UTF-8", "UTF-16", NULL, NULL, NULL, NULL)
                                    : g_utf8_make_valid (data, (gssize) length);
  g_autofree char *folded = narrow != NULL ? g_ascii_strdown (narrow, -1) : NULL;
  const char *table = folded != NULL ? strstr (folded, "<table") : NULL;
  char *page;

  if (table == NULL)
    return NULL;
  page = g_strconcat ("<html><head><meta charset=\"utf-8\"></head><body>\n", narrow + (table - folded), NULL);
  return g_bytes_new_take (page, strlen (page));
}

/**
 * ent_pasted_file_new:
 * @content: what was pasted
 * @is_page: whether it is a part of a web page
 * @error: where to put why it cannot be written
 *
 * Returns: (transfer full) (nullable): a file of it; %NULL without @error if the page has no table
 */
GFile *
ent_pasted_file_new (GBytes    *content,
                     gboolean   is_page,
                     GError   **error)
{
  g_autoptr (GBytes) table = is_page ? cut_page (content) : g_bytes_ref (content);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d %H.%M.%S");
  /* Translators: the name of a file; %s is a date and a time */
  g_autofree char *words = g_strdup_printf (_("%s pasted"), time);
  g_autofree char *name = g_strconcat (words, is_page ? ".html" : ".txt", NULL);
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "entente", "pasted", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (table == NULL)
    return NULL;
  g_mkdir_with_parents (folder, 0700); /* that it could not be made is said next */
  if (!g_file_set_contents_full (path, g_bytes_get_data (table, NULL), (gssize) g_bytes_get_size (table), G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                                 error))
    return NULL;
  remove_oldest (folder);
  return g_file_new_for_path (path);
}

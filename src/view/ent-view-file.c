/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/ent-view-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-file-replace.h"
#include "base/ent-shown.h"
#include "io/ent-bundled.h"

/**
 * ent_view_file_begins:
 * @head: the beginning of a text, from its first brace on
 *
 * Returns: whether a view begins so, as far as that can be seen: whoever writes
 *   one says first what it is
 */
gboolean
ent_view_file_begins (const char *head)
{
  g_return_val_if_fail (head, FALSE);

  return g_regex_match_simple ("\\A\\{\\s*\"format\"\\s*:\\s*\"entente-view\"", head, 0, 0);
}

/**
 * ent_view_file_write:
 * @saved: a saved view
 * @file: where; replaced if it is a file, refused if it is anything else
 * @keep: (nullable): the file that the data is from, which is never replaced
 * @error: an #EntFileReplaceError
 *
 * Writes a view file, whole or not at all.
 *
 * Any thread.
 *
 * Returns: whether it was written
 */
gboolean
ent_view_file_write (EntSavedView  *saved,
                     GFile         *file,
                     GFile         *keep,
                     GError       **error)
{
  g_autofree char *json = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (saved, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  json = ent_saved_view_to_json (saved);
  line = g_strconcat (json, "\n", NULL);
  return ent_file_replace_whole (file, keep, line, strlen (line), error);
}

static void
fail_missing (EntSavedView  *saved,
              GFile         *beside,
              GFile         *before,
              GError       **error)
{
  g_autoptr (GFile) folder = beside ? g_file_get_parent (beside) : NULL;
  g_autofree char *folder_name = folder ? g_file_get_parse_name (folder) : NULL;
  g_autofree char *shown_folder = folder_name ? ent_shown_escape (folder_name, -1, G_MAXUINT) : NULL;
  g_autofree char *name = ent_shown (saved->file_name);
  g_autofree char *title = ent_shown (saved->title ? saved->title : saved->file_name);
  g_autofree char *before_name = before ? g_file_get_parse_name (before) : NULL;
  g_autofree char *shown_before = before_name ? ent_shown_escape (before_name, -1, G_MAXUINT) : NULL;

  if (shown_before)
    g_set_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_DATASET,
                 /* Translators: the name of a file, a title, a folder, a file */
                 _("dataset: this shows the data set “%s” (“%s”), which is neither in the folder “%s” nor where it was, “%s”; "
                   "put it into that folder, and open this again"),
                 name, title, shown_folder ? shown_folder : ".", shown_before);
  else
    g_set_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_DATASET,
                 /* Translators: the name of a file, a title, a folder */
                 _("dataset: this shows the data set “%s” (“%s”), which is not in the folder “%s”; put it there, and open this again"),
                 name, title, shown_folder ? shown_folder : ".");
}

/**
 * ent_view_file_find_dataset:
 * @saved: a saved view
 * @carrier: the file that carries it
 * @error: where to put that the data set is missing, and what to do
 *
 * Looks for the data set of a view: the bundled one, or the file of its name
 * beside @carrier, or else where it was when the view was saved.
 *
 * Errors: %ENT_VIEW_ERROR_DATASET
 *
 * Returns: (transfer full) (nullable): the file
 */
GFile *
ent_view_file_find_dataset (EntSavedView  *saved,
                            GFile         *carrier,
                            GError       **error)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) beside = NULL;
  g_autoptr (GFile) before = NULL;

  g_return_val_if_fail (saved, NULL);
  g_return_val_if_fail (G_IS_FILE (carrier), NULL);

  if (!saved->file_name)
    return ent_bundled_dataset_file ();
  folder = g_file_get_parent (carrier);
  beside = folder ? g_file_get_child (folder, saved->file_name) : NULL;
  before = saved->uri ? g_file_new_for_uri (saved->uri) : NULL;
  if (beside && g_file_query_exists (beside, NULL))
    return g_steal_pointer (&beside);
  if (before && g_file_query_exists (before, NULL))
    return g_steal_pointer (&before);
  fail_missing (saved, beside, before, error);
  return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-story-file.h"

#include <string.h>

#include "base/ent-file-replace.h"

/**
 * ent_story_file_new_folder:
 *
 * Returns: (transfer full): the folder in which a person's stories are kept; it may
 *   not be there yet
 */
GFile *
ent_story_file_new_folder (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "entente", "stories", NULL);

  return g_file_new_for_path (path);
}

/**
 * ent_story_file_begins:
 * @head: the beginning of a text, from its first brace on
 *
 * Returns: whether a story begins so, as far as that can be seen
 */
gboolean
ent_story_file_begins (const char *head)
{
  g_return_val_if_fail (head, FALSE);

  return g_regex_match_simple ("\\A\\{\\s*\"format\"\\s*:\\s*\"entente-story\"", head, 0, 0);
}

/**
 * ent_story_file_read:
 * @file: a file
 * @error: where to put why it is no story
 *
 * Returns: (transfer full) (nullable): the story in it
 */
EntStory *
ent_story_file_read (GFile   *file,
                     GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  /* What is too long to be read is told by its length. */
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, error);
  if (!info)
    return NULL;
  if (g_file_info_get_size (info) > ENT_STORY_MAX_BYTES)
    return ent_story_from_json ("", ENT_STORY_MAX_BYTES + 1, error);
  return g_file_load_contents (file, NULL, &text, &length, NULL, error) ? ent_story_from_json (text, length, error) : NULL;
}

/**
 * ent_story_file_write:
 * @story: a story
 * @file: where; replaced if it is a file, refused if it is anything else
 * @keep: (nullable): a file that is never replaced
 * @error: an #EntFileReplaceError
 *
 * Returns: whether it was written
 */
gboolean
ent_story_file_write (EntStory  *story,
                      GFile     *file,
                      GFile     *keep,
                      GError   **error)
{
  g_autofree char *json = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (story && G_IS_FILE (file), FALSE);

  json = ent_story_to_json (story);
  line = g_strconcat (json, "\n", NULL);
  return ent_file_replace_whole (file, keep, line, strlen (line), error);
}

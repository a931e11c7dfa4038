/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/ent-story.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "io/ent-json-line.h"
#include "view/ent-view-json-private.h"

/* Stories as JSON: `format`, `version`, `name`, and `steps`, each of which is a view
 * as it stands in a file of its own. */

#define FORMAT "entente-story"
#define VERSION 1

static gboolean
read_step (const char  *path,
           JsonNode    *node,
           EntStory   **story,
           GError     **error)
{
  EntSavedView *saved;
  g_autoptr (EntStoryStep) step = NULL;
  EntStory *longer;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return ent_view_json_fail_type (error, path, _("an object"), node);
  saved = ent_saved_view_read (json_node_get_object (node), NULL, error);
  if (!saved)
    {
      g_prefix_error (error, "%s.", path);
      return FALSE;
    }
  step = ent_story_step_new (saved);
  longer = ent_story_with_step (*story, ent_story_get_n_steps (*story), step);
  ent_story_unref (*story);
  *story = longer;
  return TRUE;
}

static gboolean
read_steps (JsonNode  *node,
            EntStory **story,
            GError   **error)
{
  JsonArray *steps;

  if (!ent_view_json_check_list ("steps", node, _("a list of objects"), ENT_STORY_MAX_STEPS, error))
    return FALSE;
  steps = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (steps); i++)
    {
      g_autofree char *path = g_strdup_printf ("steps[%u]", i);

      if (!read_step (path, json_array_get_element (steps, i), story, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_keys (JsonObject  *object,
            GError     **error)
{
  static const char *const known[] = { "format", "version", "name", "steps", NULL };
  g_autoptr (GList) keys = json_object_get_members (object);

  for (GList *link = keys; link; link = link->next)
    if (!g_strv_contains (known, link->data))
      {
        g_autofree char *shown = ent_shown (link->data);

        return ent_view_json_fail (error, shown, _("a story has no such field; leave it out"));
      }
  return json_object_has_member (object, "steps") || ent_view_json_fail_missing (error, "steps", "\"steps\": []");
}

/**
 * ent_story_from_json:
 * @data: (array length=length): what ent_story_to_json() made, or a person
 * @length: how many bytes
 * @error: where to put what is wrong: the field, and what was expected
 *
 * Errors: %ENT_VIEW_ERROR_MALFORMED, %ENT_VIEW_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): a story
 */
EntStory *
ent_story_from_json (const char  *data,
                     gsize        length,
                     GError     **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (EntStory) story = NULL;
  g_autofree char *other_version = g_strdup_printf (_("this program reads version %d of stories only"), VERSION);
  JsonObject *object;
  JsonNode *name;
  const char *text = "";

  g_return_val_if_fail (data || length == 0, NULL);

  if (length > ENT_STORY_MAX_BYTES)
    {
      g_set_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_INVALID, _("the story is longer than %d MiB, which no story of Entente is"),
                   ENT_STORY_MAX_BYTES / (1024 * 1024));
      return NULL;
    }
  root = ent_view_json_parse (data, length, error);
  if (!root)
    return NULL;
  object = json_node_get_object (root);
  name = json_object_get_member (object, "name");
  if (!ent_view_json_check_format (object, FORMAT, VERSION, other_version, error) || !check_keys (object, error)
      || (name && !ent_view_json_read_text ("name", name, &text, error)))
    return NULL;
  story = ent_story_new (text);
  return read_steps (json_object_get_member (object, "steps"), &story, error) ? g_steal_pointer (&story) : NULL;
}

static char *
write_all (EntStory *story,
           gboolean  has_places)
{
  g_autofree char *name = ent_json_line_write_text (ent_story_get_name (story));
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "{\"format\":\"%s\",\"version\":%d,\"name\":%s,\"steps\":[", FORMAT, VERSION, name);
  for (guint i = 0; i < ent_story_get_n_steps (story); i++)
    {
      EntSavedView *saved = ent_story_step_get_saved (ent_story_get_step (story, i));

      if (i > 0)
        g_string_append_c (text, ',');
      ent_saved_view_write (text, saved, has_places && ent_places_json_can_write (saved->places));
    }
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

/**
 * ent_story_to_json:
 * @story: a story
 *
 * Writes a story, on one line. As of ent_saved_view_to_json(), places of thousands
 * of nations are left out, and all of them where they would make it longer than
 * %ENT_STORY_MAX_BYTES.
 *
 * Returns: (transfer full): JSON
 */
char *
ent_story_to_json (EntStory *story)
{
  char *text;

  g_return_val_if_fail (story, NULL);

  text = write_all (story, TRUE);
  if (strlen (text) < ENT_STORY_MAX_BYTES)
    return text;
  g_free (text);
  return write_all (story, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-json-line.h"

/* Values as data files have them: on one line, with a blank behind each colon
 * and each comma, which json-glib does not write. */

static void append_value (GString  *line,
                          JsonNode *node);

static void
append_object (GString    *line,
               JsonObject *object)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  g_string_append_c (line, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &value))
    {
      g_autofree char *written = ent_json_line_write_text (key);

      if (line->str[line->len - 1] != '{')
        g_string_append (line, ", ");
      g_string_append_printf (line, "%s: ", written);
      append_value (line, value);
    }
  g_string_append_c (line, '}');
}

static void
append_array (GString   *line,
              JsonArray *array)
{
  g_string_append_c (line, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append (line, ", ");
      append_value (line, json_array_get_element (array, i));
    }
  g_string_append_c (line, ']');
}

static void
append_value (GString  *line,
              JsonNode *node)
{
  g_autofree char *written = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    append_object (line, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    append_array (line, json_node_get_array (node));
  else
    {
      written = json_to_string (node, FALSE);
      g_string_append (line, written);
    }
}

/**
 * ent_json_line_write:
 * @node: a value
 *
 * Returns: (transfer full): it, on one line
 */
char *
ent_json_line_write (JsonNode *node)
{
  GString *line;

  g_return_val_if_fail (node != NULL, NULL);

  line = g_string_new (NULL);
  append_value (line, node);
  return g_string_free (line, FALSE);
}

/**
 * ent_json_line_write_object:
 * @object: an object, such as a record
 *
 * Returns: (transfer full): it, on one line
 */
char *
ent_json_line_write_object (JsonObject *object)
{
  GString *line;

  g_return_val_if_fail (object != NULL, NULL);

  line = g_string_new (NULL);
  append_object (line, object);
  return g_string_free (line, FALSE);
}

/**
 * ent_json_line_write_text:
 * @text: a text
 *
 * Returns: (transfer full): it, in quotation marks
 */
char *
ent_json_line_write_text (const char *text)
{
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  node = json_node_init_string (json_node_alloc (), text);
  return json_to_string (node, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-json-text.h"

#include <json-glib/json-glib.h>
#include <string.h>

static void
append_string (GString    *text,
               const char *string)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_VALUE);
  g_autofree char *quoted = NULL;

  json_node_set_string (node, string);
  quoted = json_to_string (node, FALSE);
  g_string_append (text, quoted);
}

/* With as few digits as give the same number: what was written as 0.1 is not
 * written back as 0.10000000000000001. It stays a number with a point. */
static void
append_double (GString *text,
               double   value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  for (int n = 15; n <= 17; n++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%dg", n);

      g_ascii_formatd (digits, sizeof digits, format, value);
      if (g_ascii_strtod (digits, NULL) == value)
        break;
    }
  g_string_append (text, digits);
  if (strpbrk (digits, ".e") == NULL)
    g_string_append (text, ".0");
}

static void append_value (GString  *text,
                          JsonNode *node);

static void
append_member (GString    *text,
               const char *key,
               JsonNode   *node)
{
  if (text->len > 0 && text->str[text->len - 1] != '{')
    g_string_append (text, ", ");
  append_string (text, key);
  g_string_append (text, ": ");
  append_value (text, node);
}

static void
append_array (GString   *text,
              JsonArray *array)
{
  g_string_append_c (text, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append (text, ", ");
      append_value (text, json_array_get_element (array, i));
    }
  g_string_append_c (text, ']');
}

static void
append_object (GString    *text,
               JsonObject *object)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    append_member (text, key, node);
  g_string_append_c (text, '}');
}

static void
append_value (GString  *text,
              JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    append_object (text, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    append_array (text, json_node_get_array (node));
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_DOUBLE)
    append_double (text, json_node_get_double (node));
  else
    {
      g_autofree char *value = json_to_string (node, FALSE);

      g_string_append (text, value);
    }
}

/**
 * ent_json_text_append_member:
 * @text: the members of an object so far, without its braces
 * @key: a key
 * @value: (array length=length): its value as it stands in a file, which
 *   ent_json_scan() has let pass
 * @length: how many bytes it has
 *
 * Adds a member, on one line, with a comma before it unless it is the first;
 * keys stand in the order in which they were read.
 */
void
ent_json_text_append_member (GString    *text,
                             const char *key,
                             const char *value,
                             gsize       length)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  g_return_if_fail (text != NULL);
  g_return_if_fail (key != NULL);
  g_return_if_fail (value != NULL);

  /* The scan has let it pass, so that the parser has nothing to refuse. */
  if (json_parser_load_from_data (parser, value, length, NULL))
    append_member (text, key, json_parser_get_root (parser));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-json-parse.h"

#include <glib/gi18n.h>

#include "io/ent-json-scan.h"

/**
 * ent_json_parse:
 * @data: (array length=length): the bytes of a file
 * @length: how many
 * @problems: takes what is wrong with the syntax
 *
 * Parses a small file, such as one of views: strict JSON, as ent_json_scan() has
 * it, of at most %ENT_JSON_MAX_VALUES values. A data set goes another way, see
 * ent_json_records_read().
 *
 * Returns: (transfer full) (nullable): the value; there is one, too, where only
 *   keys stand twice
 */
JsonNode *
ent_json_parse (const char     *data,
                gsize           length,
                EntProblemList *problems)
{
  g_autoptr (EntReading) reading = NULL;
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (data != NULL || length == 0, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  reading = ent_reading_new (NULL);
  if (!ent_json_scan (data, length, ENT_JSON_MAX_VALUES, reading, problems))
    return NULL;

  /* The scan has let it pass, so the parser's own errors are not expected; one
   * would still be a message and not a crash. */
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, data, length, &error))
    {
      ent_problem_list_add (problems, ENT_PROBLEM_ERROR, NULL, "%s", error->message);
      return NULL;
    }

  return json_parser_steal_root (parser);
}

/**
 * ent_json_describe:
 * @node: a value
 *
 * Returns: (transfer none): what it is, to follow “this is” in a message
 */
const char *
ent_json_describe (JsonNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return _("an object");
    case JSON_NODE_ARRAY:
      return _("a list");
    case JSON_NODE_NULL:
      return _("null");
    case JSON_NODE_VALUE:
    default:
      if (json_node_get_value_type (node) == G_TYPE_STRING)
        return _("a text");
      if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
        return _("true or false");
      return _("a number");
    }
}

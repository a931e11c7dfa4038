/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-extend.h"

#include "import/ent-import-records.h"

/* What was imported as a part of a data set that is there already. */

/* The array of a table, which is made where there is none. */
static JsonArray *
get_table (JsonObject *root,
           const char *key)
{
  if (!json_object_has_member (root, key))
    json_object_set_array_member (root, key, json_array_new ());
  return json_object_get_array_member (root, key);
}

static gboolean
has_id (JsonArray  *records,
        const char *id)
{
  for (guint i = 0; i < json_array_get_length (records); i++)
    if (g_strcmp0 (json_object_get_string_member_with_default (json_array_get_object_element (records, i), "id", NULL), id) == 0)
      return TRUE;

  return FALSE;
}

static char *
dup_free_id (JsonArray *sources)
{
  char *id = g_strdup ("import");

  for (guint i = 2; has_id (sources, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("import-%u", i);
    }
  return id;
}

static void
append_node (GString  *text,
             JsonNode *node)
{
  g_autofree char *written = json_to_string (node, FALSE);

  g_string_append (text, written);
}

/* One record a line, as data files have it. */
static void
append_member (GString    *text,
               const char *key,
               JsonNode   *value)
{
  g_autoptr (JsonNode) name = json_node_init_string (json_node_alloc (), key);
  JsonArray *records;

  g_string_append (text, "\n  ");
  append_node (text, name);
  g_string_append (text, ": ");
  if (!JSON_NODE_HOLDS_ARRAY (value))
    {
      append_node (text, value);
      return;
    }
  records = json_node_get_array (value);
  g_string_append_c (text, '[');
  for (guint i = 0; i < json_array_get_length (records); i++)
    {
      g_string_append (text, i > 0 ? ",\n    " : "\n    ");
      append_node (text, json_array_get_element (records, i));
    }
  g_string_append (text, "\n  ]");
}

static char *
write_root (JsonObject *root)
{
  g_autoptr (GList) keys = json_object_get_members (root);
  GString *text = g_string_new ("{");

  for (GList *l = keys; l != NULL; l = l->next)
    {
      append_member (text, l->data, json_object_get_member (root, l->data));
      g_string_append (text, l->next != NULL ? "," : "\n}\n");
    }
  return g_string_free (text, FALSE);
}

/**
 * ent_import_extend:
 * @result: what was imported; its dataset is that of @data
 * @data: (array length=length): the text of a sound data set
 * @length: how many bytes
 * @title: of the source that the new records name
 * @error: return location for an error
 *
 * Adds the groupings, memberships and ties of an import to a data set. What is
 * there stays as it is, in its order.
 *
 * Returns: (transfer full) (nullable): the text of the larger data set
 */
char *
ent_import_extend (EntImportResult  *result,
                   const char       *data,
                   gsize             length,
                   const char       *title,
                   GError          **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *source = NULL;
  JsonObject *root;
  JsonArray *groupings, *memberships, *ties;

  if (!json_parser_load_from_data (parser, data, (gssize) length, error))
    return NULL;
  root = json_node_get_object (json_parser_get_root (parser));
  source = dup_free_id (get_table (root, "sources"));
  json_array_add_object_element (get_table (root, "sources"), ent_import_records_new_source (source, title));
  groupings = get_table (root, "groupings");
  for (guint i = 0; i < result->groupings->len; i++)
    if (ent_import_result_get_grouping (result, i)->row == ENT_ROW_NONE)
      json_array_add_object_element (groupings, ent_import_records_new_grouping (result, i, source));
  memberships = get_table (root, "memberships");
  for (guint i = 0; i < result->memberships->len; i++)
    json_array_add_object_element (memberships, ent_import_records_new_membership (result, i, source));
  ties = get_table (root, "ties");
  for (guint i = 0; i < result->ties->len; i++)
    json_array_add_object_element (ties, ent_import_records_new_tie (result, i, source));
  return write_root (root);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-table.h"

#include "export-data/ent-data-json-record.h"

/* What tables are called in a data set. */
static const struct
{
  const char *id;
  EntKind     kind;
} tables[] = {
  { "sources", ENT_KIND_SOURCE }, { "nations", ENT_KIND_NATION }, { "groupings", ENT_KIND_GROUPING }, { "memberships", ENT_KIND_MEMBERSHIP },
  { "ties", ENT_KIND_TIE },       { "events", ENT_KIND_EVENT },   { "quotes", ENT_KIND_QUOTE },       { "presets", ENT_KIND_PRESET },
};

/**
 * ent_data_table_from_id:
 * @id: what a table is called in a data set, such as “nations”
 * @kind: (out): the kind of its records
 *
 * Returns: whether there is one of that name
 */
gboolean
ent_data_table_from_id (const char *id,
                        EntKind    *kind)
{
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (tables[i].id, id))
      {
        *kind = tables[i].kind;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_of_texts (JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (json_node_get_value_type (json_array_get_element (array, i)) != G_TYPE_STRING)
      return FALSE;

  return TRUE;
}

/* A value in one cell: lists of texts with semicolons between them, what has a
 * shape of its own as JSON. */
static char *
dup_cell (JsonNode *value)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  JsonArray *array;

  if (value == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING)
    return g_strdup (json_node_get_string (value));
  if (!JSON_NODE_HOLDS_ARRAY (value) || !is_of_texts (json_node_get_array (value)))
    return json_to_string (value, FALSE);
  array = json_node_get_array (value);
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (texts, (gpointer) json_array_get_string_element (array, i));
  g_ptr_array_add (texts, NULL);
  return g_strjoinv ("; ", (char **) texts->pdata);
}

/* All keys that records have, each where the first record has it. */
static GPtrArray *
list_keys (GPtrArray *records)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GList) members = json_object_get_members (g_ptr_array_index (records, i));

      for (GList *l = members; l != NULL; l = l->next)
        if (!g_ptr_array_find_with_equal_func (keys, l->data, g_str_equal, NULL))
          g_ptr_array_add (keys, g_strdup (l->data));
    }
  return keys;
}

/**
 * ent_data_table_to_id:
 * @kind: a kind of records
 *
 * Returns: what their table is called in a data set
 */
const char *
ent_data_table_to_id (EntKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (tables[i].kind == kind)
      return tables[i].id;

  g_return_val_if_reached (NULL);
}

/**
 * ent_data_table_list:
 * @choice: which records
 * @kind: those of which table
 *
 * Lists a table, a record a row and a column for each key of the data format
 * that one of them has.
 *
 * Returns: (transfer full): the rows
 */
EntDataGrid *
ent_data_table_list (EntDataChoice *choice,
                     EntKind        kind)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  g_autoptr (GPtrArray) keys = NULL;
  EntDataset *dataset;
  EntDataGrid *grid;

  g_return_val_if_fail (choice != NULL, NULL);

  dataset = ent_data_choice_get_dataset (choice);
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, kind); row++)
    if (ent_data_choice_has (choice, kind, row))
      g_ptr_array_add (records, ent_data_json_record_new (choice, ent_ref (kind, row)));
  keys = list_keys (records);
  grid = ent_data_grid_new ((const char *const *) keys->pdata, keys->len);
  for (guint i = 0; i < records->len; i++)
    for (guint k = 0; k < keys->len; k++)
      ent_data_grid_add (grid, dup_cell (json_object_get_member (g_ptr_array_index (records, i), g_ptr_array_index (keys, k))));
  return grid;
}

/**
 * ent_data_table_write:
 * @choice: which records
 * @kind: those of which table
 *
 * Writes what ent_data_table_list() lists as CSV.
 *
 * Returns: (transfer full): the text of a file
 */
char *
ent_data_table_write (EntDataChoice *choice,
                      EntKind        kind)
{
  g_autoptr (EntDataGrid) grid = ent_data_table_list (choice, kind);

  return ent_data_grid_to_csv (grid);
}

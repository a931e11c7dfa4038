/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-json.h"

#include "export-data/ent-data-json-record.h"

/* In the order of the format. */
static const struct
{
  EntKind     kind;
  const char *key;
} tables[] = {
  { ENT_KIND_SOURCE, "sources" }, { ENT_KIND_NATION, "nations" }, { ENT_KIND_GROUPING, "groupings" }, { ENT_KIND_MEMBERSHIP, "memberships" },
  { ENT_KIND_TIE, "ties" },       { ENT_KIND_EVENT, "events" },   { ENT_KIND_QUOTE, "quotes" },       { ENT_KIND_PRESET, "presets" },
};

static void
append_value (GString  *text,
              JsonNode *value)
{
  g_autofree char *written = json_to_string (value, FALSE);

  g_string_append (text, written);
}

/* The head of the file, without the brace that closes it. */
static void
append_head (GString    *text,
             EntDataset *dataset)
{
  g_autoptr (JsonObject) head = json_object_new ();
  g_autoptr (GList) keys = NULL;
  g_autofree char *updated = ent_day_to_iso (ent_dataset_get_updated (dataset));

  ent_data_json_set_text (head, "format", "entente");
  json_object_set_int_member (head, "version", 1);
  ent_data_json_set_text (head, "title", ent_dataset_get_title (dataset));
  ent_data_json_set_text (head, "description", ent_dataset_get_description (dataset));
  ent_data_json_set_text (head, "license", ent_dataset_get_license (dataset));
  ent_data_json_set_text (head, "updated", updated);
  ent_data_json_add_unknown (head, ent_dataset_get_unknown_keys (dataset));
  keys = json_object_get_members (head);
  for (GList *l = keys; l != NULL; l = l->next)
    {
      g_autoptr (JsonNode) key = json_node_init_string (json_node_alloc (), l->data);

      g_string_append (text, l == keys ? "{\n  " : ",\n  ");
      append_value (text, key);
      g_string_append (text, ": ");
      append_value (text, json_object_get_member (head, l->data));
    }
}

/**
 * ent_data_json_write:
 * @choice: which records
 *
 * Writes a data set, a record a line, with what the file said beside that
 * Entente does not know.
 *
 * Returns: (transfer full): the text of a file
 */
char *
ent_data_json_write (EntDataChoice *choice)
{
  EntDataset *dataset = ent_data_choice_get_dataset (choice);
  GString *text = g_string_new (NULL);

  append_head (text, dataset);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const char *between = "\n    ";

      if (ent_data_choice_count (choice, tables[i].kind) == 0)
        continue;
      g_string_append_printf (text, ",\n  \"%s\": [", tables[i].key);
      for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, tables[i].kind); row++)
        if (ent_data_choice_has (choice, tables[i].kind, row))
          {
            g_autoptr (JsonObject) record = ent_data_json_record_new (choice, ent_ref (tables[i].kind, row));
            g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), record);

            g_string_append (text, between);
            append_value (text, node);
            between = ",\n    ";
          }
      g_string_append (text, "\n  ]");
    }
  g_string_append (text, "\n}\n");
  return g_string_free (text, FALSE);
}

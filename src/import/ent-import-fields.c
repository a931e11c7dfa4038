/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-fields.h"

/**
 * ent_import_fields_init:
 * @fields: (out): to be cleared with ent_import_fields_clear()
 * @line: where they begin
 */
void
ent_import_fields_init (EntImportFields *fields,
                        guint            line)
{
  g_return_if_fail (fields != NULL);

  fields->names = g_ptr_array_new_with_free_func (g_free);
  fields->values = g_ptr_array_new_with_free_func (g_free);
  fields->line = line;
}

/**
 * ent_import_fields_clear:
 * @fields: fields
 */
void
ent_import_fields_clear (EntImportFields *fields)
{
  g_return_if_fail (fields != NULL);

  g_clear_pointer (&fields->names, g_ptr_array_unref);
  g_clear_pointer (&fields->values, g_ptr_array_unref);
}

/**
 * ent_import_fields_take:
 * @fields: fields
 * @name: (transfer full): of a field
 * @value: (transfer full): its value
 */
void
ent_import_fields_take (EntImportFields *fields,
                        char            *name,
                        char            *value)
{
  g_return_if_fail (fields != NULL);

  g_ptr_array_add (fields->names, name);
  g_ptr_array_add (fields->values, value);
}

/**
 * ent_import_fields_find:
 * @fields: fields
 * @name: a name, in whatever case
 *
 * Returns: (nullable) (transfer none): the value of the first field of that name
 */
const char *
ent_import_fields_find (const EntImportFields *fields,
                        const char            *name)
{
  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < fields->names->len; i++)
    if (g_ascii_strcasecmp (g_ptr_array_index (fields->names, i), name) == 0)
      return g_ptr_array_index (fields->values, i);

  return NULL;
}

static gboolean
is_one_of (const char        *name,
           const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      return TRUE;

  return FALSE;
}

/**
 * ent_import_fields_keep:
 * @fields: fields
 * @network: a network
 * @item: one of its nodes or edges
 * @left_out: (array zero-terminated=1): names of what is known already
 *
 * Makes the other fields attributes of @item.
 */
void
ent_import_fields_keep (const EntImportFields *fields,
                        EntImportNetwork      *network,
                        EntImportItem         *item,
                        const char *const     *left_out)
{
  g_return_if_fail (fields != NULL);
  g_return_if_fail (left_out != NULL);

  for (guint i = 0; i < fields->names->len; i++)
    {
      const char *name = g_ptr_array_index (fields->names, i);

      if (!is_one_of (name, left_out))
        ent_import_network_add_attribute (network, item, name, g_ptr_array_index (fields->values, i));
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-data-diff.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"
#include "io/ent-json-fields.h"
#include "io/ent-json-line.h"

/* What differs between two data sets, for people and for programs. */

/* Of a value; programs get all of it. */
#define MAX_SHOWN_CHARS 200

static const char *const sort_ids[ENT_N_DATA_CHANGES] = { "added", "removed", "changed" };
static const char *const sort_signs[ENT_N_DATA_CHANGES] = { "+", "-", "~" };

static void
append_field_text (GString              *text,
                   const EntFieldChange *field)
{
  g_autofree char *key = ent_shown (field->key);
  g_autofree char *before = field->before != NULL ? ent_shown_escape (field->before, -1, MAX_SHOWN_CHARS) : NULL;
  g_autofree char *after = field->after != NULL ? ent_shown_escape (field->after, -1, MAX_SHOWN_CHARS) : NULL;

  if (before != NULL && after != NULL)
    g_string_append_printf (text, "      %s: %s → %s\n", key, before, after);
  else
    g_string_append_printf (text, "      %s: %s %s\n", key, before != NULL ? "-" : "+", before != NULL ? before : after);
}

/**
 * ent_data_diff_to_text:
 * @changes: (element-type EntDataChange): what differs
 *
 * Returns: (transfer full): that for people: by table, a line for each record and
 *   for each field, and at the end how many there are; empty if nothing differs
 */
char *
ent_data_diff_to_text (GPtrArray *changes)
{
  GString *text = g_string_new (NULL);
  EntKind kind = ENT_N_KINDS;

  for (guint i = 0; i < changes->len; i++)
    {
      const EntDataChange *change = g_ptr_array_index (changes, i);
      g_autofree char *key = ent_shown_escape (change->key, -1, MAX_SHOWN_CHARS);

      if (change->kind != kind)
        /* Translators: a heading, of what is said of a whole file */
        g_string_append_printf (text, "%s\n", change->kind == ENT_KIND_NONE ? _("data set") : ent_json_fields_get_table (change->kind - 1)->key);
      kind = change->kind;
      if (kind != ENT_KIND_NONE)
        g_string_append_printf (text, "  %s %s\n", sort_signs[change->sort], key);
      for (guint j = 0; change->fields != NULL && j < change->fields->len; j++)
        append_field_text (text, g_ptr_array_index (change->fields, j));
    }
  if (changes->len > 0)
    {
      /* Translators: numbers of records; how they differ */
      g_string_append_printf (text, _("%1$u added, %2$u removed, %3$u changed"), ent_data_diff_count (changes, ENT_DATA_CHANGE_ADDED),
                              ent_data_diff_count (changes, ENT_DATA_CHANGE_REMOVED), ent_data_diff_count (changes, ENT_DATA_CHANGE_CHANGED));
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
append_change_json (GString             *text,
                    const EntDataChange *change)
{
  g_autofree char *key = ent_json_line_write_text (change->key);

  g_string_append_printf (text, "    {\"change\": \"%s\"", sort_ids[change->sort]);
  if (change->kind != ENT_KIND_NONE)
    g_string_append_printf (text, ", \"table\": \"%s\", \"key\": %s", ent_json_fields_get_table (change->kind - 1)->key, key);
  if (change->record != NULL)
    g_string_append_printf (text, ", \"record\": %s", change->record);
  for (guint i = 0; change->fields != NULL && i < change->fields->len; i++)
    {
      const EntFieldChange *field = g_ptr_array_index (change->fields, i);
      g_autofree char *name = ent_json_line_write_text (field->key);

      g_string_append_printf (text, "%s{\"field\": %s", i > 0 ? ", " : ", \"fields\": [", name);
      if (field->before != NULL)
        g_string_append_printf (text, ", \"old\": %s", field->before);
      if (field->after != NULL)
        g_string_append_printf (text, ", \"new\": %s", field->after);
      g_string_append_c (text, '}');
    }
  g_string_append (text, change->fields != NULL ? "]}" : "}");
}

/**
 * ent_data_diff_to_json:
 * @changes: (element-type EntDataChange): what differs
 *
 * Returns: (transfer full): that for programs: an object with what differs and how
 *   many there are
 */
char *
ent_data_diff_to_json (GPtrArray *changes)
{
  GString *text = g_string_new ("{\n  \"changes\": [");

  for (guint i = 0; i < changes->len; i++)
    {
      g_string_append (text, i > 0 ? ",\n" : "\n");
      append_change_json (text, g_ptr_array_index (changes, i));
    }
  g_string_append (text, changes->len > 0 ? "\n  ],\n  \"counts\": {" : "],\n  \"counts\": {");
  for (EntDataChangeSort sort = 0; sort < ENT_N_DATA_CHANGES; sort++)
    g_string_append_printf (text, "%s\"%s\": %u", sort > 0 ? ", " : "", sort_ids[sort], ent_data_diff_count (changes, sort));
  g_string_append (text, "}\n}\n");
  return g_string_free (text, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-record-key.h"

#include <string.h>

/* What names a record among those of its table: its id, or for memberships and
 * ties, which have none, who takes part, as what and since when. */

static void
append_text (GString    *name,
             GArray     *members,
             const char *key)
{
  const EntJsonRange *value = ent_json_ranges_find (members, key);
  g_autofree char *text = value != NULL ? ent_json_ranges_dup_text (*value) : NULL;

  if (text == NULL)
    return;
  if (name->len > 0)
    g_string_append_c (name, ' ');
  g_string_append (name, text);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_ascii_strcasecmp (*(const char *const *) a, *(const char *const *) b);
}

/* Which of two nations stands first means nothing. */
static void
append_nations (GString *name,
                GArray  *members)
{
  const EntJsonRange *nations = ent_json_ranges_find (members, "nations");
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) elements = NULL;

  if (nations == NULL || *nations->start != '[')
    return;
  elements = ent_json_ranges_list_elements (nations->start);
  for (guint i = 0; i < elements->len; i++)
    {
      char *id = ent_json_ranges_dup_text (g_array_index (elements, EntJsonRange, i));

      if (id != NULL)
        g_ptr_array_add (ids, id);
    }
  g_ptr_array_sort (ids, compare_texts);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (name, i > 0 ? " %s" : "%s", (const char *) g_ptr_array_index (ids, i));
}

/**
 * ent_record_key_dup:
 * @kind: what it is
 * @record: where it stands: an object
 * @form: how exactly it is named if it has no id
 *
 * Returns: (transfer full): what it is called, such as “sco” or “NOR nato member 1949-04-04”
 */
char *
ent_record_key_dup (EntKind          kind,
                    EntJsonRange     record,
                    EntRecordKeyForm form)
{
  g_autoptr (GArray) members = NULL;
  GString *name = g_string_new (NULL);

  g_return_val_if_fail (record.start != NULL && *record.start == '{', g_string_free (name, FALSE));

  members = ent_json_ranges_list_members (record.start);
  if (kind == ENT_KIND_MEMBERSHIP)
    {
      append_text (name, members, "nation");
      append_text (name, members, "grouping");
      append_text (name, members, "role");
    }
  else if (kind == ENT_KIND_TIE)
    {
      append_nations (name, members);
      append_text (name, members, "kind");
    }
  else
    append_text (name, members, "id");
  if ((kind == ENT_KIND_MEMBERSHIP || kind == ENT_KIND_TIE) && form == ENT_RECORD_KEY_FULL)
    append_text (name, members, "from");
  return g_string_free (name, FALSE);
}

/**
 * ent_record_key_dup_fold:
 * @kind: what it is
 * @record: where it stands: an object
 * @form: how exactly it is named if it has no id
 *
 * Returns: (transfer full): the same, to be compared: upper and lower case are one
 */
char *
ent_record_key_dup_fold (EntKind          kind,
                         EntJsonRange     record,
                         EntRecordKeyForm form)
{
  g_autofree char *name = ent_record_key_dup (kind, record, form);

  return g_ascii_strdown (name, -1);
}

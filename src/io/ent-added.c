/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-added.h"

#include "io/ent-json-line.h"

struct _EntAdded
{
  gatomicrefcount ref_count;

  char           *title; /* owned, like all that follows */
  EntDay          day;
  GPtrArray      *records[ENT_N_KINDS]; /* (element-type utf8) */
};

/**
 * ent_added_new:
 * @title: what was added, for people
 * @day: when
 *
 * Returns: (transfer full): no records yet
 */
EntAdded *
ent_added_new (const char *title,
               EntDay      day)
{
  EntAdded *added;

  g_return_val_if_fail (title != NULL, NULL);

  added = g_new0 (EntAdded, 1);
  g_atomic_ref_count_init (&added->ref_count);
  added->title = g_strdup (title);
  added->day = day;
  for (EntKind kind = 0; kind < ENT_N_KINDS; kind++)
    added->records[kind] = g_ptr_array_new_with_free_func (g_free);
  return added;
}

/**
 * ent_added_ref:
 * @added: what was added
 *
 * Returns: (transfer full): @added
 */
EntAdded *
ent_added_ref (EntAdded *added)
{
  g_return_val_if_fail (added != NULL, NULL);

  g_atomic_ref_count_inc (&added->ref_count);
  return added;
}

/**
 * ent_added_unref:
 * @added: (transfer full): what was added
 */
void
ent_added_unref (EntAdded *added)
{
  g_return_if_fail (added != NULL);

  if (!g_atomic_ref_count_dec (&added->ref_count))
    return;
  for (EntKind kind = 0; kind < ENT_N_KINDS; kind++)
    g_ptr_array_unref (added->records[kind]);
  g_free (added->title);
  g_free (added);
}

/**
 * ent_added_take:
 * @added: what was added, not yet handed on
 * @kind: what the record is
 * @record: (transfer full): one more
 */
void
ent_added_take (EntAdded   *added,
                EntKind     kind,
                JsonObject *record)
{
  ent_added_take_text (added, kind, ent_json_line_write_object (record));
  json_object_unref (record);
}

/**
 * ent_added_take_text:
 * @added: what was added, not yet handed on
 * @kind: what the record is
 * @record: (transfer full): one more, as it is written: an object
 */
void
ent_added_take_text (EntAdded *added,
                     EntKind   kind,
                     char     *record)
{
  g_return_if_fail (added != NULL && record != NULL);
  g_return_if_fail (kind > ENT_KIND_NONE && kind < ENT_N_KINDS);

  g_ptr_array_add (added->records[kind], record);
}

/**
 * ent_added_get_title:
 * @added: what was added
 *
 * Returns: (transfer none): what it is called
 */
const char *
ent_added_get_title (EntAdded *added)
{
  g_return_val_if_fail (added != NULL, NULL);

  return added->title;
}

/**
 * ent_added_get_day:
 * @added: what was added
 *
 * Returns: when
 */
EntDay
ent_added_get_day (EntAdded *added)
{
  g_return_val_if_fail (added != NULL, ENT_DAY_MIN);

  return added->day;
}

/**
 * ent_added_get_n_records:
 * @added: what was added
 * @kind: a kind of record
 *
 * Returns: how many of them
 */
guint
ent_added_get_n_records (EntAdded *added,
                         EntKind   kind)
{
  g_return_val_if_fail (added != NULL && kind < ENT_N_KINDS, 0);

  return added->records[kind]->len;
}

/**
 * ent_added_get_record:
 * @added: what was added
 * @kind: a kind of record
 * @i: which of them
 *
 * Returns: (transfer none): it, as it is written
 */
const char *
ent_added_get_record (EntAdded *added,
                      EntKind   kind,
                      guint     i)
{
  g_return_val_if_fail (i < ent_added_get_n_records (added, kind), NULL);

  return g_ptr_array_index (added->records[kind], i);
}

/**
 * ent_added_equal:
 * @added: what was added
 * @other: what else was
 *
 * Returns: whether both are the same records under the same title
 */
gboolean
ent_added_equal (EntAdded *added,
                 EntAdded *other)
{
  g_return_val_if_fail (added != NULL && other != NULL, FALSE);

  if (added == other)
    return TRUE;
  if (!g_str_equal (added->title, other->title) || added->day != other->day)
    return FALSE;
  for (EntKind kind = 0; kind < ENT_N_KINDS; kind++)
    {
      if (added->records[kind]->len != other->records[kind]->len)
        return FALSE;
      for (guint i = 0; i < added->records[kind]->len; i++)
        if (!g_str_equal (g_ptr_array_index (added->records[kind], i), g_ptr_array_index (other->records[kind], i)))
          return FALSE;
    }
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-name-index.h"

#include "base/ent-visible.h"
#include "model/ent-dataset-builder.h"

struct _EntNameIndex
{
  GHashTable *names;     /* owned: fold → GArray of rows */
  GHashTable *any_names; /* owned: likewise, with long and other names */
  GHashTable *skeletons; /* owned: skeleton of a name → rows */
  GHashTable *ids;       /* owned: skeleton of an id → rows */
};

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
}

/* @key: (transfer full) */
static void
note (GHashTable *table,
      char       *key,
      guint32     row)
{
  GArray *rows = g_hash_table_lookup (table, key);

  if (rows == NULL)
    {
      rows = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_insert (table, key, rows);
    }
  else
    {
      g_free (key);
    }
  if (rows->len == 0 || g_array_index (rows, guint32, rows->len - 1) != row)
    g_array_append_val (rows, row);
}

static void
note_name (GHashTable *table,
           const char *name,
           guint32     row)
{
  if (name != NULL && !ent_visible_is_empty (name))
    note (table, ent_visible_fold (name), row);
}

/* Case does not count in ids, and neither does which of the few signs stands
 * between their words; the digit one is taken for the letter l. */
static char *
dup_id_skeleton (const char *id)
{
  g_autofree char *plain = g_strdelimit (g_strdup (id), "_.", '-');

  return ent_visible_skeleton (g_strdelimit (plain, "1", 'l'));
}

/**
 * ent_name_index_new:
 * @drafts: all records of a kind
 *
 * Time: O(names).
 *
 * Returns: (transfer full): an index of their names; rows in it are places in @drafts
 */
EntNameIndex *
ent_name_index_new (const EntDraftStore *drafts)
{
  EntNameIndex *index = g_new0 (EntNameIndex, 1);
  EntDraftWalk walk;
  EntRecordDraft draft;

  g_return_val_if_fail (drafts != NULL, NULL);

  index->names = new_table ();
  index->any_names = new_table ();
  index->skeletons = new_table ();
  index->ids = new_table ();
  walk = ent_draft_store_walk (drafts);
  for (guint32 row = 0; ent_draft_walk_next (&walk, &draft); row++)
    {
      note_name (index->names, draft.name, row);
      note_name (index->any_names, draft.name, row);
      note_name (index->any_names, draft.full_name, row);
      note_name (index->any_names, draft.official_name, row);
      for (guint i = 0; i < draft.names.n_names; i++)
        note_name (index->any_names, draft.names.names[i].name, row);
      for (guint i = 0; draft.aliases != NULL && draft.aliases[i] != NULL; i++)
        note_name (index->any_names, draft.aliases[i], row);
      if (draft.name != NULL && !ent_visible_is_empty (draft.name))
        note (index->skeletons, ent_visible_skeleton (draft.name), row);
      if (draft.id != NULL)
        note (index->ids, dup_id_skeleton (draft.id), row);
    }
  return index;
}

/**
 * ent_name_index_free:
 * @index: (nullable) (transfer full): an index
 */
void
ent_name_index_free (EntNameIndex *index)
{
  if (index == NULL)
    return;

  g_hash_table_unref (index->names);
  g_hash_table_unref (index->any_names);
  g_hash_table_unref (index->skeletons);
  g_hash_table_unref (index->ids);
  g_free (index);
}

/**
 * ent_name_index_find:
 * @index: an index
 * @name: a name
 *
 * Returns: (nullable) (transfer none) (element-type guint32): who has this
 *   name, in the order of the rows, whatever case and blanks it is written with
 */
GArray *
ent_name_index_find (EntNameIndex *index,
                     const char   *name)
{
  g_autofree char *key = ent_visible_fold (name);

  return g_hash_table_lookup (index->names, key);
}

/**
 * ent_name_index_find_any:
 * @index: an index
 * @name: a name
 *
 * Returns: (nullable) (transfer none) (element-type guint32): who has this
 *   name, or has it for a long or another one
 */
GArray *
ent_name_index_find_any (EntNameIndex *index,
                         const char   *name)
{
  g_autofree char *key = ent_visible_fold (name);

  return g_hash_table_lookup (index->any_names, key);
}

/**
 * ent_name_index_find_alike:
 * @index: an index
 * @name: a name
 *
 * Returns: (nullable) (transfer none) (element-type guint32): whose name looks like this
 */
GArray *
ent_name_index_find_alike (EntNameIndex *index,
                           const char   *name)
{
  g_autofree char *key = ent_visible_skeleton (name);

  return g_hash_table_lookup (index->skeletons, key);
}

/**
 * ent_name_index_find_id:
 * @index: an index
 * @id: an id
 *
 * Returns: (nullable) (transfer none) (element-type guint32): whose id looks like this
 */
GArray *
ent_name_index_find_id (EntNameIndex *index,
                        const char   *id)
{
  g_autofree char *key = dup_id_skeleton (id);

  return g_hash_table_lookup (index->ids, key);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-name-index.h"

#include "base/ent-text-set.h"
#include "base/ent-visible.h"
#include "model/ent-dataset-builder.h"

#define NO_KEY G_MAXUINT32

/* A row under one of its keys. */
typedef struct
{
  guint32 key;
  guint32 row;
} Entry;

/* Who has which key, in the order of the rows; each key once for each who has it. */
typedef struct
{
  EntTextSet *keys;    /* owned */
  GArray     *entries; /* Entry, owned; until the table is closed */
  guint32    *key_of;  /* per row: the last of its keys, or NO_KEY; owned */
  guint32    *starts;  /* per key: where its rows begin; owned */
  guint32    *rows;    /* key after key, owned */
} Table;

struct _EntNameIndex
{
  const EntDraftStore *drafts;
  Table                names;
  Table                skeletons; /* of names */
  Table                ids;       /* skeletons of ids */
  Table                any_names; /* names, with long and other ones; empty until somebody asks for one */
};

static void
open_table (Table *table,
            guint  n_rows)
{
  *table = (Table) { ent_text_set_new (n_rows), g_array_new (FALSE, FALSE, sizeof (Entry)), g_new (guint32, n_rows), NULL, NULL };
  for (guint32 row = 0; row < n_rows; row++)
    table->key_of[row] = NO_KEY;
}

/* Puts the entries side by side by their keys. */
static void
close_table (Table *table)
{
  guint n_keys = ent_text_set_get_n (table->keys);

  table->starts = g_new0 (guint32, n_keys + 1);
  table->rows = g_new (guint32, table->entries->len);
  for (guint i = 0; i < table->entries->len; i++)
    table->starts[g_array_index (table->entries, Entry, i).key + 1]++;
  for (guint key = 0; key < n_keys; key++)
    table->starts[key + 1] += table->starts[key];
  /* From the last on, each key's end comes down to its beginning. */
  for (guint i = table->entries->len; i > 0; i--)
    {
      const Entry *entry = &g_array_index (table->entries, Entry, i - 1);

      table->rows[--table->starts[entry->key + 1]] = entry->row;
    }
  for (guint key = 0; key < n_keys; key++)
    table->starts[key] = table->starts[key + 1];
  table->starts[n_keys] = table->entries->len;
  g_clear_pointer (&table->entries, g_array_unref);
}

static void
free_table (Table *table)
{
  ent_text_set_free (table->keys);
  g_free (table->key_of);
  g_free (table->starts);
  g_free (table->rows);
}

static EntRows
get_rows (const Table *table,
          guint32      key)
{
  if (key == NO_KEY)
    return (EntRows) { NULL, 0 };
  return (EntRows) { table->rows + table->starts[key], table->starts[key + 1] - table->starts[key] };
}

static EntRows
find_rows (const Table *table,
           const char  *text)
{
  const char *key = ent_text_set_find (table->keys, text);

  return get_rows (table, key != NULL ? ent_text_set_get_number (key) : NO_KEY);
}

static void
note (Table      *table,
      const char *text,
      guint32     row)
{
  Entry entry = { ent_text_set_get_number (ent_text_set_add (table->keys, text)), row };

  table->key_of[row] = entry.key;
  /* Its own entries are the last. */
  for (guint i = table->entries->len; i > 0 && g_array_index (table->entries, Entry, i - 1).row == row; i--)
    if (g_array_index (table->entries, Entry, i - 1).key == entry.key)
      return;
  g_array_append_val (table->entries, entry);
}

static void
note_any_name (EntNameIndex *index,
               const char   *name,
               guint32       row)
{
  g_autofree char *fold = NULL;

  if (name == NULL || ent_visible_is_empty (name))
    return;
  fold = ent_visible_fold (name);
  note (&index->any_names, fold, row);
}

static void
note_name (EntNameIndex *index,
           const char   *name,
           guint32       row)
{
  g_autofree char *fold = NULL, *skeleton = NULL;

  if (name == NULL || ent_visible_is_empty (name))
    return;
  fold = ent_visible_fold (name);
  skeleton = ent_visible_skeleton (name);
  note (&index->names, fold, row);
  note (&index->skeletons, skeleton, row);
}

/* Case does not count in ids, and neither does which of the few signs stands
 * between their words; the digit one is taken for the letter l. */
static char *
dup_id_skeleton (const char *id)
{
  g_autofree char *plain = g_strdup (id);

  for (char *c = plain; *c != '\0'; c++)
    *c = *c == '_' || *c == '.' ? '-' : *c == '1' ? 'l' : *c;
  return ent_visible_skeleton (plain);
}

static void
note_draft (EntNameIndex         *index,
            const EntRecordDraft *draft,
            guint32               row)
{
  g_autofree char *id = draft->id != NULL ? dup_id_skeleton (draft->id) : NULL;

  note_name (index, draft->name, row);
  if (id != NULL)
    note (&index->ids, id, row);
}

static void
note_any_names (EntNameIndex         *index,
                const EntRecordDraft *draft,
                guint32               row)
{
  note_any_name (index, draft->name, row);
  note_any_name (index, draft->full_name, row);
  note_any_name (index, draft->official_name, row);
  for (guint i = 0; i < draft->names.n_names; i++)
    note_any_name (index, draft->names.names[i].name, row);
  for (guint i = 0; draft->aliases != NULL && draft->aliases[i] != NULL; i++)
    note_any_name (index, draft->aliases[i], row);
}

static void
note_all (EntNameIndex *index,
          void          (*note_one) (EntNameIndex *index, const EntRecordDraft *draft, guint32 row))
{
  EntDraftWalk walk = ent_draft_store_walk (index->drafts);
  EntRecordDraft draft;

  for (guint32 row = 0; ent_draft_walk_next (&walk, &draft); row++)
    note_one (index, &draft, row);
}

/**
 * ent_name_index_new:
 * @drafts: all records of a kind, which live as long as the index
 *
 * Time: O(names).
 *
 * Returns: (transfer full): an index of their names; rows in it are places in @drafts
 */
EntNameIndex *
ent_name_index_new (const EntDraftStore *drafts)
{
  EntNameIndex *index = g_new0 (EntNameIndex, 1);
  Table *const tables[] = { &index->names, &index->skeletons, &index->ids };

  g_return_val_if_fail (drafts != NULL, NULL);

  index->drafts = drafts;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    open_table (tables[i], ent_draft_store_get_n (drafts));
  note_all (index, note_draft);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    close_table (tables[i]);
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

  free_table (&index->names);
  free_table (&index->any_names);
  free_table (&index->skeletons);
  free_table (&index->ids);
  g_free (index);
}

/**
 * ent_name_index_find:
 * @index: an index
 * @name: a name
 *
 * Returns: who has this name, in the order of the rows, whatever case and blanks it is written with
 */
EntRows
ent_name_index_find (EntNameIndex *index,
                     const char   *name)
{
  g_autofree char *key = ent_visible_fold (name);

  return find_rows (&index->names, key);
}

/**
 * ent_name_index_find_any:
 * @index: an index
 * @name: a name
 *
 * Time: O(names) the first time.
 *
 * Returns: who has this name, or has it for a long or another one
 */
EntRows
ent_name_index_find_any (EntNameIndex *index,
                         const char   *name)
{
  g_autofree char *key = ent_visible_fold (name);

  if (index->any_names.keys == NULL)
    {
      open_table (&index->any_names, ent_draft_store_get_n (index->drafts));
      note_all (index, note_any_names);
      close_table (&index->any_names);
    }
  return find_rows (&index->any_names, key);
}

/**
 * ent_name_index_get_same:
 * @index: an index
 * @row: a row
 *
 * Returns: who has the name of @row, as ent_name_index_find()
 */
EntRows
ent_name_index_get_same (EntNameIndex *index,
                         guint32       row)
{
  return get_rows (&index->names, index->names.key_of[row]);
}

/**
 * ent_name_index_get_alike:
 * @index: an index
 * @row: a row
 *
 * Returns: whose name looks like that of @row
 */
EntRows
ent_name_index_get_alike (EntNameIndex *index,
                          guint32       row)
{
  return get_rows (&index->skeletons, index->skeletons.key_of[row]);
}

/**
 * ent_name_index_get_alike_ids:
 * @index: an index
 * @row: a row
 *
 * Returns: whose id looks like that of @row
 */
EntRows
ent_name_index_get_alike_ids (EntNameIndex *index,
                              guint32       row)
{
  return get_rows (&index->ids, index->ids.key_of[row]);
}

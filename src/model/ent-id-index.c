/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-id-index.h"

#include <string.h>

#include "base/ent-hash.h"
#include "base/ent-large.h"
#include "model/ent-types.h"

/* The hash stands beside the row, so that the ids of others in the way are
 * hardly ever looked at. */
typedef struct
{
  guint32 row; /* + 1, or 0 */
  guint32 hash;
} Slot;

/* A table with open addressing, at most three quarters full. A million ids take 16 MiB; a
 * hash table with its own copies of them takes five times as much. */
struct _EntIdIndex
{
  Slot         *slots; /* owned */
  guint32       mask;  /* number of slots, a power of two, less one */
  EntIdFunc     get_id;
  gconstpointer data;
};

static inline guint32
fold (char c)
{
  return (guint32) (guchar) c + ((guchar) (c - 'A') < 26 ? 'a' - 'A' : 0);
}

static guint32
hash_folded (const char *id)
{
  return ent_hash_bytes_but (id, strlen (id), ENT_HASH_CASE);
}

static gboolean
equal_folded (const char *a,
              const char *b)
{
  for (; *a == *b || fold (*a) == fold (*b); a++, b++)
    if (*a == '\0')
      return TRUE;
  return FALSE;
}

/* The slot that holds @id, or the empty one where it belongs. */
static Slot *
find_slot (const EntIdIndex *index,
           const char       *id,
           guint32           hash)
{
  guint32 i = hash & index->mask;

  while (index->slots[i].row != 0
         && (index->slots[i].hash != hash || !equal_folded (index->get_id (index->data, index->slots[i].row - 1), id)))
    i = (i + 1) & index->mask;
  return &index->slots[i];
}

/**
 * ent_id_index_new:
 * @n_rows: how many rows may be added
 * @get_id: (scope forever): gives the id of a row that was added
 * @data: for @get_id
 *
 * Returns: (transfer full): an index without rows
 */
EntIdIndex *
ent_id_index_new (guint         n_rows,
                  EntIdFunc     get_id,
                  gconstpointer data)
{
  EntIdIndex *index = g_new0 (EntIdIndex, 1);
  gsize n_slots = 4;

  while (n_slots / 4 * 3 < n_rows)
    n_slots *= 2;
  index->slots = g_new0 (Slot, n_slots);
  ent_large_expect (index->slots, n_slots * sizeof (Slot));
  index->mask = (guint32) (n_slots - 1);
  index->get_id = get_id;
  index->data = data;
  return index;
}

/**
 * ent_id_index_free:
 * @index: (transfer full): an index
 */
void
ent_id_index_free (EntIdIndex *index)
{
  g_free (index->slots);
  g_free (index);
}

/**
 * ent_id_index_expect:
 * @index: an index
 * @row: a row that has an id and will be added soon
 *
 * Has its place fetched meanwhile: of many ids each lies elsewhere in memory.
 */
void
ent_id_index_expect (const EntIdIndex *index,
                     guint32           row)
{
  __builtin_prefetch (&index->slots[hash_folded (index->get_id (index->data, row)) & index->mask]);
}

/**
 * ent_id_index_add:
 * @index: an index
 * @row: a row that has an id
 *
 * Adds @row, unless another has its id.
 *
 * Returns: the row that now has the id: @row, or the one that was there before
 */
guint32
ent_id_index_add (EntIdIndex *index,
                  guint32     row)
{
  const char *id = index->get_id (index->data, row);
  guint32 hash = hash_folded (id);
  Slot *slot = find_slot (index, id, hash);

  if (slot->row == 0)
    *slot = (Slot) { row + 1, hash };
  return slot->row - 1;
}

/**
 * ent_id_index_lookup:
 * @index: an index
 * @id: an id, in any case
 *
 * Returns: its row, or %ENT_ROW_NONE
 */
guint32
ent_id_index_lookup (const EntIdIndex *index,
                     const char       *id)
{
  guint32 row = find_slot (index, id, hash_folded (id))->row;

  return row > 0 ? row - 1 : ENT_ROW_NONE;
}

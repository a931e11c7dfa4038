/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-json-keys.h"

#include <string.h>

#include "base/ent-hash.h"
#include "io/ent-json-scan.h"

typedef struct
{
  const char *text;
  gsize       length;
  guint32     hash;
  guint       line;
} Key;

/* The keys of an object lie on top of those of the object around it. Objects
 * have few keys, so that comparing hashes in a row beats a table of each. Most have
 * the keys of the object before them in the same order, which still lie there:
 * then nothing is to be compared but each of them with the one that was there. */
struct _EntJsonKeys
{
  Key          *keys; /* owned */
  guint         n_keys;
  guint         max_keys;
  guint         start;                      /* the first key of the innermost object */
  guint         starts[ENT_JSON_MAX_DEPTH]; /* likewise, of those around it */
  guint         depth;
  guint         left_end; /* where the keys end that an object before the innermost one left in its place */
  guint         last_start;
  guint         last_end; /* the object that ended last had the keys between the two */
  GStringChunk *decoded;  /* the texts of keys with escapes */
};

/**
 * ent_json_keys_new:
 *
 * Returns: (transfer full): the keys of no object
 */
EntJsonKeys *
ent_json_keys_new (void)
{
  EntJsonKeys *keys = g_new0 (EntJsonKeys, 1);

  keys->decoded = g_string_chunk_new (1024);
  return keys;
}

/**
 * ent_json_keys_free:
 * @keys: (transfer full): keys
 */
void
ent_json_keys_free (EntJsonKeys *keys)
{
  g_free (keys->keys);
  g_string_chunk_free (keys->decoded);
  g_free (keys);
}

/**
 * ent_json_keys_open:
 * @keys: keys
 *
 * Begins an object, no more than %ENT_JSON_MAX_DEPTH within each other.
 */
void
ent_json_keys_open (EntJsonKeys *keys)
{
  keys->starts[keys->depth++] = keys->start;
  keys->start = keys->n_keys;
  keys->left_end = keys->start == keys->last_start ? keys->last_end : 0;
}

/**
 * ent_json_keys_close:
 * @keys: keys
 *
 * Ends the innermost object and forgets its keys.
 */
void
ent_json_keys_close (EntJsonKeys *keys)
{
  keys->last_start = keys->start;
  keys->last_end = keys->n_keys;
  keys->left_end = 0; /* where the object around it goes on, lie the keys of this one */
  keys->n_keys = keys->start;
  keys->start = keys->starts[--keys->depth];
}

/**
 * ent_json_keys_get_n:
 * @keys: keys
 *
 * Returns: how many keys the innermost object has
 */
guint
ent_json_keys_get_n (EntJsonKeys *keys)
{
  return keys->n_keys - keys->start;
}

/**
 * ent_json_keys_keep:
 * @keys: keys
 * @key: a key as it was decoded
 *
 * Returns: (transfer none): a copy that lives as long as @keys
 */
const char *
ent_json_keys_keep (EntJsonKeys *keys,
                    const char  *key)
{
  return g_string_chunk_insert_const (keys->decoded, key);
}

static inline gboolean
is_called (const Key  *known,
           const char *key,
           gsize       length)
{
  return known->length == length && memcmp (known->text, key, length) == 0;
}

/**
 * ent_json_keys_add:
 * @keys: keys
 * @key: (array length=length): a key of the innermost object, decoded; it is not
 *   copied
 * @length: its length
 * @line: where it stands, from 1
 *
 * Adds @key unless the object has it already.
 *
 * Returns: the line on which it stood first, or 0 if it is new
 */
guint
ent_json_keys_add (EntJsonKeys *keys,
                   const char  *key,
                   gsize        length,
                   guint        line)
{
  Key added = { key, length, 0, line };

  if (keys->n_keys < keys->left_end && is_called (&keys->keys[keys->n_keys], key, length))
    {
      keys->keys[keys->n_keys++].line = line;
      return 0;
    }
  keys->left_end = 0;

  added.hash = ent_hash_bytes (key, length);
  for (guint i = keys->start; i < keys->n_keys; i++)
    {
      const Key *known = &keys->keys[i];

      if (known->hash == added.hash && is_called (known, key, length))
        return known->line;
    }

  if (keys->n_keys == keys->max_keys)
    {
      keys->max_keys = MAX (64, 2 * keys->max_keys);
      keys->keys = g_renew (Key, keys->keys, keys->max_keys);
    }
  keys->keys[keys->n_keys++] = added;
  return 0;
}

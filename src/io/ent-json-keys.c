/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-json-keys.h"

#include <string.h>

#include "base/ent-hash.h"

typedef struct
{
  const char *text;
  gsize       length;
  guint32     hash;
  guint       line;
} Key;

/* The keys of an object lie on top of those of the object around it. Objects
 * have few keys, so that comparing hashes in a row beats a table of each. */
struct _EntJsonKeys
{
  GArray       *keys;    /* Key */
  GArray       *starts;  /* guint: the first key of each open object */
  GStringChunk *decoded; /* the texts of keys with escapes */
};

/**
 * ent_json_keys_new:
 *
 * Returns: (transfer full): the keys of no object
 */
EntJsonKeys *
ent_json_keys_new (void)
{
  EntJsonKeys *keys = g_new (EntJsonKeys, 1);

  keys->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  keys->starts = g_array_new (FALSE, FALSE, sizeof (guint));
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
  g_array_unref (keys->keys);
  g_array_unref (keys->starts);
  g_string_chunk_free (keys->decoded);
  g_free (keys);
}

static guint
get_start (EntJsonKeys *keys)
{
  return g_array_index (keys->starts, guint, keys->starts->len - 1);
}

/**
 * ent_json_keys_open:
 * @keys: keys
 *
 * Begins an object.
 */
void
ent_json_keys_open (EntJsonKeys *keys)
{
  g_array_append_val (keys->starts, keys->keys->len);
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
  g_array_set_size (keys->keys, get_start (keys));
  g_array_set_size (keys->starts, keys->starts->len - 1);
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
  return keys->keys->len - get_start (keys);
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
  Key added = { key, length, ENT_HASH_START, line };

  for (gsize i = 0; i < length; i++)
    added.hash = ent_hash_add (added.hash, (guchar) key[i]);

  for (guint i = get_start (keys); i < keys->keys->len; i++)
    {
      const Key *known = &g_array_index (keys->keys, Key, i);

      if (known->hash == added.hash && known->length == length && memcmp (known->text, key, length) == 0)
        return known->line;
    }
  g_array_append_val (keys->keys, added);
  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* The hash of some bytes, eight at a time, for tables that live no longer than
 * the program. It is mixed at the end as MurmurHash3 does, since the low bits
 * choose the slot of a table and texts such as “event-17” and “event-18” would
 * share most of them. */

#define ENT_HASH_FACTOR G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

/* What ent_hash_bytes_but() is to leave out of the hash for case not to count:
 * the bit that tells a capital of ASCII from its small letter, in each byte. */
#define ENT_HASH_CASE G_GUINT64_CONSTANT (0x2020202020202020)

static inline guint64
ent_hash_add_word (guint64 hash,
                   guint64 word)
{
  hash = (hash ^ word) * ENT_HASH_FACTOR;
  return hash ^ hash >> 32;
}

static inline guint32
ent_hash_finish (guint64 hash)
{
  guint32 low = (guint32) hash;

  low = (low ^ low >> 16) * 0x85ebca6bu;
  low = (low ^ low >> 13) * 0xc2b2ae35u;
  return low ^ low >> 16;
}

/* Up to eight bytes as one number; some of them twice in it. */
static inline guint64
ent_hash_read_rest (const char *bytes,
                    gsize       length)
{
  guint32 first, last;

  if (length >= 4)
    {
      memcpy (&first, bytes, 4);
      memcpy (&last, bytes + length - 4, 4);
      return (guint64) first << 32 | last;
    }
  if (length == 0)
    return 0;
  return (guint64) (guchar) bytes[0] << 16 | (guint64) (guchar) bytes[length / 2] << 8 | (guchar) bytes[length - 1];
}

/* The hash of bytes, of which the bits in @ignored do not count. */
static inline guint32
ent_hash_bytes_but (const char *bytes,
                    gsize       length,
                    guint64     ignored)
{
  guint64 hash = length;

  for (; length > 8; bytes += 8, length -= 8)
    {
      guint64 word;

      memcpy (&word, bytes, 8);
      hash = ent_hash_add_word (hash, word | ignored);
    }
  return ent_hash_finish (ent_hash_add_word (hash, ent_hash_read_rest (bytes, length) | ignored));
}

static inline guint32
ent_hash_bytes (const char *bytes,
                gsize       length)
{
  return ent_hash_bytes_but (bytes, length, 0);
}

G_END_DECLS

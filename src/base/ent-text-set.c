/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-text-set.h"

#include <string.h>

#include "base/ent-hash.h"

#define BLOCK_SIZE (16 * 1024)

#define MIN_SLOTS 64
#define MAX_EXPECTED_SLOTS (1u << 24)

/* The hash stands beside the number, so that others in the way are hardly ever
 * compared. */
typedef struct
{
  guint32 number; /* + 1, or 0 */
  guint32 hash;
} Slot;

/* A table with open addressing, at most three quarters full: the smaller it is,
 * the more of it the processor has at hand. */
struct _EntTextSet
{
  GStringChunk *copies;
  const char  **texts; /* by number; owned */
  guint32       n_texts;
  guint32       max_texts;
  Slot         *slots; /* owned */
  guint32       mask;  /* number of slots, a power of two, less one */
};

static void
make_room (EntTextSet *set,
           guint32     n_slots)
{
  set->mask = n_slots - 1;
  set->slots = g_new0 (Slot, n_slots);
  set->max_texts = n_slots / 4 * 3;
  set->texts = g_renew (const char *, set->texts, set->max_texts);
}

/**
 * ent_text_set_new:
 * @n_expected: how many texts there will be at most, as far as that is known
 *
 * Returns: (transfer full): a set without texts, with room for those
 */
EntTextSet *
ent_text_set_new (guint n_expected)
{
  EntTextSet *set = g_new0 (EntTextSet, 1);
  guint32 n_slots = MIN_SLOTS;

  set->copies = g_string_chunk_new (BLOCK_SIZE);
  while (n_slots / 4 * 3 < n_expected && n_slots < MAX_EXPECTED_SLOTS)
    n_slots *= 2;
  make_room (set, n_slots);
  return set;
}

/**
 * ent_text_set_free:
 * @set: (nullable) (transfer full): a set
 */
void
ent_text_set_free (EntTextSet *set)
{
  if (set == NULL)
    return;

  g_string_chunk_free (set->copies);
  g_free (set->texts);
  g_free (set->slots);
  g_free (set);
}

/* The slot that holds @text, or the empty one where it belongs. */
static inline Slot *
find_slot (const EntTextSet *set,
           const char       *text,
           guint32           hash)
{
  guint32 i = hash & set->mask;

  while (set->slots[i].number != 0
         && (set->slots[i].hash != hash || strcmp (set->texts[set->slots[i].number - 1], text) != 0))
    i = (i + 1) & set->mask;
  return &set->slots[i];
}

/* No two of the texts are the same: none needs to be looked at. */
static void
grow (EntTextSet *set)
{
  g_autofree Slot *before = g_steal_pointer (&set->slots);
  guint32 n_before = set->mask + 1;

  make_room (set, 2 * n_before);
  for (guint32 i = 0; i < n_before; i++)
    if (before[i].number != 0)
      {
        guint32 to = before[i].hash & set->mask;

        while (set->slots[to].number != 0)
          to = (to + 1) & set->mask;
        set->slots[to] = before[i];
      }
}

/**
 * ent_text_set_add:
 * @set: a set
 * @text: a text; it is copied, if the set does not have it
 *
 * Returns: its number
 */
guint32
ent_text_set_add (EntTextSet *set,
                  const char *text)
{
  gsize length = strlen (text);
  guint32 hash = ent_hash_bytes (text, length);
  Slot *slot = find_slot (set, text, hash);

  if (slot->number != 0)
    return slot->number - 1;

  if (set->n_texts == set->max_texts)
    {
      grow (set);
      slot = find_slot (set, text, hash);
    }
  set->texts[set->n_texts++] = g_string_chunk_insert_len (set->copies, text, (gssize) length);
  *slot = (Slot) { set->n_texts, hash };
  return set->n_texts - 1;
}

/**
 * ent_text_set_find:
 * @set: a set
 * @text: a text
 * @number: (out): its number, if the set has it
 *
 * Returns: whether the set has it
 */
gboolean
ent_text_set_find (const EntTextSet *set,
                   const char       *text,
                   guint32          *number)
{
  guint32 found = find_slot (set, text, ent_hash_bytes (text, strlen (text)))->number;

  *number = found - 1;
  return found != 0;
}

/**
 * ent_text_set_get:
 * @set: a set
 * @number: one of its numbers
 *
 * Returns: (transfer none): the text, which stays where it is
 */
const char *
ent_text_set_get (const EntTextSet *set,
                  guint32           number)
{
  return set->texts[number];
}

/**
 * ent_text_set_get_n:
 * @set: a set
 *
 * Returns: how many texts it has
 */
guint
ent_text_set_get_n (const EntTextSet *set)
{
  return set->n_texts;
}

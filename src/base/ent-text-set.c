/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-text-set.h"

#include <string.h>

#include "base/ent-hash.h"

/* Texts stand one behind the other, each behind its number, in blocks of so many
 * units of the size of a number. One that is longer has a block of its own. */
#define UNIT_BITS 12
#define BLOCK_UNITS ((gsize) 1 << UNIT_BITS)

#define MIN_SLOTS 64
#define MAX_EXPECTED_SLOTS (1u << 24)

/* The hash stands beside the place, so that others in the way are hardly ever
 * compared. A place is the number of a block, and the unit of it at which the text begins. */
typedef struct
{
  guint32 place; /* or 0, where no text is, since a number stands before each */
  guint32 hash;
} Slot;

/* A table with open addressing, at most three quarters full: the smaller it is,
 * the more of it the processor has at hand. */
struct _EntTextSet
{
  GPtrArray *blocks;  /* (element-type guint32): owned */
  gsize      n_used;  /* units of the last block */
  guint32    n_texts;
  guint32    max_texts;
  Slot      *slots; /* owned */
  guint32    mask;  /* number of slots, a power of two, less one */
};

static void
make_room (EntTextSet *set,
           guint32     n_slots)
{
  set->mask = n_slots - 1;
  set->slots = g_new0 (Slot, n_slots);
  set->max_texts = n_slots / 4 * 3;
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

  set->blocks = g_ptr_array_new_with_free_func (g_free);
  set->n_used = BLOCK_UNITS;
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

  g_ptr_array_unref (set->blocks);
  g_free (set->slots);
  g_free (set);
}

static inline const char *
get_text (const EntTextSet *set,
          guint32           place)
{
  const guint32 *block = g_ptr_array_index (set->blocks, place >> UNIT_BITS);

  return (const char *) (block + place % BLOCK_UNITS);
}

/* The slot that holds @text, or the empty one where it belongs. */
static inline Slot *
find_slot (const EntTextSet *set,
           const char       *text,
           guint32           hash)
{
  guint32 i = hash & set->mask;

  while (set->slots[i].place != 0 && (set->slots[i].hash != hash || strcmp (get_text (set, set->slots[i].place), text) != 0))
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
    if (before[i].place != 0)
      {
        guint32 to = before[i].hash & set->mask;

        while (set->slots[to].place != 0)
          to = (to + 1) & set->mask;
        set->slots[to] = before[i];
      }
}

/* Returns the place of the copy. */
static guint32
append (EntTextSet *set,
        const char *text,
        gsize       length)
{
  gsize n_units = 1 + length / sizeof (guint32) + 1;
  guint32 *block;
  gsize begin;

  if (set->n_used + n_units > BLOCK_UNITS)
    {
      g_ptr_array_add (set->blocks, g_new (guint32, MAX (n_units, BLOCK_UNITS)));
      set->n_used = 0;
    }
  block = g_ptr_array_index (set->blocks, set->blocks->len - 1);
  begin = set->n_used + 1;
  block[begin - 1] = set->n_texts++;
  memcpy (block + begin, text, length + 1);
  set->n_used += n_units;
  return (guint32) ((gsize) (set->blocks->len - 1) * BLOCK_UNITS + begin);
}

/**
 * ent_text_set_add:
 * @set: a set
 * @text: a text; it is copied, if the set does not have it
 *
 * Returns: (transfer none): the set's copy, which stays where it is
 */
const char *
ent_text_set_add (EntTextSet *set,
                  const char *text)
{
  gsize length = strlen (text);
  guint32 hash = ent_hash_bytes (text, length);
  Slot *slot = find_slot (set, text, hash);

  if (slot->place != 0)
    return get_text (set, slot->place);

  if (set->n_texts == set->max_texts)
    {
      grow (set);
      slot = find_slot (set, text, hash);
    }
  *slot = (Slot) { append (set, text, length), hash };
  return get_text (set, slot->place);
}

/**
 * ent_text_set_find:
 * @set: a set
 * @text: a text
 *
 * Returns: (nullable) (transfer none): the set's copy, if it has the text
 */
const char *
ent_text_set_find (const EntTextSet *set,
                   const char       *text)
{
  guint32 place = find_slot (set, text, ent_hash_bytes (text, strlen (text)))->place;

  return place != 0 ? get_text (set, place) : NULL;
}

/**
 * ent_text_set_get_number:
 * @kept: the copy that a set has of a text
 *
 * Returns: which of the texts of the set it is
 */
guint32
ent_text_set_get_number (const char *kept)
{
  guint32 number;

  memcpy (&number, kept - sizeof number, sizeof number);
  return number;
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/ent-arena.h"

#include <string.h>

#include "base/ent-text-set.h"

#define BLOCK_SIZE (64 * 1024)

struct _EntArena
{
  EntTextSet   *interned; /* owned */
  GStringChunk *strings;  /* the others */
  GPtrArray    *blocks;   /* owned */
  gsize         used;     /* bytes of the last block */
  gsize         size;     /* of the last block */
};

/**
 * ent_arena_new:
 *
 * Returns: (transfer full): an empty arena
 */
EntArena *
ent_arena_new (void)
{
  EntArena *arena = g_new0 (EntArena, 1);

  arena->interned = ent_text_set_new (0);
  arena->strings = g_string_chunk_new (BLOCK_SIZE);
  arena->blocks = g_ptr_array_new_with_free_func (g_free);
  return arena;
}

/**
 * ent_arena_free:
 * @arena: (nullable) (transfer full): an arena
 *
 * Frees @arena and all that it handed out.
 */
void
ent_arena_free (EntArena *arena)
{
  if (arena == NULL)
    return;

  ent_text_set_free (arena->interned);
  g_string_chunk_free (arena->strings);
  g_ptr_array_unref (arena->blocks);
  g_free (arena);
}

/**
 * ent_arena_intern:
 * @arena: an arena
 * @text: (nullable): a text
 *
 * Returns: (nullable) (transfer none): the arena's one copy of @text
 */
const char *
ent_arena_intern (EntArena   *arena,
                  const char *text)
{
  g_return_val_if_fail (arena != NULL, NULL);

  return text != NULL ? ent_text_set_add (arena->interned, text) : NULL;
}

/**
 * ent_arena_get_number:
 * @interned: what ent_arena_intern() returned
 *
 * For tables of what is known of each text.
 *
 * Returns: a number less than ent_arena_get_n_interned(), of this text alone
 */
guint32
ent_arena_get_number (const char *interned)
{
  g_return_val_if_fail (interned != NULL, 0);

  return ent_text_set_get_number (interned);
}

/**
 * ent_arena_get_n_interned:
 * @arena: an arena
 *
 * Returns: how many different texts were interned
 */
guint
ent_arena_get_n_interned (EntArena *arena)
{
  g_return_val_if_fail (arena != NULL, 0);

  return ent_text_set_get_n (arena->interned);
}

/**
 * ent_arena_copy_text:
 * @arena: an arena
 * @text: (nullable): a text that is hardly there already, such as a title
 *
 * Copies @text without looking whether the arena has it, which would take more
 * memory and time than most titles and ids do.
 *
 * Returns: (nullable) (transfer none): a copy of @text
 */
const char *
ent_arena_copy_text (EntArena   *arena,
                     const char *text)
{
  g_return_val_if_fail (arena != NULL, NULL);

  return text != NULL ? g_string_chunk_insert (arena->strings, text) : NULL;
}

/**
 * ent_arena_alloc:
 * @arena: an arena
 * @size: how many bytes
 *
 * Returns: (transfer none): room for them, not cleared, aligned for pointers; never %NULL
 */
gpointer
ent_arena_alloc (EntArena *arena,
                 gsize     size)
{
  g_return_val_if_fail (arena != NULL, NULL);

  gsize wanted = (size + sizeof (gpointer) - 1) / sizeof (gpointer) * sizeof (gpointer);
  char *block;

  if (arena->blocks->len == 0 || arena->size - arena->used < wanted)
    {
      arena->size = MAX (wanted, BLOCK_SIZE);
      arena->used = 0;
      g_ptr_array_add (arena->blocks, g_malloc (arena->size));
    }

  block = (char *) g_ptr_array_index (arena->blocks, arena->blocks->len - 1) + arena->used;
  arena->used += wanted;
  return block;
}

/**
 * ent_arena_copy:
 * @arena: an arena
 * @data: (array length=size): bytes
 * @size: how many
 *
 * Returns: (transfer none): a copy, aligned for pointers; never %NULL
 */
gpointer
ent_arena_copy (EntArena      *arena,
                gconstpointer  data,
                gsize          size)
{
  g_return_val_if_fail (arena != NULL, NULL);
  g_return_val_if_fail (data != NULL || size == 0, NULL);

  gpointer copy = ent_arena_alloc (arena, size);

  if (size > 0)
    memcpy (copy, data, size);
  return copy;
}

/**
 * ent_arena_copy_strv:
 * @arena: an arena
 * @texts: (nullable) (array zero-terminated=1): texts
 *
 * Returns: (transfer none): a %NULL-terminated copy, empty for %NULL
 */
const char *const *
ent_arena_copy_strv (EntArena          *arena,
                     const char *const *texts)
{
  g_return_val_if_fail (arena != NULL, NULL);

  g_autoptr (GPtrArray) copies = g_ptr_array_new ();

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    g_ptr_array_add (copies, (gpointer) ent_arena_intern (arena, texts[i]));
  g_ptr_array_add (copies, NULL);

  return ent_arena_copy (arena, copies->pdata, copies->len * sizeof (gpointer));
}

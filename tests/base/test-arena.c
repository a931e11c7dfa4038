/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/ent-arena.h"

static void
texts_are_kept_once (void)
{
  g_autoptr (EntArena) arena = ent_arena_new ();
  g_autofree char *text = g_strdup ("India");
  const char *kept = ent_arena_intern (arena, text);

  g_assert_cmpstr (kept, ==, "India");
  g_assert_true (kept != text);
  text[0] = 'X';
  g_assert_true (ent_arena_intern (arena, "India") == kept);
  g_assert_cmpstr (ent_arena_intern (arena, ""), ==, "");
  g_assert_null (ent_arena_intern (arena, NULL));
}

/* Nor does any get lost among many others. */
static void
many_texts_are_kept_once (void)
{
  g_autoptr (EntArena) arena = ent_arena_new ();
  g_autofree const char **kept = g_new (const char *, 10000);

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < 10000; i++)
      {
        g_autofree char *text = g_strdup_printf ("text %u", i);

        if (round == 0)
          kept[i] = ent_arena_intern (arena, text);
        g_assert_cmpstr (kept[i], ==, text);
        g_assert_true (ent_arena_intern (arena, text) == kept[i]);
        g_assert_true (ent_arena_copy_text (arena, text) != kept[i]);
      }
  g_assert_null (ent_arena_copy_text (arena, NULL));
}

static void
lists_end (void)
{
  static const char *const texts[] = { "a", "b", "a", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (EntArena) arena = ent_arena_new ();
  const char *const *copy = ent_arena_copy_strv (arena, texts);

  g_assert_cmpstrv ((char **) copy, (char **) texts);
  g_assert_true (copy[0] == copy[2]);
  g_assert_cmpstrv ((char **) ent_arena_copy_strv (arena, none), (char **) none);
  g_assert_cmpstrv ((char **) ent_arena_copy_strv (arena, NULL), (char **) none);
}

/* What was handed out stays where and as it is, however much follows. */
static void
copies_stay (void)
{
  static const gsize sizes[] = { 0, 1, 7, 8, 9, 1000, 64 * 1024, 64 * 1024 + 1, 1000 * 1000, 3 };
  g_autoptr (EntArena) arena = ent_arena_new ();
  guint8 *copies[G_N_ELEMENTS (sizes) * 20];

  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      gsize size = sizes[i % G_N_ELEMENTS (sizes)];
      g_autofree guint8 *data = g_malloc (size + 1);

      memset (data, (int) i, size);
      copies[i] = ent_arena_copy (arena, data, size);
      g_assert_nonnull (copies[i]);
      g_assert_cmpuint ((gsize) copies[i] % sizeof (gpointer), ==, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    for (gsize byte = 0; byte < sizes[i % G_N_ELEMENTS (sizes)]; byte++)
      g_assert_cmpuint (copies[i][byte], ==, (guint8) i);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/arena/texts-are-kept-once", texts_are_kept_once);
  g_test_add_func ("/base/arena/many-texts-are-kept-once", many_texts_are_kept_once);
  g_test_add_func ("/base/arena/lists-end", lists_end);
  g_test_add_func ("/base/arena/copies-stay", copies_stay);

  return g_test_run ();
}

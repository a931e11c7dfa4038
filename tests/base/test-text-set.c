/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-text-set.h"

#define N_TEXTS 10000

static void
texts_are_numbered_as_they_come (void)
{
  static const struct
  {
    const char *text;
    guint32     number;
  } cases[] = { { "b", 0 }, { "", 1 }, { "a", 2 }, { "b", 0 }, { "B", 3 }, { "", 1 }, { "b ", 4 } };
  g_autoptr (EntTextSet) set = ent_text_set_new (0);

  g_assert_null (ent_text_set_find (set, "b"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *kept = ent_text_set_add (set, cases[i].text);

      g_assert_cmpstr (kept, ==, cases[i].text);
      g_assert_cmpuint (ent_text_set_get_number (kept), ==, cases[i].number);
      g_assert_true (ent_text_set_find (set, cases[i].text) == kept);
    }
  g_assert_cmpuint (ent_text_set_get_n (set), ==, 5);
}

/* However many there are, none gets lost, and each stays where it is. */
static void
many_texts_are_kept (void)
{
  g_autoptr (EntTextSet) set = ent_text_set_new (0);
  g_autofree const char **kept = g_new (const char *, N_TEXTS);

  for (guint round = 0; round < 2; round++)
    for (guint32 i = 0; i < N_TEXTS; i++)
      {
        g_autofree char *text = g_strdup_printf ("text %u", i);
        g_autofree char *missing = g_strdup_printf ("no text %u", i);
        const char *copy = ent_text_set_add (set, text);

        if (round == 0)
          kept[i] = copy;
        g_assert_true (copy != text);
        g_assert_true (copy == kept[i]);
        g_assert_true (ent_text_set_find (set, text) == copy);
        g_assert_null (ent_text_set_find (set, missing));
        g_assert_cmpuint (ent_text_set_get_number (copy), ==, i);
        g_assert_cmpstr (copy, ==, text);
      }
  g_assert_cmpuint (ent_text_set_get_n (set), ==, N_TEXTS);
}

/* Of any length, also longer than what is kept together. */
static void
long_texts_are_kept (void)
{
  static const gsize lengths[] = { 3, 4, 16374, 16379, 16380, 70000, 5, 40000, 1 };
  g_autoptr (EntTextSet) set = ent_text_set_new (0);
  const char *kept[G_N_ELEMENTS (lengths)];

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *text = g_strnfill (lengths[i], (char) ('a' + i));

      kept[i] = ent_text_set_add (set, text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *text = g_strnfill (lengths[i], (char) ('a' + i));

      g_assert_cmpstr (kept[i], ==, text);
      g_assert_cmpuint (ent_text_set_get_number (kept[i]), ==, i);
      g_assert_true (ent_text_set_find (set, text) == kept[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text-set/texts-are-numbered-as-they-come", texts_are_numbered_as_they_come);
  g_test_add_func ("/base/text-set/many-texts-are-kept", many_texts_are_kept);
  g_test_add_func ("/base/text-set/long-texts-are-kept", long_texts_are_kept);

  return g_test_run ();
}

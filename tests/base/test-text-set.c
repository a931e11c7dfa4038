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
  guint32 number;

  g_assert_false (ent_text_set_find (set, "b", &number));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (ent_text_set_add (set, cases[i].text), ==, cases[i].number);
      g_assert_cmpstr (ent_text_set_get (set, cases[i].number), ==, cases[i].text);
      g_assert_true (ent_text_set_find (set, cases[i].text, &number));
      g_assert_cmpuint (number, ==, cases[i].number);
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
        guint32 number;

        g_assert_cmpuint (ent_text_set_add (set, text), ==, i);
        g_assert_false (ent_text_set_find (set, missing, &number));
        if (round == 0)
          kept[i] = ent_text_set_get (set, i);
        g_assert_true (kept[i] != text);
        g_assert_true (ent_text_set_get (set, i) == kept[i]);
        g_assert_cmpstr (kept[i], ==, text);
      }
  g_assert_cmpuint (ent_text_set_get_n (set), ==, N_TEXTS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text-set/texts-are-numbered-as-they-come", texts_are_numbered_as_they_come);
  g_test_add_func ("/base/text-set/many-texts-are-kept", many_texts_are_kept);

  return g_test_run ();
}

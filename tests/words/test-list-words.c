/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/ent-list-words.h"

static void
test_names (void)
{
  const char *const names[] = { "RIC", "BRICS", "SCO", "NATO" };
  static const char *const expected[] = { "", "RIC", "RIC and BRICS", "RIC, BRICS and SCO", "RIC, BRICS, SCO and NATO" };

  for (guint n = 0; n < G_N_ELEMENTS (expected); n++)
    {
      g_autofree char *list = ent_list_join_names (names, n);

      g_assert_cmpstr (list, ==, expected[n]);
    }
}

static void
test_enumeration (void)
{
  const char *const names[] = { "TASS", "Xinhua", "…" };
  static const char *const expected[] = { "", "TASS", "TASS, Xinhua", "TASS, Xinhua, …" };

  for (guint n = 0; n < G_N_ELEMENTS (expected); n++)
    {
      g_autofree char *list = ent_list_enumerate (names, n);

      g_assert_cmpstr (list, ==, expected[n]);
    }
}

static void
test_pieces (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    const char *expected;
  } cases[] = {
    { "Member", "since 2001", "Member · since 2001" },
    { "Member", NULL, "Member" },
    { "Member", "", "Member" },
    { NULL, "since 2001", "since 2001" },
    { "", "since 2001", "since 2001" },
    { NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = ent_list_join_pieces (cases[i].first, cases[i].second);

      g_assert_cmpstr (line, ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/list-words/names", test_names);
  g_test_add_func ("/words/list-words/enumeration", test_enumeration);
  g_test_add_func ("/words/list-words/pieces", test_pieces);
  return g_test_run ();
}

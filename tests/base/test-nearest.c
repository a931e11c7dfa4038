/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/ent-nearest.h"

/* The nearest of words with spaces between them. */
static char *
find (const char *wanted,
      const char *candidates)
{
  g_auto (GStrv) words = g_strsplit (candidates, " ", -1);
  EntNearest nearest = ent_nearest_init (wanted);

  for (guint i = 0; words[i] != NULL; i++)
    ent_nearest_offer (&nearest, words[i], words[i]);

  return ent_nearest_finish (&nearest);
}

static void
nearest_is_found (void)
{
  static const struct
  {
    const char *wanted;
    const char *candidates;
    const char *expected;
  } cases[] = {
    { "sco", "ric sco brics", "sco" },
    { "scoo", "ric sco brics", "sco" },
    { "SCO", "ric sco brics", "sco" },       /* letter case is no difference */
    { "bircs", "ric brics", "brics" },       /* two swapped are one step */
    { "brisc", "bricx brics", "brics" },
    { "obsrver", "member observer", "observer" },
    { "asean", "ric sco brics", NULL },      /* nothing near is no answer */
    { "ab", "xy", NULL },
    { "a", "b", "b" },                       /* of the shortest, one may differ */
    { "", "sco", NULL },
    { "sco", "", NULL },
    { "scx", "sca scb", "sca" },             /* the first of two as near */
    { "Côte d’Ivoire", "cote", NULL },
    { "türkei", "Türkei Tuerkei", "Türkei" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (cases[i].wanted, cases[i].candidates);

      if (g_strcmp0 (found, cases[i].expected) != 0)
        g_error ("%s in %s: %s", cases[i].wanted, cases[i].candidates, found);
    }
}

static void
nothing_was_offered (void)
{
  EntNearest nearest = ent_nearest_init ("sco");
  g_autofree char *found = NULL;

  ent_nearest_offer (&nearest, NULL, "nobody");
  found = ent_nearest_finish (&nearest);
  g_assert_null (found);
}

/* A name leads to the id of what bears it. */
static void
answer_is_another_word (void)
{
  EntNearest nearest = ent_nearest_init ("Indai");
  g_autofree char *found = NULL;

  ent_nearest_offer (&nearest, "India", "IND");
  found = ent_nearest_finish (&nearest);
  g_assert_cmpstr (found, ==, "IND");
}

/* Of long words the beginning is compared, bytes that are not UTF-8 do no harm. */
static void
any_words_are_compared (void)
{
  char long_word[1001], other[1001];
  g_autofree char *found = NULL;
  g_autofree char *nothing = NULL;

  memset (long_word, 'a', 1000);
  memset (other, 'a', 1000);
  long_word[1000] = other[1000] = '\0';
  other[999] = 'b';
  found = find (long_word, other);
  g_assert_cmpstr (found, ==, other);
  nothing = find ("\xff\xfe", "sco");
  g_assert_null (nothing);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/nearest/nearest-is-found", nearest_is_found);
  g_test_add_func ("/base/nearest/nothing-was-offered", nothing_was_offered);
  g_test_add_func ("/base/nearest/answer-is-another-word", answer_is_another_word);
  g_test_add_func ("/base/nearest/any-words-are-compared", any_words_are_compared);

  return g_test_run ();
}

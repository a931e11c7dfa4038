/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-visible.h"

static void
assert_clean (const char *text,
              const char *expected)
{
  g_autofree char *clean = ent_visible_clean (text);

  g_assert_true (ent_visible_is_clean (clean));
  g_assert_true (ent_visible_is_clean (text) == g_str_equal (clean, text));

  g_assert_cmpstr (clean, ==, expected);
}

static void
cleans (void)
{
  assert_clean ("Ostland", "Ostland");
  assert_clean ("Ost\tland", "Ost land");
  assert_clean ("Ost\r\nland\n", "Ost land");
  assert_clean ("  Upper \xe2\x80\xa8 Volta ", "Upper Volta");
  assert_clean ("Ost\x07land", "Ostland");
  assert_clean ("\xe2\x80\xaeIndia\xe2\x80\xac", "India");
  assert_clean ("\xef\xbb\xbf\x7f", "");
  /* Persian joiners, a Khmer zero width space and blanks that do not break belong to names. */
  assert_clean ("می‌خواهم", "می‌خواهم");
  assert_clean ("កម្ពុ​ជា", "កម្ពុ​ជា");
  assert_clean ("S. Tomé", "S. Tomé");
}

static void
knows_what_cannot_be_seen (void)
{
  g_assert_true (ent_visible_is_empty (""));
  g_assert_true (ent_visible_is_empty (" \t\u00a0\u3000"));
  g_assert_true (ent_visible_is_empty ("\u200b\u200d\u2060\ufeff\u3164\u2800\u115f"));
  g_assert_false (ent_visible_is_empty ("\u200b."));
}

static void
assert_same (char       *(*make) (const char *),
             const char *a,
             const char *b,
             gboolean    same)
{
  g_autofree char *of_a = make (a);
  g_autofree char *of_b = make (b);

  if (same)
    g_assert_cmpstr (of_a, ==, of_b);
  else
    g_assert_cmpstr (of_a, !=, of_b);
}

static void
counts_words (void)
{
  g_assert_cmpuint (ent_visible_get_longest_word (""), ==, 0);
  g_assert_cmpuint (ent_visible_get_longest_word ("Most Serene, and of 1234567"), ==, 7);
  g_assert_cmpuint (ent_visible_get_longest_word ("Длинный https://example.org/path"), ==, 7);
  g_assert_cmpuint (ent_visible_get_longest_word ("中华人民共和国ราชอาณาจักรไทย"), ==, 0);
}

static void
folds (void)
{
  assert_same (ent_visible_fold, "Ostland", "OSTLAND", TRUE);
  assert_same (ent_visible_fold, "C\u00f4te d\u2019Ivoire", "Co\u0302te d\u2019Ivoire", TRUE);
  assert_same (ent_visible_fold, "Ostland", " Ost\u200bland\u00ad ", TRUE);
  assert_same (ent_visible_fold, "Upper Volta", "Upper\u00a0 Volta", TRUE);
  assert_same (ent_visible_fold, "\uff27\uff12\uff10", "g20", TRUE);
  /* A reader sees accents, blanks and hyphens. */
  assert_same (ent_visible_fold, "Cote", "Côte", FALSE);
  assert_same (ent_visible_fold, "Ostland", "Ost land", FALSE);
  assert_same (ent_visible_fold, "Ostland", "Ost-land", FALSE);
}

static void
sees_likenesses (void)
{
  assert_same (ent_visible_skeleton, "Ostland", "\u041estland", TRUE);
  assert_same (ent_visible_skeleton, "OPEC", "\u041e\u0420\u0415\u0421", TRUE);
  assert_same (ent_visible_skeleton, "NATO", "\u039d\u0391\u03a4\u039f", TRUE);
  assert_same (ent_visible_skeleton, "G20", "G2O", TRUE);
  assert_same (ent_visible_skeleton, "Iran", "lran", TRUE);
  assert_same (ent_visible_skeleton, "Guinea-Bissau", "Guinea\u2010Bissau", TRUE);
  assert_same (ent_visible_skeleton, "d'Ivoire", "d\u2019Ivoire", TRUE);
  assert_same (ent_visible_skeleton, "AIA", "ALA", FALSE);
  assert_same (ent_visible_skeleton, "Mali", "Malt", FALSE);
  assert_same (ent_visible_skeleton, "Россия", "Poccnr", FALSE);
}

/* Names of ASCII go a way of their own, which a character that cannot be seen keeps them from. */
static void
plain_names_are_no_exception (void)
{
  for (char c = '!'; c < 0x7f; c++)
    {
      const char plain[] = { 'a', c, 'B', '\0' };
      g_autofree char *other = g_strconcat (plain, "\u200b", NULL);

      assert_same (ent_visible_skeleton, plain, other, TRUE);
      assert_same (ent_visible_fold, plain, other, TRUE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/visible/cleans", cleans);
  g_test_add_func ("/base/visible/knows-what-cannot-be-seen", knows_what_cannot_be_seen);
  g_test_add_func ("/base/visible/counts-words", counts_words);
  g_test_add_func ("/base/visible/folds", folds);
  g_test_add_func ("/base/visible/sees-likenesses", sees_likenesses);
  g_test_add_func ("/base/visible/plain-names-are-no-exception", plain_names_are_no_exception);

  return g_test_run ();
}

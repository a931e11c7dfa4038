/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-color-names.h"

static void
names_are_read (void)
{
  g_assert_cmpuint (ent_color_names_get_n (), >, 0);
  for (guint i = 0; i < ent_color_names_get_n (); i++)
    {
      guint32 rgb = 1;

      g_assert_true (ent_color_names_parse (ent_color_names_get_name (i), &rgb));
      g_assert_cmphex (rgb, ==, ent_color_names_get_rgb (i));
      for (guint j = 0; j < i; j++)
        g_assert_cmphex (rgb, !=, ent_color_names_get_rgb (j));
    }
}

static void
hex_is_read (void)
{
  guint32 rgb;

  g_assert_true (ent_color_names_parse ("#0f8a7e", &rgb));
  g_assert_cmphex (rgb, ==, 0x0f8a7e);
  g_assert_true (ent_color_names_parse ("#ABCDEF", &rgb));
  g_assert_cmphex (rgb, ==, 0xabcdef);
  g_assert_true (ent_color_names_parse ("#000000", &rgb));
  g_assert_cmphex (rgb, ==, 0);
}

static void
others_are_refused (void)
{
  static const char *const texts[] = { "", "#", "#12345", "#1234567", "#12345g", "#+12345", "# 12345", "0f8a7e", "Teal", "teal ", "#teal" };
  guint32 rgb = 7;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (ent_color_names_parse (texts[i], &rgb))
      g_error ("“%s” is no colour", texts[i]);
  g_assert_cmphex (rgb, ==, 7);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/colors/names-are-read", names_are_read);
  g_test_add_func ("/model/colors/hex-is-read", hex_is_read);
  g_test_add_func ("/model/colors/others-are-refused", others_are_refused);

  return g_test_run ();
}

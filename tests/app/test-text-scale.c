/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-text-scale.h"

#include "tests/app/helpers.h"

static double
get_scale (const char *font,
           int         dpi)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-font-name", font, "gtk-xft-dpi", dpi * 1024, NULL);
  return ent_text_scale_get (settings);
}

static void
test_usual (void)
{
  g_assert_cmpfloat (get_scale ("Cantarell 11", 96), ==, 1);
  g_assert_cmpfloat (get_scale ("Sans", 96), ==, 1);
  g_assert_cmpfloat (get_scale ("Sans Bold 10", 96), ==, 1);
}

static void
test_large (void)
{
  g_assert_cmpfloat_with_epsilon (get_scale ("Cantarell 16.5", 96), 1.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_scale ("Cantarell 11", 144), 1.5, 1e-9);
  g_assert_cmpfloat (get_scale ("Cantarell 200", 96), ==, 3);
}

HELPER_MAIN (
    g_test_add_func ("/app/text-scale/usual", test_usual);
    g_test_add_func ("/app/text-scale/large", test_large);)

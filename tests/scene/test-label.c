/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "scene/ent-label.h"

static const EntLabelRule rule = { 12, 12, 3 };

static void
test_break (void)
{
  static const struct
  {
    const char *name;
    const char *label;
  } cases[] = {
    { "", "" },
    { "India", "India" },
    { "United Kingdom", "United\nKingdom" },
    { "United Arab Emirates", "United Arab\nEmirates" },
    { "Liechtensteiner", "Liechtensteiner" }, /* a word stays whole */
    { "Côte d’Ivoire et moi", "Côte d’Ivoire\net moi" },
    { "aaaaaa b cccccc", "aaaaaa\nb cccccc" }, /* the first of two as near */
    { "Trinidad and Tobago", "Trinidad\nand Tobago" },
    { "São Tomé und Príncipe", "São Tomé\nund Príncipe" }, /* not at a blank that holds together */
    { "Bosnien-Herzegowina", "Bosnien-\nHerzegowina" },
    { "St. Kitts-Nevis", "St.\nKitts-Nevis" }, /* a blank before a hyphen */
    { "波斯尼亚和黑塞哥维那联邦", "波斯尼亚和黑\n塞哥维那联邦" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = ent_label_break (cases[i].name);

      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

/* The label and how it is set, for the measure without fonts: 0.56 em a character. */
static char *
fit (const char   *name,
     EntTextStyle *style,
     double       *width,
     double       *height)
{
  *style = (EntTextStyle) { .size = 10, .centered = TRUE };
  return ent_label_fit (name, &rule, ent_text_get_fixed_measure (), style, width, height);
}

static void
test_fit (void)
{
  g_autofree char *text = NULL;
  EntTextStyle style;
  double width, height;

  text = fit ("Saudi Arabia", &style, &width, &height);
  g_assert_cmpstr (text, ==, "Saudi Arabia"); /* 12 characters stay */
  g_assert_cmpfloat (style.width, ==, 0);

  g_free (text);
  text = fit ("Trinidad and Tobago", &style, &width, &height);
  g_assert_cmpstr (text, ==, "Trinidad\nand Tobago");
  g_assert_cmpfloat (style.width, ==, 0);
  g_assert_cmpfloat_with_epsilon (width, 10 * 5.6, 1e-9);
  g_assert_cmpfloat_with_epsilon (height, 25, 1e-9);

  /* Three lines of 21 characters, and no more, however long it is. */
  g_free (text);
  text = fit ("Most Serene Confederation of the United Upper and Lower Riverine Provinces", &style, &width, &height);
  g_assert_null (strchr (text, '\n'));
  g_assert_cmpfloat (style.width, ==, 120);
  g_assert_cmpfloat (width, <=, 120);
  g_assert_cmpfloat_with_epsilon (height, 37.5, 1e-9);
  g_assert_true (style.keeps_end);
}

/* With fonts no label is wider or higher than its rule has it, whatever the script. */
static void
test_any_script (void)
{
  static const char *const words[] = { "Exampleland ", "W", "中华人民共和国", "ราชอาณาจักรไทย", "المملكة ", "ישראל ", "日本国と" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GString) name = g_string_new (NULL);
      g_autofree char *text = NULL;
      EntTextStyle style = { .size = 10 };
      EntTextStyle one_line = { .size = 10 };
      double width, height, line;

      ent_text_get_measure ()->measure (words[i], &one_line, &width, &line, NULL);
      for (guint j = 0; j < 60; j++)
        g_string_append (name, words[i]);
      text = ent_label_fit (name->str, &rule, ent_text_get_measure (), &style, &width, &height);
      g_assert_cmpfloat (width, >, 40);
      g_assert_cmpfloat (width, <=, 121);
      g_assert_cmpfloat (height, >, 2.5 * line);
      g_assert_cmpfloat (height, <, 3.5 * line);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/label/break", test_break);
  g_test_add_func ("/scene/label/fit", test_fit);
  g_test_add_func ("/scene/label/any-script", test_any_script);

  return g_test_run ();
}

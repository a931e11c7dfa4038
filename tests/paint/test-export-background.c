/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-export.h"

#include "tests/charts/stage.h"

static void
test_words (void)
{
  static const struct
  {
    const char   *text;
    EntBackground background;
    guint32       rgb;
    const char   *written;
  } cases[] = {
    { "theme", ENT_BACKGROUND_THEME, 0, "theme" },
    { "none", ENT_BACKGROUND_NONE, 0, "none" },
    { "None", ENT_BACKGROUND_NONE, 0, "none" },
    { "#0a0B0c", ENT_BACKGROUND_COLOR, 0x0a0b0c, "#0a0b0c" },
    { "ffeedd", ENT_BACKGROUND_COLOR, 0xffeedd, "#ffeedd" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntExportOptions options = { .background_rgb = 0 };
      g_autofree char *written = NULL;

      g_assert_true (ent_export_parse_background (cases[i].text, &options));
      g_assert_cmpint (options.background, ==, cases[i].background);
      g_assert_cmphex (options.background_rgb, ==, cases[i].rgb);
      written = ent_export_dup_background (&options);
      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

static void
test_no_words (void)
{
  static const char *const texts[] = { "", "greenish", "#12345g", "12345" };
  EntExportOptions options = { .background = ENT_BACKGROUND_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (ent_export_parse_background (texts[i], &options));
  g_assert_cmpint (options.background, ==, ENT_BACKGROUND_NONE);
}

/* The last advice on a picture; empty when all is well. */
static char *
dup_advice (EntDataset   *dataset,
            EntThemeKind  theme,
            const char   *background)
{
  static const char *const one[] = { "ric", NULL };
  g_autoptr (EntView) plain = ent_view_new (one, stage_day ("2018-01-01"));
  g_autoptr (EntView) view = ent_view_with_theme (plain, theme);
  g_autoptr (EntPicture) picture = ent_picture_new (dataset, view, NULL, 800, 500, NULL, NULL);
  g_autoptr (GPtrArray) advice = NULL;
  EntExportOptions options = { .width = 800, .height = 500, .scale = 1 };

  g_assert_true (ent_export_parse_background (background, &options));
  advice = ent_export_list_advice (picture, &options);
  return g_strdup (advice->len > 0 ? g_ptr_array_index (advice, advice->len - 1) : "");
}

/* Whoever chooses a colour is told when the words do not go with it, and what would. */
static void
test_advice (void)
{
  static const struct
  {
    EntThemeKind theme;
    const char  *background;
    const char  *says;
  } cases[] = {
    { ENT_THEME_LIGHT, "theme", NULL },
    { ENT_THEME_LIGHT, "none", NULL },
    { ENT_THEME_LIGHT, "fff8e8", NULL },
    { ENT_THEME_DARK, "theme", NULL },
    { ENT_THEME_DARK, "203060", NULL },
    { ENT_THEME_LIGHT, "203060", "the dark theme suits it better" },
    { ENT_THEME_DARK, "fff8e8", "the light theme suits it better" },
    { ENT_THEME_LIGHT, "e8d8a0", "the theme for print suits it better" },
    { ENT_THEME_LIGHT, "808080", "a lighter or a darker colour suits them better" },
  };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *advice = dup_advice (dataset, cases[i].theme, cases[i].background);

      if (cases[i].says == NULL)
        g_assert_cmpstr (advice, ==, "");
      else if (strstr (advice, cases[i].says) == NULL)
        g_error ("on %s: “%s”", cases[i].background, advice);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/export-background/words", test_words);
  g_test_add_func ("/paint/export-background/no-words", test_no_words);
  g_test_add_func ("/paint/export-background/advice", test_advice);
  return g_test_run ();
}

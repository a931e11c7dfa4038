/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "model/ent-color-names.h"
#include "model/ent-dataset.h"
#include "scene/ent-palette.h"
#include "scene/ent-theme.h"

/* A colour as a dichromat sees it: Viénot, Brettel and Mollon, “Digital video
 * colourmaps for checking the legibility of displays by dichromats” (1999). */
typedef enum
{
  TRICHROMAT,
  PROTANOPE,
  DEUTERANOPE,
} Eye;

static double
to_linear (double c)
{
  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
from_linear (double c)
{
  c = CLAMP (c, 0, 1);
  return c <= 0.0031308 ? 12.92 * c : 1.055 * pow (c, 1 / 2.4) - 0.055;
}

static EntColor
as_seen_by (EntColor color,
            Eye      eye)
{
  double r = to_linear (color.red);
  double g = to_linear (color.green);
  double b = to_linear (color.blue);
  double l = 17.8824 * r + 43.5161 * g + 4.11935 * b;
  double m = 3.45565 * r + 27.1554 * g + 3.86714 * b;
  double s = 0.0299566 * r + 0.184309 * g + 1.46709 * b;

  if (eye == PROTANOPE)
    l = 2.02344 * m - 2.52581 * s;
  else if (eye == DEUTERANOPE)
    m = 0.494207 * l + 1.24827 * s;

  return (EntColor) {
    from_linear (0.080944447905 * l - 0.130504409160 * m + 0.116721066440 * s),
    from_linear (-0.010248533515 * l + 0.054019326636 * m - 0.113614708214 * s),
    from_linear (-0.000365296938 * l - 0.004121614685 * m + 0.693511404861 * s),
    1,
  };
}

static double
nearest_pair (guint        n_colors,
              Eye          eye,
              EntThemeKind theme,
              gboolean     as_line)
{
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < n_colors; i++)
    for (guint j = 0; j < i; j++)
      {
        EntColor a = ent_color_from_rgb (ent_palette_get_color (i));
        EntColor b = ent_color_from_rgb (ent_palette_get_color (j));

        if (as_line)
          {
            a = ent_theme_get_color (theme, ENT_COLOR_GROUPING_LINE, ent_palette_get_color (i));
            b = ent_theme_get_color (theme, ENT_COLOR_GROUPING_LINE, ent_palette_get_color (j));
          }
        nearest = MIN (nearest, ent_color_distance (as_seen_by (a, eye), as_seen_by (b, eye)));
      }
  return nearest;
}

static void
test_simulation (void)
{
  /* Greys stay grey; red and green of equal lightness come near. */
  EntColor grey = as_seen_by (ent_color_from_rgb (0x808080), DEUTERANOPE);
  EntColor red = ent_color_from_rgb (0xc04040);
  EntColor green = ent_color_from_rgb (0x608020);

  g_assert_cmpfloat_with_epsilon (grey.red, grey.blue, 0.02);
  g_assert_cmpfloat (ent_color_distance (as_seen_by (red, DEUTERANOPE), as_seen_by (green, DEUTERANOPE)), <,
                     ent_color_distance (red, green) / 2);
}

static void
test_color_blind (void)
{
  for (Eye eye = TRICHROMAT; eye <= DEUTERANOPE; eye++)
    {
      g_test_message ("eye %d: first six %.3f, ten %.3f, twenty %.3f", eye, nearest_pair (6, eye, 0, FALSE),
                      nearest_pair (10, eye, 0, FALSE), nearest_pair (20, eye, 0, FALSE));
      g_assert_cmpfloat (nearest_pair (6, eye, 0, FALSE), >=, 0.10);
      g_assert_cmpfloat (nearest_pair (10, eye, 0, FALSE), >=, 0.05);
    }
  g_assert_cmpfloat (nearest_pair (10, TRICHROMAT, 0, FALSE), >=, 0.11);
  g_assert_cmpfloat (nearest_pair (20, TRICHROMAT, 0, FALSE), >=, 0.03);
}

static void
test_lines_stay_apart (void)
{
  /* In greys dashes tell lines apart. */
  for (EntThemeKind theme = 0; theme < ENT_N_THEMES; theme++)
    for (Eye eye = TRICHROMAT; eye <= DEUTERANOPE && !ent_theme_is_grey (theme); eye++)
      {
        g_test_message ("%s, eye %d: first four %.3f, six %.3f, ten %.3f", ent_theme_to_id (theme), eye,
                        nearest_pair (4, eye, theme, TRUE), nearest_pair (6, eye, theme, TRUE),
                        nearest_pair (10, eye, theme, TRUE));
        g_assert_cmpfloat (nearest_pair (4, eye, theme, TRUE), >=, 0.06);
      }
}

/* Any colour a data file names, not only ours. */
static const guint32 odd_colors[] = { 0x000000, 0xffffff, 0x808080, 0xffff00, 0x00ff00, 0x0000ff, 0xff0000, 0xfffdf0, 0x010102 };

static void
check_grouping_tones (EntThemeKind theme,
                      guint32      rgb)
{
  double wanted = theme == ENT_THEME_PRINT || theme == ENT_THEME_BLACK_AND_WHITE ? 4.5 : theme >= ENT_THEME_HIGH_CONTRAST ? 7 : 3;
  EntColor background = ent_theme_get_color (theme, ENT_COLOR_BACKGROUND, 0);
  EntColor line = ent_theme_get_color (theme, ENT_COLOR_GROUPING_LINE, rgb);
  EntColor pill = ent_theme_get_color (theme, ENT_COLOR_GROUPING_PILL, rgb);
  EntColor text = ent_theme_get_color (theme, ENT_COLOR_GROUPING_PILL_TEXT, rgb);
  EntColor words = ent_theme_get_color (theme, ENT_COLOR_GROUPING_TEXT, rgb);

  g_assert_cmpfloat (ent_color_contrast (line, background), >=, wanted - 0.001);
  g_assert_cmpfloat (ent_color_contrast (words, background), >=, MAX (wanted, 4.5) - 0.001);
  g_assert_cmpfloat (ent_color_contrast (pill, background), >=, 3);
  g_assert_cmpfloat (ent_color_contrast (text, pill), >=, 4.5);
}

static void
test_contrast (void)
{
  for (EntThemeKind theme = 0; theme < ENT_N_THEMES; theme++)
    {
      double text = theme >= ENT_THEME_HIGH_CONTRAST ? 7 : 4.5;
      EntColor background = ent_theme_get_color (theme, ENT_COLOR_BACKGROUND, 0);
      const EntColorRole texts[] = { ENT_COLOR_TITLE, ENT_COLOR_CAPTION, ENT_COLOR_LABEL, ENT_COLOR_LABEL_QUIET };
      const EntColorRole signs[] = { ENT_COLOR_ACCENT, ENT_COLOR_JOINING, ENT_COLOR_LEAVING };

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        g_assert_cmpfloat (ent_color_contrast (ent_theme_get_color (theme, texts[i], 0), background), >=, text);
      for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
        {
          EntColor sign = ent_theme_get_color (theme, signs[i], 0);

          g_assert_cmpfloat (ent_color_contrast (sign, background), >=, 4.5);
          g_assert_cmpfloat (ent_color_contrast (sign, ent_theme_get_color (theme, ENT_COLOR_HALO, 0)), >=, 4.5);
        }
      /* The code on a disc without a flag is white. */
      g_assert_cmpfloat (ent_color_contrast (ent_theme_get_color (theme, ENT_COLOR_DISC, 0), (EntColor) { 1, 1, 1, 1 }), >=, 4.5);
      for (guint i = 0; i < ent_palette_get_n_colors (); i++)
        check_grouping_tones (theme, ent_palette_get_color (i));
      for (guint i = 0; i < G_N_ELEMENTS (odd_colors); i++)
        check_grouping_tones (theme, odd_colors[i]);
    }
}

/* The body of a region is seen, and what lies under it, too. */
static void
test_fills (void)
{
  for (EntThemeKind theme = 0; theme < ENT_N_THEMES; theme++)
    for (guint i = 0; i < ent_palette_get_n_colors () + G_N_ELEMENTS (odd_colors); i++)
      {
        guint n_colors = ent_palette_get_n_colors ();
        EntColor background = ent_theme_get_color (theme, ENT_COLOR_BACKGROUND, 0);
        EntColor fill = ent_theme_get_color (theme, ENT_COLOR_GROUPING_FILL, i < n_colors ? ent_palette_get_color (i) : odd_colors[i - n_colors]);

        g_assert_cmpfloat (ent_color_contrast (ent_color_over (fill, background), background), >=, 1.15);
        g_assert_cmpfloat (ent_color_contrast (ent_color_over (fill, background), background), <, 1.17);
        g_assert_cmpfloat (fill.alpha, <, 0.22);
      }
}

/* Signs that say the same look the same: no theme mixes white and black texts. */
static void
test_pills_are_of_one_kind (void)
{
  for (EntThemeKind theme = 0; theme < ENT_N_THEMES; theme++)
    {
      guint32 text = ent_color_to_rgb (ent_theme_get_color (theme, ENT_COLOR_GROUPING_PILL_TEXT, ent_palette_get_color (0)));

      for (guint i = 1; i < ent_palette_get_n_colors (); i++)
        g_assert_cmphex (ent_color_to_rgb (ent_theme_get_color (theme, ENT_COLOR_GROUPING_PILL_TEXT, ent_palette_get_color (i))), ==, text);
      for (guint i = 0; i < G_N_ELEMENTS (odd_colors); i++)
        g_assert_cmphex (ent_color_to_rgb (ent_theme_get_color (theme, ENT_COLOR_GROUPING_PILL_TEXT, odd_colors[i])), ==, text);
    }
}

static void
test_hue_is_kept (void)
{
  for (EntThemeKind theme = 0; theme < ENT_N_THEMES; theme++)
    for (guint i = 0; i < ent_palette_get_n_colors (); i++)
      {
        EntOklab before = ent_color_to_oklab (ent_color_from_rgb (ent_palette_get_color (i)));
        EntOklab after = ent_color_to_oklab (ent_theme_get_color (theme, ENT_COLOR_GROUPING_LINE, ent_palette_get_color (i)));
        double turned = fabs (atan2 (before.b, before.a) - atan2 (after.b, after.a));

        if (ent_theme_is_grey (theme))
          g_assert_cmpfloat (hypot (after.a, after.b), <, 1e-4);
        else
          g_assert_cmpfloat (MIN (turned, 2 * G_PI - turned), <, 0.05);
      }
}

static void
test_oklab (void)
{
  EntOklab white = ent_color_to_oklab ((EntColor) { 1, 1, 1, 1 });
  EntOklab red = ent_color_to_oklab ((EntColor) { 1, 0, 0, 1 });

  g_assert_cmpfloat_with_epsilon (white.lightness, 1, 1e-3);
  g_assert_cmpfloat_with_epsilon (white.a, 0, 1e-3);
  g_assert_cmpfloat_with_epsilon (red.lightness, 0.628, 1e-3);
  g_assert_cmpfloat_with_epsilon (red.a, 0.225, 1e-3);
  g_assert_cmpfloat_with_epsilon (red.b, 0.126, 1e-3);
  for (guint i = 0; i < ent_palette_get_n_colors (); i++)
    {
      EntOklab lab = ent_color_to_oklab (ent_color_from_rgb (ent_palette_get_color (i)));

      g_assert_cmphex (ent_color_to_rgb (ent_color_from_oklch (lab.lightness, hypot (lab.a, lab.b), atan2 (lab.b, lab.a))),
                       ==, ent_palette_get_color (i));
    }
  g_assert_cmpfloat_with_epsilon (ent_color_contrast ((EntColor) { 1, 1, 1, 1 }, (EntColor) { 0, 0, 0, 1 }), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (ent_color_contrast (ent_color_from_rgb (0x767676), (EntColor) { 1, 1, 1, 1 }), 4.54, 0.01);
}

static void
test_ids (void)
{
  for (EntThemeKind kind = 0; kind < ENT_N_THEMES; kind++)
    for (EntThemeKind other = 0; other < kind; other++)
      g_assert_cmpstr (ent_theme_to_id (other), !=, ent_theme_to_id (kind));
  g_assert_cmpfloat (ent_theme_get_line_factor (ENT_THEME_LIGHT), ==, 1);
  g_assert_cmpfloat (ent_theme_get_line_factor (ENT_THEME_PRINT), ==, 1.3);
}

/* No colour is taken more often than it has to be, nearly. */
static void
check_shared (const guint32 *assigned,
              guint          n_assigned)
{
  for (guint i = 0; i < n_assigned; i++)
    {
      guint n_same = 0;

      for (guint j = 0; j < n_assigned; j++)
        n_same += assigned[i] == assigned[j];
      g_assert_cmpuint (n_same, <=, 3);
    }
}

static void
test_assign (void)
{
  guint32 crimson, orange;
  guint32 assigned[40];
  guint32 wanted[40];

  ent_palette_assign (NULL, 0, NULL);
  g_assert_true (ent_color_names_parse ("crimson", &crimson));
  g_assert_true (ent_color_names_parse ("orange", &orange));

  /* The earlier of two keeps its colour, whatever it is. */
  ent_palette_assign ((guint32[]) { 0x123456, 0x123457 }, 2, assigned);
  g_assert_cmphex (assigned[0], ==, 0x123456);
  g_assert_cmphex (assigned[1], !=, 0x123457);

  /* Nobody takes unasked what a later one asks for. */
  ent_palette_assign ((guint32[]) { ENT_COLOR_UNSET, crimson, ENT_COLOR_UNSET }, 3, assigned);
  g_assert_cmphex (assigned[0], ==, orange);
  g_assert_cmphex (assigned[1], ==, crimson);
  g_assert_cmphex (assigned[2], !=, orange);

  /* The same input gives the same output; many asking for one colour end well apart while there is room. */
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    wanted[i] = crimson;
  ent_palette_assign (wanted, G_N_ELEMENTS (wanted), assigned);
  for (guint i = 0; i < 10; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpfloat (ent_color_distance (ent_color_from_rgb (assigned[i]), ent_color_from_rgb (assigned[j])), >=, 0.07);

  /* When no colour is left, they share evenly, with a wish and without. */
  check_shared (assigned, G_N_ELEMENTS (assigned));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    wanted[i] = ENT_COLOR_UNSET;
  ent_palette_assign (wanted, G_N_ELEMENTS (wanted), assigned);
  check_shared (assigned, G_N_ELEMENTS (assigned));
}

/* Whatever is asked for, two groupings never look the same: they differ in colour or pattern. */
static void
check_patterns (const guint32 *wanted,
                guint          n_wanted)
{
  g_autofree guint32 *colors = g_new (guint32, n_wanted);
  g_autofree EntPattern *patterns = g_new (EntPattern, n_wanted);

  ent_palette_assign (wanted, n_wanted, colors);
  ent_palette_assign_patterns (colors, n_wanted, patterns);
  for (guint i = 0; i < n_wanted; i++)
    for (guint j = 0; j < i; j++)
      {
        g_assert_false (colors[i] == colors[j] && patterns[i] == patterns[j]);
        if (n_wanted <= ENT_N_PATTERNS)
          g_assert_cmpint (patterns[i], !=, patterns[j]);
      }
}

static void
test_patterns (void)
{
  guint32 same[60], unset[60], named[60];

  ent_palette_assign_patterns (NULL, 0, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      same[i] = 0xb8124f;
      unset[i] = ENT_COLOR_UNSET;
      named[i] = ent_palette_get_color (i % 3);
    }
  for (guint n = 1; n <= G_N_ELEMENTS (same); n++)
    {
      check_patterns (same, n);
      check_patterns (unset, n);
      check_patterns (named, n);
    }
}

static void
test_pattern_strokes (void)
{
  gboolean was_broken = FALSE;

  for (EntPattern pattern = 0; pattern < ENT_N_PATTERNS; pattern++)
    {
      guint n_strokes;
      const EntPatternStroke *strokes = ent_pattern_get_strokes (pattern, &n_strokes);

      g_assert_cmpuint (n_strokes, >=, 1);
      g_assert_false (strokes[0].is_page);
      for (guint i = 0; i < n_strokes; i++)
        {
          g_assert_cmpfloat (strokes[i].width, >, 0);
          g_assert_cmpfloat (strokes[i].width, <=, ent_pattern_get_width (pattern));
          g_assert_cmpuint (strokes[i].n_dashes % 2, ==, 0);
        }
      for (EntPattern other = 0; other < pattern; other++)
        g_assert_cmpstr (ent_pattern_to_name (pattern), !=, ent_pattern_to_name (other));

      /* Dashes have a meaning of their own in a picture, so those that are broken come last. */
      g_assert_true (strokes[0].n_dashes > 0 || !was_broken);
      was_broken = strokes[0].n_dashes > 0;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/color/oklab", test_oklab);
  g_test_add_func ("/scene/palette/simulation-brings-red-and-green-near", test_simulation);
  g_test_add_func ("/scene/palette/safe-for-color-blind-readers", test_color_blind);
  g_test_add_func ("/scene/palette/assign", test_assign);
  g_test_add_func ("/scene/palette/patterns", test_patterns);
  g_test_add_func ("/scene/pattern/strokes", test_pattern_strokes);
  g_test_add_func ("/scene/theme/ids", test_ids);
  g_test_add_func ("/scene/theme/contrast", test_contrast);
  g_test_add_func ("/scene/theme/fills", test_fills);
  g_test_add_func ("/scene/theme/pills-are-of-one-kind", test_pills_are_of_one_kind);
  g_test_add_func ("/scene/theme/hue-is-kept", test_hue_is_kept);
  g_test_add_func ("/scene/theme/lines-stay-apart", test_lines_stay_apart);
  return g_test_run ();
}

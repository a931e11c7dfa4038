/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-palette.h"

#include <math.h>
#include "model/ent-color-names.h"
#include "model/ent-dataset.h"
#include "scene/ent-eye.h"

/* Two groupings whose colours are nearer than this clash. The nearest two of
 * the ten hues are 0.11 apart. */
#define CLASH_DISTANCE 0.07

/* What sharing a pattern costs with a grouping of the same colour, and with one
 * of a colour that somebody takes for the same; else 1. */
#define COST_OF_SAME 1000000u
#define COST_OF_NEAR 1000u

/* Of more groupings nobody tells outlines apart, whatever they look like. */
#define MAX_LOOKED_AT 64

/* The values stand in model/ent-colors, since data files name them. In the
 * spirit of Okabe and Ito, “Color Universal Design” (2008), and of Paul Tol,
 * “Colour Schemes” (SRON technical note, 2021), hues that stay apart are
 * combined with steps of lightness, which every reader sees. Tuned so that
 * under the simulations of Viénot, Brettel and Mollon (1999) for protanopia and
 * deuteranopia the first six keep a distance of 0.1 in Oklab, all ten of 0.05. */

/* The second shade lies where the first has room: dark hues get a light one. */
static guint32
second_shade (guint32 rgb)
{
  EntOklab lab = ent_color_to_oklab (ent_color_from_rgb (rgb));
  double lightness = lab.lightness + (lab.lightness < 0.56 ? 0.17 : -0.17);

  return ent_color_to_rgb (ent_color_from_oklch (lightness, hypot (lab.a, lab.b), atan2 (lab.b, lab.a)));
}

/**
 * ent_palette_get_n_colors:
 *
 * Returns: how many colours there are: the named ones first, then their second shades
 */
guint
ent_palette_get_n_colors (void)
{
  return 2 * ent_color_names_get_n ();
}

/**
 * ent_palette_get_color:
 * @index: of the colour
 *
 * Returns: 0xRRGGBB, before the theme
 */
guint32
ent_palette_get_color (guint index)
{
  guint n_hues = ent_color_names_get_n ();

  g_return_val_if_fail (index < 2 * n_hues, 0);

  return index < n_hues ? ent_color_names_get_rgb (index) : second_shade (ent_color_names_get_rgb (index - n_hues));
}

/* A colour with how it looks. */
typedef struct
{
  guint32  rgb;
  EntOklab lab;
} Look;

static Look
look_of (guint32 rgb)
{
  return (Look) { rgb, ent_color_to_oklab (ent_color_from_rgb (rgb)) };
}

static gboolean
clash (const Look *a,
       const Look *b)
{
  return ent_oklab_distance (a->lab, b->lab) < CLASH_DISTANCE;
}

static gboolean
clashes_with_any (const Look *look,
                  const Look *taken,
                  guint       n_taken)
{
  for (guint i = 0; i < n_taken; i++)
    if (clash (look, &taken[i]))
      return TRUE;
  return FALSE;
}

/* A colour of the palette, and how many of those that are taken it clashes with. */
typedef struct
{
  Look  look;
  guint n_uses;
} Choice;

/* The free colour nearest to what was wanted; the first free one if nothing
 * was. Named hues go before second shades. When none is free, colours repeat,
 * the one that is taken least often first: patterns tell them apart. */
static Look
pick_color (const Choice *palette,
            const Look *wanted) /* (nullable) */
{
  guint n_hues = ent_color_names_get_n ();
  const Choice *best = &palette[0];
  guint least_uses = G_MAXUINT;

  for (guint shade = 0; shade < 2; shade++)
    {
      double nearest = G_MAXDOUBLE;

      for (guint i = 0; i < n_hues; i++)
        {
          const Choice *choice = &palette[shade * n_hues + i];
          double apart = wanted == NULL ? i : ent_oklab_distance (choice->look.lab, wanted->lab);

          if (apart >= nearest || choice->n_uses > 0)
            continue;
          nearest = apart;
          best = choice;
        }
      if (nearest < G_MAXDOUBLE)
        return best->look;
    }

  for (guint i = 0; i < 2 * n_hues; i++)
    if (palette[i].n_uses < least_uses)
      {
        least_uses = palette[i].n_uses;
        best = &palette[i];
      }
  return best->look;
}

static void
take_color (Choice     *palette,
            const Look *look)
{
  for (guint i = 0; i < ent_palette_get_n_colors (); i++)
    palette[i].n_uses += clash (&palette[i].look, look);
}

/**
 * ent_palette_assign:
 * @wanted: (array length=n_wanted): the colour each grouping asks for, 0xRRGGBB, or %ENT_COLOR_UNSET
 * @n_wanted: how many
 * @assigned: (array length=n_wanted) (out caller-allocates): the colour each gets
 *
 * Gives groupings that are shown together colours that can be told apart.
 * Wishes are granted in order; of two that clash the later takes the nearest
 * free colour of the palette. Groupings without a wish choose last, among what
 * the others left, so that they never take what another one asked for.
 *
 * With more groupings than the palette can keep apart, colours repeat evenly.
 * Time: O(n²).
 */
void
ent_palette_assign (const guint32 *wanted,
                    guint          n_wanted,
                    guint32       *assigned)
{
  g_autofree Choice *palette = g_new (Choice, ent_palette_get_n_colors ());
  g_autofree Look *taken = NULL;
  guint n_taken = 0;

  g_return_if_fail (wanted != NULL || n_wanted == 0);
  g_return_if_fail (assigned != NULL || n_wanted == 0);

  for (guint i = 0; i < ent_palette_get_n_colors (); i++)
    palette[i] = (Choice) { look_of (ent_palette_get_color (i)), 0 };
  taken = g_new (Look, MAX (n_wanted, 1));
  for (guint i = 0; i < n_wanted; i++)
    {
      Look look;

      if (wanted[i] == ENT_COLOR_UNSET)
        continue;
      look = look_of (wanted[i]);
      taken[n_taken] = clashes_with_any (&look, taken, n_taken) ? pick_color (palette, &look) : look;
      take_color (palette, &taken[n_taken]);
      assigned[i] = taken[n_taken++].rgb;
    }
  for (guint i = 0; i < n_wanted; i++)
    {
      if (wanted[i] != ENT_COLOR_UNSET)
        continue;
      taken[n_taken] = pick_color (palette, NULL);
      take_color (palette, &taken[n_taken]);
      assigned[i] = taken[n_taken++].rgb;
    }
}

/* Which groupings somebody takes for each other in some theme, unless their
 * patterns differ: n by n. */
static gboolean *
find_near (const guint32 *colors,
           guint          n_colors)
{
  gboolean *near = g_new0 (gboolean, (gsize) n_colors * n_colors);
  g_autofree EntSight *sights = g_new (EntSight, n_colors);

  for (EntThemeKind theme = 0; theme < ENT_N_THEMES; theme++)
    {
      for (guint i = 0; i < n_colors; i++)
        sights[i] = ent_sight_of (theme, colors[i]);
      for (guint i = 0; i < n_colors; i++)
        for (guint j = 0; j < i; j++)
          if (ent_sight_is_near (&sights[i], &sights[j]))
            near[i * n_colors + j] = TRUE;
    }
  return near;
}

/**
 * ent_palette_assign_patterns:
 * @colors: (array length=n_colors): the colours of groupings, from ent_palette_assign()
 * @n_colors: how many
 * @assigned: (array length=n_colors) (out caller-allocates): the pattern each gets
 *
 * Gives groupings that are shown together patterns, the first a solid line. All
 * differ as long as there are some left; later ones share one with those whose
 * colours differ to everybody in every theme, as far as that is possible, and
 * never with one of the same colour while there are not more of that than
 * patterns.
 *
 * Time: O(n²), and some 1.5 ms for 20.
 */
void
ent_palette_assign_patterns (const guint32 *colors,
                             guint          n_colors,
                             EntPattern    *assigned)
{
  g_autofree gboolean *near = NULL;

  g_return_if_fail (colors != NULL || n_colors == 0);
  g_return_if_fail (assigned != NULL || n_colors == 0);

  near = n_colors > ENT_N_PATTERNS && n_colors <= MAX_LOOKED_AT ? find_near (colors, n_colors) : NULL;
  for (guint i = 0; i < n_colors; i++)
    {
      guint64 costs[ENT_N_PATTERNS] = { 0 };

      for (guint j = 0; j < i; j++)
        costs[assigned[j]] += colors[i] == colors[j] ? COST_OF_SAME : near != NULL && near[i * n_colors + j] ? COST_OF_NEAR : 1;
      assigned[i] = ENT_PATTERN_SOLID;
      for (EntPattern pattern = 1; pattern < ENT_N_PATTERNS; pattern++)
        if (costs[pattern] < costs[assigned[i]])
          assigned[i] = pattern;
    }
}

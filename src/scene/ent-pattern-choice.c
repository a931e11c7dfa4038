/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-pattern-choice.h"

#include "scene/ent-eye.h"

/* Where colours tell, patterns would only be unrest: as few as there may be, the
 * quietest first, and none where nobody takes the colours for those of an
 * earlier grouping. */
static void
choose_by_sight (EntPatternChoice *choice,
                 EntThemeKind      theme,
                 const guint32    *colors,
                 guint             n_colors)
{
  EntSight sights[ENT_ALL_PATTERNED];

  for (guint i = 0; i < n_colors; i++)
    {
      gboolean taken[ENT_N_PATTERNS] = { FALSE };
      EntPattern pattern = ENT_PATTERN_SOLID;

      sights[i] = ent_sight_of (theme, colors[i]);
      for (guint j = 0; j < i; j++)
        if (ent_sight_is_near (&sights[i], &sights[j]))
          taken[choice->chosen[j].pattern] = TRUE;
      while (taken[pattern])
        pattern++;
      choice->chosen[i].rgb = colors[i];
      choice->chosen[i].pattern = pattern;
    }
  choice->n_chosen = n_colors;
}

/**
 * ent_pattern_choose:
 * @theme: in which the picture is drawn
 * @colors: (array length=n_colors): of all groupings that the picture is about, 0xRRGGBB
 * @n_colors: how many
 *
 * Decides which patterns groupings have. On paper each has its own, since nobody
 * knows what a printer makes of colours, and so have many. Few on a screen have
 * one where their colours do not tell them apart for everybody. The colours of
 * the whole picture decide, so that nothing changes from one day to the next.
 *
 * Returns: the choice
 */
EntPatternChoice
ent_pattern_choose (EntThemeKind   theme,
                    const guint32 *colors,
                    guint          n_colors)
{
  EntPatternChoice choice = { 0 };

  g_return_val_if_fail (colors != NULL || n_colors == 0, choice);

  if (n_colors >= ENT_ALL_PATTERNED || (n_colors > 1 && ent_theme_is_for_paper (theme)))
    choice.each_has_its_own = TRUE;
  else
    choose_by_sight (&choice, theme, colors, n_colors);
  return choice;
}

/**
 * ent_pattern_choice_get:
 * @choice: which patterns are drawn
 * @rgb: the colour of a grouping
 * @assigned: the pattern it has where each has its own
 *
 * Returns: the pattern that is drawn
 */
EntPattern
ent_pattern_choice_get (const EntPatternChoice *choice,
                        guint32                 rgb,
                        EntPattern              assigned)
{
  g_return_val_if_fail (choice != NULL, ENT_PATTERN_SOLID);

  if (choice->each_has_its_own)
    return assigned;
  for (guint i = 0; i < choice->n_chosen; i++)
    if (choice->chosen[i].rgb == rgb)
      return choice->chosen[i].pattern;
  return ENT_PATTERN_SOLID;
}

/**
 * ent_pattern_choice_has_any:
 * @choice: which patterns are drawn
 *
 * Returns: whether there is another one than a solid line
 */
gboolean
ent_pattern_choice_has_any (const EntPatternChoice *choice)
{
  g_return_val_if_fail (choice != NULL, FALSE);

  for (guint i = 0; i < choice->n_chosen; i++)
    if (choice->chosen[i].pattern != ENT_PATTERN_SOLID)
      return TRUE;
  return choice->each_has_its_own;
}

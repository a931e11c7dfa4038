/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-pattern.h"

#define MAX_STROKES 2

static const struct
{
  const char      *name;
  EntPatternStroke strokes[MAX_STROKES]; /* one of no width is none */
} patterns[ENT_N_PATTERNS] = {
  [ENT_PATTERN_SOLID] = { "solid", { { 1 } } },
  [ENT_PATTERN_DASHED] = { "dashed", { { 1, { 9, 2.2 }, 2 } } },
  [ENT_PATTERN_DOUBLE] = { "double", { { 2.3 }, { 0.9, .is_page = TRUE } } },
  [ENT_PATTERN_DASH_DOT] = { "dash-dot", { { 1, { 8, 2.2, 1.1, 2.2 }, 4 } } },
  [ENT_PATTERN_DOTTED] = { "dotted", { { 1.6, { 0.05, 3.2 }, 2, .is_round = TRUE } } },
  [ENT_PATTERN_BEADS] = { "beads", { { 0.6 }, { 2.4, { 0.05, 7 }, 2, .is_round = TRUE } } },
  [ENT_PATTERN_TICKS] = { "ticks", { { 0.7 }, { 2.6, { 0.7, 4.3 }, 2 } } },
  [ENT_PATTERN_RAIL] = { "rail", { { 2.2 }, { 1, { 4, 4 }, 2, .is_page = TRUE } } },
  [ENT_PATTERN_DOUBLE_DASHED] = { "double-dashed", { { 2.3, { 9, 2.5 }, 2 }, { 0.9, { 9, 2.5 }, 2, .is_page = TRUE } } },
  [ENT_PATTERN_WIDE] = { "wide", { { 2.2 } } },
  [ENT_PATTERN_BLOCKS] = { "blocks", { { 2.2, { 4, 2 }, 2 } } },
  [ENT_PATTERN_PEARLS] = { "pearls", { { 2.5 }, { 1.3, { 0.05, 3 }, 2, .is_round = TRUE, .is_page = TRUE } } },
};

/**
 * ent_pattern_get_strokes:
 * @pattern: a pattern
 * @n_strokes: (out): how many
 *
 * Returns: (transfer none) (array length=n_strokes): its strokes, the lower one first
 */
const EntPatternStroke *
ent_pattern_get_strokes (EntPattern  pattern,
                         guint      *n_strokes)
{
  g_return_val_if_fail (pattern < ENT_N_PATTERNS && n_strokes != NULL, NULL);

  *n_strokes = patterns[pattern].strokes[1].width > 0 ? 2 : 1;
  return patterns[pattern].strokes;
}

/**
 * ent_pattern_get_width:
 * @pattern: a pattern
 *
 * Returns: how wide it is, in widths of a solid line
 */
double
ent_pattern_get_width (EntPattern pattern)
{
  g_return_val_if_fail (pattern < ENT_N_PATTERNS, 1);

  return MAX (patterns[pattern].strokes[0].width, patterns[pattern].strokes[1].width);
}

/**
 * ent_pattern_to_name:
 * @pattern: a pattern
 *
 * Returns: its name, for people who read scenes
 */
const char *
ent_pattern_to_name (EntPattern pattern)
{
  g_return_val_if_fail (pattern < ENT_N_PATTERNS, NULL);

  return patterns[pattern].name;
}

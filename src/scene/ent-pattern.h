/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntPattern:
 *
 * How the line around a grouping is drawn, so that it is told apart without
 * its colour: quiet ones first, those that are broken last. Dashes and dots are
 * what roles have and what is only possibly there; no pattern looks like these,
 * which have short dashes and wide gaps, but the fewer there are the better.
 */
typedef enum
{
  ENT_PATTERN_SOLID,
  ENT_PATTERN_DOUBLE, /* two lines */
  ENT_PATTERN_BEADS,  /* round dots on a thin line */
  ENT_PATTERN_TICKS,  /* a line hatched across */
  ENT_PATTERN_WIDE,
  ENT_PATTERN_RAIL,   /* two lines, the room between them filled in turn */
  ENT_PATTERN_PEARLS, /* two lines, pearls of light between them */
  ENT_PATTERN_DOUBLE_DASHED,
  ENT_PATTERN_BLOCKS, /* short thick dashes */
  ENT_PATTERN_DASH_DOT,
  ENT_PATTERN_DASHED, /* long dashes, narrow gaps */
  ENT_PATTERN_DOTTED, /* thick round dots */
  ENT_N_PATTERNS,
} EntPattern;

/**
 * EntPatternStroke:
 * @width: in widths of a solid line
 * @dashes: lengths of dashes and gaps in turn, in widths of a solid line
 * @n_dashes: how many of @dashes count
 * @is_round: whether dashes have round ends
 * @is_page: whether it has the colour of the page and not that of the grouping
 *
 * A pattern is up to two strokes along the same path, one over the other.
 */
typedef struct
{
  double   width;
  double   dashes[4];
  guint    n_dashes;
  gboolean is_round;
  gboolean is_page;
} EntPatternStroke;

const EntPatternStroke *ent_pattern_get_strokes (EntPattern  pattern,
                                                 guint      *n_strokes);
double                  ent_pattern_get_width   (EntPattern  pattern);
const char             *ent_pattern_to_name     (EntPattern  pattern);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-ops-private.h"

#include <math.h>

/* Frames of pills have finer lines than outlines, and keep some room to the ground. */
#define FRAME_WIDTH 1.25
#define FRAME_GAP 1.0

/* What is there only possibly: a line is broken, and gaps are wider. */
#define POSSIBLY_DASH 12.0
#define POSSIBLY_GAP 7.0
#define POSSIBLY_WIDER 5.0

/**
 * ent_resolver_get_pattern:
 * @resolver: what resolves
 * @item: an outline or a pill
 *
 * Returns: the pattern that is drawn
 */
EntPattern
ent_resolver_get_pattern (EntResolver        *resolver,
                          const EntSceneItem *item)
{
  return ent_pattern_choice_get (&resolver->patterns, item->rgb, item->pattern);
}

/* A stroke of a pattern, in widths of its solid line. */
static void
set_stroke (EntResolver            *resolver,
            EntOp                  *op,
            const EntPatternStroke *stroke,
            EntColor                color,
            double                  width)
{
  op->stroke = stroke->is_page ? ent_resolver_get_color (resolver, ENT_COLOR_BACKGROUND, 0, 1) : color;
  op->line_width = stroke->width * width;
  op->round_caps = stroke->is_round;
  op->n_dashes = stroke->n_dashes;
  for (guint i = 0; i < stroke->n_dashes; i++)
    op->dashes[i] = stroke->dashes[i] * width;
}

static void
loosen (EntOp *op)
{
  if (op->n_dashes == 0)
    {
      op->dashes[0] = POSSIBLY_DASH;
      op->dashes[1] = POSSIBLY_GAP;
      op->n_dashes = 2;
      return;
    }
  for (guint i = 1; i < op->n_dashes; i += 2)
    op->dashes[i] += POSSIBLY_WIDER;
}

/**
 * ent_resolver_add_outline:
 * @resolver: what resolves
 * @op: the path, with the stroke of a solid line
 * @pattern: how it is drawn
 * @possibly: whether the grouping is only possibly there
 *
 * Adds the strokes of a pattern.
 */
void
ent_resolver_add_outline (EntResolver *resolver,
                          const EntOp *op,
                          EntPattern   pattern,
                          gboolean     possibly)
{
  guint n_strokes;
  const EntPatternStroke *strokes = ent_pattern_get_strokes (pattern, &n_strokes);

  for (guint i = 0; i < n_strokes; i++)
    {
      EntOp line = *op;

      if (i > 0)
        line.fill.alpha = 0;
      set_stroke (resolver, &line, &strokes[i], op->stroke, op->line_width);
      if (possibly)
        loosen (&line);
      ent_resolver_add (resolver, &line);
    }
}

/* Around a pill a pattern begins where it ends: whole ones only, or the last is botched. */
static void
fit_dashes (EntOp *pill)
{
  double straight = 4 * (MAX (pill->half_width - pill->corner, 0) + pill->radius - pill->corner);
  double around = straight + 2 * G_PI * pill->corner;
  double period = 0;

  for (guint i = 0; i < pill->n_dashes; i++)
    period += pill->dashes[i];
  for (guint i = 0; i < pill->n_dashes; i++)
    pill->dashes[i] *= around / (period * MAX (1, round (around / period)));
}

/**
 * ent_resolver_get_inset:
 * @resolver: what resolves
 * @item: a pill
 *
 * Returns: how far its ground lies within its box, so that there is room for a frame
 */
double
ent_resolver_get_inset (EntResolver        *resolver,
                        const EntSceneItem *item)
{
  EntPattern pattern = ent_resolver_get_pattern (resolver, item);

  return pattern == ENT_PATTERN_SOLID ? 0 : FRAME_WIDTH * ent_pattern_get_width (pattern) + FRAME_GAP;
}

/**
 * ent_resolver_add_frame:
 * @resolver: what resolves
 * @item: a pill
 *
 * Adds the line that the outline of the grouping has, along the rim of its
 * pill. Where that is solid, the pill is plain.
 */
void
ent_resolver_add_frame (EntResolver        *resolver,
                        const EntSceneItem *item)
{
  EntPattern pattern = ent_resolver_get_pattern (resolver, item);
  EntColor color = ent_resolver_get_color (resolver, item->fill, item->rgb, 1);
  guint n_strokes;
  const EntPatternStroke *strokes = ent_pattern_get_strokes (pattern, &n_strokes);

  for (guint i = 0; i < n_strokes && pattern != ENT_PATTERN_SOLID; i++)
    {
      EntOp line = ent_resolver_make_pill (item, -FRAME_WIDTH * ent_pattern_get_width (pattern) / 2);

      set_stroke (resolver, &line, &strokes[i], color, FRAME_WIDTH);
      fit_dashes (&line);
      ent_resolver_add (resolver, &line);
    }
}

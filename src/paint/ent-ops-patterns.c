/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-ops-private.h"

#include <math.h>

#include "scene/ent-eye.h"

/* Frames of pills have finer lines than outlines, and keep some room to the ground. */
#define FRAME_WIDTH 1.25
#define FRAME_GAP 1.0

/* What is there only possibly: a line is broken, and gaps are wider. */
#define POSSIBLY_DASH 12.0
#define POSSIBLY_GAP 7.0
#define POSSIBLY_WIDER 5.0

/* Where colours tell, patterns would only be unrest: as few as there may be, the
 * quietest first, and none where nobody takes the colours for those of an
 * earlier grouping. */
static void
choose_by_sight (EntResolver   *resolver,
                 const guint32 *colors,
                 guint          n_colors)
{
  EntSight sights[ENT_MANY_GROUPINGS];

  for (guint i = 0; i < n_colors; i++)
    {
      gboolean taken[ENT_N_PATTERNS] = { FALSE };
      EntPattern pattern = ENT_PATTERN_SOLID;

      sights[i] = ent_sight_of (resolver->theme, colors[i]);
      for (guint j = 0; j < i; j++)
        if (ent_sight_is_near (&sights[i], &sights[j]))
          taken[resolver->chosen[j].pattern] = TRUE;
      while (taken[pattern])
        pattern++;
      resolver->chosen[i].rgb = colors[i];
      resolver->chosen[i].pattern = pattern;
    }
  resolver->n_chosen = n_colors;
}

/**
 * ent_resolver_choose_patterns:
 * @resolver: what resolves
 *
 * Decides which patterns groupings have. On paper each has its own, since nobody
 * knows what a printer makes of colours, and so have many. Few on a screen have
 * one where their colours do not tell them apart for everybody. The colours of
 * the whole picture decide, so that nothing changes from one day to the next.
 */
void
ent_resolver_choose_patterns (EntResolver *resolver)
{
  guint n_colors;
  const guint32 *colors = ent_scene_get_colors (resolver->ops->scene, &n_colors);

  if (n_colors >= ENT_MANY_GROUPINGS || (n_colors > 1 && ent_theme_is_for_paper (resolver->theme)))
    resolver->each_has_its_own = TRUE;
  else
    choose_by_sight (resolver, colors, n_colors);
}

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
  if (resolver->each_has_its_own)
    return item->pattern;
  for (guint i = 0; i < resolver->n_chosen; i++)
    if (resolver->chosen[i].rgb == item->rgb)
      return resolver->chosen[i].pattern;
  return ENT_PATTERN_SOLID;
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

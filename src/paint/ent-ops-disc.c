/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-ops-private.h"

#include <math.h>

#include "paint/ent-flags.h"

/* Below this radius on the screen a flag is a plain dot, and a code is left out. */
#define MIN_FLAG_PX 5.0

/* The hatching around a suspended nation: short thin strokes, in world units. */
#define HATCH_WIDTH 1.0
#define HATCH_GAP 2.6
#define HATCH_LENGTH 3.2

/* A code with more letters than fit is set smaller, to be no wider than this part of the radius. */
#define MAX_CODE_WIDTH 1.7

/* What is there only possibly is so much lighter. */
#define POSSIBLY_ALPHA 0.65

#define BADGE_RADIUS 6.0
#define BADGE_HALO 1.5
#define BADGE_ARM 3.2

static void
add_circle (EntResolver *resolver,
            EntPoint     middle,
            double       radius,
            EntColor     fill)
{
  ent_resolver_add (resolver, &(EntOp) { .kind = ENT_OP_CIRCLE, .point = middle, .radius = radius, .fill = fill });
}

static void
add_code (EntResolver        *resolver,
          const EntSceneItem *item)
{
  EntTextStyle style = item->text_style;
  double width, height;

  add_circle (resolver, item->point, item->radius, ent_resolver_get_color (resolver, item->fill, item->rgb, item->fill_alpha));
  if (item->text == NULL)
    return;

  resolver->measure->measure (item->text, &style, &width, &height, resolver->measure->user_data);
  if (width > MAX_CODE_WIDTH * item->radius)
    {
      style.size *= MAX_CODE_WIDTH * item->radius / width;
      resolver->measure->measure (item->text, &style, &width, &height, resolver->measure->user_data);
    }
  if (style.size * resolver->zoom < MIN_FLAG_PX)
    return;
  ent_resolver_add (resolver, &(EntOp) {
    .kind = ENT_OP_TEXT,
    .text = item->text,
    .style = style,
    .point = { item->point.x - width / 2, item->point.y - height / 2 },
    .fill = { 1, 1, 1, 1 },
  });
}

static void
add_hatching (EntResolver        *resolver,
              const EntSceneItem *item)
{
  double radius = item->radius + ENT_HALO_WIDTH + HATCH_LENGTH / 2;
  double around = 2 * G_PI * radius;
  /* Whole strokes only, or the last one is botched. */
  double period = around / MAX (1, round (around / (HATCH_WIDTH + HATCH_GAP)));
  double stroke = HATCH_WIDTH * ent_theme_get_line_factor (resolver->theme);

  ent_resolver_add (resolver, &(EntOp) {
    .kind = ENT_OP_CIRCLE,
    .point = item->point,
    .radius = radius,
    .stroke = ent_resolver_get_color (resolver, ENT_COLOR_CAPTION, 0, 1),
    .line_width = HATCH_LENGTH,
    .dashes = { stroke, period - stroke },
    .n_dashes = 2,
  });
}

static void
add_rim (EntResolver        *resolver,
         const EntSceneItem *item)
{
  double factor = ent_theme_get_line_factor (resolver->theme);
  EntOp op = { .kind = ENT_OP_CIRCLE, .point = item->point, .radius = item->radius + ENT_HALO_WIDTH };

  if (item->marks & ENT_MARK_SUSPENDED)
    add_hatching (resolver, item);

  if (item->marks & ENT_MARK_POSSIBLY)
    {
      op.stroke = ent_resolver_get_color (resolver, ENT_COLOR_LABEL, 0, 1);
      op.line_width = 1.8 * factor;
      op.dashes[0] = 0.1;
      op.dashes[1] = 3.5;
      op.n_dashes = 2;
      op.round_caps = TRUE;
    }
  else
    {
      op.stroke = ent_resolver_get_color (resolver, item->stroke, item->rgb, item->stroke_alpha);
      op.line_width = item->line_width * factor;
    }
  ent_resolver_add (resolver, &op);
}

/* A plus, or a minus. */
static void
add_cross (EntResolver *resolver,
           EntPoint     at,
           gboolean     plus)
{
  const EntSegment arms[] = {
    { ENT_SEGMENT_MOVE, { { at.x - BADGE_ARM, at.y } } },
    { ENT_SEGMENT_LINE, { { at.x + BADGE_ARM, at.y } } },
    { ENT_SEGMENT_MOVE, { { at.x, at.y - BADGE_ARM } } },
    { ENT_SEGMENT_LINE, { { at.x, at.y + BADGE_ARM } } },
  };
  guint n_segments = plus ? 4 : 2;

  ent_resolver_add (resolver, &(EntOp) {
    .kind = ENT_OP_PATH,
    .segments = ent_arena_copy (resolver->ops->arena, arms, n_segments * sizeof (EntSegment)),
    .n_segments = n_segments,
    .stroke = ent_resolver_get_color (resolver, ENT_COLOR_HALO, 0, 1),
    .line_width = 2,
  });
}

/**
 * ent_resolver_add_badge:
 * @resolver: what resolves
 * @item: a disc or pill
 * @at: the middle of its badge
 *
 * Adds what the marks of @item say: + for what joins, − for what leaves.
 */
void
ent_resolver_add_badge (EntResolver        *resolver,
                        const EntSceneItem *item,
                        EntPoint            at)
{
  gboolean joins = (item->marks & ENT_MARK_JOINING) != 0;

  if (!joins && !(item->marks & ENT_MARK_LEAVING))
    return;
  add_circle (resolver, at, BADGE_RADIUS + BADGE_HALO, ent_resolver_get_color (resolver, ENT_COLOR_HALO, 0, 1));
  add_circle (resolver, at, BADGE_RADIUS, ent_resolver_get_color (resolver, joins ? ENT_COLOR_JOINING : ENT_COLOR_LEAVING, 0, 1));
  add_cross (resolver, at, joins);
}

/**
 * ent_resolver_add_disc:
 * @resolver: what resolves
 * @item: a disc
 *
 * Adds a flag clipped to a disc, or a disc with a code, in a ring of the halo's
 * colour with a thin rim: dotted when the nation is only possibly there,
 * hatched when it is suspended.
 */
void
ent_resolver_add_disc (EntResolver        *resolver,
                       const EntSceneItem *item)
{
  double alpha = item->marks & ENT_MARK_POSSIBLY ? POSSIBLY_ALPHA : 1;

  add_circle (resolver, item->point, item->radius + ENT_HALO_WIDTH, ent_resolver_get_color (resolver, ENT_COLOR_HALO, 0, 1));
  if (item->radius * resolver->zoom < MIN_FLAG_PX)
    {
      add_circle (resolver, item->point, item->radius, ent_resolver_get_color (resolver, item->fill, item->rgb, item->fill_alpha * alpha));
      return;
    }

  if (item->flag != NULL && ent_flags_has (item->flag))
    ent_resolver_add (resolver, &(EntOp) {
      .kind = ENT_OP_FLAG,
      .point = item->point,
      .radius = item->radius,
      .flag = item->flag,
      .is_grey = ent_theme_is_grey (resolver->theme),
      .fill = { 1, 1, 1, alpha },
    });
  else
    add_code (resolver, item);
  add_rim (resolver, item);
  ent_resolver_add_badge (resolver, item,
                          (EntPoint) { item->point.x + item->radius * G_SQRT2 / 2, item->point.y + item->radius * G_SQRT2 / 2 });
}

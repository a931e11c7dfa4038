/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-ops-private.h"

#include <math.h>

#include "paint/ent-flags.h"

/* Below this radius a flag is a plain dot. On paper there are three times as many dots to a px, and the smallest
 * discs of a newspaper's column are above: of one picture all have their flags, or none. */
#define MIN_FLAG_PX 2.0

/* Codes that are smaller are left out. */
#define MIN_CODE_PX 5.0

/* The arcs around a suspended nation, in world units; they leave room for its name below. */
#define ARC_WIDTH 3.2
#define ARC_GAP 0.6 /* to the rim */
#define ARC_DASH 6.5
#define ARC_DASH_GAP 3.5
#define ARCS_BEGIN (0.75 * G_PI)
#define ARCS_SWEEP (1.5 * G_PI)
#define ARCS_APART 9.0
#define MAX_ARC_CURVES 3

/* A code with more letters than fit is set smaller, to be no wider than this part of the radius. */
#define MAX_CODE_WIDTH 1.7

/* What is there only possibly is so much lighter. */
#define POSSIBLY_ALPHA 0.65

/* What is gone is hardly more than a memory. */
#define GONE_ALPHA 0.35

#define BADGE_RADIUS 6.0
#define BADGE_HALO 1.5
#define BADGE_ARM 3.2
#define BADGE_DOT 2.2

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
          const EntSceneItem *item,
          double              alpha)
{
  EntTextStyle style = item->text_style;
  double width, height;

  add_circle (resolver, item->point, item->radius, ent_resolver_get_color (resolver, item->fill, item->rgb, item->fill_alpha * alpha));
  if (item->text == NULL)
    return;

  resolver->measure->measure (item->text, &style, &width, &height, resolver->measure->user_data);
  if (width > MAX_CODE_WIDTH * item->radius)
    {
      style.size *= MAX_CODE_WIDTH * item->radius / width;
      resolver->measure->measure (item->text, &style, &width, &height, resolver->measure->user_data);
    }
  if (style.size * resolver->zoom < MIN_CODE_PX)
    return;
  ent_resolver_add (resolver, &(EntOp) {
    .kind = ENT_OP_TEXT,
    .text = item->text,
    .style = style,
    .point = { item->point.x - width / 2, item->point.y - height / 2 },
    /* On what is pale, white could not be read. */
    .fill = alpha < 1 ? ent_resolver_get_color (resolver, ENT_COLOR_CAPTION, 0, 1) : (EntColor) { 1, 1, 1, 1 },
  });
}

/* A part of a circle, clockwise from an angle, in pieces that a curve can follow. */
static void
set_arc (EntResolver *resolver,
         EntOp       *op,
         EntPoint     middle,
         double       radius,
         double       begin,
         double       sweep)
{
  EntSegment segments[1 + MAX_ARC_CURVES];
  guint n_curves = CLAMP ((guint) ceil (sweep / (G_PI / 2) - 1e-9), 1, MAX_ARC_CURVES);
  double step = sweep / n_curves;
  double reach = radius * 4 / 3 * tan (step / 4);

  for (guint i = 0; i <= n_curves; i++)
    {
      double angle = begin + i * step, last = angle - step;
      EntPoint to = { middle.x + radius * cos (angle), middle.y + radius * sin (angle) };
      EntPoint from = { middle.x + radius * cos (last), middle.y + radius * sin (last) };

      if (i == 0)
        segments[i] = (EntSegment) { ENT_SEGMENT_MOVE, { to } };
      else
        segments[i] = (EntSegment) { ENT_SEGMENT_CURVE, {
          { from.x - reach * sin (last), from.y + reach * cos (last) },
          { to.x + reach * sin (angle), to.y - reach * cos (angle) },
          to,
        } };
    }
  op->kind = ENT_OP_PATH;
  op->segments = ent_arena_copy (resolver->ops->arena, segments, (n_curves + 1) * sizeof (EntSegment));
  op->n_segments = n_curves + 1;
}

/* A broken arc for each grouping that a nation is suspended from, in its colour. */
static void
add_arcs (EntResolver        *resolver,
          const EntSceneItem *item)
{
  double radius = item->radius + ENT_HALO_WIDTH + ARC_GAP + ARC_WIDTH / 2;
  guint n_arcs = MAX (item->n_arcs, 1);
  double apart = ARCS_APART / radius;
  double sweep = (ARCS_SWEEP - (n_arcs - 1) * apart) / n_arcs;
  /* Whole dashes only, or the last one is botched. */
  double n_dashes = MAX (2, round ((sweep * radius + ARC_DASH_GAP) / (ARC_DASH + ARC_DASH_GAP)));

  for (guint i = 0; i < n_arcs; i++)
    {
      EntOp op = {
        .stroke = item->n_arcs > 0 ? ent_resolver_get_color (resolver, ENT_COLOR_GROUPING_LINE, item->arcs[i], 1)
                                   : ent_resolver_get_color (resolver, ENT_COLOR_CAPTION, 0, 1),
        .line_width = ARC_WIDTH,
        .dashes = { (sweep * radius + ARC_DASH_GAP) / n_dashes - ARC_DASH_GAP, ARC_DASH_GAP },
        .n_dashes = 2,
      };

      set_arc (resolver, &op, item->point, radius, ARCS_BEGIN + i * (sweep + apart), sweep);
      ent_resolver_add (resolver, &op);
    }
}

static void
add_rim (EntResolver        *resolver,
         const EntSceneItem *item)
{
  double factor = ent_theme_get_line_factor (resolver->theme);
  EntOp op = { .kind = ENT_OP_CIRCLE, .point = item->point, .radius = item->radius + ENT_HALO_WIDTH };

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
  if (item->marks & ENT_MARK_SUSPENDED)
    add_arcs (resolver, item);
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
 * Adds what the marks of @item say: + for what joins, − for what leaves, a dot
 * for what has another role.
 */
void
ent_resolver_add_badge (EntResolver        *resolver,
                        const EntSceneItem *item,
                        EntPoint            at)
{
  gboolean joins = (item->marks & ENT_MARK_JOINING) != 0;
  gboolean leaves = (item->marks & ENT_MARK_LEAVING) != 0;
  EntColorRole role = joins ? ENT_COLOR_JOINING : leaves ? ENT_COLOR_LEAVING : ENT_COLOR_CAPTION;

  if (!joins && !leaves && !(item->marks & ENT_MARK_NEW_ROLE))
    return;
  add_circle (resolver, at, BADGE_RADIUS + BADGE_HALO, ent_resolver_get_color (resolver, ENT_COLOR_HALO, 0, 1));
  add_circle (resolver, at, BADGE_RADIUS, ent_resolver_get_color (resolver, role, 0, 1));
  if (joins || leaves)
    add_cross (resolver, at, joins);
  else
    add_circle (resolver, at, BADGE_DOT, ent_resolver_get_color (resolver, ENT_COLOR_HALO, 0, 1));
}

static void
add_badge (EntResolver        *resolver,
           const EntSceneItem *disc)
{
  double beside = disc->radius * G_SQRT2 / 2;

  ent_resolver_add_badge (resolver, disc, (EntPoint) { disc->point.x + beside, disc->point.y + beside });
}

/**
 * ent_resolver_add_disc:
 * @resolver: what resolves
 * @item: a disc
 *
 * Adds a flag clipped to a disc, or a disc with a code, in a ring of the halo's
 * colour with a thin rim: pale when the nation is gone, dotted when the nation is only possibly there, with a
 * broken arc in the colour of each grouping it is suspended from.
 */
void
ent_resolver_add_disc (EntResolver        *resolver,
                       const EntSceneItem *item)
{
  double alpha = item->marks & ENT_MARK_GONE ? GONE_ALPHA : item->marks & ENT_MARK_POSSIBLY ? POSSIBLY_ALPHA : 1;

  add_circle (resolver, item->point, item->radius + ENT_HALO_WIDTH, ent_resolver_get_color (resolver, ENT_COLOR_HALO, 0, 1));
  if (item->radius * resolver->zoom < MIN_FLAG_PX)
    {
      add_circle (resolver, item->point, item->radius, ent_resolver_get_color (resolver, item->fill, item->rgb, item->fill_alpha * alpha));
      if (item->marks & ENT_MARK_SUSPENDED)
        add_arcs (resolver, item);
      add_badge (resolver, item);
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
    add_code (resolver, item, item->marks & ENT_MARK_GONE ? alpha : 1);
  add_rim (resolver, item);
  add_badge (resolver, item);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-ops-private.h"

#include <string.h>

/* How far badges, arcs and patterns reach beyond an item's bounds, in world units. */
#define MARKS_REACH 8.0

/* Text smaller than this on the screen is left out; the less important it is,
 * the sooner. Only the zoom decides, so nothing flickers while panning. */
#define LEGIBLE_PX 6.0
#define LEGIBLE_STEP_PX 1.0
#define N_PRIORITY_STEPS 3

/* A pill without its name says nothing. Its letters are bold, on a ground of
 * their own, and on paper they can be read at half the size. */
#define LEGIBLE_PILL_PX 3.0

#define MIN_LINE_PX 0.6
#define RULE_SHARE 0.4 /* of the least opacity of a line */

/* What is there only possibly is so much lighter; an outline only as far as it can be seen. */
#define POSSIBLY_ALPHA 0.6
#define OUTLINE_CONTRAST 3.0

static void
set_dashes (EntOp        *op,
            const double *dashes,
            guint         n_dashes)
{
  for (guint i = 0; i < n_dashes; i++)
    op->dashes[i] = dashes[i];
  op->n_dashes = n_dashes;
}

/**
 * ent_op_set_dash:
 * @op: a step with a line
 * @item: what it draws
 *
 * A role's dashes are its own on a day it only possibly holds, too: there the
 * line is lighter. A solid line is broken.
 */
void
ent_op_set_dash (EntOp              *op,
                 const EntSceneItem *item)
{
  op->round_caps = item->dash == ENT_DASH_DOTTED;
  if (item->dash == ENT_DASH_DASHED)
    set_dashes (op, (const double[]) { 7, 5 }, 2);
  else if (item->dash == ENT_DASH_DOTTED)
    set_dashes (op, (const double[]) { 0.1, 4.5 }, 2);
  else if (item->marks & ENT_MARK_BEFORE)
    set_dashes (op, (const double[]) { 1.5, 2.5, 1.5, 7 }, 4);
  else if (item->marks & ENT_MARK_POSSIBLY)
    set_dashes (op, (const double[]) { 12, 7 }, 2);
  else if (item->marks & ENT_MARK_DISPUTED)
    set_dashes (op, (const double[]) { 8, 4, 1.5, 4 }, 4);
}

/* A theme may need all lines to be strong; those that only guide the eye, of rows, columns and years, stay behind what
 * they guide it to. */
static EntColor
get_stroke (EntResolver        *resolver,
            const EntSceneItem *item)
{
  gboolean is_rule = item->layer == ENT_LAYER_BORDER && item->thing.kind == ENT_THING_NONE;
  double alpha = MAX (item->stroke_alpha, (is_rule ? RULE_SHARE : 1) * ent_theme_get_min_line_alpha (resolver->theme));
  EntColor color;

  if (ent_resolver_is_thread (item))
    alpha *= resolver->tone;
  color = ent_resolver_get_color (resolver, item->stroke, item->rgb, alpha);
  if ((item->marks & ENT_MARK_POSSIBLY) == 0)
    return color;
  if (item->surrounds)
    return ent_resolver_let_through (color, ent_resolver_get_color (resolver, ENT_COLOR_BACKGROUND, 0, 1), POSSIBLY_ALPHA, OUTLINE_CONTRAST);
  color.alpha *= POSSIBLY_ALPHA;
  return color;
}

/**
 * ent_resolver_get_line_width:
 * @resolver: what resolves
 * @item: an item with a line
 *
 * Returns: how wide the line is drawn, in world units; it keeps a least width on the page
 */
double
ent_resolver_get_line_width (EntResolver        *resolver,
                             const EntSceneItem *item)
{
  return MAX (item->line_width * ent_theme_get_line_factor (resolver->theme), MIN_LINE_PX / resolver->zoom);
}

static void
add_path (EntResolver        *resolver,
          const EntSceneItem *item)
{
  EntOp op = {
    .kind = ENT_OP_PATH,
    .segments = ent_scene_get_segments (resolver->ops->scene, item),
    .n_segments = item->n_segments,
  };

  if (item->fill != ENT_COLOR_NONE)
    op.fill = ent_resolver_get_color (resolver, item->fill, item->rgb, item->fill_alpha);
  if (item->stroke != ENT_COLOR_NONE)
    {
      op.stroke = get_stroke (resolver, item);
      op.line_width = ent_resolver_get_line_width (resolver, item);
    }
  if (item->surrounds && op.line_width > 0 && (item->marks & ENT_MARK_BEFORE) == 0)
    {
      ent_resolver_add_outline (resolver, &op, ent_resolver_get_pattern (resolver, item), (item->marks & ENT_MARK_POSSIBLY) != 0);
      return;
    }
  ent_op_set_dash (&op, item);
  ent_resolver_add (resolver, &op);
}

/**
 * ent_resolver_is_legible:
 * @resolver: what resolves
 * @item: an item with a text
 *
 * Returns: whether the text is large enough to be read
 */
gboolean
ent_resolver_is_legible (EntResolver        *resolver,
                         const EntSceneItem *item)
{
  guint step = N_PRIORITY_STEPS - 1 - MIN (item->priority, N_PRIORITY_STEPS - 1);

  if (item->shape == ENT_SHAPE_PILL)
    return item->text_style.size * resolver->zoom >= LEGIBLE_PILL_PX;
  return item->text_style.size * resolver->zoom >= LEGIBLE_PX + step * LEGIBLE_STEP_PX;
}

/**
 * ent_resolver_make_pill:
 * @item: a pill
 * @grow: how far beyond its box
 *
 * Returns: the step that draws the box of @item, without colours
 */
EntOp
ent_resolver_make_pill (const EntSceneItem *item,
                        double              grow)
{
  return (EntOp) {
    .kind = ENT_OP_PILL,
    .point = item->point,
    .radius = item->radius + grow,
    .half_width = item->half_width + grow,
    /* Round ends would cut off the corners of several lines. */
    .corner = item->text_style.width > 0 || (item->text != NULL && strchr (item->text, '\n') != NULL)
                  ? MIN (item->text_style.size, item->radius) + grow
                  : item->radius + grow,
  };
}

static void
add_pill_text (EntResolver        *resolver,
               const EntSceneItem *item)
{
  double width, height;

  resolver->measure->measure (item->text, &item->text_style, &width, &height, resolver->measure->user_data);
  ent_resolver_add (resolver, &(EntOp) {
    .kind = ENT_OP_TEXT,
    .text = item->text,
    .style = item->text_style,
    .point = { item->point.x - width / 2, item->point.y - height / 2 },
    .fill = ent_resolver_get_color (resolver, ENT_COLOR_GROUPING_PILL_TEXT, item->rgb, 1),
  });
}

static void
add_pill (EntResolver        *resolver,
          const EntSceneItem *item)
{
  EntOp ground = ent_resolver_make_pill (item, -ent_resolver_get_inset (resolver, item));

  if (item->stroke != ENT_COLOR_NONE)
    {
      EntOp halo = ent_resolver_make_pill (item, item->line_width);

      halo.fill = ent_resolver_get_color (resolver, item->stroke, item->rgb, 1);
      ent_resolver_add (resolver, &halo);
    }
  ground.fill = ent_resolver_get_color (resolver, item->fill, item->rgb, 1);
  ent_resolver_add (resolver, &ground);
  ent_resolver_add_frame (resolver, item);

  if (item->marks & ENT_MARK_POSSIBLY)
    {
      EntOp edge = ent_resolver_make_pill (item, item->line_width);

      edge.stroke = ent_resolver_get_color (resolver, ENT_COLOR_GROUPING_LINE, item->rgb, 1);
      edge.line_width = 1.2;
      set_dashes (&edge, (const double[]) { 7, 5 }, 2);
      ent_resolver_add (resolver, &edge);
    }
  if (item->text != NULL && ent_resolver_is_legible (resolver, item))
    add_pill_text (resolver, item);
  ent_resolver_add_badge (resolver, item, (EntPoint) { item->point.x + item->half_width - 2, item->point.y + item->radius - 2 });
}

static void
add_text (EntResolver        *resolver,
          const EntSceneItem *item)
{
  EntOp op = { .kind = ENT_OP_TEXT, .text = item->text, .style = item->text_style, .angle = item->angle, .point = item->point };

  if (item->text == NULL || !ent_resolver_is_legible (resolver, item))
    return;
  op.fill = ent_resolver_get_color (resolver, item->fill, item->rgb, item->fill_alpha);
  if (item->stroke != ENT_COLOR_NONE)
    {
      op.stroke = ent_resolver_get_color (resolver, item->stroke, item->rgb, item->stroke_alpha);
      op.line_width = item->line_width;
    }
  ent_resolver_add (resolver, &op);
}

/**
 * ent_resolver_add_item:
 * @resolver: what resolves
 * @item: of its scene, or one like it
 *
 * Adds the steps that draw one item.
 */
void
ent_resolver_add_item (EntResolver        *resolver,
                       const EntSceneItem *item)
{
  gboolean reaches = item->marks != 0 || item->pattern != ENT_PATTERN_SOLID;

  ent_resolver_begin (resolver, item->thing, reaches ? ent_rect_grow (item->bounds, MARKS_REACH) : item->bounds);
  switch (item->shape)
    {
    case ENT_SHAPE_PATH:
      add_path (resolver, item);
      break;
    case ENT_SHAPE_DISC:
      ent_resolver_add_disc (resolver, item);
      break;
    case ENT_SHAPE_PILL:
      add_pill (resolver, item);
      break;
    case ENT_SHAPE_TEXT:
      add_text (resolver, item);
      break;
    case ENT_SHAPE_BAR:
      ent_resolver_add_bar (resolver, item);
      break;
    default:
      g_assert_not_reached ();
    }
  ent_resolver_end (resolver);
}

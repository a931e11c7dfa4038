/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-ops-private.h"

/* In world units. */
#define CORNER 3.0
#define ARROW 6.0 /* how far the point of an arrow goes beyond the end */
#define HATCH_WIDTH 2.0
#define HATCH_STEP 5.0

/* How a corner of a bar bends, for a curve that follows a quarter of a circle. */
#define BEND 0.5523

/* In so many steps an end fades. Each lies over the one before, so that no seam shows. */
#define N_STEPS 10

/* A corner lies on the way from the edge before to the one after. */
static void
add_corner (GArray   *path,
            EntPoint  from,
            EntPoint  corner,
            EntPoint  to)
{
  const EntSegment line = { path->len > 0 ? ENT_SEGMENT_LINE : ENT_SEGMENT_MOVE, { from } };
  const EntSegment curve = { ENT_SEGMENT_CURVE, {
    { from.x + (corner.x - from.x) * BEND, from.y + (corner.y - from.y) * BEND },
    { to.x + (corner.x - to.x) * BEND, to.y + (corner.y - to.y) * BEND },
    to,
  } };

  g_array_append_val (path, line);
  if (from.x != to.x)
    g_array_append_val (path, curve);
}

static void
add_point (GArray   *path,
           EntPoint  point)
{
  const EntSegment line = { path->len > 0 ? ENT_SEGMENT_LINE : ENT_SEGMENT_MOVE, { point } };

  g_array_append_val (path, line);
}

/* The box from @x0 to @x1. Where it fades, its end is straight. */
static GArray *
new_box (const EntSceneItem *item,
         double              x0,
         double              x1)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (EntSegment));
  double y0 = item->point.y - item->radius, y1 = item->point.y + item->radius;
  double corners[2];
  const EntSegment close = { ENT_SEGMENT_CLOSE, { { 0, 0 } } };

  for (guint end = 0; end < 2; end++)
    corners[end] = item->soft[end] > 0 || item->ends[end] != ENT_BAR_END_ROUND ? 0 : MIN (MIN (CORNER, item->radius), (x1 - x0) / 2);
  add_corner (path, (EntPoint) { x0, y0 + corners[0] }, (EntPoint) { x0, y0 }, (EntPoint) { x0 + corners[0], y0 });
  add_corner (path, (EntPoint) { x1 - corners[1], y0 }, (EntPoint) { x1, y0 }, (EntPoint) { x1, y0 + corners[1] });
  if (item->soft[1] <= 0 && item->ends[1] == ENT_BAR_END_ARROW)
    add_point (path, (EntPoint) { x1 + ARROW, item->point.y });
  add_corner (path, (EntPoint) { x1, y1 - corners[1] }, (EntPoint) { x1, y1 }, (EntPoint) { x1 - corners[1], y1 });
  add_corner (path, (EntPoint) { x0 + corners[0], y1 }, (EntPoint) { x0, y1 }, (EntPoint) { x0, y1 - corners[0] });
  g_array_append_val (path, close);
  return path;
}

/* The upper and the lower edge, and those ends of the bar between that do not fade. */
static GArray *
new_edges (const EntSceneItem *item,
           double              x0,
           double              x1,
           gboolean            begins,
           gboolean            ends)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (EntSegment));
  double y0 = item->point.y - item->radius, y1 = item->point.y + item->radius;
  const EntSegment turn = { ENT_SEGMENT_MOVE, { { x1, y1 } } };
  const EntSegment close = { ENT_SEGMENT_LINE, { { x0, y0 } } };

  add_point (path, (EntPoint) { x0, y0 });
  add_point (path, (EntPoint) { x1, y0 });
  if (!ends)
    g_array_append_val (path, turn);
  else if (item->ends[1] == ENT_BAR_END_ARROW)
    add_point (path, (EntPoint) { x1 + ARROW, item->point.y });
  add_point (path, (EntPoint) { x1, y1 });
  add_point (path, (EntPoint) { x0, y1 });
  if (begins)
    g_array_append_val (path, close);
  return path;
}

static void
take_path (EntResolver *resolver,
           EntOp       *op,
           GArray      *path)
{
  op->kind = ENT_OP_PATH;
  op->segments = ent_arena_copy (resolver->ops->arena, path->data, path->len * sizeof (EntSegment));
  op->n_segments = path->len;
  ent_resolver_add (resolver, op);
}

/* How opaque a layer has to be so that all up to it come to @next of @full, where those before it come to @last. */
static double
get_layer_alpha (double full,
                 guint  step)
{
  double last = full * step / N_STEPS, next = full * (step + 1) / N_STEPS;

  return 1 - (1 - next) / (1 - last);
}

/* Layer upon layer from the faint ends to the whole bar. */
static void
add_fading_fill (EntResolver        *resolver,
                 const EntSceneItem *item,
                 const EntOp        *whole,
                 double              x0,
                 double              x1)
{
  for (guint step = 0; step < N_STEPS; step++)
    {
      double begin = x0 + item->soft[0] * step / (N_STEPS - 1), end = x1 - item->soft[1] * step / (N_STEPS - 1);
      EntOp op = *whole;
      g_autoptr (GArray) path = new_box (item, begin, MAX (begin, end));

      op.fill.alpha = get_layer_alpha (whole->fill.alpha, step);
      op.line_width = 0;
      take_path (resolver, &op, path);
    }
}

/* Lines are thin: layers would make them thicker, and no seam is seen between pieces of them. */
static void
add_fading_line (EntResolver        *resolver,
                 const EntSceneItem *item,
                 const EntOp        *whole,
                 double              x0,
                 double              x1)
{
  g_autoptr (GArray) middle = new_edges (item, x0 + item->soft[0], x1 - item->soft[1], item->soft[0] <= 0, item->soft[1] <= 0);
  EntOp op = *whole;

  op.fill.alpha = 0;
  take_path (resolver, &op, middle);
  for (guint end = 0; end < 2; end++)
    for (guint step = 0; step < N_STEPS && item->soft[end] > 0; step++)
      {
        double length = item->soft[end] / N_STEPS;
        double begin = end == 0 ? x0 + step * length : x1 - (step + 1) * length;
        g_autoptr (GArray) piece = new_edges (item, begin, begin + length, FALSE, FALSE);

        op.stroke.alpha = whole->stroke.alpha * (step + 0.5) / N_STEPS;
        take_path (resolver, &op, piece);
      }
}

/* Stripes in the colour of the background, which lean to the right. */
static void
add_hatch (EntResolver        *resolver,
           const EntSceneItem *item,
           double              x0,
           double              x1)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntSegment));
  double y0 = item->point.y - item->radius, y1 = item->point.y + item->radius;
  EntOp op = { .fill = ent_resolver_get_color (resolver, ENT_COLOR_BACKGROUND, 0, 1) };

  for (double x = x0 + HATCH_STEP; x + HATCH_WIDTH <= x1 - 2 * item->radius; x += HATCH_STEP)
    {
      const EntSegment stripe[] = {
        { ENT_SEGMENT_MOVE, { { x, y1 } } },
        { ENT_SEGMENT_LINE, { { x + 2 * item->radius, y0 } } },
        { ENT_SEGMENT_LINE, { { x + 2 * item->radius + HATCH_WIDTH, y0 } } },
        { ENT_SEGMENT_LINE, { { x + HATCH_WIDTH, y1 } } },
        { ENT_SEGMENT_CLOSE, { { 0, 0 } } },
      };

      g_array_append_vals (path, stripe, G_N_ELEMENTS (stripe));
    }
  if (path->len > 0)
    take_path (resolver, &op, path);
}

/**
 * ent_resolver_add_bar:
 * @resolver: what resolves
 * @item: a bar
 *
 * Adds a box that fades where its ends are soft, has a point where it goes on,
 * and is hatched where what it stands for is suspended.
 */
void
ent_resolver_add_bar (EntResolver        *resolver,
                      const EntSceneItem *item)
{
  double x0 = item->point.x - item->half_width, x1 = item->point.x + item->half_width;
  EntOp whole = { .kind = ENT_OP_PATH };

  if (item->fill != ENT_COLOR_NONE)
    whole.fill = ent_resolver_get_color (resolver, item->fill, item->rgb, item->fill_alpha);
  if (item->stroke != ENT_COLOR_NONE)
    {
      whole.stroke = ent_resolver_get_color (resolver, item->stroke, item->rgb, item->stroke_alpha);
      whole.line_width = item->line_width * ent_theme_get_line_factor (resolver->theme);
      ent_op_set_dash (&whole, item);
    }
  if (item->soft[0] > 0 || item->soft[1] > 0)
    {
      if (whole.fill.alpha > 0)
        add_fading_fill (resolver, item, &whole, x0, x1);
      if (whole.line_width > 0)
        add_fading_line (resolver, item, &whole, x0, x1);
    }
  else
    {
      g_autoptr (GArray) path = new_box (item, x0, x1);

      take_path (resolver, &whole, path);
    }
  if (item->marks & ENT_MARK_SUSPENDED)
    add_hatch (resolver, item, x0, x1);
}

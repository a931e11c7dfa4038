/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-painter.h"

#include <math.h>

#include "paint/ent-flags.h"
#include "paint/ent-painter-lines.h"

/* No raster is larger: beyond, a flag's edges are soft rather than slow. */
#define MAX_RASTER_PX 1024

/* What one painting carries along. */
typedef struct
{
  cairo_t        *cr;           /* in world units */
  EntRect         visible;      /* what the clip lets through, in world units */
  double          device_scale; /* device pixels per world unit; decides how large rasters are */
  gboolean        keeps_lines;  /* the target is no raster: lines stay lines */
  EntPainterLines lines;        /* those that need no Cairo */
} Painter;

static double
device_scale_of (cairo_t *cr)
{
  double dx = 1, dy = 0;
  double x_scale, y_scale;

  cairo_user_to_device_distance (cr, &dx, &dy);
  cairo_surface_get_device_scale (cairo_get_target (cr), &x_scale, &y_scale);
  return hypot (dx, dy) * x_scale;
}

static void
set_color (cairo_t  *cr,
           EntColor  color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

static void
add_path (cairo_t     *cr,
          const EntOp *op)
{
  for (guint i = 0; i < op->n_segments; i++)
    {
      const EntPoint *p = op->segments[i].points;

      switch (op->segments[i].kind)
        {
        case ENT_SEGMENT_MOVE:
          cairo_move_to (cr, p[0].x, p[0].y);
          break;
        case ENT_SEGMENT_LINE:
          cairo_line_to (cr, p[0].x, p[0].y);
          break;
        case ENT_SEGMENT_CURVE:
          cairo_curve_to (cr, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
          break;
        case ENT_SEGMENT_CLOSE:
          cairo_close_path (cr);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static void
add_circle (cairo_t     *cr,
            const EntOp *op)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, op->point.x, op->point.y, op->radius, 0, 2 * G_PI);
  cairo_close_path (cr);
}

static void
add_pill (cairo_t     *cr,
          const EntOp *op)
{
  double x = MAX (op->half_width - op->corner, 0);
  double y = op->radius - op->corner;

  cairo_new_sub_path (cr);
  cairo_arc (cr, op->point.x + x, op->point.y - y, op->corner, -G_PI_2, 0);
  cairo_arc (cr, op->point.x + x, op->point.y + y, op->corner, 0, G_PI_2);
  cairo_arc (cr, op->point.x - x, op->point.y + y, op->corner, G_PI_2, G_PI);
  cairo_arc (cr, op->point.x - x, op->point.y - y, op->corner, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
fill_and_stroke (cairo_t     *cr,
                 const EntOp *op)
{
  if (op->fill.alpha > 0)
    {
      set_color (cr, op->fill);
      cairo_fill_preserve (cr);
    }
  if (op->line_width > 0)
    {
      set_color (cr, op->stroke);
      cairo_set_line_width (cr, op->line_width);
      cairo_set_dash (cr, op->dashes, (int) op->n_dashes, 0);
      cairo_set_line_cap (cr, op->round_caps ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

/* Sizes rise by an eighth, so that a zoom gesture makes few rasters and none
 * is scaled down by more than the eye notices. */
static int
raster_size_for (double size)
{
  int px = MAX (8, (int) ceil (size));
  int step = 1;

  while (step * 16 <= px)
    step *= 2;
  px = (px + step - 1) / step * step;
  return MIN (px, MAX_RASTER_PX);
}

/* Printers and files of lines. A recording is none of them: GTK draws one as pixels. */
static gboolean
keeps_lines (cairo_t *cr)
{
  switch (cairo_surface_get_type (cairo_get_target (cr)))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Some flags do not fill their square. */
static void
draw_flag_ground (cairo_t     *cr,
                  const EntOp *op)
{
  add_circle (cr, op);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill (cr);
}

static void
draw_flag_lines (cairo_t     *cr,
                 const EntOp *op)
{
  if (!ent_flags_has (op->flag))
    return;

  draw_flag_ground (cr, op);
  cairo_save (cr);
  add_circle (cr, op);
  cairo_clip (cr);
  if (op->fill.alpha < 1)
    cairo_push_group (cr);
  ent_flags_draw (op->flag, cr, op->point.x - op->radius, op->point.y - op->radius, 2 * op->radius);
  if (op->fill.alpha < 1)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, op->fill.alpha);
    }
  cairo_restore (cr);
}

/* What lies within the circle keeps its luminosity and takes the saturation of a
 * grey, which is none: up to a pixel beyond, since the edge is soft and what
 * lies around is grey. */
static void
take_colors (Painter     *painter,
             const EntOp *op)
{
  cairo_t *cr = painter->cr;

  cairo_save (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_HSL_SATURATION);
  cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  cairo_new_sub_path (cr);
  cairo_arc (cr, op->point.x, op->point.y, op->radius + 1.5 / painter->device_scale, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_flag (Painter     *painter,
           const EntOp *op)
{
  cairo_t *cr = painter->cr;
  int size_px = raster_size_for (2 * op->radius * painter->device_scale);
  cairo_surface_t *raster = ent_flags_get_raster (op->flag, size_px);
  cairo_pattern_t *pattern;
  cairo_matrix_t matrix;

  if (raster == NULL)
    return;

  draw_flag_ground (cr, op);
  pattern = cairo_pattern_create_for_surface (raster);
  cairo_matrix_init_scale (&matrix, size_px / (2 * op->radius), size_px / (2 * op->radius));
  cairo_matrix_translate (&matrix, op->radius - op->point.x, op->radius - op->point.y);
  cairo_pattern_set_matrix (pattern, &matrix);
  cairo_pattern_set_filter (pattern, CAIRO_FILTER_GOOD);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_PAD);
  cairo_save (cr);
  cairo_set_source (cr, pattern);
  add_circle (cr, op);
  if (op->fill.alpha < 1)
    {
      cairo_clip (cr);
      cairo_paint_with_alpha (cr, op->fill.alpha);
    }
  else
    {
      cairo_fill (cr);
    }
  cairo_restore (cr);
  cairo_pattern_destroy (pattern);
  cairo_surface_destroy (raster);
}

static void
draw_text (cairo_t     *cr,
           const EntOp *op)
{
  EntPoint at = op->angle == 0 ? op->point : (EntPoint) { 0, 0 };

  cairo_save (cr);
  if (op->angle != 0)
    {
      cairo_translate (cr, op->point.x, op->point.y);
      cairo_rotate (cr, op->angle);
    }
  if (op->line_width > 0)
    {
      ent_text_path (cr, op->text, &op->style, at.x, at.y);
      set_color (cr, op->stroke);
      cairo_set_line_width (cr, op->line_width);
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
      cairo_stroke (cr);
    }
  set_color (cr, op->fill);
  ent_text_draw (cr, op->text, &op->style, at.x, at.y);
  cairo_restore (cr);
}

static void
draw_op (Painter     *painter,
         const EntOp *op)
{
  if (op->kind == ENT_OP_BEGIN || op->kind == ENT_OP_END || ent_painter_lines_add (&painter->lines, op))
    return;
  ent_painter_lines_flush (&painter->lines);
  switch (op->kind)
    {
    case ENT_OP_PATH:
      add_path (painter->cr, op);
      fill_and_stroke (painter->cr, op);
      break;
    case ENT_OP_CIRCLE:
      add_circle (painter->cr, op);
      fill_and_stroke (painter->cr, op);
      break;
    case ENT_OP_PILL:
      add_pill (painter->cr, op);
      fill_and_stroke (painter->cr, op);
      break;
    case ENT_OP_FLAG:
      if (painter->keeps_lines)
        draw_flag_lines (painter->cr, op);
      else
        draw_flag (painter, op);
      if (op->is_grey)
        take_colors (painter, op);
      break;
    case ENT_OP_TEXT:
      draw_text (painter->cr, op);
      break;
    case ENT_OP_VEIL:
      set_color (painter->cr, op->fill);
      cairo_paint (painter->cr);
      break;
    case ENT_OP_BEGIN:
    case ENT_OP_END:
    default:
      g_assert_not_reached ();
    }
}

/**
 * ent_painter_draw:
 * @cr: where to draw, in px of the page; its state is restored
 * @ops: a drawing
 *
 * Draws what of @ops lies within the clip of @cr, over what is there: the
 * background is the caller's. The scale of @cr and of its target decide how fine
 * rasters are, never what is shown; a target that keeps lines, such as PDF, gets flags as lines.
 * Thin lines and small discs go into the pixels of an image without Cairo, which takes twenty times as long for each
 * line, a hundred times for all as one path, and four times for each disc.
 *
 * Any thread, each with a target of its own. Time: O(steps).
 */
void
ent_painter_draw (cairo_t *cr,
                  EntOps  *ops)
{
  Painter painter = { .cr = cr };
  const EntOp *steps;
  EntCamera camera;
  guint n_ops;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (ops != NULL);

  steps = ent_ops_get (ops, &n_ops);
  camera = ent_ops_get_camera (ops);
  cairo_save (cr);
  cairo_translate (cr, camera.x, camera.y);
  cairo_scale (cr, camera.zoom, camera.zoom);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_new_path (cr);
  cairo_clip_extents (cr, &painter.visible.x0, &painter.visible.y0, &painter.visible.x1, &painter.visible.y1);
  painter.device_scale = device_scale_of (cr);
  painter.keeps_lines = keeps_lines (cr);
  ent_painter_lines_init (&painter.lines, cr);
  for (guint i = 0; i < n_ops; i++)
    if (steps[i].kind == ENT_OP_BEGIN && !ent_rect_intersects (steps[i].bounds, painter.visible))
      i += steps[i].n_ops;
    else
      draw_op (&painter, &steps[i]);
  ent_painter_lines_flush (&painter.lines);
  ent_painter_lines_clear (&painter.lines);
  cairo_restore (cr);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-painter-private.h"

#include <math.h>

#include "paint/ent-flags.h"

/* Below this radius on the screen a flag is a plain dot. */
#define MIN_FLAG_PX 5.0

/* No raster is larger: beyond, a flag's edges are soft rather than slow. */
#define MAX_RASTER_PX 1024

/* The hatching around a suspended nation: short thin strokes, in world units. */
#define HATCH_WIDTH 1.0
#define HATCH_GAP 2.6
#define HATCH_LENGTH 3.2

/* A code with more letters than fit is set smaller, to be no wider than this part of the radius. */
#define MAX_CODE_WIDTH 1.7

static const double rim_dots[] = { 0.1, 3.5 };

static void
add_circle (EntPainter *painter,
            EntPoint    middle,
            double      radius)
{
  cairo_new_sub_path (painter->cr);
  cairo_arc (painter->cr, middle.x, middle.y, radius, 0, 2 * G_PI);
  cairo_close_path (painter->cr);
}

/* Sizes rise by an eighth, so that a zoom gesture makes few rasters and none
 * is scaled down by more than its eye can see. */
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

static gboolean
fill_with_flag (EntPainter         *painter,
                const EntSceneItem *item,
                double              alpha)
{
  int size_px = raster_size_for (2 * item->radius * painter->device_scale);
  cairo_t *cr = painter->cr;
  cairo_surface_t *raster;
  cairo_pattern_t *pattern;
  cairo_matrix_t matrix;

  if (item->flag == NULL)
    return FALSE;
  raster = ent_flags_get_raster (item->flag, size_px);
  if (raster == NULL)
    return FALSE;

  /* Some flags do not fill their square. */
  add_circle (painter, item->point, item->radius);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill (cr);

  pattern = cairo_pattern_create_for_surface (raster);
  cairo_matrix_init_scale (&matrix, size_px / (2 * item->radius), size_px / (2 * item->radius));
  cairo_matrix_translate (&matrix, item->radius - item->point.x, item->radius - item->point.y);
  cairo_pattern_set_matrix (pattern, &matrix);
  cairo_pattern_set_filter (pattern, CAIRO_FILTER_GOOD);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_PAD);
  cairo_save (cr);
  cairo_set_source (cr, pattern);
  add_circle (painter, item->point, item->radius);
  if (alpha < 1)
    {
      cairo_clip (cr);
      cairo_paint_with_alpha (cr, alpha);
    }
  else
    {
      cairo_fill (cr);
    }
  cairo_restore (cr);
  cairo_pattern_destroy (pattern);
  cairo_surface_destroy (raster);
  return TRUE;
}

static void
fill_with_code (EntPainter         *painter,
                const EntSceneItem *item)
{
  const EntMeasure *measure = ent_text_get_measure ();
  EntTextStyle style = item->text_style;
  double width, height;

  add_circle (painter, item->point, item->radius);
  ent_painter_set_color (painter, item->fill, item->rgb, item->fill_alpha);
  cairo_fill (painter->cr);
  if (item->text == NULL)
    return;

  measure->measure (item->text, &style, &width, &height, measure->user_data);
  if (width > MAX_CODE_WIDTH * item->radius)
    {
      style.size *= MAX_CODE_WIDTH * item->radius / width;
      measure->measure (item->text, &style, &width, &height, measure->user_data);
    }
  if (style.size * painter->zoom < MIN_FLAG_PX)
    return;
  cairo_set_source_rgb (painter->cr, 1, 1, 1);
  ent_text_draw (painter->cr, item->text, &style, item->point.x - width / 2, item->point.y - height / 2);
}

static void
draw_hatching (EntPainter         *painter,
               const EntSceneItem *item)
{
  cairo_t *cr = painter->cr;
  double radius = item->radius + ENT_HALO_WIDTH + HATCH_LENGTH / 2;
  double around = 2 * G_PI * radius;
  /* Whole strokes only, or the last one is botched. */
  double period = around / MAX (1, round (around / (HATCH_WIDTH + HATCH_GAP)));
  double stroke = HATCH_WIDTH * ent_theme_get_line_factor (painter->theme);
  double dashes[] = { stroke, period - stroke };

  add_circle (painter, item->point, radius);
  ent_painter_set_color (painter, ENT_COLOR_CAPTION, 0, 1);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, HATCH_LENGTH);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_rim (EntPainter         *painter,
          const EntSceneItem *item)
{
  cairo_t *cr = painter->cr;
  double factor = ent_theme_get_line_factor (painter->theme);

  if (item->marks & ENT_MARK_SUSPENDED)
    draw_hatching (painter, item);

  add_circle (painter, item->point, item->radius + ENT_HALO_WIDTH);
  if (item->marks & ENT_MARK_POSSIBLY)
    {
      ent_painter_set_color (painter, ENT_COLOR_LABEL, 0, 1);
      cairo_set_dash (cr, rim_dots, G_N_ELEMENTS (rim_dots), 0);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_width (cr, 1.8 * factor);
    }
  else
    {
      ent_painter_set_color (painter, item->stroke, item->rgb, item->stroke_alpha);
      cairo_set_line_width (cr, item->line_width * factor);
    }
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
}

static void
draw_sign (EntPainter  *painter,
           EntPoint     at,
           EntColorRole role,
           gboolean     plus)
{
  const double radius = 6;
  const double arm = 3.2;
  cairo_t *cr = painter->cr;

  add_circle (painter, at, radius + 1.5);
  ent_painter_set_color (painter, ENT_COLOR_HALO, 0, 1);
  cairo_fill (cr);
  add_circle (painter, at, radius);
  ent_painter_set_color (painter, role, 0, 1);
  cairo_fill (cr);

  cairo_move_to (cr, at.x - arm, at.y);
  cairo_line_to (cr, at.x + arm, at.y);
  if (plus)
    {
      cairo_move_to (cr, at.x, at.y - arm);
      cairo_line_to (cr, at.x, at.y + arm);
    }
  ent_painter_set_color (painter, ENT_COLOR_HALO, 0, 1);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

/**
 * ent_painter_draw_badges:
 * @painter: a painting
 * @item: a disc or pill
 * @at: the middle of its badge
 *
 * Draws what the marks of @item say: + for what joins, − for what leaves.
 */
void
ent_painter_draw_badges (EntPainter         *painter,
                         const EntSceneItem *item,
                         EntPoint            at)
{
  if (item->marks & ENT_MARK_JOINING)
    draw_sign (painter, at, ENT_COLOR_JOINING, TRUE);
  else if (item->marks & ENT_MARK_LEAVING)
    draw_sign (painter, at, ENT_COLOR_LEAVING, FALSE);
}

/**
 * ent_painter_draw_disc:
 * @painter: a painting
 * @item: a disc
 *
 * Draws a flag clipped to a disc, or a disc with a code, in a ring of the
 * halo's colour with a thin rim: dotted when the nation is only possibly
 * there, hatched when it is suspended.
 */
void
ent_painter_draw_disc (EntPainter         *painter,
                       const EntSceneItem *item)
{
  double alpha = item->marks & ENT_MARK_POSSIBLY ? 0.65 : 1;

  add_circle (painter, item->point, item->radius + ENT_HALO_WIDTH);
  ent_painter_set_color (painter, ENT_COLOR_HALO, 0, 1);
  cairo_fill (painter->cr);

  if (item->radius * painter->zoom < MIN_FLAG_PX)
    {
      add_circle (painter, item->point, item->radius);
      ent_painter_set_color (painter, item->fill, item->rgb, item->fill_alpha * alpha);
      cairo_fill (painter->cr);
      return;
    }

  if (!fill_with_flag (painter, item, alpha))
    fill_with_code (painter, item);
  draw_rim (painter, item);
  ent_painter_draw_badges (painter, item,
                           (EntPoint) { item->point.x + item->radius * G_SQRT2 / 2, item->point.y + item->radius * G_SQRT2 / 2 });
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-pattern-frame.h"

#include <math.h>

/* Between the frame and what is within, in widths of a solid line. */
#define GAP 0.8

/**
 * ent_pattern_frame_get_inset:
 * @pattern: a pattern
 * @unit: how wide a solid line is, in px
 *
 * Returns: how far within its box that lies around which the frame is, in px
 */
double
ent_pattern_frame_get_inset (EntPattern pattern,
                             double     unit)
{
  return pattern == ENT_PATTERN_SOLID ? 0 : (ent_pattern_get_width (pattern) + GAP) * unit;
}

/* Around a box with round ends, from where an end begins. */
static void
trace (cairo_t *cr,
       double   width,
       double   height,
       double   inset)
{
  double radius = height / 2 - inset;

  cairo_new_path (cr);
  cairo_arc (cr, width - height / 2, height / 2, radius, -G_PI / 2, G_PI / 2);
  cairo_arc (cr, height / 2, height / 2, radius, G_PI / 2, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* Whole dashes only, or the last one is botched. */
static void
set_dashes (cairo_t                *cr,
            const EntPatternStroke *stroke,
            double                  around,
            double                  unit)
{
  double dashes[G_N_ELEMENTS (stroke->dashes)];
  double period = 0;

  for (guint i = 0; i < stroke->n_dashes; i++)
    period += stroke->dashes[i] * unit;
  for (guint i = 0; i < stroke->n_dashes; i++)
    dashes[i] = stroke->dashes[i] * unit * around / (period * MAX (1, round (around / period)));
  cairo_set_dash (cr, dashes, (int) stroke->n_dashes, 0);
  cairo_set_line_cap (cr, stroke->is_round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
}

/**
 * ent_pattern_frame_draw:
 * @cr: where
 * @pattern: a pattern
 * @color: of the grouping
 * @width: of the box along whose inner side the frame runs, in px; its ends are round
 * @height: of that box, in px
 * @unit: how wide a solid line is, in px
 */
void
ent_pattern_frame_draw (cairo_t       *cr,
                        EntPattern     pattern,
                        const GdkRGBA *color,
                        double         width,
                        double         height,
                        double         unit)
{
  double inset = ent_pattern_get_width (pattern) * unit / 2;
  double around = 2 * (width - height) + 2 * G_PI * (height / 2 - inset);
  guint n_strokes;
  const EntPatternStroke *strokes = ent_pattern_get_strokes (pattern, &n_strokes);

  if (pattern == ENT_PATTERN_SOLID || height / 2 <= inset)
    return;
  cairo_push_group (cr);
  gdk_cairo_set_source_rgba (cr, color);
  for (guint i = 0; i < n_strokes; i++)
    {
      /* What has the colour of the page in the picture is open here. */
      cairo_set_operator (cr, strokes[i].is_page ? CAIRO_OPERATOR_CLEAR : CAIRO_OPERATOR_OVER);
      cairo_set_line_width (cr, strokes[i].width * unit);
      set_dashes (cr, &strokes[i], around, unit);
      trace (cr, width, height, inset);
      cairo_stroke (cr);
    }
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
}

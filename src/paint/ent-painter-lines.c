/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-painter-lines.h"

#include <math.h>

#include "base/ent-crew.h"
#include "paint/ent-thin-line.h"

/* So many are drawn together. */
#define MAX_WAITING 65536

/* Lines that are longer altogether, in pixels, are drawn by several threads: in bands of rows, of which each has about as
 * much to draw, two for each thread, so that one of them may be slow. */
#define SHARED_LENGTH 200000.0
#define BANDS_PER_THREAD 2
#define N_BINS 64

/* Dotted lines of many widths have as many rhythms. */
#define MAX_RHYTHMS 64

/* Cairo's places are whole numbers of 1/256 of a pixel; what is nearer to a pixel's edge is on it. */
#define SAME_PX 1e-3

/* The scale of a drawing that is neither turned nor stretched, else 0. */
static double
find_scale (cairo_t         *cr,
            cairo_surface_t *surface,
            EntPoint        *origin)
{
  cairo_matrix_t matrix;
  double x_scale, y_scale, x, y;

  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (surface, &x_scale, &y_scale);
  cairo_surface_get_device_offset (surface, &x, &y);
  if (matrix.xy != 0 || matrix.yx != 0 || !(matrix.xx > 0) || fabs (matrix.xx * x_scale / (matrix.yy * y_scale) - 1) > 1e-9)
    return 0;
  *origin = (EntPoint) { matrix.x0 * x_scale + x, matrix.y0 * y_scale + y };
  return matrix.xx * x_scale;
}

static gboolean
find_edge (double  place,
           int     max,
           int    *edge)
{
  *edge = (int) CLAMP (round (place), 0, max);
  return place < 0 || place > max || fabs (place - round (place)) < SAME_PX;
}

/* Whether the clip is a box of whole pixels, and which. */
static gboolean
find_pixels (EntPainterLines *lines,
             cairo_t         *cr)
{
  cairo_rectangle_list_t *clip = cairo_copy_clip_rectangle_list (cr);
  gboolean is_box = clip->status == CAIRO_STATUS_SUCCESS && clip->num_rectangles == 1;
  int width = cairo_image_surface_get_width (lines->surface), height = cairo_image_surface_get_height (lines->surface);

  if (is_box)
    {
      cairo_rectangle_t box = clip->rectangles[0];
      EntPoint begin = { lines->origin.x + box.x * lines->scale, lines->origin.y + box.y * lines->scale };

      is_box = find_edge (begin.x, width, &lines->pixels.x0) && find_edge (begin.x + box.width * lines->scale, width, &lines->pixels.x1)
               && find_edge (begin.y, height, &lines->pixels.y0) && find_edge (begin.y + box.height * lines->scale, height, &lines->pixels.y1);
    }
  cairo_rectangle_list_destroy (clip);
  lines->pixels.pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (lines->surface);
  lines->pixels.stride = cairo_image_surface_get_stride (lines->surface) / (int) sizeof (guint32);
  return is_box && lines->pixels.pixels != NULL;
}

/* An image with four bytes a pixel. */
static gboolean
has_pixels (cairo_surface_t *surface)
{
  cairo_format_t format;

  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_IMAGE || cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return FALSE;
  format = cairo_image_surface_get_format (surface);
  return format == CAIRO_FORMAT_ARGB32 || format == CAIRO_FORMAT_RGB24;
}

/**
 * ent_painter_lines_init:
 * @lines: (out caller-allocates): no lines
 * @cr: what they are drawn with, in world units; kept as it is until they are cleared
 *
 * Finds out whether lines can be drawn without Cairo.
 */
void
ent_painter_lines_init (EntPainterLines *lines,
                        cairo_t         *cr)
{
  cairo_surface_t *surface = cairo_get_group_target (cr);

  *lines = (EntPainterLines) { 0 };
  if (!has_pixels (surface) || cairo_get_operator (cr) != CAIRO_OPERATOR_OVER)
    return;
  lines->surface = surface;
  lines->scale = find_scale (cr, surface, &lines->origin);
  if (lines->scale > 0 && find_pixels (lines, cr))
    {
      lines->waiting = g_array_new (FALSE, FALSE, sizeof (EntThinLine));
      lines->rhythms = g_ptr_array_new_with_free_func (g_free);
    }
  else
    {
      lines->surface = NULL;
    }
}

/**
 * ent_painter_lines_clear:
 * @lines: lines, all of them drawn
 */
void
ent_painter_lines_clear (EntPainterLines *lines)
{
  g_clear_pointer (&lines->waiting, g_array_unref);
  g_clear_pointer (&lines->rhythms, g_ptr_array_unref);
}

static EntPoint
to_pixels (EntPainterLines *lines,
           EntPoint         point)
{
  return (EntPoint) { lines->origin.x + point.x * lines->scale, lines->origin.y + point.y * lines->scale };
}

static const EntRhythm *
find_rhythm (EntPainterLines *lines,
             const EntOp     *op)
{
  double dashes[ENT_RHYTHM_MAX_DASHES];
  double round_width = op->round_caps ? op->line_width * lines->scale : 0;

  for (guint i = 0; i < op->n_dashes; i++)
    dashes[i] = op->dashes[i] * lines->scale;
  for (guint i = lines->rhythms->len; i > 0; i--)
    if (ent_rhythm_is (lines->rhythms->pdata[i - 1], dashes, op->n_dashes, round_width))
      return lines->rhythms->pdata[i - 1];
  if (lines->rhythms->len == MAX_RHYTHMS)
    {
      ent_painter_lines_flush (lines);
      g_ptr_array_set_size (lines->rhythms, 0);
    }
  g_ptr_array_add (lines->rhythms, ent_rhythm_new (dashes, op->n_dashes, round_width));
  return lines->rhythms->pdata[lines->rhythms->len - 1];
}

/* One line or curve, and nothing filled. */
static gboolean
is_line (const EntOp *op)
{
  return op->kind == ENT_OP_PATH && op->n_segments == 2 && op->fill.alpha == 0 && op->line_width > 0 && op->n_dashes <= ENT_RHYTHM_MAX_DASHES
         && op->n_dashes % 2 == 0 && op->segments[0].kind == ENT_SEGMENT_MOVE
         && (op->segments[1].kind == ENT_SEGMENT_LINE || op->segments[1].kind == ENT_SEGMENT_CURVE);
}

/* A circle, and no line around it. */
static gboolean
is_disc (const EntOp *op)
{
  return op->kind == ENT_OP_CIRCLE && op->fill.alpha > 0 && op->line_width <= 0;
}

static EntThinLine
make_line (EntPainterLines *lines,
           const EntOp     *op)
{
  EntThinLine line = {
    .n_points = op->segments[1].kind == ENT_SEGMENT_CURVE ? 4 : 2,
    .width = op->line_width * lines->scale,
    .color = op->stroke,
    .rhythm = op->n_dashes > 0 ? find_rhythm (lines, op) : NULL,
  };

  line.points[0] = to_pixels (lines, op->segments[0].points[0]);
  for (guint i = 1; i < line.n_points; i++)
    line.points[i] = to_pixels (lines, op->segments[1].points[i - 1]);
  return line;
}

static EntThinLine
make_disc (EntPainterLines *lines,
           const EntOp     *op)
{
  return (EntThinLine) {
    .points = { to_pixels (lines, op->point) },
    .n_points = 1,
    .width = 2 * op->radius * lines->scale,
    .color = op->fill,
  };
}

/**
 * ent_painter_lines_add:
 * @lines: the lines of a painting
 * @op: a step of it
 *
 * Takes a step if it is a thin line or a small disc. It is drawn when the lines are flushed, which must be before anything else is drawn.
 *
 * Returns: whether it was taken
 */
gboolean
ent_painter_lines_add (EntPainterLines *lines,
                       const EntOp     *op)
{
  EntThinLine line;

  if (lines->surface == NULL)
    return FALSE;
  if (is_line (op))
    line = make_line (lines, op);
  else if (is_disc (op))
    line = make_disc (lines, op);
  else
    return FALSE;
  if (!ent_thin_line_can_be_drawn (&line))
    return FALSE;
  g_array_append_val (lines->waiting, line);
  if (lines->waiting->len == MAX_WAITING)
    ent_painter_lines_flush (lines);
  return TRUE;
}

/* ------------------------------------------------------------------------ */
/* Bands */

/* How many pixels of lines there are by rows, of which a bin has as many. */
static double
count_ink (EntPainterLines *lines,
           double          *bins)
{
  const EntPixels *pixels = &lines->pixels;
  double rows = (double) (pixels->y1 - pixels->y0) / N_BINS;
  double all = 0;

  for (guint i = 0; i < lines->waiting->len; i++)
    {
      const EntThinLine *line = &g_array_index (lines->waiting, EntThinLine, i);
      EntPoint from = line->points[0], to = line->points[line->n_points - 1];
      double length = MAX (fabs (to.x - from.x), fabs (to.y - from.y));

      /* At two places of the line. What lies outside takes no time to speak of. */
      for (double at = 0.25; at < 1; at += 0.5)
        {
          EntPoint place = { from.x + at * (to.x - from.x), from.y + at * (to.y - from.y) };

          if (place.x < pixels->x0 || place.x >= pixels->x1 || place.y < pixels->y0 || place.y >= pixels->y1)
            continue;
          bins[MIN ((guint) ((place.y - pixels->y0) / rows), N_BINS - 1)] += length / 2;
          all += length / 2;
        }
    }
  return all;
}

typedef struct
{
  EntPainterLines *lines;
  int              edges[BANDS_PER_THREAD * ENT_CREW_MAX_SIZE + 1]; /* rows */
} Bands;

static void
draw_band (guint    band,
           gpointer data)
{
  Bands *bands = data;
  EntPixels pixels = bands->lines->pixels;

  pixels.y0 = bands->edges[band];
  pixels.y1 = bands->edges[band + 1];
  for (guint i = 0; i < bands->lines->waiting->len; i++)
    ent_thin_line_draw (&g_array_index (bands->lines->waiting, EntThinLine, i), &pixels);
}

static void
cut_bands (Bands        *bands,
           guint         n_bands,
           const double *bins,
           double        all)
{
  const EntPixels *pixels = &bands->lines->pixels;
  double rows = (double) (pixels->y1 - pixels->y0) / N_BINS;
  double sum = 0;
  guint bin = 0;

  bands->edges[0] = pixels->y0;
  for (guint i = 1; i < n_bands; i++)
    {
      while (bin < N_BINS && sum + bins[bin] <= all * i / n_bands)
        sum += bins[bin++];
      bands->edges[i] = pixels->y0 + (int) (bin * rows);
    }
  bands->edges[n_bands] = pixels->y1;
}

/**
 * ent_painter_lines_flush:
 * @lines: the lines of a painting
 *
 * Draws all that were taken, one over the other in their order.
 */
void
ent_painter_lines_flush (EntPainterLines *lines)
{
  double bins[N_BINS] = { 0 };
  Bands bands = { .lines = lines, .edges = { lines->pixels.y0, lines->pixels.y1 } };
  guint n_bands = 1;
  double all;

  if (lines->waiting == NULL || lines->waiting->len == 0)
    return;
  all = count_ink (lines, bins);
  if (all > SHARED_LENGTH && ent_crew_get_size () > 1)
    {
      n_bands = BANDS_PER_THREAD * ent_crew_get_size ();
      cut_bands (&bands, n_bands, bins, all);
    }
  cairo_surface_flush (lines->surface);
  ent_crew_run (n_bands, draw_band, &bands);
  cairo_surface_mark_dirty (lines->surface);
  g_array_set_size (lines->waiting, 0);
}

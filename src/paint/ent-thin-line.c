/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-thin-line.h"

#include <math.h>

#include "paint/ent-small-disc.h"
#include "paint/ent-pen.h"

/* A curve is drawn as pieces that are no farther from it, in pixels. */
#define FLATNESS 0.1
#define MAX_PIECES 256

/* A second difference that is no longer than that leaves a curve one piece, wherever it points. */
#define UNSEEN_BEND FLATNESS

/* Dashes that repeat in less, in pixels, cannot be told apart: the line is as much fainter. */
#define LEAST_PERIOD 2.0

/* Thicker dots are seen to be round, in pixels. */
#define MAX_DOT_WIDTH 1.5

/* How far a dash reaches beyond where it begins, in pixels: half a pixel, and half a dot. */
#define FIRST_DASH 1.1

/* What a line may touch beside its middle, in pixels. */
#define MARGIN (ENT_NIB_MAX_WIDTH + 2)

/* A curve as pieces. */
typedef struct
{
  EntPoint points[MAX_PIECES + 1];
  guint    n_pieces;
} Pieces;

/* The most that a curve with these second differences bends away from where it goes. */
static double
get_bend (const EntPoint *differences,
          EntPoint        from,
          EntPoint        to)
{
  EntPoint way = { to.x - from.x, to.y - from.y };
  double length = sqrt (way.x * way.x + way.y * way.y);
  double first, second;

  if (length < 1e-6)
    return 0;
  first = fabs (differences[0].x * way.y - differences[0].y * way.x) / length;
  second = fabs (differences[1].x * way.y - differences[1].y * way.x) / length;
  return MAX (first, second);
}

/* The most of its second differences, seen from where it begins, goes on the whole, and ends; 0 where that is too little
 * to be seen, as of the lines of most networks. */
static double
get_most_bend (const EntPoint *p)
{
  EntPoint differences[2];
  double at_begin, on_whole, at_end;
  gboolean is_seen = FALSE;

  for (guint i = 0; i < 2; i++)
    {
      differences[i] = (EntPoint) { p[i].x - 2 * p[i + 1].x + p[i + 2].x, p[i].y - 2 * p[i + 1].y + p[i + 2].y };
      is_seen |= fabs (differences[i].x) + fabs (differences[i].y) > UNSEEN_BEND;
    }
  if (!is_seen)
    return 0;
  at_begin = get_bend (differences, p[0], p[1]);
  on_whole = get_bend (differences, p[0], p[3]);
  at_end = get_bend (differences, p[2], p[3]);
  return MAX (MAX (at_begin, on_whole), at_end);
}

static EntPoint
get_at (const EntPoint *p,
        double          t)
{
  double u = 1 - t;
  double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;

  return (EntPoint) { a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y };
}

/* One of n pieces is no farther from the curve than an eighth of the second derivative, which is 6 times the second
 * difference at most, through n². */
static double
count_pieces (const EntThinLine *line)
{
  return line->n_points == 4 ? MAX (ceil (sqrt (0.75 * get_most_bend (line->points) / FLATNESS)), 1) : 1;
}

static void
flatten (const EntThinLine *line,
         Pieces            *pieces)
{
  const EntPoint *p = line->points;
  guint n = (guint) MIN (count_pieces (line), MAX_PIECES);

  pieces->n_pieces = n;
  pieces->points[0] = p[0];
  for (guint i = 1; i < n; i++)
    pieces->points[i] = get_at (p, (double) i / n);
  pieces->points[n] = p[line->n_points - 1];
}

static gboolean
is_on_image (const EntThinLine *line,
             const EntPixels   *pixels)
{
  EntRect rect = ENT_RECT_EMPTY;

  for (guint i = 0; i < line->n_points; i++)
    rect = ent_rect_include (rect, line->points[i]);
  return ent_rect_intersects (ent_rect_grow (rect, MARGIN), (EntRect) { pixels->x0, pixels->y0, pixels->x1, pixels->y1 });
}

/* Whether two pieces have the same columns or the same rows, one after the other. */
static gboolean
is_even (const Pieces *pieces,
         guint         point)
{
  EntPoint a = pieces->points[point - 1], b = pieces->points[point], c = pieces->points[point + 1];
  gboolean steep = fabs (b.y - a.y) > fabs (b.x - a.x);

  if (steep != (fabs (c.y - b.y) > fabs (c.x - b.x)))
    return FALSE;
  return steep ? (b.y > a.y) == (c.y > b.y) : (b.x > a.x) == (c.x > b.x);
}

/* An end of a piece where it meets another, or where the line ends. */
static EntPenEnd
get_end (const Pieces *pieces,
         guint         point)
{
  EntPenEnd end = { .at = pieces->points[point], .kind = ENT_PEN_CUT };

  if (point == 0 || point == pieces->n_pieces)
    return end;
  end.kind = is_even (pieces, point) ? ENT_PEN_SHARED : ENT_PEN_SPLIT;
  end.way = (EntPoint) { pieces->points[point + 1].x - pieces->points[point - 1].x, pieces->points[point + 1].y - pieces->points[point - 1].y };
  return end;
}

/* The first dash is cut, or round, before the line: that begins so much sooner. */
static EntPenEnd
begin_dashes (const Pieces *pieces,
              double       *passed)
{
  EntPoint first = pieces->points[0], next = pieces->points[1];
  EntPoint way = { next.x - first.x, next.y - first.y };
  double length = sqrt (way.x * way.x + way.y * way.y);

  *passed = 0;
  if (length < 1e-9)
    return get_end (pieces, 0);
  *passed = -FIRST_DASH;
  return (EntPenEnd) { { first.x - way.x * FIRST_DASH / length, first.y - way.y * FIRST_DASH / length }, ENT_PEN_SPLIT, way };
}

/**
 * ent_thin_line_can_be_drawn:
 * @line: a line
 *
 * Returns: whether ent_thin_line_draw() draws it as Cairo does
 */
gboolean
ent_thin_line_can_be_drawn (const EntThinLine *line)
{
  g_return_val_if_fail (line != NULL, FALSE);

  if (!(line->width > 0 && line->width <= (line->n_points == 1 ? 2 * ENT_SMALL_DISC_MAX_RADIUS : ENT_NIB_MAX_WIDTH)))
    return FALSE;
  if (line->rhythm != NULL && line->rhythm->round_width > MAX_DOT_WIDTH)
    return FALSE;
  for (guint i = 0; i < line->n_points; i++)
    if (!(fabs (line->points[i].x) < ENT_PEN_MAX_PLACE && fabs (line->points[i].y) < ENT_PEN_MAX_PLACE))
      return FALSE;
  return count_pieces (line) <= MAX_PIECES;
}

/**
 * ent_thin_line_draw:
 * @line: a line that can be drawn
 * @pixels: where
 *
 * Draws a line with butt ends, or a small disc, over what is there, anti-aliased. A pixel gets the same value whatever part
 * of the image is drawn.
 *
 * Any thread. Time: O(length within @pixels).
 */
void
ent_thin_line_draw (const EntThinLine *line,
                    const EntPixels   *pixels)
{
  const EntRhythm *rhythm;
  EntColor color;
  Pieces pieces;
  EntPenEnd from;
  double passed = 0;
  EntPen pen;

  g_return_if_fail (line != NULL && pixels != NULL);

  if (line->n_points == 1)
    {
      ent_small_disc_draw (line->points[0], line->width / 2, line->color, pixels);
      return;
    }
  if (!is_on_image (line, pixels))
    return;
  rhythm = line->rhythm;
  color = line->color;
  if (rhythm != NULL && rhythm->period < LEAST_PERIOD)
    {
      color.alpha *= rhythm->part;
      rhythm = NULL;
    }
  pen = ent_pen_new (line->width, color, rhythm);
  flatten (line, &pieces);
  from = rhythm != NULL ? begin_dashes (&pieces, &passed) : get_end (&pieces, 0);
  for (guint i = 0; i < pieces.n_pieces; i++)
    {
      EntPenEnd to = get_end (&pieces, i + 1);

      ent_pen_draw_line (&pen, pixels, &from, &to, passed);
      passed += rhythm != NULL ? ent_point_distance (from.at, to.at) : 0;
      from = to;
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-pen.h"

#include <math.h>

#include "paint/ent-pen-stretch.h"

#define PLACE_WHOLE (G_GINT64_CONSTANT (1) << ENT_PEN_PLACE_BITS)
#define PLACE_ONE ((double) PLACE_WHOLE)

/* A steep line has each pixel in another row, which no processor foresees. */
#define PREFETCHED 12

/* What a line may touch across its middle, rounded up, in pixels. */
#define REACH 6.0

/* A line along the axis that it follows more than the other: columns are those of the
 * image for a flat line and its rows for a steep one. */
typedef struct
{
  double           begin; /* along, not above @end */
  double           end;
  double           across; /* at the beginning */
  double           slope;

  /* as it was asked for; the course may go the other way */
  const EntPenEnd *from;
  const EntPenEnd *to;
  EntPoint         way; /* of length 1, where it is needed: of a line that is cut, split or dashed */
  gboolean         is_steep;
  gboolean         is_reversed;

  /* the image as seen from there */
  gssize           column_step;
  gssize           across_step;
  int              first_column;
  int              last_column; /* the column after, as all that is last */
  int              first_across;
  int              last_across;
} Course;

/* Columns of a course: those that it has to itself are covered as the nib says, those around them
 * only as far as the end reaches. */
typedef struct
{
  int first;
  int first_whole;
  int last_whole;
  int last;
} Columns;

/* Where in a period of its dashes each pixel of a line is: whole numbers that begin anew after 2³². */
typedef struct
{
  const guint8 *coverage; /* (nullable): %NULL without dashes */
  int           origin_column;
  int           origin_across;
  guint32       origin; /* there */
  guint32       column_step;
  guint32       across_step;
} Beat;

static gboolean
plan_course (Course          *course,
             const EntPixels *pixels,
             const EntPenEnd *from,
             const EntPenEnd *to,
             gboolean         is_dashed)
{
  double dx = to->at.x - from->at.x, dy = to->at.y - from->at.y;
  gboolean steep = fabs (dy) > fabs (dx);
  gboolean reversed = steep ? dy < 0 : dx < 0;
  EntPoint first = reversed ? to->at : from->at;

  if (fabs (dx) + fabs (dy) < 1e-9)
    return FALSE;
  *course = (Course) {
    .begin = steep ? first.y : first.x,
    .across = steep ? first.x : first.y,
    .slope = steep ? dx / dy : dy / dx,
    .from = from,
    .to = to,
    .is_steep = steep,
    .is_reversed = reversed,
    .column_step = steep ? pixels->stride : 1,
    .across_step = steep ? 1 : pixels->stride,
    .first_column = steep ? pixels->y0 : pixels->x0,
    .last_column = steep ? pixels->y1 : pixels->x1,
    .first_across = steep ? pixels->x0 : pixels->y0,
    .last_across = steep ? pixels->x1 : pixels->y1,
  };
  course->end = course->begin + (steep ? fabs (dy) : fabs (dx));
  if (is_dashed || from->kind != ENT_PEN_SHARED || to->kind != ENT_PEN_SHARED)
    {
      double length = sqrt (dx * dx + dy * dy);

      course->way = (EntPoint) { dx / length, dy / length };
    }
  return TRUE;
}

/* As ceil(), which is a call where the processor may be an old one, and curves have many pieces. */
static inline int
round_up (double value)
{
  int whole = (int) value;

  return whole + (whole < value);
}

/* How many columns around an end are shared by what is there, to either side: where a line is cut, or
 * split, they are crossed at a slant. */
static double
find_reach (const Course    *course,
            const EntPenEnd *end,
            double           width)
{
  double along = course->is_steep ? fabs (course->way.y) : fabs (course->way.x);
  double across = course->is_steep ? fabs (course->way.x) : fabs (course->way.y);
  double half, reach;

  if (end->kind == ENT_PEN_SHARED)
    return 0;
  half = width / 2 / along + fabs (course->slope) / 2 + 0.5;
  reach = along * (0.5 + half * across);
  /* It may be split at another angle than its own. */
  return end->kind == ENT_PEN_SPLIT ? reach + half : reach;
}

static Columns
find_columns (const Course *course,
              double        width)
{
  double before = find_reach (course, course->is_reversed ? course->to : course->from, width);
  double after = find_reach (course, course->is_reversed ? course->from : course->to, width);

  return (Columns) {
    .first = round_up (course->begin - before - 0.5),
    .first_whole = round_up (course->begin + before - 0.5),
    .last_whole = round_up (course->end - after - 0.5),
    .last = round_up (course->end + after - 0.5),
  };
}

/* To those in which the line is on the image or next to it. */
static void
clip_columns (const Course *course,
              Columns      *columns)
{
  double low = course->first_across - REACH, high = course->last_across + REACH;
  double last = course->across + course->slope * (course->end - course->begin);

  columns->first = MAX (columns->first, course->first_column);
  columns->last = MIN (columns->last, course->last_column);
  if (MIN (course->across, last) < low || MAX (course->across, last) > high)
    {
      double a = course->begin + (low - course->across) / course->slope;
      double b = course->begin + (high - course->across) / course->slope;

      columns->first = (int) CLAMP (floor (MIN (a, b)) - 1, columns->first, course->last_column);
      columns->last = (int) CLAMP (ceil (MAX (a, b)) + 1, course->first_column, columns->last);
    }
  columns->first_whole = MAX (columns->first_whole, columns->first);
  columns->last_whole = MIN (columns->last_whole, columns->last);
}

/* How far a place is from an end along a way; two lines that are split there get the same for it. */
static double
get_along (EntPoint place,
           EntPoint end,
           EntPoint way)
{
  return (place.x - end.x) * way.x + (place.y - end.y) * way.y;
}

/* How much of a pixel is the line's. */
static double
get_own_part (const Course *course,
              int           column,
              int           across)
{
  EntPoint place = { (course->is_steep ? across : column) + 0.5, (course->is_steep ? column : across) + 0.5 };
  double part = 1;

  if (course->from->kind == ENT_PEN_CUT)
    part = CLAMP (get_along (place, course->from->at, course->way) + 0.5, 0, 1);
  else if (course->from->kind == ENT_PEN_SPLIT && get_along (place, course->from->at, course->from->way) < 0)
    return 0;
  if (course->to->kind == ENT_PEN_CUT)
    part -= 1 - CLAMP (0.5 - get_along (place, course->to->at, course->way), 0, 1);
  else if (course->to->kind == ENT_PEN_SPLIT && get_along (place, course->to->at, course->to->way) >= 0)
    return 0;
  return MAX (part, 0);
}

/* What of a column is covered where the line ends. */
static void
cut_coverage (const Course *course,
              const guint8 *coverage,
              guint         span,
              int           column,
              int           across,
              guint8       *cut)
{
  for (guint i = 0; i < span; i++)
    cut[i] = coverage[i] == 0 ? 0 : (guint8) (coverage[i] * get_own_part (course, column, across + (int) i) + 0.5);
}

/* A part of a period, modulo the whole of it, which takes 32 bits. */
static guint32
to_beat (const EntRhythm *rhythm,
         double           length)
{
  double periods = length / rhythm->period;

  return (guint32) (gint64) ((periods - floor (periods)) * PLACE_ONE);
}

static Beat
find_beat (const Course    *course,
           const EntRhythm *rhythm,
           double           passed)
{
  EntPoint from = course->from->at, way = course->way;

  if (rhythm == NULL)
    return (Beat) { 0 };
  return (Beat) {
    .coverage = rhythm->coverage,
    .origin_column = (int) floor (course->is_steep ? from.y : from.x),
    .origin_across = (int) floor (course->is_steep ? from.x : from.y),
    .origin = to_beat (rhythm, passed + (floor (from.x) + 0.5 - from.x) * way.x + (floor (from.y) + 0.5 - from.y) * way.y),
    .column_step = to_beat (rhythm, course->is_steep ? way.y : way.x),
    .across_step = to_beat (rhythm, course->is_steep ? way.x : way.y),
  };
}

static guint32
find_place (const Beat *beat,
            int         column,
            int         across)
{
  return beat->origin + (guint32) (column - beat->origin_column) * beat->column_step
         + (guint32) (across - beat->origin_across) * beat->across_step;
}

/* How much dashes leave of four pixels of a column, the first of which is at @place in a period. */
static inline EntPixelPair
get_dashes (const Beat *beat,
            guint32     place)
{
  const int shift = 32 - ENT_RHYTHM_PLACE_BITS;
  guint32 step = beat->across_step;

  return (EntPixelPair) { beat->coverage[place >> shift], beat->coverage[(place + step) >> shift], beat->coverage[(place + 2 * step) >> shift],
                          beat->coverage[(place + 3 * step) >> shift] };
}

/* Columns that a line with dashes has to itself and that are whole on the image. */
ENT_FOR_PROCESSORS
static void
cover_dashed (const EntInk      *ink,
              const EntNibSlope *slope,
              const Course      *course,
              const Beat        *beat,
              guint32           *pixels,
              gint64             place,
              gint64             step,
              int                column,
              int                n_columns)
{
  const EntInk own = *ink;
  const Beat beats = *beat;
  gssize column_step = course->column_step, across_step = course->across_step;
  guint span = slope->span;

  for (int i = 0; i < n_columns; i++, place += step, pixels += column_step)
    {
      int across = (int) (place >> ENT_PEN_PLACE_BITS);
      guint32 *first = pixels + across * across_step;
      guint32 at = find_place (&beats, column + i, across);
      const guint8 *coverage = slope->coverage[(guint32) place >> (ENT_PEN_PLACE_BITS - ENT_NIB_PHASE_BITS)];

      __builtin_prefetch (pixels + PREFETCHED * column_step + ((place + PREFETCHED * step) >> ENT_PEN_PLACE_BITS) * across_step, 1);
      ent_ink_cover_four (&own, first, across_step, ent_pixel_pair_scale (ent_coverage_load (coverage) * get_dashes (&beats, at)));
      if (span > 4)
        ent_ink_cover_four (&own, first + 4 * across_step, across_step,
                            ent_pixel_pair_scale (ent_coverage_load (coverage + 4) * get_dashes (&beats, at + 4 * beats.across_step)));
    }
}

/* What of a column is covered by dashes. */
static void
dash_coverage (const Beat   *beat,
               const guint8 *coverage,
               guint         span,
               guint32       place,
               guint8       *dashed)
{
  for (guint i = 0; i < span; i += 4)
    {
      EntPixelPair four = ent_pixel_pair_scale (ent_coverage_load (coverage + i) * get_dashes (beat, place + i * beat->across_step));
      guint64 bytes = ent_pixel_pair_store (four);

      memcpy (dashed + i, &bytes, 4);
    }
}

/* A column in which the line ends, or leaves the image. */
static void
cover_column (const EntInk      *ink,
              const EntNibSlope *slope,
              const Course      *course,
              const Beat        *beat,
              guint32           *pixels,
              gint64             place,
              int                column,
              gboolean           is_whole)
{
  int across = (int) (place >> ENT_PEN_PLACE_BITS);
  const guint8 *coverage = slope->coverage[(guint32) place >> (ENT_PEN_PLACE_BITS - ENT_NIB_PHASE_BITS)];
  guint8 cut[ENT_NIB_MAX_SPAN];

  if (!is_whole)
    {
      cut_coverage (course, coverage, slope->span, column, across, cut);
      coverage = cut;
    }
  if (beat->coverage != NULL)
    {
      dash_coverage (beat, coverage, slope->span, find_place (beat, column, across), cut);
      coverage = cut;
    }
  pixels += across * course->across_step;
  if (across >= course->first_across && across + (int) slope->span <= course->last_across)
    for (guint i = 0; i < slope->span; i += 4)
      ent_ink_cover_four (ink, pixels + i * course->across_step, course->across_step, ent_coverage_load (coverage + i));
  else
    for (int i = 0; i < (int) slope->span; i++)
      if (across + i >= course->first_across && across + i < course->last_across)
        ent_ink_cover_one (ink, pixels + i * course->across_step, coverage[i]);
}

/* How many of the next columns are whole, and whole on the image; the line does not turn back in them. */
static int
count_whole (const Course  *course,
             const Columns *columns,
             int            column,
             gint64         place,
             gint64         step,
             int            span)
{
  gint64 n = columns->last_whole - column;
  gint64 low = course->first_across * PLACE_WHOLE, high = (course->last_across - span + 1) * PLACE_WHOLE;

  if (column < columns->first_whole || n <= 0 || place < low || place >= high)
    return 0;
  if (place + (n - 1) * step >= high)
    n = (high - 1 - place) / step + 1;
  else if (place + (n - 1) * step < low)
    n = (place - low) / -step + 1;
  return (int) n;
}

static void
cover_columns (const EntPen    *pen,
               const EntPixels *pixels,
               const Course    *course,
               const Columns   *columns,
               const Beat      *beat)
{
  const EntNibSlope *slope = &pen->nib->slopes[(guint) (fabs (course->slope) * (ENT_NIB_N_SLOPES - 1) + 0.5)];
  int span = (int) slope->span;
  gint64 step = (gint64) (course->slope * PLACE_ONE);
  /* Whatever part of the line is drawn, its places are the same. */
  int origin = round_up (course->begin);
  gint64 place = (gint64) ((course->across + course->slope * (origin + 0.5 - course->begin) - (span - 1) / 2.0) * PLACE_ONE);

  for (int column = columns->first; column < columns->last;)
    {
      gint64 here = place + (column - origin) * step;
      guint32 *line = pixels->pixels + column * course->column_step;
      int n_whole = count_whole (course, columns, column, here, step, span);

      if (n_whole > 0 && beat->coverage != NULL)
        cover_dashed (&pen->ink, slope, course, beat, line, here, step, column, n_whole);
      else if (n_whole > 0)
        ent_pen_stretch_cover (&(EntPenStretch) { slope, line, course->column_step, course->across_step, here, step, n_whole }, &pen->ink);
      else
        cover_column (&pen->ink, slope, course, beat, line, here, column,
                      column >= columns->first_whole && column < columns->last_whole);
      column += MAX (n_whole, 1);
    }
}

/* Draws a piece in the middle of a curve that lies on the image with all that it touches, as most do: it has neither ends nor
 * dashes of its own, and goes with fewer questions. What comes out is the same. Returns whether it is such a piece. */
static gboolean
draw_inner_piece (const EntPen    *pen,
                  const EntPixels *pixels,
                  EntPoint         from,
                  EntPoint         to)
{
  double dx = to.x - from.x, dy = to.y - from.y;
  gboolean steep = fabs (dy) > fabs (dx);
  EntPoint first = (steep ? dy < 0 : dx < 0) ? to : from;
  double length = fabs (steep ? dy : dx), begin = steep ? first.y : first.x, across = steep ? first.x : first.y;
  double slope = steep ? dx / dy : dy / dx;
  int first_column = round_up (begin - 0.5), last_column = round_up (begin + length - 0.5), origin = round_up (begin);
  const EntNibSlope *profile;
  gint64 place, step, last_place, low, high;
  int span;

  if (length < 1e-9 || first_column < (steep ? pixels->y0 : pixels->x0) || last_column > (steep ? pixels->y1 : pixels->x1))
    return FALSE;
  profile = &pen->nib->slopes[(guint) (fabs (slope) * (ENT_NIB_N_SLOPES - 1) + 0.5)];
  span = (int) profile->span;
  step = (gint64) (slope * PLACE_ONE);
  place = (gint64) ((across + slope * (origin + 0.5 - begin) - (span - 1) / 2.0) * PLACE_ONE) + (first_column - origin) * step;
  last_place = place + (last_column - 1 - first_column) * step;
  low = (steep ? pixels->x0 : pixels->y0) * PLACE_WHOLE;
  high = ((steep ? pixels->x1 : pixels->y1) - span + 1) * PLACE_WHOLE;
  if (MIN (place, last_place) < low || MAX (place, last_place) >= high)
    return FALSE;
  if (first_column < last_column)
    ent_pen_stretch_cover (&(EntPenStretch) {
      .slope = profile,
      .pixels = pixels->pixels + first_column * (steep ? pixels->stride : 1),
      .column_step = steep ? pixels->stride : 1,
      .across_step = steep ? 1 : pixels->stride,
      .place = place,
      .step = step,
      .n_columns = last_column - first_column,
    }, &pen->ink);
  return TRUE;
}

/**
 * ent_pen_new:
 * @width: of its lines, in pixels, at most %ENT_NIB_MAX_WIDTH
 * @color: of its lines
 * @rhythm: (nullable): dashes, which have to stay as long as the pen
 *
 * Returns: a pen
 */
EntPen
ent_pen_new (double           width,
             EntColor         color,
             const EntRhythm *rhythm)
{
  const EntNib *nib = ent_nib_get (width);

  color.alpha *= width / nib->width;
  return (EntPen) { nib, ent_ink_new (color), rhythm };
}

/**
 * ent_pen_draw_line:
 * @pen: a pen
 * @pixels: where to draw
 * @from: where the line begins
 * @to: where it ends
 * @passed: how far its beginning is from where its dashes begin, in pixels
 *
 * Draws a straight line. Each pixel is covered by as much as the line covers of it, and has the same
 * value whatever part of the image is drawn.
 *
 * Any thread. Time: O(length within @pixels).
 */
void
ent_pen_draw_line (const EntPen    *pen,
                   const EntPixels *pixels,
                   const EntPenEnd *from,
                   const EntPenEnd *to,
                   double           passed)
{
  Course course;
  Columns columns;
  Beat beat;

  g_return_if_fail (pen != NULL && pixels != NULL);
  g_return_if_fail (from != NULL && to != NULL);

  if (from->kind == ENT_PEN_SHARED && to->kind == ENT_PEN_SHARED && pen->rhythm == NULL && draw_inner_piece (pen, pixels, from->at, to->at))
    return;
  if (!plan_course (&course, pixels, from, to, pen->rhythm != NULL))
    return;
  beat = find_beat (&course, pen->rhythm, passed);
  columns = find_columns (&course, pen->nib->width);
  clip_columns (&course, &columns);
  cover_columns (pen, pixels, &course, &columns, &beat);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-contour.h"

/* Beyond the rim nothing is below any level. */
#define BEYOND 50.0

#define N_SMOOTHINGS 5

/* Shorter loops are no more than noise of the cells. */
#define LEAST_POINTS 9

/* Of longer loops every second point is enough. */
#define MANY_POINTS 40

/* A square between four cells has four sides; side i goes from corner i to the next. */
static const int corners[5][2] = { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 }, { 0, 0 } };
static const int beyond_side[4][2] = { { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 } };

/* Every loop comes in by this side somewhere, at its uppermost place if nowhere else. */
#define FIRST_SIDE 1

static double
get_value (const EntContourField *field,
           double                 level,
           int                    x,
           int                    y)
{
  if (x < 0 || y < 0 || x >= (int) field->width || y >= (int) field->height)
    return BEYOND;
  return field->values[(guint) y * field->width + (guint) x] - level;
}

/* The squares, of which there is one more in each direction than cells, and which of their sides were walked into. */
typedef struct
{
  const EntContourField *field;
  double                 level;
  int                    width;
  int                    height;
  guint8                *walked;
} Tracing;

/* Whether what is below the level begins along a side, clockwise: 1, ends: −1, or neither. */
static int
get_turn (const Tracing *tracing,
          int            x,
          int            y,
          guint          side)
{
  gboolean from = get_value (tracing->field, tracing->level, x - 1 + corners[side][0], y - 1 + corners[side][1]) < 0;
  gboolean to = get_value (tracing->field, tracing->level, x - 1 + corners[side + 1][0], y - 1 + corners[side + 1][1]) < 0;

  return (to != 0) - (from != 0);
}

/* Where the level is crossed on a side. */
static EntPoint
get_crossing (const Tracing *tracing,
              int            x,
              int            y,
              guint          side)
{
  const EntContourField *field = tracing->field;
  int x0 = x - 1 + corners[side][0], y0 = y - 1 + corners[side][1], x1 = x - 1 + corners[side + 1][0], y1 = y - 1 + corners[side + 1][1];
  double from = get_value (field, tracing->level, x0, y0), to = get_value (field, tracing->level, x1, y1);
  double t = from / (from - to);

  return (EntPoint) { field->origin.x + field->step * (x0 + (x1 - x0) * t), field->origin.y + field->step * (y0 + (y1 - y0) * t) };
}

/* Whether the first side of a square is come in by, as get_turn() says, which
 * is asked of all cells: the cell at the end of the side is below the level, and that above it is not. */
static gboolean
begins_loop (const EntContourField *field,
             double                 level,
             guint                  x,
             guint                  y)
{
  const float *own = &field->values[(gsize) y * field->width + x];

  return *own - level < 0 && (y == 0 || own[-(gssize) field->width] - level >= 0);
}

/* One loop, from a side that it comes in by. What meets at a corner only is parted. */
static GArray *
follow (Tracing *tracing,
        int      x,
        int      y,
        guint    side)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (EntPoint));

  while ((tracing->walked[y * tracing->width + x] >> side & 1) == 0)
    {
      guint out = (side + 3) % 4;
      EntPoint point;

      tracing->walked[y * tracing->width + x] |= (guint8) (1u << side);
      while (get_turn (tracing, x, y, out) != -1)
        out = (out + 3) % 4;
      point = get_crossing (tracing, x, y, out);
      g_array_append_val (points, point);
      x += beyond_side[out][0];
      y += beyond_side[out][1];
      side = (out + 2) % 4;
    }
  return points;
}

static EntPoint
get_mean (EntPoint a,
          EntPoint b)
{
  return (EntPoint) { (a.x + b.x) / 2, (a.y + b.y) / 2 };
}

static void
smooth (GArray *points)
{
  EntPoint *own = (EntPoint *) points->data;

  for (guint i = 0; i < N_SMOOTHINGS; i++)
    {
      EntPoint before = own[points->len - 1], first = own[0];

      for (guint j = 0; j < points->len; j++)
        {
          EntPoint here = own[j], next = j + 1 < points->len ? own[j + 1] : first;

          own[j] = get_mean (here, get_mean (before, next));
          before = here;
        }
    }
  if (points->len <= MANY_POINTS)
    return;
  for (guint i = 0; 2 * i < points->len; i++)
    own[i] = own[2 * i];
  g_array_set_size (points, (points->len + 1) / 2);
}

static EntPoint
go_two_thirds (EntPoint from,
               EntPoint to)
{
  return (EntPoint) { from.x + (to.x - from.x) * 2 / 3, from.y + (to.y - from.y) * 2 / 3 };
}

/* A quadratic B-spline: from the middle between two points to that between the next. */
static void
add_loop (GArray *points,
          GArray *segments)
{
  const EntPoint *own = (const EntPoint *) points->data;
  EntPoint at = get_mean (own[points->len - 1], own[0]);

  g_array_append_vals (segments, &(EntSegment) { ENT_SEGMENT_MOVE, { at } }, 1);
  for (guint i = 0; i < points->len; i++)
    {
      EntPoint to = get_mean (own[i], own[i + 1 < points->len ? i + 1 : 0]);

      g_array_append_vals (segments, &(EntSegment) { ENT_SEGMENT_CURVE, { go_two_thirds (at, own[i]), go_two_thirds (to, own[i]), to } }, 1);
      at = to;
    }
  g_array_append_vals (segments, &(EntSegment) { ENT_SEGMENT_CLOSE, { { 0, 0 } } }, 1);
}

/**
 * ent_contour_trace:
 * @field: a value for each cell of a grid
 * @level: a value
 * @segments: (element-type EntSegment): where the contour is appended; closed loops for the even–odd rule
 *
 * Draws smooth lines around all that is below the level.
 */
void
ent_contour_trace (const EntContourField *field,
                   double                 level,
                   GArray                *segments)
{
  g_autofree guint8 *walked = NULL;
  Tracing tracing;

  g_return_if_fail (field && segments);

  tracing = (Tracing) { field, level, (int) field->width + 1, (int) field->height + 1, NULL };
  tracing.walked = walked = g_new0 (guint8, (gsize) tracing.width * (gsize) tracing.height);
  for (int y = 0; y < (int) field->height; y++)
    for (int x = 0; x < (int) field->width; x++)
      {
        g_autoptr (GArray) points = NULL;

        if (!begins_loop (field, level, (guint) x, (guint) y) || walked[y * tracing.width + x] >> FIRST_SIDE & 1)
          continue;
        points = follow (&tracing, x, y, FIRST_SIDE);
        if (points->len < LEAST_POINTS)
          continue;
        smooth (points);
        add_loop (points, segments);
      }
}

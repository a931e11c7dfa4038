/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-fill.h"

#include <math.h>

#define SQUASH 1.35        /* a start is squashed and stretched by at most this */
#define WANTED_SCALE 1.12  /* of the page, so that labels are a little larger than measured */
#define MOST_STRETCH 1.8
#define MOST_SKEW 1.45
#define PAGE_MARGIN 16.0
#define LEAST_ROOM 0.25    /* of the page, whatever the caption takes */
#define LEAST_SIDE 100.0   /* of a start: all nations may lie on a line */
#define RING_ACROSS 95.0   /* room outer nations take at the left and right */
#define RING_DOWN 75.0     /* and above and below */
#define EVENING_ROUNDS 120
#define FINISHING_ROUNDS 400
#define CROWDED_ROUNDS 40 /* of either kind */

/* ------------------------------------------------------------------------ */
/* The room there is */

/* What the caption leaves of the page. */
static void
get_room (EntFrame *frame,
          double   *width,
          double   *height)
{
  EntLayoutPage page = frame->page;

  *width = MAX (page.width - 2 * PAGE_MARGIN, page.width * LEAST_ROOM);
  *height = MAX (page.height - MAX (page.top, PAGE_MARGIN) - MAX (page.bottom, PAGE_MARGIN), page.height * LEAST_ROOM);
}

/* What there will be around the middles of the nations, at each side. */
static void
get_rim (EntFrame *frame,
         double   *across,
         double   *down)
{
  double rim = 0;

  for (guint g = 0; g < frame->n_groupings; g++)
    rim = MAX (rim, frame->offsets[g]);
  *across = rim + (frame->n_outer > 0 ? RING_ACROSS : 0);
  *down = rim + (frame->n_outer > 0 ? RING_DOWN : 0);
}

/*
 * ent_fill_measure:
 *
 * Returns: world units per unit of the page at which the picture just fits into
 *   what the caption leaves of it, with outlines and ring; less is larger
 */
double
ent_fill_measure (EntFrame *frame)
{
  EntRect extent = ent_frame_get_extent (frame);
  double width, height, across, down;

  get_room (frame, &width, &height);
  get_rim (frame, &across, &down);

  return MAX ((extent.x1 - extent.x0 + 2 * across) / width, (extent.y1 - extent.y0 + 2 * down) / height);
}

/* The shape, width by height, of the nations' part of a picture that fills the
 * room: what stands around them takes as much at all sides, so theirs is longer
 * than the room's the more of it that is. Solves
 * (width · s − 2 · across) (height · s − 2 · down) = area for the scale s. */
static double
get_inner_aspect (EntFrame *frame,
                  double    area)
{
  double width, height, across, down, unlike, scale;

  get_room (frame, &width, &height);
  get_rim (frame, &across, &down);
  unlike = width * down - height * across;
  scale = (width * down + height * across + sqrt (unlike * unlike + width * height * area)) / (width * height);

  return (width * scale - 2 * across) / (height * scale - 2 * down);
}

/* ------------------------------------------------------------------------ */
/* Turning a start */

static void
turn (EntFrame *frame,
      EntPoint  around,
      double    by)
{
  double c = cos (by);
  double s = sin (by);

  for (guint body = 0; body < ent_frame_first_outer (frame); body++)
    {
      double x = frame->places[body].x - around.x;
      double y = frame->places[body].y - around.y;

      frame->places[body] = (EntPoint) { x * c - y * s, x * s + y * c };
    }
}

static void
stretch (EntFrame *frame,
         double    across,
         double    down)
{
  for (guint body = 0; body < ent_frame_first_outer (frame); body++)
    {
      frame->places[body].x *= across;
      frame->places[body].y *= down;
    }
}

/* The longest direction of the nations to the longer side of where they are to stand. */
static void
turn_to_page (EntFrame *frame,
              double    aspect)
{
  EntPoint middle = { 0, 0 };
  double xx = 0;
  double xy = 0;
  double yy = 0;
  double angle;

  for (guint i = 0; i < frame->n_inner; i++)
    {
      middle.x += frame->places[i].x / frame->n_inner;
      middle.y += frame->places[i].y / frame->n_inner;
    }
  for (guint i = 0; i < frame->n_inner; i++)
    {
      double x = frame->places[i].x - middle.x;
      double y = frame->places[i].y - middle.y;

      xx += x * x;
      xy += x * y;
      yy += y * y;
    }

  angle = 0.5 * atan2 (2 * xy, xx - yy);
  if (aspect < 1)
    angle -= G_PI / 2;
  turn (frame, middle, -angle);
}

/* Nations that only the largest grouping holds come to lie left and up, where one begins to read. */
static void
mirror_to_reading (EntFrame *frame)
{
  guint largest = 0;
  double x = 0;
  double y = 0;

  for (guint g = 1; g < frame->n_groupings; g++)
    if (frame->holdings[g]->len > frame->holdings[largest]->len)
      largest = g;
  for (guint i = 0; i < frame->holdings[largest]->len; i++)
    {
      guint nation = g_array_index (frame->holdings[largest], guint, i);

      if (frame->n_held[nation] == 1)
        {
          x += frame->places[nation].x;
          y += frame->places[nation].y;
        }
    }
  stretch (frame, x > 0 ? -1 : 1, y > 0 ? -1 : 1);
}

/*
 * ent_fill_orient:
 *
 * Turns, squashes and mirrors a start so that it lies as the page does. Nothing
 * may be pinned.
 */
void
ent_fill_orient (EntFrame *frame)
{
  EntRect extent;
  double wanted, aspect, factor;

  if (frame->n_inner == 0)
    return;

  extent = ent_frame_get_extent (frame);
  wanted = get_inner_aspect (frame, MAX ((extent.x1 - extent.x0) * (extent.y1 - extent.y0), LEAST_SIDE * LEAST_SIDE));
  turn_to_page (frame, wanted);
  extent = ent_frame_get_extent (frame);
  aspect = MAX (extent.x1 - extent.x0, LEAST_SIDE) / MAX (extent.y1 - extent.y0, LEAST_SIDE);
  factor = CLAMP (sqrt (wanted / aspect), 1 / SQUASH, SQUASH);
  stretch (frame, factor, 1 / factor);
  mirror_to_reading (frame);
}

/* ------------------------------------------------------------------------ */
/* Filling the page */

/* How far the picture may be stretched each way. Never below 1: what keeps the
 * rules goes on keeping them only when it grows. */
static void
measure_stretch (EntFrame *frame,
                 double   *across,
                 double   *down)
{
  EntRect extent = ent_frame_get_extent (frame);
  double scale = MAX (ent_fill_measure (frame), 1 / WANTED_SCALE);
  double width, height, rim_across, rim_down;

  get_room (frame, &width, &height);
  get_rim (frame, &rim_across, &rim_down);
  *across = (width * scale - 2 * rim_across) / MAX (extent.x1 - extent.x0, 1);
  *down = (height * scale - 2 * rim_down) / MAX (extent.y1 - extent.y0, 1);
  *across = CLAMP (*across, 1, MOST_STRETCH);
  *down = CLAMP (*down, 1, MOST_STRETCH);
  *across = MIN (*across, MOST_SKEW * *down);
  *down = MIN (*down, MOST_SKEW * *across);
}

static void
clamp_nations (EntFrame *frame,
               EntRect   within)
{
  for (guint i = 0; i < frame->n_inner; i++)
    {
      frame->places[i].x = CLAMP (frame->places[i].x, within.x0, within.x1);
      frame->places[i].y = CLAMP (frame->places[i].y, within.y0, within.y1);
    }
}

/*
 * ent_fill_page:
 *
 * Stretches the picture to the page, which breaks no rule, and then lets the
 * nations spread within their regions instead of standing in clumps. Nothing
 * may be pinned.
 */
void
ent_fill_page (EntProjection *projection)
{
  EntFrame *frame = projection->frame;
  gboolean crowded = frame->n_groupings >= ENT_CROWD;
  guint n_rounds = crowded ? CROWDED_ROUNDS : EVENING_ROUNDS;
  double across, down, wide;
  EntRect within;

  if (frame->n_inner == 0)
    return;

  measure_stretch (frame, &across, &down);
  stretch (frame, across, down);
  wide = MAX (10, ENT_BOX_GAP + 30 * (MIN (across, down) - 0.8));
  within = ent_frame_get_extent (frame);
  ent_frame_update_means (frame);

  for (guint i = 0; i < n_rounds && !ent_frame_is_cancelled (frame); i++)
    {
      double u = (double) i / n_rounds;

      ent_projection_do_round (projection, (EntRound) {
                                               .contain = 0.8,
                                               .margin = 0.8,
                                               .part = 0.5,
                                               .pull = 0.10 * (1 - u),
                                               .separate = 0.10,
                                               .gap = wide + (ENT_BOX_GAP - wide) * u * u,
                                           });
      clamp_nations (frame, within);
    }
  ent_projection_finish (projection, 0, crowded ? CROWDED_ROUNDS : FINISHING_ROUNDS);
}

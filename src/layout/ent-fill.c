/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-fill.h"

#include <math.h>

#define SQUASH 1.35        /* a start is squashed and stretched by at most this */
#define WANTED_SCALE 1.12  /* of the page, so that labels are a little larger than measured */
#define MOST_STRETCH 1.8
#define MOST_SKEW 1.45
#define PAGE_MARGIN 16.0
#define RING_ACROSS 95.0   /* room outer nations take at the left and right */
#define RING_DOWN 75.0     /* and above and below */
#define EVENING_ROUNDS 120
#define FINISHING_ROUNDS 400
#define CROWDED_ROUNDS 40 /* of either kind */

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

/* The longest direction of the nations to the page's longer side. */
static void
turn_to_page (EntFrame *frame)
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
  if (frame->page.height > frame->page.width)
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
  double aspect, factor;

  if (frame->n_inner == 0)
    return;

  turn_to_page (frame);
  extent = ent_frame_get_extent (frame);
  aspect = (extent.x1 - extent.x0 + 160) / (extent.y1 - extent.y0 + 160);
  factor = sqrt (frame->page.width / frame->page.height / aspect);
  factor = CLAMP (factor, 1 / SQUASH, SQUASH);
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
  double rim = 0;
  double width, height;

  for (guint g = 0; g < frame->n_groupings; g++)
    rim = MAX (rim, frame->offsets[g]);
  width = (frame->page.width - 2 * PAGE_MARGIN) / WANTED_SCALE - 2 * rim;
  height = (frame->page.height - MAX (frame->page.top, PAGE_MARGIN) - MAX (frame->page.bottom, PAGE_MARGIN)) / WANTED_SCALE
           - 2 * rim;
  if (frame->n_outer > 0)
    {
      width -= 2 * RING_ACROSS;
      height -= 2 * RING_DOWN;
    }

  *across = MAX (width, 1) / MAX (extent.x1 - extent.x0, 1);
  *down = MAX (height, 1) / MAX (extent.y1 - extent.y0, 1);
  if (*across < 1 || *down < 1)
    {
      double least = MIN (*across, *down);

      *across /= least;
      *down /= least;
    }
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

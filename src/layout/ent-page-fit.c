/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-page-fit.h"

#include <math.h>

#define WANTED_SCALE 1.12  /* of the page, so that labels are a little larger than measured */
#define MOST_STRETCH 1.8
#define MOST_SKEW 1.45
#define PAGE_MARGIN 16.0
#define LEAST_ROOM 0.25    /* of the page, whatever the caption takes */
#define RING_ACROSS 95.0   /* room outer nations take at the left and right */
#define RING_DOWN 75.0     /* and above and below */
#define LEAST_SCALE 0.6    /* of the page, at which names can just be read */
#define ROOM_A_BOX 3.0     /* times its area, that a body may take in a picture that cannot be clean */
#define EVENING_ROUNDS 120
#define FINISHING_ROUNDS 400
#define CROWDED_ROUNDS 40 /* of either kind */

/* ------------------------------------------------------------------------ */
/* The room there is */

/* What the caption leaves of the page. */
static void
get_room (EntWork *work,
          double  *width,
          double  *height)
{
  EntLayoutPage page = work->page;

  *width = MAX (page.width - 2 * PAGE_MARGIN, page.width * LEAST_ROOM);
  *height = MAX (page.height - MAX (page.top, PAGE_MARGIN) - MAX (page.bottom, PAGE_MARGIN), page.height * LEAST_ROOM);
}

/* How wide the rim around the middles of the nations will be: outlines and ring. */
static void
get_rim (EntWork *work,
         double  *across,
         double  *down)
{
  double rim = 0;

  for (guint g = 0; g < work->n_groupings; g++)
    rim = MAX (rim, work->offsets[g]);
  *across = rim + (work->n_outer > 0 ? RING_ACROSS : 0);
  *down = rim + (work->n_outer > 0 ? RING_DOWN : 0);
}

/**
 * ent_page_fit_measure:
 * @work: the working arrays
 *
 * Estimates how large a candidate will be, before ring and pills stand.
 *
 * Returns: world units per unit of the page at which the picture just fits into what
 *   the caption leaves of it, with outlines and ring; less is larger
 */
double
ent_page_fit_measure (EntWork *work)
{
  EntRect extent = ent_work_get_extent (work);
  double width, height, across, down;

  get_room (work, &width, &height);
  get_rim (work, &across, &down);

  return MAX ((extent.x1 - extent.x0 + 2 * across) / width, (extent.y1 - extent.y0 + 2 * down) / height);
}

/**
 * ent_page_fit_get_aspect:
 * @work: the working arrays
 * @area: of the rectangle around the middles of the inner nations
 *
 * Says what shape the inner nations should take. The rim around them is equally
 * wide at all sides, so where it takes much of the room, their part is longer than
 * the room is. Solves (width · s − 2 · across) (height · s − 2 · down) = area for
 * the scale s.
 *
 * Returns: width by height of the inner nations' part of a picture that fills the room
 */
double
ent_page_fit_get_aspect (EntWork *work,
                         double   area)
{
  double width, height, across, down, unlike, scale;

  get_room (work, &width, &height);
  get_rim (work, &across, &down);
  unlike = width * down - height * across;
  scale = (width * down + height * across + sqrt (unlike * unlike + width * height * area)) / (width * height);

  return (width * scale - 2 * across) / (height * scale - 2 * down);
}

/**
 * ent_page_fit_get_zoom:
 * @outlines: the outlines of a finished picture, up to date
 *
 * Returns: pixels of the page per world unit at which the picture, with all boxes and
 *   outlines, fits into what the caption leaves
 */
double
ent_page_fit_get_zoom (EntOutlines *outlines)
{
  EntWork *work = outlines->work;
  EntRect all = ENT_RECT_EMPTY;
  double width, height;

  for (guint body = 0; body < work->n_bodies; body++)
    all = ent_rect_union (all, ent_work_box (work, body));
  for (guint g = 0; g < work->n_groupings; g++)
    if (ent_outlines_get (outlines, g)->n_members > 0)
      all = ent_rect_union (all, ent_rect_grow (ent_outlines_get (outlines, g)->bounds, work->offsets[g]));
  get_room (work, &width, &height);

  return MIN (width / MAX (all.x1 - all.x0, 1), height / MAX (all.y1 - all.y0, 1));
}

/**
 * ent_page_fit_get_frame:
 * @work: the working arrays
 *
 * What breaks the rules is driven apart without end where there are no places
 * that keep them. A picture whose names can be read and that has outlines with
 * bites is better than one without a stranger that nobody can read.
 *
 * Returns: the rectangle, around the middle of the inner nations, that they may take
 *   at most: as much as leaves names on the page readable, or where there are too
 *   many of them, a few times what their boxes need
 */
EntRect
ent_page_fit_get_frame (EntWork *work)
{
  EntRect extent = ent_work_get_extent (work);
  double width, height, across, down, half_width, half_height;
  double boxes = 0;

  for (guint body = 0; body < ent_work_first_outer (work); body++)
    {
      const EntExtent *box = &work->extents[body];

      if (body >= work->n_inner && work->missing[body - work->n_inner])
        continue;
      boxes += (2 * box->half_width + ENT_BOX_GAP) * (box->up + box->down + ENT_BOX_GAP);
    }
  get_room (work, &width, &height);
  get_rim (work, &across, &down);
  half_width = MAX (width / LEAST_SCALE / 2 - across, sqrt (ROOM_A_BOX * boxes * width / height) / 2);
  half_height = MAX (height / LEAST_SCALE / 2 - down, sqrt (ROOM_A_BOX * boxes * height / width) / 2);

  return (EntRect) {
    (extent.x0 + extent.x1) / 2 - half_width, (extent.y0 + extent.y1) / 2 - half_height,
    (extent.x0 + extent.x1) / 2 + half_width, (extent.y0 + extent.y1) / 2 + half_height,
  };
}

/**
 * ent_page_fit_clamp:
 * @work: the working arrays
 * @within: a rectangle
 *
 * Moves inner nations that are outside of it, and not pinned, to its rim.
 */
void
ent_page_fit_clamp (EntWork *work,
                    EntRect  within)
{
  for (guint i = 0; i < work->n_inner; i++)
    if (!work->pinned[i])
      {
        work->places[i].x = CLAMP (work->places[i].x, within.x0, within.x1);
        work->places[i].y = CLAMP (work->places[i].y, within.y0, within.y1);
      }
}

/* ------------------------------------------------------------------------ */
/* Filling the page */

/* How far the picture may be stretched each way. Never below 1, since a picture
 * that keeps the rules is sure to go on keeping them only when it grows. */
static void
measure_stretch (EntWork *work,
                 double  *across,
                 double  *down)
{
  EntRect extent = ent_work_get_extent (work);
  double scale = MAX (ent_page_fit_measure (work), 1 / WANTED_SCALE);
  double width, height, rim_across, rim_down;

  get_room (work, &width, &height);
  get_rim (work, &rim_across, &rim_down);
  *across = (width * scale - 2 * rim_across) / MAX (extent.x1 - extent.x0, 1);
  *down = (height * scale - 2 * rim_down) / MAX (extent.y1 - extent.y0, 1);
  *across = CLAMP (*across, 1, MOST_STRETCH);
  *down = CLAMP (*down, 1, MOST_STRETCH);
  *across = MIN (*across, MOST_SKEW * *down);
  *down = MIN (*down, MOST_SKEW * *across);
}

/**
 * ent_page_fit_stretch:
 * @projection: the rules, with targets
 *
 * Stretches the picture to the page, which breaks no rule, and then lets the
 * nations spread within their regions instead of standing in clumps. Nothing
 * may be pinned.
 */
void
ent_page_fit_stretch (EntProjection *projection)
{
  EntWork *work = projection->work;
  gboolean crowded = work->n_groupings >= ENT_CROWD;
  guint n_rounds = crowded ? CROWDED_ROUNDS : EVENING_ROUNDS;
  double across, down, wide;
  EntRect within;

  if (work->n_inner == 0)
    return;

  measure_stretch (work, &across, &down);
  ent_work_stretch (work, across, down);
  wide = MAX (10, ENT_BOX_GAP + 30 * (MIN (across, down) - 0.8));
  within = ent_work_get_extent (work);
  ent_work_update_means (work);

  for (guint i = 0; i < n_rounds && !ent_work_is_cancelled (work); i++)
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
      ent_page_fit_clamp (work, within);
    }
  ent_projection_finish (projection, 0, crowded ? CROWDED_ROUNDS : FINISHING_ROUNDS);
}

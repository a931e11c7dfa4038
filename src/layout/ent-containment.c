/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-containment.h"

#define LONGEST_MOVE 30.0
#define HOMEWARDS 0.5 /* how much a way towards a nation's own groupings counts beside a short one */

/* The side a stranger leaves by: its corners, where on it the foot is, the way out and how far out it is already. */
typedef struct
{
  guint    from, to;
  double   along;
  EntPoint way;
  double   distance;
} Exit;

/* The middle of the groupings that hold a nation, except the one it is a stranger to now. */
static gboolean
find_home (EntWork  *work,
           guint     nation,
           guint     except,
           EntPoint *home)
{
  guint n = 0;

  *home = (EntPoint) { 0, 0 };
  for (guint g = 0; g < work->n_groupings; g++)
    if (g != except && ent_set_has (work->held + nation * work->n_words, g))
      {
        home->x += work->means[g].x;
        home->y += work->means[g].y;
        n++;
      }
  if (n == 0)
    return FALSE;
  home->x /= n;
  home->y /= n;

  return TRUE;
}

/* The direction at right angles to a side that leads out of the hull. */
static EntPoint
outwards (EntPoint from,
          EntPoint to)
{
  double length = ent_point_distance (from, to);

  if (length < 1e-9)
    return (EntPoint) { 1, 0 };

  return (EntPoint) { (to.y - from.y) / length, -(to.x - from.x) / length };
}

static void
leave_from_outside (const EntOutline *outline,
                    EntPoint          place,
                    EntPoint          home,
                    Exit             *way_out)
{
  EntPoint from = outline->corners[way_out->from];
  EntPoint to = outline->corners[way_out->to];
  EntPoint foot = { from.x + way_out->along * (to.x - from.x), from.y + way_out->along * (to.y - from.y) };

  if (way_out->distance > 1e-6)
    {
      way_out->way = (EntPoint) { (place.x - foot.x) / way_out->distance, (place.y - foot.y) / way_out->distance };
      return;
    }
  way_out->way = outwards (from, to);
  if (way_out->way.x * (home.x - place.x) + way_out->way.y * (home.y - place.y) < 0)
    way_out->way = (EntPoint) { -way_out->way.x, -way_out->way.y };
}

/* Chooses the cheapest of all sides: a short way out, preferably towards home. */
static void
leave_from_inside (const EntOutline *outline,
                   EntPoint          place,
                   EntPoint          home,
                   Exit             *way_out)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < outline->n_corners; i++)
    {
      guint next = (i + 1) % outline->n_corners;
      EntPoint from = outline->corners[i];
      EntPoint to = outline->corners[next];
      EntPoint way = outwards (from, to);
      double distance = (place.x - from.x) * way.x + (place.y - from.y) * way.y;
      double cost = -distance - HOMEWARDS * (way.x * (home.x - place.x) + way.y * (home.y - place.y));

      if (cost < least)
        {
          double along;

          least = cost;
          ent_segment_distance (from, to, place, &along);
          *way_out = (Exit) { i, next, along, way, distance };
        }
    }
}

/* Moves the stranger and the two corners of the side apart. Each moves the more
 * the more mobile it is, and a corner the more the nearer it is to the foot. */
static void
part (EntWork          *work,
      const EntOutline *outline,
      guint             stranger,
      const Exit       *way_out,
      double            lack)
{
  guint from = outline->hull[way_out->from];
  guint to = outline->hull[way_out->to];
  double near_from = 1 - way_out->along;
  double near_to = way_out->along;
  double give = work->mobility[stranger]
                + (from == to ? work->mobility[from]
                              : near_from * near_from * work->mobility[from] + near_to * near_to * work->mobility[to]);
  double move;

  if (give < 1e-9)
    return;

  move = MIN (LONGEST_MOVE, lack) / give;
  ent_work_push (work, stranger, way_out->way.x * move, way_out->way.y * move);
  ent_work_push (work, from, -way_out->way.x * move * near_from, -way_out->way.y * move * near_from);
  ent_work_push (work, to, -way_out->way.x * move * near_to, -way_out->way.y * move * near_to);
}

static void
keep_out (EntContainment    how,
          EntWork          *work,
          const EntOutline *outline,
          EntStranger      *stranger)
{
  guint body = stranger->body;
  double needed = outline->offset + work->extents[body].radius + ENT_STRANGER_GAP + how.margin;
  EntPoint place = work->places[body];
  Exit way_out = { 0 };
  EntPoint home;

  if (ent_outline_is_clear (outline, stranger, place, needed))
    return;

  way_out.distance = ent_polygon_distance (outline->corners, outline->n_corners, place, &way_out.from, &way_out.along);
  stranger->side = way_out.from;
  if (way_out.distance >= needed - how.slack)
    return;

  way_out.to = (way_out.from + 1) % outline->n_corners;
  if (!find_home (work, body, outline->grouping, &home))
    home = place;
  if (way_out.distance >= 0)
    leave_from_outside (outline, place, home, &way_out);
  else
    leave_from_inside (outline, place, home, &way_out);

  part (work, outline, body, &way_out, how.share * (needed - way_out.distance));
}

/**
 * ent_containment_apply:
 * @how: how strangers are moved
 * @work: the working arrays
 * @outline: what they are moved out of; its hull is brought up to date
 *
 * Moves every stranger that stands in an outline, or too near to it, a step out
 * and the side it leaves by a step back. All strangers see the hull as it was at
 * the beginning.
 *
 * Time: O(members + strangers · corners).
 */
void
ent_containment_apply (EntContainment  how,
                       EntWork        *work,
                       EntOutline     *outline)
{
  ent_outline_update (outline, work);
  for (guint i = 0; i < outline->n_movable; i++)
    {
      EntStranger *stranger = &outline->strangers[outline->movable[i]];

      if (!how.spare_pins || !work->pinned[stranger->body])
        keep_out (how, work, outline, stranger);
    }
}

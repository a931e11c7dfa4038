/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-pills.h"

#include <math.h>

#include "layout/ent-boxes.h"
#include "layout/ent-fan.h"

#define GRID 6.0          /* distance of the places that are tried */
#define COARSE_GRID 15.0  /* likewise, where there are many pills */
#define INSIDE 6.0        /* from the pill to its outline */
#define ON_RIM 4.0        /* how far from its outline a tab's middle may be */
#define NATION_GAP 5.0
#define PILL_GAP 6.0
#define TAB_COST 1.6
#define INNER_COST 4.0       /* where pills are to be tabs, of those that are none */
#define FOREIGN_COST 0.7     /* in the outline of another */
#define FOREIGN_TAB_COST 3.0 /* likewise, where pills are to be tabs */
#define OUTSIDE_COST 2.5     /* and twice the distance, in spacings */
#define OUT_OF_DATE_COST 3.0 /* outside its outline on all dates; less on some */

/* A box that a pill must keep clear of: how far from its middle that of the pill must be. */
typedef struct
{
  EntPoint middle;
  double   across, above, below;
} Obstacle;

/* A pill that looks for its place. */
typedef struct
{
  EntOutlines *outlines;
  EntWork     *work;
  guint        grouping;
  guint        pill;
  guint        n_dates; /* with an outline of the grouping */
  EntFan      *fan;
  gboolean    *placed;    /* by grouping */
  Obstacle    *obstacles; /* all that stand already */
  guint        n_obstacles;
  guint        last_in_the_way; /* of these */
  gboolean     outside;         /* whether places beside the outline will do */
  gboolean     tabs;            /* whether the best places are on the line */
} Search;

/* Whether some of a box lies farther than @limit outside an outline. */
static gboolean
reaches_beyond (const EntOutline *outline,
                EntRect           box,
                double            limit)
{
  return ent_outline_is_beyond (outline, (EntPoint) { box.x0, box.y0 }, limit)
         || ent_outline_is_beyond (outline, (EntPoint) { box.x1, box.y0 }, limit)
         || ent_outline_is_beyond (outline, (EntPoint) { box.x0, box.y1 }, limit)
         || ent_outline_is_beyond (outline, (EntPoint) { box.x1, box.y1 }, limit);
}

/* The same, where the distance of its middle is known, which mostly tells: the farthest corner
 * is at least as far, and at most half a diagonal farther. */
static gboolean
reaches_beyond_at (const EntOutline *outline,
                   EntRect           box,
                   double            distance,
                   double            limit)
{
  double half_diagonal = hypot (box.x1 - box.x0, box.y1 - box.y0) / 2;

  if (distance > limit || distance + half_diagonal <= limit)
    return distance > limit;

  return reaches_beyond (outline, box, limit);
}

/* All that stands already; none of it moves while the pill looks for its place. */
static void
list_obstacles (Search *search)
{
  EntWork *work = search->work;
  const EntExtent *pill = &work->extents[search->pill];

  search->n_obstacles = 0;
  search->last_in_the_way = 0;
  for (guint body = 0; body < work->n_bodies; body++)
    {
      gboolean is_pill = body >= work->n_inner && body < ent_work_first_outer (work);
      const EntExtent *extent = &work->extents[body];
      double gap = is_pill ? PILL_GAP : NATION_GAP;

      if (is_pill && (body == search->pill || !search->placed[body - work->n_inner]))
        continue;
      search->obstacles[search->n_obstacles++] = (Obstacle) {
        work->places[body], extent->half_width + pill->half_width + gap, extent->up + pill->down + gap, extent->down + pill->up + gap,
      };
    }
}

static inline gboolean
is_in_the_way (const Obstacle *obstacle,
               EntPoint        place)
{
  double dy = place.y - obstacle->middle.y;

  return fabs (place.x - obstacle->middle.x) < obstacle->across && dy < obstacle->below && -dy < obstacle->above;
}

/* Whether nothing that stands already is in the way of the pill where it is now.
 * What was in the way at the place before mostly is so at the next. */
static gboolean
is_free (Search *search)
{
  EntPoint place = search->work->places[search->pill];

  if (search->n_obstacles > 0 && is_in_the_way (&search->obstacles[search->last_in_the_way], place))
    return FALSE;
  for (guint i = 0; i < search->n_obstacles; i++)
    if (is_in_the_way (&search->obstacles[i], place))
      {
        search->last_in_the_way = i;
        return FALSE;
      }

  return TRUE;
}

/* Other outlines the pill would seem to belong to, or whose line it would lie upon;
 * counting ends when the sum is more than @most. */
static double
cost_of_neighbours (Search *search,
                    double  most)
{
  EntWork *work = search->work;
  EntPoint place = work->places[search->pill];
  double half_height = work->extents[search->pill].up;
  double near = half_height + 3;
  guint n_words = ENT_SET_WORDS (work->n_bodies - work->n_groupings);
  double cost = 0;

  for (guint g = 0; g < work->n_groupings && cost < most; g++)
    {
      EntOutline *other = ent_outlines_get (search->outlines, g);
      gboolean contains;
      double distance;

      if (g == search->grouping || other->n_corners == 0 || !ent_rect_contains (ent_rect_grow (other->bounds, other->offset + near), place))
        continue;
      contains = ent_set_is_within (ent_outlines_get (search->outlines, search->grouping)->set, other->set, n_words);
      distance = ent_outline_distance (other, place);
      if (distance < 0 && !contains)
        cost += search->tabs ? FOREIGN_TAB_COST : FOREIGN_COST;
      else if (!contains && fabs (distance) < near)
        cost += 0.3;
      if (fabs (distance) < half_height)
        cost += 0.25;
    }

  return cost;
}

/* On how many dates there is an outline of the grouping. */
static guint
count_dates (EntOutlines *outlines,
             guint        grouping)
{
  guint n_dates = 0;

  for (guint i = 0; i < outlines->outlines->len; i++)
    if (ent_outlines_get (outlines, i)->grouping == grouping)
      n_dates += ent_outlines_get (outlines, i)->n_dates;

  return n_dates;
}

/* On which share of the dates the pill would lie outside its outline; counting ends when that costs more than @most. */
static double
cost_of_dates (Search  *search,
               EntRect  box,
               double   most)
{
  GArray *all = search->outlines->outlines;
  EntPoint place = search->work->places[search->pill];
  double half_height = search->work->extents[search->pill].up;
  guint n_outside = 0;

  for (guint i = 0; i < all->len && OUT_OF_DATE_COST * n_outside <= most * search->n_dates; i++)
    {
      EntOutline *outline = &g_array_index (all, EntOutline, i);

      if (outline->grouping != search->grouping || outline->n_dates == 0)
        continue;
      if (search->tabs ? ent_outline_is_beyond (outline, place, half_height) : reaches_beyond (outline, box, 0))
        n_outside += outline->n_dates;
    }

  return search->n_dates > 0 ? OUT_OF_DATE_COST * n_outside / search->n_dates : 0;
}

/* Long spokes, and discs they run through; counting ends when the sum is more than @most. */
static double
cost_of_spokes (Search *search,
                double  most)
{
  EntWork *work = search->work;
  GArray *holding = work->holdings[search->grouping];
  EntPoint place = work->places[search->pill];
  double length = 0;
  double cost;

  for (guint i = 0; i < holding->len; i++)
    length += ent_point_distance (place, work->places[g_array_index (holding, guint, i)]);
  cost = 0.3 * length / work->spacing / MAX (1, holding->len);
  if (cost < most)
    ent_fan_spread (search->fan, place, 2);
  for (guint i = 0; i < holding->len && cost < most; i++)
    cost += 0.25 * ent_fan_count_hits (search->fan, g_array_index (holding, guint, i));

  return cost;
}

/* What the place the pill is at costs, as soon as it is known to be more than @most; infinity where it cannot be. */
static double
cost_of_place (Search *search,
               double  most)
{
  EntWork *work = search->work;
  EntOutline *outline = ent_outlines_get (search->outlines, search->grouping);
  EntPoint place = work->places[search->pill];
  EntRect box = ent_work_box (work, search->pill);
  double cost = ent_point_distance (place, work->exclusive[search->grouping]) / work->spacing;
  double distance;

  if (cost >= most || !is_free (search))
    return INFINITY;
  distance = ent_outline_distance (outline, place);
  if (outline->n_corners > 0 && reaches_beyond_at (outline, box, distance, -INSIDE))
    {
      double off = fabs (distance);

      if (off > ON_RIM && !search->outside)
        return INFINITY;
      cost += off > ON_RIM ? OUTSIDE_COST + 2 * off / work->spacing : search->tabs ? 0 : TAB_COST;
    }
  else if (search->tabs)
    {
      cost += INNER_COST;
    }
  if (cost < most)
    cost += cost_of_neighbours (search, most - cost);
  if (cost < most)
    cost += cost_of_dates (search, box, most - cost);
  if (cost >= most || search->tabs)
    return cost;

  return cost + cost_of_spokes (search, most - cost);
}

static void
try_place (Search   *search,
           EntPoint  place,
           double   *least,
           EntPoint *best)
{
  double cost;

  search->work->places[search->pill] = place;
  cost = cost_of_place (search, *least);
  if (cost < *least)
    {
      *least = cost;
      *best = place;
    }
}

/* Tries a grid in growing squares around a place. Around where the pill likes to
 * be a square's distance alone is a cost, so the search ends when it can only
 * get worse. */
static void
search_around (Search   *search,
               EntPoint  around,
               EntRect   area,
               double    grid,
               double    farthest,
               double   *least,
               EntPoint *best)
{
  EntWork *work = search->work;

  for (int ring = 0; ring * grid < farthest && ring * grid / work->spacing < *least && !ent_work_is_cancelled (work);
       ring++)
    for (int row = -ring; row <= ring; row++)
      {
        int step = ABS (row) == ring || ring == 0 ? 1 : 2 * ring;

        for (int column = -ring; column <= ring; column += step)
          {
            EntPoint place = { around.x + column * grid, around.y + row * grid };

            if (ent_rect_contains (area, place))
              try_place (search, place, least, best);
          }
      }
}

/* The more members, the larger the area, and the less a place among them differs
 * from the next. */
static double
choose_grid (Search *search)
{
  double n_members = search->work->holdings[search->grouping]->len;

  if (ent_work_has_many (search->work))
    return MAX (COARSE_GRID, GRID * sqrt (n_members / 12));

  return search->work->n_groupings >= ENT_CROWD ? COARSE_GRID : GRID;
}

static gboolean
find_place (Search *search)
{
  EntWork *work = search->work;
  EntOutline *outline = ent_outlines_get (search->outlines, search->grouping);
  EntRect bounds = outline->n_corners > 0 ? outline->bounds : ent_work_get_extent (work);
  EntRect area = ent_rect_grow (bounds, outline->offset + 2 * work->spacing);
  double grid = choose_grid (search);
  EntPoint best = work->places[search->pill];
  double least = INFINITY;

  search->n_dates = count_dates (search->outlines, search->grouping);
  list_obstacles (search);
  try_place (search, best, &least, &best);
  search_around (search, work->exclusive[search->grouping], area, grid, MAX (area.x1 - area.x0, area.y1 - area.y0),
                 &least, &best);
  if (grid > COARSE_GRID && least < INFINITY)
    search_around (search, best, area, GRID, grid, &least, &best);

  work->places[search->pill] = best;

  return least < INFINITY;
}

/* Whether a pill may stay: clear of everything, and inside its outline or a tab
 * on it, or near one that is too small for either. */
static gboolean
is_well_placed (Search *search)
{
  EntWork *work = search->work;
  EntOutline *outline = ent_outlines_get (search->outlines, search->grouping);
  double distance = ent_outline_distance (outline, work->places[search->pill]);

  for (guint body = 0; body < work->n_bodies; body++)
    if (body != search->pill && ent_boxes_overlap (work, body, search->pill, 0))
      return FALSE;

  return outline->n_corners == 0 || !reaches_beyond_at (outline, ent_work_box (work, search->pill), distance, 0)
         || fabs (distance) <= ON_RIM + 1 || (outline->n_corners < 3 && distance < work->spacing);
}

/* Pills of groupings in which nobody takes part stand in a row below all else;
 * those that are missing are kept in the middle, where they widen nothing. */
static void
place_idle (EntWork *work)
{
  EntRect all = ENT_RECT_EMPTY;
  double x;

  for (guint body = 0; body < work->n_bodies; body++)
    if (body < work->n_inner || body >= ent_work_first_outer (work)
        || !ent_work_is_idle (work, body - work->n_inner))
      all = ent_rect_union (all, ent_work_box (work, body));
  if (ent_rect_is_empty (all))
    all = (EntRect) { 0, 0, 0, 0 };

  x = all.x0;
  for (guint g = 0; g < work->n_groupings; g++)
    {
      guint pill = ent_work_pill (work, g);
      EntExtent extent = work->extents[pill];

      if (!ent_work_is_idle (work, g) || work->pinned[pill])
        continue;
      if (work->missing[g])
        {
          work->places[pill] = (EntPoint) { (all.x0 + all.x1) / 2, (all.y0 + all.y1) / 2 };
          continue;
        }
      work->places[pill] = (EntPoint) { x + extent.half_width, all.y1 + work->spacing / 2 + extent.up };
      x += 2 * extent.half_width + 2 * PILL_GAP;
    }
}

static guint *
order_by_size (EntWork *work)
{
  guint *order = g_new (guint, work->n_groupings);

  for (guint g = 0; g < work->n_groupings; g++)
    {
      guint i = g;

      for (; i > 0 && work->holdings[g]->len < work->holdings[order[i - 1]]->len; i--)
        order[i] = order[i - 1];
      order[i] = g;
    }

  return order;
}

/**
 * ent_pills_place:
 * @outlines: the outlines, up to date, as are the means
 * @only_misplaced: whether pills that had a place and may stay there do
 *
 * Gives pills their final places, the smallest grouping first, which has the
 * least choice: among the members of few groupings, which are joined to them;
 * of many groupings as tabs on the line, out of the way of the others.
 */
void
ent_pills_place (EntOutlines *outlines,
                 gboolean     only_misplaced)
{
  EntWork *work = outlines->work;
  g_autofree guint *order = order_by_size (work);
  g_autofree gboolean *placed = g_new0 (gboolean, work->n_groupings);
  g_autofree Obstacle *obstacles = g_new (Obstacle, work->n_bodies);
  g_autoptr (EntFan) fan = ent_fan_new (work);
  Search search = { .outlines = outlines, .work = work, .fan = fan, .placed = placed, .obstacles = obstacles };

  search.tabs = work->n_groupings >= ENT_MANY_GROUPINGS;
  for (guint g = 0; g < work->n_groupings; g++)
    {
      search.grouping = g;
      search.pill = ent_work_pill (work, g);
      placed[g] = work->pinned[search.pill]
                  || (only_misplaced && work->known[search.pill] && is_well_placed (&search));
    }
  for (guint i = 0; i < work->n_groupings && !ent_work_is_cancelled (work); i++)
    {
      search.grouping = order[i];
      search.pill = ent_work_pill (work, order[i]);
      if (placed[order[i]] || ent_work_is_idle (work, order[i]))
        continue;
      search.outside = FALSE;
      if (!find_place (&search))
        {
          search.outside = TRUE;
          find_place (&search);
        }
      placed[order[i]] = TRUE;
    }
  place_idle (work);
}

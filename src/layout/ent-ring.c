/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-ring.h"

#include <math.h>
#include <string.h>

#include "layout/ent-boxes.h"

#define BEYOND_OUTLINES 34.0 /* from the largest outline to the middles of the discs */
#define NAME_ROOM 16.0       /* above everything, names hang between their discs and the outlines */
#define NEIGHBOUR_GAP 10.0
#define LEAST_ARC 46.0
#define PULL 0.004
#define SPREAD_ROUNDS 3000
#define RELAX_ROUNDS 1000
#define LOOK_AGAIN 50        /* rounds after which the ring's directions are taken anew */
#define GROW_STEP 16.0
#define MOST_GROWN 128.0     /* what still does not fit then stands in a second row */
#define AWAY_STEP 3.0
#define ARC_STEP (G_PI / 60)
#define BOX_CLEARANCE 4.0

/* The line around everything, as a closed polyline. */
typedef struct
{
  EntPoint middle;
  GArray  *points;  /* EntPoint */
  double  *lengths; /* by point: length of the line up to it; one more for the whole, owned */
} Ring;

typedef struct
{
  guint       body;
  const char *name;
  double      wish;
  double      at;
  double      room; /* to the next one */
} Seat;

/* ------------------------------------------------------------------------ */
/* The line */

static double
direction_of (EntPoint from,
              EntPoint to)
{
  return atan2 (to.y - from.y, to.x - from.x);
}

static void
add_arc (Ring     *ring,
         EntPoint  corner,
         double    radius,
         double    from,
         double    by)
{
  guint n = MAX (1, (guint) ceil (by / ARC_STEP));

  for (guint i = 0; i <= n; i++)
    {
      double angle = from + by * i / n;
      EntPoint point = { corner.x + radius * cos (angle), corner.y + radius * sin (angle) + NAME_ROOM * MIN (0, sin (angle)) };

      g_array_append_val (ring->points, point);
    }
}

/* The hull of all inner nations with their names, grown: its sides moved outwards, with arcs around its corners. */
static void
ring_init (Ring    *ring,
           EntWork *work,
           double   radius)
{
  guint n_anchors = ENT_N_ANCHORS * work->n_inner;
  g_autofree EntPoint *anchors = g_new (EntPoint, n_anchors);
  g_autofree guint *hull = g_new (guint, n_anchors + 1);
  guint n, n_points;

  for (guint body = 0; body < work->n_inner; body++)
    ent_work_get_anchors (work, body, anchors + ENT_N_ANCHORS * body);
  n = ent_convex_hull (anchors, n_anchors, hull);

  ring->middle = (EntPoint) { 0, 0 };
  ring->points = g_array_new (FALSE, FALSE, sizeof (EntPoint));
  for (guint i = 0; i < n; i++)
    {
      EntPoint before = anchors[hull[(i + n - 1) % n]];
      EntPoint corner = anchors[hull[i]];
      EntPoint after = anchors[hull[(i + 1) % n]];
      double from = direction_of (before, corner) - G_PI / 2;
      double by = n > 1 ? direction_of (corner, after) - direction_of (before, corner) : 2 * G_PI;

      while (by < 0)
        by += 2 * G_PI;
      add_arc (ring, corner, radius, from, by);
      ring->middle.x += corner.x / n;
      ring->middle.y += corner.y / n;
    }
  if (n == 0)
    add_arc (ring, ring->middle, radius, -G_PI, 2 * G_PI);

  n_points = ring->points->len;
  ring->lengths = g_new (double, n_points + 1);
  ring->lengths[0] = 0;
  for (guint i = 0; i < n_points; i++)
    ring->lengths[i + 1] = ring->lengths[i]
                           + ent_point_distance (g_array_index (ring->points, EntPoint, i),
                                                 g_array_index (ring->points, EntPoint, (i + 1) % n_points));
}

static void
ring_clear (Ring *ring)
{
  g_array_unref (ring->points);
  g_free (ring->lengths);
}

static double
ring_length (Ring *ring)
{
  return ring->lengths[ring->points->len];
}

static EntPoint
ring_point_at (Ring   *ring,
               double  at)
{
  guint low = 0;
  guint high = ring->points->len;
  EntPoint from, to;
  double part;

  at = fmod (at, ring_length (ring));
  if (at < 0)
    at += ring_length (ring);
  while (high - low > 1)
    {
      guint between = (low + high) / 2;

      if (ring->lengths[between] <= at)
        low = between;
      else
        high = between;
    }

  from = g_array_index (ring->points, EntPoint, low);
  to = g_array_index (ring->points, EntPoint, (low + 1) % ring->points->len);
  part = (at - ring->lengths[low]) / MAX (1e-9, ring->lengths[low + 1] - ring->lengths[low]);

  return (EntPoint) { from.x + part * (to.x - from.x), from.y + part * (to.y - from.y) };
}

/* Where the ray from the middle in a direction meets the line. */
static double
ring_meet (Ring     *ring,
           EntPoint  way)
{
  for (guint i = 0; i < ring->points->len; i++)
    {
      EntPoint a = g_array_index (ring->points, EntPoint, i);
      EntPoint b = g_array_index (ring->points, EntPoint, (i + 1) % ring->points->len);
      double side_a = way.x * (a.y - ring->middle.y) - way.y * (a.x - ring->middle.x);
      double side_b = way.x * (b.y - ring->middle.y) - way.y * (b.x - ring->middle.x);

      if (side_a <= 0 && side_b > 0)
        return ring->lengths[i] + side_a / (side_a - side_b) * (ring->lengths[i + 1] - ring->lengths[i]);
    }

  return 0;
}

/* ------------------------------------------------------------------------ */
/* Seats upon it */

/* Adds the ways to the nations within the ring that a nation has a tie with. */
static void
add_ways_of_ties (EntWork  *work,
                  Ring     *ring,
                  guint     body,
                  EntPoint *way)
{
  const EntTieLine *ties = ent_graph_get_ties (work->graph);
  guint node = work->nodes[body];

  for (guint i = 0; i < ent_graph_get_n_ties (work->graph); i++)
    for (guint end = 0; end < 2; end++)
      {
        guint other = work->bodies[ties[i].nations[1 - end]];

        if (ties[i].nations[end] != node || other >= work->n_inner)
          continue;
        way->x += work->places[other].x - ring->middle.x;
        way->y += work->places[other].y - ring->middle.y;
      }
}

/* Where a nation would like to stand: beyond the groupings it has a role in, else
 * beyond those it has ties with, or where it stood before. */
static EntPoint
wish_of (EntWork  *work,
         Ring     *ring,
         guint     body,
         gboolean  keep_known)
{
  EntRows incident = ent_graph_get_incident (work->graph, work->nodes[body]);
  const EntEdge *edges = ent_graph_get_edges (work->graph);
  EntPoint way = { 0, 0 };
  guint last = G_MAXUINT;

  if (keep_known && work->known[body])
    return (EntPoint) { work->places[body].x - ring->middle.x, work->places[body].y - ring->middle.y };

  for (guint i = 0; i < incident.n_rows; i++)
    {
      guint g = edges[incident.rows[i]].grouping;

      if (g == last) /* sorted by grouping: several roles there, one after another */
        continue;
      last = g;
      way.x += work->exclusive[g].x - ring->middle.x;
      way.y += work->exclusive[g].y - ring->middle.y;
    }
  if (incident.n_rows == 0)
    add_ways_of_ties (work, ring, body, &way);
  if (sqrt (way.x * way.x + way.y * way.y) < 1)
    return (EntPoint) { 0, -1 };

  return way;
}

static int
compare_seats (gconstpointer a,
               gconstpointer b)
{
  const Seat *first = a;
  const Seat *second = b;
  int order;

  if (fabs (first->wish - second->wish) > 1e-9)
    return first->wish < second->wish ? -1 : 1;
  order = strcmp (first->name, second->name);
  if (order != 0)
    return order;

  return first->body < second->body ? -1 : first->body > second->body;
}

static GArray *
take_seats (EntWork  *work,
            Ring     *ring,
            gboolean  keep_known)
{
  GArray *seats = g_array_new (FALSE, FALSE, sizeof (Seat));

  for (guint body = ent_work_first_outer (work); body < work->n_bodies; body++)
    {
      EntRef ref = ent_graph_get_ref (work->graph, work->nodes[body]);
      Seat seat = { .body = body };

      if (work->pinned[body])
        continue;
      seat.name = ent_dataset_get_nation (ent_graph_get_dataset (work->graph), ref.row)->name;
      seat.wish = ring_meet (ring, wish_of (work, ring, body, keep_known));
      g_array_append_val (seats, seat);
    }
  g_array_sort (seats, compare_seats);
  for (guint i = 0; i < seats->len; i++)
    {
      Seat *seat = &g_array_index (seats, Seat, i);

      seat->at = seat->wish + ((double) i - seats->len / 2) * 1e-3; /* equal wishes part in their order */
    }

  return seats;
}

/* How much of the line each seat and the next need, from the line's direction there. */
static void
measure_room (EntWork *work,
              Ring    *ring,
              GArray  *seats)
{
  for (guint i = 0; i < seats->len; i++)
    {
      Seat *seat = &g_array_index (seats, Seat, i);
      Seat *next = &g_array_index (seats, Seat, (i + 1) % seats->len);
      double gap = next->at - seat->at + (i + 1 == seats->len ? ring_length (ring) : 0);
      EntPoint from = ring_point_at (ring, seat->at);
      EntPoint to = ring_point_at (ring, seat->at + MAX (gap, 1));
      const EntExtent *a = &work->extents[seat->body];
      const EntExtent *b = &work->extents[next->body];
      double length = ent_point_distance (from, to) + 1e-9;
      double across = fabs (to.x - from.x) / length;
      double down = fabs (to.y - from.y) / length;
      double wide = a->half_width + b->half_width + NEIGHBOUR_GAP;
      double high = (to.y >= from.y ? a->down + b->up : a->up + b->down) + NEIGHBOUR_GAP;

      seat->room = MAX (LEAST_ARC, MIN (wide / MAX (across, 0.01), high / MAX (down, 0.01)));
    }
}

static double
push_neighbours (Ring   *ring,
                 GArray *seats)
{
  double moved = 0;

  for (guint i = 0; i < seats->len && seats->len > 1; i++)
    {
      Seat *seat = &g_array_index (seats, Seat, i);
      Seat *next = &g_array_index (seats, Seat, (i + 1) % seats->len);
      double gap = next->at - seat->at + (i + 1 == seats->len ? ring_length (ring) : 0);
      double lack = (seat->room - gap) / 2;

      if (lack <= 0)
        continue;
      seat->at -= 0.8 * lack;
      next->at += 0.8 * lack;
      moved += lack;
    }

  return moved;
}

/* Spreads the seats along the line, near their wishes and in their order.
 * Returns whether there is room for all. */
static gboolean
spread (EntWork *work,
        Ring    *ring,
        GArray  *seats)
{
  double moved = 0;

  for (guint i = 0; i < SPREAD_ROUNDS + RELAX_ROUNDS && !ent_work_is_cancelled (work); i++)
    {
      if (i % LOOK_AGAIN == 0)
        measure_room (work, ring, seats);
      moved = push_neighbours (ring, seats);
      if (i >= SPREAD_ROUNDS && moved < 0.3)
        break;
      for (guint k = 0; k < seats->len && i < SPREAD_ROUNDS; k++)
        {
          Seat *seat = &g_array_index (seats, Seat, k);

          seat->at += (seat->wish - seat->at) * PULL * (1 - (double) i / SPREAD_ROUNDS);
        }
    }

  return moved <= 20;
}

/* ------------------------------------------------------------------------ */
/* Clearing the last overlaps */

static gboolean
is_idle_pill (EntWork *work,
              guint    body)
{
  return body >= work->n_inner && body < ent_work_first_outer (work)
         && ent_work_is_idle (work, body - work->n_inner);
}

static gboolean
is_in_the_way (EntWork *work,
               guint    body,
               guint    n_others,
               double   gap)
{
  for (guint other = 0; other < n_others; other++)
    if (other != body && !is_idle_pill (work, other) && ent_boxes_overlap (work, other, body, gap))
      return TRUE;

  return FALSE;
}

static void
move_away (EntWork  *work,
           guint     body,
           EntPoint  from)
{
  double dx = work->places[body].x - from.x;
  double dy = work->places[body].y - from.y;
  double length = sqrt (dx * dx + dy * dy);

  if (length < 1e-9)
    {
      dy = -1;
      length = 1;
    }
  work->places[body].x += AWAY_STEP * dx / length;
  work->places[body].y += AWAY_STEP * dy / length;
}

/* Seats nations in order; one that touches what stands there already goes outwards. Pinned ones stand first. */
static void
sit_down (EntWork *work,
          Ring    *ring,
          GArray  *seats)
{
  for (guint i = 0; i < seats->len && !ent_work_is_cancelled (work); i++)
    {
      Seat *seat = &g_array_index (seats, Seat, i);
      gboolean touches = TRUE;

      work->places[seat->body] = ring_point_at (ring, seat->at);
      while (touches)
        {
          touches = is_in_the_way (work, seat->body, work->n_inner, BOX_CLEARANCE);
          for (guint k = 0; k < i && !touches; k++)
            touches = ent_boxes_overlap (work, g_array_index (seats, Seat, k).body, seat->body, BOX_CLEARANCE);
          for (guint other = ent_work_first_outer (work); other < work->n_bodies && !touches; other++)
            touches = work->pinned[other] && ent_boxes_overlap (work, other, seat->body, BOX_CLEARANCE);
          if (touches)
            move_away (work, seat->body, ring->middle);
        }
    }
}

/**
 * ent_ring_arrange:
 * @outlines: the outlines, up to date, as are the means
 * @keep_known: whether nations that had a place want to stay near it
 *
 * Puts the outer nations on a ring around everything, ordered by where they
 * would like to be, then by name.
 */
void
ent_ring_arrange (EntOutlines *outlines,
                  gboolean     keep_known)
{
  EntWork *work = outlines->work;
  double radius = BEYOND_OUTLINES;
  double widest = 0;
  gboolean fits = FALSE;

  if (work->n_outer == 0)
    return;
  for (guint g = 0; g < work->n_groupings; g++)
    widest = MAX (widest, work->offsets[g]);
  radius += widest;

  for (double grown = 0; !fits; grown += GROW_STEP)
    {
      Ring ring;
      g_autoptr (GArray) seats = NULL;

      ring_init (&ring, work, radius + grown);
      seats = take_seats (work, &ring, keep_known);
      fits = spread (work, &ring, seats) || grown >= MOST_GROWN;
      if (fits)
        sit_down (work, &ring, seats);
      ring_clear (&ring);
    }
}

static gboolean
is_in_an_outline (EntOutlines *outlines,
                  guint        body)
{
  for (guint i = 0; i < outlines->outlines->len; i++)
    {
      EntOutline *outline = ent_outlines_get (outlines, i);

      for (guint k = 0; k < outline->n_strangers; k++)
        if (outline->strangers[k].body == body && outline->strangers[k].n_dates > 0
            && ent_outline_depth_of (outline, outlines->work, &outline->strangers[k]) > 0)
          return TRUE;
    }

  return FALSE;
}

/**
 * ent_ring_clear:
 * @outlines: the outlines, up to date
 *
 * Leaves outer nations where they are, except those that touch something or
 * stand in an outline by now: these go outwards until they are clear.
 */
void
ent_ring_clear (EntOutlines *outlines)
{
  EntWork *work = outlines->work;
  EntRect extent = ent_work_get_extent (work);
  EntPoint middle = { (extent.x0 + extent.x1) / 2, (extent.y0 + extent.y1) / 2 };

  for (guint body = ent_work_first_outer (work); body < work->n_bodies; body++)
    while (!work->pinned[body] && !ent_work_is_cancelled (work)
           && (is_in_the_way (work, body, work->n_bodies, 0) || is_in_an_outline (outlines, body)))
      move_away (work, body, middle);
}

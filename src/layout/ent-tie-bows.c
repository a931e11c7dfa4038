/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-tie-bows.h"

#include <math.h>

#include "layout/ent-corridors.h"

/* Lines side by side bow apart by so much of their length. Where there are
 * groupings all bow to one side, or a pill between two of its members, and the
 * spokes from it, would lie upon their tie. */
#define LANE_BOW 0.14
#define LEAST_LANE 0.1 /* what two of them keep in any case */
#define MOST_BOW 0.7

/* How far a line goes out of its way: by a share of its length, and where it is
 * long, not farther than this. */
#define DETOUR_BOW 0.42
#define DETOUR 190.0

#define DISC_ROOM 4.0
#define LABEL_GAP 2.0
#define N_DIRECTIONS 16
#define N_SIDE_POINTS 4 /* of a box, by side */

/* Of more lines than this nobody can follow one, and where they bow to says nothing: they
 * keep off those beside them, and off nothing else. */
#define MOST_FOLLOWED 5000

/* What a line runs through costs, and how far it is bent out of the plain. */
#define DISC_COST 1.0
#define PILL_COST 0.6
#define LABEL_COST 0.2
#define SPOKES_COST 0.5
#define BOW_COST 1.3
#define LANE_COST 1e3

/* Bows between two numbers cost so much more, as something lies there. In the
 * direction of its length and across, with the length as the unit, a line with
 * bow b is the curve 2 · b · u · (1 - u). So each point off its ends is on the
 * line for one bow, and what lies in the way is in the way of an interval. */
typedef struct
{
  double at;
  double cost; /* begins at a place when positive, ends there when negative */
} Step;

typedef struct
{
  EntWork      *work;
  EntCorridors *corridors;
  GArray       *near;        /* guint */
  GArray       *steps;       /* Step */
  EntPoint      from, along; /* @along: from one end to the other */
  double        length;
  double        least, most; /* bows that are looked at */
  EntPoint      directions[N_DIRECTIONS];
} Search;

static void
block (Search *search,
       double  from,
       double  until,
       double  cost)
{
  if (from >= until || until <= search->least || from >= search->most)
    return;
  g_array_append_vals (search->steps, &(Step) { from, cost }, 1);
  g_array_append_vals (search->steps, &(Step) { until, -cost }, 1);
}

/* Widens an interval to the bow with which the line runs through a point. */
static void
include_point (Search *search,
               double  x,
               double  y,
               double *from,
               double *until)
{
  double square = search->length * search->length;
  double u, v, bow;

  x -= search->from.x;
  y -= search->from.y;
  u = (x * search->along.x + y * search->along.y) / square;
  v = (y * search->along.x - x * search->along.y) / square;
  if (u < 1e-3 || u > 1 - 1e-3)
    return;
  bow = v / (2 * u * (1 - u));
  *from = MIN (*from, bow);
  *until = MAX (*until, bow);
}

static void
block_disc (Search   *search,
            EntPoint  middle,
            double    radius)
{
  double from = INFINITY, until = -INFINITY;

  for (guint i = 0; i < N_DIRECTIONS; i++)
    include_point (search, middle.x + radius * search->directions[i].x, middle.y + radius * search->directions[i].y, &from, &until);
  block (search, from, until, DISC_COST);
}

static void
block_box (Search  *search,
           EntRect  box,
           double   cost)
{
  double from = INFINITY, until = -INFINITY;

  for (guint i = 0; i < N_SIDE_POINTS; i++)
    {
      double x = (box.x1 - box.x0) * i / N_SIDE_POINTS, y = (box.y1 - box.y0) * i / N_SIDE_POINTS;

      include_point (search, box.x0 + x, box.y0, &from, &until);
      include_point (search, box.x1, box.y0 + y, &from, &until);
      include_point (search, box.x1 - x, box.y1, &from, &until);
      include_point (search, box.x0, box.y1 - y, &from, &until);
    }
  block (search, from, until, cost);
}

/* Whether a body may reach to where the line can go. */
static gboolean
is_near (Search *search,
         guint   body)
{
  const EntExtent *extent = &search->work->extents[body];
  double reach = (extent->half_width + MAX (extent->up, extent->down) + DISC_ROOM) * search->length;
  double x = search->work->places[body].x - search->from.x;
  double y = search->work->places[body].y - search->from.y;
  double square = search->length * search->length;
  double along = x * search->along.x + y * search->along.y;
  double across = y * search->along.x - x * search->along.y;

  return along > -reach && along < square + reach && across > search->least / 2 * square - reach
         && across < search->most / 2 * square + reach;
}

static void
block_body (Search *search,
            guint   body)
{
  EntWork *work = search->work;
  EntRect box = ent_work_box (work, body);

  if (work->extents[body].radius <= 0)
    {
      block_box (search, ent_rect_grow (box, LABEL_GAP), PILL_COST);
      return;
    }
  block_disc (search, work->places[body], work->extents[body].radius + DISC_ROOM);
  box.y0 = work->places[body].y + work->extents[body].radius + LABEL_GAP;
  if (box.y0 < box.y1)
    block_box (search, box, LABEL_COST);
}

/* Collects what is in the way of some bow of a line between two bodies. */
static void
look_around (Search *search,
             guint   a,
             guint   b)
{
  EntWork *work = search->work;
  EntPoint to = work->places[b];

  g_array_set_size (search->near, 0);
  ent_corridors_gather (search->corridors, search->from, to, MAX (-search->least, search->most) / 2 * search->length + DISC_ROOM,
                        search->near);
  for (guint i = 0; i < search->near->len; i++)
    {
      guint body = g_array_index (search->near, guint, i);

      if (body != a && body != b && is_near (search, body))
        block_body (search, body);
    }
}

static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  const Step *first = a, *second = b;

  if (first->at < second->at || first->at > second->at)
    return first->at < second->at ? -1 : 1;
  return (first->cost > second->cost) - (first->cost < second->cost); /* what ends comes first */
}

/* The bow that costs least: the plain one, or one just beside something. */
static double
find_cheapest (Search *search,
               double  plain)
{
  double running = 0, least = INFINITY, best = plain;

  g_array_append_vals (search->steps, &(Step) { plain, 0 }, 1);
  qsort (search->steps->data, search->steps->len, sizeof (Step), compare_steps);
  for (guint i = 0; i < search->steps->len; i++)
    {
      const Step *step = &g_array_index (search->steps, Step, i);
      double cost;

      if (step->cost < 0)
        running += step->cost;
      cost = running + BOW_COST * fabs (step->at - plain);
      if (step->at >= search->least && step->at <= search->most && cost < least - 1e-9)
        {
          least = cost;
          best = step->at;
        }
      if (step->cost > 0)
        running += step->cost;
    }

  return best;
}

/**
 * ent_tie_bows_get_plain:
 * @graph: a network
 * @line: the line of a tie
 *
 * Returns: the bow of a line that has nothing in its way
 */
double
ent_tie_bows_get_plain (EntGraph         *graph,
                        const EntTieLine *line)
{
  double lane = ent_graph_get_n_groupings (graph) > 0 ? line->lane + 1 : line->lane - (line->n_lanes - 1) / 2.0;

  return CLAMP (LANE_BOW * lane, -MOST_BOW, MOST_BOW);
}

/* Bows of all lanes between two nations; each keeps off those before it. */
static void
choose_bows (Search           *search,
             const EntTieLine *line,
             double           *bows)
{
  EntWork *work = search->work;
  guint a = work->bodies[line->nations[0]], b = work->bodies[line->nations[1]];
  EntPoint to = work->places[b];
  double detour;

  search->from = work->places[a];
  search->along = (EntPoint) { to.x - search->from.x, to.y - search->from.y };
  search->length = ent_point_distance (search->from, to);
  detour = MIN (DETOUR_BOW, 2 * DETOUR / MAX (search->length, 1));

  for (guint lane = 0; lane < line->n_lanes; lane++)
    {
      bows[lane] = ent_tie_bows_get_plain (work->graph, &(EntTieLine) { .lane = lane, .n_lanes = line->n_lanes });
      search->least = MIN (-detour, bows[lane] - detour);
      search->most = MAX (detour, bows[lane] + detour);
      if (search->length < 1)
        continue;
      g_array_set_size (search->steps, 0);
      look_around (search, a, b);
      if (work->n_groupings > 0)
        block (search, -LANE_BOW / 2, LANE_BOW / 2, SPOKES_COST);
      for (guint before = 0; before < lane; before++)
        block (search, bows[before] - LEAST_LANE, bows[before] + LEAST_LANE, LANE_COST);
      bows[lane] = find_cheapest (search, bows[lane]);
    }
}

static gboolean
have_same_ends (const EntTieLine *a,
                const EntTieLine *b)
{
  return a->nations[0] == b->nations[0] && a->nations[1] == b->nations[1];
}

/**
 * ent_tie_bows_choose:
 * @work: the working arrays
 * @start: (nullable): positions whose bows are kept for lines with both ends in @stayed
 * @stayed: by node: whether it stands as in @start; not looked at without @start
 * @positions: takes the bows
 *
 * Chooses the bow of the line of every tie once for all dates, such that it
 * avoids discs of others, pills and labels, and that lines side by side stay apart.
 *
 * Time: O(ties · what lies along them), but for a logarithm.
 */
void
ent_tie_bows_choose (EntWork        *work,
                     EntPositions   *start,
                     const gboolean *stayed,
                     EntPositions   *positions)
{
  const EntTieLine *ties = ent_graph_get_ties (work->graph);
  guint n_ties = ent_graph_get_n_ties (work->graph);
  gboolean keep = start != NULL && ent_positions_get_n_ties (start) == n_ties;
  g_autoptr (EntCorridors) corridors = ent_corridors_new (work);
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_autofree double *bows = g_new0 (double, MAX (1, n_ties));
  g_autofree double *lanes = g_new0 (double, MAX (1, n_ties));
  Search search = { .work = work, .corridors = corridors, .near = near, .steps = steps };

  for (guint i = 0; i < N_DIRECTIONS; i++)
    search.directions[i] = (EntPoint) { cos (2 * G_PI * i / N_DIRECTIONS), sin (2 * G_PI * i / N_DIRECTIONS) };
  for (guint i = 0; i < n_ties && !ent_work_is_cancelled (work); i++)
    {
      if (keep && stayed[ties[i].nations[0]] && stayed[ties[i].nations[1]])
        {
          bows[i] = ent_positions_get_tie_bows (start)[i];
          continue;
        }
      if (n_ties > MOST_FOLLOWED)
        {
          bows[i] = ent_tie_bows_get_plain (work->graph, &ties[i]);
          continue;
        }
      if (i == 0 || !have_same_ends (&ties[i], &ties[i - 1]))
        choose_bows (&search, &ties[i], lanes);
      bows[i] = lanes[ties[i].lane];
    }
  ent_positions_set_tie_bows (positions, bows, n_ties);
}

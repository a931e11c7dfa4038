/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/ent-network-private.h"

/* Where a partner's line meets the outline of the grouping: as near as may be,
 * but not beneath discs and names of others, where it would seem to lead. Where
 * no straight line gets past them, it bows. */

#define STRIDE 14.0      /* between places on the outline that are tried */
#define DISC_ROOM 3.0
#define DISC_COST 160.0  /* in lengths of the line, as the next */
#define NAME_COST 60.0
#define BOW_COST 100.0   /* of a bow of 1 */
#define N_PIECES 12      /* of a line that bows */
#define BOW_REACH 1.25   /* no point of a line is farther from the nation than so many lengths */

static const double bows[] = { 0.08, -0.08, 0.16, -0.16, 0.25, -0.25, 0.36, -0.36 };

/* A line, as straight pieces. */
typedef struct
{
  EntPoint points[N_PIECES + 1];
  guint    n_pieces;
  EntRect  bounds;
} Line;

static Line
trace (EntPoint from,
       EntPoint to,
       double   bow)
{
  EntPoint control = { (from.x + to.x) / 2 - bow * (to.y - from.y), (from.y + to.y) / 2 + bow * (to.x - from.x) };
  Line line = { .n_pieces = bow != 0 ? N_PIECES : 1, .bounds = ENT_RECT_EMPTY };

  for (guint i = 0; i <= line.n_pieces; i++)
    {
      line.points[i] = i == 0 ? from : i == line.n_pieces ? to : ent_curve_at (from, control, to, (double) i / line.n_pieces);
      line.bounds = ent_rect_include (line.bounds, line.points[i]);
    }
  return line;
}

/* Whether the straight line passes the box. */
static gboolean
crosses_box (EntPoint from,
             EntPoint to,
             EntRect  box)
{
  double first = 0, last = 1;
  const double starts[] = { from.x, from.y }, ways[] = { to.x - from.x, to.y - from.y };
  const double lows[] = { box.x0, box.y0 }, highs[] = { box.x1, box.y1 };

  for (guint axis = 0; axis < 2; axis++)
    {
      double enter, leave;

      if (fabs (ways[axis]) < 1e-9)
        {
          if (starts[axis] < lows[axis] || starts[axis] > highs[axis])
            return FALSE;
          continue;
        }
      enter = (lows[axis] - starts[axis]) / ways[axis];
      leave = (highs[axis] - starts[axis]) / ways[axis];
      first = MAX (first, MIN (enter, leave));
      last = MIN (last, MAX (enter, leave));
    }
  return first <= last;
}

static EntRect
get_name (EntNetworkChart *chart,
          guint            node)
{
  EntExtent extent = ent_extents_get (chart->extents, node);
  EntPoint point = ent_positions_get (chart->positions, node);
  double top = extent.radius > 0 ? extent.radius : -extent.up;

  return (EntRect) { point.x - extent.half_width, point.y + top, point.x + extent.half_width, point.y + extent.down };
}

static EntRect
get_disc (EntNetworkChart *chart,
          guint            node)
{
  EntPoint point = ent_positions_get (chart->positions, node);

  return ent_rect_grow ((EntRect) { point.x, point.y, point.x, point.y }, ent_extents_get (chart->extents, node).radius + DISC_ROOM);
}

static double
cost_of_node (EntNetworkChart *chart,
              guint            node,
              const Line      *line)
{
  EntExtent extent = ent_extents_get (chart->extents, node);
  EntPoint point = ent_positions_get (chart->positions, node);
  EntRect name = get_name (chart, node);
  EntRect disc = get_disc (chart, node);
  gboolean crosses_name = FALSE;

  if (!ent_rect_intersects (line->bounds, name) && !ent_rect_intersects (line->bounds, disc))
    return 0;
  for (guint i = 0; i < line->n_pieces; i++)
    {
      EntPoint from = line->points[i], to = line->points[i + 1];

      if (extent.radius > 0 && ent_segment_distance (from, to, point, NULL) < extent.radius + DISC_ROOM)
        return DISC_COST;
      crosses_name = crosses_name || crosses_box (from, to, name);
    }
  return crosses_name ? NAME_COST : 0;
}

/* What is looked for, and the best that was found so far. */
typedef struct
{
  EntNetworkChart  *chart;
  guint             nation;
  EntPoint          place; /* of the nation */
  GArray           *near;  /* nodes (guint) that a line may pass, ascending; owned */
  EntNetworkLanding best;
  double            least;
} Search;

static void
try_landing (Search   *search,
             EntPoint  landing,
             double    bow)
{
  double cost = ent_point_distance (landing, search->place) + BOW_COST * fabs (bow);
  Line line;

  if (cost >= search->least)
    return;
  line = trace (landing, search->place, bow);
  for (guint i = 0; i < search->near->len && cost < search->least; i++)
    cost += cost_of_node (search->chart, g_array_index (search->near, guint, i), &line);
  if (cost >= search->least)
    return;
  search->least = cost;
  search->best = (EntNetworkLanding) { landing, bow };
}

/* Where the line is nearest, and so many places along it. */
static void
try_side (Search   *search,
          EntPoint  from,
          EntPoint  to,
          double    bow)
{
  guint n = 1 + (guint) (ent_point_distance (from, to) / STRIDE);
  double along;

  ent_segment_distance (from, to, search->place, &along);
  try_landing (search, (EntPoint) { from.x + along * (to.x - from.x), from.y + along * (to.y - from.y) }, bow);
  for (guint i = 0; i < n; i++)
    try_landing (search, (EntPoint) { from.x + (to.x - from.x) * i / n, from.y + (to.y - from.y) * i / n }, bow);
}

/* The box around disc and name of each node that is in the picture, found once for all lines. */
static const EntRect *
get_boxes (EntNetworkChart *chart)
{
  if (chart->boxes == NULL)
    {
      chart->boxes = g_new (EntRect, chart->n_nodes + 1);
      for (guint node = 0; node < chart->n_nodes; node++)
        chart->boxes[node] = chart->n_spokes[node] > 0 ? ent_rect_union (get_name (chart, node), get_disc (chart, node)) : ENT_RECT_EMPTY;
    }
  return chart->boxes;
}

/* All that is within a length of the nation. */
static void
find_near (Search *search,
           double  length)
{
  const EntRect *boxes = get_boxes (search->chart);
  double reach = BOW_REACH * length;
  EntPoint place = search->place;

  g_array_set_size (search->near, 0);
  for (guint node = 0; node < search->chart->n_nodes; node++)
    if (boxes[node].x0 <= place.x + reach && boxes[node].x1 >= place.x - reach && boxes[node].y0 <= place.y + reach
        && boxes[node].y1 >= place.y - reach && node != search->nation)
      g_array_append_val (search->near, node);
}

/* The nearest place on a rim, straight ahead: no line that is better is as long as what it costs. */
static void
try_nearest (Search *search,
             GArray *rim)
{
  EntPoint nearest = { 0 };
  double least = INFINITY;

  for (guint i = 0; i + 1 < rim->len; i++)
    {
      EntPoint from = g_array_index (rim, EntPoint, i), to = g_array_index (rim, EntPoint, i + 1);
      double distance, along;

      if (from.x == G_MAXDOUBLE || to.x == G_MAXDOUBLE)
        continue;
      distance = ent_segment_distance (from, to, search->place, &along);
      if (distance >= least)
        continue;
      least = distance;
      nearest = (EntPoint) { from.x + along * (to.x - from.x), from.y + along * (to.y - from.y) };
    }
  if (least == INFINITY)
    return;
  find_near (search, least);
  try_landing (search, nearest, 0);
  find_near (search, search->least);
  /* Whatever costs as much and comes first along the rim is still the one to take. */
  search->least = nextafter (search->least, INFINITY);
}

static void
try_rim (Search *search,
         GArray *rim,
         double  bow)
{
  for (guint i = 0; i + 1 < rim->len; i++)
    {
      EntPoint from = g_array_index (rim, EntPoint, i), to = g_array_index (rim, EntPoint, i + 1);

      if (from.x != G_MAXDOUBLE && to.x != G_MAXDOUBLE)
        try_side (search, from, to, bow);
    }
}

/* The place on the outline of the grouping from which a line to the nation is
 * short and runs below as little of others as can be, and the bow of that line.
 *
 * Time: O(length of the outline + nodes), and for each place that is nearer than
 * the best O(nodes that are as near). */
EntNetworkLanding
ent_network_find_landing (EntNetworkChart *chart,
                          guint            grouping,
                          guint            nation)
{
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (guint));
  Search search = {
    .chart = chart,
    .near = near,
    .nation = nation,
    .place = ent_positions_get (chart->positions, nation),
    .best = { ent_positions_get (chart->positions, grouping), 0 },
    .least = INFINITY,
  };

  try_nearest (&search, chart->rims[grouping]);
  try_rim (&search, chart->rims[grouping], 0);
  if (search.least < ent_point_distance (search.best.point, search.place) + MIN (NAME_COST, DISC_COST))
    return search.best;
  for (guint i = 0; i < G_N_ELEMENTS (bows); i++)
    try_rim (&search, chart->rims[grouping], bows[i]);
  return search.best;
}

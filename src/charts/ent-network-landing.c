/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/ent-network-private.h"

/* Where a partner's line meets the outline of the grouping: as near as may be,
 * but not beneath discs and names of others, where it would seem to lead. */

#define STRIDE 14.0      /* between places on the outline that are tried */
#define DISC_ROOM 3.0
#define DISC_COST 160.0  /* in lengths of the line, as the next */
#define NAME_COST 60.0

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

static double
cost_of_node (EntNetworkChart *chart,
              guint            node,
              EntPoint         from,
              EntPoint         to)
{
  EntExtent extent = ent_extents_get (chart->extents, node);
  EntPoint point = ent_positions_get (chart->positions, node);
  EntRect name = { point.x - extent.half_width, point.y + extent.radius, point.x + extent.half_width, point.y + extent.down };

  if (extent.radius > 0 && ent_segment_distance (from, to, point, NULL) < extent.radius + DISC_ROOM)
    return DISC_COST;
  if (extent.radius <= 0)
    name.y0 = point.y - extent.up;
  return crosses_box (from, to, name) ? NAME_COST : 0;
}

static double
cost_of_landing (EntNetworkChart *chart,
                 guint            nation,
                 EntPoint         landing,
                 double           most)
{
  EntPoint place = ent_positions_get (chart->positions, nation);
  double cost = ent_point_distance (landing, place);

  for (guint node = 0; node < chart->n_nodes && cost < most; node++)
    if (node != nation && chart->n_spokes[node] > 0)
      cost += cost_of_node (chart, node, landing, place);
  return cost;
}

/* What is looked for, and the best that was found so far. */
typedef struct
{
  EntNetworkChart *chart;
  guint            nation;
  EntPoint         best;
  double           least;
} Search;

static void
try_landing (Search   *search,
             EntPoint  landing)
{
  double cost = cost_of_landing (search->chart, search->nation, landing, search->least);

  if (cost >= search->least)
    return;
  search->least = cost;
  search->best = landing;
}

/* Where the line is nearest, and so many places along it. */
static void
try_side (Search   *search,
          EntPoint  from,
          EntPoint  to)
{
  EntPoint place = ent_positions_get (search->chart->positions, search->nation);
  guint n = 1 + (guint) (ent_point_distance (from, to) / STRIDE);
  double along;

  ent_segment_distance (from, to, place, &along);
  try_landing (search, (EntPoint) { from.x + along * (to.x - from.x), from.y + along * (to.y - from.y) });
  for (guint i = 0; i < n; i++)
    try_landing (search, (EntPoint) { from.x + (to.x - from.x) * i / n, from.y + (to.y - from.y) * i / n });
}

/* The place on the outline of the grouping from which a straight line to the
 * nation is short and runs below as little of others as can be.
 *
 * Time: O(length of the outline · nodes). */
EntPoint
ent_network_find_landing (EntNetworkChart *chart,
                          guint            grouping,
                          guint            nation)
{
  GArray *rim = chart->rims[grouping];
  Search search = {
    .chart = chart,
    .nation = nation,
    .best = ent_positions_get (chart->positions, grouping),
    .least = INFINITY,
  };

  for (guint i = 0; i + 1 < rim->len; i++)
    {
      EntPoint from = g_array_index (rim, EntPoint, i), to = g_array_index (rim, EntPoint, i + 1);

      if (from.x != G_MAXDOUBLE && to.x != G_MAXDOUBLE)
        try_side (&search, from, to);
    }
  return search.best;
}

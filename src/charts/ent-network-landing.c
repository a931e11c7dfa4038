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
#define ROUNDING 1e-6
#define BOW_REACH 1.25   /* no point of a line is farther from the nation than so many lengths */

static const double bows[] = { 0.08, -0.08, 0.16, -0.16, 0.25, -0.25, 0.36, -0.36 };

/* A line, as straight pieces. */
typedef struct
{
  EntPoint points[N_PIECES + 1];
  guint    n_pieces;
  EntRect  bounds;
  EntPoint across;    /* of length 1, at right angles to the way from end to end */
  double   leftmost;  /* how far it bows to both sides of that */
  double   rightmost;
} Line;

static Line
trace (EntPoint from,
       EntPoint to,
       double   bow)
{
  EntPoint control = { (from.x + to.x) / 2 - bow * (to.y - from.y), (from.y + to.y) / 2 + bow * (to.x - from.x) };
  Line line = { .n_pieces = bow != 0 ? N_PIECES : 1, .bounds = ENT_RECT_EMPTY };
  double length = ent_point_distance (from, to);

  for (guint i = 0; i <= line.n_pieces; i++)
    {
      line.points[i] = i == 0 ? from : i == line.n_pieces ? to : ent_curve_at (from, control, to, (double) i / line.n_pieces);
      line.bounds = ent_rect_include (line.bounds, line.points[i]);
    }
  if (length > 0)
    line.across = (EntPoint) { -(to.y - from.y) / length, (to.x - from.x) / length };
  line.leftmost = MIN (0, bow * length / 2);
  line.rightmost = MAX (0, bow * length / 2);
  return line;
}

/* Most of what is in the box around a slanting line lies beside it. */
static gboolean
may_pass (const Line *line,
          EntRect     box)
{
  double x = (box.x0 + box.x1) / 2 - line->points[0].x, y = (box.y0 + box.y1) / 2 - line->points[0].y;
  double middle = x * line->across.x + y * line->across.y;
  double half = (box.x1 - box.x0) / 2 * fabs (line->across.x) + (box.y1 - box.y0) / 2 * fabs (line->across.y) + ROUNDING;

  return ent_rect_intersects (line->bounds, box) && middle - half <= line->rightmost && middle + half >= line->leftmost;
}

/* Whether the straight line comes nearer to a point than @reach. Most do not come near
 * even if they went on forever. */
static gboolean
comes_near (EntPoint from,
            EntPoint to,
            EntPoint point,
            double   reach)
{
  double dx = to.x - from.x, dy = to.y - from.y;
  double x = point.x - from.x, y = point.y - from.y;
  double cross = dx * y - dy * x, dot = dx * x + dy * y, square = dx * dx + dy * dy;

  if (square > 0 && cross * cross >= reach * reach * square)
    return FALSE;
  if (dot <= 0)
    return x * x + y * y < reach * reach;
  if (dot >= square)
    return (x - dx) * (x - dx) + (y - dy) * (y - dy) < reach * reach;
  return TRUE;
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

  if (MAX (from.x, to.x) < box.x0 || MIN (from.x, to.x) > box.x1 || MAX (from.y, to.y) < box.y0 || MIN (from.y, to.y) > box.y1)
    return FALSE;
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

/* ------------------------------------------------------------------------ */
/* What a line should not run below */

static EntRect
get_name (EntNetworkChart *chart,
          guint            node)
{
  EntExtent extent = ent_extents_get (chart->extents, node);
  EntPoint point = ent_positions_get (chart->positions, node);
  double top = extent.radius > 0 ? extent.radius : -extent.up;

  return (EntRect) { point.x - extent.half_width, point.y + top, point.x + extent.half_width, point.y + extent.down };
}

static EntNetworkObstacle
make_obstacle (EntNetworkChart *chart,
               guint            node)
{
  double radius = ent_extents_get (chart->extents, node).radius;
  EntPoint point = ent_positions_get (chart->positions, node);
  EntNetworkObstacle obstacle = {
    .bounds = ENT_RECT_EMPTY,
    .name = get_name (chart, node),
    .disc = ent_rect_grow ((EntRect) { point.x, point.y, point.x, point.y }, radius + DISC_ROOM),
    .point = point,
    .reach = radius > 0 ? radius + DISC_ROOM : 0,
  };

  if (chart->n_spokes[node] > 0)
    obstacle.bounds = ent_rect_union (obstacle.name, obstacle.disc);
  return obstacle;
}

/* Found once for all lines. */
static const EntNetworkObstacle *
get_obstacles (EntNetworkChart *chart)
{
  if (chart->obstacles == NULL)
    {
      chart->obstacles = g_new (EntNetworkObstacle, chart->n_nodes + 1);
      for (guint node = 0; node < chart->n_nodes; node++)
        chart->obstacles[node] = make_obstacle (chart, node);
    }
  return chart->obstacles;
}

static double
cost_of_obstacle (const EntNetworkObstacle *obstacle,
                  const Line               *line)
{
  gboolean crosses_name = FALSE;

  if (!may_pass (line, obstacle->bounds))
    return 0;
  for (guint i = 0; i < line->n_pieces; i++)
    {
      EntPoint from = line->points[i], to = line->points[i + 1];

      if (obstacle->reach > 0 && comes_near (from, to, obstacle->point, obstacle->reach))
        return DISC_COST;
      crosses_name = crosses_name || crosses_box (from, to, obstacle->name);
    }
  return crosses_name ? NAME_COST : 0;
}

/* ------------------------------------------------------------------------ */
/* Places along an outline */

/* Adds those on one straight piece, of which the first is so far from its
 * beginning. Returns the same for the next piece. */
static double
add_places (GArray   *places,
            EntPoint  from,
            EntPoint  to,
            double    first)
{
  double length = ent_point_distance (from, to);
  double at;

  for (at = first; at < length; at += STRIDE)
    {
      EntPoint place = { from.x + (to.x - from.x) * at / length, from.y + (to.y - from.y) * at / length };

      g_array_append_val (places, place);
    }
  return at - length;
}

/* At equal distances, however many pieces it is drawn in. */
static GArray *
get_places (EntNetworkChart *chart,
            guint            grouping)
{
  GArray *rim = chart->rims[grouping];
  GArray *places = chart->places[grouping];
  double first = 0;

  if (places != NULL)
    return places;
  places = chart->places[grouping] = g_array_new (FALSE, FALSE, sizeof (EntPoint));
  for (guint i = 0; i + 1 < rim->len; i++)
    {
      EntPoint from = g_array_index (rim, EntPoint, i), to = g_array_index (rim, EntPoint, i + 1);

      if (from.x == G_MAXDOUBLE || to.x == G_MAXDOUBLE)
        first = 0;
      else
        first = add_places (places, from, to, first);
    }
  return places;
}

/* ------------------------------------------------------------------------ */
/* The search */

/* What is looked for, and the best that was found so far. */
typedef struct
{
  EntPoint          place; /* of the nation */
  GPtrArray        *near;  /* (element-type EntNetworkObstacle): what a line may pass, owned */
  EntNetworkLanding best;
  double            least;
} Search;

static void
swap (gpointer *a,
      gpointer *b)
{
  gpointer held = *a;

  *a = *b;
  *b = held;
}

static void
try_landing (Search   *search,
             EntPoint  landing,
             double    length,
             double    bow)
{
  double cost = length + BOW_COST * fabs (bow);
  Line line;

  if (cost >= search->least)
    return;
  line = trace (landing, search->place, bow);
  for (guint i = 0; i < search->near->len; i++)
    {
      gpointer *obstacles = search->near->pdata;

      cost += cost_of_obstacle (obstacles[i], &line);
      if (cost < search->least)
        continue;
      /* What is in the way of this line is in the way of the next, too: it is to be asked first. */
      swap (&obstacles[0], &obstacles[i]);
      return;
    }
  search->least = cost;
  search->best = (EntNetworkLanding) { landing, bow };
}

/* All that is within a length of the nation. */
static void
find_near (Search          *search,
           EntNetworkChart *chart,
           guint            nation,
           double           length)
{
  const EntNetworkObstacle *obstacles = get_obstacles (chart);
  double reach = BOW_REACH * length;
  EntPoint place = search->place;

  g_ptr_array_set_size (search->near, 0);
  for (guint node = 0; node < chart->n_nodes; node++)
    {
      EntRect bounds = obstacles[node].bounds;

      if (bounds.x0 <= place.x + reach && bounds.x1 >= place.x - reach && bounds.y0 <= place.y + reach && bounds.y1 >= place.y - reach
          && node != nation)
        g_ptr_array_add (search->near, (gpointer) &obstacles[node]);
    }
}

/* The nearest place on a rim, straight ahead: no line that is better is as long
 * as what it costs. Without one, where there is no rim, the best stays what it is. */
static void
try_nearest (Search          *search,
             EntNetworkChart *chart,
             guint            grouping,
             guint            nation)
{
  GArray *rim = chart->rims[grouping];
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
  find_near (search, chart, nation, least);
  try_landing (search, nearest, least, 0);
  find_near (search, chart, nation, search->least);
}

/* Outwards from @first, the nearest: what is found early spares most of what is farther. */
static void
try_places (Search       *search,
            GArray       *places,
            const double *lengths,
            guint         first,
            double        bow)
{
  if (places->len == 0 || lengths[first] + BOW_COST * fabs (bow) >= search->least)
    return;
  for (guint i = 0; i < places->len; i++)
    {
      guint at = (first + (i % 2 == 1 ? (i + 1) / 2 : places->len - i / 2)) % places->len;

      if (lengths[at] + BOW_COST * fabs (bow) < search->least)
        try_landing (search, g_array_index (places, EntPoint, at), lengths[at], bow);
    }
}

/* How far each place is from the nation, and which is nearest. */
static double *
measure_lengths (GArray   *places,
                 EntPoint  point,
                 guint    *nearest)
{
  double *lengths = g_new (double, places->len + 1);

  *nearest = 0;
  for (guint i = 0; i < places->len; i++)
    {
      lengths[i] = ent_point_distance (g_array_index (places, EntPoint, i), point);
      if (lengths[i] < lengths[*nearest])
        *nearest = i;
    }
  return lengths;
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
  g_autoptr (GPtrArray) near = g_ptr_array_new ();
  Search search = {
    .near = near,
    .place = ent_positions_get (chart->positions, nation),
    .best = { ent_positions_get (chart->positions, grouping), 0 },
    .least = INFINITY,
  };
  GArray *places = get_places (chart, grouping);
  guint nearest;
  g_autofree double *lengths = measure_lengths (places, search.place, &nearest);

  try_nearest (&search, chart, grouping, nation);
  try_places (&search, places, lengths, nearest, 0);
  if (search.least < ent_point_distance (search.best.point, search.place) + MIN (NAME_COST, DISC_COST))
    return search.best;
  for (guint i = 0; i < G_N_ELEMENTS (bows); i++)
    try_places (&search, places, lengths, nearest, bows[i]);
  return search.best;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-spokes.h"

#include <math.h>

#define N_SAMPLES 24
#define DISC_ROOM 4.0
#define LABEL_GAP 2.0

/* Cheapest first, so that the first one with nothing in its way is taken. */
static const double bows[] = { 0, 0.07, -0.07, 0.12, -0.12, 0.19, -0.19, 0.27, -0.27, 0.36, -0.36 };

/* A spoke with one bow, as points along it. */
typedef struct
{
  EntWork *work;
  guint    pill;
  guint    nation;
  EntPoint samples[N_SAMPLES - 1]; /* the ends lie under pill and disc */
  EntRect  bounds;
  GArray  *near; /* guint: the bodies that some bow may touch, in order; borrowed */
} Spoke;

/* What lies farther from the straight line than the widest bow reaches is
 * looked at once, not for each bow. */
static void
gather_near (Spoke *spoke)
{
  EntWork *work = spoke->work;
  EntPoint from = work->places[spoke->pill];
  EntPoint to = work->places[spoke->nation];
  double widest = fabs (bows[G_N_ELEMENTS (bows) - 1]) / 2;
  double dx = to.x - from.x;
  double dy = to.y - from.y;
  double length = sqrt (dx * dx + dy * dy);

  g_array_set_size (spoke->near, 0);
  for (guint body = 0; body < work->n_bodies; body++)
    {
      const EntExtent *extent = &work->extents[body];
      double reach = extent->half_width + MAX (extent->up, extent->down) + DISC_ROOM + 1;
      double x = work->places[body].x - from.x;
      double y = work->places[body].y - from.y;
      double along = x * dx + y * dy;

      if (fabs (x * dy - y * dx) <= (widest * length + reach) * length && along >= -reach * length
          && along <= (length + reach) * length && body != spoke->pill && body != spoke->nation)
        g_array_append_val (spoke->near, body);
    }
}

static void
trace (Spoke  *spoke,
       double  bow)
{
  EntPoint from = spoke->work->places[spoke->pill];
  EntPoint to = spoke->work->places[spoke->nation];
  EntPoint control = {
    (from.x + to.x) / 2 - (to.y - from.y) * bow,
    (from.y + to.y) / 2 + (to.x - from.x) * bow,
  };

  spoke->bounds = ENT_RECT_EMPTY;
  for (guint i = 1; i < N_SAMPLES; i++)
    {
      spoke->samples[i - 1] = ent_curve_at (from, control, to, (double) i / N_SAMPLES);
      spoke->bounds = ent_rect_include (spoke->bounds, spoke->samples[i - 1]);
    }
}

static gboolean
runs_through_disc (Spoke *spoke,
                   guint  body)
{
  double room = spoke->work->extents[body].radius + DISC_ROOM;

  for (guint i = 0; i < N_SAMPLES - 1; i++)
    if (ent_point_distance (spoke->samples[i], spoke->work->places[body]) < room)
      return TRUE;

  return FALSE;
}

static gboolean
runs_through_box (Spoke   *spoke,
                  EntRect  box)
{
  for (guint i = 0; i < N_SAMPLES - 1; i++)
    if (ent_rect_contains (box, spoke->samples[i]))
      return TRUE;

  return FALSE;
}

static double
cost_of_body (Spoke *spoke,
              guint  body)
{
  EntWork *work = spoke->work;
  EntRect box = ent_work_box (work, body);
  double cost = 0;

  if (!ent_rect_intersects (ent_rect_grow (box, DISC_ROOM), spoke->bounds))
    return 0;
  if (work->extents[body].radius <= 0)
    return runs_through_box (spoke, ent_rect_grow (box, LABEL_GAP)) ? 0.6 : 0;

  if (runs_through_disc (spoke, body))
    cost += 1;
  box.y0 = work->places[body].y + work->extents[body].radius + LABEL_GAP;
  if (runs_through_box (spoke, box))
    cost += 0.35;

  return cost;
}

static double
cost_of_bow (Spoke  *spoke,
             double  bow,
             double  most)
{
  double cost = 1.3 * fabs (bow) + (bow < 0 ? 0.06 : 0);

  for (guint i = 0; i < spoke->near->len && cost < most; i++)
    cost += cost_of_body (spoke, g_array_index (spoke->near, guint, i));

  return cost;
}

static double
choose_bow (EntWork  *work,
            guint     pill,
            guint     nation,
            EntPoint  middle,
            GArray   *near)
{
  Spoke spoke = { .work = work, .pill = pill, .nation = nation, .near = near };
  EntPoint from = work->places[pill];
  EntPoint to = work->places[nation];
  double side
      = (from.x - middle.x) * (to.y - middle.y) - (from.y - middle.y) * (to.x - middle.x) >= 0 ? 1 : -1;
  double least = INFINITY;
  double best = 0;

  gather_near (&spoke);
  for (guint i = 0; i < G_N_ELEMENTS (bows) && 1.3 * fabs (bows[i]) < least; i++)
    {
      double cost;

      trace (&spoke, side * bows[i]);
      cost = cost_of_bow (&spoke, bows[i], least);
      if (cost < least)
        {
          least = cost;
          best = side * bows[i];
        }
    }

  return best;
}

/**
 * ent_spokes_bow:
 * @work: the working arrays
 * @start: (nullable): positions whose bows are kept for spokes with both ends in @stayed
 * @stayed: by node: whether it stands as in @start; not looked at without @start
 * @positions: takes the bows
 *
 * Chooses the bow of every spoke once for all dates, such that it avoids discs,
 * labels and other pills. All edges between two nodes have the same bow.
 *
 * Time: O(edges · nodes).
 */
void
ent_spokes_bow (EntWork        *work,
                EntPositions   *start,
                const gboolean *stayed,
                EntPositions   *positions)
{
  const EntEdge *edges = ent_graph_get_edges (work->graph);
  guint n_edges = ent_graph_get_n_edges (work->graph);
  EntRect extent = ent_work_get_extent (work);
  EntPoint middle = { (extent.x0 + extent.x1) / 2, (extent.y0 + extent.y1) / 2 };
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_edges && !ent_work_is_cancelled (work); i++)
    {
      double bow;

      if (i > 0 && edges[i].grouping == edges[i - 1].grouping && edges[i].nation == edges[i - 1].nation)
        bow = ent_positions_get_bow (positions, i - 1);
      else if (ent_work_is_multitude (work))
        bow = 0; /* so many lines are quieter where they are straight, and run through something in any case */
      else if (start != NULL && stayed[edges[i].grouping] && stayed[edges[i].nation])
        bow = ent_positions_get_bow (start, i);
      else
        bow = choose_bow (work, work->bodies[edges[i].grouping], work->bodies[edges[i].nation], middle, near);
      ent_positions_set_bow (positions, i, bow);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/bench/tie-marks.h"

#include <math.h>

#include "tests/bench/paths.h"

/* The distinct pairs of nodes that memberships and ties join, as the graph sorts them. */
static GArray *
list_pairs (EntGraph *graph)
{
  GArray *pairs = g_array_new (FALSE, FALSE, 2 * sizeof (guint32));
  const EntEdge *edges = ent_graph_get_edges (graph);
  const EntTieLine *ties = ent_graph_get_ties (graph);

  for (guint i = 0; i < ent_graph_get_n_edges (graph); i++)
    if (i == 0 || edges[i].grouping != edges[i - 1].grouping || edges[i].nation != edges[i - 1].nation)
      g_array_append_vals (pairs, (guint32[]) { edges[i].grouping, edges[i].nation }, 1);
  for (guint i = 0; i < ent_graph_get_n_ties (graph); i++)
    if (i == 0 || ties[i].nations[0] != ties[i - 1].nations[0] || ties[i].nations[1] != ties[i - 1].nations[1])
      g_array_append_vals (pairs, ties[i].nations, 1);
  return pairs;
}

static const guint32 *
get_pair (GArray *pairs,
          guint   i)
{
  return (const guint32 *) (gpointer) pairs->data + 2 * i;
}

/* Steps along lines from one node to all, G_MAXUINT to those out of reach. */
static void
count_steps (GArray *pairs,
             guint   n,
             guint   from,
             guint  *steps)
{
  gboolean changed = TRUE;

  for (guint i = 0; i < n; i++)
    steps[i] = i == from ? 0 : G_MAXUINT;
  for (guint done = 0; changed; done++)
    {
      changed = FALSE;
      for (guint i = 0; i < pairs->len; i++)
        for (guint end = 0; end < 2; end++)
          {
            guint a = get_pair (pairs, i)[end], b = get_pair (pairs, i)[1 - end];

            if (steps[a] != done || steps[b] != G_MAXUINT)
              continue;
            steps[b] = done + 1;
            changed = TRUE;
          }
    }
}

/* With x = distance / steps, the scale that makes the mean of (s · x - 1)² least is Σx / Σx². */
static double
measure_stress (GArray       *pairs,
                EntPositions *positions)
{
  guint n = ent_positions_get_n_nodes (positions), n_pairs = 0;
  g_autofree guint *steps = g_new (guint, MAX (1, n));
  double sum = 0, squares = 0;

  for (guint from = 0; from < n; from++)
    {
      count_steps (pairs, n, from, steps);
      for (guint to = from + 1; to < n; to++)
        if (steps[to] != G_MAXUINT)
          {
            double x = ent_point_distance (ent_positions_get (positions, from), ent_positions_get (positions, to)) / steps[to];

            sum += x;
            squares += x * x;
            n_pairs++;
          }
    }
  return n_pairs > 0 ? 1 - sum * sum / squares / n_pairs : 0;
}

static EntRect
get_box (EntExtents   *extents,
         EntPositions *positions,
         guint         node)
{
  EntExtent extent = ent_extents_get (extents, node);
  EntPoint at = ent_positions_get (positions, node);

  return (EntRect) { at.x - extent.half_width + 0.5, at.y - extent.up + 0.5, at.x + extent.half_width - 0.5, at.y + extent.down - 0.5 };
}

static void
count_overlaps (EntExtents   *extents,
                EntPositions *positions,
                TieMarks     *marks)
{
  guint n = ent_positions_get_n_nodes (positions);

  for (guint a = 0; a < n; a++)
    for (guint b = a + 1; b < n; b++)
      {
        double room = ent_extents_get (extents, a).radius + ent_extents_get (extents, b).radius;
        gboolean discs = ent_point_distance (ent_positions_get (positions, a), ent_positions_get (positions, b)) < room - 0.5;

        marks->disc_overlaps += discs;
        marks->label_overlaps += !discs && ent_rect_intersects (get_box (extents, positions, a), get_box (extents, positions, b));
      }
}

static guint
count_crossings (GArray       *pairs,
                 EntPositions *positions)
{
  guint n = 0;

  for (guint i = 0; i < pairs->len; i++)
    for (guint k = i + 1; k < pairs->len; k++)
      {
        const guint32 *p = get_pair (pairs, i), *q = get_pair (pairs, k);

        n += paths_cross (ent_positions_get (positions, p[0]), ent_positions_get (positions, p[1]), ent_positions_get (positions, q[0]),
                          ent_positions_get (positions, q[1]));
      }
  return n;
}

static double
distance_to_line (EntPoint point,
                  EntPoint from,
                  EntPoint to)
{
  double dx = to.x - from.x, dy = to.y - from.y;
  double at = ((point.x - from.x) * dx + (point.y - from.y) * dy) / MAX (dx * dx + dy * dy, 1e-9);

  at = CLAMP (at, 0, 1);
  return ent_point_distance (point, (EntPoint) { from.x + at * dx, from.y + at * dy });
}

static double
measure_through (GArray       *pairs,
                 EntExtents   *extents,
                 EntPositions *positions)
{
  guint n_through = 0;

  for (guint i = 0; i < pairs->len; i++)
    {
      const guint32 *ends = get_pair (pairs, i);
      gboolean through = FALSE;

      for (guint node = 0; node < ent_positions_get_n_nodes (positions) && !through; node++)
        through = node != ends[0] && node != ends[1]
                  && distance_to_line (ent_positions_get (positions, node), ent_positions_get (positions, ends[0]),
                                       ent_positions_get (positions, ends[1]))
                         < ent_extents_get (extents, node).radius;
      n_through += through;
    }
  return (double) n_through / MAX (1, pairs->len);
}

/* Marks of the places in a network; lines count as straight. */
TieMarks
tie_marks_measure (EntGraph     *graph,
                   EntExtents   *extents,
                   EntPositions *positions,
                   double        width,
                   double        height)
{
  g_autoptr (GArray) pairs = list_pairs (graph);
  EntRect bounds = ent_positions_get_bounds (positions, extents);
  double zoom = MIN (width / (bounds.x1 - bounds.x0), height / (bounds.y1 - bounds.y0));
  TieMarks marks = { .stress = measure_stress (pairs, positions) };

  count_overlaps (extents, positions, &marks);
  marks.crossings = count_crossings (pairs, positions);
  marks.through = measure_through (pairs, extents, positions);
  for (guint node = 0; node < ent_positions_get_n_nodes (positions); node++)
    {
      EntRect box = get_box (extents, positions, node);

      marks.full += zoom * zoom * (box.x1 - box.x0) * (box.y1 - box.y0) / width / height;
    }
  return marks;
}

static EntPoint
get_cubic_point (EntPoint        from,
                 const EntPoint *points,
                 double          t)
{
  double s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;

  return (EntPoint) { a * from.x + b * points[0].x + c * points[1].x + d * points[2].x,
                      a * from.y + b * points[0].y + c * points[1].y + d * points[2].y };
}

static gboolean
runs_through (EntScene           *scene,
              const EntSceneItem *line,
              const EntSceneItem *disc)
{
  const EntSegment *path = ent_scene_get_segments (scene, line);
  EntPoint from = path[0].points[0], to = path[1].points[2];
  guint n_steps = (guint) (ent_point_distance (from, to) / 3) + 8;

  /* A line ends in the middle of its own discs, and in no other. */
  if (ent_point_distance (from, disc->point) < 1 || ent_point_distance (to, disc->point) < 1)
    return FALSE;
  for (guint i = 1; i < n_steps; i++)
    if (ent_point_distance (get_cubic_point (from, path[1].points, (double) i / n_steps), disc->point) < disc->radius)
      return TRUE;
  return FALSE;
}

/* The share of the lines of ties, as they are drawn, that run through a foreign disc. */
double
tie_marks_count_through (EntScene *scene,
                         guint    *n_lines)
{
  const EntSceneItem *items = ent_scene_get_items (scene);
  guint n_items = ent_scene_get_n_items (scene), n_through = 0;

  *n_lines = 0;
  for (guint i = 0; i < n_items; i++)
    {
      gboolean through = FALSE;

      if (ent_thing_get_record (items[i].thing).kind != ENT_KIND_TIE || items[i].shape != ENT_SHAPE_PATH)
        continue;
      *n_lines += 1;
      for (guint k = 0; k < n_items && !through; k++)
        through = items[k].shape == ENT_SHAPE_DISC && ent_rect_intersects (items[k].bounds, items[i].bounds)
                  && runs_through (scene, &items[i], &items[k]);
      n_through += through;
    }
  return (double) n_through / MAX (1, *n_lines);
}

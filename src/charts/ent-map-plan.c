/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/ent-grouping-colors.h"
#include "charts/ent-map-outlines.h"
#include "charts/ent-map-private.h"

/* The Bering Sea is where the map is cut; at 0° Chukotka would be torn off. */
#define USUAL_MIDDLE 11.0

/* The Pacific as a whole, for those around it; the Atlantic is cut. */
#define PACIFIC_MIDDLE 160.0
#define MUCH_NEARER 0.75

/* In world units: smaller is a disc. */
#define LEAST_AREA 18.0
#define LEAST_WIDTH 480.0

/* Of stripes, along an axis. */
#define STRIPE 5.0
#define HATCH_STEP 6.0
#define HATCH_WIDTH 2.2

#define RADIUS 5.5

/* A mark lies, so that it has to have more room to its sides. */
#define LYING 0.55
#define N_TRIES 12
#define N_ROUNDS 3

static GArray *
new_path (void)
{
  return g_array_new (FALSE, FALSE, sizeof (EntSegment));
}

static gboolean
has_place (EntPlace place)
{
  return !isnan (place.latitude_deg) && !isnan (place.longitude_deg);
}

/* How far all members ever are from a meridian. */
static double
measure_distance (EntGraph *graph,
                  double    middle)
{
  double sum = 0;

  for (guint i = 0; i < ent_graph_get_n_edges (graph); i++)
    {
      const EntEdge *edge = &ent_graph_get_edges (graph)[i];
      EntPlace capital = ent_dataset_get_nation (ent_graph_get_dataset (graph), ent_graph_get_ref (graph, edge->nation).row)->capital;

      if (edge->role == ENT_ROLE_MEMBER && has_place (capital))
        sum += fabs (ent_map_get_offset (capital.longitude_deg, middle));
    }
  return sum;
}

/* Whether members live on both sides of the Pacific. */
static gboolean
spans_pacific (EntGraph *graph)
{
  gboolean has_west = FALSE, has_east = FALSE;

  for (guint i = 0; i < ent_graph_get_n_edges (graph); i++)
    {
      const EntEdge *edge = &ent_graph_get_edges (graph)[i];
      EntPlace capital = ent_dataset_get_nation (ent_graph_get_dataset (graph), ent_graph_get_ref (graph, edge->nation).row)->capital;

      if (edge->role != ENT_ROLE_MEMBER || !has_place (capital))
        continue;
      has_west = has_west || capital.longitude_deg > 90;
      has_east = has_east || capital.longitude_deg < -60;
    }
  return has_west && has_east;
}

/**
 * ent_map_choose_middle:
 * @view: what is shown
 * @graph: the network of it
 *
 * Returns: how many degrees east the middle of the map is: what somebody has chosen, or else where
 *   those who are shown are not torn apart
 */
double
ent_map_choose_middle (EntView  *view,
                       EntGraph *graph)
{
  g_return_val_if_fail (view != NULL && graph != NULL, USUAL_MIDDLE);

  if (ent_view_get_middle (view) != ENT_MIDDLE_AUTO)
    return ent_view_get_middle (view);
  return spans_pacific (graph) && measure_distance (graph, PACIFIC_MIDDLE) < MUCH_NEARER * measure_distance (graph, USUAL_MIDDLE)
             ? PACIFIC_MIDDLE
             : USUAL_MIDDLE;
}

static void
add_area (EntMapPlan *plan,
          guint       area,
          GArray     *fill,
          GArray     *border)
{
  const EntMapOutlines *outlines = ent_map_outlines_get ();
  const EntMapArea *of = &g_array_index (outlines->areas, EntMapArea, area);

  for (guint i = of->first_ring; i < of->first_ring + of->n_rings; i++)
    {
      const EntMapRing *ring = &g_array_index (outlines->rings, EntMapRing, i);

      ent_map_projection_add_ring (&plan->projection, &g_array_index (outlines->points, EntPoint, ring->first_point), ring->n_points,
                                   fill, border);
    }
}

/* Finds where a path of straight lines ends that begins at @first, and how much it holds. */
static guint
measure_ring (GArray  *fill,
              guint    first,
              double  *area,
              EntRect *box)
{
  guint end = first;

  *area = 0;
  *box = ENT_RECT_EMPTY;
  while (g_array_index (fill, EntSegment, end).kind != ENT_SEGMENT_CLOSE)
    end++;
  for (guint i = first; i < end; i++)
    {
      EntPoint a = g_array_index (fill, EntSegment, i > first ? i - 1 : end - 1).points[0], b = g_array_index (fill, EntSegment, i).points[0];

      *area += (a.x * b.y - b.x * a.y) / 2;
      *box = ent_rect_include (*box, b);
    }
  *area = fabs (*area);
  return end + 1;
}

/* How far a point is from the edge of a ring; negative outside of it. Across counts less. */
static double
get_depth (GArray   *fill,
           guint     first,
           guint     end,
           EntPoint  point)
{
  double least = INFINITY;
  gboolean inside = FALSE;
  EntPoint lying = { point.x * LYING, point.y };

  for (guint i = first; i < end; i++)
    {
      EntPoint a = g_array_index (fill, EntSegment, i > first ? i - 1 : end - 1).points[0], b = g_array_index (fill, EntSegment, i).points[0];
      double along;

      if ((a.y > point.y) != (b.y > point.y) && point.x < a.x + (point.y - a.y) * (b.x - a.x) / (b.y - a.y))
        inside = !inside;
      least = MIN (least, ent_segment_distance ((EntPoint) { a.x * LYING, a.y }, (EntPoint) { b.x * LYING, b.y }, lying, &along));
    }
  return inside ? least : -least;
}

/* Looks over the box in a grid, then more finely around the best place. */
static EntPoint
find_pole (GArray  *fill,
           guint    first,
           guint    end,
           EntRect  box)
{
  EntPoint best = { (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2 };
  double depth = -INFINITY;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      double width = box.x1 - box.x0, height = box.y1 - box.y0;

      for (guint i = 0; i <= N_TRIES; i++)
        for (guint j = 0; j <= N_TRIES; j++)
          {
            EntPoint point = { box.x0 + width * i / N_TRIES, box.y0 + height * j / N_TRIES };
            double here = get_depth (fill, first, end, point);

            if (here > depth)
              {
                depth = here;
                best = point;
              }
          }
      box = (EntRect) { best.x - width / N_TRIES, best.y - height / N_TRIES, best.x + width / N_TRIES, best.y + height / N_TRIES };
    }
  return best;
}

/* Finds the largest piece of a nation and its middle; what is too small to be seen loses its area. */
static void
measure_nation (EntMapNation *nation)
{
  guint largest = 0, largest_end = 0;
  double sum = 0, most = 0;
  EntRect largest_box = ENT_RECT_EMPTY;

  nation->box = ENT_RECT_EMPTY;
  for (guint first = 0, next; first < nation->fill->len; first = next)
    {
      double area;
      EntRect box;

      next = measure_ring (nation->fill, first, &area, &box);
      nation->box = ent_rect_union (nation->box, box);
      sum += area;
      if (area <= most)
        continue;
      most = area;
      largest = first;
      largest_end = next - 1;
      largest_box = box;
    }
  nation->is_small = sum < LEAST_AREA;
  if (nation->is_small)
    g_array_set_size (nation->fill, 0);
  else
    nation->point = find_pole (nation->fill, largest, largest_end, largest_box);
}

/* The area in stripes and in thin lines. What is so small or narrow that it has no room for both colours
 * would hide one of them, and is a disc. */
static void
add_stripes (EntMapNation *nation)
{
  for (guint i = 0; i < 2; i++)
    {
      nation->stripes[i] = new_path ();
      nation->hatch[i] = new_path ();
      ent_map_add_bands (nation->stripes[i], nation->fill, STRIPE, 2 * STRIPE, i * STRIPE);
      ent_map_add_bands (nation->hatch[i], nation->fill, HATCH_WIDTH, 2 * HATCH_STEP, i * HATCH_STEP);
      nation->is_small = nation->is_small || nation->stripes[i]->len == 0 || nation->hatch[i]->len == 0;
    }
}

static void
clear_nation (gpointer data)
{
  EntMapNation *nation = data;

  g_clear_pointer (&nation->fill, g_array_unref);
  for (guint i = 0; i < 2; i++)
    {
      g_clear_pointer (&nation->stripes[i], g_array_unref);
      g_clear_pointer (&nation->hatch[i], g_array_unref);
    }
}

/* Those with an area that is large enough, and those with a capital. */
static void
add_nations (EntMapPlan *plan,
             EntGraph   *graph)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);

  for (guint node = ent_graph_get_n_groupings (graph); node < ent_graph_get_n_nodes (graph); node++)
    {
      const EntNation *row = ent_dataset_get_nation (dataset, ent_graph_get_ref (graph, node).row);
      guint area = ent_map_outlines_find (row);
      EntMapNation nation = { .node = node, .fill = new_path () };

      if (area != G_MAXUINT)
        add_area (plan, area, nation.fill, NULL);
      measure_nation (&nation);
      add_stripes (&nation);
      /* A union is no place, though it has a seat. */
      if (nation.is_small && (!has_place (row->capital) || row->kind == ENT_NATION_UNION))
        {
          clear_nation (&nation);
          continue;
        }
      if (nation.is_small)
        nation.home = ent_map_projection_get (&plan->projection, row->capital.longitude_deg, row->capital.latitude_deg);
      g_array_append_val (plan->nations, nation);
    }
}

/**
 * ent_map_plan_new:
 * @input: what is to be arranged
 *
 * Returns: (transfer full): where everything stands
 */
EntMapPlan *
ent_map_plan_new (const EntChartInput *input)
{
  EntMapPlan *plan = g_new0 (EntMapPlan, 1);
  const EntMapOutlines *outlines = ent_map_outlines_get ();
  double width = input->width_px - input->insets.left - input->insets.right - 2 * ENT_PAGE_MARGIN;
  double height = input->height_px - input->insets.top - input->insets.bottom - 2 * ENT_PAGE_MARGIN;
  EntRect unit;

  ent_map_projection_fit (USUAL_MIDDLE, 1, &unit);
  width = MAX (MIN (width, height / unit.y1), LEAST_WIDTH);
  plan->projection = ent_map_projection_fit (ent_map_choose_middle (input->view, input->graph), width, &plan->bounds);
  plan->sea = new_path ();
  plan->grid = new_path ();
  plan->land = new_path ();
  plan->borders = new_path ();
  plan->disputed = new_path ();
  plan->nations = g_array_new (FALSE, FALSE, sizeof (EntMapNation));
  g_array_set_clear_func (plan->nations, clear_nation);
  plan->colors = ent_grouping_colors_new (input->graph);
  plan->radius = RADIUS * input->measure->scale;
  ent_map_projection_add_sea (&plan->projection, plan->sea);
  ent_map_projection_add_grid (&plan->projection, plan->grid);
  for (guint i = 0; i < outlines->areas->len; i++)
    {
      gboolean is_disputed = g_array_index (outlines->areas, EntMapArea, i).is_disputed;

      add_area (plan, i, plan->land, is_disputed ? plan->disputed : plan->borders);
    }
  add_nations (plan, input->graph);
  ent_map_place_small (plan, input->graph);
  return plan;
}

/**
 * ent_map_plan_free:
 * @plan: (transfer full): where everything stands
 */
void
ent_map_plan_free (EntMapPlan *plan)
{
  g_array_unref (plan->sea);
  g_array_unref (plan->grid);
  g_array_unref (plan->land);
  g_array_unref (plan->borders);
  g_array_unref (plan->disputed);
  g_array_unref (plan->nations);
  g_free (plan->colors);
  g_free (plan);
}

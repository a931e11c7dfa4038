/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-tie-layout.h"

#include <math.h>

#include "layout/ent-boxes.h"
#include "layout/ent-orientation.h"
#include "layout/ent-tie-crowd.h"
#include "layout/ent-tie-distances.h"

#define N_SWEEPS 60
#define LOOSENESS 1.9 /* of the unit, to the side of the square that a nation takes */
#define PART_GAP 48.0 /* between parts that no tie joins */
#define N_ROUNDS 200  /* of moving boxes apart */
#define N_LOOSENINGS 12
#define LOOSENING 1.1 /* where that does not do, all places are so much farther apart */
#define SLIGHT_LOOSENING 1.03 /* likewise, where nearly all boxes stand well */
#define ROOM 2.0      /* times the boxes of a part, that it takes at least before they are moved apart */
#define ROOM_OF_MULTITUDE 0.6 /* and what it takes where no distance is a number of steps: moved apart, boxes fill it evenly */
#define SHARE 0.5     /* of an overlap that is made good in a round */
#define MOST_STRETCH 1.6
#define SKETCH_EVERY_MS 150 /* what changes more often cannot be followed */
#define MOST_MOVED 2500 /* boxes of more nations than this are left as they lie: they are dots on any page */
#define FEW_OVERLAPS 20 /* moving apart one box in so many changes little */
#define N_WIDENINGS 3
#define BESIDE 40.0   /* how far from its neighbours a new nation is put */

/* A part that hangs together, while parts are put side by side. */
typedef struct
{
  guint   component;
  EntRect box;
} Part;

/* The room that a body takes: none where it is the pill of a grouping that is never there. */
static double
measure_area (EntWork *work,
              guint    body)
{
  const EntExtent *extent = &work->extents[body];

  return isfinite (extent->half_width) ? 2 * extent->half_width * (extent->up + extent->down) : 0;
}

/* The side of the square that a nation takes. */
static double
measure_side (EntWork *work)
{
  double area = 0;

  for (guint body = 0; body < work->n_bodies; body++)
    area += measure_area (work, body);

  return sqrt (area / MAX (work->n_bodies, 1));
}

static double
get_aspect (EntWork *work)
{
  double height = MAX (work->page.height - work->page.top - work->page.bottom, work->page.height / 4);

  return work->page.width / height;
}

/* The bodies of a part. */
static EntRows
get_part (EntTieDistances *distances,
          guint            component)
{
  guint first = distances->firsts[component];

  return (EntRows) { &distances->bodies[first], distances->firsts[component + 1] - first };
}

static EntPoint
find_middle (EntWork *work,
             EntRows  part)
{
  EntPoint sum = { 0, 0 };

  for (guint i = 0; i < part.n_rows; i++)
    {
      sum.x += work->places[part.rows[i]].x;
      sum.y += work->places[part.rows[i]].y;
    }

  return (EntPoint) { sum.x / MAX (part.n_rows, 1), sum.y / MAX (part.n_rows, 1) };
}

/* In a dense part all ways are short: left so small, its boxes would lie many
 * upon each other, and moving them apart would leave nothing of the places. So it
 * is widened first; a multitude of groupings is drawn together, too. Its size is taken from how far its nations are from its
 * middle, as if it were a disc filled evenly. */
static void
give_room (EntWork         *work,
           EntTieDistances *distances,
           guint            component)
{
  EntRows part = get_part (distances, component);
  EntPoint mean = find_middle (work, part);
  gboolean is_multitude = work->n_groupings > 0;
  double boxes = 0, squares = 0, factor;

  for (guint i = 0; i < part.n_rows; i++)
    {
      boxes += measure_area (work, part.rows[i]);
      squares += pow (ent_point_distance (work->places[part.rows[i]], mean), 2);
    }
  squares += boxes / 6; /* a square around its own middle */
  factor = sqrt ((is_multitude ? ROOM_OF_MULTITUDE : ROOM) * boxes / MAX (2 * G_PI * squares / MAX (part.n_rows, 1), 1));
  for (guint i = 0; i < part.n_rows && (factor > 1 || is_multitude); i++)
    {
      EntPoint *place = &work->places[part.rows[i]];

      *place = (EntPoint) { factor * place->x, factor * place->y };
    }
}

/* Turns a part around its middle until it is longest from left to right. */
static void
turn_part (EntWork         *work,
           EntTieDistances *distances,
           guint            component)
{
  EntRows part = get_part (distances, component);
  EntPoint mean = find_middle (work, part);
  double xx = 0, xy = 0, yy = 0, angle;

  for (guint i = 0; i < part.n_rows; i++)
    {
      double dx = work->places[part.rows[i]].x - mean.x, dy = work->places[part.rows[i]].y - mean.y;

      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }
  angle = -atan2 (2 * xy, xx - yy) / 2;
  if (get_aspect (work) < 1 && part.n_rows > 2)
    angle += G_PI / 2;
  for (guint i = 0; i < part.n_rows; i++)
    {
      EntPoint *place = &work->places[part.rows[i]];
      double dx = place->x - mean.x, dy = place->y - mean.y;

      place->x = mean.x + cos (angle) * dx - sin (angle) * dy;
      place->y = mean.y + sin (angle) * dx + cos (angle) * dy;
    }
}

/* Moves boxes apart until none overlaps, or for a number of rounds. */
static gboolean
separate (EntWork *work)
{
  for (guint i = 0; i < N_ROUNDS && !ent_work_is_cancelled (work); i++)
    if (ent_boxes_spread (work, SHARE, ENT_BOX_GAP) == 0)
      return TRUE;
  return FALSE;
}

/* Likewise; where boxes lie so dense that they push each other to and fro, everything gives way. */
static void
separate_with_room (EntWork *work,
                    double   loosening)
{
  gboolean has_pins = ent_work_has_pins (work);

  for (guint i = 0; i < N_LOOSENINGS && !separate (work) && !ent_work_is_cancelled (work); i++)
    for (guint body = 0; body < work->n_bodies && !has_pins; body++)
      {
        work->places[body].x *= loosening;
        work->places[body].y *= loosening;
      }
}

/* Many boxes moved apart would leave nothing of how far nations are from each other. So all is widened
 * alike first, until few of them are too near. */
static void
separate_crowd (EntWork *work)
{
  for (guint i = 0; i < N_WIDENINGS && !ent_work_has_pins (work) && !ent_work_is_cancelled (work); i++)
    {
      if (ent_boxes_spread (work, 0, ENT_BOX_GAP) * FEW_OVERLAPS <= work->n_bodies)
        break;
      for (guint body = 0; body < work->n_bodies; body++)
        {
          work->places[body].x *= LOOSENING;
          work->places[body].y *= LOOSENING;
        }
    }
  separate (work);
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const Part *first = a, *second = b;
  double high = first->box.y1 - first->box.y0, other = second->box.y1 - second->box.y0;

  if (fabs (high - other) > 1e-6)
    return high > other ? -1 : 1;
  return (first->component > second->component) - (first->component < second->component);
}

/* Those that take room. */
static GArray *
measure_parts (EntWork         *work,
               EntTieDistances *distances)
{
  GArray *parts = g_array_sized_new (FALSE, FALSE, sizeof (Part), distances->n_components);

  for (guint i = 0; i < distances->n_components; i++)
    g_array_append_vals (parts, &(Part) { i, ENT_RECT_EMPTY }, 1);
  for (guint body = 0; body < work->n_bodies; body++)
    {
      Part *part = &g_array_index (parts, Part, distances->components[body]);

      part->box = ent_rect_union (part->box, ent_work_box (work, body));
    }
  for (guint i = parts->len; i-- > 0;)
    if (g_array_index (parts, Part, i).box.x0 > g_array_index (parts, Part, i).box.x1)
      g_array_remove_index_fast (parts, i);
  g_array_sort (parts, compare_parts);

  return parts;
}

/* Puts parts into rows, the highest first, in the shape of the page. */
static void
put_side_by_side (EntWork         *work,
                  EntTieDistances *distances)
{
  g_autoptr (GArray) parts = measure_parts (work, distances);
  g_autofree EntPoint *shifts = g_new0 (EntPoint, MAX (1, distances->n_components));
  double area = 0, widest = 0, row_width, x = 0, y = 0, row_height = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      EntRect box = g_array_index (parts, Part, i).box;

      area += (box.x1 - box.x0 + PART_GAP) * (box.y1 - box.y0 + PART_GAP);
      widest = MAX (widest, box.x1 - box.x0 + PART_GAP);
    }
  row_width = MAX (widest, sqrt (area * get_aspect (work)));
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);
      double width = part->box.x1 - part->box.x0 + PART_GAP;

      if (x > 0 && x + width > row_width + 1e-6)
        {
          x = 0;
          y += row_height;
          row_height = 0;
        }
      shifts[part->component] = (EntPoint) { x - part->box.x0, y - part->box.y0 };
      x += width;
      row_height = MAX (row_height, part->box.y1 - part->box.y0 + PART_GAP);
    }
  for (guint body = 0; body < work->n_bodies; body++)
    {
      work->places[body].x += shifts[distances->components[body]].x;
      work->places[body].y += shifts[distances->components[body]].y;
    }
}

/* Stretches the picture towards the shape of the page. Boxes only get farther apart. */
static void
fill_page (EntWork *work)
{
  EntRect rect = ENT_RECT_EMPTY;
  double wide, high, across, down;

  for (guint body = 0; body < work->n_bodies; body++)
    rect = ent_rect_union (rect, ent_work_box (work, body));
  wide = rect.x1 - rect.x0;
  high = rect.y1 - rect.y0;
  if (!(wide > 0 && high > 0))
    return;
  across = CLAMP (get_aspect (work) * high / wide, 1, MOST_STRETCH);
  down = CLAMP (wide / get_aspect (work) / high, 1, MOST_STRETCH);
  for (guint body = 0; body < work->n_bodies; body++)
    {
      work->places[body].x = (work->places[body].x - (rect.x0 + rect.x1) / 2) * across;
      work->places[body].y = (work->places[body].y - (rect.y0 + rect.y1) / 2) * down;
    }
}

/* Few nations: ways count by how alike the ends of their lines are. */
static void
place_few (EntWork         *work,
           EntTieDistances *distances,
           double           unit,
           guint64          seed)
{
  double side = unit * sqrt (work->n_bodies);
  g_autoptr (EntStress) stress = ent_tie_distances_new_stress (distances, work, unit);
  EntRandom random;

  ent_random_init (&random, seed);
  for (guint body = 0; body < work->n_bodies; body++)
    if (!work->pinned[body])
      {
        work->places[body].x = side * (ent_random_double (&random) - 0.5);
        work->places[body].y = side * (ent_random_double (&random) - 0.5);
      }
  ent_stress_descend (stress, work, ent_stress_get_longest (stress) * ent_stress_get_longest (stress),
                      ent_stress_get_last_step (stress), N_SWEEPS, &random);
}

/* From the places of each part, around its own middle, to the picture.
 * @is_rough: whether boxes may overlap, which takes time to mend */
static void
compose (EntWork         *work,
         EntTieDistances *distances,
         gboolean         is_rough)
{
  gboolean is_crowd = work->n_bodies > ENT_TIE_CROWD;
  gboolean has_pins = ent_work_has_pins (work);

  for (guint i = 0; i < distances->n_components && !has_pins; i++)
    {
      give_room (work, distances, i);
      turn_part (work, distances, i);
    }
  if (work->n_groupings > 0 && !has_pins)
    ent_orientation_mirror_all (work);
  if (!is_crowd)
    separate_with_room (work, LOOSENING);
  else if (work->n_bodies <= MOST_MOVED && !is_rough)
    separate_crowd (work);
  if (has_pins)
    return;
  put_side_by_side (work, distances);
  if (!is_crowd || work->n_groupings > 0) /* a crowd that ties join tells steps, which a stretched picture would not */
    fill_page (work);
  if (is_crowd && work->n_groupings > 0 && work->n_bodies <= MOST_MOVED && !is_rough)
    separate_with_room (work, SLIGHT_LOOSENING); /* in the room that the page gave */
}

/* Shows how far the places are. What is found in the end does not depend on it. */
static void
show_sketch (EntWork          *work,
             EntTieDistances  *distances,
             EntTieCrowd      *crowd,
             EntTieSketchFunc  sketch,
             gpointer          sketch_data)
{
  g_autofree EntPoint *before = ent_work_save (work);

  ent_tie_crowd_place (crowd);
  compose (work, distances, TRUE);
  sketch (work, sketch_data);
  ent_work_restore (work, before);
}

/* Many nations. The first guess is shown at once, and after that how far it has come from time to time. */
static void
place_crowd (EntWork          *work,
             EntTieDistances  *distances,
             double            unit,
             guint64           seed,
             EntTieSketchFunc  sketch,
             gpointer          sketch_data)
{
  g_autoptr (EntTieCrowd) crowd = ent_tie_crowd_new (work, distances, unit, seed);
  gint64 due_us = 0;

  do
    {
      if (sketch == NULL || ent_work_is_cancelled (work) || g_get_monotonic_time () < due_us)
        continue;
      show_sketch (work, distances, crowd, sketch, sketch_data);
      due_us = g_get_monotonic_time () + SKETCH_EVERY_MS * 1000;
    }
  while (ent_tie_crowd_descend (crowd));
  ent_tie_crowd_place (crowd);
}

/* Puts what is new beside those it has ties with, or else below all. */
static void
add_new (EntWork         *work,
         EntTieDistances *distances)
{
  EntRect rect = ENT_RECT_EMPTY;
  guint n_below = 0;

  for (guint body = 0; body < work->n_bodies; body++)
    if (work->known[body])
      rect = ent_rect_union (rect, ent_work_box (work, body));
  for (guint body = 0; body < work->n_bodies; body++)
    {
      EntPoint sum = { 0, 0 };
      guint n = 0;

      if (work->known[body])
        continue;
      for (guint k = distances->adjacency->starts[body]; k < distances->adjacency->starts[body + 1]; k++)
        if (work->known[distances->adjacency->neighbours[k]])
          {
            sum.x += work->places[distances->adjacency->neighbours[k]].x;
            sum.y += work->places[distances->adjacency->neighbours[k]].y;
            n++;
          }
      if (n > 0)
        work->places[body] = (EntPoint) { sum.x / n, sum.y / n + BESIDE };
      else
        work->places[body] = (EntPoint) { rect.x0 + n_below++ * 2 * work->extents[body].half_width, rect.y1 + PART_GAP };
    }
}

/**
 * ent_tie_layout_arrange:
 * @work: the working arrays of a network of ties alone, or of a multitude of groupings; takes the places
 * @effort: what to begin with
 * @seed: any number
 * @sketch: (nullable): called while the places of a large network are found, with those there are: at first, and then from time to time
 * @sketch_data: for @sketch
 *
 * Places a network in which nothing has an outline: each part that hangs
 * together is brought to low stress, turned to the longer side of the page and
 * cleared of overlaps; then the parts are put side by side. With a start that
 * is not cold, everything stays where it is unless something overlaps.
 */
void
ent_tie_layout_arrange (EntWork          *work,
                        EntLayoutEffort   effort,
                        guint64           seed,
                        EntTieSketchFunc  sketch,
                        gpointer          sketch_data)
{
  g_autoptr (EntTieDistances) distances = ent_tie_distances_new (work);

  if (work->n_bodies == 0)
    return;
  if (effort == ENT_LAYOUT_COLD)
    {
      double unit = LOOSENESS * measure_side (work);

      if (work->n_bodies > ENT_TIE_CROWD)
        place_crowd (work, distances, unit, seed, sketch, sketch_data);
      else
        place_few (work, distances, unit, seed);
      compose (work, distances, FALSE);
      return;
    }
  add_new (work, distances);
  separate (work);
}

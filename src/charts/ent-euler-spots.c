/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "charts/ent-euler-private.h"
#include "charts/ent-network.h"
#include "layout/ent-raster.h"

/* Names of groupings stand on their outlines, those of regions where these have
 * room. Both keep off discs and their names, and off each other. */

#define AIR 2.5 /* around what is there already */

/* What a tab costs: another line behind it, another grouping around it, and how
 * far it is from the top and from the middle. */
#define COST_LINE 2.2
#define COST_AROUND 1.2
#define PER_HEIGHT 400.0
#define PER_WIDTH 500.0
#define BLOCKED 100.0

/* A line that comes so near to a tab is behind it. */
#define NEAR_LINE 4.0f
#define WITHIN (-8.0f)

/* Of so few cells outside another grouping one lies within it. */
#define FEW_CELLS 40

#define LABEL_SIZE 11.0
#define LABEL_PADDING 4.0
#define LABEL_FROM_LINE 2.0f
#define LABEL_ABOVE 14.0 /* the middle of the discs, as names stand below them */
#define MAX_AIR 12.0
#define AIR_GAIN 3.0

/* What is known while places are found. */
typedef struct
{
  const EntEulerDay *day;
  const EntEuler    *euler;
  EntEulerPicture   *picture;
  guint8            *taken; /* cells in which something stands, owned */
} Search;

/* A part of the grid: from one cell up to another, without that. */
typedef struct
{
  int x0, y0, x1, y1;
} Cells;

static Cells
get_cells (const EntEuler *euler,
           EntRect         box)
{
  return (Cells) {
    MAX (0, (int) floor ((box.x0 - euler->origin.x) / euler->step)),
    MAX (0, (int) floor ((box.y0 - euler->origin.y) / euler->step)),
    MIN ((int) euler->width, (int) floor ((box.x1 - euler->origin.x) / euler->step) + 2),
    MIN ((int) euler->height, (int) floor ((box.y1 - euler->origin.y) / euler->step) + 2),
  };
}

static void
take (Search  *search,
      EntRect  box)
{
  Cells cells = get_cells (search->euler, ent_rect_grow (box, AIR));

  for (int y = cells.y0; y < cells.y1; y++)
    for (int x = cells.x0; x < cells.x1; x++)
      search->taken[(guint) y * search->euler->width + (guint) x] = 1;
}

static void
take_discs (Search *search)
{
  const EntEulerDay *day = search->day;

  for (guint i = 0; i < ent_combinations_get_n (day->combinations); i++)
    {
      const EntCombination *combination = ent_combinations_get (day->combinations, i);

      for (guint j = 0; j < combination->n_nations; j++)
        {
          EntPoint point;
          EntExtent extent;

          if (!ent_euler_find_place (day, combination->nations[j], &point, &extent))
            continue;
          take (search, (EntRect) { point.x - extent.radius, point.y - extent.radius, point.x + extent.radius, point.y + extent.radius });
          take (search, (EntRect) { point.x - extent.half_width, point.y + extent.radius, point.x + extent.half_width, point.y + extent.down });
        }
    }
}

/* ------------------------------------------------------------------------ */
/* Tabs */

/* What the other groupings make of a tab in those cells. */
static double
weigh_others (const Search *search,
              guint         set,
              guint         around,
              Cells         cells,
              EntPoint      point)
{
  const EntEuler *euler = search->euler;
  guint inside = ent_euler_find_region (euler, point);
  double cost = 0;

  for (guint other = 0; other < euler->n_sets; other++)
    {
      float nearest = G_MAXFLOAT, farthest = -G_MAXFLOAT;

      if (other == set)
        continue;
      for (int y = cells.y0; y < cells.y1; y++)
        for (int x = cells.x0; x < cells.x1; x++)
          {
            float value = euler->fields[other][(guint) y * euler->width + (guint) x];

            nearest = MIN (nearest, value);
            farthest = MAX (farthest, value);
          }
      if (nearest < NEAR_LINE && farthest > WITHIN)
        cost += COST_LINE;
      if (inside >> other & 1 && (around >> other & 1) == 0)
        cost += COST_AROUND;
    }
  return cost;
}

/* Which other groupings lie around all of one. */
static guint
find_around (const EntEuler *euler,
             guint           set)
{
  guint n_outside[ENT_EULER_MAX_SETS] = { 0 }, around = 0;

  for (guint at = 0; at < euler->width * euler->height; at++)
    for (guint other = 0; other < euler->n_sets && euler->regions[at] >> set & 1; other++)
      n_outside[other] += (euler->regions[at] >> other & 1) == 0;
  for (guint other = 0; other < euler->n_sets; other++)
    if (other != set && n_outside[other] < FEW_CELLS)
      around |= 1u << other;
  return around;
}

static gboolean
is_free (const Search *search,
         Cells         cells)
{
  for (int y = cells.y0; y < cells.y1; y++)
    for (int x = cells.x0; x < cells.x1; x++)
      if (search->taken[(guint) y * search->euler->width + (guint) x])
        return FALSE;
  return TRUE;
}

/* On whatever place of the outline it disturbs least. */
static void
find_tab (Search *search,
          guint   set)
{
  const EntEuler *euler = search->euler;
  const EntSegment *segments = (const EntSegment *) search->picture->areas[set]->data;
  guint n_segments = search->picture->areas[set]->len, around = find_around (euler, set);
  EntExtent extent = ent_extents_get (search->day->network->extents, set);
  EntPoint middle = { 0, 0 };
  double least = G_MAXDOUBLE;
  guint n = 0;

  for (guint i = 0; i < n_segments; i++)
    if (segments[i].kind == ENT_SEGMENT_CURVE)
      {
        middle.x += segments[i].points[2].x;
        middle.y += segments[i].points[2].y;
        n++;
      }
  for (guint i = 0; i < n_segments; i++)
    if (segments[i].kind == ENT_SEGMENT_CURVE)
      {
        EntPoint point = segments[i].points[2];
        Cells cells = get_cells (euler, (EntRect) { point.x - extent.half_width, point.y - extent.up, point.x + extent.half_width,
                                                    point.y + extent.down });
        double cost = (point.y - middle.y / n) / PER_HEIGHT + fabs (point.x - middle.x / n) / PER_WIDTH;

        cost += is_free (search, cells) ? 0 : BLOCKED;
        if (cost < least)
          cost += weigh_others (search, set, around, cells, point);
        if (cost >= least)
          continue;
        least = cost;
        search->picture->tabs[set] = point;
      }
  if (n > 0)
    take (search, (EntRect) { search->picture->tabs[set].x - extent.half_width, search->picture->tabs[set].y - extent.up,
                              search->picture->tabs[set].x + extent.half_width, search->picture->tabs[set].y + extent.down });
}

/* The smallest grouping first, which has the fewest places. */
static void
find_tabs (Search *search)
{
  guint done = 0;

  for (guint i = 0; i < search->euler->n_sets; i++)
    {
      guint smallest = G_MAXUINT;

      for (guint set = 0; set < search->euler->n_sets; set++)
        if ((done >> set & 1) == 0 && (smallest == G_MAXUINT || search->picture->sizes[set] < search->picture->sizes[smallest]))
          smallest = set;
      done |= 1u << smallest;
      find_tab (search, smallest);
    }
}

/* ------------------------------------------------------------------------ */
/* Names of regions */

/* The name of a combination with the number of its nations, on one line or with
 * so many groupings on each. */
static char *
new_name (const EntEulerDay    *day,
          const EntCombination *combination,
          guint                 n_on_line)
{
  EntDataset *dataset = ent_graph_get_dataset (day->graph);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_groupings = ent_graph_get_n_groupings (day->graph);

  for (guint i = 0; i < combination->n_groupings; i++)
    {
      if (i > 0)
        g_string_append (names, i % n_on_line == 0 ? " +\n" : " + ");
      g_string_append (names, ent_dataset_get_grouping_name (dataset, ent_graph_get_ref (day->graph, combination->groupings[i]).row));
    }
  if (combination->n_groupings == 1 && n_groupings > 1)
    /* Translators: a grouping, and how many nations are members of it and of no other that is shown */
    return g_strdup_printf (_("%s only · %u"), names->str, combination->n_nations);
  if (combination->n_groupings == n_groupings && n_groupings > 2)
    /* Translators: how many groupings are shown, three at least, and how many nations are members of all of them */
    return g_strdup_printf (_("all %u · %u"), n_groupings, combination->n_nations);
  return g_strdup_printf ("%s · %u", names->str, combination->n_nations);
}

/* A region's free cells, in a part of the grid of its own. */
typedef struct
{
  Cells   box;
  int     width;
  int     height;
  guint8 *is_free; /* owned */
  guint  *sums;    /* of all cells above and to the left, one more in each direction; owned */
  float  *air;     /* how far the nearest cell is that is not free, owned */
} Room;

static void
room_clear (Room *room)
{
  g_free (room->is_free);
  g_free (room->sums);
  g_free (room->air);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Room, room_clear)

static gboolean
is_clear_of_lines (const EntEuler *euler,
                   guint           at)
{
  for (guint set = 0; set < euler->n_sets; set++)
    if (fabsf (euler->fields[set][at]) <= LABEL_FROM_LINE + (float) ENT_EULER_LINE_WIDTH / 2)
      return FALSE;
  return TRUE;
}

static void
room_init (Room         *room,
           const Search *search,
           guint         sets)
{
  const EntEuler *euler = search->euler;

  *room = (Room) { .box = { (int) euler->width, (int) euler->height, 0, 0 } };
  for (guint at = 0; at < euler->width * euler->height; at++)
    if (euler->regions[at] == sets)
      {
        room->box.x0 = MIN (room->box.x0, (int) (at % euler->width));
        room->box.y0 = MIN (room->box.y0, (int) (at / euler->width));
        room->box.x1 = MAX (room->box.x1, (int) (at % euler->width) + 1);
        room->box.y1 = MAX (room->box.y1, (int) (at / euler->width) + 1);
      }
  room->width = MAX (0, room->box.x1 - room->box.x0);
  room->height = MAX (0, room->box.y1 - room->box.y0);
  room->is_free = g_new0 (guint8, (gsize) room->width * (gsize) room->height + 1);
  room->sums = g_new0 (guint, (gsize) (room->width + 1) * (gsize) (room->height + 1));
  room->air = g_new0 (float, (gsize) room->width *(gsize) room->height + 1);
  for (int y = 0; y < room->height; y++)
    for (int x = 0; x < room->width; x++)
      {
        guint at = (guint) (room->box.y0 + y) * euler->width + (guint) (room->box.x0 + x);
        guint *sum = &room->sums[(y + 1) * (room->width + 1) + x + 1];
        gboolean is_free = euler->regions[at] == sets && !search->taken[at] && is_clear_of_lines (euler, at);

        room->is_free[y * room->width + x] = is_free != 0;
        *sum = (is_free != 0) + sum[-1] + sum[-(room->width + 1)] - sum[-(room->width + 1) - 1];
      }
  ent_raster_measure_distances (room->is_free, FALSE, (guint) room->width, (guint) room->height, room->air);
}

/* The best place for a box of that size, whose middle is best near @near; %FALSE where there is none. */
static gboolean
find_spot (const Room     *room,
           const EntEuler *euler,
           double          width,
           double          height,
           EntPoint        near,
           EntRect        *box)
{
  int n_columns = (int) ceil (width / euler->step) + 1, n_rows = (int) ceil (height / euler->step) + 1, line = room->width + 1;
  double least = G_MAXDOUBLE;

  for (int y = 0; y + n_rows <= room->height; y++)
    for (int x = 0; x + n_columns <= room->width; x++)
      {
        const guint *sum = &room->sums[y * line + x];
        EntPoint middle = { euler->origin.x + (room->box.x0 + x + (n_columns - 1) / 2.0) * euler->step,
                            euler->origin.y + (room->box.y0 + y + (n_rows - 1) / 2.0) * euler->step };
        double air, cost;

        if (sum[n_rows * line + n_columns] + sum[0] - sum[n_rows * line] - sum[n_columns] != (guint) (n_columns * n_rows))
          continue;
        air = MIN (room->air[(y + n_rows / 2) * room->width + x + n_columns / 2], MAX_AIR);
        cost = ent_point_distance (middle, near) - AIR_GAIN * air * euler->step / 3;
        if (cost >= least)
          continue;
        least = cost;
        *box = (EntRect) { middle.x - width / 2, middle.y - height / 2, middle.x + width / 2, middle.y + height / 2 };
      }
  return least < G_MAXDOUBLE;
}

/* The middle of a combination's discs, and the box around them. */
static EntPoint
find_middle (const EntEulerDay    *day,
             const EntCombination *combination,
             EntRect              *box)
{
  EntPoint sum = { 0, 0 };

  *box = ENT_RECT_EMPTY;
  for (guint i = 0; i < combination->n_nations; i++)
    {
      EntPoint point = { 0, 0 };
      EntExtent extent = { 0 };

      ent_euler_find_place (day, combination->nations[i], &point, &extent);
      sum.x += point.x;
      sum.y += point.y;
      *box = ent_rect_union (*box, (EntRect) { point.x - extent.half_width, point.y - extent.up, point.x + extent.half_width,
                                               point.y + extent.down });
    }
  return (EntPoint) { sum.x / combination->n_nations, sum.y / combination->n_nations - LABEL_ABOVE };
}

/* A region that is too narrow for its name is marked by the box around its discs. */
static void
find_region_spot (Search *search,
                  guint   i)
{
  const EntCombination *combination = ent_combinations_get (search->day->combinations, i);
  const EntMeasure *measure = &search->day->measure;
  EntEulerSpot *spot = &search->picture->regions[i].spot;
  const guint on_line[] = { combination->n_groupings, MAX (2, (combination->n_groupings + 1) / 2), 1 };
  EntPoint middle = find_middle (search->day, combination, &spot->box);
  g_auto (Room) room;

  room_init (&room, search, search->picture->regions[i].sets);
  spot->style = (EntTextStyle) { .size = LABEL_SIZE * measure->scale, .bold = TRUE, .centered = TRUE };
  for (guint j = 0; j < G_N_ELEMENTS (on_line); j++)
    {
      g_autofree char *text = new_name (search->day, combination, on_line[j]);
      double width, height;

      measure->measure (text, &spot->style, &width, &height, measure->user_data);
      if (!find_spot (&room, search->euler, width + 2 * LABEL_PADDING, height, middle, &spot->box))
        continue;
      spot->box.x0 += LABEL_PADDING;
      spot->box.x1 -= LABEL_PADDING;
      spot->text = g_steal_pointer (&text);
      spot->has_room = TRUE;
      take (search, spot->box);
      return;
    }
  spot->text = new_name (search->day, combination, combination->n_groupings);
}

/* Finds where the names of groupings and of regions stand. */
void
ent_euler_find_spots (const EntEulerDay *day,
                      const EntEuler    *euler,
                      EntEulerPicture   *picture)
{
  Search search = { day, euler, picture, NULL };
  g_autofree guint8 *taken = g_new0 (guint8, (gsize) euler->width * euler->height);

  search.taken = taken;
  take_discs (&search);
  find_tabs (&search);
  for (guint i = 0; i < picture->n_regions; i++)
    find_region_spot (&search, i);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "layout/ent-euler-private.h"
#include "layout/ent-raster.h"

/* Points go to the cheapest combination that exists, the cheaper the nearer the
 * lines are that would have to move. Smoothing then makes lines of that again,
 * and may undo a little of it, so it is done again where a region is left that
 * does not exist; mostly there is none after the first time. */
#define N_ROUNDS 6

/* Between a disc and the lines that are moved. */
#define INSIDE 7.0
#define OUTSIDE 5.0

/* A smaller piece of a combination without one of its discs goes to a neighbour. */
#define LEAST_PIECE 2500.0

/* What a point costs beside the distance of the line, and what more where that is dear. */
#define COST 0.5f
#define DEAR 4.0f

/* How far around points that change lines are made anew; in cells the blur of
 * that, and of the lines. */
#define CHANGED 26.0f
#define CHANGED_BLUR 4.0
#define CHANGED_GAIN 1.3f
#define LINE_BLUR 3.0

/* Lines that run along each other on the same side: nearer than this, of points
 * so near to the line. The smaller set steps in. */
#define ALONG 3.2f
#define ALONG_REACH 5.0f
#define ALONG_BLUR 3.0
#define ALONG_GAIN 1.2f
#define ALONG_SPREAD 12.0f
#define LEAST_ALONG 20
#define ALONG_AROUND 2 /* lines that only cross have fewer such points around each other than those that run along */
#define LEAST_AROUND 8
#define STEP_IN 5.0f

/* How far beyond a line a point is put that is taken out of a gap. */
#define GAP 1.0f

/* A part of the raster: from one cell up to another, without that. */
typedef struct
{
  guint x0, y0, x1, y1;
} Box;

static const Box no_cells = { G_MAXUINT, G_MAXUINT, 0, 0 };

static void
box_add (Box   *box,
         guint  x,
         guint  y)
{
  box->x0 = MIN (box->x0, x);
  box->y0 = MIN (box->y0, y);
  box->x1 = MAX (box->x1, x + 1);
  box->y1 = MAX (box->y1, y + 1);
}

static Box
box_grow (Box             box,
          double          by,
          const EntEuler *euler)
{
  guint cells = (guint) ceil (by);

  return (Box) {
    box.x0 > cells ? box.x0 - cells : 0,
    box.y0 > cells ? box.y0 - cells : 0,
    MIN (box.x1 + cells, euler->width),
    MIN (box.y1 + cells, euler->height),
  };
}

/* Puts lines so far from discs: to the right side of them. */
void
ent_euler_work_force (EntEulerWork *work,
                      double        inside,
                      double        outside)
{
  EntEuler *euler = work->euler;

  for (guint i = 0; i < work->n_discs; i++)
    {
      const EntEulerDisc *disc = &work->discs[i];
      Box box = no_cells;

      box_add (&box, (guint) MAX (0, (disc->point.x - euler->origin.x) / euler->step),
               (guint) MAX (0, (disc->point.y - euler->origin.y) / euler->step));
      box = box_grow (box, (disc->radius + inside + ENT_EULER_REACH) / euler->step, euler);
      for (guint y = box.y0; y < box.y1; y++)
        for (guint x = box.x0; x < box.x1; x++)
          {
            float distance = (float) (ent_point_distance (ent_euler_get_point (euler, x, y), disc->point) - disc->radius);

            for (guint set = 0; set < euler->n_sets; set++)
              {
                float *own = &euler->fields[set][y * euler->width + x];

                if (disc->sets >> set & 1)
                  *own = MIN (*own, distance - (float) inside);
                else
                  *own = MAX (*own, (float) outside - distance);
              }
          }
    }
}

/* ------------------------------------------------------------------------ */
/* Which combination a point is of */

/* The combination that exists and is the cheapest for the point, of several the first. */
static guint8
find_cheapest (const EntEulerWork *work,
               guint               at)
{
  const EntEuler *euler = work->euler;
  float least = G_MAXFLOAT;
  guint8 best = 0;

  for (guint i = 0; i < work->n_patterns; i++)
    {
      guint changed = work->patterns[i] ^ euler->regions[at];
      float cost = 0;

      for (guint set = 0; set < euler->n_sets; set++)
        if (changed >> set & 1)
          {
            float weight = work->patterns[i] >> set & 1 ? 1 : (float) work->weights[set];

            cost += (fabsf (euler->fields[set][at]) + COST) * weight + (weight - 1) * DEAR;
          }
      if (cost < least)
        {
          least = cost;
          best = work->patterns[i];
        }
    }
  return best;
}

static void
choose_regions (EntEulerWork *work)
{
  EntEuler *euler = work->euler;

  ent_euler_work_read_regions (work);
  for (guint at = 0; at < work->n_cells; at++)
    if (!work->exists[euler->regions[at]])
      euler->regions[at] = find_cheapest (work, at);
}

/* For each piece how long its border is with which combination. */
static guint *
count_borders (const EntEuler *euler,
               const guint    *labels,
               guint           n_pieces,
               const gboolean *is_loose)
{
  guint *borders = g_new0 (guint, (gsize) n_pieces * ENT_EULER_MAX_PATTERNS + 1);

  for (guint y = 0; y < euler->height; y++)
    for (guint x = 0; x < euler->width; x++)
      {
        guint at = y * euler->width + x;
        const guint neighbours[] = { x > 0 ? at - 1 : at, x + 1 < euler->width ? at + 1 : at, y > 0 ? at - euler->width : at,
                                     y + 1 < euler->height ? at + euler->width : at };

        for (guint i = 0; is_loose[labels[at]] && i < G_N_ELEMENTS (neighbours); i++)
          if (labels[neighbours[i]] != labels[at])
            borders[labels[at] * ENT_EULER_MAX_PATTERNS + euler->regions[neighbours[i]]]++;
      }
  return borders;
}

/* Gives small pieces without a disc of their combination to the neighbour with the longest border. */
static void
give_away_pieces (EntEulerWork *work)
{
  EntEuler *euler = work->euler;
  g_autofree guint *labels = g_new (guint, work->n_cells);
  g_autoptr (GArray) sizes = ent_raster_label (euler->regions, euler->width, euler->height, labels);
  g_autofree gboolean *is_loose = g_new0 (gboolean, sizes->len);
  g_autofree guint *borders = NULL;

  for (guint at = 0; at < work->n_cells; at++)
    is_loose[labels[at]] = euler->regions[at] != 0 && g_array_index (sizes, guint, labels[at]) * euler->step * euler->step <= LEAST_PIECE;
  for (guint i = 0; i < work->n_discs; i++)
    {
      guint x = (guint) round ((work->discs[i].point.x - euler->origin.x) / euler->step);
      guint y = (guint) round ((work->discs[i].point.y - euler->origin.y) / euler->step);

      if (euler->regions[y * euler->width + x] == work->discs[i].sets)
        is_loose[labels[y * euler->width + x]] = FALSE;
    }
  borders = count_borders (euler, labels, sizes->len, is_loose);
  for (guint at = 0; at < work->n_cells; at++)
    if (is_loose[labels[at]])
      {
        const guint *own = borders + labels[at] * ENT_EULER_MAX_PATTERNS;
        guint best = 0;

        for (guint pattern = 1; pattern < ENT_EULER_MAX_PATTERNS; pattern++)
          if (own[pattern] > own[best])
            best = pattern;
        euler->regions[at] = (guint8) best;
      }
}

/* ------------------------------------------------------------------------ */
/* Lines around that */

/* How far each cell of a box is from the edge of a set's new regions, negative inside, smoothed. */
static float *
new_smooth_distances (const EntEuler *euler,
                      guint           set,
                      Box             box)
{
  guint width = box.x1 - box.x0, height = box.y1 - box.y0;
  g_autofree guint8 *mask = g_new (guint8, (gsize) width * height);
  g_autofree float *outside = g_new (float, (gsize) width *height);
  float *distances = g_new (float, (gsize) width *height);
  float reach = ENT_EULER_REACH;

  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < width; x++)
      mask[y * width + x] = euler->regions[(box.y0 + y) * euler->width + box.x0 + x] >> set & 1;
  ent_raster_measure_distances (mask, TRUE, width, height, outside);
  ent_raster_measure_distances (mask, FALSE, width, height, distances);
  for (guint at = 0; at < width * height; at++)
    {
      float distance = (outside[at] - distances[at]) * (float) euler->step;

      distances[at] = CLAMP (distance, -reach, reach);
    }
  ent_raster_blur (distances, width, height, LINE_BLUR);
  return distances;
}

/* How much each cell of a box is near to those of a mask: from 0 to 1, softly. */
static float *
new_nearness (const guint8 *mask,
              guint         mask_width,
              Box           box,
              float         within,
              double        blur,
              float         gain)
{
  guint width = box.x1 - box.x0, height = box.y1 - box.y0;
  g_autofree guint8 *part = g_new (guint8, (gsize) width * height);
  float *nearness = g_new (float, (gsize) width *height);

  for (guint y = 0; y < height; y++)
    memcpy (part + (gsize) y * width, mask + (gsize) (box.y0 + y) * mask_width + box.x0, width);
  ent_raster_measure_distances (part, TRUE, width, height, nearness);
  for (guint at = 0; at < width * height; at++)
    nearness[at] = nearness[at] < within ? 1 : 0;
  ent_raster_blur (nearness, width, height, blur);
  for (guint at = 0; at < width * height; at++)
    nearness[at] = CLAMP (nearness[at] * gain, 0, 1);
  return nearness;
}

/* Moves the line of a set to where its regions end now. All else of it stays
 * where it is: smoothing the whole would make it wobble. Returns whether anything moved. */
static gboolean
move_line (EntEulerWork *work,
           guint         set)
{
  EntEuler *euler = work->euler;
  float *field = euler->fields[set];
  float reach = ENT_EULER_REACH, step = (float) euler->step;
  g_autofree guint8 *changed = g_new0 (guint8, work->n_cells);
  g_autofree float *distances = NULL;
  g_autofree float *nearness = NULL;
  Box box = no_cells;

  for (guint at = 0; at < work->n_cells; at++)
    if ((euler->regions[at] >> set & 1) != (field[at] < 0))
      {
        changed[at] = 1;
        box_add (&box, at % euler->width, at / euler->width);
      }
  if (box.x0 > box.x1)
    return FALSE;
  box = box_grow (box, (CHANGED + reach) / step + 3 * CHANGED_BLUR + 3 * LINE_BLUR, euler);
  distances = new_smooth_distances (euler, set, box);
  nearness = new_nearness (changed, euler->width, box, CHANGED / step, CHANGED_BLUR, CHANGED_GAIN);
  for (guint y = box.y0; y < box.y1; y++)
    for (guint x = box.x0; x < box.x1; x++)
      {
        guint in_box = (y - box.y0) * (box.x1 - box.x0) + x - box.x0;
        float *own = &field[y * euler->width + x];

        if (nearness[in_box] > 0)
          *own = nearness[in_box] * distances[in_box] + (1 - nearness[in_box]) * CLAMP (*own, -reach, reach);
      }
  return TRUE;
}

/* Repairs the outlines once, with the weights there are. */
gboolean
ent_euler_work_repair (EntEulerWork  *work,
                       GCancellable  *cancellable,
                       GError       **error)
{
  gboolean is_done = FALSE;

  ent_euler_work_force (work, INSIDE, OUTSIDE);
  for (guint round = 0; round < N_ROUNDS && !is_done; round++)
    {
      gboolean has_moved = FALSE;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      choose_regions (work);
      give_away_pieces (work);
      for (guint set = 0; set < work->euler->n_sets; set++)
        has_moved = move_line (work, set) || has_moved;
      ent_euler_work_force (work, INSIDE, OUTSIDE);
      ent_euler_work_read_regions (work);
      is_done = !has_moved || !ent_euler_work_has_false_region (work);
    }
  return TRUE;
}

/* ------------------------------------------------------------------------ */
/* Lines along lines */

static gboolean
runs_along (const float *field,
            const float *other,
            guint        at)
{
  return fabsf (field[at]) < ALONG_REACH && fabsf (field[at] - other[at]) < ALONG;
}

/* How many cells around one, which is not at the rim, are where two lines run along each other. */
static guint
count_along (const EntEuler *euler,
             const float    *field,
             const float    *other,
             guint           at)
{
  guint n = 0;

  for (int y = -ALONG_AROUND; y <= ALONG_AROUND; y++)
    for (int x = -ALONG_AROUND; x <= ALONG_AROUND; x++)
      n += runs_along (field, other, (guint) ((int) at + y * (int) euler->width + x));
  return n;
}

static void
step_in (EntEulerWork *work,
         guint         larger,
         guint         smaller)
{
  EntEuler *euler = work->euler;
  float *field = euler->fields[smaller], step = (float) euler->step;
  g_autofree guint8 *along = g_new0 (guint8, work->n_cells);
  g_autofree float *nearness = NULL;
  Box box = no_cells;
  guint n_along = 0;

  /* There is nothing near to the rim. */
  for (guint at = ALONG_AROUND * euler->width + ALONG_AROUND; at + ALONG_AROUND * euler->width + ALONG_AROUND < work->n_cells; at++)
    if (runs_along (field, euler->fields[larger], at) && count_along (euler, field, euler->fields[larger], at) >= LEAST_AROUND)
      {
        along[at] = 1;
        n_along++;
        box_add (&box, at % euler->width, at / euler->width);
      }
  if (n_along < LEAST_ALONG)
    return;
  box = box_grow (box, ALONG_SPREAD / step + 3 * ALONG_BLUR, euler);
  nearness = new_nearness (along, euler->width, box, ALONG_SPREAD / step, ALONG_BLUR, ALONG_GAIN);
  for (guint y = box.y0; y < box.y1; y++)
    for (guint x = box.x0; x < box.x1; x++)
      field[y * euler->width + x] += STEP_IN * nearness[(y - box.y0) * (box.x1 - box.x0) + x - box.x0];
}

/* Lets the smaller of two sets step in where their lines lie on each other. */
void
ent_euler_work_part_lines (EntEulerWork *work)
{
  EntEuler *euler = work->euler;
  guint sizes[ENT_EULER_MAX_SETS] = { 0 };

  for (guint at = 0; at < work->n_cells; at++)
    for (guint set = 0; set < euler->n_sets; set++)
      sizes[set] += euler->regions[at] >> set & 1;
  for (guint larger = 0; larger < euler->n_sets; larger++)
    for (guint smaller = 0; smaller < euler->n_sets; smaller++)
      if (sizes[smaller] < sizes[larger] || (sizes[smaller] == sizes[larger] && smaller > larger))
        step_in (work, larger, smaller);
}

/* ------------------------------------------------------------------------ */

/* Smoothing may leave a gap between lines that were to meet. What is wider than a channel is closed for good. */
void
ent_euler_work_close_gaps (EntEulerWork *work)
{
  EntEuler *euler = work->euler;
  g_autofree guint8 *cores = g_new (guint8, work->n_cells);
  g_autofree guint8 *gaps = g_new (guint8, work->n_cells);

  if (ent_euler_work_find_cores (work, cores) == 0)
    return;
  ent_raster_dilate (cores, euler->width, euler->height, gaps);
  for (guint at = 0; at < work->n_cells; at++)
    {
      guint8 closest;

      if (!gaps[at] || work->exists[euler->regions[at]])
        continue;
      closest = find_cheapest (work, at);
      for (guint set = 0; set < euler->n_sets; set++)
        if ((closest ^ euler->regions[at]) >> set & 1)
          euler->fields[set][at] = closest >> set & 1 ? -GAP : GAP;
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-neighbours.h"

#include <math.h>

/* What boxes are farther apart than the gap and yet listed, so that the list
 * holds until something has moved half of it. */
#define SKIN 24.0

/* Inner nations in cells of a grid, those of one cell one after another. */
typedef struct
{
  EntPoint origin;
  double   width, height; /* of a cell */
  guint    n_columns, n_rows;
  guint   *first; /* by cell, and one more */
  guint   *nations;
  double   widest, highest; /* half of the largest box each way */
} Cells;

static double
half_height (const EntExtent *extent)
{
  return MAX (extent->up, extent->down);
}

static guint
clamp_cell (double offset,
            double size,
            guint  n)
{
  return (guint) CLAMP (floor (offset / size), 0, n - 1);
}

static guint
cell_of (const Cells *cells,
         EntPoint     point)
{
  return clamp_cell (point.y - cells->origin.y, cells->height, cells->n_rows) * cells->n_columns
         + clamp_cell (point.x - cells->origin.x, cells->width, cells->n_columns);
}

static void
fill_cells (Cells   *cells,
            EntWork *work)
{
  EntRect extent = ent_work_get_extent (work);
  guint n_cells;

  cells->origin = (EntPoint) { extent.x0, extent.y0 };
  for (guint i = 0; i < work->n_inner; i++)
    {
      cells->widest = MAX (cells->widest, work->extents[i].half_width);
      cells->highest = MAX (cells->highest, half_height (&work->extents[i]));
    }
  /* Where the nations lie scattered there are not more cells than nations. */
  cells->width = MAX (work->spacing, (extent.x1 - extent.x0) / sqrt (work->n_inner));
  cells->height = MAX (work->spacing, (extent.y1 - extent.y0) / sqrt (work->n_inner));
  cells->n_columns = (guint) ((extent.x1 - extent.x0) / cells->width) + 1;
  cells->n_rows = (guint) ((extent.y1 - extent.y0) / cells->height) + 1;
  n_cells = cells->n_columns * cells->n_rows;
  cells->first = g_new0 (guint, n_cells + 1);
  cells->nations = g_new (guint, work->n_inner);

  for (guint i = 0; i < work->n_inner; i++)
    cells->first[cell_of (cells, work->places[i]) + 1]++;
  for (guint c = 0; c < n_cells; c++)
    cells->first[c + 1] += cells->first[c];
  for (guint i = work->n_inner; i-- > 0;)
    cells->nations[--cells->first[cell_of (cells, work->places[i]) + 1]] = i;
  /* Each beginning stands one too far on now. */
  for (guint c = 0; c < n_cells; c++)
    cells->first[c] = cells->first[c + 1];
  cells->first[n_cells] = work->n_inner;
}

static gboolean
may_be_near (EntWork *work,
             guint    a,
             guint    b,
             double   gap)
{
  const EntExtent *first = &work->extents[a];
  const EntExtent *second = &work->extents[b];

  return fabs (work->places[a].x - work->places[b].x) < first->half_width + second->half_width + gap + SKIN
         && fabs (work->places[a].y - work->places[b].y) < half_height (first) + half_height (second) + gap + SKIN;
}

static int
compare_bodies (gconstpointer a,
                gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

static void
list_nations_near (EntNeighbours *self,
                   EntWork       *work,
                   const Cells   *cells,
                   guint          a)
{
  EntPoint at = work->places[a];
  double across = work->extents[a].half_width + cells->widest + self->gap + SKIN;
  double down = half_height (&work->extents[a]) + cells->highest + self->gap + SKIN;
  guint left = clamp_cell (at.x - across - cells->origin.x, cells->width, cells->n_columns);
  guint right = clamp_cell (at.x + across - cells->origin.x, cells->width, cells->n_columns);
  guint top = clamp_cell (at.y - down - cells->origin.y, cells->height, cells->n_rows);
  guint bottom = clamp_cell (at.y + down - cells->origin.y, cells->height, cells->n_rows);
  guint begin = self->partners->len;

  for (guint row = top; row <= bottom; row++)
    for (guint k = cells->first[row * cells->n_columns + left]; k < cells->first[row * cells->n_columns + right + 1]; k++)
      if (cells->nations[k] > a && may_be_near (work, a, cells->nations[k], self->gap))
        g_array_append_val (self->partners, cells->nations[k]);
  if (self->partners->len > begin + 1)
    qsort (&g_array_index (self->partners, guint, begin), self->partners->len - begin, sizeof (guint), compare_bodies);
}

static void
list_neighbours (EntNeighbours *self,
                 EntWork       *work)
{
  Cells cells = { 0 };

  fill_cells (&cells, work);
  g_array_set_size (self->partners, 0);
  for (guint a = 0; a < self->n; a++)
    {
      self->first[a] = self->partners->len;
      self->seen[a] = work->places[a];
      if (a < work->n_inner)
        list_nations_near (self, work, &cells, a);
      for (guint pill = MAX (a + 1, work->n_inner); pill < self->n; pill++)
        if (may_be_near (work, a, pill, self->gap))
          g_array_append_val (self->partners, pill);
    }
  self->first[self->n] = self->partners->len;
  g_free (cells.first);
  g_free (cells.nations);
}

/* Of few bodies everyone is a neighbour for good. */
static void
list_all (EntNeighbours *self)
{
  for (guint a = 0; a < self->n; a++)
    {
      self->first[a] = self->partners->len;
      for (guint b = a + 1; b < self->n; b++)
        g_array_append_val (self->partners, b);
    }
  self->first[self->n] = self->partners->len;
}

static gboolean
is_out_of_date (EntNeighbours *self,
                EntWork       *work,
                double         gap)
{
  if (gap > self->gap)
    return TRUE;
  for (guint i = 0; i < self->n; i++)
    if (fabs (work->places[i].x - self->seen[i].x) > SKIN / 2 || fabs (work->places[i].y - self->seen[i].y) > SKIN / 2)
      return TRUE;

  return FALSE;
}

/**
 * ent_neighbours_update:
 * @neighbours: (nullable) (transfer full): the list there is
 * @work: the working arrays
 * @gap: how near boxes may be, in world units
 *
 * Brings the list of neighbours to where the bodies stand now. Every two whose
 * boxes are nearer than @gap are in it.
 *
 * Time: O(bodies) while nothing has moved far.
 *
 * Returns: (transfer full): the list
 */
EntNeighbours *
ent_neighbours_update (EntNeighbours *neighbours,
                       EntWork       *work,
                       double         gap)
{
  if (neighbours == NULL)
    {
      neighbours = g_new0 (EntNeighbours, 1);
      neighbours->n = ent_work_first_outer (work);
      neighbours->first = g_new (guint, neighbours->n + 1);
      neighbours->seen = g_new0 (EntPoint, neighbours->n);
      neighbours->partners = g_array_new (FALSE, FALSE, sizeof (guint));
      neighbours->gap = -1;
      if (!ent_work_has_many (work))
        list_all (neighbours);
    }
  if (ent_work_has_many (work) && is_out_of_date (neighbours, work, gap))
    {
      neighbours->gap = gap;
      list_neighbours (neighbours, work);
    }

  return neighbours;
}

/**
 * ent_neighbours_free:
 * @neighbours: (transfer full): a list
 */
void
ent_neighbours_free (EntNeighbours *neighbours)
{
  g_free (neighbours->first);
  g_free (neighbours->seen);
  g_array_unref (neighbours->partners);
  g_free (neighbours);
}

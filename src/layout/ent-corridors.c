/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-corridors.h"

#include <math.h>

struct _EntCorridors
{
  EntWork *work; /* borrowed */
  EntPoint origin;
  double   width, height; /* of a cell */
  guint    n_columns, n_rows;
  double   reach;  /* of the largest box, from its middle */
  guint   *first;  /* by cell: where its bodies begin, and one more; owned */
  guint   *bodies; /* those of one cell one after another, owned */
};

static guint
clamp_cell (double offset,
            double size,
            guint  n)
{
  return (guint) CLAMP (floor (offset / size), 0, n - 1);
}

static guint
cell_of (EntCorridors *self,
         EntPoint      point)
{
  return clamp_cell (point.y - self->origin.y, self->height, self->n_rows) * self->n_columns
         + clamp_cell (point.x - self->origin.x, self->width, self->n_columns);
}

static void
fill_cells (EntCorridors *self)
{
  EntWork *work = self->work;
  guint n_cells = self->n_columns * self->n_rows;

  self->first = g_new0 (guint, n_cells + 1);
  self->bodies = g_new (guint, MAX (1, work->n_bodies));
  for (guint body = 0; body < work->n_bodies; body++)
    self->first[cell_of (self, work->places[body])]++;
  for (guint cell = 1; cell <= n_cells; cell++)
    self->first[cell] += self->first[cell - 1];
  for (guint body = work->n_bodies; body-- > 0;)
    self->bodies[--self->first[cell_of (self, work->places[body])]] = body;
}

/**
 * ent_corridors_new:
 * @work: the working arrays, which must outlive the corridors; nothing may move meanwhile
 *
 * Time: O(bodies).
 *
 * Returns: (transfer full): the bodies by where they stand
 */
EntCorridors *
ent_corridors_new (EntWork *work)
{
  EntCorridors *self = g_new0 (EntCorridors, 1);
  EntRect all = ENT_RECT_EMPTY;
  double side = sqrt (MAX (1, work->n_bodies));

  self->work = work;
  for (guint body = 0; body < work->n_bodies; body++)
    {
      const EntExtent *extent = &work->extents[body];

      all = ent_rect_include (all, work->places[body]);
      self->reach = MAX (self->reach, extent->half_width + MAX (extent->up, extent->down));
    }
  if (work->n_bodies == 0)
    all = (EntRect) { 0, 0, 0, 0 };
  /* There are not more cells than bodies, however scattered these lie. */
  self->origin = (EntPoint) { all.x0, all.y0 };
  self->width = MAX (1, (all.x1 - all.x0) / side);
  self->height = MAX (1, (all.y1 - all.y0) / side);
  self->n_columns = (guint) ((all.x1 - all.x0) / self->width) + 1;
  self->n_rows = (guint) ((all.y1 - all.y0) / self->height) + 1;
  fill_cells (self);

  return self;
}

/**
 * ent_corridors_free:
 * @corridors: (transfer full): corridors
 */
void
ent_corridors_free (EntCorridors *corridors)
{
  g_free (corridors->first);
  g_free (corridors->bodies);
  g_free (corridors);
}

/* Where a line is from left to right between two heights. */
static void
clip_line (EntPoint  from,
           EntPoint  to,
           double    top,
           double    bottom,
           double   *left,
           double   *right)
{
  double down = to.y - from.y;
  double begin = 0, end = 1, x0, x1;

  if (fabs (down) > 1e-9)
    {
      double a = (top - from.y) / down, b = (bottom - from.y) / down;

      begin = CLAMP (MIN (a, b), 0, 1);
      end = CLAMP (MAX (a, b), 0, 1);
    }
  x0 = from.x + begin * (to.x - from.x);
  x1 = from.x + end * (to.x - from.x);
  *left = MIN (x0, x1);
  *right = MAX (x0, x1);
}

/**
 * ent_corridors_gather:
 * @corridors: corridors
 * @from: where a line begins
 * @to: where it ends
 * @half_width: of the corridor around it, in world units
 * @bodies: (element-type guint): takes the bodies
 *
 * Finds all bodies whose boxes reach into the corridor, and some more beside it.
 *
 * Time: O(what is found, and the rows and columns that the line crosses).
 */
void
ent_corridors_gather (EntCorridors *corridors,
                      EntPoint      from,
                      EntPoint      to,
                      double        half_width,
                      GArray       *bodies)
{
  double room = half_width + corridors->reach;
  guint top = clamp_cell (MIN (from.y, to.y) - room - corridors->origin.y, corridors->height, corridors->n_rows);
  guint bottom = clamp_cell (MAX (from.y, to.y) + room - corridors->origin.y, corridors->height, corridors->n_rows);

  for (guint row = top; row <= bottom; row++)
    {
      double y = corridors->origin.y + row * corridors->height;
      guint *first = &corridors->first[row * corridors->n_columns];
      double left, right;
      guint begin, end;

      clip_line (from, to, y - room, y + corridors->height + room, &left, &right);
      begin = clamp_cell (left - room - corridors->origin.x, corridors->width, corridors->n_columns);
      end = clamp_cell (right + room - corridors->origin.x, corridors->width, corridors->n_columns);
      g_array_append_vals (bodies, &corridors->bodies[first[begin]], first[end + 1] - first[begin]);
    }
}

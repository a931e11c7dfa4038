/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-box-grid.h"

#include <math.h>

#define MOST_CELLS 65536

/* A box in one of the cells that it reaches into. */
typedef struct
{
  EntRect box;
  guint   number;
  guint   next; /* place of the next in the same cell, plus 1; 0 for none */
} Entry;

struct _EntBoxGrid
{
  EntRect  extent;
  guint    n_across;
  guint    n_down;
  guint   *firsts;  /* by cell: place of its first entry, plus 1; 0 for none; owned */
  GArray  *entries; /* Entry */
};

/* The cells that a box reaches into; what lies outside of the grid is in the cells at its edge. */
typedef struct
{
  guint x0, y0, x1, y1;
} Cells;

static guint
find_cell (double at,
           double from,
           double to,
           guint  n)
{
  double cell = to > from ? floor ((at - from) / (to - from) * n) : 0;

  return (guint) CLAMP (cell, 0, n - 1);
}

static Cells
find_cells (EntBoxGrid *self,
            EntRect     box)
{
  const EntRect *extent = &self->extent;

  return (Cells) {
    find_cell (box.x0, extent->x0, extent->x1, self->n_across), find_cell (box.y0, extent->y0, extent->y1, self->n_down),
    find_cell (box.x1, extent->x0, extent->x1, self->n_across), find_cell (box.y1, extent->y0, extent->y1, self->n_down),
  };
}

/**
 * ent_box_grid_new:
 * @extent: where the boxes are; finite
 * @n_boxes: how many are expected
 *
 * Returns: (transfer full): a grid of about as many cells as boxes
 */
EntBoxGrid *
ent_box_grid_new (EntRect extent,
                  guint   n_boxes)
{
  EntBoxGrid *self = g_new0 (EntBoxGrid, 1);
  guint side = (guint) ceil (sqrt (MIN (n_boxes, MOST_CELLS)));

  self->extent = extent;
  self->n_across = self->n_down = MAX (side, 1);
  self->firsts = g_new0 (guint, (gsize) self->n_across * self->n_down);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  return self;
}

/**
 * ent_box_grid_free:
 * @self: (transfer full): a grid
 */
void
ent_box_grid_free (EntBoxGrid *self)
{
  g_free (self->firsts);
  g_array_unref (self->entries);
  g_free (self);
}

/**
 * ent_box_grid_add:
 * @self: a grid
 * @box: a box
 * @number: what it is known by
 *
 * Time: O(cells that it reaches into).
 */
void
ent_box_grid_add (EntBoxGrid *self,
                  EntRect     box,
                  guint       number)
{
  Cells cells = find_cells (self, box);

  for (guint y = cells.y0; y <= cells.y1; y++)
    for (guint x = cells.x0; x <= cells.x1; x++)
      {
        guint *first = &self->firsts[y * self->n_across + x];
        Entry entry = { box, number, *first };

        g_array_append_val (self->entries, entry);
        *first = self->entries->len;
      }
}

/**
 * ent_box_grid_any:
 * @self: a grid
 * @box: a box
 * @is_wanted: (scope call): asked of each that reaches into it, perhaps more than once, until it says so
 * @data: for @is_wanted
 *
 * Time: O(boxes in the cells that it reaches into).
 *
 * Returns: whether one of those that reach into @box is wanted
 */
gboolean
ent_box_grid_any (EntBoxGrid     *self,
                  EntRect         box,
                  EntBoxGridFunc  is_wanted,
                  gpointer        data)
{
  Cells cells = find_cells (self, box);

  for (guint y = cells.y0; y <= cells.y1; y++)
    for (guint x = cells.x0; x <= cells.x1; x++)
      for (guint place = self->firsts[y * self->n_across + x]; place > 0;)
        {
          const Entry *entry = &g_array_index (self->entries, Entry, place - 1);

          if (ent_rect_intersects (box, entry->box) && is_wanted (entry->number, data))
            return TRUE;
          place = entry->next;
        }
  return FALSE;
}

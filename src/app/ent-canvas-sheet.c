/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-sheet.h"

#include <math.h>

/* Of a tile, in device pixels. GTK draws each into an image of its own before it
 * reaches the window, so that tiles which fit into the processor's cache are faster
 * than the whole, and wide ones than high ones. */
#define TILE_WIDTH 512
#define TILE_HEIGHT 128

/* So much of the next tiles belongs to each one: scaled tiles are to leave no gap. */
#define OVERLAP_PX 1

typedef struct
{
  GskRenderNode *plain; /* (nullable), owned */
  GskRenderNode *lit;   /* (nullable): with what is brought out, owned */
} Tile;

struct _EntCanvasSheet
{
  cairo_surface_t *image; /* owned */
  int              width; /* in px, as all that follows */
  int              height;
  int              scale; /* device pixels per px */
  int              tile_width;
  int              tile_height;
  guint            n_columns;
  guint            n_rows;
  Tile            *tiles; /* row by row, owned */

  /* what is brought out */
  EntOps          *ops;      /* (nullable): borrowed */
  EntPoint         origin;   /* of its page */
  EntRect          seen;     /* what was seen of the sheet when it was first drawn */
  GskRenderNode   *recorded; /* (nullable): as it was drawn then; owned */
  gboolean         is_lit;   /* it is in the tiles from now on */
};

/**
 * ent_canvas_sheet_new:
 * @image: (transfer full): what is on it, painted and not changed any more
 * @width: in px
 * @height: in px
 * @scale: device pixels per px
 *
 * Returns: (transfer full): a sheet on which nothing is brought out
 */
EntCanvasSheet *
ent_canvas_sheet_new (cairo_surface_t *image,
                      int              width,
                      int              height,
                      int              scale)
{
  EntCanvasSheet *sheet;

  g_return_val_if_fail (image != NULL && width > 0 && height > 0 && scale > 0, NULL);

  sheet = g_new0 (EntCanvasSheet, 1);
  *sheet = (EntCanvasSheet) { image, width, height, scale, MAX (1, TILE_WIDTH / scale), MAX (1, TILE_HEIGHT / scale) };
  sheet->n_columns = (guint) ((width + sheet->tile_width - 1) / sheet->tile_width);
  sheet->n_rows = (guint) ((height + sheet->tile_height - 1) / sheet->tile_height);
  sheet->tiles = g_new0 (Tile, sheet->n_columns * sheet->n_rows);
  return sheet;
}

static void
drop_lit (EntCanvasSheet *sheet)
{
  sheet->is_lit = FALSE;
  g_clear_pointer (&sheet->recorded, gsk_render_node_unref);
  for (guint i = 0; i < sheet->n_columns * sheet->n_rows; i++)
    g_clear_pointer (&sheet->tiles[i].lit, gsk_render_node_unref);
}

/**
 * ent_canvas_sheet_free:
 * @sheet: (transfer full): a sheet
 */
void
ent_canvas_sheet_free (EntCanvasSheet *sheet)
{
  g_return_if_fail (sheet != NULL);

  drop_lit (sheet);
  for (guint i = 0; i < sheet->n_columns * sheet->n_rows; i++)
    g_clear_pointer (&sheet->tiles[i].plain, gsk_render_node_unref);
  cairo_surface_destroy (sheet->image);
  g_free (sheet->tiles);
  g_free (sheet);
}

/**
 * ent_canvas_sheet_bring_out:
 * @sheet: a sheet
 * @ops: (nullable): what lies over the image from now on; to be kept until that changes
 * @origin: where the page of @ops begins on the sheet, in px
 */
void
ent_canvas_sheet_bring_out (EntCanvasSheet *sheet,
                            EntOps         *ops,
                            EntPoint        origin)
{
  g_return_if_fail (sheet != NULL);

  drop_lit (sheet);
  sheet->ops = ops;
  sheet->origin = origin;
}

/* ------------------------------------------------------------------------ */
/* Tiles */

static EntRect
get_tile_rect (EntCanvasSheet *sheet,
               guint           column,
               guint           row)
{
  int x = (int) column * sheet->tile_width, y = (int) row * sheet->tile_height;

  return (EntRect) { x, y, MIN (x + sheet->tile_width + OVERLAP_PX, sheet->width), MIN (y + sheet->tile_height + OVERLAP_PX, sheet->height) };
}

static void
copy_image (cairo_t         *cr,
            cairo_surface_t *image,
            double           x,
            double           y)
{
  cairo_set_source_surface (cr, image, x, y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
}

static GskRenderNode *
new_node (cairo_surface_t *image,
          double           x,
          double           y,
          EntRect          rect)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (rect.x0, rect.y0, rect.x1 - rect.x0, rect.y1 - rect.y0));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  copy_image (cr, image, x, y);
  cairo_destroy (cr);
  return node;
}

/* Whether something of what is brought out may be on a part of the sheet. */
static gboolean
is_touched (EntCanvasSheet *sheet,
            EntRect         rect)
{
  EntCamera camera = ent_ops_get_camera (sheet->ops);
  guint n_ops;
  const EntOp *ops = ent_ops_get (sheet->ops, &n_ops);

  camera = ent_camera_pan (camera, sheet->origin.x, sheet->origin.y);
  for (guint i = 0; i < n_ops; i++)
    {
      if (ops[i].kind != ENT_OP_BEGIN || ent_rect_intersects (ent_camera_rect_to_screen (camera, ops[i].bounds), rect))
        return TRUE;
      i += ops[i].n_ops;
    }
  return FALSE;
}

/* Copies a part of the sheet and paints over it what is brought out. */
static cairo_surface_t *
paint_lit (EntCanvasSheet *sheet,
           EntRect         rect)
{
  int scale = sheet->scale;
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (rect.x1 - rect.x0) * scale, (int) (rect.y1 - rect.y0) * scale);
  cairo_t *cr;

  cairo_surface_set_device_scale (image, scale, scale);
  cr = cairo_create (image);
  copy_image (cr, sheet->image, -rect.x0, -rect.y0);
  cairo_translate (cr, sheet->origin.x - rect.x0, sheet->origin.y - rect.y0);
  ent_painter_draw (cr, sheet->ops);
  cairo_destroy (cr);
  return image;
}

/* Some columns and rows of tiles, from the first to before the last. */
typedef struct
{
  guint first_column;
  guint last_column;
  guint first_row;
  guint last_row;
} Range;

/* All at once: each path is to be drawn once, not once for each tile that it passes. */
static void
light (EntCanvasSheet *sheet,
       Range           range)
{
  EntRect rect = ent_rect_union (get_tile_rect (sheet, range.first_column, range.first_row),
                                 get_tile_rect (sheet, range.last_column - 1, range.last_row - 1));
  cairo_surface_t *image = paint_lit (sheet, rect);

  for (guint row = range.first_row; row < range.last_row; row++)
    for (guint column = range.first_column; column < range.last_column; column++)
      {
        Tile *tile = &sheet->tiles[row * sheet->n_columns + column];

        if (tile->lit == NULL)
          tile->lit = new_node (image, rect.x0, rect.y0, get_tile_rect (sheet, column, row));
      }
  cairo_surface_destroy (image);
}

/* The tiles of a row, from the first to the last that is seen and lacks what is brought out there. */
static Range
find_dark (EntCanvasSheet *sheet,
           guint           row,
           EntRect         seen)
{
  Range range = { G_MAXUINT, 0, row, row + 1 };

  for (guint column = 0; column < sheet->n_columns; column++)
    {
      EntRect rect = get_tile_rect (sheet, column, row);

      if (sheet->tiles[row * sheet->n_columns + column].lit != NULL || !ent_rect_intersects (rect, seen) || !is_touched (sheet, rect))
        continue;
      range.first_column = MIN (range.first_column, column);
      range.last_column = column + 1;
    }
  return range;
}

/* Rows that lack the same are painted together. */
static void
light_seen (EntCanvasSheet *sheet,
            EntRect         seen)
{
  Range all = { 0 };

  for (guint row = 0; row < sheet->n_rows; row++)
    {
      Range range = find_dark (sheet, row, seen);

      if (range.first_column == all.first_column && range.last_column == all.last_column)
        {
          all.last_row = row + 1;
          continue;
        }
      if (all.last_column > all.first_column)
        light (sheet, all);
      all = range;
    }
  if (all.last_column > all.first_column)
    light (sheet, all);
}

static GskRenderNode *
get_node (EntCanvasSheet *sheet,
          guint           column,
          guint           row)
{
  Tile *tile = &sheet->tiles[row * sheet->n_columns + column];

  if (tile->lit != NULL && sheet->is_lit)
    return tile->lit;
  if (tile->plain == NULL)
    tile->plain = new_node (sheet->image, 0, 0, get_tile_rect (sheet, column, row));
  return tile->plain;
}

/* Over the plain tiles, no farther than is seen: what has just been brought out may be
 * something else in a moment, and this is drawn sooner than new tiles are painted. */
static GskRenderNode *
record (EntCanvasSheet *sheet,
        EntRect         seen)
{
  double x = CLAMP (floor (seen.x0), 0, sheet->width), y = CLAMP (floor (seen.y0), 0, sheet->height);
  double right = CLAMP (ceil (seen.x1), x, sheet->width), bottom = CLAMP (ceil (seen.y1), y, sheet->height);
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (x, y, right - x, bottom - y));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_translate (cr, sheet->origin.x, sheet->origin.y);
  ent_painter_draw (cr, sheet->ops);
  cairo_destroy (cr);
  return node;
}

static gboolean
is_same (EntRect a,
         EntRect b)
{
  return a.x0 == b.x0 && a.y0 == b.y0 && a.x1 == b.x1 && a.y1 == b.y1;
}

/* Frame by frame it is the other way round: a picture that is moved while
 * something is brought out has it painted into its tiles. */
static void
prepare (EntCanvasSheet *sheet,
         EntRect         seen)
{
  if (sheet->ops == NULL)
    return;
  if (sheet->recorded == NULL && !sheet->is_lit)
    {
      sheet->recorded = record (sheet, seen);
      sheet->seen = seen;
    }
  else if (!is_same (sheet->seen, seen))
    {
      g_clear_pointer (&sheet->recorded, gsk_render_node_unref);
      sheet->is_lit = TRUE;
    }
  if (sheet->is_lit)
    light_seen (sheet, seen);
}

/**
 * ent_canvas_sheet_light_ahead:
 * @sheet: a sheet
 *
 * Paints what is brought out into a row of the tiles that were seen last, so that
 * it is there when the picture is moved. Nothing looks different until then.
 *
 * Returns: whether there was a row to paint, and so may be another
 */
gboolean
ent_canvas_sheet_light_ahead (EntCanvasSheet *sheet)
{
  g_return_val_if_fail (sheet != NULL, FALSE);

  if (sheet->recorded == NULL)
    return FALSE;
  for (guint row = 0; row < sheet->n_rows; row++)
    {
      Range range = find_dark (sheet, row, sheet->seen);

      if (range.last_column <= range.first_column)
        continue;
      light (sheet, range);
      return TRUE;
    }
  return FALSE;
}

/**
 * ent_canvas_sheet_snapshot:
 * @sheet: a sheet
 * @snapshot: of the widget, moved and scaled to the sheet
 * @seen: what of the sheet is seen, in px
 */
void
ent_canvas_sheet_snapshot (EntCanvasSheet *sheet,
                           GtkSnapshot    *snapshot,
                           EntRect         seen)
{
  g_return_if_fail (sheet != NULL);

  prepare (sheet, seen);
  for (guint row = 0; row < sheet->n_rows; row++)
    for (guint column = 0; column < sheet->n_columns; column++)
      if (ent_rect_intersects (get_tile_rect (sheet, column, row), seen))
        gtk_snapshot_append_node (snapshot, get_node (sheet, column, row));
  if (sheet->recorded != NULL)
    gtk_snapshot_append_node (snapshot, sheet->recorded);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-frame.h"

#include <math.h>

#include "app/ent-canvas-sheet.h"

/* GL draws nothing larger, and Cairo's images end at twice that. */
#define MAX_SIDE_PX 16383

/* A new image is begun when this much of the margin has been used up. */
#define MARGIN_USED 0.5

/* What heads may touch beyond their edge, such as a slanted name. */
#define HEAD_AIR_PX 2.0

/* The image of a pane. */
typedef struct
{
  double          x; /* of its corner, as seen from the origin of the camera, in px at the zoom of the wish */
  double          y;
  int             width;
  int             height;
  EntCanvasSheet *tiles; /* (nullable): owned */
} Sheet;

struct _EntCanvasFrame
{
  gatomicrefcount ref_count;
  EntCanvasWish   wish; /* its scene is owned */
  int             margin_x;
  int             margin_y;
  Sheet           sheets[ENT_N_PARTS][ENT_N_PARTS]; /* by column and row */
  EntEmphasis     emphasis;                         /* what was brought out last; its sets are owned */
  EntOps         *ops;                              /* (nullable): the same, drawn; owned */
};

static int
choose_margin (int side,
               int scale)
{
  return CLAMP ((MAX_SIDE_PX / scale - side) / 2, 0, side / 4);
}

/* ------------------------------------------------------------------------ */
/* Sheets */

/* Of the body what is in the window, with a margin; of heads all. */
static void
place_axis (guint   part,
            double  offset,
            double  zoom,
            double  whole0,
            double  body0,
            double  body1,
            double  whole1,
            int     side,
            int     margin,
            double *start,
            int    *length)
{
  if (part == ENT_PART_MIDDLE)
    {
      *start = -offset - margin;
      *length = side + 2 * margin;
      return;
    }
  *start = floor ((part == 0 ? whole0 : body1) * zoom - HEAD_AIR_PX);
  *length = (int) ceil ((part == 0 ? body0 : whole1) * zoom + HEAD_AIR_PX - *start);
}

static void
place_sheets (EntCanvasFrame *frame)
{
  EntHeads heads = frame->wish.holds_heads ? ent_scene_get_heads (frame->wish.scene) : ENT_HEADS_NONE;
  EntCamera camera = frame->wish.camera;

  for (guint column = 0; column < ENT_N_PARTS; column++)
    for (guint row = 0; row < ENT_N_PARTS; row++)
      {
        Sheet *sheet = &frame->sheets[column][row];

        if (ent_heads_is_empty (&heads) && !(column == ENT_PART_MIDDLE && row == ENT_PART_MIDDLE))
          continue;
        place_axis (column, camera.x, camera.zoom, heads.whole.x0, heads.body.x0, heads.body.x1, heads.whole.x1,
                    frame->wish.width, frame->margin_x, &sheet->x, &sheet->width);
        place_axis (row, camera.y, camera.zoom, heads.whole.y0, heads.body.y0, heads.body.y1, heads.whole.y1,
                    frame->wish.height, frame->margin_y, &sheet->y, &sheet->height);
        /* What is no smaller than the window is not held (ent_panes_new()). */
        if ((column != ENT_PART_MIDDLE && sheet->width > frame->wish.width) || (row != ENT_PART_MIDDLE && sheet->height > frame->wish.height))
          sheet->width = 0;
      }
}

static void
paint_sheet (EntCanvasFrame *frame,
             Sheet          *sheet,
             EntOps         *ops)
{
  EntColor color = ent_theme_get_color (frame->wish.theme, ENT_COLOR_BACKGROUND, 0);
  int scale = frame->wish.scale;
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, sheet->width * scale, sheet->height * scale);
  cairo_t *cr;

  cairo_surface_set_device_scale (image, scale, scale);
  cr = cairo_create (image);
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
  cairo_paint (cr);
  cairo_translate (cr, -sheet->x - frame->wish.camera.x, -sheet->y - frame->wish.camera.y);
  ent_painter_draw (cr, ops);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  sheet->tiles = ent_canvas_sheet_new (image, sheet->width, sheet->height, scale);
}

/* ------------------------------------------------------------------------ */
/* Emphasis */

/* On all sheets; nothing for %NULL. Takes @ops. */
static void
set_ops (EntCanvasFrame *frame,
         EntOps         *ops)
{
  for (guint column = 0; column < ENT_N_PARTS; column++)
    for (guint row = 0; row < ENT_N_PARTS; row++)
      {
        Sheet *sheet = &frame->sheets[column][row];

        if (sheet->tiles != NULL)
          ent_canvas_sheet_bring_out (sheet->tiles, ops, (EntPoint) { -sheet->x - frame->wish.camera.x, -sheet->y - frame->wish.camera.y });
      }
  g_clear_pointer (&frame->ops, ent_ops_free);
  frame->ops = ops;
}

static void
drop_emphasis (EntCanvasFrame *frame)
{
  if (frame->ops != NULL)
    set_ops (frame, NULL);
  g_clear_pointer (&frame->emphasis.lead, ent_things_free);
  g_clear_pointer (&frame->emphasis.related, ent_things_free);
  g_clear_pointer (&frame->emphasis.selected, ent_things_free);
}

static gboolean
is_same_emphasis (const EntEmphasis *a,
                  const EntEmphasis *b)
{
  return a->fade == b->fade && ent_thing_equal (a->selection, b->selection) && ent_thing_equal (a->focus, b->focus)
         && ent_things_equal (a->lead, b->lead) && ent_things_equal (a->related, b->related)
         && ent_things_equal (a->selected, b->selected);
}

static gboolean
is_emphasis (const EntEmphasis *emphasis)
{
  return ent_things_get_n (emphasis->lead) > 0 || emphasis->selection.kind != ENT_THING_NONE || emphasis->focus.kind != ENT_THING_NONE;
}

/* Resolved once for each change of what is brought out. */
static void
bring_out (EntCanvasFrame    *frame,
           const EntEmphasis *emphasis)
{
  if (frame->ops != NULL && is_same_emphasis (&frame->emphasis, emphasis))
    return;
  drop_emphasis (frame);
  frame->emphasis = *emphasis;
  frame->emphasis.lead = ent_things_copy (emphasis->lead);
  frame->emphasis.related = ent_things_copy (emphasis->related);
  frame->emphasis.selected = ent_things_copy (emphasis->selected);
  set_ops (frame, ent_ops_new_emphasis (frame->wish.scene, frame->wish.camera, frame->wish.theme, ent_text_get_measure (), &frame->emphasis));
}

/* ------------------------------------------------------------------------ */
/* Showing */

/* One pane, of which @seen is seen on the page, scaled where it was painted at another zoom. */
static void
snapshot_sheet (EntCanvasFrame *frame,
                GtkSnapshot    *snapshot,
                Sheet          *sheet,
                EntCamera       camera,
                EntRect         seen)
{
  double ratio = camera.zoom / frame->wish.camera.zoom;
  EntPoint corner = { camera.x + ratio * sheet->x, camera.y + ratio * sheet->y };

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (corner.x, corner.y));
  if (ratio != 1)
    gtk_snapshot_scale (snapshot, ratio, ratio);
  ent_canvas_sheet_snapshot (sheet->tiles, snapshot,
                             (EntRect) { (seen.x0 - corner.x) / ratio, (seen.y0 - corner.y) / ratio, (seen.x1 - corner.x) / ratio,
                                         (seen.y1 - corner.y) / ratio });
  gtk_snapshot_restore (snapshot);
}

/**
 * ent_canvas_frame_snapshot:
 * @frame: a frame that is painted
 * @snapshot: of the widget
 * @panes: where the parts of the picture are now; its camera is to be snapped
 * @emphasis: what is brought out
 *
 * Shows what has been painted as it is seen now. Main thread only.
 */
void
ent_canvas_frame_snapshot (EntCanvasFrame    *frame,
                           GtkSnapshot       *snapshot,
                           const EntPanes    *panes,
                           const EntEmphasis *emphasis)
{
  EntRect page;

  g_return_if_fail (frame != NULL && panes != NULL && emphasis != NULL);

  if (is_emphasis (emphasis))
    bring_out (frame, emphasis);
  else
    drop_emphasis (frame);
  page = (EntRect) { 0, 0, frame->wish.width, frame->wish.height };
  if (ent_panes_is_one (panes))
    {
      snapshot_sheet (frame, snapshot, &frame->sheets[ENT_PART_MIDDLE][ENT_PART_MIDDLE], panes->camera, page);
      return;
    }
  for (guint column = 0; column < ENT_N_PARTS; column++)
    for (guint row = 0; row < ENT_N_PARTS; row++)
      {
        Sheet *sheet = &frame->sheets[column][row];
        EntRect rect = ent_panes_get_rect (panes, column, row, page);

        /* What is not moved is in the image of the body, which is there in any case. */
        if (panes->shift_x[column] == 0 && panes->shift_y[row] == 0)
          sheet = &frame->sheets[ENT_PART_MIDDLE][ENT_PART_MIDDLE];
        if (sheet->tiles == NULL || rect.x1 <= rect.x0 || rect.y1 <= rect.y0)
          continue;
        gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (rect.x0, rect.y0, rect.x1 - rect.x0, rect.y1 - rect.y0));
        snapshot_sheet (frame, snapshot, sheet, ent_panes_get_camera (panes, column, row), rect);
        gtk_snapshot_pop (snapshot);
      }
}

/**
 * ent_canvas_frame_light_ahead:
 * @frame: a frame
 *
 * Paints a part of what is brought out into the images, so that a picture which is
 * moved only copies them.
 *
 * Returns: whether there was something to paint, and so may be more
 */
gboolean
ent_canvas_frame_light_ahead (EntCanvasFrame *frame)
{
  g_return_val_if_fail (frame != NULL, FALSE);

  for (guint column = 0; column < ENT_N_PARTS; column++)
    for (guint row = 0; row < ENT_N_PARTS; row++)
      if (frame->sheets[column][row].tiles != NULL && ent_canvas_sheet_light_ahead (frame->sheets[column][row].tiles))
        return TRUE;
  return FALSE;
}

/* ------------------------------------------------------------------------ */

/**
 * ent_canvas_frame_new:
 * @wish: what is to be painted; has a scene
 *
 * Returns: (transfer full): a frame that is not painted yet
 */
EntCanvasFrame *
ent_canvas_frame_new (const EntCanvasWish *wish)
{
  EntCanvasFrame *frame;

  g_return_val_if_fail (wish != NULL && wish->scene != NULL, NULL);

  frame = g_new0 (EntCanvasFrame, 1);
  g_atomic_ref_count_init (&frame->ref_count);
  frame->wish = *wish;
  ent_scene_ref (frame->wish.scene);
  frame->margin_x = choose_margin (wish->width, wish->scale);
  frame->margin_y = choose_margin (wish->height, wish->scale);
  place_sheets (frame);
  return frame;
}

/**
 * ent_canvas_frame_ref:
 * @frame: a frame
 *
 * Returns: (transfer full): @frame
 */
EntCanvasFrame *
ent_canvas_frame_ref (EntCanvasFrame *frame)
{
  g_return_val_if_fail (frame != NULL, NULL);

  g_atomic_ref_count_inc (&frame->ref_count);
  return frame;
}

/**
 * ent_canvas_frame_unref:
 * @frame: (transfer full): a frame
 */
void
ent_canvas_frame_unref (EntCanvasFrame *frame)
{
  g_return_if_fail (frame != NULL);

  if (!g_atomic_ref_count_dec (&frame->ref_count))
    return;
  drop_emphasis (frame);
  for (guint column = 0; column < ENT_N_PARTS; column++)
    for (guint row = 0; row < ENT_N_PARTS; row++)
      g_clear_pointer (&frame->sheets[column][row].tiles, ent_canvas_sheet_free);
  ent_scene_unref (frame->wish.scene);
  g_free (frame);
}

/**
 * ent_canvas_frame_get_wish:
 * @frame: a frame
 *
 * Returns: (transfer none): what it was made for
 */
const EntCanvasWish *
ent_canvas_frame_get_wish (EntCanvasFrame *frame)
{
  g_return_val_if_fail (frame != NULL, NULL);

  return &frame->wish;
}

/**
 * ent_canvas_frame_paint:
 * @frame: a frame that is not painted yet
 *
 * Any thread.
 */
void
ent_canvas_frame_paint (EntCanvasFrame *frame)
{
  g_autoptr (EntOps) ops = NULL;

  g_return_if_fail (frame != NULL);

  ops = ent_ops_new (frame->wish.scene, frame->wish.camera, frame->wish.theme, ent_text_get_measure ());
  for (guint column = 0; column < ENT_N_PARTS; column++)
    for (guint row = 0; row < ENT_N_PARTS; row++)
      if (frame->sheets[column][row].width > 0 && frame->sheets[column][row].height > 0)
        paint_sheet (frame, &frame->sheets[column][row], ops);
}

static gboolean
is_same_picture (const EntCanvasWish *a,
                 const EntCanvasWish *b)
{
  return a->scene == b->scene && a->theme == b->theme && a->scale == b->scale && a->camera.zoom == b->camera.zoom
         && a->holds_heads == b->holds_heads;
}

/* How much of the image is left on both sides of the window. */
static gboolean
is_near_rim (double begin,
             int    side,
             int    margin,
             int    length)
{
  return begin < margin * MARGIN_USED || begin + side > length - margin * MARGIN_USED;
}

/**
 * ent_canvas_frame_falls_short:
 * @frame: a frame
 * @wish: what is wanted now
 *
 * Returns: whether it lacks something of @wish, or soon will
 */
gboolean
ent_canvas_frame_falls_short (EntCanvasFrame      *frame,
                              const EntCanvasWish *wish)
{
  const Sheet *body;

  g_return_val_if_fail (frame != NULL && wish != NULL, TRUE);

  if (!is_same_picture (&frame->wish, wish))
    return TRUE;
  body = &frame->sheets[ENT_PART_MIDDLE][ENT_PART_MIDDLE];
  return is_near_rim (-wish->camera.x - body->x, wish->width, frame->margin_x, body->width)
         || is_near_rim (-wish->camera.y - body->y, wish->height, frame->margin_y, body->height);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-caption.h"

#include <math.h>

#include "paint/ent-painter.h"

/* How much of the picture below shines through: enough to see that it goes
 * on, too little to disturb the reading. */
#define BACKING_ALPHA 0.92
#define BACKING_MARGIN_PX 4

/* The backing has no rim: over so much it gives way to the picture. */
#define BACKING_FADE_PX 24

enum
{
  TOP,
  BOTTOM,
  N_STRIPS,
};

struct _EntCanvasCaption
{
  int            width; /* of the canvas, in px */
  int            height;
  EntInsets      insets;
  GskRenderNode *strips[N_STRIPS]; /* (nullable), owned */
};

/* What the items of one half of the page take up, in whole px. */
static EntRect
measure_strip (EntScene *scene,
               double    from_y,
               double    to_y,
               EntRect   page)
{
  const EntSceneItem *items = ent_scene_get_items (scene);
  EntRect strip = ENT_RECT_EMPTY;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      double middle = (items[i].bounds.y0 + items[i].bounds.y1) / 2;

      if (!ent_rect_is_empty (items[i].bounds) && middle >= from_y && middle < to_y)
        strip = ent_rect_union (strip, items[i].bounds);
    }
  if (ent_rect_is_empty (strip))
    return strip;

  strip = ent_rect_grow (strip, BACKING_MARGIN_PX + BACKING_FADE_PX);
  strip.x0 = MAX (floor (strip.x0), page.x0);
  strip.y0 = MAX (floor (strip.y0), page.y0);
  strip.x1 = MIN (ceil (strip.x1), page.x1);
  strip.y1 = MIN (ceil (strip.y1), page.y1);
  return strip.x1 > strip.x0 && strip.y1 > strip.y0 ? strip : ENT_RECT_EMPTY;
}

/* Takes away from what has been painted towards two opposite sides, unless
 * these are at the rim of the page. */
static void
fade_sides (cairo_t  *cr,
            double    x1,
            double    y1,
            gboolean  begin,
            gboolean  end)
{
  double length = MAX (x1, y1);
  double share = MIN (BACKING_FADE_PX / length, 0.5);
  cairo_pattern_t *gradient = cairo_pattern_create_linear (0, 0, x1, y1);

  cairo_pattern_add_color_stop_rgba (gradient, 0, 0, 0, 0, begin ? 0 : 1);
  cairo_pattern_add_color_stop_rgba (gradient, share, 0, 0, 0, 1);
  cairo_pattern_add_color_stop_rgba (gradient, 1 - share, 0, 0, 0, 1);
  cairo_pattern_add_color_stop_rgba (gradient, 1, 0, 0, 0, end ? 0 : 1);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_IN);
  cairo_set_source (cr, gradient);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  cairo_pattern_destroy (gradient);
}

static void
paint_backing (cairo_t      *cr,
               EntRect       strip,
               EntRect       page,
               EntThemeKind  theme)
{
  EntColor backing = ent_theme_get_color (theme, ENT_COLOR_BACKGROUND, 0);

  cairo_set_source_rgba (cr, backing.red, backing.green, backing.blue, BACKING_ALPHA);
  cairo_paint (cr);
  fade_sides (cr, strip.x1 - strip.x0, 0, strip.x0 > page.x0, strip.x1 < page.x1);
  fade_sides (cr, 0, strip.y1 - strip.y0, strip.y0 > page.y0, strip.y1 < page.y1);
}

static GskRenderNode *
paint_strip (EntScene     *scene,
             EntRect       strip,
             EntRect       page,
             EntThemeKind  theme,
             int           scale)
{
  double width = strip.x1 - strip.x0, height = strip.y1 - strip.y0;
  EntCamera camera = ent_camera_pan (ENT_CAMERA_IDENTITY, -strip.x0, -strip.y0);
  g_autoptr (EntOps) ops = ent_ops_new (scene, camera, theme, ent_text_get_measure ());
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width * scale, (int) height * scale);
  cairo_t *cr;
  GskRenderNode *node;

  cairo_surface_set_device_scale (image, scale, scale);
  cr = cairo_create (image);
  paint_backing (cr, strip, page, theme);
  ent_painter_draw (cr, ops);
  cairo_destroy (cr);

  node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (strip.x0, strip.y0, width, height));
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_set_source_surface (cr, image, strip.x0, strip.y0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (image);
  return node;
}

/**
 * ent_canvas_caption_new:
 * @view: what the picture is made of
 * @slice: the network on its date
 * @picture: the scene it belongs to
 * @measure: how text is measured
 * @width: of the canvas, in px
 * @height: likewise
 * @scale: device pixels per px
 *
 * Returns: (transfer full): the caption, painted in the view's theme
 */
EntCanvasCaption *
ent_canvas_caption_new (EntView          *view,
                        EntSlice         *slice,
                        EntScene         *picture,
                        const EntMeasure *measure,
                        int               width,
                        int               height,
                        int               scale)
{
  EntCanvasCaption *caption = g_new0 (EntCanvasCaption, 1);
  EntRect page = { 0, 0, width, height };
  g_autoptr (EntScene) scene = ent_caption_new_scene (view, slice, picture, ENT_MEDIUM_SCREEN, measure, width, height, &caption->insets);
  EntRect strips[N_STRIPS] = {
    [TOP] = measure_strip (scene, -G_MAXDOUBLE, height / 2.0, page),
    [BOTTOM] = measure_strip (scene, height / 2.0, G_MAXDOUBLE, page),
  };

  caption->width = width;
  caption->height = height;
  for (guint i = 0; i < N_STRIPS; i++)
    if (!ent_rect_is_empty (strips[i]))
      caption->strips[i] = paint_strip (scene, strips[i], page, ent_view_get_theme (view), scale);
  return caption;
}

/**
 * ent_canvas_caption_free:
 * @caption: (transfer full): a caption
 */
void
ent_canvas_caption_free (EntCanvasCaption *caption)
{
  g_return_if_fail (caption);

  for (guint i = 0; i < N_STRIPS; i++)
    g_clear_pointer (&caption->strips[i], gsk_render_node_unref);
  g_free (caption);
}

/**
 * ent_canvas_caption_is_for:
 * @caption: a caption
 * @width: of a canvas, in px
 * @height: likewise
 *
 * Returns: whether it was set for that size
 */
gboolean
ent_canvas_caption_is_for (EntCanvasCaption *caption,
                           int               width,
                           int               height)
{
  g_return_val_if_fail (caption, FALSE);

  return caption->width == width && caption->height == height;
}

/**
 * ent_canvas_caption_get_insets:
 * @caption: a caption
 *
 * Returns: the room it takes along the edges, in px
 */
EntInsets
ent_canvas_caption_get_insets (EntCanvasCaption *caption)
{
  g_return_val_if_fail (caption, ((EntInsets) { 0 }));

  return caption->insets;
}

/**
 * ent_canvas_caption_snapshot:
 * @caption: a caption
 * @snapshot: of the canvas
 */
void
ent_canvas_caption_snapshot (EntCanvasCaption *caption,
                             GtkSnapshot      *snapshot)
{
  g_return_if_fail (caption);

  for (guint i = 0; i < N_STRIPS; i++)
    if (caption->strips[i])
      gtk_snapshot_append_node (snapshot, caption->strips[i]);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-cuts.h"

#include <math.h>

/* What is cut out reaches so far beyond the hole that it leaves, whose edge it hides. */
#define OVERLAP_PX 1.0

static double
mix (double from,
     double to,
     double way)
{
  return from + way * (to - from);
}

static EntRect
mix_rects (EntRect from,
           EntRect to,
           double  way)
{
  return (EntRect) { mix (from.x0, to.x0, way), mix (from.y0, to.y0, way), mix (from.x1, to.x1, way), mix (from.y1, to.y1, way) };
}

static EntRect
round_outwards (EntRect rect)
{
  return (EntRect) { floor (rect.x0), floor (rect.y0), ceil (rect.x1), ceil (rect.y1) };
}

/**
 * ent_cut_new:
 * @item: a disc or a pill
 * @camera: from where it is seen
 *
 * Returns: where its body is
 */
EntCut
ent_cut_new (const EntSceneItem *item,
             EntCamera           camera)
{
  EntRect shape = ent_rect_grow (ent_camera_rect_to_screen (camera, item->bounds), OVERLAP_PX);
  /* A pill of several lines has no round ends. */
  double corner = item->shape == ENT_SHAPE_DISC ? shape.x1 - shape.x0 : MIN (item->radius, item->text_style.size) * camera.zoom;

  return (EntCut) { shape, corner, round_outwards (shape) };
}

/**
 * ent_cut_between:
 * @from: a body at one place
 * @to: at another
 * @way: how much of the way it has gone, from 0 to 1
 *
 * Returns: where it is, which is hardly ever on whole px
 */
EntCut
ent_cut_between (const EntCut *from,
                 const EntCut *to,
                 double        way)
{
  return (EntCut) { mix_rects (from->shape, to->shape, way), mix (from->corner, to->corner, way), mix_rects (from->box, to->box, way) };
}

/**
 * ent_cut_on_pixels:
 * @cut: a body anywhere
 *
 * Returns: the same, to be cut out there
 */
EntCut
ent_cut_on_pixels (const EntCut *cut)
{
  return (EntCut) { cut->shape, cut->corner, round_outwards (cut->shape) };
}

static void
add_shape (cairo_t      *cr,
           const EntCut *cut,
           double        shrink)
{
  EntRect shape = ent_rect_grow (cut->shape, -shrink);
  double corner = CLAMP (cut->corner - shrink, 0, MIN (shape.x1 - shape.x0, shape.y1 - shape.y0) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, shape.x1 - corner, shape.y0 + corner, corner, -G_PI_2, 0);
  cairo_arc (cr, shape.x1 - corner, shape.y1 - corner, corner, 0, G_PI_2);
  cairo_arc (cr, shape.x0 + corner, shape.y1 - corner, corner, G_PI_2, G_PI);
  cairo_arc (cr, shape.x0 + corner, shape.y0 + corner, corner, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/**
 * ent_cut_new_texture:
 * @cut: a body
 * @image: of the canvas
 *
 * Returns: (transfer full): the part of @image in the box of @cut, with the body alone
 */
GdkTexture *
ent_cut_new_texture (const EntCut    *cut,
                     cairo_surface_t *image)
{
  double scale;
  cairo_surface_t *part;
  cairo_t *cr;

  cairo_surface_get_device_scale (image, &scale, &scale);
  part = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ((cut->box.x1 - cut->box.x0) * scale),
                                     (int) ((cut->box.y1 - cut->box.y0) * scale));
  cairo_surface_set_device_scale (part, scale, scale);
  cr = cairo_create (part);
  cairo_translate (cr, -cut->box.x0, -cut->box.y0);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  add_shape (cr, cut, 0);
  cairo_fill (cr);
  cairo_destroy (cr);
  return ent_cuts_take_texture (part);
}

/**
 * ent_cut_take_out:
 * @cut: a body
 * @image: of the canvas
 * @ground: what is seen where it was
 *
 * Leaves a hole in @image, which the texture of @cut covers.
 */
void
ent_cut_take_out (const EntCut    *cut,
                  cairo_surface_t *image,
                  const GdkRGBA   *ground)
{
  cairo_t *cr = cairo_create (image);

  add_shape (cr, cut, OVERLAP_PX);
  gdk_cairo_set_source_rgba (cr, ground);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/**
 * ent_cuts_paint:
 * @node: (nullable): what is drawn on a canvas
 * @page: the canvas, in px
 * @scale: device pixels per px
 * @ground: (nullable): what is behind it
 *
 * Returns: (transfer full): the image of it
 */
cairo_surface_t *
ent_cuts_paint (GskRenderNode *node,
                EntRect        page,
                int            scale,
                const GdkRGBA *ground)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (page.x1 - page.x0) * scale, (int) (page.y1 - page.y0) * scale);
  cairo_t *cr;

  cairo_surface_set_device_scale (image, scale, scale);
  cr = cairo_create (image);
  if (ground != NULL)
    {
      gdk_cairo_set_source_rgba (cr, ground);
      cairo_paint (cr);
    }
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  return image;
}

/**
 * ent_cuts_take_texture:
 * @image: (transfer full): an image
 *
 * Returns: (transfer full): the same as a texture
 */
GdkTexture *
ent_cuts_take_texture (cairo_surface_t *image)
{
  int width = cairo_image_surface_get_width (image), height = cairo_image_surface_get_height (image);
  int stride = cairo_image_surface_get_stride (image);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (image);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (image), (gsize) stride * height, (GDestroyNotify) cairo_surface_destroy, image);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

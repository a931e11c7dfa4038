/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-surface.h"

#include <math.h>

/* GL draws nothing larger, and Cairo's images end at twice that. */
#define MAX_SIDE_PX 16383

/* A new image is begun when this much of the margin has been used up. */
#define MARGIN_USED 0.5

/* One picture, painted. */
typedef struct
{
  EntCanvasWish    wish; /* its scene is owned */
  guint            generation;
  int              margin_x;
  int              margin_y;
  cairo_surface_t *image; /* owned */
} Frame;

struct _EntCanvasSurface
{
  GObject        parent_instance;

  EntCanvasWish  wish;  /* what is wanted now; its scene is owned */
  Frame         *shown; /* (nullable), owned */
  GskRenderNode *node;  /* (nullable): copies the image that is shown, owned */
  gboolean       is_painting;
  guint          generation; /* counts how often all was wiped */

  /* What is brought out on top, as it was drawn last. */
  GskRenderNode *emphasis_node; /* (nullable), owned */
  EntEmphasis    emphasis;      /* its sets are owned */
};

G_DEFINE_FINAL_TYPE (EntCanvasSurface, ent_canvas_surface, G_TYPE_OBJECT)

enum
{
  PAINTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
frame_free (gpointer data)
{
  Frame *frame = data;

  ent_scene_unref (frame->wish.scene);
  g_clear_pointer (&frame->image, cairo_surface_destroy);
  g_free (frame);
}

static int
choose_margin (int side,
               int scale)
{
  return CLAMP ((MAX_SIDE_PX / scale - side) / 2, 0, side / 4);
}

static int
frame_width (const Frame *frame)
{
  return frame->wish.width + 2 * frame->margin_x;
}

static int
frame_height (const Frame *frame)
{
  return frame->wish.height + 2 * frame->margin_y;
}

/* The camera as the image sees it, whose corner lies outside the window. */
static EntCamera
frame_camera (const Frame *frame)
{
  return ent_camera_pan (frame->wish.camera, frame->margin_x, frame->margin_y);
}

static void
set_background (cairo_t      *cr,
                EntThemeKind  theme)
{
  EntColor color = ent_theme_get_color (theme, ENT_COLOR_BACKGROUND, 0);

  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

static void
paint_frame (GTask *task)
{
  Frame *frame = g_task_get_task_data (task);
  int scale = frame->wish.scale;
  g_autoptr (EntOps) ops = ent_ops_new (frame->wish.scene, frame_camera (frame), frame->wish.theme, ent_text_get_measure ());
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, frame_width (frame) * scale, frame_height (frame) * scale);
  cairo_t *cr;

  cairo_surface_set_device_scale (image, scale, scale);
  cr = cairo_create (image);
  set_background (cr, frame->wish.theme);
  cairo_paint (cr);
  ent_painter_draw (cr, ops);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  frame->image = image;
}

static void
paint_in_worker (gpointer data,
                 gpointer user_data)
{
  g_autoptr (GTask) task = data;

  paint_frame (task);
  g_task_return_boolean (task, TRUE);
}

/* One thread for all windows, which stays: fonts and flags are cached by
 * thread. */
static GThreadPool *
get_painters (void)
{
  static GThreadPool *painters;

  if (!painters)
    painters = g_thread_pool_new (paint_in_worker, NULL, 1, TRUE, NULL);
  return painters;
}

static gboolean
is_same_picture (const EntCanvasWish *a,
                 const EntCanvasWish *b)
{
  return a->scene == b->scene && a->theme == b->theme && a->scale == b->scale && a->camera.zoom == b->camera.zoom;
}

/* Whether the frame lacks something of the wish, or soon will. */
static gboolean
falls_short (const Frame         *frame,
             const EntCanvasWish *wish)
{
  double left, top;

  if (!is_same_picture (&frame->wish, wish))
    return TRUE;

  left = frame->margin_x + frame->wish.camera.x - wish->camera.x;
  top = frame->margin_y + frame->wish.camera.y - wish->camera.y;
  return left < frame->margin_x * MARGIN_USED || left + wish->width > frame_width (frame) - frame->margin_x * MARGIN_USED
         || top < frame->margin_y * MARGIN_USED || top + wish->height > frame_height (frame) - frame->margin_y * MARGIN_USED;
}

static void
drop_emphasis (EntCanvasSurface *self)
{
  g_clear_pointer (&self->emphasis_node, gsk_render_node_unref);
  g_clear_pointer (&self->emphasis.lead, ent_things_free);
  g_clear_pointer (&self->emphasis.related, ent_things_free);
  g_clear_pointer (&self->emphasis.selected, ent_things_free);
}

static void
drop_shown (EntCanvasSurface *self)
{
  drop_emphasis (self);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->shown, frame_free);
}

static GskRenderNode *
new_frame_node (const Frame *frame)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, frame_width (frame), frame_height (frame)));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_set_source_surface (cr, frame->image, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
  return node;
}

static void begin_painting (EntCanvasSurface *self);

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (EntCanvasSurface) self = user_data;
  Frame *frame = g_task_get_task_data (G_TASK (result));

  self->is_painting = FALSE;
  if (!self->wish.scene)
    return;

  /* Wiped meanwhile: this may be of another dataset. */
  if (frame->generation != self->generation)
    {
      begin_painting (self);
      return;
    }

  /* What was wished for meanwhile comes next; this is nearer to it than what
   * was there before. */
  drop_shown (self);
  self->shown = g_memdup2 (frame, sizeof *frame);
  ent_scene_ref (self->shown->wish.scene);
  cairo_surface_reference (self->shown->image);
  self->node = new_frame_node (self->shown);
  if (falls_short (self->shown, &self->wish))
    begin_painting (self);
  g_signal_emit (self, signals[PAINTED], 0);
}

static void
begin_painting (EntCanvasSurface *self)
{
  Frame *frame = g_new0 (Frame, 1);
  /* The task may end its life in the worker, so it must not hold the surface:
   * the callback does, which runs here. */
  GTask *task = g_task_new (NULL, NULL, painted_cb, g_object_ref (self));

  frame->wish = self->wish;
  ent_scene_ref (frame->wish.scene);
  frame->generation = self->generation;
  frame->margin_x = choose_margin (frame->wish.width, frame->wish.scale);
  frame->margin_y = choose_margin (frame->wish.height, frame->wish.scale);
  self->is_painting = TRUE;
  g_task_set_source_tag (task, begin_painting);
  g_task_set_task_data (task, frame, frame_free);
  g_thread_pool_push (get_painters (), task, NULL);
}

static void
ent_canvas_surface_finalize (GObject *object)
{
  EntCanvasSurface *self = ENT_CANVAS_SURFACE (object);

  drop_shown (self);
  g_clear_pointer (&self->wish.scene, ent_scene_unref);

  G_OBJECT_CLASS (ent_canvas_surface_parent_class)->finalize (object);
}

static void
ent_canvas_surface_class_init (EntCanvasSurfaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_canvas_surface_finalize;

  signals[PAINTED] = g_signal_new ("painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_canvas_surface_init (EntCanvasSurface *self)
{
}

/**
 * ent_canvas_surface_new:
 *
 * Returns: (transfer full): a surface with nothing on it
 */
EntCanvasSurface *
ent_canvas_surface_new (void)
{
  return g_object_new (ENT_TYPE_CANVAS_SURFACE, NULL);
}

/**
 * ent_canvas_surface_request:
 * @self: a surface
 * @wish: what is to be seen; its camera is to be snapped
 *
 * Begins to paint if what there is falls short of @wish; one picture is
 * painted at a time, and only the last wish is kept. Without a scene the
 * surface is blank at once.
 */
void
ent_canvas_surface_request (EntCanvasSurface    *self,
                            const EntCanvasWish *wish)
{
  g_return_if_fail (ENT_IS_CANVAS_SURFACE (self));
  g_return_if_fail (wish);

  if (wish->scene)
    ent_scene_ref (wish->scene);
  g_clear_pointer (&self->wish.scene, ent_scene_unref);
  self->wish = *wish;

  if (!wish->scene || wish->width <= 0 || wish->height <= 0)
    {
      g_clear_pointer (&self->wish.scene, ent_scene_unref);
      self->generation++;
      drop_shown (self);
      return;
    }
  if (!self->is_painting && (!self->shown || falls_short (self->shown, wish)))
    begin_painting (self);
}

/**
 * ent_canvas_surface_get_scene:
 * @self: a surface
 *
 * Returns: (transfer none) (nullable): the scene that is seen, which may be older than the one wished for
 */
EntScene *
ent_canvas_surface_get_scene (EntCanvasSurface *self)
{
  g_return_val_if_fail (ENT_IS_CANVAS_SURFACE (self), NULL);

  return self->shown ? self->shown->wish.scene : NULL;
}

/**
 * ent_canvas_surface_get_busy:
 * @self: a surface
 *
 * Returns: whether a picture is being painted
 */
gboolean
ent_canvas_surface_get_busy (EntCanvasSurface *self)
{
  g_return_val_if_fail (ENT_IS_CANVAS_SURFACE (self), FALSE);

  return self->is_painting;
}

static gboolean
is_same_emphasis (const EntEmphasis *a,
                  const EntEmphasis *b)
{
  return a->fade == b->fade && ent_thing_equal (a->selection, b->selection) && ent_thing_equal (a->focus, b->focus)
         && ent_things_equal (a->lead, b->lead) && ent_things_equal (a->related, b->related)
         && ent_things_equal (a->selected, b->selected);
}

/* Recorded once for each change of what is brought out, in the space of the
 * image, so that it moves with it. */
static void
record_emphasis (EntCanvasSurface  *self,
                 const EntEmphasis *emphasis)
{
  const Frame *frame = self->shown;
  g_autoptr (EntOps) ops = NULL;
  cairo_t *cr;

  if (self->emphasis_node && is_same_emphasis (&self->emphasis, emphasis))
    return;

  drop_emphasis (self);
  self->emphasis = *emphasis;
  self->emphasis.lead = ent_things_copy (emphasis->lead);
  self->emphasis.related = ent_things_copy (emphasis->related);
  self->emphasis.selected = ent_things_copy (emphasis->selected);

  ops = ent_ops_new_emphasis (frame->wish.scene, frame_camera (frame), frame->wish.theme, ent_text_get_measure (), &self->emphasis);
  self->emphasis_node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, frame_width (frame), frame_height (frame)));
  cr = gsk_cairo_node_get_draw_context (self->emphasis_node);
  ent_painter_draw (cr, ops);
  cairo_destroy (cr);
}

static gboolean
is_emphasis (const EntEmphasis *emphasis)
{
  return ent_things_get_n (emphasis->lead) > 0 || emphasis->selection.kind != ENT_THING_NONE || emphasis->focus.kind != ENT_THING_NONE;
}

/**
 * ent_canvas_surface_snapshot:
 * @self: a surface
 * @snapshot: of the widget
 * @camera: from where it is seen now; to be snapped
 * @emphasis: what is brought out
 *
 * Shows what has been painted as @camera sees it, scaled where it was painted
 * at another zoom.
 */
void
ent_canvas_surface_snapshot (EntCanvasSurface  *self,
                             GtkSnapshot       *snapshot,
                             EntCamera          camera,
                             const EntEmphasis *emphasis)
{
  EntCamera painted;
  double ratio;

  g_return_if_fail (ENT_IS_CANVAS_SURFACE (self));
  g_return_if_fail (emphasis);

  if (!self->shown)
    return;

  painted = frame_camera (self->shown);
  ratio = camera.zoom / painted.zoom;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (camera.x - ratio * painted.x, camera.y - ratio * painted.y));
  if (ratio != 1)
    gtk_snapshot_scale (snapshot, ratio, ratio);
  gtk_snapshot_append_node (snapshot, self->node);
  if (is_emphasis (emphasis))
    {
      record_emphasis (self, emphasis);
      gtk_snapshot_append_node (snapshot, self->emphasis_node);
    }
  gtk_snapshot_restore (snapshot);
}

/**
 * ent_canvas_surface_snap:
 * @camera: a camera
 * @scale: device pixels per px
 *
 * Moves a camera onto whole device pixels, so that a copied image stays sharp.
 *
 * Returns: the camera, moved by less than a device pixel
 */
EntCamera
ent_canvas_surface_snap (EntCamera camera,
                         int       scale)
{
  camera.x = round (camera.x * scale) / scale;
  camera.y = round (camera.y * scale) / scale;
  return camera;
}

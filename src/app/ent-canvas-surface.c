/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-surface.h"

#include <math.h>

/* What is brought out is painted into the images when it has stayed for so long, since moving it comes next. */
#define STAYS_MS 120

struct _EntCanvasSurface
{
  GObject         parent_instance;

  EntCanvasWish   wish;         /* what is wanted now; its scene is owned */
  EntCanvasFrame *shown;        /* (nullable), owned */
  GTask          *painting;     /* (nullable), owned: has a job */
  guint           generation;   /* counts how often all was wiped */
  guint           ahead_source; /* of the timeout or the idle function in which that is done, or 0 */
};

/* A frame on its way to be painted. */
typedef struct
{
  EntCanvasFrame *frame; /* owned */
  guint           generation;
  gboolean        is_painted; /* with the lock held */
} Job;

static GMutex lock;
static GCond painted; /* something is */

G_DEFINE_FINAL_TYPE (EntCanvasSurface, ent_canvas_surface, G_TYPE_OBJECT)

enum
{
  PAINTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
job_free (gpointer data)
{
  Job *job = data;

  ent_canvas_frame_unref (job->frame);
  g_free (job);
}

static void
paint_in_worker (gpointer data,
                 gpointer user_data)
{
  g_autoptr (GTask) task = data;
  Job *job = g_task_get_task_data (task);

  ent_canvas_frame_paint (job->frame);
  g_mutex_lock (&lock);
  job->is_painted = TRUE;
  g_cond_broadcast (&painted);
  g_mutex_unlock (&lock);
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

/* @end: until when to wait for it, as of g_get_monotonic_time() */
static gboolean
is_painted (Job    *job,
            gint64  end)
{
  gboolean is_there;

  g_mutex_lock (&lock);
  while (!job->is_painted && g_cond_wait_until (&painted, &lock, end))
    ;
  is_there = job->is_painted;
  g_mutex_unlock (&lock);
  return is_there;
}

static void begin_painting (EntCanvasSurface *self);

/* Shows what was painted last. */
static void
take_painted (EntCanvasSurface *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->painting);
  Job *job = g_task_get_task_data (task);

  if (!self->wish.scene)
    return;

  /* Wiped meanwhile: this may be of another dataset. */
  if (job->generation != self->generation)
    {
      begin_painting (self);
      return;
    }

  /* What was wished for meanwhile comes next; this is nearer to it than what
   * was there before. */
  g_clear_pointer (&self->shown, ent_canvas_frame_unref);
  self->shown = ent_canvas_frame_ref (job->frame);
  if (ent_canvas_frame_falls_short (self->shown, &self->wish))
    begin_painting (self);
  g_signal_emit (self, signals[PAINTED], 0);
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (EntCanvasSurface) self = user_data;

  if (self->painting == G_TASK (result))
    take_painted (self);
}

static void
begin_painting (EntCanvasSurface *self)
{
  Job *job = g_new0 (Job, 1);
  /* The task may end its life in the worker, so it must not hold the surface:
   * the callback does, which runs here. */
  GTask *task = g_task_new (NULL, NULL, painted_cb, g_object_ref (self));

  job->frame = ent_canvas_frame_new (&self->wish);
  job->generation = self->generation;
  self->painting = g_object_ref (task);
  g_task_set_source_tag (task, begin_painting);
  g_task_set_task_data (task, job, job_free);
  g_thread_pool_push (get_painters (), task, NULL);
}

/* A part a turn, so that whatever a person does next need not wait. */
static gboolean
light_ahead_cb (gpointer data)
{
  EntCanvasSurface *self = data;

  if (self->shown != NULL && ent_canvas_frame_light_ahead (self->shown))
    return G_SOURCE_CONTINUE;
  self->ahead_source = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
stays_cb (gpointer data)
{
  EntCanvasSurface *self = data;

  self->ahead_source = g_idle_add_full (G_PRIORITY_LOW, light_ahead_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

static void
ent_canvas_surface_finalize (GObject *object)
{
  EntCanvasSurface *self = ENT_CANVAS_SURFACE (object);

  g_clear_handle_id (&self->ahead_source, g_source_remove);
  g_clear_object (&self->painting);
  g_clear_pointer (&self->shown, ent_canvas_frame_unref);
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
 * painted at a time, and only the last wish is kept. One that is painted
 * already is shown from now on. Without a scene the surface is blank at once.
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
      g_clear_pointer (&self->shown, ent_canvas_frame_unref);
      return;
    }
  if (!self->painting)
    {
      if (!self->shown || ent_canvas_frame_falls_short (self->shown, &self->wish))
        begin_painting (self);
    }
  /* The main loop, which would say so, may be in the middle of making a frame, from which it need not be missing. */
  else
    ent_canvas_surface_wait (self, 0);
}

/**
 * ent_canvas_surface_wait:
 * @self: a surface
 * @ms: how long at most
 *
 * Shows what is being painted as soon as that is done, and holds up the main loop until
 * then. For a picture without which a window should not come up.
 */
void
ent_canvas_surface_wait (EntCanvasSurface *self,
                         int               ms)
{
  g_return_if_fail (ENT_IS_CANVAS_SURFACE (self));

  if (self->painting && is_painted (g_task_get_task_data (self->painting), g_get_monotonic_time () + ms * G_TIME_SPAN_MILLISECOND))
    take_painted (self);
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

  return self->shown ? ent_canvas_frame_get_wish (self->shown)->scene : NULL;
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

  return self->painting != NULL;
}

/**
 * ent_canvas_surface_snapshot:
 * @self: a surface
 * @snapshot: of the widget
 * @panes: where the parts of the picture are now; its camera is to be snapped
 * @emphasis: what is brought out
 *
 * Shows what has been painted as it is seen now, scaled where it was painted
 * at another zoom.
 */
void
ent_canvas_surface_snapshot (EntCanvasSurface  *self,
                             GtkSnapshot       *snapshot,
                             const EntPanes    *panes,
                             const EntEmphasis *emphasis)
{
  g_return_if_fail (ENT_IS_CANVAS_SURFACE (self));
  g_return_if_fail (panes && emphasis);

  g_clear_handle_id (&self->ahead_source, g_source_remove);
  if (!self->shown)
    return;
  ent_canvas_frame_snapshot (self->shown, snapshot, panes, emphasis);
  self->ahead_source = g_timeout_add (STAYS_MS, stays_cb, self);
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

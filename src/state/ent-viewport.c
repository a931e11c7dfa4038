/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-viewport.h"

/* How much worse than at first the shapes of picture and page may suit each
 * other before another arrangement is worth its while: the picture is then
 * about a sixth smaller than it could be. */
#define MISFIT_MAX 1.4

struct _EntViewport
{
  GObject   parent_instance;

  EntCamera camera;
  gboolean  follows_fit; /* nobody has moved the camera */

  double    width_px; /* of the page; 0 until it is known */
  double    height_px;
  EntInsets insets;

  EntGraph *network;      /* (nullable): what the picture is of, owned */
  EntRect   picture;      /* what is drawn, in world units */
  EntRect   bounds;       /* what all dates show of it */
  EntDay    day;          /* on which it is drawn */
  EntRect   fitted;       /* what the camera was fitted to, or is to be */
  EntRect   fitted_room;  /* on the page */
  gboolean  fits_day;     /* that is what is drawn on a day only */
  gboolean  is_expecting; /* another picture is on its way */
  gboolean  awaits_fit;   /* the camera has never been fitted to this picture */
  double    first_misfit; /* of its bounds and the room when it was laid out */
  gboolean  is_misshapen;

  /* what is seen of a scene at a zoom, for the next time; owned */
  EntScene *scene; /* (nullable) */
  EntScene *seen;  /* (nullable) */
  double    seen_zoom;
};

G_DEFINE_FINAL_TYPE (EntViewport, ent_viewport, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ZOOM,
  PROP_MISSHAPEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What page items leave free, as on a page of its own. */
static EntRect
get_room (EntViewport *self)
{
  return ent_insets_get_room (self->insets, self->width_px, self->height_px);
}

/* Moves the camera, whoever wants it moved. */
static void
set_camera (EntViewport *self,
            EntCamera    camera)
{
  gboolean is_zoom = camera.zoom != self->camera.zoom;

  if (!is_zoom && camera.x == self->camera.x && camera.y == self->camera.y)
    return;
  self->camera = camera;
  g_signal_emit (self, signals[MOVED], 0);
  if (is_zoom)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static void
fit_camera (EntViewport *self)
{
  if (self->width_px <= 0 || ent_rect_is_empty (self->fitted))
    return;
  self->awaits_fit = FALSE;
  self->fitted_room = get_room (self);
  set_camera (self, ent_camera_fit (self->fitted, self->fitted_room, ENT_PAGE_MAX_ZOOM));
}

/* Fits what is drawn on the day. */
static void
fit_day (EntViewport *self)
{
  self->fitted = self->picture;
  self->fits_day = TRUE;
  fit_camera (self);
}

/* Fits what all dates show. */
static void
fit_all_dates (EntViewport *self)
{
  self->fitted = self->bounds;
  self->fits_day = FALSE;
  fit_camera (self);
}

/* How far the shape of what is fitted is from that of the room: 1 is alike, 2
 * is twice as wide or as high. */
static double
get_misfit (EntViewport *self)
{
  EntRect room = get_room (self);
  double width = self->bounds.x1 - self->bounds.x0, height = self->bounds.y1 - self->bounds.y0;
  double ratio;

  if (!(width > 0 && height > 0 && room.x1 > room.x0 && room.y1 > room.y0))
    return 1;
  ratio = width / height * (room.y1 - room.y0) / (room.x1 - room.x0);
  return MAX (ratio, 1 / ratio);
}

/* A picture that can be shown in full size needs no other shape. */
static void
update_misshapen (EntViewport *self)
{
  gboolean is_misshapen = self->width_px > 0 && !self->is_expecting && self->network
                          && get_misfit (self) > MISFIT_MAX * self->first_misfit
                          && ent_camera_fit (self->bounds, get_room (self), ENT_PAGE_MAX_ZOOM).zoom < 1;

  if (is_misshapen == self->is_misshapen)
    return;
  self->is_misshapen = is_misshapen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MISSHAPEN]);
}

/* Some of the picture is outside of the room there was for it. */
static gboolean
is_cut_off (EntViewport *self)
{
  EntRect seen = ent_camera_rect_to_screen (self->camera, self->picture);
  EntRect room = self->fitted_room;

  return !ent_rect_is_empty (self->picture)
         && (seen.x0 < room.x0 - 1 || seen.y0 < room.y0 - 1 || seen.x1 > room.x1 + 1 || seen.y1 > room.y1 + 1);
}

/* Nothing of the picture is on the page. */
static gboolean
is_out_of_sight (EntViewport *self)
{
  EntRect seen = ent_camera_rect_to_screen (self->camera, self->picture);

  if (ent_rect_is_empty (self->picture))
    return FALSE;
  return seen.x1 <= 0 || seen.y1 <= 0 || seen.x0 >= self->width_px || seen.y0 >= self->height_px;
}

static void
ent_viewport_finalize (GObject *object)
{
  EntViewport *self = ENT_VIEWPORT (object);

  g_clear_pointer (&self->network, ent_graph_unref);
  g_clear_pointer (&self->scene, ent_scene_unref);
  g_clear_pointer (&self->seen, ent_scene_unref);

  G_OBJECT_CLASS (ent_viewport_parent_class)->finalize (object);
}

static void
ent_viewport_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, ent_viewport_get_zoom (ENT_VIEWPORT (object)));
      break;
    case PROP_MISSHAPEN:
      g_value_set_boolean (value, ent_viewport_get_misshapen (ENT_VIEWPORT (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_viewport_class_init (EntViewportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ent_viewport_finalize;
  object_class->get_property = ent_viewport_get_property;

  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, ENT_ZOOM_MIN, ENT_ZOOM_MAX, 1,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MISSHAPEN] = g_param_spec_boolean ("misshapen", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_viewport_init (EntViewport *self)
{
  self->camera = ENT_CAMERA_IDENTITY;
  self->follows_fit = TRUE;
  self->first_misfit = 1;
  self->awaits_fit = TRUE;
  self->picture = self->bounds = self->fitted = ENT_RECT_EMPTY;
}

/**
 * ent_viewport_new:
 *
 * Returns: (transfer full): a viewport without a page or a picture
 */
EntViewport *
ent_viewport_new (void)
{
  return g_object_new (ENT_TYPE_VIEWPORT, NULL);
}

/**
 * ent_viewport_set_page:
 * @self: a viewport
 * @width_px: of the page
 * @height_px: likewise
 * @insets: what page items take of it
 *
 * Another size shows the whole picture anew, unless somebody has moved it.
 * Other insets count from the next fit on: a line of words more or less moves
 * nothing.
 */
void
ent_viewport_set_page (EntViewport *self,
                       double       width_px,
                       double       height_px,
                       EntInsets    insets)
{
  gboolean is_other_size;

  g_return_if_fail (ENT_IS_VIEWPORT (self));

  is_other_size = width_px != self->width_px || height_px != self->height_px;
  self->width_px = width_px;
  self->height_px = height_px;
  self->insets = insets;
  if (is_other_size && self->follows_fit && self->fits_day)
    fit_day (self);
  else if (is_other_size && self->follows_fit)
    fit_camera (self);
  update_misshapen (self);
}

/**
 * ent_viewport_set_picture:
 * @self: a viewport
 * @network: (nullable): what has been laid out; %NULL for a sketch of it, which
 *   another picture follows
 * @day: on which it is drawn
 * @picture: what is drawn of it, in world units
 * @bounds: what other dates show as well, likewise
 *
 * To be called whenever the picture has changed. Time does not move things,
 * and a drag moves one thing only: what is fitted anew is another network, or
 * one that a person who has moved the camera would look for in vain. The page
 * is to be known by then.
 *
 * A network is first shown by who is there on the day. When another date shows
 * something beyond that, there is one step back to what all dates show, after
 * which time moves nothing again.
 *
 * Returns: whether the camera was fitted to it, so that it may have another zoom
 */
gboolean
ent_viewport_set_picture (EntViewport *self,
                          EntGraph    *network,
                          EntDay       day,
                          EntRect      picture,
                          EntRect      bounds)
{
  gboolean is_other_day;
  gboolean is_fitted = TRUE;

  g_return_val_if_fail (ENT_IS_VIEWPORT (self), FALSE);

  is_other_day = day != self->day;
  self->day = day;
  self->picture = picture;
  self->bounds = bounds;
  if (network != self->network || self->is_expecting)
    {
      g_clear_pointer (&self->network, ent_graph_unref);
      self->network = network ? ent_graph_ref (network) : NULL;
      self->is_expecting = FALSE;
      self->awaits_fit = TRUE;
      self->first_misfit = get_misfit (self);
    }
  if (self->awaits_fit && (self->follows_fit || is_out_of_sight (self)))
    fit_day (self);
  else if (is_other_day && self->fits_day && self->follows_fit && is_cut_off (self))
    fit_all_dates (self);
  else
    is_fitted = FALSE;
  update_misshapen (self);
  return is_fitted;
}

/**
 * ent_viewport_refit:
 * @self: a viewport whose picture was fitted just now
 *
 * Fits it once more, as when the words around it take another room at this zoom.
 */
void
ent_viewport_refit (EntViewport *self)
{
  g_return_if_fail (ENT_IS_VIEWPORT (self));

  fit_camera (self);
}

/**
 * ent_viewport_expect:
 * @self: a viewport
 *
 * Another picture is on its way, which is to be shown whole, even of the same
 * network.
 */
void
ent_viewport_expect (EntViewport *self)
{
  g_return_if_fail (ENT_IS_VIEWPORT (self));

  self->follows_fit = TRUE;
  self->is_expecting = TRUE;
  update_misshapen (self);
}

/**
 * ent_viewport_get_misshapen:
 * @self: a viewport
 *
 * Returns: whether the page has changed its shape so much since the picture was
 *   laid out that laying it out afresh would show it markedly larger
 */
gboolean
ent_viewport_get_misshapen (EntViewport *self)
{
  g_return_val_if_fail (ENT_IS_VIEWPORT (self), FALSE);

  return self->is_misshapen;
}

/**
 * ent_viewport_see:
 * @self: a viewport
 * @scene: (nullable): a picture
 *
 * Returns: (transfer none) (nullable): what is seen of @scene at the present
 *   zoom, with names and bodies that keep a least size; until the next call
 */
EntScene *
ent_viewport_see (EntViewport *self,
                  EntScene    *scene)
{
  g_return_val_if_fail (ENT_IS_VIEWPORT (self), NULL);

  if (scene && scene == self->scene && self->seen_zoom == self->camera.zoom)
    return self->seen;
  g_clear_pointer (&self->scene, ent_scene_unref);
  g_clear_pointer (&self->seen, ent_scene_unref);
  if (!scene)
    return NULL;
  self->scene = ent_scene_ref (scene);
  self->seen = ent_scene_new_legible (scene, self->camera.zoom);
  self->seen_zoom = self->camera.zoom;
  return self->seen;
}

/**
 * ent_viewport_get_camera:
 * @self: a viewport
 *
 * Returns: where the world is on the page
 */
EntCamera
ent_viewport_get_camera (EntViewport *self)
{
  g_return_val_if_fail (ENT_IS_VIEWPORT (self), ENT_CAMERA_IDENTITY);

  return self->camera;
}

/**
 * ent_viewport_get_moved:
 * @self: a viewport
 *
 * Returns: whether a person has moved the picture, and not asked for all of it since
 */
gboolean
ent_viewport_get_moved (EntViewport *self)
{
  g_return_val_if_fail (ENT_IS_VIEWPORT (self), FALSE);

  return !self->follows_fit;
}

/**
 * ent_viewport_get_zoom:
 * @self: a viewport
 *
 * Returns: px per world unit
 */
double
ent_viewport_get_zoom (EntViewport *self)
{
  g_return_val_if_fail (ENT_IS_VIEWPORT (self), 1);

  return self->camera.zoom;
}

/**
 * ent_viewport_get_insets:
 * @self: a viewport
 *
 * Returns: what page items take of the page
 */
EntInsets
ent_viewport_get_insets (EntViewport *self)
{
  g_return_val_if_fail (ENT_IS_VIEWPORT (self), ((EntInsets) { 0 }));

  return self->insets;
}

/**
 * ent_viewport_fit:
 * @self: a viewport
 *
 * Shows the whole picture of the day, now and whenever the page or the network
 * changes, until a person moves or zooms it. Another date that shows more steps
 * back, as ent_viewport_set_picture() has it.
 */
void
ent_viewport_fit (EntViewport *self)
{
  g_return_if_fail (ENT_IS_VIEWPORT (self));

  self->follows_fit = TRUE;
  fit_day (self);
}

/**
 * ent_viewport_move_to:
 * @self: a viewport
 * @camera: where the world is to be on the page
 *
 * Moves the picture because a person did; from then on it stays where it is.
 */
void
ent_viewport_move_to (EntViewport *self,
                      EntCamera    camera)
{
  g_return_if_fail (ENT_IS_VIEWPORT (self));

  self->follows_fit = FALSE;
  set_camera (self, camera);
}

/**
 * ent_viewport_pan:
 * @self: a viewport
 * @dx_px: how far the picture moves to the right
 * @dy_px: how far downwards
 *
 * Moves the picture for a person.
 */
void
ent_viewport_pan (EntViewport *self,
                  double       dx_px,
                  double       dy_px)
{
  g_return_if_fail (ENT_IS_VIEWPORT (self));

  ent_viewport_move_to (self, ent_camera_pan (self->camera, dx_px, dy_px));
}

/**
 * ent_viewport_zoom_at:
 * @self: a viewport
 * @point: what stays where it is
 * @factor: above 1 to enlarge
 *
 * Zooms for a person, within the limits of zooming.
 */
void
ent_viewport_zoom_at (EntViewport *self,
                      EntPoint     point,
                      double       factor)
{
  g_return_if_fail (ENT_IS_VIEWPORT (self));
  g_return_if_fail (factor > 0);

  ent_viewport_move_to (self, ent_camera_zoom_at (self->camera, point, factor));
}

/**
 * ent_viewport_zoom_by:
 * @self: a viewport
 * @factor: above 1 to enlarge
 *
 * Zooms around the middle of the page.
 */
void
ent_viewport_zoom_by (EntViewport *self,
                      double       factor)
{
  g_return_if_fail (ENT_IS_VIEWPORT (self));

  ent_viewport_zoom_at (self, (EntPoint) { self->width_px / 2, self->height_px / 2 }, factor);
}

/**
 * ent_viewport_zoom_to:
 * @self: a viewport
 * @zoom: px per world unit, 1 for 100 %
 *
 * Zooms around the middle of the page.
 */
void
ent_viewport_zoom_to (EntViewport *self,
                      double       zoom)
{
  g_return_if_fail (ENT_IS_VIEWPORT (self));

  ent_viewport_zoom_by (self, zoom / self->camera.zoom);
}

/**
 * ent_viewport_reveal:
 * @self: a viewport
 * @part: what is to be seen, in world units
 *
 * Moves the picture just so far that @part is inside the room for the picture;
 * nothing happens if it is.
 */
void
ent_viewport_reveal (EntViewport *self,
                     EntRect      part)
{
  EntRect room, box;
  double dx = 0, dy = 0;

  g_return_if_fail (ENT_IS_VIEWPORT (self));

  room = get_room (self);
  box = ent_camera_rect_to_screen (self->camera, part);
  if (box.x0 < room.x0)
    dx = room.x0 - box.x0;
  else if (box.x1 > room.x1)
    dx = room.x1 - box.x1;
  if (box.y0 < room.y0)
    dy = room.y0 - box.y0;
  else if (box.y1 > room.y1)
    dy = room.y1 - box.y1;
  if (dx != 0 || dy != 0)
    ent_viewport_pan (self, dx, dy);
}

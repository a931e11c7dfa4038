/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-viewport-private.h"

#include <string.h>

/* How much worse than at first the shapes of picture and page may suit each
 * other before another arrangement is worth its while: the picture is then
 * about a sixth smaller than it could be. */
#define MISFIT_MAX 1.4

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

/* Moves the camera, whoever wants it moved. What has heads is scrolled no farther than it goes. */
void
ent_viewport_set_camera (EntViewport *self,
                         EntCamera    camera)
{
  gboolean is_zoom = camera.zoom != self->camera.zoom;

  if (!ent_heads_is_empty (&self->heads) && self->width_px > 0)
    camera = ent_heads_limit (&self->heads, camera, ent_viewport_get_page_room (self));
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
  self->fitted_room = ent_viewport_get_page_room (self);
  if (self->is_whole || ent_heads_is_empty (&self->heads))
    ent_viewport_set_camera (self, ent_camera_fit (self->fitted, self->fitted_room, ENT_PAGE_MAX_ZOOM));
  else
    ent_viewport_set_camera (self, ent_heads_fit (&self->heads, self->fitted_room, ENT_PAGE_MAX_ZOOM));
}

/* Fits what is drawn on the day. */
void
ent_viewport_fit_day (EntViewport *self)
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
  EntRect room = ent_viewport_get_page_room (self);
  double width = self->bounds.x1 - self->bounds.x0, height = self->bounds.y1 - self->bounds.y0;
  double ratio;

  if (!(width > 0 && height > 0 && room.x1 > room.x0 && room.y1 > room.y0))
    return 1;
  ratio = width / height * (room.y1 - room.y0) / (room.x1 - room.x0);
  return MAX (ratio, 1 / ratio);
}

/* Whether the picture is larger than the room, and read by scrolling it. */
static gboolean
is_scrolled (EntViewport *self)
{
  return !ent_heads_is_empty (&self->heads)
         && ent_camera_fit (self->heads.whole, ent_viewport_get_page_room (self), ENT_PAGE_MAX_ZOOM).zoom < self->heads.least_zoom;
}

/* A picture that can be shown in full size needs no other shape. */
static void
update_misshapen (EntViewport *self)
{
  gboolean is_misshapen = self->width_px > 0 && !self->is_expecting && self->network && !is_scrolled (self)
                          && get_misfit (self) > MISFIT_MAX * self->first_misfit
                          && ent_camera_fit (self->bounds, ent_viewport_get_page_room (self), ENT_PAGE_MAX_ZOOM).zoom < 1;

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

  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, ENT_ZOOM_LEAST, ENT_ZOOM_MAX, 1,
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
  self->heads = ENT_HEADS_NONE;
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
    ent_viewport_fit_day (self);
  else if (is_other_size && self->follows_fit)
    fit_camera (self);
  else if (is_other_size)
    ent_viewport_set_camera (self, self->camera);
  update_misshapen (self);
}

/**
 * ent_viewport_set_heads:
 * @self: a viewport
 * @heads: what of the picture that ent_viewport_set_picture() tells of stays in sight
 *
 * A picture with heads that cannot be read as a whole is shown from its beginning,
 * as small as it can be read, and moves no farther than it goes.
 */
void
ent_viewport_set_heads (EntViewport *self,
                        EntHeads     heads)
{
  g_return_if_fail (ENT_IS_VIEWPORT (self));

  self->heads = heads;
}

/**
 * ent_viewport_set_picture:
 * @self: a viewport
 * @network: (nullable): what has been laid out; %NULL for a sketch of it, which
 *   another sketch or picture follows
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
  gboolean is_other_day, is_other_sketch;
  gboolean is_fitted = TRUE;

  g_return_val_if_fail (ENT_IS_VIEWPORT (self), FALSE);

  is_other_day = day != self->day;
  is_other_sketch = network == NULL && memcmp (&bounds, &self->bounds, sizeof bounds) != 0;
  self->day = day;
  self->picture = picture;
  self->bounds = bounds;
  if (network != self->network || is_other_sketch || self->is_expecting)
    {
      g_clear_pointer (&self->network, ent_graph_unref);
      self->network = network ? ent_graph_ref (network) : NULL;
      self->is_expecting = FALSE;
      self->is_whole = FALSE;
      self->awaits_fit = TRUE;
      self->first_misfit = get_misfit (self);
    }
  if (self->awaits_fit && (self->follows_fit || is_out_of_sight (self)))
    ent_viewport_fit_day (self);
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
 * ent_viewport_get_page_room:
 * @self: a viewport
 *
 * Returns: what page items leave free for the picture, in px of the page
 */
EntRect
ent_viewport_get_page_room (EntViewport *self)
{
  g_return_val_if_fail (ENT_IS_VIEWPORT (self), ENT_RECT_EMPTY);

  return ent_insets_get_room (self->insets, self->width_px, self->height_px);
}

/**
 * ent_viewport_has_heads:
 * @self: a viewport
 *
 * Returns: whether the picture has heads, so that it is scrolled where it is larger than the room
 */
gboolean
ent_viewport_has_heads (EntViewport *self)
{
  g_return_val_if_fail (ENT_IS_VIEWPORT (self), FALSE);

  return !ent_heads_is_empty (&self->heads);
}

/**
 * ent_viewport_get_panes:
 * @self: a viewport
 *
 * Returns: where the parts of the picture are on the page: its heads are held at the edges
 */
EntPanes
ent_viewport_get_panes (EntViewport *self)
{
  g_return_val_if_fail (ENT_IS_VIEWPORT (self), ((EntPanes) { .camera = ENT_CAMERA_IDENTITY }));

  return ent_panes_new (&self->heads, self->camera, ent_viewport_get_page_room (self));
}

/**
 * ent_viewport_get_camera_at:
 * @self: a viewport
 * @point: of the page, in px
 *
 * Returns: where the world is on the page at @point, where heads may be held
 */
EntCamera
ent_viewport_get_camera_at (EntViewport *self,
                            EntPoint     point)
{
  EntPanes panes;

  g_return_val_if_fail (ENT_IS_VIEWPORT (self), ENT_CAMERA_IDENTITY);

  panes = ent_viewport_get_panes (self);
  return ent_panes_camera_at (&panes, point);
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
 * ent_viewport_get_min_zoom:
 * @self: a viewport
 *
 * Returns: how far a person may zoom out: until all dates of the largest picture are seen
 */
double
ent_viewport_get_min_zoom (EntViewport *self)
{
  EntRect all;

  g_return_val_if_fail (ENT_IS_VIEWPORT (self), ENT_ZOOM_MIN);

  all = ent_rect_union (self->picture, self->bounds);
  if (self->width_px <= 0 || ent_rect_is_empty (all))
    return ENT_ZOOM_MIN;
  return MIN (ent_camera_fit (all, ent_viewport_get_page_room (self), ENT_PAGE_MAX_ZOOM).zoom, ENT_ZOOM_MIN);
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

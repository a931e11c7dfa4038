/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-orientation.h"

#include <math.h>

#include "layout/ent-page-fit.h"

#define SQUASH 1.35      /* a start is squashed and stretched by at most this */
#define LEAST_ON_MAP 3   /* fewer coordinates say nothing */
#define LEAST_SIDE 100.0 /* of a start: all nations may lie on a line */

struct _EntOrientation
{
  EntPoint *model;           /* by body, around the origin; NAN for those it lacks; owned, NULL until there is one */
  gboolean  turns_with_page; /* whether the model lies flat, and stands upright on a page that does */
};

/**
 * ent_orientation_new:
 *
 * Returns: (transfer full): an orientation without a model
 */
EntOrientation *
ent_orientation_new (void)
{
  return g_new0 (EntOrientation, 1);
}

/**
 * ent_orientation_free:
 * @self: (transfer full): an orientation
 */
void
ent_orientation_free (EntOrientation *self)
{
  g_free (self->model);
  g_free (self);
}

/**
 * ent_orientation_has_model:
 * @self: an orientation
 *
 * Returns: whether starts can be laid over something already
 */
gboolean
ent_orientation_has_model (EntOrientation *self)
{
  return self->model != NULL;
}

/* ------------------------------------------------------------------------ */
/* The model */

/* Takes the places of the bodies that have one, @known or all, around their mean. */
static void
take_model (EntOrientation *self,
            EntWork        *work,
            const gboolean *known)
{
  guint n_bodies = ent_work_first_outer (work);
  EntPoint mean = { 0, 0 };
  guint n = 0;

  g_free (self->model);
  self->model = g_new (EntPoint, MAX (1, n_bodies));
  for (guint body = 0; body < n_bodies; body++)
    if (known == NULL || known[body])
      {
        mean.x += work->places[body].x;
        mean.y += work->places[body].y;
        n++;
      }
  mean.x /= MAX (1, n);
  mean.y /= MAX (1, n);

  for (guint body = 0; body < n_bodies; body++)
    self->model[body] = known == NULL || known[body] ? (EntPoint) { work->places[body].x - mean.x, work->places[body].y - mean.y }
                                                     : (EntPoint) { NAN, NAN };
}

/**
 * ent_orientation_use_known:
 * @self: an orientation
 * @work: the working arrays, with the places there were before
 *
 * Makes the places there were before the model.
 */
void
ent_orientation_use_known (EntOrientation *self,
                           EntWork        *work)
{
  take_model (self, work, work->known);
  self->turns_with_page = FALSE;
}

/* Where an inner nation lies in the world. */
static const EntPlace *
get_capital (EntWork *work,
             guint    body)
{
  return &ent_dataset_get_nation (ent_graph_get_dataset (work->graph), ent_graph_get_ref (work->graph, work->nodes[body]).row)->capital;
}

static void
turn (EntWork  *work,
      EntPoint  around,
      double    by)
{
  double c = cos (by);
  double s = sin (by);

  for (guint body = 0; body < ent_work_first_outer (work); body++)
    {
      double x = work->places[body].x - around.x;
      double y = work->places[body].y - around.y;

      work->places[body] = (EntPoint) { x * c - y * s, x * s + y * c };
    }
}

/* The longest direction of the nations comes to lie across, or upright, around the origin. */
static void
lay_flat (EntWork  *work,
          gboolean  upright)
{
  EntPoint middle = { 0, 0 };
  double xx = 0;
  double xy = 0;
  double yy = 0;
  double angle;

  for (guint i = 0; i < work->n_inner; i++)
    {
      middle.x += work->places[i].x / work->n_inner;
      middle.y += work->places[i].y / work->n_inner;
    }
  for (guint i = 0; i < work->n_inner; i++)
    {
      double x = work->places[i].x - middle.x;
      double y = work->places[i].y - middle.y;

      xx += x * x;
      xy += x * y;
      yy += y * y;
    }

  angle = 0.5 * atan2 (2 * xy, xx - yy);
  if (upright)
    angle -= G_PI / 2;
  turn (work, middle, -angle);
}

static gboolean
is_on_map (EntWork *work,
           guint    body)
{
  const EntPlace *capital = get_capital (work, body);

  return !isnan (capital->latitude_deg) && !isnan (capital->longitude_deg);
}

/* The middle of the longitudes on the circle, so that the Pacific is no edge. */
static double
find_middle_longitude (EntWork *work)
{
  double x = 0, y = 0;

  for (guint i = 0; i < work->n_inner; i++)
    {
      double longitude = get_capital (work, i)->longitude_deg * G_PI / 180;

      if (!is_on_map (work, i))
        continue;
      x += cos (longitude);
      y += sin (longitude);
    }
  return atan2 (y, x) * 180 / G_PI;
}

/* How to mirror a picture so that who lies farther west or north in the world comes
 * to lie left or above, as far as that can be done: the map is the same at all dates
 * and for all choices, and is what people expect. Returns FALSE if too few have coordinates. */
static gboolean
find_map_mirror (EntWork *work,
                 double  *across,
                 double  *down)
{
  double middle = find_middle_longitude (work);
  EntPoint mean = { 0, 0 };
  double along_x = 0, along_y = 0;
  guint n = 0;

  for (guint i = 0; i < work->n_inner; i++)
    if (is_on_map (work, i))
      {
        mean.x += remainder (get_capital (work, i)->longitude_deg - middle, 360);
        mean.y -= get_capital (work, i)->latitude_deg;
        n++;
      }
  if (n < LEAST_ON_MAP || 2 * n < work->n_inner)
    return FALSE;
  for (guint i = 0; i < work->n_inner; i++)
    if (is_on_map (work, i))
      {
        along_x += work->places[i].x * (remainder (get_capital (work, i)->longitude_deg - middle, 360) - mean.x / n);
        along_y += work->places[i].y * (-get_capital (work, i)->latitude_deg - mean.y / n);
      }
  *across = along_x < 0 ? -1 : 1;
  *down = along_y < 0 ? -1 : 1;
  return TRUE;
}

/* Nations that only the largest grouping holds come to lie left and up, where one begins to read. */
static void
mirror_to_reading (EntWork *work)
{
  guint largest = 0;
  double x = 0;
  double y = 0;

  for (guint g = 1; g < work->n_groupings; g++)
    if (work->holdings[g]->len > work->holdings[largest]->len)
      largest = g;
  for (guint i = 0; i < work->holdings[largest]->len; i++)
    {
      guint nation = g_array_index (work->holdings[largest], guint, i);

      if (work->n_held[nation] == 1)
        {
          x += work->places[nation].x;
          y += work->places[nation].y;
        }
    }
  ent_work_stretch (work, x > 0 ? -1 : 1, y > 0 ? -1 : 1);
}

/**
 * ent_orientation_use_start:
 * @self: an orientation
 * @work: the working arrays, with the places of a start; they are turned
 *
 * Makes the start there is now the model: lying flat, and mirrored to lie as
 * the map does or, without coordinates, such that one reads it from the largest
 * grouping on.
 */
void
ent_orientation_use_start (EntOrientation *self,
                           EntWork        *work)
{
  double across, down;

  if (work->n_inner > 0)
    {
      lay_flat (work, FALSE);
      if (find_map_mirror (work, &across, &down))
        ent_work_stretch (work, across, down);
      else
        mirror_to_reading (work);
    }
  take_model (self, work, NULL);
  self->turns_with_page = TRUE;
}

/**
 * ent_orientation_mirror_all:
 * @work: the working arrays, with places of all bodies
 *
 * Mirrors a picture of nations inside and outside alike to lie as the map does, if
 * enough of them have coordinates.
 */
void
ent_orientation_mirror_all (EntWork *work)
{
  double across, down;

  if (!find_map_mirror (work, &across, &down))
    return;
  for (guint body = 0; body < work->n_bodies; body++)
    work->places[body] = (EntPoint) { across * work->places[body].x, down * work->places[body].y };
}

/* ------------------------------------------------------------------------ */
/* Starts */

/* Each axis is mirrored if that brings the bodies nearer to where the model has them. */
static void
mirror_to_model (EntOrientation *self,
                 EntWork        *work,
                 gboolean        upright)
{
  double along_x = 0;
  double along_y = 0;

  for (guint body = 0; body < ent_work_first_outer (work); body++)
    {
      EntPoint wanted = self->model[body];

      if (isnan (wanted.x))
        continue;
      if (upright && self->turns_with_page)
        wanted = (EntPoint) { -wanted.y, wanted.x };
      along_x += work->places[body].x * wanted.x;
      along_y += work->places[body].y * wanted.y;
    }
  ent_work_stretch (work, along_x < 0 ? -1 : 1, along_y < 0 ? -1 : 1);
}

/**
 * ent_orientation_apply:
 * @self: an orientation with a model
 * @work: the working arrays, with the places of a start; nothing is pinned
 *
 * Turns and squashes the start there is now such that it lies as the page does,
 * and mirrors it such that it looks as the model does.
 */
void
ent_orientation_apply (EntOrientation *self,
                       EntWork        *work)
{
  EntRect extent;
  double wanted, aspect, factor;

  if (work->n_inner == 0)
    return;

  extent = ent_work_get_extent (work);
  wanted = ent_page_fit_get_aspect (work, MAX ((extent.x1 - extent.x0) * (extent.y1 - extent.y0), LEAST_SIDE * LEAST_SIDE));
  lay_flat (work, wanted < 1);
  extent = ent_work_get_extent (work);
  aspect = MAX (extent.x1 - extent.x0, LEAST_SIDE) / MAX (extent.y1 - extent.y0, LEAST_SIDE);
  factor = CLAMP (sqrt (wanted / aspect), 1 / SQUASH, SQUASH);
  ent_work_stretch (work, factor, 1 / factor);
  mirror_to_model (self, work, wanted < 1);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-viewport.h"

G_BEGIN_DECLS

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
  EntHeads  heads;        /* what of it stays in sight */
  EntDay    day;          /* on which it is drawn */
  EntRect   fitted;       /* what the camera was fitted to, or is to be */
  EntRect   fitted_room;  /* on the page */
  gboolean  is_whole;     /* a person asked for all of it, however small */
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

void ent_viewport_set_camera (EntViewport *self,
                              EntCamera    camera);
void ent_viewport_fit_day    (EntViewport *self);

G_END_DECLS

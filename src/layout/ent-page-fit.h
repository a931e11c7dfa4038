/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-projection.h"

G_BEGIN_DECLS

/* How a picture fits its page: what shape it should have, how large it will be
 * shown there, and its last stretching until it fills the room. */

double  ent_page_fit_get_aspect (EntWork       *work,
                                 double         area);
double  ent_page_fit_measure    (EntWork       *work);
double  ent_page_fit_get_zoom   (EntOutlines   *outlines);
EntRect ent_page_fit_get_frame  (EntWork       *work);
void    ent_page_fit_clamp      (EntWork       *work,
                                 EntRect        within);
void    ent_page_fit_stretch    (EntProjection *projection);

G_END_DECLS

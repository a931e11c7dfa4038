/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-viewport.h"

G_BEGIN_DECLS

#define ENT_TYPE_KINETIC (ent_kinetic_get_type ())
G_DECLARE_FINAL_TYPE (EntKinetic, ent_kinetic, ENT, KINETIC, GObject)

/* EntKinetic: lets a picture that was panned go on for a moment when the hand
 * lets go, unless motion is not wanted. A press, or whoever else moves the
 * camera, stops it. */

EntKinetic *ent_kinetic_new    (GtkWidget   *canvas,
                                EntViewport *viewport);
void        ent_kinetic_follow (EntKinetic  *self,
                                GtkGesture  *drag,
                                GtkEventController *scroll);
gboolean    ent_kinetic_coast  (EntKinetic  *self,
                                EntPoint     speed);
void        ent_kinetic_stop   (EntKinetic  *self);
gboolean    ent_kinetic_get_coasting (EntKinetic *self);

G_END_DECLS

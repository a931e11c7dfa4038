/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-canvas-sight.h"

G_BEGIN_DECLS

#define ENT_TYPE_CANVAS_TRAVEL (ent_canvas_travel_get_type ())
G_DECLARE_FINAL_TYPE (EntCanvasTravel, ent_canvas_travel, ENT, CANVAS_TRAVEL, GObject)

/* EntCanvasTravel: the way from one sight of the canvas to another. Discs and
 * pills that are in both travel, and all the rest fades from the one to the
 * other. Everything is cut out of what has been painted, so that nothing is
 * drawn on the way, which begins and ends with exactly these two. Main thread
 * only. */

EntCanvasTravel *ent_canvas_travel_new              (GtkWidget            *canvas);
gboolean         ent_canvas_travel_begin            (EntCanvasTravel      *self,
                                                     const EntCanvasSight *from,
                                                     const EntCanvasSight *to);
void             ent_canvas_travel_end              (EntCanvasTravel      *self);
gboolean         ent_canvas_travel_is_under_way     (EntCanvasTravel      *self);
void             ent_canvas_travel_hold             (EntCanvasTravel      *self,
                                                     double                way);
gboolean         ent_canvas_travel_find             (EntCanvasTravel      *self,
                                                     EntThing              thing,
                                                     EntRect              *box);
void             ent_canvas_travel_snapshot_picture (EntCanvasTravel      *self,
                                                     GtkSnapshot          *snapshot);
void             ent_canvas_travel_snapshot_words   (EntCanvasTravel      *self,
                                                     GtkSnapshot          *snapshot);

G_END_DECLS

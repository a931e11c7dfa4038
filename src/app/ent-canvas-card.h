/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/ent-geometry.h"

G_BEGIN_DECLS

#define ENT_TYPE_CANVAS_CARD (ent_canvas_card_get_type ())
G_DECLARE_FINAL_TYPE (EntCanvasCard, ent_canvas_card, ENT, CANVAS_CARD, GtkWidget)

/* EntCanvasCard: a few words on what is pointed at, beside it. Unlike a tooltip
 * it knows what it must not cover. */

GtkWidget *ent_canvas_card_new      (void);
void       ent_canvas_card_say      (EntCanvasCard *self,
                                     const char    *markup);
EntPoint   ent_canvas_card_place    (EntRect        thing,
                                     EntRect        room,
                                     double         width,
                                     double         height);
void       ent_canvas_card_allocate (EntCanvasCard *self,
                                     EntRect        thing,
                                     EntRect        room);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "io/ent-reading.h"

G_BEGIN_DECLS

#define ENT_TYPE_READING_NOTICE (ent_reading_notice_get_type ())
G_DECLARE_FINAL_TYPE (EntReadingNotice, ent_reading_notice, ENT, READING_NOTICE, GtkWidget)

/* EntReadingNotice: says in the middle of the canvas which file is being read
 * and how far that is, once it takes long enough to be worth a word, and offers
 * to cancel it. Emits “cancelled” when that was done. */

void ent_reading_notice_begin (EntReadingNotice *self,
                               GFile            *file,
                               EntReading       *reading);
void ent_reading_notice_end   (EntReadingNotice *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_FLAG_IMAGE (ent_flag_image_get_type ())
G_DECLARE_FINAL_TYPE (EntFlagImage, ent_flag_image, ENT, FLAG_IMAGE, GtkWidget)

/* EntFlagImage: the flag of a nation as a disc, sharp at the scale of the
 * screen; the nation's code on a grey disc where there is no flag. */

GtkWidget *ent_flag_image_new      (int           size);
void       ent_flag_image_set_flag (EntFlagImage *self,
                                    const char   *flag,
                                    const char   *code);
void       ent_flag_image_set_size (EntFlagImage *self,
                                    int           size);

G_END_DECLS

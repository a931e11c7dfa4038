/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint       ent_color_names_get_n     (void);
const char *ent_color_names_get_name  (guint       index);
guint32     ent_color_names_get_rgb   (guint       index);
gboolean    ent_color_names_parse     (const char *text,
                                  guint32    *rgb);

G_END_DECLS

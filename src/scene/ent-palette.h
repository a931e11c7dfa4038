/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The colours groupings take: ten hues with names that data files may use, and
 * a second shade of each, so that twenty groupings can be told apart. */

guint   ent_palette_get_n_colors (void);
guint32 ent_palette_get_color    (guint          index);
void    ent_palette_assign       (const guint32 *wanted,
                                  guint          n_wanted,
                                  guint32       *assigned);

G_END_DECLS

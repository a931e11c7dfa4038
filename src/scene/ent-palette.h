/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-pattern.h"

G_BEGIN_DECLS

/* The colours groupings take: ten hues with names that data files may use, and
 * a second shade of each; and the patterns of their lines, for whom colours say
 * too little. */

guint   ent_palette_get_n_colors (void);
guint32 ent_palette_get_color    (guint          index);
void    ent_palette_assign       (const guint32 *wanted,
                                  guint          n_wanted,
                                  guint32       *assigned);
void    ent_palette_assign_patterns (const guint32 *colors,
                                  guint          n_colors,
                                  EntPattern    *assigned);

G_END_DECLS

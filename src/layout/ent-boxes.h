/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-work.h"

G_BEGIN_DECLS

/* The boxes that discs with their labels and pills take: which of them overlap,
 * and how they are moved apart. */

gboolean ent_boxes_overlap  (EntWork  *work,
                             guint     a,
                             guint     b,
                             double    gap);
guint    ent_boxes_separate (EntWork  *work,
                             double    share,
                             double    gap,
                             gboolean  with_pills);

guint    ent_boxes_spread   (EntWork  *work,
                             double    share,
                             double    gap);

G_END_DECLS

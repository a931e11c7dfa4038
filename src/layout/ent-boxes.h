/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-frame.h"

G_BEGIN_DECLS

gboolean ent_boxes_overlap       (EntFrame *frame,
                                  guint     a,
                                  guint     b,
                                  double    gap);
guint    ent_boxes_separate      (EntFrame *frame,
                                  double    share,
                                  double    gap,
                                  gboolean  with_pills);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-outlines.h"

G_BEGIN_DECLS

guint    ent_rules_count_strangers (EntOutlines *outlines,
                                    guint        n_bodies,
                                    double      *depth);
guint    ent_rules_count_crossings (EntOutlines *outlines);
guint    ent_rules_count_overlaps  (EntFrame    *frame,
                                    guint        n_bodies,
                                    double       gap);
gboolean ent_rules_are_kept        (EntOutlines *outlines);

G_END_DECLS

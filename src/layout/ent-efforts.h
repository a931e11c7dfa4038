/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-orientation.h"
#include "layout/ent-projection.h"

G_BEGIN_DECLS

/* The three ways to places of inner nations and pills, and how much is tried on
 * each until a picture is clean. */

gboolean ent_efforts_take_long    (EntWork         *work);
void     ent_efforts_sketch       (EntProjection   *projection,
                                   EntOrientation  *orientation,
                                   EntLayoutEffort  effort,
                                   guint64          seed);
void     ent_efforts_start_afresh (EntProjection   *projection,
                                   EntOrientation  *orientation,
                                   guint64          seed);
void     ent_efforts_grow         (EntProjection   *projection,
                                   guint64          seed);
void     ent_efforts_refit        (EntProjection   *projection,
                                   EntOrientation  *orientation,
                                   guint64          seed);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-geometry.h"

G_BEGIN_DECLS

#define ENT_FLING_SAMPLES 16

/**
 * EntFling:
 *
 * Where something was while a hand moved it, so that it goes on when the hand
 * lets go. To be zeroed.
 */
typedef struct
{
  gint64   times_us[ENT_FLING_SAMPLES]; /* the last ones, in a ring */
  EntPoint places[ENT_FLING_SAMPLES];
  guint    n;
} EntFling;

void     ent_fling_add       (EntFling       *fling,
                              EntPoint        place,
                              gint64          now_us);
EntPoint ent_fling_get_speed (const EntFling *fling,
                              gint64          now_us);
EntPoint ent_fling_travel    (EntPoint        speed,
                              double          seconds);
gboolean ent_fling_is_over   (EntPoint        speed,
                              double          seconds);

G_END_DECLS

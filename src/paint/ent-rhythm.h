/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENT_RHYTHM_MAX_DASHES 4
#define ENT_RHYTHM_PLACE_BITS 10
#define ENT_RHYTHM_N_PLACES (1 << ENT_RHYTHM_PLACE_BITS)

/**
 * EntRhythm:
 * @dashes: lengths of dashes and gaps in turn, in pixels, as they were asked for
 * @n_dashes: how many
 * @round_width: of a line whose dashes have round ends; 0 for others
 * @period: after which they repeat, in pixels
 * @part: of the line that is drawn, from 0 to 1
 * @coverage: how much of a pixel is drawn by where in a period its middle is, from 0 to 255
 *
 * The dashes of a line, in pixels.
 */
typedef struct
{
  double dashes[ENT_RHYTHM_MAX_DASHES];
  guint  n_dashes;
  double round_width;
  double period;
  double part;
  guint8 coverage[ENT_RHYTHM_N_PLACES];
} EntRhythm;

EntRhythm *ent_rhythm_new (const double    *dashes,
                           guint            n_dashes,
                           double           round_width);
gboolean   ent_rhythm_is  (const EntRhythm *rhythm,
                           const double    *dashes,
                           guint            n_dashes,
                           double           round_width);

G_END_DECLS

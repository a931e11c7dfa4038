/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-outlines.h"

G_BEGIN_DECLS

/**
 * EntMerit:
 * @n_day_faults: strangers and crossings on the day the page shows, and boxes that overlap
 * @n_faults: likewise, summed over all dates
 * @zoom: at which the picture, with names and outlines, fits its page
 *
 * What can be read of a finished picture.
 */
typedef struct
{
  guint  n_day_faults;
  guint  n_faults;
  double zoom;
} EntMerit;

EntMerit ent_merit_measure              (EntOutlines    *outlines);
gboolean ent_merit_can_hardly_be_better (const EntMerit *merit);
gboolean ent_merit_is_clearly_better    (const EntMerit *merit,
                                         const EntMerit *than);

G_END_DECLS

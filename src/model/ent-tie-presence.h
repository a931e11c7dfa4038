/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* When a tie holds: while its own span lasts and both its nations exist. */

EntPresence ent_tie_presence_at                  (EntDataset *dataset,
                                                  guint32     tie,
                                                  EntDay      day);
gboolean    ent_tie_presence_touches             (EntDataset *dataset,
                                                  guint32     tie,
                                                  EntPeriod   period);
void        ent_tie_presence_add_dates_of_change (EntDataset *dataset,
                                                  guint32     tie,
                                                  EntPeriod   period,
                                                  GArray     *days);

G_END_DECLS

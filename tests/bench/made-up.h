/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

/* Large data sets made in memory, always the same ones. */

EntDataset *made_up_overlapping (guint n_groupings,
                                 guint n_nations);
EntDataset *made_up_regional    (guint n_groupings,
                                 guint n_nations);
EntDataset *made_up_organisations (guint n_groupings,
                                   guint n_nations);
EntDataset *made_up_treaties      (guint n_groupings,
                                   guint n_nations,
                                   guint n_memberships);
EntDataset *made_up_hub         (guint n_nations);

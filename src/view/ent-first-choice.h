/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* What is shown of data that nobody has chosen anything of yet. */

EntDay  ent_first_choice_get_day (EntDataset *dataset);
GArray *ent_first_choice_find    (EntDataset *dataset,
                                  EntDay      day);

G_END_DECLS

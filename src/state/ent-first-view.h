/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/ent-view.h"

G_BEGIN_DECLS

/* The view a dataset is opened with. */

EntView *ent_first_view_new (EntDataset        *dataset,
                             const char *const *groupings,
                             EntDay             day);
EntView *ent_first_view_keep_known (EntView    *view,
                                    EntDataset *dataset);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/ent-view.h"

G_BEGIN_DECLS

/* The records behind a picture. */

GArray *ent_view_list_records (EntView    *view,
                               EntDataset *dataset);

G_END_DECLS

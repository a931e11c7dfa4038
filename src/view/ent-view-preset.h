/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/ent-view.h"

G_BEGIN_DECLS

/* Views of the named choices of groupings that a data set offers. */

EntView *ent_view_with_preset (EntView    *view,
                               EntDataset *dataset,
                               guint32     preset);
guint32  ent_view_find_preset (EntView    *view,
                               EntDataset *dataset);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/ent-view.h"

G_BEGIN_DECLS

/* Whether the picture has a record in it, and how it comes there. */

gboolean ent_view_lacks_record (EntView    *view,
                                EntDataset *dataset,
                                EntRef      ref);
EntView *ent_view_with_record  (EntView    *view,
                                EntDataset *dataset,
                                EntRef      ref);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-thing.h"

G_BEGIN_DECLS

/* Nations and groupings that are selected together, as one thing. */

EntThing ent_several_new    (EntDataset   *dataset,
                             const EntRef *records,
                             guint         n_records);
GArray  *ent_several_list   (EntDataset   *dataset,
                             EntThing      thing);
EntThing ent_several_toggle (EntDataset   *dataset,
                             EntThing      selection,
                             EntThing      thing);

G_END_DECLS

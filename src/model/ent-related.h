/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* What is brought out in a picture for something that is no part of it. */

GArray *ent_related_new (EntDataset *dataset,
                         EntRef      ref);

G_END_DECLS

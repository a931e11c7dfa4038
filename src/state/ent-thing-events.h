/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-thing.h"

G_BEGIN_DECLS

/* The events of what can be selected: those that its page lists. */

GArray *ent_thing_events_list (EntDataset *dataset,
                               EntThing    thing);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-thing.h"

G_BEGIN_DECLS

/* EntSvgIds: the ids of one SVG document, each once. */
typedef struct _EntSvgIds EntSvgIds;

EntSvgIds *ent_svg_ids_new   (EntDataset *dataset);
void       ent_svg_ids_free  (EntSvgIds  *ids);
void       ent_svg_ids_set_suffix (EntSvgIds *ids,
                              const char *suffix);
char      *ent_svg_ids_claim (EntSvgIds  *ids,
                              const char *id);
char      *ent_svg_ids_of    (EntSvgIds  *ids,
                              const char *part,
                              EntThing    thing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSvgIds, ent_svg_ids_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-scene.h"

G_BEGIN_DECLS

/* How geometry stands in dumps: coordinates to a tenth, texts on one line. */

void ent_scene_text_append_number (GString          *dump,
                                   double            value);
void ent_scene_text_append_point  (GString          *dump,
                                   EntPoint          point);
void ent_scene_text_append_path   (GString          *dump,
                                   const EntSegment *segments,
                                   guint             n_segments);
void ent_scene_text_append_text   (GString          *dump,
                                   const char       *text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-chart.h"

G_BEGIN_DECLS

/**
 * EntFrameKind:
 * @ENT_FRAME_WHOLE: all of the picture
 * @ENT_FRAME_PART: a part of the world, such as that which is seen in a window
 * @ENT_FRAME_THING: a thing with what goes along with it; the rest is faded
 */
typedef enum
{
  ENT_FRAME_WHOLE,
  ENT_FRAME_PART,
  ENT_FRAME_THING,
} EntFrameKind;

/**
 * EntFrame:
 * @kind: which of the members below counts
 * @part: of a part: which, in world units of the arrangement it was seen in
 * @thing: of a thing: which
 *
 * What of a picture goes onto its page. A small value; the zero value is all of it.
 */
typedef struct
{
  EntFrameKind kind;
  EntRect      part;
  EntThing     thing;
} EntFrame;

EntRect ent_frame_find_thing (const EntChart *chart,
                              EntSlice       *slice,
                              EntScene       *scene,
                              EntThing        thing,
                              EntThings      *lead,
                              EntThings      *related);
char   *ent_frame_dup_note   (const char     *brought_out,
                              gboolean        is_cut);

G_END_DECLS

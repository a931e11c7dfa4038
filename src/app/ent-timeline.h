/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-pipeline.h"
#include "state/ent-player.h"

G_BEGIN_DECLS

#define ENT_TYPE_TIMELINE (ent_timeline_get_type ())
G_DECLARE_FINAL_TYPE (EntTimeline, ent_timeline, ENT, TIMELINE, AdwBin)

/* EntTimeline: the date of the view: a field to type it in, buttons to the
 * dates of change on both sides, what changed on it in a sentence, and the
 * period as a slider below. */

void     ent_timeline_set_pipeline (EntTimeline *self,
                                    EntPipeline *pipeline);
void     ent_timeline_step         (EntTimeline *self,
                                    int          direction);
EntPlayer *ent_timeline_get_player (EntTimeline *self);
void     ent_timeline_ask_to_compare (EntTimeline *self);
void     ent_timeline_show_day     (EntTimeline *self,
                                    EntDay       day);
gboolean ent_timeline_go_to        (EntTimeline *self,
                                    const char  *text);

G_END_DECLS

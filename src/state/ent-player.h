/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-pipeline.h"

G_BEGIN_DECLS

#define ENT_TYPE_PLAYER (ent_player_get_type ())
G_DECLARE_FINAL_TYPE (EntPlayer, ent_player, ENT, PLAYER, GObject)

/* EntPlayer: moves the date of a window on, step by step, until the end of the
 * time line or until somebody does something. Properties `playing` and `pace`:
 * “changes” for a step to each change, “years” for one of a year. It only moves
 * the date; whether anything slides from one day to the next is up to those who
 * draw. Main thread only. */

EntPlayer *ent_player_new         (EntPipeline *pipeline);
gboolean   ent_player_get_playing (EntPlayer   *self);
void       ent_player_set_playing (EntPlayer   *self,
                                   gboolean     playing);
void       ent_player_set_pace    (EntPlayer   *self,
                                   const char  *pace);
gboolean   ent_player_step        (EntPlayer   *self);

G_END_DECLS

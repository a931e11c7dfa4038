/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-pipeline.h"

G_BEGIN_DECLS

#define ENT_TYPE_VICINITY (ent_vicinity_get_type ())
G_DECLARE_FINAL_TYPE (EntVicinity, ent_vicinity, ENT, VICINITY, GObject)

/* EntVicinity: what is near the nation or grouping that is selected: all that can
 * be reached from it along the lines of the day in so many steps. Property
 * `steps`, 0 while nobody wants to know, which is notified as well when others lie
 * within; it ends with the selection, and goes along when another is selected.
 * Main thread only. */

EntVicinity *ent_vicinity_new       (void);
void         ent_vicinity_set_pipeline (EntVicinity *self,
                                     EntPipeline *pipeline);
guint        ent_vicinity_get_steps (EntVicinity *self);
gboolean     ent_vicinity_can_step  (EntVicinity *self,
                                     int          direction);
gboolean     ent_vicinity_step      (EntVicinity *self,
                                     int          direction);
void         ent_vicinity_leave     (EntVicinity *self);
gboolean     ent_vicinity_can_keep_only (EntVicinity *self);
void         ent_vicinity_keep_only (EntVicinity *self);
void         ent_vicinity_relate    (EntVicinity *self,
                                     EntThings   *lead,
                                     EntThings   *related);
char        *ent_vicinity_dup_text  (EntVicinity *self);

G_END_DECLS

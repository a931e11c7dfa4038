/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-kept-stories.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_STORY_ROW (ent_story_row_get_type ())
G_DECLARE_FINAL_TYPE (EntStoryRow, ent_story_row, ENT, STORY_ROW, GtkListBoxRow)

/* EntStoryRow: a step of a story in the list of all: thumbnail, number, name, day,
 * note, and what can be done with it. Drags and drops order the list.
 * Actions: `step.edit`, `step.delete`, `step.move-up`, `step.move-down`.
 * Main thread only. */

GtkWidget *ent_story_row_new        (EntKeptStories *stories,
                                     const char     *file_name,
                                     EntStoryStep   *step,
                                     EntState       *state);
void       ent_story_row_set_number (EntStoryRow    *self,
                                     guint           number);
guint      ent_story_row_get_nth    (EntStoryRow    *self);

G_END_DECLS

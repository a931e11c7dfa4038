/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-edited-row.h"
#include "state/ent-kept-stories.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_STORY_ROW (ent_story_row_get_type ())
G_DECLARE_FINAL_TYPE (EntStoryRow, ent_story_row, ENT, STORY_ROW, EntEditedRow)

/* EntStoryRow: a step of a story in the list of all: thumbnail, number, name, day,
 * note, and what can be done with it. Main thread only. */

GtkWidget *ent_story_row_new        (EntKeptStories *stories,
                                     const char     *file_name,
                                     EntStoryStep   *step,
                                     EntState       *state);
void       ent_story_row_set_number (EntStoryRow    *self,
                                     guint           number);
guint      ent_story_row_get_nth    (EntStoryRow    *self);

G_END_DECLS

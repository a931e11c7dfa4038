/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-kept-stories.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_STORY_WINDOW (ent_story_window_get_type ())
G_DECLARE_FINAL_TYPE (EntStoryWindow, ent_story_window, ENT, STORY_WINDOW, AdwWindow)

/* EntStoryWindow: the stories of a person, and the steps of one of them, beside a
 * window, whose actions `win.…` it has as well: they add what is shown there and
 * show the story.
 * Property `story` (string, nullable, read-write): the file of the story that is open.
 * Actions: `story.new`, `story.back`, `story.delete`, `story.undo`, `story.redo`.
 * Main thread only. */

GtkWidget  *ent_story_window_new       (GtkWindow      *parent,
                                        EntKeptStories *stories,
                                        EntState       *state);
const char *ent_story_window_get_story (EntStoryWindow *self);
void        ent_story_window_set_story (EntStoryWindow *self,
                                        const char     *file_name);
void        ent_story_window_toast     (EntStoryWindow *self,
                                        const char     *text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-kept-stories.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_STORY_STEPS (ent_story_steps_get_type ())
G_DECLARE_FINAL_TYPE (EntStorySteps, ent_story_steps, ENT, STORY_STEPS, AdwBin)

/* EntStorySteps: the steps of a kept story, one below the other. It follows the
 * story; rows of what has not changed stay as they are.
 * Activates `win.open-step` (su) with the story's file and the number of a step.
 * Main thread only. */

void ent_story_steps_show (EntStorySteps  *self,
                           EntKeptStories *stories,
                           const char     *file_name,
                           EntState       *state);

G_END_DECLS

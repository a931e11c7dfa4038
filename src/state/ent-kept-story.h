/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "view/ent-story.h"

G_BEGIN_DECLS

#define ENT_TYPE_KEPT_STORY (ent_kept_story_get_type ())
G_DECLARE_FINAL_TYPE (EntKeptStory, ent_kept_story, ENT, KEPT_STORY, GObject)

/* EntKeptStory: a story that a person keeps, or a file that should be one. It
 * never changes: where the story does, another takes its place. Main thread only. */

EntKeptStory *ent_kept_story_new           (const char   *file_name,
                                            EntStory     *story);
EntKeptStory *ent_kept_story_read          (GFile        *folder,
                                            const char   *file_name);
const char   *ent_kept_story_get_file_name (EntKeptStory *self);
EntStory     *ent_kept_story_get_story     (EntKeptStory *self);
const char   *ent_kept_story_get_problem   (EntKeptStory *self);
const char   *ent_kept_story_get_name      (EntKeptStory *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-kept-list.h"
#include "state/ent-kept-story.h"

G_BEGIN_DECLS

#define ENT_TYPE_KEPT_STORIES (ent_kept_stories_get_type ())
G_DECLARE_FINAL_TYPE (EntKeptStories, ent_kept_stories, ENT, KEPT_STORIES, EntKeptList)

/* EntKeptStories: an EntKeptList of all EntKeptStory of a folder, and the way back
 * from what was done to them. Each change is on the disk before it is in the
 * list; one that fails is in neither.
 * Properties `undo-what`, `redo-what` (read-only, nullable): what would be undone
 * or done again, in words. Main thread only. */

EntKeptStories *ent_kept_stories_new           (GFile           *folder);
gboolean        ent_kept_stories_read          (EntKeptStories  *self,
                                                GError         **error);
EntKeptStory   *ent_kept_stories_get           (EntKeptStories  *self,
                                                guint            position);
EntStory       *ent_kept_stories_lookup        (EntKeptStories  *self,
                                                const char      *file_name);
EntKeptStory   *ent_kept_stories_add           (EntKeptStories  *self,
                                                EntStory        *story,
                                                const char      *what,
                                                GError         **error);
gboolean        ent_kept_stories_change        (EntKeptStories  *self,
                                                const char      *file_name,
                                                EntStory        *story,
                                                const char      *what,
                                                GError         **error);
const char     *ent_kept_stories_get_undo_what (EntKeptStories  *self);
const char     *ent_kept_stories_get_redo_what (EntKeptStories  *self);
gboolean        ent_kept_stories_undo          (EntKeptStories  *self,
                                                GError         **error);
gboolean        ent_kept_stories_redo          (EntKeptStories  *self,
                                                GError         **error);

G_END_DECLS

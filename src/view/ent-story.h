/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "view/ent-saved-view.h"

G_BEGIN_DECLS

/* How many steps a story may have, and how long it may be as JSON. */
#define ENT_STORY_MAX_STEPS 200
#define ENT_STORY_MAX_BYTES (64 * 1024 * 1024)

/* Names and notes are set in large type, and in lists; nobody reads more. */
#define ENT_STORY_MAX_NAME_CHARS 200
#define ENT_STORY_MAX_NOTE_CHARS 2000

#define ENT_TYPE_STORY_STEP (ent_story_step_get_type ())
G_DECLARE_FINAL_TYPE (EntStoryStep, ent_story_step, ENT, STORY_STEP, GObject)

/* EntStoryStep: a view in a story: `name` of what is saved is its heading, `note`
 * what is said at it. It never changes, and stories that come from each other share it. */

EntStoryStep *ent_story_step_new          (EntSavedView *saved);
EntSavedView *ent_story_step_get_saved    (EntStoryStep *step);

/**
 * EntStory:
 *
 * Views in an order, to be shown one after the other. Each is whole: a story needs
 * no other file but the data. An immutable value that is counted. Any thread.
 */
typedef struct _EntStory EntStory;

EntStory     *ent_story_new               (const char   *name);
EntStory     *ent_story_ref               (EntStory     *story);
void          ent_story_unref             (EntStory     *story);
const char   *ent_story_get_name          (EntStory     *story);
guint         ent_story_get_n_steps       (EntStory     *story);
EntStoryStep *ent_story_get_step          (EntStory     *story,
                                           guint         nth);
EntStory     *ent_story_with_name         (EntStory     *story,
                                           const char   *name);
EntStory     *ent_story_with_step         (EntStory     *story,
                                           guint         place,
                                           EntStoryStep *step);
EntStory     *ent_story_with_step_moved   (EntStory     *story,
                                           guint         from,
                                           guint         to);
EntStory     *ent_story_with_words        (EntStory     *story,
                                           guint         nth,
                                           const char   *name,
                                           const char   *note);
EntStory     *ent_story_without_step      (EntStory     *story,
                                           guint         nth);
EntStory     *ent_story_from_json         (const char   *data,
                                           gsize         length,
                                           GError      **error);
char         *ent_story_to_json           (EntStory     *story);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntStory, ent_story_unref)

G_END_DECLS

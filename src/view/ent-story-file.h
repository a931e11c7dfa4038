/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "view/ent-story.h"

G_BEGIN_DECLS

/* A file with a story, and the folder of those that a person keeps. Each is
 * written whole or not at all. Any thread, one at a time. */

#define ENT_STORY_FILE_SUFFIX ".entente-story"
#define ENT_STORY_FILE_MIME_TYPE "application/vnd.entente.story+json"

GFile    *ent_story_file_new_folder (void);
gboolean  ent_story_file_begins     (const char  *head);
EntStory *ent_story_file_read       (GFile       *file,
                                     GError     **error);
gboolean  ent_story_file_write      (EntStory    *story,
                                     GFile       *file,
                                     GFile       *keep,
                                     GError     **error);

G_END_DECLS

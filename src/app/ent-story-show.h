/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/ent-story-slides.h"

G_BEGIN_DECLS

#define ENT_TYPE_STORY_SHOW (ent_story_show_get_type ())
G_DECLARE_FINAL_TYPE (EntStoryShow, ent_story_show, ENT, STORY_SHOW, AdwWindow)

/* EntStoryShow: a story that fills the screen, one step after the other, with name
 * and note in large type below. It goes on by arrows, Space, Page Up and Page Down,
 * which is what clickers send, Home and End; Escape leaves. N and F hide names and
 * flags, so that people guess.
 * Properties: `hide-names`, `hide-flags` (boolean, read-write).
 * Actions: `show.next`, `show.previous`, `show.first`, `show.last`, `show.hide-names`,
 * `show.hide-flags`. Main thread only. */

GtkWidget  *ent_story_show_new        (GtkWindow    *parent,
                                       EntStory     *story,
                                       EntDocument  *document,
                                       EntThemeKind  theme);
guint       ent_story_show_get_step   (EntStoryShow *self);
void        ent_story_show_set_step   (EntStoryShow *self,
                                       guint         nth);
gboolean    ent_story_show_is_painted (EntStoryShow *self);
const char *ent_story_show_get_words  (EntStoryShow *self);

G_END_DECLS

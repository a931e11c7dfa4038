/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "view/ent-view.h"

G_BEGIN_DECLS

/* In characters; a menu has no room for more. */
#define ENT_OWN_PRESETS_MAX_NAME 60

#define ENT_TYPE_OWN_PRESETS (ent_own_presets_get_type ())
G_DECLARE_FINAL_TYPE (EntOwnPresets, ent_own_presets, ENT, OWN_PRESETS, GObject)

/* EntOwnPresets: choices of groupings that a person has given names, beside those of
 * the data. They are a key of the settings, so that all windows have the same, and
 * each change is kept at once. A choice is one of ids: other data shows what it knows.
 * Signal: `changed`. Main thread only. */

EntOwnPresets      *ent_own_presets_new           (GSettings          *settings);
guint               ent_own_presets_get_n         (EntOwnPresets      *self);
const char         *ent_own_presets_get_name      (EntOwnPresets      *self,
                                                   guint               nth);
const char *const  *ent_own_presets_get_groupings (EntOwnPresets      *self,
                                                   guint               nth);
guint               ent_own_presets_find          (EntOwnPresets      *self,
                                                   const char         *name);
guint               ent_own_presets_find_shown    (EntOwnPresets      *self,
                                                   EntView            *view,
                                                   EntDataset         *dataset);
EntView            *ent_own_presets_new_view      (EntOwnPresets      *self,
                                                   guint               nth,
                                                   EntView            *view,
                                                   EntDataset         *dataset);
void                ent_own_presets_keep          (EntOwnPresets      *self,
                                                   const char         *name,
                                                   const char *const  *groupings);
gboolean            ent_own_presets_rename        (EntOwnPresets      *self,
                                                   guint               nth,
                                                   const char         *name);
void                ent_own_presets_remove        (EntOwnPresets      *self,
                                                   guint               nth);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "view/ent-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_EXPORT_WORDS_GROUP (ent_export_words_group_get_type ())
G_DECLARE_FINAL_TYPE (EntExportWordsGroup, ent_export_words_group, ENT, EXPORT_WORDS_GROUP, AdwPreferencesGroup)

/* EntExportWordsGroup: asks which words a picture carries, and for others in
 * place of the usual title and sentence. Which parts there are is remembered by
 * ent-export-dress; what was typed is about one picture. Signal `changed`:
 * something was chosen or typed. */

void     ent_export_words_group_set_parts (EntExportWordsGroup *self,
                                           EntParts             parts);
void     ent_export_words_group_set_words (EntExportWordsGroup *self,
                                           EntView             *view);
EntView *ent_export_words_group_apply     (EntExportWordsGroup *self,
                                           EntView             *view);
void     ent_export_words_group_reset     (EntExportWordsGroup *self);

G_END_DECLS

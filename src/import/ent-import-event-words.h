/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-words.h"

G_BEGIN_DECLS

EntImportMeaning ent_import_event_words_find_head (const char      *head,
                                                   EntImportSystem *system);
gboolean         ent_import_event_words_find_kind (const char      *word,
                                                   EntEventKind    *kind);

G_END_DECLS

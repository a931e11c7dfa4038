/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* EntImportLanguages: what nations are called in all languages of iso-codes.
 * Translators slip, so that some names are those of several nations: then the
 * language that is spoken decides, else the many languages against the few. For
 * one thread. */
typedef struct _EntImportLanguages EntImportLanguages;

EntImportLanguages *ent_import_languages_new  (EntDataset               *dataset,
                                               GCancellable             *cancellable);
void                ent_import_languages_free (EntImportLanguages       *languages);
GArray             *ent_import_languages_find (EntImportLanguages       *languages,
                                               const char               *key,
                                               const char *const        *spoken);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntImportLanguages, ent_import_languages_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* EntCatalog: the translations into one language, as gettext compiles them
 * (`.mo`). gettext itself answers in the language of the process alone. */
typedef struct _EntCatalog EntCatalog;

EntCatalog *ent_catalog_open      (const char       *path);
void        ent_catalog_free      (EntCatalog       *catalog);
const char *ent_catalog_translate (const EntCatalog *catalog,
                                   const char       *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCatalog, ent_catalog_free)

G_END_DECLS

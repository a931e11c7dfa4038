/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Names of nations in all languages of which iso-codes is installed, so that
 * “Brasil” finds Brazil whatever language the program speaks. */

/**
 * EntForeignNameFunc:
 * @id: the nation, in capital letters
 * @language: the language, such as “de” or “zh_CN”
 * @name: what it calls the nation, or calls it formally
 * @data: what was handed to ent_foreign_names_visit()
 */
typedef void (*EntForeignNameFunc) (const char *id,
                                    const char *language,
                                    const char *name,
                                    gpointer    data);

GHashTable *ent_foreign_names_get   (void);
void        ent_foreign_names_visit (EntForeignNameFunc func,
                                     gpointer           data,
                                     GCancellable      *cancellable);

G_END_DECLS

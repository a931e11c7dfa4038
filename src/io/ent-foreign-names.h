/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names of nations in all languages of which iso-codes is installed, so that
 * “Brasil” finds Brazil whatever language the program speaks. */

GHashTable *ent_foreign_names_get (void);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The order in which people expect names in a list. */

char *ent_collate_key (const char *name);
int   ent_collate     (const char *name,
                       const char *other);

G_END_DECLS

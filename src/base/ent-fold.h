/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes equal what people take for equal when they look for something. */

char *ent_fold        (const char *text);
void  ent_fold_append (GString    *folded,
                       const char *text,
                       gsize       length);

G_END_DECLS

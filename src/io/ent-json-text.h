/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Values that are kept as the text they are in a file. */

void ent_json_text_append_member (GString    *text,
                                  const char *key,
                                  const char *value,
                                  gsize       length);

G_END_DECLS

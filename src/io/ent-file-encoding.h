/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ent_file_encoding_explain_wide (const char *data,
                                      gsize       length);
char *ent_file_encoding_explain_byte (const char *text,
                                      gsize       length,
                                      const char *at);

G_END_DECLS

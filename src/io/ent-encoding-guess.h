/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntEncodingGuess:
 * @name: (nullable): what people call the encoding; %NULL if none is likely
 * @code: (nullable): what `iconv` calls it
 */
typedef struct
{
  const char *name;
  const char *code;
} EntEncodingGuess;

EntEncodingGuess ent_encoding_guess (const char *text,
                                     gsize       length);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the package iso-codes says of nations and languages, in English. */

/**
 * EntIsoNation:
 * @name: interned; also the key of its translations
 * @short_code: (nullable): interned; its code of two letters, such as “BR”
 * @common_name: (nullable): interned; likewise a key of its translations
 * @official_name: (nullable): interned; likewise
 * @alone: no other name begins with the same words before a comma
 */
typedef struct
{
  const char *name;
  const char *short_code;
  const char *common_name;
  const char *official_name;
  gboolean    alone;
} EntIsoNation;

GHashTable *ent_iso_codes_get_nations       (void);
GHashTable *ent_iso_codes_get_languages     (void);
const char *ent_iso_codes_get_locale_folder (void);

G_END_DECLS

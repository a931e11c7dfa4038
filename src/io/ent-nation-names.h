/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* Short names of nations in the language of the person, from the translations
 * of the package iso-codes. Names in English are those of the data. */

char *ent_nation_names_translate (const char      *id,
                                  const char      *name);
char *ent_nation_names_find      (const EntNation *nation);

G_END_DECLS

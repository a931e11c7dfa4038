/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-network.h"

G_BEGIN_DECLS

gboolean ent_import_spell_to_texts (const EntImportSpell  *spell,
                                    EntImportTimeFormat    format,
                                    char                 **from,
                                    char                 **until);
void     ent_import_spell_take_written (const char            *written,
                                        char                 **from,
                                        char                 **until);

G_END_DECLS

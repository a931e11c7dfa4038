/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-network.h"
#include "import/ent-import-words.h"

G_BEGIN_DECLS

/* An attribute of edges that has the dates of its spells as this program writes them. */
#define ENT_IMPORT_WRITTEN_DATES "dates"

gboolean ent_import_spell_to_texts (const EntImportSpell  *spell,
                                    EntImportTimeFormat    format,
                                    char                 **from,
                                    char                 **until);
const char *ent_import_edge_find_date  (const EntImportEdge   *edge,
                                        EntImportMeaning       meaning);
GStrv    ent_import_edge_split_written (const EntImportEdge   *edge);
void     ent_import_spell_take_written (const char            *written,
                                        char                 **from,
                                        char                 **until);

G_END_DECLS

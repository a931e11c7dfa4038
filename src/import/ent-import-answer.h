/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-input.h"
#include "import/ent-import-table.h"

G_BEGIN_DECLS

/* Answers of query services, as Wikidata's and others that speak SPARQL give them. */

EntImportTable *ent_import_answer_read     (const EntImportInput *input,
                                            EntImportReport      *report);
EntImportTable *ent_import_answer_read_tsv (const EntImportInput *input,
                                            EntImportReport      *report);

G_END_DECLS

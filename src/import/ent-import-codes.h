/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-words.h"
#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* Codes by which lists of others name nations, as nation-codes.tsv has them. */

/**
 * EntImportCode:
 * @nation: whose code it is
 * @from: the first year in which it is; 0 if it always was
 * @until: the first year in which it no longer is; 0 if it still is
 */
typedef struct
{
  guint32 nation;
  int     from;
  int     until;
} EntImportCode;

typedef struct _EntImportCodes EntImportCodes;

EntImportCodes *ent_import_codes_new  (EntDataset      *dataset);
void            ent_import_codes_free (EntImportCodes  *codes);
GArray         *ent_import_codes_find (EntImportCodes  *codes,
                                       EntImportSystem  system,
                                       const char      *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntImportCodes, ent_import_codes_free)

G_END_DECLS

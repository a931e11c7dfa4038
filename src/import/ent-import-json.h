/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-input.h"

G_BEGIN_DECLS

/**
 * EntImportJson:
 * @root: the outermost value, to be walked over with ent_json_walk_open() and its kin
 *
 * A text in JSON whose grammar has been looked at, with a way back to its lines.
 */
typedef struct
{
  char       *root;
  char       *copy;  /* owned; texts are decoded in it where they stand */
  const char *text;  /* borrowed: the same, untouched */
  gsize       known; /* an offset whose line is known */
  guint       line;
} EntImportJson;

gboolean ent_import_json_open     (EntImportJson        *json,
                                   const EntImportInput *input,
                                   EntImportReport      *report);
void     ent_import_json_close    (EntImportJson        *json);
guint    ent_import_json_get_line (EntImportJson        *json,
                                   const char           *at);
void     ent_import_json_refuse   (EntImportJson        *json,
                                   EntImportReport      *report,
                                   const char           *at,
                                   const char           *message);
char    *ent_import_json_read     (char                **at);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntImportJson, ent_import_json_close)

G_END_DECLS

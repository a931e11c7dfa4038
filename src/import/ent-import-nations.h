/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "import/ent-import-words.h"
#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* EntImportNations: which nation of a data set is meant by a name or a code
 * that others write. Names of the data come first, then those of iso-codes in
 * English, then those in all languages; what is then left over may be near to a
 * name, which is said and never applied. For one thread. */
typedef struct _EntImportNations EntImportNations;

/**
 * EntImportFound:
 * @row: the nation; %ENT_ROW_NONE if there is none, or not just one
 * @rows: (element-type guint32): those that may be meant, the likelier first
 * @of_a_time: a code that is that of the nation for a time only
 */
typedef struct
{
  guint32  row;
  GArray  *rows;
  gboolean of_a_time;
} EntImportFound;

EntImportNations *ent_import_nations_new     (EntDataset        *dataset);
void              ent_import_nations_free    (EntImportNations  *nations);
EntDataset       *ent_import_nations_get_dataset (EntImportNations *nations);
void              ent_import_nations_set_language (EntImportNations *nations,
                                                   const char       *language);
void              ent_import_nations_set_cancellable (EntImportNations *nations,
                                                      GCancellable     *cancellable);
gboolean          ent_import_nations_is_cancelled (EntImportNations   *nations);
void              ent_import_nations_find    (EntImportNations  *nations,
                                              EntImportSystem    system,
                                              const char        *text,
                                              EntSpan            span,
                                              EntImportFound    *found);
gboolean          ent_import_nations_knows   (EntImportNations  *nations,
                                              EntImportSystem    system,
                                              const char        *text);
void              ent_import_found_clear     (EntImportFound    *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntImportNations, ent_import_nations_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntImportFound, ent_import_found_clear)

G_END_DECLS

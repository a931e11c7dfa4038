/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/**
 * EntImportCalled:
 * @nation: the nation
 * @span: when it is called so; no dates: always
 * @former: whether that is a name of another time
 *
 * That a nation is called so.
 */
typedef struct
{
  guint32  nation;
  EntSpan  span;
  gboolean former;
} EntImportCalled;

/* EntImportNames: who is called how, by the data, by iso-codes in English, by the
 * table of short names, by iso-codes in all languages: the first that knows the
 * name tells. For one thread. */
typedef struct _EntImportNames EntImportNames;

EntImportNames *ent_import_names_new          (EntDataset     *dataset);
void            ent_import_names_free         (EntImportNames *names);
void            ent_import_names_set_language (EntImportNames *names,
                                               const char     *language);
void            ent_import_names_set_cancellable (EntImportNames *names,
                                               GCancellable   *cancellable);
GArray         *ent_import_names_find         (EntImportNames *names,
                                               const char     *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntImportNames, ent_import_names_free)

G_END_DECLS

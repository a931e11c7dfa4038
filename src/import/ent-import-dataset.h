/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-result.h"

G_BEGIN_DECLS

char     *ent_import_dataset_write    (EntImportResult      *result,
                                       const char           *title,
                                       GError              **error);
gboolean  ent_import_dataset_write_to (EntImportResult      *result,
                                       const char           *title,
                                       const EntImportSink  *sink,
                                       GError              **error);

G_END_DECLS

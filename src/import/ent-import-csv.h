/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "import/ent-import-report.h"
#include "import/ent-import-table.h"

G_BEGIN_DECLS

/* Tables as text: CSV with any separator, lines counted as editors count them. */

EntImportTable *ent_import_csv_read (const char      *text,
                                     gsize            length,
                                     char             separator,
                                     char             quote,
                                     GCancellable    *cancellable,
                                     EntImportReport *report);

G_END_DECLS

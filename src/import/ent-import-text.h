/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-report.h"

G_BEGIN_DECLS

char *ent_import_text_decode (const char       *data,
                              gsize             length,
                              const char       *encoding,
                              EntImportReport  *report,
                              gsize            *text_length,
                              char            **found,
                              const char      **reason);

G_END_DECLS

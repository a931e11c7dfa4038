/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-result.h"

G_BEGIN_DECLS

char *ent_import_extend (EntImportResult  *result,
                         const char       *data,
                         gsize             length,
                         const char       *title,
                         GError          **error);

G_END_DECLS

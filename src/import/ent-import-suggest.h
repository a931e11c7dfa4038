/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-nations.h"

G_BEGIN_DECLS

GArray *ent_import_suggest (EntImportNations *nations,
                            const char       *text,
                            guint             max);

G_END_DECLS

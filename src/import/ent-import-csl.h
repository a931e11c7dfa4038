/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "import/ent-import-input.h"

G_BEGIN_DECLS

JsonArray *ent_import_csl_read (const EntImportInput *input,
                                EntImportReport      *report);

const char *ent_import_csl_find_type (const char *name);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "io/ent-problem.h"

G_BEGIN_DECLS

gboolean ent_json_records_read (JsonNode          *root,
                                EntDatasetBuilder *builder,
                                EntProblemList    *problems);

G_END_DECLS

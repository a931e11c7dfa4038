/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "io/ent-problem.h"

G_BEGIN_DECLS

/* How many values a parsed text may hold: json-glib takes some hundred bytes for each. */
#define ENT_JSON_MAX_VALUES 4000000

JsonNode   *ent_json_parse    (const char     *data,
                               gsize           length,
                               EntProblemList *problems);
const char *ent_json_describe (JsonNode       *node);

G_END_DECLS

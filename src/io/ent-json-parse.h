/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "io/ent-problem.h"

G_BEGIN_DECLS

JsonNode   *ent_json_parse    (const char     *data,
                               gsize           length,
                               EntProblemList *problems);
const char *ent_json_describe (JsonNode       *node);

G_END_DECLS

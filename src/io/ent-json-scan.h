/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/ent-problem.h"
#include "io/ent-reading.h"

G_BEGIN_DECLS

/* How deep objects and arrays may be nested, the outermost being the first. */
#define ENT_JSON_MAX_DEPTH 64

/* How many keys one object may have. */
#define ENT_JSON_MAX_KEYS 256

gboolean ent_json_scan (const char     *data,
                        gsize           length,
                        guint           max_values,
                        EntReading     *reading,
                        EntProblemList *problems);

G_END_DECLS

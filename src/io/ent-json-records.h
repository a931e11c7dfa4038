/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/ent-problem.h"
#include "io/ent-reading.h"

G_BEGIN_DECLS

/* How many records a file may hold: one takes some 200 bytes beside its texts. */
#define ENT_JSON_MAX_RECORDS 5000000

gboolean ent_json_records_read (char              *data,
                                gsize              length,
                                EntReading        *reading,
                                EntDatasetBuilder *builder,
                                EntProblemList    *problems);

G_END_DECLS

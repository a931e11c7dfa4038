/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "export-data/ent-data-choice.h"

G_BEGIN_DECLS

/* One record as an object of docs/data-format.md. */

JsonObject *ent_data_json_record_new      (EntDataChoice *choice,
                                           EntRef         ref);
void        ent_data_json_set_text        (JsonObject    *object,
                                           const char    *key,
                                           const char    *text);
void        ent_data_json_add_unknown     (JsonObject    *object,
                                           const char    *unknown_keys);

G_END_DECLS

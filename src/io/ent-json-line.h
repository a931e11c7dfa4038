/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *ent_json_line_write        (JsonNode   *node);
char *ent_json_line_write_object (JsonObject *object);
char *ent_json_line_write_text   (const char *text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What JSON is that is no data set of ours. */
typedef enum
{
  ENT_JSON_KIND_OURS,    /* a data set, or nothing that is known */
  ENT_JSON_KIND_VIEW,    /* a view of Entente */
  ENT_JSON_KIND_IMPORT,  /* data in another shape, which can be imported */
  ENT_JSON_KIND_FOREIGN, /* data in a shape that nobody here reads */
  ENT_JSON_KIND_NO_DATA,
} EntJsonKind;

EntJsonKind ent_json_kind_find (const char  *data,
                                gsize        length,
                                const char **name);

G_END_DECLS

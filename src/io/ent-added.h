/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/ent-date.h"
#include "model/ent-types.h"

G_BEGIN_DECLS

/* EntAdded: records that were added to a data set in one go, as they are
 * written. Counted, and not changed once it is handed on. Any thread. */
typedef struct _EntAdded EntAdded;

EntAdded   *ent_added_new           (const char  *title,
                                     EntDay       day);
EntAdded   *ent_added_ref           (EntAdded    *added);
void        ent_added_unref         (EntAdded    *added);
void        ent_added_take          (EntAdded    *added,
                                     EntKind      kind,
                                     JsonObject  *record);
void        ent_added_take_text     (EntAdded    *added,
                                     EntKind      kind,
                                     char        *record);
const char *ent_added_get_title     (EntAdded    *added);
EntDay      ent_added_get_day       (EntAdded    *added);
guint       ent_added_get_n_records (EntAdded    *added,
                                     EntKind      kind);
const char *ent_added_get_record    (EntAdded    *added,
                                     EntKind      kind,
                                     guint        i);
gboolean    ent_added_equal         (EntAdded    *added,
                                     EntAdded    *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntAdded, ent_added_unref)

G_END_DECLS

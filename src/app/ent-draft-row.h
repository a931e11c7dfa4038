/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-grouping-draft.h"

G_BEGIN_DECLS

#define ENT_TYPE_DRAFT_ROW (ent_draft_row_get_type ())
G_DECLARE_FINAL_TYPE (EntDraftRow, ent_draft_row, ENT, DRAFT_ROW, AdwActionRow)

/* EntDraftRow: a name that was typed: the nation with flag, role and dates, or
 * what may be meant instead. Signals `chosen` (guint nation) and `left-out`
 * (gboolean left_out). */

GtkWidget *ent_draft_row_new       (EntDataset         *dataset,
                                    const EntDraftName *name,
                                    guint               place);
guint      ent_draft_row_get_place (EntDraftRow        *self);

G_END_DECLS

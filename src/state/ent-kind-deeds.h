/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-state.h"

G_BEGIN_DECLS

/* What can be done with all groupings of a kind, or with all there are; each is
 * one step that can be taken back. */

guint ent_kind_count      (EntState        *state,
                           EntGroupingKind  kind,
                           guint           *n_shown);
void  ent_kind_show_all   (EntState        *state,
                           EntGroupingKind  kind);
void  ent_kind_show_only  (EntState        *state,
                           EntGroupingKind  kind);
void  ent_kind_hide_all   (EntState        *state,
                           EntGroupingKind  kind);
void  ent_kinds_hide_all  (EntState        *state);

G_END_DECLS

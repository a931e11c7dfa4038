/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-details.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_DETAILS_HEAD (ent_details_head_get_type ())
G_DECLARE_FINAL_TYPE (EntDetailsHead, ent_details_head, ENT, DETAILS_HEAD, AdwBin)

void ent_details_head_set_state (EntDetailsHead *self,
                                 EntState       *state);
void ent_details_head_show      (EntDetailsHead *self,
                                 EntDetails     *details);
void ent_details_head_update    (EntDetailsHead *self);

G_END_DECLS

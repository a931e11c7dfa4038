/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_ROLE_LIST (ent_role_list_get_type ())

/* Which roles the picture shows: a check for each kind of line in it. */
G_DECLARE_FINAL_TYPE (EntRoleList, ent_role_list, ENT, ROLE_LIST, AdwBin)

void ent_role_list_set_state (EntRoleList *self,
                              EntState    *state);

G_END_DECLS

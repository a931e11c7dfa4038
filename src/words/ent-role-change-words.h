/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-role-changes.h"

G_BEGIN_DECLS

char *ent_role_change_words_new (EntGraph            *graph,
                                 const EntRoleChange *change,
                                 EntDay               day);

G_END_DECLS

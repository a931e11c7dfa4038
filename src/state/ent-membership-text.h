/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-membership-rows.h"

G_BEGIN_DECLS

char *ent_membership_text_new_tsv (const EntMembershipRows *rows,
                                   GArray                  *which,
                                   GArray                  *columns);
char *ent_membership_text_new_csv (const EntMembershipRows *rows,
                                   GArray                  *which,
                                   GArray                  *columns);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-slice.h"

G_BEGIN_DECLS

/* What a picture shows, in words: for tooltips and for those who do not see it. */

char *ent_description_new_network (EntSlice *slice);
char *ent_description_new_name    (EntSlice *slice,
                                   EntRef    ref);
char *ent_description_new_roles   (EntSlice *slice,
                                   EntRef    ref);
char *ent_description_new_since   (EntSlice *slice,
                                   EntRef    ref);
char *ent_description_new_roles_in (EntDataset         *dataset,
                                    const char * const *groupings,
                                    guint32             nation,
                                    EntDay              day);

G_END_DECLS

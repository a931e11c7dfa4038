/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-slice.h"

G_BEGIN_DECLS

/* What a picture shows, in words: for tooltips and for those who do not see it. */

/**
 * EntDescription:
 * @name: what it is called
 * @roles: (nullable): what it is in the picture, a line each
 * @since: (nullable): since when, a line each
 * @changes: (nullable): what became of it after the day that is compared with
 *
 * One thing in words. To be cleared with ent_description_clear().
 */
typedef struct
{
  char *name;
  char *roles;
  char *since;
  char *changes;
} EntDescription;

void  ent_description_clear        (EntDescription     *description);
char *ent_description_new_network  (EntSlice           *slice,
                                    const char         *finding);
char *ent_description_new_name     (EntSlice           *slice,
                                    EntRef              ref);
char *ent_description_new_roles    (EntSlice           *slice,
                                    EntRef              ref);
char *ent_description_new_since    (EntSlice           *slice,
                                    EntRef              ref);
char *ent_description_new_roles_in (EntDataset         *dataset,
                                    const char * const *groupings,
                                    guint32             nation,
                                    EntPeriod           days,
                                    EntRange            range);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntDescription, ent_description_clear)

G_END_DECLS

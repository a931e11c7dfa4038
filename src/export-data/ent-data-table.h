/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export-data/ent-data-choice.h"
#include "export-data/ent-data-grid.h"

G_BEGIN_DECLS

/* One table of a data set as a sheet. */

gboolean     ent_data_table_from_id (const char    *id,
                                     EntKind       *kind);
const char  *ent_data_table_to_id   (EntKind        kind);
EntDataGrid *ent_data_table_list    (EntDataChoice *choice,
                                     EntKind        kind);
char        *ent_data_table_write   (EntDataChoice *choice,
                                     EntKind        kind);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export-data/ent-data-choice.h"
#include "export-data/ent-data-grid.h"

G_BEGIN_DECLS

/* Memberships as a sheet, one a line. */

EntDataGrid *ent_data_sheet_list  (EntDataChoice *choice);
char        *ent_data_sheet_write (EntDataChoice *choice);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export-data/ent-data-choice.h"

G_BEGIN_DECLS

/* Records as a workbook of Excel. Only where ENT_HAVE_XLSXWRITER is defined. */

GBytes *ent_data_workbook_write       (EntDataChoice  *choice,
                                       GError        **error);
GBytes *ent_data_workbook_write_table (EntDataChoice  *choice,
                                       EntKind         kind,
                                       GError        **error);

G_END_DECLS

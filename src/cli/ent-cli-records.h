/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export-data/ent-data-choice.h"

G_BEGIN_DECLS

/**
 * EntCliRecords:
 * @groupings: (nullable): groupings, by ids or names with commas between them
 * @nations: (nullable): nations, likewise
 * @view: (nullable): a view file or picture
 * @at: (nullable): a day
 *
 * Which records of a data set a call wants, as it is written; all where it says
 * nothing. To be cleared with ent_cli_records_clear().
 */
typedef struct
{
  char *groupings;
  char *nations;
  char *view;
  char *at;
} EntCliRecords;

void           ent_cli_records_clear  (EntCliRecords        *call);
EntDataChoice *ent_cli_records_choose (const EntCliRecords  *call,
                                       char                **path,
                                       GError              **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-pipeline.h"

G_BEGIN_DECLS

#define ENT_TYPE_MEMBERSHIP_TABLE (ent_membership_table_get_type ())
G_DECLARE_FINAL_TYPE (EntMembershipTable, ent_membership_table, ENT, MEMBERSHIP_TABLE, AdwBin)

/* EntMembershipTable: what a matrix shows, as a table that can be sorted,
 * filtered and taken along: a row for each nation, a column for each grouping.
 * Rows that are selected are selected in the window. Columns that a person
 * chose are remembered. It follows the picture while it is seen.
 *
 * Signal: `row-activated`. Actions: `table.copy`, `table.save`. */

void ent_membership_table_set_pipeline (EntMembershipTable *self,
                                        EntPipeline        *pipeline,
                                        GSettings          *settings);
void ent_membership_table_save         (EntMembershipTable *self,
                                        GFile              *file);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-slice.h"

G_BEGIN_DECLS

/**
 * EntMembershipRows:
 *
 * The nations of a picture on its day and what they are in each of its
 * groupings, as a table: a row for each nation, and a column for its name, its
 * region, the number of groupings of which it is a member, and each grouping.
 * Never changes; it keeps the dataset, and neither network nor day.
 */
typedef struct _EntMembershipRows EntMembershipRows;

/* The columns that every table has; those of the groupings follow. */
enum
{
  ENT_MEMBERSHIP_NATION,
  ENT_MEMBERSHIP_REGION,
  ENT_MEMBERSHIP_COUNT,
  ENT_N_MEMBERSHIP_COLUMNS,
};

EntMembershipRows *ent_membership_rows_new           (EntSlice                 *slice);
EntMembershipRows *ent_membership_rows_ref           (EntMembershipRows        *rows);
void               ent_membership_rows_unref         (EntMembershipRows        *rows);
guint              ent_membership_rows_get_n         (const EntMembershipRows  *rows);
guint              ent_membership_rows_get_n_columns (const EntMembershipRows  *rows);
EntDataset        *ent_membership_rows_get_dataset   (const EntMembershipRows  *rows);
EntRange           ent_membership_rows_get_days      (const EntMembershipRows  *rows,
                                                      EntPeriod                *days);
guint32            ent_membership_rows_get_nation    (const EntMembershipRows  *rows,
                                                      guint                     row);
const char        *ent_membership_rows_get_id        (const EntMembershipRows  *rows,
                                                      guint                     column);
const char        *ent_membership_rows_get_head      (const EntMembershipRows  *rows,
                                                      guint                     column);
char              *ent_membership_rows_dup_text      (const EntMembershipRows  *rows,
                                                      guint                     row,
                                                      guint                     column);
char              *ent_membership_rows_dup_words     (const EntMembershipRows  *rows,
                                                      guint                     row,
                                                      guint                     column);
int                ent_membership_rows_compare       (const EntMembershipRows  *rows,
                                                      guint                     column,
                                                      guint                     a,
                                                      guint                     b);
gboolean           ent_membership_rows_matches       (const EntMembershipRows  *rows,
                                                      guint                     row,
                                                      const char * const       *words);
gboolean           ent_membership_rows_is_alike      (const EntMembershipRows  *rows,
                                                      const EntMembershipRows  *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntMembershipRows, ent_membership_rows_unref)

G_END_DECLS

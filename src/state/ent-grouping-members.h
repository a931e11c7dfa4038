/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntGroupingMembers:
 *
 * How many members a grouping has on the day or in the range of a view, and who
 * has come and gone: after the day with which the view compares or, where it does
 * not, on the day itself. A range is compared with nothing.
 */
typedef struct _EntGroupingMembers EntGroupingMembers;

EntGroupingMembers *ent_grouping_members_new         (EntDataset               *dataset,
                                                      EntView                  *view,
                                                      guint32                   grouping);
void                ent_grouping_members_free        (EntGroupingMembers       *members);
gboolean            ent_grouping_members_get_absent  (const EntGroupingMembers *members,
                                                      EntDay                   *day);
guint               ent_grouping_members_get_n       (const EntGroupingMembers *members);
char               *ent_grouping_members_dup_changes (const EntGroupingMembers *members);
char               *ent_grouping_members_dup_text    (const EntGroupingMembers *members);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntGroupingMembers, ent_grouping_members_free)

G_END_DECLS

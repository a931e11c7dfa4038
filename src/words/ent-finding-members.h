/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-slice.h"

G_BEGIN_DECLS

/* More groupings than this are not compared: nobody takes them in either. */
#define ENT_FINDING_MAX_GROUPINGS 64

/**
 * EntFindingMembers:
 * @slice: the network on its day; borrowed
 * @n_groupings: how many groupings it has
 * @n_existing: how many of them there are on the day
 * @n_nations: how many nations it has
 * @hides: whether nations were left out on purpose, of which nothing is known here
 * @certain: for each nation, a bit for each grouping of which it is a member beyond doubt
 * @possible: likewise, with those of which it may be a member
 *
 * Who is a member of what on the day. To be cleared with
 * ent_finding_members_clear().
 */
typedef struct
{
  EntSlice *slice;
  guint     n_groupings;
  guint     n_existing;
  guint     n_nations;
  gboolean  hides;
  guint64  *certain;
  guint64  *possible;
} EntFindingMembers;

gboolean ent_finding_members_init        (EntFindingMembers       *members,
                                          EntSlice                *slice);
void     ent_finding_members_clear       (EntFindingMembers       *members);
guint64  ent_finding_members_get_all     (const EntFindingMembers *members);
guint    ent_finding_members_get_most    (const EntFindingMembers *members);
GArray  *ent_finding_members_in          (const EntFindingMembers *members,
                                          guint64                  groupings,
                                          guint64                  but);
GArray  *ent_finding_members_in_number   (const EntFindingMembers *members,
                                          guint                    n_in);
gboolean ent_finding_members_may_be_more (const EntFindingMembers *members,
                                          guint64                  groupings,
                                          guint64                  but,
                                          guint                    n_in);
gboolean ent_finding_members_may_share   (const EntFindingMembers *members);
GArray  *ent_finding_members_joined_last (const EntFindingMembers *members,
                                          guint                    grouping,
                                          EntDate                 *since);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntFindingMembers, ent_finding_members_clear)

G_END_DECLS

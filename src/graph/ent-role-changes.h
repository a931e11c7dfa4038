/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"

G_BEGIN_DECLS

/* Of an edge that is not there. */
#define ENT_NO_EDGE G_MAXUINT

/**
 * EntRoleChange:
 * @grouping: its node
 * @nation: its node
 * @before: the edge of the role then, or %ENT_NO_EDGE
 * @after: the edge of the role now, or %ENT_NO_EDGE
 * @suspended_before: the edge of a suspension then, or %ENT_NO_EDGE
 * @suspended_after: the edge of a suspension now, or %ENT_NO_EDGE
 *
 * What a nation was in a grouping on one day, and what it is on a later one. A
 * role that holds possibly counts as one; of several the first in the order of
 * #EntRole.
 */
typedef struct
{
  guint grouping;
  guint nation;
  guint before;
  guint after;
  guint suspended_before;
  guint suspended_after;
} EntRoleChange;

/**
 * EntRoleStep:
 * @ENT_ROLE_STEP_NONE: as before, whatever was in between
 * @ENT_ROLE_STEP_NEW_ROLE: another role, a suspension more or less, or a role where there was none, but that of a member
 * @ENT_ROLE_STEP_LEFT: no role any more
 * @ENT_ROLE_STEP_JOINED: a member, and had no role
 *
 * What a change comes to. Of several changes of one nation the last named tells most.
 */
typedef enum
{
  ENT_ROLE_STEP_NONE,
  ENT_ROLE_STEP_NEW_ROLE,
  ENT_ROLE_STEP_LEFT,
  ENT_ROLE_STEP_JOINED,
  ENT_N_ROLE_STEPS,
} EntRoleStep;

GArray      *ent_role_changes_of      (EntGraph            *graph,
                                       guint                nation,
                                       EntDay               since,
                                       EntDay               day,
                                       gboolean             inner_only);
EntRoleStep  ent_role_change_get_step (EntGraph            *graph,
                                       const EntRoleChange *change);
gboolean     ent_role_change_has_member (EntGraph          *graph,
                                       const EntRoleChange *change);
EntRole      ent_role_change_get_role (EntGraph            *graph,
                                       guint                edge);
EntRoleStep  ent_role_changes_count   (EntGraph            *graph,
                                       GArray              *changes,
                                       guint               *n_steps);

G_END_DECLS

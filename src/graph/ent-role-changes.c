/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/ent-role-changes.h"

/**
 * ent_role_change_get_role:
 * @graph: a network
 * @edge: one of its edges, or %ENT_NO_EDGE
 *
 * Returns: its role, or %ENT_N_ROLES for none
 */
EntRole
ent_role_change_get_role (EntGraph *graph,
                          guint     edge)
{
  g_return_val_if_fail (graph != NULL, ENT_N_ROLES);

  return edge != ENT_NO_EDGE ? ent_graph_get_edges (graph)[edge].role : ENT_N_ROLES;
}

/* Puts @edge where it counts, if none comes before it. */
static void
take_edge (EntGraph *graph,
           guint     edge,
           guint    *of_role,
           guint    *of_suspension)
{
  EntRole role = ent_graph_get_edges (graph)[edge].role;

  if (role == ENT_ROLE_SUSPENDED)
    *of_suspension = edge;
  else if (role < ent_role_change_get_role (graph, *of_role))
    *of_role = edge;
}

static gboolean
is_there (EntGraph *graph,
          guint     edge,
          EntDay    day)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);

  return ent_dataset_get_membership_presence (dataset, ent_graph_get_edges (graph)[edge].membership, day) != ENT_PRESENCE_ABSENT;
}

static gboolean
is_any (const EntRoleChange *change)
{
  return change->before != ENT_NO_EDGE || change->after != ENT_NO_EDGE || change->suspended_before != ENT_NO_EDGE
         || change->suspended_after != ENT_NO_EDGE;
}

/**
 * ent_role_changes_of:
 * @graph: a network
 * @nation: the node of a nation
 * @since: a day
 * @day: a later one
 * @inner_only: whether members and their suspensions alone count
 *
 * Time: O(edges of @nation).
 *
 * Returns: (transfer full) (element-type EntRoleChange): what @nation was and is
 *   in each grouping in which it is or was anything, changed or not, in the order
 *   of the groupings
 */
GArray *
ent_role_changes_of (EntGraph *graph,
                     guint     nation,
                     EntDay    since,
                     EntDay    day,
                     gboolean  inner_only)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (EntRoleChange));
  EntRoleChange none = { 0, nation, ENT_NO_EDGE, ENT_NO_EDGE, ENT_NO_EDGE, ENT_NO_EDGE };
  EntRoleChange change = none;
  const EntEdge *edges;
  EntRows incident;

  g_return_val_if_fail (graph != NULL, changes);

  edges = ent_graph_get_edges (graph);
  incident = ent_graph_get_incident (graph, nation);
  for (guint i = 0; i < incident.n_rows; i++)
    {
      guint edge = incident.rows[i];
      EntRoleClass class = ent_role_get_class (edges[edge].role);

      change.grouping = edges[edge].grouping;
      if (!inner_only || class == ENT_ROLE_CLASS_MEMBER || class == ENT_ROLE_CLASS_SUSPENDED)
        {
          if (is_there (graph, edge, since))
            take_edge (graph, edge, &change.before, &change.suspended_before);
          if (is_there (graph, edge, day))
            take_edge (graph, edge, &change.after, &change.suspended_after);
        }
      /* The edges of a nation to a grouping follow each other. */
      if (i + 1 < incident.n_rows && edges[incident.rows[i + 1]].grouping == change.grouping)
        continue;
      if (is_any (&change))
        g_array_append_val (changes, change);
      change = none;
    }
  return changes;
}

/**
 * ent_role_change_get_step:
 * @graph: the network
 * @change: of it
 *
 * Returns: what @change comes to
 */
EntRoleStep
ent_role_change_get_step (EntGraph            *graph,
                          const EntRoleChange *change)
{
  EntRole before, after;

  g_return_val_if_fail (graph != NULL && change != NULL, ENT_ROLE_STEP_NONE);

  before = ent_role_change_get_role (graph, change->before);
  after = ent_role_change_get_role (graph, change->after);
  if (after == ENT_N_ROLES && before != ENT_N_ROLES)
    return ENT_ROLE_STEP_LEFT;
  if (after == ENT_ROLE_MEMBER && before == ENT_N_ROLES)
    return ENT_ROLE_STEP_JOINED;
  if (before != after || (change->suspended_before != ENT_NO_EDGE) != (change->suspended_after != ENT_NO_EDGE))
    return ENT_ROLE_STEP_NEW_ROLE;
  return ENT_ROLE_STEP_NONE;
}

/**
 * ent_role_change_has_member:
 * @graph: the network
 * @change: of it
 *
 * Returns: whether the nation is a member on one of the two days at least
 */
gboolean
ent_role_change_has_member (EntGraph            *graph,
                            const EntRoleChange *change)
{
  g_return_val_if_fail (graph != NULL && change != NULL, FALSE);

  return ent_role_change_get_role (graph, change->before) == ENT_ROLE_MEMBER
         || ent_role_change_get_role (graph, change->after) == ENT_ROLE_MEMBER;
}

/**
 * ent_role_changes_count:
 * @graph: the network
 * @changes: (element-type EntRoleChange): those of one nation
 * @n_steps: (nullable): by #EntRoleStep, to which one is added
 *
 * A nation counts once, by the step that tells most.
 *
 * Returns: that step
 */
EntRoleStep
ent_role_changes_count (EntGraph *graph,
                        GArray   *changes,
                        guint    *n_steps)
{
  EntRoleStep most = ENT_ROLE_STEP_NONE;

  g_return_val_if_fail (graph != NULL && changes != NULL, ENT_ROLE_STEP_NONE);

  for (guint i = 0; i < changes->len; i++)
    most = MAX (most, ent_role_change_get_step (graph, &g_array_index (changes, EntRoleChange, i)));
  if (n_steps != NULL && changes->len > 0)
    n_steps[most]++;
  return most;
}

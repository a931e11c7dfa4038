/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "graph/ent-overlap.h"

/**
 * ent_overlap_in:
 * @dataset: the data
 * @groupings: (array length=n_groupings): rows of groupings
 * @n_groupings: how many
 * @days: the days
 * @range: how they are looked at; %ENT_RANGE_NONE for the last one alone
 * @roles: which roles count
 *
 * What groupings share. A grouping that does not exist has no members. What was at
 * some time need not have been at the same time in all of them.
 *
 * Returns: (transfer full) (element-type guint32): rows of the nations that
 *   hold one of @roles in every one of @groupings, certainly or
 *   possibly, in the order of the dataset; none for no groupings
 */
GArray *
ent_overlap_in (EntDataset    *dataset,
                const guint32 *groupings,
                guint          n_groupings,
                EntPeriod      days,
                EntRange       range,
                EntRoles       roles)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (groupings != NULL || n_groupings == 0, NULL);

  GArray *shared = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_nations = ent_dataset_get_n_rows (dataset, ENT_KIND_NATION);
  g_autofree guint *seen = g_new0 (guint, n_nations + 1);

  for (guint g = 0; g < n_groupings; g++)
    {
      EntRows memberships = ent_dataset_get_memberships_of_grouping (dataset, groupings[g]);

      for (guint i = 0; i < memberships.n_rows; i++)
        {
          const EntMembership *membership = ent_dataset_get_membership (dataset, memberships.rows[i]);

          if (seen[membership->nation] == g && (roles & 1u << membership->role) != 0
              && ent_range_get_role_presence (dataset, memberships.rows[i], days, range) != ENT_PRESENCE_ABSENT)
            seen[membership->nation]++;
        }
    }

  for (guint32 nation = 0; nation < n_nations && n_groupings > 0; nation++)
    if (seen[nation] == n_groupings)
      g_array_append_val (shared, nation);
  return shared;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "graph/ent-overlap.h"

/**
 * ent_overlap_at:
 * @dataset: the data
 * @groupings: (array length=n_groupings): rows of groupings
 * @n_groupings: how many
 * @day: a day
 * @roles: which roles count
 *
 * What groupings share. A grouping that does not exist on @day has no members.
 *
 * Returns: (transfer full) (element-type guint32): rows of the nations that
 *   hold one of @roles in every one of @groupings on @day, certainly or
 *   possibly, in the order of the dataset; none for no groupings
 */
GArray *
ent_overlap_at (EntDataset    *dataset,
                const guint32 *groupings,
                guint          n_groupings,
                EntDay         day,
                EntRoles       roles)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (groupings != NULL || n_groupings == 0, NULL);

  GArray *shared = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_nations = ent_dataset_get_n_rows (dataset, ENT_KIND_NATION);
  g_autofree guint *seen = g_new0 (guint, n_nations + 1);

  for (guint g = 0; g < n_groupings; g++)
    {
      g_autoptr (GArray) members = ent_dataset_get_members_at (dataset, groupings[g], day, roles);

      for (guint i = 0; i < members->len; i++)
        {
          guint32 nation = ent_dataset_get_membership (dataset, g_array_index (members, guint32, i))->nation;

          if (seen[nation] == g)
            seen[nation]++;
        }
    }

  for (guint32 nation = 0; nation < n_nations && n_groupings > 0; nation++)
    if (seen[nation] == n_groupings)
      g_array_append_val (shared, nation);
  return shared;
}

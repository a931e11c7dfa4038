/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-first-view.h"

#include "view/ent-first-choice.h"

/* Ids of those of @groupings that the dataset knows; none if nobody belongs to them on @day. */
static GPtrArray *
find_wanted (EntDataset        *dataset,
             const char *const *groupings,
             EntDay             day)
{
  GPtrArray *wanted = g_ptr_array_new ();
  gboolean has_anybody = FALSE;

  for (guint i = 0; groupings[i]; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, groupings[i]);
      g_autoptr (GArray) members = row != ENT_ROW_NONE ? ent_dataset_get_members_at (dataset, row, day, ENT_ROLES_ALL) : NULL;

      if (!members)
        continue;
      g_ptr_array_add (wanted, (char *) groupings[i]);
      has_anybody |= members->len > 0;
    }
  if (!has_anybody)
    g_ptr_array_set_size (wanted, 0);
  return wanted;
}

/**
 * ent_first_view_new:
 * @dataset: what is opened
 * @groupings: (array zero-terminated=1): ids of the groupings that were shown last
 * @day: the day to show
 *
 * Of the groupings that were shown last those the dataset has, if they have
 * somebody on @day; or else those that it shows best.
 *
 * Returns: (transfer full): a view
 */
EntView *
ent_first_view_new (EntDataset        *dataset,
                    const char *const *groupings,
                    EntDay             day)
{
  g_autoptr (GPtrArray) shown = NULL;

  g_return_val_if_fail (dataset, NULL);
  g_return_val_if_fail (groupings, NULL);

  shown = find_wanted (dataset, groupings, day);
  if (shown->len == 0)
    {
      g_autoptr (GArray) rows = ent_first_choice_find (dataset, day);

      for (guint i = 0; i < rows->len; i++)
        g_ptr_array_add (shown, (char *) ent_dataset_get_grouping (dataset, g_array_index (rows, guint32, i))->record.id);
    }
  g_ptr_array_add (shown, NULL);
  return ent_view_new ((const char *const *) shown->pdata, day);
}

/**
 * ent_first_view_keep_known:
 * @view: what was shown of other data
 * @dataset: what is shown now
 *
 * Returns: (transfer full): @view without the groupings that @dataset does not have
 */
EntView *
ent_first_view_keep_known (EntView    *view,
                           EntDataset *dataset)
{
  g_autoptr (GPtrArray) known = NULL;
  const char *const *groupings;

  g_return_val_if_fail (view, NULL);
  g_return_val_if_fail (dataset, NULL);

  known = g_ptr_array_new ();
  groupings = ent_view_get_groupings (view);
  for (guint i = 0; groupings[i]; i++)
    if (ent_dataset_lookup (dataset, ENT_KIND_GROUPING, groupings[i]) != ENT_ROW_NONE)
      g_ptr_array_add (known, (char *) groupings[i]);
  g_ptr_array_add (known, NULL);
  return ent_view_with_groupings (view, (const char *const *) known->pdata);
}

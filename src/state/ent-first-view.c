/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-first-view.h"

/* How many groupings of a dataset are shown when none of those wanted is in it. */
#define MAX_GROUPINGS 3

/**
 * ent_first_view_new:
 * @dataset: what is opened
 * @groupings: (array zero-terminated=1): ids of the groupings that were shown last
 * @date: the date that was shown last, such as “2002-06-15”
 *
 * What was shown last, as far as the dataset knows it: of the groupings those
 * it has, or else its first ones; the date, or else today.
 *
 * Returns: (transfer full): a view
 */
EntView *
ent_first_view_new (EntDataset        *dataset,
                    const char *const *groupings,
                    const char        *date)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  EntDay day;

  g_return_val_if_fail (dataset, NULL);
  g_return_val_if_fail (groupings, NULL);
  g_return_val_if_fail (date, NULL);

  for (guint i = 0; groupings[i]; i++)
    if (ent_dataset_lookup (dataset, ENT_KIND_GROUPING, groupings[i]) != ENT_ROW_NONE)
      g_ptr_array_add (shown, (char *) groupings[i]);
  if (shown->len == 0)
    for (guint row = 0; row < MIN (MAX_GROUPINGS, ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING)); row++)
      g_ptr_array_add (shown, (char *) ent_dataset_get_grouping (dataset, row)->record.id);
  g_ptr_array_add (shown, NULL);

  return ent_view_new ((const char *const *) shown->pdata,
                       ent_date_parse_day (date, &day, NULL) ? day : ent_day_today ());
}

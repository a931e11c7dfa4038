/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/ent-view.h"

/* Rows of those ids the dataset knows, in order. */
static GArray *
lookup_rows (EntDataset        *dataset,
             EntKind            kind,
             const char *const *ids)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; ids[i]; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, kind, ids[i]);

      if (row != ENT_ROW_NONE)
        g_array_append_val (rows, row);
    }
  return rows;
}

/**
 * ent_view_get_period:
 * @view: a view
 * @dataset: what it is a view of
 *
 * The days the layout must be right for. One layout for all: from the earliest
 * beginning of a grouping shown to the day up to which the data is complete, or
 * to the day shown if that is later. No clock is asked, so the same view gives
 * the same picture tomorrow. Arranged for the date: that day alone.
 *
 * Returns: a period of at least one day
 */
EntPeriod
ent_view_get_period (EntView    *view,
                     EntDataset *dataset)
{
  g_autoptr (GArray) groupings = NULL;
  EntPeriod period;

  g_return_val_if_fail (view && dataset, ((EntPeriod) { 0, 0 }));

  if (ent_view_get_arrange (view) == ENT_ARRANGE_DATE)
    return (EntPeriod) { ent_view_get_day (view), ent_view_get_day (view) };

  period.last = MAX (ent_dataset_get_updated (dataset), ent_view_get_day (view));
  period.first = period.last;
  groupings = lookup_rows (dataset, ENT_KIND_GROUPING, ent_view_get_groupings (view));
  for (guint i = 0; i < groupings->len; i++)
    {
      const EntGrouping *grouping = ent_dataset_get_grouping (dataset, g_array_index (groupings, guint32, i));

      if (ent_date_is_set (grouping->span.from))
        period.first = MIN (period.first, grouping->span.from.earliest);
    }
  return period;
}

/**
 * ent_view_get_query:
 * @view: a view
 * @dataset: what it is a view of
 *
 * Puts the view into rows of @dataset. What @dataset does not know is left out.
 *
 * Returns: (transfer full): the network the view asks for
 */
EntQuery *
ent_view_get_query (EntView    *view,
                    EntDataset *dataset)
{
  g_autoptr (GArray) groupings = NULL;
  g_autoptr (GArray) hidden = NULL;

  g_return_val_if_fail (view && dataset, NULL);

  groupings = lookup_rows (dataset, ENT_KIND_GROUPING, ent_view_get_groupings (view));
  hidden = lookup_rows (dataset, ENT_KIND_NATION, ent_view_get_hidden (view));
  return ent_query_new ((const guint32 *) groupings->data, groupings->len, ent_view_get_roles (view),
                        (const guint32 *) hidden->data, hidden->len, ent_view_get_period (view, dataset));
}

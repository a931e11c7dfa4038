/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view.h"

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

/* The last day on which anything of @span changes, or ENT_DAY_MIN. */
static EntDay
get_last_change (EntSpan span)
{
  if (ent_date_is_set (span.until))
    return span.until.latest;
  return ent_date_is_set (span.from) ? span.from.latest : ENT_DAY_MIN;
}

/* Widens @period to the days on which ties of these kinds begin and end. */
static void
include_ties (EntPeriod   *period,
              EntDataset  *dataset,
              EntTieKinds  kinds)
{
  guint n_ties = kinds != 0 ? ent_dataset_get_n_rows (dataset, ENT_KIND_TIE) : 0;

  for (guint32 row = 0; row < n_ties; row++)
    {
      const EntTie *tie = ent_dataset_get_tie (dataset, row);

      if ((kinds & 1u << tie->kind) == 0)
        continue;
      if (ent_date_is_set (tie->span.from))
        period->first = MIN (period->first, tie->span.from.earliest);
      period->last = MAX (period->last, get_last_change (tie->span));
    }
}

/**
 * ent_view_find_ties:
 * @view: a view
 * @dataset: what it is a view of
 *
 * Ties are a layer that is off until somebody asks for it. A dataset without a
 * single grouping has nothing else to show, so there all are shown unless some
 * were chosen.
 *
 * Returns: the kinds of ties that are shown
 */
EntTieKinds
ent_view_find_ties (EntView    *view,
                    EntDataset *dataset)
{
  g_return_val_if_fail (view && dataset, 0);

  if (ent_view_get_ties (view) == 0 && ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING) == 0)
    return ENT_TIE_KINDS_ALL;
  return ent_view_get_ties (view);
}

/**
 * ent_view_get_period:
 * @view: a view
 * @dataset: what it is a view of
 *
 * The days the layout must be right for. One layout for all: from the earliest
 * beginning of a grouping shown to the day up to which the data is complete, or
 * to the last change the data announces after it. Neither the day shown nor a
 * clock has a say, so moving the date never asks for another layout, and the
 * same view gives the same picture tomorrow. Where no grouping is shown, the
 * ties take their place. Arranged for the date: that day alone.
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

  period.last = ent_dataset_get_updated (dataset);
  period.first = period.last;
  groupings = lookup_rows (dataset, ENT_KIND_GROUPING, ent_view_get_groupings (view));
  for (guint i = 0; i < groupings->len; i++)
    {
      guint32 row = g_array_index (groupings, guint32, i);
      EntRows memberships = ent_dataset_get_memberships_of_grouping (dataset, row);

      const EntGrouping *grouping = ent_dataset_get_grouping (dataset, row);

      if (ent_date_is_set (grouping->span.from))
        period.first = MIN (period.first, grouping->span.from.earliest);
      period.last = MAX (period.last, get_last_change (grouping->span));
      for (guint m = 0; m < memberships.n_rows; m++)
        period.last = MAX (period.last, get_last_change (ent_dataset_get_membership (dataset, memberships.rows[m])->span));
    }
  if (groupings->len == 0)
    include_ties (&period, dataset, ent_view_find_ties (view, dataset));
  return period;
}

/**
 * ent_view_get_query_fields:
 * @view: a view
 *
 * Returns: the fields on which ent_view_get_query() depends; while none of them
 *   changes, the query of a dataset stays the same
 */
EntViewFields
ent_view_get_query_fields (EntView *view)
{
  g_return_val_if_fail (view, ENT_VIEW_ALL);

  return ENT_VIEW_WISH | (ent_view_get_arrange (view) == ENT_ARRANGE_DATE ? ENT_VIEW_DAY : 0);
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
  g_autoptr (EntQuery) query = NULL;

  g_return_val_if_fail (view && dataset, NULL);

  groupings = lookup_rows (dataset, ENT_KIND_GROUPING, ent_view_get_groupings (view));
  hidden = lookup_rows (dataset, ENT_KIND_NATION, ent_view_get_hidden (view));
  query = ent_query_new ((const guint32 *) groupings->data, groupings->len, ent_view_get_roles (view),
                         (const guint32 *) hidden->data, hidden->len, ent_view_get_period (view, dataset));
  return ent_query_with_ties (query, ent_view_find_ties (view, dataset));
}

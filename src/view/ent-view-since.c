/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view-private.h"

/* The second date of a view: the day that the first is compared with, or from which a range goes to it. */

static EntView *
with_value (EntView       *view,
            EntViewFields  field,
            gconstpointer  value)
{
  return ent_view_with_value (view, ent_view_field_lookup (field), value);
}

/**
 * ent_view_get_since:
 * @view: a view
 *
 * Returns: the day with which the date shown is compared, so that what changed
 *   after it can be seen, or the first day of the range that ends with the date
 *   shown; %ENT_DAY_MIN for none. A day that is not before the date shown changes nothing
 */
EntDay
ent_view_get_since (EntView *view)
{
  g_return_val_if_fail (view, ENT_DAY_MIN);

  return view->since;
}

/**
 * ent_view_get_range:
 * @view: a view
 *
 * Returns: how all days from ent_view_get_since() to the date shown are looked
 *   at; %ENT_RANGE_NONE where one day is, whether it is compared with another or not
 */
EntRange
ent_view_get_range (EntView *view)
{
  g_return_val_if_fail (view, ENT_RANGE_NONE);

  return view->since > ENT_DAY_MIN ? view->range : ENT_RANGE_NONE;
}

/**
 * ent_view_get_days:
 * @view: a view
 * @days: (out): what is shown: the days of a range, or the date shown alone
 *
 * Returns: how @days are looked at
 */
EntRange
ent_view_get_days (EntView   *view,
                   EntPeriod *days)
{
  g_return_val_if_fail (view && days, ENT_RANGE_NONE);

  *days = (EntPeriod) { view->day, view->day };
  if (ent_view_get_range (view) == ENT_RANGE_NONE || view->since >= view->day)
    return ENT_RANGE_NONE;
  days->first = view->since;
  return view->range;
}

/**
 * ent_view_compares:
 * @view: a view
 *
 * Returns: whether it names a day that the date shown is compared with, as
 *   against a range or nothing at all
 */
gboolean
ent_view_compares (EntView *view)
{
  g_return_val_if_fail (view, FALSE);

  return view->since > ENT_DAY_MIN && view->range == ENT_RANGE_NONE;
}

/**
 * ent_view_get_difference:
 * @view: a view
 *
 * Returns: how it is seen what changed after the day it is compared with
 */
EntDifference
ent_view_get_difference (EntView *view)
{
  g_return_val_if_fail (view, ENT_DIFFERENCE_FULL);

  return view->difference;
}

/**
 * ent_view_get_compared:
 * @view: a view
 *
 * Returns: the day with which days are compared in full, wherever the date
 *   stands; %ENT_DAY_MIN if there is none, if marks alone say what changed, or
 *   if it is the first day of a range
 */
EntDay
ent_view_get_compared (EntView *view)
{
  g_return_val_if_fail (view, ENT_DAY_MIN);

  return view->difference == ENT_DIFFERENCE_FULL && view->range == ENT_RANGE_NONE ? view->since : ENT_DAY_MIN;
}

/**
 * ent_view_with_since:
 * @view: a view
 * @since: a day, or %ENT_DAY_MIN
 *
 * Returns: (transfer full): a view in which it can be seen what changed after @since
 */
EntView *
ent_view_with_since (EntView *view,
                     EntDay   since)
{
  g_return_val_if_fail (view, NULL);

  return with_value (view, ENT_VIEW_SINCE, &since);
}

/**
 * ent_view_with_range:
 * @view: a view
 * @range: how days are looked at
 *
 * Returns: (transfer full): a view in which all days from its second date to the
 *   first are looked at so, or one alone
 */
EntView *
ent_view_with_range (EntView  *view,
                     EntRange  range)
{
  g_return_val_if_fail (view, NULL);
  g_return_val_if_fail (range < ENT_N_RANGES, NULL);

  return with_value (view, ENT_VIEW_RANGE, &range);
}

/**
 * ent_view_with_difference:
 * @view: a view
 * @difference: how what changed is seen
 *
 * Returns: (transfer full): a view in which it is seen so
 */
EntView *
ent_view_with_difference (EntView       *view,
                          EntDifference  difference)
{
  g_return_val_if_fail (view, NULL);

  return with_value (view, ENT_VIEW_DIFFERENCE, &difference);
}

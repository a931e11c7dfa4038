/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view-private.h"

/* The second date of a view: the day that the first is compared with. */

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
 *   after it can be seen; %ENT_DAY_MIN for none. A day that is not before the date
 *   shown changes nothing
 */
EntDay
ent_view_get_since (EntView *view)
{
  g_return_val_if_fail (view, ENT_DAY_MIN);

  return view->since;
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
 *   stands; %ENT_DAY_MIN if there is none, or if marks alone say what changed
 */
EntDay
ent_view_get_compared (EntView *view)
{
  g_return_val_if_fail (view, ENT_DAY_MIN);

  return view->difference == ENT_DIFFERENCE_FULL ? view->since : ENT_DAY_MIN;
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

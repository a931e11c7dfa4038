/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-view-growth.h"

/**
 * ent_view_growth_apply:
 * @before: the view that a window shows
 * @view: the one that it is to show
 *
 * A picture that was made for its day alone is opened as it was. As soon as
 * another day or something else is to be shown, it is arranged for all dates, so
 * that from then on nothing moves when the date does.
 *
 * Returns: (transfer full): @view, or @view arranged for the whole period
 */
EntView *
ent_view_growth_apply (EntView *before,
                       EntView *view)
{
  g_return_val_if_fail (before && view, NULL);

  if (ent_view_get_arrange (before) == ENT_ARRANGE_DATE && ent_view_diff (before, view) & (ENT_VIEW_WISH | ENT_VIEW_DAY))
    return ent_view_with_arrange (view, ENT_ARRANGE_PERIOD);
  return ent_view_ref (view);
}

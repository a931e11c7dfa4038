/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view-private.h"

/* The kind of picture in which a view is shown, how that is ordered, and which part of it is there. */

/**
 * ent_view_get_chart_id:
 * @chart: a kind of chart
 *
 * Returns: (nullable): what saved views and the command line call it, or %NULL where there is none
 */
const char *
ent_view_get_chart_id (EntChartKind chart)
{
  static const char *const ids[ENT_N_CHARTS] = {
    [ENT_CHART_NETWORK] = "network",
    [ENT_CHART_EULER] = "euler",
    [ENT_CHART_LINEAR] = "linear",
    [ENT_CHART_COLUMNS] = "columns",
    [ENT_CHART_MAP] = "map",
    [ENT_CHART_MATRIX] = "matrix",
    [ENT_CHART_LINES] = "lines",
  };

  return chart < G_N_ELEMENTS (ids) ? ids[chart] : NULL;
}

/**
 * ent_chart_kind_spans_time:
 * @chart: a kind of picture
 *
 * Returns: whether it shows all dates at once, in which the day shown is a place
 */
gboolean
ent_chart_kind_spans_time (EntChartKind chart)
{
  return chart == ENT_CHART_LINES;
}

/**
 * ent_view_get_chart:
 * @view: a view
 *
 * Returns: the kind of picture in which it is shown
 */
EntChartKind
ent_view_get_chart (EntView *view)
{
  g_return_val_if_fail (view, ENT_CHART_NETWORK);

  return view->chart;
}

/**
 * ent_view_with_chart:
 * @view: a view
 * @chart: the kind of picture
 *
 * Returns: (transfer full): a view shown in that chart
 */
EntView *
ent_view_with_chart (EntView      *view,
                     EntChartKind  chart)
{
  g_return_val_if_fail (view, NULL);

  return ent_view_with_value (view, ent_view_field_lookup (ENT_VIEW_CHART), &chart);
}

/**
 * ent_view_get_order_id:
 * @order: an order
 *
 * Returns: (nullable): what saved views and the command line call it, or %NULL where there is none
 */
const char *
ent_view_get_order_id (EntOrder order)
{
  static const char *const ids[ENT_N_ORDERS] = {
    [ENT_ORDER_AUTO] = "auto",
    [ENT_ORDER_JOINING] = "joining",
    [ENT_ORDER_LENGTH] = "length",
    [ENT_ORDER_NAME] = "name",
    [ENT_ORDER_BARS] = "bars",
    [ENT_ORDER_SIZE] = "size",
    [ENT_ORDER_GROUPINGS] = "groupings",
    [ENT_ORDER_OWN] = "own",
  };

  return order < G_N_ELEMENTS (ids) ? ids[order] : NULL;
}

/**
 * ent_view_get_order:
 * @view: a view
 *
 * Returns: in which order rows and columns are to stand, as far as its chart knows that order
 */
EntOrder
ent_view_get_order (EntView *view)
{
  g_return_val_if_fail (view, ENT_ORDER_AUTO);

  return view->order;
}

/**
 * ent_view_with_order:
 * @view: a view
 * @order: in which order rows and columns stand
 *
 * Returns: (transfer full): a view in that order
 */
EntView *
ent_view_with_order (EntView  *view,
                     EntOrder  order)
{
  g_return_val_if_fail (view, NULL);

  return ent_view_with_value (view, ent_view_field_lookup (ENT_VIEW_ORDER), &order);
}

/**
 * ent_view_get_middle:
 * @view: a view
 *
 * Returns: how many degrees east the middle of a map lies, or %ENT_MIDDLE_AUTO
 */
gint32
ent_view_get_middle (EntView *view)
{
  g_return_val_if_fail (view, ENT_MIDDLE_AUTO);

  return view->middle;
}

/**
 * ent_view_with_middle:
 * @view: a view
 * @middle: how many degrees east the middle of a map lies, from −180 to 180, or %ENT_MIDDLE_AUTO
 *
 * Returns: (transfer full): a view with that middle
 */
EntView *
ent_view_with_middle (EntView *view,
                      gint32   middle)
{
  g_return_val_if_fail (view, NULL);
  g_return_val_if_fail (middle == ENT_MIDDLE_AUTO || (middle >= -180 && middle <= 180), NULL);

  return ent_view_with_value (view, ent_view_field_lookup (ENT_VIEW_MIDDLE), &middle);
}

/**
 * ent_view_get_time:
 * @view: a view
 *
 * Returns: the days at the ends of the time axis of a picture of all dates; a
 *   day that nobody has chosen is %ENT_DAY_MIN, as the first, or %ENT_DAY_MAX
 */
EntPeriod
ent_view_get_time (EntView *view)
{
  EntPeriod period = { ENT_DAY_MIN, ENT_DAY_MAX };

  g_return_val_if_fail (view, period);

  period.first = view->time_from;
  if (view->time_until > ENT_DAY_MIN)
    period.last = view->time_until;
  return period;
}

/**
 * ent_view_with_time:
 * @view: a view
 * @from: the day at the left end of the time axis, or %ENT_DAY_MIN for that of the chart
 * @until: the day at the right end, or %ENT_DAY_MIN
 *
 * Returns: (transfer full): a view of that time
 */
EntView *
ent_view_with_time (EntView *view,
                    EntDay   from,
                    EntDay   until)
{
  g_autoptr (EntView) begun = NULL;

  g_return_val_if_fail (view, NULL);

  begun = ent_view_with_value (view, ent_view_field_lookup (ENT_VIEW_TIME_FROM), &from);
  return ent_view_with_value (begun, ent_view_field_lookup (ENT_VIEW_TIME_UNTIL), &until);
}

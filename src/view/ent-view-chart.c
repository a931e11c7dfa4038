/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view-private.h"

/* The kind of picture in which a view is shown, and how that is ordered. */

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

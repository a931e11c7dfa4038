/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/ent-chart.h"

#include <glib/gi18n.h>

#include "charts/ent-columns.h"
#include "charts/ent-euler.h"
#include "charts/ent-linear.h"
#include "charts/ent-lines.h"
#include "charts/ent-map.h"
#include "charts/ent-matrix.h"
#include "charts/ent-network.h"

/* Every chart there is, by its kind. */
static const EntChart *const charts[ENT_N_CHARTS] = {
  [ENT_CHART_NETWORK] = &ent_network_chart,
  [ENT_CHART_EULER] = &ent_euler_chart,
  [ENT_CHART_LINEAR] = &ent_linear_chart,
  [ENT_CHART_COLUMNS] = &ent_columns_chart,
  [ENT_CHART_MAP] = &ent_map_chart,
  [ENT_CHART_MATRIX] = &ent_matrix_chart,
  [ENT_CHART_LINES] = &ent_lines_chart,
};

/**
 * ent_chart_of_view:
 * @view: a view
 *
 * Returns: the chart in which it is shown
 */
const EntChart *
ent_chart_of_view (EntView *view)
{
  g_return_val_if_fail (view != NULL, NULL);

  return charts[ent_view_get_chart (view)];
}

/**
 * ent_chart_of_kind:
 * @kind: a kind of chart
 *
 * Returns: the chart of that kind
 */
const EntChart *
ent_chart_of_kind (EntChartKind kind)
{
  g_return_val_if_fail (kind < ENT_N_CHARTS, NULL);

  return charts[kind];
}

/**
 * ent_chart_get_order:
 * @view: a view
 *
 * Returns: in which order its chart shows it; %ENT_ORDER_AUTO where there are none to choose from
 */
EntOrder
ent_chart_get_order (EntView *view)
{
  const EntOrder *orders;

  g_return_val_if_fail (view != NULL, ENT_ORDER_AUTO);

  orders = ent_chart_of_view (view)->orders;
  for (const EntOrder *order = orders; order != NULL && *order != ENT_ORDER_AUTO; order++)
    if (*order == ent_view_get_order (view))
      return *order;
  return orders != NULL ? orders[0] : ENT_ORDER_AUTO;
}

/**
 * ent_chart_get_order_name:
 * @order: an order, not %ENT_ORDER_AUTO
 *
 * Returns: as people name it
 */
const char *
ent_chart_get_order_name (EntOrder order)
{
  static const char *const names[ENT_N_ORDERS] = {
    [ENT_ORDER_JOINING] = N_("By Date of Joining"),
    [ENT_ORDER_LENGTH] = N_("By Length of Membership"),
    [ENT_ORDER_NAME] = N_("By Name"),
    /* Translators: an order of rows and columns in which there are as few bars as can be */
    [ENT_ORDER_BARS] = N_("Few Bars"),
    [ENT_ORDER_SIZE] = N_("By Size"),
    [ENT_ORDER_GROUPINGS] = N_("By Number of Groupings"),
    /* Translators: an order of groupings */
    [ENT_ORDER_OWN] = N_("As Chosen"),
  };

  g_return_val_if_fail (order > ENT_ORDER_AUTO && order < ENT_N_ORDERS, "");

  return _(names[order]);
}

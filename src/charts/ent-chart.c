/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-chart.h"

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

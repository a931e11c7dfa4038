/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-chart.h"

#include "charts/ent-network.h"

/* Every chart there is. */
static const EntChart *const charts[] = {
  &ent_network_chart,
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

  return charts[0];
}

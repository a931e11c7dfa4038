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

/**
 * ent_chart_lookup:
 * @id: as commands and files name it
 *
 * Returns: (nullable): the chart of that name
 */
const EntChart *
ent_chart_lookup (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    if (g_str_equal (charts[i]->id, id))
      return charts[i];
  return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-grouping-colors.h"

#include "scene/ent-palette.h"

/**
 * ent_grouping_colors_new:
 * @graph: a network
 *
 * Groupings take the colours that the data gives them as long as these differ.
 *
 * Returns: (transfer full): the colour of each grouping of @graph, 0xRRGGBB
 */
guint32 *
ent_grouping_colors_new (EntGraph *graph)
{
  g_autofree guint32 *wanted = NULL;
  guint32 *colors;
  guint n;

  g_return_val_if_fail (graph != NULL, NULL);

  n = ent_graph_get_n_groupings (graph);
  wanted = g_new (guint32, n + 1);
  colors = g_new0 (guint32, n + 1);
  for (guint g = 0; g < n; g++)
    wanted[g] = ent_dataset_get_grouping (ent_graph_get_dataset (graph), ent_graph_get_ref (graph, g).row)->color;
  ent_palette_assign (wanted, n, colors);
  return colors;
}

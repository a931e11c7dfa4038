/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network-private.h"

#include <math.h>

#include "charts/ent-tie-style.h"
#include "layout/ent-tie-bows.h"

/* A line counts for a nation that has no more ties than these. Where both its
 * ends have more, it is one of many and stands back, down to the least. */
#define FEW_TIES 4.0
#define LEAST_ALPHA 0.12
#define MOST_ALPHA 0.8
#define LEAST_WIDTH 0.7
#define MOST_WIDTH 1.7

static gboolean
is_drawn (EntNetworkChart *chart,
          guint            tie)
{
  return ent_slice_get_tie (chart->slice, tie) != ENT_PRESENCE_ABSENT;
}

static void
count_lines (EntNetworkChart  *chart,
             const EntTieLine *ties)
{
  for (guint i = 0; i < chart->n_ties; i++)
    for (guint end = 0; end < 2; end++)
      chart->n_lines[ties[i].nations[end]] += is_drawn (chart, i);
}

/* How much a line says of the nation for which it says more: 1 among few, less among many. */
static double
get_strength (EntNetworkChart  *chart,
              const EntTieLine *line)
{
  guint n = MIN (chart->n_lines[line->nations[0]], chart->n_lines[line->nations[1]]);

  return MIN (1, sqrt (FEW_TIES / MAX (n, 1)));
}

/* The line from disc to disc goes around what is not its own. */
static EntPoint
get_control (EntNetworkChart *chart,
             guint            index,
             EntPoint         from,
             EntPoint         to)
{
  const double *bows = ent_positions_get_tie_bows (chart->positions);
  double bow = bows != NULL ? bows[index] : ent_tie_bows_get_plain (chart->graph, &ent_graph_get_ties (chart->graph)[index]);

  return (EntPoint) { (from.x + to.x) / 2 - bow * (to.y - from.y), (from.y + to.y) / 2 + bow * (to.x - from.x) };
}

static void
add_line (EntNetworkChart  *chart,
          const EntTieLine *line,
          guint             index)
{
  const EntTie *tie = ent_dataset_get_tie (chart->dataset, line->tie);
  EntTieStyle style = ent_tie_style_get (tie->kind);
  EntPoint from = ent_positions_get (chart->positions, line->nations[0]);
  EntPoint to = ent_positions_get (chart->positions, line->nations[1]);
  EntPoint control = get_control (chart, index, from, to);
  double strength = get_strength (chart, line);
  EntSceneItem item = {
    .shape = ENT_SHAPE_PATH,
    .layer = ENT_LAYER_LINE,
    .thing = ent_thing_of (ent_ref (ENT_KIND_TIE, line->tie)),
    .hit = ENT_HIT_PATH,
    .hit_rank = ENT_NETWORK_RANK_SPOKE,
    .rgb = style.rgb,
    .stroke = ENT_COLOR_GROUPING_LINE,
    .stroke_alpha = MAX (LEAST_ALPHA, MOST_ALPHA * strength),
    .line_width = MAX (LEAST_WIDTH, MOST_WIDTH * strength),
    .dash = style.dash,
    .priority = 1,
  };

  if (ent_slice_get_tie (chart->slice, index) == ENT_PRESENCE_POSSIBLY)
    item.marks |= ENT_MARK_POSSIBLY;
  if (ent_slice_get_tie_change (chart->slice, index) == ENT_CHANGE_JOINING)
    item.marks |= ENT_MARK_JOINING;
  if (tie->record.disputed)
    item.marks |= ENT_MARK_DISPUTED;
  ent_network_add_curve (chart, &item, from, control, to);
}

/* Adds a line from disc to disc for each tie that holds on the day. Those that
 * say most lie on top. */
void
ent_network_add_ties (EntNetworkChart *chart)
{
  const EntTieLine *ties = ent_graph_get_ties (chart->graph);

  count_lines (chart, ties);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < chart->n_ties; i++)
      if (is_drawn (chart, i) && (get_strength (chart, &ties[i]) == 1) == (pass == 1))
        add_line (chart, &ties[i], i);
}

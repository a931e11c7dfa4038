/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network-words.h"
#include "charts/ent-network.h"
#include "scene/ent-label.h"

/* A nation's disc tells how much it belongs, over the whole period, so that it
 * does not grow or shrink when the date moves. */
#define RADIUS_SHARED 22.0 /* member of two or more groupings */
#define RADIUS_MEMBER 20.0
#define RADIUS_OUTER 14.0

/* Where ties alone join the nations, one with ties to so many others is as large as one that groupings share. */
#define MANY_PARTNERS 8

#define LABEL_SIZE 12.5
#define LABEL_SIZE_OUTER 10.75
#define LABEL_GAP 3.0 /* between disc and label */
#define DISC_RIM 2.0  /* the ring around a disc, part of its box */

static EntTextStyle
label_style (double            radius,
             const EntMeasure *measure)
{
  return (EntTextStyle) {
    .size = measure->scale * (radius > RADIUS_OUTER ? LABEL_SIZE : LABEL_SIZE_OUTER),
    .centered = TRUE,
  };
}

static const EntLabelRule label_rule = { 12, 12, 3 };

/* In how many groupings @nation is a member at any day of the period. */
static guint
count_memberships (EntGraph *graph,
                   guint     nation)
{
  const EntEdge *edges = ent_graph_get_edges (graph);
  EntRows incident = ent_graph_get_incident (graph, nation);
  guint last = G_MAXUINT, n = 0;

  for (guint i = 0; i < incident.n_rows; i++)
    {
      const EntEdge *edge = &edges[incident.rows[i]];

      if (ent_role_get_class (edge->role) != ENT_ROLE_CLASS_MEMBER || edge->grouping == last)
        continue;
      last = edge->grouping;
      n++;
    }
  return n;
}

static void
measure_name (const char         *name,
              const EntMeasure   *measure,
              const EntTextStyle *style,
              double             *width,
              double             *height)
{
  EntTextStyle fitted = *style;
  double label_width, label_height;
  g_autofree char *label = ent_label_fit (name, &label_rule, measure, &fitted, &label_width, &label_height);

  *width = MAX (*width, label_width);
  *height = MAX (*height, label_height);
}

/* The room for whatever a nation is called in the period: a place serves all
 * dates of it. */
static void
measure_names (EntGraph           *graph,
               guint               node,
               gboolean            is_coded,
               const EntMeasure   *measure,
               const EntTextStyle *style,
               double             *width,
               double             *height)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);
  guint32 row = ent_graph_get_ref (graph, node).row;
  const EntNation *nation = ent_dataset_get_nation (dataset, row);
  EntPeriod period = ent_query_get_period (ent_graph_get_query (graph));

  *width = *height = 0;
  if (is_coded)
    {
      measure_name (ent_dataset_get_nation_code (dataset, row), measure, style, width, height);
      return;
    }
  measure_name (ent_dataset_get_nation_name_at (dataset, row, period.first), measure, style, width, height);
  measure_name (ent_dataset_get_nation_name_at (dataset, row, period.last), measure, style, width, height);
  /* A name changes where a span of one begins or ends, and nowhere else. */
  for (guint i = 0; i < nation->n_names; i++)
    {
      EntSpan span = nation->names[i].span;
      const EntDay days[] = { span.from.earliest, span.from.latest, span.until.earliest, span.until.latest };

      for (guint j = 0; j < G_N_ELEMENTS (days); j++)
        if (days[j] > period.first && days[j] < period.last)
          measure_name (ent_dataset_get_nation_name_at (dataset, row, days[j]), measure, style, width, height);
    }
}

static double
choose_radius (EntGraph *graph,
               guint     nation,
               guint     n_partners)
{
  guint n_memberships = count_memberships (graph, nation);

  if (ent_graph_get_n_groupings (graph) == 0)
    return n_partners >= MANY_PARTNERS ? RADIUS_SHARED : RADIUS_MEMBER;
  return n_memberships >= 2 ? RADIUS_SHARED : n_memberships == 1 ? RADIUS_MEMBER : RADIUS_OUTER;
}

/* With how many others each nation has ties. The lines of two nations follow each other. */
static guint *
count_partners (EntGraph *graph)
{
  const EntTieLine *ties = ent_graph_get_ties (graph);
  guint *n_partners = g_new0 (guint, ent_graph_get_n_nodes (graph) + 1);

  for (guint i = 0; i < ent_graph_get_n_ties (graph); i++)
    for (guint end = 0; end < 2; end++)
      if (i == 0 || ties[i].nations[0] != ties[i - 1].nations[0] || ties[i].nations[1] != ties[i - 1].nations[1])
        n_partners[ties[i].nations[end]]++;
  return n_partners;
}

static EntExtent
measure_nation (EntGraph         *graph,
                guint             node,
                double            radius,
                gboolean          is_coded,
                const EntMeasure *measure)
{
  EntTextStyle style = label_style (radius, measure);
  double width, height;

  measure_names (graph, node, is_coded, measure, &style, &width, &height);
  return (EntExtent) {
    .radius = radius,
    .half_width = MAX (radius + DISC_RIM, width / 2),
    .up = radius + DISC_RIM,
    .down = radius + LABEL_GAP + height,
  };
}

static EntExtent
measure_grouping (EntGraph         *graph,
                  guint             node,
                  const EntMeasure *measure)
{
  const char *name = ent_dataset_get_grouping_name (ent_graph_get_dataset (graph), ent_graph_get_ref (graph, node).row);
  EntTextStyle style;
  EntExtent extent;
  g_autofree char *label = ent_network_fit_pill (name, measure, &style, &extent);

  return extent;
}

/**
 * ent_network_fit_label:
 * @name: of a nation
 * @point: the middle of its disc
 * @radius: of its disc
 * @is_bold: whether it is set in bold
 * @measure: how text is measured, with the names' own scale
 * @style: (out): how it is set
 * @box: (out): where it stands
 *
 * Returns: (transfer full): what stands below a disc
 */
char *
ent_network_fit_label (const char       *name,
                       EntPoint          point,
                       double            radius,
                       gboolean          is_bold,
                       const EntMeasure *measure,
                       EntTextStyle     *style,
                       EntRect          *box)
{
  double width, height;
  char *label;

  *style = label_style (radius, measure);
  style->bold = is_bold;
  label = ent_label_fit (name, &label_rule, measure, style, &width, &height);
  box->x0 = point.x - width / 2;
  box->x1 = point.x + width / 2;
  box->y0 = point.y + radius + LABEL_GAP;
  box->y1 = box->y0 + height;
  return label;
}

/**
 * ent_network_measure:
 * @graph: the network
 * @thrift: what it does without
 * @measure: how text is measured
 *
 * Finds the room that each node of a network chart takes: discs with their
 * labels below, and pills around the names of groupings.
 *
 * Returns: (transfer full): an extent per node
 */
EntExtents *
ent_network_measure (EntGraph         *graph,
                     EntNetworkThrift  thrift,
                     const EntMeasure *measure)
{
  EntMeasure scaled;
  g_autofree guint *n_partners = NULL;
  EntExtents *extents;
  guint n_nodes, n_groupings;

  g_return_val_if_fail (graph && measure, NULL);

  scaled = *measure;
  scaled.scale *= thrift.text_scale;
  n_partners = count_partners (graph);
  n_nodes = ent_graph_get_n_nodes (graph);
  n_groupings = ent_graph_get_n_groupings (graph);
  extents = ent_extents_new (n_nodes);
  for (guint node = 0; node < n_nodes; node++)
    if (node < n_groupings)
      ent_extents_set (extents, node, measure_grouping (graph, node, &scaled));
    else
      ent_extents_set (extents, node, measure_nation (graph, node, choose_radius (graph, node, n_partners[node]), thrift.is_coded, &scaled));
  if (ent_query_get_since (ent_graph_get_query (graph)) > ENT_DAY_MIN)
    ent_network_measure_words (graph, thrift, &scaled, extents);
  return extents;
}

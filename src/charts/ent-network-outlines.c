/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/ent-hull.h"
#include "charts/ent-network-private.h"
#include "layout/ent-offsets.h"
#include "layout/ent-work.h"
#include "scene/ent-flat-path.h"

#define OUTLINE_WIDTH 2.0

/* Of the outline of the day that is compared with: within the other where both have the same members at the edge. */
#define OLD_INSET 4.0
#define OLD_WIDTH 1.5
#define OLD_ALPHA 0.75
#define OLD_FILL 0.8

/* How strongly regions are filled, in multiples of what gives one a body. The
 * more there are, the less are small ones stronger than large ones. */
#define FAINTEST_FILL 1.0
#define STRONGEST_FILL 1.8
#define STRENGTH_PER_GROUPING 0.06
#define STRONGEST_OF_MANY 1.2
#define STRONGEST_OF_FEW 1.65

/* An outline that may be drawn. */
typedef struct
{
  guint         grouping;
  EntHullResult result;
  GArray       *segments; /* owned */
  GArray       *flat;     /* owned */
  double        area;
} Outline;

static void
clear_outline (gpointer data)
{
  Outline *outline = data;

  g_array_unref (outline->segments);
  g_array_unref (outline->flat);
}

/* What encloses others is fainter than these, so that they are seen on it. */
static double
fill_strength (EntNetworkChart *chart,
               double           area,
               double           largest_area)
{
  double strongest = CLAMP (STRONGEST_FILL - STRENGTH_PER_GROUPING * chart->n_groupings, STRONGEST_OF_MANY, STRONGEST_OF_FEW);

  return strongest - (strongest - FAINTEST_FILL) * sqrt (area / largest_area);
}

static EntHullDisc
get_hull_disc (EntNetworkChart *chart,
               guint            nation)
{
  EntExtent extent = ent_extents_get (chart->extents, nation);
  EntHullDisc disc = { .point = ent_positions_get (chart->positions, nation), .radius = extent.radius, .foot = ent_extent_get_foot (extent) };
  EntTextStyle style;
  g_autofree char *label = ent_network_get_label (chart, nation, &style, &disc.label);

  return disc;
}

static gboolean
trace_outline (EntNetworkChart   *chart,
               const EntHullDisc *discs,
               guint              grouping,
               const gboolean    *is_member,
               double             offset,
               Outline           *outline)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (EntHullDisc));
  g_autoptr (GArray) strangers = g_array_new (FALSE, FALSE, sizeof (EntHullDisc));
  g_autoptr (GArray) segments = g_array_new (FALSE, TRUE, sizeof (EntSegment));

  for (guint nation = chart->n_groupings; nation < chart->n_nodes; nation++)
    if (ent_network_has_disc (chart, nation))
      g_array_append_val (is_member[grouping * chart->n_nodes + nation] ? members : strangers, discs[nation]);
  if (members->len == 0)
    return FALSE;

  outline->grouping = grouping;
  outline->result = ent_hull_trace (chart->hulls, (const EntHullDisc *) members->data, members->len, offset,
                                    (const EntHullDisc *) strangers->data, strangers->len, segments);
  if (outline->result == ENT_HULL_WITHHELD)
    return FALSE;
  outline->flat = ent_flat_path_new ((const EntSegment *) segments->data, segments->len);
  outline->area = ent_flat_path_area (outline->flat);
  outline->segments = g_steal_pointer (&segments);
  return TRUE;
}

/* Largest first, so that small ones lie on top; equal ones in the order of the query. */
static int
compare_outlines (gconstpointer a,
                  gconstpointer b)
{
  const Outline *left = a, *right = b;

  if (left->area != right->area)
    return left->area < right->area ? 1 : -1;
  return (left->grouping > right->grouping) - (left->grouping < right->grouping);
}

static gboolean
share_a_member (EntNetworkChart *chart,
                const gboolean  *is_member,
                guint            a,
                guint            b)
{
  for (guint nation = chart->n_groupings; nation < chart->n_nodes; nation++)
    if (is_member[a * chart->n_nodes + nation] && is_member[b * chart->n_nodes + nation])
      return TRUE;
  return FALSE;
}

/* Two outlines that overlap say that their groupings share a member. Where they
 * do not, the smaller one is withheld: its spokes are the shorter ones. */
static void
withhold_false_overlaps (EntNetworkChart *chart,
                         const gboolean  *is_member,
                         GArray          *outlines)
{
  for (guint i = 0; i < outlines->len; i++)
    for (guint j = outlines->len; j-- > i + 1;)
      {
        Outline *larger = &g_array_index (outlines, Outline, i);
        Outline *smaller = &g_array_index (outlines, Outline, j);

        if (share_a_member (chart, is_member, larger->grouping, smaller->grouping)
            || !ent_flat_path_intersects (larger->flat, smaller->flat))
          continue;
        g_array_remove_index (outlines, j);
      }
}

static EntRect
get_bounds (const Outline *outline)
{
  const EntSegment *segments = (const EntSegment *) outline->segments->data;
  EntRect bounds = ENT_RECT_EMPTY;

  for (guint i = 0; i < outline->segments->len; i++)
    {
      guint n_points = segments[i].kind == ENT_SEGMENT_CURVE ? 3 : segments[i].kind == ENT_SEGMENT_CLOSE ? 0 : 1;

      for (guint point = 0; point < n_points; point++)
        bounds = ent_rect_include (bounds, segments[i].points[point]);
    }
  return ent_rect_grow (bounds, OUTLINE_WIDTH);
}

static void
add_outline (EntNetworkChart *chart,
             const Outline   *outline,
             double           strength)
{
  EntSceneItem item = {
    .shape = ENT_SHAPE_PATH,
    .layer = ENT_LAYER_AREA,
    .thing = ent_thing_of (ent_graph_get_ref (chart->graph, outline->grouping)),
    .hit = ENT_HIT_INSIDE,
    .hit_rank = ENT_NETWORK_RANK_AREA,
    .surrounds = TRUE,
    .bounds = get_bounds (outline),
    .rgb = chart->colors[outline->grouping],
    .fill = ENT_COLOR_GROUPING_FILL,
    .fill_alpha = strength,
  };
  const EntSegment *segments = (const EntSegment *) outline->segments->data;

  if (outline->result == ENT_HULL_BITTEN)
    item.marks |= ENT_MARK_CUT_OUT;
  if (ent_slice_get_node (chart->slice, outline->grouping) == ENT_PRESENCE_POSSIBLY)
    {
      item.marks |= ENT_MARK_POSSIBLY;
      item.fill_alpha = FAINTEST_FILL;
    }
  chart->rims[outline->grouping] = g_array_ref (outline->flat);
  ent_scene_add_path (chart->scene, &item, segments, outline->segments->len);

  item.layer = ENT_LAYER_BORDER;
  item.hit = ENT_HIT_PATH;
  item.hit_rank = ENT_NETWORK_RANK_OUTLINE;
  item.fill = ENT_COLOR_NONE;
  item.fill_alpha = 0;
  item.stroke = ENT_COLOR_GROUPING_LINE;
  item.stroke_alpha = 1; /* less would take from the contrast that the theme gives it */
  item.line_width = OUTLINE_WIDTH;
  item.pattern = chart->patterns[outline->grouping];
  ent_scene_add_path (chart->scene, &item, segments, outline->segments->len);
}

/* The outline of the day that is compared with: faint, broken, and nothing to point at. */
static void
add_old_outline (EntNetworkChart *chart,
                 const Outline   *outline)
{
  EntSceneItem item = {
    .shape = ENT_SHAPE_PATH,
    .layer = ENT_LAYER_AREA,
    .thing = ent_thing_of (ent_graph_get_ref (chart->graph, outline->grouping)),
    .surrounds = TRUE,
    .marks = ENT_MARK_BEFORE | (outline->result == ENT_HULL_BITTEN ? ENT_MARK_CUT_OUT : 0),
    .bounds = get_bounds (outline),
    .rgb = chart->colors[outline->grouping],
    .fill = ENT_COLOR_GROUPING_FILL,
    .fill_alpha = OLD_FILL,
  };
  const EntSegment *segments = (const EntSegment *) outline->segments->data;

  chart->was_drawn[outline->grouping] = TRUE;
  ent_scene_add_path (chart->scene, &item, segments, outline->segments->len);
  item.layer = ENT_LAYER_BORDER;
  item.fill = ENT_COLOR_NONE;
  item.fill_alpha = 0;
  item.stroke = ENT_COLOR_GROUPING_LINE;
  item.stroke_alpha = OLD_ALPHA;
  item.line_width = OLD_WIDTH;
  item.dash = ENT_DASH_DASHED;
  ent_scene_add_path (chart->scene, &item, segments, outline->segments->len);
}

static gboolean
has_members (EntNetworkChart *chart,
             guint            grouping)
{
  for (guint nation = chart->n_groupings; nation < chart->n_nodes; nation++)
    if (ent_network_is_member (chart, grouping, nation) && ent_network_has_disc (chart, nation))
      return TRUE;
  return FALSE;
}

/* Whether the grouping had the same members on the day that is compared with. */
static gboolean
has_same_members (EntNetworkChart *chart,
                  guint            grouping)
{
  for (guint nation = chart->n_groupings; nation < chart->n_nodes; nation++)
    if (chart->was_member[grouping * chart->n_nodes + nation] != ent_network_is_member (chart, grouping, nation))
      return FALSE;
  return TRUE;
}

/* What can be drawn truly of all groupings, the largest first. */
static GArray *
trace_outlines (EntNetworkChart   *chart,
                const EntHullDisc *discs,
                const gboolean    *is_member,
                double             inset)
{
  GArray *outlines = g_array_new (FALSE, TRUE, sizeof (Outline));
  g_autofree double *offsets = ent_offsets_new (chart->graph);

  g_array_set_clear_func (outlines, clear_outline);
  for (guint grouping = 0; grouping < chart->n_groupings; grouping++)
    {
      Outline outline = { 0 };

      if (trace_outline (chart, discs, grouping, is_member, offsets[grouping] - inset, &outline))
        g_array_append_val (outlines, outline);
    }
  g_array_sort (outlines, compare_outlines);
  withhold_false_overlaps (chart, is_member, outlines);
  return outlines;
}

/* Marks those whose members no outline goes around. */
static void
mark_withheld (EntNetworkChart *chart)
{
  for (guint grouping = 0; grouping < chart->n_groupings; grouping++)
    chart->withheld[grouping] = chart->rims[grouping] == NULL && has_members (chart, grouping);
}

/* Adds the fills and outlines of all groupings that have members on the day, or
 * had other ones on the day that is compared with, and marks those whose outline
 * is withheld. A multitude has none, and lines alone say who belongs to what. */
void
ent_network_add_outlines (EntNetworkChart *chart)
{
  g_autofree EntHullDisc *discs = g_new0 (EntHullDisc, chart->n_nodes);
  g_autoptr (GArray) outlines = NULL;
  g_autoptr (GArray) old_outlines = NULL;

  if (chart->n_groupings == 0 || chart->n_groupings > ENT_MULTITUDE)
    {
      mark_withheld (chart);
      return;
    }
  for (guint nation = chart->n_groupings; nation < chart->n_nodes; nation++)
    discs[nation] = get_hull_disc (chart, nation);
  outlines = trace_outlines (chart, discs, chart->is_member, 0);
  for (guint i = 0; i < outlines->len; i++)
    {
      const Outline *outline = &g_array_index (outlines, Outline, i);

      add_outline (chart, outline, fill_strength (chart, outline->area, g_array_index (outlines, Outline, 0).area));
    }
  mark_withheld (chart);
  if (!chart->compares)
    return;

  old_outlines = trace_outlines (chart, discs, chart->was_member, OLD_INSET);
  for (guint i = 0; i < old_outlines->len; i++)
    {
      const Outline *outline = &g_array_index (old_outlines, Outline, i);

      if (!has_same_members (chart, outline->grouping))
        add_old_outline (chart, outline);
    }
}

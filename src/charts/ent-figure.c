/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-figure.h"

#include <math.h>

#include "charts/ent-flag-disc.h"
#include "charts/ent-grouping-colors.h"
#include "graph/ent-role-changes.h"

/* The mean side of a page on which all has its usual size, and the least room. */
#define USUAL_SIDE 975.0
#define LEAST_WIDTH 320.0
#define LEAST_HEIGHT 220.0

#define HATCH_APART 5.0
#define HATCH_WIDTH 2.0

/* How far the middle of a quarter of a circle is from its corner, for a curve. */
#define ROUND 0.5523

/**
 * ent_figure_init:
 * @figure: (out caller-allocates): a figure without anything in it
 * @input: what it is made of, on its day
 */
void
ent_figure_init (EntFigure           *figure,
                 const EntChartInput *input)
{
  EntGraph *graph;

  g_return_if_fail (figure && input && input->slice);

  graph = ent_slice_get_graph (input->slice);
  *figure = (EntFigure) {
    .slice = input->slice,
    .graph = graph,
    .dataset = ent_graph_get_dataset (graph),
    .measure = input->measure,
    .scene = ent_scene_new (),
    .colors = ent_grouping_colors_new (graph),
    .n_groupings = ent_graph_get_n_groupings (graph),
    .n_nodes = ent_graph_get_n_nodes (graph),
  };
}

/**
 * ent_figure_clear:
 * @figure: a figure
 */
void
ent_figure_clear (EntFigure *figure)
{
  g_clear_pointer (&figure->scene, ent_scene_unref);
  g_clear_pointer (&figure->colors, g_free);
}

/**
 * ent_figure_finish:
 * @figure: a figure, which is over with it
 *
 * Returns: (transfer full): its scene, finished
 */
EntScene *
ent_figure_finish (EntFigure *figure)
{
  g_return_val_if_fail (figure && figure->scene, NULL);

  ent_scene_finish (figure->scene);
  return g_steal_pointer (&figure->scene);
}

/**
 * ent_figure_get_thing:
 * @figure: a figure
 * @node: of its network
 *
 * Returns: the nation or grouping
 */
EntThing
ent_figure_get_thing (const EntFigure *figure,
                      guint            node)
{
  return ent_thing_of (ent_graph_get_ref (figure->graph, node));
}

/**
 * ent_figure_set_heads:
 * @figure: a figure
 * @whole: the picture with its heads
 * @body: what lies between the heads
 * @least_name: the size of the smallest name that is to be read
 *
 * Says what stays in sight in a window that has no room for all of it.
 */
void
ent_figure_set_heads (EntFigure *figure,
                      EntRect    whole,
                      EntRect    body,
                      double     least_name)
{
  ent_scene_set_heads (figure->scene, (EntHeads) { whole, body, MIN (1, ENT_FIGURE_LEGIBLE / least_name) });
}

/**
 * ent_figure_add_piece:
 * @figure: a figure
 * @look: its colours, what it stands for and how it answers
 * @box: where it is
 * @left_corner: the radius of its corners on the left
 * @right_corner: and on the right
 */
void
ent_figure_add_piece (EntFigure          *figure,
                      const EntSceneItem *look,
                      EntRect             box,
                      double              left_corner,
                      double              right_corner)
{
  double most = MIN (box.x1 - box.x0, box.y1 - box.y0) / 2;
  double l = MIN (left_corner, most), r = MIN (right_corner, most), k = l * (1 - ROUND), m = r * (1 - ROUND);
  const EntSegment round[] = {
    { ENT_SEGMENT_MOVE, { { box.x0 + l, box.y0 } } },
    { ENT_SEGMENT_LINE, { { box.x1 - r, box.y0 } } },
    { ENT_SEGMENT_CURVE, { { box.x1 - m, box.y0 }, { box.x1, box.y0 + m }, { box.x1, box.y0 + r } } },
    { ENT_SEGMENT_LINE, { { box.x1, box.y1 - r } } },
    { ENT_SEGMENT_CURVE, { { box.x1, box.y1 - m }, { box.x1 - m, box.y1 }, { box.x1 - r, box.y1 } } },
    { ENT_SEGMENT_LINE, { { box.x0 + l, box.y1 } } },
    { ENT_SEGMENT_CURVE, { { box.x0 + k, box.y1 }, { box.x0, box.y1 - k }, { box.x0, box.y1 - l } } },
    { ENT_SEGMENT_LINE, { { box.x0, box.y0 + l } } },
    { ENT_SEGMENT_CURVE, { { box.x0, box.y0 + k }, { box.x0 + k, box.y0 }, { box.x0 + l, box.y0 } } },
    { ENT_SEGMENT_CLOSE, { { 0, 0 } } },
  };
  const EntSegment sharp[] = {
    { ENT_SEGMENT_MOVE, { { box.x0, box.y0 } } }, { ENT_SEGMENT_LINE, { { box.x1, box.y0 } } },
    { ENT_SEGMENT_LINE, { { box.x1, box.y1 } } }, { ENT_SEGMENT_LINE, { { box.x0, box.y1 } } },
    { ENT_SEGMENT_CLOSE, { { 0, 0 } } },
  };
  EntSceneItem item = *look;

  item.shape = ENT_SHAPE_PATH;
  item.bounds = ent_rect_grow (box, look->stroke != ENT_COLOR_NONE ? look->line_width / 2 : 0);
  item.point = (EntPoint) { (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2 };
  item.half_width = (box.x1 - box.x0) / 2;
  item.radius = (box.y1 - box.y0) / 2;
  if (l > 0 || r > 0)
    ent_scene_add_path (figure->scene, &item, round, G_N_ELEMENTS (round));
  else
    ent_scene_add_path (figure->scene, &item, sharp, G_N_ELEMENTS (sharp));
}

/**
 * ent_figure_add_box:
 * @figure: a figure
 * @look: its colours, what it stands for and how it answers
 * @box: where it is
 * @corner: the radius of its corners
 */
void
ent_figure_add_box (EntFigure          *figure,
                    const EntSceneItem *look,
                    EntRect             box,
                    double              corner)
{
  ent_figure_add_piece (figure, look, box, corner, corner);
}

/**
 * ent_figure_add_dots:
 * @figure: a figure
 * @look: their fill
 * @points: (array length=n_points): their middles
 * @n_points: how many
 * @radius: of each
 *
 * Adds dots as one item.
 */
void
ent_figure_add_dots (EntFigure          *figure,
                     const EntSceneItem *look,
                     const EntPoint     *points,
                     guint               n_points,
                     double              radius)
{
  const double k = radius * ROUND;
  g_autoptr (GArray) segments = g_array_sized_new (FALSE, FALSE, sizeof (EntSegment), 6 * n_points);
  EntSceneItem item = *look;

  item.shape = ENT_SHAPE_PATH;
  item.bounds = ENT_RECT_EMPTY;
  for (guint i = 0; i < n_points; i++)
    {
      double x = points[i].x, y = points[i].y, r = radius;
      const EntSegment dot[] = {
        { ENT_SEGMENT_MOVE, { { x + r, y } } },
        { ENT_SEGMENT_CURVE, { { x + r, y + k }, { x + k, y + r }, { x, y + r } } },
        { ENT_SEGMENT_CURVE, { { x - k, y + r }, { x - r, y + k }, { x - r, y } } },
        { ENT_SEGMENT_CURVE, { { x - r, y - k }, { x - k, y - r }, { x, y - r } } },
        { ENT_SEGMENT_CURVE, { { x + k, y - r }, { x + r, y - k }, { x + r, y } } },
        { ENT_SEGMENT_CLOSE, { { 0, 0 } } },
      };

      g_array_append_vals (segments, dot, G_N_ELEMENTS (dot));
      item.bounds = ent_rect_union (item.bounds, (EntRect) { x - r, y - r, x + r, y + r });
    }
  ent_scene_add_path (figure->scene, &item, (const EntSegment *) (gpointer) segments->data, segments->len);
}

/**
 * ent_figure_add_line:
 * @figure: a figure
 * @look: its stroke, what it stands for and how it answers
 * @from: where it begins
 * @to: where it ends
 */
void
ent_figure_add_line (EntFigure          *figure,
                     const EntSceneItem *look,
                     EntPoint            from,
                     EntPoint            to)
{
  const EntSegment segments[] = { { ENT_SEGMENT_MOVE, { from } }, { ENT_SEGMENT_LINE, { to } } };
  EntSceneItem item = *look;
  EntRect bounds = ent_rect_include (ent_rect_include (ENT_RECT_EMPTY, from), to);

  item.shape = ENT_SHAPE_PATH;
  item.bounds = ent_rect_grow (bounds, item.line_width / 2);
  ent_scene_add_path (figure->scene, &item, segments, G_N_ELEMENTS (segments));
}

/**
 * ent_figure_add_hatch:
 * @figure: a figure
 * @layer: where in the order
 * @thing: what is hatched
 * @box: where it is
 *
 * Lines of the background's colour over what is suspended.
 */
void
ent_figure_add_hatch (EntFigure *figure,
                      EntLayer   layer,
                      EntThing   thing,
                      EntRect    box)
{
  double height = box.y1 - box.y0;
  const EntSceneItem look = {
    .layer = layer, .thing = thing, .stroke = ENT_COLOR_BACKGROUND, .stroke_alpha = 1, .line_width = HATCH_WIDTH,
  };

  for (double x = box.x0 - height + HATCH_APART; x < box.x1; x += HATCH_APART)
    {
      double from = MAX (x, box.x0), to = MIN (x + height, box.x1);

      ent_figure_add_line (figure, &look, (EntPoint) { from, box.y1 - (from - x) }, (EntPoint) { to, box.y1 - (to - x) });
    }
}

/* What a turned box may touch. */
static EntRect
get_turned_bounds (EntPoint corner,
                   double   width,
                   double   height,
                   double   angle)
{
  const double xs[] = { 0, width, 0, width }, ys[] = { 0, 0, height, height };
  EntRect bounds = ENT_RECT_EMPTY;

  for (guint i = 0; i < 4; i++)
    bounds = ent_rect_include (bounds, (EntPoint) { corner.x + xs[i] * cos (angle) - ys[i] * sin (angle),
                                                    corner.y + xs[i] * sin (angle) + ys[i] * cos (angle) });
  return bounds;
}

/**
 * ent_figure_add_words:
 * @figure: a figure
 * @words: what is to be added; words of a thing answer for it
 */
void
ent_figure_add_words (EntFigure            *figure,
                      const EntFigureWords *words)
{
  double width, height, x, y;
  EntPoint corner;

  figure->measure->measure (words->text, &words->style, &width, &height, figure->measure->user_data);
  x = -words->along * width;
  y = -words->down * height;
  corner = (EntPoint) { words->at.x + x * cos (words->angle) - y * sin (words->angle),
                        words->at.y + x * sin (words->angle) + y * cos (words->angle) };
  ent_scene_add (figure->scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_TEXT,
    .layer = ENT_LAYER_TAG,
    .thing = words->thing,
    /* A turned box holds much that is not the name. */
    .hit = words->thing.kind != ENT_THING_NONE && words->angle == 0 ? ENT_HIT_BOX : ENT_HIT_NONE,
    .hit_rank = ENT_FIGURE_RANK_NAME,
    .bounds = get_turned_bounds (corner, width, height, words->angle),
    .rgb = words->rgb,
    .fill = words->fill,
    .fill_alpha = 1,
    .point = corner,
    .text = words->text,
    .text_style = words->style,
    .angle = words->angle,
    .priority = G_MAXUINT,
  });
}

/* Who is perhaps there, suspended, new or in another role, as in the network;
 * and the colours of the groupings from which a nation is suspended. */
static void
mark_flag (const EntFigure *figure,
           guint            nation,
           EntSceneItem    *disc)
{
  static const guint marks[ENT_N_ROLE_STEPS] = {
    [ENT_ROLE_STEP_NEW_ROLE] = ENT_MARK_NEW_ROLE, [ENT_ROLE_STEP_LEFT] = ENT_MARK_LEAVING, [ENT_ROLE_STEP_JOINED] = ENT_MARK_JOINING,
  };
  EntRows incident = ent_graph_get_incident (figure->graph, nation);
  EntDay since = ent_slice_get_since (figure->slice);

  for (guint i = 0; i < incident.n_rows; i++)
    {
      const EntEdge *edge = &ent_graph_get_edges (figure->graph)[incident.rows[i]];

      if (edge->role != ENT_ROLE_SUSPENDED || ent_slice_get_edge (figure->slice, incident.rows[i]) == ENT_PRESENCE_ABSENT
          || ent_slice_get_node (figure->slice, edge->grouping) == ENT_PRESENCE_ABSENT)
        continue;
      disc->marks |= ENT_MARK_SUSPENDED;
      if (disc->n_arcs < ENT_MAX_ARCS)
        disc->arcs[disc->n_arcs++] = figure->colors[edge->grouping];
    }
  if (ent_slice_get_node (figure->slice, nation) == ENT_PRESENCE_POSSIBLY)
    disc->marks |= ENT_MARK_POSSIBLY;
  if (since != ENT_DAY_MIN)
    {
      g_autoptr (GArray) changes = ent_role_changes_of (figure->graph, nation, since, ent_slice_get_day (figure->slice), FALSE);

      disc->marks |= marks[ent_role_changes_count (figure->graph, changes, NULL)];
    }
}

/**
 * ent_figure_add_flag:
 * @figure: a figure
 * @nation: its node
 * @point: the middle
 * @radius: of the flag
 * @marks: what it is marked with besides, see #EntMarks
 *
 * Adds a flag at which one stops, with the marks that it has in the network.
 */
void
ent_figure_add_flag (EntFigure *figure,
                     guint      nation,
                     EntPoint   point,
                     double     radius,
                     guint      marks)
{
  EntRef ref = ent_graph_get_ref (figure->graph, nation);
  EntSceneItem disc = ent_flag_disc (figure->dataset, ref.row, ent_slice_get_day (figure->slice), point, radius);

  disc.marks = marks | ENT_MARK_IN_ROW;
  mark_flag (figure, nation, &disc);
  ent_scene_add (figure->scene, &disc);
}

/**
 * ent_figure_find_room:
 * @input: what is to be arranged
 * @width: (out): how wide it may be
 * @height: (out): how high
 *
 * The room on the page beside the caption, in world units. A file keeps its
 * proportions, so a larger one is the same picture, larger, as its caption is; a window has more room.
 */
void
ent_figure_find_room (const EntChartInput *input,
                      double              *width,
                      double              *height)
{
  double factor = input->medium == ENT_MEDIUM_FILE ? MAX (1, (input->width_px + input->height_px) / 2 / USUAL_SIDE) : 1;

  *width = MAX (LEAST_WIDTH, (input->width_px - 2 * ENT_PAGE_MARGIN) / factor);
  *height = MAX (LEAST_HEIGHT, (input->height_px - input->insets.top - input->insets.bottom - ENT_PAGE_MARGIN) / factor);
}

/**
 * ent_figure_measure_width:
 * @measure: how text is measured
 * @text: a text
 * @style: how it is set
 *
 * Returns: how wide it is
 */
double
ent_figure_measure_width (const EntMeasure *measure,
                          const char       *text,
                          EntTextStyle      style)
{
  double width, height;

  measure->measure (text, &style, &width, &height, measure->user_data);
  return width;
}

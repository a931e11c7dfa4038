/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-lines-private.h"

#include <math.h>

#include "charts/ent-flag-disc.h"
#include "words/ent-axis-ticks.h"

/* What stands behind and around the bars. */

#define ZEBRA_ALPHA 0.035
#define TICK_ALPHA 0.3
#define SMALL_TICK_ALPHA 0.12 /* of one without a name */

/* In px of a text scale of 1. */
#define NAME_GAP 8.0
#define YEAR_GAP 10.0
#define LINE_WIDTH 0.8
#define DATE_WIDTH 1.4
#define PILL_PADDING 7.0

/* Of rows under one name: less than a window is high. No name is repeated for the last few. */
#define REPEAT_EVERY 12
#define REPEAT_LEAST 4

/**
 * ent_lines_add_text:
 * @drawing: what is drawn
 * @item: how it looks and what it stands for
 * @text: what it says
 * @x: where it stands
 * @y: its middle
 * @align: how much of its width lies to the left of @x, from 0 to 1
 *
 * Adds a line of text.
 */
void
ent_lines_add_text (EntLinesDrawing *drawing,
                    EntSceneItem     item,
                    const char      *text,
                    double           x,
                    double           y,
                    double           align)
{
  double width, height;

  drawing->measure->measure (text, &item.text_style, &width, &height, drawing->measure->user_data);
  item.shape = ENT_SHAPE_TEXT;
  item.layer = ENT_LAYER_NAME;
  item.fill_alpha = 1;
  item.point = (EntPoint) { x - width * align, y - height / 2 };
  item.bounds = (EntRect) { item.point.x, item.point.y, item.point.x + width, item.point.y + height };
  item.text = text;
  ent_scene_add (drawing->scene, &item);
}

static void
add_line (EntLinesDrawing *drawing,
          EntSceneItem     item,
          EntPoint         from,
          EntPoint         to)
{
  const EntSegment segments[] = { { ENT_SEGMENT_MOVE, { from } }, { ENT_SEGMENT_LINE, { to } } };

  item.shape = ENT_SHAPE_PATH;
  item.bounds = ent_rect_grow ((EntRect) { from.x, from.y, to.x, to.y }, item.line_width);
  ent_scene_add_path (drawing->scene, &item, segments, G_N_ELEMENTS (segments));
}

/* Every second block is shaded, so that the eye keeps to it. */
static void
add_zebra (EntLinesDrawing *drawing)
{
  const EntLinesPlan *plan = drawing->plan;

  for (guint i = 0; i < plan->blocks->len; i += 2)
    {
      const EntLinesBlock *block = &g_array_index (plan->blocks, EntLinesBlock, i);
      double y0 = plan->axis.y0 + block->first_lane * plan->row_height, y1 = y0 + block->n_lanes * plan->row_height;
      const EntSegment segments[] = {
        { ENT_SEGMENT_MOVE, { { plan->bounds.x0, y0 } } },
        { ENT_SEGMENT_LINE, { { plan->bounds.x1, y0 } } },
        { ENT_SEGMENT_LINE, { { plan->bounds.x1, y1 } } },
        { ENT_SEGMENT_LINE, { { plan->bounds.x0, y1 } } },
        { ENT_SEGMENT_CLOSE, { { 0, 0 } } },
      };
      const EntSceneItem item = {
        .shape = ENT_SHAPE_PATH,
        .layer = ENT_LAYER_AREA,
        .bounds = { plan->bounds.x0, y0, plan->bounds.x1, y1 },
        .fill = ENT_COLOR_LABEL,
        .fill_alpha = ZEBRA_ALPHA,
      };

      ent_scene_add_path (drawing->scene, &item, segments, G_N_ELEMENTS (segments));
    }
}

static int
measure_tick (const char *text,
              gpointer    data)
{
  const EntLinesDrawing *drawing = data;
  EntTextStyle style = { .size = ENT_LINES_YEAR_SIZE * drawing->plan->scale };
  double width, height;

  drawing->measure->measure (text, &style, &width, &height, drawing->measure->user_data);
  return (int) ceil (width);
}

/* A line, and its name where it has one. A name that would stand out of the picture is moved in. */
static void
add_tick (EntLinesDrawing   *drawing,
          const EntAxisTick *tick)
{
  const EntLinesPlan *plan = drawing->plan;
  EntTextStyle style = { .size = ENT_LINES_YEAR_SIZE * plan->scale };
  double x = ent_lines_plan_get_x (plan, tick->day), half_width;

  add_line (drawing,
            (EntSceneItem) { .layer = ENT_LAYER_BORDER, .stroke = ENT_COLOR_CAPTION,
                             .stroke_alpha = tick->text != NULL ? TICK_ALPHA : SMALL_TICK_ALPHA, .line_width = LINE_WIDTH },
            (EntPoint) { x, plan->bounds.y0 + 1.6 * style.size }, (EntPoint) { x, plan->axis.y1 });
  if (tick->text == NULL)
    return;
  half_width = measure_tick (tick->text, drawing) / 2.0;
  x = CLAMP (x, plan->bounds.x0 + half_width, plan->bounds.x1 - half_width);
  ent_lines_add_text (drawing, (EntSceneItem) { .fill = ENT_COLOR_CAPTION, .text_style = style, .priority = 1 }, tick->text, x,
                      plan->bounds.y0 + 0.8 * style.size, 0.5);
}

/**
 * ent_lines_add_axis:
 * @drawing: what is drawn
 *
 * Adds the shades of the rows, and a line for each year, month or day, or for as many as there is room for.
 */
void
ent_lines_add_axis (EntLinesDrawing *drawing)
{
  const EntLinesPlan *plan = drawing->plan;
  g_autoptr (GArray) ticks = ent_axis_ticks_new ((EntPeriod) { plan->first, plan->last }, plan->axis.x1 - plan->axis.x0, measure_tick, drawing);

  add_zebra (drawing);
  for (guint i = 0; i < ticks->len; i++)
    add_tick (drawing, &g_array_index (ticks, EntAxisTick, i));
}

static void
add_date (EntLinesDrawing *drawing,
          EntDay           day,
          EntDash          dash)
{
  const EntLinesPlan *plan = drawing->plan;
  g_autofree char *text = ent_day_to_text (day);
  double x = ent_lines_plan_get_x (plan, day), y = plan->axis.y1 + 0.9 * ENT_LINES_YEAR_SIZE * plan->scale;
  EntTextStyle style = { .size = ENT_LINES_YEAR_SIZE * plan->scale, .bold = TRUE };
  double width, height;

  if (day < plan->first || day > plan->last)
    return;
  add_line (drawing,
            (EntSceneItem) { .layer = ENT_LAYER_NAME, .stroke = ENT_COLOR_ACCENT, .stroke_alpha = 1, .line_width = DATE_WIDTH, .dash = dash },
            (EntPoint) { x, plan->bounds.y0 + 1.6 * style.size }, (EntPoint) { x, plan->axis.y1 + 2 });
  drawing->measure->measure (text, &style, &width, &height, drawing->measure->user_data);
  x = CLAMP (x, plan->bounds.x0 + width / 2, plan->bounds.x1 - width / 2);
  ent_lines_add_text (drawing, (EntSceneItem) { .fill = ENT_COLOR_ACCENT, .text_style = style, .priority = G_MAXUINT - 1 }, text, x, y, 0.5);
}

/**
 * ent_lines_add_dates:
 * @drawing: what is drawn
 *
 * Adds the line of the day, and that of the day with which it is compared, or
 * with which a range begins.
 */
void
ent_lines_add_dates (EntLinesDrawing *drawing)
{
  EntDay first;

  if (ent_slice_compares_in_full (drawing->slice))
    add_date (drawing, ent_slice_get_since (drawing->slice), ENT_DASH_DASHED);
  if (ent_slice_get_range (drawing->slice, &first) != ENT_RANGE_NONE)
    add_date (drawing, first, ENT_DASH_SOLID);
  add_date (drawing, ent_slice_get_day (drawing->slice), ENT_DASH_SOLID);
}

static void
add_nation_name (EntLinesDrawing     *drawing,
                 const EntLinesBlock *block,
                 EntColorRole         color,
                 double               size,
                 double               end,
                 double               y)
{
  EntRef ref = ent_graph_get_ref (drawing->graph, block->node);

  ent_lines_add_text (drawing, (EntSceneItem) {
    .thing = ent_thing_of (ref),
    .hit = ENT_HIT_BOX,
    .hit_rank = ENT_LINES_RANK_NAME,
    .fill = color,
    .text_style = { .size = size, .width = end - drawing->plan->bounds.x0, .max_lines = 1 },
    .priority = 2,
  }, ent_dataset_get_nation_name_at (drawing->dataset, ref.row, ent_slice_get_day (drawing->slice)), end, y, 1);
}

/* The name of a nation with many rows would be scrolled away with the first of them: it stands again farther down. */
static void
repeat_nation (EntLinesDrawing     *drawing,
               const EntLinesBlock *block,
               double               size,
               double               y)
{
  const EntLinesPlan *plan = drawing->plan;

  for (guint lane = REPEAT_EVERY; lane + REPEAT_LEAST <= block->n_lanes; lane += REPEAT_EVERY)
    add_nation_name (drawing, block, ENT_COLOR_CAPTION, size, plan->axis.x0 - NAME_GAP * plan->scale, y + lane * plan->row_height);
}

static void
add_nation (EntLinesDrawing     *drawing,
            const EntLinesBlock *block,
            double               size,
            double               y)
{
  const EntLinesPlan *plan = drawing->plan;
  EntRef ref = ent_graph_get_ref (drawing->graph, block->node);
  double radius = MIN (ENT_LINES_FLAG_RADIUS * plan->scale, MAX (plan->row_height / 2 - 1, size / 2 - 0.5));
  EntPoint point = { plan->axis.x0 - NAME_GAP * plan->scale - radius, y };
  EntSceneItem disc = ent_flag_disc (drawing->dataset, ref.row, ent_slice_get_day (drawing->slice), point, radius);

  disc.layer = ENT_LAYER_TAG;
  disc.hit_rank = ENT_LINES_RANK_NAME;
  disc.marks = ENT_MARK_IN_ROW;
  disc.priority = 2;
  ent_scene_add (drawing->scene, &disc);
  add_nation_name (drawing, block, ENT_COLOR_LABEL, size, point.x - radius - NAME_GAP * plan->scale, y);
}

static void
add_grouping (EntLinesDrawing     *drawing,
              const EntLinesBlock *block,
              double               size,
              double               y)
{
  const EntLinesPlan *plan = drawing->plan;
  EntRef ref = ent_graph_get_ref (drawing->graph, block->node);
  const char *name = ent_dataset_get_grouping_name (drawing->dataset, ref.row);
  EntTextStyle style = {
    .size = MIN (size, 0.7 * plan->row_height),
    .bold = TRUE,
    .width = plan->axis.x0 - (NAME_GAP + 2 * PILL_PADDING) * plan->scale - plan->bounds.x0,
    .max_lines = 1,
    .centered = TRUE,
  };
  double width, height, half_width;
  EntPoint point;

  drawing->measure->measure (name, &style, &width, &height, drawing->measure->user_data);
  half_width = width / 2 + PILL_PADDING * plan->scale;
  point = (EntPoint) { plan->axis.x0 - NAME_GAP * plan->scale - half_width, y };
  ent_scene_add (drawing->scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_PILL,
    .layer = ENT_LAYER_TAG,
    .thing = ent_thing_of (ref),
    .hit = ENT_HIT_BOX,
    .hit_rank = ENT_LINES_RANK_NAME,
    .is_node = TRUE,
    .bounds = { point.x - half_width, point.y - plan->row_height / 2, point.x + half_width, point.y + plan->row_height / 2 },
    .rgb = plan->colors[block->node],
    .fill = ENT_COLOR_GROUPING_PILL,
    .fill_alpha = 1,
    .point = point,
    .radius = MIN (height / 2 + 2 * plan->scale, plan->row_height / 2 - 1),
    .half_width = half_width,
    .text = name,
    .text_style = style,
    .priority = 2,
  });
}

/* The year of joining, and the name of the grouping where there are several. */
static void
add_year (EntLinesDrawing    *drawing,
          const EntLinesLane *lane)
{
  const EntLinesPlan *plan = drawing->plan;
  gboolean is_named = plan->nation == ENT_ROW_NONE && ent_graph_get_n_groupings (drawing->graph) > 1;
  guint32 nation = ent_graph_get_ref (drawing->graph, lane->nation).row, grouping = ent_graph_get_ref (drawing->graph, lane->grouping).row;
  EntSceneItem look = {
    .thing = ent_thing_of_pair (nation, grouping),
    .hit = ENT_HIT_BOX,
    .hit_rank = ENT_LINES_RANK_NAME,
    .fill = ENT_COLOR_CAPTION,
    .text_style = { .size = ent_lines_plan_get_year_size (plan) },
    .priority = 1,
  };

  if (ent_date_is_set (lane->joined))
    {
      g_autofree char *year = ent_day_year_to_text (ent_day_get_year (ent_date_get_day (lane->joined)));

      ent_lines_add_text (drawing, look, year, plan->bounds.x1, lane->y, 1);
    }
  if (!is_named)
    return;
  look.fill = ENT_COLOR_GROUPING_TEXT;
  look.rgb = plan->colors[lane->grouping];
  look.text_style.bold = TRUE;
  ent_lines_add_text (drawing, look, ent_dataset_get_grouping_name (drawing->dataset, grouping), plan->axis.x1 + YEAR_GAP * plan->scale, lane->y, 0);
}

/**
 * ent_lines_add_names:
 * @drawing: what is drawn
 *
 * Adds who each row is about, and since when.
 */
void
ent_lines_add_names (EntLinesDrawing *drawing)
{
  const EntLinesPlan *plan = drawing->plan;
  guint n_unnamed = 0;

  for (guint i = 0; i < plan->blocks->len; i++)
    {
      const EntLinesBlock *block = &g_array_index (plan->blocks, EntLinesBlock, i);
      double size, y;

      if (!ent_lines_plan_place_name (plan, block, &size, &y))
        {
          n_unnamed++;
          continue;
        }
      if (block->node < ent_graph_get_n_groupings (drawing->graph))
        add_grouping (drawing, block, size, y);
      else
        {
          add_nation (drawing, block, size, y);
          if (plan->is_scrolled)
            repeat_nation (drawing, block, size, y);
        }
    }
  ent_scene_set_n_unnamed (drawing->scene, n_unnamed);
  for (guint i = 0; i < plan->lanes->len && ent_lines_plan_get_year_size (plan) > 0; i++)
    add_year (drawing, &g_array_index (plan->lanes, EntLinesLane, i));
}

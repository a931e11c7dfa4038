/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/ent-columns-private.h"

#include <glib/gi18n.h>

#include "charts/ent-combination-order.h"
#include "charts/ent-combination-things.h"
#include "charts/ent-figure.h"
#include "graph/ent-combinations.h"

#define MAX_BAR 92.0 /* of all members of the largest grouping */
#define BAR_END 14.0 /* from the bars of all members to the first column */
#define MAX_DOT 7.0
#define STEM 2.2
#define CORNER 3.0

typedef struct
{
  EntFigure               figure;
  const EntColumnsPlaces *places;
  EntCombinations        *combinations;
  guint                  *order;  /* of the combinations, owned */
  guint                  *row_of; /* by grouping, owned */
  double                  bottom;
} Drawing;

static double
get_row_y (const Drawing *drawing,
           guint          grouping)
{
  return drawing->places->top + (drawing->row_of[grouping] + 0.5) * drawing->places->row_height;
}

static double
get_dot (const Drawing *drawing)
{
  return MIN (MAX_DOT, MIN (drawing->places->row_height * 0.27, drawing->places->column * 0.3));
}

/* ------------------------------------------------------------------------ */
/* Rows */

static void
add_all_members (Drawing *drawing,
                 guint    grouping,
                 double   y)
{
  const EntColumnsPlaces *places = drawing->places;
  EntThing thing = ent_figure_get_thing (&drawing->figure, grouping);
  guint n = ent_combinations_count_members (drawing->combinations, grouping);
  double end = places->left - BAR_END, begin = end - MAX_BAR * n / places->most_members;
  g_autofree char *number = g_strdup_printf ("%u", n);

  if (n > 0)
    ent_figure_add_box (&drawing->figure, &(EntSceneItem) {
      .layer = ENT_LAYER_BODY, .thing = thing, .hit = ENT_HIT_BOX, .rgb = drawing->figure.colors[grouping],
      .fill = ENT_COLOR_GROUPING_LINE, .fill_alpha = 1,
    }, (EntRect) { begin, y - places->row_height * 0.26, end, y + places->row_height * 0.26 }, CORNER);
  ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
    .thing = thing,
    .text = number,
    .style = { .size = MIN (11.5 * drawing->figure.measure->scale, places->row_height * 0.9) },
    .fill = ENT_COLOR_CAPTION,
    .at = { begin - 5, y },
    .along = 1,
    .down = 0.5,
  });
}

static void
add_row (Drawing *drawing,
         guint    row)
{
  const EntColumnsPlaces *places = drawing->places;
  guint grouping = places->rows[row];
  EntThing thing = ent_figure_get_thing (&drawing->figure, grouping);
  double y = get_row_y (drawing, grouping), half = places->row_height / 2;
  double name_width = places->left - BAR_END - MAX_BAR - 24;

  if (ent_slice_get_node (drawing->figure.slice, grouping) == ENT_PRESENCE_ABSENT)
    return;
  ent_figure_add_box (&drawing->figure, &(EntSceneItem) {
    .layer = ENT_LAYER_AREA, .fill = row % 2 == 0 ? ENT_COLOR_LABEL : ENT_COLOR_NONE, .fill_alpha = ENT_FIGURE_ZEBRA_ALPHA,
    .thing = thing, .hit = ENT_HIT_BOX, .hit_rank = ENT_FIGURE_RANK_BAND + 1,
  }, (EntRect) { 0, y - half, places->width, y + half }, 0);
  ent_figure_add_box (&drawing->figure, &(EntSceneItem) {
    .layer = ENT_LAYER_BODY, .thing = thing, .hit = ENT_HIT_BOX, .is_node = TRUE,
  }, (EntRect) { 0, y - half, name_width, y + half }, 0);
  ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
    .thing = thing,
    .text = ent_dataset_get_grouping_name (drawing->figure.dataset, ent_thing_get_record (thing).row),
    .style = { .size = MIN (12.5 * drawing->figure.measure->scale, places->row_height * 0.95), .bold = TRUE, .width = name_width, .max_lines = 1 },
    .fill = ENT_COLOR_LABEL,
    .at = { 6, y },
    .down = 0.5,
  });
  add_all_members (drawing, grouping, y);
}

/* ------------------------------------------------------------------------ */
/* Columns */

/* Those of a column are one item: there are many, and nobody points at them. */
static void
add_empty_dots (Drawing *drawing,
                double   x)
{
  const EntColumnsPlaces *places = drawing->places;
  double r = get_dot (drawing);
  g_autofree EntPoint *points = g_new (EntPoint, places->n_rows + 1);
  guint n_points = 0;

  for (guint row = 0; row < places->n_rows; row++)
    if (ent_slice_get_node (drawing->figure.slice, places->rows[row]) != ENT_PRESENCE_ABSENT)
      points[n_points++] = (EntPoint) { x, places->top + (row + 0.5) * places->row_height };
  ent_figure_add_dots (&drawing->figure, &(EntSceneItem) {
    .layer = ENT_LAYER_BORDER, .fill = ENT_COLOR_LABEL, .fill_alpha = ENT_FIGURE_LINE_ALPHA,
  }, points, n_points, r);
}

/* A dot for each row: full where the grouping is one of the combination's. Each
 * rests once more in the grouping's own name, for when that is brought out. */
static void
add_dots (Drawing              *drawing,
          const EntCombination *combination,
          EntThing              thing,
          double                x)
{
  double r = get_dot (drawing), first = G_MAXDOUBLE, last = 0;

  add_empty_dots (drawing, x);
  for (guint i = 0; i < combination->n_groupings; i++)
    {
      first = MIN (first, get_row_y (drawing, combination->groupings[i]));
      last = MAX (last, get_row_y (drawing, combination->groupings[i]));
    }
  if (last > first)
    ent_figure_add_line (&drawing->figure, &(EntSceneItem) {
      .layer = ENT_LAYER_LINE, .thing = thing, .stroke = ENT_COLOR_CAPTION, .stroke_alpha = 1, .line_width = MIN (STEM, r * 0.5),
    }, (EntPoint) { x, first }, (EntPoint) { x, last });
  for (guint i = 0; i < combination->n_groupings; i++)
    {
      guint grouping = combination->groupings[i];
      double y = get_row_y (drawing, grouping);
      EntSceneItem look = {
        .layer = ENT_LAYER_BODY, .thing = thing, .rgb = drawing->figure.colors[grouping], .fill = ENT_COLOR_GROUPING_LINE, .fill_alpha = 1,
      };

      ent_figure_add_box (&drawing->figure, &look, (EntRect) { x - r, y - r, x + r, y + r }, r);
      look.thing = ent_figure_get_thing (&drawing->figure, grouping);
      look.surrounds = TRUE;
      look.marks = ENT_MARK_RESTING;
      ent_figure_add_box (&drawing->figure, &look, (EntRect) { x - r, y - r, x + r, y + r }, r);
    }
}

/* Returns how high they reach. */
static double
add_flags (Drawing              *drawing,
           const EntCombination *combination,
           double                x)
{
  const EntColumnsPlaces *places = drawing->places;
  double r = places->radius, pitch = 2 * r + ENT_COLUMNS_FLAG_GAP;
  guint n = combination->n_nations, per = places->per;

  for (guint i = 0; i < n; i++)
    {
      guint row = i / per, n_in_row = MIN (per, n - row * per);

      ent_figure_add_flag (&drawing->figure, combination->nations[i],
                           (EntPoint) { x + (i % per - (n_in_row - 1) / 2.0) * pitch, places->base - r - row * pitch }, r,
                           ent_combination_things_get_marks (drawing->figure.slice, combination->nations[i]));
    }
  return places->base - (n + per - 1) / per * pitch;
}

/* Where flags would be too small: a piece of a bar for each nation, without a gap. */
static double
add_pieces (Drawing              *drawing,
            const EntCombination *combination,
            double                x)
{
  const EntColumnsPlaces *places = drawing->places;
  double half = MIN (places->column * 0.36, 14), y = places->base;

  for (guint i = 0; i < combination->n_nations; i++)
    {
      ent_figure_add_box (&drawing->figure, &(EntSceneItem) {
        .layer = ENT_LAYER_BODY, .thing = ent_figure_get_thing (&drawing->figure, combination->nations[i]), .hit = ENT_HIT_BOX,
        .is_node = TRUE, .marks = ent_combination_things_get_marks (drawing->figure.slice, combination->nations[i]),
        .fill = ENT_COLOR_CAPTION, .fill_alpha = 0.8,
      }, (EntRect) { x - half, y - places->bar_unit + MIN (0.5, places->bar_unit * 0.1), x + half, y }, 0);
      y -= places->bar_unit;
    }
  return y;
}

static void
add_column (Drawing *drawing,
            guint    i)
{
  const EntColumnsPlaces *places = drawing->places;
  const EntCombination *combination = ent_combinations_get (drawing->combinations, drawing->order[i]);
  EntThing thing = ent_combination_things_of (drawing->figure.graph, combination);
  double x = places->left + (i + 0.5) * places->column, scale = drawing->figure.measure->scale;
  double top = places->radius > 0 ? add_flags (drawing, combination, x) : add_pieces (drawing, combination, x);
  double size = MIN (13 * scale, places->column * 0.8);
  g_autofree char *number = g_strdup_printf ("%u", combination->n_nations);

  ent_figure_add_box (&drawing->figure, &(EntSceneItem) {
    .layer = ENT_LAYER_AREA, .thing = thing, .hit = ENT_HIT_BOX, .hit_rank = ENT_FIGURE_RANK_BAND,
  }, (EntRect) { x - places->column / 2, top, x + places->column / 2, drawing->bottom }, 0);
  /* Where one stops is the number, or else all of the column would be ringed. */
  ent_figure_add_box (&drawing->figure, &(EntSceneItem) {
    .layer = ENT_LAYER_BODY, .thing = thing, .hit = ENT_HIT_BOX, .is_node = TRUE,
  }, (EntRect) { x - places->column * 0.45, places->top - 5, x + places->column * 0.45, drawing->bottom }, 0);
  ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
    .thing = thing,
    .text = number,
    .style = { .size = size, .bold = TRUE },
    .fill = ENT_COLOR_LABEL,
    .at = { x, top - 2 },
    .along = 0.5,
    .down = 1,
  });
  add_dots (drawing, combination, thing, x);
}

/* What is counted above, and what beside: the usual mistake is to read one as the other. */
static void
add_axes (Drawing *drawing)
{
  const EntColumnsPlaces *places = drawing->places;
  double scale = drawing->figure.measure->scale;

  ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
    /* Translators: at the columns of flags of a chart, right-aligned and broken into two lines */
    .text = _("members of exactly\nthese groupings"),
    .style = { .size = 11.5 * scale },
    .fill = ENT_COLOR_CAPTION,
    .at = { places->left - BAR_END, places->base - 16 * scale },
    .along = 1,
    .down = 1,
  });
  ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
    /* Translators: at bars, one for each grouping */
    .text = _("all members"),
    .style = { .size = 10.5 * scale },
    .fill = ENT_COLOR_CAPTION,
    .at = { places->left - BAR_END, places->top - 2 },
    .along = 1,
    .down = 1,
  });
}

/**
 * ent_columns_draw:
 * @input: what is shown, on its day
 * @at: where it stands
 *
 * Returns: (transfer full): the picture
 */
EntScene *
ent_columns_draw (const EntChartInput *input,
                  EntArrangement      *at)
{
  g_auto (EntFigure) figure = { 0 };
  EntCombinations *combinations = ent_combinations_of (input->slice);
  Drawing drawing = { .places = ent_arrangement_get_places (at), .combinations = combinations };
  guint n = ent_combinations_get_n (combinations);
  g_autofree guint *order = ent_combination_order_new (combinations, drawing.places->n_rows, ent_chart_get_order (input->view));
  g_autofree guint *row_of = g_new (guint, drawing.places->n_rows + 1);

  ent_figure_init (&figure, input);
  drawing.figure = figure;
  drawing.order = order;
  drawing.row_of = row_of;
  drawing.bottom = drawing.places->top + drawing.places->n_rows * drawing.places->row_height;
  for (guint row = 0; row < drawing.places->n_rows; row++)
    row_of[drawing.places->rows[row]] = row;
  /* The flags stay above the rows as long as that leaves room for rows. */
  if (n > 0)
    ent_figure_set_heads (&drawing.figure, (EntRect) { 0, 0, drawing.places->width, drawing.bottom },
                          (EntRect) { drawing.places->left - BAR_END / 2, drawing.places->top, drawing.places->width, drawing.bottom },
                          MIN (12.5 * input->measure->scale, drawing.places->row_height * 0.95));
  for (guint row = 0; row < drawing.places->n_rows && n > 0; row++)
    add_row (&drawing, row);
  for (guint i = 0; i < n; i++)
    add_column (&drawing, i);
  if (n > 0)
    add_axes (&drawing);
  return ent_figure_finish (&figure);
}

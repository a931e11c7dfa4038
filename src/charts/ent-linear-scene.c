/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/ent-linear-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "charts/ent-combination-things.h"
#include "charts/ent-figure.h"

#define HEAD_GAP 16.0 /* between flags and bars */
#define CORNER 5.0
#define NAME_GAP 14.0 /* between a grouping's name and the columns */

/* One column of a day. */
typedef struct
{
  const EntCombination *combination;
  EntThing              thing;
  double                x0;
  double                x1;
} Column;

typedef struct
{
  EntFigure              figure;
  const EntLinearPlaces *places;
  EntCombinations       *combinations;
  Column                *columns; /* from left to right, owned */
  guint                  n_columns;
  double                 top; /* of the rows */
  double                 bottom;
} Drawing;

static void
place_columns (Drawing *drawing)
{
  const EntLinearPlaces *places = drawing->places;
  g_autofree guint *order = ent_linear_order_columns (places, drawing->combinations);
  double x = places->left;

  drawing->n_columns = ent_combinations_get_n (drawing->combinations);
  drawing->columns = g_new0 (Column, drawing->n_columns + 1);
  for (guint i = 0; i < drawing->n_columns; i++)
    {
      const EntCombination *combination = ent_combinations_get (drawing->combinations, order[i]);
      double width = places->unit * combination->n_nations;

      drawing->columns[i] = (Column) { combination, ent_combination_things_of (drawing->figure.graph, combination), x, x + width };
      x += width + places->gap;
    }
}

static gboolean
is_in (const Column *column,
       guint         grouping)
{
  for (guint i = 0; i < column->combination->n_groupings; i++)
    if (column->combination->groupings[i] == grouping)
      return TRUE;
  return FALSE;
}

/* ------------------------------------------------------------------------ */
/* Columns */

/* Every second column is shaded, and a line parts it from the next. */
static void
add_ground (Drawing *drawing,
            guint    i)
{
  const Column *column = &drawing->columns[i];
  double half_gap = drawing->places->gap / 2;
  double top = drawing->places->names == ENT_LINEAR_NAMES_SLANTED ? drawing->places->head - 2 * drawing->places->radius - 6 : 0;

  ent_figure_add_box (&drawing->figure, &(EntSceneItem) {
    .layer = ENT_LAYER_AREA,
    .thing = column->thing,
    .hit = ENT_HIT_BOX,
    .hit_rank = ENT_FIGURE_RANK_BAND,
    .fill = i % 2 == 0 ? ENT_COLOR_LABEL : ENT_COLOR_NONE,
    .fill_alpha = ENT_FIGURE_ZEBRA_ALPHA,
  }, (EntRect) { column->x0 - half_gap, MAX (0, top), column->x1 + half_gap, drawing->bottom }, 0);
  if (i > 0)
    ent_figure_add_line (&drawing->figure, &(EntSceneItem) {
      .layer = ENT_LAYER_BORDER, .stroke = ENT_COLOR_LABEL, .stroke_alpha = ENT_FIGURE_LINE_ALPHA, .line_width = MIN (1, half_gap),
    }, (EntPoint) { column->x0 - half_gap, drawing->places->head + 4 }, (EntPoint) { column->x0 - half_gap, drawing->bottom });
}

/* How many nations it has, which is where one stops. */
static void
add_number (Drawing *drawing,
            guint    i)
{
  const Column *column = &drawing->columns[i];
  double scale = drawing->figure.measure->scale, size = MIN (12 * scale, (column->x1 - column->x0 + drawing->places->gap) * 0.8);
  g_autofree char *number = g_strdup_printf ("%u", column->combination->n_nations);

  ent_figure_add_box (&drawing->figure, &(EntSceneItem) {
    .layer = ENT_LAYER_BODY,
    .thing = column->thing,
    .hit = ENT_HIT_BOX,
    .is_node = TRUE,
  }, (EntRect) { column->x0, drawing->bottom + 3, column->x1, drawing->bottom + ENT_LINEAR_FOOT * scale - 2 }, 0);
  ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
    .thing = column->thing,
    .text = number,
    .style = { .size = size, .bold = TRUE },
    .fill = ENT_COLOR_CAPTION,
    .at = { (column->x0 + column->x1) / 2, drawing->bottom + ENT_LINEAR_FOOT * scale / 2 },
    .along = 0.5,
    .down = 0.5,
  });
}

static void
add_slanted_name (Drawing  *drawing,
                  EntThing  thing,
                  EntPoint  at)
{
  ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
    .thing = thing,
    .text = ent_dataset_get_nation_name_at (drawing->figure.dataset, ent_thing_get_record (thing).row,
                                            ent_slice_get_day (drawing->figure.slice)),
    .style = ent_linear_get_name_style (drawing->places),
    .fill = ENT_COLOR_LABEL,
    .at = at,
    .down = 0.5,
    .angle = ENT_LINEAR_SLANT,
  });
}

/* Where there is no room for a flag: a tick, at which one stops, and a name for whoever comes near. */
static void
add_tick (Drawing  *drawing,
          EntThing  thing,
          double    x)
{
  double unit = drawing->places->unit, head = drawing->places->head;

  ent_figure_add_box (&drawing->figure, &(EntSceneItem) {
    .layer = ENT_LAYER_BODY,
    .thing = thing,
    .hit = ENT_HIT_BOX,
    .is_node = TRUE,
    .fill = ENT_COLOR_CAPTION,
    .fill_alpha = 0.5,
  }, (EntRect) { x + unit * 0.12, head - 6, x + unit * 0.88, head }, 0);
  add_slanted_name (drawing, thing, (EntPoint) { x + unit / 2, head - 8 });
}

/* The nations of a column, one a unit, or one below the other. */
static void
add_nations (Drawing      *drawing,
             const Column *column)
{
  const EntLinearPlaces *places = drawing->places;
  double r = places->radius, pitch = 2 * r + 5;
  guint n = column->combination->n_nations;
  guint per = places->names == ENT_LINEAR_NAMES_NONE ? MAX (1, (guint) ((column->x1 - column->x0 + places->gap) / pitch)) : n;
  guint n_rows = (n + per - 1) / per;

  for (guint i = 0; i < n; i++)
    {
      guint nation = column->combination->nations[i], row = i / per, n_in_row = MIN (per, n - row * per);
      EntThing thing = ent_figure_get_thing (&drawing->figure, nation);
      EntPoint at = { column->x0 + places->unit * (i + 0.5), places->head - r };

      if (places->names == ENT_LINEAR_NO_FLAGS)
        {
          add_tick (drawing, thing, column->x0 + places->unit * i);
          continue;
        }
      if (places->names == ENT_LINEAR_NAMES_NONE)
        at = (EntPoint) { (column->x0 + column->x1) / 2 + (i % per - (n_in_row - 1) / 2.0) * pitch,
                          places->head - r - (n_rows - 1 - row) * (pitch + 1) };
      if (places->names == ENT_LINEAR_NAMES_BELOW)
        {
          at.y = r + 2;
          ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
            .thing = thing,
            .text = ent_dataset_get_nation_name_at (drawing->figure.dataset, ent_thing_get_record (thing).row,
                                                    ent_slice_get_day (drawing->figure.slice)),
            .style = ent_linear_get_name_style (places),
            .fill = ENT_COLOR_LABEL,
            .at = { at.x, at.y + r + 4 },
            .along = 0.5,
          });
        }
      ent_figure_add_flag (&drawing->figure, nation, at, r, ent_combination_things_get_marks (drawing->figure.slice, nation));
      if (places->names == ENT_LINEAR_NAMES_SLANTED)
        add_slanted_name (drawing, thing, (EntPoint) { at.x + 2, at.y - r - 6 });
    }
}

/* ------------------------------------------------------------------------ */
/* Rows */

/* The rule along a row, which has its place on all days. */
static void
add_rule (Drawing *drawing,
          double   y)
{
  const EntLinearPlaces *places = drawing->places;

  ent_figure_add_line (&drawing->figure, &(EntSceneItem) {
    .layer = ENT_LAYER_BORDER, .stroke = ENT_COLOR_LABEL, .stroke_alpha = ENT_FIGURE_LINE_ALPHA, .line_width = 0.8,
  }, (EntPoint) { places->left - 4, y },
                       (EntPoint) { places->width - ENT_LINEAR_RIGHT * drawing->figure.measure->scale, y });
}

static void
add_row_name (Drawing *drawing,
              guint    grouping,
              double   y)
{
  const EntLinearPlaces *places = drawing->places;
  EntThing thing = ent_figure_get_thing (&drawing->figure, grouping);
  double half = MIN (places->row_height / 2, 12 * drawing->figure.measure->scale);
  g_autofree char *total = g_strdup_printf ("%u", ent_combinations_count_members (drawing->combinations, grouping));

  ent_figure_add_box (&drawing->figure, &(EntSceneItem) {
    .layer = ENT_LAYER_BODY,
    .thing = thing,
    .hit = ENT_HIT_BOX,
    .is_node = TRUE,
  }, (EntRect) { 0, y - half, places->left - NAME_GAP / 2, y + half }, 0);
  ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
    .thing = thing,
    .text = ent_dataset_get_grouping_name (drawing->figure.dataset, ent_thing_get_record (thing).row),
    .style = { .size = places->name_size, .bold = TRUE, .width = places->left - NAME_GAP, .max_lines = 1 },
    .fill = ENT_COLOR_GROUPING_TEXT,
    .rgb = drawing->figure.colors[grouping],
    .at = { places->left - NAME_GAP, y },
    .along = 1,
    .down = 0.5,
  });
  ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
    .thing = thing,
    .text = total,
    .style = { .size = places->name_size * 0.95 },
    .fill = ENT_COLOR_CAPTION,
    .at = { places->width - ENT_LINEAR_RIGHT * drawing->figure.measure->scale + 34, y },
    .along = 1,
    .down = 0.5,
  });
}

/* Of a grouping that there is not on the day the name says whose row is empty; it is no thing. */
static void
add_absent_name (Drawing *drawing,
                 guint    grouping,
                 double   y)
{
  const EntLinearPlaces *places = drawing->places;

  ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
    .text = ent_dataset_get_grouping_name (drawing->figure.dataset, ent_graph_get_ref (drawing->figure.graph, grouping).row),
    .style = { .size = places->name_size, .width = places->left - NAME_GAP, .max_lines = 1 },
    .fill = ENT_COLOR_CAPTION,
    .at = { places->left - NAME_GAP, y },
    .along = 1,
    .down = 0.5,
  });
}

/* What a nation of a bar is beside a member, where the bar says it: perhaps, or suspended. */
static void
mark_nation (Drawing      *drawing,
             const Column *column,
             guint         grouping,
             guint         i,
             double        y)
{
  EntGraph *graph = drawing->figure.graph;
  EntRows incident = ent_graph_get_incident (graph, column->combination->nations[i]);
  double unit = drawing->places->unit, half = drawing->places->bar / 2;
  EntRect box = { column->x0 + unit * i, y - half, column->x0 + unit * (i + 1), y + half };
  gboolean is_certain = FALSE, is_suspended = FALSE;

  for (guint e = 0; e < incident.n_rows; e++)
    {
      const EntEdge *edge = &ent_graph_get_edges (graph)[incident.rows[e]];
      EntPresence presence = ent_slice_get_edge (drawing->figure.slice, incident.rows[e]);

      if (edge->grouping != grouping)
        continue;
      is_certain = is_certain || (edge->role == ENT_ROLE_MEMBER && presence == ENT_PRESENCE_CERTAINLY);
      is_suspended = is_suspended || (edge->role == ENT_ROLE_SUSPENDED && presence != ENT_PRESENCE_ABSENT);
    }
  if (!is_certain)
    ent_figure_add_box (&drawing->figure, &(EntSceneItem) {
      .layer = ENT_LAYER_BODY, .thing = column->thing, .marks = ENT_MARK_POSSIBLY,
      .fill = ENT_COLOR_BACKGROUND, .fill_alpha = 1 - ENT_FIGURE_POSSIBLY_ALPHA,
    }, box, 0);
  if (is_suspended)
    ent_figure_add_hatch (&drawing->figure, ENT_LAYER_BODY, column->thing, box);
}

/* A bar: a piece for each column, rounded at its ends only; and the whole of
 * it for when its grouping is brought out. */
static void
add_bar (Drawing *drawing,
         guint    grouping,
         guint    first,
         guint    last,
         double   y)
{
  double half_gap = drawing->places->gap / 2, half = drawing->places->bar / 2, parting = MIN (0.5, half_gap * 0.4);
  double corner = MIN (CORNER, half);
  EntSceneItem look = {
    .layer = ENT_LAYER_BODY, .hit = ENT_HIT_BOX, .rgb = drawing->figure.colors[grouping], .fill = ENT_COLOR_GROUPING_LINE, .fill_alpha = 1,
  };
  EntSceneItem whole = look;

  whole.thing = ent_figure_get_thing (&drawing->figure, grouping);
  whole.hit = ENT_HIT_NONE;
  whole.surrounds = TRUE;
  whole.marks = ENT_MARK_RESTING;
  for (guint i = first; i <= last; i++)
    {
      const Column *column = &drawing->columns[i];
      EntRect box = { i == first ? column->x0 - 1 : column->x0 - half_gap + parting, y - half,
                      i == last ? column->x1 + 1 : column->x1 + half_gap - parting, y + half };

      look.thing = column->thing;
      ent_figure_add_piece (&drawing->figure, &look, box, i == first ? corner : 0, i == last ? corner : 0);
      for (guint n = 0; n < column->combination->n_nations; n++)
        mark_nation (drawing, column, grouping, n, y);
    }
  ent_figure_add_box (&drawing->figure, &whole,
                      (EntRect) { drawing->columns[first].x0 - 1, y - half, drawing->columns[last].x1 + 1, y + half }, corner);
}

static void
add_row (Drawing *drawing,
         guint    row)
{
  guint grouping = drawing->places->rows[row];
  double y = drawing->top + (row + 0.5) * drawing->places->row_height;

  add_rule (drawing, y);
  if (ent_slice_get_node (drawing->figure.slice, grouping) == ENT_PRESENCE_ABSENT)
    {
      add_absent_name (drawing, grouping, y);
      return;
    }
  add_row_name (drawing, grouping, y);
  for (guint first = 0; first < drawing->n_columns; first++)
    {
      guint last = first;

      if (!is_in (&drawing->columns[first], grouping))
        continue;
      while (last + 1 < drawing->n_columns && is_in (&drawing->columns[last + 1], grouping))
        last++;
      add_bar (drawing, grouping, first, last, y);
      first = last;
    }
}

/* Nations above, names on the left, totals on the right and numbers below. */
static void
set_heads (Drawing *drawing)
{
  const EntLinearPlaces *places = drawing->places;
  double scale = drawing->figure.measure->scale;

  ent_figure_set_heads (&drawing->figure, (EntRect) { 0, 0, places->width, drawing->bottom + ENT_LINEAR_FOOT * scale },
                        (EntRect) { places->left - NAME_GAP / 2, drawing->top - HEAD_GAP / 2,
                                    places->width - ENT_LINEAR_RIGHT * scale + NAME_GAP / 2, drawing->bottom },
                        MIN (places->name_size, places->nation_size));
}

/**
 * ent_linear_draw:
 * @input: what is shown, on its day
 * @at: where it stands
 *
 * Returns: (transfer full): the picture
 */
EntScene *
ent_linear_draw (const EntChartInput *input,
                 EntArrangement      *at)
{
  g_auto (EntFigure) figure = { 0 };
  EntCombinations *combinations = ent_combinations_of (input->slice);
  Drawing drawing = { .places = ent_arrangement_get_places (at), .combinations = combinations };

  ent_figure_init (&figure, input);
  drawing.figure = figure;
  drawing.top = drawing.places->head + HEAD_GAP;
  drawing.bottom = drawing.top + drawing.places->n_rows * drawing.places->row_height;
  place_columns (&drawing);
  if (drawing.n_columns > 0)
    set_heads (&drawing);
  for (guint i = 0; i < drawing.n_columns; i++)
    {
      add_ground (&drawing, i);
      add_nations (&drawing, &drawing.columns[i]);
      add_number (&drawing, i);
    }
  for (guint row = 0; row < drawing.places->n_rows && drawing.n_columns > 0; row++)
    add_row (&drawing, row);
  if (drawing.n_columns > 0)
    ent_figure_add_words (&drawing.figure, &(EntFigureWords) {
      /* Translators: beside the numbers of nations that are members of exactly some groupings */
      .text = _("exactly these"),
      .style = { .size = 11.5 * input->measure->scale },
      .fill = ENT_COLOR_CAPTION,
      .at = { drawing.places->left - NAME_GAP, drawing.bottom + ENT_LINEAR_FOOT * input->measure->scale / 2 },
      .along = 1,
      .down = 0.5,
    });
  g_free (drawing.columns);
  return ent_figure_finish (&figure);
}

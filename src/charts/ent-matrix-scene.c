/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/ent-matrix-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "charts/ent-figure.h"

#define PADDING 1.2
#define CORNER 2.2
#define YEAR_SIZE 9.5
#define LINES_EVERY 5
#define MAX_FLAG 9.0
#define LEAST_FLAG 5.0
#define DASH_HEIGHT 2.8 /* of a role in the overview that is none of a member */
#define OVERLAP 0.35    /* of members side by side there, so that no seam is seen */
#define OUTER_ALPHA 0.55
#define PROSPECTIVE_ALPHA 0.35
#define MAX_SLANTED 150.0 /* longer names have an ellipsis */

typedef struct
{
  EntFigure              figure;
  const EntMatrixPlaces *places;
  guint                 *n_members; /* by node, owned */
  double                 right;
  double                 bottom;
} Drawing;

static EntPoint
get_middle (const Drawing *drawing,
            guint          row,
            guint          column)
{
  return (EntPoint) { drawing->places->left + (column + 0.5) * drawing->places->cell_width,
                      drawing->places->top + (row + 0.5) * drawing->places->cell_height };
}

/* ------------------------------------------------------------------------ */
/* Cells */

static double
get_year_size (const EntMatrixPlaces *places)
{
  return MIN (YEAR_SIZE, places->cell_width * 0.56);
}

/* The last two digits of the year of joining, where it is known. Without printf(), which would be a tenth of what a
 * table of many takes. */
static gboolean
write_year (const EntMembership *membership,
            char                 year[3])
{
  EntDate from = membership->span.from;
  int last;

  if (!ent_date_is_set (from) || from.earliest == ENT_DAY_MIN || ent_day_get_year (from.earliest) != ent_day_get_year (from.latest))
    return FALSE;
  last = ABS (ent_day_get_year (from.earliest)) % 100;
  year[0] = (char) ('0' + last / 10);
  year[1] = (char) ('0' + last % 10);
  year[2] = '\0';
  return TRUE;
}

/* A square as in the close form: full for a member, pale for an outer role, an outline for who is to come. */
static void
add_square (Drawing       *drawing,
            const EntEdge *edge,
            EntSceneItem   look,
            EntRect        cell,
            gboolean       is_suspended)
{
  const EntMatrixPlaces *places = drawing->places;
  EntRoleClass class = ent_role_get_class (edge->role);
  const EntMembership *membership = ent_dataset_get_membership (drawing->figure.dataset, edge->membership);
  EntRect box = { cell.x0 + PADDING, cell.y0 + PADDING + 1, cell.x1 - PADDING, cell.y1 - PADDING - 1 };
  char year[3];

  look.is_node = TRUE;
  if (class == ENT_ROLE_CLASS_MEMBER)
    {
      look.fill = ENT_COLOR_GROUPING_PILL;
      look.fill_alpha = look.marks & ENT_MARK_POSSIBLY ? ENT_FIGURE_POSSIBLY_ALPHA : 1;
    }
  else
    {
      box = ent_rect_grow (box, -0.7);
      look.stroke = ENT_COLOR_GROUPING_LINE;
      look.stroke_alpha = 1;
      look.line_width = class == ENT_ROLE_CLASS_OUTER ? 1.2 : 1.5;
      look.dash = class == ENT_ROLE_CLASS_OUTER ? ENT_DASH_SOLID : ENT_DASH_DOTTED;
      look.fill = class == ENT_ROLE_CLASS_OUTER ? ENT_COLOR_GROUPING_LINE : ENT_COLOR_NONE;
      look.fill_alpha = 0.16;
    }
  ent_figure_add_box (&drawing->figure, &look, box, CORNER);
  if (is_suspended)
    ent_figure_add_hatch (&drawing->figure, ENT_LAYER_BODY, look.thing, box);
  else if (write_year (membership, year))
    ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
      .thing = look.thing,
      .text = year,
      .style = { .size = get_year_size (places), .bold = class == ENT_ROLE_CLASS_MEMBER },
      .fill = class == ENT_ROLE_CLASS_MEMBER && (look.marks & ENT_MARK_POSSIBLY) == 0 ? ENT_COLOR_GROUPING_PILL_TEXT : ENT_COLOR_CAPTION,
      .rgb = look.rgb,
      .at = { (cell.x0 + cell.x1) / 2, (cell.y0 + cell.y1) / 2 },
      .along = 0.5,
      .down = 0.5,
    });
}

/* In the overview members who are neighbours are one bar, and all else is a dash. */
static void
add_dash (Drawing       *drawing,
          const EntEdge *edge,
          EntSceneItem   look,
          EntRect        cell,
          gboolean       is_suspended)
{
  EntRoleClass class = ent_role_get_class (edge->role);
  double middle = (cell.y0 + cell.y1) / 2;
  EntRect box = { cell.x0, cell.y0 + 0.7, cell.x1 + OVERLAP, cell.y1 - 0.7 };

  look.fill = ENT_COLOR_GROUPING_LINE;
  look.fill_alpha = look.marks & ENT_MARK_POSSIBLY ? ENT_FIGURE_POSSIBLY_ALPHA : 1;
  if (class != ENT_ROLE_CLASS_MEMBER)
    {
      box = (EntRect) { cell.x0 + 0.6, middle - DASH_HEIGHT / 2, cell.x1 - 0.6, middle + DASH_HEIGHT / 2 };
      look.fill_alpha = class == ENT_ROLE_CLASS_OUTER ? OUTER_ALPHA : PROSPECTIVE_ALPHA;
    }
  ent_figure_add_box (&drawing->figure, &look, box, 0);
  if (is_suspended)
    ent_figure_add_hatch (&drawing->figure, ENT_LAYER_BODY, look.thing, box);
}

static void
add_cell (Drawing  *drawing,
          guint     e,
          gboolean  is_suspended)
{
  const EntMatrixPlaces *places = drawing->places;
  const EntEdge *edge = &ent_graph_get_edges (drawing->figure.graph)[e];
  guint grouping = places->places[edge->grouping], nation = places->places[edge->nation];
  EntPoint at = get_middle (drawing, places->is_turned ? grouping : nation, places->is_turned ? nation : grouping);
  EntRect cell = { at.x - places->cell_width / 2, at.y - places->cell_height / 2, at.x + places->cell_width / 2, at.y + places->cell_height / 2 };
  EntSceneItem look = {
    .layer = ENT_LAYER_BODY,
    .thing = ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, edge->membership)),
    .hit = ENT_HIT_BOX,
    .marks = ent_slice_get_edge (drawing->figure.slice, e) == ENT_PRESENCE_POSSIBLY ? ENT_MARK_POSSIBLY : 0,
    .rgb = drawing->figure.colors[edge->grouping],
  };

  if (ent_slice_get_edge_change (drawing->figure.slice, e) == ENT_CHANGE_JOINING)
    look.marks |= ENT_MARK_JOINING;
  if (places->is_overview)
    add_dash (drawing, edge, look, cell, is_suspended);
  else
    add_square (drawing, edge, look, cell, is_suspended);
}

/* Of the roles of a nation in a grouping the first one is drawn, as in the
 * network; suspension lies on top. Edges of a pair follow each other. */
static void
add_cells (Drawing *drawing)
{
  EntGraph *graph = drawing->figure.graph;
  const EntEdge *edges = ent_graph_get_edges (graph);
  guint n = ent_graph_get_n_edges (graph);

  for (guint first = 0, end; first < n; first = end)
    {
      guint best = G_MAXUINT;
      gboolean is_suspended = FALSE;

      for (end = first; end < n && edges[end].grouping == edges[first].grouping && edges[end].nation == edges[first].nation; end++)
        {
          if (ent_slice_get_edge (drawing->figure.slice, end) == ENT_PRESENCE_ABSENT
              || ent_slice_get_node (drawing->figure.slice, edges[end].grouping) == ENT_PRESENCE_ABSENT)
            continue;
          if (edges[end].role == ENT_ROLE_SUSPENDED)
            is_suspended = TRUE;
          else if (best == G_MAXUINT || edges[end].role < edges[best].role)
            best = end;
        }
      if (best == G_MAXUINT)
        continue;
      if (edges[best].role == ENT_ROLE_MEMBER)
        {
          drawing->n_members[edges[best].grouping]++;
          drawing->n_members[edges[best].nation]++;
        }
      add_cell (drawing, best, is_suspended);
    }
}

/* ------------------------------------------------------------------------ */
/* Heads */

static const char *
get_name (const Drawing *drawing,
          guint          node)
{
  guint32 row = ent_graph_get_ref (drawing->figure.graph, node).row;

  return node < drawing->figure.n_groupings ? ent_dataset_get_grouping_name (drawing->figure.dataset, row)
                                            : ent_dataset_get_nation_name_at (drawing->figure.dataset, row,
                                                                              ent_slice_get_day (drawing->figure.slice));
}

static void
add_head_node (Drawing *drawing,
               guint    node,
               EntRect  box)
{
  ent_figure_add_box (&drawing->figure, &(EntSceneItem) {
    .layer = ENT_LAYER_BODY,
    .thing = ent_figure_get_thing (&drawing->figure, node),
    .hit = ENT_HIT_BOX,
    .hit_rank = ENT_FIGURE_RANK_NAME,
    .is_node = TRUE,
  }, box, 0);
}

static void
add_total (Drawing  *drawing,
           guint     node,
           EntPoint  at,
           double    along,
           double    size)
{
  g_autofree char *number = g_strdup_printf ("%u", drawing->n_members[node]);

  if (drawing->n_members[node] == 0)
    return;
  ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
    .thing = ent_figure_get_thing (&drawing->figure, node),
    .text = number,
    .style = { .size = size },
    .fill = ENT_COLOR_CAPTION,
    .at = at,
    .along = along,
    .down = 0.5,
  });
}

/* Of what there is not on the day the name says whose row or column is empty; it is no thing. */
static void
add_absent_name (Drawing  *drawing,
                 guint     node,
                 double    size,
                 EntPoint  at,
                 double    along,
                 double    angle)
{
  ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
    .text = get_name (drawing, node),
    .style = { .size = size, .width = angle == 0 ? drawing->places->left - 12 : MAX_SLANTED * size / ENT_MATRIX_ROW_SIZE, .max_lines = 1 },
    .fill = ENT_COLOR_CAPTION,
    .at = at,
    .along = along,
    .down = 0.5,
    .angle = angle,
  });
}

/* A flag has room where there are squares, beside the name of its nation, and is then the node. */
static gboolean
has_flag (const Drawing *drawing,
          guint          node,
          double         size)
{
  return node >= drawing->figure.n_groupings && !drawing->places->is_overview && size / 2 - 3 >= LEAST_FLAG;
}

static void
add_row (Drawing *drawing,
         guint    row)
{
  const EntMatrixPlaces *places = drawing->places;
  guint node = places->nodes[places->is_turned ? row : places->n_groupings + row];
  double y = get_middle (drawing, row, 0).y, half = places->cell_height / 2;
  double size = ent_matrix_get_row_size (places, drawing->figure.measure), end = places->left - 8;
  gboolean is_grouping = node < drawing->figure.n_groupings;

  ent_figure_add_box (&drawing->figure, &(EntSceneItem) {
    .layer = ENT_LAYER_AREA, .fill = row % 2 == 0 ? ENT_COLOR_LABEL : ENT_COLOR_NONE, .fill_alpha = ENT_FIGURE_ZEBRA_ALPHA,
  }, (EntRect) { 0, y - half, drawing->right, y + half }, 0);
  if (ent_slice_get_node (drawing->figure.slice, node) == ENT_PRESENCE_ABSENT)
    {
      add_absent_name (drawing, node, size, (EntPoint) { end, y }, 1, 0);
      return;
    }
  if (has_flag (drawing, node, places->cell_height))
    {
      ent_figure_add_flag (&drawing->figure, node, (EntPoint) { end - 10, y }, MIN (MAX_FLAG, places->cell_height / 2 - 3), 0);
      end -= 26;
    }
  else
    add_head_node (drawing, node, (EntRect) { 0, y - half, places->left - 4, y + half });
  ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
    .thing = ent_figure_get_thing (&drawing->figure, node),
    .text = get_name (drawing, node),
    .style = { .size = size, .bold = is_grouping && !places->is_overview, .width = end - 4, .max_lines = 1 },
    .fill = is_grouping ? ENT_COLOR_GROUPING_TEXT : ENT_COLOR_LABEL,
    .rgb = is_grouping ? drawing->figure.colors[node] : 0,
    .at = { end, y },
    .along = 1,
    .down = 0.5,
  });
  add_total (drawing, node, (EntPoint) { drawing->right - 6, y }, 1, size * 0.96);
}

/* The name stands slanted above a column; where there is no room for it, it is read from near by. */
static void
add_column (Drawing *drawing,
            guint    column)
{
  const EntMatrixPlaces *places = drawing->places;
  guint node = places->nodes[places->is_turned ? places->n_groupings + column : column];
  double x = get_middle (drawing, 0, column).x, half = places->cell_width / 2, y = places->top - 8;
  gboolean is_grouping = node < drawing->figure.n_groupings;
  double size = ent_matrix_get_column_size (places, drawing->figure.measure);

  if (column > 0 && column % LINES_EVERY == 0 && !places->is_overview)
    ent_figure_add_line (&drawing->figure, &(EntSceneItem) {
      .layer = ENT_LAYER_BORDER, .stroke = ENT_COLOR_LABEL, .stroke_alpha = ENT_FIGURE_LINE_ALPHA, .line_width = 1,
    }, (EntPoint) { x - half, places->top - 4 }, (EntPoint) { x - half, drawing->bottom });
  if (ent_slice_get_node (drawing->figure.slice, node) == ENT_PRESENCE_ABSENT)
    {
      add_absent_name (drawing, node, size, (EntPoint) { x + 1, y }, 0, ENT_MATRIX_SLANT);
      return;
    }
  if (has_flag (drawing, node, places->cell_width))
    {
      ent_figure_add_flag (&drawing->figure, node, (EntPoint) { x, y - 6 }, MIN (MAX_FLAG, places->cell_width / 2 - 3), 0);
      y -= 22;
    }
  else
    add_head_node (drawing, node, (EntRect) { x - half, MAX (places->top - 14, 0), x + half, places->top - 2 });
  ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
    .thing = ent_figure_get_thing (&drawing->figure, node),
    .text = get_name (drawing, node),
    .style = { .size = size, .width = MAX_SLANTED * size / ENT_MATRIX_ROW_SIZE, .max_lines = 1 },
    .fill = is_grouping ? ENT_COLOR_GROUPING_TEXT : ENT_COLOR_LABEL,
    .rgb = is_grouping ? drawing->figure.colors[node] : 0,
    .at = { x + 1, y },
    .down = 0.5,
    .angle = ENT_MATRIX_SLANT,
  });
  if (!places->is_overview)
    add_total (drawing, node, (EntPoint) { x, drawing->bottom + 10 }, 0.5, MIN (10.5 * drawing->figure.measure->scale, size));
}

/**
 * ent_matrix_draw:
 * @input: what is shown, on its day
 * @at: where it stands
 *
 * Returns: (transfer full): the picture
 */
EntScene *
ent_matrix_draw (const EntChartInput *input,
                 EntArrangement      *at)
{
  g_auto (EntFigure) figure = { 0 };
  Drawing drawing = { .places = ent_arrangement_get_places (at) };
  const EntMatrixPlaces *places = drawing.places;
  g_autofree guint *n_members = g_new0 (guint, places->n_groupings + places->n_nations + 1);
  double scale = input->measure->scale;

  ent_figure_init (&figure, input);
  drawing.figure = figure;
  drawing.n_members = n_members;
  drawing.right = places->left + ent_matrix_get_n_columns (places) * places->cell_width + ENT_MATRIX_TOTALS * scale;
  drawing.bottom = places->top + ent_matrix_get_n_rows (places) * places->cell_height;
  if (places->n_groupings > 0 && places->n_nations > 0)
    ent_figure_set_heads (&drawing.figure, (EntRect) { 0, 0, drawing.right, drawing.bottom + ENT_MATRIX_FOOT * scale },
                          (EntRect) { places->left, places->top, drawing.right - ENT_MATRIX_TOTALS * scale, drawing.bottom },
                          MIN (get_year_size (places), ent_matrix_get_row_size (places, input->measure)));
  add_cells (&drawing);
  for (guint row = 0; row < ent_matrix_get_n_rows (places) && places->n_groupings > 0; row++)
    add_row (&drawing, row);
  for (guint column = 0; column < ent_matrix_get_n_columns (places) && places->n_groupings > 0; column++)
    add_column (&drawing, column);
  if (!places->is_overview && places->n_nations > 0)
    ent_figure_add_words (&drawing.figure, &(EntFigureWords) {
      /* Translators: beside numbers of members at the rim of a table */
      .text = _("members"),
      .style = { .size = 10.5 * scale },
      .fill = ENT_COLOR_CAPTION,
      .at = { places->left - 8, drawing.bottom + 10 },
      .along = 1,
      .down = 0.5,
    });
  return ent_figure_finish (&figure);
}

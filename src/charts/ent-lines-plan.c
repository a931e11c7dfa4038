/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-lines-private.h"

#include <math.h>

#include "charts/ent-grouping-colors.h"

/* In px of a text scale of 1. */
#define NAME_GAP 8.0
#define MAX_NAME_WIDTH 180.0
#define YEAR_GAP 10.0
#define YEARS_HEIGHT 22.0
#define BAND_HEIGHT 24.0 /* of events, and of quotes */
#define DATE_HEIGHT 22.0 /* below the lanes */
#define MIN_ROW 14.0
#define MAX_ROW 28.0
#define MIN_AXIS 420.0

/* In px. Smaller texts are not read. In low rows, which there are in files alone, names stand closely, and there
 * is room for those of blocks of several; still lower ones are a texture. */
#define LEAST_NAME 6.0
#define LEAST_YEAR 7.0
#define LOW_ROW 9.0
#define LOW_NAME 8.0
#define LOW_SHARE 0.95
#define LEAST_NAMED 0.3 /* of the blocks */
#define LEAST_ROW 0.2

/* Room beyond the first and the last day, as a part of the time between them. */
#define AXIS_AIR 0.025

#define MIN_DAYS 366

/* A date that may be any day before or after everything says nothing of the axis. */
static void
include_day (EntLinesPlan *plan,
             EntDay        day)
{
  if (day <= ENT_DAY_MIN || day >= ENT_DAY_MAX)
    return;
  plan->first = MIN (plan->first, day);
  plan->last = MAX (plan->last, day);
}

static void
include_date (EntLinesPlan *plan,
              EntDate       date)
{
  if (!ent_date_is_set (date))
    return;
  include_day (plan, date.earliest);
  include_day (plan, date.latest);
}

/* From the first thing to the last, and to the day of the data, up to which roles are known to go on. */
static void
find_days (EntLinesPlan        *plan,
           const EntChartInput *input)
{
  EntDataset *dataset = ent_graph_get_dataset (input->graph);
  EntDay air;

  plan->first = ENT_DAY_MAX;
  plan->last = ENT_DAY_MIN;
  for (guint i = 0; i < ent_graph_get_n_edges (input->graph); i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, ent_graph_get_edges (input->graph)[i].membership);

      include_date (plan, membership->span.from);
      include_date (plan, membership->span.until);
      if (!ent_date_is_set (membership->span.from))
        include_date (plan, ent_dataset_get_life (dataset, membership->grouping).from);
    }
  for (guint i = 0; i < plan->events->len; i++)
    include_date (plan, ent_dataset_get_event (dataset, g_array_index (plan->events, guint32, i))->from);
  include_day (plan, ent_dataset_get_updated (dataset));
  include_day (plan, ent_query_get_period (ent_graph_get_query (input->graph)).last);
  plan->first = MIN (plan->first, plan->last - MIN_DAYS);
  air = (EntDay) ceil (AXIS_AIR * (double) (plan->last - plan->first));
  plan->first -= air;
  plan->last += air;
}

/* A lane for each nation and grouping that have to do with each other. */
static GArray *
list_lanes (EntGraph *graph)
{
  GArray *lanes = g_array_new (FALSE, TRUE, sizeof (EntLinesLane));
  const EntEdge *edges = ent_graph_get_edges (graph);
  guint n_edges = ent_graph_get_n_edges (graph);

  for (guint first = 0, next; first < n_edges; first = next)
    {
      EntLinesLane lane = { .nation = edges[first].nation, .grouping = edges[first].grouping, .first_edge = first };

      for (next = first; next < n_edges && edges[next].nation == lane.nation && edges[next].grouping == lane.grouping;)
        next++;
      lane.n_edges = next - first;
      g_array_append_val (lanes, lane);
    }
  return lanes;
}

static double
measure_text (const EntMeasure *measure,
              const char       *text,
              double            size,
              gboolean          bold)
{
  EntTextStyle style = { .size = size * measure->scale, .bold = bold };
  double width, height;

  measure->measure (text, &style, &width, &height, measure->user_data);
  return width;
}

/**
 * ent_lines_plan_place_name:
 * @plan: where everything stands
 * @block: one of its blocks
 * @size: (out): how large its name is
 * @y: (out): the middle of the name: of the first lane, or of all where they are low
 *
 * Returns: whether there is room for the name of a block
 */
gboolean
ent_lines_plan_place_name (const EntLinesPlan  *plan,
                           const EntLinesBlock *block,
                           double              *size,
                           double              *y)
{
  const EntLinesLane *first = &g_array_index (plan->lanes, EntLinesLane, block->first_lane);

  *size = MIN (ENT_LINES_NAME_SIZE * plan->scale, 0.8 * plan->row_height);
  *y = first->y;
  if (plan->row_height >= LOW_ROW)
    return TRUE;
  *size = MIN (LOW_NAME, LOW_SHARE * block->n_lanes * plan->row_height);
  *y += (block->n_lanes - 1) * plan->row_height / 2;
  return plan->has_names && *size >= LEAST_NAME;
}

/**
 * ent_lines_plan_get_year_size:
 * @plan: where everything stands
 *
 * Returns: how large the years of joining behind rows are, and the names of groupings there; 0 where they could not be read
 */
double
ent_lines_plan_get_year_size (const EntLinesPlan *plan)
{
  double size = MIN (ENT_LINES_YEAR_SIZE * plan->scale, 0.75 * plan->row_height);

  return size >= LEAST_YEAR ? size : 0;
}

/* A few names beside low rows would seem to be all there are. */
static gboolean
has_names (EntLinesPlan *plan)
{
  guint n_named = 0;

  plan->has_names = TRUE;
  for (guint i = 0; i < plan->blocks->len; i++)
    {
      double size, y;

      n_named += ent_lines_plan_place_name (plan, &g_array_index (plan->blocks, EntLinesBlock, i), &size, &y);
    }
  return n_named > LEAST_NAMED * plan->blocks->len;
}

/* The room for the names on the left. */
static double
measure_names (EntLinesPlan        *plan,
               const EntChartInput *input)
{
  EntDataset *dataset = ent_graph_get_dataset (input->graph);
  double width = 0;

  for (guint i = 0; i < plan->blocks->len; i++)
    {
      EntRef ref = ent_graph_get_ref (input->graph, g_array_index (plan->blocks, EntLinesBlock, i).node);
      const char *name = ref.kind == ENT_KIND_NATION
                             ? ent_dataset_get_nation_name_at (dataset, ref.row, ent_view_get_day (input->view))
                             : ent_dataset_get_grouping_name (dataset, ref.row);
      double size, y;

      if (ent_lines_plan_place_name (plan, &g_array_index (plan->blocks, EntLinesBlock, i), &size, &y))
        width = MAX (width, measure_text (input->measure, name, size / plan->scale, ref.kind == ENT_KIND_GROUPING));
    }
  if (width == 0)
    return 0;
  return MIN (width, MAX_NAME_WIDTH * plan->scale) + (2 * NAME_GAP + 2 * ENT_LINES_FLAG_RADIUS + 4) * plan->scale;
}

/* The room for the years on the right, and for the names of the groupings there are several of. */
static double
measure_years (EntLinesPlan        *plan,
               const EntChartInput *input)
{
  double size = ent_lines_plan_get_year_size (plan) / plan->scale;
  double width = measure_text (input->measure, "0000", size, FALSE);
  double name_width = 0;

  if (plan->nation == ENT_ROW_NONE && ent_graph_get_n_groupings (input->graph) > 1)
    for (guint g = 0; g < ent_graph_get_n_groupings (input->graph); g++)
      {
        const char *name = ent_dataset_get_grouping_name (ent_graph_get_dataset (input->graph), ent_graph_get_ref (input->graph, g).row);

        name_width = MAX (name_width, measure_text (input->measure, name, size, TRUE) + YEAR_GAP * plan->scale);
      }
  return width + MIN (name_width, MAX_NAME_WIDTH * plan->scale) + YEAR_GAP * plan->scale;
}

/* Rows share the height of the page. Where they would be lower than their names, the picture is higher, and a
 * window scrolls it; a file shows it whole, with names as large as rows let them be, or none. */
static void
place_lanes (EntLinesPlan        *plan,
             const EntChartInput *input)
{
  double width = MAX (input->width_px - input->insets.left - input->insets.right - 2 * ENT_PAGE_MARGIN, 1);
  double height = MAX (input->height_px - input->insets.top - input->insets.bottom - 2 * ENT_PAGE_MARGIN, 1);
  double top = YEARS_HEIGHT * plan->scale, bottom = DATE_HEIGHT * plan->scale, left = 0, right = 0;
  double least_row = input->medium == ENT_MEDIUM_FILE ? LEAST_ROW : MIN_ROW * plan->scale;
  guint n_lanes = MAX (plan->lanes->len, 1);

  plan->quotes_y = plan->quotes->len > 0 ? top + BAND_HEIGHT * plan->scale / 2 : NAN;
  top += plan->quotes->len > 0 ? BAND_HEIGHT * plan->scale : 0;
  plan->events_y = plan->events->len > 0 ? top + BAND_HEIGHT * plan->scale / 2 : NAN;
  top += plan->events->len > 0 ? BAND_HEIGHT * plan->scale : 0;

  plan->row_height = CLAMP ((height - top - bottom) / n_lanes, least_row, MAX_ROW * plan->scale);
  plan->has_names = has_names (plan);
  left = measure_names (plan, input);
  if (ent_lines_plan_get_year_size (plan) > 0)
    right = measure_years (plan, input);
  width = MAX (width, left + right + MIN_AXIS * plan->scale);
  plan->axis = (EntRect) { left, top, width - right, top + n_lanes * plan->row_height };
  plan->bounds = (EntRect) { 0, 0, width, plan->axis.y1 + bottom };
  for (guint i = 0; i < plan->lanes->len; i++)
    g_array_index (plan->lanes, EntLinesLane, i).y = top + (i + 0.5) * plan->row_height;
}

/**
 * ent_lines_plan_new:
 * @input: what is to be arranged
 *
 * Returns: (transfer full): where everything stands
 */
EntLinesPlan *
ent_lines_plan_new (const EntChartInput *input)
{
  EntLinesPlan *plan = g_new0 (EntLinesPlan, 1);

  plan->scale = input->measure->scale;
  plan->is_scrolled = input->medium == ENT_MEDIUM_SCREEN;
  plan->nation = ent_lines_find_nation (input->graph);
  plan->lanes = list_lanes (input->graph);
  plan->blocks = g_array_new (FALSE, FALSE, sizeof (EntLinesBlock));
  plan->colors = ent_grouping_colors_new (input->graph);
  plan->events = ent_lines_list_events (input->graph, plan->nation);
  plan->quotes = ent_lines_list_quotes (input->graph, plan->nation);
  find_days (plan, input);
  ent_lines_sort (plan, input);
  place_lanes (plan, input);
  return plan;
}

/* As many of @rows as may be of the days that are seen. */
static GArray *
list_seen (const EntLinesPlan *plan,
           GArray             *rows,
           EntDataset         *dataset,
           EntKind             kind)
{
  GArray *seen = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < rows->len; i++)
    {
      guint32 row = g_array_index (rows, guint32, i);
      EntDate date = kind == ENT_KIND_EVENT ? ent_dataset_get_event (dataset, row)->from : ent_dataset_get_quote (dataset, row)->date;

      if (date.latest >= plan->first && date.earliest <= plan->last)
        g_array_append_val (seen, row);
    }
  return seen;
}

/**
 * ent_lines_plan_get_seen:
 * @plan: where everything stands
 * @view: of which a part of the time is seen
 *
 * Returns: the days at the ends of the time axis: those of the view, as far as there is something; all
 *   where that is too short to be read
 */
EntPeriod
ent_lines_plan_get_seen (const EntLinesPlan *plan,
                         EntView            *view)
{
  EntPeriod time = ent_view_get_time (view);
  EntPeriod seen = { MAX (time.first, plan->first), MIN (time.last, plan->last) };

  return seen.last - seen.first >= ENT_LINES_LEAST_DAYS ? seen : (EntPeriod) { plan->first, plan->last };
}

/**
 * ent_lines_plan_init_part:
 * @part: (out): the same plan for the part of the time that is seen; to be given up with ent_lines_plan_clear_part()
 * @plan: where everything stands; must outlive @part
 * @dataset: the data
 * @view: of which a part of the time is seen
 */
void
ent_lines_plan_init_part (EntLinesPlan       *part,
                          const EntLinesPlan *plan,
                          EntDataset         *dataset,
                          EntView            *view)
{
  EntPeriod seen = ent_lines_plan_get_seen (plan, view);

  *part = *plan;
  part->first = seen.first;
  part->last = seen.last;
  part->events = list_seen (part, plan->events, dataset, ENT_KIND_EVENT);
  part->quotes = list_seen (part, plan->quotes, dataset, ENT_KIND_QUOTE);
}

/**
 * ent_lines_plan_clear_part:
 * @part: what ent_lines_plan_init_part() made
 */
void
ent_lines_plan_clear_part (EntLinesPlan *part)
{
  g_clear_pointer (&part->events, g_array_unref);
  g_clear_pointer (&part->quotes, g_array_unref);
}

/**
 * ent_lines_plan_free:
 * @plan: (transfer full): where everything stands
 */
void
ent_lines_plan_free (EntLinesPlan *plan)
{
  g_array_unref (plan->lanes);
  g_array_unref (plan->blocks);
  g_array_unref (plan->events);
  g_array_unref (plan->quotes);
  g_free (plan->colors);
  g_free (plan);
}

/**
 * ent_lines_plan_get_x:
 * @plan: where everything stands
 * @day: a day
 *
 * Returns: where it begins on the time axis; what lies beyond an end of the axis is at that end
 */
double
ent_lines_plan_get_x (const EntLinesPlan *plan,
                      EntDay              day)
{
  double along = (double) (CLAMP (day, plan->first, plan->last) - plan->first) / (double) (plan->last - plan->first);

  return plan->axis.x0 + along * (plan->axis.x1 - plan->axis.x0);
}

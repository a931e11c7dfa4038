/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-lines-private.h"

#include <math.h>

/* In px of a text scale of 1. */
#define TICK 14.0
#define SMALL_TICK 7.0
#define TICK_WIDTH 1.5
#define YEAR_WIDTH 1.5 /* of the line for an event of which the year alone is known */
#define DIAMOND 5.0
#define BIN_WIDTH 22.0
#define REACH 6.0 /* how far beside a tick one may point */
#define COUNTED 8.5 /* of a diamond with a number in it */
#define COUNT_SIZE 8.5

#define SMALL_ALPHA 0.5

/* With so many ticks that stand so near to another, years are counted instead. */
#define MAX_CROWDED 60
#define CROWDED 3.0

/* What a mark stands for, where it is and how wide. */
static EntSceneItem
make_mark (EntThing thing,
           EntPoint middle,
           double   half_width,
           double   half_height,
           double   reach)
{
  return (EntSceneItem) {
    .shape = ENT_SHAPE_PATH,
    .layer = ENT_LAYER_BODY,
    .thing = thing,
    .hit = ENT_HIT_BOX,
    .hit_rank = ENT_LINES_RANK_MARK,
    .is_node = TRUE,
    .bounds = { middle.x - MAX (half_width, reach), middle.y - half_height, middle.x + MAX (half_width, reach), middle.y + half_height },
    .point = middle,
    .half_width = half_width,
    .radius = half_height,
  };
}

static void
add_box (EntLinesDrawing *drawing,
         EntSceneItem     item,
         EntRect          box)
{
  const EntSegment segments[] = {
    { ENT_SEGMENT_MOVE, { { box.x0, box.y0 } } },
    { ENT_SEGMENT_LINE, { { box.x1, box.y0 } } },
    { ENT_SEGMENT_LINE, { { box.x1, box.y1 } } },
    { ENT_SEGMENT_LINE, { { box.x0, box.y1 } } },
    { ENT_SEGMENT_CLOSE, { { 0, 0 } } },
  };

  ent_scene_add_path (drawing->scene, &item, segments, G_N_ELEMENTS (segments));
}

static gboolean
is_major (EntEventKind kind)
{
  switch (kind)
    {
    case ENT_EVENT_SUMMIT:
    case ENT_EVENT_FOUNDING:
    case ENT_EVENT_TREATY:
    case ENT_EVENT_ACCESSION:
    case ENT_EVENT_WITHDRAWAL:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_of_day (EntDate date)
{
  return date.earliest == date.latest;
}

static void
add_event (EntLinesDrawing *drawing,
           guint32          row)
{
  const EntLinesPlan *plan = drawing->plan;
  const EntEvent *event = ent_dataset_get_event (drawing->dataset, row);
  double bottom = plan->events_y + TICK * plan->scale / 2;
  double x0 = ent_lines_plan_get_x (plan, event->from.earliest), x1 = ent_lines_plan_get_x (plan, event->from.latest);
  double height = (is_major (event->kind) ? TICK : SMALL_TICK) * plan->scale, width = TICK_WIDTH * plan->scale;
  EntSceneItem item;

  if (!is_of_day (event->from))
    {
      height = YEAR_WIDTH * plan->scale;
      width = MAX (x1 - x0, width);
    }
  item = make_mark (ent_thing_of (ent_ref (ENT_KIND_EVENT, row)), (EntPoint) { (x0 + x1) / 2, plan->events_y }, width / 2,
                    TICK * plan->scale / 2, REACH * plan->scale);
  /* Of ticks that stand closely the nearest answers. */
  item.hit = ENT_HIT_PATH;
  item.fill = ENT_COLOR_LABEL;
  item.fill_alpha = is_major (event->kind) && is_of_day (event->from) ? 1 : SMALL_ALPHA;
  add_box (drawing, item, (EntRect) { (x0 + x1 - width) / 2, bottom - height, (x0 + x1 + width) / 2, bottom });
}

static guint
count_crowded (const EntLinesPlan *plan,
               EntDataset         *dataset)
{
  guint n = 0;

  for (guint i = 1; i < plan->events->len; i++)
    {
      EntDate date = ent_dataset_get_event (dataset, g_array_index (plan->events, guint32, i))->from;
      EntDate last = ent_dataset_get_event (dataset, g_array_index (plan->events, guint32, i - 1))->from;

      n += is_of_day (date) && ent_lines_plan_get_x (plan, date.earliest) - ent_lines_plan_get_x (plan, last.earliest) < CROWDED * plan->scale;
    }
  return n;
}

static int
get_event_year (EntLinesDrawing *drawing,
                guint            place)
{
  return ent_day_get_year (ent_date_get_day (ent_dataset_get_event (drawing->dataset, g_array_index (drawing->plan->events, guint32, place))->from));
}

static EntThing
thing_of_years (int first,
                int last)
{
  return ent_thing_of_span ((EntPeriod) { ent_day_new (first, 1, 1), ent_day_new (last, 12, 31) });
}

/* A bar for each year, as high as there are events in it. */
static void
add_event_years (EntLinesDrawing *drawing)
{
  const EntLinesPlan *plan = drawing->plan;
  double bottom = plan->events_y + TICK * plan->scale / 2;
  guint highest = 1, next;

  for (guint i = 0; i < plan->events->len; i = next)
    {
      for (next = i; next < plan->events->len && get_event_year (drawing, next) == get_event_year (drawing, i);)
        next++;
      highest = MAX (highest, next - i);
    }
  for (guint i = 0; i < plan->events->len; i = next)
    {
      int year = get_event_year (drawing, i);
      double x0 = ent_lines_plan_get_x (plan, ent_day_new (year, 1, 1)), x1 = ent_lines_plan_get_x (plan, ent_day_new (year, 12, 31));
      EntSceneItem item = make_mark (thing_of_years (year, year), (EntPoint) { (x0 + x1) / 2, plan->events_y }, (x1 - x0) / 2,
                                     TICK * plan->scale / 2, 0);

      for (next = i; next < plan->events->len && get_event_year (drawing, next) == year;)
        next++;
      item.fill = ENT_COLOR_LABEL;
      item.fill_alpha = SMALL_ALPHA;
      add_box (drawing, item, (EntRect) { x0, bottom - TICK * plan->scale * (next - i) / highest, MAX (x1 - 0.5, x0 + 0.5), bottom });
    }
}

static EntDay
get_quote_day (EntLinesDrawing *drawing,
               guint            place)
{
  return ent_date_get_day (ent_dataset_get_quote (drawing->dataset, g_array_index (drawing->plan->quotes, guint32, place))->date);
}

/* Quotes in the same bin of the axis share a diamond; chains of neighbours would make one of nearly all. */
static guint
get_bin (EntLinesDrawing *drawing,
         guint            place)
{
  return (guint) floor ((ent_lines_plan_get_x (drawing->plan, get_quote_day (drawing, place)) - drawing->plan->axis.x0)
                        / (BIN_WIDTH * drawing->plan->scale));
}

static void
add_count (EntLinesDrawing *drawing,
           EntPoint         middle,
           guint            n)
{
  g_autofree char *count = g_strdup_printf ("%u", n);

  ent_lines_add_text (drawing, (EntSceneItem) {
    .fill = ENT_COLOR_HALO,
    .text_style = { .size = COUNT_SIZE * drawing->plan->scale, .bold = TRUE },
    .priority = 1,
  }, count, middle.x, middle.y, 0.5);
}

/* A diamond for the quotes from @first on, which share a bin; with their number where there are several. */
static void
add_quotes (EntLinesDrawing *drawing,
            guint            first,
            guint            n_quotes)
{
  const EntLinesPlan *plan = drawing->plan;
  EntDay from = get_quote_day (drawing, first), until = get_quote_day (drawing, first + n_quotes - 1);
  double reach = (n_quotes > 1 ? COUNTED : DIAMOND) * plan->scale;
  double bin_x = plan->axis.x0 + get_bin (drawing, first) * BIN_WIDTH * plan->scale;
  double x = (ent_lines_plan_get_x (plan, from) + ent_lines_plan_get_x (plan, until)) / 2;
  EntPoint middle = { n_quotes > 1 ? CLAMP (x, bin_x + reach, bin_x + BIN_WIDTH * plan->scale - reach) : x, plan->quotes_y };
  EntThing thing = n_quotes == 1 ? ent_thing_of (ent_ref (ENT_KIND_QUOTE, g_array_index (plan->quotes, guint32, first)))
                                 : ent_thing_of_span ((EntPeriod) { from, until });
  EntSceneItem item = make_mark (thing, middle, reach, reach, BIN_WIDTH * plan->scale / 2);
  const EntSegment segments[] = {
    { ENT_SEGMENT_MOVE, { { middle.x - reach, middle.y } } },
    { ENT_SEGMENT_LINE, { { middle.x, middle.y - reach } } },
    { ENT_SEGMENT_LINE, { { middle.x + reach, middle.y } } },
    { ENT_SEGMENT_LINE, { { middle.x, middle.y + reach } } },
    { ENT_SEGMENT_CLOSE, { { 0, 0 } } },
  };

  item.fill = ENT_COLOR_LEAVING;
  item.fill_alpha = 1;
  ent_scene_add_path (drawing->scene, &item, segments, G_N_ELEMENTS (segments));
  if (n_quotes > 1)
    add_count (drawing, middle, n_quotes);
}

/**
 * ent_lines_add_marks:
 * @drawing: what is drawn
 *
 * Adds what happened as ticks, and what was said as diamonds, above the rows.
 */
void
ent_lines_add_marks (EntLinesDrawing *drawing)
{
  const EntLinesPlan *plan = drawing->plan;

  if (count_crowded (plan, drawing->dataset) > MAX_CROWDED)
    add_event_years (drawing);
  else
    for (guint i = 0; i < plan->events->len; i++)
      add_event (drawing, g_array_index (plan->events, guint32, i));
  for (guint i = 0, next; i < plan->quotes->len; i = next)
    {
      for (next = i; next < plan->quotes->len && get_bin (drawing, next) == get_bin (drawing, i);)
        next++;
      add_quotes (drawing, i, next - i);
    }
}

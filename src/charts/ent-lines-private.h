/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-lines.h"

G_BEGIN_DECLS

/* Who answers first to a point. */
#define ENT_LINES_RANK_MARK 0 /* ticks and diamonds */
#define ENT_LINES_RANK_BAR 1
#define ENT_LINES_RANK_NAME 2

/* In px of a text scale of 1. */
#define ENT_LINES_FLAG_RADIUS 8.5
#define ENT_LINES_NAME_SIZE 12.0
#define ENT_LINES_YEAR_SIZE 11.0

/* A shorter part of the time is not seen by itself. */
#define ENT_LINES_LEAST_DAYS 10
/* The smallest name that can be read on a screen, in px. */
#define ENT_LINES_LEGIBLE 9.0

/**
 * EntLinesLane:
 * @nation: node of the nation
 * @grouping: node of the grouping
 * @block: place of the block it is in
 * @first_edge: the first of the pair's edges, which follow each other
 * @n_edges: how many
 * @joined: when the nation first was a member; of one that never was, and where a
 *   nation's groupings are shown, when its first role began
 * @is_member: whether it ever was a member; not asked of a nation's groupings
 * @length: for how many days it was a member up to the day of the data; of one that never was, and where
 *   a nation's groupings are shown, for how long it had a role
 * @y: its middle
 *
 * What a nation was in a grouping, one thing after the other: a line of the picture.
 */
typedef struct
{
  guint    nation;
  guint    grouping;
  guint    block;
  guint    first_edge;
  guint    n_edges;
  EntDate  joined;
  gboolean is_member;
  gint64   length;
  double   y;
} EntLinesLane;

/**
 * EntLinesBlock:
 * @node: the nation, or the grouping, that it is named after
 * @first_lane: the first of its lanes
 * @n_lanes: how many
 *
 * The lanes of one nation or grouping, under one name.
 */
typedef struct
{
  guint node;
  guint first_lane;
  guint n_lanes;
} EntLinesBlock;

/**
 * EntLinesPlan:
 * @lanes: EntLinesLane, from above
 * @blocks: EntLinesBlock, from above
 * @colors: of the groupings
 * @events: rows of the events that concern what is shown, by date
 * @quotes: rows of the quotes that do, by date
 * @nation: the row of the only nation, whose groupings are shown; or %ENT_ROW_NONE
 * @first: the day at the left end of the time axis
 * @last: the day at its right end
 * @axis: where the axis is; from its upper to its lower edge there are lanes
 * @row_height: of a lane
 * @is_scrolled: whether the picture may be higher than what is seen of it
 * @has_names: whether there is room for the names of many blocks
 * @bounds: of the picture
 * @events_y: the middle of the ticks; NAN without events
 * @quotes_y: the middle of the diamonds; NAN without quotes
 * @scale: of texts and what has their size
 *
 * Where everything stands.
 */
typedef struct
{
  GArray  *lanes;
  GArray  *blocks;
  guint32 *colors;
  GArray  *events;
  GArray  *quotes;
  guint32  nation;
  EntDay   first;
  EntDay   last;
  EntRect  axis;
  double   row_height;
  gboolean is_scrolled;
  gboolean has_names;
  EntRect  bounds;
  double   events_y;
  double   quotes_y;
  double   scale;
} EntLinesPlan;

EntLinesPlan *ent_lines_plan_new     (const EntChartInput *input);
void          ent_lines_sort         (EntLinesPlan        *plan,
                                      const EntChartInput *input);
void          ent_lines_plan_free    (EntLinesPlan        *plan);
EntPeriod     ent_lines_plan_get_seen (const EntLinesPlan *plan,
                                      EntView             *view);
void          ent_lines_plan_init_part (EntLinesPlan       *part,
                                      const EntLinesPlan  *plan,
                                      EntDataset          *dataset,
                                      EntView             *view);
void          ent_lines_plan_clear_part (EntLinesPlan      *part);
gboolean      ent_lines_plan_place_name (const EntLinesPlan  *plan,
                                         const EntLinesBlock *block,
                                         double              *size,
                                         double              *y);
double        ent_lines_plan_get_year_size (const EntLinesPlan *plan);
double        ent_lines_plan_get_x   (const EntLinesPlan  *plan,
                                      EntDay               day);
GArray       *ent_lines_list_events  (EntGraph            *graph,
                                      guint32              nation);
GArray       *ent_lines_list_quotes  (EntGraph            *graph,
                                      guint32              nation);
guint32       ent_lines_find_nation  (EntGraph            *graph);
gboolean      ent_lines_is_exact     (EntDate              date);

/**
 * EntLinesDrawing:
 * @scene: what is being made
 * @plan: where everything stands
 * @slice: the network on the day
 * @graph: of @slice
 * @dataset: of @graph
 * @measure: how text is measured
 *
 * What the parts of drawing share. Lives on the stack; all is borrowed.
 */
typedef struct
{
  EntScene           *scene;
  const EntLinesPlan *plan;
  EntSlice           *slice;
  EntGraph           *graph;
  EntDataset         *dataset;
  const EntMeasure   *measure;
} EntLinesDrawing;

void ent_lines_add_axis  (EntLinesDrawing *drawing);
void ent_lines_add_dates (EntLinesDrawing *drawing);
void ent_lines_add_names (EntLinesDrawing *drawing);
void ent_lines_add_range (EntLinesDrawing *drawing);
void ent_lines_add_bars  (EntLinesDrawing *drawing);
void ent_lines_add_marks (EntLinesDrawing *drawing);
void ent_lines_add_text  (EntLinesDrawing *drawing,
                          EntSceneItem     item,
                          const char      *text,
                          double           x,
                          double           y,
                          double           align);

void     ent_lines_relate   (EntSlice       *slice,
                             EntThing        thing,
                             EntThings      *lead,
                             EntThings      *related);
EntThing ent_lines_step     (EntScene       *scene,
                             EntThing        from,
                             double          dx,
                             double          dy);
GArray  *ent_lines_list_legend (EntCaptionFacts *facts);
char    *ent_lines_find     (EntSlice       *slice);
gboolean ent_lines_describe (EntSlice       *slice,
                             EntThing        thing,
                             EntDescription *description);

G_END_DECLS

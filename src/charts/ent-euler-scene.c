/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "charts/ent-combination-things.h"
#include "charts/ent-euler-private.h"
#include "charts/ent-figure.h"
#include "charts/ent-network.h"
#include "scene/ent-palette.h"

#define HALO 3.0

/* What encloses others is fainter than these; in multiples of what gives an area a body. */
#define FAINTEST_FILL 1.0
#define STRONGEST_FILL 1.5

/* A region that is brought out, in the colour of names. */
#define REGION_ALPHA 0.1

#define NOTE_SIZE 13.0
#define NOTE_WIDTH 420.0
#define NARROW_SIZE 10.5

/* What answers first to somebody who points: discs and names, then outlines, then regions. */
enum
{
  RANK_LINE = ENT_FIGURE_RANK_BAND,
  RANK_REGION,
  RANK_AREA, /* wherever there is no region: in the channels between outlines */
};

typedef struct
{
  EntFigure              figure;
  const EntEulerPlaces  *places;
  const EntEulerDay     *day;
  const EntEulerPicture *picture;
  EntPattern             patterns[ENT_EULER_MAX_SETS];
} Drawing;

static EntRect
get_path_bounds (GArray *segments)
{
  EntRect bounds = ENT_RECT_EMPTY;

  for (guint i = 0; i < segments->len; i++)
    {
      const EntSegment *segment = &g_array_index (segments, EntSegment, i);
      guint n_points = segment->kind == ENT_SEGMENT_CURVE ? 3 : segment->kind == ENT_SEGMENT_CLOSE ? 0 : 1;

      for (guint j = 0; j < n_points; j++)
        bounds = ent_rect_include (bounds, segment->points[j]);
    }
  return ent_rect_grow (bounds, ENT_EULER_LINE_WIDTH / 2);
}

static void
add_path (Drawing            *drawing,
          const EntSceneItem *look,
          GArray             *segments)
{
  EntSceneItem item = *look;

  if (segments->len == 0)
    return;
  item.shape = ENT_SHAPE_PATH;
  item.bounds = get_path_bounds (segments);
  ent_scene_add_path (drawing->figure.scene, &item, (const EntSegment *) segments->data, segments->len);
}

/* ------------------------------------------------------------------------ */
/* Groupings */

static guint
get_grouping_marks (const Drawing *drawing,
                    guint          grouping)
{
  return ent_slice_get_node (drawing->figure.slice, grouping) == ENT_PRESENCE_POSSIBLY ? ENT_MARK_POSSIBLY : 0;
}

static void
add_outline (Drawing *drawing,
             guint    grouping,
             double   largest)
{
  const EntEulerPicture *picture = drawing->picture;
  EntSceneItem look = {
    .layer = ENT_LAYER_AREA,
    .thing = ent_figure_get_thing (&drawing->figure, grouping),
    .hit = ENT_HIT_INSIDE,
    .hit_rank = RANK_AREA,
    .surrounds = TRUE,
    .marks = get_grouping_marks (drawing, grouping),
    .rgb = drawing->figure.colors[grouping],
    .fill = ENT_COLOR_GROUPING_FILL,
    .fill_alpha = STRONGEST_FILL - (STRONGEST_FILL - FAINTEST_FILL) * sqrt (picture->sizes[grouping] / largest),
  };

  add_path (drawing, &look, picture->areas[grouping]);
  look.layer = ENT_LAYER_BORDER;
  look.hit = ENT_HIT_PATH;
  look.hit_rank = RANK_LINE;
  look.fill = ENT_COLOR_NONE;
  look.fill_alpha = 0;
  look.stroke = ENT_COLOR_GROUPING_LINE;
  look.stroke_alpha = 1;
  look.line_width = ENT_EULER_LINE_WIDTH;
  look.pattern = drawing->patterns[grouping];
  add_path (drawing, &look, picture->lines[grouping]);
}

/* On its outline. */
static void
add_tab (Drawing *drawing,
         guint    grouping)
{
  ent_network_add_pill (drawing->figure.scene, drawing->figure.slice, grouping, drawing->picture->tabs[grouping], &drawing->day->measure,
                        &(EntSceneItem) {
                          .hit_rank = ENT_FIGURE_RANK_MARK,
                          .rgb = drawing->figure.colors[grouping],
                          .pattern = drawing->patterns[grouping],
                        });
}

/* The largest first, so that small ones lie on top. */
static void
add_groupings (Drawing *drawing)
{
  const EntEulerPicture *picture = drawing->picture;
  double largest = 1;
  guint done = 0;

  for (guint i = 0; i < picture->n_sets; i++)
    {
      guint next = G_MAXUINT;

      for (guint set = 0; set < picture->n_sets; set++)
        if ((done >> set & 1) == 0 && (next == G_MAXUINT || picture->sizes[set] > picture->sizes[next]))
          next = set;
      done |= 1u << next;
      largest = MAX (largest, picture->sizes[next]);
      if (picture->sizes[next] > 0)
        add_outline (drawing, next, largest);
    }
  for (guint set = 0; set < picture->n_sets; set++)
    if (picture->sizes[set] > 0)
      add_tab (drawing, set);
}

/* ------------------------------------------------------------------------ */
/* Regions and nations */

/* A region is where one stops, within which one can point, and what is darkened when it is brought out. */
static void
add_region (Drawing *drawing,
            guint    i)
{
  const EntEulerRegion *region = &drawing->picture->regions[i];
  EntThing thing = ent_combination_things_of (drawing->figure.graph, ent_combinations_get (drawing->day->combinations, i));
  EntRect box = region->spot.box;
  EntSceneItem look = {
    .layer = ENT_LAYER_AREA,
    .thing = thing,
    .hit = ENT_HIT_INSIDE,
    .hit_rank = RANK_REGION,
    .is_node = TRUE,
    .point = { (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2 },
    .half_width = (box.x1 - box.x0) / 2,
    .radius = (box.y1 - box.y0) / 2,
  };

  add_path (drawing, &look, region->path);
  look.hit = ENT_HIT_NONE;
  look.is_node = FALSE;
  look.surrounds = TRUE;
  look.marks = ENT_MARK_RESTING;
  look.fill = ENT_COLOR_LABEL;
  look.fill_alpha = REGION_ALPHA;
  add_path (drawing, &look, region->path);
  if (region->spot.has_room)
    ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
      .thing = thing,
      .text = region->spot.text,
      .style = region->spot.style,
      .fill = ENT_COLOR_CAPTION,
      .at = look.point,
      .along = 0.5,
      .down = 0.5,
    });
}

static void
add_nation (Drawing *drawing,
            guint    nation,
            guint    n_groupings)
{
  EntThing thing = ent_figure_get_thing (&drawing->figure, nation);
  guint marks = ent_combination_things_get_marks (drawing->figure.slice, nation);
  guint32 row = ent_thing_get_record (thing).row;
  EntTextStyle style;
  EntExtent extent;
  EntPoint point;
  EntRect box;
  g_autofree char *text = NULL;

  if (!ent_euler_find_place (drawing->day, nation, &point, &extent))
    return;
  ent_figure_add_flag (&drawing->figure, nation, point, extent.radius, marks);
  text = ent_network_fit_label (drawing->day->network->thrift.is_coded
                                    ? ent_dataset_get_nation_code (drawing->figure.dataset, row)
                                    : ent_dataset_get_nation_name_at (drawing->figure.dataset, row, ent_slice_get_day (drawing->figure.slice)),
                                point, extent.radius, FALSE, &drawing->day->measure, &style, &box);
  ent_scene_add (drawing->figure.scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_TEXT,
    .layer = ENT_LAYER_NAME,
    .thing = thing,
    .hit = ENT_HIT_BOX,
    .hit_rank = ENT_FIGURE_RANK_NAME,
    .bounds = ent_rect_grow (box, HALO),
    .marks = marks,
    .fill = ENT_COLOR_LABEL,
    .fill_alpha = 1,
    .stroke = ENT_COLOR_HALO,
    .stroke_alpha = 1,
    .line_width = HALO,
    .point = { box.x0, box.y0 },
    .text = text,
    .text_style = style,
    .priority = n_groupings,
  });
}

static void
add_combinations (Drawing *drawing)
{
  for (guint i = 0; i < drawing->picture->n_regions; i++)
    {
      const EntCombination *combination = ent_combinations_get (drawing->day->combinations, i);

      add_region (drawing, i);
      for (guint j = 0; j < combination->n_nations; j++)
        add_nation (drawing, combination->nations[j], combination->n_groupings);
    }
}

/* Those whose name has no room stand in a line of their own. */
static void
add_narrow (Drawing *drawing)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *note = NULL;
  EntRect bounds = drawing->places->bounds;

  for (guint i = 0; i < drawing->picture->n_regions; i++)
    if (!drawing->picture->regions[i].spot.has_room)
      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", drawing->picture->regions[i].spot.text);
  if (names->len == 0)
    return;
  /* Translators: combinations of groupings, each with the number of its nations */
  note = g_strdup_printf (_("Too narrow for their names: %s"), names->str);
  ent_figure_add_words (&drawing->figure, &(EntFigureWords) {
    .text = note,
    .style = { .size = NARROW_SIZE * drawing->day->measure.scale, .width = bounds.x1 - bounds.x0, .max_lines = 1 },
    .fill = ENT_COLOR_CAPTION,
    .at = { bounds.x1, bounds.y1 },
    .along = 1,
    .down = 1,
  });
}

/* ------------------------------------------------------------------------ */

/* Says instead of a picture why there is none, and what shows the same. */
static void
add_reason (EntFigure  *figure,
            EntRect     bounds,
            const char *reason)
{
  g_autofree char *words = g_strconcat (reason, " ", _("The linear diagram shows who is in exactly which of them."), NULL);

  /* The sentence has its usual size: what would be drawn takes as much room as ever. */
  ent_figure_add_box (figure, &(EntSceneItem) { .layer = ENT_LAYER_AREA }, bounds, 0);
  ent_figure_add_words (figure, &(EntFigureWords) {
    .text = words,
    .style = { .size = NOTE_SIZE * figure->measure->scale, .width = NOTE_WIDTH * figure->measure->scale, .centered = TRUE },
    .fill = ENT_COLOR_CAPTION,
    .at = { (bounds.x0 + bounds.x1) / 2, (bounds.y0 + bounds.y1) / 2 },
    .along = 0.5,
    .down = 0.5,
  });
}

/* Why a day is too full to be drawn; %NULL where it is not. */
static const char *
find_crowd (EntCombinations *combinations)
{
  if (ent_combinations_get_n (combinations) > ENT_EULER_MAX_COMBINATIONS)
    return _("There are more combinations of groupings than an Euler diagram has room for.");
  if (ent_combinations_get_n_nations (combinations) > ENT_EULER_MAX_NATIONS)
    return _("There are more nations than an Euler diagram has room for.");
  return NULL;
}

static void
draw_day (EntFigure      *figure,
          EntEulerPlaces *places)
{
  g_auto (EntEulerDay) day;
  g_autoptr (EntEulerPicture) picture = NULL;
  const char *crowd;
  Drawing drawing;

  ent_euler_day_init (&day, places, figure->slice, figure->measure);
  crowd = find_crowd (day.combinations);
  if (!crowd)
    picture = ent_euler_picture_get (places, &day, NULL, NULL);
  if (crowd || !picture->is_true)
    {
      add_reason (figure, places->bounds, crowd ? crowd : _("On this day outlines cannot be drawn so that each of their overlaps has a nation."));
      return;
    }
  drawing = (Drawing) { .figure = *figure, .places = places, .day = &day, .picture = picture };
  ent_palette_assign_patterns (figure->colors, figure->n_groupings, drawing.patterns);
  add_groupings (&drawing);
  add_combinations (&drawing);
  add_narrow (&drawing);
}

/* The picture on the day; as in #EntChart. */
EntScene *
ent_euler_draw (const EntChartInput *input,
                EntArrangement      *at)
{
  EntEulerPlaces *places = ent_arrangement_get_places (at);
  g_auto (EntFigure) figure;

  ent_figure_init (&figure, input);
  ent_scene_set_colors (figure.scene, figure.colors, figure.n_groupings);
  if (places->network)
    draw_day (&figure, places);
  else
    add_reason (&figure, places->bounds,
                figure.n_groupings > ENT_EULER_MAX_SETS ? _("An Euler diagram has room for five groupings.")
                                                        : _("There are more nations than an Euler diagram has room for."));
  return ent_figure_finish (&figure);
}

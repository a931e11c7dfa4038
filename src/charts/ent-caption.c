/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/ent-caption.h"

#include "charts/ent-advice.h"
#include "charts/ent-caption-private.h"
#include "charts/ent-grouping-colors.h"
#include "charts/ent-legend-private.h"
#include "scene/ent-pattern-choice.h"

#define NARROW 480.0 /* windows below this have smaller words and margins */

/* In units, that is px where the small print has its usual size. */
#define USUAL_SIZE 11.0
#define LINE_GAP 3.0  /* between the lines of a block */
#define BLOCK_GAP 8.0 /* between a block and the picture */

/* Page items take at most this part of a page's height. */
#define MAX_SHARE 0.45

/* What is left out first when a page is too small stands last. */
typedef enum
{
  LINE_TITLE,
  LINE_FINDING,
  LINE_DATE,
  LINE_NOTES,
  LINE_SOURCES,
  LINE_DATA,
  N_LINES,
} Line;

G_STATIC_ASSERT (N_LINES == ENT_CAPTION_N_LINES);

/* How large something is: in a window of usual width and in a narrow one, in
 * px; in a file, as part of the mean of its sides, and in px at least. */
typedef struct
{
  double window;
  double narrow;
  double share;
  double least;
} Size;

static const Size sizes[N_LINES] = {
  [LINE_TITLE] = { 18, 14, 0.024, 14 },
  [LINE_FINDING] = { 13, 11, 0.0145, 11 },
  [LINE_DATE] = { 12, 11, 0.0125, 11 },
  [LINE_NOTES] = { 11, 10, 0.011, 10 },
  [LINE_SOURCES] = { 10, 10, 0.011, 10 },
  [LINE_DATA] = { 10, 10, 0.011, 10 },
};
static const Size legend_size = { USUAL_SIZE, USUAL_SIZE, 0.011, 10 };
static const Size empty_size = { 15, 15, 0.02, 15 };
static const Size margin_size = { 18, 10, 0.015, 10 };

/* Beside a title, in px: as wide as a button with an icon. */
#define CORNER 40.0

/* The page on which words are set. */
typedef struct
{
  EntMedium         medium;
  const EntMeasure *measure;
  double            width_px;
  double            height_px;
} Page;

typedef struct
{
  char        *text; /* owned; NULL when there is none */
  EntTextStyle style;
  EntColorRole color;
  double       width;
  double       height;
  double       room_width;  /* of it and of what stands there on other pages */
  double       room_height; /* likewise; 0 where there never is a text */
} Text;

typedef struct
{
  Text    lines[N_LINES];
  Page    page;
  GArray *legend; /* (nullable): EntLegendEntry, owned */
  double  legend_height;
  double  margin;
  double  room; /* between the margins */
  double  unit; /* in px */
} Caption;

/* In px, without the scale of the measure. */
static double
get_size (const Page *page,
          const Size *size)
{
  if (page->medium == ENT_MEDIUM_FILE)
    return MAX (size->least, size->share * (page->width_px + page->height_px) / 2);
  return page->width_px < NARROW * page->measure->scale ? size->narrow : size->window;
}

static double
get_text_size (const Page *page,
               const Size *size)
{
  return page->measure->scale * get_size (page, size);
}

static void
measure_text (Text             *text,
              const EntMeasure *measure)
{
  if (text->text)
    measure->measure (text->text, &text->style, &text->width, &text->height, measure->user_data);
  text->room_width = text->width;
  text->room_height = text->height;
}

static void
drop_text (Text *text)
{
  g_clear_pointer (&text->text, g_free);
  text->width = text->height = text->room_width = text->room_height = 0;
}

static double
top_height (const Caption *caption)
{
  double height = 0;

  for (Line line = LINE_TITLE; line <= LINE_NOTES; line++)
    if (caption->lines[line].room_height > 0)
      height += caption->lines[line].room_height + LINE_GAP * caption->unit;
  return height > 0 ? height + caption->margin * 0.8 + BLOCK_GAP * caption->unit : 0;
}

/* Sources and data share a line when there is room for both. */
static gboolean
shares_line (const Caption *caption)
{
  const Text *sources = &caption->lines[LINE_SOURCES];
  const Text *data = &caption->lines[LINE_DATA];

  return sources->room_height > 0 && data->room_height > 0
         && sources->room_width + 2 * caption->margin + data->room_width <= caption->room;
}

static double
bottom_height (const Caption *caption)
{
  double height = caption->legend_height > 0 ? caption->legend_height + LINE_GAP * caption->unit : 0;

  if (caption->lines[LINE_SOURCES].room_height > 0)
    height += caption->lines[LINE_SOURCES].room_height + LINE_GAP * caption->unit;
  if (caption->lines[LINE_DATA].room_height > 0 && !shares_line (caption))
    height += caption->lines[LINE_DATA].room_height + LINE_GAP * caption->unit;
  return height > 0 ? height + caption->margin * 0.5 + BLOCK_GAP * caption->unit : 0;
}

static gboolean
is_too_high (const Caption *caption)
{
  return top_height (caption) + bottom_height (caption) > caption->page.height_px * MAX_SHARE;
}

static void
drop_legend (Caption *caption)
{
  g_clear_pointer (&caption->legend, g_array_unref);
  caption->legend_height = 0;
}

/* Leaves out, least needed first, what a small page has no room for. */
static void
fit_into (Caption *caption)
{
  static const Line order[] = { LINE_SOURCES, LINE_FINDING, LINE_NOTES, LINE_DATE, LINE_TITLE };

  if (is_too_high (caption))
    drop_text (&caption->lines[LINE_DATA]);
  if (is_too_high (caption))
    drop_legend (caption);
  for (guint i = 0; i < G_N_ELEMENTS (order) && is_too_high (caption); i++)
    drop_text (&caption->lines[order[i]]);
}

/* How all lines are set on the page. In a window a button stands in the upper corner of a matrix. */
static void
set_styles (Caption      *caption,
            EntChartKind  chart)
{
  static const guint max_lines[N_LINES] = {
    [LINE_TITLE] = 2, [LINE_FINDING] = 3, [LINE_DATE] = 2, [LINE_NOTES] = 3, [LINE_SOURCES] = 2, [LINE_DATA] = 1,
  };

  double corner = caption->page.medium == ENT_MEDIUM_SCREEN && chart == ENT_CHART_MATRIX ? CORNER : 0;

  for (Line line = 0; line < N_LINES; line++)
    {
      caption->lines[line].style = (EntTextStyle) {
        .size = get_text_size (&caption->page, &sizes[line]),
        .bold = line == LINE_TITLE,
        .width = line <= LINE_FINDING ? MAX (caption->room - corner, 1) : caption->room,
        .max_lines = max_lines[line],
      };
      caption->lines[line].color = line <= LINE_FINDING ? ENT_COLOR_TITLE : ENT_COLOR_CAPTION;
    }
}

static void
write_lines (Caption         *caption,
             EntCaptionFacts *facts,
             EntView         *view)
{
  const EntMeasure *measure = caption->page.measure;
  EntParts parts = ent_view_get_parts (view);
  Text *lines = caption->lines;

  if (parts & ENT_PARTS_TITLE)
    lines[LINE_TITLE].text = ent_caption_write_title (facts, view);
  if (parts & ENT_PARTS_FINDING)
    lines[LINE_FINDING].text = ent_caption_write_finding (facts, view);
  if (parts & ENT_PARTS_DATE && (facts->n_groupings > 0 || facts->n_ties > 0))
    lines[LINE_DATE].text = ent_caption_write_date (facts, view);
  if (parts & ENT_PARTS_NOTES)
    lines[LINE_NOTES].text = ent_caption_write_notes (facts, measure, &lines[LINE_NOTES].style);
  if (parts & ENT_PARTS_SOURCES)
    {
      lines[LINE_DATA].text = ent_caption_write_data (facts);
      lines[LINE_SOURCES].text = ent_caption_write_sources (facts, caption->page.medium, measure, &lines[LINE_SOURCES].style);
    }
  for (Line line = LINE_TITLE; line < N_LINES; line++)
    measure_text (&lines[line], measure);
}

/* Takes @legend. */
static void
set_legend (Caption *caption,
            GArray  *legend)
{
  drop_legend (caption);
  caption->legend = legend;
  caption->legend_height = ent_legend_add (NULL, legend, caption->page.measure, get_text_size (&caption->page, &legend_size),
                                           (EntRect) { 0, 0, caption->room, 0 });
}

/* Lines and legend for all that is known so far. */
static void
write_caption (Caption         *caption,
               EntCaptionFacts *facts,
               EntView         *view)
{
  for (Line line = LINE_TITLE; line < N_LINES; line++)
    drop_text (&caption->lines[line]);
  write_lines (caption, facts, view);
  if (ent_view_get_parts (view) & ENT_PARTS_LEGEND)
    set_legend (caption, facts->chart->list_legend (facts));
}

/* The same, and what of it the page and the frame have room for. */
static void
set_caption (Caption               *caption,
             EntCaptionFacts       *facts,
             EntView               *view,
             const EntCaptionFrame *frame)
{
  write_caption (caption, facts, view);
  for (Line line = LINE_TITLE; frame && line < N_LINES; line++)
    {
      caption->lines[line].room_width = MAX (caption->lines[line].width, frame->widths[line]);
      caption->lines[line].room_height = MAX (caption->lines[line].height, frame->heights[line]);
    }
  if (frame && frame->legend)
    set_legend (caption, g_array_ref (frame->legend));
  fit_into (caption);
}

static EntInsets
get_insets (const Caption *caption)
{
  return (EntInsets) { .top = top_height (caption), .bottom = bottom_height (caption) };
}

static void
add_text (EntScene   *scene,
          const Text *text,
          double      x,
          double      y)
{
  if (!text->text)
    return;
  ent_scene_add (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_TEXT,
    .layer = ENT_LAYER_PAGE,
    .bounds = { x, y, x + text->width, y + text->height },
    .fill = text->color,
    .fill_alpha = 1,
    .point = { x, y },
    .text = text->text,
    .text_style = text->style,
    .priority = G_MAXUINT,
  });
}

static void
add_top (EntScene      *scene,
         const Caption *caption)
{
  double y = caption->margin * 0.8;

  for (Line line = LINE_TITLE; line <= LINE_NOTES; line++)
    if (caption->lines[line].room_height > 0)
      {
        add_text (scene, &caption->lines[line], caption->margin, y);
        y += caption->lines[line].room_height + LINE_GAP * caption->unit;
      }
}

static void
add_bottom (EntScene      *scene,
            const Caption *caption)
{
  const Text *sources = &caption->lines[LINE_SOURCES];
  const Text *data = &caption->lines[LINE_DATA];
  double height_px = caption->page.height_px;
  double y = height_px - bottom_height (caption) + BLOCK_GAP * caption->unit;

  if (caption->legend_height > 0)
    {
      ent_legend_add (scene, caption->legend, caption->page.measure, get_text_size (&caption->page, &legend_size),
                      (EntRect) { caption->margin, y, caption->margin + caption->room, height_px });
      y += caption->legend_height + LINE_GAP * caption->unit;
    }
  if (sources->room_height > 0)
    {
      add_text (scene, sources, caption->margin, y);
      if (!shares_line (caption))
        y += sources->room_height + LINE_GAP * caption->unit;
    }
  add_text (scene, data, shares_line (caption) ? caption->margin + caption->room - data->width : caption->margin, y);
}

static void
add_empty (EntScene      *scene,
           const Caption *caption,
           const char    *words)
{
  const Page *page = &caption->page;
  Text text = {
    .text = (char *) words,
    .style = {
      .size = get_text_size (page, &empty_size),
      .width = MAX (page->width_px - 4 * caption->margin, 1),
      .max_lines = 4,
      .centered = TRUE,
    },
    .color = ENT_COLOR_CAPTION,
  };

  measure_text (&text, page->measure);
  add_text (scene, &text, (page->width_px - text.width) / 2, (page->height_px - text.height) / 2);
}

static gboolean
is_patterned (EntSlice     *slice,
              EntThemeKind  theme)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  g_autofree guint32 *colors = ent_grouping_colors_new (graph);
  EntPatternChoice choice = ent_pattern_choose (theme, colors, ent_graph_get_n_groupings (graph));

  return ent_pattern_choice_has_any (&choice);
}

static void
caption_init (Caption               *caption,
              const EntCaptionInput *input)
{
  *caption = (Caption) { .page = { input->medium, input->measure, input->width_px, input->height_px } };
  caption->margin = get_size (&caption->page, &margin_size);
  caption->room = MAX (input->width_px - 2 * caption->margin, 1);
  caption->unit = get_size (&caption->page, &legend_size) / USUAL_SIZE;
  set_styles (caption, ent_view_get_chart (input->view));
}

static void
caption_clear (Caption *caption)
{
  for (Line line = LINE_TITLE; line < N_LINES; line++)
    drop_text (&caption->lines[line]);
  drop_legend (caption);
}

/* Whether names come out large enough is known only when the caption is; a note about it takes another line. */
static void
find_zoom (Caption               *caption,
           EntCaptionFacts       *facts,
           const EntCaptionInput *input,
           const EntCaptionFrame *frame)
{
  EntScene *picture = input->days[0].picture;
  const EntExcerpt *excerpt = input->excerpt ? input->excerpt : &ENT_EXCERPT_WHOLE;

  facts->zoom = ent_excerpt_fit (excerpt, ent_scene_get_bounds (picture), get_insets (caption), input->width_px, input->height_px).zoom;
  if (!ent_advice_names_shown (picture, facts->zoom))
    set_caption (caption, facts, input->view, frame);
}

/* Who zooms in a window sees it, and the words should not come and go there. */
static void
set_time (EntCaptionFacts       *facts,
          const EntCaptionInput *input)
{
  if (input->medium == ENT_MEDIUM_FILE && ent_chart_kind_spans_time (ent_view_get_chart (input->view)))
    facts->time = ent_view_get_time (input->view);
}

/**
 * ent_caption_add_page:
 * @scene: to which it is added; in px of the page
 * @input: what it is made of
 * @frame: (nullable): the room that captions of several pages have in common
 * @insets: (out): room along the edges that the picture must leave free
 *
 * Sets title, finding, date and counts, notes, legend and sources on a page. On a small page the less needed of them are left out. Where there is
 * nothing to see, a sentence in the middle says why.
 */
void
ent_caption_add_page (EntScene              *scene,
                      const EntCaptionInput *input,
                      const EntCaptionFrame *frame,
                      EntInsets             *insets)
{
  g_auto (EntCaptionFacts) facts = { 0 };
  g_autofree char *empty = NULL;
  Caption caption;

  g_return_if_fail (scene && input && input->n_days > 0 && insets);

  ent_caption_facts_init (&facts, input->days, input->n_days);
  facts.chart = ent_chart_of_view (input->view);
  facts.is_patterned = is_patterned (facts.slice, ent_view_get_theme (input->view));
  facts.zoom = input->zoom;
  facts.is_file = input->medium == ENT_MEDIUM_FILE;
  facts.excerpt = input->excerpt ? input->excerpt->note : NULL;
  set_time (&facts, input);
  caption_init (&caption, input);
  facts.follows_date = frame && ent_view_get_since (input->view) == ENT_DAY_MIN;
  set_caption (&caption, &facts, input->view, frame);
  if (input->days[0].picture && input->medium == ENT_MEDIUM_FILE && input->zoom == 0)
    find_zoom (&caption, &facts, input, frame);

  add_top (scene, &caption);
  add_bottom (scene, &caption);
  empty = ent_caption_write_empty (&facts);
  if (empty)
    add_empty (scene, &caption, empty);

  *insets = get_insets (&caption);
  caption_clear (&caption);
}

/**
 * ent_caption_new_page:
 * @input: what it is made of
 * @frame: (nullable): the room that captions of several pages have in common
 * @insets: (out): room along the edges that the picture must leave free
 *
 * Sets on a page what ent_caption_add_page() adds, and nothing else.
 *
 * Returns: (transfer full): a finished scene of page items, in px of the page
 */
EntScene *
ent_caption_new_page (const EntCaptionInput *input,
                      const EntCaptionFrame *frame,
                      EntInsets             *insets)
{
  EntScene *scene = ent_scene_new ();

  ent_caption_add_page (scene, input, frame, insets);
  ent_scene_finish (scene);
  return scene;
}

/**
 * ent_caption_frame_add:
 * @frame: (inout): the room that captions of several pages have in common
 * @input: what another one is made of
 *
 * Lets @frame have room for it.
 */
void
ent_caption_frame_add (EntCaptionFrame       *frame,
                       const EntCaptionInput *input)
{
  g_auto (EntCaptionFacts) facts = { 0 };
  Caption caption;

  g_return_if_fail (frame && input && input->n_days > 0);

  ent_caption_facts_init (&facts, input->days, input->n_days);
  facts.chart = ent_chart_of_view (input->view);
  facts.is_patterned = is_patterned (facts.slice, ent_view_get_theme (input->view));
  facts.zoom = input->zoom;
  facts.is_file = input->medium == ENT_MEDIUM_FILE;
  facts.follows_date = ent_view_get_since (input->view) == ENT_DAY_MIN;
  set_time (&facts, input);
  caption_init (&caption, input);
  write_caption (&caption, &facts, input->view);
  for (Line line = LINE_TITLE; line < N_LINES; line++)
    {
      frame->widths[line] = MAX (frame->widths[line], caption.lines[line].width);
      frame->heights[line] = MAX (frame->heights[line], caption.lines[line].height);
    }
  if (caption.legend && !frame->legend)
    frame->legend = g_array_ref (caption.legend);
  else if (caption.legend)
    ent_legend_merge_entries (frame->legend, caption.legend);
  caption_clear (&caption);
}

/**
 * ent_caption_frame_clear:
 * @frame: the room that captions of several pages have in common
 *
 * Frees what it holds.
 */
void
ent_caption_frame_clear (EntCaptionFrame *frame)
{
  g_return_if_fail (frame);

  g_clear_pointer (&frame->legend, g_array_unref);
}

/**
 * ent_caption_new_scene:
 * @view: what the picture is of
 * @slice: the network on the view's day
 * @picture: (nullable): as in #EntCaptionDay
 * @medium: what it is shown on
 * @measure: how text is measured
 * @width_px: of the page
 * @height_px: of the page
 * @insets: (out): room along the edges that the picture must leave free
 *
 * Makes the caption of a page that shows a single day, as ent_caption_new_page() does.
 *
 * Returns: (transfer full): a finished scene of page items, in px of the page
 */
EntScene *
ent_caption_new_scene (EntView          *view,
                       EntSlice         *slice,
                       EntScene         *picture,
                       EntMedium         medium,
                       const EntMeasure *measure,
                       double            width_px,
                       double            height_px,
                       EntInsets        *insets)
{
  const EntCaptionDay day = { slice, picture };
  const EntCaptionInput input = { view, &day, 1, NULL, medium, measure, width_px, height_px, 0 };

  g_return_val_if_fail (view && slice && measure && insets, NULL);

  return ent_caption_new_page (&input, NULL, insets);
}

/**
 * ent_caption_dup_title:
 * @view: what the picture is of
 * @slice: the network on the view's day
 *
 * Returns: (transfer full): the title the caption bears, or the program's name
 *   when nothing is shown
 */
char *
ent_caption_dup_title (EntView  *view,
                       EntSlice *slice)
{
  const EntCaptionDay day = { slice, NULL };
  g_auto (EntCaptionFacts) facts = { 0 };
  char *title;

  g_return_val_if_fail (view && slice, NULL);

  ent_caption_facts_init (&facts, &day, 1);
  title = ent_caption_write_title (&facts, view);
  return title ? title : g_strdup ("Entente");
}

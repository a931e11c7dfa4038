/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/ent-caption.h"

#include "charts/ent-advice.h"
#include "charts/ent-caption-private.h"
#include "charts/ent-grouping-colors.h"
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
} Text;

typedef struct
{
  Text   lines[N_LINES];
  Page   page;
  double legend_height;
  double margin;
  double room; /* between the margins */
  double unit; /* in px */
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
}

static void
drop_text (Text *text)
{
  g_clear_pointer (&text->text, g_free);
  text->width = text->height = 0;
}

static double
top_height (const Caption *caption)
{
  double height = 0;

  for (Line line = LINE_TITLE; line <= LINE_NOTES; line++)
    if (caption->lines[line].text)
      height += caption->lines[line].height + LINE_GAP * caption->unit;
  return height > 0 ? height + caption->margin * 0.8 + BLOCK_GAP * caption->unit : 0;
}

/* Sources and data share a line when there is room for both. */
static gboolean
shares_line (const Caption *caption)
{
  const Text *sources = &caption->lines[LINE_SOURCES];
  const Text *data = &caption->lines[LINE_DATA];

  return sources->text && data->text && sources->width + 2 * caption->margin + data->width <= caption->room;
}

static double
bottom_height (const Caption *caption)
{
  double height = caption->legend_height > 0 ? caption->legend_height + LINE_GAP * caption->unit : 0;

  if (caption->lines[LINE_SOURCES].text)
    height += caption->lines[LINE_SOURCES].height + LINE_GAP * caption->unit;
  if (caption->lines[LINE_DATA].text && !shares_line (caption))
    height += caption->lines[LINE_DATA].height + LINE_GAP * caption->unit;
  return height > 0 ? height + caption->margin * 0.5 + BLOCK_GAP * caption->unit : 0;
}

static gboolean
is_too_high (const Caption *caption)
{
  return top_height (caption) + bottom_height (caption) > caption->page.height_px * MAX_SHARE;
}

/* Leaves out, least needed first, what a small page has no room for. */
static void
fit_into (Caption *caption)
{
  static const Line order[] = { LINE_SOURCES, LINE_FINDING, LINE_NOTES, LINE_DATE, LINE_TITLE };

  if (is_too_high (caption))
    drop_text (&caption->lines[LINE_DATA]);
  if (is_too_high (caption))
    caption->legend_height = 0;
  for (guint i = 0; i < G_N_ELEMENTS (order) && is_too_high (caption); i++)
    drop_text (&caption->lines[order[i]]);
}

/* How all lines are set on the page. */
static void
set_styles (Caption *caption)
{
  static const guint max_lines[N_LINES] = {
    [LINE_TITLE] = 2, [LINE_FINDING] = 3, [LINE_DATE] = 2, [LINE_NOTES] = 3, [LINE_SOURCES] = 2, [LINE_DATA] = 1,
  };

  for (Line line = 0; line < N_LINES; line++)
    {
      caption->lines[line].style = (EntTextStyle) {
        .size = get_text_size (&caption->page, &sizes[line]),
        .bold = line == LINE_TITLE,
        .width = caption->room,
        .max_lines = max_lines[line],
      };
      caption->lines[line].color = line <= LINE_FINDING ? ENT_COLOR_TITLE : ENT_COLOR_CAPTION;
    }
}

static void
write_lines (Caption         *caption,
             EntCaptionFacts *facts,
             EntView         *view,
             EntScene        *picture)
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
    lines[LINE_NOTES].text = ent_caption_write_notes (facts, picture, measure, &lines[LINE_NOTES].style);
  if (parts & ENT_PARTS_SOURCES)
    {
      lines[LINE_DATA].text = ent_caption_write_data (facts);
      lines[LINE_SOURCES].text = ent_caption_write_sources (facts, caption->page.medium, measure, &lines[LINE_SOURCES].style);
    }
  for (Line line = LINE_TITLE; line < N_LINES; line++)
    measure_text (&lines[line], measure);
}

/* Lines and legend for all that is known so far. */
static void
set_caption (Caption         *caption,
             EntCaptionFacts *facts,
             EntView         *view,
             EntScene        *picture)
{
  for (Line line = LINE_TITLE; line < N_LINES; line++)
    drop_text (&caption->lines[line]);
  write_lines (caption, facts, view, picture);
  if (ent_view_get_parts (view) & ENT_PARTS_LEGEND)
    caption->legend_height = ent_legend_add (NULL, facts, picture, caption->page.measure, get_text_size (&caption->page, &legend_size),
                                             (EntRect) { 0, 0, caption->room, 0 });
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
    if (caption->lines[line].text)
      {
        add_text (scene, &caption->lines[line], caption->margin, y);
        y += caption->lines[line].height + LINE_GAP * caption->unit;
      }
}

static void
add_bottom (EntScene        *scene,
            const Caption   *caption,
            EntCaptionFacts *facts,
            EntScene        *picture)
{
  const Text *sources = &caption->lines[LINE_SOURCES];
  const Text *data = &caption->lines[LINE_DATA];
  double height_px = caption->page.height_px;
  double y = height_px - bottom_height (caption) + BLOCK_GAP * caption->unit;

  if (caption->legend_height > 0)
    {
      ent_legend_add (scene, facts, picture, caption->page.measure, get_text_size (&caption->page, &legend_size),
                      (EntRect) { caption->margin, y, caption->margin + caption->room, height_px });
      y += caption->legend_height + LINE_GAP * caption->unit;
    }
  if (sources->text)
    {
      add_text (scene, sources, caption->margin, y);
      if (!shares_line (caption))
        y += sources->height + LINE_GAP * caption->unit;
    }
  if (data->text)
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

/**
 * ent_caption_new_scene_of:
 * @view: what the picture is of
 * @slice: the network on the view's day
 * @picture: (nullable): the picture itself; without it, what only the picture
 *   knows (withheld outlines, bites, names left out) is left out
 * @excerpt: what of the picture the page holds
 * @medium: what it is shown on
 * @measure: how text is measured
 * @width_px: of the page
 * @height_px: of the page
 * @insets: (out): room along the edges that the picture must leave free
 *
 * Sets title, finding, date and counts, notes, legend and sources on a page. On a small page the less needed of them are left out. Where there is
 * nothing to see, a sentence in the middle says why.
 *
 * Returns: (transfer full): a finished scene of page items, in px of the page
 */
EntScene *
ent_caption_new_scene_of (EntView          *view,
                          EntSlice         *slice,
                          EntScene         *picture,
                          const EntExcerpt *excerpt,
                          EntMedium         medium,
                          const EntMeasure *measure,
                          double            width_px,
                          double            height_px,
                          EntInsets        *insets)
{
  g_auto (EntCaptionFacts) facts = { 0 };
  g_autofree char *empty = NULL;
  Caption caption = { 0 };
  EntScene *scene;

  g_return_val_if_fail (view && slice && excerpt && measure && insets, NULL);

  ent_caption_facts_init (&facts, slice);
  facts.is_patterned = is_patterned (slice, ent_view_get_theme (view));
  facts.excerpt = excerpt->note;
  caption.page = (Page) { medium, measure, width_px, height_px };
  caption.margin = get_size (&caption.page, &margin_size);
  caption.room = MAX (width_px - 2 * caption.margin, 1);
  caption.unit = get_size (&caption.page, &legend_size) / USUAL_SIZE;
  set_styles (&caption);
  set_caption (&caption, &facts, view, picture);
  if (picture && medium == ENT_MEDIUM_FILE)
    {
      /* Whether names come out large enough is known only when the caption is; a note about it takes another line. */
      facts.zoom = ent_excerpt_fit (excerpt, ent_scene_get_bounds (picture), get_insets (&caption), width_px, height_px).zoom;
      if (!ent_advice_names_shown (picture, facts.zoom))
        set_caption (&caption, &facts, view, picture);
    }

  scene = ent_scene_new ();
  add_top (scene, &caption);
  add_bottom (scene, &caption, &facts, picture);
  empty = ent_caption_write_empty (&facts);
  if (empty)
    add_empty (scene, &caption, empty);
  ent_scene_finish (scene);

  *insets = get_insets (&caption);
  for (Line line = LINE_TITLE; line < N_LINES; line++)
    drop_text (&caption.lines[line]);
  return scene;
}

/**
 * ent_caption_new_scene:
 * @view: what the picture is of
 * @slice: the network on the view's day
 * @picture: (nullable): the picture itself
 * @medium: what it is shown on
 * @measure: how text is measured
 * @width_px: of the page
 * @height_px: of the page
 * @insets: (out): room along the edges that the picture must leave free
 *
 * As ent_caption_new_scene_of(), for a page that holds all of the picture.
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
  return ent_caption_new_scene_of (view, slice, picture, &ENT_EXCERPT_WHOLE, medium, measure, width_px, height_px, insets);
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
  g_auto (EntCaptionFacts) facts = { 0 };
  char *title;

  g_return_val_if_fail (view && slice, NULL);

  ent_caption_facts_init (&facts, slice);
  title = ent_caption_write_title (&facts, view);
  return title ? title : g_strdup ("Entente");
}

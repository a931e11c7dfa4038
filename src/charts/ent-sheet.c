/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-sheet.h"

#include "charts/ent-caption-private.h"
#include "words/ent-change-words.h"

/* As part of the mean of the page's sides, and in px at least. */
#define DATE_SHARE 0.0135
#define WORDS_SHARE 0.011
#define MARGIN_SHARE 0.015
#define MIN_DATE_PX 11.0
#define MIN_WORDS_PX 10.0
#define MIN_MARGIN_PX 10.0

/* Of news in a cell; fewer where they would take more than this part of it. */
#define MAX_LINES 3
#define MAX_HEAD_SHARE 0.36

/* Of a picture in a cell: charts are wider than high. */
#define USUAL_ASPECT 1.5

#define BORDER_WIDTH 0.5
#define CORNER 0.5 /* of the margin */
#define CORNER_CURVE 0.55 /* a quarter of a circle as a Bézier curve */

const guint ent_sheet_sizes[] = { 4, 6, 9, 0 };

/* What stands in the head of a cell. */
typedef struct
{
  char  *date;   /* owned */
  char  *counts; /* (nullable), owned */
  char  *news;   /* (nullable), owned: what changed since the cell before */
  char  *few;    /* (nullable), owned: likewise, of members and groupings alone */
  double date_width;
  double date_height;
} Head;

/* The page, cut into cells. */
typedef struct
{
  const EntCaptionInput *input;
  Head                  *heads;
  EntTextStyle           date_style;
  double                 words_size;
  EntRect                area; /* of all cells, in px */
  double                 margin;
  double                 gap; /* between cells */
  double                 pad; /* within them */
  guint                  n_columns;
  guint                  n_rows;
  gboolean               beside;        /* whether counts stand behind dates */
  double                 counts_height; /* of lines of their own */
  guint                  n_lines;       /* of news */
  double                 head_height;
} Sheet;

/* How many members each grouping has, or why there is nothing. */
static char *
write_counts (const EntCaptionInput *input,
              guint                  nth)
{
  EntSlice *slice = input->days[nth].slice;
  EntGraph *graph = ent_slice_get_graph (slice);
  GString *counts = NULL;
  g_auto (EntCaptionFacts) facts = { 0 };
  char *empty;

  ent_caption_facts_init (&facts, &input->days[nth], 1);
  empty = ent_caption_write_empty (&facts);
  if (empty != NULL)
    return empty;
  counts = g_string_new (NULL);
  for (guint g = 0; g < ent_graph_get_n_groupings (graph); g++)
    {
      guint n_members = ent_slice_count_members (slice, g);

      if (n_members == 0)
        continue;
      g_string_append_printf (counts, "%s%s %u", counts->len > 0 ? " · " : "",
                              ent_dataset_get_grouping_name (ent_graph_get_dataset (graph), ent_graph_get_ref (graph, g).row), n_members);
    }
  return g_string_free (counts, counts->len == 0);
}

static gboolean
is_about_members (EntGraphChangeKind kind)
{
  return kind == ENT_GRAPH_CHANGE_FOUNDED || kind == ENT_GRAPH_CHANGE_JOINED || kind == ENT_GRAPH_CHANGE_SUSPENDED
         || kind == ENT_GRAPH_CHANGE_RESTORED || kind == ENT_GRAPH_CHANGE_LEFT || kind == ENT_GRAPH_CHANGE_ENDED;
}

/* What changed since the cell before; nothing in the first. */
static char *
write_news (const EntCaptionInput *input,
            guint                  nth,
            GArray                *changes,
            gboolean               of_members)
{
  EntSlice *slice = input->days[nth].slice;
  g_autoptr (GArray) since = NULL;

  if (nth == 0)
    return NULL;
  since = ent_graph_changes_in (changes, (EntPeriod) { ent_slice_get_day (input->days[nth - 1].slice) + 1, ent_slice_get_day (slice) });
  for (guint i = since->len; of_members && i-- > 0;)
    if (!is_about_members (g_array_index (since, EntGraphChange, i).kind))
      g_array_remove_index (since, i);
  return ent_change_words_dup_news (ent_graph_get_dataset (ent_slice_get_graph (slice)), since);
}

static void
measure (const Sheet        *sheet,
         const char         *text,
         const EntTextStyle *style,
         double             *width,
         double             *height)
{
  sheet->input->measure->measure (text, style, width, height, sheet->input->measure->user_data);
}

static double
get_size (const EntCaptionInput *input,
          double                 share,
          double                 least_px)
{
  return input->measure->scale * MAX (least_px, share * (input->width_px + input->height_px) / 2);
}

static void
write_heads (Sheet *sheet)
{
  const EntCaptionInput *input = sheet->input;
  EntParts parts = ent_view_get_parts (input->view);
  g_autoptr (GArray) changes = ent_graph_list_changes (ent_slice_get_graph (input->days[0].slice));

  sheet->heads = g_new0 (Head, input->n_days);
  for (guint i = 0; i < input->n_days; i++)
    {
      Head *head = &sheet->heads[i];

      head->date = ent_day_to_text (ent_slice_get_day (input->days[i].slice));
      if (parts & ENT_PARTS_DATE)
        head->counts = write_counts (input, i);
      if (parts & ENT_PARTS_FINDING)
        {
          head->news = write_news (input, i, changes, FALSE);
          head->few = write_news (input, i, changes, TRUE);
        }
      measure (sheet, head->date, &sheet->date_style, &head->date_width, &head->date_height);
    }
}

static void
clear_heads (Sheet *sheet)
{
  for (guint i = 0; i < sheet->input->n_days; i++)
    {
      g_free (sheet->heads[i].date);
      g_free (sheet->heads[i].counts);
      g_free (sheet->heads[i].news);
      g_free (sheet->heads[i].few);
    }
  g_free (sheet->heads);
}

static double
get_cell_width (const Sheet *sheet)
{
  return (sheet->area.x1 - sheet->area.x0 - (sheet->n_columns - 1) * sheet->gap) / sheet->n_columns;
}

static double
get_cell_height (const Sheet *sheet)
{
  return (sheet->area.y1 - sheet->area.y0 - (sheet->n_rows - 1) * sheet->gap) / sheet->n_rows;
}

static EntRect
get_cell (const Sheet *sheet,
          guint        nth)
{
  double x = sheet->area.x0 + nth % sheet->n_columns * (get_cell_width (sheet) + sheet->gap);
  double y = sheet->area.y0 + nth / sheet->n_columns * (get_cell_height (sheet) + sheet->gap);

  return (EntRect) { x, y, x + get_cell_width (sheet), y + get_cell_height (sheet) };
}

/* Words of a cell on lines of their own. */
static EntTextStyle
get_style (const Sheet *sheet,
           guint        max_lines)
{
  return (EntTextStyle) {
    .size = sheet->words_size,
    .width = MAX (get_cell_width (sheet) - 2 * sheet->pad, 1),
    .max_lines = max_lines,
  };
}

/* All news, if the lines hold them; else those of members. */
static const char *
choose_news (const Sheet  *sheet,
             const Head   *head,
             EntTextStyle  style)
{
  EntTextStyle whole = style;
  double width, height, most;

  if (head->news == NULL)
    return NULL;
  whole.max_lines = 0;
  measure (sheet, head->news, &whole, &width, &height);
  measure (sheet, head->news, &style, &width, &most);
  return height <= most ? head->news : head->few;
}

/* The most that a cell needs for words that are to be set so. */
static double
find_height (const Sheet  *sheet,
             gboolean      of_news,
             EntTextStyle  style)
{
  double most = 0;

  for (guint i = 0; i < sheet->input->n_days; i++)
    {
      const char *words = of_news ? choose_news (sheet, &sheet->heads[i], style) : sheet->heads[i].counts;
      double width, height = 0;

      if (words != NULL)
        measure (sheet, words, &style, &width, &height);
      most = MAX (most, height);
    }
  return most;
}

/* Whether the counts of all cells find room behind their dates. */
static gboolean
fits_beside (const Sheet *sheet)
{
  EntTextStyle line = { .size = sheet->words_size };

  for (guint i = 0; i < sheet->input->n_days; i++)
    {
      const Head *head = &sheet->heads[i];
      double width = 0, height;

      if (head->counts != NULL)
        measure (sheet, head->counts, &line, &width, &height);
      if (head->date_width + sheet->margin + width > get_style (sheet, 1).width)
        return FALSE;
    }
  return TRUE;
}

/* All heads are of one height, so that all pictures have the same room. */
static void
set_heads (Sheet *sheet,
           guint  most_lines)
{
  double date_height = 0;

  for (guint i = 0; i < sheet->input->n_days; i++)
    date_height = MAX (date_height, sheet->heads[i].date_height);
  sheet->beside = fits_beside (sheet);
  sheet->counts_height = sheet->beside ? 0 : find_height (sheet, FALSE, get_style (sheet, MAX_LINES));
  for (sheet->n_lines = most_lines;; sheet->n_lines--)
    {
      double news_height = sheet->n_lines > 0 ? find_height (sheet, TRUE, get_style (sheet, sheet->n_lines)) : 0;

      sheet->head_height = date_height + sheet->counts_height + news_height + sheet->margin / 2;
      if (sheet->n_lines == 0 || sheet->head_height <= MAX_HEAD_SHARE * get_cell_height (sheet))
        break;
    }
}

static void
cut (Sheet *sheet,
     guint  n_columns,
     guint  most_lines)
{
  sheet->n_columns = n_columns;
  sheet->n_rows = (sheet->input->n_days + n_columns - 1) / n_columns;
  set_heads (sheet, most_lines);
}

/* As many columns as let the pictures be largest; cells without a picture are a loss. News take what room there is then. */
static void
choose_columns (Sheet *sheet)
{
  guint n_best = 1;
  double best = -1;

  for (guint n = 1; n <= sheet->input->n_days; n++)
    {
      double width, height, full, size;

      cut (sheet, n, 0);
      width = get_cell_width (sheet) - 2 * sheet->pad;
      height = get_cell_height (sheet) - sheet->head_height - 2 * sheet->pad;
      full = (double) sheet->input->n_days / (sheet->n_columns * sheet->n_rows);
      size = MIN (width / USUAL_ASPECT, height) * full * full;
      if (size > best)
        {
          best = size;
          n_best = n;
        }
    }
  cut (sheet, n_best, MAX_LINES);
}

static void
add_text (EntScene           *scene,
          const char         *text,
          const EntTextStyle *style,
          EntColorRole        color,
          EntRect             bounds)
{
  ent_scene_add (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_TEXT,
    .layer = ENT_LAYER_PAGE,
    .bounds = bounds,
    .fill = color,
    .fill_alpha = 1,
    .point = { bounds.x0, bounds.y0 },
    .text = text,
    .text_style = *style,
    .priority = G_MAXUINT,
  });
}

/* A line around the cell, with round corners. */
static void
add_border (EntScene *scene,
            EntRect   r,
            double    radius)
{
  double c = radius * (1 - CORNER_CURVE);
  const EntSegment segments[] = {
    { ENT_SEGMENT_MOVE, { { r.x0 + radius, r.y0 } } },
    { ENT_SEGMENT_LINE, { { r.x1 - radius, r.y0 } } },
    { ENT_SEGMENT_CURVE, { { r.x1 - c, r.y0 }, { r.x1, r.y0 + c }, { r.x1, r.y0 + radius } } },
    { ENT_SEGMENT_LINE, { { r.x1, r.y1 - radius } } },
    { ENT_SEGMENT_CURVE, { { r.x1, r.y1 - c }, { r.x1 - c, r.y1 }, { r.x1 - radius, r.y1 } } },
    { ENT_SEGMENT_LINE, { { r.x0 + radius, r.y1 } } },
    { ENT_SEGMENT_CURVE, { { r.x0 + c, r.y1 }, { r.x0, r.y1 - c }, { r.x0, r.y1 - radius } } },
    { ENT_SEGMENT_LINE, { { r.x0, r.y0 + radius } } },
    { ENT_SEGMENT_CURVE, { { r.x0, r.y0 + c }, { r.x0 + c, r.y0 }, { r.x0 + radius, r.y0 } } },
    { ENT_SEGMENT_CLOSE, { { 0, 0 } } },
  };

  ent_scene_add_path (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_PATH,
    .layer = ENT_LAYER_PAGE,
    .bounds = r,
    .stroke = ENT_COLOR_DISC_RIM,
    .stroke_alpha = 1,
    .line_width = BORDER_WIDTH,
  }, segments, G_N_ELEMENTS (segments));
}

static void
add_words (EntScene     *scene,
           const Sheet  *sheet,
           const char   *words,
           EntTextStyle  style,
           EntColorRole  color,
           double        x,
           double        y)
{
  double width, height;

  if (words == NULL)
    return;
  measure (sheet, words, &style, &width, &height);
  add_text (scene, words, &style, color, (EntRect) { x, y, x + width, y + height });
}

static void
add_cell (EntScene    *scene,
          const Sheet *sheet,
          guint        nth)
{
  const Head *head = &sheet->heads[nth];
  EntRect cell = get_cell (sheet, nth);
  double x = cell.x0 + sheet->pad;
  double y = cell.y0 + sheet->pad;
  EntTextStyle line = { .size = sheet->words_size };

  add_border (scene, cell, CORNER * sheet->margin);
  add_words (scene, sheet, head->date, sheet->date_style, ENT_COLOR_TITLE, x, y);
  /* Small words stand on the line of the larger ones. */
  if (sheet->beside)
    add_words (scene, sheet, head->counts, line, ENT_COLOR_CAPTION, x + head->date_width + sheet->margin,
               y + (sheet->date_style.size - line.size));
  else
    add_words (scene, sheet, head->counts, get_style (sheet, MAX_LINES), ENT_COLOR_CAPTION, x, y + head->date_height);
  if (sheet->n_lines > 0)
    add_words (scene, sheet, choose_news (sheet, head, get_style (sheet, sheet->n_lines)), get_style (sheet, sheet->n_lines),
               ENT_COLOR_TITLE, x, y + head->date_height + sheet->counts_height);
}

static void
sheet_init (Sheet                 *sheet,
            const EntCaptionInput *input,
            EntInsets              insets)
{
  double margin = get_size (input, MARGIN_SHARE, MIN_MARGIN_PX);

  *sheet = (Sheet) {
    .input = input,
    .date_style = { .size = get_size (input, DATE_SHARE, MIN_DATE_PX), .bold = TRUE },
    .words_size = get_size (input, WORDS_SHARE, MIN_WORDS_PX),
    .area = { margin, MAX (insets.top, margin), input->width_px - margin, input->height_px - MAX (insets.bottom, margin) },
    .margin = margin,
    .gap = margin * 0.75,
    .pad = margin * 0.6,
  };
  write_heads (sheet);
  choose_columns (sheet);
}

/**
 * ent_sheet_new_page:
 * @input: the days, and the page they share
 * @rooms: (out caller-allocates): for each day, where on the page its picture is to be; all of one size
 *
 * Lays a page of small multiples out: the caption of all days, and for each a cell
 * with its date. There are as many columns as let the pictures be largest.
 *
 * Returns: (transfer full): a finished scene of page items, in px of the page
 */
EntScene *
ent_sheet_new_page (const EntCaptionInput *input,
                    EntRect               *rooms)
{
  EntScene *scene = ent_scene_new ();
  EntInsets insets;
  Sheet sheet;

  g_return_val_if_fail (input != NULL && input->n_days > 0 && rooms != NULL, scene);

  ent_caption_add_page (scene, input, NULL, &insets);
  sheet_init (&sheet, input, insets);
  for (guint i = 0; i < input->n_days; i++)
    {
      EntRect cell = get_cell (&sheet, i);
      double pad = sheet.pad;

      add_cell (scene, &sheet, i);
      rooms[i] = (EntRect) { cell.x0 + pad, cell.y0 + pad + sheet.head_height, cell.x1 - pad, cell.y1 - pad };
      rooms[i].x1 = MAX (rooms[i].x1, rooms[i].x0 + 1);
      rooms[i].y1 = MAX (rooms[i].y1, rooms[i].y0 + 1);
    }
  clear_heads (&sheet);
  ent_scene_finish (scene);
  return scene;
}

/**
 * ent_sheet_new_description:
 * @input: the days of a page
 *
 * Returns: (transfer full): what the cells say, a line each, for those who do not see them
 */
char *
ent_sheet_new_description (const EntCaptionInput *input)
{
  GString *lines = g_string_new (NULL);
  g_autoptr (GArray) changes = NULL;

  g_return_val_if_fail (input != NULL, g_string_free (lines, FALSE));

  changes = ent_graph_list_changes (ent_slice_get_graph (input->days[0].slice));
  for (guint i = 0; i < input->n_days; i++)
    {
      g_autofree char *date = ent_day_to_text (ent_slice_get_day (input->days[i].slice));
      g_autofree char *counts = write_counts (input, i);
      g_autofree char *news = write_news (input, i, changes, FALSE);

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", date);
      if (counts != NULL)
        g_string_append_printf (lines, ": %s", counts);
      if (news != NULL)
        g_string_append_printf (lines, ". %s", news);
    }
  return g_string_free (lines, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint/ent-pdf-sheets.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "paint/ent-pdf-table.h"
#include "paint/ent-pdf-tags.h"
#include "scene/ent-theme.h"

/* All in pt. */
#define MARGIN 48.0
#define MIN_WIDTH 430.0 /* of a table: where there is room for two, they stand side by side */
#define MAX_WIDTH 620.0 /* longer lines are hard to follow */
#define GUTTER 36.0     /* between tables side by side */
#define GAP 8.0         /* between columns */
#define ROW_GAP 2.5
#define FOOT 24.0
#define NUMBER_WIDTH 26.0
#define REFERENCE_SIZE 8.0

/* So many rows go with a heading: fewer at the end of a page are lost there. */
#define N_TOGETHER 3

/* Of the width: nation, role, time, sources. */
static const double columns[] = { 0, 0.30, 0.50, 0.84, 1 };

static const struct
{
  double      size;
  gboolean    bold;
  double      above; /* room before it */
  const char *tag;   /* of the row, as PDF names them */
  const char *cell;  /* of each cell; NULL for one that has none */
} looks[] = {
  [ENT_PDF_ROW_TITLE] = { 16, TRUE, 0, "H1", NULL },
  [ENT_PDF_ROW_NOTE] = { 9.5, FALSE, 2, "P", NULL },
  [ENT_PDF_ROW_SECTION] = { 11.5, TRUE, 16, "H2", NULL },
  [ENT_PDF_ROW_HEAD] = { 8, FALSE, 2, "TR", "TH" },
  [ENT_PDF_ROW_ENTRY] = { 9.5, FALSE, 0, "TR", "TD" },
  [ENT_PDF_ROW_SOURCE] = { 9, FALSE, 1, "P", NULL },
};

/* Pages are laid out twice: the first time without drawing, to know how many there are. */
typedef struct
{
  cairo_t    *cr;
  gboolean    draws;
  double      width; /* of the table */
  double      height_pt;
  guint       n_tables; /* side by side */
  guint       table;    /* which of them is being filled */
  double      x;
  double      y;
  guint       page; /* from 1: those after the pictures */
  guint       n_pages;
  guint       n_before; /* pages of pictures */
  gboolean    in_table;
  gboolean    repeats; /* what is drawn has been said before: no tags */
  GHashTable *ends;    /* names of places that are there; owned */
} Sheets;

static void
begin_tag (Sheets     *sheets,
           const char *tag)
{
  if (sheets->draws && !sheets->repeats && tag != NULL)
    cairo_tag_begin (sheets->cr, tag, NULL);
}

static void
end_tag (Sheets     *sheets,
         const char *tag)
{
  if (sheets->draws && !sheets->repeats && tag != NULL)
    cairo_tag_end (sheets->cr, tag);
}

static void
set_color (Sheets       *sheets,
           EntColorRole  role)
{
  EntColor color = ent_theme_get_color (ENT_THEME_PRINT, role, 0);

  cairo_set_source_rgb (sheets->cr, color.red, color.green, color.blue);
}

static void
measure (const char         *text,
         const EntTextStyle *style,
         double             *width,
         double             *height)
{
  ent_text_get_measure ()->measure (text, style, width, height, ent_text_get_measure ()->user_data);
}

/* Returns: how high it is */
static double
put_text (Sheets       *sheets,
          const char   *text,
          EntTextStyle  style,
          double        x,
          EntColorRole  color)
{
  double width, height;

  measure (text, &style, &width, &height);
  if (sheets->draws)
    {
      set_color (sheets, color);
      ent_text_draw (sheets->cr, text, &style, x, sheets->y);
    }
  return height;
}

/* The numbers of sources, each leading to its source, in as many lines as they take. */
static double
put_numbers (Sheets *sheets,
             GArray *numbers,
             double  x0,
             double  x1)
{
  EntTextStyle style = { .size = REFERENCE_SIZE };
  double x = x0, y = sheets->y, height = 0;

  for (guint i = 0; i < numbers->len; i++)
    {
      guint number = g_array_index (numbers, guint, i);
      g_autofree char *text = g_strdup_printf ("[%u]", number);
      g_autofree char *end = ent_pdf_dup_end_of_source (number);
      double width;

      measure (text, &style, &width, &height);
      if (x > x0 && x + width > x1)
        {
          x = x0;
          y += height;
        }
      if (sheets->draws)
        {
          ent_pdf_begin_link_to (sheets->cr, end);
          set_color (sheets, ENT_COLOR_TITLE);
          ent_text_draw (sheets->cr, text, &style, x, y + 1);
          cairo_tag_end (sheets->cr, CAIRO_TAG_LINK);
        }
      x += width + 2;
    }
  return y + height + 1 - sheets->y;
}

static double
put_cells (Sheets          *sheets,
           const EntPdfRow *row)
{
  EntColorRole color = row->kind == ENT_PDF_ROW_HEAD ? ENT_COLOR_CAPTION : ENT_COLOR_TITLE;
  double tallest = 0;

  for (guint i = 0; i < ENT_PDF_N_CELLS; i++)
    {
      double x = sheets->x + columns[i] * sheets->width;
      double height;
      EntTextStyle style = { .size = looks[row->kind].size, .width = (columns[i + 1] - columns[i]) * sheets->width - GAP };

      begin_tag (sheets, looks[row->kind].cell);
      height = put_text (sheets, row->cells[i], style, x, color);
      tallest = MAX (tallest, height);
      end_tag (sheets, looks[row->kind].cell);
    }
  if (row->kind == ENT_PDF_ROW_HEAD)
    {
      begin_tag (sheets, looks[row->kind].cell);
      put_text (sheets, _("Sources"), (EntTextStyle) { .size = looks[row->kind].size }, sheets->x + columns[ENT_PDF_N_CELLS] * sheets->width, color);
      end_tag (sheets, looks[row->kind].cell);
    }
  if (row->numbers != NULL)
    {
      double height;

      begin_tag (sheets, looks[row->kind].cell);
      height = put_numbers (sheets, row->numbers, sheets->x + columns[ENT_PDF_N_CELLS] * sheets->width, sheets->x + sheets->width);
      tallest = MAX (tallest, height);
      end_tag (sheets, looks[row->kind].cell);
    }
  return tallest;
}

static double
put_source (Sheets          *sheets,
            const EntPdfRow *row)
{
  EntTextStyle style = { .size = looks[row->kind].size };
  g_autofree char *number = g_strdup_printf ("[%u]", row->number);
  g_autofree char *end = ent_pdf_dup_end_of_source (row->number);
  double height;

  if (sheets->draws)
    ent_pdf_begin_end (sheets->cr, end);
  put_text (sheets, number, style, sheets->x, ENT_COLOR_TITLE);
  if (sheets->draws)
    cairo_tag_end (sheets->cr, CAIRO_TAG_DEST);
  if (sheets->draws && row->url != NULL)
    ent_pdf_begin_link (sheets->cr, row->url);
  style.width = sheets->width - NUMBER_WIDTH;
  height = put_text (sheets, row->cells[0], style, sheets->x + NUMBER_WIDTH, ENT_COLOR_TITLE);
  if (sheets->draws && row->url != NULL)
    cairo_tag_end (sheets->cr, CAIRO_TAG_LINK);
  return height;
}

static double
put_row (Sheets          *sheets,
         const EntPdfRow *row)
{
  EntTextStyle style = { .size = looks[row->kind].size, .bold = looks[row->kind].bold, .width = sheets->width };

  switch (row->kind)
    {
    case ENT_PDF_ROW_HEAD:
    case ENT_PDF_ROW_ENTRY:
      return put_cells (sheets, row);
    case ENT_PDF_ROW_SOURCE:
      return put_source (sheets, row);
    case ENT_PDF_ROW_TITLE:
    case ENT_PDF_ROW_NOTE:
    case ENT_PDF_ROW_SECTION:
    default:
      return put_text (sheets, row->cells[0], style, sheets->x, row->kind == ENT_PDF_ROW_NOTE ? ENT_COLOR_CAPTION : ENT_COLOR_TITLE);
    }
}

/* Where a thing is first spoken of, links to it lead. */
static gboolean
begins_end (Sheets          *sheets,
            const EntPdfRow *row)
{
  char *end;

  if (!sheets->draws || row->thing.kind == ENT_THING_NONE)
    return FALSE;
  end = ent_pdf_dup_end_of_thing (row->thing);
  if (!g_hash_table_add (sheets->ends, end))
    return FALSE;
  ent_pdf_begin_end (sheets->cr, end);
  return TRUE;
}

/* The number below; pictures come first. */
static void
end_page (Sheets *sheets)
{
  EntTextStyle style = { .size = 8 };
  g_autofree char *text = NULL;
  double y = sheets->y;

  /* Translators: number of a page, and how many there are */
  text = g_strdup_printf (_("Page %u of %u"), sheets->page + sheets->n_before, sheets->n_pages + sheets->n_before);
  sheets->y = sheets->height_pt - MARGIN;
  put_text (sheets, text, style, MARGIN, ENT_COLOR_CAPTION);
  sheets->y = y;
  if (sheets->draws)
    cairo_show_page (sheets->cr);
}

/* The next table is begun on the right, and where there is no room on another page. */
static void
go_on (Sheets *sheets)
{
  sheets->table++;
  if (sheets->table == sheets->n_tables)
    {
      end_page (sheets);
      sheets->page++;
      sheets->table = 0;
    }
  sheets->x = MARGIN + sheets->table * (sheets->width + GUTTER);
  sheets->y = MARGIN;
}

static double
row_height (Sheets          *sheets,
            const EntPdfRow *row)
{
  gboolean draws = sheets->draws;
  double height;

  sheets->draws = FALSE;
  height = looks[row->kind].above + put_row (sheets, row) + ROW_GAP;
  sheets->draws = draws;
  return height;
}

static gboolean
is_heading (EntPdfRowKind kind)
{
  return kind == ENT_PDF_ROW_SECTION || kind == ENT_PDF_ROW_HEAD;
}

/* What must stay with the row: of a heading, the next ones and the first rows below them. */
static double
needed_from (Sheets *sheets,
             GArray *rows,
             guint   place)
{
  guint n_wanted = is_heading (g_array_index (rows, EntPdfRow, place).kind) ? N_TOGETHER : 1;
  double height = 0;
  guint n = 0;

  for (; place < rows->len && n < n_wanted; place++)
    {
      const EntPdfRow *row = &g_array_index (rows, EntPdfRow, place);

      if (n > 0 && is_heading (row->kind))
        break;
      height += row_height (sheets, row);
      n += !is_heading (row->kind);
    }
  return height;
}

static void
place_row (Sheets          *sheets,
           const EntPdfRow *row)
{
  if (sheets->y > MARGIN)
    sheets->y += looks[row->kind].above;
  sheets->y += put_row (sheets, row) + ROW_GAP;
}

/* What goes on elsewhere says there once more what it is about, to the eye alone. */
static void
repeat_heads (Sheets *sheets,
              GArray *rows,
              guint   place)
{
  guint section = place;

  while (section > 0 && g_array_index (rows, EntPdfRow, section).kind != ENT_PDF_ROW_SECTION)
    section--;
  sheets->repeats = TRUE;
  for (guint i = section; i < place && g_array_index (rows, EntPdfRow, i).kind != ENT_PDF_ROW_ENTRY; i++)
    place_row (sheets, &g_array_index (rows, EntPdfRow, i));
  sheets->repeats = FALSE;
}

static void
set_in_table (Sheets   *sheets,
              gboolean  in_table)
{
  if (in_table && !sheets->in_table)
    begin_tag (sheets, "Table");
  if (!in_table && sheets->in_table)
    end_tag (sheets, "Table");
  sheets->in_table = in_table;
}

static void
put_all (Sheets *sheets,
         GArray *rows)
{
  sheets->x = sheets->y = MARGIN;
  sheets->page = 1;
  sheets->table = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const EntPdfRow *row = &g_array_index (rows, EntPdfRow, i);
      gboolean is_end;

      if (sheets->y > MARGIN && sheets->y + needed_from (sheets, rows, i) > sheets->height_pt - MARGIN - FOOT)
        {
          go_on (sheets);
          if (row->kind == ENT_PDF_ROW_ENTRY)
            repeat_heads (sheets, rows, i);
        }
      set_in_table (sheets, looks[row->kind].cell != NULL);
      begin_tag (sheets, looks[row->kind].tag);
      is_end = begins_end (sheets, row);
      place_row (sheets, row);
      if (is_end)
        cairo_tag_end (sheets->cr, CAIRO_TAG_DEST);
      end_tag (sheets, looks[row->kind].tag);
    }
  set_in_table (sheets, FALSE);
  end_page (sheets);
}

/**
 * ent_pdf_draw_sheets:
 * @cr: a PDF document, on the page after the pictures, in pt
 * @rows: (element-type EntPdfRow): what stands on the sheets
 * @width_pt: of each sheet
 * @height_pt: of each sheet
 * @n_before: how many pages come before
 *
 * Writes a table on as many sheets as it takes, dark on white, with links from
 * numbers to sources and from sources to where they can be read.
 */
void
ent_pdf_draw_sheets (cairo_t *cr,
                     GArray  *rows,
                     double   width_pt,
                     double   height_pt,
                     guint    n_before)
{
  Sheets sheets = { .cr = cr, .height_pt = height_pt, .n_before = n_before };

  g_return_if_fail (cr != NULL && rows != NULL);
  g_return_if_fail (width_pt > 4 * MARGIN && height_pt > 4 * MARGIN);

  sheets.n_tables = (guint) MAX (1, (width_pt - 2 * MARGIN + GUTTER) / (MIN_WIDTH + GUTTER));
  sheets.width = MIN ((width_pt - 2 * MARGIN + GUTTER) / sheets.n_tables - GUTTER, MAX_WIDTH);
  sheets.ends = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  put_all (&sheets, rows);
  sheets.n_pages = sheets.page;
  sheets.draws = TRUE;
  put_all (&sheets, rows);
  g_hash_table_unref (sheets.ends);
}

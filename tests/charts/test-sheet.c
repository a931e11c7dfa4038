/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-sheet.h"

#include <string.h>

#include "tests/charts/stage.h"

#define MAX_CELLS 9

/* A page of days of RIC, BRICS and SCO, without pictures: where they are is known before. */
typedef struct
{
  EntDataset     *dataset;
  EntView        *view;
  EntGraph       *graph;
  EntCaptionDay   days[MAX_CELLS];
  EntCaptionInput input;
  EntRect         rooms[MAX_CELLS];
  EntScene       *page;
} Sheet;

static void
sheet_init (Sheet    *sheet,
            guint     n_days,
            double    width,
            double    height,
            EntParts  parts)
{
  g_autoptr (EntView) whole = ent_view_new ((const char *const[]) { "ric", "brics", "sco", NULL }, stage_day ("2026-01-01"));
  g_autoptr (EntQuery) query = NULL;

  *sheet = (Sheet) { .dataset = stage_load_dataset ("ric-brics-sco.json"), .view = ent_view_with_parts (whole, parts) };
  query = ent_view_get_query (sheet->view, sheet->dataset);
  sheet->graph = ent_graph_new (sheet->dataset, query);
  for (guint i = 0; i < n_days; i++)
    sheet->days[i].slice = ent_slice_new (sheet->graph, ent_day_new (2026 - 2 * (int) (n_days - 1 - i), 1, 1), NULL);
  sheet->input = (EntCaptionInput) {
    .view = sheet->view,
    .days = sheet->days,
    .n_days = n_days,
    .medium = ENT_MEDIUM_FILE,
    .measure = ent_text_get_fixed_measure (),
    .width_px = width,
    .height_px = height,
  };
  sheet->page = ent_sheet_new_page (&sheet->input, sheet->rooms);
}

static void
sheet_clear (Sheet *sheet)
{
  for (guint i = 0; i < MAX_CELLS; i++)
    g_clear_pointer (&sheet->days[i].slice, ent_slice_free);
  ent_scene_unref (sheet->page);
  ent_graph_unref (sheet->graph);
  ent_view_unref (sheet->view);
  ent_dataset_unref (sheet->dataset);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, sheet_clear)

static guint
count_columns (Sheet *sheet)
{
  guint n = 1;

  while (n < sheet->input.n_days && sheet->rooms[n].y0 == sheet->rooms[0].y0)
    n++;
  return n;
}

/* All of one size, on the page, apart from each other and from all words. */
static void
test_cells (void)
{
  static const struct
  {
    guint  n_days;
    double width, height;
    guint  n_columns;
  } cases[] = {
    { 4, 1500, 940, 2 }, { 6, 1500, 940, 3 }, { 9, 1123, 794, 3 }, { 4, 321, 800, 1 }, { 6, 794, 1123, 2 }, { 1, 600, 400, 1 }, { 5, 1500, 940, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Sheet) sheet = { 0 };
      const EntSceneItem *items;
      EntRect first;

      sheet_init (&sheet, cases[i].n_days, cases[i].width, cases[i].height, ENT_PARTS_ALL);
      items = ent_scene_get_items (sheet.page);
      first = sheet.rooms[0];
      g_test_message ("%u on %g × %g", cases[i].n_days, cases[i].width, cases[i].height);
      g_assert_cmpuint (count_columns (&sheet), ==, cases[i].n_columns);
      for (guint a = 0; a < cases[i].n_days; a++)
        {
          EntRect room = sheet.rooms[a];

          g_assert_cmpfloat_with_epsilon (room.x1 - room.x0, first.x1 - first.x0, 1e-6);
          g_assert_cmpfloat_with_epsilon (room.y1 - room.y0, first.y1 - first.y0, 1e-6);
          g_assert_cmpfloat (room.y1 - room.y0, >, 40);
          g_assert_cmpfloat (room.x0, >=, 0);
          g_assert_cmpfloat (room.x1, <=, cases[i].width);
          g_assert_cmpfloat (room.y1, <=, cases[i].height);
          for (guint b = 0; b < a; b++)
            g_assert_false (ent_rect_intersects (room, sheet.rooms[b]));
          for (guint k = 0; k < ent_scene_get_n_items (sheet.page); k++)
            g_assert_false (items[k].shape == ENT_SHAPE_TEXT && ent_rect_intersects (items[k].bounds, room));
        }
    }
}

static guint
count_texts (EntScene   *page,
             const char *text)
{
  guint n = 0;

  for (guint i = 0; i < ent_scene_get_n_items (page); i++)
    n += g_strcmp0 (ent_scene_get_items (page)[i].text, text) == 0;
  return n;
}

/* Each cell has its date and says what is there; title, legend and sources are there once. */
static void
test_words (void)
{
  g_auto (Sheet) sheet = { 0 };
  g_auto (Sheet) bare = { 0 };
  g_autofree char *description = NULL;

  sheet_init (&sheet, 4, 1500, 940, ENT_PARTS_ALL);
  g_assert_cmpuint (count_texts (sheet.page, "RIC, BRICS and SCO"), ==, 1);
  g_assert_cmpuint (count_texts (sheet.page, "4 dates, 1 January 2020 to 1 January 2026"), ==, 1);
  g_assert_cmpuint (count_texts (sheet.page, "1 January 2020"), ==, 1);
  g_assert_cmpuint (count_texts (sheet.page, "RIC 3 · BRICS 5 · SCO 8"), ==, 2);
  g_assert_cmpuint (count_texts (sheet.page, "RIC 3 · BRICS 10 · SCO 10"), ==, 1);
  g_assert_cmpuint (count_texts (sheet.page, "Around the members, like the line around the name"), ==, 1);

  /* A picture of several days says so, but to each its date stays. */
  sheet_init (&bare, 4, 1500, 940, 0);
  g_assert_cmpuint (count_texts (bare.page, "RIC, BRICS and SCO"), ==, 0);
  g_assert_cmpuint (count_texts (bare.page, "RIC 3 · BRICS 5 · SCO 8"), ==, 0);
  g_assert_cmpuint (count_texts (bare.page, "1 January 2020"), ==, 1);

  description = ent_sheet_new_description (&sheet.input);
  g_assert_true (g_str_has_prefix (description, "1 January 2020: RIC 3 · BRICS 5 · SCO 8\n1 January 2022: "));
  g_assert_nonnull (strstr (description, "Indonesia joins BRICS"));
}

static gboolean
says (Sheet      *sheet,
      const char *words)
{
  const EntSceneItem *items = ent_scene_get_items (sheet->page);

  for (guint i = 0; i < ent_scene_get_n_items (sheet->page); i++)
    if (items[i].text != NULL && strstr (items[i].text, words) != NULL)
      return TRUE;
  return FALSE;
}

/* What changed since the cell before: all where there is room, of members where there is less, nothing where there is none. */
static void
test_news (void)
{
  g_auto (Sheet) wide = { 0 };
  g_auto (Sheet) narrow = { 0 };
  g_auto (Sheet) tiny = { 0 };
  g_auto (Sheet) bare = { 0 };

  sheet_init (&wide, 2, 8000, 2000, ENT_PARTS_ALL);
  g_assert_true (says (&wide, "Indonesia joins BRICS"));
  g_assert_true (says (&wide, "become partners of BRICS"));
  sheet_init (&narrow, 2, 700, 1400, ENT_PARTS_ALL);
  g_assert_true (says (&narrow, "Indonesia joins BRICS"));
  g_assert_false (says (&narrow, "become partners of BRICS"));
  sheet_init (&tiny, 2, 300, 110, ENT_PARTS_ALL);
  g_assert_false (says (&tiny, "Indonesia joins BRICS"));
  sheet_init (&bare, 2, 3000, 1400, ENT_PARTS_ALL & ~ENT_PARTS_FINDING);
  g_assert_false (says (&bare, "Indonesia joins BRICS"));
}

/* However much there is to say, it does not change how the page is cut. */
static void
test_news_take_what_is_left (void)
{
  g_auto (Sheet) told = { 0 };
  g_auto (Sheet) quiet = { 0 };

  sheet_init (&told, 9, 1123, 794, ENT_PARTS_ALL);
  sheet_init (&quiet, 9, 1123, 794, ENT_PARTS_ALL & ~ENT_PARTS_FINDING);
  g_assert_cmpuint (count_columns (&told), ==, count_columns (&quiet));
  g_assert_cmpfloat (told.rooms[0].y1 - told.rooms[0].y0, <, quiet.rooms[0].y1 - quiet.rooms[0].y0);
}

/* A cell without anybody says why. */
static void
test_empty_cell (void)
{
  g_auto (Sheet) sheet = { 0 };
  g_autoptr (EntScene) page = NULL;

  sheet_init (&sheet, 2, 1500, 940, ENT_PARTS_ALL);
  g_clear_pointer (&sheet.days[0].slice, ent_slice_free);
  sheet.days[0].slice = ent_slice_new (sheet.graph, stage_day ("1990-01-01"), NULL);
  page = ent_sheet_new_page (&sheet.input, sheet.rooms);
  g_assert_cmpuint (count_texts (page, "None of these groupings existed on 1 January 1990."), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/sheet/cells", test_cells);
  g_test_add_func ("/charts/sheet/words", test_words);
  g_test_add_func ("/charts/sheet/news", test_news);
  g_test_add_func ("/charts/sheet/news-take-what-is-left", test_news_take_what_is_left);
  g_test_add_func ("/charts/sheet/empty-cell", test_empty_cell);
  return g_test_run ();
}

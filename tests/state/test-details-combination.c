/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a combination: what it says of the bundled data, and what its copies hold. */
#include <string.h>

#include "io/ent-json-reader.h"
#include "state/ent-details.h"
#include "state/ent-fact.h"

typedef struct
{
  EntDataset *dataset;
  EntView    *view;
  EntDetails *details;
} Page;

static void
page_clear (Page *page)
{
  ent_details_free (page->details);
  ent_view_unref (page->view);
  ent_dataset_unref (page->dataset);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

static void
page_open (Page              *page,
           EntDay             day,
           const char *const *combination)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (GError) error = NULL;

  page->dataset = ent_json_reader_read_file (file, NULL, NULL, &error);
  g_assert_no_error (error);
  page->view = ent_view_new ((const char *const[]) { "ric", "brics", "sco", NULL }, day);
  page->details = ent_details_new (page->dataset, page->view, ent_thing_of_combination (combination));
}

static void
page_move (Page   *page,
           EntDay  day)
{
  EntView *view = ent_view_with_day (page->view, day);

  /* Where names are others as well, the page is made anew. */
  if (!ent_details_update (page->details, view, ENT_VIEW_DAY))
    {
      EntThing thing = page->details->thing;

      ent_details_free (page->details);
      page->details = ent_details_new (page->dataset, view, thing);
    }
  ent_view_unref (page->view);
  page->view = view;
}

static char *
copy (Page           *page,
      EntDetailsCopy  what)
{
  EntDetailsTab *tab = ent_details_find_tab (page->details, "combination");

  g_assert_nonnull (tab);
  g_assert_true (tab->copies & 1u << what);
  return ent_details_dup_copy (page->details, tab, what);
}

static const char *const both[] = { "brics", "sco", NULL };

/* Iran is in exactly these two; the three of RIC are in them as well. */
static void
test_text (void)
{
  g_auto (Page) page = { 0 };
  g_autofree char *text = NULL;

  page_open (&page, ent_day_new (2026, 1, 1), both);
  g_assert_cmpstr (page.details->title, ==, "Exactly BRICS and SCO");
  g_assert_cmpstr (page.details->summary, ==, "1 nation on 1 January 2026 · At least BRICS and SCO: 4 nations");
  text = copy (&page, ENT_DETAILS_COPY_TEXT);
  g_assert_true (g_str_has_prefix (text, "Exactly BRICS and SCO, 1 January 2026\n"));
  g_assert_nonnull (strstr (text, "Exactly BRICS and SCO (1)"));
  g_assert_nonnull (strstr (text, "Iran"));
  g_assert_nonnull (strstr (text, "BRICS since 1 January 2024"));
  g_assert_nonnull (strstr (text, "SCO since 4 July 2023"));
  g_assert_nonnull (strstr (text, "In others as well (3)"));
  g_assert_cmpuint (strstr (text, "Iran") - text, <, strstr (text, "In others as well") - text);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (strstr (text, (const char *const[]) { "China", "India", "Russia" }[i]) - text, >,
                      strstr (text, "In others as well") - text);
  g_assert_null (strstr (text, "Brazil"));
}

static void
test_table (void)
{
  g_auto (Page) page = { 0 };
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;

  page_open (&page, ent_day_new (2026, 1, 1), both);
  table = copy (&page, ENT_DETAILS_COPY_TABLE);
  lines = g_strsplit (table, "\r\n", -1);
  g_assert_cmpstr (lines[0], ==, "Nation,Code,Exactly in,Perhaps in,RIC,BRICS,SCO,First day in all,Years in all");
  g_assert_true (g_str_has_prefix (lines[1], "Iran,IRN,BRICS and SCO,,,2024-01-01,2023-07-04,2024-01-01,"));
  g_assert_true (g_str_has_prefix (lines[2], "China,CHN,"));
  g_assert_nonnull (strstr (lines[2], "RIC, BRICS and SCO"));
  g_assert_cmpuint (g_strv_length (lines), ==, 6);
}

/* The words, the text and the table are of all the days: Argentina never came, South Africa is as before. */
static void
test_range (void)
{
  g_auto (Page) page = { 0 };
  g_autoptr (EntView) since = NULL;
  g_autoptr (EntView) range = NULL;
  g_autofree char *text = NULL;
  g_autofree char *table = NULL;

  page_open (&page, ent_day_new (2024, 6, 1), both);
  since = ent_view_with_since (page.view, ent_day_new (2020, 1, 1));
  range = ent_view_with_range (since, ENT_RANGE_THROUGHOUT);
  ent_details_free (page.details);
  page.details = ent_details_new (page.dataset, range, ent_thing_of_combination (both));
  g_assert_cmpstr (page.details->summary, ==,
                   "0 nations throughout, from 1 January 2020 to 1 June 2024 · At least BRICS and SCO: 3 nations");
  text = copy (&page, ENT_DETAILS_COPY_TEXT);
  g_assert_true (g_str_has_prefix (text, "Exactly BRICS and SCO, throughout, from 1 January 2020 to 1 June 2024\n"));
  table = copy (&page, ENT_DETAILS_COPY_TABLE);
  g_assert_true (g_str_has_prefix (table, "Nation,Code,\"Exactly in, throughout 2020-01-01/2024-06-01\",Perhaps in,RIC,BRICS,SCO,"));
  g_assert_null (strstr (table, "Iran"));
}

/* With the day go the words; one grouping alone has a name of its own, and nobody is in it is no error. */
static void
test_days (void)
{
  g_auto (Page) page = { 0 };
  g_autofree char *now = NULL;
  g_autofree char *then = NULL;

  page_open (&page, ent_day_new (2026, 1, 1), (const char *const[]) { "sco", NULL });
  g_assert_cmpstr (page.details->title, ==, "SCO only");
  g_assert_cmpstr (page.details->summary, ==, "6 nations on 1 January 2026 · At least SCO: 10 nations");
  now = copy (&page, ENT_DETAILS_COPY_TEXT);
  page_move (&page, ent_day_new (2025, 12, 1));
  g_assert_cmpstr (page.details->summary, ==, "6 nations on 1 December 2025 · At least SCO: 10 nations");
  page_move (&page, ent_day_new (2001, 7, 1));
  g_assert_cmpstr (page.details->summary, ==, "6 nations on 1 July 2001");
  then = copy (&page, ENT_DETAILS_COPY_TEXT);
  g_assert_cmpstr (now, !=, then);
  g_assert_null (strstr (then, "In others"));
  page_move (&page, ent_day_new (1990, 1, 1));
  g_assert_cmpstr (page.details->summary, ==, "0 nations on 1 January 1990");
}

/* Whoever is taken out of the picture is not in its combinations. */
static void
test_hidden (void)
{
  g_auto (Page) page = { 0 };
  g_autoptr (EntView) without = NULL;
  g_autoptr (EntDetails) details = NULL;

  page_open (&page, ent_day_new (2026, 1, 1), both);
  without = ent_view_with_hidden (page.view, (const char *const[]) { "IRN", NULL });
  g_assert_false (ent_details_update (page.details, without, ENT_VIEW_HIDDEN));
  details = ent_details_new (page.dataset, without, ent_thing_of_combination (both));
  g_assert_cmpstr (details->summary, ==, "0 nations on 1 January 2026 · At least BRICS and SCO: 3 nations");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/details-combination/text", test_text);
  g_test_add_func ("/state/details-combination/table", test_table);
  g_test_add_func ("/state/details-combination/days", test_days);
  g_test_add_func ("/state/details-combination/range", test_range);
  g_test_add_func ("/state/details-combination/hidden", test_hidden);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-row-list.h"

#include "io/ent-json-reader.h"
#include "model/ent-history.h"
#include "tests/state/fixture.h"

static void
test_empty (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  EntRowList *list = ent_row_list_new (dataset, NULL, 0);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 0));
  g_assert_cmpint (ent_row_list_get_ref (list, 0).kind, ==, ENT_KIND_NONE);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == ENT_TYPE_ROW);
  g_assert_finalize_object (list);
}

static void
test_order (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  const EntRef refs[] = { { ENT_KIND_EVENT, 0 }, { ENT_KIND_NATION, 3 }, { ENT_KIND_NATION, 1 } };
  EntRowList *list = ent_row_list_new (dataset, refs, G_N_ELEMENTS (refs));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, G_N_ELEMENTS (refs));
  for (guint i = 0; i < G_N_ELEMENTS (refs); i++)
    {
      g_autoptr (EntRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_true (ent_ref_equal (ent_row_get_ref (row), refs[i]));
      g_assert_true (ent_ref_equal (ent_row_list_get_ref (list, i), refs[i]));
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), G_N_ELEMENTS (refs)));
  g_assert_finalize_object (list);
}

static void
test_of_kind (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  const guint32 rows[] = { 5, 0 };
  EntRowList *list = ent_row_list_new_of_kind (dataset, ENT_KIND_NATION, (EntRows) { rows, G_N_ELEMENTS (rows) });

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  g_assert_true (ent_ref_equal (ent_row_list_get_ref (list, 0), ent_ref (ENT_KIND_NATION, 5)));
  g_assert_true (ent_ref_equal (ent_row_list_get_ref (list, 1), ent_ref (ENT_KIND_NATION, 0)));
  g_assert_finalize_object (list);
}

/* Where a day lies in the events of the bundled data, counted one by one. */
static void
test_find_day (void)
{
  static const int years[] = { 1900, 1999, 2005, 2016, 2024, 2100 };
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, &problems, NULL, NULL);
  g_autoptr (GArray) events = ent_history_get_events (dataset, fixture_ref (dataset, ENT_KIND_NATION, "IND"));
  g_autoptr (EntRowList) list = ent_row_list_new_of_kind (dataset, ENT_KIND_EVENT, (EntRows) { (const guint32 *) events->data, events->len });
  g_autoptr (EntRowList) nations = ent_row_list_new_of_kind (dataset, ENT_KIND_NATION, (EntRows) { (const guint32[]) { 0 }, 1 });

  g_assert_cmpuint (events->len, >, 100);
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      EntDay day = ent_day_new (years[i], 6, 9);
      guint n_later = 0;

      for (guint e = 0; e < events->len; e++)
        n_later += ent_date_get_day (ent_dataset_get_event (dataset, g_array_index (events, guint32, e))->from) > day;
      g_assert_cmpuint (ent_row_list_find_day (list, day), ==, n_later);
    }
  g_assert_cmpuint (ent_row_list_find_day (nations, 0), ==, G_MAXUINT);
}

/* A row lives only as long as somebody looks at it. */
static void
test_makes_rows_when_asked (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  const guint32 rows[] = { 0 };
  g_autoptr (EntRowList) list = ent_row_list_new_of_kind (dataset, ENT_KIND_NATION, (EntRows) { rows, 1 });
  EntRow *row = g_list_model_get_item (G_LIST_MODEL (list), 0);

  g_assert_finalize_object (row);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/row-list/empty", test_empty);
  g_test_add_func ("/state/row-list/order", test_order);
  g_test_add_func ("/state/row-list/of-kind", test_of_kind);
  g_test_add_func ("/state/row-list/makes-rows-when-asked", test_makes_rows_when_asked);
  g_test_add_func ("/state/row-list/find-day", test_find_day);
  return g_test_run ();
}

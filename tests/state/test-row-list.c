/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-row-list.h"

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
  return g_test_run ();
}

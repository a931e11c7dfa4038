/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-table.h"

static void
cells (void)
{
  g_autoptr (EntImportTable) table = ent_import_table_new ("Members");

  g_assert_true (ent_import_table_begin_row (table, 1));
  g_assert_true (ent_import_table_add (table, ENT_IMPORT_CELL_TEXT, "Norway, whole", 6));
  g_assert_true (ent_import_table_add (table, ENT_IMPORT_CELL_TEXT, "", -1));
  g_assert_true (ent_import_table_add (table, ENT_IMPORT_CELL_DATE, "1994-05-01", -1));
  g_assert_true (ent_import_table_begin_row (table, 2));
  g_assert_true (ent_import_table_begin_row (table, 7));
  g_assert_true (ent_import_table_add (table, ENT_IMPORT_CELL_ERROR, "#REF!", -1));

  g_assert_cmpstr (ent_import_table_get_name (table), ==, "Members");
  g_assert_cmpuint (ent_import_table_get_n_rows (table), ==, 3);
  g_assert_cmpuint (ent_import_table_get_n_columns (table), ==, 3);
  g_assert_cmpuint (ent_import_table_get_n_cells (table, 0), ==, 3);
  g_assert_cmpuint (ent_import_table_get_n_cells (table, 1), ==, 0);
  g_assert_cmpuint (ent_import_table_get_n_cells (table, 2), ==, 1);
  g_assert_cmpuint (ent_import_table_get_line (table, 2), ==, 7);
  g_assert_cmpstr (ent_import_table_get_text (table, 0, 0), ==, "Norway");
  g_assert_cmpint (ent_import_table_get_kind (table, 0, 0), ==, ENT_IMPORT_CELL_TEXT);
  g_assert_cmpint (ent_import_table_get_kind (table, 0, 1), ==, ENT_IMPORT_CELL_EMPTY);
  g_assert_cmpstr (ent_import_table_get_text (table, 0, 2), ==, "1994-05-01");
  g_assert_cmpint (ent_import_table_get_kind (table, 0, 2), ==, ENT_IMPORT_CELL_DATE);
  g_assert_cmpint (ent_import_table_get_kind (table, 2, 0), ==, ENT_IMPORT_CELL_ERROR);

  /* Behind the end of a row everything is empty. */
  g_assert_cmpstr (ent_import_table_get_text (table, 1, 0), ==, "");
  g_assert_cmpint (ent_import_table_get_kind (table, 2, 1), ==, ENT_IMPORT_CELL_EMPTY);
}

static void
limits (void)
{
  g_autoptr (EntImportTable) table = ent_import_table_new (NULL);
  g_autofree char *longest = g_strnfill (ENT_IMPORT_MAX_CELL, 'a');
  g_autofree char *longer = g_strnfill (ENT_IMPORT_MAX_CELL + 1, 'a');
  g_autoptr (EntImportTable) wide = ent_import_table_new (NULL);

  g_assert_true (ent_import_table_begin_row (table, 1));
  g_assert_true (ent_import_table_add (table, ENT_IMPORT_CELL_TEXT, longest, -1));
  g_assert_null (ent_import_table_get_limit (table));
  g_assert_false (ent_import_table_add (table, ENT_IMPORT_CELL_TEXT, longer, -1));
  g_assert_nonnull (g_strrstr (ent_import_table_get_limit (table), "32,768"));
  g_assert_false (ent_import_table_begin_row (table, 2));

  g_assert_true (ent_import_table_begin_row (wide, 1));
  for (guint i = 0; i < ENT_IMPORT_MAX_COLUMNS; i++)
    g_assert_true (ent_import_table_add (wide, ENT_IMPORT_CELL_TEXT, "a", -1));
  g_assert_false (ent_import_table_add (wide, ENT_IMPORT_CELL_TEXT, "a", -1));
  g_assert_nonnull (g_strrstr (ent_import_table_get_limit (wide), "4,096"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/table/cells", cells);
  g_test_add_func ("/import/table/limits", limits);

  return g_test_run ();
}

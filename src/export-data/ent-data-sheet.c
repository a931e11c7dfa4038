/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-sheet.h"

enum
{
  COLUMN_NATION,
  COLUMN_NATION_ID,
  COLUMN_GROUPING,
  COLUMN_GROUPING_ID,
  COLUMN_ROLE,
  COLUMN_FOUNDING,
  COLUMN_FROM,
  COLUMN_UNTIL,
  COLUMN_NOTE,
  COLUMN_SOURCES,
  N_COLUMNS,
};

static const char *const heads[N_COLUMNS] = {
  "nation", "nation id", "grouping", "grouping id", "role", "founding", "from", "until", "note", "sources",
};

static char *
dup_sources (EntDataset *dataset,
             EntRows     sources)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < sources.n_rows; i++)
    g_ptr_array_add (ids, (gpointer) ent_dataset_get_source (dataset, sources.rows[i])->record.id);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv ("; ", (char **) ids->pdata);
}

static char *
dup_date (EntDate date)
{
  return ent_date_is_set (date) ? ent_date_to_edtf (date) : NULL;
}

static void
add_membership (EntDataGrid         *grid,
                EntDataset          *dataset,
                const EntMembership *membership)
{
  const EntNation *nation = ent_dataset_get_nation (dataset, membership->nation);
  const EntGrouping *grouping = ent_dataset_get_grouping (dataset, membership->grouping);
  EntSpan written = ent_membership_get_written (membership);
  char *cells[N_COLUMNS] = {
    [COLUMN_NATION] = g_strdup (nation->name),
    [COLUMN_NATION_ID] = g_strdup (nation->record.id),
    [COLUMN_GROUPING] = g_strdup (grouping->name),
    [COLUMN_GROUPING_ID] = g_strdup (grouping->record.id),
    [COLUMN_ROLE] = g_strdup (ent_role_to_id (membership->role)),
    [COLUMN_FOUNDING] = g_strdup (membership->founding ? "yes" : NULL),
    [COLUMN_FROM] = dup_date (written.from),
    [COLUMN_UNTIL] = dup_date (written.until),
    [COLUMN_NOTE] = g_strdup (membership->record.note),
    [COLUMN_SOURCES] = dup_sources (dataset, membership->record.sources),
  };

  for (guint i = 0; i < N_COLUMNS; i++)
    ent_data_grid_add (grid, cells[i]);
}

/**
 * ent_data_sheet_list:
 * @choice: which records
 *
 * Lists memberships, one a row, in the order of the data, with names as the
 * data has them and dates as EDTF.
 *
 * Returns: (transfer full): the rows
 */
EntDataGrid *
ent_data_sheet_list (EntDataChoice *choice)
{
  EntDataset *dataset;
  EntDataGrid *grid;

  g_return_val_if_fail (choice != NULL, NULL);

  dataset = ent_data_choice_get_dataset (choice);
  grid = ent_data_grid_new (heads, N_COLUMNS);
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP); row++)
    if (ent_data_choice_has (choice, ENT_KIND_MEMBERSHIP, row))
      add_membership (grid, dataset, ent_dataset_get_membership (dataset, row));
  return grid;
}

/**
 * ent_data_sheet_write:
 * @choice: which records
 *
 * Writes what ent_data_sheet_list() lists as CSV.
 *
 * Returns: (transfer full): the text of a file
 */
char *
ent_data_sheet_write (EntDataChoice *choice)
{
  g_autoptr (EntDataGrid) grid = ent_data_sheet_list (choice);

  return ent_data_grid_to_csv (grid);
}

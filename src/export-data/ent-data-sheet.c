/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-sheet.h"

#include "base/ent-csv.h"

enum
{
  COLUMN_NATION,
  COLUMN_NATION_ID,
  COLUMN_GROUPING,
  COLUMN_GROUPING_ID,
  COLUMN_ROLE,
  COLUMN_FROM,
  COLUMN_UNTIL,
  COLUMN_NOTE,
  COLUMN_SOURCES,
  N_COLUMNS,
};

static const char *const heads[N_COLUMNS] = { "nation", "nation id", "grouping", "grouping id", "role", "from", "until", "note", "sources" };

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

static void
append_membership (GString             *text,
                   EntDataset          *dataset,
                   const EntMembership *membership)
{
  const EntNation *nation = ent_dataset_get_nation (dataset, membership->nation);
  const EntGrouping *grouping = ent_dataset_get_grouping (dataset, membership->grouping);
  g_autofree char *from = ent_date_is_set (membership->written.from) ? ent_date_to_edtf (membership->written.from) : NULL;
  g_autofree char *until = ent_date_is_set (membership->written.until) ? ent_date_to_edtf (membership->written.until) : NULL;
  g_autofree char *sources = dup_sources (dataset, membership->record.sources);
  const char *cells[N_COLUMNS] = {
    [COLUMN_NATION] = nation->name,      [COLUMN_NATION_ID] = nation->record.id,
    [COLUMN_GROUPING] = grouping->name,  [COLUMN_GROUPING_ID] = grouping->record.id,
    [COLUMN_ROLE] = ent_role_to_id (membership->role),
    [COLUMN_FROM] = from,                [COLUMN_UNTIL] = until,
    [COLUMN_NOTE] = membership->record.note, [COLUMN_SOURCES] = sources,
  };
  char *harmless[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    harmless[i] = ent_csv_dup_harmless (cells[i]);
  ent_csv_append_row (text, (const char *const *) harmless, N_COLUMNS);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (harmless[i]);
}

/**
 * ent_data_sheet_write:
 * @choice: which records
 *
 * Writes memberships as CSV, in the order of the data, with names as the data
 * has them and dates as EDTF. No cell is taken for a formula by a spreadsheet.
 *
 * Returns: (transfer full): the text of a file
 */
char *
ent_data_sheet_write (EntDataChoice *choice)
{
  EntDataset *dataset = ent_data_choice_get_dataset (choice);
  GString *text = g_string_new (NULL);

  ent_csv_append_row (text, heads, N_COLUMNS);
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP); row++)
    if (ent_data_choice_has (choice, ENT_KIND_MEMBERSHIP, row))
      append_membership (text, dataset, ent_dataset_get_membership (dataset, row));
  return g_string_free (text, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-data/ent-data-workbook.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <xlsxwriter.h>

#include "export-data/ent-data-sheet.h"
#include "export-data/ent-data-table.h"

/* Excel counts days from 1900 and takes that year for a leap year; before this day it is wrong. */
#define FIRST_DATE "1900-03-01"
#define LAST_DATE "9999-12-31"

#define MIN_WIDTH 8 /* of columns, in characters */
#define MAX_WIDTH 60
#define N_ROWS_MEASURED 500

#define MAX_TITLE 255 /* of a workbook, in characters */

/* Columns that have dates. */
static const char *const dated[] = { "from", "until", "date", "at", "issued", "accessed", NULL };

typedef struct
{
  lxw_workbook *book;
  lxw_format   *head;
  lxw_format   *date;
  const char   *sheet; /* that is being written */
  guint         row;   /* of it, from 0; at the end the one behind it */
} Workbook;

/* A day, and one that Excel knows; anything less precise or marked stays a text. */
static gboolean
read_day (const char   *cell,
          lxw_datetime *day)
{
  EntDate date;
  gboolean is_day = strlen (cell) == strlen (FIRST_DATE) && strcmp (cell, FIRST_DATE) >= 0 && strcmp (cell, LAST_DATE) <= 0
                    && ent_date_parse (cell, &date, NULL) && date.precision == ENT_PRECISION_DAY;

  *day = (lxw_datetime) { 0 };
  if (is_day)
    ent_day_get_ymd (date.earliest, &day->year, &day->month, &day->day);
  return is_day;
}

/* “_x000D_” would be taken for a CR, as Excel writes it; the library writes that and its like, but not this. */
static char *
escape (const char *cell)
{
  GString *text = g_string_new (NULL);

  for (; *cell != '\0'; cell++)
    {
      guint n = 2;

      while (cell[0] == '_' && cell[1] == 'x' && n < 6 && g_ascii_isxdigit (cell[n]))
        n++;
      if (n == 6 && cell[6] == '_')
        g_string_append (text, "_x005F_");
      else
        g_string_append_c (text, *cell);
    }
  return g_string_free (text, FALSE);
}

static lxw_error
write_cell (Workbook      *workbook,
            lxw_worksheet *sheet,
            guint          column,
            const char    *head,
            const char    *cell)
{
  lxw_datetime day;
  g_autofree char *text = cell != NULL ? escape (cell) : NULL;

  if (cell == NULL)
    return LXW_NO_ERROR;
  if (g_strv_contains (dated, head) && read_day (cell, &day))
    return worksheet_write_datetime (sheet, workbook->row, (lxw_col_t) column, &day, workbook->date);
  return worksheet_write_string (sheet, workbook->row, (lxw_col_t) column, text, NULL);
}

/* As wide as what stands in it, within reason. */
static void
fit_column (lxw_worksheet *sheet,
            EntDataGrid   *grid,
            guint          column)
{
  glong width = MAX (g_utf8_strlen (ent_data_grid_get_head (grid, column), -1) + 2, MIN_WIDTH);

  for (guint row = 0; row < MIN (ent_data_grid_get_n_rows (grid), N_ROWS_MEASURED); row++)
    {
      const char *cell = ent_data_grid_get_cell (grid, row, column);

      width = MAX (width, cell != NULL ? g_utf8_strlen (cell, -1) : 0);
    }
  worksheet_set_column (sheet, (lxw_col_t) column, (lxw_col_t) column, (double) MIN (width, MAX_WIDTH), NULL);
}

/* Heads that stay in view and can be filtered by, and the rows below them. */
static lxw_error
add_sheet (Workbook    *workbook,
           const char  *name,
           EntDataGrid *grid)
{
  lxw_worksheet *sheet = workbook_add_worksheet (workbook->book, name);
  const guint n_rows = ent_data_grid_get_n_rows (grid), n_columns = ent_data_grid_get_n_columns (grid);
  lxw_error problem = sheet != NULL ? LXW_NO_ERROR : LXW_ERROR_MEMORY_MALLOC_FAILED;

  workbook->sheet = name;
  for (guint column = 0; column < n_columns; column++)
    {
      const char *head = ent_data_grid_get_head (grid, column);

      fit_column (sheet, grid, column);
      for (workbook->row = 0; workbook->row <= n_rows && problem == LXW_NO_ERROR; workbook->row++)
        problem = workbook->row == 0 ? worksheet_write_string (sheet, 0, (lxw_col_t) column, head, workbook->head)
                                     : write_cell (workbook, sheet, column, head, ent_data_grid_get_cell (grid, workbook->row - 1, column));
      if (problem != LXW_NO_ERROR)
        return problem;
    }
  worksheet_freeze_panes (sheet, 1, 0);
  return n_columns > 0 ? worksheet_autofilter (sheet, 0, 0, n_rows, (lxw_col_t) (n_columns - 1)) : LXW_NO_ERROR;
}

/* The same records give the same bytes: a workbook is as old as its data. */
static void
set_properties (lxw_workbook *book,
                EntDataset   *dataset)
{
  const char *title = ent_dataset_get_title (dataset);
  g_autofree char *shown = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), MAX_TITLE));
  int year, month, day;
  g_autoptr (GDateTime) created = NULL;
  lxw_doc_properties properties = { .title = shown };

  ent_day_get_ymd (ent_dataset_get_updated (dataset), &year, &month, &day);
  created = g_date_time_new_utc (year, month, day, 0, 0, 0);
  properties.created = created != NULL ? (time_t) g_date_time_to_unix (created) : 1;
  workbook_set_properties (book, &properties);
}

/* Sheets for the tables that have records, the memberships first, as programs take them. */
static lxw_error
add_sheets (Workbook      *workbook,
            EntDataChoice *choice,
            EntKind        only)
{
  g_autoptr (EntDataGrid) grid = only == ENT_KIND_NONE ? ent_data_sheet_list (choice) : ent_data_table_list (choice, only);
  lxw_error problem = add_sheet (workbook, ent_data_table_to_id (only == ENT_KIND_NONE ? ENT_KIND_MEMBERSHIP : only), grid);

  for (EntKind kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS && only == ENT_KIND_NONE && problem == LXW_NO_ERROR; kind++)
    if (kind != ENT_KIND_MEMBERSHIP && ent_data_choice_count (choice, kind) > 0)
      {
        g_autoptr (EntDataGrid) table = ent_data_table_list (choice, kind);

        problem = add_sheet (workbook, ent_data_table_to_id (kind), table);
      }
  return problem;
}

/* Makes the file and reads it: the library writes to files alone. */
static GBytes *
write_file (EntDataChoice  *choice,
            EntKind         only,
            const char     *path,
            GError        **error)
{
  lxw_workbook *book = workbook_new (path);
  Workbook workbook = { .book = book };
  lxw_error problem = LXW_ERROR_MEMORY_MALLOC_FAILED, closed;
  char *content;
  gsize length;

  if (book != NULL)
    {
      workbook.head = workbook_add_format (book);
      workbook.date = workbook_add_format (book);
      format_set_bold (workbook.head);
      format_set_num_format (workbook.date, "yyyy-mm-dd");
      format_set_align (workbook.date, LXW_ALIGN_LEFT);
      set_properties (book, ent_data_choice_get_dataset (choice));
      problem = add_sheets (&workbook, choice, only);
      closed = workbook_close (book);
      if (problem != LXW_NO_ERROR)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("the workbook cannot be made: sheet “%1$s”, row %2$u: %3$s"), workbook.sheet,
                       workbook.row, lxw_strerror (problem));
          return NULL;
        }
      problem = closed;
    }
  if (problem != LXW_NO_ERROR)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("the workbook cannot be made: %s"), lxw_strerror (problem));
      return NULL;
    }
  return g_file_get_contents (path, &content, &length, error) ? g_bytes_new_take (content, length) : NULL;
}

/**
 * ent_data_workbook_write_table:
 * @choice: which records
 * @kind: those of which table; %ENT_KIND_NONE for all that ent_data_workbook_write() writes
 * @error: where to put why it cannot be made
 *
 * Writes a table as a workbook of one sheet, see ent_data_table_list().
 *
 * Returns: (transfer full) (nullable): the bytes of a file
 */
GBytes *
ent_data_workbook_write_table (EntDataChoice  *choice,
                               EntKind         kind,
                               GError        **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  GBytes *bytes;

  g_return_val_if_fail (choice != NULL, NULL);
  g_return_val_if_fail (kind < ENT_N_KINDS, NULL);

  folder = g_dir_make_tmp ("entente-XXXXXX", error);
  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, "data.xlsx", NULL);
  bytes = write_file (choice, kind, path, error);
  g_remove (path);
  g_rmdir (folder);
  return bytes;
}

/**
 * ent_data_workbook_write:
 * @choice: which records
 * @error: where to put why it cannot be made
 *
 * Writes a workbook: the memberships as ent_data_sheet_list() lists them, and a
 * sheet for each other table that has records.
 *
 * Returns: (transfer full) (nullable): the bytes of a file
 */
GBytes *
ent_data_workbook_write (EntDataChoice  *choice,
                         GError        **error)
{
  return ent_data_workbook_write_table (choice, ENT_KIND_NONE, error);
}

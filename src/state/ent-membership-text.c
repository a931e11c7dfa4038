/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-membership-text.h"

#include "base/ent-csv.h"
#include "words/ent-range-words.h"

/* The table of memberships for other programs. */

/* The first one says which days the table is of, where these are not one. */
static char *
dup_head (const EntMembershipRows *rows,
          guint                    column,
          gboolean                 is_first)
{
  const char *head = ent_membership_rows_get_head (rows, column);
  EntPeriod days;
  EntRange range = ent_membership_rows_get_days (rows, &days);

  return ent_range_words_dup_head (head, days, is_first ? range : ENT_RANGE_NONE);
}

/* The cells of a row, or of the heads for %G_MAXUINT. */
static char **
list_cells (const EntMembershipRows *rows,
            guint                    row,
            GArray                  *columns)
{
  char **cells = g_new0 (char *, columns->len + 1);

  for (guint i = 0; i < columns->len; i++)
    {
      guint column = g_array_index (columns, guint, i);

      cells[i] = row == G_MAXUINT ? dup_head (rows, column, i == 0) : ent_membership_rows_dup_text (rows, row, column);
    }
  return cells;
}

/* What stands in a cell cannot end it. */
static void
append_tabs (GString  *text,
             char    **cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *harmless = ent_csv_dup_harmless (g_strdelimit (cells[i], "\t\r\n", ' '));

      g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", harmless);
    }
  g_string_append_c (text, '\n');
}

static void
append_commas (GString  *text,
               char    **cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      char *harmless = ent_csv_dup_harmless (cells[i]);

      g_free (cells[i]);
      cells[i] = harmless;
    }
  ent_csv_append_row (text, (const char *const *) cells, g_strv_length (cells));
}

static char *
write_rows (const EntMembershipRows *rows,
            GArray                  *which,
            GArray                  *columns,
            void                     (*append) (GString *, char **))
{
  GString *text = g_string_new (NULL);
  g_auto (GStrv) heads = list_cells (rows, G_MAXUINT, columns);

  append (text, heads);
  for (guint i = 0; i < which->len; i++)
    {
      g_auto (GStrv) cells = list_cells (rows, g_array_index (which, guint, i), columns);

      append (text, cells);
    }
  return g_string_free (text, FALSE);
}

/**
 * ent_membership_text_new_tsv:
 * @rows: a table
 * @which: (element-type guint): rows, in order
 * @columns: (element-type guint): columns, in order
 *
 * Returns: (transfer full): these as text that a spreadsheet takes from the clipboard, with heads
 */
char *
ent_membership_text_new_tsv (const EntMembershipRows *rows,
                             GArray                  *which,
                             GArray                  *columns)
{
  g_return_val_if_fail (rows != NULL && which != NULL && columns != NULL, NULL);

  return write_rows (rows, which, columns, append_tabs);
}

/**
 * ent_membership_text_new_csv:
 * @rows: a table
 * @which: (element-type guint): rows, in order
 * @columns: (element-type guint): columns, in order
 *
 * Returns: (transfer full): these as CSV in UTF-8, with heads
 */
char *
ent_membership_text_new_csv (const EntMembershipRows *rows,
                             GArray                  *which,
                             GArray                  *columns)
{
  g_return_val_if_fail (rows != NULL && which != NULL && columns != NULL, NULL);

  return write_rows (rows, which, columns, append_commas);
}

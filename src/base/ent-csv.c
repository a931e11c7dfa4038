/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-csv.h"

#include <string.h>

/**
 * ent_csv_append_row:
 * @text: where to
 * @cells: (array length=n_cells): the cells; %NULL for an empty one
 * @n_cells: how many
 *
 * Appends a line. What has commas, quotation marks or line breaks in it, or
 * blanks at its ends, is put in quotation marks.
 */
void
ent_csv_append_row (GString           *text,
                    const char *const *cells,
                    guint              n_cells)
{
  g_return_if_fail (text != NULL);
  g_return_if_fail (cells != NULL || n_cells == 0);

  for (guint i = 0; i < n_cells; i++)
    {
      const char *cell = cells[i] != NULL ? cells[i] : "";
      gsize length = strlen (cell);
      gboolean quoted = strpbrk (cell, ",\"\r\n") != NULL || (length > 0 && (cell[0] == ' ' || cell[length - 1] == ' '));

      if (i > 0)
        g_string_append_c (text, ',');
      if (quoted)
        g_string_append_c (text, '"');
      for (; *cell != '\0'; cell++)
        {
          if (*cell == '"')
            g_string_append_c (text, '"');
          g_string_append_c (text, *cell);
        }
      if (quoted)
        g_string_append_c (text, '"');
    }
  g_string_append (text, "\r\n");
}

/* What stands before a cell that a spreadsheet would run. */
#define GUARD '\''

/* Whether a spreadsheet takes it for a formula, or it looks as if it were guarded. */
static gboolean
needs_guard (const char *cell)
{
  const char *start = cell + strspn (cell, "'");

  return *start != '\0' && strchr ("=+-@\t\r", *start) != NULL;
}

/**
 * ent_csv_dup_harmless:
 * @cell: (nullable): a cell
 *
 * Spreadsheets run what begins like a formula, whoever wrote it. An apostrophe
 * before it makes it a text.
 *
 * Returns: (transfer full) (nullable): the cell as ent_csv_skip_guard() undoes it
 */
char *
ent_csv_dup_harmless (const char *cell)
{
  return cell != NULL && needs_guard (cell) ? g_strdup_printf ("%c%s", GUARD, cell) : g_strdup (cell);
}

/**
 * ent_csv_skip_guard:
 * @cell: a cell of a table
 *
 * Returns: (transfer none): what ent_csv_dup_harmless() was given; any other
 *   cell as it is
 */
const char *
ent_csv_skip_guard (const char *cell)
{
  g_return_val_if_fail (cell != NULL, NULL);

  return *cell == GUARD && needs_guard (cell) ? cell + 1 : cell;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"
#include "import/ent-import-run.h"

/* Among how many rows the heads are sought: titles may stand above them. */
#define MAX_ROWS_ABOVE 20

/* So many heads are said to be such. */
#define MAX_HEADS_SAID 4

/* What stands in rows, not above them: a nation or a date. */
static gboolean
is_content (EntImportRun *run,
            const char   *text)
{
  g_auto (EntImportDate) date = { 0 };

  if (*text == '\0')
    return FALSE;
  ent_import_date_read (&date, ENT_IMPORT_CELL_TEXT, text);
  return date.kind == ENT_IMPORT_DATE_SURE || date.kind == ENT_IMPORT_DATE_UNSURE || ent_import_nations_knows (run->nations, ENT_IMPORT_NAMES, text);
}

/* How many cells of a row are heads; none of a row like the others, which may
 * have a word such as “member”, too. */
static guint
count_heads (EntImportRun *run,
             guint         row)
{
  guint n_heads = 0;
  gboolean any_content = FALSE;
  EntImportSystem system;

  for (guint i = 0; i < ent_import_table_get_n_cells (run->table, row); i++)
    {
      const char *text = ent_import_table_get_text (run->table, row, i);

      if (ent_import_run_find_head (run, text, &system) != ENT_IMPORT_NOTHING)
        n_heads++;
      else
        any_content |= is_content (run, text);
    }
  return any_content ? 0 : n_heads;
}

/* How many different things the heads of a row say. */
static guint
count_meanings (EntImportRun *run,
                guint         row)
{
  gboolean is_said[ENT_IMPORT_N_MEANINGS] = { FALSE };
  EntImportSystem system;
  guint n = 0;

  for (guint i = 0; i < ent_import_table_get_n_cells (run->table, row); i++)
    is_said[ent_import_run_find_head (run, ent_import_table_get_text (run->table, row, i), &system)] = TRUE;
  for (guint i = ENT_IMPORT_NOTHING + 1; i < ENT_IMPORT_N_MEANINGS; i++)
    n += is_said[i];
  return n;
}

/* Heads may be in two rows, a wide one over several of its own, of which the lower row says more. */
static guint
find_lower_heads (EntImportRun *run,
                  guint         row)
{
  const gboolean is_lower = row + 1 < ent_import_table_get_n_rows (run->table) && count_heads (run, row + 1) > 0
                            && count_meanings (run, row + 1) > count_meanings (run, row);

  return is_lower ? row + 1 : row;
}

/* The row of the heads is the first that has two, or else the first of all if it has one; it is the one that is told, if it has any. */
static guint
guess_heads (EntImportRun *run,
             guint         start)
{
  const guint n_rows = ent_import_table_get_n_rows (run->table);
  const guint end = MIN (n_rows, start + (run->options->first_line > 0 ? 1 : MAX_ROWS_ABOVE));

  for (guint row = start; row < end; row++)
    if (count_heads (run, row) >= 2)
      return find_lower_heads (run, row);
  return start + 1 < n_rows && count_heads (run, start) == 1 ? start : ENT_ROW_NONE;
}

/* “country” and the like, as they are written. */
static char *
dup_head_words (EntImportRun *run)
{
  GString *words = g_string_new (NULL);
  EntImportSystem system;
  guint n = 0;

  for (guint i = 0; i < ent_import_table_get_n_cells (run->table, run->head_row) && n < MAX_HEADS_SAID; i++)
    {
      const char *text = ent_import_table_get_text (run->table, run->head_row, i);
      g_autofree char *shown = ent_shown (text);

      if (ent_import_run_find_head (run, text, &system) == ENT_IMPORT_NOTHING)
        continue;
      /* Translators: a head, the first of a list, and one behind it */
      g_string_append_printf (words, n++ == 0 ? _("“%s”") : _(", “%s”"), shown);
    }
  return g_string_free (words, FALSE);
}

static char *
dup_reason (EntImportRun *run)
{
  g_autofree char *words = run->head_row != ENT_ROW_NONE ? dup_head_words (run) : NULL;

  if (run->options->heads != ENT_IMPORT_UNTOLD)
    return g_strdup (_("as was told"));
  if (words == NULL)
    return g_strdup (_("none of the first rows has words that are heads"));
  /* Translators: %s is a list of words in quotes */
  return g_strdup_printf (_("words of heads are %s"), words);
}

static void
say_heads (EntImportRun *run)
{
  const guint n_above = MIN (run->first_row, ent_import_table_get_n_rows (run->table)) - (run->head_row != ENT_ROW_NONE ? 1 : 0);

  run->result->head_row = run->head_row;
  ent_import_result_take_reason (run->result, ENT_IMPORT_GUESS_HEADS, dup_reason (run));
  ent_import_result_take_reason (run->result, ENT_IMPORT_GUESS_FIRST_ROW,
                                 n_above == 0 ? g_strdup (_("nothing stands above it"))
                                              : g_strdup_printf (ngettext ("%u row above it is not used", "%u rows above it are not used", n_above),
                                                                 n_above));
}

/**
 * ent_import_plan_heads:
 * @run: a table
 *
 * Finds the row of the heads, and the first one behind it: as told, else by
 * words that are heads.
 */
void
ent_import_plan_heads (EntImportRun *run)
{
  const guint start = ent_import_table_find_line (run->table, run->options->first_line);
  const gboolean is_told = run->options->heads == ENT_IMPORT_YES && run->options->first_line > 0;

  run->head_row = ENT_ROW_NONE;
  if (run->options->heads != ENT_IMPORT_NO && start < ent_import_table_get_n_rows (run->table))
    run->head_row = is_told ? start : guess_heads (run, start);
  if (run->options->heads == ENT_IMPORT_YES && run->head_row == ENT_ROW_NONE && start < ent_import_table_get_n_rows (run->table))
    run->head_row = start;
  run->first_row = run->head_row == ENT_ROW_NONE ? start : run->head_row + 1;
  say_heads (run);
  for (guint row = start; row + 1 < run->first_row; row++)
    {
      g_autofree char *shown = ent_shown (ent_import_table_get_text (run->table, row, 0));

      ent_import_report_add (run->result->report, ENT_IMPORT_NOTE, ent_import_table_get_line (run->table, row), NULL,
                             _("“%s” stands above the heads and is not used"), shown);
    }
}

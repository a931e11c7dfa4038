/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "import/ent-import-shape.h"

/* Tables with a row for each organisation and year and a column for each state,
 * as the Correlates of War have them: 1 is a member, 2 an associate, 3 an
 * observer, and what is missing has a number of its own. */

/* Fewer columns of nations are those of something else. */
#define MIN_NATIONS 3

/* What is missing is said so many times, and then counted. */
#define MAX_SAID 10

static gboolean
is_one_of (const char *text,
           const char *words)
{
  g_autofree char *wanted = g_strconcat ("|", text, "|", NULL);

  return strchr (text, '|') == NULL && strstr (words, wanted) != NULL;
}

static gboolean
is_no (const char *text)
{
  return is_one_of (text, "|0|-1|0.0|-1.0|");
}

static gboolean
is_missing (const char *text)
{
  return is_one_of (text, "||.|NA|-9|-9.0|");
}

static gboolean
is_status (const char *text)
{
  return is_no (text) || is_missing (text) || is_one_of (text, "|1|2|3|1.0|2.0|3.0|");
}

static gboolean
is_status_column (const EntImportShape *shape,
                  guint                 column)
{
  const guint n_rows = ent_import_table_get_n_rows (shape->table);

  for (guint row = shape->head_row + 1; row < MIN (n_rows, shape->head_row + 1 + ENT_IMPORT_SHAPE_SAMPLE); row++)
    if (!is_status (ent_import_table_get_text (shape->table, row, column)))
      return FALSE;
  return TRUE;
}

/* Columns of states: of status, and half of their heads at least are names or codes of nations. */
static GArray *
find_states (const EntImportShape *shape)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_known = 0;

  for (guint i = 0; i < ent_import_table_get_n_cells (shape->table, shape->head_row); i++)
    {
      const char *head = ent_import_shape_get_head (shape, i);

      if (*head == '\0' || ent_import_shape_get_meaning (shape, i) != ENT_IMPORT_NOTHING || !is_status_column (shape, i))
        continue;
      n_known += ent_import_shape_is_nation (shape, head);
      g_array_append_val (columns, i);
    }
  return n_known >= MIN_NATIONS && 2 * n_known >= columns->len ? g_steal_pointer (&columns) : NULL;
}

/* A column whose head says so, else the first of names that the Correlates of War use. */
static guint
find_organisation (const EntImportShape *shape)
{
  const guint column = ent_import_shape_find (shape, ENT_IMPORT_GROUPING);

  for (guint i = 0; i < ent_import_table_get_n_cells (shape->table, shape->head_row); i++)
    {
      g_autofree char *head = ent_import_words_fold (ent_import_shape_get_head (shape, i));

      if (is_one_of (head, "|orgname|organisation|organization|igo|longorgname|"))
        return i;
    }
  return column;
}

static void
add_row (EntImportTable *unfolded,
         guint           line,
         const char     *nation,
         const char     *organisation,
         const char     *year,
         const char     *status)
{
  if (!ent_import_table_begin_row (unfolded, line))
    return;
  ent_import_shape_add_text (unfolded, nation);
  ent_import_shape_add_text (unfolded, organisation);
  ent_import_shape_add_text (unfolded, year);
  ent_import_shape_add_text (unfolded, status);
}

static void
say_missing (const EntImportShape *shape,
             guint                 row,
             guint                 column,
             guint                *n_missing)
{
  if ((*n_missing)++ < MAX_SAID)
    ent_import_report_add (shape->report, ENT_IMPORT_WARNING, ent_import_table_get_line (shape->table, row),
                           ent_import_shape_get_head (shape, column),
                           _("whether the nation belonged to it that year is missing, and was not taken for a no or a yes"));
}

static void
say_all (const EntImportShape *shape,
         guint                 n_no,
         guint                 n_missing)
{
  ent_import_report_add (shape->report, ENT_IMPORT_NOTE, ent_import_table_get_line (shape->table, shape->head_row), NULL,
                         _("the table has a row for each organisation and year; each cell of a nation that is no 0 and no −1 became a row, "
                           "and %u are"),
                         n_no);
  if (n_missing > MAX_SAID)
    ent_import_report_add (shape->report, ENT_IMPORT_WARNING, 0, NULL, _("%u more cells are missing"), n_missing - MAX_SAID);
}

/**
 * ent_import_shape_unfold_years:
 * @shape: a table
 *
 * Returns: (transfer full) (nullable): a row for each nation, organisation and
 *   year, if it has one for each organisation and year
 */
EntImportTable *
ent_import_shape_unfold_years (const EntImportShape *shape)
{
  const guint year = ent_import_shape_find (shape, ENT_IMPORT_YEAR);
  const guint organisation = find_organisation (shape);
  const guint n_rows = ent_import_table_get_n_rows (shape->table);
  g_autoptr (GArray) states = NULL;
  EntImportTable *unfolded;
  guint n_no = 0, n_missing = 0;

  if (year == ENT_IMPORT_SHAPE_NO_COLUMN || organisation == ENT_IMPORT_SHAPE_NO_COLUMN
      || ent_import_shape_find (shape, ENT_IMPORT_NATION) != ENT_IMPORT_SHAPE_NO_COLUMN || (states = find_states (shape)) == NULL)
    return NULL;
  unfolded = ent_import_table_new (ent_import_table_get_name (shape->table));
  add_row (unfolded, ent_import_table_get_line (shape->table, shape->head_row), "country", "grouping", "year", "role");
  for (guint row = shape->head_row + 1; row < n_rows && ent_import_table_get_limit (unfolded) == NULL; row++)
    for (guint i = 0; i < states->len && !g_cancellable_is_cancelled (shape->options->cancellable); i++)
      {
        const guint column = g_array_index (states, guint, i);
        const char *status = ent_import_table_get_text (shape->table, row, column);
        const gboolean is_gap = is_missing (status);

        n_no += is_no (status);
        if (is_no (status))
          continue;
        if (is_gap)
          say_missing (shape, row, column, &n_missing);
        add_row (unfolded, ent_import_table_get_line (shape->table, row), ent_import_shape_get_head (shape, column),
                 ent_import_table_get_text (shape->table, row, organisation), ent_import_table_get_text (shape->table, row, year),
                 is_gap ? "NA" : status);
      }
  say_all (shape, n_no, n_missing);
  return unfolded;
}

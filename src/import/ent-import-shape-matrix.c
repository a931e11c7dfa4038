/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "import/ent-import-list-item.h"
#include "import/ent-import-shape.h"

/* Tables with a row for each nation and a column for each grouping, in which a
 * mark, a role or a date says that the nation belongs to it. */

/* Fewer columns of groupings are no such table. */
#define MIN_GROUPINGS 2

/* A column is something else as soon as so many cells more are no marks than are. */
#define MAX_UNKNOWN 20

/* Of how many cells it is found out whether they are nations. */
#define NATION_SAMPLE 100

/**
 * Mark:
 * @MARK_NONE: it does not belong to it
 * @MARK_SIGN: a sign such as ✓
 * @MARK_ROLE: the role, perhaps with dates
 * @MARK_WEAK: a yes or a date, which columns of other things have, too
 * @MARK_UNKNOWN: something else
 *
 * What a cell says.
 */
typedef enum
{
  MARK_NONE,
  MARK_SIGN,
  MARK_ROLE,
  MARK_WEAK,
  MARK_UNKNOWN,
} Mark;

static gboolean
is_one_of (const char *text,
           const char *words)
{
  g_autofree char *wanted = g_strconcat ("|", text, "|", NULL);

  return strchr (text, '|') == NULL && strstr (words, wanted) != NULL;
}

/* @item takes a role and dates, as written. */
static Mark
read_mark (const char        *text,
           EntImportListItem *item)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  const char *plain = g_strstrip (folded);
  gboolean is_yes;
  EntRole role;

  if (is_one_of (plain, "||-|–|—|−|0|no|n|nein|non|нет|否|false|✗|✘|☐|n/a|na|.|"))
    return MARK_NONE;
  if (is_one_of (plain, "|x|✓|✔|☑|●|•|■|+|✅|"))
    return MARK_SIGN;
  if (ent_import_words_is_founding (text) || ent_import_words_find_role (text, &role))
    {
      item->role = g_strdup (text);
      return MARK_ROLE;
    }
  if (ent_import_words_read_answer (text, &is_yes) && is_yes)
    return MARK_WEAK;
  if (!ent_import_list_item_take (item, text) || item->note != NULL)
    return MARK_UNKNOWN;
  return item->role != NULL ? MARK_ROLE : MARK_WEAK;
}

static gboolean
is_known_grouping (const EntImportShape *shape,
                   const char           *head)
{
  g_autofree char *key = ent_import_words_fold (head);

  return g_hash_table_contains (shape->result->known_keys, key);
}

/* Whether most cells of a column are marks, and whether some of them can mean nothing else. */
static gboolean
is_of_marks (const EntImportShape *shape,
             guint                 column,
             gboolean             *is_strong)
{
  const guint n_rows = ent_import_table_get_n_rows (shape->table);
  guint n_marks = 0, n_strong = 0, n_unknown = 0;

  for (guint row = shape->head_row + 1; row < MIN (n_rows, shape->head_row + 1 + ENT_IMPORT_SHAPE_SAMPLE) && n_unknown < n_marks + MAX_UNKNOWN; row++)
    {
      g_auto (EntImportListItem) item = { 0 };
      const Mark mark = read_mark (ent_import_table_get_text (shape->table, row, column), &item);

      n_strong += mark == MARK_SIGN || mark == MARK_ROLE;
      n_marks += mark != MARK_NONE && mark != MARK_UNKNOWN;
      n_unknown += mark == MARK_UNKNOWN;
    }
  *is_strong = n_strong > 0 || is_known_grouping (shape, ent_import_shape_get_head (shape, column));
  return n_marks > n_unknown;
}

/* The column of the nations is one whose cells are known, whatever stands above it. */
static guint
find_nations (const EntImportShape *shape)
{
  const guint n_rows = MIN (ent_import_table_get_n_rows (shape->table), shape->head_row + 1 + NATION_SAMPLE);

  for (guint i = 0; i < ent_import_table_get_n_cells (shape->table, shape->head_row); i++)
    {
      guint n_known = 0, n_cells = 0;

      for (guint row = shape->head_row + 1; row < n_rows; row++)
        {
          const char *text = ent_import_table_get_text (shape->table, row, i);

          n_cells += *text != '\0';
          n_known += ent_import_shape_is_nation (shape, text);
        }
      if (n_known > 0 && 5 * n_known >= 3 * n_cells)
        return i;
    }
  return ENT_IMPORT_SHAPE_NO_COLUMN;
}

/* Which columns are those of groupings; %NULL if they are too few, or might be of something else. */
static GArray *
find_groupings (const EntImportShape *shape,
                guint                 nations)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_strong = 0;

  for (guint i = 0; i < ent_import_table_get_n_cells (shape->table, shape->head_row); i++)
    {
      const char *head = ent_import_shape_get_head (shape, i);
      gboolean is_strong;

      if (ent_import_nations_is_cancelled (shape->nations))
        return NULL;
      if (i == nations || *head == '\0' || ent_import_shape_get_meaning (shape, i) != ENT_IMPORT_NOTHING || !is_of_marks (shape, i, &is_strong))
        continue;
      n_strong += is_strong;
      g_array_append_val (columns, i);
    }
  return columns->len >= MIN_GROUPINGS && 2 * n_strong >= columns->len ? g_steal_pointer (&columns) : NULL;
}

static gboolean
has_other_shape (const EntImportShape *shape)
{
  static const EntImportMeaning meanings[] = { ENT_IMPORT_GROUPING, ENT_IMPORT_ROLE, ENT_IMPORT_FROM, ENT_IMPORT_UNTIL,
                                               ENT_IMPORT_LAST,     ENT_IMPORT_YEAR, ENT_IMPORT_GROUPING_ID };

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (ent_import_shape_find (shape, meanings[i]) != ENT_IMPORT_SHAPE_NO_COLUMN)
      return TRUE;
  return FALSE;
}

/* Columns that are neither stay beside, so that it is said that they are not used. */
static gboolean
is_beside (const EntImportShape *shape,
           GArray               *groupings,
           guint                 nations,
           guint                 column)
{
  if (column == nations || column >= ent_import_table_get_n_cells (shape->table, shape->head_row))
    return FALSE;
  for (guint i = 0; i < groupings->len; i++)
    if (g_array_index (groupings, guint, i) == column)
      return FALSE;
  return TRUE;
}

static void
add_beside (const EntImportShape *shape,
            GArray               *groupings,
            guint                 nations,
            guint                 row,
            EntImportTable       *unfolded)
{
  for (guint i = 0; i < ent_import_table_get_n_columns (shape->table); i++)
    if (is_beside (shape, groupings, nations, i))
      ent_import_shape_add_text (unfolded, ent_import_table_get_text (shape->table, row, i));
}

static void
add_cell (const EntImportShape *shape,
          GArray               *groupings,
          guint                 nations,
          guint                 row,
          guint                 column,
          EntImportTable       *unfolded)
{
  const char *text = ent_import_table_get_text (shape->table, row, column);
  const guint line = ent_import_table_get_line (shape->table, row);
  g_auto (EntImportListItem) item = { 0 };
  const Mark mark = read_mark (text, &item);

  if (mark == MARK_NONE || !ent_import_table_begin_row (unfolded, line))
    return;
  if (mark == MARK_UNKNOWN)
    ent_import_report_add (shape->report, ENT_IMPORT_WARNING, line, ent_import_shape_get_head (shape, column),
                           _("“%s” is neither a mark, nor a role, nor a date"), text);
  ent_import_shape_add_text (unfolded, ent_import_table_get_text (shape->table, row, nations));
  ent_import_shape_add_text (unfolded, ent_import_shape_get_head (shape, column));
  ent_import_shape_add_text (unfolded, mark == MARK_UNKNOWN ? text : item.role);
  ent_import_shape_add_text (unfolded, mark == MARK_UNKNOWN ? NULL : item.from);
  ent_import_shape_add_text (unfolded, mark == MARK_UNKNOWN ? NULL : item.until);
  add_beside (shape, groupings, nations, row, unfolded);
}

static void
add_heads (const EntImportShape *shape,
           GArray               *groupings,
           guint                 nations,
           EntImportTable       *unfolded)
{
  static const char *const heads[] = { "country", "grouping", "role", "from", "until" };
  g_autoptr (GString) names = g_string_new (NULL);

  ent_import_table_begin_row (unfolded, ent_import_table_get_line (shape->table, shape->head_row));
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    ent_import_shape_add_text (unfolded, heads[i]);
  add_beside (shape, groupings, nations, shape->head_row, unfolded);
  for (guint i = 0; i < groupings->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", ent_import_shape_get_head (shape, g_array_index (groupings, guint, i)));
  ent_import_report_add (shape->report, ENT_IMPORT_NOTE, ent_import_table_get_line (shape->table, shape->head_row), NULL,
                         _("heads were taken for groupings, and each mark, role or date below them for a row: %s"), names->str);
}

/**
 * ent_import_shape_unfold_matrix:
 * @shape: a table
 *
 * Half of the columns of groupings at least must have signs or roles, or heads
 * that are groupings of the data: a yes or a year may stand for anything.
 *
 * Returns: (transfer full) (nullable): a row for each membership, if it has one
 *   for each nation and a column for each grouping
 */
EntImportTable *
ent_import_shape_unfold_matrix (const EntImportShape *shape)
{
  const guint nations = has_other_shape (shape) ? ENT_IMPORT_SHAPE_NO_COLUMN : find_nations (shape);
  g_autoptr (GArray) groupings = nations != ENT_IMPORT_SHAPE_NO_COLUMN ? find_groupings (shape, nations) : NULL;
  EntImportTable *unfolded;

  if (groupings == NULL)
    return NULL;
  unfolded = ent_import_table_new (ent_import_table_get_name (shape->table));
  add_heads (shape, groupings, nations, unfolded);
  for (guint row = shape->head_row + 1; row < ent_import_table_get_n_rows (shape->table); row++)
    for (guint i = 0; i < groupings->len && !g_cancellable_is_cancelled (shape->options->cancellable); i++)
      add_cell (shape, groupings, nations, row, g_array_index (groupings, guint, i), unfolded);
  return unfolded;
}

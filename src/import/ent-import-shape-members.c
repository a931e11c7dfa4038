/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "import/ent-import-list.h"
#include "import/ent-import-shape.h"

/* Tables with a row for each grouping, in which one cell has all its members. */

/* Columns of the table that ent_import_list_read_cell() makes. */
enum
{
  NAME,
  HEADING,
  ROLE,
  FROM,
  UNTIL,
  NOTE,
};

/* What a list says of a member, and what columns of that are called. */
static const struct
{
  EntImportMeaning meaning;
  guint            column;
  const char      *head;
} told[] = {
  { ENT_IMPORT_ROLE, ROLE, "role" },
  { ENT_IMPORT_FROM, FROM, "from" },
  { ENT_IMPORT_UNTIL, UNTIL, "until" },
  { ENT_IMPORT_REMARK, NOTE, "note" },
};

static gboolean
is_members (const char *head)
{
  static const char words[] = "|members|member states|member countries|member nations|mitglieder|mitgliedstaaten|mitgliedsstaaten|mitgliedslander|"
                              "membres|etats membres|pays membres|miembros|estados miembros|paises miembros|члены|участники|成员|成员国|";
  g_autofree char *folded = ent_import_words_fold (head);
  g_autofree char *wanted = g_strconcat ("|", folded, "|", NULL);

  return *folded != '\0' && strchr (folded, '|') == NULL && strstr (words, wanted) != NULL;
}

static EntImportTable *
read_cell (const EntImportShape *shape,
           guint                 row,
           guint                 column,
           EntImportReport      *report)
{
  return ent_import_list_read_cell (ent_import_table_get_text (shape->table, row, column), ent_import_table_get_line (shape->table, row),
                                    shape->nations, report);
}

/* Whether most cells are lists of nations, some of several; one nation is a list where the head says so. */
static gboolean
is_of_lists (const EntImportShape *shape,
             guint                 column)
{
  const guint n_rows = MIN (ent_import_table_get_n_rows (shape->table), shape->head_row + 1 + ENT_IMPORT_SHAPE_SAMPLE / 4);
  guint n_cells = 0, n_lists = 0, n_several = 0;

  for (guint row = shape->head_row + 1; row < n_rows; row++)
    {
      const char *text = ent_import_table_get_text (shape->table, row, column);
      g_autoptr (EntImportReport) report = ent_import_report_new ();
      g_autoptr (EntImportTable) names = NULL;
      guint n_known = 0;

      if (*text == '\0')
        continue;
      n_cells++;
      names = read_cell (shape, row, column, report);
      for (guint i = 0; i < ent_import_table_get_n_rows (names); i++)
        n_known += ent_import_shape_is_nation (shape, ent_import_table_get_text (names, i, NAME));
      n_lists += 2 * n_known > ent_import_table_get_n_rows (names);
      n_several += n_known > 1;
    }
  return n_several > 0 && 2 * n_lists > n_cells;
}

static guint
find_lists (const EntImportShape *shape)
{
  for (guint i = 0; i < ent_import_table_get_n_cells (shape->table, shape->head_row); i++)
    if ((is_members (ent_import_shape_get_head (shape, i)) || ent_import_shape_get_meaning (shape, i) == ENT_IMPORT_NATION) && is_of_lists (shape, i))
      return i;
  return ENT_IMPORT_SHAPE_NO_COLUMN;
}

/* What a list says of a member comes before what the row says of all. */
static const char *
choose (const EntImportShape *shape,
        guint                 row,
        guint                 column,
        EntImportTable       *names,
        guint                 name)
{
  const char *of_all = ent_import_table_get_text (shape->table, row, column);

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (ent_import_shape_get_meaning (shape, column) == told[i].meaning && *ent_import_table_get_text (names, name, told[i].column) != '\0')
      return ent_import_table_get_text (names, name, told[i].column);
  return of_all;
}

static void
add_row (const EntImportShape *shape,
         guint                 row,
         guint                 lists,
         EntImportTable       *names,
         guint                 name,
         EntImportTable       *unfolded)
{
  if (!ent_import_table_begin_row (unfolded, ent_import_table_get_line (shape->table, row)))
    return;
  for (guint i = 0; i < ent_import_table_get_n_columns (shape->table); i++)
    ent_import_shape_add_text (unfolded, i == lists ? ent_import_table_get_text (names, name, NAME) : choose (shape, row, i, names, name));
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (ent_import_shape_find (shape, told[i].meaning) == ENT_IMPORT_SHAPE_NO_COLUMN)
      ent_import_shape_add_text (unfolded, ent_import_table_get_text (names, name, told[i].column));
}

/* A row without members stays as it is, so that it is said what it lacks. */
static void
add_plain (const EntImportShape *shape,
           guint                 row,
           EntImportTable       *unfolded)
{
  if (!ent_import_table_begin_row (unfolded, ent_import_table_get_line (shape->table, row)))
    return;
  for (guint i = 0; i < ent_import_table_get_n_columns (shape->table); i++)
    ent_import_shape_add_text (unfolded, ent_import_table_get_text (shape->table, row, i));
}

static void
add_heads (const EntImportShape *shape,
           guint                 lists,
           EntImportTable       *unfolded)
{
  ent_import_table_begin_row (unfolded, ent_import_table_get_line (shape->table, shape->head_row));
  for (guint i = 0; i < ent_import_table_get_n_columns (shape->table); i++)
    ent_import_shape_add_text (unfolded, i == lists ? "country" : ent_import_shape_get_head (shape, i));
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (ent_import_shape_find (shape, told[i].meaning) == ENT_IMPORT_SHAPE_NO_COLUMN)
      ent_import_shape_add_text (unfolded, told[i].head);
  ent_import_report_add (shape->report, ENT_IMPORT_NOTE, ent_import_table_get_line (shape->table, shape->head_row),
                         ent_import_shape_get_head (shape, lists), _("a cell has several nations, each of which became a row"));
}

/**
 * ent_import_shape_unfold_members:
 * @shape: a table
 *
 * Returns: (transfer full) (nullable): a row for each member, if it has a cell
 *   with all members
 */
EntImportTable *
ent_import_shape_unfold_members (const EntImportShape *shape)
{
  const guint lists = find_lists (shape);
  EntImportTable *unfolded;

  if (lists == ENT_IMPORT_SHAPE_NO_COLUMN)
    return NULL;
  unfolded = ent_import_table_new (ent_import_table_get_name (shape->table));
  add_heads (shape, lists, unfolded);
  for (guint row = shape->head_row + 1; row < ent_import_table_get_n_rows (shape->table); row++)
    {
      g_autoptr (EntImportTable) names = read_cell (shape, row, lists, shape->report);

      if (g_cancellable_is_cancelled (shape->options->cancellable))
        break;
      if (ent_import_table_get_n_rows (names) == 0)
        add_plain (shape, row, unfolded);
      for (guint i = 0; i < ent_import_table_get_n_rows (names); i++)
        add_row (shape, row, lists, names, i, unfolded);
    }
  return unfolded;
}

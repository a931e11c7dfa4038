/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-changes.h"

#include <glib/gi18n.h>

#include "base/ent-csv.h"
#include "words/ent-change-words.h"

/* A row of the list: a change, or the date above it. */
typedef struct
{
  guint    change;
  gboolean is_date;
} Row;

struct _EntChanges
{
  EntDataset *dataset; /* owned, like the rest */
  GArray     *all;     /* EntGraphChange */
  GArray     *changes; /* those between the days */
  GArray     *rows;    /* Row */
  EntDay      since;
  EntDay      day;
};

static gboolean
is_in_scope (EntDataset      *dataset,
             EntView         *view,
             EntChangesScope  scope,
             guint32          grouping)
{
  const EntGrouping *record = ent_dataset_get_grouping (dataset, grouping);

  if (scope == ENT_CHANGES_SHOWN)
    return ent_view_shows_grouping (view, record->record.id);
  return scope == ENT_CHANGES_ALL || (EntChangesScope) record->kind == scope;
}

/* The groupings of the scope; a grouping that the page is about, in any case. */
static GArray *
list_groupings (EntDataset      *dataset,
                EntView         *view,
                EntChangesScope  scope,
                EntRef           about)
{
  GArray *groupings = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    if (about.kind == ENT_KIND_GROUPING ? about.row == row : is_in_scope (dataset, view, scope, row))
      g_array_append_val (groupings, row);
  return groupings;
}

/**
 * ent_changes_new:
 * @dataset: the data; a reference is kept
 * @view: what is shown of it, for what is in @scope
 * @scope: of which groupings
 * @about: a nation or a grouping whose changes alone are listed, or nothing
 *
 * Returns: (transfer full): all changes there are; those between two days are
 *   chosen by ent_changes_set_days()
 */
EntChanges *
ent_changes_new (EntDataset      *dataset,
                 EntView         *view,
                 EntChangesScope  scope,
                 EntRef           about)
{
  g_autoptr (GArray) groupings = NULL;
  EntChanges *changes;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  groupings = list_groupings (dataset, view, scope, about);
  changes = g_new0 (EntChanges, 1);
  changes->dataset = ent_dataset_ref (dataset);
  changes->all = ent_graph_list_changes_of (dataset, (EntRows) { (const guint32 *) (gpointer) groupings->data, groupings->len });
  for (guint i = changes->all->len; about.kind == ENT_KIND_NATION && i-- > 0;)
    if (g_array_index (changes->all, EntGraphChange, i).nation != about.row)
      g_array_remove_index (changes->all, i);
  changes->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  ent_changes_set_days (changes, ENT_DAY_MIN, ENT_DAY_MIN);
  return changes;
}

/**
 * ent_changes_free:
 * @changes: (transfer full) (nullable): changes
 */
void
ent_changes_free (EntChanges *changes)
{
  if (changes == NULL)
    return;
  ent_dataset_unref (changes->dataset);
  g_array_unref (changes->all);
  g_array_unref (changes->changes);
  g_array_unref (changes->rows);
  g_free (changes);
}

/**
 * ent_changes_set_days:
 * @changes: changes
 * @since: the day with which is compared
 * @day: the day shown
 *
 * Lists what may have changed after @since, up to @day, which is included; nothing
 * if that is not a later one.
 */
void
ent_changes_set_days (EntChanges *changes,
                      EntDay      since,
                      EntDay      day)
{
  g_return_if_fail (changes != NULL);

  changes->since = since;
  changes->day = day;
  g_clear_pointer (&changes->changes, g_array_unref);
  changes->changes = since < day ? ent_graph_changes_in (changes->all, (EntPeriod) { since + 1, day })
                                 : g_array_new (FALSE, FALSE, sizeof (EntGraphChange));
  g_array_set_size (changes->rows, 0);
  for (guint i = 0; i < changes->changes->len; i++)
    {
      Row row = { i, TRUE };

      if (i == 0 || !ent_date_equal (g_array_index (changes->changes, EntGraphChange, i - 1).date,
                                     g_array_index (changes->changes, EntGraphChange, i).date))
        g_array_append_val (changes->rows, row);
      row.is_date = FALSE;
      g_array_append_val (changes->rows, row);
    }
}

/**
 * ent_changes_get_n:
 * @changes: changes
 *
 * Returns: how many are listed
 */
guint
ent_changes_get_n (EntChanges *changes)
{
  g_return_val_if_fail (changes != NULL, 0);

  return changes->changes->len;
}

/**
 * ent_changes_get_n_rows:
 * @changes: changes
 *
 * Returns: how many rows the list has, with the dates
 */
guint
ent_changes_get_n_rows (EntChanges *changes)
{
  g_return_val_if_fail (changes != NULL, 0);

  return changes->rows->len;
}

/**
 * ent_changes_get:
 * @changes: changes
 * @row: a row of the list
 *
 * Returns: (transfer none) (nullable): the change of the row; %NULL for a date
 */
const EntGraphChange *
ent_changes_get (EntChanges *changes,
                 guint       row)
{
  const Row *found;

  g_return_val_if_fail (changes != NULL, NULL);
  g_return_val_if_fail (row < changes->rows->len, NULL);

  found = &g_array_index (changes->rows, Row, row);
  return found->is_date ? NULL : &g_array_index (changes->changes, EntGraphChange, found->change);
}

/**
 * ent_changes_get_date:
 * @changes: changes
 * @row: a row of the list
 *
 * Returns: the date that it is, or that of its change
 */
EntDate
ent_changes_get_date (EntChanges *changes,
                      guint       row)
{
  g_return_val_if_fail (changes != NULL, (EntDate) { 0 });
  g_return_val_if_fail (row < changes->rows->len, (EntDate) { 0 });

  return g_array_index (changes->changes, EntGraphChange, g_array_index (changes->rows, Row, row).change).date;
}

/**
 * ent_changes_dup_words:
 * @changes: changes
 * @row: a row of the list that is no date
 *
 * Returns: (transfer full): “Egypt joins BRICS (invited before)”
 */
char *
ent_changes_dup_words (EntChanges *changes,
                       guint       row)
{
  g_return_val_if_fail (changes != NULL, NULL);
  g_return_val_if_fail (row < changes->rows->len, NULL);

  return ent_change_words_dup_clause (changes->dataset, ent_changes_get (changes, row));
}

/**
 * ent_changes_dup_text:
 * @changes: changes
 *
 * Returns: (transfer full): both days, then a line for each change, its date first
 */
char *
ent_changes_dup_text (EntChanges *changes)
{
  g_autofree char *since = NULL;
  g_autofree char *day = NULL;
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (changes != NULL, g_string_free (text, FALSE));

  since = ent_day_to_text (changes->since);
  day = ent_day_to_text (changes->day);
  /* Translators: two dates; the head of a list of changes */
  g_string_append_printf (text, _("Changes after %1$s, up to %2$s"), since, day);
  g_string_append (text, "\n\n");
  for (guint row = 0; row < changes->rows->len; row++)
    {
      g_autofree char *date = ent_date_to_text (ent_changes_get_date (changes, row));
      g_autofree char *words = ent_changes_get (changes, row) != NULL ? ent_changes_dup_words (changes, row) : NULL;

      if (words == NULL)
        continue;
      /* Translators: a date, and what changed on it */
      g_string_append_printf (text, _("%s: %s"), date, words);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static const char *
get_role (EntRole role)
{
  return role != ENT_N_ROLES ? ent_role_to_text (role) : NULL;
}

static void
append_change (GString              *table,
               EntDataset           *dataset,
               const EntGraphChange *change)
{
  g_autofree char *date = ent_date_to_edtf (change->date);
  g_autofree char *words = ent_change_words_dup_clause (dataset, change);
  gboolean has_nation = change->nation != ENT_ROW_NONE;
  const char *const cells[] = {
    date,
    words,
    ent_graph_change_kind_to_text (change->kind),
    has_nation ? ent_dataset_get_nation_name_at (dataset, change->nation, change->date.earliest) : NULL,
    has_nation ? ent_dataset_get_nation (dataset, change->nation)->record.id : NULL,
    ent_dataset_get_grouping_name (dataset, change->grouping),
    get_role (change->before),
    get_role (change->after),
    change->disputed ? _("yes") : NULL,
  };

  ent_csv_append_row (table, cells, G_N_ELEMENTS (cells));
}

/**
 * ent_changes_dup_table:
 * @changes: changes
 *
 * Returns: (transfer full): a table in CSV: each change in words and in parts
 */
char *
ent_changes_dup_table (EntChanges *changes)
{
  GString *table = g_string_new (NULL);
  const char *const heads[] = {
    _("Date"), _("What changed"), _("Change"), _("Nation"), _("Code"), _("Grouping"), _("Role before"), _("Role after"), _("Disputed"),
  };

  g_return_val_if_fail (changes != NULL, g_string_free (table, FALSE));

  ent_csv_append_row (table, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < changes->changes->len; i++)
    append_change (table, changes->dataset, &g_array_index (changes->changes, EntGraphChange, i));
  return g_string_free (table, FALSE);
}

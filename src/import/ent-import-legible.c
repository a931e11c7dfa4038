/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-event-words.h"
#include "import/ent-import-list-item.h"
#include "import/ent-import-run.h"

/* How many different cells of a column are looked at. */
#define N_SAMPLED 500

static gboolean
is_date (EntImportRun *run,
         guint         row,
         guint         column)
{
  const char *text = ent_import_table_get_text (run->table, row, column);
  g_auto (EntImportDate) date = { 0 };

  ent_import_date_read_from (&date, ent_import_table_get_kind (run->table, row, column), text, run->options->first_year);
  return date.kind != ENT_IMPORT_DATE_BAD && date.kind != ENT_IMPORT_DATE_ASK;
}

static gboolean
is_role (EntImportRun *run,
         const char   *text)
{
  g_autofree char *key = run->options->names != NULL ? ent_import_words_fold (text) : NULL;
  EntRole role;

  return ent_role_from_id (text, &role) || ent_import_words_find_role (text, &role)
         || (key != NULL && g_hash_table_contains (run->options->names, key));
}

static gboolean
is_nation (EntImportRun *run,
           guint         column,
           const char   *text)
{
  g_autofree char *key = run->options->names != NULL ? ent_import_words_fold (text) : NULL;

  return (key != NULL && g_hash_table_contains (run->options->names, key))
         || ent_import_nations_knows (run->nations, run->columns[column].system, text);
}

/* All of the names that a cell has. */
static gboolean
are_nations (EntImportRun *run,
             guint         column,
             const char   *text)
{
  g_autoptr (GPtrArray) names = ent_import_event_names_cut (run, column, text);

  for (guint i = 0; i < names->len; i++)
    if (!is_nation (run, column, g_ptr_array_index (names, i)))
      return FALSE;

  return TRUE;
}

static gboolean
is_event_kind (EntImportRun *run,
               const char   *text)
{
  g_autofree char *key = run->options->names != NULL ? ent_import_words_fold (text) : NULL;
  EntEventKind kind;

  return ent_import_event_words_find_kind (text, &kind) || (key != NULL && g_hash_table_contains (run->options->names, key));
}

static gboolean
is_span (const char *text)
{
  g_auto (EntImportListItem) item = { 0 };

  return ent_import_words_is_open (text) || ent_import_list_item_take (&item, text);
}

static gboolean
is_legible (EntImportRun *run,
            guint         row,
            guint         column)
{
  const char *text = ent_import_table_get_text (run->table, row, column);

  switch (run->columns[column].meaning)
    {
    case ENT_IMPORT_NATION:
      if (run->is_of_events)
        return are_nations (run, column, text);
      return is_nation (run, column, text);
    case ENT_IMPORT_KIND:
      return is_event_kind (run, text);
    case ENT_IMPORT_SPAN:
      return is_span (text);
    case ENT_IMPORT_ROLE:
      return is_role (run, text);
    case ENT_IMPORT_FROM:
    case ENT_IMPORT_UNTIL:
    case ENT_IMPORT_LAST:
    case ENT_IMPORT_YEAR:
      return is_date (run, row, column);
    default:
      return TRUE;
    }
}

static guint
get_share (EntImportRun *run,
           guint         column)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_legible = 0;

  for (guint row = run->first_row; row < ent_import_table_get_n_rows (run->table) && g_hash_table_size (seen) < N_SAMPLED; row++)
    {
      const char *text = ent_import_table_get_text (run->table, row, column);

      if (*text != '\0' && g_hash_table_add (seen, (gpointer) text))
        n_legible += is_legible (run, row, column);
    }
  return g_hash_table_size (seen) > 0 ? 100 * n_legible / g_hash_table_size (seen) : 100;
}

/**
 * ent_import_legible_get_shares:
 * @run: a table with a plan
 *
 * Returns: (transfer full) (array): of each column, how many of a hundred different
 *   cells can be read as what it means; empty ones do not count
 */
guint *
ent_import_legible_get_shares (EntImportRun *run)
{
  guint *shares = g_new0 (guint, run->n_columns + 1);

  for (guint i = 0; i < run->n_columns; i++)
    shares[i] = get_share (run, i);
  return shares;
}

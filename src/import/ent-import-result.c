/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-result.h"

#include <string.h>

/* Begins keys of groupings by their ids; no name begins so, since blanks at its ends are none of it. */
#define ID_MARK " "

static void
free_grouping (gpointer data)
{
  EntImportGrouping *grouping = data;

  g_free (grouping->id);
  g_free (grouping->name);
  g_free (grouping);
}

static void
clear_membership (gpointer data)
{
  g_free (((EntImportMembership *) data)->note);
}

static void
clear_tie (gpointer data)
{
  g_free (((EntImportTie *) data)->title);
  g_free (((EntImportTie *) data)->note);
}

/* A name of two groupings is that of neither. */
static void
add_known (EntImportResult *result,
           const char      *name,
           guint32          row)
{
  char *key = name != NULL ? ent_import_words_fold (name) : NULL;
  gpointer other;

  if (key == NULL)
    return;
  if (g_hash_table_lookup_extended (result->known_keys, key, NULL, &other) && GPOINTER_TO_UINT (other) != row)
    row = ENT_ROW_NONE;
  g_hash_table_insert (result->known_keys, key, GUINT_TO_POINTER (row));
}

static void
add_known_groupings (EntImportResult *result)
{
  for (guint32 row = 0; row < ent_dataset_get_n_rows (result->dataset, ENT_KIND_GROUPING); row++)
    {
      const EntGrouping *grouping = ent_dataset_get_grouping (result->dataset, row);

      g_hash_table_add (result->ids, g_strdup (grouping->record.id));
      add_known (result, grouping->record.id, row);
      add_known (result, grouping->name, row);
      add_known (result, grouping->full_name, row);
      for (guint i = 0; grouping->aliases[i] != NULL; i++)
        add_known (result, grouping->aliases[i], row);
    }
}

/**
 * ent_import_result_new:
 * @dataset: whose nations and groupings are meant
 *
 * Returns: (transfer full): a result of nothing
 */
EntImportResult *
ent_import_result_new (EntDataset *dataset)
{
  EntImportResult *result = g_new0 (EntImportResult, 1);

  result->dataset = ent_dataset_ref (dataset);
  result->head_row = ENT_ROW_NONE;
  result->report = ent_import_report_new ();
  result->questions = ent_import_questions_new ();
  result->told = ent_import_questions_new ();
  result->memberships = g_array_new (FALSE, FALSE, sizeof (EntImportMembership));
  g_array_set_clear_func (result->memberships, clear_membership);
  result->ties = g_array_new (FALSE, FALSE, sizeof (EntImportTie));
  g_array_set_clear_func (result->ties, clear_tie);
  result->groupings = g_ptr_array_new_with_free_func (free_grouping);
  result->events = json_array_new ();
  result->event_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  result->sources = json_array_new ();
  result->rows_left = g_string_new (NULL);
  result->lines_left = g_hash_table_new (NULL, NULL);
  result->row_sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  result->grouping_keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  result->known_keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  result->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_known_groupings (result);
  return result;
}

/**
 * ent_import_result_take_reason:
 * @result: a result
 * @guess: what was found out
 * @reason: (transfer full) (nullable): what speaks for it
 */
void
ent_import_result_take_reason (EntImportResult *result,
                               EntImportGuess   guess,
                               char            *reason)
{
  g_return_if_fail (result != NULL && guess < ENT_IMPORT_N_GUESSES);

  g_free (result->reasons[guess]);
  result->reasons[guess] = reason;
}

/**
 * ent_import_result_free:
 * @result: (transfer full) (nullable): a result
 */
void
ent_import_result_free (EntImportResult *result)
{
  if (result == NULL)
    return;
  for (guint i = 0; i < ENT_IMPORT_N_GUESSES; i++)
    g_free (result->reasons[i]);
  ent_dataset_unref (result->dataset);
  ent_import_report_free (result->report);
  ent_import_questions_free (result->questions);
  ent_import_questions_free (result->told);
  g_array_unref (result->memberships);
  g_array_unref (result->ties);
  g_ptr_array_unref (result->groupings);
  g_hash_table_unref (result->row_sources);
  g_free (result->systems);
  g_strfreev (result->column_reasons);
  json_array_unref (result->events);
  g_array_unref (result->event_lines);
  json_array_unref (result->sources);
  g_string_free (result->rows_left, TRUE);
  g_hash_table_unref (result->lines_left);
  g_clear_pointer (&result->table, ent_import_table_free);
  g_free (result->shares);
  g_free (result->encoding);
  g_free (result->columns);
  g_strfreev (result->fields);
  g_strfreev (result->samples);
  g_hash_table_unref (result->grouping_keys);
  g_hash_table_unref (result->known_keys);
  g_hash_table_unref (result->ids);
  g_free (result);
}

/* An id of a name: its letters and digits, in Latin ones; a number if it has none. */
static char *
dup_id (EntImportResult *result,
        const char      *name)
{
  g_autofree char *decomposed = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);
  g_autofree char *ascii = g_str_to_ascii (decomposed, "C");
  GString *id = g_string_new (NULL);
  gboolean is_latin = TRUE;

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    is_latin &= !g_unichar_isalpha (g_utf8_get_char (p)) || g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_LATIN;
  for (const char *p = ascii; *p != '\0' && is_latin && id->len < 80; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (id, g_ascii_tolower (*p));
    else if (id->len > 0 && id->str[id->len - 1] != '-' && *p != '\'')
      g_string_append_c (id, '-');
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0)
    g_string_printf (id, "g-%u", result->groupings->len + 1);
  return g_string_free (id, FALSE);
}

static char *
dup_free_id (EntImportResult *result,
             const char      *name)
{
  g_autofree char *plain = dup_id (result, name);
  char *id = g_strdup (plain);

  for (guint i = 2; g_hash_table_contains (result->ids, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", plain, i);
    }
  return id;
}

/* A name as it is shown: blanks neither at its ends nor in a row. */
static char *
dup_neat (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " \t\n\r", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (kept, words[i]);
  g_ptr_array_add (kept, NULL);
  return g_strjoinv (" ", (char **) kept->pdata);
}

/* The grouping of the data set may have been named by another of its names before. */
static gboolean
find_row (EntImportResult *result,
          guint32          row,
          guint           *grouping)
{
  for (*grouping = 0; *grouping < result->groupings->len; ++*grouping)
    if (ent_import_result_get_grouping (result, *grouping)->row == row)
      return TRUE;

  return FALSE;
}

/**
 * ent_import_result_find_grouping:
 * @result: a result
 * @name: what a grouping is called
 *
 * Returns: which of the data set is called so; %ENT_ROW_NONE if none is, or more than one
 */
guint32
ent_import_result_find_grouping (EntImportResult *result,
                                 const char      *name)
{
  g_autofree char *key = ent_import_words_fold (name);
  gpointer row;

  return g_hash_table_lookup_extended (result->known_keys, key, NULL, &row) ? GPOINTER_TO_UINT (row) : ENT_ROW_NONE;
}

/**
 * ent_import_result_add_grouping:
 * @result: a result
 * @name: what a grouping is called
 * @id: (nullable): its id, if that is known
 *
 * Finds a grouping, or makes one. An id decides alone; else case, marks and
 * blanks of the name do not make two of one.
 *
 * Returns: which of the groupings of the result it is
 */
guint
ent_import_result_add_grouping (EntImportResult *result,
                                const char      *name,
                                const char      *id)
{
  g_autofree char *key = id != NULL ? g_strconcat (ID_MARK, id, NULL) : ent_import_words_fold (name);
  gpointer known;
  EntImportGrouping *grouping;
  guint32 row = ENT_ROW_NONE;
  guint same;

  if (g_hash_table_lookup_extended (result->grouping_keys, key, NULL, &known))
    return GPOINTER_TO_UINT (known);

  if (id != NULL)
    row = ent_dataset_lookup (result->dataset, ENT_KIND_GROUPING, id);
  else if (g_hash_table_lookup_extended (result->known_keys, key, NULL, &known))
    row = GPOINTER_TO_UINT (known);
  if (row != ENT_ROW_NONE && find_row (result, row, &same))
    {
      g_hash_table_insert (result->grouping_keys, g_steal_pointer (&key), GUINT_TO_POINTER (same));
      return same;
    }

  grouping = g_new0 (EntImportGrouping, 1);
  grouping->name = dup_neat (name);
  grouping->row = row;
  if (grouping->row != ENT_ROW_NONE)
    grouping->id = g_strdup (ent_dataset_get_grouping (result->dataset, grouping->row)->record.id);
  else
    grouping->id = id != NULL && !g_hash_table_contains (result->ids, id) ? g_strdup (id) : dup_free_id (result, grouping->name);
  g_hash_table_add (result->ids, g_strdup (grouping->id));
  g_hash_table_insert (result->grouping_keys, g_steal_pointer (&key), GUINT_TO_POINTER (result->groupings->len));
  g_ptr_array_add (result->groupings, grouping);
  return result->groupings->len - 1;
}

/**
 * ent_import_result_get_grouping:
 * @result: a result
 * @grouping: which of its groupings
 *
 * Returns: (transfer none): the grouping
 */
EntImportGrouping *
ent_import_result_get_grouping (EntImportResult *result,
                                guint            grouping)
{
  return g_ptr_array_index (result->groupings, grouping);
}

/**
 * ent_import_result_add_membership:
 * @result: a result
 * @membership: a membership, whose note is taken over
 *
 * Adds it. A grouping that is new begins with its first membership.
 */
void
ent_import_result_add_membership (EntImportResult     *result,
                                  EntImportMembership  membership)
{
  membership.file = ent_import_report_get_file (result->report);
  g_array_append_val (result->memberships, membership);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-foreign-answers.h"

#include "import/ent-import-words.h"

/**
 * ent_foreign_answers_new:
 *
 * Returns: (transfer full): nothing told yet
 */
EntForeignAnswers *
ent_foreign_answers_new (void)
{
  EntForeignAnswers *self = g_new0 (EntForeignAnswers, 1);

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * ent_foreign_answers_copy:
 * @answers: what was told
 *
 * Returns: (transfer full): the same, for another thread
 */
EntForeignAnswers *
ent_foreign_answers_copy (const EntForeignAnswers *answers)
{
  EntForeignAnswers *copy = ent_foreign_answers_new ();
  GHashTableIter iter;
  gpointer key, id;

  copy->columns = answers->columns != NULL ? g_array_copy (answers->columns) : NULL;
  copy->content = answers->content;
  copy->event_kind = answers->event_kind;
  copy->event_kind_told = answers->event_kind_told;
  copy->encoding = g_strdup (answers->encoding);
  copy->separator = answers->separator;
  copy->quote = answers->quote;
  copy->heads = answers->heads;
  copy->first_line = answers->first_line;
  copy->sheet = g_strdup (answers->sheet);
  copy->order = answers->order;
  copy->first_year = answers->first_year;
  copy->last_day_included = answers->last_day_included;
  copy->january_is_year = answers->january_is_year;
  copy->grouping = g_strdup (answers->grouping);
  copy->is_list = answers->is_list;
  copy->adds = answers->adds;
  copy->replaces = answers->replaces;
  g_hash_table_iter_init (&iter, answers->names);
  while (g_hash_table_iter_next (&iter, &key, &id))
    g_hash_table_insert (copy->names, g_strdup (key), g_strdup (id));
  return copy;
}

/**
 * ent_foreign_answers_free:
 * @answers: (transfer full): what was told
 */
void
ent_foreign_answers_free (EntForeignAnswers *answers)
{
  g_clear_pointer (&answers->columns, g_array_unref);
  g_free (answers->encoding);
  g_free (answers->sheet);
  g_free (answers->grouping);
  g_hash_table_unref (answers->names);
  g_free (answers);
}

/**
 * ent_foreign_answers_forget_columns:
 * @answers: what was told
 *
 * Forgets what columns mean, as when the file has others.
 */
void
ent_foreign_answers_forget_columns (EntForeignAnswers *answers)
{
  g_clear_pointer (&answers->columns, g_array_unref);
}

/**
 * ent_foreign_answers_forget:
 * @answers: what was told
 *
 * Forgets what was told of columns, dates, names and roles.
 */
void
ent_foreign_answers_forget (EntForeignAnswers *answers)
{
  ent_foreign_answers_forget_columns (answers);
  answers->order = ENT_IMPORT_ORDER_UNKNOWN;
  answers->first_year = 0;
  answers->last_day_included = ENT_IMPORT_UNTOLD;
  answers->january_is_year = ENT_IMPORT_UNTOLD;
  g_hash_table_remove_all (answers->names);
}

/**
 * ent_foreign_answers_name:
 * @answers: what was told
 * @text: a name, code or role as the file has it
 * @id: (nullable): the id of the nation or role it means, %ENT_IMPORT_LEAVE if it is to be left
 *   out; %NULL to take back what was told of it
 *
 * Tells it for all cells that say so, however they are written.
 */
void
ent_foreign_answers_name (EntForeignAnswers *answers,
                          const char        *text,
                          const char        *id)
{
  g_autofree char *key = ent_import_words_fold (text);

  if (id != NULL)
    g_hash_table_insert (answers->names, g_steal_pointer (&key), g_strdup (id));
  else
    g_hash_table_remove (answers->names, key);
}

/**
 * ent_foreign_answers_dup_key:
 * @text: a name, code or role as the file has it
 *
 * Returns: (transfer full): the key under which is told what it means
 */
char *
ent_foreign_answers_dup_key (const char *text)
{
  return ent_import_words_fold (text);
}

/**
 * ent_foreign_answers_dup_columns:
 * @answers: what was told
 *
 * Returns: (transfer full) (nullable): what the columns mean, in their order with commas between;
 *   %NULL where that was not told
 */
char *
ent_foreign_answers_dup_columns (const EntForeignAnswers *answers)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (answers->columns == NULL)
    return NULL;
  for (guint i = 0; i < answers->columns->len; i++)
    {
      const EntForeignColumn *column = &g_array_index (answers->columns, EntForeignColumn, i);

      if (column->meaning == ENT_IMPORT_NOTHING)
        g_ptr_array_add (ids, g_strdup ("-"));
      else if (column->has_system)
        g_ptr_array_add (ids, g_strdup_printf ("%s:%s", ent_import_meaning_to_id (column->meaning), ent_import_system_to_id (column->system)));
      else
        g_ptr_array_add (ids, g_strdup (ent_import_meaning_to_id (column->meaning)));
    }
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (",", (char **) ids->pdata);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-questions.h"

#include "import/ent-import-words.h"

/* More different ones than anybody answers are not kept: a column that was taken for
 * another would have as many as it has rows. */
#define MOST_KEPT 1000

struct _EntImportQuestions
{
  GPtrArray  *all;    /* EntImportQuestion */
  GHashTable *by_key; /* kind and folded text → EntImportQuestion */
};

static void
question_free (gpointer data)
{
  EntImportQuestion *question = data;

  g_free (question->text);
  g_clear_pointer (&question->nations, g_array_unref);
  g_free (question);
}

/**
 * ent_import_questions_new:
 *
 * Returns: (transfer full): no questions yet
 */
EntImportQuestions *
ent_import_questions_new (void)
{
  EntImportQuestions *self = g_new0 (EntImportQuestions, 1);

  self->all = g_ptr_array_new_with_free_func (question_free);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * ent_import_questions_free:
 * @questions: (transfer full): questions
 */
void
ent_import_questions_free (EntImportQuestions *questions)
{
  g_ptr_array_unref (questions->all);
  g_hash_table_unref (questions->by_key);
  g_free (questions);
}

/**
 * ent_import_questions_add:
 * @questions: questions
 * @kind: what has to be told
 * @text: (nullable): of what cell
 * @nations: (nullable) (element-type guint32): which may be meant
 *
 * Asks once more. Dates are asked of all cells together, names and roles by how they are written.
 */
void
ent_import_questions_add (EntImportQuestions    *questions,
                          EntImportQuestionKind  kind,
                          const char            *text,
                          GArray                *nations)
{
  gboolean is_of_text = kind == ENT_IMPORT_QUESTION_NATION || kind == ENT_IMPORT_QUESTION_ROLE
                        || kind == ENT_IMPORT_QUESTION_EVENT_KIND;
  g_autofree char *folded = is_of_text ? ent_import_words_fold (text) : g_strdup ("");
  g_autofree char *key = g_strdup_printf ("%d %s", (int) kind, folded);
  EntImportQuestion *question = g_hash_table_lookup (questions->by_key, key);

  if (question == NULL && questions->all->len < MOST_KEPT)
    {
      question = g_new0 (EntImportQuestion, 1);
      *question = (EntImportQuestion) { kind, g_strdup (text), 0, nations != NULL ? g_array_ref (nations) : NULL };
      g_ptr_array_add (questions->all, question);
      g_hash_table_insert (questions->by_key, g_steal_pointer (&key), question);
    }
  if (question != NULL)
    question->n_rows++;
}

/**
 * ent_import_questions_get_n:
 * @questions: questions
 *
 * Returns: how many different ones there are
 */
guint
ent_import_questions_get_n (const EntImportQuestions *questions)
{
  return questions->all->len;
}

/**
 * ent_import_questions_get:
 * @questions: questions
 * @i: which
 *
 * Returns: it
 */
const EntImportQuestion *
ent_import_questions_get (const EntImportQuestions *questions,
                          guint                     i)
{
  return g_ptr_array_index (questions->all, i);
}

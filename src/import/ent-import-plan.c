/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-run.h"

#include <glib/gi18n.h>
#include <string.h>

#include "import/ent-import-event-words.h"

/* How much of a column is shown to whoever is to say what it means. */
#define MAX_ROWS_SHOWN 200
#define MAX_TEXTS_SHOWN 4

/* Meanings that only one column can have. */
static gboolean
is_single (EntImportMeaning meaning)
{
  return meaning != ENT_IMPORT_NOTHING && meaning != ENT_IMPORT_NATION;
}

static void
name_columns (EntImportRun *run)
{
  run->n_columns = ent_import_table_get_n_columns (run->table);
  run->columns = g_new0 (EntImportColumn, run->n_columns);
  for (guint i = 0; i < run->n_columns; i++)
    {
      const char *head = run->head_row != ENT_ROW_NONE ? ent_import_table_get_text (run->table, run->head_row, i) : "";

      run->columns[i].field = *head != '\0' ? g_strdup (head) : g_strdup_printf (_("column %u"), i + 1);
    }
}

/* “orgLabel” beside “org” is the name, and the other one a code. */
static gboolean
is_label (const char *head)
{
  return g_str_has_suffix (head, "Label") || g_str_has_suffix (head, "_label") || g_str_has_suffix (head, " label");
}

static void
take_heads (EntImportRun *run)
{
  guint taken[ENT_IMPORT_N_MEANINGS];

  for (guint i = 0; i < ENT_IMPORT_N_MEANINGS; i++)
    taken[i] = ENT_IMPORT_NO_COLUMN;
  for (guint i = 0; i < run->n_columns; i++)
    {
      EntImportColumn *column = &run->columns[i];
      EntImportColumn *other;

      column->meaning = ent_import_run_find_head (run, column->field, &column->system);
      if (!is_single (column->meaning))
        continue;
      if (taken[column->meaning] == ENT_IMPORT_NO_COLUMN)
        {
          taken[column->meaning] = i;
          continue;
        }
      other = &run->columns[taken[column->meaning]];
      if (is_label (column->field) && !is_label (other->field))
        {
          taken[column->meaning] = i;
          other->meaning = ENT_IMPORT_NOTHING;
        }
      else
        column->meaning = ENT_IMPORT_NOTHING;
    }
}

/* What a head is without the sign that tells the first of two from the second: “country_a”, “ccode2”. */
static char *
dup_base (const char *head,
          char       *sign)
{
  const gsize length = strlen (head);
  gsize end = length > 0 ? length - 1 : 0;

  *sign = '\0';
  if (length < 2 || (guchar) head[end] >= 0x80) /* the end of a letter that is no sign */
    return g_strdup (head);
  *sign = g_ascii_tolower (head[end]);
  while (end > 0 && strchr ("_ -.", head[end - 1]) != NULL)
    end--;
  return g_strndup (head, end);
}

/* Two columns of nations that are the two of a pair, so that a row says nothing of one alone. */
static gboolean
find_pair (EntImportRun *run,
           guint         columns[2])
{
  for (guint i = 0; i < run->n_columns; i++)
    {
      char signs[] = "12";
      g_autofree char *one = dup_base (run->columns[i].field, &signs[0]);
      EntImportSystem system;

      columns[0] = i;
      for (guint k = i + 1; k < run->n_columns && ent_import_words_find_head (one, &system) == ENT_IMPORT_NATION; k++)
        {
          g_autofree char *other = dup_base (run->columns[k].field, &signs[1]);

          columns[1] = k;
          if (g_ascii_strcasecmp (one, other) == 0 && strstr ("12 ab ij od", signs) != NULL)
            return TRUE;
        }
    }
  return FALSE;
}

static void
say_unused (EntImportRun *run)
{
  const guint line = run->head_row != ENT_ROW_NONE ? ent_import_table_get_line (run->table, run->head_row) : 0;

  for (guint i = 0; i < run->n_columns; i++)
    {
      gboolean is_empty = TRUE;

      for (guint row = run->first_row; row < ent_import_table_get_n_rows (run->table) && is_empty; row++)
        is_empty = *ent_import_table_get_text (run->table, row, i) == '\0';
      if (run->columns[i].meaning == ENT_IMPORT_NOTHING && !is_empty)
        ent_import_report_add (run->result->report, ENT_IMPORT_NOTE, line, run->columns[i].field,
                               _("the column is not used; --columns tells what it means"));
    }
}

/* The first different texts of a column, in a row. */
static char *
dup_sample (EntImportRun *run,
            guint         column)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  const guint n_rows = ent_import_table_get_n_rows (run->table);

  for (guint row = run->first_row; row < MIN (n_rows, run->first_row + MAX_ROWS_SHOWN) && texts->len < MAX_TEXTS_SHOWN; row++)
    {
      const char *text = ent_import_table_get_text (run->table, row, column);

      if (*text != '\0' && !g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
        g_ptr_array_add (texts, (gpointer) text);
    }
  g_ptr_array_add (texts, NULL);
  return g_strjoinv (" · ", (char **) texts->pdata);
}

static char *
dup_reason (EntImportRun *run,
            guint         column)
{
  EntImportSystem system;

  if (run->columns[column].meaning == ENT_IMPORT_NOTHING)
    return g_strdup ("");
  if (run->columns[column].is_unsure)
    return g_strdup (_("its numbers may be codes of several lists: choose which"));
  if (run->options->columns != NULL)
    return g_strdup (_("as was told"));
  return g_strdup (ent_import_run_find_head (run, run->columns[column].field, &system) == run->columns[column].meaning
                       ? _("its head says so")
                       : _("what stands in it says so"));
}

/* Leaves in the result what is seen of the columns. */
static void
show_columns (EntImportRun *run)
{
  EntImportResult *result = run->result;

  g_free (result->columns);
  g_strfreev (result->fields);
  g_strfreev (result->samples);
  result->n_columns = run->n_columns;
  result->columns = g_new0 (EntImportMeaning, run->n_columns);
  result->fields = g_new0 (char *, run->n_columns + 1);
  result->samples = g_new0 (char *, run->n_columns + 1);
  g_free (result->systems);
  result->systems = g_new0 (EntImportSystem, run->n_columns);
  g_strfreev (result->column_reasons);
  result->column_reasons = g_new0 (char *, run->n_columns + 1);
  g_free (result->shares);
  result->shares = run->options->shows ? ent_import_legible_get_shares (run) : NULL;
  result->first_row = run->first_row;
  for (guint i = 0; i < run->n_columns; i++)
    {
      result->columns[i] = run->columns[i].meaning;
      result->fields[i] = g_strdup (run->columns[i].field);
      result->samples[i] = dup_sample (run, i);
      result->systems[i] = run->columns[i].system;
      result->column_reasons[i] = dup_reason (run, i);
    }
}

static void
ask (EntImportRun          *run,
     EntImportQuestionKind  kind,
     const char            *question)
{
  guint n_rows = 0;

  ent_import_questions_add (run->result->questions, kind, NULL, NULL);

  ent_import_report_add (run->result->report, ENT_IMPORT_ASK, 0, NULL, "%s", question);
  for (guint row = run->first_row; row < ent_import_table_get_n_rows (run->table); row++)
    if (!ent_import_row_is_empty (run, row))
      {
        ent_import_row_leave (run, row, ENT_IMPORT_ASKED, question);
        n_rows++;
      }
  ent_import_report_count (run->result->report, ENT_IMPORT_ASKED, n_rows);
}

/* Names that several nations have are those of the language of the heads. */
static void
tell_language (EntImportRun *run)
{
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();

  for (guint i = 0; i < run->n_columns; i++)
    g_ptr_array_add (heads, run->columns[i].field);
  g_ptr_array_add (heads, NULL);
  ent_import_nations_set_language (run->nations, run->head_row != ENT_ROW_NONE ? ent_import_words_find_language ((const char *const *) heads->pdata)
                                                                               : NULL);
}

/* An event has a title, a day and a kind. */
static gboolean
check_events (EntImportRun *run)
{
  say_unused (run);
  show_columns (run);
  if (run->first_row >= ent_import_table_get_n_rows (run->table))
    ent_import_report_add (run->result->report, ENT_IMPORT_ERROR, 0, NULL, _("nothing stands below the heads"));
  else if (ent_import_plan_find (run, ENT_IMPORT_TITLE) == ENT_IMPORT_NO_COLUMN
           || ent_import_plan_find (run, ENT_IMPORT_FROM) == ENT_IMPORT_NO_COLUMN)
    ask (run, ENT_IMPORT_QUESTION_COLUMNS,
         _("no columns have titles and days of events for certain; --columns tells what the columns mean, such as --columns title,from,kind"));
  else if (ent_import_plan_find (run, ENT_IMPORT_KIND) == ENT_IMPORT_NO_COLUMN && !run->options->event_kind_told)
    ask (run, ENT_IMPORT_QUESTION_COLUMNS,
         _("no column has kinds of events for certain; --columns tells which it is, or --event-kind one for all rows"));
  else
    return TRUE;
  return FALSE;
}

/**
 * ent_import_run_find_head:
 * @run: a table
 * @head: a head of it
 * @system: (out): by what it names nations, if it does
 *
 * Returns: what the column says, as far as its head tells
 */
EntImportMeaning
ent_import_run_find_head (EntImportRun    *run,
                          const char      *head,
                          EntImportSystem *system)
{
  return run->is_of_events ? ent_import_event_words_find_head (head, system) : ent_import_words_find_head (head, system);
}

/**
 * ent_import_plan_find:
 * @run: a table with a plan
 * @meaning: a meaning
 *
 * Returns: the first column that has it; %ENT_IMPORT_NO_COLUMN if none has
 */
guint
ent_import_plan_find (EntImportRun     *run,
                      EntImportMeaning  meaning)
{
  for (guint i = 0; i < run->n_columns; i++)
    if (run->columns[i].meaning == meaning)
      return i;

  return ENT_IMPORT_NO_COLUMN;
}

/**
 * ent_import_plan_is_own:
 * @run: a table with a plan
 *
 * Returns: whether this program has written it, so that its dates are as precise as they look
 */
gboolean
ent_import_plan_is_own (EntImportRun *run)
{
  return ent_import_plan_find (run, ENT_IMPORT_GROUPING_ID) != ENT_IMPORT_NO_COLUMN;
}

/**
 * ent_import_plan_make:
 * @run: a table
 *
 * Decides what the columns mean: as told, else by their heads, else by what
 * stands in them.
 *
 * Returns: %FALSE if the report asks for what could not be decided
 */
gboolean
ent_import_plan_make (EntImportRun *run)
{
  gboolean is_whole;
  guint pair[2];

  ent_import_plan_heads (run);
  name_columns (run);
  tell_language (run);
  if (run->options->columns == NULL)
    take_heads (run);
  else if (!ent_import_plan_tell (run))
    return FALSE;
  if (run->is_of_events)
    return check_events (run);
  ent_import_plan_content (run);

  is_whole = ent_import_years_is (run) || ent_import_plan_find (run, ENT_IMPORT_GROUPING) != ENT_IMPORT_NO_COLUMN || run->options->grouping != NULL;
  say_unused (run);
  show_columns (run);

  if (run->first_row >= ent_import_table_get_n_rows (run->table))
    ent_import_report_add (run->result->report, ENT_IMPORT_ERROR, 0, NULL, _("nothing stands below the heads"));
  else if (run->options->columns == NULL && find_pair (run, pair))
    {
      g_autofree char *question = g_strdup_printf (_("each row has two nations, in “%1$s” and “%2$s”; --columns tells whose memberships the rows "
                                                     "are, such as --columns %1$s=nation"),
                                                   run->columns[pair[0]].field, run->columns[pair[1]].field);

      ask (run, ENT_IMPORT_QUESTION_COLUMNS, question);
    }
  else if (ent_import_plan_find (run, ENT_IMPORT_NATION) == ENT_IMPORT_NO_COLUMN)
    ask (run, ENT_IMPORT_QUESTION_COLUMNS,
         _("no column has nations for certain; --columns tells what the columns mean, such as --columns nation,grouping,from"));
  else if (!is_whole)
    ask (run, ENT_IMPORT_QUESTION_GROUPING,
         _("no column has groupings for certain; --columns tells which it is, or --grouping one for all rows"));
  else
    return TRUE;
  return FALSE;
}

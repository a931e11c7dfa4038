/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-run.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/* How many different cells of a column are looked at. */
#define N_SAMPLED 500

/* Of a hundred different cells so many say what a column is. */
#define SHARE_OF_CODES 90
#define SHARE_OF_NAMES 60

/* Different cells of a column. */
static GPtrArray *
sample (EntImportRun *run,
        guint         column)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *texts = g_ptr_array_new ();

  for (guint row = run->first_row; row < ent_import_table_get_n_rows (run->table) && texts->len < N_SAMPLED; row++)
    {
      const char *text = ent_import_table_get_text (run->table, row, column);

      if (*text != '\0' && g_hash_table_add (seen, (gpointer) text))
        g_ptr_array_add (texts, (gpointer) text);
    }
  return texts;
}

/* Of a hundred texts how many are names or codes of nations. */
static guint
get_share (EntImportRun    *run,
           GPtrArray       *texts,
           EntImportSystem  system)
{
  guint n_known = 0;

  for (guint i = 0; i < texts->len; i++)
    n_known += ent_import_nations_knows (run->nations, system, g_ptr_array_index (texts, i));
  return texts->len > 0 ? 100 * n_known / texts->len : 0;
}

static gboolean
is_of_numbers (EntImportSystem system)
{
  return system == ENT_IMPORT_M49 || system == ENT_IMPORT_COW || system == ENT_IMPORT_GW;
}

/* Most numbers of Gleditsch and Ward are those of the Correlates of War. */
static gboolean
is_alike (EntImportRun *run,
          GPtrArray    *texts)
{
  const EntSpan always = { 0 };

  for (guint i = 0; i < texts->len; i++)
    {
      g_auto (EntImportFound) cow = { 0 };
      g_auto (EntImportFound) gw = { 0 };

      ent_import_nations_find (run->nations, ENT_IMPORT_COW, g_ptr_array_index (texts, i), always, &cow);
      ent_import_nations_find (run->nations, ENT_IMPORT_GW, g_ptr_array_index (texts, i), always, &gw);
      if (cow.rows->len != gw.rows->len || memcmp (cow.rows->data, gw.rows->data, cow.rows->len * sizeof (guint32)) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Numbers that may be those of several publishers. */
static void
say_numbers (EntImportRun    *run,
             EntImportColumn *column)
{
  column->is_unsure = TRUE;
  ent_import_questions_add (run->result->questions, ENT_IMPORT_QUESTION_COLUMNS, NULL, NULL);
  ent_import_report_add (run->result->report, ENT_IMPORT_ASK, 0, column->field,
                         _("its numbers may be codes of several lists; --columns %1$s=nation:cow, nation:gw or nation:m49 says which"),
                         column->field);
}

/* “Q20” is an item of Wikidata and nothing else, whether or not it is known. */
static gboolean
is_of_items (GPtrArray *texts)
{
  guint n_items = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);

      n_items += *text == 'Q' && text[1] != '\0' && strspn (text + 1, "0123456789") == strlen (text + 1);
    }
  return texts->len > 0 && 100 * n_items >= SHARE_OF_CODES * texts->len;
}

/* By what a column names nations; FALSE if it names none, or in several ways. Which
 * of several systems of numbers it is, only the head can say. */
static gboolean
find_system (EntImportRun    *run,
             GPtrArray       *texts,
             gboolean         has_head,
             EntImportSystem *system)
{
  guint best = get_share (run, texts, *system);
  EntImportSystem found = *system;
  guint n_numbers = 0;
  gboolean is_m49 = FALSE;

  if (best >= (*system == ENT_IMPORT_NAMES ? SHARE_OF_NAMES : SHARE_OF_CODES))
    return TRUE;
  if (has_head && is_of_items (texts))
    {
      *system = ENT_IMPORT_QID;
      return TRUE;
    }
  for (EntImportSystem other = 0; other < ENT_IMPORT_N_SYSTEMS; other++)
    {
      const guint share = other != *system ? get_share (run, texts, other) : 0;

      if (share < (other == ENT_IMPORT_NAMES ? SHARE_OF_NAMES : SHARE_OF_CODES))
        continue;
      n_numbers += is_of_numbers (other);
      is_m49 |= other == ENT_IMPORT_M49;
      if (share > best)
        {
          found = other;
          best = share;
        }
    }
  if (found == *system)
    return has_head && *system == ENT_IMPORT_NAMES && best > 0;
  if (is_of_numbers (found) && n_numbers != 1 && (is_m49 || !is_alike (run, texts)))
    return FALSE;
  *system = found;
  return TRUE;
}

/* A head that promises nations is held to it. Where no head does, the column
 * with the most of them is taken; small numbers may be anything. */
static void
check_nations (EntImportRun *run)
{
  const gboolean any_head = ent_import_plan_find (run, ENT_IMPORT_NATION) != ENT_IMPORT_NO_COLUMN;
  guint best = 0, best_column = ENT_IMPORT_NO_COLUMN, n_kept = 0, only = ENT_IMPORT_NO_COLUMN, n_heads = 0;
  EntImportSystem best_system = ENT_IMPORT_NAMES;

  for (guint i = 0; i < run->n_columns; i++)
    {
      EntImportColumn *column = &run->columns[i];
      g_autoptr (GPtrArray) texts = sample (run, i);

      if (column->meaning == ENT_IMPORT_NATION)
        {
          only = i;
          n_heads++;
          if (column->is_told || find_system (run, texts, TRUE, &column->system))
            n_kept++;
          else
            column->meaning = ENT_IMPORT_NOTHING;
        }
      else if (!any_head && column->meaning == ENT_IMPORT_NOTHING && run->options->columns == NULL)
        {
          EntImportSystem system = ENT_IMPORT_NAMES;

          if (find_system (run, texts, FALSE, &system) && !is_of_numbers (system) && get_share (run, texts, system) > best)
            {
              best = get_share (run, texts, system);
              best_column = i;
              best_system = system;
            }
        }
    }
  if (best_column != ENT_IMPORT_NO_COLUMN)
    {
      run->columns[best_column].meaning = ENT_IMPORT_NATION;
      run->columns[best_column].system = best_system;
      ent_import_report_add (run->result->report, ENT_IMPORT_NOTE, 0, run->columns[best_column].field,
                             _("the column was taken for that of the nations: %u of 100 of what stands in it are known"), best);
    }
  else if (n_kept == 0 && n_heads == 1)
    {
      g_autoptr (GPtrArray) texts = sample (run, only);

      run->columns[only].meaning = ENT_IMPORT_NATION; /* its rows are asked for, one by one */
      if (get_share (run, texts, ENT_IMPORT_COW) >= SHARE_OF_CODES || get_share (run, texts, ENT_IMPORT_M49) >= SHARE_OF_CODES)
        say_numbers (run, &run->columns[only]);
    }
}

static gboolean
is_of_dates (GPtrArray *texts)
{
  guint n_dates = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      g_auto (EntImportDate) date = { 0 };

      ent_import_date_read (&date, ENT_IMPORT_CELL_TEXT, g_ptr_array_index (texts, i));
      n_dates += date.kind != ENT_IMPORT_DATE_BAD;
    }
  return texts->len > 0 && 100 * n_dates >= SHARE_OF_CODES * texts->len;
}

static gboolean
is_of_roles (GPtrArray *texts)
{
  EntRole role;

  for (guint i = 0; i < texts->len; i++)
    if (g_ascii_isdigit (*(const char *) g_ptr_array_index (texts, i)) || !ent_import_words_find_role (g_ptr_array_index (texts, i), &role))
      return FALSE;
  return texts->len > 0;
}

static guint
count_filled (EntImportRun *run,
              guint         column)
{
  guint n_filled = 0;

  for (guint row = run->first_row; row < ent_import_table_get_n_rows (run->table); row++)
    n_filled += *ent_import_table_get_text (run->table, row, column) != '\0';
  return n_filled;
}

/* Whether the cells are numbers by which Wikidata says how precise a date is. */
static gboolean
is_of_precisions (GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);
      const gsize length = strlen (text);

      if (length > 2 || strspn (text, "0123456789") != length || atoi (text) < 6 || atoi (text) > 14)
        return FALSE;
    }
  return texts->len > 0;
}

/* “startP” beside “start”: a query gives its variables what names it likes. */
static void
find_precision (EntImportRun     *run,
                EntImportMeaning  of,
                EntImportMeaning  meaning)
{
  const guint dates = ent_import_plan_find (run, of);

  for (guint i = 0; i < run->n_columns && dates != ENT_IMPORT_NO_COLUMN && ent_import_plan_find (run, meaning) == ENT_IMPORT_NO_COLUMN; i++)
    {
      EntImportColumn *column = &run->columns[i];
      g_autoptr (GPtrArray) texts = NULL;

      if (column->meaning != ENT_IMPORT_NOTHING || !g_str_has_prefix (column->field, run->columns[dates].field))
        continue;
      texts = sample (run, i);
      if (is_of_precisions (texts))
        column->meaning = meaning;
    }
}

/* Without heads: dates in their order, roles, and what is repeated is a grouping. */
static void
guess_rest (EntImportRun *run)
{
  for (guint i = 0; i < run->n_columns; i++)
    {
      EntImportColumn *column = &run->columns[i];
      g_autoptr (GPtrArray) texts = sample (run, i);

      if (column->meaning != ENT_IMPORT_NOTHING)
        continue;
      if (is_of_dates (texts))
        column->meaning = ent_import_plan_find (run, ENT_IMPORT_FROM) == ENT_IMPORT_NO_COLUMN    ? ENT_IMPORT_FROM
                          : ent_import_plan_find (run, ENT_IMPORT_UNTIL) == ENT_IMPORT_NO_COLUMN ? ENT_IMPORT_UNTIL
                                                                                                 : ENT_IMPORT_NOTHING;
      else if (is_of_roles (texts) && ent_import_plan_find (run, ENT_IMPORT_ROLE) == ENT_IMPORT_NO_COLUMN)
        column->meaning = ENT_IMPORT_ROLE;
      else if (texts->len > 0 && 2 * texts->len <= count_filled (run, i) && ent_import_plan_find (run, ENT_IMPORT_GROUPING) == ENT_IMPORT_NO_COLUMN)
        column->meaning = ENT_IMPORT_GROUPING;
      if (column->meaning != ENT_IMPORT_NOTHING)
        ent_import_report_add (run->result->report, ENT_IMPORT_NOTE, 0, column->field, _("the table has no heads; the column was taken for “%s”"),
                               ent_import_meaning_to_id (column->meaning));
    }
}

/**
 * ent_import_plan_content:
 * @run: a table whose columns have the meanings of their heads
 *
 * Holds what the heads say against what stands below them, and finds out what
 * columns mean that have none.
 */
void
ent_import_plan_content (EntImportRun *run)
{
  check_nations (run);
  if (run->options->columns == NULL && run->head_row != ENT_ROW_NONE)
    {
      find_precision (run, ENT_IMPORT_FROM, ENT_IMPORT_FROM_PRECISION);
      find_precision (run, ENT_IMPORT_UNTIL, ENT_IMPORT_UNTIL_PRECISION);
    }
  if (run->head_row == ENT_ROW_NONE && run->options->columns == NULL)
    guess_rest (run);
}

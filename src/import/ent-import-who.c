/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-run.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"
#include "import/ent-import-suggest.h"

/* How many that may be meant a message lists. */
#define MAX_LISTED 4

/* How many are suggested for a name, and for how many names. */
#define MAX_SUGGESTED 3
#define MAX_SUGGESTED_FOR 1000

/* What the person answered for a text, if anything: an id or a name, or that it is left out. */
static const char *
find_told (EntImportRun *run,
           const char   *text)
{
  g_autofree char *key = run->options->names != NULL ? ent_import_words_fold (text) : NULL;

  return key != NULL ? g_hash_table_lookup (run->options->names, key) : NULL;
}

static guint32
find_nation (EntImportRun *run,
             const char   *id)
{
  guint32 row;
  g_auto (EntImportFound) found = { 0 };

  row = ent_dataset_lookup (run->result->dataset, ENT_KIND_NATION, id);
  if (row != ENT_ROW_NONE)
    return row;
  ent_import_nations_find (run->nations, ENT_IMPORT_NAMES, id, (EntSpan) { 0 }, &found);
  return found.row;
}

static char *
list_nations (EntImportRun *run,
              GArray       *rows)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rows->len && i < MAX_LISTED; i++)
    {
      const guint32 row = g_array_index (rows, guint32, i);

      g_ptr_array_add (names, g_strdup_printf ("%s (%s)", ent_dataset_get_nation_name (run->result->dataset, row),
                                               ent_dataset_get_nation (run->result->dataset, row)->record.id));
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (_(" or "), (char **) names->pdata);
}

/* Whom an unknown name may mean, borrowed; NULL if there is nobody. Of a column of other things than nations
 * not each cell is worth the search. */
static GArray *
find_suggested (EntImportRun *run,
                const char   *text)
{
  GArray *rows = g_hash_table_lookup (run->suggested, text);

  if (rows == NULL && g_hash_table_size (run->suggested) < MAX_SUGGESTED_FOR)
    {
      rows = ent_import_suggest (run->nations, text, MAX_SUGGESTED);
      g_hash_table_insert (run->suggested, g_strdup (text), rows);
    }
  return rows != NULL && rows->len > 0 ? rows : NULL;
}

static char *
explain (EntImportRun         *run,
         EntImportSystem       system,
         const char           *text,
         const EntImportFound *found)
{
  g_autofree char *shown = ent_shown (text);
  g_autofree char *listed = NULL;
  g_autofree char *suggested = NULL;
  GArray *rows = NULL;

  if (found->rows->len > 0)
    {
      ent_import_questions_add (run->result->questions, ENT_IMPORT_QUESTION_NATION, text, found->rows);
      listed = list_nations (run, found->rows);
      /* Translators: a name or code, and the nations that it may mean, such as “Serbia (SRB) or Yugoslavia (YUG)” */
      return g_strdup_printf (_("“%1$s” may be %2$s at that time; --names FILE says which"), shown, listed);
    }
  if (system == ENT_IMPORT_NAMES)
    rows = find_suggested (run, text);
  ent_import_questions_add (run->result->questions, ENT_IMPORT_QUESTION_NATION, text, rows);
  if (system != ENT_IMPORT_NAMES)
    return g_strdup_printf (_("“%s” is no code that is known; --names FILE says which nation it is"), shown);
  if (rows != NULL)
    suggested = list_nations (run, rows);
  if (suggested != NULL)
    return g_strdup_printf (_("no nation is called “%1$s”, perhaps %2$s is meant; --names FILE says which nation it is"), shown, suggested);
  return g_strdup_printf (_("no nation is called “%s”; --names FILE says which nation it is"), shown);
}

/* Once for each text. */
static void
say_once (EntImportRun          *run,
          guint                  row,
          const EntImportColumn *column,
          char                  *message)
{
  if (g_hash_table_contains (run->said, message))
    {
      g_free (message);
      return;
    }
  ent_import_report_add (run->result->report, ENT_IMPORT_NOTE, ent_import_table_get_line (run->table, row), column->field, "%s", message);
  g_hash_table_add (run->said, message);
}

/* A code that was once that of another state, or a part of one, is not taken without a word. */
static void
say_of_a_time (EntImportRun          *run,
               guint                  row,
               const EntImportColumn *column,
               const char            *text,
               guint32                nation)
{
  g_autofree char *shown = ent_shown (text);

  say_once (run, row, column,
            g_strdup_printf (_("“%1$s” was taken for %2$s, whose code it was or is at that time"), shown,
                             ent_dataset_get_nation_name (run->result->dataset, nation)));
}

/* What was answered stands above all that is known, so that it is said. */
static void
say_told (EntImportRun          *run,
          guint                  row,
          const EntImportColumn *column,
          const char            *text,
          guint32                nation)
{
  g_autofree char *shown = ent_shown (text);

  say_once (run, row, column,
            g_strdup_printf (_("“%1$s” was taken for %2$s, as was told"), shown, ent_dataset_get_nation_name (run->result->dataset, nation)));
}

static void
refuse (EntImportRun   *run,
        guint           row,
        EntImportFate   fate,
        const char     *field,
        char           *reason,
        char          **kept)
{
  ent_import_report_add (run->result->report, fate == ENT_IMPORT_ASKED ? ENT_IMPORT_ASK : ENT_IMPORT_ERROR,
                         ent_import_table_get_line (run->table, row), field, "%s", reason);
  g_free (*kept);
  *kept = reason;
}

/**
 * ent_import_who_find_text:
 * @run: a table with a plan
 * @row: a row
 * @i: a column of nations
 * @text: what stands in that cell, or a part of it
 * @span: of what time the row speaks
 * @fate: (out): what becomes of a row of which this is the only nation, if it is none
 * @reason: (out) (transfer full): why it is none
 *
 * Returns: the nation; %ENT_ROW_NONE if it is none, or not just one
 */
guint32
ent_import_who_find_text (EntImportRun   *run,
                          guint           row,
                          guint           i,
                          const char     *text,
                          EntSpan         span,
                          EntImportFate  *fate,
                          char          **reason)
{
  const EntImportColumn *column = &run->columns[i];
  g_auto (EntImportFound) found = { 0 };
  const char *id = find_told (run, text);
  const gboolean leaves = g_strcmp0 (id, ENT_IMPORT_LEAVE) == 0;
  const guint32 told = id != NULL && !leaves ? find_nation (run, id) : ENT_ROW_NONE;

  *fate = leaves ? ENT_IMPORT_LEFT_OUT : ENT_IMPORT_ASKED;
  if (leaves || told != ENT_ROW_NONE)
    ent_import_questions_add (run->result->told, ENT_IMPORT_QUESTION_NATION, text, NULL);
  if (leaves)
    {
      g_autofree char *shown = ent_shown (text);

      *reason = g_strdup_printf (_("“%s” is left out, as was told"), shown);
      return ENT_ROW_NONE;
    }
  if (told != ENT_ROW_NONE)
    {
      say_told (run, row, column, text, told);
      return told;
    }
  ent_import_nations_find (run->nations, column->system, text, span, &found);
  if (found.row == ENT_ROW_NONE)
    *reason = explain (run, column->system, text, &found);
  else if (found.of_a_time)
    say_of_a_time (run, row, column, text, found.row);
  return found.row;
}

/**
 * ent_import_who_find:
 * @run: a table with a plan
 * @row: a row
 * @span: of what time it speaks
 * @nation: (out): the nation
 * @reason: (inout) (transfer full): why there is none; the report says it, too
 *
 * Finds the nation of a row. Of several columns of nations the first that is
 * known is taken, and those that contradict it are asked for.
 *
 * Returns: what becomes of the row as far as its nation is concerned
 */
EntImportFate
ent_import_who_find (EntImportRun  *run,
                     guint          row,
                     EntSpan        span,
                     guint32       *nation,
                     char         **reason)
{
  guint first = ENT_IMPORT_NO_COLUMN, failed = ENT_IMPORT_NO_COLUMN;
  EntImportFate failed_fate = ENT_IMPORT_ASKED;
  g_autofree char *first_reason = NULL;

  *nation = ENT_ROW_NONE;
  for (guint i = 0; i < run->n_columns; i++)
    {
      g_autofree char *why = NULL;
      EntImportFate fate;
      guint32 found;

      if (run->columns[i].meaning != ENT_IMPORT_NATION || *ent_import_table_get_text (run->table, row, i) == '\0')
        continue;
      found = ent_import_who_find_text (run, row, i, ent_import_table_get_text (run->table, row, i), span, &fate, &why);
      if (found == ENT_ROW_NONE && failed == ENT_IMPORT_NO_COLUMN)
        {
          failed = i;
          failed_fate = fate;
          first_reason = g_steal_pointer (&why);
        }
      if (found == ENT_ROW_NONE)
        continue;
      if (*nation == ENT_ROW_NONE)
        {
          first = i;
          *nation = found;
        }
      else if (*nation != found)
        {
          refuse (run, row, ENT_IMPORT_ASKED, run->columns[i].field,
                  g_strdup_printf (_("the column says %1$s, and the column “%2$s” says %3$s; one of them has to be mended"),
                                   ent_dataset_get_nation_name (run->result->dataset, found), run->columns[first].field,
                                   ent_dataset_get_nation_name (run->result->dataset, *nation)),
                  reason);
          return ENT_IMPORT_ASKED;
        }
    }
  if (*nation != ENT_ROW_NONE)
    return ENT_IMPORT_TAKEN;
  if (failed != ENT_IMPORT_NO_COLUMN)
    {
      refuse (run, row, failed_fate, run->columns[failed].field, g_steal_pointer (&first_reason), reason);
      return failed_fate;
    }
  refuse (run, row, ENT_IMPORT_LEFT_OUT, run->columns[ent_import_plan_find (run, ENT_IMPORT_NATION)].field, g_strdup (_("no nation stands in the "
                                                                                                                        "row")), reason);
  return ENT_IMPORT_LEFT_OUT;
}

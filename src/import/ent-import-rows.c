/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-csv.h"
#include "base/ent-shown.h"
#include "import/ent-import-dates.h"
#include "model/ent-dataset-builder.h"

/* How many rows are read between two looks whether to go on. */
#define LOOK_ROWS 256

/* One row on its way: the worst that was found, with the reason. */
typedef struct
{
  EntImportRun *run;
  guint         row;
  EntImportFate fate;
  char         *reason;
  GString      *note;
} Passage;

static void
meet (Passage       *passage,
      EntImportFate  fate,
      guint          column,
      char          *reason)
{
  EntImportRun *run = passage->run;

  if (fate != ENT_IMPORT_TAKEN)
    {
      ent_import_report_add (run->result->report, fate == ENT_IMPORT_ASKED ? ENT_IMPORT_ASK : ENT_IMPORT_ERROR,
                             ent_import_table_get_line (run->table, passage->row),
                             column != ENT_IMPORT_NO_COLUMN ? run->columns[column].field : NULL, "%s", reason);
      passage->fate = MAX (passage->fate, fate);
      if (passage->reason == NULL)
        passage->reason = g_steal_pointer (&reason);
    }
  g_free (reason);
}

static void
add_note (Passage    *passage,
          const char *note)
{
  if (note == NULL || *note == '\0')
    return;
  if (passage->note->len > 0)
    g_string_append_c (passage->note, ' ');
  g_string_append (passage->note, note);
}

static const char *
get_text (Passage          *passage,
          EntImportMeaning  meaning,
          guint            *column)
{
  *column = ent_import_plan_find (passage->run, meaning);
  return *column != ENT_IMPORT_NO_COLUMN ? ent_import_table_get_text (passage->run->table, passage->row, *column) : "";
}

static void
read_date (Passage           *passage,
           EntImportDates    *dates,
           EntDate           *date,
           EntImportDateKind *kind)
{
  g_autofree char *note = NULL;
  char *reason = NULL;
  const EntImportFate fate = ent_import_dates_read (dates, passage->row, date, kind, &note, &reason);

  add_note (passage, note);
  meet (passage, fate, dates->column, reason);
}

static gboolean
is_id (const char *text)
{
  const gsize length = strlen (text);

  return length > 0 && length <= ENT_MAX_ID && strspn (text, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-_.") == length;
}

static guint
read_grouping (Passage *passage)
{
  guint column;
  const char *text = get_text (passage, ENT_IMPORT_GROUPING, &column);
  const char *id;

  if (*text == '\0' && passage->run->options->grouping != NULL)
    text = passage->run->options->grouping;
  if (*text == '\0' && passage->run->options->paste)
    {
      meet (passage, ENT_IMPORT_ASKED, column, g_strdup (_("the list has no heading; --grouping NAME tells the grouping")));
      return 0;
    }
  if (*text == '\0')
    {
      meet (passage, ENT_IMPORT_LEFT_OUT, column, g_strdup (_("no grouping stands in the row")));
      return 0;
    }
  id = get_text (passage, ENT_IMPORT_GROUPING_ID, &column);
  if (passage->fate != ENT_IMPORT_TAKEN)
    return 0;
  return ent_import_result_add_grouping (passage->run->result, text, is_id (id) ? id : NULL);
}

static EntRole
read_role (Passage *passage)
{
  EntImportRun *run = passage->run;
  EntRole role = ENT_ROLE_MEMBER;
  guint column;
  const char *text = get_text (passage, ENT_IMPORT_ROLE, &column);
  g_autofree char *key = NULL;
  g_autofree char *shown = NULL;
  const char *told;

  if (run->options->names == NULL && (*text == '\0' || ent_role_from_id (text, &role)))
    return role;
  key = ent_import_words_fold (text);
  told = run->options->names != NULL ? g_hash_table_lookup (run->options->names, key) : NULL;
  if (told != NULL)
    ent_import_questions_add (run->result->told, ENT_IMPORT_QUESTION_ROLE, text, NULL);
  if (g_strcmp0 (told, ENT_IMPORT_LEAVE) == 0)
    {
      shown = ent_shown (text);
      meet (passage, ENT_IMPORT_LEFT_OUT, column, g_strdup_printf (_("“%s” is left out, as was told"), shown));
      return role;
    }
  if (*key == '\0' || (told != NULL && ent_role_from_id (told, &role)) || ent_import_words_find_role (text, &role))
    return role;
  shown = ent_shown (text);
  ent_import_questions_add (run->result->questions, ENT_IMPORT_QUESTION_ROLE, text, NULL);
  meet (passage, ENT_IMPORT_ASKED, column,
        g_strdup_printf (_("“%s” is no role that is known; --names FILE says which it is: member, observer, dialogue-partner, partner, "
                           "associate, candidate, invited or suspended"),
                         shown));
  return role;
}

/* Whether the nation founded the grouping: by a column of its own, or by its role. */
static gboolean
read_founding (Passage *passage)
{
  guint column;
  const char *role = get_text (passage, ENT_IMPORT_ROLE, &column);
  const char *text = get_text (passage, ENT_IMPORT_FOUNDING, &column);
  gboolean answer;
  g_autofree char *shown = NULL;

  if (!ent_import_words_read_answer (text, &answer))
    {
      shown = ent_shown (text);
      meet (passage, ENT_IMPORT_ASKED, column, g_strdup_printf (_("“%s” is neither yes nor no"), shown));
    }
  return answer || ent_import_words_is_founding (role);
}

/* What a list has for older than itself began on its first day or before. */
static void
widen (Passage *passage,
       EntDate *from)
{
  guint column;
  const char *text = get_text (passage, ENT_IMPORT_LEFT_CENSORED, &column);

  if (strcmp (text, "1") == 0 || g_ascii_strcasecmp (text, "true") == 0 || g_ascii_strcasecmp (text, "yes") == 0)
    *from = ent_import_date_not_later (*from);
}

/* An end before or at the beginning is no stretch of time. */
static void
check_span (Passage *passage,
            EntSpan  span,
            guint    column)
{
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  if (passage->fate != ENT_IMPORT_TAKEN || !ent_date_is_set (span.from) || !ent_date_is_set (span.until))
    return;
  from = ent_date_to_text (span.from);
  until = ent_date_to_text (span.until);
  if (ent_date_equal (span.from, span.until) && (ent_span_is_empty (span) || !ent_import_plan_is_own (passage->run)))
    meet (passage, ENT_IMPORT_LEFT_OUT, column,
          g_strdup_printf (_("it ends when it begins, %s: one of the two dates is wrong, or it is the last day or year on which it held; "
                             "--last-day-included yes says so"), until));
  else if (span.until.latest < span.from.earliest)
    meet (passage, ENT_IMPORT_LEFT_OUT, column, g_strdup_printf (_("it ends on %1$s, before it begins on %2$s"), until, from));
}

/* A date that there is, and that the list does not know. */
static void
say_not_known (Passage           *passage,
               EntImportDateKind  kind,
               guint              column,
               gboolean           is_end,
               guint32            nation)
{
  EntImportRun *run = passage->run;

  if (kind != ENT_IMPORT_DATE_SOME || passage->fate != ENT_IMPORT_TAKEN)
    return;
  ent_import_report_add (run->result->report, ENT_IMPORT_WARNING, ent_import_table_get_line (run->table, passage->row), run->columns[column].field,
                         is_end ? _("%s: there is an end, which is not known; until it is told, the membership goes on")
                                : _("%s: the beginning is not known"),
                         ent_dataset_get_nation_name (run->result->dataset, nation));
  if (is_end)
    add_note (passage, "It has an end, which is not known.");
}

/* A row with more cells than there are heads has come apart: a text with the separator in it is not quoted. */
static void
check_length (Passage *passage)
{
  EntImportRun *run = passage->run;
  const guint n_heads = run->head_row != ENT_ROW_NONE ? ent_import_table_get_n_cells (run->table, run->head_row) : run->n_columns;

  for (guint i = n_heads; i < ent_import_table_get_n_cells (run->table, passage->row); i++)
    if (*ent_import_table_get_text (run->table, passage->row, i) != '\0')
      {
        meet (passage, ENT_IMPORT_LEFT_OUT, ENT_IMPORT_NO_COLUMN,
              g_strdup_printf (_("the row has %u cells, and there are %u heads; perhaps a text with the separator in it is not in quotes"),
                               ent_import_table_get_n_cells (run->table, passage->row), n_heads));
        return;
      }
}

static void
check_errors (Passage *passage)
{
  EntImportRun *run = passage->run;

  for (guint i = 0; i < run->n_columns; i++)
    if (run->columns[i].meaning != ENT_IMPORT_NOTHING && run->columns[i].meaning != ENT_IMPORT_FROM && run->columns[i].meaning != ENT_IMPORT_UNTIL
        && ent_import_table_get_kind (run->table, passage->row, i) == ENT_IMPORT_CELL_ERROR)
      {
        g_autofree char *shown = ent_shown (ent_import_table_get_text (run->table, passage->row, i));

        meet (passage, ENT_IMPORT_LEFT_OUT, i, g_strdup_printf (_("“%s” is an error of the sheet"), shown));
      }
}

static void
read_row (EntImportRun   *run,
          EntImportDates  dates[2],
          guint           row,
          GArray         *rows)
{
  Passage passage = { run, row, ENT_IMPORT_TAKEN, NULL, g_string_new (NULL) };
  EntImportMembership read = { 0 };
  EntImportMembership *membership = &read;
  EntImportDateKind kinds[2];
  const guint column_of_notes = ent_import_plan_find (run, ENT_IMPORT_REMARK);
  char *reason = NULL;
  EntImportFate fate;

  const guint n_messages = ent_import_report_get_n_messages (run->result->report);
  const guint n_asked = ent_import_report_get_n_at (run->result->report, ENT_IMPORT_ASK);

  membership->line = ent_import_table_get_line (run->table, row);
  membership->n_rows = 1;
  check_length (&passage);
  if (passage.fate == ENT_IMPORT_TAKEN)
    {
      if (column_of_notes != ENT_IMPORT_NO_COLUMN)
        add_note (&passage, ent_import_table_get_text (run->table, row, column_of_notes));
      check_errors (&passage);
      read_date (&passage, &dates[0], &membership->span.from, &kinds[0]);
      read_date (&passage, &dates[1], &membership->span.until, &kinds[1]);
      fate = ent_import_who_find (run, row, membership->span, &membership->nation, &reason);
      passage.fate = MAX (passage.fate, fate);
      if (passage.reason == NULL)
        passage.reason = g_steal_pointer (&reason);
      membership->role = read_role (&passage);
      membership->founding = read_founding (&passage);
      check_span (&passage, membership->span, dates[1].column);
      widen (&passage, &membership->span.from);
      membership->grouping = read_grouping (&passage);
      say_not_known (&passage, kinds[0], dates[0].column, FALSE, membership->nation);
      say_not_known (&passage, kinds[1], dates[1].column, TRUE, membership->nation);
    }
  if (passage.fate == ENT_IMPORT_TAKEN)
    {
      membership->sources = ent_import_row_sources_find (run, row);
      membership->note = passage.note->len > 0 ? g_strdup (passage.note->str) : NULL;
      ent_import_result_add_membership (run->result, read);
      g_array_append_val (rows, row);
    }
  else
    {
      if (passage.fate == ENT_IMPORT_LEFT_OUT)
        ent_import_report_give_up (run->result->report, n_messages, n_asked);
      ent_import_row_leave (run, row, passage.fate, passage.reason);
      ent_import_report_count (run->result->report, passage.fate, 1);
    }
  g_string_free (passage.note, TRUE);
  g_free (passage.reason);
  g_free (reason);
}

static gboolean
is_head_again (EntImportRun *run,
               guint         row)
{
  for (guint i = 0; i < run->n_columns; i++)
    if (run->head_row == ENT_ROW_NONE
        || strcmp (ent_import_table_get_text (run->table, row, i), ent_import_table_get_text (run->table, run->head_row, i)) != 0)
      return FALSE;

  ent_import_report_add (run->result->report, ENT_IMPORT_NOTE, ent_import_table_get_line (run->table, row), NULL, _("the heads stand here again"));
  ent_import_report_count (run->result->report, ENT_IMPORT_LEFT_OUT, 1);
  return TRUE;
}

/**
 * ent_import_run_goes_on:
 * @run: a table
 * @row: where the reading of its rows is
 *
 * Returns: whether there is such a row, and nobody has given up
 */
gboolean
ent_import_run_goes_on (EntImportRun *run,
                        guint         row)
{
  if (row % LOOK_ROWS == 0 && g_cancellable_is_cancelled (run->options->cancellable))
    return FALSE;
  return row < ent_import_table_get_n_rows (run->table);
}

/**
 * ent_import_row_is_empty:
 * @run: a table
 * @row: a row
 *
 * Returns: whether nothing stands in it, so that it is no row
 */
gboolean
ent_import_row_is_empty (EntImportRun *run,
                         guint         row)
{
  for (guint i = 0; i < ent_import_table_get_n_cells (run->table, row); i++)
    if (*ent_import_table_get_text (run->table, row, i) != '\0')
      return FALSE;

  return TRUE;
}

/**
 * ent_import_row_leave:
 * @run: a table
 * @row: a row that is not taken
 * @fate: what becomes of it
 * @reason: why
 *
 * Writes the row down, so that it can be mended and read again.
 */
void
ent_import_row_leave (EntImportRun  *run,
                      guint          row,
                      EntImportFate  fate,
                      const char    *reason)
{
  const guint n_cells = MAX (run->n_columns, ent_import_table_get_n_cells (run->table, row));
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autofree char *line = g_strdup_printf ("%u", ent_import_table_get_line (run->table, row));

  g_hash_table_add (run->result->lines_left, GUINT_TO_POINTER (ent_import_table_get_line (run->table, row)));
  if (run->result->rows_left->len == 0)
    {
      for (guint i = 0; i < run->n_columns; i++)
        g_ptr_array_add (cells, run->columns[i].field);
      g_ptr_array_add (cells, (gpointer) "line");
      g_ptr_array_add (cells, (gpointer) "reason");
      ent_csv_append_row (run->result->rows_left, (const char *const *) cells->pdata, cells->len);
      g_ptr_array_set_size (cells, 0);
    }
  for (guint i = 0; i < n_cells; i++)
    g_ptr_array_add (cells, (gpointer) ent_import_table_get_text (run->table, row, i));
  g_ptr_array_add (cells, line);
  g_ptr_array_add (cells, (gpointer) reason);
  ent_csv_append_row (run->result->rows_left, (const char *const *) cells->pdata, cells->len);
}

/**
 * ent_import_rows_read:
 * @run: a table with a plan, one row for each membership
 *
 * Makes memberships of the rows. Each row that makes none is in the report.
 */
void
ent_import_rows_read (EntImportRun *run)
{
  GArray *memberships = run->result->memberships;
  const guint n_settled = memberships->len;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  EntImportDates dates[2];

  ent_import_dates_prepare (&dates[0], run, FALSE);
  ent_import_dates_prepare (&dates[1], run, TRUE);
  for (guint row = run->first_row; ent_import_run_goes_on (run, row); row++)
    if (!ent_import_row_is_empty (run, row) && !is_head_again (run, row))
      read_row (run, dates, row, rows);
  if (!g_cancellable_is_cancelled (run->options->cancellable))
    {
      ent_import_repeats_settle (run, n_settled, rows);
      return;
    }
  for (guint i = n_settled; i < memberships->len; i++)
    g_free (g_array_index (memberships, EntImportMembership, i).note);
  g_array_set_size (memberships, n_settled);
}

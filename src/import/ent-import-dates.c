/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-dates.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "base/ent-shown.h"
#include "import/ent-import-list-item.h"

/* From how many dates on a column of first days of January looks as if these
 * were years. */
#define MIN_JANUARIES 4

/* How many different words a message lists. */
#define MAX_LISTED 6

/* What a column is seen to have. */
typedef struct
{
  guint      proof_rows[3]; /* by EntImportOrder */
  guint      n_proofs[3];
  guint      n_days;
  guint      n_januaries;
  guint      n_open;
  GPtrArray *open_words;
} Seen;

static gboolean
is_first_of_january (EntDate date)
{
  int month, day;

  if (date.precision != ENT_PRECISION_DAY)
    return FALSE;
  ent_day_get_ymd (date.earliest, NULL, &month, &day);
  return month == 1 && day == 1;
}

/* “2004-” and “May 2004 –” have no end. */
static char *
dup_without_dash (const char *text)
{
  static const char *const dashes[] = { "-", "–", "—" };
  g_autofree char *bare = g_strstrip (g_strdup (text));

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_str_has_suffix (bare, dashes[i]))
      {
        bare[strlen (bare) - strlen (dashes[i])] = '\0';
        return g_strchomp (g_steal_pointer (&bare));
      }
  return NULL;
}

/* The beginning or the end of a cell that has both, such as “1999–2003” or
 * “since 2004”; %NULL if it is no such cell. */
static char *
dup_part (EntImportDates *dates,
          guint           row)
{
  const char *text = ent_import_table_get_text (dates->run->table, row, dates->column);
  g_auto (EntImportListItem) item = { 0 };
  g_auto (EntImportDate) date = { 0 };
  g_autofree char *begun = NULL;

  if (ent_import_words_is_open (text))
    return g_strdup ("");
  begun = dup_without_dash (text);
  if (begun != NULL)
    return g_strdup (dates->is_end ? "" : begun);
  ent_import_date_read (&date, ENT_IMPORT_CELL_TEXT, text);
  if (date.kind != ENT_IMPORT_DATE_BAD || !ent_import_list_item_take (&item, text) || item.role != NULL)
    return NULL;
  return g_strdup (dates->is_end ? (item.until != NULL ? item.until : "") : item.from != NULL ? item.from : "");
}

/* What stands in the cell of a row of the beginning or the end. */
static char *
dup_cell (EntImportDates    *dates,
          guint              row,
          EntImportCellKind *kind)
{
  *kind = dates->is_span ? ENT_IMPORT_CELL_TEXT : ent_import_table_get_kind (dates->run->table, row, dates->column);
  return dates->is_span ? dup_part (dates, row) : g_strdup (ent_import_table_get_text (dates->run->table, row, dates->column));
}

static void
look_at (EntImportDates *dates,
         guint           row,
         Seen           *seen)
{
  const char *whole = ent_import_table_get_text (dates->run->table, row, dates->column);
  g_autofree char *text = NULL;
  g_auto (EntImportDate) date = { 0 };
  EntImportCellKind kind;

  text = dup_cell (dates, row, &kind);
  if (text == NULL)
    return;
  ent_import_date_read_from (&date, kind, text, dates->run->options->first_year);
  if (date.kind == ENT_IMPORT_DATE_OPEN && *text != '\0')
    {
      seen->n_open++;
      if (!g_ptr_array_find_with_equal_func (seen->open_words, whole, g_str_equal, NULL))
        g_ptr_array_add (seen->open_words, (gpointer) whole);
    }
  if (seen->n_proofs[date.order]++ == 0)
    seen->proof_rows[date.order] = row;
  if (date.kind == ENT_IMPORT_DATE_SURE && date.date.precision == ENT_PRECISION_DAY)
    {
      seen->n_days++;
      seen->n_januaries += is_first_of_january (date.date);
    }
}

static void
say_order (EntImportDates *dates,
           const Seen     *seen)
{
  EntImportReport *report = dates->run->result->report;
  const char *field = dates->run->columns[dates->column].field;
  const guint row = seen->proof_rows[dates->order];
  g_autofree char *shown = ent_shown (ent_import_table_get_text (dates->run->table, row, dates->column));

  ent_import_report_add (report, ENT_IMPORT_NOTE, ent_import_table_get_line (dates->run->table, row), field,
                         dates->order == ENT_IMPORT_ORDER_DAY_FIRST ? _("“%s” shows that the column has the day first")
                                                                    : _("“%s” shows that the column has the month first"),
                         shown);
}

static void
decide_order (EntImportDates *dates,
              const Seen     *seen)
{
  const guint n_day_first = seen->n_proofs[ENT_IMPORT_ORDER_DAY_FIRST], n_month_first = seen->n_proofs[ENT_IMPORT_ORDER_MONTH_FIRST];

  dates->order = dates->run->options->order;
  if (dates->order != ENT_IMPORT_ORDER_UNKNOWN)
    return;
  dates->both_orders = n_day_first > 0 && n_month_first > 0;
  if (dates->both_orders)
    ent_import_report_add (dates->run->result->report, ENT_IMPORT_WARNING,
                           ent_import_table_get_line (dates->run->table, seen->proof_rows[ENT_IMPORT_ORDER_MONTH_FIRST]),
                           dates->run->columns[dates->column].field,
                           _("the column has both orders: the day first %u times, the month first %u times; dates that may be either are not taken"),
                           n_day_first, n_month_first);
  else if (n_day_first > 0 || n_month_first > 0)
    {
      dates->order = n_day_first > 0 ? ENT_IMPORT_ORDER_DAY_FIRST : ENT_IMPORT_ORDER_MONTH_FIRST;
      say_order (dates, seen);
    }
}

static void
say_open (EntImportDates *dates,
          const Seen     *seen)
{
  g_autoptr (GPtrArray) listed = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *words = NULL;

  for (guint i = 0; i < seen->open_words->len && i < MAX_LISTED; i++)
    g_ptr_array_add (listed, ent_shown (g_ptr_array_index (seen->open_words, i)));
  if (seen->open_words->len > MAX_LISTED)
    g_ptr_array_add (listed, g_strdup ("…"));
  g_ptr_array_add (listed, NULL);
  words = g_strjoinv (", ", (char **) listed->pdata);
  if (seen->n_open > 0)
    ent_import_report_add (dates->run->result->report, ENT_IMPORT_NOTE, 0, dates->run->columns[dates->column].field,
                           dates->is_end ? ngettext ("%u end was read as “goes on”: %s", "%u ends were read as “goes on”: %s", seen->n_open)
                                         : ngettext ("%u beginning was read as “not known”: %s", "%u beginnings were read as “not known”: "
                                                                                                 "%s", seen->n_open),
                           seen->n_open, words);
}

/**
 * ent_import_dates_prepare:
 * @dates: (out caller-allocates): how the column is to be read
 * @run: a table with a plan
 * @is_end: whether the column of the ends is meant, not that of the beginnings
 *
 * Looks at all cells of the column, decides what can be decided, and says it.
 */
void
ent_import_dates_prepare (EntImportDates *dates,
                          EntImportRun   *run,
                          gboolean        is_end)
{
  Seen seen = { .open_words = g_ptr_array_new () };

  *dates = (EntImportDates) { run };
  dates->is_end = is_end;
  dates->column = ent_import_plan_find (run, is_end ? ENT_IMPORT_UNTIL : ENT_IMPORT_FROM);
  if (is_end && dates->column == ENT_IMPORT_NO_COLUMN)
    {
      dates->column = ent_import_plan_find (run, ENT_IMPORT_LAST);
      dates->is_last = dates->column != ENT_IMPORT_NO_COLUMN;
    }
  if (dates->column == ENT_IMPORT_NO_COLUMN)
    {
      dates->column = ent_import_plan_find (run, ENT_IMPORT_SPAN);
      dates->is_span = dates->column != ENT_IMPORT_NO_COLUMN;
    }
  dates->precision = ent_import_plan_find (run, is_end ? ENT_IMPORT_UNTIL_PRECISION : ENT_IMPORT_FROM_PRECISION);
  dates->month = ent_import_plan_find (run, is_end ? ENT_IMPORT_UNTIL_MONTH : ENT_IMPORT_FROM_MONTH);
  dates->day = ent_import_plan_find (run, is_end ? ENT_IMPORT_UNTIL_DAY : ENT_IMPORT_FROM_DAY);
  if (dates->column != ENT_IMPORT_NO_COLUMN)
    {
      for (guint row = run->first_row; ent_import_run_goes_on (run, row); row++)
        look_at (dates, row, &seen);
      decide_order (dates, &seen);
      say_open (dates, &seen);
      dates->asks_january = dates->precision == ENT_IMPORT_NO_COLUMN && !ent_import_plan_is_own (run)
                            && run->options->january_is_year == ENT_IMPORT_UNTOLD
                            && seen.n_days >= MIN_JANUARIES && 4 * seen.n_januaries >= 3 * seen.n_days;
    }
  g_ptr_array_unref (seen.open_words);
}

/* What Wikidata, or a word, says of how much is known. */
static EntPrecision
find_precision (const char *text)
{
  static const struct
  {
    const char  *word;
    EntPrecision precision;
  } words[] = {
    { "7", ENT_PRECISION_CENTURY },
    { "8", ENT_PRECISION_DECADE },
    { "9", ENT_PRECISION_YEAR },
    { "10", ENT_PRECISION_MONTH },
    { "century", ENT_PRECISION_CENTURY },
    { "decade", ENT_PRECISION_DECADE },
    { "year", ENT_PRECISION_YEAR },
    { "month", ENT_PRECISION_MONTH },
  };
  g_autofree char *folded = ent_import_words_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].word, folded) == 0)
      return words[i].precision;

  return ENT_PRECISION_DAY;
}

static int
get_number (EntImportDates *dates,
            guint           row,
            guint           column)
{
  return column != ENT_IMPORT_NO_COLUMN ? atoi (ent_import_table_get_text (dates->run->table, row, column)) : 0;
}

/* The text of a date that is in three columns, 0 in a month or day being not known. */
static char *
dup_text (EntImportDates    *dates,
          guint              row,
          EntImportCellKind *kind)
{
  g_autofree char *text = dup_cell (dates, row, kind);
  const int month = get_number (dates, row, dates->month), day = get_number (dates, row, dates->day);

  if (text == NULL || dates->is_span)
    return g_steal_pointer (&text);
  if (dates->month == ENT_IMPORT_NO_COLUMN || strlen (text) != 4 || ent_import_words_is_open (text))
    return dates->month != ENT_IMPORT_NO_COLUMN && strcmp (text, "0") == 0 ? g_strdup ("") : g_strdup (text);
  if (month > 0 && day > 0)
    return g_strdup_printf ("%s-%02d-%02d", text, month, day);
  return month > 0 ? g_strdup_printf ("%s-%02d", text, month) : g_strdup (text);
}

/* Which of two readings; FALSE if nothing tells. */
static gboolean
choose_order (EntImportDates  *dates,
              EntImportDate   *date,
              const char      *text,
              char           **reason)
{
  g_autofree char *shown = NULL;
  g_autofree char *day_first = NULL;
  g_autofree char *month_first = NULL;

  if (dates->order == ENT_IMPORT_ORDER_DAY_FIRST || (dates->order == ENT_IMPORT_ORDER_UNKNOWN && date->points && !dates->both_orders))
    return TRUE;
  if (dates->order == ENT_IMPORT_ORDER_MONTH_FIRST)
    {
      date->date = date->other;
      return TRUE;
    }
  ent_import_questions_add (dates->run->result->questions, ENT_IMPORT_QUESTION_ORDER, text, NULL);
  shown = ent_shown (text);
  day_first = ent_date_to_text (date->date);
  month_first = ent_date_to_text (date->other);
  *reason = g_strdup_printf (_("“%1$s” is %2$s or %3$s; --date-order dmy or --date-order mdy says which"), shown, day_first, month_first);
  return FALSE;
}

static EntImportFate
finish (EntImportDates  *dates,
        const char      *text,
        EntDate         *date,
        char           **reason)
{
  const EntImportAnswer last = dates->run->options->last_day_included;
  g_autofree char *shown = NULL;

  if (dates->run->options->january_is_year == ENT_IMPORT_YES && is_first_of_january (*date))
    *date = ent_import_date_cut (*date, ENT_PRECISION_YEAR);
  else if (dates->asks_january && is_first_of_january (*date))
    {
      ent_import_questions_add (dates->run->result->questions, ENT_IMPORT_QUESTION_JANUARY, text, NULL);
      shown = ent_shown (text);
      *reason = g_strdup_printf (_("“%s” may stand for a year of which no more is known, as most dates of the column are the first of January; "
                                   "--first-of-january year or --first-of-january day says which"), shown);
      return ENT_IMPORT_ASKED;
    }
  if (dates->keeps_last)
    return ENT_IMPORT_TAKEN;
  if (dates->is_end && last == ENT_IMPORT_YES)
    *date = ent_import_date_day_after (*date);
  else if (dates->is_last && last == ENT_IMPORT_UNTOLD)
    {
      ent_import_questions_add (dates->run->result->questions, ENT_IMPORT_QUESTION_LAST_DAY, text, NULL);
      shown = ent_shown (text);
      *reason = g_strdup_printf (_("“%s” may be the last day on which it holds, or the first on which it no longer does; "
                                   "--last-day-included yes or --last-day-included no says which"), shown);
      return ENT_IMPORT_ASKED;
    }
  return ENT_IMPORT_TAKEN;
}

/* One date alone may be the beginning, or all that there was. */
static EntImportFate
refuse_span (EntImportDates  *dates,
             guint            row,
             char           **reason)
{
  const char *text = ent_import_table_get_text (dates->run->table, row, dates->column);
  g_autofree char *shown = ent_shown (text);
  g_auto (EntImportDate) date = { 0 };

  ent_import_date_read (&date, ENT_IMPORT_CELL_TEXT, text);
  if (date.kind == ENT_IMPORT_DATE_BAD)
    {
      *reason = g_strdup_printf (_("“%s” is no span of time, such as 1999–2003, since 2004 or until 2010"), shown);
      return ENT_IMPORT_LEFT_OUT;
    }
  *reason = g_strdup_printf (_("“%s” is one date: it may be the beginning, or all of the span; --columns tells that the column is from"), shown);
  return ENT_IMPORT_ASKED;
}

/**
 * ent_import_dates_read:
 * @dates: a column that ent_import_dates_prepare() has looked at
 * @row: a row of its table
 * @date: (out): the date; none if it is open or not known
 * @kind: (out): which of these
 * @note: (out) (transfer full) (nullable): what the date does not say of the cell
 * @reason: (out) (transfer full) (nullable): why it is not taken
 *
 * Returns: what becomes of the row as far as this cell is concerned
 */
EntImportFate
ent_import_dates_read (EntImportDates     *dates,
                       guint               row,
                       EntDate            *date,
                       EntImportDateKind  *kind,
                       char              **note,
                       char              **reason)
{
  g_auto (EntImportDate) read = { 0 };
  g_autofree char *text = NULL;
  EntImportCellKind cell;

  *date = (EntDate) { 0 };
  *kind = ENT_IMPORT_DATE_OPEN;
  if (dates->column == ENT_IMPORT_NO_COLUMN)
    return ENT_IMPORT_TAKEN;
  text = dup_text (dates, row, &cell);
  if (text == NULL)
    return dates->is_end ? ENT_IMPORT_TAKEN : refuse_span (dates, row, reason);
  ent_import_date_read_from (&read, cell, text, dates->run->options->first_year);
  *kind = read.kind;
  if (read.kind == ENT_IMPORT_DATE_BAD || read.kind == ENT_IMPORT_DATE_ASK)
    {
      if (read.short_year)
        ent_import_questions_add (dates->run->result->questions, ENT_IMPORT_QUESTION_CENTURY, text, NULL);
      *reason = g_steal_pointer (&read.reason);
      return read.kind == ENT_IMPORT_DATE_ASK ? ENT_IMPORT_ASKED : ENT_IMPORT_LEFT_OUT;
    }
  if (read.kind == ENT_IMPORT_DATE_OPEN || read.kind == ENT_IMPORT_DATE_SOME)
    return ENT_IMPORT_TAKEN;
  if (dates->order != ENT_IMPORT_ORDER_UNKNOWN && read.order != ENT_IMPORT_ORDER_UNKNOWN && read.order != dates->order)
    {
      g_autofree char *shown = ent_shown (text);

      *reason = g_strdup_printf (_("“%s” is no date in the order that was told"), shown);
      return ENT_IMPORT_LEFT_OUT;
    }
  if (read.kind == ENT_IMPORT_DATE_UNSURE && !choose_order (dates, &read, text, reason))
    return ENT_IMPORT_ASKED;
  *note = g_steal_pointer (&read.note);
  *date = read.date;
  if (dates->precision != ENT_IMPORT_NO_COLUMN)
    *date = ent_import_date_cut (*date, find_precision (ent_import_table_get_text (dates->run->table, row, dates->precision)));
  return finish (dates, text, date, reason);
}

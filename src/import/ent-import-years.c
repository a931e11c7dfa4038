/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-run.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/* Tables with a row for each nation and year: whether it belonged to groupings
 * in that year, each with a column of its own or named in the row. */

#define FIRST_YEAR 1000
#define LAST_YEAR 2999

/* What is missing is said so many times for a column, and then counted. */
#define MAX_SAID 10

typedef enum
{
  STATUS_NONE,
  STATUS_MISSING,
  STATUS_ROLE,
} Status;

/* What a row says of one grouping. */
typedef struct
{
  guint32 nation;
  guint   grouping;
  int     year;
  Status  status;
  EntRole role;
  guint   line;
} Said;

typedef struct
{
  EntImportRun *run;
  GArray       *said;      /* Said */
  guint        *n_missing; /* by column */
  GHashTable   *rows;      /* (element-type utf8 guint): those of a nation, a year and a grouping */
  GHashTable   *seen;      /* (element-type int): years that have a row */
  int           last_year;
  int           first_year;
  guint         n_going_on;
  guint         n_from_first;
} Years;

/* FALSE for what no such table has. */
static gboolean
read_flag (const char *text,
           Status     *status,
           EntRole    *role)
{
  static const struct
  {
    const char *text;
    Status      status;
    EntRole     role;
  } flags[] = {
    { "0", STATUS_NONE, 0 },
    { "-1", STATUS_NONE, 0 },
    { "", STATUS_MISSING, 0 },
    { "-9", STATUS_MISSING, 0 },
    { "NA", STATUS_MISSING, 0 },
    { ".", STATUS_MISSING, 0 },
    { "1", STATUS_ROLE, ENT_ROLE_MEMBER },
    { "2", STATUS_ROLE, ENT_ROLE_ASSOCIATE },
    { "3", STATUS_ROLE, ENT_ROLE_OBSERVER },
  };
  g_autofree char *plain = g_str_has_suffix (text, ".0") ? g_strndup (text, strlen (text) - 2) : g_strdup (text);

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (strcmp (flags[i].text, plain) == 0)
      {
        *status = flags[i].status;
        *role = flags[i].role;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_flag_column (EntImportRun *run,
                guint         column)
{
  gboolean any = FALSE;
  Status status;
  EntRole role;

  for (guint row = run->first_row; row < ent_import_table_get_n_rows (run->table); row++)
    {
      const char *text = ent_import_table_get_text (run->table, row, column);

      if (!read_flag (text, &status, &role))
        return FALSE;
      any |= *text != '\0';
    }
  return any;
}

/**
 * ent_import_years_is:
 * @run: a table whose columns have their meanings
 *
 * Columns of 0, 1, 2, 3 and what is missing are marked as those of groupings.
 *
 * Returns: whether it has a row for each nation and year
 */
gboolean
ent_import_years_is (EntImportRun *run)
{
  gboolean is_whole = ent_import_plan_find (run, ENT_IMPORT_GROUPING) != ENT_IMPORT_NO_COLUMN || run->options->grouping != NULL;

  if (ent_import_plan_find (run, ENT_IMPORT_YEAR) == ENT_IMPORT_NO_COLUMN || ent_import_plan_find (run, ENT_IMPORT_FROM) != ENT_IMPORT_NO_COLUMN
      || ent_import_plan_find (run, ENT_IMPORT_UNTIL) != ENT_IMPORT_NO_COLUMN || ent_import_plan_find (run, ENT_IMPORT_LAST) != ENT_IMPORT_NO_COLUMN)
    return FALSE;
  for (guint i = 0; i < run->n_columns && !is_whole; i++)
    if (run->columns[i].meaning == ENT_IMPORT_NOTHING && is_flag_column (run, i))
      run->columns[i].meaning = ENT_IMPORT_FLAG;
  return is_whole || ent_import_plan_find (run, ENT_IMPORT_FLAG) != ENT_IMPORT_NO_COLUMN;
}

static void
say_missing (Years   *years,
             guint    row,
             guint    column,
             guint32  nation)
{
  EntImportRun *run = years->run;

  if (years->n_missing[column]++ < MAX_SAID)
    ent_import_report_add (run->result->report, ENT_IMPORT_WARNING, ent_import_table_get_line (run->table, row), run->columns[column].field,
                           _("“%1$s”: whether %2$s belonged to it that year is missing, and was not taken for a no or a yes"),
                           ent_import_table_get_text (run->table, row, column), ent_dataset_get_nation_name (run->result->dataset, nation));
}

static void
add_flags (Years *years,
           guint  row,
           Said   said)
{
  EntImportRun *run = years->run;

  for (guint i = 0; i < run->n_columns; i++)
    {
      if (run->columns[i].meaning != ENT_IMPORT_FLAG)
        continue;
      read_flag (ent_import_table_get_text (run->table, row, i), &said.status, &said.role);
      if (said.status == STATUS_MISSING)
        say_missing (years, row, i, said.nation);
      said.grouping = i;
      g_array_append_val (years->said, said);
    }
}

/* FALSE if the row is at fault, which the report then says. */
static gboolean
add_named (Years  *years,
           guint   row,
           Said    said,
           char  **reason)
{
  EntImportRun *run = years->run;
  const guint column = ent_import_plan_find (run, ENT_IMPORT_GROUPING), roles = ent_import_plan_find (run, ENT_IMPORT_ROLE);
  const char *name = column != ENT_IMPORT_NO_COLUMN ? ent_import_table_get_text (run->table, row, column) : run->options->grouping;
  const char *role = roles != ENT_IMPORT_NO_COLUMN ? ent_import_table_get_text (run->table, row, roles) : "1";

  said.status = STATUS_ROLE;
  said.role = ENT_ROLE_MEMBER;
  if (*name == '\0')
    *reason = g_strdup (_("no grouping stands in the row"));
  else if (*role != '\0' && !read_flag (role, &said.status, &said.role) && !ent_import_words_find_role (role, &said.role))
    *reason = g_strdup_printf (_("“%s” is no role that is known"), role);
  if (*reason != NULL)
    return FALSE;
  said.grouping = ent_import_result_add_grouping (run->result, name, NULL);
  g_array_append_val (years->said, said);
  return TRUE;
}

/* The same nation and year again: the same row, or one that says something else. */
static EntImportFate
check_again (Years       *years,
             guint        row,
             const Said  *said,
             char       **reason)
{
  EntImportRun *run = years->run;
  const guint column = ent_import_plan_find (run, ENT_IMPORT_GROUPING);
  g_autofree char *name = column != ENT_IMPORT_NO_COLUMN ? ent_import_words_fold (ent_import_table_get_text (run->table, row, column)) : NULL;
  g_autofree char *key = g_strdup_printf ("%u %d %s", said->nation, said->year, name != NULL ? name : "");
  gpointer other;
  gboolean is_same = TRUE;

  if (!g_hash_table_lookup_extended (years->rows, key, NULL, &other))
    {
      g_hash_table_insert (years->rows, g_steal_pointer (&key), GUINT_TO_POINTER (row));
      return ENT_IMPORT_TAKEN;
    }
  for (guint i = 0; i < run->n_columns && is_same; i++)
    is_same = strcmp (ent_import_table_get_text (run->table, row, i), ent_import_table_get_text (run->table, GPOINTER_TO_UINT (other), i)) == 0;
  *reason = g_strdup_printf (is_same ? _("the same as line %u") : _("line %u says something else of the same nation and year"),
                             ent_import_table_get_line (run->table, GPOINTER_TO_UINT (other)));
  ent_import_report_add (run->result->report, is_same ? ENT_IMPORT_NOTE : ENT_IMPORT_ASK, said->line, NULL, "%s", *reason);
  return is_same ? ENT_IMPORT_LEFT_OUT : ENT_IMPORT_ASKED;
}

static void
read_row (Years *years,
          guint  row)
{
  EntImportRun *run = years->run;
  const guint column = ent_import_plan_find (run, ENT_IMPORT_YEAR);
  const char *text = ent_import_table_get_text (run->table, row, column);
  Said said = { .year = atoi (text), .line = ent_import_table_get_line (run->table, row) };
  EntSpan span = { 0 };
  g_autofree char *reason = NULL;
  EntImportFate fate = ENT_IMPORT_TAKEN;

  if (said.year < FIRST_YEAR || said.year > LAST_YEAR || strspn (text, "0123456789.") != strlen (text))
    {
      reason = g_strdup_printf (_("“%s” is no year"), text);
      ent_import_report_add (run->result->report, ENT_IMPORT_ERROR, said.line, run->columns[column].field, "%s", reason);
      fate = ENT_IMPORT_LEFT_OUT;
    }
  else
    {
      g_autofree char *edtf = g_strdup_printf ("%04d", said.year);

      ent_date_parse (edtf, &span.from, NULL);
      fate = ent_import_who_find (run, row, span, &said.nation, &reason);
      if (fate == ENT_IMPORT_TAKEN)
        fate = check_again (years, row, &said, &reason);
    }
  if (fate == ENT_IMPORT_TAKEN && ent_import_plan_find (run, ENT_IMPORT_FLAG) != ENT_IMPORT_NO_COLUMN)
    add_flags (years, row, said);
  else if (fate == ENT_IMPORT_TAKEN && !add_named (years, row, said, &reason))
    {
      ent_import_report_add (run->result->report, ENT_IMPORT_ERROR, said.line, NULL, "%s", reason);
      fate = ENT_IMPORT_LEFT_OUT;
    }
  if (fate == ENT_IMPORT_TAKEN)
    {
      g_hash_table_add (years->seen, GINT_TO_POINTER (said.year));
      years->last_year = MAX (years->last_year, said.year);
      years->first_year = MIN (years->first_year, said.year);
    }
  else
    ent_import_row_leave (run, row, fate, reason);
  ent_import_report_count (run->result->report, fate, 1);
}

static int
compare_said (gconstpointer a,
              gconstpointer b)
{
  const Said *x = a, *y = b;

  if (x->nation != y->nation)
    return x->nation < y->nation ? -1 : 1;
  if (x->grouping != y->grouping)
    return x->grouping < y->grouping ? -1 : 1;
  if (x->year != y->year)
    return x->year < y->year ? -1 : 1;
  return x->line < y->line ? -1 : x->line > y->line;
}

static gboolean
goes_on (const Said *said,
         const Said *next)
{
  return next->nation == said->nation && next->grouping == said->grouping && next->year <= said->year + 1 && next->status == said->status
         && next->role == said->role;
}

/* What follows the last year of a run: a year without it, or nothing that is
 * known. A table that names the grouping has rows of those who belong to it, so
 * that having none in a year of which others have some is a year without it. */
static EntDate
find_end (Years      *years,
          const Said *last,
          const Said *next)
{
  const gboolean is_next = next != NULL && next->nation == last->nation && next->grouping == last->grouping && next->year <= last->year + 1;
  const gboolean is_named = ent_import_plan_find (years->run, ENT_IMPORT_FLAG) == ENT_IMPORT_NO_COLUMN;
  const gboolean is_known = is_next ? next->status != STATUS_MISSING
                                    : is_named && g_hash_table_contains (years->seen, GINT_TO_POINTER (last->year + 1));
  g_autofree char *edtf = is_known ? g_strdup_printf ("%04d-01-01", last->year + 1) : g_strdup_printf ("[%04d..]", last->year + 1);
  EntDate end = { 0 };

  if (last->year >= years->last_year)
    {
      years->n_going_on++;
      return end;
    }
  ent_date_parse (edtf, &end, NULL);
  return end;
}

static void
add_run (Years      *years,
         const Said *first,
         const Said *last,
         const Said *next)
{
  EntImportRun *run = years->run;
  EntImportMembership membership = { .nation = first->nation, .role = first->role, .line = first->line };
  g_autofree char *from = g_strdup_printf ("%04d", first->year);
  const gboolean is_flag = ent_import_plan_find (run, ENT_IMPORT_FLAG) != ENT_IMPORT_NO_COLUMN;

  membership.grouping = is_flag ? ent_import_result_add_grouping (run->result, run->columns[first->grouping].field, NULL) : first->grouping;
  ent_date_parse (from, &membership.span.from, NULL);
  membership.span.until = find_end (years, last, next);
  years->n_from_first += first->year == years->first_year;
  ent_import_result_add_membership (run->result, membership);
}

static void
say_runs (Years *years)
{
  EntImportReport *report = years->run->result->report;

  if (years->n_going_on > 0)
    ent_import_report_add (report, ENT_IMPORT_NOTE, 0, NULL,
                           ngettext ("%1$u membership reaches %2$d, the last year of the table, and goes on", "%1$u memberships reach %2$d, the "
                                                                                                              "last year of the table: each goes on",
                                     years->n_going_on),
                           years->n_going_on, years->last_year);
  if (years->n_from_first > 0)
    ent_import_report_add (report, ENT_IMPORT_WARNING, 0, NULL,
                           ngettext ("%1$u membership begins in %2$d, the first year of the table, and may be older",
                                     "%1$u memberships begin in %2$d, the first year of the table, and may be older", years->n_from_first),
                           years->n_from_first, years->first_year);
  for (guint i = 0; i < years->run->n_columns; i++)
    if (years->n_missing[i] > MAX_SAID)
      ent_import_report_add (report, ENT_IMPORT_WARNING, 0, years->run->columns[i].field, _("%u more cells are "
                                                                                            "missing"), years->n_missing[i] - MAX_SAID);
}

/**
 * ent_import_years_read:
 * @run: a table with a row for each nation and year
 *
 * Makes memberships of the years that follow each other.
 */
void
ent_import_years_read (EntImportRun *run)
{
  Years years = { .run = run, .first_year = LAST_YEAR };
  guint first = 0;

  years.said = g_array_new (FALSE, FALSE, sizeof (Said));
  years.n_missing = g_new0 (guint, run->n_columns);
  years.seen = g_hash_table_new (NULL, NULL);
  years.rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ent_import_report_add (run->result->report, ENT_IMPORT_NOTE, 0, NULL,
                         _("the table has one row per year; years that follow each other became one membership, which ends with the January "
                           "behind them"));
  for (guint row = run->first_row; ent_import_run_goes_on (run, row); row++)
    if (!ent_import_row_is_empty (run, row))
      read_row (&years, row);
  if (g_cancellable_is_cancelled (run->options->cancellable))
    g_array_set_size (years.said, 0);
  g_array_sort (years.said, compare_said);
  for (guint i = 0; i < years.said->len; i++)
    {
      const Said *said = &g_array_index (years.said, Said, i);
      const Said *next = i + 1 < years.said->len ? said + 1 : NULL;

      if (next != NULL && goes_on (said, next))
        continue;
      if (said->status == STATUS_ROLE)
        add_run (&years, &g_array_index (years.said, Said, first), said, next);
      first = i + 1;
    }
  say_runs (&years);
  g_free (years.n_missing);
  g_hash_table_unref (years.rows);
  g_hash_table_unref (years.seen);
  g_array_unref (years.said);
}

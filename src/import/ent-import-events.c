/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "import/ent-import-dates.h"
#include "import/ent-import-event-words.h"
#include "import/ent-import-records.h"
#include "import/ent-import-sources.h"

/* Among how many rows the heads are sought, and how many kinds are looked at. */
#define MAX_ROWS_ABOVE 20
#define N_SAMPLED 50

/* Of a hundred cells below “kind” so many say that the rows are events. */
#define SHARE_OF_KINDS 60

/* One row on its way: the worst that was found, with the reason. */
typedef struct
{
  EntImportRun *run;
  guint         row;
  JsonObject   *event;
  EntImportFate fate;
  char         *reason;
} Passage;

static void
say (Passage        *passage,
     EntImportLevel  level,
     guint           column,
     const char     *text)
{
  EntImportRun *run = passage->run;

  ent_import_report_add (run->result->report, level, ent_import_table_get_line (run->table, passage->row),
                         column != ENT_IMPORT_NO_COLUMN ? run->columns[column].field : NULL, "%s", text);
}

/* @reason is taken over. */
static void
meet (Passage       *passage,
      EntImportFate  fate,
      guint          column,
      char          *reason)
{
  say (passage, fate == ENT_IMPORT_ASKED ? ENT_IMPORT_ASK : ENT_IMPORT_ERROR, column, reason);
  passage->fate = MAX (passage->fate, fate);
  if (passage->reason == NULL)
    passage->reason = g_steal_pointer (&reason);
  g_free (reason);
}

static const char *
get_text (Passage          *passage,
          EntImportMeaning  meaning,
          guint            *column)
{
  *column = ent_import_plan_find (passage->run, meaning);
  return *column != ENT_IMPORT_NO_COLUMN ? ent_import_table_get_text (passage->run->table, passage->row, *column) : "";
}

static EntDate
read_date (Passage        *passage,
           EntImportDates *dates,
           const char     *field)
{
  g_autofree char *note = NULL;
  g_autofree char *edtf = NULL;
  char *reason = NULL;
  EntImportDateKind kind;
  EntDate date;
  const EntImportFate fate = ent_import_dates_read (dates, passage->row, &date, &kind, &note, &reason);

  if (fate != ENT_IMPORT_TAKEN)
    {
      meet (passage, fate, dates->column, reason);
      return (EntDate) { 0 };
    }
  ent_import_source_add_note (passage->event, NULL, note);
  if (!ent_date_is_set (date))
    return date;
  edtf = ent_date_to_edtf (date);
  json_object_set_string_member (passage->event, field, edtf);
  return date;
}

/* An event has a day, and ends not before it. */
static EntSpan
read_span (Passage        *passage,
           EntImportDates  dates[2])
{
  const EntSpan span = { read_date (passage, &dates[0], "from"), read_date (passage, &dates[1], "until") };
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  if (passage->fate == ENT_IMPORT_TAKEN && !ent_date_is_set (span.from))
    meet (passage, ENT_IMPORT_LEFT_OUT, dates[0].column, g_strdup (_("no day stands in the row")));
  if (passage->fate != ENT_IMPORT_TAKEN || !ent_date_is_set (span.until))
    return span;
  if (ent_date_equal (span.from, span.until))
    json_object_remove_member (passage->event, "until"); /* it took one day */
  if (span.until.latest >= span.from.earliest)
    return span;
  from = ent_date_to_text (span.from);
  until = ent_date_to_text (span.until);
  meet (passage, ENT_IMPORT_LEFT_OUT, dates[1].column, g_strdup_printf (_("it ends on %1$s, before it begins on %2$s"), until, from));
  return span;
}

static void
read_kind (Passage *passage)
{
  EntImportRun *run = passage->run;
  EntEventKind kind = run->options->event_kind;
  guint column;
  const char *text = get_text (passage, ENT_IMPORT_KIND, &column);
  g_autofree char *key = ent_import_words_fold (text);
  const char *told = run->options->names != NULL ? g_hash_table_lookup (run->options->names, key) : NULL;
  g_autofree char *shown = ent_shown (text);

  if (told != NULL)
    ent_import_questions_add (run->result->told, ENT_IMPORT_QUESTION_EVENT_KIND, text, NULL);
  if (g_strcmp0 (told, ENT_IMPORT_LEAVE) == 0)
    meet (passage, ENT_IMPORT_LEFT_OUT, column, g_strdup_printf (_("“%s” is left out, as was told"), shown));
  else if (*key == '\0' && !run->options->event_kind_told)
    meet (passage, ENT_IMPORT_LEFT_OUT, column, g_strdup (_("no kind of event stands in the row")));
  else if (*key == '\0' || ent_import_event_words_find_kind (told != NULL ? told : text, &kind))
    json_object_set_string_member (passage->event, "kind", ent_event_kind_to_id (kind));
  else
    {
      ent_import_questions_add (run->result->questions, ENT_IMPORT_QUESTION_EVENT_KIND, text, NULL);
      meet (passage, ENT_IMPORT_ASKED, column,
            g_strdup_printf (_("“%s” is no kind of event that is known; --names FILE says which it is, such as summit or treaty"), shown));
    }
}

static void
add_once (JsonArray  *ids,
          const char *id)
{
  for (guint i = 0; i < json_array_get_length (ids); i++)
    if (g_str_equal (json_array_get_string_element (ids, i), id))
      return;
  json_array_add_string_element (ids, id);
}

static void
add_nation (Passage    *passage,
            guint       column,
            const char *text,
            EntSpan     span,
            JsonArray  *ids)
{
  EntImportRun *run = passage->run;
  g_autofree char *reason = NULL;
  EntImportFate fate;
  const guint32 nation = ent_import_who_find_text (run, passage->row, column, text, span, &fate, &reason);

  if (nation != ENT_ROW_NONE)
    add_once (ids, ent_dataset_get_nation (run->result->dataset, nation)->record.id);
  else if (fate == ENT_IMPORT_ASKED)
    meet (passage, fate, column, g_steal_pointer (&reason));
  else
    say (passage, ENT_IMPORT_NOTE, column, reason); /* the event is of the others */
}

/* A grouping that the data does not have stays as words. */
static void
add_grouping (Passage    *passage,
              guint       column,
              const char *text,
              JsonArray  *ids)
{
  EntImportRun *run = passage->run;
  g_autofree char *key = ent_import_words_fold (text);
  const char *told = run->options->names != NULL ? g_hash_table_lookup (run->options->names, key) : NULL;
  const guint32 row = ent_import_result_find_grouping (run->result, told != NULL ? told : text);
  g_autofree char *shown = ent_shown (text);
  g_autofree char *words = NULL;

  if (row != ENT_ROW_NONE)
    {
      const EntGrouping *grouping = ent_dataset_get_grouping (run->result->dataset, row);

      add_once (ids, grouping->record.id);
      return;
    }
  words = g_strdup_printf (_("no grouping of the data is called “%s”; the event is taken without it, and a note has it"), shown);
  say (passage, ENT_IMPORT_WARNING, column, words);
  ent_import_source_add_note (passage->event, "Grouping:", text);
}

/* All columns that name nations, or groupings, each with one name or several. */
static void
read_names (Passage          *passage,
            EntImportMeaning  meaning,
            EntSpan           span,
            const char       *field)
{
  EntImportRun *run = passage->run;
  JsonArray *ids = json_array_new ();

  for (guint i = 0; i < run->n_columns; i++)
    {
      g_autoptr (GPtrArray) names = NULL;

      if (run->columns[i].meaning != meaning)
        continue;
      names = ent_import_event_names_cut (run, i, ent_import_table_get_text (run->table, passage->row, i));
      for (guint k = 0; k < names->len; k++)
        if (meaning == ENT_IMPORT_NATION)
          add_nation (passage, i, g_ptr_array_index (names, k), span, ids);
        else
          add_grouping (passage, i, g_ptr_array_index (names, k), ids);
    }
  if (json_array_get_length (ids) > 0)
    json_object_set_array_member (passage->event, field, json_array_ref (ids));
  json_array_unref (ids);
}

/* By its name, or as this program writes it in a cell. */
static void
read_place (Passage *passage)
{
  guint column;
  const char *text = get_text (passage, ENT_IMPORT_PLACE, &column);
  g_autoptr (JsonNode) written = *text == '{' ? json_from_string (text, NULL) : NULL;
  g_autoptr (JsonObject) place = NULL;

  if (written != NULL && JSON_NODE_HOLDS_OBJECT (written))
    {
      json_object_set_member (passage->event, "place", g_steal_pointer (&written));
      return;
    }
  place = json_object_new ();
  ent_import_source_set (place, "name", text);
  if (json_object_has_member (place, "name"))
    json_object_set_object_member (passage->event, "place", g_steal_pointer (&place));
}

/* The data to which it is added may have one of that id. */
static gboolean
is_taken (EntImportRun *run,
          const char   *id)
{
  return run->options->adds && ent_dataset_lookup (run->result->dataset, ENT_KIND_EVENT, id) != ENT_ROW_NONE;
}

/* Its own id, or one of its title and year; none that the data or another event has. */
static void
give_id (Passage    *passage,
         GHashTable *ids)
{
  EntImportRun *run = passage->run;
  guint column;
  const char *own = get_text (passage, ENT_IMPORT_ID, &column);
  g_autofree char *year = g_strndup (json_object_get_string_member (passage->event, "from"), 4);
  g_autofree char *words = g_strdup_printf ("%s %s", json_object_get_string_member (passage->event, "title"), year);
  g_autofree char *made = ent_import_source_make_id (*own != '\0' ? own : words);
  g_autofree char *base = g_strdup (*made != '\0' ? made : "event");
  char *id = g_strdup (base);

  for (guint i = 2; g_hash_table_contains (ids, id) || is_taken (run, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", base, i);
    }
  json_object_set_string_member (passage->event, "id", id);
  g_hash_table_add (ids, id);
}

/* The same event again is none. */
static void
check_repeat (Passage    *passage,
              GHashTable *seen)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), passage->event);
  char *key = json_to_string (node, FALSE);
  const guint line = ent_import_table_get_line (passage->run->table, passage->row);
  gpointer before;

  if (!g_hash_table_lookup_extended (seen, key, NULL, &before))
    {
      g_hash_table_insert (seen, key, GUINT_TO_POINTER (line));
      return;
    }
  g_free (key);
  meet (passage, ENT_IMPORT_LEFT_OUT, ENT_IMPORT_NO_COLUMN,
        g_strdup_printf (_("it says again what line %u says"), GPOINTER_TO_UINT (before)));
}

/* Without one that the row names, the source is the file. */
static void
take_sources (Passage *passage)
{
  const char *sources = ent_import_row_sources_find (passage->run, passage->row);

  if (sources != NULL)
    ent_import_records_set_sources (passage->event, sources);
}

static void
read_row (EntImportRun   *run,
          EntImportDates  dates[2],
          guint           row,
          GHashTable     *seen,
          GHashTable     *ids)
{
  g_autoptr (JsonObject) event = json_object_new ();
  Passage passage = { run, row, event, ENT_IMPORT_TAKEN, NULL };
  const guint line = ent_import_table_get_line (run->table, row);
  guint column;
  EntSpan span;

  ent_import_source_set (event, "title", get_text (&passage, ENT_IMPORT_TITLE, &column));
  if (!json_object_has_member (event, "title"))
    meet (&passage, ENT_IMPORT_LEFT_OUT, column, g_strdup (_("no title stands in the row")));
  read_kind (&passage);
  span = read_span (&passage, dates);
  read_names (&passage, ENT_IMPORT_GROUPING, span, "groupings");
  read_names (&passage, ENT_IMPORT_NATION, span, "nations");
  read_place (&passage);
  ent_import_source_set (event, "summary", get_text (&passage, ENT_IMPORT_SUMMARY, &column));
  ent_import_source_add_note (event, NULL, get_text (&passage, ENT_IMPORT_REMARK, &column));
  if (passage.fate == ENT_IMPORT_TAKEN)
    check_repeat (&passage, seen);
  ent_import_report_count (run->result->report, passage.fate, 1);
  if (passage.fate == ENT_IMPORT_TAKEN)
    {
      give_id (&passage, ids);
      take_sources (&passage);
      json_array_add_object_element (run->result->events, g_steal_pointer (&event));
      g_array_append_val (run->result->event_lines, line);
    }
  else
    ent_import_row_leave (run, row, passage.fate, passage.reason);
  g_free (passage.reason);
}

/* The groupings of events are those of the result, so that a data set of its own has them. */
static void
take_groupings (EntImportResult *result)
{
  for (guint i = 0; i < json_array_get_length (result->events); i++)
    {
      JsonObject *event = json_array_get_object_element (result->events, i);
      JsonArray *ids = json_object_has_member (event, "groupings") ? json_object_get_array_member (event, "groupings") : NULL;

      for (guint k = 0; ids != NULL && k < json_array_get_length (ids); k++)
        {
          const char *id = json_array_get_string_element (ids, k);
          const guint32 row = ent_dataset_lookup (result->dataset, ENT_KIND_GROUPING, id);

          ent_import_result_add_grouping (result, ent_dataset_get_grouping (result->dataset, row)->name, id);
        }
    }
}

/**
 * ent_import_events_read:
 * @run: a table of events with a plan
 *
 * Makes events of the rows. Each row that makes none is in the report.
 */
void
ent_import_events_read (EntImportRun *run)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  EntImportDates dates[2];

  ent_import_dates_prepare (&dates[0], run, FALSE);
  ent_import_dates_prepare (&dates[1], run, TRUE);
  dates[1].keeps_last = TRUE;
  for (guint i = 0; i < json_array_get_length (run->result->events); i++)
    g_hash_table_add (ids, g_strdup (json_object_get_string_member (json_array_get_object_element (run->result->events, i), "id")));
  for (guint row = run->first_row; ent_import_run_goes_on (run, row); row++)
    if (!ent_import_row_is_empty (run, row))
      read_row (run, dates, row, seen, ids);
  take_groupings (run->result);
}

/* Which cell of a row has a head of a meaning; as many as there are cells if none has. */
static guint
find_cell (EntImportRun     *run,
           guint             row,
           EntImportMeaning  meaning)
{
  const guint n_cells = ent_import_table_get_n_cells (run->table, row);
  EntImportSystem system;

  for (guint i = 0; i < n_cells; i++)
    if (ent_import_event_words_find_head (ent_import_table_get_text (run->table, row, i), &system) == meaning)
      return i;
  return n_cells;
}

static gboolean
has_kinds (EntImportRun *run,
           guint         row,
           guint         column)
{
  const guint end = MIN (ent_import_table_get_n_rows (run->table), row + 1 + N_SAMPLED);
  guint n = 0, n_known = 0;

  for (guint i = row + 1; i < end; i++)
    {
      const char *text = ent_import_table_get_text (run->table, i, column);
      EntEventKind kind;

      n += *text != '\0';
      n_known += *text != '\0' && ent_import_event_words_find_kind (text, &kind);
    }
  return n > 0 && 100 * n_known >= SHARE_OF_KINDS * n;
}

/* Whether one of the columns that are told has titles, which only events have. */
static gboolean
tells_titles (const char *columns)
{
  return g_regex_match_simple ("(?:^|[,=])\\s*title\\s*(?:,|$)", columns, 0, 0);
}

/**
 * ent_import_events_is:
 * @run: a table of which it is not told what its rows are
 *
 * Returns: whether they are events: it has titles, days and kinds of events, or
 *   its columns are told to be those of events
 */
gboolean
ent_import_events_is (EntImportRun *run)
{
  const guint n_rows = MIN (ent_import_table_get_n_rows (run->table), MAX_ROWS_ABOVE);

  if (run->options->columns != NULL)
    return tells_titles (run->options->columns);
  for (guint row = ent_import_table_find_line (run->table, run->options->first_line); row < n_rows; row++)
    {
      const guint n_cells = ent_import_table_get_n_cells (run->table, row);
      const guint kinds = find_cell (run, row, ENT_IMPORT_KIND);

      if (kinds < n_cells && find_cell (run, row, ENT_IMPORT_TITLE) < n_cells && find_cell (run, row, ENT_IMPORT_FROM) < n_cells)
        return has_kinds (run, row, kinds);
    }
  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli-import-options.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "base/ent-shown.h"
#include "cli/ent-cli-commands.h"
#include "import/ent-import-network-ties.h"
#include "import/ent-import-words.h"

/* Where the hundred years of two digits may begin. */
#define MIN_FIRST_YEAR 1000
#define MAX_FIRST_YEAR 2900

enum
{
  TEXT_COLUMNS,
  TEXT_ENCODING,
  TEXT_SEPARATOR,
  TEXT_DATE_ORDER,
  TEXT_TWO_DIGITS,
  TEXT_LAST_DAY,
  TEXT_JANUARY,
  TEXT_GROUPING,
  TEXT_NAMES,
  TEXT_TABLE,
  TEXT_SHEET,
  TEXT_TIE_KIND,
  TEXT_FORMAT,
  TEXT_QUOTE,
  TEXT_HEADS,
  TEXT_FIRST_ROW,
  TEXT_EVENT_KIND,
  N_TEXTS,
};

G_STATIC_ASSERT (N_TEXTS == G_N_ELEMENTS (((EntCliImportCall *) NULL)->texts));

/* Which of some words an option has; FALSE with an error if it is none. */
static gboolean
choose (const char         *option,
        const char         *text,
        const char *const  *words,
        guint              *which,
        GError            **error)
{
  g_autofree char *shown = NULL;
  g_autofree char *list = NULL;

  *which = 0;
  if (text == NULL)
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], text))
      {
        *which = i + 1;
        return TRUE;
      }
  shown = ent_shown (text);
  list = g_strjoinv (", ", (char **) words);
  g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--%1$s: “%2$s” is none of %3$s"), option, shown, list);
  return FALSE;
}

static gboolean
take_separator (EntCliImportCall  *call,
                GError           **error)
{
  const char *text = call->texts[TEXT_SEPARATOR];

  if (text == NULL)
    return TRUE;
  if (g_str_equal (text, "tab") || g_str_equal (text, "\\t"))
    call->options.separator = '\t';
  else if (strlen (text) == 1 && *text != '"' && (guchar) *text < 0x80)
    call->options.separator = *text;
  else
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--separator: write one character, or tab"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
take_quote (EntCliImportCall  *call,
            GError           **error)
{
  const char *text = call->texts[TEXT_QUOTE];

  if (text == NULL)
    return TRUE;
  if (g_str_equal (text, "none"))
    call->options.quote = ENT_IMPORT_NO_QUOTE;
  else if (strlen (text) == 1 && g_ascii_ispunct (*text))
    call->options.quote = *text;
  else
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--quote: write one character, or none"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
take_first_row (EntCliImportCall  *call,
                GError           **error)
{
  const char *text = call->texts[TEXT_FIRST_ROW];
  guint64 line;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT - 1, &line, NULL))
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--first-row: write the number of a line, from 1 on"));
      return FALSE;
    }
  call->options.first_line = (guint) line;
  return TRUE;
}

/* “1930-2029”, or “1930” alone. */
static gboolean
take_two_digits (EntCliImportCall  *call,
                 GError           **error)
{
  const char *text = call->texts[TEXT_TWO_DIGITS];
  int first = 0, last = 0;
  char rest = '\0';
  int n;

  if (text == NULL)
    return TRUE;
  n = sscanf (text, "%4d-%4d%c", &first, &last, &rest);
  if (strspn (text, "0123456789-") != strlen (text) || n < 1 || n > 2 || first < MIN_FIRST_YEAR || first > MAX_FIRST_YEAR
      || (n == 2 ? last != first + 99 : strlen (text) != 4))
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--two-digit-years: write a hundred years, such as 1930-2029"));
      return FALSE;
    }
  call->options.first_year = first;
  return TRUE;
}

static gboolean
take_tie_kind (EntCliImportCall  *call,
               GError           **error)
{
  const char *text = call->texts[TEXT_TIE_KIND];
  g_autofree char *shown = NULL;
  g_autofree char *kinds = NULL;

  if (text == NULL)
    return TRUE;
  call->options.tie_kind_told = ent_import_tie_kind_from_id (text, &call->options.tie_kind);
  if (call->options.tie_kind_told)
    return TRUE;
  shown = ent_shown (text);
  kinds = ent_import_tie_kind_list ();
  g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--%1$s: “%2$s” is none of %3$s"), "tie-kind", shown, kinds);
  return FALSE;
}

/* Answers that a file gives: lines of what the data says, a tab, and the id that is meant. */
static gboolean
take_names (EntCliImportCall  *call,
            GError           **error)
{
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;

  if (call->texts[TEXT_NAMES] == NULL)
    return TRUE;
  if (!g_file_get_contents (call->texts[TEXT_NAMES], &content, NULL, error))
    return FALSE;
  call->options.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = *lines[i] != '#' ? g_strsplit (g_strchomp (lines[i]), "\t", -1) : NULL;

      if (cells == NULL)
        continue;
      if (g_strv_length (cells) < 2 && *lines[i] != '\0')
        {
          g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--names: line %u has no tab between what is written and the id that is "
                                                                    "meant"), i + 1);
          return FALSE;
        }
      if (g_strv_length (cells) >= 2)
        g_hash_table_insert (call->options.names, ent_import_words_fold (cells[0]), g_strdup (g_strstrip (cells[1])));
    }
  return TRUE;
}

static gboolean
take (EntCliImportCall  *call,
      GError           **error)
{
  static const char *const orders[] = { "dmy", "mdy", NULL };
  static const char *const answers[] = { "no", "yes", NULL };
  static const char *const januaries[] = { "day", "year", NULL };
  static const char *const tables[] = { "memberships", "sources", "events", NULL };
  static const char *const formats[] = { "text", "json", NULL };
  const char *event_kinds[ENT_N_EVENT_KINDS + 1] = { NULL };
  guint order, last, january, table, format, heads, event_kind;

  for (guint i = 0; i < ENT_N_EVENT_KINDS; i++)
    event_kinds[i] = ent_event_kind_to_id ((EntEventKind) i);
  if (!choose ("date-order", call->texts[TEXT_DATE_ORDER], orders, &order, error)
      || !choose ("last-day-included", call->texts[TEXT_LAST_DAY], answers, &last, error)
      || !choose ("first-of-january", call->texts[TEXT_JANUARY], januaries, &january, error)
      || !choose ("heads", call->texts[TEXT_HEADS], answers, &heads, error)
      || !choose ("event-kind", call->texts[TEXT_EVENT_KIND], event_kinds, &event_kind, error)
      || !choose ("table", call->texts[TEXT_TABLE], tables, &table, error)
      || !choose ("format", call->texts[TEXT_FORMAT], formats, &format, error)
      || !take_quote (call, error) || !take_first_row (call, error) || !take_separator (call, error) || !take_two_digits (call, error)
      || !take_tie_kind (call, error) || !take_names (call, error))
    return FALSE;
  call->options.order = (EntImportOrder) order;
  call->options.heads = (EntImportAnswer) heads;
  call->options.last_day_included = (EntImportAnswer) last;
  call->options.january_is_year = (EntImportAnswer) january;
  call->options.columns = call->texts[TEXT_COLUMNS];
  call->options.encoding = call->texts[TEXT_ENCODING];
  call->options.grouping = call->texts[TEXT_GROUPING];
  call->options.event_kind_told = event_kind > 0;
  call->options.event_kind = event_kind > 0 ? (EntEventKind) (event_kind - 1) : ENT_EVENT_SUMMIT;
  call->options.content = (EntImportContent) table;
  call->options.sheet = call->texts[TEXT_SHEET];
  call->is_json = format == 2;
  return TRUE;
}

/**
 * ent_cli_import_options_parse:
 * @usage: what the help says
 * @argc: number of arguments
 * @argv: the arguments, the command's name first
 * @call: (inout): where to put what is asked for
 * @done: (out): %TRUE if the help was asked for and written
 * @error: where to put what is wrong with the call
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_import_options_parse (const EntCliUsage  *usage,
                              int                 argc,
                              char              **argv,
                              EntCliImportCall   *call,
                              gboolean           *done,
                              GError            **error)
{
  const GOptionEntry entries[] = {
    { "columns", 0, 0, G_OPTION_ARG_STRING, &call->texts[TEXT_COLUMNS],
      N_("what the columns mean, in their order (nation,grouping,-,from) or by their heads (country=nation)"), N_("LIST") },
    { "encoding", 0, 0, G_OPTION_ARG_STRING, &call->texts[TEXT_ENCODING], N_("the encoding of the text, such as windows-1251"), N_("NAME") },
    { "separator", 0, 0, G_OPTION_ARG_STRING, &call->texts[TEXT_SEPARATOR], N_("what stands between the fields: one character, or "
                                                                               "tab"), N_("CHARACTER") },
    { "quote", 0, 0, G_OPTION_ARG_STRING, &call->texts[TEXT_QUOTE], N_("what stands around fields: one character, or none"), N_("CHARACTER") },
    { "heads", 0, 0, G_OPTION_ARG_STRING, &call->texts[TEXT_HEADS], N_("whether the first row has heads: yes or no"),
      N_("ANSWER") },
    { "first-row", 0, 0, G_OPTION_ARG_STRING, &call->texts[TEXT_FIRST_ROW],
      N_("in which line of the file, or row of the sheet, the first row to read is"), N_("LINE") },
    { "date-order", 0, 0, G_OPTION_ARG_STRING, &call->texts[TEXT_DATE_ORDER], N_("whether 3/4/1999 has the day or the month first: dmy or "
                                                                                 "mdy"), N_("ORDER") },
    { "two-digit-years", 0, 0, G_OPTION_ARG_STRING, &call->texts[TEXT_TWO_DIGITS], N_("which hundred years are meant by two digits, such as "
                                                                                      "1930-2029"), N_("YEARS") },
    { "last-day-included", 0, 0, G_OPTION_ARG_STRING, &call->texts[TEXT_LAST_DAY],
      N_("whether ends are the last day or year on which something holds: yes or no"), N_("ANSWER") },
    { "first-of-january", 0, 0, G_OPTION_ARG_STRING, &call->texts[TEXT_JANUARY],
      N_("whether the first of January is that day, or a year of which no more is known: day or year"), N_("MEANING") },
    { "grouping", 0, 0, G_OPTION_ARG_STRING, &call->texts[TEXT_GROUPING], N_("the grouping of all rows"), N_("NAME") },
    { "names", 0, 0, G_OPTION_ARG_FILENAME, &call->texts[TEXT_NAMES],
      N_("which nation or role is meant by what: lines of the words, a tab and the id"), N_("FILE") },
    { "table", 0, 0, G_OPTION_ARG_STRING, &call->texts[TEXT_TABLE],
      N_("what the file is to give: memberships, sources or events; without this option that is found out"), N_("TABLE") },
    { "event-kind", 0, 0, G_OPTION_ARG_STRING, &call->texts[TEXT_EVENT_KIND], N_("which kind events are of which no column says it, such as "
                                                                                 "summit"), N_("KIND") },
    { "ties", 0, 0, G_OPTION_ARG_NONE, &call->options.ties, N_("take all nodes of a network for nations, and what joins them for ties"), NULL },
    { "tie-kind", 0, 0, G_OPTION_ARG_STRING, &call->texts[TEXT_TIE_KIND], N_("which kind of tie joins two nations where the network does not "
                                                                             "say it"), N_("KIND") },
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &call->texts[TEXT_SHEET], N_("which sheet of a workbook is read, by its name or number"), N_("SHEET") },
    { "paste", 0, 0, G_OPTION_ARG_NONE, &call->options.paste, N_("read a list as people write it, such as “Harbour Pact: Norway, Iceland”"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &call->output, N_("write what was taken as a data set to this file"), N_("FILE") },
    { "left-out", 0, 0, G_OPTION_ARG_FILENAME, &call->left_out, N_("write the rows that were not taken to this file, as CSV with the "
                                                                   "reasons"), N_("FILE") },
    { "report", 0, 0, G_OPTION_ARG_FILENAME, &call->report, N_("write all messages to this file, as TSV"), N_("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &call->texts[TEXT_FORMAT], N_("text or json"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &call->paths, NULL, NULL },
    { NULL },
  };

  if (!ent_cli_options_parse (usage, entries, argc, argv, done, error))
    return FALSE;
  if (*done)
    return TRUE;
  if (call->paths == NULL || call->paths[0] == NULL)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("import: a file was expected, or - for standard input"));
      return FALSE;
    }
  return take (call, error);
}

/**
 * ent_cli_import_call_clear:
 * @call: a call
 *
 * Frees what it holds.
 */
void
ent_cli_import_call_clear (EntCliImportCall *call)
{
  g_clear_pointer (&call->paths, g_strfreev);
  g_clear_pointer (&call->options.names, g_hash_table_unref);
  g_clear_pointer (&call->output, g_free);
  g_clear_pointer (&call->left_out, g_free);
  g_clear_pointer (&call->report, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (call->texts); i++)
    g_clear_pointer (&call->texts[i], g_free);
}

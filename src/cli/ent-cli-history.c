/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-options.h"
#include "cli/ent-cli-output.h"
#include "model/ent-history.h"

static const EntCliUsage usage = {
  "history",
  N_("NATION"),
  N_("Lists the events a nation took part in, newest first. What took several days\n"
     "has its first and its last one with a slash between them."),
  N_("Examples:\n"
     "  entente history IND --from 2017\n"
     "  entente history CHN --from 2001 --until 2009-12 --format tsv"),
};

static const EntCliColumn columns[] = {
  { "date", N_("Date") },
  { "kind", N_("Kind") },
  { "title", N_("Title") },
  { "groupings", N_("Groupings"), TRUE },
  { "place", N_("Place") },
};

static gboolean
is_in_period (const EntEvent *event,
              EntPeriod       period)
{
  EntDay last = ent_date_is_set (event->until) ? event->until.latest : event->from.latest;

  return event->from.earliest <= period.last && last >= period.first;
}

/* An interval as ISO 8601 writes it. */
static char *
dup_date (const EntEvent *event)
{
  g_autofree char *from = ent_date_to_edtf (event->from);
  g_autofree char *until = NULL;

  if (!ent_date_is_set (event->until) || ent_date_equal (event->until, event->from))
    return g_steal_pointer (&from);
  until = ent_date_to_edtf (event->until);

  return g_strdup_printf ("%s/%s", from, until);
}

static EntCliTable *
make_table (EntDataset *dataset,
            guint32     nation,
            EntPeriod   period)
{
  EntCliTable *table = ent_cli_table_new (columns, G_N_ELEMENTS (columns));
  g_autoptr (GArray) events = ent_history_get_events (dataset, ent_ref (ENT_KIND_NATION, nation));

  for (guint i = 0; i < events->len; i++)
    {
      const EntEvent *event = ent_dataset_get_event (dataset, g_array_index (events, guint32, i));
      g_autofree char *date = NULL;
      g_autofree char *groupings = NULL;

      if (!is_in_period (event, period))
        continue;
      date = dup_date (event);
      groupings = ent_cli_dataset_dup_ids (dataset, ENT_KIND_GROUPING, event->groupings);
      ent_cli_table_add (table, (const char *const[]) { date, ent_event_kind_to_id (event->kind), event->title, groupings, event->place.name });
    }

  return table;
}

/**
 * ent_cli_history:
 * @argc: number of arguments
 * @argv: the arguments, the command's name first
 * @error: where to put what is wrong
 *
 * Lists the events of a nation that touch a period, newest first.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_history (int      argc,
                 char   **argv,
                 GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  g_autofree char *format_text = NULL;
  g_auto (GStrv) arguments = NULL;
  const GOptionEntry entries[] = {
    { "dataset", 'd', 0, G_OPTION_ARG_FILENAME, &path, N_("read this data set (default: the bundled one)"), N_("FILE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_("nothing before this date, such as 2017 or 2017-06 (default: all)"), N_("DATE") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &until, N_("nothing after this date, which is included (default: all)"), N_("DATE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_("table, tsv or json (default: table)"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments, NULL, NULL },
    { NULL },
  };
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntCliTable) table = NULL;
  EntCliFormat format;
  EntPeriod period;
  guint32 nation;
  gboolean done;

  if (!ent_cli_options_parse (&usage, entries, argc, argv, &done, error))
    return FALSE;
  if (done)
    return TRUE;
  if (arguments == NULL || g_strv_length (arguments) != 1)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("history: one nation was expected"));
      return FALSE;
    }
  if (!ent_cli_options_period (from, until, &period, error) || !ent_cli_options_format (format_text, &format, error))
    return FALSE;

  dataset = ent_cli_dataset_load (path, error);
  if (dataset == NULL || !ent_cli_dataset_lookup (dataset, ENT_KIND_NATION, arguments[0], &nation, error))
    return FALSE;
  table = make_table (dataset, nation, period);

  return ent_cli_table_write (table, format, error);
}

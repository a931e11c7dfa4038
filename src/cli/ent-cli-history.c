/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-listing.h"
#include "cli/ent-cli-lookup.h"
#include "model/ent-history.h"
#include "words/ent-list-words.h"

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

static char *
dup_groupings (const EntCliCall *call,
               const EntEvent   *event)
{
  g_autofree const char **names = NULL;

  if (call->format != ENT_CLI_FORMAT_TABLE)
    return ent_cli_dataset_dup_ids (call->dataset, ENT_KIND_GROUPING, event->groupings);

  names = g_new (const char *, event->groupings.n_rows);
  for (guint i = 0; i < event->groupings.n_rows; i++)
    names[i] = ent_dataset_get_grouping (call->dataset, event->groupings.rows[i])->name;

  return ent_list_join_names (names, event->groupings.n_rows);
}

static gboolean
fill (EntCliTable       *table,
      const EntCliCall  *call,
      GError           **error)
{
  g_autoptr (GArray) events = NULL;
  guint32 nation;

  if (!ent_cli_lookup (call->dataset, ENT_KIND_NATION, call->arguments[0], &nation, error))
    return FALSE;
  events = ent_history_get_events (call->dataset, ent_ref (ENT_KIND_NATION, nation));

  for (guint i = 0; i < events->len; i++)
    {
      const EntEvent *event = ent_dataset_get_event (call->dataset, g_array_index (events, guint32, i));
      g_autofree char *date = NULL;
      g_autofree char *groupings = NULL;
      const char *kind;

      if (!is_in_period (event, call->period))
        continue;
      date = dup_date (event);
      groupings = dup_groupings (call, event);
      kind = call->format == ENT_CLI_FORMAT_TABLE ? ent_event_kind_to_text (event->kind) : ent_event_kind_to_id (event->kind);
      ent_cli_table_add (table, (const char *const[]) { date, kind, event->title, groupings, event->place.name });
    }

  return TRUE;
}

static const EntCliListing listing = {
  .usage = {
    "history",
    N_("NATION"),
    N_("Lists the events that concern a nation, newest first. What took several days\n"
       "has its first and its last one with a slash between them.\n"
       "A nation is named by its id or by any of its names, in any language."),
    N_("Examples:\n"
       "  entente history IND --from 2017\n"
       "  entente history Brasil\n"
       "  entente history CHN --from 2001 --until 2009-12 --format tsv"),
  },
  .expected = N_("history: one nation was expected"),
  .n_least = 1,
  .n_most = 1,
  .of_period = TRUE,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .fill = fill,
};

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
  return ent_cli_listing_run (&listing, argc, argv, error);
}

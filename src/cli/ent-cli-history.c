/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-listing.h"
#include "cli/ent-cli-lookup.h"
#include "model/ent-history-changes.h"
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
               EntRows           groupings)
{
  g_autofree const char **names = NULL;

  if (call->format != ENT_CLI_FORMAT_TABLE)
    return ent_cli_dataset_dup_ids (call->dataset, ENT_KIND_GROUPING, groupings);

  names = g_new (const char *, groupings.n_rows + 1);
  for (guint i = 0; i < groupings.n_rows; i++)
    names[i] = ent_dataset_get_grouping_name (call->dataset, groupings.rows[i]);

  return ent_list_join_names (names, groupings.n_rows);
}

static void
add_event (EntCliTable      *table,
           const EntCliCall *call,
           const EntEvent   *event)
{
  g_autofree char *date = NULL;
  g_autofree char *groupings = NULL;
  const char *kind;

  if (!is_in_period (event, call->period))
    return;
  date = dup_date (event);
  groupings = dup_groupings (call, event->groupings);
  kind = call->format == ENT_CLI_FORMAT_TABLE ? ent_event_kind_to_text (event->kind) : ent_event_kind_to_id (event->kind);
  ent_cli_table_add (table, (const char *const[]) { date, kind, event->title, groupings, event->place.name });
}

/* The other nation of a tie, and what the tie is called. */
static char *
dup_tie_title (const EntCliCall *call,
               const EntTie     *tie,
               guint32           nation)
{
  guint32 other = tie->nations[0] == nation ? tie->nations[1] : tie->nations[0];
  gboolean for_people = call->format == ENT_CLI_FORMAT_TABLE;
  const char *name = for_people ? ent_dataset_get_nation_name (call->dataset, other) : ent_dataset_get_nation (call->dataset, other)->name;
  const char *title = tie->title;

  if (title == NULL)
    title = for_people ? ent_tie_kind_to_text (tie->kind) : ent_tie_kind_to_id (tie->kind);

  return g_strdup_printf ("%s: %s", name, title);
}

static void
add_change (EntCliTable            *table,
            const EntCliCall       *call,
            guint32                 nation,
            const EntHistoryChange *change)
{
  static const char *const ids[2][2] = { { "joining", "leaving" }, { "tie-begin", "tie-end" } };
  static const char *const texts[2][2] = { { N_("Joins"), N_("Leaves") }, { N_("Tie begins"), N_("Tie ends") } };
  gboolean for_people = call->format == ENT_CLI_FORMAT_TABLE;
  gboolean is_tie = change->ref.kind == ENT_KIND_TIE;
  g_autofree char *date = ent_date_to_edtf (change->date);
  g_autofree char *groupings = NULL;
  g_autofree char *title = NULL;

  if (change->date.earliest > call->period.last || change->date.latest < call->period.first)
    return;
  if (is_tie)
    {
      title = dup_tie_title (call, ent_dataset_get_tie (call->dataset, change->ref.row), nation);
      groupings = dup_groupings (call, (EntRows) { NULL, 0 });
    }
  else
    {
      const EntMembership *membership = ent_dataset_get_membership (call->dataset, change->ref.row);

      title = g_strdup (for_people ? ent_role_to_text (membership->role) : ent_role_to_id (membership->role));
      groupings = dup_groupings (call, (EntRows) { &membership->grouping, 1 });
    }
  ent_cli_table_add (table, (const char *const[]) { date, for_people ? _(texts[is_tie][change->ends]) : ids[is_tie][change->ends],
                                                     title, groupings, NULL });
}

/* Events and changes, each newest first, as one list. Events tell of joinings
 * and leavings; where a nation has none, these are listed themselves. */
static gboolean
fill (EntCliTable       *table,
      const EntCliCall  *call,
      GError           **error)
{
  g_autoptr (GArray) events = NULL;
  g_autoptr (GArray) changes = NULL;
  guint32 nation;
  guint c = 0;

  if (!ent_cli_lookup (call->dataset, ENT_KIND_NATION, call->arguments[0], &nation, error))
    return FALSE;
  events = ent_history_get_events (call->dataset, ent_ref (ENT_KIND_NATION, nation));
  changes = ent_history_list_changes (call->dataset, nation, events->len == 0);
  if (call->format == ENT_CLI_FORMAT_TABLE && events->len == 0 && changes->len == 0)
    g_printerr (_("The data set has no event, tie or role of %s.\n"), ent_dataset_get_nation_name (call->dataset, nation));

  for (guint i = 0; i < events->len; i++)
    {
      const EntEvent *event = ent_dataset_get_event (call->dataset, g_array_index (events, guint32, i));

      for (; c < changes->len && g_array_index (changes, EntHistoryChange, c).date.earliest > event->from.earliest; c++)
        add_change (table, call, nation, &g_array_index (changes, EntHistoryChange, c));
      add_event (table, call, event);
    }
  for (; c < changes->len; c++)
    add_change (table, call, nation, &g_array_index (changes, EntHistoryChange, c));

  return TRUE;
}

static const EntCliListing listing = {
  .usage = {
    "history",
    N_("NATION"),
    N_("Lists the events that concern a nation and when its ties began and ended,\n"
       "newest first; where there is no event, also when it joined and left groupings.\n"
       "What took several days has its first and its last one with a slash between them.\n"
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
 * Lists the events of a nation that touch a period, and the beginnings and
 * ends of its ties in that period, newest first.
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

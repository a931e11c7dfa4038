/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-listing.h"
#include "cli/ent-cli-lookup.h"
#include "graph/ent-between.h"
#include "graph/ent-chain.h"
#include "words/ent-list-words.h"

static const EntCliColumn columns[] = {
  { "kind", N_("Kind") },
  { "from", N_("From") },
  { "until", N_("Until") },
  { "years", N_("Years") },
  { "groupings", N_("Groupings"), TRUE },
  { "title", N_("Title") },
};

/* A row of the table, but for its kind. */
typedef struct
{
  EntDate from;
  EntDate until;
  char   *years; /* (nullable), owned */
  EntRows groupings;
  char   *title; /* (nullable), owned */
} Row;

static void
add_row (EntCliTable      *table,
         const EntCliCall *call,
         const char       *kind,
         Row               row)
{
  g_autofree const char **names = g_new (const char *, row.groupings.n_rows + 1);
  g_autofree char *from = ent_date_is_set (row.from) ? ent_date_to_edtf (row.from) : NULL;
  g_autofree char *until = ent_date_is_set (row.until) ? ent_date_to_edtf (row.until) : NULL;
  g_autofree char *groupings = NULL;

  for (guint i = 0; i < row.groupings.n_rows; i++)
    names[i] = ent_dataset_get_grouping_name (call->dataset, row.groupings.rows[i]);
  if (call->format == ENT_CLI_FORMAT_TABLE)
    groupings = ent_list_enumerate (names, row.groupings.n_rows);
  else
    groupings = ent_cli_dataset_dup_ids (call->dataset, ENT_KIND_GROUPING, row.groupings);
  ent_cli_table_add (table, (const char *const[]) { kind, from, until, row.years, groupings, row.title });
  g_free (row.years);
  g_free (row.title);
}

static const char *
get_kind (const EntCliCall *call,
          const char       *kind,
          const char       *text)
{
  return call->format == ENT_CLI_FORMAT_TABLE ? text : kind;
}

static void
add_groupings (EntCliTable      *table,
               const EntCliCall *call,
               EntBetween       *between)
{
  for (guint i = 0; i < between->groupings->len; i++)
    {
      const EntSharedGrouping *shared = &g_array_index (between->groupings, EntSharedGrouping, i);
      double years = ent_stays_to_years (shared->time.days);
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];

      add_row (table, call, get_kind (call, "grouping", _("Grouping")), (Row) {
        .from = shared->time.first,
        .until = shared->until,
        .years = call->format == ENT_CLI_FORMAT_TABLE ? g_strdup_printf ("%.1f", years)
                                                      : g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.1f", years)),
        .groupings = { &shared->grouping, 1 },
      });
    }
}

/* A nation to which a grouping leads, one after the other. */
static void
add_chain (EntCliTable      *table,
           const EntCliCall *call,
           EntBetween       *between)
{
  for (guint i = 0; i < between->chain->len; i++)
    {
      const EntChainLink *link = &g_array_index (between->chain, EntChainLink, i);

      add_row (table, call, get_kind (call, "link", _("Link")), (Row) {
        .groupings = { &link->grouping, 1 },
        .title = g_strdup (ent_cli_dataset_get_nation_name (call->dataset, link->nation, call->day, call->format)),
      });
    }
}

static void
add_records (EntCliTable      *table,
             const EntCliCall *call,
             EntBetween       *between)
{
  gboolean for_people = call->format == ENT_CLI_FORMAT_TABLE;

  for (guint i = 0; i < between->ties->len; i++)
    {
      const EntTie *tie = ent_dataset_get_tie (call->dataset, g_array_index (between->ties, guint32, i));
      const char *kind = for_people ? ent_tie_kind_to_text (tie->kind) : ent_tie_kind_to_id (tie->kind);

      add_row (table, call, get_kind (call, "tie", _("Tie")), (Row) {
        .from = tie->span.from, .until = tie->span.until, .title = g_strdup (tie->title != NULL ? tie->title : kind) });
    }
  for (guint i = 0; i < between->events->len; i++)
    {
      const EntEvent *event = ent_dataset_get_event (call->dataset, g_array_index (between->events, guint32, i));

      add_row (table, call, get_kind (call, "event", _("Event")), (Row) {
        .from = event->from, .until = event->until, .groupings = event->groupings, .title = g_strdup (event->title) });
    }
  for (guint i = 0; i < between->quotes->len; i++)
    {
      const EntQuote *quote = ent_dataset_get_quote (call->dataset, g_array_index (between->quotes, guint32, i));
      g_autofree char *text = g_strdelimit (g_strdup (quote->text), "\n\t", ' ');

      add_row (table, call, get_kind (call, "quote", _("Quote")), (Row) {
        .from = quote->date, .groupings = quote->groupings, .title = g_strdup_printf ("%s: “%s”", quote->speaker, text) });
    }
}

static gboolean
fill (EntCliTable       *table,
      const EntCliCall  *call,
      GError           **error)
{
  g_autoptr (EntBetween) between = NULL;
  guint32 nations[2];

  for (guint i = 0; i < 2; i++)
    if (!ent_cli_lookup (call->dataset, ENT_KIND_NATION, call->arguments[i], &nations[i], error))
      return FALSE;
  if (nations[0] == nations[1])
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("between: two different nations were expected"));
      return FALSE;
    }
  between = ent_between_new (call->dataset, nations[0], nations[1], call->period, call->range);
  add_groupings (table, call, between);
  add_chain (table, call, between);
  add_records (table, call, between);
  return TRUE;
}

static const EntCliListing listing = {
  .usage = {
    "between",
    N_("NATION NATION"),
    N_("Lists what ties two nations: the groupings of which both are or were members at\n"
       "once by the day, with the first day and the years in common; where they share\n"
       "none on the day, the shortest chain of groupings that leads from the first to the\n"
       "second, link by link; then their ties, the events that concern both, and what was\n"
       "said for one about the other.\n"
       "With --from it takes all days from that one on together: both were members at\n"
       "some time, at once or not, and with --throughout on each of these days. Years are\n"
       "counted until the last day, since ever.\n"
       "A nation is named by its id or by any of its names, in any language."),
    N_("Examples:\n"
       "  entente between IND CHN\n"
       "  entente between brazil kazakhstan --at 2010-01-01\n"
       "  entente between AUT NOR --from 1990 --until 2000\n"
       "  entente between POL USA --format tsv"),
  },
  .expected = N_("between: two nations were expected"),
  .n_least = 2,
  .n_most = 2,
  .without_roles = TRUE,
  .with_range = TRUE,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .fill = fill,
};

/**
 * ent_cli_between:
 * @argc: number of arguments
 * @argv: the arguments, the command's name first
 * @error: where to put what is wrong
 *
 * Lists what ties two nations.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_between (int      argc,
                 char   **argv,
                 GError **error)
{
  return ent_cli_listing_run (&listing, argc, argv, error);
}

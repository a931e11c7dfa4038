/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-listing.h"
#include "cli/ent-cli-lookup.h"
#include "graph/ent-graph-changes.h"
#include "words/ent-change-words.h"

static const EntCliColumn columns[] = {
  { "date", N_("Date") },
  { "words", N_("What changed"), .whose = ENT_CLI_COLUMN_FOR_PEOPLE },
  { "change", NULL, .whose = ENT_CLI_COLUMN_FOR_PROGRAMS },
  { "nation", N_("Nation") },
  { "name", NULL, .whose = ENT_CLI_COLUMN_FOR_PROGRAMS },
  { "grouping", N_("Grouping") },
  { "before", NULL, .whose = ENT_CLI_COLUMN_FOR_PROGRAMS },
  { "after", NULL, .whose = ENT_CLI_COLUMN_FOR_PROGRAMS },
  { "disputed", NULL, .whose = ENT_CLI_COLUMN_FOR_PROGRAMS },
};

/* All groupings of the data. */
static GArray *
list_groupings (EntDataset *dataset)
{
  GArray *groupings = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    g_array_append_val (groupings, row);
  return groupings;
}

static const char *
get_role (EntRole role)
{
  return role != ENT_N_ROLES ? ent_role_to_id (role) : NULL;
}

/* People read it in words, as the window says it. */
static void
add_change (EntCliTable          *table,
            const EntCliCall     *call,
            const EntGraphChange *change)
{
  g_autofree char *date = ent_date_to_edtf (change->date);
  g_autofree char *words = ent_change_words_dup_clause (call->dataset, change);
  const EntGrouping *grouping = ent_dataset_get_grouping (call->dataset, change->grouping);
  const char *id = NULL, *name = NULL;

  if (change->nation != ENT_ROW_NONE)
    {
      id = ent_dataset_get_nation (call->dataset, change->nation)->record.id;
      name = ent_cli_dataset_get_nation_name (call->dataset, change->nation, change->date.earliest, call->format);
    }
  ent_cli_table_add (table, (const char *const[]) {
    date,
    words,
    ent_graph_change_kind_to_id (change->kind),
    id,
    name,
    call->format == ENT_CLI_FORMAT_TABLE ? grouping->name : grouping->record.id,
    get_role (change->before),
    get_role (change->after),
    change->disputed ? "yes" : NULL,
  });
}

/* As the network lists them, but for programs by id within what happened together. */
static int
compare_changes (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const EntCliCall *call = user_data;
  const EntGraphChange *first = a, *second = b;
  int order = ent_date_compare (first->date, second->date);

  if (order == 0)
    order = (first->kind > second->kind) - (first->kind < second->kind);
  if (order == 0)
    order = (first->grouping > second->grouping) - (first->grouping < second->grouping);
  if (order != 0)
    return order;
  if (first->nation == ENT_ROW_NONE || second->nation == ENT_ROW_NONE)
    return (first->nation != ENT_ROW_NONE) - (second->nation != ENT_ROW_NONE);
  return ent_cli_dataset_compare_nations (call->dataset, first->nation, second->nation, first->date.earliest, call->format);
}

static gboolean
fill (EntCliTable       *table,
      const EntCliCall  *call,
      GError           **error)
{
  g_autoptr (GArray) groupings = NULL;
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) changes = NULL;

  if (call->arguments != NULL && call->arguments[0] != NULL)
    groupings = ent_cli_lookup_all (call->dataset, ENT_KIND_GROUPING, call->arguments, error);
  else
    groupings = list_groupings (call->dataset);
  if (groupings == NULL)
    return FALSE;
  all = ent_graph_list_changes_of (call->dataset, (EntRows) { (const guint32 *) (gpointer) groupings->data, groupings->len });
  changes = ent_graph_changes_in (all, call->period);
  g_array_sort_with_data (changes, compare_changes, (gpointer) call);

  for (guint i = 0; i < changes->len; i++)
    add_change (table, call, &g_array_index (changes, EntGraphChange, i));

  return TRUE;
}

static const EntCliListing listing = {
  .usage = {
    "changes",
    N_("[GROUPING…]"),
    N_("Lists who joined, left or took on another role in groupings, and which of them\n"
       "were founded or ended, oldest first; of all groupings if none is named.\n"
       "A date is as precise as it is known.\n"
       "Both --from and --until are included. What “entente export --since 2016-01-01\n"
       "--at 2026-01-01” draws is what “entente changes --from 2016-01-02 --until\n"
       "2026-01-01” lists: --since is the day that is compared, and no change of it.\n"
       "A grouping is named by its id or by any of its names."),
    N_("Examples:\n"
       "  entente changes brics sco --from 2016\n"
       "  entente changes --from 2024-01-01 --until 2024-12-31\n"
       "  entente changes \"european union\" nato --format tsv"),
  },
  .n_most = G_MAXUINT,
  .of_period = TRUE,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .fill = fill,
};

/**
 * ent_cli_changes:
 * @argc: number of arguments
 * @argv: the arguments, the command's name first
 * @error: where to put what is wrong
 *
 * Lists what changed in groupings in a period, by name or, for programs, id.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_changes (int      argc,
                 char   **argv,
                 GError **error)
{
  return ent_cli_listing_run (&listing, argc, argv, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-listing.h"
#include "cli/ent-cli-lookup.h"
#include "graph/ent-overlap.h"

static const EntCliColumn columns[] = {
  { "nation", N_("Nation") },
  { "name", N_("Name") },
};

static int
compare_nations (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const EntCliCall *call = user_data;

  return ent_cli_dataset_compare_nations (call->dataset, *(const guint32 *) a, *(const guint32 *) b, call->day, call->format);
}

static gboolean
fill (EntCliTable       *table,
      const EntCliCall  *call,
      GError           **error)
{
  g_autoptr (GArray) groupings = ent_cli_lookup_all (call->dataset, ENT_KIND_GROUPING, call->arguments, error);
  g_autoptr (GArray) nations = NULL;

  if (groupings == NULL)
    return FALSE;
  nations = ent_overlap_at (call->dataset, (const guint32 *) groupings->data, groupings->len, call->day, call->roles);
  g_array_sort_with_data (nations, compare_nations, (gpointer) call);

  for (guint i = 0; i < nations->len; i++)
    {
      guint32 nation = g_array_index (nations, guint32, i);

      ent_cli_table_add (table, (const char *const[]) { ent_dataset_get_nation (call->dataset, nation)->record.id,
                                                        ent_cli_dataset_get_nation_name (call->dataset, nation, call->day, call->format) });
    }

  return TRUE;
}

static const EntCliListing listing = {
  .usage = {
    "overlap",
    N_("GROUPING GROUPING…"),
    N_("Lists the nations that belong to all of two or more groupings on a day.\n"
       "A table has the names in your language and is in their order; tsv and json have\n"
       "those of the data and are in the order of the ids.\n"
       "A grouping is named by its id or by any of its names."),
    N_("Examples:\n"
       "  entente overlap ric sco brics\n"
       "  entente overlap \"european union\" nato\n"
       "  entente overlap sco brics --at 2023-07-04 --format tsv"),
  },
  .expected = N_("overlap: two or more groupings were expected"),
  .n_least = 2,
  .n_most = G_MAXUINT,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .fill = fill,
};

/**
 * ent_cli_overlap:
 * @argc: number of arguments
 * @argv: the arguments, the command's name first
 * @error: where to put what is wrong
 *
 * Lists the nations that groupings share on a day, by name or, for programs, id.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_overlap (int      argc,
                 char   **argv,
                 GError **error)
{
  return ent_cli_listing_run (&listing, argc, argv, error);
}

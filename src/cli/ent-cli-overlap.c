/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-options.h"
#include "cli/ent-cli-output.h"
#include "graph/ent-overlap.h"

static const EntCliUsage usage = {
  "overlap",
  N_("GROUPING GROUPING…"),
  N_("Lists the nations that belong to all of two or more groupings on a day.\n"
     "A table is in the order of the names in your language; tsv and json are in the\n"
     "order of the ids."),
  N_("Examples:\n"
     "  entente overlap ric sco brics\n"
     "  entente overlap sco brics --at 2023-07-04 --format tsv"),
};

static const EntCliColumn columns[] = {
  { "nation", N_("Nation") },
  { "name", N_("Name") },
};

typedef struct
{
  EntDataset  *dataset;
  EntCliFormat format;
} Order;

static int
compare_nations (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const Order *order = user_data;

  return ent_cli_dataset_compare_nations (order->dataset, *(const guint32 *) a, *(const guint32 *) b, order->format);
}

static EntCliTable *
make_table (EntDataset   *dataset,
            GArray       *groupings,
            EntDay        day,
            EntRoles      roles,
            EntCliFormat  format)
{
  Order order = { dataset, format };
  g_autoptr (GArray) nations = ent_overlap_at (dataset, (const guint32 *) groupings->data, groupings->len, day, roles);
  EntCliTable *table = ent_cli_table_new (columns, G_N_ELEMENTS (columns));

  g_array_sort_with_data (nations, compare_nations, &order);
  for (guint i = 0; i < nations->len; i++)
    {
      const EntNation *nation = ent_dataset_get_nation (dataset, g_array_index (nations, guint32, i));

      ent_cli_table_add (table, (const char *const[]) { nation->record.id, nation->name });
    }

  return table;
}

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
  g_autofree char *path = NULL;
  g_autofree char *at = NULL;
  g_autofree char *roles_text = NULL;
  g_autofree char *format_text = NULL;
  g_auto (GStrv) arguments = NULL;
  const GOptionEntry entries[] = {
    { "dataset", 'd', 0, G_OPTION_ARG_FILENAME, &path, N_("read this data set (default: the bundled one)"), N_("FILE") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &at, N_("the day, as YYYY-MM-DD (default: today)"), N_("DATE") },
    { "roles", 0, 0, G_OPTION_ARG_STRING, &roles_text, N_("roles with commas between them, or “all” (default: member)"), N_("ROLES") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_("table, tsv or json (default: table)"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments, NULL, NULL },
    { NULL },
  };
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (GArray) groupings = NULL;
  g_autoptr (EntCliTable) table = NULL;
  EntCliFormat format;
  EntRoles roles;
  EntDay day;
  gboolean done;

  if (!ent_cli_options_parse (&usage, entries, argc, argv, &done, error))
    return FALSE;
  if (done)
    return TRUE;
  if (arguments == NULL || g_strv_length (arguments) < 2)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("overlap: two or more groupings were expected"));
      return FALSE;
    }
  if (!ent_cli_options_day ("--at", at, &day, error)
      || !ent_cli_options_roles (roles_text != NULL ? roles_text : "member", &roles, error)
      || !ent_cli_options_format (format_text, &format, error))
    return FALSE;

  dataset = ent_cli_dataset_load (path, error);
  if (dataset == NULL)
    return FALSE;
  groupings = ent_cli_dataset_lookup_all (dataset, ENT_KIND_GROUPING, (const char *const *) arguments, error);
  if (groupings == NULL)
    return FALSE;
  table = make_table (dataset, groupings, day, roles, format);

  return ent_cli_table_write (table, format, error);
}

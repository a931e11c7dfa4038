/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli-listing.h"

#include <glib/gi18n.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"

static gboolean
write_table (const EntCliListing  *listing,
             const EntCliCall     *call,
             GError              **error)
{
  g_autoptr (EntCliTable) table = ent_cli_table_new (listing->columns, listing->n_columns);

  return listing->fill (table, call, error) && ent_cli_table_write (table, call->format, error);
}

/**
 * ent_cli_listing_run:
 * @listing: what is listed
 * @argc: number of arguments
 * @argv: the arguments, the command's name first
 * @error: where to put what is wrong
 *
 * Reads the call, then the data, since a wrong call is told sooner than a
 * wrong file, and writes the table.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_listing_run (const EntCliListing  *listing,
                     int                   argc,
                     char                **argv,
                     GError              **error)
{
  g_autofree char *path = NULL;
  g_autofree char *at = NULL;
  g_autofree char *roles = NULL;
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  g_autofree char *format = NULL;
  g_auto (GStrv) arguments = NULL;
  const GOptionEntry of_day[] = {
    { "at", 0, 0, G_OPTION_ARG_STRING, &at, N_("the day, as YYYY-MM-DD (default: today; of another data set the day of the data)"), N_("DATE") },
    { "roles", 0, 0, G_OPTION_ARG_STRING, &roles, N_("roles with commas between them, or “all” (default: member)"), N_("ROLES") },
  };
  const GOptionEntry of_period[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_("nothing before this date, such as 2017 or 2017-06 (default: all)"), N_("DATE") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &until, N_("nothing after this date, which is included (default: all)"), N_("DATE") },
  };
  const GOptionEntry entries[] = {
    { "dataset", 'd', 0, G_OPTION_ARG_FILENAME, &path, N_("read this data set (default: the bundled one)"), N_("FILE") },
    listing->of_period ? of_period[0] : of_day[0],
    listing->of_period ? of_period[1] : of_day[1],
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("table, tsv or json (default: table)"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments, NULL, NULL },
    { NULL },
  };
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = ent_view_new (NULL, ent_day_today ());
  EntCliCall call = { 0 };
  guint n_arguments;
  gboolean done;

  if (!ent_cli_options_parse (&listing->usage, entries, argc, argv, &done, error))
    return FALSE;
  if (done)
    return TRUE;

  n_arguments = arguments != NULL ? g_strv_length (arguments) : 0;
  if (n_arguments < listing->n_least || n_arguments > listing->n_most)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _(listing->expected));
      return FALSE;
    }
  if (!ent_cli_options_apply (&view, "at", at, error)
      || !ent_cli_options_apply (&view, "roles", roles != NULL ? roles : "member", error)
      || !ent_cli_options_period (from, until, &call.period, error)
      || !ent_cli_options_format (format, &call.format, error))
    return FALSE;

  dataset = ent_cli_dataset_load (path, error);
  if (dataset == NULL)
    return FALSE;
  if (!listing->of_period)
    ent_cli_dataset_choose_day (dataset, path, at, &view);
  call.dataset = dataset;
  call.day = ent_view_get_day (view);
  call.roles = ent_view_get_roles (view);
  call.arguments = (const char *const *) arguments;

  return write_table (listing, &call, error);
}

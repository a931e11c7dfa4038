/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli-listing.h"

#include <glib/gi18n.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"

static gboolean
write_table (const EntCliMode  *mode,
             const EntCliCall  *call,
             GError           **error)
{
  g_autoptr (EntCliTable) table = ent_cli_table_new (mode->columns, mode->n_columns);

  return mode->fill (table, call, error) && ent_cli_table_write (table, call->format, error);
}

/* The table that was asked for, if it is only one. */
static gboolean
choose_mode (const EntCliListing  *listing,
             const gboolean       *chosen,
             EntCliMode           *mode,
             GError              **error)
{
  const EntCliMode *first = NULL;

  *mode = (EntCliMode) { .columns = listing->columns, .n_columns = listing->n_columns, .fill = listing->fill };
  for (guint i = 0; i < listing->n_modes; i++)
    {
      if (!chosen[i])
        continue;
      if (first != NULL)
        {
          /* Translators: two options of a command, such as “numbers” */
          g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--%s and --%s ask for two tables; choose one of them"),
                       first->option, listing->modes[i].option);
          return FALSE;
        }
      first = &listing->modes[i];
      *mode = *first;
    }
  return TRUE;
}

/* Options that ask for another table. */
static void
add_modes (const EntCliListing *listing,
           GArray              *entries,
           gboolean            *chosen)
{
  for (guint i = 0; i < listing->n_modes; i++)
    {
      GOptionEntry entry = { listing->modes[i].option, 0, 0, G_OPTION_ARG_NONE, &chosen[i], listing->modes[i].description, NULL };

      g_array_append_val (entries, entry);
    }
}

static gboolean
check_arguments (const EntCliListing  *listing,
                 char                **arguments,
                 GError              **error)
{
  guint n_arguments = arguments != NULL ? g_strv_length (arguments) : 0;

  if (n_arguments >= listing->n_least && n_arguments <= listing->n_most)
    return TRUE;
  g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _(listing->expected));
  return FALSE;
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
    { "from", 0, 0, G_OPTION_ARG_STRING, &from,
      N_("nothing before this date, which is included, such as 2017 or 2017-06 (default: all)"), N_("DATE") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &until, N_("nothing after this date, which is included (default: all)"), N_("DATE") },
  };
  const GOptionEntry of_all[] = {
    { "dataset", 'd', 0, G_OPTION_ARG_FILENAME, &path, N_("read this data set (default: the bundled one)"), N_("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("table, tsv or json (default: table)"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments, NULL, NULL },
  };
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  gboolean chosen[ENT_CLI_MAX_MODES] = { FALSE };
  EntCliMode mode;
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = ent_view_new (NULL, ent_day_today ());
  EntCliCall call = { 0 };
  gboolean done;

  g_return_val_if_fail (listing->n_modes <= ENT_CLI_MAX_MODES, FALSE);

  g_array_append_val (entries, of_all[0]);
  g_array_append_vals (entries, listing->of_period ? of_period : of_day, listing->without_roles ? 1 : 2);
  add_modes (listing, entries, chosen);
  g_array_append_vals (entries, &of_all[1], 2);
  if (!ent_cli_options_parse (&listing->usage, (const GOptionEntry *) (gpointer) entries->data, argc, argv, &done, error))
    return FALSE;
  if (done)
    return TRUE;

  if (!check_arguments (listing, arguments, error)
      || !choose_mode (listing, chosen, &mode, error)
      || !ent_cli_options_apply (&view, "at", at, error)
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

  return write_table (&mode, &call, error);
}

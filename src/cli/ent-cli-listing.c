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

/* What stands in a call. */
typedef struct
{
  char    *path;
  char    *at;
  char    *roles;
  char    *from;
  char    *until;
  gboolean throughout;
  char    *format;
  char   **arguments;
  gboolean modes[ENT_CLI_MAX_MODES];
} Written;

static void
written_clear (Written *written)
{
  g_free (written->path);
  g_free (written->at);
  g_free (written->roles);
  g_free (written->from);
  g_free (written->until);
  g_free (written->format);
  g_strfreev (written->arguments);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Written, written_clear)

static void
add_entries (const EntCliListing *listing,
             Written             *written,
             GArray              *entries)
{
  const GOptionEntry of_day[] = {
    { "at", 0, 0, G_OPTION_ARG_STRING, &written->at, N_("the day, as YYYY-MM-DD (default: today; of another data set the day of the data)"),
      N_("DATE") },
    { "roles", 0, 0, G_OPTION_ARG_STRING, &written->roles, N_("roles with commas between them, or “all” (default: member)"), N_("ROLES") },
  };
  const GOptionEntry of_range[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &written->from,
      N_("take all days from this one on together, such as 2016: who belonged at any time"), N_("DATE") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &written->until, N_("with --from, the last of these days (default: as for --at)"), N_("DATE") },
    { "throughout", 0, 0, G_OPTION_ARG_NONE, &written->throughout, N_("with --from: who belonged on each of these days"), NULL },
  };
  const GOptionEntry of_period[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &written->from,
      N_("nothing before this date, which is included, such as 2017 or 2017-06 (default: all)"), N_("DATE") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &written->until, N_("nothing after this date, which is included (default: all)"), N_("DATE") },
  };
  const GOptionEntry of_all[] = {
    { "dataset", 'd', 0, G_OPTION_ARG_FILENAME, &written->path, N_("read this data set (default: the bundled one)"), N_("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &written->format, N_("table, tsv or json (default: table)"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &written->arguments, NULL, NULL },
  };

  g_array_append_val (entries, of_all[0]);
  g_array_append_vals (entries, listing->of_period ? of_period : of_day, listing->without_roles ? 1 : 2);
  if (listing->with_range)
    g_array_append_vals (entries, of_range, G_N_ELEMENTS (of_range));
  add_modes (listing, entries, written->modes);
  g_array_append_vals (entries, &of_all[1], 2);
}

/* A range has a beginning, and days of its own. */
static gboolean
read_range (const EntCliListing  *listing,
            const Written        *written,
            EntCliCall           *call,
            GError              **error)
{
  const char *message = NULL;

  if (listing->of_period || (written->from == NULL && written->until == NULL && !written->throughout))
    return TRUE;
  if (written->at != NULL)
    message = _("--at asks for a day, and --from and --until for all days between two; leave out the one or the other");
  else if (written->from == NULL)
    message = _("the range has no first day; say with --from which it is, such as --from 2016");
  if (message != NULL)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, message);
      return FALSE;
    }
  call->range = written->throughout ? ENT_RANGE_THROUGHOUT : ENT_RANGE_ANY_TIME;
  return TRUE;
}

/* The day of a listing, which only the data tells, and the days of a range that ends with it. */
static gboolean
choose_days (const Written  *written,
             EntDataset     *dataset,
             EntView       **view,
             EntCliCall     *call,
             GError        **error)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  ent_cli_dataset_choose_day (dataset, written->path, written->at, view);
  call->day = ent_view_get_day (*view);
  if (call->range == ENT_RANGE_NONE)
    {
      call->period = (EntPeriod) { call->day, call->day };
      return TRUE;
    }
  if (written->until != NULL)
    call->day = call->period.last;
  call->period.last = call->day;
  if (call->period.first < call->day)
    return TRUE;
  first = ent_day_to_text (call->period.first);
  last = ent_day_to_text (call->day);
  g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--from: %s does not lie before the last day, %s, so there is no range"), first, last);
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
  g_auto (Written) written = { 0 };
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  EntCliMode mode;
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = ent_view_new (NULL, ent_day_today ());
  EntCliCall call = { 0 };
  gboolean done;

  g_return_val_if_fail (listing->n_modes <= ENT_CLI_MAX_MODES, FALSE);

  add_entries (listing, &written, entries);
  if (!ent_cli_options_parse (&listing->usage, (const GOptionEntry *) (gpointer) entries->data, argc, argv, &done, error))
    return FALSE;
  if (done)
    return TRUE;

  if (!check_arguments (listing, written.arguments, error)
      || !choose_mode (listing, written.modes, &mode, error)
      || !ent_cli_options_apply (&view, "at", written.at, error)
      || !ent_cli_options_apply (&view, "roles", written.roles != NULL ? written.roles : "member", error)
      || !ent_cli_options_period (written.from, written.until, &call.period, error)
      || !read_range (listing, &written, &call, error)
      || !ent_cli_options_format (written.format, &call.format, error))
    return FALSE;

  call.day = ent_view_get_day (view);
  dataset = ent_cli_dataset_load (written.path, error);
  if (dataset == NULL || (!listing->of_period && !choose_days (&written, dataset, &view, &call, error)))
    return FALSE;
  call.dataset = dataset;
  call.roles = ent_view_get_roles (view);
  call.arguments = (const char *const *) written.arguments;

  return write_table (&mode, &call, error);
}

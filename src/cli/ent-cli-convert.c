/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"
#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-options.h"
#include "cli/ent-cli-output.h"
#include "cli/ent-cli-records.h"
#include "export-data/ent-data-folder.h"
#include "export-data/ent-data-losses.h"
#include "export-data/ent-data-out.h"
#include "export-data/ent-data-table.h"

static const EntCliUsage usage = {
  "convert",
  N_("[FILE]"),
  N_("Writes a data set, or what belongs to some of its groupings, nations or views, for other programs.\n"
     "What the format has no place for is said on standard error."),
  N_("Examples:\n"
     "  entente convert --output memberships.csv\n"
     "  entente convert --groupings sco,brics --output - --format csv my-groupings.json\n"
     "  entente convert --view brics.png --output brics.xlsx"),
};

typedef struct
{
  char        **paths;
  char         *output;
  char         *format;
  char         *table;
  gboolean      mark;
  EntCliRecords records;
} Call;

static void
call_clear (Call *call)
{
  g_clear_pointer (&call->paths, g_strfreev);
  g_clear_pointer (&call->output, g_free);
  g_clear_pointer (&call->format, g_free);
  g_clear_pointer (&call->table, g_free);
  ent_cli_records_clear (&call->records);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

static char *
list_formats (void)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (EntDataFormat format = 0; format < ENT_N_DATA_FORMATS; format++)
    if (ent_data_format_is_built (format))
      g_ptr_array_add (ids, (gpointer) ent_data_format_to_id (format));
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (", ", (char **) ids->pdata);
}

/* As the option says, or else the ending of the name. */
static gboolean
choose_format (const Call     *call,
               EntDataFormat  *format,
               GError        **error)
{
  g_autofree char *name = g_filename_display_name (call->output);
  g_autofree char *ids = list_formats ();

  if (call->format != NULL)
    {
      g_autofree char *shown = ent_shown (call->format);

      if (ent_data_format_from_id (call->format, format))
        return TRUE;
      g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--%1$s: “%2$s” is none of %3$s"), "format", shown, ids);
      return FALSE;
    }
  if (ent_data_format_from_name (name, format))
    return TRUE;

  g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
               _("convert: the name of the output does not say as what to write it; --format says it: %s"), ids);
  return FALSE;
}

static void
print_losses (EntDataChoice *choice,
              EntDataFormat  format)
{
  g_autoptr (GPtrArray) losses = ent_data_losses_list (choice, format);
  g_autofree char *list = NULL;

  if (losses->len == 0)
    return;
  g_ptr_array_add (losses, NULL);
  list = g_strjoinv (_("; "), (char **) losses->pdata);
  /* Translators: a format, such as csv, and what of the data is not in the file */
  g_printerr (_("%1$s has no place for: %2$s\n"), ent_data_format_to_id (format), list);
}

/* Options of sheets alone. */
static gboolean
check_sheet (const Call     *call,
             EntDataFormat   format,
             EntKind        *kind,
             GError        **error)
{
  g_autofree char *shown = call->table != NULL ? ent_shown (call->table) : NULL;

  if (ent_data_format_is_folder (format) && g_str_equal (call->output, "-"))
    g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("convert: csv-tables needs a folder; --output names it"));
  else if (call->mark && !ent_data_format_is_csv (format))
    g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("convert: --mark is for csv"));
  else if (call->table != NULL && !ent_data_format_has_tables (format))
    g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("convert: --table is for csv and xlsx"));
  else if (call->table != NULL && !ent_data_table_from_id (call->table, kind))
    g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--%1$s: “%2$s” is none of %3$s"), "table", shown,
                 "sources, nations, groupings, memberships, ties, events, quotes, presets");
  else
    return TRUE;
  return FALSE;
}

/* The file as it is to be. */
static GBytes *
make_file (const Call     *call,
           EntDataChoice  *choice,
           EntDataFormat   format,
           EntKind         kind,
           GError        **error)
{
  GBytes *bytes = call->table != NULL ? ent_data_out_make_table (choice, kind, format, error)
                                      : ent_data_out_make (choice, format, error);

  return call->mark ? ent_data_out_mark (bytes) : bytes;
}

static gboolean
write_file (const Call     *call,
            EntDataChoice  *choice,
            EntDataFormat   format,
            EntKind         kind,
            GFile          *keep,
            GError        **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (call->output);
  g_autoptr (GBytes) bytes = NULL;

  if (ent_data_format_is_folder (format))
    return ent_data_folder_write (choice, file, keep, call->mark, NULL, error);
  bytes = make_file (call, choice, format, kind, error);
  if (bytes == NULL)
    return FALSE;
  if (g_str_equal (call->output, "-"))
    return ent_cli_output_write_bytes (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
  return ent_data_out_to_file (bytes, file, keep, error);
}

static gboolean
convert (const Call  *call,
         GError     **error)
{
  g_autofree char *path = call->paths != NULL ? g_strdup (call->paths[0]) : NULL;
  g_autoptr (EntDataChoice) choice = NULL;
  g_autoptr (GFile) keep = NULL;
  EntDataFormat format;
  EntKind kind = ENT_KIND_MEMBERSHIP;

  if (path != NULL && call->paths[1] != NULL)
    g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("convert: one file was expected"));
  else if (call->output == NULL)
    g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("convert: --output FILE was expected, such as memberships.csv"));
  else if (choose_format (call, &format, error) && check_sheet (call, format, &kind, error))
    choice = ent_cli_records_choose (&call->records, &path, error);
  if (choice == NULL)
    return FALSE;

  keep = ent_cli_dataset_file (path);
  if (!write_file (call, choice, format, kind, keep, error))
    return FALSE;
  if (call->table == NULL)
    print_losses (choice, format);
  return TRUE;
}

/**
 * ent_cli_convert:
 * @argc: number of arguments
 * @argv: the arguments, the command's name first
 * @error: where to put what is wrong
 *
 * Writes data for other programs. On an error what is at the target stays as
 * it was.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_convert (int      argc,
                 char   **argv,
                 GError **error)
{
  g_auto (Call) call = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &call.output,
      N_("where to write it, as its ending says; “-” for standard output; needed"), N_("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &call.format,
      N_("csv, csv-tables (a folder), xlsx, gexf, graphml, dot, csl-json, bibtex or json, where the ending does not say it"), N_("FORMAT") },
    { "groupings", 'g', 0, G_OPTION_ARG_STRING, &call.records.groupings,
      N_("only these groupings, by ids or names with commas between them, with their nations and sources (default: all)"), N_("NAMES") },
    { "nations", 'n', 0, G_OPTION_ARG_STRING, &call.records.nations,
      N_("only what belongs to these nations, likewise; with --groupings what they have to do with these"), N_("NAMES") },
    { "view", 0, 0, G_OPTION_ARG_FILENAME, &call.records.view,
      N_("only what the picture of this view file, or this picture of Entente, shows"), N_("FILE") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &call.records.at, N_("only what holds on this day, as YYYY-MM-DD"), N_("DATE") },
    { "table", 0, 0, G_OPTION_ARG_STRING, &call.table,
      N_("one table of the data as csv or xlsx, with all that it has, such as nations; by default memberships for other programs"), N_("TABLE") },
    { "mark", 0, 0, G_OPTION_ARG_NONE, &call.mark, N_("begin csv with a mark by which Excel knows UTF-8"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &call.paths, NULL, NULL },
    { NULL },
  };
  gboolean done;

  if (!ent_cli_options_parse (&usage, entries, argc, argv, &done, error))
    return FALSE;

  return done || convert (&call, error);
}

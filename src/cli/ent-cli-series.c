/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli-series.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "charts/ent-sheet.h"
#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-options.h"
#include "cli/ent-cli-page.h"
#include "cli/ent-cli-progress.h"
#include "paint/ent-series-files.h"
#include "words/ent-list-words.h"

/* A message that names more days than these helps nobody. */
#define MAX_DAYS_NAMED 12

/**
 * ent_cli_series_add_entries:
 * @call: where the options go; all zero; must outlive the parsing
 * @entries: (element-type GOptionEntry): to which they are added
 */
void
ent_cli_series_add_entries (EntCliSeries *call,
                            GArray       *entries)
{
  const GOptionEntry own[] = {
    { "series", 0, 0, G_OPTION_ARG_STRING, &call->series,
      N_("a picture for each day of change (changes), for each first of January (years), or for days with commas between them; "
         "with --output sco.png into sco-001-2001-06-15.png and so on, with .pdf onto the pages of one file"), N_("DAYS") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &call->from,
      N_("take all days from this one on together: who took part at any time; of a series: no day before this"),
      N_("DATE") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &call->until,
      N_("with --from, the last of these days (default: as for --at); of a series: no day after this"),
      N_("DATE") },
    { "throughout", 0, 0, G_OPTION_ARG_NONE, &call->throughout, N_("with --from: who took part, in the same role, on each of these days"), NULL },
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &call->sheet,
      N_("put the series on one page of 4, 6 or 9 cells; of more days the first, the last and evenly spaced ones between them"), N_("CELLS") },
    { "skip-unchanged", 0, 0, G_OPTION_ARG_NONE, &call->skip_unchanged,
      N_("leave out of a series the days that look like those before"), NULL },
  };

  g_return_if_fail (call != NULL && entries != NULL);

  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
}

/**
 * ent_cli_series_clear:
 * @call: what was written
 *
 * Frees the texts.
 */
void
ent_cli_series_clear (EntCliSeries *call)
{
  g_return_if_fail (call != NULL);

  g_clear_pointer (&call->series, g_free);
  g_clear_pointer (&call->from, g_free);
  g_clear_pointer (&call->until, g_free);
  g_clear_pointer (&call->sheet, g_free);
}

/* Nothing but a series has more than one day. */
static gboolean
refuse_alone (const EntCliSeries  *call,
              GError             **error)
{
  const char *option = call->sheet != NULL    ? "--sheet"
                       : call->skip_unchanged ? "--skip-unchanged"
                                              : NULL;

  if (option == NULL)
    return TRUE;
  g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("%s is about a series; say of which days with --series, such as --series years"), option);
  return FALSE;
}

static gboolean
parse_sheet (const EntCliSeries  *call,
             guint               *n_cells,
             GError             **error)
{
  *n_cells = 0;
  if (call->sheet == NULL)
    return TRUE;
  for (guint i = 0; ent_sheet_sizes[i] != 0; i++)
    {
      g_autofree char *size = g_strdup_printf ("%u", ent_sheet_sizes[i]);

      if (g_str_equal (call->sheet, size))
        *n_cells = ent_sheet_sizes[i];
    }
  return *n_cells > 0 || ent_cli_page_refuse ("--sheet", call->sheet, _("4, 6 or 9"), error);
}

static gboolean
refuse_days (const char  *text,
             GError     **error)
{
  return ent_cli_page_refuse ("--series", text, _("changes, years, or days as YYYY-MM-DD with commas between them"), error);
}

static gboolean
parse_days (const EntCliSeries  *call,
            EntSeriesWish       *wish,
            GError             **error)
{
  g_auto (GStrv) texts = NULL;

  wish->kind = g_str_equal (call->series, "years") ? ENT_SERIES_YEARS : ENT_SERIES_CHANGES;
  if (g_str_equal (call->series, "years") || g_str_equal (call->series, "changes"))
    return TRUE;

  wish->kind = ENT_SERIES_DATES;
  wish->days = g_array_new (FALSE, FALSE, sizeof (EntDay));
  texts = g_strsplit (call->series, ",", -1);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      EntDay day;

      if (!ent_date_parse_day (g_strstrip (texts[i]), &day, NULL))
        return refuse_days (texts[i], error);
      g_array_append_val (wish->days, day);
    }
  return texts[0] != NULL || refuse_days (call->series, error);
}

/**
 * ent_cli_series_parse:
 * @call: what was written
 * @output: where the pictures are to go
 * @format: as what
 * @wish: (out): which days; its list of days is handed over
 * @n_cells: (out): of a sheet; 0 for pictures of their own
 * @error: a %ENT_CLI_ERROR_USAGE
 *
 * Returns: whether all of it means something
 */
gboolean
ent_cli_series_parse (const EntCliSeries  *call,
                      const char          *output,
                      EntExportFormat      format,
                      EntSeriesWish       *wish,
                      guint               *n_cells,
                      GError             **error)
{
  EntPeriod period;

  g_return_val_if_fail (call != NULL && wish != NULL && n_cells != NULL, FALSE);

  *wish = (EntSeriesWish) { .skip_unchanged = call->skip_unchanged };
  *n_cells = 0;
  if (call->series == NULL)
    return refuse_alone (call, error);
  if (!parse_sheet (call, n_cells, error) || !ent_cli_options_period (call->from, call->until, &period, error)
      || !parse_days (call, wish, error))
    return FALSE;
  wish->from = period.first;
  wish->until = period.last;
  if (g_str_equal (output, "-") && *n_cells == 0 && format != ENT_EXPORT_PDF)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
                           _("--series makes several files, which standard output cannot hold; name a file to begin their names with, "
                             "put all on one page with --sheet, or on the pages of one file with --format pdf"));
      return FALSE;
    }
  return TRUE;
}

static char *
dup_list (GArray *days)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < days->len && i < MAX_DAYS_NAMED; i++)
    g_ptr_array_add (texts, ent_day_to_iso (g_array_index (days, EntDay, i)));
  if (days->len > MAX_DAYS_NAMED)
    g_ptr_array_add (texts, g_strdup ("…"));
  return ent_list_enumerate ((const char *const *) texts->pdata, texts->len);
}

/* Those on which there is nobody, which is said, as it is hardly what was meant. */
static gboolean
check_anybody (GArray      *days,
               EntDataset  *dataset,
               EntView     *view,
               gboolean     allow_empty,
               GError     **error)
{
  g_autoptr (EntView) for_all_days = ent_view_with_arrange (view, ENT_ARRANGE_PERIOD);
  g_autoptr (EntQuery) query = ent_view_get_query (for_all_days, dataset);
  g_autoptr (EntGraph) graph = ent_graph_new (dataset, query);
  g_autoptr (GArray) empty = g_array_new (FALSE, FALSE, sizeof (EntDay));
  g_autofree char *list = NULL;

  for (guint i = 0; i < days->len; i++)
    if (ent_series_days_count (graph, g_array_index (days, EntDay, i)) == 0)
      g_array_append_val (empty, g_array_index (days, EntDay, i));
  if (empty->len == 0 || allow_empty)
    return TRUE;
  list = dup_list (empty);
  if (empty->len == days->len)
    {
      g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DATA,
                   _("all pictures would be empty: nobody had one of the roles in these groupings on %s; "
                     "choose other days, or save them with --allow-empty"), list);
      return FALSE;
    }
  /* Translators: a list of days */
  g_printerr (_("Nobody had one of the roles in these groupings on %s; these pictures are empty.\n"), list);
  return TRUE;
}

/**
 * ent_cli_series_find_days:
 * @wish: which days
 * @n_cells: of a sheet; 0 for pictures of their own
 * @dataset: the data
 * @view: what is shown of it
 * @allow_empty: whether nobody needs to be in the pictures
 * @error: a %ENT_CLI_ERROR_DATA where there is nothing to show
 *
 * Says on standard error on which days there is nobody, and which were taken where
 * a sheet has no cells for all.
 *
 * Returns: (transfer full) (element-type EntDay) (nullable): the days, at least one
 */
GArray *
ent_cli_series_find_days (const EntSeriesWish  *wish,
                          guint                 n_cells,
                          EntDataset           *dataset,
                          EntView              *view,
                          gboolean              allow_empty,
                          GError              **error)
{
  g_autoptr (GArray) days = NULL;
  guint n;

  g_return_val_if_fail (wish != NULL && dataset != NULL && view != NULL, NULL);

  days = ent_series_find_days (dataset, view, wish);
  if (days->len == 0)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DATA,
                           _("there is no such day in this time; choose another one with --from and --until"));
      return NULL;
    }
  n = days->len;
  if (n_cells > 0 && n > n_cells)
    {
      g_autofree char *list = NULL;

      ent_series_days_thin_out (days, n_cells);
      list = dup_list (days);
      g_printerr (_("The series has %u days and the sheet %u cells: the first, the last and evenly spaced days between them were taken, %s. "
                    "Other days can be named with --series, or the time made shorter with --from and --until.\n"), n, n_cells, list);
    }
  return check_anybody (days, dataset, view, allow_empty, error) ? g_steal_pointer (&days) : NULL;
}

static void
progress_cb (guint    nth,
             guint    n,
             gpointer data)
{
  g_autofree char *words = g_strdup_printf (_("Drawing picture %u of %u"), nth, n);

  ent_cli_progress_say (data, words);
}

/* “pictures/sco.png” begins names of files in “pictures” with “sco”. */
static gboolean
write_files (EntSeries               *series,
             const EntExportOptions  *options,
             const char              *output,
             GFile                   *keep,
             EntCliProgress          *progress,
             GError                 **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);

  /* The ending has been read as that of the format. */
  *strrchr (name, '.') = '\0';
  return ent_series_to_folder (series, options, folder, name, keep, progress_cb, progress, NULL, error);
}

/**
 * ent_cli_series_write:
 * @days: (element-type EntDay): which days
 * @dataset: the data
 * @path: (nullable): where it is from, which is never overwritten; %NULL for the bundled data
 * @view: what is shown of it
 * @options: as what, how large and on which background
 * @output: the name of the file, or what the names of all files begin with; `-` for standard output
 * @error: where to put what went wrong
 *
 * Writes a picture of its own for each day, and says on a terminal how far it is.
 *
 * Returns: whether all were written
 */
gboolean
ent_cli_series_write (GArray                  *days,
                      EntDataset              *dataset,
                      const char              *path,
                      EntView                 *view,
                      const EntExportOptions  *options,
                      const char              *output,
                      GError                 **error)
{
  g_autoptr (EntCliProgress) progress = NULL;
  g_autoptr (EntSeries) series = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) keep = ent_cli_dataset_file (path);
  g_autofree char *file_name = ent_cli_dataset_dup_file_name (path);

  g_return_val_if_fail (days != NULL && options != NULL && output != NULL, FALSE);

  progress = ent_cli_progress_begin (_("Arranging the pictures"));
  series = ent_series_new (dataset, view, days, NULL, options->width, options->height, NULL, error);
  if (series == NULL)
    return FALSE;
  ent_series_set_file_name (series, file_name);
  if (options->format != ENT_EXPORT_PDF)
    return write_files (series, options, output, keep, progress, error);
  if (g_str_equal (output, "-"))
    return ent_series_to_stream (series, options, STDOUT_FILENO, progress_cb, progress, NULL, error);
  file = g_file_new_for_commandline_arg (output);
  return ent_series_to_file (series, options, file, keep, progress_cb, progress, NULL, error);
}

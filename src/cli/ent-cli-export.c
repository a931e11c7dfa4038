/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <unistd.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-lookup.h"
#include "cli/ent-cli-options.h"
#include "cli/ent-cli-page.h"
#include "cli/ent-cli-progress.h"
#include "cli/ent-cli-range.h"
#include "cli/ent-cli-saved-view.h"
#include "cli/ent-cli-series.h"
#include "cli/ent-cli-story.h"
#include "cli/ent-cli-view.h"
#include "base/ent-shown.h"
#include "paint/ent-series.h"

static const EntCliUsage usage = {
  "export",
  N_("--output FILE"),
  N_("Saves the network of some groupings on a day as a picture: PNG, SVG or PDF. No\n"
     "display is needed, and the same call gives the same picture. A series has several\n"
     "days on one layout, as files or on one page."),
  N_("Examples:\n"
     "  entente export --output today.png\n"
     "  entente export --groupings sco,brics --at 2018-01-01 --theme dark --scale 2 --output 2018.png\n"
     "  entente export --groupings sco --size 85x60mm --dpi 300 --theme print --output sco.pdf\n"
     "  entente export --view sco.png --at 2026-01-01 --output sco-2026.png\n"
     "  entente export --story brics.entente-story --output brics.pdf\n"
     "  entente export --groupings brics --series years --from 2009 --skip-unchanged --output brics.png\n"
     "  entente export --groupings ric,brics,sco --series 2002-01-01,2010-01-01,2018-01-01,2026-01-01 --sheet 4 --output four.svg"),
};

/* The call as it is written; every text may be NULL. */
typedef struct
{
  EntCliView   view;
  EntCliPage   page;
  EntCliSeries series;
  char        *dataset;
  char        *focus;
  char        *story;
  char       **arguments;
} Call;

static void
call_clear (Call *call)
{
  ent_cli_view_clear (&call->view);
  ent_cli_page_clear (&call->page);
  ent_cli_series_clear (&call->series);
  g_free (call->dataset);
  g_free (call->focus);
  g_free (call->story);
  g_strfreev (call->arguments);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

static gboolean
check_arguments (const Call  *call,
                 GError     **error)
{
  g_autofree char *shown = NULL;

  if (call->arguments == NULL)
    return TRUE;
  shown = ent_shown (call->arguments[0]);
  g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
               _("export: “%s” was not expected; groupings are named by --groupings, the picture by --output"), shown);
  return FALSE;
}

/* On each day of a series something else goes along with a thing, or it is not there at all. */
static gboolean
check_focus (const Call  *call,
             GError     **error)
{
  if (call->focus == NULL || call->series.series == NULL)
    return TRUE;
  g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
                       _("--focus brings something out of the picture of one day, and --series makes several; leave out one of them"));
  return FALSE;
}

/* A story says itself what its pictures are of. */
static gboolean
check_story (const Call  *call,
             GError     **error)
{
  const char *option = call->view.file != NULL ? "--view" : call->series.series != NULL ? "--series" : call->focus != NULL ? "--focus" : NULL;

  if (call->story == NULL || option == NULL)
    return TRUE;
  g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--story says what is shown, and so does %s; leave out one of them"), option);
  return FALSE;
}

static const char *
get_output (const Call *call)
{
  return ent_cli_page_is_standard_output (&call->page) ? "-" : call->page.output;
}

/* All of the picture, or a grouping or nation that is brought out of it. */
static gboolean
find_frame (const Call  *call,
            EntDataset  *dataset,
            EntFrame    *frame,
            GError     **error)
{
  EntKind kind = ENT_KIND_GROUPING;
  guint32 row;

  *frame = (EntFrame) { 0 };
  if (call->focus == NULL)
    return TRUE;
  if (!ent_cli_lookup (dataset, kind, call->focus, &row, NULL))
    {
      kind = ENT_KIND_NATION;
      if (!ent_cli_lookup (dataset, kind, call->focus, &row, error))
        return FALSE;
    }
  frame->kind = ENT_FRAME_THING;
  frame->thing = ent_thing_of (ent_ref (kind, row));

  return TRUE;
}

static EntPicture *
make_picture (const Call              *call,
              EntDataset              *dataset,
              EntView                 *view,
              EntSavedView            *saved,
              const EntExportOptions  *options,
              GError                 **error)
{
  g_autoptr (EntCliProgress) progress = ent_cli_progress_begin (_("Arranging the picture"));
  g_autoptr (EntPicture) picture = NULL;
  g_autofree char *shown = NULL;
  EntFrame frame;

  if (!find_frame (call, dataset, &frame, error))
    return NULL;
  if (saved != NULL && saved->places != NULL)
    {
      ent_view_unref (saved->view);
      saved->view = ent_view_ref (view);
      picture = ent_picture_new_again (dataset, saved, &frame, options->width, options->height, NULL, error);
    }
  else
    {
      picture = ent_picture_new_framed (dataset, view, NULL, &frame, options->width, options->height, NULL, error);
    }
  if (picture == NULL || frame.kind == ENT_FRAME_WHOLE || ent_picture_brings_out (picture))
    return g_steal_pointer (&picture);
  shown = ent_shown (call->focus);
  g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DATA, _("--focus: “%s” is not in the picture on this day"), shown);
  return NULL;
}

/* Everything stands where it stood as long as the same network is put on the same page. */
static void
drop_places (const Call   *call,
             EntView      *view,
             EntSavedView *saved)
{
  if (call->page.size != NULL || (ent_view_diff (saved->view, view) & (ent_view_get_query_fields (view) | ENT_VIEW_PINS)) != 0)
    g_clear_pointer (&saved->places, ent_places_unref);
}

/* Reads the data, and completes the view with it. @path is where the data is
 * from: what the call says, or else the saved view. */
static EntDataset *
load_dataset (const Call    *call,
              EntSavedView  *saved,
              char         **path,
              EntView      **view,
              GError       **error)
{
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (GError) cause = NULL;

  *path = g_strdup (call->dataset);
  if (saved != NULL && call->dataset == NULL)
    *path = ent_cli_saved_view_find_data (saved, call->view.file, &cause);
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  dataset = ent_cli_dataset_load (*path, error);
  if (dataset == NULL)
    return NULL;
  if (saved != NULL)
    {
      if (!ent_cli_saved_view_suit (saved, call->view.file, dataset, error))
        return NULL;
      ent_view_unref (*view);
      *view = ent_cli_view_new (&call->view, saved->view, error);
    }
  if (*view == NULL || !ent_cli_view_complete (&call->view, dataset, *path, view, error))
    return NULL;
  if (saved != NULL)
    drop_places (call, *view, saved);
  return g_steal_pointer (&dataset);
}

static gboolean
write_picture (const Call              *call,
               const char              *path,
               EntPicture              *picture,
               const EntExportOptions  *options,
               GError                 **error)
{
  g_autoptr (GFile) dataset = ent_cli_dataset_file (path);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) cause = NULL;

  if (!ent_cli_page_is_standard_output (&call->page))
    {
      file = g_file_new_for_commandline_arg (call->page.output);
      return ent_export_to_file (picture, options, file, dataset, NULL, error);
    }

  if (ent_export_to_stream (picture, options, STDOUT_FILENO, NULL, &cause))
    return TRUE;
  if (cause->domain == G_IO_ERROR)
    g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DATA, _("the output cannot be written: %s"), cause->message);
  else
    g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/* What could be better is for whoever makes the picture, not for its readers. */
static void
print_advice (EntPicture             *picture,
              const EntExportOptions *options)
{
  g_autoptr (GPtrArray) advice = ent_export_list_advice (picture, options);

  for (guint i = 0; i < advice->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (advice, i));
}

/* Of several days on one page. */
static EntPicture *
make_sheet (EntDataset              *dataset,
            EntView                 *view,
            GArray                  *days,
            const EntExportOptions  *options,
            GError                 **error)
{
  g_autoptr (EntCliProgress) progress = ent_cli_progress_begin (_("Arranging the picture"));

  return ent_series_new_sheet (dataset, view, days, NULL, options->width, options->height, NULL, error);
}

/* One picture, or each of a series. */
static gboolean
export_from (const Call              *call,
             const EntSeriesWish     *wish,
             guint                    n_cells,
             EntSavedView            *saved,
             EntDataset              *dataset,
             const char              *path,
             EntView                 *view,
             const EntExportOptions  *options,
             GError                 **error)
{
  g_autoptr (EntPicture) picture = NULL;
  g_autoptr (GArray) days = NULL;
  g_autofree char *data_name = NULL;

  if (call->series.series != NULL)
    {
      days = ent_cli_series_find_days (wish, n_cells, dataset, view, call->view.allow_empty, error);
      if (days == NULL)
        return FALSE;
    }
  if (days != NULL && n_cells == 0)
    return ent_cli_series_write (days, dataset, path, view, options, get_output (call), error);
  picture = days != NULL ? make_sheet (dataset, view, days, options, error) : make_picture (call, dataset, view, saved, options, error);
  if (picture == NULL)
    return FALSE;
  data_name = ent_cli_dataset_dup_file_name (path);
  ent_picture_set_file_name (picture, data_name);
  if (!write_picture (call, path, picture, options, error))
    return FALSE;
  print_advice (picture, options);
  return TRUE;
}

static gboolean
export_picture (Call    *call,
                GError **error)
{
  EntExportOptions options = { 0 };
  EntSeriesWish wish = { 0 };
  guint n_cells = 0;
  g_autoptr (GArray) named = NULL;
  g_autoptr (EntSavedView) saved = NULL;
  g_autoptr (EntView) view = NULL;
  g_autoptr (EntDataset) dataset = NULL;
  g_autofree char *path = NULL;
  gboolean understood;

  if (!check_arguments (call, error) || !check_focus (call, error) || !check_story (call, error))
    return FALSE;
  if (call->view.file != NULL)
    {
      saved = ent_cli_saved_view_read (call->view.file, error);
      if (saved == NULL)
        return FALSE;
    }
  if (!ent_cli_page_parse (&call->page, saved != NULL && saved->page.width > 0 ? &saved->page : NULL, &options, error))
    return FALSE;
  understood = ent_cli_series_parse (&call->series, get_output (call), options.format, &wish, &n_cells, error);
  named = wish.days;
  if (!understood)
    return FALSE;
  if (call->story != NULL)
    return ent_cli_story_export (call->story, &call->view, call->dataset, &options, get_output (call), error);
  call->view.is_series = call->series.series != NULL;
  if (!ent_cli_range_apply (call->series.from, call->series.until, call->series.throughout, &call->view, error))
    return FALSE;
  view = ent_cli_view_new (&call->view, saved != NULL ? saved->view : NULL, error);
  if (view == NULL)
    return FALSE;

  dataset = load_dataset (call, saved, &path, &view, error);
  if (dataset == NULL)
    return FALSE;
  return export_from (call, &wish, n_cells, saved, dataset, path, view, &options, error);
}

/**
 * ent_cli_export:
 * @argc: number of arguments
 * @argv: the arguments, the command's name first
 * @error: where to put what is wrong
 *
 * Saves the network of some groupings on a day as a picture. On an error what
 * is at the target stays as it was.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_export (int      argc,
                char   **argv,
                GError **error)
{
  g_auto (Call) call = { 0 };
  const GOptionEntry files[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &call.page.output,
      N_("where to save the picture, as its ending says: .png, .svg or .pdf; “-” for standard output; needed"), N_("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &call.page.format, N_("png (default), svg or pdf, for standard output"), N_("FORMAT") },
    { "story", 0, 0, G_OPTION_ARG_FILENAME, &call.story,
      N_("a page for each step of a story, with its name and note; with .pdf in one file, else in files as of --series"), N_("FILE") },
    { "dataset", 'd', 0, G_OPTION_ARG_FILENAME, &call.dataset, N_("read this data set (default: the bundled one)"), N_("FILE") },
  };
  const GOptionEntry page[] = {
    { "focus", 0, 0, G_OPTION_ARG_STRING, &call.focus,
      N_("a grouping or nation, by id or name, to bring out; the rest is faded (default: all of the picture)"), N_("NAME") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &call.page.size,
      N_("width and height in px, mm, cm or in, such as 85x60mm (default: 1500x940)"), N_("WxH") },
    { "dpi", 0, 0, G_OPTION_ARG_STRING, &call.page.dpi,
      N_("pixels of the file for each inch (default: 300 for sizes in mm, cm and in, else 96)"), N_("N") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &call.page.scale, N_("pixels of the file for each px (default: 1)"), N_("N") },
    { "background", 0, 0, G_OPTION_ARG_STRING, &call.page.background, N_("theme (default), none, a colour as rrggbb, or a name of the palette"),
      N_("COLOUR") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &call.arguments, NULL, NULL },
  };
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  g_autofree char **arguments = ent_cli_view_complete_ties (argc, argv);
  gboolean done;

  g_array_append_vals (entries, files, G_N_ELEMENTS (files));
  ent_cli_view_add_entries (&call.view, entries);
  ent_cli_series_add_entries (&call.series, entries);
  g_array_append_vals (entries, page, G_N_ELEMENTS (page));
  if (!ent_cli_options_parse (&usage, (const GOptionEntry *) (gpointer) entries->data, argc, arguments, &done, error))
    return FALSE;

  return done || export_picture (&call, error);
}

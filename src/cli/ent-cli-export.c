/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-options.h"
#include "cli/ent-cli-progress.h"
#include "cli/ent-cli-view.h"
#include "model/ent-color-names.h"
#include "base/ent-shown.h"
#include "charts/ent-advice.h"
#include "charts/ent-chart.h"
#include "paint/ent-export.h"

#define DEFAULT_WIDTH 1500
#define DEFAULT_HEIGHT 940
#define MIN_SIDE_PX 16

static const EntCliUsage usage = {
  "export",
  N_("--output FILE.png"),
  N_("Saves the network of some groupings on a day as a PNG picture. No display is\n"
     "needed, and the same call gives the same picture."),
  N_("Examples:\n"
     "  entente export --output today.png\n"
     "  entente export --groupings sco,brics --at 2018-01-01 --theme dark --scale 2 --output 2018.png"),
};

/* The call as it is written; every text may be NULL. */
typedef struct
{
  EntCliView view;
  char      *dataset;
  char      *chart;
  char      *size;
  char      *scale;
  char      *background;
  char      *output;
  char     **arguments;
} Call;

static void
call_clear (Call *call)
{
  char **const texts[] = { &call->dataset, &call->chart, &call->size, &call->scale, &call->background, &call->output };

  ent_cli_view_clear (&call->view);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*texts[i]);
  g_strfreev (call->arguments);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

static gboolean
refuse_value (const char  *option,
              const char  *value,
              const char  *expected,
              GError     **error)
{
  g_autofree char *shown = ent_shown (value);

  g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("%s: %s was expected, this is “%s”"), option, expected, shown);

  return FALSE;
}

/* A side in px: digits and nothing else up to @end. */
static gboolean
parse_side (const char *text,
            const char *end,
            double     *side)
{
  gint64 value = 0;

  if (text == end)
    return FALSE;
  for (; text < end; text++)
    {
      if (!g_ascii_isdigit (*text) || value > G_MAXINT / 10 - 1)
        return FALSE;
      value = value * 10 + g_ascii_digit_value (*text);
    }
  *side = value;

  return TRUE;
}

static gboolean
parse_size (const Call        *call,
            EntExportOptions  *options,
            GError           **error)
{
  const char *times;

  options->width = DEFAULT_WIDTH;
  options->height = DEFAULT_HEIGHT;
  options->scale = 1;
  if (call->size != NULL)
    {
      times = strpbrk (call->size, "xX");
      if (times == NULL
          || !parse_side (call->size, times, &options->width)
          || !parse_side (times + 1, times + strlen (times), &options->height))
        return refuse_value ("--size", call->size, _("a width and a height in px, such as 1500x940,"), error);
      if (options->width < MIN_SIDE_PX || options->height < MIN_SIDE_PX)
        return refuse_value ("--size", call->size, _("a picture of at least 16x16 px"), error);
    }
  if (call->scale != NULL)
    {
      char *end;

      options->scale = g_ascii_strtod (call->scale, &end);
      if (end == call->scale || *end != '\0' || !isfinite (options->scale) || options->scale <= 0)
        return refuse_value ("--scale", call->scale, _("a number above 0, such as 2 or 1.5,"), error);
    }

  if (fmax (options->width, options->height) * options->scale > ENT_EXPORT_MAX_SIDE_PX)
    {
      g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
                   _("a picture of %.0f × %.0f px at scale %g is too large: no side may be longer than %d pixels"),
                   options->width, options->height, options->scale, ENT_EXPORT_MAX_SIDE_PX);
      return FALSE;
    }
  if (round (fmin (options->width, options->height) * options->scale) < 1)
    return refuse_value ("--scale", call->scale, _("a number that leaves a pixel"), error);

  return TRUE;
}

/* The hash may be left out, since a shell takes it for a comment's beginning. */
static gboolean
parse_background (const Call        *call,
                  EntExportOptions  *options,
                  GError           **error)
{
  g_autofree char *with_hash = NULL;

  options->background = ENT_BACKGROUND_THEME;
  if (call->background == NULL)
    return TRUE;
  if (g_ascii_strcasecmp (call->background, "none") == 0)
    {
      options->background = ENT_BACKGROUND_NONE;
      return TRUE;
    }

  options->background = ENT_BACKGROUND_COLOR;
  with_hash = g_strconcat ("#", call->background, NULL);

  return ent_color_names_parse (call->background, &options->background_rgb)
         || ent_color_names_parse (with_hash, &options->background_rgb)
         || refuse_value ("--background", call->background, _("a colour as rrggbb, a name of the palette, or “none”"), error);
}

static gboolean
is_standard_output (const Call *call)
{
  return g_str_equal (call->output, "-") || g_str_equal (call->output, "/dev/stdout");
}

static gboolean
parse_output (const Call  *call,
              GError     **error)
{
  g_autofree char *name = NULL;
  g_autofree char *lower = NULL;

  if (call->output == NULL)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("export: --output FILE.png was expected"));
      return FALSE;
    }
  name = g_filename_display_name (call->output);
  lower = g_ascii_strdown (name, -1);
  if (is_standard_output (call) && isatty (STDOUT_FILENO))
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
                           _("--output: a picture is nothing for a terminal; send it on, as in “--output - > picture.png”"));
      return FALSE;
    }
  if (!is_standard_output (call) && !g_str_has_suffix (lower, ".png"))
    return refuse_value ("--output", name, _("a name that ends with .png, the only kind of picture there is,"), error);

  return TRUE;
}

static gboolean
check_chart (const Call  *call,
             GError     **error)
{
  if (call->chart != NULL && ent_chart_lookup (call->chart) == NULL)
    return refuse_value ("--chart", call->chart, _("“network”, the only chart there is,"), error);

  return TRUE;
}

static EntPicture *
make_picture (EntDataset              *dataset,
              EntView                 *view,
              const EntExportOptions  *options,
              GError                 **error)
{
  g_autoptr (EntCliProgress) progress = ent_cli_progress_begin (_("Arranging the picture"));

  return ent_picture_new (dataset, view, NULL, options->width, options->height, NULL, error);
}

static gboolean
write_picture (const Call              *call,
               EntPicture              *picture,
               const EntExportOptions  *options,
               GError                 **error)
{
  g_autoptr (GFile) dataset = ent_cli_dataset_file (call->dataset);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) cause = NULL;

  if (!is_standard_output (call))
    {
      file = g_file_new_for_commandline_arg (call->output);
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
print_advice (EntPicture *picture)
{
  g_autoptr (GPtrArray) advice = ent_advice_list (ent_picture_get_dataset (picture), ent_picture_get_view (picture),
                                                  ent_picture_get_scene (picture), ent_picture_get_camera (picture).zoom);

  for (guint i = 0; i < advice->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (advice, i));
}

static gboolean
export_picture (const Call  *call,
                GError     **error)
{
  EntExportOptions options = { 0 };
  g_autoptr (EntView) view = NULL;
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntPicture) picture = NULL;

  if (call->arguments != NULL)
    {
      g_autofree char *shown = ent_shown (call->arguments[0]);

      g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
                   _("export: “%s” was not expected; groupings are named by --groupings, the picture by --output"), shown);
      return FALSE;
    }
  if (!parse_output (call, error) || !parse_size (call, &options, error) || !parse_background (call, &options, error))
    return FALSE;
  if (!check_chart (call, error))
    return FALSE;
  view = ent_cli_view_new (&call->view, error);
  if (view == NULL)
    return FALSE;

  dataset = ent_cli_dataset_load (call->dataset, error);
  if (dataset == NULL || !ent_cli_view_complete (&call->view, dataset, call->dataset, &view, error))
    return FALSE;
  picture = make_picture (dataset, view, &options, error);
  if (picture == NULL)
    return FALSE;

  if (!write_picture (call, picture, &options, error))
    return FALSE;
  print_advice (picture);

  return TRUE;
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
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &call.output, N_("where to save the picture; “-” for standard output; needed"), N_("FILE.png") },
    { "dataset", 'd', 0, G_OPTION_ARG_FILENAME, &call.dataset, N_("read this data set (default: the bundled one)"), N_("FILE") },
  };
  const GOptionEntry page[] = {
    { "chart", 0, 0, G_OPTION_ARG_STRING, &call.chart, N_("network (default, and so far the only one)"), N_("CHART") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &call.size, N_("width and height in px (default: 1500x940)"), N_("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &call.scale, N_("pixels of the file for each px (default: 1)"), N_("N") },
    { "background", 0, 0, G_OPTION_ARG_STRING, &call.background, N_("a colour as rrggbb, a name of the palette, or none (default: the theme's)"),
      N_("COLOUR") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &call.arguments, NULL, NULL },
  };
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  g_autofree char **arguments = ent_cli_view_complete_ties (argc, argv);
  gboolean done;

  g_array_append_vals (entries, files, G_N_ELEMENTS (files));
  ent_cli_view_add_entries (&call.view, entries);
  g_array_append_vals (entries, page, G_N_ELEMENTS (page));
  if (!ent_cli_options_parse (&usage, (const GOptionEntry *) (gpointer) entries->data, argc, arguments, &done, error))
    return FALSE;

  return done || export_picture (&call, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-lookup.h"
#include "cli/ent-cli-options.h"
#include "cli/ent-cli-progress.h"
#include "model/ent-color-names.h"
#include "base/ent-shown.h"
#include "charts/ent-chart.h"
#include "paint/ent-export.h"
#include "view/ent-first-choice.h"

#define DEFAULT_WIDTH 1500
#define DEFAULT_HEIGHT 940
#define MIN_SIDE_PX 16

static const char *const default_groupings[] = { "ric", "sco", "brics", NULL };

static const EntCliUsage usage = {
  "export",
  N_("--output FILE.png"),
  N_("Saves the network of some groupings on a day as a PNG picture. No display is\n"
     "needed, and the same call gives the same picture."),
  N_("Examples:\n"
     "  entente export --output today.png\n"
     "  entente export --groupings sco,brics --at 2018-01-01 --theme dark --scale 2 --output 2018.png"),
};

/* The options that are fields of the view, by their names there. */
enum
{
  GROUPINGS,
  HIDE,
  ROLES,
  TIES,
  ARRANGE,
  SPOKES,
  AT,
  THEME,
  TITLE,
  N_FIELDS,
};

static const char *const fields[N_FIELDS] = { "groupings", "hide", "roles", "ties", "arrange", "spokes", "at", "theme", "title" };

/* The call as it is written; every text may be NULL. */
typedef struct
{
  char    *fields[N_FIELDS];
  char    *dataset;
  char    *chart;
  char    *size;
  char    *scale;
  char    *background;
  char    *output;
  gboolean no_title;
  gboolean no_legend;
  gboolean no_sources;
  gboolean allow_empty;
  char   **arguments;
} Call;

static void
call_clear (Call *call)
{
  char **const texts[] = { &call->dataset, &call->chart, &call->size, &call->scale, &call->background, &call->output };

  for (guint i = 0; i < N_FIELDS; i++)
    g_free (call->fields[i]);
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
            int        *side)
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
                   _("a picture of %d × %d px at scale %g is too large: no side may be longer than %d pixels"),
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

/* The ids as the data writes them. */
static char **
dup_ids (EntDataset *dataset,
         EntKind     kind,
         GArray     *rows)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < rows->len; i++)
    g_strv_builder_add (ids, ent_dataset_get_record (dataset, ent_ref (kind, g_array_index (rows, guint32, i)))->id);

  return g_strv_builder_end (ids);
}

/* Those of the default groupings that the data knows; or else those it shows best. */
static GArray *
find_default_groupings (EntDataset *dataset,
                        EntDay      day)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; default_groupings[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, default_groupings[i]);

      if (row != ENT_ROW_NONE)
        g_array_append_val (rows, row);
    }
  if (rows->len > 0)
    return rows;
  g_array_unref (rows);
  return ent_first_choice_find (dataset, day);
}

/* Puts a changed view in the place of @view. */
static void
change (EntView **view,
        EntView  *changed)
{
  ent_view_unref (*view);
  *view = changed;
}

/* What the call says that does not need the data, so that a wrong call is told
 * before a file is read. */
static EntView *
make_view (const Call  *call,
           GError     **error)
{
  g_autoptr (EntView) view = ent_view_new (NULL, ent_day_today ());
  EntParts parts = ENT_PARTS_ALL;

  change (&view, ent_view_with_arrange (view, ENT_ARRANGE_DATE));
  for (guint i = 0; i < N_FIELDS; i++)
    if (!ent_cli_options_apply (&view, fields[i], call->fields[i], error))
      return NULL;
  if (call->chart != NULL && ent_chart_lookup (call->chart) == NULL)
    {
      refuse_value ("--chart", call->chart, _("“network”, the only chart there is,"), error);
      return NULL;
    }
  if (call->no_title)
    parts &= ~ENT_PARTS_TITLE;
  if (call->no_legend)
    parts &= ~ENT_PARTS_LEGEND;
  if (call->no_sources)
    parts &= ~ENT_PARTS_SOURCES;
  change (&view, ent_view_with_parts (view, parts));

  return g_steal_pointer (&view);
}

/* Whether there is something to draw where no grouping is shown. */
static gboolean
check_without_groupings (const Call  *call,
                         EntDataset  *dataset,
                         EntView     *view,
                         GError     **error)
{
  if (ent_view_find_ties (view, dataset) != 0 && ent_dataset_get_n_rows (dataset, ENT_KIND_TIE) > 0)
    return TRUE;

  if (call->fields[GROUPINGS] != NULL)
    g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--groupings: no grouping was named"));
  else
    g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DATA,
                         _("the data set has no groupings and no ties, so there is nothing to draw"));
  return FALSE;
}

/* A picture without anybody is hardly what was meant. */
static gboolean
check_anybody (const Call  *call,
               EntDataset  *dataset,
               EntView     *view,
               GError     **error)
{
  const char *const *groupings = ent_view_get_groupings (view);
  const char *const *hidden = ent_view_get_hidden (view);
  g_autofree char *day = NULL;

  /* Lines of ties are something to see, too. */
  if (call->allow_empty || ent_view_find_ties (view, dataset) != 0)
    return TRUE;
  for (guint i = 0; groupings[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, groupings[i]);
      g_autoptr (GArray) members = ent_dataset_get_members_at (dataset, row, ent_view_get_day (view), ent_view_get_roles (view));

      for (guint j = 0; j < members->len; j++)
        {
          guint32 nation = ent_dataset_get_membership (dataset, g_array_index (members, guint32, j))->nation;

          if (!g_strv_contains (hidden, ent_dataset_get_nation (dataset, nation)->record.id))
            return TRUE;
        }
    }
  day = ent_day_to_text (ent_view_get_day (view));
  g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DATA,
               _("the picture would be empty: on %s nobody had one of the roles in these groupings; "
                 "choose another day with --at, or save it with --allow-empty"), day);
  return FALSE;
}

/* What it says that does. */
static gboolean
name_rows (const Call  *call,
           EntDataset  *dataset,
           EntView    **view,
           GError     **error)
{
  g_autoptr (GArray) groupings = NULL;
  g_autoptr (GArray) hidden = NULL;
  g_auto (GStrv) grouping_ids = NULL;
  g_auto (GStrv) hidden_ids = NULL;

  groupings = call->fields[GROUPINGS] != NULL
                  ? ent_cli_lookup_all (dataset, ENT_KIND_GROUPING, ent_view_get_groupings (*view), error)
                  : find_default_groupings (dataset, ent_view_get_day (*view));
  if (groupings == NULL)
    return FALSE;
  if (groupings->len == 0 && !check_without_groupings (call, dataset, *view, error))
    return FALSE;
  hidden = ent_cli_lookup_all (dataset, ENT_KIND_NATION, ent_view_get_hidden (*view), error);
  if (hidden == NULL)
    return FALSE;

  grouping_ids = dup_ids (dataset, ENT_KIND_GROUPING, groupings);
  hidden_ids = dup_ids (dataset, ENT_KIND_NATION, hidden);
  change (view, ent_view_with_groupings (*view, (const char *const *) grouping_ids));
  change (view, ent_view_with_hidden (*view, (const char *const *) hidden_ids));

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
      return ent_export_png (picture, options, file, dataset, NULL, error);
    }

  if (ent_export_png_to_stream (picture, options, STDOUT_FILENO, NULL, &cause))
    return TRUE;
  if (cause->domain == G_IO_ERROR)
    g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DATA, _("the output cannot be written: %s"), cause->message);
  else
    g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
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
  view = make_view (call, error);
  if (view == NULL)
    return FALSE;

  dataset = ent_cli_dataset_load (call->dataset, error);
  if (dataset == NULL)
    return FALSE;
  ent_cli_dataset_choose_day (dataset, call->dataset, call->fields[AT], &view);
  if (!name_rows (call, dataset, &view, error) || !check_anybody (call, dataset, view, error))
    return FALSE;
  picture = make_picture (dataset, view, &options, error);
  if (picture == NULL)
    return FALSE;

  return write_picture (call, picture, &options, error);
}

/* The kinds may be left out: --ties alone shows all. The parser of options
 * knows no such thing. Returns the arguments, which are borrowed. */
static char **
complete_ties (int    argc,
               char **argv)
{
  static const char all[] = "--ties=all";
  char **arguments = g_new0 (char *, argc + 1);

  for (int i = 0; i < argc; i++)
    arguments[i] = g_str_equal (argv[i], "--ties") && (i + 1 == argc || argv[i + 1][0] == '-') ? (char *) all : argv[i];

  return arguments;
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
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &call.output, N_("where to save the picture; “-” for standard output; needed"), N_("FILE.png") },
    { "dataset", 'd', 0, G_OPTION_ARG_FILENAME, &call.dataset, N_("read this data set (default: the bundled one)"), N_("FILE") },
    { "groupings", 'g', 0, G_OPTION_ARG_STRING, &call.fields[GROUPINGS],
      N_("groupings by id or name, with commas between them (default: ric,sco,brics)"), N_("NAMES") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &call.fields[AT],
      N_("the day, as YYYY-MM-DD (default: today; of another data set the day of the data)"), N_("DATE") },
    { "roles", 0, 0, G_OPTION_ARG_STRING, &call.fields[ROLES], N_("roles with commas between them (default: all)"), N_("ROLES") },
    { "ties", 0, 0, G_OPTION_ARG_STRING, &call.fields[TIES],
      N_("show ties as lines between nations: all, or kinds with commas between them (default: none beside groupings)"), N_("KINDS") },
    { "hide", 0, 0, G_OPTION_ARG_STRING, &call.fields[HIDE], N_("nations to leave out, by id or name, with commas between them"), N_("NAMES") },
    { "chart", 0, 0, G_OPTION_ARG_STRING, &call.chart, N_("network (default, and so far the only one)"), N_("CHART") },
    { "spokes", 0, 0, G_OPTION_ARG_STRING, &call.fields[SPOKES],
      N_("lines between nations and groupings: those of members, outer (of partners; default), all or none"), N_("WHOSE") },
    { "arrange", 0, 0, G_OPTION_ARG_STRING, &call.fields[ARRANGE],
      N_("date: for the day alone (default); period: as in the window, where every day has the same places"), N_("WAY") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &call.size, N_("width and height in px (default: 1500x940)"), N_("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &call.scale, N_("pixels of the file for each px (default: 1)"), N_("N") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &call.fields[THEME],
      N_("light, dark, print, high-contrast or high-contrast-dark (default: light)"), N_("THEME") },
    { "background", 0, 0, G_OPTION_ARG_STRING, &call.background, N_("a colour as rrggbb, a name of the palette, or none (default: the theme's)"),
      N_("COLOUR") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &call.fields[TITLE], N_("words for the title (default: the names of the groupings)"), N_("TEXT") },
    { "no-title", 0, 0, G_OPTION_ARG_NONE, &call.no_title, N_("leave out the title and the line below it"), NULL },
    { "no-legend", 0, 0, G_OPTION_ARG_NONE, &call.no_legend, N_("leave out the legend"), NULL },
    { "no-sources", 0, 0, G_OPTION_ARG_NONE, &call.no_sources, N_("leave out the line with the sources"), NULL },
    { "allow-empty", 0, 0, G_OPTION_ARG_NONE, &call.allow_empty, N_("save the picture even if there is nobody in it"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &call.arguments, NULL, NULL },
    { NULL },
  };
  g_autofree char **arguments = complete_ties (argc, argv);
  gboolean done;

  if (!ent_cli_options_parse (&usage, entries, argc, arguments, &done, error))
    return FALSE;

  return done || export_picture (&call, error);
}

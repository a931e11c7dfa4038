/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli-page.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "base/ent-shown.h"
#include "cli/ent-cli-commands.h"

#define DEFAULT_WIDTH 1500
#define DEFAULT_HEIGHT 940
#define MIN_SIDE_PX 16

#define PX_PER_INCH 96.0

/* What print shops ask for. */
#define DEFAULT_DPI 300.0

/* Beyond, no device; a file could not hold it. */
#define MAX_DPI 10000.0

/* No unit comes first: px. */
static const struct
{
  const char *name;
  double      px;
} units[] = {
  { "", 1 },
  { "px", 1 },
  { "mm", PX_PER_INCH / 25.4 },
  { "cm", PX_PER_INCH / 2.54 },
  { "in", PX_PER_INCH },
};

#define N_UNITS_PX 2

/**
 * ent_cli_page_refuse:
 * @option: the option with its dashes
 * @value: what was given for it
 * @expected: what it takes, in words
 * @error: where to put both
 *
 * Returns: %FALSE, for whoever hands it on
 */
gboolean
ent_cli_page_refuse (const char  *option,
                     const char  *value,
                     const char  *expected,
                     GError     **error)
{
  g_autofree char *shown = ent_shown (value);

  g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("%s: %s was expected, this is “%s”"), option, expected, shown);

  return FALSE;
}

/* Digits, and a point among them where @whole is not asked for. */
static gboolean
parse_side (const char **text,
            double      *side,
            gboolean    *whole)
{
  const char *end = *text;
  g_autofree char *digits = NULL;
  guint n_points = 0;

  for (; g_ascii_isdigit (*end) || *end == '.'; end++)
    n_points += *end == '.';
  if (end == *text || n_points > 1 || !g_ascii_isdigit (**text))
    return FALSE;
  digits = g_strndup (*text, end - *text);
  *side = g_ascii_strtod (digits, NULL);
  *whole = *whole && n_points == 0;
  *text = end;
  return TRUE;
}

/* “85x60mm”: the unit is that of both. */
static gboolean
parse_sides (const char       *text,
             EntExportOptions *options,
             gboolean         *on_paper)
{
  gboolean whole = TRUE;

  if (!parse_side (&text, &options->width, &whole) || (*text != 'x' && *text != 'X'))
    return FALSE;
  text++;
  if (!parse_side (&text, &options->height, &whole))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_ascii_strcasecmp (text, units[i].name) == 0)
      {
        *on_paper = i >= N_UNITS_PX;
        options->width *= units[i].px;
        options->height *= units[i].px;
        return *on_paper || (whole && options->width < G_MAXINT && options->height < G_MAXINT);
      }
  return FALSE;
}

static gboolean
parse_number (const char *text,
              double      max,
              double     *number)
{
  char *end;

  *number = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*number) && *number > 0 && *number <= max;
}

/* How fine the file is. A size on paper is in so many pixels as its resolution
 * says; one in px is so many pixels, and its resolution says how large it is on paper. */
static gboolean
parse_resolution (const EntCliPage  *page,
                  gboolean           on_paper,
                  EntExportOptions  *options,
                  GError           **error)
{
  if (page->scale != NULL && !parse_number (page->scale, G_MAXDOUBLE, &options->scale))
    return ent_cli_page_refuse ("--scale", page->scale, _("a number above 0, such as 2 or 1.5,"), error);
  if (page->dpi != NULL && (!parse_number (page->dpi, MAX_DPI, &options->dpi) || options->dpi < 1))
    return ent_cli_page_refuse ("--dpi", page->dpi, _("a number of pixels for each inch, such as 300,"), error);

  if (on_paper && page->scale != NULL && page->dpi != NULL)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
                           _("--scale and --dpi both say how many pixels a size on paper has; one of them was expected"));
      return FALSE;
    }
  if (on_paper && page->scale == NULL)
    {
      options->dpi = options->dpi > 0 ? options->dpi : DEFAULT_DPI;
      options->scale = options->dpi / PX_PER_INCH;
    }
  return TRUE;
}

/* A wrong size is told before a file is read. */
static gboolean
check_size (const EntCliPage        *page,
            const EntExportOptions  *options,
            GError                 **error)
{
  g_autoptr (GError) cause = NULL;

  if (options->format == ENT_EXPORT_PNG && fmax (options->width, options->height) * options->scale > ENT_EXPORT_MAX_SIDE_PX)
    {
      g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
                   _("a picture of %.0f × %.0f pixels is too large: no side may be longer than %d pixels"),
                   options->width * options->scale, options->height * options->scale, ENT_EXPORT_MAX_SIDE_PX);
      return FALSE;
    }
  if (options->format == ENT_EXPORT_PNG && round (fmin (options->width, options->height) * options->scale) < 1)
    return ent_cli_page_refuse ("--scale", page->scale, _("a number that leaves a pixel"), error);
  if (ent_export_check_size (options, &cause))
    return TRUE;
  g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, cause->message);
  return FALSE;
}

static void
take_size (const EntSavedPage *saved,
           EntExportOptions   *options)
{
  options->width = saved->width;
  options->height = saved->height;
  options->scale = saved->scale;
  options->dpi = saved->dpi;
}

static gboolean
parse_size (const EntCliPage    *page,
            const EntSavedPage  *saved,
            EntExportOptions    *options,
            GError             **error)
{
  gboolean on_paper = FALSE;

  options->width = DEFAULT_WIDTH;
  options->height = DEFAULT_HEIGHT;
  options->scale = 1;
  if (page->size == NULL && saved != NULL)
    {
      take_size (saved, options);
      on_paper = saved->dpi > 0 && saved->scale == saved->dpi / PX_PER_INCH;
    }
  if (page->size != NULL && !parse_sides (page->size, options, &on_paper))
    return ent_cli_page_refuse ("--size", page->size, _("a width and a height in px, mm, cm or in, such as 1500x940 or 85x60mm,"), error);
  if (options->width < MIN_SIDE_PX || options->height < MIN_SIDE_PX)
    return ent_cli_page_refuse ("--size", page->size != NULL ? page->size : "", _("a picture of at least 16x16 px"), error);
  return parse_resolution (page, on_paper, options, error) && check_size (page, options, error);
}

static gboolean
parse_background (const EntCliPage    *page,
                  const EntSavedPage  *saved,
                  EntExportOptions    *options,
                  GError             **error)
{
  if (page->background == NULL && saved != NULL && saved->has_background)
    {
      options->background = saved->is_transparent ? ENT_BACKGROUND_NONE : ENT_BACKGROUND_COLOR;
      options->background_rgb = saved->background_rgb;
    }
  return page->background == NULL || ent_export_parse_background (page->background, options)
         || ent_cli_page_refuse ("--background", page->background, _("a colour as rrggbb, a name of the palette, “theme” or “none”"), error);
}

/* The name says what is written; for standard output, the option does. */
static gboolean
parse_output (const EntCliPage  *page,
              EntExportOptions  *options,
              GError           **error)
{
  g_autofree char *name = NULL;
  EntExportFormat asked;

  if (page->output == NULL)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("export: --output FILE was expected, such as picture.png"));
      return FALSE;
    }
  if (page->format != NULL && !ent_export_format_from_id (page->format, &asked))
    return ent_cli_page_refuse ("--format", page->format, _("png, svg or pdf"), error);

  options->format = page->format != NULL ? asked : ENT_EXPORT_PNG;
  name = g_filename_display_name (page->output);
  if (ent_cli_page_is_standard_output (page) && isatty (STDOUT_FILENO))
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
                           _("--output: a picture is nothing for a terminal; send it on, as in “--output - > picture.png”"));
      return FALSE;
    }
  if (ent_cli_page_is_standard_output (page))
    return TRUE;
  if (!ent_export_format_from_name (name, &options->format))
    return ent_cli_page_refuse ("--output", name, _("a name that ends with .png, .svg or .pdf"), error);
  if (page->format != NULL && options->format != asked)
    return ent_cli_page_refuse ("--format", page->format, _("what the ending of the file's name says"), error);
  return TRUE;
}

/**
 * ent_cli_page_clear:
 * @page: what a call says
 *
 * Frees its texts.
 */
void
ent_cli_page_clear (EntCliPage *page)
{
  char **const texts[] = { &page->output, &page->format, &page->size, &page->dpi, &page->scale, &page->background };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
}

/**
 * ent_cli_page_is_standard_output:
 * @page: what a call says; its output is named
 *
 * Returns: whether the picture goes to standard output
 */
gboolean
ent_cli_page_is_standard_output (const EntCliPage *page)
{
  g_return_val_if_fail (page != NULL && page->output != NULL, FALSE);

  return g_str_equal (page->output, "-") || g_str_equal (page->output, "/dev/stdout");
}

/**
 * ent_cli_page_parse:
 * @page: what a call says
 * @saved: (nullable): the page that it changes
 * @options: (out): what that means
 * @error: a %ENT_CLI_ERROR_USAGE
 *
 * Returns: whether all of it means something
 */
gboolean
ent_cli_page_parse (const EntCliPage    *page,
                    const EntSavedPage  *saved,
                    EntExportOptions    *options,
                    GError             **error)
{
  g_return_val_if_fail (page != NULL && options != NULL, FALSE);

  *options = (EntExportOptions) { 0 };
  return parse_output (page, options, error) && parse_size (page, saved, options, error) && parse_background (page, saved, options, error);
}

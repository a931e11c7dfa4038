/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli-options.h"

#include <glib/gi18n.h>

#include "cli/ent-cli-commands.h"
#include "base/ent-shown.h"

static gboolean
write_help (GOptionContext     *context,
            const EntCliUsage  *usage,
            GError            **error)
{
  g_autofree char *name = g_strconcat ("entente ", usage->command, NULL);
  g_autofree char *help = NULL;

  /* The context prints the program's name in its usage line. */
  g_set_prgname (name);
  help = g_option_context_get_help (context, TRUE, NULL);

  return ent_cli_output_write (help, error);
}

/**
 * ent_cli_options_parse:
 * @usage: what the help says
 * @entries: the options, ending with an empty one
 * @argc: number of arguments
 * @argv: the arguments, the command's name first
 * @done: (out): %TRUE if the help was asked for and written
 * @error: where to put what is wrong with the call
 *
 * Takes the options and arguments of a command into the variables that
 * @entries names, or writes its help.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_options_parse (const EntCliUsage   *usage,
                       const GOptionEntry  *entries,
                       int                  argc,
                       char               **argv,
                       gboolean            *done,
                       GError             **error)
{
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) cause = NULL;
  gboolean help = FALSE;
  const GOptionEntry own[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("show this help"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = g_new0 (char *, argc + 1);

  g_return_val_if_fail (usage != NULL && entries != NULL, FALSE);

  for (int i = 0; i < argc; i++)
    arguments[i] = g_strdup (argv[i]);

  /* Its own help would leave the program without looking whether the text
   * could be written. */
  context = g_option_context_new (_(usage->arguments));
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _(usage->summary));
  g_option_context_set_description (context, _(usage->examples));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &arguments, &cause))
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, cause->message);
      return FALSE;
    }

  *done = help;

  return !help || write_help (context, usage, error);
}

/**
 * ent_cli_options_apply:
 * @view: (inout): a view; replaced by the one that the option makes of it
 * @name: name of the option, which is that of a field of views
 * @text: (nullable): its value; nothing happens if it was not given
 * @error: where to put what is wrong
 *
 * Returns: %FALSE if @text is no value of that field
 */
gboolean
ent_cli_options_apply (EntView    **view,
                       const char  *name,
                       const char  *text,
                       GError     **error)
{
  g_autoptr (GError) cause = NULL;
  EntView *changed;

  if (text == NULL)
    return TRUE;

  changed = ent_view_with_text (*view, name, text, &cause);
  if (changed == NULL)
    {
      g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, "--%s: %s", name, cause->message);
      return FALSE;
    }
  ent_view_unref (*view);
  *view = changed;

  return TRUE;
}

/**
 * ent_cli_options_period:
 * @from: (nullable): a date; %NULL for no beginning
 * @until: (nullable): a date; %NULL for no end
 * @period: (out): from the first day @from may mean to the last one @until may mean
 * @error: where to put what is wrong
 *
 * Returns: %FALSE if one is not a date, or their order is wrong
 */
gboolean
ent_cli_options_period (const char  *from,
                        const char  *until,
                        EntPeriod   *period,
                        GError     **error)
{
  g_autoptr (GError) cause = NULL;
  EntDate date;

  *period = (EntPeriod) { ENT_DAY_MIN, ENT_DAY_MAX };
  if (from != NULL)
    {
      if (!ent_date_parse (from, &date, &cause))
        {
          g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, "--from: %s", cause->message);
          return FALSE;
        }
      period->first = date.earliest;
    }
  if (until != NULL)
    {
      if (!ent_date_parse (until, &date, &cause))
        {
          g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, "--until: %s", cause->message);
          return FALSE;
        }
      period->last = date.latest;
    }
  if (period->first > period->last)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--until is before --from"));
      return FALSE;
    }

  return TRUE;
}

/**
 * ent_cli_options_format:
 * @text: (nullable): `table`, `tsv` or `json`
 * @format: (out): which; a table if @text is %NULL
 * @error: where to put what is wrong
 *
 * Returns: %FALSE if it is none of them
 */
gboolean
ent_cli_options_format (const char    *text,
                        EntCliFormat  *format,
                        GError       **error)
{
  static const char *const ids[] = { "table", "tsv", "json" }; /* in the order of EntCliFormat */
  g_autofree char *shown = NULL;

  *format = ENT_CLI_FORMAT_TABLE;
  if (text == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_ascii_strcasecmp (text, ids[i]) == 0)
      {
        *format = i;
        return TRUE;
      }

  shown = ent_shown (text);
  g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--format: “table”, “tsv” or “json” was expected, this is “%s”"), shown);

  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-nearest.h"
#include "base/ent-shown.h"
#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-output.h"

typedef struct
{
  const char *name;
  gboolean    (*run) (int argc, char **argv, GError **error);
  const char *summary;
} Command;

static const Command commands[] = {
  { "export", ent_cli_export, N_("save the network of groupings as a picture") },
  { "members", ent_cli_members, N_("list who belongs to a grouping on a day") },
  { "history", ent_cli_history, N_("list the events of a nation") },
  { "changes", ent_cli_changes, N_("list who joined and left groupings") },
  { "overlap", ent_cli_overlap, N_("list the nations that several groupings share") },
  { "between", ent_cli_between, N_("list what ties two nations") },
  { "import", ent_cli_import, N_("make a data set of tables, networks and lists of others") },
  { "convert", ent_cli_convert, N_("write data for other programs") },
  { "diff", ent_cli_diff, N_("say what differs between two data sets") },
  { "validate", ent_cli_validate, N_("check data sets") },
};

G_DEFINE_QUARK (ent-cli-error-quark, ent_cli_error)

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

static gboolean
is_help (const char *argument)
{
  return g_str_equal (argument, "--help") || g_str_equal (argument, "-h");
}

static gboolean
is_version (const char *argument)
{
  return g_str_equal (argument, "--version");
}

/* A word is taken for a command unless it may be a file: it is one, or is
 * written like the name of one. */
static gboolean
is_meant_as_command (const char *argument)
{
  if (g_str_equal (argument, "-"))
    return TRUE;

  return *argument != '-' && strpbrk (argument, "./:\\") == NULL && !g_file_test (argument, G_FILE_TEST_EXISTS)
         && !g_file_test (argument, G_FILE_TEST_IS_SYMLINK);
}

static gboolean
refuse_command (const char  *name,
                GError     **error)
{
  g_autofree char *shown = ent_shown (name);
  g_autofree char *meant = NULL;
  EntNearest nearest;

  if (g_str_equal (name, "-"))
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
                           _("a window opens files only; standard input is read by the commands, as in “entente validate -”"));
      return FALSE;
    }

  nearest = ent_nearest_init (name);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    ent_nearest_offer (&nearest, commands[i].name, commands[i].name);
  meant = ent_nearest_finish (&nearest);
  if (meant != NULL)
    g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("there is no command “%1$s”; did you mean “%2$s”?"), shown, meant);
  else
    g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("there is no command “%s”, and no file of that name in this folder"), shown);
  return FALSE;
}

static gboolean
write_help (GError **error)
{
  GString *text = g_string_new (_("Usage:\n"
                                  "  entente [FILE]              explore a data set in a window; the bundled one without FILE\n"
                                  "  entente COMMAND [OPTION…]   work without a window\n"
                                  "\n"
                                  "Commands:\n"));
  g_autofree char *help = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-10s  %s\n", commands[i].name, _(commands[i].summary));
  g_string_append (text, _("\n"
                           "Options:\n"
                           "  -h, --help  show this help; “entente COMMAND --help” tells more of a command\n"
                           "  --version   show the version\n"));
  help = g_string_free (text, FALSE);

  return ent_cli_output_write (help, error);
}

static gboolean
run (int      argc,
     char   **argv,
     GError **error)
{
  const Command *command = find_command (argv[1]);

  if (command != NULL)
    return command->run (argc - 1, argv + 1, error);
  if (is_help (argv[1]))
    return write_help (error);
  if (!is_version (argv[1]))
    return refuse_command (argv[1], error);

  return ent_cli_output_write ("entente " ENT_VERSION "\n", error);
}

/**
 * ent_cli_is_command:
 * @argc: number of arguments
 * @argv: the arguments, the program's name first
 *
 * Returns: %TRUE if the call is one for ent_cli_run(): a command, even a
 *   mistyped one, or `--help` or `--version`; else it is one for the window
 */
gboolean
ent_cli_is_command (int    argc,
                    char **argv)
{
  return argc > 1 && (find_command (argv[1]) != NULL || is_help (argv[1]) || is_version (argv[1]) || is_meant_as_command (argv[1]));
}

/**
 * ent_cli_run:
 * @argc: number of arguments
 * @argv: the arguments, for which ent_cli_is_command() holds
 *
 * Runs a command: what it finds goes to standard output as UTF-8, messages to
 * standard error. No display is opened.
 *
 * Returns: the exit status: 0 done, 1 the data or the target is at fault, 2
 *   the call is; of `diff` 1 what differs, 2 what cannot be compared
 */
int
ent_cli_run (int    argc,
             char **argv)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (ent_cli_is_command (argc, argv), ENT_CLI_ERROR_USAGE);

  if (run (argc, argv, &error))
    return 0;

  if (g_error_matches (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DIFFERENT))
    return 1;
  g_printerr ("entente: %s\n", error->message);
  if (g_error_matches (error, ENT_CLI_ERROR, ENT_CLI_ERROR_TROUBLE))
    return 2;
  if (!g_error_matches (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE))
    return ENT_CLI_ERROR_DATA;
  if (find_command (argv[1]) != NULL)
    g_printerr (_("Try “entente %s --help”.\n"), argv[1]);
  else
    g_printerr (_("Try “entente --help”.\n"));

  return ENT_CLI_ERROR_USAGE;
}

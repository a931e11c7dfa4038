/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-options.h"
#include "cli/ent-cli-output.h"
#include "io/ent-problem.h"

static const EntCliUsage usage = {
  "validate",
  N_("FILE…"),
  N_("Checks data sets and says what is wrong with them, each problem with its place.\n"
     "Keys that are not known are warnings; a file with anything else wrong cannot be\n"
     "opened, and the exit status is 1."),
  N_("Examples:\n"
     "  entente validate my-groupings.json\n"
     "  entente validate data/*.json && echo all sound"),
};

static void
print_problems (GPtrArray  *problems,
                const char *name)
{
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *text = ent_problem_to_text (g_ptr_array_index (problems, i), name);

      g_printerr ("%s\n", text);
    }
  if (problems->len == ENT_MAX_PROBLEMS)
    g_printerr (_("%s: there may be more; the first %d are shown\n"), name, ENT_MAX_PROBLEMS);
}

/* One line of what is in a sound file. */
static gboolean
write_summary (EntDataset  *dataset,
               const char  *name,
               GError     **error)
{
  g_autofree char *text = g_strdup_printf (_("%s: sound (nations %u, groupings %u, memberships %u, ties %u, events %u, quotes %u, sources %u)\n"),
                                           name,
                                           ent_dataset_get_n_rows (dataset, ENT_KIND_NATION),
                                           ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING),
                                           ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP),
                                           ent_dataset_get_n_rows (dataset, ENT_KIND_TIE),
                                           ent_dataset_get_n_rows (dataset, ENT_KIND_EVENT),
                                           ent_dataset_get_n_rows (dataset, ENT_KIND_QUOTE),
                                           ent_dataset_get_n_rows (dataset, ENT_KIND_SOURCE));

  return ent_cli_output_write (text, error);
}

/**
 * ent_cli_validate:
 * @argc: number of arguments
 * @argv: the arguments, the command's name first
 * @error: where to put what is wrong
 *
 * Checks files: problems go to standard error, a line for each sound file to
 * standard output.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_validate (int      argc,
                  char   **argv,
                  GError **error)
{
  g_auto (GStrv) paths = NULL;
  const GOptionEntry entries[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL },
  };
  guint n_faulty = 0;
  gboolean done;

  if (!ent_cli_options_parse (&usage, entries, argc, argv, &done, error))
    return FALSE;
  if (done)
    return TRUE;
  if (paths == NULL || paths[0] == NULL)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("validate: a file was expected"));
      return FALSE;
    }

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = ent_cli_dataset_file (paths[i]);
      g_autoptr (GPtrArray) problems = NULL;
      g_autofree char *name = ent_cli_dataset_dup_name (paths[i]);
      g_autoptr (EntDataset) dataset = NULL;

      if (!ent_cli_dataset_check_output (file, error))
        return FALSE;
      dataset = ent_cli_dataset_read (file, name, &problems, NULL);
      print_problems (problems, name);
      if (dataset == NULL)
        n_faulty++;
      else if (!write_summary (dataset, name, error))
        return FALSE;
    }

  if (n_faulty > 0)
    g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DATA,
                 ngettext ("%u of the files is at fault", "%u of the files are at fault", n_faulty), n_faulty);

  return n_faulty == 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli-dataset.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "base/ent-file-replace.h"
#include "base/ent-shown.h"
#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-progress.h"
#include "io/ent-bundled.h"
#include "io/ent-json-reader.h"
#include "view/ent-first-choice.h"

/**
 * ent_cli_dataset_file:
 * @path: (nullable): a file, `-` for standard input, or %NULL for the bundled data
 *
 * Returns: (transfer full): the file
 */
GFile *
ent_cli_dataset_file (const char *path)
{
  if (path == NULL)
    return ent_bundled_dataset_file ();
  if (g_str_equal (path, "-"))
    return g_file_new_for_path ("/dev/stdin");

  return g_file_new_for_commandline_arg (path);
}

/**
 * ent_cli_dataset_dup_file_name:
 * @path: (nullable): as in ent_cli_dataset_file()
 *
 * Returns: (transfer full) (nullable): what a picture of the data is to ask for when it is opened again: the name of
 *   the file without its folder; %NULL for the bundled data
 */
char *
ent_cli_dataset_dup_file_name (const char *path)
{
  g_autoptr (GFile) file = ent_cli_dataset_file (path);
  g_autoptr (GFile) bundled = ent_cli_dataset_file (NULL);

  return g_file_equal (file, bundled) ? NULL : g_file_get_basename (file);
}

/**
 * ent_cli_dataset_dup_name:
 * @path: (nullable): as in ent_cli_dataset_file()
 *
 * Returns: (transfer full): what the file is called in messages
 */
char *
ent_cli_dataset_dup_name (const char *path)
{
  g_autofree char *name = NULL;

  if (path == NULL)
    {
      g_autoptr (GFile) file = ent_bundled_dataset_file ();

      return g_file_get_parse_name (file);
    }
  if (g_str_equal (path, "-"))
    return g_strdup (_("standard input"));

  name = g_filename_display_name (path);
  return ent_shown_escape (name, -1, G_MAXUINT);
}

/**
 * ent_cli_dataset_check_output:
 * @file: a data set
 * @error: where to put what is wrong
 *
 * A shell can send what a command finds to the end of the file it reads.
 *
 * Returns: %FALSE if standard output goes into @file
 */
gboolean
ent_cli_dataset_check_output (GFile   *file,
                              GError **error)
{
  if (!ent_file_replace_is_same (STDOUT_FILENO, file))
    return TRUE;

  g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DATA,
                       _("the output would be written into the data set itself, which would be lost; send it to another file"));
  return FALSE;
}

/**
 * ent_cli_dataset_read:
 * @file: where it is read from
 * @name: what the file is called in messages
 * @problems: (out) (transfer full): what is wrong with it
 * @error: where to put what is wrong
 *
 * Reads a data set, and says so at a terminal if it takes long.
 *
 * Returns: (transfer full) (nullable): the data set
 */
EntDataset *
ent_cli_dataset_read (GFile       *file,
                      const char  *name,
                      GPtrArray  **problems,
                      GError     **error)
{
  /* Translators: %s is a file */
  g_autofree char *words = g_strdup_printf (_("Reading %s"), name);
  g_autoptr (EntCliProgress) progress = ent_cli_progress_begin (words);

  return ent_json_reader_read_file (file, problems, NULL, error);
}

/**
 * ent_cli_dataset_load:
 * @path: (nullable): a file, `-` for standard input, or %NULL for the bundled data
 * @error: where to put what is wrong
 *
 * Reads a data set; what is wrong with it goes to standard error, all of it
 * but the warnings, which are for `validate`.
 *
 * Returns: (transfer full) (nullable): the data set
 */
EntDataset *
ent_cli_dataset_load (const char  *path,
                      GError     **error)
{
  g_autoptr (GFile) file = ent_cli_dataset_file (path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *name = ent_cli_dataset_dup_name (path);
  EntDataset *dataset;

  if (!ent_cli_dataset_check_output (file, error))
    return NULL;
  dataset = ent_cli_dataset_read (file, name, &problems, error);

  /* Errors come first; a single one is the error's message already. */
  if (dataset == NULL && problems->len > 1 && !((EntProblem *) g_ptr_array_index (problems, 1))->warning)
    for (guint i = 0; i < problems->len; i++)
      {
        const EntProblem *problem = g_ptr_array_index (problems, i);
        g_autofree char *text = ent_problem_to_text (problem, name);

        if (!problem->warning)
          g_printerr ("%s\n", text);
      }

  return dataset;
}

/**
 * ent_cli_dataset_choose_day:
 * @dataset: the data
 * @path: (nullable): from where it was read, or %NULL for the bundled data
 * @at: (nullable): the day that was asked for
 * @view: (inout): a view of it
 *
 * Where no day was asked for, data that is not the bundled one has a day of its
 * own: today it may be long out of date. Which day that is, is said on standard
 * error.
 */
void
ent_cli_dataset_choose_day (EntDataset  *dataset,
                            const char  *path,
                            const char  *at,
                            EntView    **view)
{
  g_autoptr (EntView) of_today = NULL;
  g_autofree char *text = NULL;

  if (at != NULL || path == NULL)
    return;
  of_today = g_steal_pointer (view);
  *view = ent_view_with_day (of_today, ent_first_choice_get_day (dataset));
  text = ent_day_to_text (ent_view_get_day (*view));
  /* Translators: of a picture or a list; %s is a date; on standard error */
  g_printerr (_("As of %s, the day of the data; --at chooses another."), text);
  g_printerr ("\n");
}

/**
 * ent_cli_dataset_dup_ids:
 * @dataset: the data
 * @kind: which table
 * @rows: rows of it
 *
 * Returns: (transfer full): their ids with commas between them
 */
char *
ent_cli_dataset_dup_ids (EntDataset *dataset,
                         EntKind     kind,
                         EntRows     rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows.n_rows; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "", ent_dataset_get_record (dataset, ent_ref (kind, rows.rows[i]))->id);

  return g_string_free (text, FALSE);
}

/**
 * ent_cli_dataset_get_nation_name:
 * @dataset: the data
 * @nation: row of a nation
 * @day: the day of the list
 * @format: what it is listed for
 *
 * Returns: (transfer none): its name on @day: in the person's language in a table, which
 *   people read; as the data writes it in what programs read
 */
const char *
ent_cli_dataset_get_nation_name (EntDataset   *dataset,
                                 guint32       nation,
                                 EntDay        day,
                                 EntCliFormat  format)
{
  if (format == ENT_CLI_FORMAT_TABLE)
    return ent_dataset_get_nation_name_at (dataset, nation, day);

  return ent_dataset_get_nation_written_at (dataset, nation, day);
}

/**
 * ent_cli_dataset_compare_nations:
 * @dataset: the data
 * @nation: row of a nation
 * @other: row of another
 * @day: the day of the list
 * @format: what they are listed for
 *
 * Returns: below, above or equal 0: by name in a table, which people read; by
 *   id in what programs read, where neither language nor locale changes it
 */
int
ent_cli_dataset_compare_nations (EntDataset   *dataset,
                                 guint32       nation,
                                 guint32       other,
                                 EntDay        day,
                                 EntCliFormat  format)
{
  if (format == ENT_CLI_FORMAT_TABLE)
    return ent_dataset_compare_nation_names (dataset, nation, other, day);

  return strcmp (ent_dataset_get_nation (dataset, nation)->record.id, ent_dataset_get_nation (dataset, other)->record.id);
}

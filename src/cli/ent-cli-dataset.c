/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli-dataset.h"

#include <string.h>

#include "io/ent-bundled.h"
#include "io/ent-json-reader.h"

/**
 * ent_cli_dataset_load:
 * @path: (nullable): a file, or %NULL for the bundled data
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
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_commandline_arg (path) : ent_bundled_dataset_file ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *name = path != NULL ? g_filename_display_name (path) : g_file_get_parse_name (file);
  EntDataset *dataset = ent_json_reader_read_file (file, &problems, NULL, error);

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
 * @format: what it is listed for
 *
 * Returns: (transfer none): its name in the person's language in a table, which
 *   people read; as the data writes it in what programs read
 */
const char *
ent_cli_dataset_get_nation_name (EntDataset   *dataset,
                                 guint32       nation,
                                 EntCliFormat  format)
{
  if (format == ENT_CLI_FORMAT_TABLE)
    return ent_dataset_get_nation_name (dataset, nation);

  return ent_dataset_get_nation (dataset, nation)->name;
}

/**
 * ent_cli_dataset_compare_nations:
 * @dataset: the data
 * @nation: row of a nation
 * @other: row of another
 * @format: what they are listed for
 *
 * Returns: below, above or equal 0: by name in a table, which people read; by
 *   id in what programs read, where neither language nor locale changes it
 */
int
ent_cli_dataset_compare_nations (EntDataset   *dataset,
                                 guint32       nation,
                                 guint32       other,
                                 EntCliFormat  format)
{
  if (format == ENT_CLI_FORMAT_TABLE)
    return ent_dataset_compare_nation_names (dataset, nation, other);

  return strcmp (ent_dataset_get_nation (dataset, nation)->record.id, ent_dataset_get_nation (dataset, other)->record.id);
}

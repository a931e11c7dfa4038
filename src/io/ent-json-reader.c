/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-json-reader.h"

#include <glib/gi18n.h>

#include "io/ent-bundled-image.h"
#include "io/ent-data-file.h"
#include "io/ent-file-content.h"
#include "io/ent-file-kind.h"
#include "io/ent-json-records.h"
#include "io/ent-json-scan.h"
#include "io/ent-nation-names.h"
#include "base/ent-shown.h"

G_DEFINE_QUARK (ent-read-error-quark, ent_read_error)

static void
add_builder_problem (EntProblemLevel  level,
                     const char      *path,
                     const char      *message,
                     gpointer         user_data)
{
  ent_problem_list_add (user_data, level, path, "%s", message);
}

/* Takes @data, a copy that may be written to, and gives it back before the
 * records are linked: it is most of what is held in memory by then. */
static EntDataset *
read_text (char           *data,
           gsize           length,
           EntReading     *reading,
           EntProblemList *problems,
           EntReadError   *code)
{
  g_autoptr (EntDatasetBuilder) builder = NULL;
  g_autoptr (EntDataset) dataset = NULL;
  g_autofree char *text = data;

  dataset = ent_bundled_image_find (text, length);
  if (dataset != NULL)
    return g_steal_pointer (&dataset);

  *code = ENT_READ_ERROR_MALFORMED;
  if (!ent_file_kind_check (text, length, problems))
    return NULL;
  if (!ent_json_scan (text, length, G_MAXUINT, reading, problems))
    return NULL;

  if (ent_problem_list_get_n_errors (problems) == 0)
    *code = ENT_READ_ERROR_INVALID;
  builder = ent_dataset_builder_new (add_builder_problem, problems);
  ent_dataset_builder_set_nation_names (builder, ent_nation_names_find);
  if (!ent_json_records_read (text, length, reading, builder, problems))
    return NULL;
  g_clear_pointer (&text, g_free);
  if (!ent_reading_go_on (reading, ENT_READING_LINKS, 0, 1))
    return NULL;
  dataset = ent_dataset_builder_freeze (builder);
  if (ent_problem_list_get_n_errors (problems) > 0)
    return NULL;

  return g_steal_pointer (&dataset);
}

static void
set_error (EntProblemList  *list,
           const char      *file_name,
           EntReadError     code,
           GError         **error)
{
  g_autoptr (GPtrArray) array = ent_problem_list_to_array (list);
  guint n_errors = ent_problem_list_get_n_errors (list);
  g_autofree char *first = NULL;

  if (n_errors == 1)
    {
      first = ent_problem_to_text (g_ptr_array_index (array, 0), file_name);
      g_set_error_literal (error, ENT_READ_ERROR, code, first);
    }
  else
    {
      g_autofree char *shown = ent_shown_escape (file_name != NULL ? file_name : _("data"), -1, G_MAXUINT);

      first = ent_problem_to_text (g_ptr_array_index (array, 0), NULL);
      g_set_error (error, ENT_READ_ERROR, code, ngettext ("%s: %u problem; first: %s", "%s: %u problems; first: %s", n_errors),
                   shown, n_errors, first);
    }
}

/* Hands out what was found; a dataset only if there is no error. */
static EntDataset *
finish (EntDataset      *dataset,
        EntProblemList  *list,
        const char      *file_name,
        EntReadError     code,
        GPtrArray      **problems,
        GError         **error)
{
  if (dataset == NULL)
    set_error (list, file_name, code, error);
  if (problems != NULL)
    *problems = ent_problem_list_to_array (list);

  return dataset;
}

/**
 * ent_json_reader_read_data:
 * @data: (array length=length): the bytes of a file
 * @length: how many
 * @file_name: (nullable): what the file is called in messages
 * @problems: (out) (optional) (transfer full) (element-type EntProblem): what
 *   was found, errors first; with a dataset only warnings
 * @error: where to put the error, whose message names the first problem
 *
 * Reads a dataset from memory. All problems are found in one run, up to
 * %ENT_MAX_PROBLEMS, except that an error of the syntax hides what comes after
 * it.
 *
 * Errors: %ENT_READ_ERROR_TOO_LARGE, %ENT_READ_ERROR_MALFORMED, %ENT_READ_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the dataset
 */
EntDataset *
ent_json_reader_read_data (const char  *data,
                           gsize        length,
                           const char  *file_name,
                           GPtrArray  **problems,
                           GError     **error)
{
  g_autoptr (EntProblemList) list = NULL;
  g_autoptr (EntReading) reading = NULL;
  EntReadError code = ENT_READ_ERROR_INVALID;
  EntDataset *dataset = NULL;

  g_return_val_if_fail (data != NULL || length == 0, NULL);
  g_return_val_if_fail (problems == NULL || *problems == NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  list = ent_problem_list_new ();
  reading = ent_reading_new (NULL);
  if (length > ENT_FILE_MAX_BYTES)
    {
      code = ENT_READ_ERROR_TOO_LARGE;
      ent_problem_list_add (list, ENT_PROBLEM_ERROR, NULL, _("the data is larger than %d MiB"), ENT_FILE_MAX_BYTES / (1024 * 1024));
    }
  else
    dataset = read_text (g_memdup2 (data, length), length, reading, list, &code);

  return finish (dataset, list, file_name, code, problems, error);
}

/* Without a dataset and without a problem: it was given up. */
static EntDataset *
give_up (EntReading  *reading,
         GPtrArray  **problems,
         GError     **error)
{
  g_cancellable_set_error_if_cancelled (ent_reading_get_cancellable (reading), error);
  if (problems != NULL)
    *problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_problem_free);

  return NULL;
}

/**
 * ent_json_reader_read_state:
 * @file: a regular file
 * @reading: told how far it is, and asked whether to go on
 * @state: (out) (optional) (transfer full): what names the state that was read,
 *   see ent_data_file_name_state(); %NULL if nothing was
 * @kept: (out) (optional) (transfer full) (nullable): what was read; %NULL of more
 *   than %ENT_READ_MAX_KEPT_BYTES
 * @problems: (out) (optional) (transfer full) (element-type EntProblem): what
 *   was found, errors first; with a dataset only warnings; nothing if cancelled
 * @error: where to put the error, whose message names the file and the first problem
 *
 * Reads a dataset from a file. A directory, a pipe or a device is refused
 * without being opened, and more than %ENT_FILE_MAX_BYTES are never read. See
 * ent_json_reader_read_data().
 *
 * Errors: those of #EntReadError; %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the dataset
 */
EntDataset *
ent_json_reader_read_state (GFile       *file,
                            EntReading  *reading,
                            char       **state,
                            GBytes     **kept,
                            GPtrArray  **problems,
                            GError     **error)
{
  g_autoptr (EntProblemList) list = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = NULL;
  EntDataset *dataset = NULL;
  EntReadError code;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (reading != NULL, NULL);
  g_return_val_if_fail (problems == NULL || *problems == NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  list = ent_problem_list_new ();
  name = g_file_get_parse_name (file);
  content = ent_file_content_load (file, reading, &cause);
  if (content != NULL)
    {
      gsize length;
      char *data;

      if (state != NULL)
        *state = ent_data_file_name_state (content);
      if (kept != NULL && g_bytes_get_size (content) <= ENT_READ_MAX_KEPT_BYTES)
        *kept = g_bytes_ref (content);
      data = g_bytes_unref_to_data (g_steal_pointer (&content), &length);

      dataset = read_text (data, length, reading, list, &code);
    }
  else
    {
      code = cause->domain == ENT_READ_ERROR ? (EntReadError) cause->code : ENT_READ_ERROR_FAILED;
      ent_problem_list_add (list, ENT_PROBLEM_ERROR, NULL, "%s", cause->message);
    }
  if (dataset == NULL && g_cancellable_is_cancelled (ent_reading_get_cancellable (reading)))
    return give_up (reading, problems, error);

  return finish (dataset, list, name, code, problems, error);
}

/**
 * ent_json_reader_read:
 * @file: a regular file
 * @reading: told how far it is, and asked whether to go on
 * @problems: (out) (optional) (transfer full) (element-type EntProblem): as in
 *   ent_json_reader_read_state()
 * @error: where to put the error
 *
 * Reads a dataset as ent_json_reader_read_state() does, for who does not save it.
 *
 * Returns: (transfer full) (nullable): the dataset
 */
EntDataset *
ent_json_reader_read (GFile       *file,
                      EntReading  *reading,
                      GPtrArray  **problems,
                      GError     **error)
{
  return ent_json_reader_read_state (file, reading, NULL, NULL, problems, error);
}

/**
 * ent_json_reader_read_file:
 * @file: a regular file
 * @problems: (out) (optional) (transfer full) (element-type EntProblem): as in
 *   ent_json_reader_read()
 * @cancellable: (nullable): stops the reading
 * @error: where to put the error
 *
 * Reads a dataset as ent_json_reader_read() does, for who does not ask how far
 * it is.
 *
 * Returns: (transfer full) (nullable): the dataset
 */
EntDataset *
ent_json_reader_read_file (GFile         *file,
                           GPtrArray    **problems,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autoptr (EntReading) reading = ent_reading_new (cancellable);

  return ent_json_reader_read (file, reading, problems, error);
}

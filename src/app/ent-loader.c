/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-loader.h"

typedef struct
{
  GFile *file;          /* owned */
  GPtrArray *problems;  /* (nullable): EntProblem, owned; written by the worker before it returns */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->file);
  g_clear_pointer (&reading->problems, g_ptr_array_unref);
  g_free (reading);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;
  EntDataset *dataset = ent_json_reader_read_file (reading->file, &reading->problems, cancellable, &error);

  if (dataset != NULL)
    g_task_return_pointer (task, dataset, (GDestroyNotify) ent_dataset_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ent_loader_read_async:
 * @file: a data set
 * @cancellable: (nullable): to give up
 * @callback: called in the main loop when it is done
 * @user_data: for @callback
 *
 * Reads a data set in a worker, so that a large or slow file does not hold up
 * the window.
 */
void
ent_loader_read_async (GFile               *file,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  reading->file = g_object_ref (file);
  g_task_set_source_tag (task, ent_loader_read_async);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * ent_loader_read_finish:
 * @result: what the callback was given
 * @file: (out) (transfer full): the file that was read
 * @problems: (out) (transfer container) (element-type EntProblem): errors if
 *   there is no dataset, perhaps warnings if there is one; never %NULL
 * @error: an #EntReadError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the dataset
 */
EntDataset *
ent_loader_read_finish (GAsyncResult  *result,
                        GFile        **file,
                        GPtrArray    **problems,
                        GError       **error)
{
  Reading *reading;
  EntDataset *dataset;

  g_return_val_if_fail (g_async_result_is_tagged (result, ent_loader_read_async), NULL);

  reading = g_task_get_task_data (G_TASK (result));
  dataset = g_task_propagate_pointer (G_TASK (result), error);

  /* Without an answer from the worker it may still be writing. */
  if (dataset == NULL && g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    *problems = g_ptr_array_new ();
  else
    *problems = reading->problems != NULL ? g_steal_pointer (&reading->problems)
                                          : g_ptr_array_new_with_free_func ((GDestroyNotify) ent_problem_free);
  *file = g_object_ref (reading->file);
  return dataset;
}

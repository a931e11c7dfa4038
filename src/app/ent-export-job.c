/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-export-job.h"

typedef struct
{
  EntDocument     *document;    /* owned */
  EntView         *view;        /* owned */
  EntArrangement  *arrangement; /* (nullable), owned */
  EntExportOptions options;
  GFile           *file; /* owned */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  ent_document_unref (job->document);
  ent_view_unref (job->view);
  g_clear_pointer (&job->arrangement, ent_arrangement_unref);
  g_object_unref (job->file);
  g_free (job);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (EntPicture) picture = ent_picture_new (ent_document_get_dataset (job->document), job->view, job->arrangement,
                                                    job->options.width, job->options.height, cancellable, &error);

  if (picture != NULL
      && ent_export_to_file (picture, &job->options, job->file, ent_document_get_file (job->document), cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * ent_export_job_run_async:
 * @document: the data, and the file that the picture must not replace
 * @view: what the picture is made of
 * @arrangement: (nullable): where things are; %NULL to arrange them anew
 * @options: as what, how large and on which background; copied
 * @file: where to
 * @cancellable: (nullable): to give up
 * @callback: called in the main loop when it is done
 * @user_data: for @callback
 *
 * Makes a picture and writes it, in a worker.
 */
void
ent_export_job_run_async (EntDocument            *document,
                          EntView                *view,
                          EntArrangement         *arrangement,
                          const EntExportOptions *options,
                          GFile                  *file,
                          GCancellable           *cancellable,
                          GAsyncReadyCallback     callback,
                          gpointer                user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->document = ent_document_ref (document);
  job->view = ent_view_ref (view);
  job->arrangement = arrangement != NULL ? ent_arrangement_ref (arrangement) : NULL;
  job->options = *options;
  job->file = g_object_ref (file);
  g_task_set_source_tag (task, ent_export_job_run_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * ent_export_job_run_finish:
 * @result: what the callback was given
 * @file: (out) (transfer full): where the picture was to go
 * @error: an #EntExportError, an #EntFileReplaceError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the picture was written
 */
gboolean
ent_export_job_run_finish (GAsyncResult  *result,
                           GFile        **file,
                           GError       **error)
{
  Job *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, ent_export_job_run_async), FALSE);

  job = g_task_get_task_data (G_TASK (result));
  *file = g_object_ref (job->file);
  return g_task_propagate_boolean (G_TASK (result), error);
}

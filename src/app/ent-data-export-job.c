/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-data-export-job.h"

#include <glib/gi18n.h>

#include "export-data/ent-data-folder.h"
#include "export-data/ent-data-losses.h"
#include "export-data/ent-data-out.h"

typedef struct
{
  EntDataExportOrder order; /* owns what it names */
  GFile             *file;  /* (nullable), owned; where it is saved */
  gboolean           replace;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  ent_document_unref (job->order.document);
  ent_view_unref (job->order.view);
  g_clear_object (&job->file);
  g_free (job);
}

static Job *
job_new (const EntDataExportOrder *order)
{
  Job *job = g_new0 (Job, 1);

  job->order = *order;
  ent_document_ref (job->order.document);
  ent_view_ref (job->order.view);
  return job;
}

static void
run (Job                 *job,
     GTaskThreadFunc      func,
     gpointer             tag,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, func);
}

static EntDataChoice *
choose (const EntDataExportOrder *order)
{
  return ent_data_extent_choose (order->extent, ent_document_get_dataset (order->document), order->view, order->selection);
}

static void
survey_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (EntDataChoice) choice = choose (&job->order);
  EntDataExportSurvey *survey = g_new0 (EntDataExportSurvey, 1);

  for (EntKind kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    survey->n_records[kind] = ent_data_choice_count (choice, kind);
  survey->losses = ent_data_losses_list (choice, job->order.format);
  g_task_return_pointer (task, survey, (GDestroyNotify) ent_data_export_survey_free);
}

/* What is there is only replaced by those who want that; of a single file the
 * dialogue that named it has asked. */
static gboolean
write_folder (Job            *job,
              EntDataChoice  *choice,
              GFile          *keep,
              GCancellable   *cancellable,
              GError        **error)
{
  guint n_files;
  const guint n_there = job->replace ? 0 : ent_data_folder_count_there (choice, job->file, &n_files);

  if (n_there == 0)
    return ent_data_folder_write (choice, job->file, keep, job->order.mark, cancellable, error);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
               ngettext ("%u file of the %u is in the folder already.", "%u files of the %u are in the folder already.", n_there), n_there, n_files);
  return FALSE;
}

/* Whoever gives up meanwhile finds no new file. */
static gboolean
write_file (Job            *job,
            EntDataChoice  *choice,
            GFile          *keep,
            GCancellable   *cancellable,
            GError        **error)
{
  GBytes *made = ent_data_out_make (choice, job->order.format, error);
  g_autoptr (GBytes) bytes = job->order.mark && ent_data_format_is_csv (job->order.format) ? ent_data_out_mark (made) : made;

  return bytes != NULL && !g_cancellable_set_error_if_cancelled (cancellable, error) && ent_data_out_to_file (bytes, job->file, keep, error);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  GFile *keep = ent_document_get_file (job->order.document);
  g_autoptr (EntDataChoice) choice = choose (&job->order);
  GError *error = NULL;

  if (ent_data_format_is_folder (job->order.format) ? write_folder (job, choice, keep, cancellable, &error)
                                                    : write_file (job, choice, keep, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * ent_data_export_survey_free:
 * @survey: (transfer full): what would be written
 */
void
ent_data_export_survey_free (EntDataExportSurvey *survey)
{
  g_return_if_fail (survey != NULL);

  g_ptr_array_unref (survey->losses);
  g_free (survey);
}

/**
 * ent_data_export_job_survey_async:
 * @order: what is to be written
 * @cancellable: (nullable): to give up
 * @callback: called in the main loop when it is done
 * @user_data: for @callback
 *
 * Finds out what would be written, and what would not.
 */
void
ent_data_export_job_survey_async (const EntDataExportOrder *order,
                                  GCancellable             *cancellable,
                                  GAsyncReadyCallback       callback,
                                  gpointer                  user_data)
{
  g_return_if_fail (order != NULL && order->document != NULL && order->view != NULL);

  run (job_new (order), survey_in_thread, ent_data_export_job_survey_async, cancellable, callback, user_data);
}

/**
 * ent_data_export_job_survey_finish:
 * @result: what the callback was given
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what would be written
 */
EntDataExportSurvey *
ent_data_export_job_survey_finish (GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ent_data_export_job_survey_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ent_data_export_job_save_async:
 * @order: what is to be written
 * @file: where to; of a format that is a folder the folder
 * @replace: whether files of a folder that are there already may be replaced
 * @cancellable: (nullable): to give up
 * @callback: called in the main loop when it is done
 * @user_data: for @callback
 *
 * Writes data. What is at the target stays as it was if it is given up or fails.
 */
void
ent_data_export_job_save_async (const EntDataExportOrder *order,
                                GFile                    *file,
                                gboolean                  replace,
                                GCancellable             *cancellable,
                                GAsyncReadyCallback       callback,
                                gpointer                  user_data)
{
  Job *job;

  g_return_if_fail (order != NULL && order->document != NULL && order->view != NULL);
  g_return_if_fail (G_IS_FILE (file));

  job = job_new (order);
  job->file = g_object_ref (file);
  job->replace = replace;
  run (job, save_in_thread, ent_data_export_job_save_async, cancellable, callback, user_data);
}

/**
 * ent_data_export_job_save_finish:
 * @result: what the callback was given
 * @file: (out) (transfer full): where the data was to go
 * @error: %G_IO_ERROR_EXISTS where files are there that may not be replaced, an #EntFileReplaceError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it was written
 */
gboolean
ent_data_export_job_save_finish (GAsyncResult  *result,
                                 GFile        **file,
                                 GError       **error)
{
  Job *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, ent_data_export_job_save_async), FALSE);

  job = g_task_get_task_data (G_TASK (result));
  *file = g_object_ref (job->file);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-export-job.h"

typedef struct
{
  EntExportOrder *order;   /* owned */
  EntPicture     *picture; /* (nullable), owned */
  GFile          *file;    /* (nullable), owned; where it is saved */
  double          scale;   /* of the pixels of a preview; 0 for none */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  ent_export_order_unref (job->order);
  g_clear_pointer (&job->picture, ent_picture_free);
  g_clear_object (&job->file);
  g_free (job);
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

static void
prove_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Job *job = data;
  EntExportOptions options = job->order->options;
  g_autoptr (EntExportProof) proof = g_new0 (EntExportProof, 1);
  g_autoptr (GArray) days = NULL;
  GError *error = NULL;

  if (job->order->is_series)
    {
      days = ent_export_order_list_days (job->order, &error);
      proof->n_days = days != NULL ? days->len : 0;
    }
  if (days != NULL)
    proof->picture = ent_export_order_make_picture_of (job->order, days, cancellable, &error);
  else if (error == NULL)
    proof->picture = ent_export_order_make_picture (job->order, cancellable, &error);
  options.scale = job->scale;
  if (proof->picture != NULL && job->scale > 0)
    proof->pixels = ent_export_paint (proof->picture, &options, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&proof), (GDestroyNotify) ent_export_proof_free);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (job->picture == NULL)
    job->picture = ent_export_order_make_picture (job->order, cancellable, &error);
  if (job->picture != NULL
      && ent_export_to_file (job->picture, &job->order->options, job->file, ent_document_get_file (job->order->document), cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static char *
dup_text (EntPicture *picture)
{
  const char *title = ent_picture_get_title (picture);
  const char *description = ent_picture_get_description (picture);

  return title != NULL ? g_strdup_printf ("%s\n%s", title, description) : g_strdup (description);
}

static void
copy_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  EntExportOptions options = job->order->options;
  g_autoptr (EntExportCopy) copy = g_new0 (EntExportCopy, 1);
  GError *error = NULL;

  job->picture = ent_export_order_make_picture (job->order, cancellable, &error);
  options.format = ENT_EXPORT_PNG;
  if (job->picture != NULL)
    copy->png = ent_export_to_bytes (job->picture, &options, cancellable, &error);
  options.format = ENT_EXPORT_SVG;
  if (copy->png != NULL)
    copy->svg = ent_export_to_bytes (job->picture, &options, cancellable, &error);
  if (copy->svg == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  copy->text = dup_text (job->picture);
  g_task_return_pointer (task, g_steal_pointer (&copy), (GDestroyNotify) ent_export_copy_free);
}

/**
 * ent_export_proof_free:
 * @proof: (transfer full): what a preview shows
 */
void
ent_export_proof_free (EntExportProof *proof)
{
  g_return_if_fail (proof != NULL);

  g_clear_pointer (&proof->picture, ent_picture_free);
  g_clear_pointer (&proof->pixels, cairo_surface_destroy);
  g_free (proof);
}

/**
 * ent_export_copy_free:
 * @copy: (transfer full): a picture for other programs
 */
void
ent_export_copy_free (EntExportCopy *copy)
{
  g_return_if_fail (copy != NULL);

  g_clear_pointer (&copy->png, g_bytes_unref);
  g_clear_pointer (&copy->svg, g_bytes_unref);
  g_free (copy->text);
  g_free (copy);
}

/**
 * ent_export_job_prove_async:
 * @order: what the picture is to be
 * @scale: pixels to paint for each px of the page; 0 to paint none
 * @cancellable: (nullable): to give up
 * @callback: called in the main loop when it is done
 * @user_data: for @callback
 *
 * Makes a picture and paints it as its file is, but so large as asked for.
 */
void
ent_export_job_prove_async (EntExportOrder      *order,
                            double               scale,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  Job *job;

  g_return_if_fail (order != NULL);

  job = g_new0 (Job, 1);
  job->order = ent_export_order_ref (order);
  job->scale = scale;
  run (job, prove_in_thread, ent_export_job_prove_async, cancellable, callback, user_data);
}

/**
 * ent_export_job_prove_finish:
 * @result: what the callback was given
 * @error: %G_IO_ERROR_CANCELLED, %G_IO_ERROR_NOT_FOUND where there is none of the days, or a %ENT_EXPORT_ERROR_SIZE where there is too little memory
 *
 * Returns: (transfer full): what a preview shows
 */
EntExportProof *
ent_export_job_prove_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ent_export_job_prove_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ent_export_job_save_async:
 * @order: what the picture is to be
 * @picture: (nullable) (transfer full): that picture, where it has been made; nobody else may hold it
 * @file: where to
 * @cancellable: (nullable): to give up
 * @callback: called in the main loop when it is done
 * @user_data: for @callback
 *
 * Writes a picture, and makes it first if need be.
 */
void
ent_export_job_save_async (EntExportOrder      *order,
                           EntPicture          *picture,
                           GFile               *file,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  Job *job;

  g_return_if_fail (order != NULL);
  g_return_if_fail (G_IS_FILE (file));

  job = g_new0 (Job, 1);
  job->order = ent_export_order_ref (order);
  job->picture = picture;
  job->file = g_object_ref (file);
  run (job, save_in_thread, ent_export_job_save_async, cancellable, callback, user_data);
}

/**
 * ent_export_job_save_finish:
 * @result: what the callback was given
 * @file: (out) (transfer full): where the picture was to go
 * @error: an #EntExportError, an #EntFileReplaceError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the picture was written
 */
gboolean
ent_export_job_save_finish (GAsyncResult  *result,
                            GFile        **file,
                            GError       **error)
{
  Job *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, ent_export_job_save_async), FALSE);

  job = g_task_get_task_data (G_TASK (result));
  *file = g_object_ref (job->file);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * ent_export_job_copy_async:
 * @order: what the picture is to be, in whatever format
 * @cancellable: (nullable): to give up
 * @callback: called in the main loop when it is done
 * @user_data: for @callback
 *
 * Makes a picture for other programs.
 */
void
ent_export_job_copy_async (EntExportOrder      *order,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  Job *job;

  g_return_if_fail (order != NULL);

  job = g_new0 (Job, 1);
  job->order = ent_export_order_ref (order);
  run (job, copy_in_thread, ent_export_job_copy_async, cancellable, callback, user_data);
}

/**
 * ent_export_job_copy_finish:
 * @result: what the callback was given
 * @error: as of ent_export_to_bytes()
 *
 * Returns: (transfer full): the picture
 */
EntExportCopy *
ent_export_job_copy_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ent_export_job_copy_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

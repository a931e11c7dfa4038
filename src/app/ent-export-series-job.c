/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-export-series-job.h"

#include <glib/gi18n.h>

typedef struct
{
  EntExportOrder *order;  /* owned */
  GFile          *target; /* owned */
  char           *base;   /* (nullable), owned */
  gboolean        replace;
  EntSeriesFunc   progress;
  gpointer        data; /* for @progress: that of the callback */
} Job;

/* A word from the worker. */
typedef struct
{
  GTask *task; /* owned */
  guint  nth;
  guint  n;
} News;

static void
job_free (gpointer data)
{
  Job *job = data;

  ent_export_order_unref (job->order);
  g_object_unref (job->target);
  g_free (job->base);
  g_free (job);
}

static void
news_free (gpointer data)
{
  News *news = data;

  g_object_unref (news->task);
  g_free (news);
}

static gboolean
tell_cb (gpointer data)
{
  News *news = data;
  Job *job = g_task_get_task_data (news->task);

  if (!g_task_get_completed (news->task))
    job->progress (news->nth, news->n, job->data);
  return G_SOURCE_REMOVE;
}

static void
progress_cb (guint    nth,
             guint    n,
             gpointer data)
{
  News *news = g_new0 (News, 1);

  *news = (News) { g_object_ref (data), nth, n };
  g_main_context_invoke_full (g_task_get_context (data), G_PRIORITY_DEFAULT, tell_cb, news, news_free);
}

/* What is there is only replaced by those who want that. */
static gboolean
check_there (Job        *job,
             EntSeries  *series,
             GError    **error)
{
  guint n_there = job->replace ? 0 : ent_series_count_there (series, job->order->options.format, job->target, job->base);

  if (n_there == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
               ngettext ("%u file of the %u is in the folder already.", "%u files of the %u are in the folder already.", n_there), n_there,
               ent_series_get_n (series));
  return FALSE;
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  EntExportOrder *order = job->order;
  GFile *keep = ent_document_get_file (order->document);
  g_autoptr (GArray) days = NULL;
  g_autoptr (EntSeries) series = NULL;
  g_autofree char *file_name = ent_export_order_dup_file_name (order);
  gboolean saved = FALSE;
  GError *error = NULL;

  days = ent_export_order_list_days (order, &error);
  if (days != NULL)
    series = ent_series_new (ent_document_get_dataset (order->document), order->view, days, order->arrangement, order->options.width,
                             order->options.height, cancellable, &error);
  if (series != NULL)
    ent_series_set_file_name (series, file_name);
  if (series != NULL && order->options.format == ENT_EXPORT_PDF)
    saved = ent_series_to_file (series, &order->options, job->target, keep, progress_cb, task, cancellable, &error);
  else if (series != NULL)
    saved = check_there (job, series, &error)
            && ent_series_to_folder (series, &order->options, job->target, job->base, keep, progress_cb, task, cancellable, &error);
  if (saved)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * ent_export_series_job_save_async:
 * @order: what the pictures are to be, of several days
 * @target: the folder where they are to go; of PDF the file
 * @base: (nullable): what the names of the files begin with; of PDF %NULL
 * @replace: whether files that are there already may be replaced
 * @progress: told in the main loop how far it is, with @user_data
 * @cancellable: (nullable): to give up
 * @callback: called in the main loop when it is done
 * @user_data: for @callback and @progress
 *
 * Makes a picture for each day, one after the other, and writes it.
 */
void
ent_export_series_job_save_async (EntExportOrder      *order,
                                  GFile               *target,
                                  const char          *base,
                                  gboolean             replace,
                                  EntSeriesFunc        progress,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (order != NULL && order->is_series);
  g_return_if_fail (G_IS_FILE (target));
  g_return_if_fail (base != NULL || order->options.format == ENT_EXPORT_PDF);

  job = g_new0 (Job, 1);
  *job = (Job) { ent_export_order_ref (order), g_object_ref (target), g_strdup (base), replace, progress, user_data };
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, ent_export_series_job_save_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * ent_export_series_job_save_finish:
 * @result: what the callback was given
 * @target: (out) (transfer full): where the pictures were to go
 * @error: %G_IO_ERROR_EXISTS where files are there that may not be replaced; else as of ent_export_job_save_finish()
 *
 * Returns: whether all pictures were written
 */
gboolean
ent_export_series_job_save_finish (GAsyncResult  *result,
                                   GFile        **target,
                                   GError       **error)
{
  Job *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, ent_export_series_job_save_async), FALSE);

  job = g_task_get_task_data (G_TASK (result));
  *target = g_object_ref (job->target);
  return g_task_propagate_boolean (G_TASK (result), error);
}

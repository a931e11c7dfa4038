/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-disk-check.h"

#include "io/ent-data-diff.h"
#include "io/ent-data-file.h"
#include "io/ent-file-content.h"
#include "io/ent-json-reader.h"
#include "state/ent-document-private.h"

static void
check_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  EntDocument *document = data;

  g_task_return_pointer (task, ent_data_file_query_state (document->file, NULL, NULL), g_free);
}

/* From what is open to what is on the disk, which has to be sound to be looked into. */
static char *
compare (EntDocument  *document,
         GError      **error)
{
  g_autoptr (EntReading) reading = ent_reading_new (NULL);
  g_autoptr (GBytes) before = ent_document_load_content (document, error);
  g_autoptr (GBytes) after = before != NULL ? ent_file_content_load (document->file, reading, error) : NULL;
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  if (after == NULL)
    return NULL;
  dataset = ent_json_reader_read_data (g_bytes_get_data (after, NULL), g_bytes_get_size (after), ent_document_get_title (document), NULL, error);
  if (dataset == NULL)
    return NULL;
  changes = ent_data_diff (before, after);
  return ent_data_diff_to_text (changes);
}

static void
compare_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  GError *error = NULL;
  char *text = compare (data, &error);

  if (text != NULL)
    g_task_return_pointer (task, text, g_free);
  else
    g_task_return_error (task, error);
}

static void
start (EntDocument         *document,
       gpointer             tag,
       GTaskThreadFunc      run,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, ent_document_ref (document), (GDestroyNotify) ent_document_unref);
  g_task_run_in_thread (task, run);
}

/**
 * ent_disk_check_start:
 * @document: a document with a file of its own
 * @callback: called in the main loop when it is done
 * @user_data: for @callback
 *
 * Looks whether the file is as it was seen last.
 */
void
ent_disk_check_start (EntDocument         *document,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_return_if_fail (document != NULL && ent_document_get_own_file (document) != NULL);

  start (document, ent_disk_check_start, check_in_thread, callback, user_data);
}

/**
 * ent_disk_check_finish:
 * @result: what the callback was given
 * @document: (out) (transfer full): whose file was looked at
 * @name: (out) (transfer full) (nullable): names the state of the file, see
 *   ent_data_file_name_state()
 *
 * Returns: what has become of the file; what holds the same as the document is
 *   from now on as it was seen last
 */
EntDiskState
ent_disk_check_finish (GAsyncResult  *result,
                       EntDocument  **document,
                       char         **name)
{
  g_autofree char *seen = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, ent_disk_check_start), ENT_DISK_SAME);

  *document = ent_document_ref (g_task_get_task_data (G_TASK (result)));
  *name = g_task_propagate_pointer (G_TASK (result), NULL);
  if (*name == NULL)
    return ENT_DISK_GONE;
  seen = ent_origin_dup_state ((*document)->origin);
  if (g_strcmp0 (seen, *name) == 0)
    return ENT_DISK_SAME;
  if (g_strcmp0 ((*document)->state, *name) != 0)
    return ENT_DISK_CHANGED;
  ent_origin_set_state ((*document)->origin, *name);
  return ENT_DISK_SAME;
}

/**
 * ent_disk_check_compare:
 * @document: a document with a file of its own
 * @callback: called in the main loop when it is done
 * @user_data: for @callback
 *
 * Finds out what differs between what is open and what is in the file.
 */
void
ent_disk_check_compare (EntDocument         *document,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (document != NULL && ent_document_get_own_file (document) != NULL);

  start (document, ent_disk_check_compare, compare_in_thread, callback, user_data);
}

/**
 * ent_disk_check_compare_finish:
 * @result: what the callback was given
 * @error: where to put why it cannot be found out
 *
 * Returns: (transfer full) (nullable): what differs, as ent_data_diff_to_text() says it
 */
char *
ent_disk_check_compare_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ent_disk_check_compare), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

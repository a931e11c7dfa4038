/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-document-private.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"
#include "io/ent-bundled.h"
#include "io/ent-json-reader.h"
#include "model/ent-event-years.h"
#include "paint/ent-view-carrier.h"
#include "view/ent-view-file.h"

/* How documents are read, in a worker. */

/* What a worker hands over beside the document. */
typedef struct
{
  EntReading   *reading;  /* owned */
  GPtrArray    *problems; /* (nullable): EntProblem, owned */

  /* of a file that carries a view of a data set */
  EntSavedView *view;     /* (nullable), owned */
  char         *left_out; /* (nullable): what of it the data does not know, owned */

  /* of what is open already */
  EntDocument  *before; /* (nullable), owned */
  gboolean      keeps_added;
  gboolean      asks;     /* something has to be told of a file of others */
} Loading;

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  ent_reading_unref (loading->reading);
  g_clear_pointer (&loading->problems, g_ptr_array_unref);
  g_clear_pointer (&loading->view, ent_saved_view_free);
  g_free (loading->left_out);
  g_clear_pointer (&loading->before, ent_document_unref);
  g_free (loading);
}

/* The data set that is to be read: @file, or the one that it shows a view of. */
static GFile *
find_dataset (GFile         *file,
              Loading       *loading,
              GCancellable  *cancellable,
              GError       **error)
{
  gboolean is_carrier;
  GFile *dataset;

  loading->view = ent_view_carrier_read (file, &is_carrier, cancellable, error);
  if (!is_carrier)
    return g_object_ref (file);
  if (loading->view == NULL)
    return NULL;
  dataset = ent_view_file_find_dataset (loading->view, file, error);
  if (dataset == NULL)
    {
      g_autofree char *name = ent_shown_file_name (file);

      g_prefix_error (error, "%s: ", name);
    }
  return dataset;
}

/* What is wrong is said of the file that was opened, also where it is wrong in
 * the data set behind it. */
static void
blame (GFile    *file,
       GFile    *dataset,
       Loading  *loading,
       GError  **error)
{
  g_autofree char *name = ent_shown_file_name (file);
  g_autofree char *dataset_name = ent_shown_file_name (dataset);
  g_autofree char *prefix = NULL;

  if (loading->view == NULL || g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if ((*error)->domain == ENT_VIEW_ERROR)
    prefix = g_strdup_printf ("%s: ", name);
  else
    /* Translators: of a picture or a view and the name of its data set; what is wrong follows */
    prefix = g_strdup_printf (_("%s: its data set “%s” cannot be opened: "), name, dataset_name);
  g_prefix_error_literal (error, prefix);
  g_ptr_array_set_size (loading->problems, 0);
}

/* A file that is no data set may be a table or a network, which is made into one. */
static EntDocument *
read_foreign (GFile    *file,
              Loading  *loading,
              GError  **error)
{
  g_auto (EntForeign) foreign = { 0 };
  g_autoptr (GError) cause = NULL;

  if (!ent_foreign_read (&foreign, file, loading->reading, &cause))
    return NULL;
  g_clear_pointer (&loading->problems, g_ptr_array_unref);
  loading->problems = g_ptr_array_ref (foreign.problems);
  loading->asks = foreign.tally.asks;
  if (foreign.dataset == NULL)
    {
      g_clear_error (error);
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  g_clear_error (error);
  return ent_document_new_foreign (&foreign, file);
}

static EntDocument *
read_document (GFile    *file,
               Loading  *loading,
               GError  **error)
{
  g_autofree char *state = NULL;
  g_autoptr (GFile) bundled = ent_bundled_dataset_file ();
  g_autoptr (GBytes) content = NULL;
  g_autoptr (EntProblem) note = NULL;
  g_autoptr (EntDataset) dataset = NULL;
  EntDocument *document = ent_document_read_bundled (file, loading->reading, &note);

  if (document != NULL)
    {
      loading->problems = g_ptr_array_ref (ent_document_get_warnings (document));
      return document;
    }
  /* The bundled data is nobody's to change. */
  dataset = ent_json_reader_read_state (file, loading->reading, &state, g_file_equal (file, bundled) ? NULL : &content, &loading->problems, error);
  if (dataset != NULL && note != NULL)
    g_ptr_array_add (loading->problems, g_steal_pointer (&note));
  if (dataset != NULL)
    {
      document = ent_document_new (dataset, file, loading->problems, state);
      document->base = g_steal_pointer (&content);
      return document;
    }
  if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  return read_foreign (file, loading, error);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Loading *loading = data;
  EntDocument *document = NULL;
  GError *error = NULL;
  g_autoptr (GFile) file = find_dataset (source, loading, cancellable, &error);
  guint n_sets;

  if (file != NULL)
    document = read_document (file, loading, &error);
  if (document != NULL && loading->before != NULL)
    {
      g_autoptr (EntDocument) read = document;

      document = ent_document_put_on (read, loading->before, loading->keeps_added, &error);
    }
  if (loading->problems == NULL)
    loading->problems = g_ptr_array_new ();
  if (document != NULL && (loading->view == NULL || ent_saved_view_suit (loading->view, document->dataset, &loading->left_out, &error)))
    {
      ent_event_years_get (document->dataset, &n_sets); /* so that the time line finds them made */
      g_task_return_pointer (task, document, (GDestroyNotify) ent_document_unref);
      return;
    }
  g_clear_pointer (&document, ent_document_unref);
  if (file != NULL)
    blame (source, file, loading, &error);
  g_task_return_error (task, error);
}

/**
 * ent_document_load_async:
 * @file: a data set, a view file or a picture that carries a view of one, or a
 *   table, network or list of others (ent_foreign_read())
 * @reading: told how far it is, and where to give up; a reference is kept
 * @callback: called in the main loop when it is done, with @file as its source
 * @user_data: for @callback
 *
 * Reads a document in a worker, so that a large or slow file does not hold up
 * a window. Of a view, the document is the data set that it shows.
 */
void
ent_document_load_async (GFile               *file,
                         EntReading          *reading,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Loading *loading;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (reading != NULL);

  loading = g_new0 (Loading, 1);
  loading->reading = ent_reading_ref (reading);
  task = g_task_new (file, ent_reading_get_cancellable (reading), callback, user_data);
  g_task_set_source_tag (task, ent_document_load_async);
  g_task_set_task_data (task, loading, loading_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * ent_document_reload_async:
 * @document: a document with a file of its own
 * @keeps_added: whether what was added to it since it was saved is added again
 * @reading: told how far it is, and where to give up; a reference is kept
 * @callback: called in the main loop when it is done, for ent_document_load_finish(),
 *   with the file as its source
 * @user_data: for @callback
 *
 * Reads the file of a document anew, in a worker.
 */
void
ent_document_reload_async (EntDocument         *document,
                           gboolean             keeps_added,
                           EntReading          *reading,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Loading *loading;

  g_return_if_fail (document != NULL && ent_document_get_own_file (document) != NULL);
  g_return_if_fail (reading != NULL);

  loading = g_new0 (Loading, 1);
  loading->reading = ent_reading_ref (reading);
  loading->before = ent_document_ref (document);
  loading->keeps_added = keeps_added;
  task = g_task_new (document->file, ent_reading_get_cancellable (reading), callback, user_data);
  g_task_set_source_tag (task, ent_document_load_async);
  g_task_set_task_data (task, loading, loading_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * ent_document_load_asks:
 * @result: the result
 *
 * Returns: whether the file is one of others that something has to be told of, be there a document or not
 */
gboolean
ent_document_load_asks (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return ((Loading *) g_task_get_task_data (G_TASK (result)))->asks;
}

/**
 * ent_document_load_finish:
 * @file: the file that was read
 * @result: what the callback was given
 * @problems: (out) (transfer full) (element-type EntProblem): without a
 *   document, what is wrong with the file; with one, its warnings
 * @error: an #EntReadError, an #EntViewError, or a #GIOErrorEnum such as %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the document
 */
EntDocument *
ent_document_load_finish (GFile         *file,
                          GAsyncResult  *result,
                          GPtrArray    **problems,
                          GError       **error)
{
  Loading *loading;

  g_return_val_if_fail (g_task_is_valid (result, file), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, ent_document_load_async), NULL);

  loading = g_task_get_task_data (G_TASK (result));
  *problems = g_steal_pointer (&loading->problems);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ent_document_load_take_view:
 * @result: what the callback was given
 * @left_out: (out) (transfer full) (nullable): ids that the data set does not
 *   know and the view does without, with commas between them
 *
 * Returns: (transfer full) (nullable): the view that the file carried; %NULL of a data set
 */
EntSavedView *
ent_document_load_take_view (GAsyncResult  *result,
                             char         **left_out)
{
  Loading *loading;

  g_return_val_if_fail (g_async_result_is_tagged (result, ent_document_load_async), NULL);
  g_return_val_if_fail (left_out != NULL, NULL);

  loading = g_task_get_task_data (G_TASK (result));
  *left_out = g_steal_pointer (&loading->left_out);
  return g_steal_pointer (&loading->view);
}

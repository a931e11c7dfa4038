/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-document.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"
#include "import/ent-import-extend.h"
#include "io/ent-bundled.h"
#include "io/ent-file-content.h"
#include "io/ent-json-reader.h"
#include "io/ent-json-splice.h"
#include "model/ent-dataset-builder.h"
#include "model/ent-event-years.h"
#include "paint/ent-view-carrier.h"
#include "view/ent-view-file.h"

struct _EntDocument
{
  gatomicrefcount ref_count;

  /* owned */
  EntDataset     *dataset;
  GFile          *file;      /* (nullable) */
  GPtrArray      *warnings;  /* EntProblem */
  char           *etag;      /* (nullable): names the state of the file that was read */
  char           *file_name; /* (nullable): for display; %NULL without a file and for the bundled one */
  EntTally       *tally;     /* (nullable): of a file of others */
  GBytes         *content;   /* (nullable): the text of the data set; %NULL if it is that of the file */
  GBytes         *base;      /* (nullable): the same without what was added; %NULL if nothing was */
  GPtrArray      *added;     /* EntAdded */
};

/* What a worker hands over beside the document. */
typedef struct
{
  EntReading   *reading;  /* owned */
  GPtrArray    *problems; /* (nullable): EntProblem, owned */

  /* of a file that carries a view of a data set */
  EntSavedView *view;     /* (nullable), owned */
  char         *left_out; /* (nullable): what of it the data does not know, owned */
} Loading;

static void
ignore_problem (EntProblemLevel  level,
                const char      *path,
                const char      *message,
                gpointer         data)
{
}

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  ent_reading_unref (loading->reading);
  g_clear_pointer (&loading->problems, g_ptr_array_unref);
  g_clear_pointer (&loading->view, ent_saved_view_free);
  g_free (loading->left_out);
  g_free (loading);
}

/* Not every file system names the states of its files. */
static char *
query_etag (GFile        *file,
            GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, cancellable, NULL);

  return info != NULL ? g_strdup (g_file_info_get_etag (info)) : NULL;
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
read_foreign (GFile       *file,
              Loading     *loading,
              const char  *etag,
              GError     **error)
{
  g_auto (EntForeign) foreign = { 0 };
  g_autoptr (GError) cause = NULL;
  EntDocument *document;

  if (!ent_foreign_read (&foreign, file, loading->reading, &cause))
    return NULL;
  g_clear_pointer (&loading->problems, g_ptr_array_unref);
  loading->problems = g_ptr_array_ref (foreign.problems);
  if (foreign.dataset == NULL)
    {
      g_clear_error (error);
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  g_clear_error (error);
  document = ent_document_new (foreign.dataset, file, foreign.problems, etag);
  document->tally = g_memdup2 (&foreign.tally, sizeof foreign.tally);
  document->content = g_bytes_ref (foreign.content);
  return document;
}

static EntDocument *
read_document (GFile    *file,
               Loading  *loading,
               GError  **error)
{
  /* Asked before the file is read: should it change in between, it passes for
   * another state than the one read, and never the other way round. */
  g_autofree char *etag = query_etag (file, ent_reading_get_cancellable (loading->reading));
  g_autoptr (EntDataset) dataset = ent_json_reader_read (file, loading->reading, &loading->problems, error);

  if (dataset != NULL)
    return ent_document_new (dataset, file, loading->problems, etag);
  if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  return read_foreign (file, loading, etag, error);
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
 * ent_document_new:
 * @dataset: what it holds; a reference is kept
 * @file: (nullable): where it is from; a reference is kept
 * @warnings: (nullable) (element-type EntProblem): what was noticed in reading
 *   it; a reference is kept
 * @etag: (nullable): which state of @file was read
 *
 * Returns: (transfer full): a document
 */
EntDocument *
ent_document_new (EntDataset *dataset,
                  GFile      *file,
                  GPtrArray  *warnings,
                  const char *etag)
{
  g_autoptr (GFile) bundled = ent_bundled_dataset_file ();
  EntDocument *document;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);

  document = g_new0 (EntDocument, 1);
  g_atomic_ref_count_init (&document->ref_count);
  document->dataset = ent_dataset_ref (dataset);
  g_set_object (&document->file, file);
  document->warnings = warnings != NULL ? g_ptr_array_ref (warnings) : g_ptr_array_new ();
  document->etag = g_strdup (etag);
  document->added = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_added_unref);
  if (file != NULL && !g_file_equal (file, bundled))
    document->file_name = ent_shown_file_name (file);
  return document;
}

/**
 * ent_document_new_empty:
 *
 * What a window is about before anything is open.
 *
 * Returns: (transfer full): a document with nothing in it, and without a file
 */
EntDocument *
ent_document_new_empty (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (ignore_problem, NULL);
  g_autofree char *today = ent_day_to_iso (ent_day_today ());
  g_autoptr (EntDataset) dataset = NULL;

  ent_dataset_builder_set_title (builder, _("No Data"));
  ent_dataset_builder_set_updated (builder, today);
  dataset = ent_dataset_builder_freeze (builder);
  return ent_document_new (dataset, NULL, NULL, NULL);
}

/**
 * ent_document_ref:
 * @document: a document
 *
 * Returns: (transfer full): @document
 */
EntDocument *
ent_document_ref (EntDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  g_atomic_ref_count_inc (&document->ref_count);
  return document;
}

/**
 * ent_document_unref:
 * @document: (transfer full): a document
 */
void
ent_document_unref (EntDocument *document)
{
  g_return_if_fail (document != NULL);

  if (!g_atomic_ref_count_dec (&document->ref_count))
    return;
  ent_dataset_unref (document->dataset);
  g_clear_object (&document->file);
  g_ptr_array_unref (document->warnings);
  g_free (document->etag);
  g_free (document->file_name);
  g_free (document->tally);
  g_clear_pointer (&document->content, g_bytes_unref);
  g_clear_pointer (&document->base, g_bytes_unref);
  g_ptr_array_unref (document->added);
  g_free (document);
}

/**
 * ent_document_get_dataset:
 * @document: a document
 *
 * Returns: (transfer none): what it holds
 */
EntDataset *
ent_document_get_dataset (EntDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return document->dataset;
}

/**
 * ent_document_get_file:
 * @document: a document
 *
 * Returns: (nullable) (transfer none): the file it is from; %NULL if nothing was opened
 */
GFile *
ent_document_get_file (EntDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return document->file;
}

/**
 * ent_document_get_bundled:
 * @document: a document
 *
 * Returns: whether it is the data that comes with the program
 */
gboolean
ent_document_get_bundled (EntDocument *document)
{
  g_return_val_if_fail (document != NULL, FALSE);

  return document->file != NULL && document->file_name == NULL;
}

/**
 * ent_document_get_warnings:
 * @document: a document
 *
 * Returns: (transfer none) (element-type EntProblem): what was noticed in reading it, perhaps nothing
 */
GPtrArray *
ent_document_get_warnings (EntDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return document->warnings;
}

/* The text of the data set, of the very state of the file that is open. */
static GBytes *
load_content (EntDocument  *document,
              GError      **error)
{
  g_autoptr (EntReading) reading = ent_reading_new (NULL);
  g_autofree char *etag = NULL;

  if (document->content != NULL)
    return g_bytes_ref (document->content);
  etag = query_etag (document->file, NULL);
  if (g_strcmp0 (etag, document->etag) != 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, _("“%s” has changed since it was opened; open it again"),
                   ent_document_get_title (document));
      return NULL;
    }
  return ent_file_content_load (document->file, reading, error);
}

/**
 * ent_document_extend:
 * @document: a document with a file
 * @result: what is to be added to it
 * @title: of the source of what is added
 * @error: where to put what is wrong
 *
 * Adds what was imported to what is open, as records between those that are
 * there, of which no byte changes. The file stays as it is. Any thread.
 *
 * Returns: (transfer full) (nullable): another document, under the same name
 */
EntDocument *
ent_document_extend (EntDocument      *document,
                     EntImportResult  *result,
                     const char       *title,
                     GError          **error)
{
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GBytes) larger = NULL;
  g_autoptr (EntAdded) added = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (EntDataset) dataset = NULL;
  EntDocument *extended;

  g_return_val_if_fail (document != NULL && document->file != NULL, NULL);

  content = load_content (document, error);
  if (content == NULL)
    return NULL;
  added = ent_import_extend (result, title);
  larger = ent_json_splice (content, added, error);
  if (larger == NULL)
    return NULL;
  dataset = ent_json_reader_read_data (g_bytes_get_data (larger, NULL), g_bytes_get_size (larger), ent_document_get_title (document), &problems,
                                       error);
  if (dataset == NULL)
    return NULL;
  extended = ent_document_new (dataset, document->file, problems, NULL);
  extended->content = g_steal_pointer (&larger);
  extended->base = g_bytes_ref (document->base != NULL ? document->base : content);
  for (guint i = 0; i < document->added->len; i++)
    g_ptr_array_add (extended->added, ent_added_ref (g_ptr_array_index (document->added, i)));
  g_ptr_array_add (extended->added, g_steal_pointer (&added));
  return extended;
}

/**
 * ent_document_get_added:
 * @document: a document
 *
 * Returns: (transfer none) (element-type EntAdded): what was added to it since it
 *   was read, in the order in which that was done
 */
GPtrArray *
ent_document_get_added (EntDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return document->added;
}

/**
 * ent_document_get_changed:
 * @document: a document
 *
 * Returns: whether it holds something that is not in its file
 */
gboolean
ent_document_get_changed (EntDocument *document)
{
  g_return_val_if_fail (document != NULL, FALSE);

  return document->content != NULL && document->tally == NULL;
}

/**
 * ent_document_get_tally:
 * @document: a document
 *
 * Returns: (nullable) (transfer none): what became of the rows of a table or
 *   network of others; %NULL of a data set of ours
 */
const EntTally *
ent_document_get_tally (EntDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return document->tally;
}

/**
 * ent_document_get_title:
 * @document: a document
 *
 * Returns: (transfer none): what people call it: the name of its file, or the
 *   title of the bundled data
 */
const char *
ent_document_get_title (EntDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return document->file_name != NULL ? document->file_name : ent_dataset_get_title (document->dataset);
}

/**
 * ent_document_shows:
 * @document: a document
 * @saved: a saved view
 *
 * Returns: whether @saved is a view of this data set, as far as it says where that was
 */
gboolean
ent_document_shows (EntDocument  *document,
                    EntSavedView *saved)
{
  g_autofree char *name = NULL;
  g_autofree char *uri = NULL;

  g_return_val_if_fail (document != NULL && saved != NULL, FALSE);

  if (document->file == NULL || saved->file_name == NULL)
    return saved->file_name == NULL && ent_document_get_bundled (document);
  name = g_file_get_basename (document->file);
  uri = g_file_get_uri (document->file);
  return saved->uri != NULL ? g_str_equal (saved->uri, uri) : g_strcmp0 (saved->file_name, name) == 0;
}

/**
 * ent_document_is_same:
 * @document: a document
 * @other: another
 *
 * Returns: whether both were read from one file that did not change in between
 */
gboolean
ent_document_is_same (EntDocument *document,
                      EntDocument *other)
{
  g_return_val_if_fail (document != NULL && other != NULL, FALSE);

  if (document == other)
    return TRUE;
  return document->file != NULL && other->file != NULL && g_file_equal (document->file, other->file)
         && document->etag != NULL && g_strcmp0 (document->etag, other->etag) == 0;
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-document-private.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"
#include "io/ent-added.h"
#include "io/ent-bundled.h"
#include "io/ent-data-file.h"
#include "model/ent-dataset-builder.h"

static void
ignore_problem (EntProblemLevel  level,
                const char      *path,
                const char      *message,
                gpointer         data)
{
}

/**
 * ent_document_new:
 * @dataset: what it holds; a reference is kept
 * @file: (nullable): where it is from; a reference is kept
 * @warnings: (nullable) (element-type EntProblem): what was noticed in reading
 *   it; a reference is kept
 * @state: (nullable): names the state of @file that was read, see
 *   ent_data_file_name_state()
 *
 * Returns: (transfer full): a document
 */
EntDocument *
ent_document_new (EntDataset *dataset,
                  GFile      *file,
                  GPtrArray  *warnings,
                  const char *state)
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
  document->state = g_strdup (state);
  document->origin = ent_origin_new (state);
  document->added = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_added_unref);
  document->left_out = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_added_unref);
  if (file != NULL && !g_file_equal (file, bundled))
    document->file_name = ent_shown_file_name (file);
  return document;
}

/* ent_document_new_like:
 * Returns: (transfer full): @dataset under the name of @document, in @state, with
 *   nothing added to it yet */
EntDocument *
ent_document_new_like (EntDocument *document,
                       EntDataset  *dataset,
                       GPtrArray   *warnings,
                       const char  *state)
{
  EntDocument *other = ent_document_new (dataset, document->file, warnings, state);

  ent_origin_unref (other->origin);
  other->origin = ent_origin_ref (document->origin);
  if (document->tally != NULL) /* its file is one of others, and not to be written */
    other->tally = g_memdup2 (document->tally, sizeof *document->tally);
  return other;
}

/**
 * ent_document_new_foreign:
 * @foreign: what was read, and could be made a data set of
 * @file: (nullable): where from
 *
 * Returns: (transfer full): a document of it
 */
EntDocument *
ent_document_new_foreign (const EntForeign *foreign,
                          GFile            *file)
{
  g_autofree char *state = NULL;
  EntDocument *document;

  g_return_val_if_fail (foreign != NULL && foreign->dataset != NULL, NULL);

  state = ent_data_file_name_state (foreign->content);
  document = ent_document_new (foreign->dataset, file, foreign->problems, state);
  document->tally = g_memdup2 (&foreign->tally, sizeof foreign->tally);
  document->base = g_bytes_ref (foreign->content);
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
  g_free (document->file_name);
  g_free (document->tally);
  g_clear_pointer (&document->base, g_bytes_unref);
  g_ptr_array_unref (document->added);
  g_ptr_array_unref (document->left_out);
  g_free (document->state);
  ent_origin_unref (document->origin);
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
 * ent_document_get_left_out:
 * @document: a document
 *
 * Returns: (transfer none) (element-type EntAdded): what was once added to the
 *   bundled data and no longer goes with it
 */
GPtrArray *
ent_document_get_left_out (EntDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return document->left_out;
}

/**
 * ent_document_get_changed:
 * @document: a document
 *
 * Returns: whether it holds something else than its file, which would be lost
 *   with it. What is added to the bundled data is kept by itself.
 */
gboolean
ent_document_get_changed (EntDocument *document)
{
  g_autofree char *on_disk = NULL;

  g_return_val_if_fail (document != NULL, FALSE);

  on_disk = ent_origin_dup_state (document->origin);
  return !ent_document_get_bundled (document) && g_strcmp0 (document->state, on_disk) != 0;
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
 * Returns: whether both are of one file and hold the same
 */
gboolean
ent_document_is_same (EntDocument *document,
                      EntDocument *other)
{
  g_return_val_if_fail (document != NULL && other != NULL, FALSE);

  if (document == other)
    return TRUE;
  return document->file != NULL && other->file != NULL && g_file_equal (document->file, other->file)
         && document->state != NULL && g_strcmp0 (document->state, other->state) == 0;
}

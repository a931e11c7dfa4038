/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-document-private.h"

#include "io/ent-added.h"
#include "io/ent-data-file.h"

/* How documents are saved, in a worker. */

/* Of a file that is not there: whatever comes is in another one. */
#define NO_STATE ""

/* What the worker has to itself. */
typedef struct
{
  EntDocument *document;
  GFile       *file;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  ent_document_unref (saving->document);
  g_object_unref (saving->file);
  g_free (saving);
}

/* The same under another name; @origin is that of the new file. */
static EntDocument *
move (EntDocument *document,
      GFile       *file,
      EntOrigin   *origin)
{
  EntDocument *moved = ent_document_new (document->dataset, file, document->warnings, document->state);

  ent_origin_unref (moved->origin);
  moved->origin = ent_origin_ref (origin);
  moved->base = document->base != NULL ? g_bytes_ref (document->base) : NULL;
  for (guint i = 0; i < document->added->len; i++)
    g_ptr_array_add (moved->added, ent_added_ref (g_ptr_array_index (document->added, i)));
  return moved;
}

static EntDocument *
save (EntDocument  *document,
      GFile        *file,
      GError      **error)
{
  const gboolean is_own = ent_document_get_own_file (document) != NULL && g_file_equal (file, document->file);
  g_autofree char *expected = is_own ? ent_origin_dup_state (document->origin) : NULL;
  g_autoptr (GBytes) content = ent_document_load_content (document, error);
  g_autoptr (EntOrigin) origin = NULL;
  g_autofree char *state = NULL;

  if (content == NULL || !ent_data_file_save (file, content, expected, error))
    return NULL;
  state = ent_data_file_name_state (content);
  if (!is_own)
    {
      origin = ent_origin_new (state);
      ent_origin_set_saved (origin, document->added);
      return move (document, file, origin);
    }
  ent_origin_set_state (document->origin, state);
  ent_origin_set_saved (document->origin, document->added);
  return ent_document_ref (document);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Saving *saving = data;
  GError *error = NULL;
  EntDocument *saved = save (saving->document, saving->file, &error);

  if (saved != NULL)
    g_task_return_pointer (task, saved, (GDestroyNotify) ent_document_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ent_document_get_own_file:
 * @document: a document
 *
 * Returns: (transfer none) (nullable): the file that it can be saved in: not the
 *   bundled data, and no table or network of others
 */
GFile *
ent_document_get_own_file (EntDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return document->tally == NULL && !ent_document_get_bundled (document) ? document->file : NULL;
}

/**
 * ent_document_join:
 * @document: a document that was just read, and is nobody else's yet
 * @other: the same, which was open before
 *
 * From now on @document came of the same opening of the file.
 */
void
ent_document_join (EntDocument *document,
                   EntDocument *other)
{
  g_return_if_fail (document != NULL && other != NULL);

  ent_origin_unref (document->origin);
  document->origin = ent_origin_ref (other->origin);
}

/**
 * ent_document_is_of_origin:
 * @document: a document
 * @other: another
 *
 * Returns: whether they came of the same opening of a file
 */
gboolean
ent_document_is_of_origin (EntDocument *document,
                           EntDocument *other)
{
  g_return_val_if_fail (document != NULL && other != NULL, FALSE);

  return document->origin == other->origin;
}

/**
 * ent_document_keep:
 * @document: a document with a file of its own
 * @state: (nullable): the state of the file, which somebody else has written;
 *   %NULL if it is gone
 *
 * From now on the document counts as changed, and is saved over the file if that
 * is in this state still.
 */
void
ent_document_keep (EntDocument *document,
                   const char  *state)
{
  g_return_if_fail (document != NULL);

  ent_origin_set_state (document->origin, state != NULL ? state : NO_STATE);
}

/**
 * ent_document_move:
 * @document: a document
 * @saved: what has become of another one of the same origin
 *
 * Returns: (transfer full): @document as one of the file of @saved, of which it is
 *   an earlier or a later state; itself where its text is only in the file that
 *   it was read from
 */
EntDocument *
ent_document_move (EntDocument *document,
                   EntDocument *saved)
{
  g_return_val_if_fail (document != NULL && saved != NULL, NULL);

  if (g_atomic_pointer_get (&document->base) == NULL)
    return ent_document_ref (document);
  return move (document, saved->file, saved->origin);
}

/**
 * ent_document_save_async:
 * @document: what is to be saved
 * @file: where: its own file, or another one, which is replaced if it is there
 * @callback: called in the main loop when it is done
 * @user_data: for @callback
 *
 * Saves a document as ent_data_file_save() does. What has changed on the disk
 * since it was read or saved is not replaced.
 */
void
ent_document_save_async (EntDocument         *document,
                         GFile               *file,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Saving *saving;

  g_return_if_fail (document != NULL && document->file != NULL);
  g_return_if_fail (G_IS_FILE (file));

  saving = g_new (Saving, 1);
  *saving = (Saving) { ent_document_ref (document), g_object_ref (file) };
  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, ent_document_save_async);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * ent_document_save_finish:
 * @result: what the callback was given
 * @error: where to put what is wrong, see ent_data_file_save()
 *
 * Returns: (transfer full) (nullable): what was saved: the same document, or one
 *   of the other file
 */
EntDocument *
ent_document_save_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ent_document_save_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

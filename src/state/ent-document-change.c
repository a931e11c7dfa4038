/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-document-private.h"

#include <glib/gi18n.h>

#include "import/ent-import-extend.h"
#include "io/ent-added.h"
#include "io/ent-data-file.h"
#include "io/ent-file-content.h"
#include "io/ent-json-reader.h"
#include "io/ent-json-splice.h"

/* What documents become when something is added. */

/* The text to which things are added. That of a large file is kept once it was
 * asked for: when another document of the file is saved, the file has it no longer. */
static GBytes *
load_base (EntDocument  *document,
           GError      **error)
{
  g_autoptr (EntReading) reading = ent_reading_new (NULL);
  g_autoptr (GBytes) base = NULL;
  g_autofree char *state = NULL;

  if (g_atomic_pointer_get (&document->base) != NULL)
    return g_bytes_ref (document->base);
  base = ent_file_content_load (document->file, reading, error);
  if (base == NULL)
    return NULL;
  state = ent_data_file_name_state (base);
  if (document->state != NULL && !g_str_equal (state, document->state))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, _("“%s” has changed since it was opened; open it again"),
                   ent_document_get_title (document));
      return NULL;
    }
  if (g_atomic_pointer_compare_and_exchange (&document->base, NULL, base))
    g_bytes_ref (base);
  return g_steal_pointer (&base);
}

/* ent_document_load_content:
 * Returns: (transfer full) (nullable): the text that its file would have; %NULL if
 *   that can no longer be read */
GBytes *
ent_document_load_content (EntDocument  *document,
                           GError      **error)
{
  g_autoptr (GBytes) content = load_base (document, error);

  for (guint i = 0; content != NULL && i < document->added->len; i++)
    {
      g_autoptr (GBytes) before = g_steal_pointer (&content);

      content = ent_json_splice (before, g_ptr_array_index (document->added, i), error);
    }
  return g_steal_pointer (&content);
}

/* Of @base with @added in it, for which @content is the text. */
static EntDocument *
read_changed (EntDocument  *document,
              GBytes       *base,
              GBytes       *content,
              GPtrArray    *added,
              GError      **error)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *state = ent_data_file_name_state (content);
  g_autoptr (EntDataset) dataset = ent_json_reader_read_data (g_bytes_get_data (content, NULL), g_bytes_get_size (content),
                                                              ent_document_get_title (document), &problems, error);
  EntDocument *changed;

  if (dataset == NULL)
    return NULL;
  changed = ent_document_new_like (document, dataset, problems, state);
  changed->base = g_bytes_ref (base);
  for (guint i = 0; i < added->len; i++)
    g_ptr_array_add (changed->added, ent_added_ref (g_ptr_array_index (added, i)));
  for (guint i = 0; i < document->left_out->len; i++)
    g_ptr_array_add (changed->left_out, ent_added_ref (g_ptr_array_index (document->left_out, i)));
  return changed;
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
  g_autoptr (GPtrArray) added = NULL;
  EntAdded *addition;

  g_return_val_if_fail (document != NULL && document->file != NULL, NULL);

  content = ent_document_load_content (document, error);
  if (content == NULL)
    return NULL;
  addition = ent_import_extend (result, title);
  added = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_added_unref);
  for (guint i = 0; i < document->added->len; i++)
    g_ptr_array_add (added, ent_added_ref (g_ptr_array_index (document->added, i)));
  g_ptr_array_add (added, addition);
  larger = ent_json_splice (content, addition, error);
  return larger != NULL ? read_changed (document, document->base, larger, added, error) : NULL;
}

static gboolean
find (GPtrArray *list,
      EntAdded  *added,
      guint     *position)
{
  for (*position = 0; *position < list->len; (*position)++)
    if (ent_added_equal (g_ptr_array_index (list, *position), added))
      return TRUE;
  return FALSE;
}

/**
 * ent_document_without:
 * @document: a document
 * @added: something that was added to it, or that is left out of it
 * @error: where to put what is wrong: something else may need it
 *
 * Takes back what was added. Any thread.
 *
 * Returns: (transfer full) (nullable): another document, under the same name
 */
EntDocument *
ent_document_without (EntDocument  *document,
                      EntAdded     *added,
                      GError      **error)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  g_autoptr (GBytes) base = NULL;
  g_autoptr (GBytes) content = NULL;
  EntDocument *changed;
  guint position;

  g_return_val_if_fail (document != NULL && added != NULL, NULL);

  base = load_base (document, error);
  content = base != NULL ? g_bytes_ref (base) : NULL;
  for (guint i = 0; content != NULL && i < document->added->len; i++)
    {
      EntAdded *other = g_ptr_array_index (document->added, i);
      g_autoptr (GBytes) before = NULL;

      if (ent_added_equal (other, added))
        continue;
      g_ptr_array_add (rest, other);
      before = g_steal_pointer (&content);
      content = ent_json_splice (before, other, error);
    }
  changed = content != NULL ? read_changed (document, base, content, rest, error) : NULL;
  if (changed != NULL && find (changed->left_out, added, &position))
    g_ptr_array_remove_index (changed->left_out, position);
  return changed;
}

/* ent_document_put_on:
 * @document: a document that was just read
 * @before: what was open of the same file before
 * @keeps_added: whether what was added there since it was saved is added here
 * @error: where to put that it does not fit any more
 *
 * Returns: (transfer full) (nullable): @document in the place of @before */
EntDocument *
ent_document_put_on (EntDocument  *document,
                     EntDocument  *before,
                     gboolean      keeps_added,
                     GError      **error)
{
  g_autoptr (EntDocument) joined = ent_document_new_like (before, document->dataset, document->warnings, document->state);
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  g_autoptr (GBytes) content = NULL;
  EntDocument *changed;

  joined->base = document->base != NULL ? g_bytes_ref (document->base) : NULL;
  content = ent_document_load_content (joined, error);
  for (guint i = 0; keeps_added && content != NULL && i < before->added->len; i++)
    {
      EntAdded *addition = g_ptr_array_index (before->added, i);
      g_autoptr (GBytes) smaller = NULL;

      if (ent_origin_has_saved (before->origin, addition))
        continue;
      g_ptr_array_add (added, addition);
      smaller = g_steal_pointer (&content);
      content = ent_json_splice (smaller, addition, error);
    }
  if (content == NULL)
    return NULL;
  changed = added->len > 0 ? read_changed (joined, joined->base, content, added, error) : g_steal_pointer (&joined);
  if (changed != NULL)
    ent_origin_set_state (changed->origin, document->state);
  return changed;
}

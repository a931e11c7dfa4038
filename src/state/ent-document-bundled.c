/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-document-private.h"

#include <glib/gi18n.h>

#include "io/ent-added-file.h"
#include "io/ent-added.h"
#include "io/ent-bundled.h"
#include "io/ent-data-file.h"
#include "io/ent-file-content.h"
#include "io/ent-json-reader.h"
#include "io/ent-json-splice.h"

/* The bundled data with what a person has added to it. A later version of the
 * data may have come by the same records, or no longer go with them: then what
 * does not fit is left out, said, and kept. */

/* What is being put together. */
typedef struct
{
  GBytes    *content;  /* owned, like all that follows */
  GPtrArray *added;    /* EntAdded: what is in it */
  GPtrArray *left_out; /* EntAdded: what is not */
  GPtrArray *problems; /* EntProblem: what is not, and why */
} Whole;

static void
whole_clear (Whole *whole)
{
  g_bytes_unref (whole->content);
  g_ptr_array_unref (whole->added);
  g_ptr_array_unref (whole->left_out);
  g_ptr_array_unref (whole->problems);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Whole, whole_clear)

static void
add_problem (Whole *whole,
             char  *message)
{
  EntProblem *problem = g_new0 (EntProblem, 1);

  problem->warning = TRUE;
  problem->message = message;
  g_ptr_array_add (whole->problems, problem);
}

/* @checks: whether to look if the data stays sound */
static void
add (Whole    *whole,
     EntAdded *added,
     gboolean  checks)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) larger = ent_json_splice (whole->content, added, &error);
  g_autoptr (EntDataset) dataset = NULL;

  if (larger != NULL && checks)
    dataset = ent_json_reader_read_data (g_bytes_get_data (larger, NULL), g_bytes_get_size (larger), NULL, NULL, &error);
  if (error != NULL)
    {
      /* Translators: what was added to the data, and what is wrong with it */
      add_problem (whole, g_strdup_printf (_("“%1$s”, which you added, no longer goes with the data and is left out: %2$s"),
                                           ent_added_get_title (added), error->message));
      g_ptr_array_add (whole->left_out, ent_added_ref (added));
      return;
    }
  g_bytes_unref (whole->content);
  whole->content = g_steal_pointer (&larger);
  g_ptr_array_add (whole->added, ent_added_ref (added));
}

static void
put_together (Whole     *whole,
              GBytes    *base,
              GPtrArray *list,
              gboolean   checks)
{
  *whole = (Whole) { .content = g_bytes_ref (base),
                     .added = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_added_unref),
                     .left_out = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_added_unref),
                     .problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_problem_free) };
  for (guint i = 0; i < list->len; i++)
    add (whole, g_ptr_array_index (list, i), checks);
}

static EntDataset *
read_whole (Whole   *whole,
            GError **error)
{
  g_autoptr (GPtrArray) problems = NULL;
  EntDataset *dataset = ent_json_reader_read_data (g_bytes_get_data (whole->content, NULL), g_bytes_get_size (whole->content), NULL, &problems,
                                                   error);

  g_ptr_array_extend_and_steal (whole->problems, g_steal_pointer (&problems));
  return dataset;
}

/* Of what fits one by one. */
static EntDocument *
read_with (GFile     *file,
           GBytes    *base,
           GPtrArray *list)
{
  g_autoptr (EntDataset) dataset = NULL;
  g_auto (Whole) whole = { 0 };
  g_autofree char *state = NULL;
  EntDocument *document;

  put_together (&whole, base, list, FALSE);
  dataset = read_whole (&whole, NULL);
  if (dataset == NULL)
    {
      whole_clear (&whole);
      put_together (&whole, base, list, TRUE);
      dataset = read_whole (&whole, NULL);
    }
  if (dataset == NULL)
    return NULL;
  state = ent_data_file_name_state (whole.content);
  document = ent_document_new (dataset, file, whole.problems, state);
  document->base = g_bytes_ref (base);
  for (guint i = 0; i < whole.added->len; i++)
    g_ptr_array_add (document->added, ent_added_ref (g_ptr_array_index (whole.added, i)));
  for (guint i = 0; i < whole.left_out->len; i++)
    g_ptr_array_add (document->left_out, ent_added_ref (g_ptr_array_index (whole.left_out, i)));
  return document;
}

/* ent_document_read_bundled:
 * @reading: told how far it is, and where to give up
 * @note: (out) (transfer full) (nullable): what is wrong with what was added
 *
 * Returns: (transfer full) (nullable): the bundled data with what was added to it;
 *   %NULL if nothing was, or the data is to be read as any file */
EntDocument *
ent_document_read_bundled (GFile       *file,
                           EntReading  *reading,
                           EntProblem **note)
{
  g_autoptr (GFile) bundled = ent_bundled_dataset_file ();
  g_autoptr (GFile) kept = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GBytes) base = NULL;
  g_autoptr (GError) error = NULL;

  *note = NULL;
  if (!g_file_equal (file, bundled))
    return NULL;
  kept = ent_added_file_new ();
  list = ent_added_file_read (kept, &error);
  if (list == NULL)
    {
      *note = g_new0 (EntProblem, 1);
      (*note)->warning = TRUE;
      /* Translators: what is wrong with the file follows */
      (*note)->message = g_strdup_printf (_("what you added cannot be read, and its file is left as it is: %s"), error->message);
    }
  if (list == NULL || list->len == 0)
    return NULL;
  base = ent_file_content_load (file, reading, NULL);
  return base != NULL ? read_with (file, base, list) : NULL;
}

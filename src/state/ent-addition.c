/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-addition.h"

#include "state/ent-first-view.h"

/* So many groupings of what was added are shown beside those that are shown already. */
#define MOST_SHOWN 6

/* For the worker, which has all of it to itself. */
typedef struct
{
  EntDocument     *document;
  EntImportResult *result;
  char            *title;
} Addition;

static void
addition_free (gpointer data)
{
  Addition *addition = data;

  ent_document_unref (addition->document);
  ent_import_result_free (addition->result);
  g_free (addition->title);
  g_free (addition);
}

/* Likewise. */
typedef struct
{
  EntDocument *document;
  EntAdded    *added;
} TakingBack;

static void
taking_back_free (gpointer data)
{
  TakingBack *taking = data;

  ent_document_unref (taking->document);
  ent_added_unref (taking->added);
  g_free (taking);
}

static void
add_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Addition *addition = data;
  GError *error = NULL;
  EntDocument *document = ent_document_extend (addition->document, addition->result, addition->title, &error);

  if (document != NULL)
    g_task_return_pointer (task, document, (GDestroyNotify) ent_document_unref);
  else
    g_task_return_error (task, error);
}

static void
take_back_in_thread (GTask        *task,
                     gpointer      source,
                     gpointer      data,
                     GCancellable *cancellable)
{
  const TakingBack *taking = data;
  GError *error = NULL;
  EntDocument *document = ent_document_without (taking->document, taking->added, &error);

  if (document != NULL)
    g_task_return_pointer (task, document, (GDestroyNotify) ent_document_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ent_addition_start:
 * @document: what is open
 * @result: (transfer full): what is to be added to it
 * @title: of the source of what is added
 * @cancellable: (nullable): to give up
 * @callback: called in the main loop when it is done
 * @user_data: for @callback
 */
void
ent_addition_start (EntDocument         *document,
                    EntImportResult     *result,
                    const char          *title,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Addition *addition;

  g_return_if_fail (document != NULL && result != NULL && title != NULL);

  addition = g_new0 (Addition, 1);
  addition->document = ent_document_ref (document);
  addition->result = result;
  addition->title = g_strdup (title);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, ent_addition_start);
  g_task_set_task_data (task, addition, addition_free);
  g_task_run_in_thread (task, add_in_thread);
}

/**
 * ent_addition_finish:
 * @result: what the callback was given
 * @groupings: (out) (transfer full) (array zero-terminated=1): ids of what was added to
 * @error: where to put what is wrong
 *
 * Returns: (transfer full) (nullable): the document
 */
EntDocument *
ent_addition_finish (GAsyncResult   *result,
                     char         ***groupings,
                     GError        **error)
{
  g_autoptr (GStrvBuilder) ids = NULL;
  const Addition *addition;

  g_return_val_if_fail (g_async_result_is_tagged (result, ent_addition_start), NULL);
  g_return_val_if_fail (groupings != NULL, NULL);

  addition = g_task_get_task_data (G_TASK (result));
  ids = g_strv_builder_new ();
  for (guint i = 0; i < addition->result->groupings->len; i++)
    g_strv_builder_add (ids, ent_import_result_get_grouping (addition->result, i)->id);
  *groupings = g_strv_builder_end (ids);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ent_addition_take_back:
 * @document: what is open
 * @added: something that was added to it
 * @callback: called in the main loop when it is done
 * @user_data: for @callback
 */
void
ent_addition_take_back (EntDocument         *document,
                        EntAdded            *added,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  TakingBack *taking;

  g_return_if_fail (document != NULL && added != NULL);

  taking = g_new (TakingBack, 1);
  *taking = (TakingBack) { ent_document_ref (document), ent_added_ref (added) };
  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, ent_addition_take_back);
  g_task_set_task_data (task, taking, taking_back_free);
  g_task_run_in_thread (task, take_back_in_thread);
}

/**
 * ent_addition_take_back_finish:
 * @result: what the callback was given
 * @error: where to put what is wrong
 *
 * Returns: (transfer full) (nullable): the document without it
 */
EntDocument *
ent_addition_take_back_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ent_addition_take_back), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static guint
count_members (EntDataset *dataset,
               const char *grouping)
{
  const guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, grouping);

  return row != ENT_ROW_NONE ? ent_dataset_get_memberships_of_grouping (dataset, row).n_rows : 0;
}

/* The largest first. */
static int
compare_sizes (gconstpointer a,
               gconstpointer b)
{
  const guint *x = a, *y = b;

  return *x > *y ? -1 : *x < *y;
}

/**
 * ent_addition_show:
 * @state: what is open
 * @document: the same with something added
 * @groupings: ids of what was added to, in the order in which they are to stand
 * @what: the change in words for a person
 *
 * Takes what was added as a step, and shows it beside what is shown; of many
 * groupings the larger ones.
 */
void
ent_addition_show (EntState          *state,
                   EntDocument       *document,
                   const char *const *groupings,
                   const char        *what)
{
  EntDataset *dataset = ent_document_get_dataset (document);
  g_autoptr (EntView) view = ent_first_view_keep_known (ent_state_get_view (state), dataset);
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (guint));
  guint least = 0, n_shown = 0;

  for (guint i = 0; groupings[i] != NULL; i++)
    {
      const guint size = count_members (dataset, groupings[i]);

      g_array_append_val (sizes, size);
    }
  if (sizes->len > MOST_SHOWN)
    {
      g_autoptr (GArray) sorted = g_array_copy (sizes);

      g_array_sort (sorted, compare_sizes);
      least = g_array_index (sorted, guint, MOST_SHOWN - 1);
    }
  for (guint i = 0; groupings[i] != NULL && n_shown < MOST_SHOWN; i++)
    {
      g_autoptr (EntView) before = NULL;

      if (g_array_index (sizes, guint, i) < least || ent_view_shows_grouping (view, groupings[i]))
        continue;
      before = g_steal_pointer (&view);
      view = ent_view_with_grouping (before, groupings[i], TRUE);
      n_shown++;
    }
  ent_state_change_document (state, document, view, what);
}

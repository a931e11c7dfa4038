/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-details-private.h"

#include "state/ent-details-shared.h"

/* What more groupings share takes longer to find than there is time in a frame. */
#define MAX_AT_ONCE 12

/* What groupings share, to be found by a worker: the data does not change, and of the details nothing is needed. */
typedef struct
{
  EntDataset *dataset;   /* owned */
  GArray     *groupings; /* guint32, owned */
  EntPeriod   days;
  EntRange    range;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  ent_dataset_unref (order->dataset);
  g_array_unref (order->groupings);
  g_free (order);
}

static void
find_in_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Order *order = data;
  EntRows groupings = { (const guint32 *) (gpointer) order->groupings->data, order->groupings->len };
  GPtrArray *facts = ent_facts_new ();

  if (!g_cancellable_is_cancelled (cancellable))
    ent_details_shared_add_facts (facts, order->dataset, groupings, order->days, order->range);
  g_task_return_pointer (task, facts, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * ent_details_get_many:
 * @details: details
 * @tab: one of its tabs, which is no list
 *
 * Returns: whether the facts of @tab are so many that a worker is to find them,
 *   and are not there yet
 */
gboolean
ent_details_get_many (EntDetails    *details,
                      EntDetailsTab *tab)
{
  g_autoptr (GArray) groupings = NULL;

  g_return_val_if_fail (details != NULL, FALSE);
  g_return_val_if_fail (tab != NULL, FALSE);

  if (tab->facts != NULL || !g_str_equal (tab->id, ENT_DETAILS_SHARED))
    return FALSE;
  groupings = ent_details_list_compared (details);
  return groupings->len > MAX_AT_ONCE;
}

/**
 * ent_details_find_facts_async:
 * @details: details
 * @tab: one of its tabs that ent_details_get_many() says so of
 * @cancellable: to be cancelled when the details are gone or say something else
 * @callback: called when the facts are found
 * @data: for @callback
 *
 * Finds in a worker what ent_details_get_facts() would find.
 */
void
ent_details_find_facts_async (EntDetails          *details,
                              EntDetailsTab       *tab,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             data)
{
  g_autoptr (GTask) task = NULL;
  Order *order;

  g_return_if_fail (details != NULL);
  g_return_if_fail (tab != NULL && g_str_equal (tab->id, ENT_DETAILS_SHARED));
  g_return_if_fail (G_IS_CANCELLABLE (cancellable));

  order = g_new0 (Order, 1);
  order->dataset = ent_dataset_ref (details->dataset);
  order->groupings = ent_details_list_compared (details);
  order->range = ent_view_get_days (details->view, &order->days);
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, ent_details_find_facts_async);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, find_in_worker);
}

/**
 * ent_details_find_facts_finish:
 * @result: of ent_details_find_facts_async()
 *
 * Returns: (transfer full) (nullable) (element-type EntFact): the facts, for
 *   ent_details_set_facts(); %NULL if the search was cancelled
 */
GPtrArray *
ent_details_find_facts_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * ent_details_set_facts:
 * @tab: a tab of details that have not changed since the search began
 * @facts: (transfer full) (element-type EntFact): what was found
 */
void
ent_details_set_facts (EntDetailsTab *tab,
                       GPtrArray     *facts)
{
  g_return_if_fail (tab != NULL && facts != NULL);

  g_clear_pointer (&tab->facts, g_ptr_array_unref);
  tab->facts = facts;
}

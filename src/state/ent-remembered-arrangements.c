/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-remembered-arrangements.h"

/* As many pictures as someone walks back through; a picture of a hundred nodes
 * takes some 10 kB. */
#define MAX_REMEMBERED 100

typedef struct
{
  EntArrangement *arrangement; /* owned */
  EntQuery       *query;       /* of its network, the groupings in the order of the rows, owned */
  EntView        *view;        /* of which the chart and the pins count, owned */
} Entry;

struct _EntRememberedArrangements
{
  GQueue entries; /* Entry, the one used last first */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  ent_arrangement_unref (entry->arrangement);
  ent_query_unref (entry->query);
  ent_view_unref (entry->view);
  g_free (entry);
}

static GList *
find_entry (EntRememberedArrangements *remembered,
            EntGraph                  *graph,
            EntView                   *view)
{
  g_autoptr (EntQuery) query = ent_query_sort (ent_graph_get_query (graph));

  for (GList *link = remembered->entries.head; link; link = link->next)
    {
      const Entry *entry = link->data;

      if (ent_graph_get_dataset (ent_arrangement_get_graph (entry->arrangement)) == ent_graph_get_dataset (graph)
          && ent_query_equal (entry->query, query) && !(ent_view_diff (entry->view, view) & (ENT_VIEW_PINS | ENT_VIEW_PICTURE)))
        return link;
    }
  return NULL;
}

/**
 * ent_remembered_arrangements_new:
 *
 * Returns: (transfer full): an empty memory
 */
EntRememberedArrangements *
ent_remembered_arrangements_new (void)
{
  EntRememberedArrangements *remembered = g_new0 (EntRememberedArrangements, 1);

  g_queue_init (&remembered->entries);
  return remembered;
}

/**
 * ent_remembered_arrangements_free:
 * @remembered: (transfer full): a memory
 */
void
ent_remembered_arrangements_free (EntRememberedArrangements *remembered)
{
  g_return_if_fail (remembered);

  g_queue_clear_full (&remembered->entries, entry_free);
  g_free (remembered);
}

/**
 * ent_remembered_arrangements_lookup:
 * @remembered: a memory
 * @graph: a network
 * @view: the view it was made for; its chart and its pins count
 *
 * The same groupings in another order are the same picture.
 *
 * Time: linear in what is remembered, at most a hundred.
 *
 * Returns: (nullable) (transfer none): how it was arranged
 */
EntArrangement *
ent_remembered_arrangements_lookup (EntRememberedArrangements *remembered,
                                    EntGraph                  *graph,
                                    EntView                   *view)
{
  const Entry *entry;
  GList *link;

  g_return_val_if_fail (remembered, NULL);
  g_return_val_if_fail (graph, NULL);
  g_return_val_if_fail (view, NULL);

  link = find_entry (remembered, graph, view);
  if (!link)
    return NULL;
  g_queue_unlink (&remembered->entries, link);
  g_queue_push_head_link (&remembered->entries, link);
  entry = link->data;
  return entry->arrangement;
}

/**
 * ent_remembered_arrangements_add:
 * @remembered: a memory
 * @view: the view it was made for
 * @arrangement: how it is arranged; a reference is kept
 *
 * Replaces what was remembered of the same network with the same pins. The
 * one not used for longest is forgotten when there are more than a hundred.
 */
void
ent_remembered_arrangements_add (EntRememberedArrangements *remembered,
                                 EntView                   *view,
                                 EntArrangement            *arrangement)
{
  EntGraph *graph;
  GList *link;
  Entry *entry;

  g_return_if_fail (remembered);
  g_return_if_fail (view);
  g_return_if_fail (arrangement);

  graph = ent_arrangement_get_graph (arrangement);
  link = find_entry (remembered, graph, view);
  if (link)
    {
      entry_free (link->data);
      g_queue_delete_link (&remembered->entries, link);
    }

  entry = g_new (Entry, 1);
  entry->arrangement = ent_arrangement_ref (arrangement);
  entry->query = ent_query_sort (ent_graph_get_query (graph));
  entry->view = ent_view_ref (view);
  g_queue_push_head (&remembered->entries, entry);
  while (remembered->entries.length > MAX_REMEMBERED)
    entry_free (g_queue_pop_tail (&remembered->entries));
}

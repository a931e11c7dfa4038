/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-facts-pane.h"

#include "app/ent-facts-column.h"

/* While the date is moved nobody reads: the worker begins when no other has come for so long. */
#define PAUSE_MS 80

struct _EntFactsPane
{
  EntState          *state;   /* owned */
  GtkScrolledWindow *window;  /* borrowed */
  EntDetails        *details; /* (nullable): borrowed, as @tab */
  EntDetailsTab     *tab;
  const char        *shown;   /* (nullable): id of the tab whose facts are in the window; static */
  GCancellable      *finding; /* (nullable): of the worker, owned */
  guint              source;  /* of the timeout after which it begins, or 0 */
};

/* Somebody who has scrolled stays where the reading is. */
static void
put (EntFactsPane *pane)
{
  gboolean is_scrolled = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (pane->window)) > 0;

  gtk_scrolled_window_set_child (pane->window, ent_facts_column_new (pane->state, pane->details, pane->tab, is_scrolled));
  pane->shown = pane->tab->id;
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  EntFactsPane *pane = data; /* gone if the search was cancelled */
  GPtrArray *facts = ent_details_find_facts_finish (result);

  if (facts == NULL)
    return;
  g_clear_object (&pane->finding);
  ent_details_set_facts (pane->tab, facts);
  put (pane);
}

static void
find (EntFactsPane *pane)
{
  pane->finding = g_cancellable_new ();
  ent_details_find_facts_async (pane->details, pane->tab, pane->finding, found_cb, pane);
}

static gboolean
find_cb (gpointer data)
{
  EntFactsPane *pane = data;

  pane->source = 0;
  find (pane);
  return G_SOURCE_REMOVE;
}

static void
forget (EntFactsPane *pane)
{
  g_clear_handle_id (&pane->source, g_source_remove);
  g_cancellable_cancel (pane->finding);
  g_clear_object (&pane->finding);
}

/**
 * ent_facts_pane_new:
 * @state: the state of a window; a reference is kept
 * @window: what the facts are shown in; outlives the pane
 *
 * Returns: (transfer full): a pane in which nothing is shown
 */
EntFactsPane *
ent_facts_pane_new (EntState          *state,
                    GtkScrolledWindow *window)
{
  EntFactsPane *pane;

  g_return_val_if_fail (ENT_IS_STATE (state), NULL);
  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (window), NULL);

  pane = g_new0 (EntFactsPane, 1);
  pane->state = g_object_ref (state);
  pane->window = window;
  return pane;
}

/**
 * ent_facts_pane_free:
 * @pane: (transfer full): a pane
 */
void
ent_facts_pane_free (EntFactsPane *pane)
{
  g_return_if_fail (pane != NULL);

  forget (pane);
  g_object_unref (pane->state);
  g_free (pane);
}

/**
 * ent_facts_pane_show:
 * @pane: a pane
 * @details: what there is to say of something; outlives the pane or what is shown next
 * @tab: a tab of it that is no list
 *
 * Shows facts. Until a worker has found those of the day, those of the day before stay
 * where they are of the same tab.
 */
void
ent_facts_pane_show (EntFactsPane  *pane,
                     EntDetails    *details,
                     EntDetailsTab *tab)
{
  g_return_if_fail (pane != NULL && details != NULL && tab != NULL);

  forget (pane);
  pane->details = details;
  pane->tab = tab;
  if (!ent_details_get_many (details, tab))
    {
      put (pane);
      return;
    }
  if (g_strcmp0 (pane->shown, tab->id) == 0)
    {
      pane->source = g_timeout_add (PAUSE_MS, find_cb, pane);
      return;
    }
  ent_facts_pane_clear (pane);
  find (pane);
}

/**
 * ent_facts_pane_stop:
 * @pane: a pane
 *
 * What is shown stays, but nothing is added to it: the details may go.
 */
void
ent_facts_pane_stop (EntFactsPane *pane)
{
  g_return_if_fail (pane != NULL);

  forget (pane);
  if (pane->shown != NULL)
    {
      GtkWidget *viewport = gtk_scrolled_window_get_child (pane->window);

      ent_facts_column_stop (gtk_viewport_get_child (GTK_VIEWPORT (viewport)));
    }
}

/**
 * ent_facts_pane_clear:
 * @pane: a pane
 *
 * Shows nothing any more.
 */
void
ent_facts_pane_clear (EntFactsPane *pane)
{
  g_return_if_fail (pane != NULL);

  forget (pane);
  pane->shown = NULL;
  gtk_scrolled_window_set_child (pane->window, NULL);
}

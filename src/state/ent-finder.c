/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-finder.h"

#include "io/ent-foreign-names.h"
#include "model/ent-search.h"

struct _EntFinder
{
  GObject       parent_instance;

  /* owned */
  EntState     *state;
  EntSearch    *search;    /* (nullable): made when first needed */
  EntSearch    *brief;     /* (nullable): what there is to search in while a worker makes it */
  GCancellable *preparing; /* (nullable): of the worker at work, or done, for this dataset */
};

G_DEFINE_FINAL_TYPE (EntFinder, ent_finder, G_TYPE_OBJECT)

static guint changed_signal;

static void
forget (EntFinder *self)
{
  if (self->preparing != NULL)
    g_cancellable_cancel (self->preparing);
  g_clear_object (&self->preparing);
  g_clear_pointer (&self->search, ent_search_free);
  g_clear_pointer (&self->brief, ent_search_free);
}

static void
dataset_changed_cb (EntFinder *self)
{
  forget (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
prepare_in_worker (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  g_task_return_pointer (task, ent_search_new (data, ent_foreign_names_get ()), (GDestroyNotify) ent_search_free);
}

static void
prepared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (EntFinder) self = data;
  EntSearch *search = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Cancelled, since another dataset has come. */
  if (search == NULL)
    return;
  ent_search_free (self->search);
  self->search = search;
  g_clear_pointer (&self->brief, ent_search_free);
  g_signal_emit (self, changed_signal, 0);
}

static void
ent_finder_dispose (GObject *object)
{
  EntFinder *self = ENT_FINDER (object);

  forget (self);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ent_finder_parent_class)->dispose (object);
}

static void
ent_finder_class_init (EntFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_finder_dispose;

  changed_signal = g_signal_new ("changed", ENT_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_finder_init (EntFinder *self)
{
}

/**
 * ent_finder_new:
 * @state: the state of a window; a reference is kept
 *
 * Returns: (transfer full): what finds records of its dataset
 */
EntFinder *
ent_finder_new (EntState *state)
{
  EntFinder *self;

  g_return_val_if_fail (ENT_IS_STATE (state), NULL);

  self = g_object_new (ENT_TYPE_FINDER, NULL);
  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::dataset", G_CALLBACK (dataset_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * ent_finder_prepare:
 * @self: a finder
 *
 * Lets a worker make the index, with the names of nations in all languages,
 * unless it has done so. To be called when somebody is about to type.
 */
void
ent_finder_prepare (EntFinder *self)
{
  EntDataset *dataset;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ENT_IS_FINDER (self));

  if (self->preparing != NULL)
    return;

  dataset = ent_state_get_dataset (self->state);
  self->preparing = g_cancellable_new ();
  /* The task may end its life in the worker, so it must not hold the finder:
   * the callback does, which runs here. */
  task = g_task_new (NULL, self->preparing, prepared_cb, g_object_ref (self));
  g_task_set_source_tag (task, ent_finder_prepare);
  g_task_set_task_data (task, ent_dataset_ref (dataset), (GDestroyNotify) ent_dataset_unref);
  g_task_run_in_thread (task, prepare_in_worker);
}

/**
 * ent_finder_find:
 * @self: a finder
 * @text: what somebody typed
 * @limit: how many results of each kind at most
 *
 * Does not wait for a worker: before it is done, nations and groupings alone are
 * found. These are found by the names of the data and those of the person's language,
 * as are those of an index that no worker has made.
 *
 * Returns: (transfer full) (element-type EntSearchSection): see ent_search_find()
 */
GPtrArray *
ent_finder_find (EntFinder  *self,
                 const char *text,
                 guint       limit)
{
  g_return_val_if_fail (ENT_IS_FINDER (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (self->search == NULL && self->preparing != NULL)
    {
      if (self->brief == NULL)
        self->brief = ent_search_new_brief (ent_state_get_dataset (self->state));
      return ent_search_find (self->brief, text, limit);
    }
  if (self->search == NULL)
    self->search = ent_search_new (ent_state_get_dataset (self->state), NULL);
  return ent_search_find (self->search, text, limit);
}

/**
 * ent_finder_get_ready:
 * @self: a finder
 *
 * Returns: whether records of all kinds are found, and not only nations and groupings
 */
gboolean
ent_finder_get_ready (EntFinder *self)
{
  g_return_val_if_fail (ENT_IS_FINDER (self), FALSE);

  return self->search != NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-crew.h"

/* More than that gain little: what is shared is as fast as memory is. */
#define MOST_THREADS 8

/* What is shared at the moment. */
typedef struct
{
  EntCrewFunc func;
  gpointer    data;
  guint       n_things;
  guint       n_at_once;
  int         next; /* atomic: the first thing that nobody has begun with */
} Task;

struct _EntCrew
{
  GMutex    mutex;
  GCond     begun; /* a task, or the end of all */
  GCond     done;  /* by a helper */
  GThread **helpers;
  guint     n_helpers;

  Task      task;
  guint     serial;    /* of the task */
  gboolean  is_open;   /* whether helpers may begin with it */
  guint     n_busy;    /* helpers that have */
  gboolean  is_ending;
};

static void
work_on (Task *task)
{
  for (;;)
    {
      guint first = (guint) g_atomic_int_add (&task->next, (int) task->n_at_once);

      if (first >= task->n_things)
        return;
      task->func (first, MIN (first + task->n_at_once, task->n_things), task->data);
    }
}

static gpointer
help (gpointer data)
{
  EntCrew *crew = data;
  guint seen = 0;

  g_mutex_lock (&crew->mutex);
  for (;;)
    {
      while (!crew->is_ending && (!crew->is_open || crew->serial == seen))
        g_cond_wait (&crew->begun, &crew->mutex);
      if (crew->is_ending)
        break;
      seen = crew->serial;
      crew->n_busy++;
      g_mutex_unlock (&crew->mutex);
      work_on (&crew->task);
      g_mutex_lock (&crew->mutex);
      crew->n_busy--;
      g_cond_signal (&crew->done);
    }
  g_mutex_unlock (&crew->mutex);
  return NULL;
}

/**
 * ent_crew_new:
 * @n_threads: how many work, the owner included; 0 for as many as there are processors
 *
 * Returns: (transfer full): a crew
 */
EntCrew *
ent_crew_new (guint n_threads)
{
  EntCrew *crew = g_new0 (EntCrew, 1);
  guint n = n_threads > 0 ? n_threads : g_get_num_processors ();

  g_mutex_init (&crew->mutex);
  g_cond_init (&crew->begun);
  g_cond_init (&crew->done);
  crew->n_helpers = MIN (n, MOST_THREADS) - 1;
  crew->helpers = g_new0 (GThread *, crew->n_helpers + 1);
  for (guint i = 0; i < crew->n_helpers; i++)
    crew->helpers[i] = g_thread_new ("entente-crew", help, crew);
  return crew;
}

/**
 * ent_crew_free:
 * @crew: (transfer full) (nullable): a crew that has nothing to do
 */
void
ent_crew_free (EntCrew *crew)
{
  if (crew == NULL)
    return;
  g_mutex_lock (&crew->mutex);
  crew->is_ending = TRUE;
  g_cond_broadcast (&crew->begun);
  g_mutex_unlock (&crew->mutex);
  for (guint i = 0; i < crew->n_helpers; i++)
    g_thread_join (crew->helpers[i]);
  g_free (crew->helpers);
  g_mutex_clear (&crew->mutex);
  g_cond_clear (&crew->begun);
  g_cond_clear (&crew->done);
  g_free (crew);
}

/**
 * ent_crew_share:
 * @crew: (nullable): a crew; without one the caller does all
 * @n_things: how many things there are, less than 2³⁰
 * @n_at_once: how many are taken at a time
 * @func: does them
 * @data: for @func
 *
 * Does something with each of many things, and returns when all is done. The owner
 * does what no helper has begun with, so that nobody waits for a thread that sleeps.
 */
void
ent_crew_share (EntCrew     *crew,
                guint        n_things,
                guint        n_at_once,
                EntCrewFunc  func,
                gpointer     data)
{
  g_return_if_fail (n_at_once > 0 && n_things < 1u << 30);

  if (crew == NULL || crew->n_helpers == 0 || n_things <= n_at_once)
    {
      for (guint first = 0; first < n_things; first += n_at_once)
        func (first, MIN (first + n_at_once, n_things), data);
      return;
    }

  g_mutex_lock (&crew->mutex);
  crew->task = (Task) { func, data, n_things, n_at_once, 0 };
  crew->serial++;
  crew->is_open = TRUE;
  g_cond_broadcast (&crew->begun);
  g_mutex_unlock (&crew->mutex);
  work_on (&crew->task);
  g_mutex_lock (&crew->mutex);
  crew->is_open = FALSE;
  while (crew->n_busy > 0)
    g_cond_wait (&crew->done, &crew->mutex);
  g_mutex_unlock (&crew->mutex);
}

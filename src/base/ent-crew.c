/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-crew.h"

/* Some work that is under way. Whoever has time takes the next part; a helper may come when there is none left. */
typedef struct
{
  gatomicrefcount ref_count;
  EntCrewFunc     func;
  gpointer        data;
  guint           n_parts;
  gint            n_taken;
  GMutex          mutex;
  GCond           all_done;
  guint           n_done;
} Work;

static gint crew_size;

static void
work_unref (Work *work)
{
  if (!g_atomic_ref_count_dec (&work->ref_count))
    return;
  g_mutex_clear (&work->mutex);
  g_cond_clear (&work->all_done);
  g_free (work);
}

static void
take_parts (Work *work)
{
  for (guint part; (part = (guint) g_atomic_int_add (&work->n_taken, 1)) < work->n_parts;)
    {
      work->func (part, work->data);
      g_mutex_lock (&work->mutex);
      if (++work->n_done == work->n_parts)
        g_cond_signal (&work->all_done);
      g_mutex_unlock (&work->mutex);
    }
}

static void
help (gpointer data,
      gpointer user_data)
{
  take_parts (data);
  work_unref (data);
}

/* Threads that stay, for all who work. */
static GThreadPool *
get_helpers (void)
{
  static GThreadPool *helpers;

  if (g_once_init_enter (&helpers))
    g_once_init_leave (&helpers, g_thread_pool_new (help, NULL, ENT_CREW_MAX_SIZE, FALSE, NULL));
  return helpers;
}

/* Asked once: the system reads a file for each answer, which takes longer than many a part of work. */
static guint
count_processors (void)
{
  static gsize n_processors;

  if (g_once_init_enter (&n_processors))
    g_once_init_leave (&n_processors, g_get_num_processors ());
  return (guint) n_processors;
}

/**
 * ent_crew_get_size:
 *
 * Returns: how many threads work together, the caller's included: as many as there are processors
 */
guint
ent_crew_get_size (void)
{
  gint size = g_atomic_int_get (&crew_size);

  return size > 0 ? (guint) size : MIN (count_processors (), ENT_CREW_MAX_SIZE);
}

/**
 * ent_crew_set_size:
 * @size: how many threads work together from now on; 0 for as many as there are processors
 *
 * For tests: whatever is done comes out the same.
 */
void
ent_crew_set_size (guint size)
{
  g_return_if_fail (size <= ENT_CREW_MAX_SIZE);

  g_atomic_int_set (&crew_size, (gint) size);
}

/**
 * ent_crew_run:
 * @n_parts: how many parts the work has, which need nothing of each other
 * @func: does one of them
 * @data: for @func
 *
 * Does all parts, in the calling thread and as many others as have time, and returns when they are done. Nobody
 * waits for a helper that has not begun: where processors are busy the caller does it all.
 *
 * Any thread, at the same time, too.
 */
void
ent_crew_run (guint       n_parts,
              EntCrewFunc func,
              gpointer    data)
{
  guint n_helpers = MIN (ent_crew_get_size (), MAX (n_parts, 1)) - 1;
  Work *work;

  g_return_if_fail (func != NULL);

  if (n_helpers == 0)
    {
      for (guint part = 0; part < n_parts; part++)
        func (part, data);
      return;
    }
  work = g_new0 (Work, 1);
  work->func = func;
  work->data = data;
  work->n_parts = n_parts;
  g_atomic_ref_count_init (&work->ref_count);
  g_mutex_init (&work->mutex);
  g_cond_init (&work->all_done);
  for (guint i = 0; i < n_helpers; i++)
    {
      g_atomic_ref_count_inc (&work->ref_count);
      g_thread_pool_push (get_helpers (), work, NULL);
    }
  take_parts (work);
  g_mutex_lock (&work->mutex);
  while (work->n_done < work->n_parts)
    g_cond_wait (&work->all_done, &work->mutex);
  g_mutex_unlock (&work->mutex);
  work_unref (work);
}

typedef struct
{
  EntCrewShareFunc func;
  gpointer         data;
  guint            n_things;
  guint            n_at_once;
} Share;

static void
do_some (guint    part,
         gpointer data)
{
  const Share *share = data;
  guint first = part * share->n_at_once;

  share->func (first, MIN (first + share->n_at_once, share->n_things), share->data);
}

/**
 * ent_crew_share:
 * @n_things: how many things there are, less than 2³¹
 * @n_at_once: how many are taken at a time
 * @func: does something with some of them
 * @data: for @func
 *
 * Does something with each of many things, see ent_crew_run().
 */
void
ent_crew_share (guint            n_things,
                guint            n_at_once,
                EntCrewShareFunc func,
                gpointer         data)
{
  Share share = { func, data, n_things, n_at_once };

  g_return_if_fail (func != NULL);
  g_return_if_fail (n_at_once > 0 && n_things < 1u << 31);

  ent_crew_run ((n_things + n_at_once - 1) / n_at_once, do_some, &share);
}

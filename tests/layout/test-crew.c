/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work that is shared. */
#include "layout/ent-crew.h"

#define N_THINGS 10007

typedef struct
{
  guint8   counts[N_THINGS]; /* how often each thing was done */
  int      n_calls;          /* atomic */
  GThread *owner;            /* of the crew */
} Work;

static void
count (guint    first,
       guint    end,
       gpointer data)
{
  Work *work = data;

  g_assert_cmpuint (first, <, end);
  /* Helpers are slow, so that somebody who did not wait for them would see what is not done. */
  if (g_thread_self () != work->owner)
    g_usleep (20);
  for (guint i = first; i < end; i++)
    work->counts[i]++;
  g_atomic_int_inc (&work->n_calls);
}

/* Each thing is done once, however many threads there are and however few things. */
static void
test_all (void)
{
  static const guint n_threads[] = { 1, 2, 3, 8, 0 };
  static const guint n_things[] = { 0, 1, 7, 64, 65, N_THINGS };

  for (guint k = 0; k < G_N_ELEMENTS (n_threads); k++)
    {
      g_autoptr (EntCrew) crew = ent_crew_new (n_threads[k]);

      for (guint round = 0; round < 200; round++)
        {
          g_autofree Work *work = g_new0 (Work, 1);
          guint n = n_things[round % G_N_ELEMENTS (n_things)];

          work->owner = g_thread_self ();
          ent_crew_share (crew, n, 64, count, work);
          g_assert_cmpint (work->n_calls, ==, (n + 63) / 64);
          for (guint i = 0; i < N_THINGS; i++)
            g_assert_cmpuint (work->counts[i], ==, i < n);
        }
    }
}

static void
test_nobody (void)
{
  g_autofree Work *work = g_new0 (Work, 1);

  ent_crew_share (NULL, 100, 64, count, work);
  g_assert_cmpuint (work->counts[99], ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/crew/all", test_all);
  g_test_add_func ("/layout/crew/nobody", test_nobody);
  return g_test_run ();
}

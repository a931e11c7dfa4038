/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-crew.h"

#define N_PARTS 1000
#define N_CALLERS 4

static void
count (guint    part,
       gpointer data)
{
  gint *counts = data;

  g_atomic_int_inc (&counts[part]);
}

static void
assert_all_once (guint n_parts)
{
  g_autofree gint *counts = g_new0 (gint, n_parts + 1);

  ent_crew_run (n_parts, count, counts);
  for (guint i = 0; i < n_parts; i++)
    g_assert_cmpint (counts[i], ==, 1);
  g_assert_cmpint (counts[n_parts], ==, 0);
}

static void
each_part_once (void)
{
  for (guint size = 1; size <= 8; size++)
    {
      ent_crew_set_size (size);
      g_assert_cmpuint (ent_crew_get_size (), ==, size);
      for (guint n_parts = 0; n_parts < 12; n_parts++)
        assert_all_once (n_parts);
      assert_all_once (N_PARTS);
    }
  ent_crew_set_size (0);
  g_assert_cmpuint (ent_crew_get_size (), >=, 1);
}

static gpointer
call (gpointer data)
{
  for (guint i = 0; i < 50; i++)
    assert_all_once (i);
  return NULL;
}

static void
several_callers (void)
{
  GThread *threads[N_CALLERS];

  ent_crew_set_size (4);
  for (guint i = 0; i < N_CALLERS; i++)
    threads[i] = g_thread_new ("caller", call, NULL);
  for (guint i = 0; i < N_CALLERS; i++)
    g_thread_join (threads[i]);
  ent_crew_set_size (0);
}

static void
call_again (guint    part,
            gpointer data)
{
  assert_all_once (7);
  count (part, data);
}

/* A part may have parts: nobody waits for helpers that are all busy with what waits for them. */
static void
parts_of_parts (void)
{
  gint counts[30] = { 0 };

  ent_crew_set_size (4);
  ent_crew_run (G_N_ELEMENTS (counts), call_again, counts);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpint (counts[i], ==, 1);
  ent_crew_set_size (0);
}

static void
count_some (guint    first,
            guint    end,
            gpointer data)
{
  gint *counts = data;

  g_assert_cmpuint (first, <, end);
  g_assert_cmpuint (end - first, <=, 64);
  for (guint i = first; i < end; i++)
    counts[i]++;
}

/* However many there are, the last few too, and nothing beyond. */
static void
each_thing_once (void)
{
  static const guint n_things[] = { 0, 1, 63, 64, 65, 10007 };

  for (guint size = 1; size <= 8; size++)
    {
      ent_crew_set_size (size);
      for (guint k = 0; k < G_N_ELEMENTS (n_things); k++)
        {
          g_autofree gint *counts = g_new0 (gint, n_things[k] + 1);

          ent_crew_share (n_things[k], 64, count_some, counts);
          for (guint i = 0; i <= n_things[k]; i++)
            g_assert_cmpint (counts[i], ==, i < n_things[k]);
        }
    }
  ent_crew_set_size (0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/crew/each-part-once", each_part_once);
  g_test_add_func ("/base/crew/each-thing-once", each_thing_once);
  g_test_add_func ("/base/crew/several-callers", several_callers);
  g_test_add_func ("/base/crew/parts-of-parts", parts_of_parts);
  return g_test_run ();
}

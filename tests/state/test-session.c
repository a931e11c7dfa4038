/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "state/ent-session.h"
#include "tests/state/state-fixture.h"

typedef struct
{
  GFile      *file;
  EntSession *session;
  EntDay      day; /* of what is made */
  guint       n_made;
} Fixture;

static EntSavedView *
make_cb (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (fixture->day);

  fixture->n_made++;
  return fixture->day != 0 ? ent_saved_view_new (view, dataset) : NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_dir_make_tmp ("entente-session-XXXXXX", NULL);
  g_autoptr (GFile) outer = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_get_child (outer, "entente"); /* not there yet */

  fixture->file = g_file_get_child (folder, "session.entente-view");
  fixture->session = ent_session_new (fixture->file, make_cb, fixture);
  fixture->day = ent_day_new (2012, 6, 1);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) folder = g_file_get_parent (fixture->file);
  g_autoptr (GFile) outer = g_file_get_parent (folder);

  g_object_unref (fixture->session);
  g_file_delete (fixture->file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
  g_assert_true (g_file_delete (outer, NULL, NULL));
  g_object_unref (fixture->file);
}

static EntDay
read_day (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntSavedView) saved = ent_session_read (fixture->file, &error);

  g_assert_no_error (error);
  return saved ? ent_view_get_day (saved->view) : 0;
}

/* However often things change, it is written once when they have settled. */
static void
test_settles (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_cmpint (read_day (fixture), ==, 0);
  for (guint i = 0; i < 1000; i++)
    ent_session_touch (fixture->session);
  g_assert_cmpuint (fixture->n_made, ==, 0);
  while (read_day (fixture) == 0)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (read_day (fixture), ==, ent_day_new (2012, 6, 1));
  g_assert_cmpuint (fixture->n_made, ==, 1);
}

/* Whoever never pauses is remembered all the same. */
static void
test_never_settles (Fixture       *fixture,
                    gconstpointer  data)
{
  while (fixture->n_made == 0)
    {
      ent_session_touch (fixture->session);
      g_main_context_iteration (NULL, FALSE);
    }
  while (read_day (fixture) == 0)
    g_main_context_iteration (NULL, FALSE);
}

/* At the end nothing waits, and there is nothing left to do afterwards. */
static void
test_writes_now (Fixture       *fixture,
                 gconstpointer  data)
{
  ent_session_touch (fixture->session);
  ent_session_write_now (fixture->session);
  g_assert_cmpint (read_day (fixture), ==, ent_day_new (2012, 6, 1));
  fixture->day = ent_day_new (2013, 1, 1);
  ent_session_write_now (fixture->session);
  g_assert_cmpint (read_day (fixture), ==, ent_day_new (2013, 1, 1));
  fixture->day = 0; /* nothing to remember leaves what is there */
  ent_session_write_now (fixture->session);
  g_assert_cmpint (read_day (fixture), ==, ent_day_new (2013, 1, 1));

  ent_session_end (fixture->session);
  ent_session_touch (fixture->session);
  ent_session_write_now (fixture->session);
  g_assert_cmpuint (fixture->n_made, ==, 3);
}

static void
test_broken (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntSavedView) saved = NULL;

  ent_session_write_now (fixture->session);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "{\"format\": \"entente-view\", \"vers", -1, NULL));
  saved = ent_session_read (fixture->file, &error);
  g_assert_null (saved);
  g_assert_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_MALFORMED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/state/session/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("settles", test_settles);
  ADD ("never-settles", test_never_settles);
  ADD ("writes-now", test_writes_now);
  ADD ("broken", test_broken);

  return g_test_run ();
}

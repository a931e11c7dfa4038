/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "base/ent-file-replace.h"
#include "state/ent-kept-views.h"
#include "tests/state/state-fixture.h"

typedef struct
{
  GFile        *folder;
  EntKeptViews *views;
  guint         n_changes;
} Fixture;

static void
changed_cb (GListModel *model,
            guint       position,
            guint       n_removed,
            guint       n_added,
            Fixture    *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_dir_make_tmp ("entente-kept-XXXXXX", NULL);

  fixture->folder = g_file_new_for_path (path);
  fixture->views = ent_kept_views_new (fixture->folder);
  g_signal_connect (fixture->views, "items-changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (fixture->folder, "standard::name", G_FILE_QUERY_INFO_NONE, NULL, NULL);
  GFile *file;

  while (g_file_enumerator_iterate (files, NULL, &file, NULL, NULL) && file)
    g_file_delete (file, NULL, NULL);
  g_assert_true (g_file_delete (fixture->folder, NULL, NULL));
  g_object_unref (fixture->folder);
  g_object_unref (fixture->views);
}

static EntSavedView *
new_saved (const char *name)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));
  EntSavedView *saved = ent_saved_view_new (view, dataset);

  saved->name = g_strdup (name);
  return saved;
}

static void
keep (Fixture    *fixture,
      const char *name)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (ent_kept_views_keep (fixture->views, new_saved (name), &error));
  g_assert_no_error (error);
}

static char *
list (EntKeptViews *views)
{
  GString *names = g_string_new (NULL);
  EntKeptView *view;

  for (guint i = 0; (view = ent_kept_views_get (views, i)) != NULL; i++)
    g_string_append (names, ent_kept_view_get_name (view));
  return g_string_free (names, FALSE);
}

/* The list is so, and so it is when the program starts anew. */
static void
assert_lists (Fixture    *fixture,
              const char *expected)
{
  g_autoptr (EntKeptViews) again = ent_kept_views_new (fixture->folder);
  g_autofree char *now = list (fixture->views);
  g_autofree char *then = NULL;

  g_assert_true (ent_kept_views_read (again, NULL));
  then = list (again);
  g_assert_cmpstr (now, ==, expected);
  g_assert_cmpstr (then, ==, expected);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  keep (fixture, "c");
  keep (fixture, "a");
  keep (fixture, "b");
  assert_lists (fixture, "cab");
  g_assert_true (ent_kept_views_move (fixture->views, 0, 2, NULL));
  assert_lists (fixture, "abc");
  g_assert_true (ent_kept_views_move (fixture->views, 2, 1, NULL));
  assert_lists (fixture, "acb");
  g_assert_cmpuint (fixture->n_changes, ==, 5);
  g_assert_true (ent_kept_views_move (fixture->views, 1, 1, NULL));
  g_assert_cmpuint (fixture->n_changes, ==, 5);
}

static void
test_rename (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *file_name = NULL;

  keep (fixture, "a");
  keep (fixture, "b");
  file_name = g_strdup (ent_kept_view_get_file_name (ent_kept_views_get (fixture->views, 0)));
  g_assert_true (ent_kept_views_rename (fixture->views, 0, "Ä", "said", NULL));
  assert_lists (fixture, "Äb");
  g_assert_cmpstr (ent_kept_view_get_saved (ent_kept_views_get (fixture->views, 0))->note, ==, "said");
  g_assert_cmpuint (ent_kept_list_find (ENT_KEPT_LIST (fixture->views), file_name), ==, 0);
  g_assert_true (ent_kept_views_rename (fixture->views, 0, "Ä", "", NULL));
  g_assert_null (ent_kept_view_get_saved (ent_kept_views_get (fixture->views, 0))->note);
}

/* What was taken away comes back to where it was, even if its file has another name by now. */
static void
test_remove_and_put_back (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (EntKeptView) taken = NULL;

  keep (fixture, "a");
  keep (fixture, "b");
  keep (fixture, "c");
  taken = ent_kept_views_remove (fixture->views, 1, NULL);
  assert_lists (fixture, "ac");
  keep (fixture, "b");
  assert_lists (fixture, "acb");
  g_assert_true (ent_kept_views_put_back (fixture->views, taken, 1, NULL));
  assert_lists (fixture, "abcb");
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *first = ent_kept_list_suggest_name (ENT_KEPT_LIST (fixture->views), "a");
  g_autofree char *second = NULL, *third = NULL;

  keep (fixture, first);
  second = ent_kept_list_suggest_name (ENT_KEPT_LIST (fixture->views), "a");
  keep (fixture, second);
  third = ent_kept_list_suggest_name (ENT_KEPT_LIST (fixture->views), "a");
  g_assert_cmpstr (first, ==, "a");
  g_assert_cmpstr (second, ==, "a (2)");
  g_assert_cmpstr (third, ==, "a (3)");
}

/* Where nothing can be written, nothing is kept, renamed or moved, and it is said why. */
static void
test_cannot_write (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *order = g_build_filename (g_file_peek_path (fixture->folder), "order", NULL);
  g_autofree char *first = NULL;

  keep (fixture, "a");
  keep (fixture, "b");
  first = g_build_filename (g_file_peek_path (fixture->folder), "a.entente-view", NULL);
  g_remove (order);
  g_mkdir (order, 0700); /* a folder is never replaced by a file */
  g_assert_false (ent_kept_views_move (fixture->views, 0, 1, &error));
  g_assert_error (error, ENT_FILE_REPLACE_ERROR, ENT_FILE_REPLACE_ERROR_FAILED);
  assert_lists (fixture, "ab");
  g_clear_error (&error);

  g_remove (first);
  g_mkdir (first, 0700);
  g_assert_false (ent_kept_views_rename (fixture->views, 0, "c", "note", &error));
  g_assert_error (error, ENT_FILE_REPLACE_ERROR, ENT_FILE_REPLACE_ERROR_FAILED);
  g_assert_cmpstr (ent_kept_view_get_name (ent_kept_views_get (fixture->views, 0)), ==, "a");
  g_assert_null (ent_kept_view_get_saved (ent_kept_views_get (fixture->views, 0))->note);
  g_rmdir (first);
  g_rmdir (order);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/state/kept-views/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("order", test_order);
  ADD ("rename", test_rename);
  ADD ("remove-and-put-back", test_remove_and_put_back);
  ADD ("names", test_names);
  ADD ("cannot-write", test_cannot_write);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "base/ent-file-replace.h"
#include "state/ent-kept-stories.h"
#include "tests/state/state-fixture.h"

typedef struct
{
  GFile          *folder;
  EntKeptStories *stories;
  guint           n_changes;
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
  fixture->stories = ent_kept_stories_new (fixture->folder);
  g_signal_connect (fixture->stories, "items-changed", G_CALLBACK (changed_cb), fixture);
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
  g_object_unref (fixture->stories);
}

static EntStory *
new_story (const char *name)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));
  g_autoptr (EntStory) empty = ent_story_new (name);
  g_autoptr (EntStoryStep) step = ent_story_step_new (ent_saved_view_new (view, dataset));

  return ent_story_with_step (empty, 0, step);
}

/* Says under which name its file is there. */
static const char *
add (Fixture    *fixture,
     const char *name)
{
  g_autoptr (EntStory) story = new_story (name);
  g_autoptr (GError) error = NULL;
  EntKeptStory *kept = ent_kept_stories_add (fixture->stories, story, "New", &error);

  g_assert_no_error (error);
  return ent_kept_story_get_file_name (kept);
}

static char *
list (EntKeptStories *stories)
{
  GString *names = g_string_new (NULL);
  EntKeptStory *story;

  for (guint i = 0; (story = ent_kept_stories_get (stories, i)) != NULL; i++)
    g_string_append_printf (names, "%s%u", ent_kept_story_get_name (story), ent_story_get_n_steps (ent_kept_story_get_story (story)));
  return g_string_free (names, FALSE);
}

/* The list is so, and in the order of names it is so when the program starts anew. */
static void
assert_lists (Fixture    *fixture,
              const char *expected,
              const char *expected_anew)
{
  g_autoptr (EntKeptStories) again = ent_kept_stories_new (fixture->folder);
  g_autofree char *now = list (fixture->stories);
  g_autofree char *then = NULL;

  g_assert_true (ent_kept_stories_read (again, NULL));
  then = list (again);
  g_assert_cmpstr (now, ==, expected);
  g_assert_cmpstr (then, ==, expected_anew);
}

static void
test_add_and_change (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (EntStory) changed = NULL;
  g_autofree char *file_name = NULL;

  add (fixture, "c");
  file_name = g_strdup (add (fixture, "a"));
  add (fixture, "b");
  assert_lists (fixture, "c1a1b1", "a1b1c1");
  changed = ent_story_without_step (ent_kept_stories_lookup (fixture->stories, file_name), 0);
  g_assert_true (ent_kept_stories_change (fixture->stories, file_name, changed, "Delete a Step", NULL));
  assert_lists (fixture, "c1a0b1", "a0b1c1");
  g_assert_true (ent_kept_stories_change (fixture->stories, file_name, NULL, "Delete", NULL));
  assert_lists (fixture, "c1b1", "b1c1");
  g_assert_null (ent_kept_stories_lookup (fixture->stories, file_name));
  g_assert_cmpuint (fixture->n_changes, ==, 5);
}

/* Step by step, and back again; what is done then ends the way forward. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *file_name = NULL;
  g_autoptr (EntStory) renamed = NULL;

  g_assert_null (ent_kept_stories_get_undo_what (fixture->stories));
  g_assert_true (ent_kept_stories_undo (fixture->stories, NULL)); /* there is nothing */
  file_name = g_strdup (add (fixture, "a"));
  add (fixture, "b");
  renamed = ent_story_with_name (ent_kept_stories_lookup (fixture->stories, file_name), "z");
  g_assert_true (ent_kept_stories_change (fixture->stories, file_name, renamed, "Rename", NULL));
  g_assert_true (ent_kept_stories_change (fixture->stories, file_name, NULL, "Delete", NULL));
  assert_lists (fixture, "b1", "b1");

  g_assert_cmpstr (ent_kept_stories_get_undo_what (fixture->stories), ==, "Delete");
  g_assert_true (ent_kept_stories_undo (fixture->stories, NULL));
  assert_lists (fixture, "z1b1", "b1z1"); /* where it was */
  g_assert_cmpstr (ent_kept_stories_get_redo_what (fixture->stories), ==, "Delete");
  g_assert_cmpstr (ent_kept_stories_get_undo_what (fixture->stories), ==, "Rename");
  g_assert_true (ent_kept_stories_undo (fixture->stories, NULL));
  assert_lists (fixture, "a1b1", "a1b1");
  g_assert_true (ent_kept_stories_undo (fixture->stories, NULL));
  assert_lists (fixture, "a1", "a1");
  g_assert_true (ent_kept_stories_redo (fixture->stories, NULL));
  g_assert_true (ent_kept_stories_redo (fixture->stories, NULL));
  assert_lists (fixture, "z1b1", "b1z1");
  add (fixture, "c");
  g_assert_null (ent_kept_stories_get_redo_what (fixture->stories));
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *first = ent_kept_list_suggest_name (ENT_KEPT_LIST (fixture->stories), "a");
  g_autofree char *third = NULL;

  add (fixture, first);
  add (fixture, "a (2)");
  third = ent_kept_list_suggest_name (ENT_KEPT_LIST (fixture->stories), "a");
  g_assert_cmpstr (first, ==, "a");
  g_assert_cmpstr (third, ==, "a (3)");
  g_assert_cmpstr (add (fixture, "/"), ==, "story.entente-story");
}

/* Where nothing can be written, nothing is changed or undone, and it is said why. */
static void
test_cannot_write (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *file_name = g_strdup (add (fixture, "a"));
  g_autofree char *path = g_build_filename (g_file_peek_path (fixture->folder), file_name, NULL);
  g_autoptr (EntStory) renamed = ent_story_with_name (ent_kept_stories_lookup (fixture->stories, file_name), "z");
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_kept_stories_change (fixture->stories, file_name, renamed, "Rename", NULL));
  g_remove (path);
  g_mkdir (path, 0700); /* a folder is never replaced by a file */
  g_assert_false (ent_kept_stories_undo (fixture->stories, &error));
  g_assert_error (error, ENT_FILE_REPLACE_ERROR, ENT_FILE_REPLACE_ERROR_FAILED);
  g_assert_cmpstr (ent_kept_story_get_name (ent_kept_stories_get (fixture->stories, 0)), ==, "z");
  g_assert_cmpstr (ent_kept_stories_get_undo_what (fixture->stories), ==, "Rename");
  g_assert_null (ent_kept_stories_get_redo_what (fixture->stories));
  g_rmdir (path);
}

/* A file that is no story is listed with what is wrong with it, and left alone. */
static void
test_broken (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_file_peek_path (fixture->folder), "x.entente-story", NULL);

  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  g_assert_true (ent_kept_stories_read (fixture->stories, NULL));
  g_assert_null (ent_kept_story_get_story (ent_kept_stories_get (fixture->stories, 0)));
  g_assert_nonnull (ent_kept_story_get_problem (ent_kept_stories_get (fixture->stories, 0)));
  g_assert_cmpstr (ent_kept_story_get_name (ent_kept_stories_get (fixture->stories, 0)), ==, "x.entente-story");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/state/kept-stories/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("add-and-change", test_add_and_change);
  ADD ("undo", test_undo);
  ADD ("names", test_names);
  ADD ("cannot-write", test_cannot_write);
  ADD ("broken", test_broken);

  return g_test_run ();
}

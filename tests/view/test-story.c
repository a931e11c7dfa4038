/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "tests/charts/stage.h"
#include "view/ent-story-file.h"

static EntStoryStep *
new_step (const char *name,
          const char *note,
          int         year)
{
  static const char *const groupings[] = { "sco", NULL };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) view = ent_view_new (groupings, ent_day_new (year, 6, 9));
  EntSavedView *saved = ent_saved_view_new (view, dataset);

  saved->name = g_strdup (name);
  saved->note = g_strdup (note);
  saved->places = ent_places_new ((EntPlacesThrift) { .text_scale = 1 });
  ent_places_add_node (saved->places, ENT_KIND_NATION, "IND", (EntPoint) { 10, year });
  return ent_story_step_new (saved);
}

/* “Three” with steps a, b and c. */
static EntStory *
new_story (void)
{
  EntStory *story = ent_story_new ("Three");

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (EntStory) before = story;
      const char name[] = { (char) ('a' + i), '\0' };
      g_autoptr (EntStoryStep) step = new_step (name, i == 1 ? "Said at b" : NULL, 2001 + (int) i);

      story = ent_story_with_step (before, i, step);
    }
  return story;
}

static char *
list (EntStory *story)
{
  GString *text = g_string_new (ent_story_get_name (story));

  for (guint i = 0; i < ent_story_get_n_steps (story); i++)
    {
      EntSavedView *saved = ent_story_step_get_saved (ent_story_get_step (story, i));
      g_autofree char *day = ent_day_to_iso (ent_view_get_day (saved->view));

      g_string_append_printf (text, " | %s %.4s %s", saved->name ? saved->name : "-", day, saved->note ? saved->note : "-");
    }
  return g_string_free (text, FALSE);
}

#define ASSERT_STORY(story, expected)        \
  {                                          \
    g_autofree char *steps = list (story);   \
    g_assert_cmpstr (steps, ==, expected);   \
  }

/* Each change makes another story, and leaves the one before as it was. */
static void
test_changes (void)
{
  g_autoptr (EntStory) story = new_story ();
  g_autoptr (EntStory) down = ent_story_with_step_moved (story, 0, 2);
  g_autoptr (EntStory) up = ent_story_with_step_moved (story, 2, 1);
  g_autoptr (EntStory) less = ent_story_without_step (story, 1);
  g_autoptr (EntStory) named = ent_story_with_name (story, "Other");
  g_autoptr (EntStory) said = ent_story_with_words (story, 1, "", "New");
  g_autoptr (EntStoryStep) step = new_step ("x", NULL, 2020);
  g_autoptr (EntStory) more = ent_story_with_step (story, 1, step);

  ASSERT_STORY (down, "Three | b 2002 Said at b | c 2003 - | a 2001 -");
  ASSERT_STORY (up, "Three | a 2001 - | c 2003 - | b 2002 Said at b");
  ASSERT_STORY (less, "Three | a 2001 - | c 2003 -");
  ASSERT_STORY (named, "Other | a 2001 - | b 2002 Said at b | c 2003 -");
  ASSERT_STORY (said, "Three | a 2001 - | - 2002 New | c 2003 -");
  ASSERT_STORY (more, "Three | a 2001 - | x 2020 - | b 2002 Said at b | c 2003 -");
  ASSERT_STORY (story, "Three | a 2001 - | b 2002 Said at b | c 2003 -");
  /* What is as it was is known by that. */
  g_assert_true (ent_story_get_step (said, 0) == ent_story_get_step (story, 0));
  g_assert_false (ent_story_get_step (said, 1) == ent_story_get_step (story, 1));
}

static void
test_round_trip (void)
{
  g_autofree char *path = g_dir_make_tmp ("entente-story-XXXXXX", NULL);
  g_autofree char *name = g_build_filename (path, "three.entente-story", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autoptr (EntStory) story = new_story ();
  g_autoptr (EntStory) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n_nodes;

  g_assert_true (ent_story_file_write (story, file, NULL, &error));
  g_assert_no_error (error);
  again = ent_story_file_read (file, &error);
  g_assert_no_error (error);
  ASSERT_STORY (again, "Three | a 2001 - | b 2002 Said at b | c 2003 -");
  ent_places_get_nodes (ent_story_step_get_saved (ent_story_get_step (again, 1))->places, &n_nodes);
  g_assert_cmpuint (n_nodes, ==, 1);
  g_assert_true (g_file_get_contents (name, &text, NULL, NULL));
  g_assert_true (ent_story_file_begins (text));
  g_assert_false (ent_story_file_begins ("{\"format\": \"entente-view\", \"version\": 1"));
  g_remove (name);
  g_rmdir (path);
}

#define VIEW "{\"format\": \"entente-view\", \"version\": 1, \"groupings\": [\"sco\"], \"at\": \"2017-06-09\""

static void
assert_refused (const char *text,
                const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntStory) story = ent_story_from_json (text, strlen (text), &error);

  g_assert_null (story);
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, expected);
}

/* A person may write one; what is not understood is named with its place. */
static void
test_reading (void)
{
  const char *smallest = "{\"format\": \"entente-story\", \"version\": 1, \"steps\": [" VIEW "}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (EntStory) story = ent_story_from_json (smallest, strlen (smallest), &error);
  GString *many = g_string_new ("{\"format\": \"entente-story\", \"version\": 1, \"steps\": [" VIEW "}");

  g_assert_no_error (error);
  ASSERT_STORY (story, " | - 2017 -");
  assert_refused ("[]", "an object was expected, this is a list");
  assert_refused ("{}", "format: this is missing; expected was such as \"format\": \"entente-story\"");
  assert_refused (VIEW "}", "format: “entente-story” was expected, this is “entente-view”");
  assert_refused ("{\"format\": \"entente-story\", \"version\": 2, \"steps\": []}", "version: this program reads version 1 of stories only");
  assert_refused ("{\"format\": \"entente-story\", \"version\": 1}", "steps: this is missing; expected was such as \"steps\": []");
  assert_refused ("{\"format\": \"entente-story\", \"version\": 1, \"step\": []}", "step: a story has no such field; leave it out");
  assert_refused ("{\"format\": \"entente-story\", \"version\": 1, \"steps\": [" VIEW "}, " VIEW ", \"theme\": \"pink\"}]}",
                  "steps[1].theme: there is no “pink”; there are light, dark, print, black-and-white, high-contrast, high-contrast-dark");
  for (guint i = 0; i < ENT_STORY_MAX_STEPS; i++)
    g_string_append (many, ", " VIEW "}");
  g_string_append (many, "]}");
  assert_refused (many->str, "steps: such a list has at most 200 entries, this one has 201");
  g_string_free (many, TRUE);
}

/* A file that is too long is refused by its length, not read. */
static void
test_too_long (void)
{
  g_autofree char *path = g_dir_make_tmp ("entente-story-XXXXXX", NULL);
  g_autofree char *name = g_build_filename (path, "long.entente-story", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (name, "", 0, NULL));
  g_assert_cmpint (truncate (name, (off_t) ENT_STORY_MAX_BYTES + 1), ==, 0);
  g_assert_null (ent_story_file_read (file, &error));
  g_assert_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_INVALID);
  g_remove (name);
  g_rmdir (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/story/changes", test_changes);
  g_test_add_func ("/view/story/round-trip", test_round_trip);
  g_test_add_func ("/view/story/reading", test_reading);
  g_test_add_func ("/view/story/too-long", test_too_long);

  return g_test_run ();
}

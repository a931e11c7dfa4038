/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-added-file.h"

#include <string.h>

#include "io/ent-added.h"
#include "io/ent-json-reader.h"
#include "tests/file-fixture.h"

/* What was added to the bundled data, as it is kept. */

static EntAdded *
new_added (const char *title,
           const char *id)
{
  EntAdded *added = ent_added_new (title, ent_day_new (2026, 11, 29));

  ent_added_take_text (added, ENT_KIND_SOURCE,
                       g_strdup_printf ("{\"id\":  \"%s\", \"type\": \"document\", \"title\": \"\\u00e9\", \"x\": [1.0]}", id));
  ent_added_take_text (added, ENT_KIND_GROUPING, g_strdup ("{}"));
  ent_added_take_text (added, ENT_KIND_GROUPING, g_strdup ("{\"id\": \"b\"}"));
  return added;
}

static GPtrArray *
new_list (EntAdded *added)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_added_unref);

  if (added != NULL)
    g_ptr_array_add (list, ent_added_ref (added));
  return list;
}

static void
change (FileFixture *fixture,
        EntAdded    *gone,
        EntAdded    *come)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GPtrArray) going = new_list (gone);
  g_autoptr (GPtrArray) coming = new_list (come);
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_added_file_change (file, going, coming, &error));
  g_assert_no_error (error);
}

static void
assert_holds (FileFixture *fixture,
              EntAdded    *first,
              EntAdded    *second)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = ent_added_file_read (file, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, (first != NULL) + (second != NULL));
  if (first != NULL)
    g_assert_true (ent_added_equal (g_ptr_array_index (list, 0), first));
  if (second != NULL)
    g_assert_true (ent_added_equal (g_ptr_array_index (list, 1), second));
}

/* Each window knows of its own only. */
static void
what_others_added_stays (FileFixture   *fixture,
                         gconstpointer  data)
{
  g_autoptr (EntAdded) one = new_added ("“One”", "one");
  g_autoptr (EntAdded) two = new_added ("Two", "two");

  assert_holds (fixture, NULL, NULL); /* where there is no file */
  change (fixture, NULL, one);
  assert_holds (fixture, one, NULL);
  change (fixture, NULL, two);
  assert_holds (fixture, one, two);
  change (fixture, NULL, one);
  assert_holds (fixture, one, two); /* not twice */
  change (fixture, one, NULL);
  assert_holds (fixture, two, NULL);
  change (fixture, one, NULL);
  change (fixture, two, NULL);
  assert_holds (fixture, NULL, NULL);
}

/* What this program does not understand is not lost by what it does. */
static void
what_is_not_known_stays (FileFixture   *fixture,
                         gconstpointer  data)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "{\"format\": \"entente-changes\", \"version\": 1, \"changes\": [", "added.json" },
    { "{\"format\": \"entente\", \"version\": 1, \"changes\": []}", "this is no list of changes" },
    { "{\"format\": \"entente-changes\", \"version\": 2, \"changes\": []}", "a newer program has written it" },
    { "{\"format\": \"entente-changes\", \"version\": 1, \"changes\": [{\"title\": \"A\", \"day\": \"2026-11-29\", \"add\": {}, \"remove\": {}}]}",
      "“remove” is not known" },
    { "{\"format\": \"entente-changes\", \"version\": 1, \"changes\": [{\"title\": \"A\", \"day\": \"2026-11-29\", \"add\": {\"wishes\": []}}]}",
      "“wishes” is not known" },
    { "{\"format\": \"entente-changes\", \"version\": 1, \"changes\": [{\"title\": \"A\", \"day\": \"2026-13-29\", \"add\": {}}]}", "a day" },
    { "{\"format\": \"entente-changes\", \"version\": 1, \"changes\": [{\"title\": \"A\", \"day\": \"2026-11-29\", \"add\": {\"ties\": [1]}}]}",
      "a record was expected" },
  };
  g_autoptr (EntAdded) one = new_added ("One", "one");
  g_autoptr (GPtrArray) none = new_list (NULL);
  g_autoptr (GPtrArray) list = new_list (one);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_true (g_file_set_contents (fixture->path, cases[i].text, -1, NULL));
      g_assert_false (ent_added_file_change (file, none, list, &error));
      g_assert_cmpuint (error->domain, ==, ENT_READ_ERROR);
      g_assert_nonnull (strstr (error->message, cases[i].message));
      g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
      g_assert_cmpstr (after, ==, cases[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/io/added-file/" name, FileFixture, "added.json", file_fixture_set_up, test, file_fixture_tear_down)
  ADD ("what-others-added-stays", what_others_added_stays);
  ADD ("what-is-not-known-stays", what_is_not_known_stays);
#undef ADD

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-own-presets.h"
#include "tests/state/state-fixture.h"

typedef struct
{
  GSettings     *settings;
  EntOwnPresets *presets;
  guint          n_changes;
} Fixture;

static void
changed_cb (EntOwnPresets *presets,
            Fixture       *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->settings = g_settings_new ("io.github.entente.Entente");
  g_settings_reset (fixture->settings, "presets");
  fixture->presets = ent_own_presets_new (fixture->settings);
  g_signal_connect (fixture->presets, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->presets);
  g_object_unref (fixture->settings);
}

static void
keep (Fixture    *fixture,
      const char *name,
      const char *first,
      const char *second)
{
  ent_own_presets_keep (fixture->presets, name, (const char *const[]) { first, second, NULL });
}

static char *
list (EntOwnPresets *presets)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ent_own_presets_get_n (presets); i++)
    {
      g_autofree char *ids = g_strjoinv (" ", (char **) ent_own_presets_get_groupings (presets, i));

      g_string_append_printf (text, "%s: %s; ", ent_own_presets_get_name (presets, i), ids);
    }
  return g_string_free (text, FALSE);
}

/* So it is here, and in another window. */
static void
assert_lists (Fixture    *fixture,
              const char *expected)
{
  g_autoptr (EntOwnPresets) other = ent_own_presets_new (fixture->settings);
  g_autofree char *here = list (fixture->presets);
  g_autofree char *there = list (other);

  g_assert_cmpstr (here, ==, expected);
  g_assert_cmpstr (there, ==, expected);
}

static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  keep (fixture, "b", "alpha", "beta");
  keep (fixture, "a", "gamma", NULL);
  assert_lists (fixture, "b: alpha beta; a: gamma; ");
  keep (fixture, "b", "beta", "gamma"); /* in its place */
  assert_lists (fixture, "b: beta gamma; a: gamma; ");
  g_assert_true (ent_own_presets_rename (fixture->presets, 0, "Ä"));
  assert_lists (fixture, "Ä: beta gamma; a: gamma; ");
  g_assert_false (ent_own_presets_rename (fixture->presets, 0, "a")); /* which would be another */
  g_assert_false (ent_own_presets_rename (fixture->presets, 0, ""));
  g_assert_true (ent_own_presets_rename (fixture->presets, 0, "Ä"));
  assert_lists (fixture, "Ä: beta gamma; a: gamma; ");
  ent_own_presets_remove (fixture->presets, 0);
  assert_lists (fixture, "a: gamma; ");
  g_assert_cmpuint (fixture->n_changes, >=, 5);
}

/* What one window does the other hears of. */
static void
test_other_window (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (EntOwnPresets) other = ent_own_presets_new (fixture->settings);

  ent_own_presets_keep (other, "a", (const char *const[]) { "alpha", NULL });
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  assert_lists (fixture, "a: alpha; ");
}

/* Other data shows what it knows, in the order of the choice. */
static void
test_view (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));
  g_autoptr (EntView) known = NULL;
  g_autoptr (EntView) turned = NULL;

  keep (fixture, "unknown", "x", "y");
  keep (fixture, "some", "beta", "x");
  keep (fixture, "two", "beta", "alpha");
  g_assert_null (ent_own_presets_new_view (fixture->presets, 0, view, dataset));
  known = ent_own_presets_new_view (fixture->presets, 1, view, dataset);
  g_assert_cmpuint (g_strv_length ((char **) ent_view_get_groupings (known)), ==, 1);
  g_assert_cmpuint (ent_own_presets_find_shown (fixture->presets, known, dataset), ==, 1);
  turned = ent_view_with_groupings (view, (const char *const[]) { "alpha", "beta", NULL });
  g_assert_cmpuint (ent_own_presets_find_shown (fixture->presets, turned, dataset), ==, 2);
  g_assert_cmpint (ent_view_get_day (known), ==, ent_day_new (2012, 6, 1));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/state/own-presets/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("changes", test_changes);
  ADD ("other-window", test_other_window);
  ADD ("view", test_view);

  return g_test_run ();
}

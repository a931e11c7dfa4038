/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/charts/stage.h"

/* How many items give nations away. */
typedef struct
{
  guint n_names;
  guint n_flags;
  guint n_codes;
  guint n_pills;
} Signs;

static Signs
count (EntScene *scene)
{
  const EntSceneItem *items = ent_scene_get_items (scene);
  Signs signs = { 0 };

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      signs.n_names += items[i].shape == ENT_SHAPE_TEXT && ent_thing_get_record (items[i].thing).kind == ENT_KIND_NATION;
      signs.n_flags += items[i].flag != NULL;
      signs.n_codes += items[i].shape == ENT_SHAPE_DISC && items[i].text != NULL;
      signs.n_pills += items[i].shape == ENT_SHAPE_PILL && items[i].text != NULL;
    }
  return signs;
}

static void
test_hides (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntScene) same = NULL;
  g_autoptr (EntScene) unnamed = NULL;
  g_autoptr (EntScene) flagless = NULL;
  Signs all, without_names, without_flags;
  guint n_colors;

  stage_draw_places (&stage, "ric-brics-sco", "ric,brics,sco", "2018-01-01");
  same = ent_scene_new_riddle (stage.scene, 0);
  unnamed = ent_scene_new_riddle (stage.scene, ENT_HIDDEN_NAMES);
  flagless = ent_scene_new_riddle (stage.scene, ENT_HIDDEN_FLAGS);
  all = count (stage.scene);
  without_names = count (unnamed);
  without_flags = count (flagless);

  g_assert_true (same == stage.scene);
  g_assert_cmpuint (all.n_names, >, 10);
  g_assert_cmpuint (all.n_flags, >, 10);
  g_assert_cmpuint (without_names.n_names, ==, 0);
  g_assert_cmpuint (without_names.n_codes, ==, 0);
  g_assert_cmpuint (without_names.n_flags, ==, all.n_flags);
  g_assert_cmpuint (without_names.n_pills, ==, all.n_pills); /* groupings keep their names */
  g_assert_cmpuint (without_flags.n_flags, ==, 0);
  g_assert_cmpuint (without_flags.n_codes, ==, 0); /* a code would say the same */
  g_assert_cmpuint (without_flags.n_names, ==, all.n_names);
  ent_scene_get_colors (unnamed, &n_colors);
  g_assert_cmpuint (n_colors, ==, 3);
}

/* All that is left is where it was, with its path. */
static void
test_places_stay (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntScene) riddle = NULL;
  const EntSceneItem *items, *old;
  guint n_old, at = 0;

  stage_draw_places (&stage, "ric-brics-sco", "ric,brics,sco", "2018-01-01");
  riddle = ent_scene_new_riddle (stage.scene, ENT_HIDDEN_NAMES | ENT_HIDDEN_FLAGS);
  items = ent_scene_get_items (riddle);
  old = ent_scene_get_items (stage.scene);
  n_old = ent_scene_get_n_items (stage.scene);
  for (guint i = 0; i < ent_scene_get_n_items (riddle); i++)
    {
      while (at < n_old && !(old[at].shape == items[i].shape && ent_thing_equal (old[at].thing, items[i].thing)
                             && old[at].bounds.x0 == items[i].bounds.x0 && old[at].bounds.y1 == items[i].bounds.y1))
        at++;
      g_assert_cmpuint (at, <, n_old);
      g_assert_cmpuint (items[i].n_segments, ==, old[at].n_segments);
      g_assert_cmpint (items[i].is_node, ==, old[at].is_node);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/riddle/hides", test_hides);
  g_test_add_func ("/scene/riddle/places-stay", test_places_stay);

  return g_test_run ();
}

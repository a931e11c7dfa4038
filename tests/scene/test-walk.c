/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-walk.h"

static EntSceneItem
make_node (EntKind kind,
           guint32 row,
           double  x,
           double  y)
{
  gboolean is_disc = kind == ENT_KIND_NATION;

  return (EntSceneItem) {
    .shape = is_disc ? ENT_SHAPE_DISC : ENT_SHAPE_PILL,
    .layer = is_disc ? ENT_LAYER_BODY : ENT_LAYER_TAG,
    .thing = ent_thing_of (ent_ref (kind, row)),
    .hit = is_disc ? ENT_HIT_DISC : ENT_HIT_BOX,
    .is_node = TRUE,
    .bounds = { x - (is_disc ? 20 : 30), y - (is_disc ? 20 : 12), x + (is_disc ? 20 : 30), y + (is_disc ? 20 : 12) },
    .point = { x, y },
    .radius = is_disc ? 20 : 12,
    .half_width = 30,
    .text = "X",
  };
}

/* Nation 0 in the middle, 1 far to the right, 2 nearer but aside, 3 below; a
 * pill above, and the label of nation 3 beneath it. */
static EntScene *
new_scene (void)
{
  EntScene *scene = ent_scene_new ();
  const EntSceneItem items[] = {
    make_node (ENT_KIND_NATION, 0, 0, 0),
    make_node (ENT_KIND_NATION, 1, 200, 10),
    make_node (ENT_KIND_NATION, 2, 100, 120),
    make_node (ENT_KIND_NATION, 3, 0, 150),
    make_node (ENT_KIND_GROUPING, 0, 0, -100),
  };
  EntSceneItem label = make_node (ENT_KIND_NATION, 3, 0, 180);

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    ent_scene_add (scene, &items[i]);
  label.shape = ENT_SHAPE_TEXT;
  label.layer = ENT_LAYER_NAME;
  label.hit = ENT_HIT_BOX;
  label.is_node = FALSE;
  ent_scene_add (scene, &label);
  ent_scene_finish (scene);
  return scene;
}

static void
assert_ref (EntRef  ref,
            EntKind kind,
            guint32 row)
{
  g_assert_cmpuint (ref.kind, ==, kind);
  g_assert_cmpuint (ref.row, ==, row);
}

static void
test_nothing (void)
{
  g_autoptr (EntScene) scene = ent_scene_new ();

  ent_scene_finish (scene);
  assert_ref (ent_thing_get_record (ent_walk_first (scene)), ENT_KIND_NONE, 0);
  assert_ref (ent_thing_get_record (ent_walk_last (scene)), ENT_KIND_NONE, 0);
  assert_ref (ent_thing_get_record (ent_walk_next (scene, ent_thing_of (ent_ref (ENT_KIND_NATION, 0)), 1, 0)), ENT_KIND_NONE, 0);
  g_assert_null (ent_walk_node_at (scene, (EntPoint) { 0, 0 }, 1));
}

static void
test_begins_at_pills (void)
{
  g_autoptr (EntScene) scene = new_scene ();

  assert_ref (ent_thing_get_record (ent_walk_first (scene)), ENT_KIND_GROUPING, 0);
  /* The lowest of the discs. */
  assert_ref (ent_thing_get_record (ent_walk_last (scene)), ENT_KIND_NATION, 3);
}

static void
test_keeps_its_line (void)
{
  g_autoptr (EntScene) scene = new_scene ();
  EntRef middle = ent_ref (ENT_KIND_NATION, 0);

  /* Nation 2 is nearer, but aside. */
  assert_ref (ent_thing_get_record (ent_walk_next (scene, ent_thing_of (middle), 1, 0)), ENT_KIND_NATION, 1);
  assert_ref (ent_thing_get_record (ent_walk_next (scene, ent_thing_of (middle), 0, 1)), ENT_KIND_NATION, 3);
  assert_ref (ent_thing_get_record (ent_walk_next (scene, ent_thing_of (middle), 0, -1)), ENT_KIND_GROUPING, 0);
  assert_ref (ent_thing_get_record (ent_walk_next (scene, ent_thing_of (ent_ref (ENT_KIND_GROUPING, 0)), 0, 1)), ENT_KIND_NATION, 0);
}

static void
test_ends_at_the_rim (void)
{
  g_autoptr (EntScene) scene = new_scene ();

  assert_ref (ent_thing_get_record (ent_walk_next (scene, ent_thing_of (ent_ref (ENT_KIND_NATION, 0)), -1, 0)), ENT_KIND_NONE, 0);
  assert_ref (ent_thing_get_record (ent_walk_next (scene, ent_thing_of (ent_ref (ENT_KIND_NATION, 77)), 1, 0)), ENT_KIND_NONE, 0);
}

static void
test_only_nodes_can_be_held (void)
{
  g_autoptr (EntScene) scene = new_scene ();
  const EntSceneItem *disc = ent_walk_node_at (scene, (EntPoint) { 15, 0 }, 1);

  g_assert_nonnull (disc);
  assert_ref (disc->thing.record, ENT_KIND_NATION, 0);
  g_assert_nonnull (ent_walk_node_at (scene, (EntPoint) { 25, -100 }, 1));
  g_assert_null (ent_walk_node_at (scene, (EntPoint) { 40, 0 }, 1));
  /* The label is picked as its nation, but is no disc. */
  assert_ref (ent_thing_get_record (ent_scene_pick (scene, (EntPoint) { 0, 190 }, 1)), ENT_KIND_NATION, 3);
  g_assert_null (ent_walk_node_at (scene, (EntPoint) { 0, 190 }, 1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/walk/nothing", test_nothing);
  g_test_add_func ("/scene/walk/begins-at-pills", test_begins_at_pills);
  g_test_add_func ("/scene/walk/keeps-its-line", test_keeps_its_line);
  g_test_add_func ("/scene/walk/ends-at-the-rim", test_ends_at_the_rim);
  g_test_add_func ("/scene/walk/only-nodes-can-be-held", test_only_nodes_can_be_held);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network.h"
#include "tests/charts/stage.h"
#include "tests/scene-items.h"

static const EntSceneItem *
find (Stage      *stage,
      EntKind     kind,
      const char *id,
      EntLayer    layer)
{
  return scene_find_item (stage->scene, stage_ref (stage, kind, id), layer);
}

/* A pill of 120 letters takes three lines, and no nation makes room for more. */
static void
test_long_name (void)
{
  g_auto (Stage) stage = { 0 };
  const EntSceneItem *pill, *other;
  guint node;

  stage_draw_places (&stage, "long-grouping-name", "g,h", "2000-01-01");
  pill = find (&stage, ENT_KIND_GROUPING, "g", ENT_LAYER_TAG);
  other = find (&stage, ENT_KIND_GROUPING, "h", ENT_LAYER_TAG);
  g_assert_cmpfloat (pill->half_width, <=, 14 * 13 / 2 + 11);
  g_assert_cmpfloat_with_epsilon (pill->radius, 3 * 1.25 * 13 / 2 + 4, 1e-9);
  g_assert_cmpuint (pill->text_style.max_lines, ==, 3);
  g_assert_cmpfloat (pill->text_style.width, >, 0);
  g_assert_cmpfloat (other->text_style.width, ==, 0);

  /* What was measured is what is drawn. */
  g_assert_true (ent_graph_lookup_node (stage.graph, stage_ref (&stage, ENT_KIND_GROUPING, "g"), &node));
  g_assert_cmpfloat (ent_extents_get (stage.extents, node).half_width, ==, pill->half_width);
  g_assert_cmpfloat (ent_extents_get (stage.extents, node).up, ==, pill->radius);
}

static void
assert_one_body (Stage  *stage,
                 EntRef  ref)
{
  g_autoptr (EntThings) lead = ent_things_new ();
  g_autoptr (EntThings) related = ent_things_new ();

  ent_network_relate (stage->slice, ent_thing_of (ref), lead, related);
  g_assert_cmpuint (ent_things_get_n (lead), ==, 2);
  g_assert_true (ent_things_has (lead, ent_thing_of (stage_ref (stage, ENT_KIND_NATION, "u"))));
  g_assert_true (ent_things_has (lead, ent_thing_of (stage_ref (stage, ENT_KIND_GROUPING, "inner"))));
  g_assert_true (ent_things_has (related, ent_thing_of (stage_ref (stage, ENT_KIND_NATION, "a"))));
  g_assert_true (ent_things_has (related, ent_thing_of (stage_ref (stage, ENT_KIND_GROUPING, "outer"))));
  g_assert_false (ent_things_has (related, ent_thing_of (stage_ref (stage, ENT_KIND_NATION, "c"))));
}

static void
test_union_is_one_body (void)
{
  g_auto (Stage) stage = { 0 };

  stage_draw_places (&stage, "union-beside-its-grouping", "inner,outer", "2005-01-01");
  assert_one_body (&stage, stage_ref (&stage, ENT_KIND_NATION, "u"));
  assert_one_body (&stage, stage_ref (&stage, ENT_KIND_GROUPING, "inner"));
}

/* The link leads from pill to disc, and only while both are there. */
static void
test_union_is_linked (void)
{
  g_auto (Stage) stage = { 0 };
  g_auto (Stage) alone = { 0 };
  g_auto (Stage) before = { 0 };
  const EntSceneItem *link;

  stage_draw_places (&stage, "union-beside-its-grouping", "inner,outer", "2005-01-01");
  link = find (&stage, ENT_KIND_NATION, "u", ENT_LAYER_LINE);
  g_assert_nonnull (link);
  g_assert_cmpuint (link->hit, ==, ENT_HIT_NONE);
  g_assert_cmpfloat (ent_scene_get_segments (stage.scene, link)[0].points[0].x, ==, 0);
  g_assert_cmpfloat (ent_scene_get_segments (stage.scene, link)[1].points[0].x, ==, 200);
  g_assert_null (find (&stage, ENT_KIND_NATION, "c", ENT_LAYER_LINE));

  stage_draw_places (&alone, "union-beside-its-grouping", "outer", "2005-01-01");
  g_assert_null (find (&alone, ENT_KIND_NATION, "u", ENT_LAYER_LINE));
  stage_draw_places (&before, "union-beside-its-grouping", "inner,outer", "1995-01-01");
  g_assert_null (find (&before, ENT_KIND_NATION, "u", ENT_LAYER_LINE));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/network-names/long-name", test_long_name);
  g_test_add_func ("/charts/network-names/union-is-one-body", test_union_is_one_body);
  g_test_add_func ("/charts/network-names/union-is-linked", test_union_is_linked);

  return g_test_run ();
}

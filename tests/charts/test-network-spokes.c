/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which lines between nations and groupings are drawn, and where they end. */
#include "charts/ent-network.h"
#include "scene/ent-flat-path.h"
#include "tests/charts/stage.h"
#include "tests/scene-items.h"

#define DAY "2026-01-01"

static void
set_up (Stage     *stage,
        EntSpokes  spokes)
{
  g_autoptr (EntView) view = NULL;

  stage_draw_places (stage, "ric-brics-sco", "ric,brics,sco", DAY);
  view = ent_view_with_spokes (stage->view, spokes);
  g_clear_pointer (&stage->view, ent_view_unref);
  stage->view = g_steal_pointer (&view);
  stage_draw (stage, stage_day (DAY));
}

/* How many spokes of the class there are that rest, or do not. */
static guint
count (Stage        *stage,
       EntRoleClass  class,
       gboolean      resting)
{
  const EntSceneItem *items = ent_scene_get_items (stage->scene);
  guint n = 0;

  for (guint i = 0; i < ent_scene_get_n_items (stage->scene); i++)
    {
      EntRef ref = ent_thing_get_record (items[i].thing);

      if (ref.kind != ENT_KIND_MEMBERSHIP || ent_role_get_class (ent_dataset_get_membership (stage->dataset, ref.row)->role) != class)
        continue;
      n += ((items[i].marks & ENT_MARK_RESTING) != 0) == resting;
      g_assert_true ((items[i].hit == ENT_HIT_NONE) == ((items[i].marks & ENT_MARK_RESTING) != 0));
    }
  return n;
}

static void
test_whose_are_drawn (void)
{
  static const struct
  {
    EntSpokes spokes;
    gboolean  members_rest;
    gboolean  partners_rest;
  } cases[] = {
    { ENT_SPOKES_AUTO, FALSE, FALSE }, /* few groupings, in a window */
    { ENT_SPOKES_ALL, FALSE, FALSE },
    { ENT_SPOKES_OUTER, TRUE, FALSE },
    { ENT_SPOKES_MEMBERS, FALSE, TRUE },
    { ENT_SPOKES_NONE, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Stage) stage = { 0 };

      set_up (&stage, cases[i].spokes);
      /* RIC 3, BRICS and SCO 10 each; none is lost, so that all can be brought out. */
      g_assert_cmpuint (count (&stage, ENT_ROLE_CLASS_MEMBER, cases[i].members_rest), ==, 23);
      g_assert_cmpuint (count (&stage, ENT_ROLE_CLASS_MEMBER, !cases[i].members_rest), ==, 0);
      g_assert_cmpuint (count (&stage, ENT_ROLE_CLASS_OUTER, cases[i].partners_rest), >, 10);
      g_assert_cmpuint (count (&stage, ENT_ROLE_CLASS_OUTER, !cases[i].partners_rest), ==, 0);
    }
}

/* A file shows fewer lines than a window, and so does a window of many groupings. */
static void
test_choice_of_its_own (void)
{
  static const char *const few[] = { "a", "b", "c", "d", "e", NULL };
  static const char *const many[] = { "a", "b", "c", "d", "e", "f", NULL };
  g_autoptr (EntView) of_few = ent_view_new (few, 0);
  g_autoptr (EntView) of_many = ent_view_new (many, 0);
  g_autoptr (EntView) wanted = ent_view_with_spokes (of_many, ENT_SPOKES_MEMBERS);

  g_assert_cmpint (ent_view_choose_spokes (of_few, ENT_MEDIUM_SCREEN), ==, ENT_SPOKES_ALL);
  g_assert_cmpint (ent_view_choose_spokes (of_few, ENT_MEDIUM_FILE), ==, ENT_SPOKES_OUTER);
  g_assert_cmpint (ent_view_choose_spokes (of_many, ENT_MEDIUM_SCREEN), ==, ENT_SPOKES_OUTER);
  g_assert_cmpint (ent_view_choose_spokes (wanted, ENT_MEDIUM_SCREEN), ==, ENT_SPOKES_MEMBERS);
}

static const EntSceneItem *
find_spoke (Stage      *stage,
            const char *nation,
            const char *grouping)
{
  const EntSceneItem *items = ent_scene_get_items (stage->scene);
  guint32 of = stage_ref (stage, ENT_KIND_NATION, nation).row, in = stage_ref (stage, ENT_KIND_GROUPING, grouping).row;

  for (guint i = 0; i < ent_scene_get_n_items (stage->scene); i++)
    {
      EntRef ref = ent_thing_get_record (items[i].thing);

      if (ref.kind == ENT_KIND_MEMBERSHIP && ent_dataset_get_membership (stage->dataset, ref.row)->nation == of
          && ent_dataset_get_membership (stage->dataset, ref.row)->grouping == in)
        return &items[i];
    }
  return NULL;
}

/* A partner's line runs to the outline of the grouping, which it need not cross. */
static void
test_partners_are_tied_to_the_outline (void)
{
  g_auto (Stage) stage = { 0 };
  const EntSceneItem *spoke, *border;
  g_autoptr (GArray) flat = NULL;
  EntPoint begin;

  set_up (&stage, ENT_SPOKES_OUTER);
  spoke = find_spoke (&stage, "MNG", "sco");
  g_assert_nonnull (spoke);
  border = scene_find_item (stage.scene, stage_ref (&stage, ENT_KIND_GROUPING, "sco"), ENT_LAYER_BORDER);
  g_assert_nonnull (border);
  flat = ent_flat_path_new (ent_scene_get_segments (stage.scene, border), border->n_segments);
  begin = ent_scene_get_segments (stage.scene, spoke)[0].points[0];
  g_assert_cmpfloat (ent_flat_path_distance (flat, begin), <, 0.01);
}

/* It takes a longer way rather than one below the disc of another. */
static void
test_lines_go_around_discs (void)
{
  g_auto (Stage) stage = { 0 };
  EntPoint begin, end, other;
  const EntSceneItem *spoke;
  guint mongolia, turkey;

  set_up (&stage, ENT_SPOKES_OUTER);
  g_assert_true (ent_graph_lookup_node (stage.graph, stage_ref (&stage, ENT_KIND_NATION, "MNG"), &mongolia));
  g_assert_true (ent_graph_lookup_node (stage.graph, stage_ref (&stage, ENT_KIND_NATION, "TUR"), &turkey));
  spoke = find_spoke (&stage, "MNG", "sco");
  begin = ent_scene_get_segments (stage.scene, spoke)[0].points[0];
  end = ent_positions_get (stage.positions, mongolia);
  end = (EntPoint) { begin.x + 6 * (end.x - begin.x), begin.y + 6 * (end.y - begin.y) };
  ent_positions_set (stage.positions, mongolia, end);
  other = (EntPoint) { (begin.x + end.x) / 2, (begin.y + end.y) / 2 };
  ent_positions_set (stage.positions, turkey, other);
  stage_draw (&stage, stage_day (DAY));

  begin = ent_scene_get_segments (stage.scene, find_spoke (&stage, "MNG", "sco"))[0].points[0];
  g_assert_cmpfloat (ent_segment_distance (begin, end, other, NULL), >, ent_extents_get (stage.extents, turkey).radius);
}

/* Where every straight line to it runs below a disc, it bows. */
static void
test_lines_bow_around_discs (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (GArray) flat = NULL;
  EntPoint begin, end, other;
  const EntSceneItem *spoke;
  guint mongolia, turkey;
  double length;

  set_up (&stage, ENT_SPOKES_OUTER);
  g_assert_true (ent_graph_lookup_node (stage.graph, stage_ref (&stage, ENT_KIND_NATION, "MNG"), &mongolia));
  g_assert_true (ent_graph_lookup_node (stage.graph, stage_ref (&stage, ENT_KIND_NATION, "TUR"), &turkey));
  spoke = find_spoke (&stage, "MNG", "sco");
  begin = ent_scene_get_segments (stage.scene, spoke)[0].points[0];
  end = ent_positions_get (stage.positions, mongolia);
  length = ent_point_distance (begin, end);
  end = (EntPoint) { begin.x + 2000 * (end.x - begin.x) / length, begin.y + 2000 * (end.y - begin.y) / length };
  ent_positions_set (stage.positions, mongolia, end);
  other = (EntPoint) { end.x + 45 * (begin.x - end.x) / 2000, end.y + 45 * (begin.y - end.y) / 2000 };
  ent_positions_set (stage.positions, turkey, other);
  stage_draw (&stage, stage_day (DAY));

  spoke = find_spoke (&stage, "MNG", "sco");
  flat = ent_flat_path_new (ent_scene_get_segments (stage.scene, spoke), spoke->n_segments);
  g_assert_cmpfloat (ent_flat_path_distance (flat, other), >, ent_extents_get (stage.extents, turkey).radius);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/network-spokes/whose-are-drawn", test_whose_are_drawn);
  g_test_add_func ("/charts/network-spokes/choice-of-its-own", test_choice_of_its_own);
  g_test_add_func ("/charts/network-spokes/partners-are-tied-to-the-outline", test_partners_are_tied_to_the_outline);
  g_test_add_func ("/charts/network-spokes/lines-go-around-discs", test_lines_go_around_discs);
  g_test_add_func ("/charts/network-spokes/lines-bow-around-discs", test_lines_bow_around_discs);
  return g_test_run ();
}

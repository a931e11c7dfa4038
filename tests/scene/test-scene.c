/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/charts/stage.h"
#include "tests/scene-items.h"

/* Two squares that are filled and outlined, a spoke, a disc with its label and
 * a pill. Rows tell them apart. */
static void
add_square (EntScene *scene,
            guint32   row,
            double    x0,
            double    y0,
            double    side,
            gboolean  with_hole)
{
  EntSegment segments[] = {
    { ENT_SEGMENT_MOVE, { { x0, y0 } } },
    { ENT_SEGMENT_LINE, { { x0 + side, y0 } } },
    { ENT_SEGMENT_LINE, { { x0 + side, y0 + side } } },
    { ENT_SEGMENT_LINE, { { x0, y0 + side } } },
    { ENT_SEGMENT_CLOSE },
    { ENT_SEGMENT_MOVE, { { x0 + side * 0.4, y0 + side * 0.4 } } },
    { ENT_SEGMENT_LINE, { { x0 + side * 0.4, y0 + side * 0.6 } } },
    { ENT_SEGMENT_LINE, { { x0 + side * 0.6, y0 + side * 0.6 } } },
    { ENT_SEGMENT_LINE, { { x0 + side * 0.6, y0 + side * 0.4 } } },
    { ENT_SEGMENT_CLOSE },
  };
  EntSceneItem item = {
    .layer = ENT_LAYER_AREA,
    .thing = ent_thing_of (ent_ref (ENT_KIND_GROUPING, row)),
    .hit = ENT_HIT_INSIDE,
    .hit_rank = 4,
    .bounds = { x0, y0, x0 + side, y0 + side },
  };

  ent_scene_add_path (scene, &item, segments, with_hole ? 10 : 5);
  item.layer = ENT_LAYER_BORDER;
  item.hit = ENT_HIT_PATH;
  item.hit_rank = 3;
  ent_scene_add_path (scene, &item, segments, with_hole ? 10 : 5);
}

static void
add_disc (EntScene *scene,
          guint32   row,
          double    x,
          double    y)
{
  ent_scene_add (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_TEXT,
    .layer = ENT_LAYER_NAME,
    .thing = ent_thing_of (ent_ref (ENT_KIND_NATION, row)),
    .hit = ENT_HIT_BOX,
    .hit_rank = 1,
    .bounds = { x - 30, y + 23, x + 30, y + 38 },
    .point = { x - 30, y + 23 },
    .text = "India",
  });
  ent_scene_add (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_DISC,
    .layer = ENT_LAYER_BODY,
    .thing = ent_thing_of (ent_ref (ENT_KIND_NATION, row)),
    .hit = ENT_HIT_DISC,
    .is_node = TRUE,
    .bounds = { x - 20, y - 20, x + 20, y + 20 },
    .point = { x, y },
    .radius = 20,
    .flag = "in",
  });
}

static void
add_spoke (EntScene *scene,
           guint32   row,
           EntPoint  from,
           EntPoint  to)
{
  EntSegment segments[] = { { ENT_SEGMENT_MOVE, { from } }, { ENT_SEGMENT_CURVE, { from, to, to } } };

  ent_scene_add_path (scene, &(EntSceneItem) {
    .layer = ENT_LAYER_LINE,
    .thing = ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, row)),
    .hit = ENT_HIT_PATH,
    .hit_rank = 2,
    .bounds = { MIN (from.x, to.x), MIN (from.y, to.y), MAX (from.x, to.x), MAX (from.y, to.y) },
  }, segments, 2);
}

static EntScene *
new_scene (void)
{
  EntScene *scene = ent_scene_new ();

  add_disc (scene, 0, 100, 100);
  add_square (scene, 0, 0, 0, 400, TRUE);
  add_square (scene, 1, 50, 50, 100, FALSE);
  add_spoke (scene, 0, (EntPoint) { 300, 100 }, (EntPoint) { 100, 100 });
  ent_scene_add (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_PILL,
    .layer = ENT_LAYER_TAG,
    .thing = ent_thing_of (ent_ref (ENT_KIND_GROUPING, 0)),
    .hit = ENT_HIT_BOX,
    .is_node = TRUE,
    .bounds = { 270, 88, 330, 112 },
    .point = { 300, 100 },
    .radius = 12,
    .half_width = 30,
    .text = "SCO",
  });
  ent_scene_finish (scene);
  return scene;
}

static void
test_empty (void)
{
  g_autoptr (EntScene) scene = ent_scene_new ();
  g_autoptr (GArray) items = NULL;

  ent_scene_finish (scene);
  g_assert_cmpuint (ent_scene_get_n_items (scene), ==, 0);
  g_assert_true (ent_rect_is_empty (ent_scene_get_bounds (scene)));
  g_assert_true (ent_thing_equal (ent_scene_pick (scene, (EntPoint) { 0, 0 }, 5), ENT_THING_NOTHING));
  items = ent_scene_get_items_in (scene, (EntRect) { -10, -10, 10, 10 });
  g_assert_cmpuint (items->len, ==, 0);
}

static void
test_order (void)
{
  g_autoptr (EntScene) scene = new_scene ();
  const EntSceneItem *items = ent_scene_get_items (scene);

  g_assert_cmpuint (ent_scene_get_n_items (scene), ==, 8);
  for (guint i = 1; i < 8; i++)
    g_assert_cmpint (items[i - 1].layer, <=, items[i].layer);
  /* Within a layer as they were added. */
  g_assert_cmpuint (items[0].thing.record.row, ==, 0);
  g_assert_cmpuint (items[1].thing.record.row, ==, 1);
}

static void
assert_picks (EntScene *scene,
              double    x,
              double    y,
              EntKind   kind,
              guint32   row)
{
  EntRef picked = ent_thing_get_record (ent_scene_pick (scene, (EntPoint) { x, y }, 4));

  g_assert_cmpint (picked.kind, ==, kind);
  g_assert_cmpuint (picked.row, ==, row);
}

static void
test_pick (void)
{
  g_autoptr (EntScene) scene = new_scene ();

  assert_picks (scene, 101, 99, ENT_KIND_NATION, 0);      /* the disc, over the spoke's end */
  assert_picks (scene, 80, 130, ENT_KIND_NATION, 0);      /* its label */
  assert_picks (scene, 300, 105, ENT_KIND_GROUPING, 0);   /* the pill */
  assert_picks (scene, 200, 103, ENT_KIND_MEMBERSHIP, 0); /* beside the spoke, over the large fill */
  assert_picks (scene, 145, 60, ENT_KIND_GROUPING, 1);    /* the smaller of two fills */
  assert_picks (scene, 148, 150, ENT_KIND_GROUPING, 1);   /* its outline */
  assert_picks (scene, 350, 350, ENT_KIND_GROUPING, 0);   /* the large fill */
  assert_picks (scene, 200, 200, ENT_KIND_NONE, 0);       /* its hole */
  assert_picks (scene, 402, 300, ENT_KIND_GROUPING, 0);   /* just outside, on the line */
  assert_picks (scene, 500, 500, ENT_KIND_NONE, 0);
}

static void
test_find (void)
{
  g_autoptr (EntScene) scene = new_scene ();
  EntThing first = ent_thing_of (ent_ref (ENT_KIND_GROUPING, 0));
  EntThing second = ent_thing_of (ent_ref (ENT_KIND_GROUPING, 1));

  g_assert_cmpint (ent_scene_find_node (scene, first)->layer, ==, ENT_LAYER_TAG);
  g_assert_cmpint (ent_scene_find_area (scene, first)->layer, ==, ENT_LAYER_AREA);
  /* The second has an area, but nothing at which one stops; nothing is found for nothing. */
  g_assert_null (ent_scene_find_node (scene, second));
  g_assert_nonnull (ent_scene_find_area (scene, second));
  g_assert_null (ent_scene_find_node (scene, ENT_THING_NOTHING));
}

static void
test_path_contains (void)
{
  g_autoptr (EntScene) scene = new_scene ();
  const EntSceneItem *fill = scene_find_item (scene, ent_ref (ENT_KIND_GROUPING, 0), ENT_LAYER_AREA);

  g_assert_true (ent_scene_path_contains (scene, fill, (EntPoint) { 20, 380 }));
  g_assert_false (ent_scene_path_contains (scene, fill, (EntPoint) { 200, 200 }));
  g_assert_false (ent_scene_path_contains (scene, fill, (EntPoint) { -1, 200 }));
}

/* The grid finds what going through all items finds. */
static void
test_items_in (void)
{
  g_autoptr (EntScene) scene = ent_scene_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  const EntSceneItem *items;

  for (guint i = 0; i < 500; i++)
    {
      double x = g_rand_double_range (rand, -900, 900), y = g_rand_double_range (rand, -300, 300);
      double w = i % 50 == 0 ? 600 : 30;

      ent_scene_add (scene, &(EntSceneItem) { .layer = i % ENT_N_LAYERS, .bounds = { x, y, x + w, y + w / 2 } });
    }
  ent_scene_finish (scene);
  items = ent_scene_get_items (scene);
  for (guint draw = 0; draw < 50; draw++)
    {
      double x = g_rand_double_range (rand, -1200, 1200), y = g_rand_double_range (rand, -500, 500);
      EntRect rect = { x, y, x + 150, y + 90 };
      g_autoptr (GArray) found = ent_scene_get_items_in (scene, rect);
      guint at = 0;

      for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
        if (ent_rect_intersects (rect, items[i].bounds))
          {
            g_assert_cmpuint (at, <, found->len);
            g_assert_cmpuint (g_array_index (found, guint32, at++), ==, i);
          }
      g_assert_cmpuint (at, ==, found->len);
    }
}

static void
test_texts_are_copied (void)
{
  g_autoptr (EntScene) scene = ent_scene_new ();
  char text[] = "China";

  ent_scene_add (scene, &(EntSceneItem) { .layer = ENT_LAYER_NAME, .text = text });
  text[0] = 'X';
  ent_scene_finish (scene);
  g_assert_cmpstr (ent_scene_get_items (scene)->text, ==, "China");
}

static void
test_dump (void)
{
  g_autoptr (EntScene) scene = ent_scene_new ();
  g_autoptr (EntDatasetBuilder) builder = stage_builder_new ("Nothing");
  g_autoptr (EntDataset) dataset = NULL;
  g_autofree char *dump = NULL;

  dataset = ent_dataset_builder_freeze (builder);
  ent_scene_add (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_TEXT,
    .layer = ENT_LAYER_PAGE,
    .point = { -0.04, 12.26 },
    .fill = ENT_COLOR_TITLE,
    .fill_alpha = 1,
    .text = "Two\nlines · “quoted”",
  });
  ent_scene_finish (scene);
  dump = ent_scene_dump (scene, dataset);
  g_assert_cmpstr (dump, ==, "page fill title 1 at 0.0 12.3 \"Two\\nlines · “quoted”\"\n");
}

/* Whatever stands in place already, and whatever was expected. */
static void
test_orders (void)
{
  static const struct
  {
    guint    n_expected;
    EntLayer layers[7];
  } cases[] = {
    { 0, { ENT_LAYER_AREA, ENT_LAYER_AREA, ENT_LAYER_LINE, ENT_LAYER_LINE, ENT_LAYER_BODY, ENT_LAYER_NAME, ENT_LAYER_PAGE } },
    { 7, { ENT_LAYER_LINE, ENT_LAYER_LINE, ENT_LAYER_BODY, ENT_LAYER_NAME, ENT_LAYER_BODY, ENT_LAYER_NAME, ENT_LAYER_BODY } },
    { 3, { ENT_LAYER_LINE, ENT_LAYER_LINE, ENT_LAYER_NAME, ENT_LAYER_LINE, ENT_LAYER_AREA, ENT_LAYER_NAME, ENT_LAYER_AREA } },
    { 30000, { ENT_LAYER_PAGE, ENT_LAYER_NAME, ENT_LAYER_BODY, ENT_LAYER_BODY, ENT_LAYER_LINE, ENT_LAYER_AREA, ENT_LAYER_AREA } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntScene) scene = ent_scene_new ();
      const EntSceneItem *items;

      ent_scene_expect (scene, cases[i].n_expected);
      for (guint j = 0; j < G_N_ELEMENTS (cases[i].layers); j++)
        ent_scene_add (scene, &(EntSceneItem) { .layer = cases[i].layers[j], .priority = j });
      ent_scene_finish (scene);
      g_assert_cmpuint (ent_scene_get_n_items (scene), ==, G_N_ELEMENTS (cases[i].layers));
      items = ent_scene_get_items (scene);
      for (guint j = 0; j < G_N_ELEMENTS (cases[i].layers); j++)
        {
          g_assert_cmpint (items[j].layer, ==, cases[i].layers[items[j].priority]);
          if (j > 0)
            g_assert_true (items[j - 1].layer < items[j].layer
                           || (items[j - 1].layer == items[j].layer && items[j - 1].priority < items[j].priority));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/scene/empty", test_empty);
  g_test_add_func ("/scene/scene/order", test_order);
  g_test_add_func ("/scene/scene/pick", test_pick);
  g_test_add_func ("/scene/scene/find", test_find);
  g_test_add_func ("/scene/scene/path-contains", test_path_contains);
  g_test_add_func ("/scene/scene/items-in", test_items_in);
  g_test_add_func ("/scene/scene/texts-are-copied", test_texts_are_copied);
  g_test_add_func ("/scene/scene/dump", test_dump);
  g_test_add_func ("/scene/scene/orders", test_orders);

  return g_test_run ();
}

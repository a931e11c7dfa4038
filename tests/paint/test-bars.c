/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-ops.h"

#define X0 100.0
#define X1 300.0

static EntSceneItem
make_bar (void)
{
  return (EntSceneItem) {
    .shape = ENT_SHAPE_BAR,
    .layer = ENT_LAYER_BODY,
    .thing = ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, 0)),
    .hit = ENT_HIT_BOX,
    .is_node = TRUE,
    .bounds = { X0, 40, X1, 60 },
    .rgb = 0x0a8f7f,
    .fill = ENT_COLOR_GROUPING_LINE,
    .fill_alpha = 1,
    .point = { (X0 + X1) / 2, 50 },
    .radius = 6,
    .half_width = (X1 - X0) / 2,
  };
}

static EntOps *
resolve (const EntSceneItem *item)
{
  g_autoptr (EntScene) scene = ent_scene_new ();

  ent_scene_add (scene, item);
  ent_scene_finish (scene);
  return ent_ops_new (scene, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT, ent_text_get_fixed_measure ());
}

/* The least and the greatest x of a path. */
static void
get_reach (const EntOp *op,
           double      *least,
           double      *most)
{
  *least = G_MAXDOUBLE;
  *most = -G_MAXDOUBLE;
  for (guint i = 0; i < op->n_segments; i++)
    {
      guint n_points = op->segments[i].kind == ENT_SEGMENT_CURVE ? 3 : op->segments[i].kind == ENT_SEGMENT_CLOSE ? 0 : 1;

      for (guint p = 0; p < n_points; p++)
        {
          *least = MIN (*least, op->segments[i].points[p].x);
          *most = MAX (*most, op->segments[i].points[p].x);
        }
    }
}

/* How opaque the paths of a drawing are together at a place on the x axis. */
static double
get_alpha_at (EntOps *ops,
              double  x)
{
  guint n_ops;
  const EntOp *steps = ent_ops_get (ops, &n_ops);
  double through = 1;

  for (guint i = 0; i < n_ops; i++)
    {
      double least, most;

      if (steps[i].kind != ENT_OP_PATH)
        continue;
      get_reach (&steps[i], &least, &most);
      if (x >= least && x <= most)
        through *= 1 - steps[i].fill.alpha;
    }
  return 1 - through;
}

/* A bar whose ends are known is one path, from its first day to its last. */
static void
test_sharp (void)
{
  EntSceneItem bar = make_bar ();
  g_autoptr (EntOps) ops = resolve (&bar);
  guint n_ops;
  const EntOp *steps = ent_ops_get (ops, &n_ops);
  double least, most;

  g_assert_cmpuint (n_ops, ==, 3);
  get_reach (&steps[1], &least, &most);
  g_assert_cmpfloat (least, ==, X0);
  g_assert_cmpfloat (most, ==, X1);
}

/* What goes on has a point beyond its end. */
static void
test_arrow (void)
{
  EntSceneItem bar = make_bar ();
  g_autoptr (EntOps) ops = NULL;
  guint n_ops;
  double least, most;

  bar.ends[1] = ENT_BAR_END_ARROW;
  ops = resolve (&bar);
  get_reach (&ent_ops_get (ops, &n_ops)[1], &least, &most);
  g_assert_cmpfloat (least, ==, X0);
  g_assert_cmpfloat (most, >, X1 + 3);
}

/* A soft end becomes fuller from the first day that it may be to the last; the rest is as full as it would be. */
static void
test_soft (void)
{
  static const double alphas[] = { 1, 0.22 };

  for (guint i = 0; i < G_N_ELEMENTS (alphas); i++)
    {
      EntSceneItem bar = make_bar ();
      g_autoptr (EntOps) ops = NULL;
      double last = 0;

      bar.fill_alpha = alphas[i];
      bar.soft[0] = 60;
      bar.soft[1] = 30;
      ops = resolve (&bar);
      g_assert_cmpfloat (get_alpha_at (ops, X0 - 1), ==, 0);
      for (double x = X0 + 0.5; x < X0 + 60; x += 8)
        {
          g_assert_cmpfloat (get_alpha_at (ops, x), >, last);
          last = get_alpha_at (ops, x);
        }
      g_assert_cmpfloat_with_epsilon (get_alpha_at (ops, X0 + 61), alphas[i], 1e-9);
      g_assert_cmpfloat_with_epsilon (get_alpha_at (ops, X1 - 31), alphas[i], 1e-9);
      g_assert_cmpfloat (get_alpha_at (ops, X1 - 2), <, 0.3 * alphas[i]);
    }
}

/* A suspension is hatched, within the bar. */
static void
test_hatch (void)
{
  EntSceneItem bar = make_bar ();
  g_autoptr (EntOps) ops = NULL;
  guint n_ops;
  const EntOp *steps;
  double least, most;

  bar.marks = ENT_MARK_SUSPENDED;
  ops = resolve (&bar);
  steps = ent_ops_get (ops, &n_ops);
  g_assert_cmpuint (n_ops, ==, 4);
  get_reach (&steps[2], &least, &most);
  g_assert_cmpfloat (least, >=, X0);
  g_assert_cmpfloat (most, <=, X1);
  g_assert_cmpfloat (steps[2].fill.red, >, 0.9);
}

/* What has the focus has a ring around all of it. */
static void
test_ring (void)
{
  g_autoptr (EntScene) scene = ent_scene_new ();
  g_autoptr (EntThings) none = ent_things_new ();
  g_autoptr (EntOps) ops = NULL;
  EntSceneItem bar = make_bar ();
  guint n_ops;
  const EntOp *steps;

  ent_scene_add (scene, &bar);
  ent_scene_finish (scene);
  ops = ent_ops_new_emphasis (scene, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT, ent_text_get_fixed_measure (),
                              &(EntEmphasis) { .lead = none, .related = none, .focus = bar.thing });
  steps = ent_ops_get (ops, &n_ops);
  g_assert_cmpuint (n_ops, ==, 3);
  g_assert_cmpint (steps[1].kind, ==, ENT_OP_PILL);
  g_assert_cmpfloat (steps[1].half_width, >, bar.half_width);
  g_assert_cmpfloat (steps[1].radius, >, bar.radius);
}

/* Where the picture is small, names and discs grow, but a bar is as long as its time. */
static void
test_small (void)
{
  g_autoptr (EntScene) scene = ent_scene_new ();
  g_autoptr (EntScene) legible = NULL;
  EntSceneItem bar = make_bar ();
  EntSceneItem name = { .shape = ENT_SHAPE_TEXT, .layer = ENT_LAYER_NAME, .bounds = { 0, 0, 40, 10 }, .text = "Name", .text_style = { .size = 10 } };

  ent_scene_add (scene, &bar);
  ent_scene_add (scene, &name);
  ent_scene_finish (scene);
  legible = ent_scene_new_legible (scene, 0.3);
  g_assert_cmpfloat (ent_scene_get_items (legible)[0].bounds.x1, ==, X1);
  g_assert_cmpfloat (ent_scene_get_items (legible)[0].radius, ==, bar.radius);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/bars/sharp", test_sharp);
  g_test_add_func ("/paint/bars/arrow", test_arrow);
  g_test_add_func ("/paint/bars/soft", test_soft);
  g_test_add_func ("/paint/bars/hatch", test_hatch);
  g_test_add_func ("/paint/bars/ring", test_ring);
  g_test_add_func ("/paint/bars/small", test_small);
  return g_test_run ();
}

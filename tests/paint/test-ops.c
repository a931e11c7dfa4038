/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/ent-network.h"
#include "paint/ent-ops.h"
#include "tests/charts/stage.h"

static void
check_golden (Stage      *stage,
              EntOps     *ops,
              const char *name)
{
  g_autofree char *dump = ent_ops_dump (ops, stage->dataset);

  stage_check_golden (name, dump);
}

/* What a picture looks like is decided here, once for every output. */
static void
test_golden_scene (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntOps) light = NULL;
  g_autoptr (EntOps) small = NULL;

  stage_draw_places (&stage, "ric-brics-sco", "ric,brics,sco", "2011-01-01");
  light = ent_ops_new (stage.scene, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT, ent_text_get_fixed_measure ());
  check_golden (&stage, light, "ops-light");
  /* Print has thicker lines; at a small zoom names of nations are left out. */
  small = ent_ops_new (stage.scene, (EntCamera) { 0.2, 5, 5 }, ENT_THEME_PRINT, ent_text_get_fixed_measure ());
  check_golden (&stage, small, "ops-print-small");
}

static void
test_golden_emphasis (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntThings) lead = ent_things_new ();
  g_autoptr (EntThings) related = ent_things_new ();
  g_autoptr (EntOps) ops = NULL;
  EntThing sco;

  stage_draw_places (&stage, "ric-brics-sco", "ric,brics,sco", "2011-01-01");
  sco = ent_thing_of (stage_ref (&stage, ENT_KIND_GROUPING, "sco"));
  ent_things_add (lead, sco);
  ent_things_add (related, sco);
  ent_things_add (related, ent_thing_of (stage_ref (&stage, ENT_KIND_NATION, "KAZ")));
  ops = ent_ops_new_emphasis (stage.scene, ENT_CAMERA_IDENTITY, ENT_THEME_DARK, ent_text_get_fixed_measure (),
                              &(EntEmphasis) { .lead = lead, .related = related, .fade = 0.75, .selection = sco,
                                               .focus = ent_thing_of (stage_ref (&stage, ENT_KIND_NATION, "CHN")) });
  check_golden (&stage, ops, "ops-emphasis");
}

/* How strong the first of so many lines is that cross the same page. */
static double
get_line_alpha (guint    n_lines,
                EntLayer layer)
{
  g_autoptr (EntScene) scene = ent_scene_new ();
  g_autoptr (EntOps) ops = NULL;
  const EntOp *steps;
  guint n_ops;

  for (guint i = 0; i < n_lines; i++)
    {
      double y = 100.0 * i / n_lines;
      const EntSegment path[] = { { ENT_SEGMENT_MOVE, { { 0, y } } }, { ENT_SEGMENT_LINE, { { 100, 100 - y } } } };

      ent_scene_add_path (scene, &(EntSceneItem) {
        .shape = ENT_SHAPE_PATH,
        .layer = layer,
        .thing = ent_thing_of (ent_ref (ENT_KIND_TIE, i)),
        .bounds = { 0, 0, 100, 100 },
        .stroke = ENT_COLOR_GROUPING_LINE,
        .stroke_alpha = 0.8,
        .line_width = 1,
      }, path, G_N_ELEMENTS (path));
    }
  ent_scene_finish (scene);
  ops = ent_ops_new (scene, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT, ent_text_get_fixed_measure ());
  steps = ent_ops_get (ops, &n_ops);
  g_assert_cmpuint (n_ops, ==, 3 * n_lines);
  return steps[1].stroke.alpha;
}

/* Lines that would hide each other are fainter, the more of them there are, but never gone; borders are not. */
static void
test_crowds_of_lines (void)
{
  double alpha = get_line_alpha (10, ENT_LAYER_LINE);

  g_assert_cmpfloat (get_line_alpha (100, ENT_LAYER_LINE), ==, alpha);
  g_assert_cmpfloat_with_epsilon (get_line_alpha (400, ENT_LAYER_LINE), 2 * get_line_alpha (800, ENT_LAYER_LINE), 0.01);
  g_assert_cmpfloat (get_line_alpha (400, ENT_LAYER_LINE), <, 0.6 * alpha);
  g_assert_cmpfloat (get_line_alpha (50000, ENT_LAYER_LINE), >, 0.05);
  g_assert_cmpfloat (get_line_alpha (400, ENT_LAYER_BORDER), ==, alpha);
}

/* Every beginning has its end, and knows where it is. */
static void
test_groups (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntOps) ops = NULL;
  const EntOp *steps;
  guint n_ops, n_groups = 0, at = 0;

  stage_draw_places (&stage, "ric-brics-sco", "ric,brics,sco", "2018-01-01");
  ops = ent_ops_new (stage.scene, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT, ent_text_get_fixed_measure ());
  steps = ent_ops_get (ops, &n_ops);
  while (at < n_ops)
    {
      g_assert_cmpint (steps[at].kind, ==, ENT_OP_BEGIN);
      g_assert_cmpuint (steps[at].n_ops, >, 1);
      at += steps[at].n_ops;
      g_assert_cmpint (steps[at].kind, ==, ENT_OP_END);
      at++;
      n_groups++;
    }
  g_assert_cmpuint (at, ==, n_ops);
  g_assert_cmpuint (n_groups, ==, ent_scene_get_n_items (stage.scene));
}

static guint
count_texts (EntOps *ops)
{
  guint n_ops, n_texts = 0;
  const EntOp *steps = ent_ops_get (ops, &n_ops);

  for (guint i = 0; i < n_ops; i++)
    n_texts += steps[i].kind == ENT_OP_TEXT;
  return n_texts;
}

/* Whatever is brought out, in whatever theme, the names of the rest can still
 * be read: 3 : 1 against the background, and a pill's against the pill. */
static void
test_faded_names_are_readable (void)
{
  g_auto (Stage) stage = { 0 };
  const double fades[] = { 0.35, 0.75, 0.9 };
  EntThing india;
  guint n_names = 0;

  stage_draw_places (&stage, "ric-brics-sco", "ric,brics,sco", "2018-01-01");
  for (guint i = 0; i < ent_scene_get_n_items (stage.scene); i++)
    n_names += ent_scene_get_items (stage.scene)[i].layer >= ENT_LAYER_TAG;
  india = ent_thing_of (stage_ref (&stage, ENT_KIND_NATION, "IND"));
  for (EntThemeKind theme = 0; theme < ENT_N_THEMES; theme++)
    for (guint f = 0; f < G_N_ELEMENTS (fades); f++)
      {
        g_autoptr (EntThings) lead = ent_things_new ();
        g_autoptr (EntOps) ops = NULL;
        EntColor background = ent_theme_get_color (theme, ENT_COLOR_BACKGROUND, 0);
        EntColor ground = background;
        const EntOp *steps;
        guint n_ops;

        ent_things_add (lead, india);
        ops = ent_ops_new_emphasis (stage.scene, ENT_CAMERA_IDENTITY, theme, ent_text_get_fixed_measure (),
                                    &(EntEmphasis) { .lead = lead, .related = lead, .fade = fades[f] });
        steps = ent_ops_get (ops, &n_ops);
        g_assert_cmpint (steps[0].kind, ==, ENT_OP_VEIL);
        for (guint i = 0; i < n_ops; i++)
          {
            if (steps[i].kind == ENT_OP_BEGIN)
              ground = background;
            else if (steps[i].kind == ENT_OP_PILL)
              ground = steps[i].fill;
            else if (steps[i].kind == ENT_OP_TEXT)
              g_assert_cmpfloat (ent_color_contrast (ent_color_over (steps[i].fill, ground), ground), >=, 3);
          }
        /* None of the names is missing; codes on discs stay below the veil. */
        g_assert_cmpuint (count_texts (ops), ==, n_names);
      }
}

/* As drawn in each theme: what is read has 4.5 : 1, the edge of a grouping 3 : 1,
 * and its inside 1.15 : 1, so that it is seen as a body. */
static void
test_contrast (void)
{
  g_auto (Stage) stage = { 0 };

  stage_draw_places (&stage, "ric-brics-sco", "ric,brics,sco", "2018-01-01");
  for (EntThemeKind theme = 0; theme < ENT_N_THEMES; theme++)
    {
      g_autoptr (EntOps) ops = ent_ops_new (stage.scene, ENT_CAMERA_IDENTITY, theme, ent_text_get_fixed_measure ());
      EntColor background = ent_theme_get_color (theme, ENT_COLOR_BACKGROUND, 0);
      EntColor ground = background;
      EntThing thing = ENT_THING_NOTHING, edge = ENT_THING_NOTHING;
      guint n_ops, n_texts = 0, n_edges = 0, n_fills = 0;
      const EntOp *steps = ent_ops_get (ops, &n_ops);

      for (guint i = 0; i < n_ops; i++)
        {
          const EntOp *op = &steps[i];

          if (op->kind == ENT_OP_BEGIN)
            {
              thing = op->thing;
              ground = background;
            }
          else if ((op->kind == ENT_OP_PILL || op->kind == ENT_OP_CIRCLE) && op->fill.alpha > 0)
            ground = ent_color_over (op->fill, ground);
          else if (op->kind == ENT_OP_TEXT && ++n_texts > 0)
            g_assert_cmpfloat (ent_color_contrast (ent_color_over (op->fill, ground), ground), >=, 4.5);
          else if (op->kind == ENT_OP_PATH && op->line_width > 0 && ent_color_distance (op->stroke, background) < 0.001)
            /* The room between two lines. */
            g_assert_cmpfloat (op->line_width, <, steps[i - 1].line_width / 2);
          else if (op->kind == ENT_OP_PATH && op->line_width > 0 && ent_thing_is (thing, ENT_KIND_GROUPING))
            {
              /* An edge may be of two strokes. */
              n_edges += !ent_thing_equal (thing, edge);
              edge = thing;
              g_assert_cmpfloat (ent_color_contrast (ent_color_over (op->stroke, background), background), >=, 2.999);
            }
          else if (op->kind == ENT_OP_PATH && op->fill.alpha > 0 && ent_thing_is (thing, ENT_KIND_GROUPING) && ++n_fills > 0)
            g_assert_cmpfloat (ent_color_contrast (ent_color_over (op->fill, background), background), >=, 1.15);
        }
      g_assert_cmpuint (n_texts, >, 20);
      g_assert_cmpuint (n_edges, ==, 3);
      g_assert_cmpuint (n_fills, ==, 3);
    }
}

/* How strongly the region of a grouping stands out from the page; 0 if it is not there. */
static double
get_body (Stage      *stage,
          EntOps     *ops,
          const char *grouping)
{
  EntThing thing = ent_thing_of (stage_ref (stage, ENT_KIND_GROUPING, grouping));
  EntColor background = ent_theme_get_color (ENT_THEME_LIGHT, ENT_COLOR_BACKGROUND, 0);
  guint n_ops;
  const EntOp *steps = ent_ops_get (ops, &n_ops);

  for (guint i = 0; i + 1 < n_ops; i++)
    if (steps[i].kind == ENT_OP_BEGIN && ent_thing_equal (steps[i].thing, thing)
        && steps[i + 1].kind == ENT_OP_PATH && steps[i + 1].fill.alpha > 0)
      return ent_color_contrast (ent_color_over (steps[i + 1].fill, background), background);
  return 0;
}

/* What encloses others is the fainter, whatever its colour. */
static void
test_smaller_regions_are_stronger (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntOps) ops = NULL;

  stage_draw_places (&stage, "ric-brics-sco", "ric,brics,sco", "2018-01-01");
  ops = ent_ops_new (stage.scene, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT, ent_text_get_fixed_measure ());
  g_assert_cmpfloat (get_body (&stage, ops, "ric"), >, get_body (&stage, ops, "brics") + 0.03);
  g_assert_cmpfloat (get_body (&stage, ops, "ric"), >, get_body (&stage, ops, "sco") + 0.03);
  g_assert_cmpfloat (get_body (&stage, ops, "ric"), <, 1.3);
}

static guint
count_ops (Stage     *stage,
           double     zoom,
           EntOpKind  kind)
{
  g_autoptr (EntOps) ops = ent_ops_new (stage->scene, (EntCamera) { zoom, 0, 0 }, ENT_THEME_PRINT, ent_text_get_fixed_measure ());
  guint n_ops, n = 0;
  const EntOp *steps = ent_ops_get (ops, &n_ops);

  for (guint i = 0; i < n_ops; i++)
    n += steps[i].kind == kind;
  return n;
}

/* On a page so small that no name of a nation has room, pills have theirs and
 * discs their flags: all of them, or none at all where it is smaller still. */
static void
test_small_pages (void)
{
  g_auto (Stage) stage = { 0 };
  guint n_nations = 0;

  stage_draw_places (&stage, "ric-brics-sco", "ric,brics,sco", "2011-01-01");
  for (guint i = 0; i < ent_scene_get_n_items (stage.scene); i++)
    n_nations += ent_scene_get_items (stage.scene)[i].shape == ENT_SHAPE_DISC;
  g_assert_cmpuint (count_ops (&stage, 0.25, ENT_OP_FLAG), ==, n_nations);
  g_assert_cmpuint (count_ops (&stage, 0.25, ENT_OP_TEXT), ==, 3);
  g_assert_cmpuint (count_ops (&stage, 0.05, ENT_OP_FLAG), ==, 0);
  g_assert_cmpuint (count_ops (&stage, 0.05, ENT_OP_TEXT), ==, 0);
}

/* The outline of what is only possibly there is lighter, yet seen. */
static void
test_possible_outlines_are_seen (void)
{
  const EntSegment line[] = { { ENT_SEGMENT_MOVE, { { 0, 0 } } }, { ENT_SEGMENT_LINE, { { 90, 0 } } } };
  EntScene *scene = ent_scene_new ();

  ent_scene_add_path (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_PATH,
    .layer = ENT_LAYER_BORDER,
    .surrounds = TRUE,
    .bounds = { 0, -2, 90, 2 },
    .marks = ENT_MARK_POSSIBLY,
    .rgb = 0x36b0dc,
    .stroke = ENT_COLOR_GROUPING_LINE,
    .stroke_alpha = 1,
    .line_width = 2,
  }, line, G_N_ELEMENTS (line));
  ent_scene_finish (scene);
  for (EntThemeKind theme = 0; theme < ENT_N_THEMES; theme++)
    {
      g_autoptr (EntOps) ops = ent_ops_new (scene, ENT_CAMERA_IDENTITY, theme, ent_text_get_fixed_measure ());
      EntColor background = ent_theme_get_color (theme, ENT_COLOR_BACKGROUND, 0);
      guint n_ops;
      const EntOp *steps = ent_ops_get (ops, &n_ops);

      g_assert_cmpfloat (ent_color_contrast (ent_color_over (steps[1].stroke, background), background), >=, 2.999);
      g_assert_cmpuint (steps[1].n_dashes, >, 0);
    }
  ent_scene_unref (scene);
}

/* Whether a line of the nation to the grouping is drawn. */
static gboolean
draws_spoke (Stage      *stage,
             EntOps     *ops,
             const char *nation,
             const char *grouping)
{
  guint32 of = stage_ref (stage, ENT_KIND_NATION, nation).row, in = stage_ref (stage, ENT_KIND_GROUPING, grouping).row;
  guint n_ops;
  const EntOp *steps = ent_ops_get (ops, &n_ops);

  for (guint i = 0; i < n_ops; i++)
    {
      EntRef ref = ent_thing_get_record (steps[i].thing);

      if (steps[i].kind == ENT_OP_BEGIN && ref.kind == ENT_KIND_MEMBERSHIP
          && ent_dataset_get_membership (stage->dataset, ref.row)->nation == of
          && ent_dataset_get_membership (stage->dataset, ref.row)->grouping == in)
        return TRUE;
    }
  return FALSE;
}

/* Lines that rest are drawn where they are asked for, and nowhere else. */
static void
test_resting_lines (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntView) view = NULL;
  g_autoptr (EntThings) lead = ent_things_new ();
  g_autoptr (EntThings) related = ent_things_new ();
  g_autoptr (EntOps) plain = NULL;
  g_autoptr (EntOps) emphasis = NULL;

  stage_draw_places (&stage, "ric-brics-sco", "ric,brics,sco", "2018-01-01");
  view = ent_view_with_spokes (stage.view, ENT_SPOKES_OUTER);
  g_clear_pointer (&stage.view, ent_view_unref);
  stage.view = g_steal_pointer (&view);
  stage_draw (&stage, stage_day ("2018-01-01"));
  plain = ent_ops_new (stage.scene, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT, ent_text_get_fixed_measure ());
  g_assert_false (draws_spoke (&stage, plain, "KAZ", "sco"));
  g_assert_true (draws_spoke (&stage, plain, "MNG", "sco"));

  ent_network_relate (stage.slice, ent_thing_of (stage_ref (&stage, ENT_KIND_NATION, "KAZ")), lead, related);
  emphasis = ent_ops_new_emphasis (stage.scene, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT, ent_text_get_fixed_measure (),
                                   &(EntEmphasis) { .lead = lead, .related = related });
  g_assert_true (draws_spoke (&stage, emphasis, "KAZ", "sco"));
  g_assert_false (draws_spoke (&stage, emphasis, "UZB", "sco"));
}

/* A broken arc for each grouping, in its colour, of whole dashes, at every zoom;
 * below the disc there is room for its name. */
static void
test_suspension (void)
{
  static const double zooms[] = { 4, 1, 0.1 };
  const guint32 colors[ENT_MAX_ARCS] = { 0xb8124f, 0x1a918a, 0x3c53cc, 0xdc870c };

  for (guint i = 0; i < G_N_ELEMENTS (zooms) * (ENT_MAX_ARCS + 1); i++)
    {
      guint n_arcs = i % (ENT_MAX_ARCS + 1);
      EntSceneItem disc = {
        .shape = ENT_SHAPE_DISC, .layer = ENT_LAYER_BODY, .bounds = { -20, -20, 20, 20 }, .marks = ENT_MARK_SUSPENDED,
        .fill = ENT_COLOR_DISC, .fill_alpha = 1, .stroke = ENT_COLOR_DISC_RIM, .stroke_alpha = 1, .line_width = 1, .radius = 20,
        .arcs = { colors[0], colors[1], colors[2], colors[3] }, .n_arcs = n_arcs,
      };
      g_autoptr (EntScene) scene = ent_scene_new ();
      g_autoptr (EntOps) ops = NULL;
      const EntOp *steps;
      guint n_ops, n_found = 0;

      ent_scene_add (scene, &disc);
      ent_scene_finish (scene);
      ops = ent_ops_new (scene, (EntCamera) { zooms[i / (ENT_MAX_ARCS + 1)], 0, 0 }, ENT_THEME_LIGHT, ent_text_get_fixed_measure ());
      steps = ent_ops_get (ops, &n_ops);
      for (guint step = 0; step < n_ops; step++)
        {
          EntColorRole role = n_arcs > 0 ? ENT_COLOR_GROUPING_LINE : ENT_COLOR_CAPTION;
          EntPoint from, to;

          if (steps[step].kind != ENT_OP_PATH)
            continue;
          from = steps[step].segments[0].points[0];
          to = steps[step].segments[steps[step].n_segments - 1].points[2];
          g_assert_cmpuint (steps[step].n_dashes, ==, 2);
          g_assert_cmpfloat (ent_color_distance (steps[step].stroke, ent_theme_get_color (ENT_THEME_LIGHT, role, colors[n_found])), <, 0.001);
          g_assert_cmpfloat_with_epsilon (hypot (from.x, from.y), hypot (to.x, to.y), 1e-9);
          g_assert_cmpfloat (hypot (from.x, from.y) - steps[step].line_width / 2, >, disc.radius);
          g_assert_cmpfloat (MAX (from.y, to.y), <, hypot (to.x, to.y) * 0.75);
          n_found++;
        }
      g_assert_cmpuint (n_found, ==, MAX (n_arcs, 1));
    }
}

/* In themes whose lines are strong those of things are, and rules that only guide the eye stay behind them. */
static void
test_rules (void)
{
  static const EntThemeKind themes[] = { ENT_THEME_PRINT, ENT_THEME_HIGH_CONTRAST };
  const EntSegment segments[] = { { ENT_SEGMENT_MOVE, { { 0, 0 } } }, { ENT_SEGMENT_LINE, { { 100, 0 } } } };

  for (guint t = 0; t < G_N_ELEMENTS (themes); t++)
    {
      g_autoptr (EntScene) scene = ent_scene_new ();
      g_autoptr (EntOps) drawing = NULL;
      EntSceneItem line = {
        .shape = ENT_SHAPE_PATH, .layer = ENT_LAYER_BORDER, .bounds = { 0, 0, 100, 1 },
        .stroke = ENT_COLOR_LABEL, .stroke_alpha = 0.1, .line_width = 1,
      };
      double alphas[2] = { 0 };
      const EntOp *ops;
      guint n_ops, n_paths = 0;

      ent_scene_add_path (scene, &line, segments, G_N_ELEMENTS (segments));
      line.thing = ent_thing_of (ent_ref (ENT_KIND_GROUPING, 0));
      ent_scene_add_path (scene, &line, segments, G_N_ELEMENTS (segments));
      ent_scene_finish (scene);
      drawing = ent_ops_new (scene, ENT_CAMERA_IDENTITY, themes[t], ent_text_get_fixed_measure ());
      ops = ent_ops_get (drawing, &n_ops);
      for (guint i = 0; i < n_ops; i++)
        if (ops[i].kind == ENT_OP_PATH)
          alphas[n_paths++ % 2] = ops[i].stroke.alpha;
      g_assert_cmpuint (n_paths, ==, 2);
      g_assert_cmpfloat (alphas[0], <, 0.5);
      g_assert_cmpfloat (alphas[0], >, 0.25);
      g_assert_cmpfloat (alphas[1], >=, 0.8);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/ops/golden/scene", test_golden_scene);
  g_test_add_func ("/paint/ops/golden/emphasis", test_golden_emphasis);
  g_test_add_func ("/paint/ops/crowds-of-lines", test_crowds_of_lines);
  g_test_add_func ("/paint/ops/small-pages", test_small_pages);
  g_test_add_func ("/paint/ops/groups", test_groups);
  g_test_add_func ("/paint/ops/faded-names-are-readable", test_faded_names_are_readable);
  g_test_add_func ("/paint/ops/resting-lines", test_resting_lines);
  g_test_add_func ("/paint/ops/contrast", test_contrast);
  g_test_add_func ("/paint/ops/smaller-regions-are-stronger", test_smaller_regions_are_stronger);
  g_test_add_func ("/paint/ops/rules", test_rules);
  g_test_add_func ("/paint/ops/suspension", test_suspension);
  g_test_add_func ("/paint/ops/possible-outlines-are-seen", test_possible_outlines_are_seen);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groupings are told apart by whoever looks: by colours that differ to all
 * eyes, or by the patterns of their lines; and what a line looks like is found
 * again on the pill. All is read from the drawing. */
#include <math.h>
#include <string.h>

#include "model/ent-dataset.h"
#include "paint/ent-ops.h"
#include "scene/ent-palette.h"
#include "tests/charts/stage.h"

#define N_EYES 5
#define NEAR 0.05

/* In widths of these everything is said in words: outlines before the theme, frames of pills. */
#define OUTLINE_WIDTH 2.0
#define FRAME_WIDTH 1.25

/* Machado, Oliveira and Fernandes (2009), severity 1.0, and WCAG's relative luminance. */
static const double eyes[N_EYES][3][3] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
  { { 0.2126, 0.7152, 0.0722 }, { 0.2126, 0.7152, 0.0722 }, { 0.2126, 0.7152, 0.0722 } },
};

/* How a grouping is drawn. What is missing has no pattern. */
typedef struct
{
  EntThing thing;
  EntColor line;
  EntColor pill;
  char    *outline; /* (nullable), owned: the pattern of the outline in words */
  char    *frame;   /* (nullable), owned: that of the pill, likewise */
} Sign;

static void
clear_sign (gpointer data)
{
  g_free (((Sign *) data)->outline);
  g_free (((Sign *) data)->frame);
}

static double
to_linear (double c)
{
  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
from_linear (double c)
{
  c = CLAMP (c, 0, 1);
  return c <= 0.0031308 ? 12.92 * c : 1.055 * pow (c, 1 / 2.4) - 0.055;
}

static EntColor
see (guint    eye,
     EntColor color)
{
  double c[] = { to_linear (color.red), to_linear (color.green), to_linear (color.blue) };
  double seen[3];

  for (guint i = 0; i < 3; i++)
    seen[i] = from_linear (eyes[eye][i][0] * c[0] + eyes[eye][i][1] * c[1] + eyes[eye][i][2] * c[2]);
  return (EntColor) { seen[0], seen[1], seen[2], 1 };
}

static double
nearest (EntColor a,
         EntColor b)
{
  double distance = G_MAXDOUBLE;

  for (guint eye = 0; eye < N_EYES; eye++)
    distance = MIN (distance, ent_color_distance (see (eye, a), see (eye, b)));
  return distance;
}

/* A stroke in words: its width, whose colour it has, and the rhythm of its dashes. */
static char *
describe (char        *before,
          const EntOp *op,
          double       unit,
          EntColor     page)
{
  g_autofree char *so_far = before;
  g_autoptr (GString) words = g_string_new (so_far);
  double period = 0;

  for (guint i = 0; i < op->n_dashes; i++)
    period += op->dashes[i];
  g_string_append_printf (words, "%s%.1f %s", words->len > 0 ? ", " : "", op->line_width / unit,
                          ent_color_distance (op->stroke, page) < 0.001 ? "page" : "own");
  for (guint i = 0; i < op->n_dashes; i++)
    g_string_append_printf (words, " %.2f", op->dashes[i] / period);
  if (op->round_caps)
    g_string_append (words, " round");
  return g_strdup (words->str);
}

static Sign *
get_sign (GArray   *signs,
          EntThing  thing)
{
  Sign sign = { .thing = thing };

  for (guint i = 0; i < signs->len; i++)
    if (ent_thing_equal (g_array_index (signs, Sign, i).thing, thing))
      return &g_array_index (signs, Sign, i);
  g_array_append_val (signs, sign);
  return &g_array_index (signs, Sign, signs->len - 1);
}

static void
read_step (Sign         *sign,
           const EntOp  *op,
           EntThemeKind  theme,
           EntColor      page)
{
  if (op->kind == ENT_OP_PATH && op->line_width > 0)
    {
      if (sign->outline == NULL)
        sign->line = op->stroke;
      sign->outline = describe (sign->outline, op, OUTLINE_WIDTH * ent_theme_get_line_factor (theme), page);
    }
  else if (op->kind == ENT_OP_PILL && op->line_width > 0)
    {
      sign->frame = describe (sign->frame, op, FRAME_WIDTH, page);
    }
  else if (op->kind == ENT_OP_PILL)
    {
      sign->pill = op->fill;
    }
}

static GArray *
read_signs (EntScene     *scene,
            EntThemeKind  theme)
{
  g_autoptr (EntOps) ops = ent_ops_new (scene, ENT_CAMERA_IDENTITY, theme, ent_text_get_fixed_measure ());
  EntColor page = ent_theme_get_color (theme, ENT_COLOR_BACKGROUND, 0);
  GArray *signs = g_array_new (FALSE, TRUE, sizeof (Sign));
  EntThing thing = ENT_THING_NOTHING;
  guint n_ops;
  const EntOp *steps = ent_ops_get (ops, &n_ops);

  g_array_set_clear_func (signs, clear_sign);
  for (guint i = 0; i < n_ops; i++)
    if (steps[i].kind == ENT_OP_BEGIN)
      thing = steps[i].thing;
    else if (ent_thing_is (thing, ENT_KIND_GROUPING))
      read_step (get_sign (signs, thing), &steps[i], theme, page);
  return signs;
}

/* A plain pill is that of a solid line. */
static const char *
get_frame (const Sign *sign)
{
  return sign->frame != NULL ? sign->frame : "1.0 own";
}

static guint
count_patterns (GArray *signs)
{
  guint n_patterns = 0;

  for (guint i = 0; i < signs->len; i++)
    {
      gboolean is_new = TRUE;

      for (guint j = 0; j < i && is_new; j++)
        is_new = strcmp (get_frame (&g_array_index (signs, Sign, i)), get_frame (&g_array_index (signs, Sign, j))) != 0;
      n_patterns += is_new;
    }
  return n_patterns;
}

static void
check_signs (EntScene     *scene,
             EntThemeKind  theme,
             const char   *what)
{
  g_autoptr (GArray) signs = read_signs (scene, theme);
  EntColor page = ent_theme_get_color (theme, ENT_COLOR_BACKGROUND, 0);

  for (guint i = 0; i < signs->len; i++)
    {
      const Sign *a = &g_array_index (signs, Sign, i);

      if (a->outline != NULL)
        {
          g_assert_cmpstr (a->outline, ==, get_frame (a));
          g_assert_cmpfloat (ent_color_contrast (a->line, page), >=, 2.999);
        }
      for (guint j = 0; j < i; j++)
        {
          const Sign *b = &g_array_index (signs, Sign, j);
          double distance = nearest (a->pill, b->pill);

          if (a->outline != NULL && b->outline != NULL)
            distance = MIN (distance, nearest (a->line, b->line));
          if (distance < NEAR && strcmp (get_frame (a), get_frame (b)) == 0)
            g_error ("%s, %s, groupings %u and %u: %.3f apart, and both are %s", what, ent_theme_to_id (theme), i, j, distance, get_frame (a));
        }
    }
}

/* Each region is seen on the page. */
static void
check_bodies (EntScene     *scene,
              EntThemeKind  theme)
{
  g_autoptr (EntOps) ops = ent_ops_new (scene, ENT_CAMERA_IDENTITY, theme, ent_text_get_fixed_measure ());
  EntColor page = ent_theme_get_color (theme, ENT_COLOR_BACKGROUND, 0);
  guint n_ops, n_bodies = 0;
  const EntOp *steps = ent_ops_get (ops, &n_ops);

  for (guint i = 0; i < n_ops; i++)
    if (steps[i].kind == ENT_OP_PATH && steps[i].fill.alpha > 0 && ++n_bodies > 0)
      g_assert_cmpfloat (ent_color_contrast (ent_color_over (steps[i].fill, page), page), >=, 1.15);
  g_assert_cmpuint (n_bodies, >, 0);
}

/* Groupings of these colours, without anybody in them. */
static EntScene *
new_scene (const guint32 *wanted,
           guint          n_groupings)
{
  const EntSegment line[] = { { ENT_SEGMENT_MOVE, { { 0, 0 } } }, { ENT_SEGMENT_LINE, { { 90, 0 } } } };
  EntScene *scene = ent_scene_new ();
  g_autofree guint32 *colors = g_new (guint32, n_groupings);
  g_autofree EntPattern *patterns = g_new (EntPattern, n_groupings);

  ent_palette_assign (wanted, n_groupings, colors);
  ent_palette_assign_patterns (colors, n_groupings, patterns);
  ent_scene_set_colors (scene, colors, n_groupings);
  for (guint i = 0; i < n_groupings; i++)
    {
      EntSceneItem item = {
        .shape = ENT_SHAPE_PATH,
        .layer = ENT_LAYER_BORDER,
        .thing = ent_thing_of (ent_ref (ENT_KIND_GROUPING, i)),
        .surrounds = TRUE,
        .bounds = { 0, -2, 90, 2 },
        .rgb = colors[i],
        .stroke = ENT_COLOR_GROUPING_LINE,
        .stroke_alpha = 1,
        .line_width = OUTLINE_WIDTH,
        .pattern = patterns[i],
      };

      ent_scene_add_path (scene, &item, line, G_N_ELEMENTS (line));
      item.shape = ENT_SHAPE_PILL;
      item.layer = ENT_LAYER_TAG;
      item.fill = ENT_COLOR_GROUPING_PILL;
      item.stroke = ENT_COLOR_HALO;
      item.point = (EntPoint) { 0, 0 };
      item.radius = 12;
      item.half_width = 20 + 3.7 * i;
      ent_scene_add (scene, &item);
    }
  ent_scene_finish (scene);
  return scene;
}

static void
check_colors (const guint32 *wanted,
              guint          n_groupings,
              const char    *what)
{
  EntScene *scene = new_scene (wanted, n_groupings);

  for (EntThemeKind theme = 0; theme < ENT_N_THEMES; theme++)
    check_signs (scene, theme, what);
  ent_scene_unref (scene);
}

static void
test_palette (void)
{
  guint32 named[20], unset[20];

  g_assert_cmpuint (ent_palette_get_n_colors (), ==, G_N_ELEMENTS (named));
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      named[i] = ent_palette_get_color (i);
      unset[i] = ENT_COLOR_UNSET;
    }
  for (guint n = 1; n <= G_N_ELEMENTS (named); n++)
    {
      g_autofree char *what = g_strdup_printf ("%u colours", n);

      check_colors (named, n, what);
      check_colors (unset, n, what);
    }
}

/* Whatever is chosen of the bundled groupings. */
static void
test_bundled (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  guint n_groupings = ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 100; round++)
    {
      guint32 wanted[20];
      g_autofree char *what = g_strdup_printf ("round %u", round);

      for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
        wanted[i] = ent_dataset_get_grouping (dataset, g_rand_int_range (random, 0, n_groupings))->color;
      check_colors (wanted, round % 2 == 0 ? G_N_ELEMENTS (wanted) : 1 + round / 2 % G_N_ELEMENTS (wanted), what);
    }
}

/* As the chart draws the presets. */
static void
test_preset (gconstpointer data)
{
  g_auto (Stage) stage = { 0 };
  g_auto (GStrv) ids = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (EntView) view = NULL;
  const EntPreset *preset = ent_dataset_get_preset (dataset, ent_dataset_lookup (dataset, ENT_KIND_PRESET, data));
  EntDay day = ent_date_is_set (preset->at) ? preset->at.earliest : ent_dataset_get_updated (dataset);

  for (guint i = 0; i < preset->groupings.n_rows; i++)
    g_strv_builder_add (builder, ent_dataset_get_grouping (dataset, preset->groupings.rows[i])->record.id);
  ids = g_strv_builder_end (builder);
  view = ent_view_new ((const char *const *) ids, day);
  stage_init (&stage, dataset, view);
  stage_arrange (&stage);
  stage_draw (&stage, day);
  for (EntThemeKind theme = 0; theme < ENT_N_THEMES; theme++)
    {
      g_autoptr (GArray) signs = read_signs (stage.scene, theme);

      g_assert_cmpuint (signs->len, ==, preset->groupings.n_rows);
      check_signs (stage.scene, theme, data);
      check_bodies (stage.scene, theme);
    }
}

/* On paper two are enough, elsewhere eight; fewer have patterns only where colours do not tell. */
static void
test_how_many (void)
{
  /* Dark and light, red and blue: nobody takes one for the other. */
  const guint32 far[] = { 0x6b2281, 0xdc870c };
  const guint32 near[] = { 0xb8124f, 0x3c53cc };
  guint32 named[8];
  EntScene *two = new_scene (far, 2);
  EntScene *alike = new_scene (near, 2);
  EntScene *one = new_scene (far, 1);
  EntScene *eight;

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    named[i] = ent_palette_get_color (i);
  eight = new_scene (named, G_N_ELEMENTS (named));
  for (EntThemeKind theme = 0; theme < ENT_N_THEMES; theme++)
    {
      gboolean on_paper = theme == ENT_THEME_PRINT || theme == ENT_THEME_BLACK_AND_WHITE;
      g_autoptr (GArray) of_one = read_signs (one, theme);
      g_autoptr (GArray) of_two = read_signs (two, theme);
      g_autoptr (GArray) of_eight = read_signs (eight, theme);

      g_assert_cmpstr (get_frame (&g_array_index (of_one, Sign, 0)), ==, "1.0 own");
      g_assert_cmpuint (count_patterns (of_two), ==, on_paper ? 2 : 1);
      g_assert_cmpuint (count_patterns (of_eight), ==, 8);
    }
  {
    g_autoptr (GArray) of_alike = read_signs (alike, ENT_THEME_LIGHT);

    g_assert_cmpuint (count_patterns (of_alike), ==, 2);
  }
  ent_scene_unref (one);
  ent_scene_unref (two);
  ent_scene_unref (alike);
  ent_scene_unref (eight);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (EntDataset) dataset = NULL;

  g_test_init (&argc, &argv, NULL);
  dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  g_test_add_func ("/paint/signs/how-many", test_how_many);
  g_test_add_func ("/paint/signs/palette", test_palette);
  g_test_add_func ("/paint/signs/bundled", test_bundled);
  for (guint i = 0; i < ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET); i++)
    {
      const char *id = ent_dataset_get_preset (dataset, i)->record.id;
      g_autofree char *path = g_strconcat ("/paint/signs/preset/", id, NULL);

      g_test_add_data_func_full (path, g_strdup (id), test_preset, g_free);
    }
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-ops.h"

#include "paint/ent-ops-private.h"

#define ALPHA_STEP 0.05

/**
 * ent_resolver_init:
 * @resolver: (out caller-allocates): what resolves
 * @scene: what is drawn; a reference is kept
 * @camera: from where it is seen
 * @theme: its colours
 * @measure: how text is measured
 *
 * Begins an empty list.
 */
void
ent_resolver_init (EntResolver      *resolver,
                   EntScene         *scene,
                   EntCamera         camera,
                   EntThemeKind      theme,
                   const EntMeasure *measure)
{
  EntOps *ops = g_new0 (EntOps, 1);
  guint n_colors;
  const guint32 *colors = ent_scene_get_colors (scene, &n_colors);

  ops->scene = ent_scene_ref (scene);
  ops->camera = camera;
  ops->ops = g_array_sized_new (FALSE, TRUE, sizeof (EntOp), 4 * ent_scene_get_n_items (scene));
  ops->arena = ent_arena_new ();
  *resolver = (EntResolver) { .ops = ops, .theme = theme, .measure = measure, .zoom = camera.zoom, .tone = 1 };
  resolver->patterns = ent_pattern_choose (theme, colors, n_colors);
}

/**
 * ent_resolver_begin:
 * @resolver: what resolves
 * @thing: what the steps that follow stand for
 * @bounds: what they may touch, in world units
 */
void
ent_resolver_begin (EntResolver *resolver,
                    EntThing     thing,
                    EntRect      bounds)
{
  resolver->begun = resolver->ops->ops->len;
  ent_resolver_add (resolver, &(EntOp) { .kind = ENT_OP_BEGIN, .thing = thing, .bounds = bounds });
}

/**
 * ent_resolver_end:
 * @resolver: what resolves
 *
 * Ends what ent_resolver_begin() began; what turned out empty is taken back.
 */
void
ent_resolver_end (EntResolver *resolver)
{
  GArray *ops = resolver->ops->ops;

  if (ops->len == resolver->begun + 1)
    {
      g_array_set_size (ops, resolver->begun);
      return;
    }
  ent_resolver_add (resolver, &(EntOp) { .kind = ENT_OP_END });
  g_array_index (ops, EntOp, resolver->begun).n_ops = ops->len - resolver->begun - 1;
}

/**
 * ent_resolver_add:
 * @resolver: what resolves
 * @op: the next step
 */
void
ent_resolver_add (EntResolver *resolver,
                  const EntOp *op)
{
  g_array_append_vals (resolver->ops->ops, op, 1);
}

/**
 * ent_resolver_get_color:
 * @resolver: what resolves
 * @role: of the colour
 * @rgb: of a grouping; read by the roles of groupings
 * @alpha: opacity
 *
 * Returns: a colour of the theme
 */
EntColor
ent_resolver_get_color (EntResolver  *resolver,
                        EntColorRole  role,
                        guint32       rgb,
                        double        alpha)
{
  EntColor color;

  if (role >= ENT_COLOR_GROUPING_FILL)
    {
      guint slot = (rgb * 2654435761u + role * 40503u) % ENT_N_KEPT_TONES;

      if (resolver->tones[slot].role != role || resolver->tones[slot].rgb != rgb)
        {
          resolver->tones[slot].role = role;
          resolver->tones[slot].rgb = rgb;
          resolver->tones[slot].color = ent_theme_get_color (resolver->theme, role, rgb);
        }
      color = resolver->tones[slot].color;
    }
  else
    {
      color = ent_theme_get_color (resolver->theme, role, rgb);
    }
  color.alpha *= alpha;
  return color;
}

/**
 * ent_resolver_let_through:
 * @color: a colour
 * @ground: the opaque colour below it
 * @alpha: the opacity that is wanted
 * @min_contrast: against @ground
 *
 * Returns: @color as faint as it was wanted, or as it may be
 */
EntColor
ent_resolver_let_through (EntColor color,
                          EntColor ground,
                          double   alpha,
                          double   min_contrast)
{
  for (color.alpha = alpha; color.alpha < 1 && ent_color_contrast (ent_color_over (color, ground), ground) < min_contrast;)
    color.alpha = MIN (color.alpha + ALPHA_STEP, 1);
  return color;
}

/**
 * ent_ops_new:
 * @scene: a finished scene; a reference is kept
 * @camera: where the world is on the page
 * @theme: the colours
 * @measure: how text is measured
 *
 * Resolves a scene: decides how everything in it looks at @camera's zoom. Zoom
 * is geometric, all grows together; what is too small to read is left out, by
 * priority.
 *
 * Any thread. Time: O(items).
 *
 * Returns: (transfer full): the drawing
 */
EntOps *
ent_ops_new (EntScene         *scene,
             EntCamera         camera,
             EntThemeKind      theme,
             const EntMeasure *measure)
{
  const EntSceneItem *items;
  EntResolver resolver;

  g_return_val_if_fail (scene != NULL && measure != NULL, NULL);
  g_return_val_if_fail (camera.zoom > 0, NULL);

  ent_resolver_init (&resolver, scene, camera, theme, measure);
  resolver.tone = ent_resolver_find_tone (&resolver);
  items = ent_scene_get_items (scene);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if ((items[i].marks & ENT_MARK_RESTING) == 0)
      ent_resolver_add_item (&resolver, &items[i]);
  return resolver.ops;
}

/**
 * ent_ops_free:
 * @ops: (transfer full): a drawing
 */
void
ent_ops_free (EntOps *ops)
{
  ent_scene_unref (ops->scene);
  g_array_unref (ops->ops);
  ent_arena_free (ops->arena);
  g_free (ops);
}

/**
 * ent_ops_get_camera:
 * @ops: a drawing
 *
 * Returns: where the world, in whose units it is, is on the page
 */
EntCamera
ent_ops_get_camera (EntOps *ops)
{
  g_return_val_if_fail (ops != NULL, ENT_CAMERA_IDENTITY);

  return ops->camera;
}

/**
 * ent_ops_get:
 * @ops: a drawing
 * @n_ops: (out): how many steps
 *
 * Returns: (transfer none) (array length=n_ops): its steps, in the order of drawing
 */
const EntOp *
ent_ops_get (EntOps *ops,
             guint  *n_ops)
{
  g_return_val_if_fail (ops != NULL && n_ops != NULL, NULL);

  *n_ops = ops->ops->len;
  return (const EntOp *) (gpointer) ops->ops->data;
}

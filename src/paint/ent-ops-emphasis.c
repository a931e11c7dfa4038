/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-ops-private.h"

/* The least width of what is drawn strongly. */
#define STRONG_WIDTH 2.5

#define RING_GAP 3.0
#define RING_WIDTH 3.0

/* Names that are faded can still be read. */
#define NAME_CONTRAST 3.0

/* The data knows of things that are in the picture on other days only. */
static gboolean
is_in_picture (EntScene          *scene,
               const EntEmphasis *emphasis)
{
  const EntSceneItem *items = ent_scene_get_items (scene);

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (ent_things_has (emphasis->lead, items[i].thing))
      return TRUE;

  return FALSE;
}

static gboolean
is_brought_out (const EntSceneItem *item,
                const EntEmphasis  *emphasis)
{
  return ent_things_has (item->surrounds ? emphasis->lead : emphasis->related, item->thing);
}

/* A text in the colour of names, as faint as it may be on its ground. */
static void
add_faded_text (EntResolver        *resolver,
                const EntSceneItem *item,
                EntPoint            point,
                EntColor            ground,
                double              fade)
{
  EntColor color = ent_resolver_get_color (resolver, ENT_COLOR_LABEL, 0, 1);

  ent_resolver_add (resolver, &(EntOp) {
    .kind = ENT_OP_TEXT,
    .text = item->text,
    .style = item->text_style,
    .angle = item->angle,
    .point = point,
    .fill = ent_resolver_let_through (color, ground, 1 - fade, NAME_CONTRAST),
  });
}

/* The faded pill once more, without what is left of its text, and its text so
 * that it can be read. */
static void
add_faded_pill (EntResolver        *resolver,
                const EntSceneItem *item,
                EntColor            veil)
{
  EntColor ground = ent_color_over (veil, ent_resolver_get_color (resolver, item->fill, item->rgb, 1));
  EntOp pill = ent_resolver_make_pill (item, -ent_resolver_get_inset (resolver, item));
  double width, height;

  resolver->measure->measure (item->text, &item->text_style, &width, &height, resolver->measure->user_data);
  pill.fill = ground;
  ent_resolver_add (resolver, &pill);
  add_faded_text (resolver, item, (EntPoint) { item->point.x - width / 2, item->point.y - height / 2 }, ground, veil.alpha);
}

/* Keeps the name of what the veil lies over. */
static void
add_faded_name (EntResolver        *resolver,
                const EntSceneItem *item,
                EntColor            veil)
{
  if (item->text == NULL || !ent_resolver_is_legible (resolver, item))
    return;
  ent_resolver_begin (resolver, item->thing, item->bounds);
  if (item->shape == ENT_SHAPE_PILL)
    add_faded_pill (resolver, item, veil);
  else if (item->shape == ENT_SHAPE_TEXT)
    add_faded_text (resolver, item, item->point, ent_resolver_get_color (resolver, ENT_COLOR_BACKGROUND, 0, 1), veil.alpha);
  ent_resolver_end (resolver);
}

/* Lines come at full strength. */
static void
add_strongly (EntResolver        *resolver,
              const EntSceneItem *item)
{
  EntSceneItem strong = *item;

  if (item->shape == ENT_SHAPE_PATH && item->stroke != ENT_COLOR_NONE)
    {
      strong.stroke_alpha = 1;
      strong.line_width = MAX (item->line_width, STRONG_WIDTH);
    }
  ent_resolver_add_item (resolver, &strong);
}

/* A ring around the node of a thing, so far from it; nothing if it has none. What is neither
 * disc nor pill has a box with round corners around it. */
static void
add_ring (EntResolver *resolver,
          EntThing     thing,
          double       gap,
          EntOp        ring)
{
  const EntSceneItem *node = ent_scene_find_node (resolver->ops->scene, thing);

  if (node == NULL)
    return;
  ring.kind = node->shape == ENT_SHAPE_DISC ? ENT_OP_CIRCLE : ENT_OP_PILL;
  ring.point = node->point;
  ring.radius = node->radius + gap;
  ring.half_width = node->half_width + gap;
  ring.corner = node->shape == ENT_SHAPE_PILL ? ent_resolver_make_pill (node, gap).corner : MIN (gap, node->radius + gap);
  ent_resolver_begin (resolver, thing, ent_rect_grow (node->bounds, gap + ring.line_width));
  ent_resolver_add (resolver, &ring);
  ent_resolver_end (resolver);
}

static void
add_selected (EntResolver *resolver,
              EntThing     thing)
{
  EntColor halo = ent_resolver_get_color (resolver, ENT_COLOR_HALO, 0, 1);
  EntColor accent = ent_resolver_get_color (resolver, ENT_COLOR_ACCENT, 0, 1);
  double factor = ent_theme_get_line_factor (resolver->theme);

  add_ring (resolver, thing, RING_GAP / 2, (EntOp) { .stroke = halo, .line_width = RING_GAP });
  add_ring (resolver, thing, RING_GAP + RING_WIDTH / 2, (EntOp) { .stroke = accent, .line_width = RING_WIDTH * factor });
}

static void
add_rings (EntResolver       *resolver,
           const EntEmphasis *emphasis)
{
  EntColor accent = ent_resolver_get_color (resolver, ENT_COLOR_ACCENT, 0, 1);
  double factor = ent_theme_get_line_factor (resolver->theme);

  add_selected (resolver, emphasis->selection);
  for (guint i = 0; emphasis->selected != NULL && i < ent_things_get_n (emphasis->selected); i++)
    add_selected (resolver, ent_things_get (emphasis->selected, i));
  add_ring (resolver, emphasis->focus, RING_GAP + 2 * RING_WIDTH,
            (EntOp) { .stroke = accent, .line_width = 2 * factor, .dashes = { 5, 3 }, .n_dashes = 2 });
}

static void
add_brought_out (EntResolver       *resolver,
                 const EntEmphasis *emphasis,
                 gboolean           surrounding)
{
  const EntSceneItem *items = ent_scene_get_items (resolver->ops->scene);

  for (guint i = 0; i < ent_scene_get_n_items (resolver->ops->scene); i++)
    if (items[i].surrounds == surrounding && is_brought_out (&items[i], emphasis))
      add_strongly (resolver, &items[i]);
}

/* What surrounds others lies below their names. */
static void
bring_out (EntResolver       *resolver,
           const EntEmphasis *emphasis)
{
  const EntSceneItem *items = ent_scene_get_items (resolver->ops->scene);
  EntColor veil = ent_resolver_get_color (resolver, ENT_COLOR_BACKGROUND, 0, emphasis->fade);

  if (emphasis->fade > 0 && !emphasis->is_faded)
    ent_resolver_add (resolver, &(EntOp) { .kind = ENT_OP_VEIL, .fill = veil });
  add_brought_out (resolver, emphasis, TRUE);
  for (guint i = 0; i < ent_scene_get_n_items (resolver->ops->scene) && emphasis->fade > 0; i++)
    if (!is_brought_out (&items[i], emphasis))
      add_faded_name (resolver, &items[i], veil);
  add_brought_out (resolver, emphasis, FALSE);
}

/**
 * ent_ops_new_emphasis:
 * @scene: a finished scene; a reference is kept
 * @camera: where the world is on the page
 * @theme: the colours
 * @measure: how text is measured
 * @emphasis: what to bring out
 *
 * Resolves what lies over the drawing that ent_ops_new() makes of the same
 * scene: a veil over all, the names of the rest so that they can still be read
 * (a contrast of 3 : 1 at least), and what is brought out once more, lines at
 * full strength. If none of what leads is in the picture, nothing is veiled.
 * Then the rings: solid for the selection, dashed for the keyboard focus.
 *
 * Any thread, once the sets of @emphasis are sorted. Time: O(items).
 *
 * Returns: (transfer full): the drawing
 */
EntOps *
ent_ops_new_emphasis (EntScene          *scene,
                      EntCamera          camera,
                      EntThemeKind       theme,
                      const EntMeasure  *measure,
                      const EntEmphasis *emphasis)
{
  EntResolver resolver;

  g_return_val_if_fail (scene != NULL && measure != NULL, NULL);
  g_return_val_if_fail (camera.zoom > 0, NULL);
  g_return_val_if_fail (emphasis != NULL && emphasis->lead != NULL && emphasis->related != NULL, NULL);

  ent_resolver_init (&resolver, scene, camera, theme, measure);
  if (is_in_picture (scene, emphasis))
    bring_out (&resolver, emphasis);
  add_rings (&resolver, emphasis);
  return resolver.ops;
}

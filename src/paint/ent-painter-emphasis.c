/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-painter-private.h"

#include <math.h>

/* The least width of what is drawn strongly. */
#define STRONG_WIDTH 2.5
#define RING_GAP 3.0
#define RING_WIDTH 3.0

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

static void
draw_strongly (EntPainter         *painter,
               const EntSceneItem *item)
{
  EntSceneItem strong = *item;

  strong.stroke_alpha = 1;
  strong.line_width = MAX (item->line_width, STRONG_WIDTH);
  ent_painter_draw_item (painter, &strong);
}

static void
draw_anew (EntPainter        *painter,
           const EntEmphasis *emphasis)
{
  const EntSceneItem *items = ent_scene_get_items (painter->scene);
  guint n_items = ent_scene_get_n_items (painter->scene);

  for (guint i = 0; i < n_items; i++)
    {
      const EntSceneItem *item = &items[i];

      if (!ent_painter_sees (painter, item) ||
          !ent_things_has (item->surrounds ? emphasis->lead : emphasis->related, item->thing))
        continue;
      if (item->stroke != ENT_COLOR_NONE && item->shape == ENT_SHAPE_PATH)
        draw_strongly (painter, item);
      else
        ent_painter_draw_item (painter, item);
    }
}

/* Adds a ring around the node of a thing; not if it has none. */
static gboolean
add_ring (EntPainter *painter,
          EntThing    thing,
          double      grow)
{
  const EntSceneItem *item = ent_scene_find_node (painter->scene, thing);

  if (item == NULL)
    return FALSE;
  if (item->shape == ENT_SHAPE_PILL)
    {
      ent_painter_add_pill (painter, item, grow);
      return TRUE;
    }
  cairo_new_sub_path (painter->cr);
  cairo_arc (painter->cr, item->point.x, item->point.y, item->radius + grow, 0, 2 * G_PI);
  cairo_close_path (painter->cr);
  return TRUE;
}

static void
draw_selection_ring (EntPainter *painter,
                     EntThing    thing)
{
  cairo_t *cr = painter->cr;

  if (!add_ring (painter, thing, RING_GAP / 2))
    return;
  ent_painter_set_color (painter, ENT_COLOR_HALO, 0, 1);
  cairo_set_line_width (cr, RING_GAP);
  cairo_stroke (cr);
  add_ring (painter, thing, RING_GAP + RING_WIDTH / 2);
  ent_painter_set_color (painter, ENT_COLOR_ACCENT, 0, 1);
  cairo_set_line_width (cr, RING_WIDTH * ent_theme_get_line_factor (painter->theme));
  cairo_stroke (cr);
}

static void
draw_focus_ring (EntPainter *painter,
                 EntThing    thing)
{
  static const double dashes[] = { 5, 3 };
  cairo_t *cr = painter->cr;

  if (!add_ring (painter, thing, RING_GAP + 2 * RING_WIDTH))
    return;
  ent_painter_set_color (painter, ENT_COLOR_ACCENT, 0, 1);
  cairo_set_line_width (cr, 2 * ent_theme_get_line_factor (painter->theme));
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
}

/**
 * ent_painter_draw_emphasis:
 * @cr: what ent_painter_draw() drew on, or a layer above it; its state is restored
 * @scene: the same scene
 * @camera: the same camera
 * @theme: the same theme
 * @emphasis: what to bring out
 *
 * Fades what is drawn and draws what is brought out anew, lines at full
 * strength. If none of what leads is in the picture nothing fades. Then the
 * rings: solid for the selection, dashed for the keyboard focus.
 *
 * Any thread, once the sets of @emphasis are sorted. Time: O(items), and the
 * painting of what is brought out.
 */
void
ent_painter_draw_emphasis (cairo_t           *cr,
                           EntScene          *scene,
                           EntCamera          camera,
                           EntThemeKind       theme,
                           const EntEmphasis *emphasis)
{
  EntPainter painter;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (scene != NULL);
  g_return_if_fail (camera.zoom > 0);
  g_return_if_fail (emphasis != NULL && emphasis->lead != NULL && emphasis->related != NULL);

  ent_painter_begin (&painter, cr, scene, camera, theme);
  if (is_in_picture (scene, emphasis))
    {
      ent_painter_set_color (&painter, ENT_COLOR_BACKGROUND, 0, 1);
      cairo_paint_with_alpha (cr, emphasis->fade);
      draw_anew (&painter, emphasis);
    }
  draw_selection_ring (&painter, emphasis->selection);
  draw_focus_ring (&painter, emphasis->focus);
  ent_painter_end (&painter);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-picture-panel.h"

#include "paint/ent-painter.h"

static void
panel_clear (gpointer data)
{
  EntPicturePanel *panel = data;

  ent_scene_unref (panel->scene);
  ent_slice_free (panel->slice);
  g_clear_pointer (&panel->lead, ent_things_free);
  g_clear_pointer (&panel->related, ent_things_free);
}

/**
 * ent_picture_new_panels:
 *
 * Returns: (transfer full) (element-type EntPicturePanel): no panels yet
 */
GArray *
ent_picture_new_panels (void)
{
  GArray *panels = g_array_new (FALSE, FALSE, sizeof (EntPicturePanel));

  g_array_set_clear_func (panels, panel_clear);
  return panels;
}

/**
 * ent_picture_add_panel:
 * @panels: panels of a picture
 * @scene: what is shown; a reference is kept
 * @camera: where it is on the page
 * @slice: the network as it is shown; the same is made once more
 *
 * Adds a panel that is on the page as a whole and out of which nothing is brought.
 *
 * Returns: (transfer none): the panel, valid until another one is added
 */
EntPicturePanel *
ent_picture_add_panel (GArray    *panels,
                       EntScene  *scene,
                       EntCamera  camera,
                       EntSlice  *slice)
{
  EntPicturePanel panel = { .camera = camera, .clip = ENT_RECT_EMPTY };

  g_return_val_if_fail (panels && scene && slice, NULL);

  panel.scene = ent_scene_ref (scene);
  panel.slice = ent_slice_new (ent_slice_get_graph (slice), ent_slice_get_day (slice), NULL);
  g_array_append_val (panels, panel);
  return &g_array_index (panels, EntPicturePanel, panels->len - 1);
}

static void
add_part (const EntPicturePanel *panel,
          guint                  column,
          guint                  row,
          EntPicturePanel       *parts,
          guint                 *n_parts)
{
  EntRect clip = ent_panes_get_rect (&panel->panes, column, row, panel->clip);

  if (clip.x1 <= clip.x0 || clip.y1 <= clip.y0)
    return;
  parts[*n_parts] = *panel;
  parts[*n_parts].panes.is_held = FALSE;
  parts[*n_parts].camera = ent_panes_get_camera (&panel->panes, column, row);
  parts[*n_parts].clip = clip;
  (*n_parts)++;
}

/**
 * ent_picture_panel_list_parts:
 * @panel: a panel
 * @parts: (out) (array) (transfer none): room for %ENT_PICTURE_PANEL_MAX_PARTS; the panel in pieces without panes,
 *   of which the first is the one between the heads. They own nothing.
 *
 * Returns: how many there are
 */
guint
ent_picture_panel_list_parts (const EntPicturePanel *panel,
                              EntPicturePanel       *parts)
{
  guint n_parts = 0;

  g_return_val_if_fail (panel && parts, 0);

  if (!panel->panes.is_held)
    {
      parts[0] = *panel;
      return 1;
    }
  add_part (panel, ENT_PART_MIDDLE, ENT_PART_MIDDLE, parts, &n_parts);
  for (guint row = 0; row < ENT_N_PARTS; row++)
    for (guint column = 0; column < ENT_N_PARTS; column++)
      if (row != ENT_PART_MIDDLE || column != ENT_PART_MIDDLE)
        add_part (panel, column, row, parts, &n_parts);
  return n_parts;
}

/**
 * ent_picture_panel_new_ops:
 * @panel: a panel
 * @theme: its colours
 *
 * Returns: (transfer full): the network as it is drawn, to be faded by #ENT_FADE_GLANCE where something is brought out
 */
EntOps *
ent_picture_panel_new_ops (const EntPicturePanel *panel,
                           EntThemeKind           theme)
{
  g_return_val_if_fail (panel, NULL);

  return ent_ops_new (panel->scene, panel->camera, theme, ent_text_get_measure ());
}

/**
 * ent_picture_panel_new_brought_out:
 * @panel: a panel
 * @theme: its colours
 *
 * Returns: (transfer full) (nullable): what is drawn over the faded network; %NULL where nothing is brought out
 */
EntOps *
ent_picture_panel_new_brought_out (const EntPicturePanel *panel,
                                   EntThemeKind           theme)
{
  EntEmphasis emphasis;

  g_return_val_if_fail (panel, NULL);

  if (!panel->lead)
    return NULL;
  emphasis = (EntEmphasis) { .lead = panel->lead, .related = panel->related, .fade = ENT_FADE_GLANCE, .is_faded = TRUE };
  return ent_ops_new_emphasis (panel->scene, panel->camera, theme, ent_text_get_measure (), &emphasis);
}

/* Faded by its own opacity rather than by a veil, so that a page without a background has none. */
static void
draw_network (const EntPicturePanel *panel,
              EntThemeKind           theme,
              cairo_t               *cr)
{
  g_autoptr (EntOps) ops = ent_picture_panel_new_ops (panel, theme);
  g_autoptr (EntOps) brought_out = ent_picture_panel_new_brought_out (panel, theme);

  if (brought_out)
    cairo_push_group (cr);
  ent_painter_draw (cr, ops);
  if (!brought_out)
    return;
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, 1 - ENT_FADE_GLANCE);
  ent_painter_draw (cr, brought_out);
}

/**
 * ent_picture_panel_draw:
 * @panel: a panel
 * @theme: its colours
 * @cr: where, in px of the page with its origin in the upper left corner
 *
 * Draws what is on the page of the network.
 */
void
ent_picture_panel_draw (const EntPicturePanel *panel,
                        EntThemeKind           theme,
                        cairo_t               *cr)
{
  EntPicturePanel parts[ENT_PICTURE_PANEL_MAX_PARTS];
  guint n_parts;

  g_return_if_fail (panel && cr);

  n_parts = ent_picture_panel_list_parts (panel, parts);
  for (guint i = 0; i < n_parts; i++)
    {
      EntRect clip = parts[i].clip;

      cairo_save (cr);
      if (!ent_rect_is_empty (clip))
        {
          cairo_rectangle (cr, clip.x0, clip.y0, clip.x1 - clip.x0, clip.y1 - clip.y0);
          cairo_clip (cr);
        }
      draw_network (&parts[i], theme, cr);
      cairo_restore (cr);
    }
}

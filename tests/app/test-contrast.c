/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/ent-details-panel.h"
#include "scene/ent-color.h"
#include "window-fixture.h"

/* The contrast of all text in the window against what lies under it, as the
 * widgets draw it: GTK has them write down what they paint as a tree of nodes,
 * which has each text with its colour, and the opacities and grounds it is
 * painted with. What is switched off may be pale; WCAG 2.1, 1.4.3, says so. */

#define MIN_CONTRAST 4.5
#define MIN_CONTRAST_HIGH 7

typedef struct
{
  graphene_rect_t bounds;
  EntColor        color;
} Ground;

/* Where a node stands: what the nodes around it do to it. */
typedef struct
{
  float           dx, dy;
  double          opacity;
  graphene_rect_t clip; /* in the window */
} Around;

typedef struct
{
  GtkWidget *window;
  GArray    *grounds; /* Ground, what was painted before */
  double     wanted;
  guint      n_texts;
  GString   *failures;
} Walk;

static EntColor
over (EntColor above,
      EntColor below)
{
  double a = above.alpha;

  return (EntColor) { above.red * a + below.red * (1 - a), above.green * a + below.green * (1 - a),
                      above.blue * a + below.blue * (1 - a), 1 };
}

static EntColor
to_color (const GdkRGBA *rgba,
          double         opacity)
{
  return (EntColor) { rgba->red, rgba->green, rgba->blue, rgba->alpha * opacity };
}

static graphene_rect_t
clip_bounds (GskRenderNode *node,
             Around         around)
{
  graphene_rect_t bounds;

  gsk_render_node_get_bounds (node, &bounds);
  graphene_rect_offset (&bounds, around.dx, around.dy);
  if (!graphene_rect_intersection (&bounds, &around.clip, &bounds))
    bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  return bounds;
}

/* What gsk_text_node_get_color() of GTK 4.18 returns is no colour; so it is read
 * where GTK writes the node down, in the space of its style. Black is not written. */
static EntColor
get_text_color (GskRenderNode *node,
                double         opacity)
{
  g_autoptr (GBytes) bytes = gsk_render_node_serialize (node);
  g_autofree char *written = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  char *value = strstr (written, "color: ");
  GdkRGBA rgba = { 0, 0, 0, 1 };
  float lightness, a, b, alpha = 1;

  if (value == NULL)
    return to_color (&rgba, opacity);
  value += strlen ("color: ");
  value[strcspn (value, ";")] = '\0';
  if (sscanf (value, "color(oklab %f %f %f / %f)", &lightness, &a, &b, &alpha) >= 3)
    {
      EntColor color = ent_color_from_oklch (lightness, hypot (a, b), atan2 (b, a));

      color.alpha = alpha * opacity;
      return color;
    }
  if (sscanf (value, "color(srgb %f %f %f / %f)", &rgba.red, &rgba.green, &rgba.blue, &rgba.alpha) < 3)
    g_assert_true (gdk_rgba_parse (&rgba, value));
  return to_color (&rgba, opacity);
}

static void
check_text (Walk          *walk,
            GskRenderNode *node,
            Around         around)
{
  graphene_rect_t bounds = clip_bounds (node, around);
  graphene_point_t middle = GRAPHENE_POINT_INIT (bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2);
  EntColor ground = { 1, 1, 1, 1 };
  EntColor text;
  double contrast;
  GtkWidget *widget;

  if (gsk_text_node_has_color_glyphs (node) || bounds.size.width <= 0 || bounds.size.height <= 0)
    return;
  for (guint i = 0; i < walk->grounds->len; i++)
    {
      const Ground *painted = &g_array_index (walk->grounds, Ground, i);

      if (graphene_rect_contains_point (&painted->bounds, &middle))
        ground = over (painted->color, ground);
    }
  text = over (get_text_color (node, around.opacity), ground);
  contrast = ent_color_contrast (text, ground);
  walk->n_texts++;
  if (contrast >= walk->wanted)
    return;
  widget = gtk_widget_pick (walk->window, middle.x, middle.y, GTK_PICK_INSENSITIVE | GTK_PICK_NON_TARGETABLE);
  g_string_append_printf (walk->failures, "\n#  %.2f : 1, #%06x on #%06x at %.0f, %.0f: %s “%s”", contrast, ent_color_to_rgb (text),
                          ent_color_to_rgb (ground), middle.x, middle.y, widget != NULL ? G_OBJECT_TYPE_NAME (widget) : "?",
                          GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "");
}

static void
walk_node (Walk          *walk,
           GskRenderNode *node,
           Around         around)
{
  Around inside = around;

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        walk_node (walk, gsk_container_node_get_child (node, i), around);
      break;
    case GSK_TRANSFORM_NODE:
      if (gsk_transform_get_category (gsk_transform_node_get_transform (node)) < GSK_TRANSFORM_CATEGORY_2D_TRANSLATE)
        break;
      gsk_transform_to_translate (gsk_transform_node_get_transform (node), &inside.dx, &inside.dy);
      inside.dx += around.dx;
      inside.dy += around.dy;
      walk_node (walk, gsk_transform_node_get_child (node), inside);
      break;
    case GSK_OPACITY_NODE:
      inside.opacity *= gsk_opacity_node_get_opacity (node);
      walk_node (walk, gsk_opacity_node_get_child (node), inside);
      break;
    case GSK_CLIP_NODE:
      inside.clip = clip_bounds (node, around);
      walk_node (walk, gsk_clip_node_get_child (node), inside);
      break;
    case GSK_ROUNDED_CLIP_NODE:
      inside.clip = clip_bounds (node, around);
      walk_node (walk, gsk_rounded_clip_node_get_child (node), inside);
      break;
    case GSK_SHADOW_NODE:
      walk_node (walk, gsk_shadow_node_get_child (node), around);
      break;
    case GSK_DEBUG_NODE:
      walk_node (walk, gsk_debug_node_get_child (node), around);
      break;
    case GSK_COLOR_NODE:
      {
        Ground ground = { clip_bounds (node, around), to_color (gsk_color_node_get_color (node), around.opacity) };

        g_array_append_val (walk->grounds, ground);
      }
      break;
    case GSK_TEXT_NODE:
      check_text (walk, node, around);
      break;
    default: /* Pictures and borders; and filters, by which libadwaita pales what is switched off. */
      break;
    }
}

static void
check_window (EntWindow  *window,
              const char *what)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GArray) grounds = g_array_new (FALSE, FALSE, sizeof (Ground));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width, height;
  gboolean high = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  Walk walk = { GTK_WIDGET (window), grounds, high ? MIN_CONTRAST_HIGH : MIN_CONTRAST, 0, g_string_new (NULL) };

  /* There is no window manager that would make it the active one. */
  gtk_widget_unset_state_flags (GTK_WIDGET (window), GTK_STATE_FLAG_BACKDROP);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  width = gdk_paintable_get_intrinsic_width (paintable);
  height = gdk_paintable_get_intrinsic_height (paintable);
  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  walk_node (&walk, node, (Around) { 0, 0, 1, GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height) });
  g_test_message ("%s: %u texts", what, walk.n_texts);
  g_assert_cmpuint (walk.n_texts, >, 40);
  if (walk.failures->len > 0)
    {
      g_print ("# %s, below %g : 1:%s\n", what, walk.wanted, walk.failures->str);
      g_test_fail ();
    }
  g_string_free (walk.failures, TRUE);
}

static void
select_by_id (EntWindow  *window,
              EntKind     kind,
              const char *id)
{
  EntState *state = ent_window_get_state (window);

  ent_state_set_selection (state, ent_thing_of (fixture_ref (ent_state_get_dataset (state), kind, id)));
}

/* All pages there are about what is selected. */
static void
check_pages (EntWindow  *window,
             const char *style,
             const char *what)
{
  GtkWidget *details = helper_find (GTK_WIDGET (window), ENT_TYPE_DETAILS_PANEL, 0);
  GtkWidget *tab;

  for (guint i = 0; (tab = helper_find (details, GTK_TYPE_TOGGLE_BUTTON, i)) != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s, %s, page %u", style, what, i + 1);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab), TRUE);
      check_window (window, text);
    }
}

static void
check_style (const char     *style,
             AdwColorScheme  scheme)
{
  EntWindow *window;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  window = window_fixture_new (1280, 800);
  check_pages (window, style, "overview");
  select_by_id (window, ENT_KIND_NATION, "CHN");
  check_pages (window, style, "nation");
  /* What is not there yet, or no longer, is written otherwise. */
  ent_state_set_day (ent_window_get_state (window), ent_day_new (2002, 1, 1));
  select_by_id (window, ENT_KIND_GROUPING, "brics");
  check_pages (window, style, "grouping in the past");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_light (void)
{
  check_style ("light", ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
test_dark (void)
{
  check_style ("dark", ADW_COLOR_SCHEME_FORCE_DARK);
}

HELPER_MAIN (
    g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
    g_test_add_func ("/app/contrast/light", test_light);
    g_test_add_func ("/app/contrast/dark", test_dark);)

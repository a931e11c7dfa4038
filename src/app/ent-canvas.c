/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-canvas-private.h"

#include "app/ent-context-menu.h"
#include "app/ent-text-scale.h"
#include "words/ent-description.h"

/* How long a frame waits for the first picture. One of usual data takes less, and of another no longer wait is felt. */
#define FIRST_WAIT_MS 16

G_DEFINE_FINAL_TYPE (EntCanvas, ent_canvas, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PIPELINE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What is seen: the camera, and what is painted. */

static EntView *
get_view (EntCanvas *self)
{
  return ent_state_get_view (ent_canvas_get_state (self));
}

/* While a layout runs there are only places of before, or a sketch that another picture follows. */
static void
show_picture (EntCanvas *self)
{
  EntScene *scene = self->pipeline ? ent_pipeline_get_scene (self->pipeline) : NULL;
  gboolean is_busy = self->pipeline && ent_pipeline_get_busy (self->pipeline);

  if (!scene || (is_busy && !ent_pipeline_get_shows_sketch (self->pipeline)))
    return;
  ent_canvas_update_page (self);
  ent_viewport_set_heads (self->viewport, ent_scene_get_heads (scene));
  if (!ent_viewport_set_picture (self->viewport, is_busy ? NULL : ent_pipeline_get_graph (self->pipeline),
                                 ent_view_get_day (get_view (self)), ent_scene_get_bounds (scene),
                                 ent_pipeline_get_bounds (self->pipeline)))
    return;
  /* At another zoom other names find room, so that the words take more room or less. */
  ent_canvas_drop_caption (self);
  ent_canvas_update_page (self);
  ent_viewport_refit (self->viewport);
}

static void
show_nodes (EntCanvas *self)
{
  EntDataset *dataset = self->pipeline ? ent_graph_get_dataset (ent_pipeline_get_graph (self->pipeline)) : NULL;

  if (dataset != self->dataset)
    {
      EntCanvasWish nothing = { 0 };

      /* Rows mean something else now: nothing of the old may stay. */
      ent_canvas_nodes_show (self->nodes, NULL, 0);
      ent_canvas_surface_request (self->surface, &nothing);
      g_clear_pointer (&self->caption, ent_canvas_caption_free);
      ent_canvas_forget_sight (self);
      g_clear_pointer (&self->dataset, ent_dataset_unref);
      self->dataset = dataset ? ent_dataset_ref (dataset) : NULL;
      ent_viewport_expect (self->viewport);
    }
  if (self->pipeline)
    ent_canvas_show_nodes (self);
}

/* Callbacks */

static void
painted_cb (EntCanvas *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ent_canvas_take_painting (self);
}

static void
scene_changed_cb (EntCanvas *self)
{
  ent_canvas_drop_caption (self);
  show_nodes (self);
  show_picture (self);
  ent_canvas_follow_camera (self);
  ent_canvas_pointer_check_hover (self->pointer);
  ent_canvas_request_painting (self);
}

/* At another zoom other names find room, which the caption says. */
static void
camera_moved_cb (EntCanvas *self)
{
  EntScene *scene = ent_canvas_get_scene (self);

  if (scene && ent_scene_get_n_unnamed (scene) != self->n_unnamed)
    ent_canvas_drop_caption (self);
  ent_canvas_follow_camera (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  ent_canvas_request_painting (self);
  ent_canvas_pointer_check_hover (self->pointer);
}

/* What a screen reader hears is what stands below the title. */
static void
describe_picture (EntCanvas *self)
{
  const char *own = ent_view_get_caption (get_view (self));
  g_autofree char *label = ent_description_new_network (ent_pipeline_get_slice (self->pipeline), own);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* The words are those of the picture: they are dropped with that. */
static void
slice_changed_cb (EntCanvas *self)
{
  describe_picture (self);
}

/* What changes the network comes with another slice, or another scene. */
static void
view_changed_cb (EntCanvas     *self,
                 EntViewFields  fields)
{
  if (fields & ENT_VIEW_DRESS)
    ent_canvas_drop_caption (self);
  /* Another chart has other places: nobody has moved there yet. */
  if (fields & ENT_VIEW_CHART)
    ent_viewport_expect (self->viewport);
  if (fields & ENT_VIEW_CAPTION)
    describe_picture (self);
  if (fields & ENT_VIEW_THEME)
    ent_canvas_request_painting (self);
}

static void
scale_factor_changed_cb (EntCanvas *self)
{
  ent_canvas_drop_caption (self);
  ent_canvas_request_painting (self);
}

static void
focus_moved_cb (EntCanvas *self)
{
  EntThing focus = ent_canvas_get_visible_focus (self);

  ent_canvas_describe_focus (self);
  if (focus.kind != ENT_THING_NONE)
    ent_canvas_reveal (self, focus);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
node_selected_cb (EntCanvas      *self,
                  const EntThing *thing)
{
  if (self->pipeline)
    ent_state_set_selection (ent_canvas_get_state (self), *thing);
}

/* What a person does is seen at once. */
static void
selection_changed_cb (EntCanvas *self)
{
  ent_canvas_travel_end (self->travel);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
activated_cb (EntCanvas *self)
{
  g_signal_emit_by_name (self, "node-activated");
}

static void
text_scale_changed_cb (EntCanvas *self)
{
  if (!self->pipeline)
    return;
  ent_canvas_drop_caption (self);
  ent_pipeline_set_text_scale (self->pipeline, ent_text_scale_get (gtk_widget_get_settings (GTK_WIDGET (self))));
}

/* Overrides */

static void
ent_canvas_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  *minimum = 200;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 800 : 600;
}

static void
allocate_nodes (EntCanvas *self)
{
  EntPanes panes = ent_viewport_get_panes (self->viewport);
  EntCamera camera = panes.camera;
  GskTransform *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (camera.x, camera.y));

  transform = gsk_transform_scale (transform, camera.zoom, camera.zoom);
  ent_canvas_nodes_set_panes (self->nodes, &panes);
  gtk_widget_allocate (GTK_WIDGET (self->nodes), 1, 1, -1, transform);
}

static void
ent_canvas_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  EntCanvas *self = ENT_CANVAS (widget);

  if (self->pipeline && width > 0 && height > 0)
    {
      if (gtk_widget_get_mapped (widget))
        ent_pipeline_set_page (self->pipeline, width, height);
      else
        ent_pipeline_guess_page (self->pipeline, width, height);
      ent_canvas_update_page (self);
      ent_canvas_request_painting (self);
      /* A window that has just come up is empty no longer than a frame. */
      if (ent_canvas_surface_get_scene (self->surface) == NULL)
        ent_canvas_surface_wait (self->surface, FIRST_WAIT_MS);
    }
  allocate_nodes (self);
  ent_canvas_allocate_bars (self, width, height);
  ent_canvas_allocate_card (self, width, height);
  ent_context_menu_allocate (widget);
}

static GdkRGBA
get_color (EntThemeKind theme,
           EntColorRole role)
{
  EntColor color = ent_theme_get_color (theme, role, 0);

  return (GdkRGBA) { color.red, color.green, color.blue, color.alpha };
}

static void
ent_canvas_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  EntCanvas *self = ENT_CANVAS (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  EntThemeKind theme;
  GdkRGBA background, accent;

  if (!self->pipeline)
    return;

  theme = ent_view_get_theme (get_view (self));
  background = get_color (theme, ENT_COLOR_BACKGROUND);
  gtk_snapshot_append_color (snapshot, &background, &GRAPHENE_RECT_INIT (0, 0, width, height));
  ent_canvas_look (self);
  ent_canvas_show_picture (self, snapshot);

  ent_canvas_snapshot_band (self, snapshot);
  ent_canvas_show_words (self, snapshot);
  ent_canvas_snapshot_bars (self, snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->card), snapshot);

  if (gtk_widget_has_visible_focus (widget))
    {
      accent = get_color (theme, ENT_COLOR_ACCENT);
      gtk_snapshot_append_border (snapshot, &GSK_ROUNDED_RECT_INIT (0, 0, width, height), (float[4]) { 2, 2, 2, 2 },
                                  (GdkRGBA[4]) { accent, accent, accent, accent });
    }
}

/* The canvas as a whole and its nodes are two stops for Tab; the arrow keys
 * walk from either. */
static gboolean
ent_canvas_focus (GtkWidget        *widget,
                  GtkDirectionType  direction)
{
  EntCanvas *self = ENT_CANVAS (widget);
  gboolean is_on_node = ent_canvas_nodes_get_focus (self->nodes).kind != ENT_THING_NONE;
  gboolean is_here = gtk_widget_has_focus (widget);

  switch (direction)
    {
    case GTK_DIR_TAB_FORWARD:
      if (is_on_node)
        return FALSE;
      if (!is_here)
        return gtk_widget_grab_focus (widget);
      return ent_canvas_enter (self);
    case GTK_DIR_TAB_BACKWARD:
      return is_here ? FALSE : gtk_widget_grab_focus (widget);
    default:
      return is_here || is_on_node ? FALSE : gtk_widget_grab_focus (widget);
    }
}

/* Whether the focus shows is known only after it has moved. */
static void
ent_canvas_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ent_canvas_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-visible", G_CALLBACK (focus_moved_cb), widget, G_CONNECT_SWAPPED);
}

static void
ent_canvas_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_moved_cb, widget);
  GTK_WIDGET_CLASS (ent_canvas_parent_class)->unroot (widget);
}

static void
ent_canvas_dispose (GObject *object)
{
  EntCanvas *self = ENT_CANVAS (object);

  g_clear_handle_id (&self->dwell_source, g_source_remove);
  ent_canvas_forget_nodes (self);
  if (self->pipeline_signals)
    g_signal_group_set_target (self->pipeline_signals, NULL);
  if (self->state_signals)
    g_signal_group_set_target (self->state_signals, NULL);
  g_clear_object (&self->pipeline_signals);
  g_clear_object (&self->state_signals);
  g_clear_object (&self->pipeline);
  g_clear_object (&self->pointer);
  g_clear_object (&self->viewport);
  g_clear_object (&self->surface);
  g_clear_object (&self->vicinity);
  g_clear_pointer (&self->typed, ent_type_ahead_free);
  g_clear_pointer (&self->caption, ent_canvas_caption_free);
  ent_canvas_forget_sight (self);
  g_clear_object (&self->travel);
  g_clear_pointer (&self->dataset, ent_dataset_unref);
  ent_canvas_remove_bars (self);
  if (self->nodes != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->nodes)));
  if (self->card != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->card)));

  G_OBJECT_CLASS (ent_canvas_parent_class)->dispose (object);
}

static void
ent_canvas_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  EntCanvas *self = ENT_CANVAS (object);

  switch (prop_id)
    {
    case PROP_PIPELINE:
      g_value_set_object (value, self->pipeline);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_canvas_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_PIPELINE:
      ent_canvas_set_pipeline (ENT_CANVAS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_canvas_class_init (EntCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_canvas_dispose;
  object_class->get_property = ent_canvas_get_property;
  object_class->set_property = ent_canvas_set_property;

  widget_class->measure = ent_canvas_measure;
  widget_class->size_allocate = ent_canvas_size_allocate;
  widget_class->snapshot = ent_canvas_snapshot;
  widget_class->focus = ent_canvas_focus;
  widget_class->root = ent_canvas_root;
  widget_class->unroot = ent_canvas_unroot;

  properties[PROP_PIPELINE] = g_param_spec_object ("pipeline", NULL, NULL, ENT_TYPE_PIPELINE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_signal_new ("node-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  ent_canvas_class_init_keys (widget_class);
  ent_canvas_class_init_vicinity (widget_class);
  ent_canvas_class_init_selecting (widget_class);
  ent_canvas_class_init_time (widget_class);
}

static void
ent_canvas_init (EntCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  ent_canvas_add_menu (self);
  ent_canvas_add_vicinity (self);
  ent_canvas_add_typing (self);
  self->viewport = ent_viewport_new ();
  g_signal_connect_object (self->viewport, "moved", G_CALLBACK (camera_moved_cb), self, G_CONNECT_SWAPPED);
  self->pointer = ent_canvas_pointer_new (widget, self->viewport);
  ent_canvas_add_selecting (self);
  ent_canvas_add_time (self);
  g_signal_connect_object (self->pointer, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  self->travel = ent_canvas_travel_new (widget);
  self->surface = ent_canvas_surface_new ();
  g_signal_connect_object (self->surface, "painted", G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);

  self->nodes = ENT_CANVAS_NODES (ent_canvas_nodes_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->nodes), widget);
  ent_canvas_add_bars (self);
  self->card = ENT_CANVAS_CARD (ent_canvas_card_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->card), widget);
  g_signal_connect_object (self->nodes, "focus-moved", G_CALLBACK (focus_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->nodes, "node-selected", G_CALLBACK (node_selected_cb), self, G_CONNECT_SWAPPED);

  self->pipeline_signals = g_signal_group_new (ENT_TYPE_PIPELINE);
  g_signal_group_connect_swapped (self->pipeline_signals, "notify::slice", G_CALLBACK (slice_changed_cb), self);
  g_signal_group_connect_swapped (self->pipeline_signals, "notify::scene", G_CALLBACK (scene_changed_cb), self);
  self->state_signals = g_signal_group_new (ENT_TYPE_STATE);
  g_signal_group_connect_swapped (self->state_signals, "view-changed", G_CALLBACK (view_changed_cb), self);
  g_signal_group_connect_swapped (self->state_signals, "notify::selection", G_CALLBACK (selection_changed_cb), self);
  g_signal_group_connect_swapped (self->state_signals, "notify::hover", G_CALLBACK (ent_canvas_follow_hover), self);
  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-font-name", G_CALLBACK (text_scale_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-xft-dpi", G_CALLBACK (text_scale_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_factor_changed_cb), NULL);

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
}

/* What the other files of the canvas need */

EntState *
ent_canvas_get_state (EntCanvas *self)
{
  return self->pipeline ? ent_pipeline_get_state (self->pipeline) : NULL;
}

EntScene *
ent_canvas_get_scene (EntCanvas *self)
{
  return ent_viewport_see (self->viewport, self->pipeline ? ent_pipeline_get_scene (self->pipeline) : NULL);
}

/**
 * ent_canvas_new:
 *
 * Returns: (transfer floating): a canvas without a picture
 */
GtkWidget *
ent_canvas_new (void)
{
  return g_object_new (ENT_TYPE_CANVAS, NULL);
}

/**
 * ent_canvas_get_pipeline:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): what it shows
 */
EntPipeline *
ent_canvas_get_pipeline (EntCanvas *self)
{
  g_return_val_if_fail (ENT_IS_CANVAS (self), NULL);

  return self->pipeline;
}

/**
 * ent_canvas_set_pipeline:
 * @self: a canvas
 * @pipeline: (nullable): what to show; a reference is kept
 *
 * The canvas tells @pipeline how large its page is, which starts the first layout.
 */
void
ent_canvas_set_pipeline (EntCanvas   *self,
                         EntPipeline *pipeline)
{
  g_return_if_fail (ENT_IS_CANVAS (self));
  g_return_if_fail (!pipeline || ENT_IS_PIPELINE (pipeline));

  if (!g_set_object (&self->pipeline, pipeline))
    return;

  g_signal_group_set_target (self->pipeline_signals, pipeline);
  g_signal_group_set_target (self->state_signals, ent_canvas_get_state (self));
  ent_canvas_pointer_set_pipeline (self->pointer, pipeline);
  ent_vicinity_set_pipeline (self->vicinity, pipeline);
  ent_viewport_expect (self->viewport);
  if (pipeline)
    {
      text_scale_changed_cb (self);
      slice_changed_cb (self);
    }
  scene_changed_cb (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PIPELINE]);
}

/**
 * ent_canvas_get_viewport:
 * @self: a canvas
 *
 * Returns: (transfer none): what of the picture is seen
 */
EntViewport *
ent_canvas_get_viewport (EntCanvas *self)
{
  g_return_val_if_fail (ENT_IS_CANVAS (self), NULL);

  return self->viewport;
}

/**
 * ent_canvas_reveal:
 * @self: a canvas
 * @thing: what is to be seen
 *
 * Moves the picture just so far that the node is inside the window; nothing
 * happens if it is, or if it is not shown.
 */
void
ent_canvas_reveal (EntCanvas *self,
                   EntThing   thing)
{
  EntScene *scene;
  const EntSceneItem *item;

  g_return_if_fail (ENT_IS_CANVAS (self));

  scene = ent_canvas_get_scene (self);
  item = scene ? ent_scene_find_node (scene, thing) : NULL;
  if (!item)
    return;
  ent_canvas_update_page (self);
  ent_viewport_reveal (self->viewport, item->bounds);
}

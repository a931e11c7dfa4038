/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-view-thumbnail.h"

#include <cairo.h>

#include "paint/ent-picture.h"
#include "scene/ent-theme.h"

/* Of the widget, and of the page that is painted for it: names have no room on
 * so small a page, and leave it to the shapes. */
#define WIDTH_PX 104
#define HEIGHT_PX 65
#define PAGE_SCALE 2

struct _EntViewThumbnail
{
  AdwBin        parent_instance;

  GtkWidget    *image;       /* borrowed; the child */
  GCancellable *cancellable; /* (nullable), owned: of what is being painted */
};

G_DEFINE_FINAL_TYPE (EntViewThumbnail, ent_view_thumbnail, ADW_TYPE_BIN)

/* What a worker paints; all is owned. */
typedef struct
{
  EntDataset   *dataset;
  EntSavedView *saved; /* a copy of what it takes */
} Order;

/* Thirty at once would keep a file from being read: one is painted after the other. */
static GMutex painting;

static void
order_free (gpointer data)
{
  Order *order = data;

  ent_dataset_unref (order->dataset);
  ent_saved_view_free (order->saved);
  g_free (order);
}

static GdkTexture *
new_texture (EntPicture   *picture,
             EntThemeKind  theme)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH_PX * PAGE_SCALE, HEIGHT_PX * PAGE_SCALE);
  cairo_t *cr = cairo_create (surface);
  EntColor ground = ent_theme_get_color (theme, ENT_COLOR_BACKGROUND, 0);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_set_source_rgb (cr, ground.red, ground.green, ground.blue);
  cairo_paint (cr);
  ent_picture_draw (picture, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * HEIGHT_PX * PAGE_SCALE,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (WIDTH_PX * PAGE_SCALE, HEIGHT_PX * PAGE_SCALE, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
paint_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Order *order = data;
  GError *error = NULL;
  g_autofree char *left_out = NULL;
  g_autoptr (EntPicture) picture = NULL;

  g_mutex_lock (&painting);
  if (ent_saved_view_suit (order->saved, order->dataset, &left_out, &error))
    picture = ent_picture_new_again (order->dataset, order->saved, &(EntFrame) { 0 }, WIDTH_PX * PAGE_SCALE, HEIGHT_PX * PAGE_SCALE,
                                     cancellable, &error);
  if (picture != NULL)
    g_task_return_pointer (task, new_texture (picture, ent_view_get_theme (order->saved->view)), g_object_unref);
  else
    g_task_return_error (task, error);
  g_mutex_unlock (&painting);
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  EntViewThumbnail *self = ENT_VIEW_THUMBNAIL (source);
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), NULL);
  GtkWidget *picture;

  /* Without a picture the icon stays. */
  if (texture == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));
  gtk_accessible_update_state (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_bin_set_child (ADW_BIN (self), picture);
}

static void
ent_view_thumbnail_dispose (GObject *object)
{
  EntViewThumbnail *self = ENT_VIEW_THUMBNAIL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (ent_view_thumbnail_parent_class)->dispose (object);
}

/* A picture that is there is as large as the icon's place, not as its pixels. */
static void
ent_view_thumbnail_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_PX : HEIGHT_PX;
  *minimum_baseline = *natural_baseline = -1;
}

static void
ent_view_thumbnail_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  gtk_widget_size_allocate (adw_bin_get_child (ADW_BIN (widget)), &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
ent_view_thumbnail_class_init (EntViewThumbnailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_view_thumbnail_dispose;
  GTK_WIDGET_CLASS (klass)->measure = ent_view_thumbnail_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = ent_view_thumbnail_size_allocate;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ent_view_thumbnail_init (EntViewThumbnail *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("image-x-generic-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_bin_set_child (ADW_BIN (self), icon);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "view-thumbnail");
}

/**
 * ent_view_thumbnail_new:
 *
 * Returns: (transfer floating): a thumbnail with an icon
 */
GtkWidget *
ent_view_thumbnail_new (void)
{
  return g_object_new (ENT_TYPE_VIEW_THUMBNAIL, NULL);
}

/**
 * ent_view_thumbnail_show:
 * @self: a thumbnail
 * @dataset: what @saved is a view of
 * @saved: a view
 * @theme: in which colours
 *
 * Paints it, without words, when its turn has come.
 */
void
ent_view_thumbnail_show (EntViewThumbnail *self,
                         EntDataset       *dataset,
                         EntSavedView     *saved,
                         EntThemeKind      theme)
{
  g_autoptr (EntView) plain = NULL;
  g_autoptr (EntView) view = NULL;
  g_autoptr (GTask) task = NULL;
  Order *order;

  g_return_if_fail (ENT_IS_VIEW_THUMBNAIL (self));
  g_return_if_fail (dataset != NULL && saved != NULL);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  plain = ent_view_with_parts (saved->view, 0);
  view = ent_view_with_theme (plain, theme);
  order = g_new (Order, 1);
  *order = (Order) { ent_dataset_ref (dataset), ent_saved_view_new (view, dataset) };
  order->saved->places = saved->places != NULL ? ent_places_ref (saved->places) : NULL;
  task = g_task_new (self, self->cancellable, painted_cb, NULL);
  g_task_set_source_tag (task, ent_view_thumbnail_show);
  g_task_set_task_data (task, order, order_free);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_run_in_thread (task, paint_in_thread);
}

/**
 * ent_view_thumbnail_is_there:
 * @self: a thumbnail
 *
 * Returns: whether it has been painted
 */
gboolean
ent_view_thumbnail_is_there (EntViewThumbnail *self)
{
  g_return_val_if_fail (ENT_IS_VIEW_THUMBNAIL (self), FALSE);

  return GTK_IS_PICTURE (adw_bin_get_child (ADW_BIN (self)));
}

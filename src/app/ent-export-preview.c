/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-export-preview.h"

#include "app/ent-export-job.h"

/* Someone who types a size is not to be drawn a picture for each digit. */
#define SETTLE_MS 120

/* Longer than a person takes for at once. */
#define SPEAK_MS 300

struct _EntExportPreview
{
  AdwBin          parent_instance;

  GtkDrawingArea *area;    /* in the tree */
  GtkSpinner     *spinner; /* in the tree */
  EntExportOrder *order;   /* (nullable), owned */
  EntExportOrder *shown;   /* (nullable), owned; that of the proof */
  EntExportProof *proof;   /* (nullable), owned */
  GError         *problem; /* (nullable), owned; why there is no proof */
  GCancellable   *proving; /* (nullable), owned; of the worker */
  guint           settle_source;
  guint           speak_source;
};

G_DEFINE_FINAL_TYPE (EntExportPreview, ent_export_preview, ADW_TYPE_BIN)

enum
{
  PROP_PICTURE = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static double
get_scale (EntExportPreview *self,
           EntExportOrder   *order)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self->area));
  double height = gtk_widget_get_height (GTK_WIDGET (self->area));

  return MIN (width / order->options.width, height / order->options.height);
}

static void
stop (EntExportPreview *self)
{
  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_handle_id (&self->speak_source, g_source_remove);
  g_cancellable_cancel (self->proving);
  g_clear_object (&self->proving);
  gtk_spinner_stop (self->spinner);
}

/* Squares that shine through where the picture has no background. */
static void
draw_squares (cairo_t *cr,
              double   width,
              double   height)
{
  cairo_set_source_rgb (cr, 0.8, 0.8, 0.8);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.68, 0.68, 0.68);
  for (int y = 0; y * 8 < height; y++)
    for (int x = y % 2; x * 8 < width; x += 2)
      cairo_rectangle (cr, x * 8, y * 8, 8, 8);
  cairo_fill (cr);
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        data)
{
  EntExportPreview *self = data;
  const EntExportOptions *options;
  double scale;

  if (self->order == NULL || self->proof == NULL || self->proof->pixels == NULL)
    return;

  options = &self->shown->options;
  scale = get_scale (self, self->shown);
  cairo_translate (cr, (width - options->width * scale) / 2, (height - options->height * scale) / 2);
  cairo_rectangle (cr, 0, 0, options->width * scale, options->height * scale);
  cairo_clip (cr);
  if (options->background == ENT_BACKGROUND_NONE)
    draw_squares (cr, options->width * scale, options->height * scale);
  cairo_save (cr);
  cairo_scale (cr, options->width * scale / cairo_image_surface_get_width (self->proof->pixels),
               options->height * scale / cairo_image_surface_get_height (self->proof->pixels));
  cairo_set_source_surface (cr, self->proof->pixels, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);

  /* Where the picture ends, on a dialogue of the same colour. */
  cairo_rectangle (cr, 0, 0, options->width * scale, options->height * scale);
  cairo_set_source_rgba (cr, 0.5, 0.5, 0.5, 0.5);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static void
proved_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (EntExportPreview) self = data;
  g_autoptr (GError) error = NULL;
  EntExportProof *proof = ent_export_job_prove_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  stop (self);
  g_clear_pointer (&self->shown, ent_export_order_unref);
  g_clear_pointer (&self->proof, ent_export_proof_free);
  g_clear_error (&self->problem);
  self->shown = ent_export_order_ref (self->order);
  self->proof = proof;
  self->problem = g_steal_pointer (&error);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PICTURE]);
}

static gboolean
speak_cb (gpointer data)
{
  EntExportPreview *self = data;

  self->speak_source = 0;
  gtk_spinner_start (self->spinner);
  return G_SOURCE_REMOVE;
}

static gboolean
settled_cb (gpointer data)
{
  EntExportPreview *self = data;

  self->settle_source = 0;
  self->proving = g_cancellable_new ();
  self->speak_source = g_timeout_add (SPEAK_MS, speak_cb, self);
  ent_export_job_prove_async (self->order, get_scale (self, self->order) * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                              self->proving, proved_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* What is seen first need not settle. */
static void
begin (EntExportPreview *self)
{
  stop (self);
  if (self->order != NULL && gtk_widget_get_width (GTK_WIDGET (self->area)) > 0)
    self->settle_source = g_timeout_add (self->proof != NULL ? SETTLE_MS : 0, settled_cb, self);
}

/* The pixels are for another size then. */
static void
resized_cb (EntExportPreview *self)
{
  begin (self);
}

static void
ent_export_preview_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_PICTURE:
      g_value_set_pointer (value, ent_export_preview_get_picture (ENT_EXPORT_PREVIEW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
ent_export_preview_dispose (GObject *object)
{
  EntExportPreview *self = ENT_EXPORT_PREVIEW (object);

  if (self->spinner != NULL)
    stop (self);
  self->spinner = NULL;
  g_clear_pointer (&self->order, ent_export_order_unref);
  g_clear_pointer (&self->shown, ent_export_order_unref);
  g_clear_pointer (&self->proof, ent_export_proof_free);
  g_clear_error (&self->problem);
  G_OBJECT_CLASS (ent_export_preview_parent_class)->dispose (object);
}

static void
ent_export_preview_class_init (EntExportPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ent_export_preview_get_property;
  object_class->dispose = ent_export_preview_dispose;

  properties[PROP_PICTURE] = g_param_spec_pointer ("picture", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ent_export_preview_init (EntExportPreview *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->area = GTK_DRAWING_AREA (gtk_drawing_area_new ());
  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  gtk_drawing_area_set_draw_func (self->area, draw_cb, self, NULL);
  g_signal_connect_object (self->area, "resize", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_halign (GTK_WIDGET (self->spinner), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->spinner), GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (GTK_WIDGET (self->spinner), 32, 32);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->area));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->spinner));
  adw_bin_set_child (ADW_BIN (self), overlay);
}

/**
 * ent_export_preview_set_order:
 * @order: (nullable): what the file is to be; %NULL where there can be none
 *
 * Shows that file as soon as it is made. Until then there is no picture.
 */
void
ent_export_preview_set_order (EntExportPreview *self,
                              EntExportOrder   *order)
{
  g_return_if_fail (ENT_IS_EXPORT_PREVIEW (self));

  g_clear_pointer (&self->order, ent_export_order_unref);
  self->order = order != NULL ? ent_export_order_ref (order) : NULL;
  begin (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PICTURE]);
}

/**
 * ent_export_preview_has_order:
 *
 * Returns: whether something is seen, or will be
 */
gboolean
ent_export_preview_has_order (EntExportPreview *self)
{
  g_return_val_if_fail (ENT_IS_EXPORT_PREVIEW (self), FALSE);

  return self->order != NULL;
}

/**
 * ent_export_preview_get_picture:
 *
 * Returns: (nullable) (transfer none): what was ordered, once it is seen
 */
EntPicture *
ent_export_preview_get_picture (EntExportPreview *self)
{
  g_return_val_if_fail (ENT_IS_EXPORT_PREVIEW (self), NULL);

  return self->proof != NULL && self->order == self->shown && self->settle_source == 0 && self->proving == NULL ? self->proof->picture : NULL;
}

/**
 * ent_export_preview_get_n_days:
 *
 * Returns: how many days what is seen is of; 0 for a picture of one, and while it is made
 */
guint
ent_export_preview_get_n_days (EntExportPreview *self)
{
  g_return_val_if_fail (ENT_IS_EXPORT_PREVIEW (self), 0);

  return ent_export_preview_get_picture (self) != NULL ? self->proof->n_days : 0;
}

/**
 * ent_export_preview_get_problem:
 *
 * Returns: (nullable) (transfer none): why what was ordered cannot be made, if it cannot
 */
const char *
ent_export_preview_get_problem (EntExportPreview *self)
{
  g_return_val_if_fail (ENT_IS_EXPORT_PREVIEW (self), NULL);

  return self->problem != NULL && self->order == self->shown ? self->problem->message : NULL;
}

/**
 * ent_export_preview_steal_picture:
 *
 * For whoever saves what is seen. The pixels stay.
 *
 * Returns: (nullable) (transfer full): what ent_export_preview_get_picture() returns
 */
EntPicture *
ent_export_preview_steal_picture (EntExportPreview *self)
{
  g_return_val_if_fail (ENT_IS_EXPORT_PREVIEW (self), NULL);

  return ent_export_preview_get_picture (self) != NULL ? g_steal_pointer (&self->proof->picture) : NULL;
}
